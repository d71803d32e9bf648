//! Documents far down in the list that share the words of the best, though hardly those of the query, come up
//! (pseudo-relevance feedback).
//!
//! Nothing is looked up again: every document has a signature, the hashes of its most frequent words, and how much a word says
//! is counted among the documents that answer. The best stay where they are; what this brings is in `docs/quality.md`.

use super::plan::Plan;
use super::ranking::Ranked;
use crate::index::{Signatures, Snapshot};

/// Documents that stay where they are.
pub(super) const KEPT: usize = 50;
/// Documents whose words are looked at.
pub(super) const LOOKED_AT: usize = 500;
/// Documents whose words are sought in those behind.
const BEST: usize = 20;
/// How far below the best score a document counts a third of the best, as a share of that score.
const NEAR: f32 = 0.15;

/// Puts the documents behind the first [`KEPT`] in a new order within their tiers; `ranked` is in order. Their scores stay
/// within those that they had together, so that none is above those before or below those behind.
pub(super) fn reorder(snapshot: &Snapshot, plan: &Plan, ranked: &mut [Ranked]) -> tantivy::Result<()> {
    let weight = plan.weights.feedback;
    let best = ranked.first().map_or(0.0, |first| first.score);
    if ranked.len() <= KEPT || best <= 0.0 || weight == 0.0 {
        return Ok(());
    }
    let alike = alike(snapshot, ranked)?;
    let most = highest(alike.iter());
    if most == 0.0 {
        return Ok(());
    }
    let behind = &mut ranked[KEPT..];
    let shares =
        behind.iter().zip(alike).map(|(document, alike)| document.score / best + weight * alike / most);
    let shares: Vec<f32> = shares.collect();
    let (least, most) = (lowest(shares.iter()), highest(shares.iter()));
    let scores = behind.iter().map(|document| &document.score);
    let (low, high) = (lowest(scores.clone()), highest(scores));
    for (document, share) in behind.iter_mut().zip(shares) {
        let score = low + (high - low) * (share - least) / (most - least).max(f32::MIN_POSITIVE);
        (document.feedback, document.score) = (score - document.score, score);
    }
    behind.sort_by(|one, other| one.tier.cmp(&other.tier).then(other.score.total_cmp(&one.score)));
    Ok(())
}

fn lowest<'n>(numbers: impl Iterator<Item = &'n f32>) -> f32 {
    numbers.copied().fold(f32::INFINITY, f32::min)
}

fn highest<'n>(numbers: impl Iterator<Item = &'n f32>) -> f32 {
    numbers.copied().fold(0.0, f32::max)
}

/// How much each document behind the first [`KEPT`] has of the words of the first [`BEST`].
fn alike(snapshot: &Snapshot, ranked: &[Ranked]) -> tantivy::Result<Vec<f32>> {
    let open = snapshot.segments.iter().map(Signatures::open);
    let segments = open.collect::<tantivy::Result<Vec<_>>>()?;
    let signature =
        |document: &Ranked| segments[document.address.segment_ord as usize].of(document.address.doc_id);
    let mut sought = Sought::default();
    for document in &ranked[..BEST] {
        let worth = ((document.score - ranked[0].score) / (NEAR * ranked[0].score)).exp();
        sought.add(worth, &signature(document));
    }
    let mut shared: Vec<(usize, usize, usize)> = Vec::new();
    for (document, ranked) in ranked.iter().enumerate() {
        for (place, word) in signature(ranked).into_iter().enumerate() {
            shared.extend(sought.number(word).map(|number| (document, number, place)));
        }
    }
    let mut documents = vec![0.0_f32; sought.worths.len()];
    shared.iter().for_each(|&(_, word, _)| documents[word] += 1.0);
    let says = |documents: f32| (ranked.len() as f32 / documents).ln().powi(2);
    let worths: Vec<f32> =
        sought.worths.iter().zip(documents).map(|(worth, documents)| worth * says(documents)).collect();
    let mut alike = vec![0.0; ranked.len() - KEPT];
    for (document, word, place) in shared.into_iter().filter(|(document, ..)| *document >= KEPT) {
        alike[document - KEPT] += worths[word] * share(place);
    }
    Ok(alike)
}

/// The words of the best documents.
struct Sought {
    /// For each hash the number of the word, from 1; 0 for those that nobody seeks.
    numbers: Vec<u16>,
    /// How much the best documents have of each word.
    worths: Vec<f32>,
}

impl Default for Sought {
    fn default() -> Self {
        Self { numbers: vec![0; 1 << 16], worths: Vec::new() }
    }
}

impl Sought {
    /// Adds the words of a document that counts so much.
    fn add(&mut self, worth: f32, signature: &[u16]) {
        for (place, &word) in signature.iter().enumerate().take_while(|(_, word)| **word != 0) {
            let number = &mut self.numbers[usize::from(word)];
            if *number == 0 {
                self.worths.push(0.0);
                *number = self.worths.len() as u16;
            }
            self.worths[usize::from(*number) - 1] += worth * share(place);
        }
    }

    fn number(&self, word: u16) -> Option<usize> {
        usize::from(self.numbers[usize::from(word)]).checked_sub(1)
    }
}

/// What a word counts by its place in a signature, from 0.
fn share(place: usize) -> f32 {
    1.0 - place as f32 / (1.5 * Signatures::WORDS as f32)
}
