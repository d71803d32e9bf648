//! The signature of a document: its most frequent words as small numbers, from which it shows, without its text being read,
//! that two documents are about one matter.

use std::cmp::Reverse;

use tantivy::DocId;
use tantivy::columnar::Column;

use super::snapshot::SegmentView;
use crate::french::{CutText, CutWord, is_stop_word};

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
    let cuts: Vec<CutText> = title.into_iter().chain([text]).map(CutText::of).collect();
    let words: Vec<CutWord> =
        cuts.iter().flat_map(CutText::words).filter(|word| word.word.is_searched()).collect();
    let mut kept: Vec<u16> = Vec::with_capacity(Signatures::WORDS);
    for (first, hash) in by_frequency(&words) {
        // Stop words are among the most frequent: only those need to be asked.
        let says = words[first].form.len() > 1 && !is_stop_word(words[first].form);
        if says && hash != 0 && !kept.contains(&hash) {
            kept.push(hash);
        }
        if kept.len() == Signatures::WORDS {
            break;
        }
    }
    let packed = |four: &[u16]| four.iter().rev().fold(0, |all, &hash| all << 16 | u64::from(hash));
    kept.chunks(PACKED).map(packed).collect()
}

/// The first place of each word by its form without accents and its hash, the most frequent first.
fn by_frequency(words: &[CutWord]) -> impl Iterator<Item = (usize, u16)> {
    // Sorted, equal words stand together, the first of them first.
    let mut placed: Vec<(u32, u32)> =
        (0..).zip(words).map(|(place, word)| ((hash(word.folded) >> 32) as u32, place)).collect();
    placed.sort_unstable();
    let counted = placed.chunk_by(|one, other| one.0 == other.0).map(|equal| {
        let (hash, first) = equal[0];
        (equal.len(), words[first as usize].folded.len().min(LONG), first, (hash >> 16) as u16)
    });
    let mut counted: Vec<_> = counted.collect();
    counted.sort_unstable_by_key(|&(times, length, first, _)| (Reverse((times, length)), first));
    counted.into_iter().map(|(_, _, first, hash)| (first as usize, hash))
}

/// A hash of our own, eight bytes at a time, since later versions of this program read the index too.
fn hash(word: &str) -> u64 {
    let add = |hash: u64, bytes: &[u8]| {
        let mut eight = [0; 8];
        eight[..bytes.len()].copy_from_slice(bytes);
        (hash.rotate_left(5) ^ u64::from_le_bytes(eight)).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    };
    let hash = word.as_bytes().chunks(8).fold(word.len() as u64, add);
    (hash ^ hash >> 32).wrapping_mul(0x9E37_79B9_7F4A_7C15)
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
