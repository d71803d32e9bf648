//! The signature of a document: its most frequent words as small numbers, from which it shows, without its text being read,
//! that two documents are about one matter.

use std::cmp::Reverse;

use rustc_hash::FxHashMap;
use tantivy::DocId;
use tantivy::columnar::Column;

use super::snapshot::SegmentView;
use crate::french::{fold, is_stop_word, words};

/// Numbers of 16 bits in one of 64.
const PACKED: usize = 4;
/// Letters from which on a word says no more by being longer.
const LONG: usize = 20;

/// The signatures of one part of the index.
pub(crate) struct Signatures(Column<u64>);

impl Signatures {
    /// Words of a document that are kept at most.
    pub const WORDS: usize = 24;

    /// Those of `segment`.
    pub fn open(segment: &SegmentView) -> tantivy::Result<Self> {
        Ok(Self(segment.reader.fast_fields().u64(FIELD)?))
    }

    /// The hashes of a document's words, the most frequent first; 0 behind the last.
    pub fn of(&self, doc: DocId) -> [u16; Self::WORDS] {
        let rows = self.0.index.value_row_ids(doc);
        let mut packed = [0; Self::WORDS / PACKED];
        let packed = &mut packed[..rows.len().min(Self::WORDS / PACKED)];
        self.0.values.get_range(rows.start.into(), packed);
        let mut hashes = [0; Self::WORDS];
        for (four, hashes) in packed.iter().zip(hashes.chunks_mut(PACKED)) {
            hashes.iter_mut().enumerate().for_each(|(at, hash)| *hash = (four >> (16 * at)) as u16);
        }
        hashes
    }
}

/// The name of the field that holds signatures.
pub(super) const FIELD: &str = "signature";

/// The signature of a title and a text, as its field holds it: of equally frequent words the longer comes first, then the
/// earlier; stop words are left out. It does not depend on what else is indexed.
pub(super) fn signature(title: Option<&str>, text: &str) -> Vec<u64> {
    let mut hashes: Vec<u16> = Vec::with_capacity(Signatures::WORDS);
    for hash in by_frequency(title, text) {
        if hash != 0 && !hashes.contains(&hash) {
            hashes.push(hash);
        }
        if hashes.len() == Signatures::WORDS {
            break;
        }
    }
    let packed = |four: &[u16]| four.iter().rev().fold(0, |all, &hash| all << 16 | u64::from(hash));
    hashes.chunks(PACKED).map(packed).collect()
}

/// How often a word comes, how long it is, and how many came before it.
struct Counted {
    times: u32,
    length: usize,
    before: usize,
}

/// The hashes of all words by their forms without accents, the most frequent first.
fn by_frequency(title: Option<&str>, text: &str) -> impl Iterator<Item = u16> {
    let mut counted: FxHashMap<u64, Counted> = FxHashMap::default();
    let (mut form, mut folded) = (String::new(), String::new());
    for part in title.into_iter().chain([text]) {
        for word in words(part).filter(|word| word.is_searched()) {
            form.clear();
            word.write_form(part, &mut form);
            if form.len() < 2 || is_stop_word(&form) {
                continue;
            }
            folded.clear();
            fold(&form, &mut folded);
            let (length, before) = (folded.len().min(LONG), counted.len());
            let new = || Counted { times: 0, length, before };
            counted.entry(hash(&folded)).or_insert_with(new).times += 1;
        }
    }
    let mut words: Vec<_> = counted.into_iter().collect();
    words.sort_unstable_by_key(|(_, word)| (Reverse((word.times, word.length)), word.before));
    words.into_iter().map(|(hash, _)| (hash >> 48) as u16)
}

/// FNV-1a with its bits spread once more; no hash of a library, since later versions of this program read the index too.
fn hash(word: &str) -> u64 {
    let add = |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    word.bytes().fold(0xcbf2_9ce4_8422_2325, add).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hashes(signature: &[u64]) -> Vec<u16> {
        signature.iter().flat_map(|four| (0..PACKED).map(move |at| (four >> (16 * at)) as u16)).collect()
    }

    #[test]
    fn the_most_frequent_words_come_first_then_the_longest() {
        let signature =
            signature(Some("L’Eau"), "La nappe phréatique de la ville : l’eau, l’EAU et la ville.");
        let expected = ["eau", "ville", "phreatique", "nappe"].map(|word| (hash(word) >> 48) as u16);
        assert_eq!(hashes(&signature), expected);
    }

    #[test]
    fn a_signature_is_bounded_and_may_be_empty() {
        let many: Vec<String> = (0..500).map(|number| format!("mot{number}")).collect();
        assert_eq!(signature(None, &many.join(" ")).len(), Signatures::WORDS / PACKED);
        assert_eq!(signature(Some(""), "de la le"), Vec::<u64>::new());
    }
}
