//! Datelines: the place and date, or the newspaper and date, at the top of a text.

use super::{fold, head};
use crate::document::{Date, Span};
use crate::french::dates::{dates, leading_iso};

/// A line that gives a text's own date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dateline {
    /// The date.
    pub date: Date,
    /// Whether the line holds nothing else; otherwise the first sentence follows (`Laval, le 3 mai 2021 – La Ville…`).
    pub alone: bool,
}

/// A line longer than this is a paragraph, and gives a date only by opening with it.
const LONGEST: usize = 160;
/// What comes before the date is a place, a newspaper, a signature: never a long sentence.
const LONGEST_PLACE: usize = 80;
const MOST_WORDS: usize = 9;
const DASHES: [char; 4] = ['–', '—', '-', '|'];

/// Reads a line as a dateline: `Montréal, le 9 février 2021 –`, `Communiqué — Laval, 18 mai 2023`, `Le Courrier – 8
/// novembre 2021`, `AFP, publié le lundi 15 juin 2020 à 16h40`, `Mars 2023`.
///
/// Only the line's first date counts, and only where nothing makes it the date of something else: `l’entente du 9
/// février 2021` and `signé le 9 février 2021` give none.
pub(super) fn read(line: &str) -> Option<Dateline> {
    let line = line.trim();
    let start = head(line, 2 * LONGEST);
    let (span, date) = dates(start).into_iter().next()?;
    let alone = follows(&line[span.end()..])?;
    let fits = !alone || line.chars().count() <= LONGEST;
    (fits && leads(&line[..span.start()])).then_some(Dateline { date, alone })
}

/// The header `date 2021-02` that opens some collections' texts, with the white space before it left out.
pub(super) fn header(text: &str) -> Option<(Span, Date)> {
    let start = text.len() - text.trim_start().len();
    let word = text.get(start..start + "date".len()).filter(|word| word.eq_ignore_ascii_case("date"))?;
    let rest = &text[start + word.len()..];
    let value = rest.trim_start_matches([' ', '\u{a0}', ':', '\t']);
    let (date, length) = leading_iso(value).filter(|_| value.len() < rest.len())?;
    let end = text.len() - value.len() + length;
    Some((Span::from(start..end), date))
}

/// `VALBRUME (APA) –` on a line of its own: a place in capitals and a dash, without a date.
pub(super) fn is_place(line: &str) -> bool {
    let Some(place) = line.trim_end().strip_suffix(DASHES) else { return false };
    let place = place.trim_end();
    let name = place.split(" (").next().unwrap_or(place);
    let capitals = name.chars().any(char::is_uppercase)
        && !name.chars().any(|char| char.is_lowercase() || char.is_numeric());
    capitals && place.chars().count() <= 60
}

/// Whether the words before a date leave it the text's own.
fn leads(before: &str) -> bool {
    let before = fold(before);
    let place = without_day(before.trim_end());
    if place.is_empty() || place == "du" || place == "en date du" {
        return true;
    }
    if place.chars().count() > LONGEST_PLACE
        || place.split_whitespace().count() > MOST_WORDS
        || is_sentence(place)
    {
        return false;
    }
    let published = PUBLISHED.iter().any(|word| place.trim_end_matches([' ', ':']).ends_with(word));
    published || (is_set_apart(place) && !has_other_label(place))
}

/// Whether the words before a date are part of a sentence.
fn is_sentence(place: &str) -> bool {
    const VERBS: [&str; 9] =
        ["signe", "conclu", "adopte", "approuve", "fait", "faite", "sera", "seront", "entre"];
    let verb = |word: &str| VERBS.iter().any(|verb| word.starts_with(verb));
    place.contains(". ") || place.split_whitespace().any(verb)
}

/// `Échéance : – 8 janvier 2018`: the label of another date than the text's own.
fn has_other_label(place: &str) -> bool {
    place.split_once(':').is_some_and(|(label, _)| !PUBLISHED.contains(&label.trim()))
}

/// Words that make the date after them the one of publication, folded.
const PUBLISHED: [&str; 14] = [
    "publie",
    "publiee",
    "publication",
    "paru",
    "parue",
    "mis en ligne",
    "mise en ligne",
    "mis a jour",
    "mise a jour",
    "communique",
    "communique du",
    "communique de presse du",
    "depeche du",
    "date",
];

/// Whether a comma, a dash or a bracket ends the words before a date, and they are more than the mark of a list item.
fn is_set_apart(place: &str) -> bool {
    let name = place.trim_end_matches([',', '-', '|', '(', '·', '•', ' ']);
    name.len() < place.len() && name.chars().any(char::is_alphabetic)
}

