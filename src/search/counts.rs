//! How much was found: documents, passages, and how many documents have each value of each facet.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use fixedbitset::FixedBitSet;
use rustc_hash::{FxHashMap, FxHashSet};
use tantivy::DocId;
use tantivy::columnar::StrColumn;

use super::matching::Matches;
use super::people::{People, surname_in};
use super::plan::Plan;
use super::positions::LeafPositions;
use super::results::{Group, Total};
use crate::analyse::signs::Sign;
use crate::facet::{FACETS, Facet};
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

/// Counts by facet over the documents that have all that is asked for, the `most` frequent values of each (0: all);
/// values without documents are left out.
pub(super) fn groups(snapshot: &Snapshot, matches: &[Matches], most: usize) -> tantivy::Result<Vec<Group>> {
    let people = People::new(snapshot);
    FACETS.iter().map(|facet| group(snapshot, &people, facet, matches, most)).collect()
}

fn group(
    snapshot: &Snapshot,
    people: &People,
    facet: &Facet,
    matches: &[Matches],
    most: usize,
) -> tantivy::Result<Group> {
    let mut segments = Vec::new();
    for (segment, matches) in snapshot.segments.iter().zip(matches) {
        if let Some(column) = segment.reader.fast_fields().str(facet.name)? {
            segments.push(Counted::of(column, &matches.all));
        }
    }
    let mut values = match (facet.is_people, most) {
        (true, _) => persons(people, &segments, most)?,
        (false, 0) => all(&segments)?,
        (false, _) => frequent(&segments, most)?,
    };
    values.sort_by_key(|(count, _)| Reverse(*count));
    values.truncate(if most == 0 { usize::MAX } else { most });
    let values = values.into_iter().map(|(count, name)| (name, count)).collect();
    Ok(Group { facet: facet.name, values })
}

/// Every value, in alphabetical order.
fn all(segments: &[Counted]) -> tantivy::Result<Vec<(u64, String)>> {
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for segment in segments {
        for (ordinal, value) in segment.found()? {
            *counts.entry(value).or_default() += segment.by_ordinal[ordinal as usize];
        }
    }
    Ok(counts.into_iter().map(|(value, count)| (count, value)).collect())
}

/// The values among which the `most` frequent are, in alphabetical order.
fn frequent(segments: &[Counted], most: usize) -> tantivy::Result<Vec<(u64, String)>> {
    let mut names = BTreeSet::new();
    for segment in segments {
        segment.frequent(most * 3, &mut names)?;
    }
    let mut values = Vec::new();
    for name in names {
        let counts = segments.iter().map(|segment| segment.count(&name));
        values.push((counts.sum::<tantivy::Result<u64>>()?, name));
    }
    Ok(values)
}

/// So many surnames are quicker looked up all at once.
const MANY_SURNAMES: usize = 500;

/// The people among whom the `most` frequent are (0: all), each under all their names, in the order of the names.
fn persons(people: &People, segments: &[Counted], most: usize) -> tantivy::Result<Vec<(u64, String)>> {
    let found = segments.iter().map(Counted::found).collect::<tantivy::Result<Vec<_>>>()?;
    let surnames = frequent_surnames(segments, &found, most);
    if surnames.len() > MANY_SURNAMES {
        people.look_up_all()?;
    }
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    for (segment, found) in segments.iter().zip(&found) {
        let mut named: BTreeMap<String, Vec<u64>> = BTreeMap::new();
        for (ordinal, value) in found.iter().filter(|(_, value)| surnames.contains(surname_in(value))) {
            named.entry(people.name(value)?).or_default().push(*ordinal);
        }
        for (name, count) in segment.count_any(named) {
            *counts.entry(name).or_default() += count;
        }
    }
    Ok(counts.into_iter().map(|(name, count)| (count, name)).collect())
}

