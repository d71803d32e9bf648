//! What a query looks up in the index: for every leaf its words, for every word the terms that count and their weight.

use std::borrow::Cow;

use super::bm25::{Collection, idf};
use super::dictionary::{document_frequency, forms_with_prefix, similar_forms};
use super::query::{Expression, Leaf, Query, Term};
use super::variants::{self, Variant, Variants};
use super::weights::Weights;
use crate::facet::{FACETS, SECTOR};
use crate::french::{folded, is_stop_word, stemmed};
use crate::index::{Snapshot, TextField};

/// A query made ready for one snapshot.
pub(super) struct Plan<'q> {
    /// What is asked for.
    pub expression: &'q Expression,
    /// Its leaves, in the order of [`Expression::leaves`].
    pub leaves: Vec<PlannedLeaf<'q>>,
    /// How much each part of the ranking counts.
    pub weights: &'q Weights,
    /// The statistics that its words' weights are made from.
    pub collection: Collection,
    /// What a document gains that has all that is asked for, where that is more than one word.
    pub complete: f32,
    /// What stands in for words that a document lacks.
    pub variants: Variants,
}

/// One leaf of a query and what it looks up.
pub(super) struct PlannedLeaf<'q> {
    /// The leaf.
    pub leaf: Cow<'q, Leaf>,
    /// Whether it is asked for rather than excluded.
    pub asked: bool,
    /// Its words, in order; none for a filter.
    pub words: Vec<PlannedWord>,
    /// What a document gains by having it, however often.
    pub presence: f32,
    /// What stands in for it in documents that lack it and all variants before.
    pub variants: Vec<PlannedLeaf<'q>>,
}

impl<'q> PlannedLeaf<'q> {
    /// Whether documents are ranked by it.
    pub fn is_scored(&self) -> bool {
        self.asked && self.leaf.is_text()
    }

    /// How much its words say together.
    fn idf(&self) -> f32 {
        self.words.iter().map(|word| word.idf).sum()
    }

    /// Adds what stands in for it; that counts `share` of its own weight, and never more than that of the leaf's.
    fn add_variant(&mut self, mut variant: PlannedLeaf<'q>, share: f32) {
        if variant.words.iter().any(|word| word.idf == 0.0) {
            return;
        }
        let share = match self.idf() {
            0.0 => share,
            idf => share * (idf / variant.idf()).min(1.0),
        };
        variant.presence *= share;
        let scored = variant.words.iter_mut().flat_map(|word| &mut word.scored);
        scored.for_each(|scored| scored.weight *= share);
        if let ([own], [other]) = (&mut self.words[..], &variant.words[..])
            && own.view == other.view
        {
            own.stand_ins.extend(other.terms.iter().cloned());
        }
        self.variants.push(variant);
    }
}

/// One word of a leaf.
pub(super) struct PlannedWord {
    /// Which view of the text it is looked up in.
    pub view: View,
    /// The terms of that view that it stands for.
    pub terms: Vec<String>,
    /// What a document that holds a term gains by it.
    pub scored: Vec<ScoredTerm>,
    /// How much it says: the inverse document frequency of its terms together.
    pub idf: f32,
    /// The terms of the same view whose places count where a document has none of its own.
    pub stand_ins: Vec<String>,
}

/// A term in a field and its weight, inverse document frequency included.
pub(super) struct ScoredTerm {
    /// The field.
    pub field: TextField,
    /// The term.
    pub text: String,
    /// What its saturated frequency is multiplied by.
    pub weight: f32,
}

/// How words are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// By stem: inflections are one word.
    Stem,
    /// By form: every form is a word of its own.
    Exact,
}

impl View {
    /// The field of the text.
    pub fn body(self) -> TextField {
        match self {
            View::Stem => TextField::Body,
            View::Exact => TextField::BodyExact,
        }
    }

    /// The field of the title.
    pub fn title(self) -> TextField {
        match self {
            View::Stem => TextField::Title,
            View::Exact => TextField::TitleExact,
        }
    }
}

