//! The words that come most often in a text, stop words aside: what it is about, in a few words.

use hashbrown::HashMap;

use crate::document::Span;
use crate::french::{CutText, CutWord, is_stop_word};

/// Words of a document that are kept at most.
pub const MOST: usize = 24;
/// Letters from which on a word says no more by being longer.
const LONG: usize = 20;

/// The first place of each, the most frequent first; of equally frequent ones the longer, then the earlier. Accents and
/// case make no difference.
pub(super) fn frequent(cut: &CutText) -> Vec<Span> {
    // Stop words are among the most frequent: only those need to be asked.
    let says = |word: &CutWord| word.form.len() > 1 && !is_stop_word(word.form);
    let first = by_frequency(cut).into_iter().filter_map(|first| cut.word(first));
    first.filter(says).take(MOST).map(|word| word.word.span).collect()
}

/// The number of the first place of each word, the most frequent first.
fn by_frequency(cut: &CutText) -> Vec<usize> {
    let mut words: HashMap<&str, Counted> = HashMap::with_capacity(cut.words().len() / 2);
    for (place, word) in (0..).zip(cut.words()).filter(|(_, word)| word.word.is_searched()) {
        words.entry(word.folded).or_insert(Counted { times: 0, first: place }).times += 1;
    }
    let mut ranks: Vec<u64> = words.iter().map(|(word, counted)| counted.rank(word)).collect();
    ranks.sort_unstable();
    // The lower half of a rank is the place.
    ranks.into_iter().map(|rank| rank as u32 as usize).collect()
}

/// How often a word comes, and where first.
struct Counted {
    times: u32,
    first: u32,
}

impl Counted {
    /// How rare the word is, how short, and where it comes first, in this order as one number, which sorts faster than
    /// three.
    fn rank(&self, word: &str) -> u64 {
        const OFTEN: u32 = (1 << 24) - 1;
        let rare = u64::from(OFTEN - self.times.min(OFTEN));
        let short = (LONG - word.len().min(LONG)) as u64;
        rare << 40 | short << 32 | u64::from(self.first)
    }
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
