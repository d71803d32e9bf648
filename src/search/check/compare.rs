//! One claim against one document: where its words stand, what differs, and what follows from that.

use rustc_hash::FxHashMap;

use super::align::{Likeness, Sides, Step, align};
use super::claim::{Claim, Token, is_cut, tokens};
use super::negation::{counts, denies, is_contrary};
use super::said::Said;
use super::typography::{Sign, differing};
use super::{Operation, Verdict};
use crate::document::Span;
use crate::french::{is_stop_word, stem};
use crate::index::StoredDocument;

/// Below this similarity, what was found is something else; the more so the less the claim says, since a few words are
/// found side by side by chance. Chosen on quotations of other corpora, which must not be found.
fn least_similarity(worth: f32) -> f32 {
    0.59 + 0.6 / worth.max(1.0)
}

/// What was found in a document.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub verdict: Verdict,
    /// From 0 to 1: how much of the words of both is the same.
    pub similarity: f32,
    /// Where it stands in the document.
    pub span: Span,
    /// The words of the document that the claim has, in order.
    pub found: Vec<Span>,
    pub operations: Vec<Operation>,
    pub typography: Vec<Sign>,
    pub negation_changed: bool,
    pub number_changed: bool,
    /// Pieces of different speakers are given as one quotation.
    pub speakers_mixed: bool,
}

/// Compares one claim with documents; keeps what it learned about words from one to the next.
pub(super) struct Comparer<'c> {
    claim: &'c Claim,
    cut_before: Vec<bool>,
    weights: Vec<f32>,
    /// For each word met: its number among the claim's words and the number of its stem, from 1; 0 for none.
    known: FxHashMap<String, Known>,
    stems: FxHashMap<String, u32>,
    words: Vec<Known>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Known {
    word: u32,
    stem: u32,
}

/// A document's text, its tokens and what is known of them.
struct Text<'d> {
    text: &'d str,
    tokens: Vec<Token>,
    known: Vec<Known>,
}

impl<'c> Comparer<'c> {
    pub fn new(claim: &'c Claim) -> Self {
        let mut comparer = Self {
            claim,
            cut_before: (0..=claim.tokens.len()).map(|at| claim.cuts.contains(&at)).collect(),
            weights: claim.tokens.iter().map(|token| worth(&token.key)).collect(),
            known: FxHashMap::default(),
            stems: FxHashMap::default(),
            words: Vec::new(),
        };
        for token in &claim.tokens {
            let next = comparer.known.len() as u32 + 1;
            let stemmed = stemmed(&token.key);
            let stems = comparer.stems.len() as u32 + 1;
            let stem = if stemmed.is_empty() { 0 } else { *comparer.stems.entry(stemmed).or_insert(stems) };
            let known = *comparer.known.entry(token.key.clone()).or_insert(Known { word: next, stem });
            comparer.words.push(known);
        }
        comparer
    }

    /// The best place of the claim in a document, when it is there in any way.
    pub fn compare(&mut self, stored: &StoredDocument) -> Option<Finding> {
        let text = &stored.document.text;
        let tokens = tokens(text);
        let known = tokens.iter().map(|token| self.known(&token.key)).collect();
        let text = Text { text, tokens, known };
        let said = Said::of(stored);
        self.word_for_word(&text, &said).or_else(|| self.laid_along(&text, &said))
    }

    fn known(&mut self, key: &str) -> Known {
        if let Some(known) = self.known.get(key) {
            return *known;
        }
        let stem = self.stems.get(&stemmed(key)).copied().unwrap_or_default();
        self.known.insert(key.to_owned(), Known { word: 0, stem });
        Known { word: 0, stem }
    }

    /// The best place where all words stand side by side: letter for letter before others, quoted before others.
    fn word_for_word(&self, text: &Text, said: &Said) -> Option<Finding> {
        let length = self.words.len();
        let places = (0..(text.known.len() + 1).saturating_sub(length))
            .filter(|&at| text.known[at..at + length].iter().zip(&self.words).all(|(a, b)| a.word == b.word));
        let mut best: Option<((Verdict, bool), usize)> = None;
        for at in places {
            let span = super::claim::span_of(&text.tokens[at..at + length]);
            let rank = (self.typography(text, at), !said.is_quoted(text.text, &[span]));
            if best.is_none_or(|(other, _)| rank < other) {
                best = Some((rank, at));
            }
        }
        let ((verdict, _), at) = best?;
        let steps: Vec<_> = (0..length).map(|word| Step::Pair(word, at + word)).collect();
        let mut finding = self.finding(text, said, &steps)?;
        finding.verdict = verdict;
        if verdict == Verdict::Typography {
            finding.typography =
                differing(finding.span.of(text.text), self.claim.core().of(&self.claim.text));
        }
        if verdict == Verdict::Altered {
            finding.operations.push(Operation::Changed { source: "?".to_owned(), claim: String::new() });
        }
        if verdict == Verdict::Exact {
            finding.span = Span::from(finding.span.start()..finding.span.end() + self.claim.behind().len());
        }
        Some(finding)
    }

