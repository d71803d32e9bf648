//! Which documents of one part of the index answer a query, and what their words score: sets and sums.

use fixedbitset::FixedBitSet;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, Term as IndexTerm};

use super::bm25::{Collection, saturated};
use super::filters;
use super::people::People;
use super::plan::{Plan, PlannedLeaf, PlannedWord, ScoredTerm};
use super::positions::LeafPositions;
use super::query::{Expression, Leaf};
use crate::index::{SegmentView, Snapshot, TextField};

/// What one part of the index answers.
pub(super) struct Matches {
    /// The documents that have all that is asked for.
    pub all: FixedBitSet,
    /// The documents that lack a word that is wanted and have another.
    pub some: FixedBitSet,
    /// The documents of each leaf or of what stands in for it, in the order of the plan.
    pub leaves: Vec<FixedBitSet>,
    /// For each leaf the documents that have each of its variants in its place.
    pub variants: Vec<Vec<FixedBitSet>>,
    /// What the words of each document score.
    pub scores: Vec<f32>,
}

/// Answers a plan in one part of the index.
pub(super) fn matches(snapshot: &Snapshot, segment: &SegmentView, plan: &Plan) -> tantivy::Result<Matches> {
    let mut matcher = Matcher::new(snapshot, segment, &plan.collection);
    let leaves = plan.leaves.iter().map(|leaf| matcher.leaf_or_variant(leaf));
    let (leaves, variants): (Vec<_>, _) = leaves.collect::<tantivy::Result<Vec<_>>>()?.into_iter().unzip();
    let scores = std::mem::take(&mut matcher.scores);
    let documents = segment.reader.max_doc() as usize;
    let alive = alive(segment);
    let mut all = Sets { leaves: &leaves, next: 0, documents }.of(plan.expression);
    all.intersect_with(&alive);
    let mut some = Sets { leaves: &leaves, next: 0, documents }.of_some(plan.expression);
    some.intersect_with(&alive);
    some.difference_with(&all);
    Ok(Matches { all, some, leaves, variants, scores })
}

fn alive(segment: &SegmentView) -> FixedBitSet {
    let mut alive = FixedBitSet::with_capacity(segment.reader.max_doc() as usize);
    match segment.reader.alive_bitset() {
        Some(_) => segment.reader.doc_ids_alive().for_each(|doc| alive.insert(doc as usize)),
        None => alive.insert_range(..),
    }
    alive
}

struct Matcher<'s> {
    snapshot: &'s Snapshot,
    people: People<'s>,
    segment: &'s SegmentView,
    norms: [[f32; 256]; TextField::ALL.len()],
    scores: Vec<f32>,
}

impl<'s> Matcher<'s> {
    fn new(snapshot: &'s Snapshot, segment: &'s SegmentView, collection: &Collection) -> Self {
        let norms = TextField::ALL.map(|field| collection.norms(field));
        Self {
            snapshot,
            people: People::new(snapshot),
            segment,
            norms,
            scores: vec![0.0; segment.reader.max_doc() as usize],
        }
    }

    fn none(&self) -> FixedBitSet {
        FixedBitSet::with_capacity(self.segment.reader.max_doc() as usize)
    }

    /// The documents that have a leaf or a variant, and those that have each variant in the leaf's place; what they score
    /// is added up.
    fn leaf_or_variant(&mut self, leaf: &PlannedLeaf) -> tantivy::Result<(FixedBitSet, Vec<FixedBitSet>)> {
        let mut documents = self.documents(leaf)?;
        self.score_leaf(leaf, &documents, None)?;
        let mut variants = Vec::with_capacity(leaf.variants.len());
        for variant in &leaf.variants {
            let mut others = self.documents(variant)?;
            others.difference_with(&documents);
            self.score_leaf(variant, &others, Some(&others))?;
            documents.union_with(&others);
            variants.push(others);
        }
        Ok((documents, variants))
    }

    /// Adds what a leaf scores, by its words in all documents or in `only` some, and by being in `documents`.
    fn score_leaf(
        &mut self,
        leaf: &PlannedLeaf,
        documents: &FixedBitSet,
        only: Option<&FixedBitSet>,
    ) -> tantivy::Result<()> {
        if leaf.is_scored() {
            for scored in leaf.words.iter().flat_map(|word| &word.scored) {
                self.score(scored, only)?;
            }
            documents.ones().for_each(|doc| self.scores[doc] += leaf.presence);
        }
        Ok(())
    }

    fn documents(&self, leaf: &PlannedLeaf) -> tantivy::Result<FixedBitSet> {
        match &*leaf.leaf {
            Leaf::Facet(facet, value) => filters::facet(self.segment, &self.people, *facet, value),
            Leaf::Date(range) => filters::dates(self.segment, range),
            Leaf::Title(_) => self.every_word(leaf, |matcher, word, set| matcher.title(word, set)),
            Leaf::AtLeast(_, times) => self.at_least(leaf, *times),
            Leaf::Phrase(_) | Leaf::Near(..) => self.phrase(leaf),
            _ => self.every_word(leaf, |matcher, word, set| {
                matcher.body(word, set)?;
                matcher.title(word, set)
            }),
        }
    }