impl<'q> Plan<'q> {
    /// Looks a query's words up.
    pub fn new(snapshot: &Snapshot, query: &'q Query, weights: &'q Weights) -> tantivy::Result<Self> {
        let leaves = query.expression.leaves();
        let scored = leaves.iter().filter(|(leaf, asked)| *asked && leaf.is_text());
        let words = scored.map(|(leaf, _)| leaf.terms().len()).sum();
        let planner = Planner { snapshot, weights, collection: Collection::of(snapshot, words), query };
        let variants = match weights.variants > 0.0 {
            true => variants::variants(snapshot, &query.expression)?,
            false => Variants::default(),
        };
        let leaves = leaves
            .into_iter()
            .enumerate()
            .map(|(number, (leaf, asked))| planner.leaf_or_variant(leaf, asked, variants.of(number)));
        let leaves = leaves.collect::<tantivy::Result<_>>()?;
        let complete = if words > 1 { weights.complete } else { 0.0 };
        let collection = planner.collection;
        Ok(Self { expression: &query.expression, leaves, weights, collection, complete, variants })
    }

    /// The leaves that are asked for, in order.
    pub fn asked(&self) -> impl Iterator<Item = &Leaf> {
        self.leaves.iter().filter(|planned| planned.asked).map(|planned| &*planned.leaf)
    }

    /// The words that a document is ranked by, each once, in the order they were typed.
    pub fn ranked_words(&self) -> Vec<&PlannedWord> {
        let asked = self.leaves.iter().filter(|leaf| leaf.is_scored());
        let mut words: Vec<&PlannedWord> = Vec::new();
        for word in asked.flat_map(|leaf| &leaf.words) {
            let is_new = !words.iter().any(|known| known.view == word.view && known.terms == word.terms);
            if is_new && word.idf > 0.0 && !word.scored.is_empty() {
                words.push(word);
            }
        }
        words
    }
}

struct Planner<'s> {
    snapshot: &'s Snapshot,
    weights: &'s Weights,
    collection: Collection,
    query: &'s Query,
}

