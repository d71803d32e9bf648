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
    let detector = Detector::with_allowlist(LANGUAGES.iter().map(|(lang, _)| *lang).collect());
    let found = detector.detect(&sample).filter(|info| !short || info.is_reliable());
    found.map_or(tagged, |info| language(info.lang()))
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
    }
}
