//! Which documents a filter lets through.

use fixedbitset::FixedBitSet;

use super::bodies::known_name;
use super::people::{People, surname_in};
use super::query::DateRange;
use crate::analyse::signs::Sign;
use crate::facet::FACETS;
use crate::french::{folded, words};
use crate::index::SegmentView;

/// The documents that have a value of the facet at `place` that holds the words of `value`, accents and case aside; a
/// value of our own lists is wanted whole. Of people, their fullest name counts like the document's own.
pub(super) fn facet(
    segment: &SegmentView,
    people: &People,
    place: usize,
    value: &str,
) -> tantivy::Result<FixedBitSet> {
    let mut set = FixedBitSet::with_capacity(segment.reader.max_doc() as usize);
    let Some(column) = segment.reader.fast_fields().str(FACETS[place].name)? else { return Ok(set) };
    let accepts = asked(place, value);
    let mut accepted = FixedBitSet::with_capacity(column.num_terms());
    let mut values = column.dictionary().stream()?;
    while values.advance() {
        let known = String::from_utf8_lossy(values.key());
        let is_wanted = match FACETS[place].is_people {
            true => accepts(Sign::name_in(&known)) || is_known_as(people, &known, value, &accepts)?,
            false => accepts(&known),
        };
        accepted.set(values.term_ord() as usize, is_wanted);
    }
    for doc in 0..segment.reader.max_doc() {
        if column.term_ords(doc).any(|ordinal| accepted.contains(ordinal as usize)) {
            set.insert(doc as usize);
        }
    }
    Ok(set)
}

/// Whether the person whom a short name means is accepted by the fullest name; that can only be where the surname is
/// among the words of `asked`, so that others need not be looked up.
pub(super) fn is_known_as(
    people: &People,
    value: &str,
    asked: &str,
    accepts: impl Fn(&str) -> bool,
) -> tantivy::Result<bool> {
    let is_asked = || plain(asked).contains(&plain(surname_in(value)));
    let is_short = Sign::read(value).is_some();
    Ok(is_short && is_asked() && accepts(&people.name(value)?))
}

/// Whether a value of the facet at `place` is what `value` asks for.
pub(super) fn asked(place: usize, value: &str) -> impl Fn(&str) -> bool {
    let whole = (FACETS[place].named)(value).is_some();
    let asked = plain(value);
    let body = known_name(value).map(|name| plain(&name));
    move |known| {
        let known = plain(known);
        known == asked || !whole && (known.contains(&asked) || body.as_ref() == Some(&known))
    }
}

/// The documents whose own days overlap a range; those without a date are in none.
pub(super) fn dates(segment: &SegmentView, range: &DateRange) -> tantivy::Result<FixedBitSet> {
    let first = segment.reader.fast_fields().i64("first_day")?;
    let last = segment.reader.fast_fields().i64("last_day")?;
    let overlaps = |doc| {
        let (first, last) = (first.first(doc)?, last.first(doc)?);
        Some(range.from.is_none_or(|from| last >= from) && range.to.is_none_or(|to| first <= to))
    };
    let documents = segment.reader.max_doc();
    Ok((0..documents).filter(|&doc| overlaps(doc) == Some(true)).map(|doc| doc as usize).collect())
}

/// The words of a value without accents, each between spaces, so that whole words are compared.
pub(super) fn plain(value: &str) -> String {
    words(value).fold(String::from(" "), |plain, word| plain + &folded(&word.form(value)) + " ")
}
