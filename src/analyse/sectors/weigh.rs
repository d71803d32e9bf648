//! Sums evidence up: how much a document or a passage is about each sector.

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

/// Each sector with its weight in percent, the weightiest first.
///
/// `evidence` is ordered by sector and, for each, in the order of the text; `length` is that of the text in bytes.
pub(super) fn documents(evidence: &[&Evidence], length: usize) -> Vec<(u16, u8)> {
    let sectors = evidence.chunk_by(|one, other| one.sector == other.sector);
    let points: Vec<_> = sectors.map(|of_sector| (of_sector, points(of_sector.iter().copied()))).collect();
    let most = points.iter().map(|(_, points)| *points).fold(0.0, f32::max);
    let needed = (NEEDED + NEEDED_A_BYTE * length as f32).min(MOST_NEEDED).max(SHARE * most);
    let weight = |(of_sector, points): (&[&Evidence], f32)| {
        let prominent = of_sector.iter().any(|found| found.prominent);
        let needed = if prominent { needed } else { needed * ASIDE };
        (of_sector[0].sector, points / (points + needed))
    };
    let mut weighed: Vec<(u16, f32)> = points.into_iter().map(weight).collect();
    weighed.sort_by(|(one, weight), (other, lighter)| lighter.total_cmp(weight).then(one.cmp(other)));
    weighed.into_iter().map(|(sector, weight)| (sector, (weight * 100.0).round() as u8)).collect()
}

/// The numbers of the passages that the evidence of one sector, in the order of the text, makes about it.
pub(super) fn passages(evidence: &[&Evidence], passages: &[Span]) -> Vec<u32> {
    let start = |found: &Evidence| found.span.map(Span::start);
    let about = |passage: &Span| {
        let first = evidence.partition_point(|found| start(found) < Some(passage.start()));
        let after = evidence[first..].partition_point(|found| start(found) < Some(passage.end()));
        let inside = &evidence[first..first + after];
        let inside =
            inside.iter().copied().filter(|found| found.span.is_some_and(|span| passage.contains(span)));
        points(inside) >= NEEDED_IN_PASSAGE
    };
    (0..).zip(passages).filter(|(_, passage)| about(passage)).map(|(number, _)| number).collect()
}

/// The points of one sector: every phrase counts, but less each time it comes again.
fn points<'e>(evidence: impl Iterator<Item = &'e Evidence>) -> f32 {
    // A sector has few phrases.
    let mut times: Vec<(u32, u32)> = Vec::new();
    let (mut named, mut hinted) = (0.0, 0.0);
    for found in evidence {
        let known = times.iter().position(|(phrase, _)| *phrase == found.phrase);
        let place = known.unwrap_or(times.len());
        if known.is_none() {
            times.push((found.phrase, 0));
        }
        let points = found.worth / (1.0 + AGAIN * times[place].1 as f32);
        times[place].1 += 1;
        *(if found.names { &mut named } else { &mut hinted }) += points;
    }
    named + hinted.min(MOST_HINTED + named)
}
