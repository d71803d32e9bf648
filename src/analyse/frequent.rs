//! The words that come most often in a text, stop words aside: what it is about, in a few words.

use std::cmp::Reverse;

use crate::document::Span;
use crate::french::{CutText, CutWord, is_stop_word};

/// Words of a document that are kept at most.
pub const MOST: usize = 24;
/// Letters from which on a word says no more by being longer.
const LONG: usize = 20;

/// The first place of each, the most frequent first; of equally frequent ones the longer, then the earlier. Accents and
/// case make no difference.
pub(super) fn frequent(cut: &CutText) -> Vec<Span> {
    let words: Vec<CutWord> = cut.words().filter(|word| word.word.is_searched()).collect();
    // Stop words are among the most frequent: only those need to be asked.
    let says = |word: &CutWord| word.form.len() > 1 && !is_stop_word(word.form);
    by_frequency(&words)
        .map(|first| words[first])
        .filter(says)
        .take(MOST)
        .map(|word| word.word.span)
        .collect()
}

/// The first place of each word, the most frequent first.
fn by_frequency(words: &[CutWord]) -> impl Iterator<Item = usize> {
    // Sorted, equal words stand together, the first of them first.
    let mut places: Vec<(u64, u32)> =
        (0..).zip(words).map(|(place, word)| (beginning(word), place)).collect();
    places.sort_unstable_by(|one, other| {
        let rest = || words[one.1 as usize].folded.cmp(words[other.1 as usize].folded);
        one.0.cmp(&other.0).then_with(rest).then(one.1.cmp(&other.1))
    });
    let is_same = |one: &(u64, u32), other: &(u64, u32)| {
        one.0 == other.0 && words[one.1 as usize].folded == words[other.1 as usize].folded
    };
    let counted = places.chunk_by(is_same).map(|equal| {
        let first = equal[0].1 as usize;
        (equal.len(), words[first].folded.len().min(LONG), first)
    });
    let mut counted: Vec<_> = counted.collect();
    counted.sort_unstable_by_key(|&(times, length, first)| (Reverse((times, length)), first));
    counted.into_iter().map(|(_, _, first)| first)
}

/// The first eight bytes of a word as a number that sorts as they do.
fn beginning(word: &CutWord) -> u64 {
    let bytes = word.folded.as_bytes();
    let mut eight = [0; 8];
    eight[..bytes.len().min(8)].copy_from_slice(&bytes[..bytes.len().min(8)]);
    u64::from_be_bytes(eight)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> Vec<&str> {
        frequent(&CutText::of(text)).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn the_most_frequent_words_come_first_then_the_longest() {
        let text = "L’eau de la nappe phréatique et la ville : l’EAU, l’eau et la Ville.";
        assert_eq!(words(text), ["eau", "ville", "phréatique", "nappe"]);
        assert_eq!(words("de la le"), [""; 0]);
    }

    proptest! {
        #[test]
        fn any_text_has_some_words_at_most(text in "(\\PC|eau |été |l’État |phréatiquement ){0,80}") {
            prop_assert!(words(&text).len() <= MOST);
        }
    }
}