/// The surnames of the names that are most frequent by themselves, three times as many as are wanted.
fn frequent_surnames<'f>(
    segments: &[Counted],
    found: &'f [Vec<(u64, String)>],
    most: usize,
) -> FxHashSet<&'f str> {
    let mut counts: FxHashMap<&str, (u64, &str)> = FxHashMap::default();
    for (segment, found) in segments.iter().zip(found) {
        for (ordinal, value) in found {
            let counted = counts.entry(Sign::name_in(value)).or_insert((0, surname_in(value)));
            counted.0 += segment.by_ordinal[*ordinal as usize];
        }
    }
    let mut names: Vec<_> =
        counts.into_iter().map(|(name, (count, surname))| (Reverse(count), name, surname)).collect();
    let wanted = if most == 0 { usize::MAX } else { most * 3 };
    if names.len() > wanted {
        names.select_nth_unstable(wanted - 1);
        names.truncate(wanted);
    }
    names.into_iter().map(|(_, _, surname)| surname).collect()
}

/// How many of the documents found have each value of a facet, in one part of the index.
struct Counted<'m> {
    column: StrColumn,
    documents: &'m FixedBitSet,
    by_ordinal: Vec<u64>,
}

impl<'m> Counted<'m> {
    fn of(column: StrColumn, documents: &'m FixedBitSet) -> Self {
        let mut by_ordinal = vec![0; column.num_terms()];
        for doc in documents.ones() {
            column.term_ords(doc as DocId).for_each(|ordinal| by_ordinal[ordinal as usize] += 1);
        }
        Self { column, documents, by_ordinal }
    }

    /// The values that any of the documents has, with their ordinals, in alphabetical order.
    fn found(&self) -> tantivy::Result<Vec<(u64, String)>> {
        let ordinals: Vec<u64> = (0..)
            .zip(&self.by_ordinal)
            .filter(|(_, count)| **count > 0)
            .map(|(ordinal, _)| ordinal)
            .collect();
        let mut found = Vec::with_capacity(ordinals.len());
        let mut places = ordinals.iter();
        self.column.dictionary().sorted_ords_to_term_cb(&ordinals, |value| {
            found
                .extend(places.next().map(|&ordinal| (ordinal, String::from_utf8_lossy(value).into_owned())));
        })?;
        Ok(found)
    }

    /// Adds the names of the `most` frequent values.
    fn frequent(&self, most: usize, names: &mut BTreeSet<String>) -> tantivy::Result<()> {
        let mut found: Vec<u64> =
            (0..).zip(&self.by_ordinal).filter(|(_, count)| **count > 0).map(|(o, _)| o).collect();
        if found.len() > most {
            found.select_nth_unstable_by_key(most - 1, |&ordinal| {
                (Reverse(self.by_ordinal[ordinal as usize]), ordinal)
            });
            found.truncate(most);
        }
        found.sort_unstable();
        self.column.dictionary().sorted_ords_to_term_cb(&found, |name| {
            names.insert(String::from_utf8_lossy(name).into_owned());
        })?;
        Ok(())
    }

    /// How many documents have any of the values of each name.
    fn count_any(&self, named: BTreeMap<String, Vec<u64>>) -> Vec<(String, u64)> {
        let mut counts: Vec<(String, u64)> = Vec::with_capacity(named.len());
        let mut several: FxHashMap<u64, usize> = FxHashMap::default();
        for (name, ordinals) in named {
            let count = match ordinals.as_slice() {
                [only] => self.by_ordinal[*only as usize],
                _ => 0,
            };
            if ordinals.len() > 1 {
                several.extend(ordinals.iter().map(|ordinal| (*ordinal, counts.len())));
            }
            counts.push((name, count));
        }
        for doc in self.documents.ones().filter(|_| !several.is_empty()) {
            let places = self.column.term_ords(doc as DocId).filter_map(|ordinal| several.get(&ordinal));
            places.collect::<BTreeSet<_>>().into_iter().for_each(|place| counts[*place].1 += 1);
        }
        counts
    }

    fn count(&self, name: &str) -> tantivy::Result<u64> {
        let ordinal = self.column.dictionary().term_ord(name)?;
        Ok(ordinal.map_or(0, |ordinal| self.by_ordinal[ordinal as usize]))
    }
}
