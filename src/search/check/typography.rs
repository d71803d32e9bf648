//! What differs between two ways to write the same words.

use super::claim::is_mark;
use crate::french::{folded, is_apostrophe};

/// A sort of signs in which two writings of the same words differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// `'` for `’`.
    Apostrophes,
    /// `"` for `«`.
    Marks,
    /// No-break spaces, line ends, spaces before signs.
    Spaces,
    /// Commas, full stops, hyphens and dashes.
    Punctuation,
    /// Capitals.
    Case,
    /// Accents and cedillas.
    Accents,
}

impl Sign {
    /// The word shown in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Sign::Apostrophes => "apostrophes",
            Sign::Marks => "marks",
            Sign::Spaces => "spaces",
            Sign::Punctuation => "punctuation",
            Sign::Case => "case",
            Sign::Accents => "accents",
        }
    }
}

/// What of a text belongs to a sort of signs.
type Part = fn(&str) -> String;

/// The sorts of signs in which two texts of the same words differ.
pub(super) fn differing(one: &str, other: &str) -> Vec<Sign> {
    let differ: [(Sign, Part); 6] = [
        (Sign::Apostrophes, |text| only(text, is_apostrophe)),
        (Sign::Marks, |text| only(text, is_mark)),
        (Sign::Spaces, spaces),
        (Sign::Punctuation, |text| only(text, is_punctuation)),
        (Sign::Case, |text| folded(&only(text, char::is_alphanumeric))),
        (Sign::Accents, |text| only(text, |c| !is_punctuation(c)).to_lowercase().replace(no_letter, "")),
    ];
    let found = differ.into_iter().filter(|(_, part)| part(one) != part(other));
    found.map(|(sign, _)| sign).collect()
}

fn only(text: &str, is_kept: impl Fn(char) -> bool) -> String {
    text.chars().filter(|&c| is_kept(c)).collect()
}

fn no_letter(c: char) -> bool {
    !c.is_alphanumeric()
}

fn is_punctuation(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace() && !is_apostrophe(c) && !is_mark(c)
}

/// Each stretch of white space, and `|` for what stands between two.
fn spaces(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c.is_whitespace() {
            true => out.push(c),
            false if !out.ends_with('|') => out.push('|'),
            false => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sort_is_told() {
        let cases = [
            ("l’été", "l'été", vec![Sign::Apostrophes]),
            ("« oui »", "\"oui\"", vec![Sign::Marks, Sign::Spaces]),
            ("10\u{a0}%", "10 %", vec![Sign::Spaces]),
            ("Non, merci", "Non merci", vec![Sign::Punctuation]),
            ("L’ÉTÉ", "l’été", vec![Sign::Case]),
            ("L’ÉTÉ", "l’ete", vec![Sign::Case, Sign::Accents]),
            ("été", "été", vec![]),
        ];
        for (one, other, expected) in cases {
            assert_eq!(differing(one, other), expected, "{one} / {other}");
        }
    }
}
