//! Whether a claim denies or counts otherwise than the document.

use super::align::Step;
use super::claim::Token;
use super::compare::{gap, worth};
use super::negation::{counts, denies, is_contrary};
use super::reading::{Meaning, Reading};

/// What may have changed that makes another statement.
pub(super) enum Change {
    Negation,
    Number,
}

impl Reading<'_, '_> {
    /// Whether any word that is not the same in both denies, or counts.
    pub(super) fn changes(&self, steps: &[Step], change: Change) -> bool {
        let claim = &self.comparer.claim.tokens;
        let document = &self.text.tokens;
        let concerns = |tokens: &[Token], number: usize| match change {
            Change::Negation => denies(tokens, number),
            Change::Number => counts(&tokens[number].key),
        };
        let contrary = |word: usize, other: usize| {
            matches!(change, Change::Negation) && is_contrary(&claim[word].key, &document[other].key)
        };
        let mut meanings = steps.iter().zip(self.meanings(steps));
        meanings.any(|(step, meaning)| match (*step, meaning) {
            (_, Meaning::Same) => false,
            (Step::Pair(word, other), _) => {
                concerns(claim, word) || concerns(document, other) || contrary(word, other)
            }
            (Step::Added(word), _) => concerns(claim, word),
            (Step::LeftOut(other), Meaning::Cut) => {
                matches!(change, Change::Negation) && denies(document, other) && self.is_within(steps, other)
            }
            (Step::LeftOut(other), _) => concerns(document, other),
        })
    }

    /// Whether a word stands on the other side of a word that denies: `n’est pas A, c’est B`, `c’est A, n’est pas B`.
    pub(super) fn moves_negation(&self, steps: &[Step]) -> bool {
        let (claim, document) = (&self.comparer.claim.tokens, &self.text.tokens);
        let denying = |step: &Step| matches!(*step, Step::Pair(word, _) if denies(claim, word));
        let key = |step: &Step| match *step {
            Step::Added(word) => Some((&claim[word].key, true)),
            Step::LeftOut(other) => Some((&document[other].key, false)),
            Step::Pair(..) => None,
        };
        let moved: Vec<_> =
            steps.iter().enumerate().filter_map(|(at, step)| Some((at, key(step)?))).collect();
        let telling = moved.iter().filter(|(_, (key, _))| worth(key) >= 1.0);
        telling.take(MOST_MOVED).any(|&(at, (key, is_added))| {
            let others =
                moved.iter().filter(|(_, (other, other_added))| *other == key && *other_added != is_added);
            others.into_iter().any(|&(other, _)| steps[at.min(other)..at.max(other)].iter().any(denying))
        })
    }

    /// Whether words are left out within one sentence, and the word `other` among them.
    fn is_within(&self, steps: &[Step], other: usize) -> bool {
        let place = steps.iter().position(|step| *step == Step::LeftOut(other)).unwrap_or_default();
        let is_out = |step: &&Step| matches!(step, Step::LeftOut(_));
        let before = steps[..place].iter().rev().take_while(is_out).count();
        let behind = steps[place..].iter().take_while(is_out).count();
        let text = self.text.text;
        let from = self.text.tokens[other - before].span.start();
        let to = self.text.tokens[(other + behind).min(self.text.tokens.len() - 1)].span.start();
        let before = gap(text, &self.text.tokens, other - before);
        !ends_sentence(before) && !ends_sentence(&text[from.min(to)..to])
    }
}

/// Words that are looked for on both sides of a negation.
const MOST_MOVED: usize = 100;

/// Whether what stands between words ends a sentence.
fn ends_sentence(text: &str) -> bool {
    text.contains(['!', '?', '\n']) || text.contains(". ") || text.contains(".\u{a0}") || text.ends_with('.')
}
