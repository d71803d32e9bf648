//! BM25 (Robertson and Zaragoza, *The Probabilistic Relevance Framework*, 2009) and the statistics it needs.

use tantivy::fieldnorm::FieldNormReader;

use crate::index::{Snapshot, TextField};

/// How soon more of the same word stops counting.
pub(super) const K1: f32 = 1.2;

/// How much a long title is held against its words.
const TITLE_B: f32 = 0.4;

/// How much a long text is held against its words, by the number of words of the query: with many of them, a long text
/// holds some by chance (Zhai and Lafferty, *A Study of Smoothing Methods*, TOIS 2004, found the same of smoothing).
fn text_b(words: usize) -> f32 {
    (0.2 + 0.07 * words as f32).min(0.65)
}

/// What a collection of documents is like.
pub(super) struct Collection {
    /// How many documents there are, those taken out since the last merge included.
    pub documents: u64,
    /// The share of documents that have a title.
    pub titled: f32,
    average_length: [f32; TextField::ALL.len()],
    b: [f32; TextField::ALL.len()],
}

impl Collection {
    /// The statistics of a snapshot for a query of so many words; each field has its own.
    pub fn of(snapshot: &Snapshot, words: usize) -> Self {
        let documents: u64 =
            snapshot.segments.iter().map(|segment| u64::from(segment.reader.max_doc())).sum();
        let average_length = TextField::ALL.map(|field| {
            let words = |segment: &crate::index::SegmentView| segment.text(field).words.total_num_tokens();
            let words: u64 = snapshot.segments.iter().map(words).sum();
            (words as f32 / snapshot.texts_in(field).max(1) as f32).max(1.0)
        });
        let titled = snapshot.texts_in(TextField::Title) as f32 / documents.max(1) as f32;
        let (text_b, title_b) = (text_b(words), TITLE_B);
        Self { documents, titled, average_length, b: [text_b, text_b, title_b, title_b] }
    }

    /// What a frequency in a field with `length` words is saturated against.
    pub fn norm(&self, field: TextField, length: u32) -> f32 {
        let b = self.b[field as usize];
        K1 * (1.0 - b + b * length as f32 / self.average_length[field as usize])
    }

    /// What a frequency is saturated against, by the code of a document's length in the field.
    pub fn norms(&self, field: TextField) -> [f32; 256] {
        let mut norms = [0.0; 256];
        for (code, norm) in (0..=u8::MAX).zip(&mut norms) {
            *norm = self.norm(field, FieldNormReader::id_to_fieldnorm(code));
        }
        norms
    }
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
