//! The signature of a document: its most frequent words as small numbers, from which it shows, without its text being read,
//! that two documents are about one matter.

use tantivy::DocId;
use tantivy::columnar::Column;

use super::snapshot::SegmentView;
use crate::analyse::MOST_FREQUENT;
use crate::document::Span;
use crate::french::folded;

/// Numbers of 16 bits in one of 64.
const PACKED: usize = 4;

/// The signatures of one part of the index.
pub(crate) struct Signatures(Column<u64>);

impl Signatures {
    /// Words of a document that are kept at most.
    pub const WORDS: usize = MOST_FREQUENT;

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

/// The signature of a text by its most frequent words, the most frequent first, as its field holds it.
pub(super) fn signature(text: &str, frequent: &[Span]) -> Vec<u64> {
    let mut kept: Vec<u16> = Vec::with_capacity(Signatures::WORDS);
    for word in frequent.iter().map(|span| span.of(text)) {
        let hash = (hash(&folded(&word.to_lowercase())) >> 48) as u16;
        if hash != 0 && !kept.contains(&hash) {
            kept.push(hash);
        }
    }
    let packed = |four: &[u16]| four.iter().rev().fold(0, |all, &hash| all << 16 | u64::from(hash));
    kept.chunks(PACKED).map(packed).collect()
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

    #[test]
    fn a_word_has_one_hash_however_it_is_written() {
        let text = "L’État, l’ÉTAT et la nappe phréatique";
        let [one, other] = ["État", "ÉTAT"].map(|word| {
            let start = text.find(word).expect("the word");
            signature(text, &[Span::from(start..start + word.len())])
        });
        assert_eq!(one, other);
        assert_eq!(one.len(), 1);
        assert_eq!(signature(text, &[]), Vec::<u64>::new());
    }
}
