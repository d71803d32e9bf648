//! What a line shows of itself, seen alone: whether it is a dateline, a note, a label, an item, a heading.

use super::super::{dateline, fold, head};

/// A place and a date alone, or a dateline's place.
pub(super) fn is_dateline(line: &str) -> bool {
    dateline::is_place(line)
        || (has_digit(line) && dateline::read(line).is_some_and(|dateline| dateline.alone))
}

fn has_digit(line: &str) -> bool {
    line.bytes().any(|byte| byte.is_ascii_digit())
}

/// How newspapers begin the line that names the reporter.
pub(super) const BYLINES: [&str; 7] =
    ["Par ", "par ", "PAR ", "Texte : ", "Textes : ", "De notre ", "Propos recueillis par "];

/// What follows or precedes a communiqué without being part of it, folded.
const NOTES: [&str; 16] = [
    "source",
    "sources",
    "renseignements",
    "renseignement",
    "pour information",
    "pour informations",
    "information",
    "informations",
    "pour plus d'information",
    "pour plus d'informations",
    "contact",
    "contacts",
    "note",
    "notes",
    "relations medias",
    "photo",
];

/// `Source : …`, `Contact presse : …`, `– 30 –`.
pub(super) fn is_note(line: &str) -> bool {
    if is_end_mark(line) {
        return true;
    }
    let Some((label, _)) = head(line, 60).split_once(':') else { return false };
    let label = fold(label);
    let label = label.trim();
    let press = ["presse", "medias", "media", "communication", "de presse"];
    let bare = press.iter().find_map(|word| label.strip_suffix(word)).unwrap_or(label);
    NOTES.contains(&bare.trim_end()) || NOTES.contains(&label)
}

/// `– 30 –`, the end of a Canadian communiqué.
fn is_end_mark(line: &str) -> bool {
    line.len() <= 20
        && line.trim_matches(['-', '–', '—', ' ', '\u{a0}', '\u{202f}']) == "30"
        && line.len() > 2
}

/// What stands over the title of a communiqué and is none, folded.
const LABELS: [&str; 7] = [
    "communique",
    "communique de presse",
    "pour diffusion immediate",
    "pour publication immediate",
    "for immediate release",
    "press release",
    "sous embargo",
];

/// Whether a line is one of these labels.
pub(super) fn is_label(line: &str) -> bool {
    let words = fold(head(line, 60));
    (line.len() < 60 && LABELS.contains(&words.trim_end_matches([' ', '.', ':', '-'])))
        || words.starts_with("version corrigee")
}

/// Cells between bars, the line of dashes under the first row included.
pub(super) fn is_row(line: &str) -> bool {
    line.len() > 2 && line.starts_with('|') && line.ends_with('|')
}

/// `- …`, `• …`, `1. …`, `a) …`. An em dash opens a line of dialogue instead.
pub(super) fn is_item(line: &str) -> bool {
    let mut chars = line.chars();
    let rest = match chars.next() {
        Some('-' | '–' | '•' | '·' | '▪' | '*' | '◦' | '‣') => chars.as_str(),
        Some(first) if first.is_ascii_digit() => after_number(line),
        Some(first) if first.is_ascii_lowercase() => chars.as_str().strip_prefix(')').unwrap_or_default(),
        _ => "",
    };
    rest.starts_with([' ', '\t', '\u{a0}', '\u{202f}'])
}

/// What follows `1.`, `12)` or `3°`; nothing when the line begins otherwise.
fn after_number(line: &str) -> &str {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let mark = line[digits..].strip_prefix(['.', ')', '°']);
    mark.filter(|_| digits <= 2).unwrap_or_default()
}

/// Capitals only; the words that join two parties of an agreement are no headings.
pub(super) fn is_loud(line: &str) -> bool {
    let letters = line.chars().filter(|char| char.is_alphabetic()).count();
    letters >= 4 && !line.chars().any(char::is_lowercase) && line != "ENTRE"
}

/// The level of the heading of a part of a law or an agreement.
pub(super) fn article_level(line: &str) -> Option<u8> {
    let words = fold(head(line, 24));
    let (first, rest) = words.split_once(' ').unwrap_or((&words, ""));
    let numbered =
        rest.starts_with(|char: char| char.is_ascii_digit() || matches!(char, 'i' | 'v' | 'x' | 'l' | 'p'));
    match first {
        "chapitre" | "titre" | "partie" if numbered => Some(2),
        "article" | "section" if numbered => Some(3),
        "annexe" if rest.len() <= 2 || numbered || rest.starts_with('-') => Some(2),
        "preambule" if rest.is_empty() => Some(2),
        _ => None,
    }
}

/// A capital, a digit or an opening mark.
pub(super) fn begins_sentence(line: &str) -> bool {
    line.starts_with(|char: char| {
        char.is_uppercase() || char.is_ascii_digit() || matches!(char, '«' | '“' | '"')
    })
}
