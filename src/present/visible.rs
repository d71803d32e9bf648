//! What a file holds and a terminal would obey is shown, never sent: control and direction characters.

use std::borrow::Cow;
use std::fmt::Write;

/// Whether a terminal or an editor may act on the character instead of showing it: C0 and C1 controls, line and
/// paragraph separators, direction marks and overrides (<https://trojansource.codes>).
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The text with such characters made visible; line ends and tabs stay.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    replace(text, |c| is_hidden(c) && !matches!(c, '\n' | '\t'))
}

/// The text on one line with such characters made visible; white space of any kind becomes one space.
pub(super) fn one_line(text: &str) -> String {
    let line =
        text.split(['\n', '\r', '\t', ' ']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    replace(&line, is_hidden).into_owned()
}

fn replace(text: &str, hidden: impl Fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(&hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if hidden(c) { show(c, &mut out) } else { out.push(c) }
    }
    Cow::Owned(out)
}

/// Writes the picture of a C0 control (`␛`), or the code of another character (`<U+202E>`).
fn show(c: char, out: &mut String) {
    let picture = match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + c as u32),
        '\u{7f}' => Some('␡'),
        _ => None,
    };
    match picture {
        Some(picture) => out.push(picture),
        None => {
            let _ = write!(out, "<U+{:04X}>", c as u32);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_sequences_are_shown() {
        assert_eq!(visible("un \u{1b}[31mtitre\u{7f}\n"), "un ␛[31mtitre␡\n");
        assert_eq!(visible("\u{9b}31m \u{202e}eriam"), "<U+009B>31m <U+202E>eriam");
        assert!(matches!(visible("l’été\t«\u{a0}oui\u{a0}»"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_title_stays_on_its_line() {
        assert_eq!(one_line(" Une\r\n entente\t historique\u{1b} "), "Une entente historique␛");
        assert_eq!(one_line("10\u{a0}%"), "10\u{a0}%", "no-break spaces are letters of the text");
    }
}
