//! Where the words of a query stand in a document, by number of word, read from the index.

use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, Term as IndexTerm};

use super::plan::{PlannedLeaf, PlannedWord};
use super::query::Leaf;
use crate::index::{SegmentView, Snapshot, TextField};

/// Reads the positions of one word; documents must be asked for in rising order.
pub(super) struct WordPositions {
    postings: Vec<SegmentPostings>,
    /// Those of the terms that stand in where a document has none of the word's own.
    stand_ins: Vec<SegmentPostings>,
    found: Vec<u32>,
}

impl WordPositions {
    /// Opens a word's postings in `field`.
    pub fn open(
        snapshot: &Snapshot,
        segment: &SegmentView,
        word: &PlannedWord,
        field: TextField,
    ) -> tantivy::Result<Self> {
        let open = |terms: &[String]| -> tantivy::Result<Vec<_>> {
            let terms = terms.iter().map(|text| postings(snapshot, segment, field, text));
            Ok(terms.collect::<tantivy::Result<Vec<_>>>()?.into_iter().flatten().collect())
        };
        let (postings, stand_ins) = (open(&word.terms)?, open(&word.stand_ins)?);
        Ok(Self { postings, stand_ins, found: Vec::new() })
    }

    /// The positions in `doc`, rising.
    pub fn of(&mut self, doc: DocId) -> &[u32] {
        self.found.clear();
        read(&mut self.postings, doc, &mut self.found);
        if self.found.is_empty() {
            read(&mut self.stand_ins, doc, &mut self.found);
        }
        &self.found
    }
}

fn postings(
    snapshot: &Snapshot,
    segment: &SegmentView,
    field: TextField,
    text: &str,
) -> tantivy::Result<Option<SegmentPostings>> {
    let term = IndexTerm::from_field_text(snapshot.fields.text(field), text);
    let words = &segment.text(field).words;
    Ok(words.read_postings(&term, IndexRecordOption::WithFreqsAndPositions)?)
}

/// Adds where the terms stand in `doc`, rising.
fn read(terms: &mut [SegmentPostings], doc: DocId, found: &mut Vec<u32>) {
    for postings in &mut *terms {
        if postings.doc() < doc {
            postings.seek(doc);
        }
        if postings.doc() == doc {
            postings.append_positions_with_offset(0, found);
        }
    }
    if terms.len() > 1 {
        found.sort_unstable();
        found.dedup();
    }
}

/// Reads where a leaf stands: its word, or the first word of its phrase.
pub(super) struct LeafPositions {
    words: Vec<WordPositions>,
    arrangement: Arrangement,
    variants: Vec<LeafPositions>,
}

enum Arrangement {
    /// One word.
    Alone,
    /// Each word right behind the one before.
    InOrder,
    /// In any order, within so many words in all.
    Within(u32),
}

impl LeafPositions {
    /// Opens a leaf's postings in the text, or in the title.
    pub fn open(
        snapshot: &Snapshot,
        segment: &SegmentView,
        leaf: &PlannedLeaf,
        in_title: bool,
    ) -> tantivy::Result<Self> {
        let arrangement = match &*leaf.leaf {
            Leaf::Phrase(_) => Arrangement::InOrder,
            Leaf::Near(terms, others) => Arrangement::Within(others.saturating_add(terms.len() as u32)),
            _ => Arrangement::Alone,
        };
        let open = |word: &PlannedWord| {
            let field = if in_title { word.view.title() } else { word.view.body() };
            WordPositions::open(snapshot, segment, word, field)
        };
        let words = leaf.words.iter().map(open).collect::<tantivy::Result<_>>()?;
        let variants = leaf.variants.iter().map(|variant| Self::open(snapshot, segment, variant, in_title));
        Ok(Self { words, arrangement, variants: variants.collect::<tantivy::Result<_>>()? })
    }

    /// Where the leaf, or else the first of its variants, stands in `doc`, rising; documents must be asked for in rising order.
    pub fn of(&mut self, doc: DocId) -> Vec<u32> {
        let own = self.own(doc);
        if !own.is_empty() {
            return own;
        }
        let variants = self.variants.iter_mut().map(|variant| variant.of(doc));
        variants.into_iter().find(|places| !places.is_empty()).unwrap_or_default()
    }

    fn own(&mut self, doc: DocId) -> Vec<u32> {
        let words: Vec<&[u32]> = self.words.iter_mut().map(|word| word.of(doc)).collect();
        match self.arrangement {
            Arrangement::Alone => words.first().map(|positions| positions.to_vec()).unwrap_or_default(),
            Arrangement::InOrder => in_order(&words),
            Arrangement::Within(span) => within(&words, span),
        }
    }
}

/// Where the first of several words stands with all others right behind it, in order.
pub(super) fn in_order(words: &[&[u32]]) -> Vec<u32> {
    let Some((first, others)) = words.split_first() else { return Vec::new() };
    let follows = |start: u32| {
        (start + 1..).zip(others).all(|(position, positions)| positions.binary_search(&position).is_ok())
    };
    first.iter().copied().filter(|&start| follows(start)).collect()
}

/// Where stretches of at most `span` words begin that hold every one of several words.
pub(super) fn within(words: &[&[u32]], span: u32) -> Vec<u32> {
    let holds_all = |start: u32| {
        words.iter().all(|positions| {
            let next = positions.partition_point(|&position| position < start);
            positions.get(next).is_some_and(|&position| position - start < span)
        })
    };
    let mut starts: Vec<u32> = words.concat().into_iter().filter(|&start| holds_all(start)).collect();
    starts.sort_unstable();
    starts.dedup();
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_stands_in_order_and_a_group_within_its_span() {
        let words: [&[u32]; 2] = [&[1, 5, 9], &[2, 4, 20]];
        assert_eq!(in_order(&words), [1]);
        assert_eq!(within(&words, 2), [1, 4]);
        assert_eq!(within(&words, 4), [1, 2, 4]);
        assert!(in_order(&[]).is_empty());
    }
}
