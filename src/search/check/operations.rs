//! The differences of a claim and a document as stretches of both texts.

use super::Operation;
use super::align::Step;
use super::claim::Token;
use super::reading::{Meaning, Reading};

impl Reading<'_, '_> {
    /// The steps as words of both texts; put together, each side is its text from first to last word.
    pub(super) fn operations(&self, steps: &[Step]) -> Vec<Operation> {
        let mut operations: Vec<Operation> = Vec::new();
        let claim = Side { text: &self.comparer.claim.text, tokens: &self.comparer.claim.tokens };
        let document = Side { text: self.text.text, tokens: &self.text.tokens };
        let last = steps.iter().filter_map(|step| match step {
            Step::Pair(_, other) | Step::LeftOut(other) => Some(*other),
            Step::Added(_) => None,
        });
        let last = last.max();
        for (step, meaning) in steps.iter().zip(self.meanings(steps)) {
            let (claimed, stored) = match *step {
                Step::Pair(word, other) => (claim.piece(word, None), document.piece(other, last)),
                Step::Added(word) => (claim.piece(word, None), ""),
                Step::LeftOut(other) => ("", document.piece(other, last)),
            };
            let operation = match meaning {
                Meaning::Same if claimed == stored => Operation::Equal(stored.to_owned()),
                Meaning::Same => {
                    Operation::Typography { source: stored.to_owned(), claim: claimed.to_owned() }
                }
                Meaning::Cut => Operation::Cut(stored.to_owned()),
                _ => Operation::Changed { source: stored.to_owned(), claim: claimed.to_owned() },
            };
            push(&mut operations, operation);
        }
        operations
    }
}

/// A text and its tokens.
struct Side<'s> {
    text: &'s str,
    tokens: &'s [Token],
}

impl<'s> Side<'s> {
    /// A token with what stands behind it up to the next one; the last one alone.
    fn piece(&self, number: usize, last: Option<usize>) -> &'s str {
        let token = self.tokens[number].span;
        let next = self.tokens.get(number + 1).filter(|_| last != Some(number));
        &self.text[token.start()..next.map_or(token.end(), |next| next.span.start())]
    }
}

/// Joins an operation with the last one where both are of one sort.
pub(super) fn push(operations: &mut Vec<Operation>, next: Operation) {
    match (operations.last_mut(), &next) {
        (Some(Operation::Equal(text)), Operation::Equal(more))
        | (Some(Operation::Cut(text)), Operation::Cut(more)) => text.push_str(more),
        (
            Some(Operation::Changed { source, claim }),
            Operation::Changed { source: more_source, claim: more_claim },
        ) => {
            source.push_str(more_source);
            claim.push_str(more_claim);
        }
        _ => operations.push(next),
    }
}
