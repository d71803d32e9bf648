//! The order of the answers: the best by their words' scores, then again by how those words stand together.
//!
//! First stage: BM25 of every word in every field, as `plan` weights them. Second stage, on the best candidates: how
//! near the words stand to each other, whether side by side, how early, how densely. The weights and their effect are
//! in `docs/quality.md`.

use std::cmp::Ordering;

use tantivy::{DocAddress, DocId};

use super::bm25::{K1, norm_of, saturated};
use super::matching::Matches;
use super::plan::{Plan, PlannedWord};
use super::positions::WordPositions;
use super::weights::Weights;
use crate::index::{SegmentView, Snapshot, TextField};

/// Candidates that the second stage looks at.
const CANDIDATES: usize = 100;

/// Words whose neighbours count as near (Büttcher, Clarke and Lushman, SIGIR 2006).
const NEAR: u32 = 5;
/// Words of the lead and of a window, stop words included: about 60 and 150 others.
const LEAD_WORDS: u32 = 100;
const WINDOW_WORDS: u32 = 250;

/// A document that answers, and how well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ranked {
    /// The document.
    pub address: DocAddress,
    /// Whether it has all that is asked for.
    pub complete: bool,
    /// Its score.
    pub score: f32,
    /// Decides between equals, so that the order does not depend on how the index came about.
    pub tie: u64,
}

impl Ranked {
    /// The better one first.
    pub fn order(&self, other: &Self) -> Ordering {
        let by_score = other.complete.cmp(&self.complete).then(other.score.total_cmp(&self.score));
        by_score.then(self.tie.cmp(&other.tie)).then(self.address.cmp(&other.address))
    }
}

/// Every document that answers, the best first.
pub(super) fn ranked(snapshot: &Snapshot, plan: &Plan, matches: &[Matches]) -> tantivy::Result<Vec<Ranked>> {
    let mut ranked = Vec::new();
    for (ordinal, (segment, matches)) in snapshot.segments.iter().zip(matches).enumerate() {
        let ties = segment.reader.fast_fields().u64("copy")?;
        for (set, complete) in [(&matches.all, true), (&matches.some, false)] {
            ranked.extend(set.ones().map(|doc| Ranked {
                address: DocAddress::new(ordinal as u32, doc as DocId),
                complete: complete || plan.weights.all_first <= 0.0,
                score: matches.scores[doc],
                tie: ties.first(doc as DocId).unwrap_or_default(),
            }));
        }
    }
    let best = best_first(&mut ranked);
    second_stage(snapshot, plan, best)?;
    best.sort_unstable_by(Ranked::order);
    Ok(ranked)
}

/// Puts the candidates first, then all others in order; gives the candidates.
fn best_first(ranked: &mut [Ranked]) -> &mut [Ranked] {
    if ranked.len() > CANDIDATES {
        ranked.select_nth_unstable_by(CANDIDATES, Ranked::order);
        ranked[CANDIDATES..].sort_unstable_by(Ranked::order);
    }
    let candidates = ranked.len().min(CANDIDATES);
    &mut ranked[..candidates]
}

/// Adds to the candidates' scores what the places of their words say.
fn second_stage(snapshot: &Snapshot, plan: &Plan, candidates: &mut [Ranked]) -> tantivy::Result<()> {
    let words = plan.ranked_words();
    candidates.sort_unstable_by_key(|candidate| candidate.address);
    for of_segment in
        candidates.chunk_by_mut(|one, other| one.address.segment_ord == other.address.segment_ord)
    {
        let segment = &snapshot.segments[of_segment[0].address.segment_ord as usize];
        let mut places = Places::open(snapshot, segment, &words)?;
        for candidate in of_segment {
            let length = segment.text(TextField::Body).lengths.fieldnorm(candidate.address.doc_id) as f32;
            let norm = norm_of(length, plan.collection.average_length(TextField::Body));
            candidate.score += places.of(candidate.address.doc_id).score(norm, plan.weights);
        }
    }
    Ok(())
}

/// Reads where a query's words stand in one document after the other.
struct Places<'a> {
    words: &'a [&'a PlannedWord],
    positions: Vec<WordPositions>,
    /// Position and number of the word, rising.
    found: Vec<(u32, usize)>,
}

impl<'a> Places<'a> {
    fn open(
        snapshot: &Snapshot,
        segment: &SegmentView,
        words: &'a [&'a PlannedWord],
    ) -> tantivy::Result<Self> {
        let open = |word: &&PlannedWord| WordPositions::open(snapshot, segment, word, word.view.body());
        let positions = words.iter().map(open).collect::<tantivy::Result<_>>()?;
        Ok(Self { words, positions, found: Vec::new() })
    }

    fn of(&mut self, doc: DocId) -> &Self {
        self.found.clear();
        for (number, positions) in self.positions.iter_mut().enumerate() {
            self.found.extend(positions.of(doc).iter().map(|&position| (position, number)));
        }
        self.found.sort_unstable();
        self
    }

    fn score(&self, norm: f32, weights: &Weights) -> f32 {
        weights.proximity * self.proximity(norm)
            + weights.side_by_side * self.side_by_side(norm)
            + weights.lead * self.lead()
            + weights.window * self.best_window()
    }

    /// Each pair of neighbours gives both words the other's weight over the square of their distance.
    fn proximity(&self, norm: f32) -> f32 {
        let mut nearness = vec![0.0; self.words.len()];
        for pair in self.found.windows(2) {
            let [(position, one), (next, other)] = [pair[0], pair[1]];
            let distance = next - position;
            if one != other && (1..=NEAR).contains(&distance) {
                let square = (distance * distance) as f32;
                nearness[one] += self.words[other].idf / square;
                nearness[other] += self.words[one].idf / square;
            }
        }
        let of_word = |(word, nearness): (&&PlannedWord, f32)| word.idf.min(1.0) * saturated(nearness, norm);
        self.words.iter().zip(nearness).map(of_word).sum()
    }

    /// Pairs of words that stand in the query's order, with nothing but a stop word between them.
    fn side_by_side(&self, norm: f32) -> f32 {
        let mut pairs = vec![0.0; self.words.len()];
        for pair in self.found.windows(2) {
            let [(position, one), (next, other)] = [pair[0], pair[1]];
            if other == one + 1 && next - position <= 2 {
                pairs[one] += 1.0;
            }
        }
        let pairs = self.words.windows(2).zip(pairs);
        pairs.map(|(words, count)| words[0].idf.min(words[1].idf) * saturated(count, norm)).sum()
    }

    /// BM25 of the beginning alone.
    fn lead(&self) -> f32 {
        let mut counts = vec![0.0; self.words.len()];
        self.found
            .iter()
            .take_while(|(position, _)| *position < LEAD_WORDS)
            .for_each(|(_, word)| counts[*word] += 1.0);
        self.weighted(&counts)
    }

    /// BM25 of the stretch of text that is richest in the query's words.
    fn best_window(&self) -> f32 {
        let mut counts = vec![0.0; self.words.len()];
        let (mut start, mut best) = (0, 0.0_f32);
        for &(position, word) in &self.found {
            counts[word] += 1.0;
            while self.found[start].0 + WINDOW_WORDS <= position {
                counts[self.found[start].1] -= 1.0;
                start += 1;
            }
            best = best.max(self.weighted(&counts));
        }
        best
    }

    fn weighted(&self, counts: &[f32]) -> f32 {
        self.words.iter().zip(counts).map(|(word, &count)| word.idf * saturated(count, K1)).sum()
    }
}
