//! Did you mean: the query with the corpus's own words in the place of words that no document has.

use super::count;
use super::dictionary::similar_forms;
use super::nothing::near_forms;
use super::plan::Plan;
use super::query::{Expression, Leaf, Query, Term};
use crate::french::folded;
use crate::index::Snapshot;

/// Unknown words that are looked at; a query with more is no slip of the finger.
const MOST_UNKNOWN: usize = 3;

/// A query that finds more than the one that was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// In the query language.
    pub query: String,
    /// Documents that have all it asks for.
    pub documents: usize,
}

/// The query with its unknown words corrected, if more than `found` documents then have all of it.
pub(super) fn correction(
    snapshot: &Snapshot,
    query: &Query,
    plan: &Plan,
    found: usize,
) -> tantivy::Result<Option<Correction>> {
    let unknown = unknown(plan);
    if unknown.is_empty() || unknown.len() > MOST_UNKNOWN {
        return Ok(None);
    }
    let is_known = |leaf: &Leaf| !matches!(leaf, Leaf::Word(term) if unknown.contains(&term));
    let known = query.expression.clone().filter(&mut { is_known }).unwrap_or_default();
    let mut expression = query.expression.clone();
    for term in &unknown {
        if let Some(form) = best_form(snapshot, &known, term)? {
            expression = with_form(expression, term, &form);
        }
    }
    let documents = count(snapshot, &Query::of(expression.clone()))?;
    Ok((documents > found).then(|| Correction { query: expression.to_string(), documents }))
}

/// The words asked for, in any inflection, that no document has.
fn unknown<'q>(plan: &Plan<'q>) -> Vec<&'q Term> {
    let leaves = plan.expression.leaves().into_iter().zip(&plan.leaves);
    let words = leaves.filter_map(|(asked, planned)| match asked {
        (Leaf::Word(term), true) if planned.words.iter().all(|word| word.idf == 0.0) => Some(term),
        _ => None,
    });
    words.collect()
}

/// The form near `term` that most documents have beside all that is `known`.
fn best_form(snapshot: &Snapshot, known: &Expression, term: &Term) -> tantivy::Result<Option<String>> {
    let mut best = None;
    let mut most = 0;
    for form in near_forms(snapshot, term)? {
        let documents = count(snapshot, &Query::of(known.clone().and(Expression::Leaf(word(&form)))))?;
        if documents > most {
            (best, most) = (Some(form), documents);
        }
    }
    best.map(|form| accented(snapshot, form)).transpose()
}

/// The form with the accents that most documents write it with.
fn accented(snapshot: &Snapshot, form: String) -> tantivy::Result<String> {
    let forms = similar_forms(snapshot, &form, 2)?.ranked().into_iter();
    let mut written = forms.map(|(written, _)| written).filter(|written| folded(written) == form);
    Ok(written.find(|written| *written != form).unwrap_or(form))
}

fn with_form(expression: Expression, term: &Term, form: &str) -> Expression {
    expression.map_leaves(&|leaf| match leaf {
        Leaf::Word(other) if other == *term => Expression::Leaf(word(form)),
        other => Expression::Leaf(other),
    })
}

fn word(form: &str) -> Leaf {
    Leaf::Word(Term { typed: form.to_owned(), form: form.to_owned() })
}