    /// How the claim's letters compare with those of a place that has its words side by side.
    fn typography(&self, text: &Text, at: usize) -> Verdict {
        let claim = self.claim;
        let here = super::claim::span_of(&text.tokens[at..at + self.words.len()]);
        let (before, behind) = (&text.text[..here.start()], &text.text[here.end()..]);
        let is_letter_for_letter = here.of(text.text) == claim.core().of(&claim.text);
        if is_letter_for_letter && before.ends_with(claim.before()) && behind.starts_with(claim.behind()) {
            return Verdict::Exact;
        }
        let asks = text.tokens.get(at + self.words.len()).is_some_and(|next| {
            next.key == "?" && text.text[here.end()..next.span.start()].trim().is_empty()
        });
        if asks && claim.behind().starts_with(['.', '!']) {
            return Verdict::Altered;
        }
        let is_marked_only_here = |&cut: &usize| !is_cut(gap(text.text, &text.tokens, at + cut));
        if claim.cuts.iter().any(is_marked_only_here) { Verdict::Shortened } else { Verdict::Typography }
    }

    fn laid_along(&self, text: &Text, said: &Said) -> Option<Finding> {
        let region = self.region(text);
        let sides = Sides { weights: &self.weights, document: region.len(), cut_before: &self.cut_before };
        let like = |word: usize, other: usize| likeness(self.words[word], text.known[region.start + other]);
        let steps = align(&sides, like).into_iter().map(|step| match step {
            Step::Pair(word, other) => Step::Pair(word, region.start + other),
            Step::LeftOut(other) => Step::LeftOut(region.start + other),
            added => added,
        });
        self.finding(text, said, &steps.collect::<Vec<_>>())
    }

    /// The stretch of a document where the claim is laid along: all of it, unless that is too much.
    fn region(&self, text: &Text) -> std::ops::Range<usize> {
        let (words, all) = (self.words.len(), text.tokens.len());
        let most = (MOST_CELLS / words.max(1)).max(2 * words + 100);
        if all <= most {
            return 0..all;
        }
        let middle = self.densest(text, 2 * words + 20) + words;
        let start = middle.saturating_sub(most / 2).min(all - most);
        start..start + most
    }

    /// Where the stretch of so many words begins that holds most of the claim's words.
    fn densest(&self, text: &Text, length: usize) -> usize {
        let held = |at: usize| if text.known[at].word > 0 { worth(&text.tokens[at].key) } else { 0.0 };
        let (mut best, mut sum) = ((0, 0.0_f32), 0.0_f32);
        for at in 0..text.tokens.len() {
            sum += held(at);
            sum -= if at >= length { held(at - length) } else { 0.0 };
            if sum > best.1 {
                best = ((at + 1).saturating_sub(length), sum);
            }
        }
        best.0
    }

    fn finding(&self, text: &Text, said: &Said, steps: &[Step]) -> Option<Finding> {
        let reading = Reading { comparer: self, text, said };
        let steps = reading.inner(steps);
        let similarity = reading.similarity(&steps)?;
        let found: Vec<Span> = steps.iter().filter_map(|step| reading.found(*step)).collect();
        let span = found.first()?.join(*found.last()?);
        let speakers_mixed = reading.leaves_out(&steps) && said.speakers(&found) > 1;
        let is_whole = !speakers_mixed && reading.is_whole(&steps) && reading.has_real_pieces(&steps);
        let least = least_similarity(self.weights.iter().sum());
        let is_alike = reading.likeness_of_the_rest(&steps) >= least;
        Some(Finding {
            verdict: if is_whole { Verdict::Shortened } else { Verdict::Altered },
            similarity,
            span,
            typography: Vec::new(),
            operations: reading.operations(&steps),
            negation_changed: reading.changes(&steps, Change::Negation) || reading.moves_negation(&steps),
            number_changed: reading.changes(&steps, Change::Number),
            speakers_mixed,
            found,
        })
        .filter(|_| is_whole || is_alike)
    }
}

