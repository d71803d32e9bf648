//! An index and a query in, results out: the same in the same order every time.

mod agreements;
mod bm25;
mod bodies;
pub mod check;
mod completion;
mod copies;
mod correction;
mod counts;
mod dictionary;
mod excerpts;
mod explain;
mod feedback;
mod filters;
mod matching;
mod nothing;
mod people;
mod plan;
mod pointer;
mod positions;
mod query;
mod quotes;
mod ranking;
mod results;
mod similar;
mod variants;
mod weights;

use tantivy::DocAddress;

pub use agreements::{AgreementFilter, AgreementResults, AgreementRow, PartyFound, Source, agreements};
pub use completion::{Completion, complete};
pub use correction::Correction;
pub use explain::{Explanation, Field, Occurrences, Reason};
pub use pointer::{Found, Pointer, Resolved, TextQuote, resolve};
pub use query::Query;
pub use quotes::{Place, QuoteFilter, QuoteHit, QuoteResults, Speaker, quotes};
pub use ranking::Tier;
pub use results::{DocumentInfo, Group, Hit, Part, Passage, Results, Total, WhyNothing};
pub use similar::similar;
pub use weights::Weights;

use copies::{Copies, group_copies, is_earlier};
use excerpts::Excerpts;
use matching::{Matches, matches};
use plan::Plan;
use query::Leaf;
use ranking::Ranked;
use variants::Variant;

use crate::facet::{FACETS, SECTOR};
use crate::index::{Held, IndexError, Snapshot, StoredDocument};

/// Which of the answers are given, and in what order.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// How many hits at most; 0 for all.
    pub limit: usize,
    /// How many hits are passed over first.
    pub offset: usize,
    /// The order.
    pub sort: Sort,
    /// How much each part of the ranking counts.
    pub weights: Weights,
    /// How many values of each facet are counted at most, the most frequent; 0 for all.
    pub values: usize,
    /// Whether each hit says what its score is made of.
    pub explain: bool,
}

impl Default for Options {
    /// The ten best, and the twenty most frequent values of each facet.
    fn default() -> Self {
        let weights = Weights::default();
        Self { limit: 10, offset: 0, sort: Sort::Relevance, weights, values: 20, explain: false }
    }
}

impl Options {
    /// How many hits there may be when `found` were found.
    fn most(&self, found: usize) -> usize {
        if self.limit == 0 { found } else { self.limit }
    }
}

/// The order of hits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The best first.
    #[default]
    Relevance,
    /// The oldest first, those without a date last.
    Oldest,
    /// The newest first, those without a date last.
    Newest,
}

/// Answers a query.
///
/// # Errors
/// When the index cannot be read.
pub fn search(snapshot: &Snapshot, query: &Query, options: &Options) -> Result<Results, IndexError> {
    let searched = Searched::new(snapshot, query, &options.weights).map_err(|error| snapshot.error(error))?;
    searched.results(options)
}

/// The ids of the documents that `options` ask for and their scores, without their texts.
///
/// # Errors
/// When the index cannot be read.
pub fn rank(snapshot: &Snapshot, query: &Query, options: &Options) -> Result<Vec<(String, f32)>, IndexError> {
    let error = |error| snapshot.error(error);
    let searched = Searched::new(snapshot, query, &options.weights).map_err(error)?;
    let ranked = searched.ranked(options).map_err(error)?;
    let shown = ranked.iter().skip(options.offset).take(options.most(ranked.len()));
    let (addresses, scores): (Vec<_>, Vec<_>) = shown.map(|ranked| (ranked.address, ranked.score)).unzip();
    Ok(snapshot.ids_of(&addresses)?.into_iter().zip(scores).collect())
}

/// How many documents have all that a query asks for.
fn count(snapshot: &Snapshot, query: &Query) -> tantivy::Result<usize> {
    let weights = Weights::default();
    let searched = Searched::new(snapshot, query, &weights)?;
    Ok(searched.matches.iter().map(|matches| matches.all.count_ones(..)).sum())
}