    fn every_word(
        &self,
        leaf: &PlannedLeaf,
        documents: impl Fn(&Self, &PlannedWord, &mut FixedBitSet) -> tantivy::Result<()>,
    ) -> tantivy::Result<FixedBitSet> {
        let mut all: Option<FixedBitSet> = None;
        for word in &leaf.words {
            let mut set = self.none();
            documents(self, word, &mut set)?;
            match &mut all {
                Some(all) => all.intersect_with(&set),
                None => all = Some(set),
            }
        }
        Ok(all.unwrap_or_else(|| self.none()))
    }

    fn body(&self, word: &PlannedWord, set: &mut FixedBitSet) -> tantivy::Result<()> {
        word.terms
            .iter()
            .try_for_each(|text| self.each(word.view.body(), text, |doc, _| set.insert(doc as usize)))
    }

    fn title(&self, word: &PlannedWord, set: &mut FixedBitSet) -> tantivy::Result<()> {
        word.terms
            .iter()
            .try_for_each(|text| self.each(word.view.title(), text, |doc, _| set.insert(doc as usize)))
    }

    fn at_least(&self, leaf: &PlannedLeaf, times: u32) -> tantivy::Result<FixedBitSet> {
        let mut set = self.none();
        for (field, text) in
            leaf.words.iter().flat_map(|word| word.terms.iter().map(|text| (word.view.body(), text)))
        {
            self.each(field, text, |doc, frequency| {
                if frequency >= times {
                    set.insert(doc as usize);
                }
            })?;
        }
        Ok(set)
    }

    /// The documents whose text or title holds the words of a phrase where they should stand.
    fn phrase(&self, leaf: &PlannedLeaf) -> tantivy::Result<FixedBitSet> {
        let mut set = self.none();
        let bodies = self.every_word(leaf, |matcher, word, set| matcher.body(word, set))?;
        let titles = self.every_word(leaf, |matcher, word, set| matcher.title(word, set))?;
        for (candidates, in_title) in [(bodies, false), (titles, true)] {
            let mut positions = LeafPositions::open(self.snapshot, self.segment, leaf, in_title)?;
            for doc in candidates.ones() {
                if !positions.of(doc as DocId).is_empty() {
                    set.insert(doc);
                }
            }
        }
        Ok(set)
    }

    fn score(&mut self, scored: &ScoredTerm, only: Option<&FixedBitSet>) -> tantivy::Result<()> {
        if scored.weight == 0.0 {
            return Ok(());
        }
        let lengths = &self.segment.text(scored.field).lengths;
        let norms = &self.norms[scored.field as usize];
        let mut scores = std::mem::take(&mut self.scores);
        let done = self.each(scored.field, &scored.text, |doc, frequency| {
            if only.is_some_and(|only| !only.contains(doc as usize)) {
                return;
            }
            let norm = norms[usize::from(lengths.fieldnorm_id(doc))];
            scores[doc as usize] += scored.weight * saturated(frequency as f32, norm);
        });
        self.scores = scores;
        done
    }

    /// Calls `found` with every document that has a term in a field, and how often.
    fn each(&self, field: TextField, text: &str, mut found: impl FnMut(DocId, u32)) -> tantivy::Result<()> {
        let term = IndexTerm::from_field_text(self.snapshot.fields.text(field), text);
        let words = &self.segment.text(field).words;
        let Some(mut block) = words.read_block_postings(&term, IndexRecordOption::WithFreqs)? else {
            return Ok(());
        };
        while !block.docs().is_empty() {
            block.docs().iter().zip(block.freqs()).for_each(|(&doc, &frequency)| found(doc, frequency));
            block.advance();
        }
        Ok(())
    }
}

/// The algebra of an expression over the sets of its leaves.
struct Sets<'a> {
    leaves: &'a [FixedBitSet],
    /// The leaf that comes next, in the order of [`Expression::leaves`].
    next: usize,
    documents: usize,
}

impl Sets<'_> {
    fn every(&self) -> FixedBitSet {
        let mut every = FixedBitSet::with_capacity(self.documents);
        every.insert_range(..);
        every
    }

    /// The documents that have all that an expression asks for.
    fn of(&mut self, expression: &Expression) -> FixedBitSet {
        match expression {
            Expression::Leaf(_) => {
                self.next += 1;
                self.leaves[self.next - 1].clone()
            }
            Expression::All { parts, .. } => parts.iter().fold(self.every(), |mut set, part| {
                set.intersect_with(&self.of(part));
                set
            }),
            Expression::Any(parts) => {
                parts.iter().fold(FixedBitSet::with_capacity(self.documents), |mut set, part| {
                    set.union_with(&self.of(part));
                    set
                })
            }
            Expression::Not(part) => {
                let mut set = self.every();
                set.difference_with(&self.of(part));
                set
            }
        }
    }

    /// The documents that have one of the wanted parts, and all that is demanded.
    fn of_some(&mut self, expression: &Expression) -> FixedBitSet {
        let Expression::All { parts, demanded: false } = expression else { return self.of(expression) };
        let mut demanded = self.every();
        let mut wanted = FixedBitSet::with_capacity(self.documents);
        for part in parts {
            let set = self.of(part);
            if part.is_wanted() { wanted.union_with(&set) } else { demanded.intersect_with(&set) }
        }
        demanded.intersect_with(&wanted);
        demanded
    }
}
