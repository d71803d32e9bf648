//! What the steps of a claim along a document come to: what is the same, replaced, added, left out or cut.

use super::align::{Likeness, Step};
use super::claim::Token;
use super::compare::{Comparer, Text, likeness, worth};
use super::negation::{counts, denies};
use super::said::Said;
use crate::document::Span;

/// Steps of a claim along a document, read.
pub(super) struct Reading<'r, 'c> {
    pub(super) comparer: &'r Comparer<'c>,
    pub(super) text: &'r Text<'r>,
    pub(super) said: &'r Said<'r>,
}

/// What a step comes to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Same,
    Replaced,
    Added,
    LeftOut,
    /// Left out, and the claim says so or it was the author's, not the speaker's.
    Cut,
}

impl Reading<'_, '_> {
    pub(super) fn likeness(&self, word: usize, other: usize) -> Likeness {
        likeness(self.comparer.words[word], self.text.known[other])
    }

    /// Words that stand for others at the two ends stand for nothing when the words between are the same: what comes
    /// before and behind in the document belongs to it.
    pub(super) fn inner(&self, steps: &[Step]) -> Vec<Step> {
        let alone = |step: &Step| match *step {
            Step::Pair(word, other) if self.likeness(word, other) == Likeness::Other => Step::Added(word),
            step => step,
        };
        let is_like =
            |step: &Step| matches!(*step, Step::Pair(a, b) if self.likeness(a, b) != Likeness::Other);
        let first = steps.iter().position(is_like).unwrap_or(steps.len());
        let last = steps.iter().rposition(is_like).unwrap_or(0);
        let mut inner = steps.to_vec();
        // One word that opens or closes the sentence stands for the one that does so in the document.
        let ends = [(0..first, first > 1), (last + 1..steps.len(), steps.len() - last.min(steps.len()) > 2)];
        for (end, is_long) in ends {
            for at in end.filter(|_| is_long) {
                inner[at] = alone(&steps[at]);
            }
        }
        inner
    }

    pub(super) fn found(&self, step: Step) -> Option<Span> {
        match step {
            Step::Pair(_, other) => Some(self.text.tokens[other].span),
            _ => None,
        }
    }

    /// What each step comes to.
    pub(super) fn meanings(&self, steps: &[Step]) -> Vec<Meaning> {
        let mut meanings: Vec<Meaning> = steps.iter().map(|step| self.meaning(*step)).collect();
        let mut at = 0;
        while at < steps.len() {
            let end = at + steps[at..].iter().take_while(|step| matches!(step, Step::LeftOut(_))).count();
            if end > at && self.is_cut(steps, at, end) {
                meanings[at..end].fill(Meaning::Cut);
            }
            at = end.max(at + 1);
        }
        meanings
    }

    fn meaning(&self, step: Step) -> Meaning {
        match step {
            Step::Pair(word, other) if self.likeness(word, other) == Likeness::Same => Meaning::Same,
            Step::Pair(..) => Meaning::Replaced,
            Step::Added(_) => Meaning::Added,
            Step::LeftOut(_) => Meaning::LeftOut,
        }
    }

    /// Whether words left out from `at` to `end` are marked as left out, or an incise of the author's.
    fn is_cut(&self, steps: &[Step], at: usize, end: usize) -> bool {
        let word = steps[end..].iter().find_map(|step| match step {
            Step::Pair(word, _) | Step::Added(word) => Some(*word),
            Step::LeftOut(_) => None,
        });
        let span = |step: Option<&Step>| step.and_then(|step| self.found(*step));
        let around = at.checked_sub(1).and_then(|before| span(steps.get(before))).zip(span(steps.get(end)));
        word.is_some_and(|word| self.comparer.cut_before[word])
            || around.is_some_and(|(before, behind)| self.said.is_incise(before, behind))
    }

    pub(super) fn leaves_out(&self, steps: &[Step]) -> bool {
        steps.iter().any(|step| matches!(step, Step::LeftOut(_)))
    }

    /// Whether nothing is added or replaced and all that is left out is cut.
    pub(super) fn is_whole(&self, steps: &[Step]) -> bool {
        self.meanings(steps).iter().all(|meaning| matches!(meaning, Meaning::Same | Meaning::Cut))
    }

    /// Whether the pieces between cuts are more than single words put together from all over a text.
    pub(super) fn has_real_pieces(&self, steps: &[Step]) -> bool {
        let pieces =
            self.comparer.claim.cuts.iter().filter(|&&cut| cut > 0 && cut < self.comparer.words.len());
        let pieces = pieces.count() + 1;
        let left_out = steps.iter().filter(|step| matches!(step, Step::LeftOut(_))).count();
        self.comparer.words.len() >= 3 * pieces || left_out <= SHORT_CUT * pieces
    }

    /// How alike both are when words that deny or count are passed over where they changed: such a word less makes
    /// another statement, but not another sentence.
    pub(super) fn likeness_of_the_rest(&self, steps: &[Step]) -> f32 {
        let (claim, document) = (&self.comparer.claim.tokens, &self.text.tokens);
        let is_passed_over = |tokens: &[Token], at: usize| denies(tokens, at) || counts(&tokens[at].key);
        let is_small =
            |tokens: &[Token], at: usize| is_passed_over(tokens, at) || worth(&tokens[at].key) < 1.0;
        let rest = steps.iter().filter(|step| match **step {
            Step::Pair(word, other) if self.likeness(word, other) == Likeness::Other => {
                let concerned = is_passed_over(claim, word) || is_passed_over(document, other);
                !(concerned && is_small(claim, word) && is_small(document, other))
            }
            Step::Pair(..) => true,
            Step::Added(word) => !is_passed_over(claim, word),
            Step::LeftOut(other) => !is_passed_over(document, other),
        });
        self.similarity(&rest.copied().collect::<Vec<_>>()).unwrap_or_default()
    }

    /// Twice the worth of what is the same, by the worth of both; nothing when nothing is.
    pub(super) fn similarity(&self, steps: &[Step]) -> Option<f32> {
        let (mut same, mut both) = (0.0, 0.0);
        for (step, meaning) in steps.iter().zip(self.meanings(steps)) {
            let claimed = |word: usize| self.comparer.weights[word];
            let stored = |other: usize| worth(&self.text.tokens[other].key);
            let likeness = |word, other| self.likeness(word, other);
            match *step {
                Step::Pair(word, other) => {
                    same += match likeness(word, other) {
                        Likeness::Same => 2.0 * claimed(word),
                        Likeness::Form => 1.4 * claimed(word),
                        Likeness::Other => 0.0,
                    };
                    both += claimed(word) + stored(other);
                }
                Step::Added(word) => both += claimed(word),
                Step::LeftOut(other) if meaning != Meaning::Cut => both += stored(other),
                Step::LeftOut(_) => {}
            }
        }
        (same > 0.0).then(|| f32::min(same / both, 1.0))
    }
}

/// Words that may be cut out between single words: within a sentence.
const SHORT_CUT: usize = 30;