impl Planner<'_> {
    /// A leaf with what stands in for it.
    fn leaf_or_variant<'q>(
        &self,
        leaf: &'q Leaf,
        asked: bool,
        variants: &[Variant],
    ) -> tantivy::Result<PlannedLeaf<'q>> {
        let mut planned = self.leaf(self.by_name(leaf)?, asked)?;
        for variant in variants {
            let stand_in = self.leaf(Cow::Owned(variant.leaf.clone()), asked)?;
            planned.add_variant(stand_in, self.weights.variants * variant.share);
        }
        Ok(planned)
    }

    /// A filter by a user's own sector with the name of the sector, where it was asked for by an alias.
    fn by_name<'q>(&self, leaf: &'q Leaf) -> tantivy::Result<Cow<'q, Leaf>> {
        let name = match leaf {
            Leaf::Facet(place, value) if FACETS[*place].name == SECTOR => {
                self.snapshot.sector_of_alias(value)?.map(|name| Leaf::Facet(*place, name))
            }
            _ => None,
        };
        Ok(name.map_or(Cow::Borrowed(leaf), Cow::Owned))
    }

    fn leaf<'q>(&self, leaf: Cow<'q, Leaf>, asked: bool) -> tantivy::Result<PlannedLeaf<'q>> {
        let words = leaf.terms().iter().map(|term| self.word(&leaf, term));
        let words: Vec<PlannedWord> = words.collect::<tantivy::Result<_>>()?;
        let presence = self.weights.presence * words.iter().map(|word| word.idf).sum::<f32>();
        Ok(PlannedLeaf { leaf, asked, words, presence, variants: Vec::new() })
    }

    fn word(&self, leaf: &Leaf, term: &Term) -> tantivy::Result<PlannedWord> {
        let (view, terms) = match leaf {
            Leaf::Exact(_) | Leaf::Phrase(_) => (View::Exact, vec![term.form.clone()]),
            Leaf::Prefix(_) => {
                (View::Exact, forms_with_prefix(self.snapshot, &folded(&term.form))?.most_frequent())
            }
            Leaf::Similar(_, distance) => {
                (View::Exact, similar_forms(self.snapshot, &folded(&term.form), *distance)?.most_frequent())
            }
            _ if is_stop_word(&term.form) => (View::Exact, vec![folded(&term.form)]),
            _ => (View::Stem, vec![stemmed(&term.form)]),
        };
        let scored = match leaf {
            Leaf::Phrase(terms) => self.scored_in_phrase(terms, term)?,
            _ if view == View::Stem => self.scored_by_stem(&terms[0], term)?,
            _ => self.scored_by_form(&terms)?,
        };
        let frequency = self.total_frequency(view.body(), &terms)?;
        let idf = idf(self.collection.documents, frequency);
        Ok(PlannedWord { view, idf, terms, scored, stand_ins: Vec::new() })
    }

    /// The words of a phrase rank documents as if they stood alone; stop words say nothing beside others.
    fn scored_in_phrase(&self, phrase: &[Term], term: &Term) -> tantivy::Result<Vec<ScoredTerm>> {
        match term.is_stop_word() {
            false => self.scored_by_stem(&stemmed(&term.form), term),
            true if phrase.iter().all(Term::is_stop_word) => self.scored_by_form(&[folded(&term.form)]),
            true => Ok(Vec::new()),
        }
    }

    /// An inflected word counts by its stem, a little more where its own form stands, accents included.
    fn scored_by_stem(&self, stem: &str, term: &Term) -> tantivy::Result<Vec<ScoredTerm>> {
        let form = &term.form;
        let folded = folded(form);
        let weights = self.weights;
        let body = if self.is_name(term) { weights.body * (1.0 + weights.names) } else { weights.body };
        let accented = if folded == *form { 0.0 } else { weights.body_accented };
        [
            (TextField::Body, stem, body),
            (TextField::BodyExact, &folded, weights.body_exact),
            (TextField::BodyExact, form, accented),
            (TextField::Title, stem, weights.title),
            (TextField::TitleExact, &folded, weights.title_exact),
        ]
        .into_iter()
        .filter(|(_, _, share)| *share > 0.0)
        .map(|(field, text, share)| {
            let weight = share * self.idf(field, text)?;
            Ok(ScoredTerm { field, text: text.to_owned(), weight })
        })
        .collect()
    }

    /// Whether a word begins with a capital that does not come from the beginning of the query.
    fn is_name(&self, term: &Term) -> bool {
        let begins = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
        let start = self.query.text().trim_start_matches(|c: char| !c.is_alphanumeric());
        begins(&term.typed) && !start.starts_with(&term.typed)
    }

    /// Forms that stand for one word share one weight, so that a rare misprint does not outweigh the word.
    fn scored_by_form(&self, terms: &[String]) -> tantivy::Result<Vec<ScoredTerm>> {
        let mut scored = Vec::new();
        let in_body = self.weights.body + self.weights.body_exact;
        let in_title = self.weights.title + self.weights.title_exact;
        for (field, share) in [(TextField::BodyExact, in_body), (TextField::TitleExact, in_title)] {
            let weight = share * idf(self.collection.documents, self.total_frequency(field, terms)?);
            scored.extend(terms.iter().map(|text| ScoredTerm { field, text: text.clone(), weight }));
        }
        Ok(scored)
    }

    fn idf(&self, field: TextField, text: &str) -> tantivy::Result<f32> {
        Ok(idf(self.collection.documents, document_frequency(self.snapshot, field, text)?))
    }

    /// Documents that hold one of the terms, those with several counted several times.
    fn total_frequency(&self, field: TextField, terms: &[String]) -> tantivy::Result<u64> {
        terms.iter().map(|text| document_frequency(self.snapshot, field, text)).sum()
    }
}
