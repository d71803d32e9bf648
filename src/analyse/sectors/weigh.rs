//! Sums evidence up: how much a document or a passage is about each sector.

use rustc_hash::{FxHashMap, FxHashSet};

use super::evidence::Evidence;
use crate::document::Span;

/// Points that make a short document about a sector.
const NEEDED: f32 = 1.1;
/// Points needed more for each byte of the document.
const NEEDED_A_BYTE: f32 = 0.000_35;
/// Points needed at most, however long the document is.
const MOST_NEEDED: f32 = 2.8;
/// A sector with less than this share of the first one's points is a passing mention.
const SHARE: f32 = 0.16;
/// How much less a phrase gives each time it comes again.
const AGAIN: f32 = 0.35;
/// Points that hints can give without a word that names the sector.
const MOST_HINTED: f32 = 0.9;
/// How many times the points are needed where the sector is named in no title, heading or beginning, and as no field.
const ASIDE: f32 = 1.4;
/// Points that make a passage about a sector.
const NEEDED_IN_PASSAGE: f32 = 0.95;

/// Each sector with its weight in percent, the weightiest first; `length` is that of the text in bytes.
pub(super) fn documents(evidence: &[Evidence], length: usize) -> Vec<(u16, u8)> {
    let points = points(evidence.iter());
    let most = points.iter().map(|(_, points)| *points).fold(0.0, f32::max);
    let needed = (NEEDED + NEEDED_A_BYTE * length as f32).min(MOST_NEEDED).max(SHARE * most);
    let prominent = evidence.iter().filter(|found| found.prominent).map(|found| found.sector);
    let prominent: FxHashSet<u16> = prominent.collect();
    let weight = |(sector, points): (u16, f32)| {
        let needed = if prominent.contains(&sector) { needed } else { needed * ASIDE };
        (sector, points / (points + needed))
    };
    let mut weighed: Vec<(u16, f32)> = points.into_iter().map(weight).collect();
    weighed.sort_by(|(one, weight), (other, lighter)| lighter.total_cmp(weight).then(one.cmp(other)));
    weighed.into_iter().map(|(sector, weight)| (sector, (weight * 100.0).round() as u8)).collect()
}

/// The numbers of the passages that the evidence of one sector makes about it.
pub(super) fn passages(evidence: &[&Evidence], passages: &[Span]) -> Vec<u32> {
    let about = |passage: &Span| {
        let inside =
            evidence.iter().copied().filter(|found| found.span.is_some_and(|span| passage.contains(span)));
        points(inside).iter().any(|(_, points)| *points >= NEEDED_IN_PASSAGE)
    };
    (0..).zip(passages).filter(|(_, passage)| about(passage)).map(|(number, _)| number).collect()
}

/// The points of each sector: every phrase counts, but less each time it comes again.
fn points<'e>(evidence: impl Iterator<Item = &'e Evidence>) -> Vec<(u16, f32)> {
    let mut times: FxHashMap<(u16, u32), u32> = FxHashMap::default();
    let mut sums: FxHashMap<u16, (f32, f32)> = FxHashMap::default();
    for found in evidence {
        let times = times.entry((found.sector, found.phrase)).or_default();
        let points = found.worth / (1.0 + AGAIN * *times as f32);
        *times += 1;
        let (named, hinted) = sums.entry(found.sector).or_default();
        *(if found.names { named } else { hinted }) += points;
    }
    let total = |(named, hinted): (f32, f32)| named + hinted.min(MOST_HINTED + named);
    let mut points: Vec<_> = sums.into_iter().map(|(sector, sums)| (sector, total(sums))).collect();
    points.sort_by_key(|(sector, _)| *sector);
    points
}
