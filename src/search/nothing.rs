//! Why a search found nothing, and what would find something.

use super::count;
use super::dictionary::{document_frequency, similar_forms};
use super::query::{Expression, Leaf, Query, Term};
use super::results::WhyNothing;
use crate::french::{folded, is_stop_word, stemmed};
use crate::index::{Snapshot, TextField};

/// Near forms that are named for a word that no document has.
const MOST_NEAR_FORMS: usize = 3;

/// Explains why `query` finds nothing in `snapshot`.
pub(super) fn why_nothing(snapshot: &Snapshot, query: &Query) -> tantivy::Result<WhyNothing> {
    let leaves = query.expression.leaves();
    let asked =
        leaves.iter().filter(|(leaf, asked)| *asked && leaf.is_text() && !matches!(leaf, Leaf::Prefix(_)));
    let mut unknown: Vec<(String, Vec<String>)> = Vec::new();
    for term in asked.flat_map(|(leaf, _)| leaf.terms()) {
        if !unknown.iter().any(|(typed, _)| *typed == term.typed) && is_unknown(snapshot, term)? {
            unknown.push((term.typed.clone(), near_forms(snapshot, term)?));
        }
    }
    let has_filters = leaves.iter().any(|(leaf, asked)| !leaf.is_text() || !asked);
    let has_phrases =
        leaves.iter().any(|(leaf, _)| matches!(leaf, Leaf::Phrase(_) | Leaf::Near(..) | Leaf::Exact(_)));
    Ok(WhyNothing {
        unknown,
        without_filters: has_filters.then(|| found_by(snapshot, without_filters(query))).transpose()?,
        without_phrases: has_phrases.then(|| found_by(snapshot, without_phrases(query))).transpose()?,
    })
}

fn found_by(snapshot: &Snapshot, expression: Expression) -> tantivy::Result<usize> {
    let query = Query::of(expression);
    if query.is_empty() { Ok(0) } else { count(snapshot, &query) }
}

fn is_unknown(snapshot: &Snapshot, term: &Term) -> tantivy::Result<bool> {
    let (fields, text) = if is_stop_word(&term.form) {
        ([TextField::BodyExact, TextField::TitleExact], folded(&term.form))
    } else {
        ([TextField::Body, TextField::Title], stemmed(&term.form))
    };
    for field in fields {
        if document_frequency(snapshot, field, &text)? > 0 {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Words of the corpus one letter away, else two, the most frequent first.
pub(super) fn near_forms(snapshot: &Snapshot, term: &Term) -> tantivy::Result<Vec<String>> {
    for distance in 1..=2 {
        let mut near = similar_forms(snapshot, &folded(&term.form), distance)?.ranked();
        near.extend(similar_forms(snapshot, &term.form, distance)?.ranked());
        if !near.is_empty() {
            return Ok(distinct(near));
        }
    }
    Ok(Vec::new())
}

/// The first few forms; of a word with and without its accents, only the one with them.
fn distinct(forms: Vec<(String, u64)>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for (form, _) in forms {
        match kept.iter_mut().find(|known| folded(known) == folded(&form)) {
            Some(known) if known.is_ascii() => *known = form,
            Some(_) => {}
            None => kept.push(form),
        }
    }
    kept.truncate(MOST_NEAR_FORMS);
    kept
}

fn without_filters(query: &Query) -> Expression {
    let positive = query.expression.clone().without_exclusions();
    positive.filter(&mut |leaf| leaf.is_text()).unwrap_or_default()
}

/// Phrases and exact forms as words in any form and order.
fn without_phrases(query: &Query) -> Expression {
    query.expression.clone().map_leaves(&|leaf| match leaf {
        Leaf::Phrase(terms) | Leaf::Near(terms, _) => {
            let words = terms.into_iter().map(Leaf::Word).map(Expression::Leaf).collect();
            Expression::All { parts: words, demanded: true }
        }
        Leaf::Exact(term) => Expression::Leaf(Leaf::Word(term)),
        other => Expression::Leaf(other),
    })
}
