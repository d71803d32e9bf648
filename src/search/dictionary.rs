//! What stands in the index's dictionary: how frequent a term is, and the forms that look like another.

use std::collections::BTreeMap;

use tantivy::Term as IndexTerm;
use tantivy::query::FuzzyTermQuery;

use crate::index::{SegmentView, Snapshot, TextField};

/// Words that `mot*` or `mot~` may stand for; the most frequent are taken when there are more.
const MOST_EXPANSIONS: usize = 500;

/// The forms in any document that begin with `prefix`.
pub(super) fn forms_with_prefix(snapshot: &Snapshot, prefix: &str) -> tantivy::Result<Expansions> {
    let mut found = Expansions::default();
    for segment in &snapshot.segments {
        let mut terms = segment.text(TextField::BodyExact).words.terms().range().ge(prefix).into_stream()?;
        while terms.advance() && terms.key().starts_with(prefix.as_bytes()) {
            found.add(terms.key(), terms.value().doc_freq);
        }
    }
    Ok(found)
}

/// The forms in any document that are at most `distance` (1 or 2) letters away from `form`, itself included.
pub(super) fn similar_forms(snapshot: &Snapshot, form: &str, distance: u8) -> tantivy::Result<Expansions> {
    let term = IndexTerm::from_field_text(snapshot.fields.body_exact, form);
    let automaton = FuzzyTermQuery::new(term, distance, true);
    let mut found = Expansions::default();
    for segment in &snapshot.segments {
        let words = &segment.text(TextField::BodyExact).words;
        let mut terms = words.terms().search(automaton.automaton()?).into_stream()?;
        while terms.advance() {
            found.add(terms.key(), terms.value().doc_freq);
        }
    }
    Ok(found)
}

/// In how many documents a term stands, those taken out since the last merge included.
pub(super) fn document_frequency(snapshot: &Snapshot, field: TextField, text: &str) -> tantivy::Result<u64> {
    let term = IndexTerm::from_field_text(snapshot.fields.text(field), text);
    let in_segment = |segment: &SegmentView| segment.text(field).words.doc_freq(&term);
    let frequencies = snapshot.segments.iter().map(|segment| in_segment(segment).map(u64::from));
    Ok(frequencies.sum::<std::io::Result<u64>>()?)
}

/// Forms found in the index and in how many documents each stands.
#[derive(Default)]
pub(super) struct Expansions(BTreeMap<String, u64>);

impl Expansions {
    fn add(&mut self, form: &[u8], documents: u32) {
        if let Ok(form) = std::str::from_utf8(form) {
            *self.0.entry(form.to_owned()).or_default() += u64::from(documents);
        }
    }

    /// Form and number of documents, the most frequent first.
    pub fn ranked(self) -> Vec<(String, u64)> {
        let mut forms: Vec<_> = self.0.into_iter().collect();
        forms.sort_by(|(form, documents), (other, others)| {
            others.cmp(documents).then_with(|| form.cmp(other))
        });
        forms
    }

    /// The most frequent forms alone.
    pub fn most_frequent(self) -> Vec<String> {
        self.ranked().into_iter().map(|(form, _)| form).take(MOST_EXPANSIONS).collect()
    }
}
