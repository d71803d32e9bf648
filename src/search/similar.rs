//! More like this: documents that share the telling words of a passage or of a whole document.

use rustc_hash::FxHashMap;

use super::bm25::{Collection, idf};
use super::dictionary::document_frequency;
use super::query::{Expression, Leaf, Query, Term};
use super::{Options, Results, Searched, Weights};
use crate::french::{Word, is_stop_word, stemmed, words};
use crate::index::{IndexError, Snapshot, StoredDocument, TextField};

/// Words that a passage is looked for by.
const TELLING_WORDS: usize = 20;
/// Documents that must have a word; those of fewer lead to copies and versions alone.
const FEWEST_DOCUMENTS: u64 = 3;

/// Finds what is like a stretch of a document, in characters and end exclusive, or like all of it; copies of the document
/// are left out. Gives the words it looked for as a query.
///
/// # Errors
/// When the index cannot be read.
pub fn similar(
    snapshot: &Snapshot,
    stored: &StoredDocument,
    stretch: Option<(usize, usize)>,
    options: &Options,
) -> Result<(Query, Results), IndexError> {
    let (start, end) = stretch.unwrap_or((0, usize::MAX));
    let text: String = stored.document.text.chars().skip(start).take(end.saturating_sub(start)).collect();
    let query = telling_words(snapshot, &text).map_err(|error| snapshot.error(error))?;
    let weights = Weights { variants: 0.0, ..options.weights.clone() };
    let mut searched = Searched::new(snapshot, &query, &weights).map_err(|error| snapshot.error(error))?;
    searched.leave_out(stored).map_err(|error| snapshot.error(error))?;
    let results = searched.results(options)?.without_missing();
    Ok((query, results))
}

/// The words of a text that are frequent in it and rare elsewhere, in the order of the text.
fn telling_words(snapshot: &Snapshot, text: &str) -> tantivy::Result<Query> {
    let collection = Collection::of(snapshot, TELLING_WORDS);
    let mut told = Vec::new();
    for (stem, (term, count, place)) in counted(text) {
        let documents = document_frequency(snapshot, TextField::Body, &stem)?;
        if documents >= FEWEST_DOCUMENTS {
            let worth = idf(collection.documents, documents) * (1.0 + count.ln());
            told.push((worth, place, term));
        }
    }
    told.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    told.truncate(TELLING_WORDS);
    told.sort_by_key(|(_, place, _)| *place);
    let parts = told.into_iter().map(|(_, _, term)| Expression::Leaf(Leaf::Word(term))).collect();
    Ok(Query::of(Expression::All { parts, demanded: false }))
}

/// The words of a text by stem: the first form, how often they come, and where first.
fn counted(text: &str) -> FxHashMap<String, (Term, f32, usize)> {
    let mut counted: FxHashMap<String, (Term, f32, usize)> = FxHashMap::default();
    for (place, word) in words(text).filter(Word::is_searched).enumerate() {
        let form = word.form(text);
        if is_stop_word(&form) || form.chars().count() < 3 {
            continue;
        }
        let term = || Term { typed: form.to_string(), form: form.to_string() };
        counted.entry(stemmed(&form)).or_insert_with(|| (term(), 0.0, place)).1 += 1.0;
    }
    counted
}
