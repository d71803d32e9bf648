//! Those who bear a surname, in any document.

use tantivy::{DocSet, TERMINATED};

use super::Snapshot;
use super::snapshot::SegmentView;

impl Snapshot {
    /// The signs, as `analyse` writes them, that begin with `prefix`: a surname and a tab. Each comes with the number of
    /// documents that show it, and once for each part of the index.
    pub(crate) fn bearers(&self, prefix: &str) -> tantivy::Result<Vec<(String, u64)>> {
        let mut signs = Vec::new();
        for segment in &self.segments {
            let index = segment.reader.inverted_index(self.fields.people)?;
            let mut terms = index.terms().range().ge(prefix).into_stream()?;
            while terms.advance() && terms.key().starts_with(prefix.as_bytes()) {
                let documents = match segment.reader.alive_bitset() {
                    None => u64::from(terms.value().doc_freq),
                    Some(_) => {
                        alive(segment, index.read_postings_from_terminfo(terms.value(), Default::default())?)
                    }
                };
                if documents > 0 {
                    signs.push((String::from_utf8_lossy(terms.key()).into_owned(), documents));
                }
            }
        }
        Ok(signs)
    }
}

/// How many documents were not taken out.
pub(super) fn alive(segment: &SegmentView, mut postings: impl DocSet) -> u64 {
    let mut documents = 0;
    while postings.doc() != TERMINATED {
        documents += u64::from(!segment.reader.is_deleted(postings.doc()));
        postings.advance();
    }
    documents
}
