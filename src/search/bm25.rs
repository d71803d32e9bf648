//! BM25 (Robertson and Zaragoza, *The Probabilistic Relevance Framework*, 2009) and the statistics it needs.

use tantivy::fieldnorm::FieldNormReader;

use crate::index::{Snapshot, TextField};

/// How soon more of the same word stops counting.
pub(super) const K1: f32 = 1.2;

/// How much a long text is held against its words.
const B: f32 = 0.4;

/// What a collection of documents is like.
pub(super) struct Collection {
    /// How many documents there are, those taken out since the last merge included.
    pub documents: u64,
    average_length: [f32; TextField::ALL.len()],
}

impl Collection {
    /// The statistics of a snapshot; each field has its own.
    pub fn of(snapshot: &Snapshot) -> Self {
        let documents = snapshot.segments.iter().map(|segment| u64::from(segment.reader.max_doc())).sum();
        let average_length = TextField::ALL.map(|field| {
            let words = |segment: &crate::index::SegmentView| segment.text(field).words.total_num_tokens();
            let words: u64 = snapshot.segments.iter().map(words).sum();
            (words as f32 / snapshot.texts_in(field).max(1) as f32).max(1.0)
        });
        Self { documents, average_length }
    }

    /// The average number of words in a field, over the documents that have it.
    pub fn average_length(&self, field: TextField) -> f32 {
        self.average_length[field as usize]
    }

    /// What a frequency is saturated against, by the code of a document's length in the field.
    pub fn norms(&self, field: TextField) -> [f32; 256] {
        let average = self.average_length(field);
        let mut norms = [0.0; 256];
        for (code, norm) in (0..=u8::MAX).zip(&mut norms) {
            *norm = norm_of(FieldNormReader::id_to_fieldnorm(code) as f32, average);
        }
        norms
    }
}

/// What a frequency is saturated against in a text of this length.
pub(super) fn norm_of(length: f32, average: f32) -> f32 {
    K1 * (1.0 - B + B * length / average)
}

/// A frequency, saturated: from 0 to `K1 + 1`.
pub(super) fn saturated(frequency: f32, norm: f32) -> f32 {
    frequency * (K1 + 1.0) / (frequency + norm)
}

/// How much a term says that stands in `frequency` of `documents`; 0 when it stands in none.
pub(super) fn idf(documents: u64, frequency: u64) -> f32 {
    if frequency == 0 {
        return 0.0;
    }
    let without = documents.saturating_sub(frequency) as f32;
    (1.0 + (without + 0.5) / (frequency as f32 + 0.5)).ln()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rare_terms_say_more_and_absent_ones_nothing() {
        assert!(idf(1000, 1) > idf(1000, 10) && idf(1000, 1000) > 0.0);
        assert_eq!(idf(1000, 0), 0.0);
        assert_eq!(idf(10, 12), idf(12, 12), "removed documents still count in frequencies");
    }
}