/// Leaves out the `le` and the weekday that belong to the date; `lundi` alone says as much as `le lundi`.
fn without_day(before: &str) -> &str {
    const DAYS: [&str; 8] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "ce"];
    let mut rest = before;
    for words in [DAYS.as_slice(), &["le"]] {
        let cut = words.iter().find_map(|word| rest.strip_suffix(word)).filter(|cut| !ends_word(cut));
        rest = cut.unwrap_or(rest).trim_end();
    }
    rest
}

fn ends_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(char::is_alphanumeric)
}

/// What may come after the date: nothing, an hour or a name (the line stands alone), or a dash and the text.
fn follows(after: &str) -> Option<bool> {
    let rest = after.trim_start_matches(['.', ')', ' ', '\u{a0}', '\u{202f}']).trim_end();
    if rest.is_empty() || is_hour(rest) {
        return Some(true);
    }
    let text = rest.strip_prefix(DASHES)?.trim_start();
    Some(text.chars().count() <= 60 && !text.ends_with(['.', '!', '?', ',']))
}

/// `à 16h40`, `, 16:40`, `- mis à jour le …`.
fn is_hour(rest: &str) -> bool {
    let words = fold(head(rest, 40));
    let hour = words.trim_start_matches([',', ' ', '-']);
    let hour = hour.strip_prefix("a ").unwrap_or(hour);
    let after_digits = hour.trim_start_matches(|char: char| char.is_ascii_digit());
    let clock = after_digits.len() < hour.len() && after_digits.trim_start().starts_with(['h', ':']);
    clock || hour.starts_with("mis a jour") || hour.starts_with("modifie")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Option<(&str, bool)>) {
        let found = read(line).map(|dateline| (dateline.date.to_string(), dateline.alone));
        assert_eq!(found.as_ref().map(|(date, alone)| (date.as_str(), *alone)), expected, "in « {line} »");
    }

    #[test]
    fn lines_that_stand_alone_give_their_date() {
        for line in [
            "Montréal, le 9 février 2021 –",
            "Communiqué — Valbrume, le 9 février 2021",
            "Le Courrier de la Baie – mardi 9 février 2021",
            "AFP, publié le mardi 9 février 2021 à 16h40",
            "L’Écho de Valbrume – 9 février 2021 – Simon Courtemarche",
            "Par Simon Courtemarche, L’Écho de Valbrume, 9 février 2021",
            "Radio-Lorande (avec Agence Presse-Aulnes) - 09/02/2021",
            "Communiqué de presse du 9/2/2021",
            "Source : BFMTV, publié le mardi 9 février 2021 à 16h40",
            "Le 9 Février 2021",
            "du mardi 9 février 2021",
        ] {
            check(line, Some(("2021-02-09", true)));
        }
        check("Mars 2023", Some(("2023-03", true)));
    }

    #[test]
    fn a_paragraph_may_open_with_its_dateline() {
        let text = "La Ville annonce aujourd’hui la construction de deux cent dix logements abordables.";
        check(&format!("Valbrume, le 9 février 2021 – {text}"), Some(("2021-02-09", false)));
        check(&format!("Port-Mirand, le 1er mars 2023. – {text}"), Some(("2023-03-01", false)));
        check(&format!("25 mars 2024 - PORT-MIRAND - {text}"), Some(("2024-03-25", false)));
    }

    #[test]
    fn the_date_of_something_else_is_no_dateline() {
        for line in [
            "AVENANT N° 1 À L’ENTENTE DU 9 FÉVRIER 2021",
            "L’accord a été signé le 9 février 2021.",
            "Loi du 9 février 2021 portant approbation de l’accord",
            "Échéance: -08.01.2018",
            "Est approuvé l’Accord, signé à Londres, le 27 février 1953.",
            "Il sera publié le 1er juillet 2005 à 7 h 45",
            "– septembre 2023 : fermeture de la voie sur berge",
            "Le 9 février 2021, la Ville a signé une entente.",
            "été",
        ] {
            check(line, None);
        }
    }

    #[test]
    fn a_header_opens_the_text() {
        let (span, date) = header(" date 2021-02 La Ville").expect("a header");
        assert_eq!((span, date.to_string().as_str()), (Span::from(1..13), "2021-02"));
        assert_eq!(header("dater 2021-02"), None);
        assert_eq!(header("date limite"), None);
        assert_eq!(header("é"), None);
    }

    #[test]
    fn a_place_in_capitals_is_a_dateline() {
        assert!(is_place("VALBRUME (APA) –") && is_place("SAINT-AUBERT-DES-GRÈVES –"));
        assert!(
            !is_place("VALBRUME")
                && !is_place("Valbrume –")
                && !is_place("– 30 –")
                && !is_place("ARTICLE 1 –")
        );
    }
}
