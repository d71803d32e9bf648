//! Documents with the same text, which take one place in an answer.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;
use tantivy::DocAddress;

use super::ranking::Ranked;
use crate::index::StoredDocument;

/// Documents with one and the same text.
pub(super) struct Copies {
    /// The best ranked.
    pub first: Ranked,
    /// The others, by rank.
    pub others: Vec<DocAddress>,
}

/// The first `most` documents, those with the same text together in the place of the best ranked.
pub(super) fn group_copies(ranked: Vec<Ranked>, most: usize) -> Vec<Copies> {
    let mut places: FxHashMap<u64, usize> = Default::default();
    let mut copies: Vec<Copies> = Vec::new();
    for ranked in ranked {
        match places.entry(ranked.tie) {
            Entry::Occupied(place) => {
                copies[*place.get()].others.push(ranked.address);
            }
            Entry::Vacant(place) if copies.len() < most => {
                place.insert(copies.len());
                copies.push(Copies { first: ranked, others: Vec::new() });
            }
            Entry::Vacant(_) => {}
        }
    }
    copies
}

/// Whether `one` came out before `other`; a document without a date after one that has it, then by id.
pub(super) fn is_earlier(one: &StoredDocument, other: &StoredDocument) -> bool {
    let key = |stored: &StoredDocument| {
        let day = stored.document.dated.map(|dated| dated.date.first_day());
        (day.is_none(), day, stored.id.clone())
    };
    key(one) < key(other)
}
