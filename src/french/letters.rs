//! Letters, signs and spaces of French typography, and words without their accents.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Whether `c` is used as an apostrophe: ASCII `'`, typographic `’`, and what keyboards and scanners put instead.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '′' | '`' | '´' | '＇')
}

/// Whether `c` joins the parts of a compound: `-`, the hyphen U+2010 and the no-break hyphen U+2011.
pub fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether `c` is white space inside a line; French puts no-break spaces before `:` and inside « ».
pub fn is_space(c: char) -> bool {
    c != '\n' && c.is_whitespace()
}

/// Whether `c` is shown as nothing and may stand inside a word: soft hyphens, joiners, byte order marks.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// Whether a word may hold `c`.
pub(super) fn is_word_char(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        _ if c.is_ascii() => false,
        _ => is_alphanumeric(c) || is_combining_mark(c) || is_invisible(c),
    }
}

/// The text in Unicode's composed form (NFC), copied only when it is not in it yet.
pub fn nfc(text: &str) -> Cow<'_, str> {
    // What is below U+0300, of which 0xCC is the first byte, is composed; all that French needs is.
    if text.bytes().all(|byte| byte < 0xCC) || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

/// The text in lower case, copied only when it is not in it yet.
pub fn lower(text: &str) -> Cow<'_, str> {
    // 0xC3 leads `À` to `Þ`, whose second bytes are 0x80 to 0x9E, and the small letters behind them.
    let is_lower = |byte: u8| matches!(byte, 0..b'A' | b'['..0x80 | 0x9F..=0xC3);
    if text.bytes().all(is_lower) {
        Cow::Borrowed(text)
    } else if text.is_ascii() {
        // So are most words with a capital; this goes without decoding.
        Cow::Owned(text.to_ascii_lowercase())
    } else if text.chars().all(is_latin) {
        let mut bytes = text.as_bytes().to_ascii_lowercase();
        for at in 1..bytes.len() {
            match bytes[at - 1] {
                // As in `lower_latin`: `À` to `Þ` save `×`, and `Œ`.
                0xC3 if matches!(bytes[at], 0x80..=0x96 | 0x98..=0x9E) => bytes[at] += 0x20,
                0xC5 if bytes[at] == 0x92 => bytes[at] = 0x93,
                _ => {}
            }
        }
        Cow::Owned(String::from_utf8(bytes).unwrap_or_else(|_| text.to_lowercase()))
    } else {
        Cow::Owned(text.to_lowercase())
    }
}

/// Whether `c` is a letter of French or a sign of typography: most texts hold no other.
fn is_latin(c: char) -> bool {
    matches!(c, '\0'..='ÿ' | 'Œ' | 'œ' | '€' | '\u{2000}'..='\u{206F}')
}

/// What [`is_latin`] in lower case.
fn lower_latin(c: char) -> char {
    match c {
        'Œ' => 'œ',
        'À'..='Þ' if c != '×' => char::from(c as u8 + 0x20),
        _ => c.to_ascii_lowercase(),
    }
}

/// Whether `c` is a letter or a digit, as [`char::is_alphanumeric`] says, without its tables for the letters of French.
pub fn is_alphanumeric(c: char) -> bool {
    match c {
        'À'..='ÿ' => !matches!(c, '×' | '÷'),
        _ => c.is_alphanumeric(),
    }
}

/// A word without its accents and cedillas, as a new string; see [`fold`].
pub fn folded(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    fold(word, &mut out);
    out
}

/// Adds `word` to `out` without its accents and cedillas: `élevé` becomes `eleve`.
///
/// Letters that are no accented form of another stay: `ø`, `ß`, `я`.
pub fn fold(word: &str, out: &mut String) {
    let mut rest = word;
    // What lies between two accents is copied at once.
    while let Some(at) = rest.bytes().position(|byte| !byte.is_ascii()) {
        out.push_str(&rest[..at]);
        let mut chars = rest[at..].chars();
        let Some(c) = chars.next() else { return };
        rest = chars.as_str();
        match c {
            'à'..='å' => out.push('a'),
            'ç' => out.push('c'),
            'è'..='ë' => out.push('e'),
            'ì'..='ï' => out.push('i'),
            'ñ' => out.push('n'),
            'ò'..='ö' => out.push('o'),
            'ù'..='ü' => out.push('u'),
            // No-break spaces, guillemets, dashes and apostrophes.
            '\u{A0}'..='¿' | 'œ' | '\u{2010}'..='\u{2027}' => out.push(c),
            _ => decompose_canonical(c, |part| {
                if !is_combining_mark(part) {
                    out.push(part);
                }
            }),
        }
    }
    out.push_str(rest);
}

/// Adds `c` to `out` in lower case, ligatures opened, invisible characters left out.
pub(super) fn push_lower(c: char, out: &mut String) {
    match c {
        'A'..='Z' => out.push(c.to_ascii_lowercase()),
        _ if c.is_ascii() => out.push(c),
        'œ' | 'Œ' => out.push_str("oe"),
        'æ' | 'Æ' => out.push_str("ae"),
        'À'..='ÿ' => out.push(lower_latin(c)),
        '\u{FB00}'..='\u{FB06}' => out.extend([c].into_iter().nfkc()),
        _ if is_invisible(c) => {}
        _ => write!(out, "{}", c.to_lowercase()).expect("a String takes all that is written"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn folded(word: &str) -> String {
        let mut out = String::new();
        fold(word, &mut out);
        out
    }

    #[test]
    fn accents_fall_and_letters_stay() {
        for (word, expected) in [("élève", "eleve"), ("ÇÀ", "CA"), ("ø", "ø"), ("ñandú", "nandu"), ("", "")]
        {
            assert_eq!(folded(word), expected);
        }
        assert_eq!(folded("e\u{301}te\u{301}"), "ete", "combining accents fall too");
    }

    #[test]
    fn what_folds_without_tables_folds_as_with_them() {
        for c in '\0'..'\u{2100}' {
            let mut plain = String::new();
            decompose_canonical(c, |part| plain.extend(Some(part).filter(|&part| !is_combining_mark(part))));
            assert_eq!(folded(&c.to_string()), plain, "{c:?}");
            assert!(!is_latin(c) || c.to_lowercase().eq([lower_latin(c)]), "{c:?}");
        }
    }

    #[test]
    fn ligatures_open_and_soft_hyphens_vanish() {
        let mut out = String::new();
        "ŒUVRE\u{AD}ﬁÆ".chars().for_each(|c| push_lower(c, &mut out));
        assert_eq!(out, "oeuvrefiae");
    }
    proptest! {
        #[test]
        fn lower_case_is_that_of_the_standard_library(text in "(\\PC|[A-Za-zÀ-ÿŒœ’ ]){0,30}") {
            prop_assert_eq!(lower(&text), text.to_lowercase());
        }

        #[test]
        fn letters_and_digits_are_those_of_the_standard_library(c in any::<char>(), latin in 0..0x250_u32) {
            let latin = char::from_u32(latin).unwrap();
            prop_assert_eq!(is_alphanumeric(c), c.is_alphanumeric());
            prop_assert_eq!(is_alphanumeric(latin), latin.is_alphanumeric());
        }

        #[test]
        fn what_needs_no_composing_is_composed(text in "(\\PC|[a-zà-ÿe\u{300}-\u{302}]){0,20}") {
            prop_assert_eq!(nfc(&text), text.nfc().collect::<String>());
        }
    }
}