/// Cells of an alignment at most, unless the claim itself is long.
const MOST_CELLS: usize = 2_000_000;

/// What a word is worth in a comparison: little where it says little.
fn worth(key: &str) -> f32 {
    match key {
        "ne" | "n" | "pas" | "sans" | "aucun" | "aucune" | "non" => 0.6,
        _ if key.len() == 1 && !counts(key) || is_stop_word(key) => 0.3,
        _ => 1.0,
    }
}

fn stemmed(key: &str) -> String {
    let mut stemmed = String::new();
    if key.len() > 3 && !counts(key) {
        stem(key, &mut stemmed);
    }
    stemmed
}

fn likeness(one: Known, other: Known) -> Likeness {
    match () {
        () if one.word == other.word => Likeness::Same,
        () if one.stem != 0 && one.stem == other.stem => Likeness::Form,
        () => Likeness::Other,
    }
}

/// What stands before a token, from the one before on; behind the last one, what follows on its line.
fn gap<'t>(text: &'t str, tokens: &[Token], number: usize) -> &'t str {
    let start =
        number.checked_sub(1).and_then(|before| tokens.get(before)).map_or(0, |token| token.span.end());
    let end = tokens.get(number).map_or(text.len(), |token| token.span.start());
    &text[start.min(end)..end]
}

enum Change {
    Negation,
    Number,
}

/// Steps of a claim along a document, read.
struct Reading<'r, 'c> {
    comparer: &'r Comparer<'c>,
    text: &'r Text<'r>,
    said: &'r Said<'r>,
}

/// What a step comes to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Same,
    Replaced,
    Added,
    LeftOut,
    /// Left out, and the claim says so or it was the author's, not the speaker's.
    Cut,
}

impl Reading<'_, '_> {
    fn likeness(&self, word: usize, other: usize) -> Likeness {
        likeness(self.comparer.words[word], self.text.known[other])
    }

    /// Words that stand for others at the two ends stand for nothing when the words between are the same: what comes
    /// before and behind in the document belongs to it.
    fn inner(&self, steps: &[Step]) -> Vec<Step> {
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

    fn found(&self, step: Step) -> Option<Span> {
        match step {
            Step::Pair(_, other) => Some(self.text.tokens[other].span),
            _ => None,
        }
    }

    /// What each step comes to.
    fn meanings(&self, steps: &[Step]) -> Vec<Meaning> {
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

    fn leaves_out(&self, steps: &[Step]) -> bool {
        steps.iter().any(|step| matches!(step, Step::LeftOut(_)))
    }

    /// Whether nothing is added or replaced and all that is left out is cut.
    fn is_whole(&self, steps: &[Step]) -> bool {
        self.meanings(steps).iter().all(|meaning| matches!(meaning, Meaning::Same | Meaning::Cut))
    }

    /// Whether the pieces between cuts are more than single words put together from all over a text.
    fn has_real_pieces(&self, steps: &[Step]) -> bool {
        let pieces =
            self.comparer.claim.cuts.iter().filter(|&&cut| cut > 0 && cut < self.comparer.words.len());
        let pieces = pieces.count() + 1;
        let left_out = steps.iter().filter(|step| matches!(step, Step::LeftOut(_))).count();
        self.comparer.words.len() >= 3 * pieces || left_out <= SHORT_CUT * pieces
    }

    /// How alike both are when words that deny or count are passed over where they changed: such a word less makes
    /// another statement, but not another sentence.
    fn likeness_of_the_rest(&self, steps: &[Step]) -> f32 {
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
    fn similarity(&self, steps: &[Step]) -> Option<f32> {
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

    /// Whether any word that is not the same in both denies, or counts.
    fn changes(&self, steps: &[Step], change: Change) -> bool {
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
    fn moves_negation(&self, steps: &[Step]) -> bool {
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

    /// The steps as words of both texts; put together, each side is its text from first to last word.
    fn operations(&self, steps: &[Step]) -> Vec<Operation> {
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

/// Words that are looked for on both sides of a negation.
const MOST_MOVED: usize = 100;

/// Words that may be cut out between single words: within a sentence.
const SHORT_CUT: usize = 30;

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
fn push(operations: &mut Vec<Operation>, next: Operation) {
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

/// Whether what stands between words ends a sentence.
fn ends_sentence(text: &str) -> bool {
    text.contains(['!', '?', '\n']) || text.contains(". ") || text.contains(".\u{a0}") || text.ends_with('.')
}