/// A query whose documents are found and scored.
struct Searched<'a> {
    snapshot: &'a Snapshot,
    query: &'a Query,
    plan: Plan<'a>,
    matches: Vec<Matches>,
}

impl<'a> Searched<'a> {
    fn new(snapshot: &'a Snapshot, query: &'a Query, weights: &'a Weights) -> tantivy::Result<Self> {
        let plan = Plan::new(snapshot, query, weights)?;
        let matches = snapshot.segments.iter().map(|segment| matches(snapshot, segment, &plan));
        let matches = matches.collect::<tantivy::Result<_>>()?;
        Ok(Self { snapshot, query, plan, matches })
    }

    /// The query in the query language, with what stands in for its words in any document.
    fn read_as(&self) -> String {
        let stands_in = |variant: &Variant| {
            let leaves = self.plan.leaves.iter().enumerate();
            let mut places = leaves.flat_map(|(leaf, planned)| {
                planned.variants.iter().enumerate().map(move |(number, planned)| (leaf, number, planned))
            });
            places.any(|(leaf, number, planned)| {
                *planned.leaf == variant.leaf
                    && self.matches.iter().any(|matches| !matches.variants[leaf][number].is_clear())
            })
        };
        self.plan.variants.kept(stands_in).written(self.plan.expression).to_string()
    }

    /// Leaves out a document and its copies, as if they were not there.
    fn leave_out(&mut self, stored: &StoredDocument) -> tantivy::Result<()> {
        let Some(copy) = stored.copy() else { return Ok(()) };
        for (segment, matches) in self.snapshot.segments.iter().zip(&mut self.matches) {
            let copies = segment.reader.fast_fields().u64("copy")?;
            for set in [&mut matches.all, &mut matches.some] {
                let left_out: Vec<usize> =
                    set.ones().filter(|&doc| copies.first(doc as u32) == Some(copy)).collect();
                left_out.into_iter().for_each(|doc| set.remove(doc));
            }
        }
        Ok(())
    }

    /// Leaves out the documents that hold none of `what`; gives how many of it those that stay hold, those that have
    /// all that is asked for and those that have a part of it.
    fn only_with(&mut self, what: Held) -> tantivy::Result<u64> {
        let mut held = 0;
        for (segment, matches) in self.snapshot.segments.iter().zip(&mut self.matches) {
            let counts = segment.held(what)?;
            let count = |doc: usize| counts.first(doc as u32).unwrap_or_default();
            for set in [&mut matches.all, &mut matches.some] {
                let without: Vec<usize> = set.ones().filter(|&doc| count(doc) == 0).collect();
                without.into_iter().for_each(|doc| set.remove(doc));
                held += set.ones().map(count).sum::<u64>();
            }
        }
        Ok(held)
    }

    /// Every document that answers, those that the options ask for first and in order.
    fn ranked(&self, options: &Options) -> tantivy::Result<Vec<Ranked>> {
        let wanted = match options.sort {
            Sort::Relevance => options.offset.saturating_add(options.most(usize::MAX - options.offset)),
            Sort::Oldest | Sort::Newest => 0,
        };
        let mut ranked = ranking::ranked(self.snapshot, &self.plan, &self.matches, wanted)?;
        if options.sort != Sort::Relevance {
            self.sort_by_date(&mut ranked, options.sort)?;
        }
        Ok(ranked)
    }

    fn sort_by_date(&self, ranked: &mut [Ranked], sort: Sort) -> tantivy::Result<()> {
        let days = self.snapshot.segments.iter().map(|segment| segment.reader.fast_fields().i64("first_day"));
        let days = days.collect::<tantivy::Result<Vec<_>>>()?;
        ranked.sort_by_cached_key(|ranked| {
            let day = days[ranked.address.segment_ord as usize].first(ranked.address.doc_id);
            let day = day.map(|day| if sort == Sort::Newest { -day } else { day });
            (ranked.tier == Tier::Some, day.is_none(), day, ranked.tie)
        });
        Ok(())
    }

