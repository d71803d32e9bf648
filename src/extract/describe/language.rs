//! The language most of a document is written in.

use super::head;
use crate::document::Language;
use whatlang::{Detector, Lang};

/// From this many characters on, the text itself decides; measured on French, Canadian and Swiss texts.
const ENOUGH: usize = 160;
/// How many bytes are looked at, from three places of a long text: its beginning may be a translation's notice.
const SAMPLE: usize = 400;

/// The languages told apart; the more there are, the more short texts are mistaken.
const LANGUAGES: [(Lang, &str); 7] = [
    (Lang::Fra, "fr"),
    (Lang::Eng, "en"),
    (Lang::Deu, "de"),
    (Lang::Spa, "es"),
    (Lang::Ita, "it"),
    (Lang::Por, "pt"),
    (Lang::Nld, "nl"),
];

/// By the text when there is enough of it, else by the format's tag, else by the text when it is sure.
pub(super) fn of(text: &str, tag: Option<&str>) -> Language {
    let tagged = tag.map_or(Language::UNKNOWN, Language::from_tag);
    let sample = sample(text);
    let short = sample.chars().take(ENOUGH).count() < ENOUGH;
    if short && tagged != Language::UNKNOWN {
        return tagged;
    }
    if !short && is_plainly_french(&sample) {
        return Language::FRENCH;
    }
    let detector = Detector::with_allowlist(LANGUAGES.iter().map(|(lang, _)| *lang).collect());
    let found = detector.detect(&sample).filter(|info| !short || info.is_reliable());
    found.map_or(tagged, |info| language(info.lang()))
}

/// Function words that are French and of none of the other languages, in small letters.
const FRENCH_WORDS: [&str; 21] = [
    "au", "aux", "avec", "ce", "cette", "dans", "des", "du", "elle", "est", "et", "les", "leur", "ont",
    "par", "pas", "pour", "qui", "sont", "sur", "une",
];

/// Whether at least one word in ten is a function word of French: it saves most of the time of telling languages
/// apart. French texts have two in ten; the other languages, hardly one in fifty.
fn is_plainly_french(sample: &str) -> bool {
    let (mut all, mut french) = (0, 0);
    for word in sample.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()) {
        all += 1;
        french += usize::from(word.len() <= 5 && FRENCH_WORDS.contains(&word));
    }
    all >= 20 && french * 10 >= all
}

fn sample(text: &str) -> String {
    if text.len() <= 3 * SAMPLE {
        return text.to_owned();
    }
    let middle = text.ceil_char_boundary(text.len() / 2);
    let last = text.ceil_char_boundary(text.len() - text.len() / 8 - SAMPLE);
    [text, &text[middle..], &text[last..]].map(|from| head(from, SAMPLE)).join(" ")
}

fn language(lang: Lang) -> Language {
    let tag = LANGUAGES.iter().find(|(known, _)| *known == lang).map(|(_, tag)| *tag);
    tag.map_or(Language::UNKNOWN, Language::from_tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRENCH: &str = "Le conseil municipal s’est réuni hier soir pour voter le budget de l’année prochaine, qui prévoit la \
                          rénovation de trois écoles et la création de deux pistes cyclables.";

    #[test]
    fn enough_text_decides_and_a_tag_helps_where_there_is_little() {
        assert_eq!(of(FRENCH, Some("en")), Language::FRENCH);
        assert_eq!(of("Été", Some("fr-CA")), Language::FRENCH);
        assert_eq!(of("OK", None), Language::UNKNOWN);
        assert_eq!(of("OK", Some("x")), Language::UNKNOWN);
        assert_eq!(of(&FRENCH.repeat(20), None), Language::FRENCH);
        assert!(is_plainly_french(FRENCH));
        let other = "El consejo municipal se reunió ayer por la noche para votar el presupuesto del año que viene, que prevé la \
                     renovación de tres escuelas y la creación de dos carriles para bicicletas en el centro de la ciudad.";
        assert_eq!(of(other, Some("fr")).code(), Some("es"));
    }
}
