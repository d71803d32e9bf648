//! How much was found: documents, passages, and how many documents have each value of each facet.

use std::collections::BTreeMap;

use fixedbitset::FixedBitSet;
use tantivy::DocId;

use super::matching::Matches;
use super::plan::Plan;
use super::positions::LeafPositions;
use super::results::{Group, Total};
use crate::facet::FACETS;
use crate::index::{SegmentView, Snapshot};

/// How much was found in all.
pub(super) fn total(snapshot: &Snapshot, plan: &Plan, matches: &[Matches]) -> tantivy::Result<Total> {
    let mut total = Total::default();
    for (segment, matches) in snapshot.segments.iter().zip(matches) {
        total.documents += matches.all.count_ones(..);
        total.partial += matches.some.count_ones(..);
        total.passages += passages(snapshot, segment, plan, &matches.all)?;
    }
    Ok(total)
}

/// How many passages of `documents` hold a leaf that is asked for in the text; every passage when no leaf is.
fn passages(
    snapshot: &Snapshot,
    segment: &SegmentView,
    plan: &Plan,
    documents: &FixedBitSet,
) -> tantivy::Result<usize> {
    let first_words = segment.reader.fast_fields().u64("passages")?;
    let asked = plan.leaves.iter().filter(|leaf| leaf.asked && leaf.leaf.is_text());
    let leaves = asked.map(|leaf| LeafPositions::open(snapshot, segment, leaf, false));
    let mut leaves = leaves.collect::<tantivy::Result<Vec<_>>>()?;
    let mut passages = 0;
    let mut starts: Vec<u32> = Vec::new();
    for doc in documents.ones().map(|doc| doc as DocId) {
        starts.clear();
        starts.extend(first_words.values_for_doc(doc).map(|word| word as u32));
        if leaves.is_empty() {
            passages += starts.len();
            continue;
        }
        let mut positions: Vec<u32> = leaves.iter_mut().flat_map(|leaf| leaf.of(doc)).collect();
        positions.sort_unstable();
        let passage_of = |position: u32| starts.partition_point(|&start| start <= position);
        let mut held: Vec<usize> = positions.into_iter().map(passage_of).collect();
        held.dedup();
        passages += held.len();
    }
    Ok(passages)
}

/// Counts by facet over the documents that have all that is asked for; values without documents are left out.
pub(super) fn groups(snapshot: &Snapshot, matches: &[Matches]) -> tantivy::Result<Vec<Group>> {
    FACETS.iter().map(|facet| group(snapshot, facet.name, matches)).collect()
}

fn group(snapshot: &Snapshot, facet: &'static str, matches: &[Matches]) -> tantivy::Result<Group> {
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for (segment, matches) in snapshot.segments.iter().zip(matches) {
        let Some(column) = segment.reader.fast_fields().str(facet)? else { continue };
        let mut by_ordinal = vec![0; column.num_terms()];
        for doc in matches.all.ones() {
            column.term_ords(doc as DocId).for_each(|ordinal| by_ordinal[ordinal as usize] += 1);
        }
        let mut value = String::new();
        for (ordinal, count) in by_ordinal.into_iter().enumerate().filter(|(_, count)| *count > 0) {
            value.clear();
            column.ord_to_str(ordinal as u64, &mut value)?;
            *counts.entry(value.clone()).or_default() += count;
        }
    }
    let mut values: Vec<_> = counts.into_iter().collect();
    values.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Ok(Group { facet, values })
}
