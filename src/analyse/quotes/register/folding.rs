//! Words of names in lower case without accents, to be compared.

use crate::french::{fold, is_alphanumeric, lower};

/// The words of `text`, as written.
pub(super) fn words_of(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.split(|c| !is_alphanumeric(c)).filter(|word| !word.is_empty())
}

/// The words of `text` in lower case without accents.
pub(super) fn folded_words(text: &str) -> Vec<String> {
    words_of(text).map(folded_word).collect()
}

pub(super) fn folded_word(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    fold(&lower(word), &mut folded);
    folded
}

/// A name on one line, with single spaces.
pub(super) fn clean(name: &str) -> String {
    // Most names are so already: letters of ASCII or behind 0xC3, with single spaces between.
    let is_plain = |byte: &u8| matches!(byte, b'!'..=b'~' | 0x80..=0xBF | 0xC3);
    if name.as_bytes().split(|byte| *byte == b' ').all(|word| !word.is_empty() && word.iter().all(is_plain)) {
        return name.to_owned();
    }
    let mut clean = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !clean.is_empty() {
            clean.push(' ');
        }
        clean.push_str(word);
    }
    clean
}
