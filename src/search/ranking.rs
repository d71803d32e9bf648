//! The order of the answers: the best by their words' scores, then again by how those words stand together.
//!
//! First stage: BM25 of every word in every field, as `plan` weights them, and which words are there at all. Second
//! stage, on the best candidates: how near the words stand to each other, whether side by side, how early. The weights
//! and their effect are in `docs/quality.md`.

use std::cmp::Ordering;

use tantivy::{DocAddress, DocId};

use super::bm25::{K1, saturated};
use super::explain::Reason;
use super::feedback;
use super::matching::Matches;
use super::plan::{Plan, PlannedWord, View};
use super::positions::WordPositions;
use crate::index::{SegmentView, Snapshot, TextField};

/// Candidates that the second stage looks at.
const CANDIDATES: usize = 150;

/// Words whose neighbours count as near (Büttcher, Clarke and Lushman, SIGIR 2006).
const NEAR: u32 = 5;
/// Words of the lead, stop words included: about 60 others.
const LEAD_WORDS: u32 = 100;

/// A document that answers, and how well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ranked {
    /// The document.
    pub address: DocAddress,
    /// Which documents it comes before, whatever its score.
    pub tier: Tier,
    /// Its score.
    pub score: f32,
    /// Whether the places of its words count in it.
    pub reranked: bool,
    /// What the words that it shares with the best documents changed in its score.
    pub feedback: f32,
    /// Decides between equals, so that the order does not depend on how the index came about.
    pub tie: u64,
}

/// How much of a short query a document has; of a long one, no document has to have all words to come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tier {
    /// All of it.
    All,
    /// Some of it.
    Some,
}

impl Ranked {
    /// The better one first.
    pub fn order(&self, other: &Self) -> Ordering {
        let by_score = self.tier.cmp(&other.tier).then(other.score.total_cmp(&self.score));
        by_score.then(self.tie.cmp(&other.tie)).then(self.address.cmp(&other.address))
    }
}

/// Documents with the same text as better ones that may stand among those wanted.
pub(super) const MOST_COPIES: usize = 100;

/// Every document that answers. The best `wanted`, [`MOST_COPIES`] more and at least the candidates come first, in order;
/// those behind them, which nobody asks for, in no order.
pub(super) fn ranked(
    snapshot: &Snapshot,
    plan: &Plan,
    matches: &[Matches],
    wanted: usize,
) -> tantivy::Result<Vec<Ranked>> {
    let words = plan.ranked_words();
    let is_short = words.len() as f32 <= plan.weights.all_first;
    let mut ranked = Vec::new();
    for (ordinal, (segment, matches)) in snapshot.segments.iter().zip(matches).enumerate() {
        let ties = segment.reader.fast_fields().u64("copy")?;
        let (all, some) = ((Tier::All, plan.complete), (Tier::Some, 0.0));
        for (set, (tier, bonus)) in [(&matches.all, all), (&matches.some, some)] {
            ranked.extend(set.ones().map(|doc| Ranked {
                address: DocAddress::new(ordinal as u32, doc as DocId),
                tier: if is_short { tier } else { Tier::All },
                score: matches.scores[doc] + bonus,
                reranked: false,
                feedback: 0.0,
                tie: ties.first(doc as DocId).unwrap_or_default(),
            }));
        }
    }
    let (candidates, rest) = split_best(&mut ranked, CANDIDATES);
    second_stage(snapshot, plan, &words, candidates)?;
    candidates.sort_unstable_by(Ranked::order);
    let is_deep = wanted.saturating_add(copies(candidates)) > feedback::KEPT;
    let sorted = wanted.saturating_add(MOST_COPIES).max(if is_deep { feedback::LOOKED_AT } else { 0 });
    let (sorted, _) = split_best(rest, sorted.saturating_sub(CANDIDATES));
    sorted.sort_unstable_by(Ranked::order);
    if is_deep {
        let looked_at = feedback::LOOKED_AT.min(ranked.len());
        feedback::reorder(snapshot, plan, &mut ranked[..looked_at])?;
    }
    Ok(ranked)
}

/// How many of the best documents have the same text as a better one, so that as many more are read.
fn copies(candidates: &[Ranked]) -> usize {
    let kept = &candidates[..candidates.len().min(feedback::KEPT)];
    let is_copy = |(at, one): (usize, &Ranked)| kept[..at].iter().any(|other| other.tie == one.tie);
    kept.iter().enumerate().filter(|&document| is_copy(document)).count()
}