    fn results(&self, options: &Options) -> Result<Results, IndexError> {
        let error = |error| self.snapshot.error(error);
        let ranked = self.ranked(options).map_err(error)?;
        let copies = group_copies(ranked, options.offset.saturating_add(options.most(usize::MAX)));
        let shown = copies.iter().enumerate().skip(options.offset);
        let mut excerpts = Excerpts::new(&self.plan);
        let hits = shown
            .map(|(place, copies)| {
                let hit = self.hit(place + 1, copies, &mut excerpts)?;
                let explanation = options.explain.then(|| self.explain(&copies.first)).transpose()?;
                Ok(Hit { explanation, ..hit })
            })
            .collect::<Result<_, IndexError>>()?;
        let total = counts::total(self.snapshot, &self.plan, &self.matches).map_err(error)?;
        let correction = correction::correction(self.snapshot, self.query, &self.plan, total.documents);
        let found_nothing = total.documents + total.partial == 0;
        Ok(Results {
            read_as: self.read_as(),
            total,
            hits,
            groups: counts::groups(self.snapshot, &self.matches, options.values).map_err(error)?,
            correction: correction.map_err(error)?,
            why_nothing: found_nothing
                .then(|| nothing::why_nothing(self.snapshot, self.query))
                .transpose()
                .map_err(error)?,
        })
    }

    fn hit(&self, rank: usize, copies: &Copies, excerpts: &mut Excerpts) -> Result<Hit, IndexError> {
        let first = copies.first;
        let mut document = self.snapshot.stored(first.address)?;
        for &other in &copies.others {
            let other = self.snapshot.stored(other)?;
            if is_earlier(&other, &document) {
                document = other;
            }
        }
        let excerpt = excerpts.best(&document, &self.preferred(&document));
        let main = document.sectors.iter().filter(|sector| sector.main);
        let sectors = main.map(|sector| sector.name.clone()).collect();
        let text = &document.document.text;
        let place = document.passage_spans().get(excerpt.passage.ordinal).map(|span| span.trim(text));
        let partners = document.partners.iter().map(|partner| partner.name.clone()).collect();
        Ok(Hit {
            rank,
            score: first.score,
            pointer: Pointer::to(&document, place.unwrap_or_default()),
            title_matches: document
                .document
                .title
                .as_deref()
                .map(|title| excerpts.spans(title))
                .unwrap_or_default(),
            document: DocumentInfo::from(&document),
            passage: excerpt.passage,
            missing: self.missing(first.address),
            sectors,
            partners,
            more: excerpt.others,
            copies: copies.others.len(),
            explanation: None,
        })
    }

    fn explain(&self, ranked: &Ranked) -> Result<Explanation, IndexError> {
        explain::explain(self.snapshot, &self.plan, &self.matches, ranked)
            .map_err(|error| self.snapshot.error(error))
    }

    /// The passages that are about a sector that is asked for.
    fn preferred(&self, document: &StoredDocument) -> Vec<u32> {
        let asked = self.plan.asked().filter_map(|leaf| match leaf {
            Leaf::Facet(place, value) if FACETS[*place].name == SECTOR => Some(filters::asked(*place, value)),
            _ => None,
        });
        let asked: Vec<_> = asked.collect();
        let wanted = document.sectors.iter().filter(|sector| asked.iter().any(|asks| asks(&sector.name)));
        wanted.flat_map(|sector| sector.passages.iter().copied()).collect()
    }

    /// What is wanted and the document lacks, in the query language.
    fn missing(&self, address: DocAddress) -> Vec<String> {
        let doc = address.doc_id as usize;
        let matches = &self.matches[address.segment_ord as usize];
        if matches.all.contains(doc) {
            return Vec::new();
        }
        let wanted = self.plan.leaves.iter().zip(&matches.leaves);
        let lacking = wanted.filter(|(leaf, set)| leaf.asked && leaf.leaf.is_text() && !set.contains(doc));
        let mut missing: Vec<String> = lacking.map(|(leaf, _)| leaf.leaf.to_string()).collect();
        let mut seen = rustc_hash::FxHashSet::default();
        missing.retain(|leaf| seen.insert(leaf.clone()));
        missing
    }
}
