//! Normal text: Unicode NFC, `\n` line ends, nothing else changed.

use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The same text in NFC with `\n` line ends; costs no copy when it is so already.
pub(super) fn text(text: String) -> String {
    let text = match line_ends(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(changed) => changed,
    };
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return text;
    }
    text.nfc().collect()
}

/// `\r\n` and a lone `\r` become `\n`.
fn line_ends(text: &str) -> Cow<'_, str> {
    if !text.contains('\r') {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_accents_become_one_kind() {
        assert_eq!(text("a\r\nb\rc\n".into()), "a\nb\nc\n");
        assert_eq!(text("e\u{301}te\u{301}".into()), "été");
        assert_eq!(text(" \u{a0}«\u{202f}x ".into()), " \u{a0}«\u{202f}x ", "spaces are kept");
    }
}
