//! Why a document stands where it stands: its score, taken apart into what was added up.

use tantivy::postings::Postings;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocSet, Term as IndexTerm};

use super::bm25::saturated;
use super::matching::Matches;
use super::plan::{Plan, PlannedLeaf, ScoredTerm};
use super::ranking::{self, Ranked, Tier};
use crate::index::{Snapshot, TextField};

/// One part of a score and what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Explanation {
    /// What was added.
    pub reason: Reason,
    /// How much; the sum of the parts where there are any.
    pub score: f32,
    /// What it is made of, in the order it was added up.
    pub parts: Vec<Explanation>,
}

/// What adds to a score.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The whole.
    Document(Tier),
    /// A word, a phrase or another leaf of the query, in the query language.
    Leaf(String),
    /// What stands in for a leaf of the query, and that leaf.
    StandIn(String, String),
    /// A term of the index.
    Term(Occurrences),
    /// Words near each other.
    Proximity,
    /// That the word is there at all.
    Presence,
    /// That no word is missing.
    Complete,
    /// Words side by side in the query's order.
    SideBySide,
    /// Words side by side in the title, in the query's order.
    TitlePairs,
    /// Words at the beginning.
    Lead,
    /// Words of the best documents.
    Feedback,
}

/// How often a term stands in a field of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Occurrences {
    /// The field.
    pub field: Field,
    /// The term: a stem or a form.
    pub term: String,
    /// How often it stands there.
    pub frequency: u32,
    /// Words in the field; above 40 to about a tenth, as the index keeps it.
    pub length: u32,
}

/// A field whose words are scored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The text, by stem.
    Text,
    /// The text, by form.
    TextForm,
    /// The title, by stem.
    Title,
    /// The title, by form.
    TitleForm,
}

impl From<TextField> for Field {
    fn from(field: TextField) -> Self {
        match field {
            TextField::Body => Field::Text,
            TextField::BodyExact => Field::TextForm,
            TextField::Title => Field::Title,
            TextField::TitleExact => Field::TitleForm,
        }
    }
}

impl Explanation {
    fn single(reason: Reason, score: f32) -> Self {
        Self { reason, score, parts: Vec::new() }
    }

    fn sum(reason: Reason, parts: Vec<Explanation>) -> Self {
        Self { reason, score: parts.iter().map(|part| part.score).sum(), parts }
    }

    fn add(&mut self, part: Explanation) {
        self.score += part.score;
        self.parts.push(part);
    }
}

/// Takes the score of `ranked` apart.
pub(super) fn explain(
    snapshot: &Snapshot,
    plan: &Plan,
    matches: &[Matches],
    ranked: &Ranked,
) -> tantivy::Result<Explanation> {
    let matches = &matches[ranked.address.segment_ord as usize];
    let doc = ranked.address.doc_id as usize;
    let mut parts = Vec::new();
    let sets = matches.leaves.iter().zip(&matches.variants);
    let scored = plan.leaves.iter().zip(sets).filter(|(leaf, _)| leaf.is_scored());
    for (leaf, (documents, variants)) in scored {
        let stands_in = variants.iter().position(|documents| documents.contains(doc));
        let (leaf, reason) = match stands_in.map(|variant| &leaf.variants[variant]) {
            None => (leaf, Reason::Leaf(leaf.leaf.to_string())),
            Some(variant) => (variant, Reason::StandIn(variant.leaf.to_string(), leaf.leaf.to_string())),
        };
        let mut of_leaf = of_leaf(snapshot, plan, leaf, reason, ranked.address)?;
        if documents.contains(doc) && leaf.presence != 0.0 {
            of_leaf.add(Explanation::single(Reason::Presence, leaf.presence));
        }
        parts.extend(Some(of_leaf).filter(|leaf| !leaf.parts.is_empty()));
    }
    if matches.all.contains(doc) && plan.complete != 0.0 {
        parts.push(Explanation::single(Reason::Complete, plan.complete));
    }
    if ranked.reranked {
        let places = ranking::of_places(snapshot, plan, ranked.address)?;
        let places = places.into_iter().filter(|(_, score)| *score != 0.0);
        parts.extend(places.map(|(reason, score)| Explanation::single(reason, score)));
    }
    if ranked.feedback != 0.0 {
        parts.push(Explanation::single(Reason::Feedback, ranked.feedback));
    }
    Ok(Explanation::sum(Reason::Document(ranked.tier), parts))
}

fn of_leaf(
    snapshot: &Snapshot,
    plan: &Plan,
    leaf: &PlannedLeaf,
    reason: Reason,
    address: DocAddress,
) -> tantivy::Result<Explanation> {
    let mut parts = Vec::new();
    for scored in leaf.words.iter().flat_map(|word| &word.scored) {
        parts.extend(of_term(snapshot, plan, scored, address)?);
    }
    Ok(Explanation::sum(reason, parts))
}

/// What a term adds; nothing where the document does not hold it.
fn of_term(
    snapshot: &Snapshot,
    plan: &Plan,
    scored: &ScoredTerm,
    address: DocAddress,
) -> tantivy::Result<Option<Explanation>> {
    let text = snapshot.segments[address.segment_ord as usize].text(scored.field);
    let term = IndexTerm::from_field_text(snapshot.fields.text(scored.field), &scored.text);
    let Some(mut postings) = text.words.read_postings(&term, IndexRecordOption::WithFreqs)? else {
        return Ok(None);
    };
    if postings.doc() < address.doc_id {
        postings.seek(address.doc_id);
    }
    if postings.doc() != address.doc_id {
        return Ok(None);
    }
    let (frequency, length) = (postings.term_freq(), text.lengths.fieldnorm(address.doc_id));
    let score = scored.weight * saturated(frequency as f32, plan.collection.norm(scored.field, length));
    let (field, term) = (scored.field.into(), scored.text.clone());
    Ok(Some(Explanation::single(Reason::Term(Occurrences { field, term, frequency, length }), score)))
}
