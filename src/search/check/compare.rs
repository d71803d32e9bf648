//! One claim against one text: where its words stand, what differs, and what follows from that.

use rustc_hash::FxHashMap;

use super::align::{Likeness, Sides, Step, align};
use super::changes::Change;
use super::claim::{Claim, Token, is_cut, tokens};
use super::negation::{counts, denies};
use super::operations::push;
use super::reading::Reading;
use super::said::Said;
use super::typography::{Sign, differing};
use super::{Operation, Verdict};
use crate::document::Span;
use crate::french::{is_stop_word, stem};

/// Below this similarity, what was found is something else; the more so the less the claim says, since a few words are
/// found side by side by chance. Chosen on quotations of other corpora, which must not be found.
fn least_similarity(worth: f32) -> f32 {
    0.59 + 0.6 / worth.max(1.0)
}

/// What was found in a text.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub verdict: Verdict,
    /// From 0 to 1: how much of the words of both is the same.
    pub similarity: f32,
    /// Where it stands in the text.
    pub span: Span,
    /// The words of the text that the claim has, in order.
    pub found: Vec<Span>,
    pub operations: Vec<Operation>,
    pub typography: Vec<Sign>,
    pub negation_changed: bool,
    pub number_changed: bool,
    /// Pieces of different speakers are given as one quotation.
    pub speakers_mixed: bool,
}

/// Compares one claim with texts; keeps what it learned about words from one to the next.
pub(super) struct Comparer<'c> {
    pub(super) claim: &'c Claim,
    pub(super) cut_before: Vec<bool>,
    pub(super) weights: Vec<f32>,
    /// For each word met: its number among the claim's words and the number of its stem, from 1; 0 for none.
    known: FxHashMap<String, Known>,
    stems: FxHashMap<String, u32>,
    pub(super) words: Vec<Known>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Known {
    word: u32,
    stem: u32,
}

/// A text, its tokens and what is known of them.
pub(super) struct Text<'d> {
    pub(super) text: &'d str,
    pub(super) tokens: Vec<Token>,
    pub(super) known: Vec<Known>,
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

    /// The best place of the claim in a text, when it is there in any way.
    pub fn compare(&mut self, said: &Said) -> Option<Finding> {
        let tokens = tokens(said.text);
        let known = tokens.iter().map(|token| self.known(&token.key)).collect();
        let text = Text { text: said.text, tokens, known };
        if !self.may_stand_in(&text) {
            return None;
        }
        self.word_for_word(&text, said).or_else(|| self.laid_along(&text, said))
    }

    /// Whether the words that a text has of the claim, wherever they stand, are enough for anything to be found. What
    /// denies, counts or says little may be passed over where it changed; every other word that is lacking lowers the
    /// similarity.
    fn may_stand_in(&self, text: &Text) -> bool {
        let (mut words, mut stems) = (vec![false; self.words.len() + 1], vec![false; self.words.len() + 1]);
        for known in &text.known {
            words[known.word as usize] = true;
            stems[known.stem as usize] = known.stem > 0;
        }
        let (mut held, mut lacking) = (0.0, 0.0);
        for (at, (claimed, weight)) in self.words.iter().zip(&self.weights).enumerate() {
            let is_small =
                *weight < 1.0 || counts(&self.claim.tokens[at].key) || denies(&self.claim.tokens, at);
            match words[claimed.word as usize] || stems[claimed.stem as usize] {
                true => held += weight,
                false if is_small => {}
                false => lacking += weight,
            }
        }
        held / (held + 0.5 * lacking) >= least_similarity(self.weights.iter().sum()).min(1.0)
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
            let rank = (self.typography(text, at), !said.is_quoted(&[span]));
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
            let asked = Span::from(finding.span.end()..text.tokens[at + length].span.end());
            let source = asked.of(text.text).to_owned();
            finding.operations.push(Operation::Changed { source, claim: String::new() });
            finding.span = finding.span.join(asked);
        }
        if verdict == Verdict::Exact && !self.claim.behind().is_empty() {
            push(&mut finding.operations, Operation::Equal(self.claim.behind().to_owned()));
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
pub(super) fn worth(key: &str) -> f32 {
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

pub(super) fn likeness(one: Known, other: Known) -> Likeness {
    match () {
        () if one.word == other.word => Likeness::Same,
        () if one.stem != 0 && one.stem == other.stem => Likeness::Form,
        () => Likeness::Other,
    }
}

/// What stands before a token, from the one before on; behind the last one, what follows on its line.
pub(super) fn gap<'t>(text: &'t str, tokens: &[Token], number: usize) -> &'t str {
    let start =
        number.checked_sub(1).and_then(|before| tokens.get(before)).map_or(0, |token| token.span.end());
    let end = tokens.get(number).map_or(text.len(), |token| token.span.start());
    &text[start.min(end)..end]
}