/// Puts the best `count` in front, and takes the slice apart behind them.
fn split_best(ranked: &mut [Ranked], count: usize) -> (&mut [Ranked], &mut [Ranked]) {
    if count > 0 && count < ranked.len() {
        ranked.select_nth_unstable_by(count - 1, Ranked::order);
    }
    ranked.split_at_mut(count.min(ranked.len()))
}

/// Adds to the candidates' scores what the places of their words say.
fn second_stage(
    snapshot: &Snapshot,
    plan: &Plan,
    words: &[&PlannedWord],
    candidates: &mut [Ranked],
) -> tantivy::Result<()> {
    candidates.sort_unstable_by_key(|candidate| candidate.address);
    for of_segment in
        candidates.chunk_by_mut(|one, other| one.address.segment_ord == other.address.segment_ord)
    {
        let segment = &snapshot.segments[of_segment[0].address.segment_ord as usize];
        let mut places = Places::open(snapshot, segment, words)?;
        for candidate in of_segment {
            let parts = places.of(candidate.address.doc_id).parts(plan);
            candidate.score += parts.map(|(_, score)| score).iter().sum::<f32>();
            candidate.reranked = true;
        }
    }
    Ok(())
}

/// What the places of the words add to a document's score in the second stage, part by part.
pub(super) fn of_places(
    snapshot: &Snapshot,
    plan: &Plan,
    address: DocAddress,
) -> tantivy::Result<[(Reason, f32); 4]> {
    let segment = &snapshot.segments[address.segment_ord as usize];
    let words = plan.ranked_words();
    let mut places = Places::open(snapshot, segment, &words)?;
    Ok(places.of(address.doc_id).parts(plan))
}

/// Reads where a query's words stand in one document after the other.
struct Places<'a> {
    segment: &'a SegmentView,
    words: &'a [&'a PlannedWord],
    body: Vec<WordPositions>,
    title: Vec<WordPositions>,
    doc: DocId,
    found: Found,
    in_title: Found,
}

/// Position and number of each word found, rising.
type Found = Vec<(u32, usize)>;

impl<'a> Places<'a> {
    fn open(
        snapshot: &Snapshot,
        segment: &'a SegmentView,
        words: &'a [&'a PlannedWord],
    ) -> tantivy::Result<Self> {
        let open = |field: fn(View) -> TextField| {
            let open = |word: &&PlannedWord| WordPositions::open(snapshot, segment, word, field(word.view));
            words.iter().map(open).collect::<tantivy::Result<Vec<_>>>()
        };
        let (body, title) = (open(View::body)?, open(View::title)?);
        Ok(Self { segment, words, body, title, doc: 0, found: Vec::new(), in_title: Vec::new() })
    }

    fn of(&mut self, doc: DocId) -> &Self {
        self.doc = doc;
        for (found, positions) in [(&mut self.found, &mut self.body), (&mut self.in_title, &mut self.title)] {
            found.clear();
            for (number, positions) in positions.iter_mut().enumerate() {
                found.extend(positions.of(doc).iter().map(|&position| (position, number)));
            }
            found.sort_unstable();
        }
        self
    }

    /// What is added to the score, part by part.
    fn parts(&self, plan: &Plan) -> [(Reason, f32); 4] {
        let weights = plan.weights;
        let norm = plan.collection.norm(TextField::Body, self.length(TextField::Body));
        let lead =
            weights.lead + if self.length(TextField::Title) > 0 { 0.0 } else { self.title_of_lead(plan) };
        [
            (Reason::Proximity, weights.proximity * self.proximity(norm)),
            (Reason::SideBySide, weights.side_by_side * self.side_by_side(&self.found, norm)),
            (Reason::TitlePairs, weights.title_pairs * self.side_by_side(&self.in_title, K1)),
            (Reason::Lead, lead * self.lead()),
        ]
    }

    /// A document without a title cannot gain by it; where most have one, its lead stands in.
    fn title_of_lead(&self, plan: &Plan) -> f32 {
        plan.weights.lead_as_title * plan.collection.titled
    }

    fn length(&self, field: TextField) -> u32 {
        self.segment.text(field).lengths.fieldnorm(self.doc)
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
    fn side_by_side(&self, found: &[(u32, usize)], norm: f32) -> f32 {
        let mut pairs = vec![0.0; self.words.len()];
        for pair in found.windows(2) {
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

    fn weighted(&self, counts: &[f32]) -> f32 {
        self.words.iter().zip(counts).map(|(word, &count)| word.idf * saturated(count, K1)).sum()
    }
}
