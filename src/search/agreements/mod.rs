//! Agreements that answer a query, one row for each however many documents tell of it.

mod merge;

use merge::Merged;

use super::bodies::key;
use super::excerpts::Excerpts;
use super::filters::plain;
use super::pointer::Pointer;
use super::query::{DateRange, Leaf};
use super::quotes::Place;
use super::results::DocumentInfo;
use super::{Options, Query, Searched, Sort};
use crate::document::{CharOffsets, Date, Span};
use crate::facet::{FACETS, SECTOR};
use crate::index::{Held, IndexError, Snapshot, StoredAgreement, StoredDocument};

/// What a word of the query counts in what tells of the agreement, and elsewhere in the document.
const TOLD: f32 = 1.0;
const ELSEWHERE: f32 = 0.3;

/// Which agreements are wanted, beside what the query asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgreementFilter {
    /// Words of the kind: `jumelage`, `convention de recherche`.
    pub kind: Option<String>,
    /// `announced`, `signed`, `renewed` or `ended`.
    pub status: Option<String>,
}

/// The answer: agreements in order.
#[derive(Clone, Debug, Default)]
pub struct AgreementResults {
    /// How many agreements were found, whatever the limit.
    pub total: usize,
    /// The agreements.
    pub rows: Vec<AgreementRow>,
}

/// One agreement and the documents that tell of it.
#[derive(Clone, Debug)]
pub struct AgreementRow {
    /// Place in the whole list, from 1.
    pub rank: usize,
    /// The score it was ranked by; only comparable within one search.
    pub score: f32,
    /// What it is called, in full.
    pub kind: String,
    /// The sort of agreement that is.
    pub family: String,
    /// Those whom it binds.
    pub parties: Vec<PartyFound>,
    /// When it was signed, or announced.
    pub date: Option<Date>,
    /// `announced`, `signed`, `renewed` or `ended`.
    pub status: String,
    /// What it is about.
    pub sectors: Vec<String>,
    /// How long it lasts.
    pub duration: Option<Place>,
    /// What it costs.
    pub amount: Option<Place>,
    /// The sentence that says what it is for.
    pub object: Place,
    /// The name of the clue that found it.
    pub rule: String,
    /// The sentence that says what it is for, for a link.
    pub pointer: Pointer,
    /// The documents that tell of it; the first is the one that all the above is from.
    pub sources: Vec<Source>,
}

/// A party of an agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyFound {
    /// The fullest name that the document gives.
    pub name: String,
    /// `ville`, `pays`, `institut`.
    pub kind: String,
    /// The words that name it in the first source.
    pub mention: Place,
}

/// A document that tells of an agreement.
#[derive(Clone, Debug)]
pub struct Source {
    /// The document.
    pub document: DocumentInfo,
    /// The sentences that tell of it, in order.
    pub evidence: Vec<Place>,
}

/// Finds agreements in the documents that answer `query`. Every partner that the query asks for has to be a party.
///
/// # Errors
/// When the index cannot be read.
pub fn agreements(
    snapshot: &Snapshot,
    query: &Query,
    filter: &AgreementFilter,
    options: &Options,
) -> Result<AgreementResults, IndexError> {
    let error = |error| snapshot.error(error);
    let mut searched = Searched::new(snapshot, query, &options.weights).map_err(error)?;
    searched.only_with(Held::Agreements).map_err(error)?;
    let mut finder = Finder::new(&searched, filter);
    let documents = Options { limit: 0, offset: 0, sort: Sort::Newest, ..options.clone() };
    let mut merged = Merged::default();
    for ranked in searched.ranked(&documents).map_err(error)? {
        finder.rows(snapshot.stored(ranked.address)?).into_iter().for_each(|row| merged.add(row));
    }
    let mut rows = merged.rows();
    order(
        &mut rows,
        if finder.excerpts.is_empty() && options.sort == Sort::Relevance {
            Sort::Newest
        } else {
            options.sort
        },
    );
    (1..).zip(&mut rows).for_each(|(rank, row)| row.rank = rank);
    let total = rows.len();
    let shown = rows.into_iter().skip(options.offset).take(options.most(total));
    Ok(AgreementResults { total, rows: shown.collect() })
}

fn order(rows: &mut [AgreementRow], sort: Sort) {
    let day = |row: &AgreementRow| row.date.map(Date::first_day);
    match sort {
        Sort::Relevance => rows.sort_by(|one, other| other.score.total_cmp(&one.score)),
        Sort::Oldest => rows.sort_by_key(|row| (row.date.is_none(), day(row))),
        Sort::Newest => rows.sort_by_key(|row| (row.date.is_none(), day(row).map(|day| -day))),
    }
}

struct Finder<'p, 'q> {
    excerpts: Excerpts<'p, 'q>,
    filter: &'p AgreementFilter,
    /// The parties asked for: words that some party must have, or what tells the party from others.
    partners: Vec<[String; 2]>,
    /// Sectors that the agreement must have.
    sectors: Vec<String>,
    dates: Vec<&'p DateRange>,
}

impl<'p, 'q> Finder<'p, 'q> {
    fn new(searched: &'p Searched<'q>, filter: &'p AgreementFilter) -> Self {
        let asked = || searched.plan.asked();
        let values = |name: &'static str| {
            asked().filter_map(move |leaf| match leaf {
                Leaf::Facet(place, value) if FACETS[*place].name == name => Some(value),
                _ => None,
            })
        };
        let dates = asked().filter_map(|leaf| if let Leaf::Date(range) = leaf { Some(range) } else { None });
        Self {
            excerpts: Excerpts::new(&searched.plan),
            filter,
            partners: values("partenaire").map(|value| [plain(value), key(value)]).collect(),
            sectors: values(SECTOR).map(|value| plain(value)).collect(),
            dates: dates.collect(),
        }
    }

    fn rows(&mut self, stored: StoredDocument) -> Vec<AgreementRow> {
        let passing: Vec<_> =
            stored.agreements.iter().filter(|agreement| self.passes(agreement)).cloned().collect();
        if passing.is_empty() {
            return Vec::new();
        }
        let text = stored.document.text.clone();
        let marks = self.excerpts.marks(&text);
        let pointers: Vec<_> =
            passing.iter().map(|agreement| Pointer::to(&stored, agreement.object)).collect();
        let source = DocumentInfo::from(&stored);
        let mut rows = Vec::new();
        for (agreement, pointer) in passing.into_iter().zip(pointers) {
            let told: Vec<Span> = agreement.evidence.iter().copied().chain([agreement.object]).collect();
            let mut shares = vec![0.0_f32; self.excerpts.leaves()];
            for mark in &marks {
                let share = if told.iter().any(|span| span.contains(mark.span)) { TOLD } else { ELSEWHERE };
                shares[mark.leaf] = shares[mark.leaf].max(share);
            }
            let score =
                shares.iter().enumerate().map(|(leaf, share)| share * self.excerpts.worth(leaf)).sum();
            rows.push(AgreementRow { score, pointer, ..row(&agreement, &text, source.clone()) });
        }
        rows
    }

    fn passes(&self, agreement: &StoredAgreement) -> bool {
        let bound = |[words, body]: &[String; 2]| {
            agreement
                .parties
                .iter()
                .any(|party| plain(&party.name).contains(words) || key(&party.name) == *body)
        };
        let within = |range: &&DateRange| {
            agreement.date().is_none_or(|date| {
                range.from.is_none_or(|from| date.last_day() >= from)
                    && range.to.is_none_or(|to| date.first_day() <= to)
            })
        };
        let called = [&agreement.kind, &agreement.family].map(|kind| plain(kind));
        let sectors: Vec<String> = agreement.sectors.iter().map(|sector| plain(sector)).collect();
        self.partners.iter().all(bound)
            && self.sectors.iter().all(|asked| sectors.contains(asked))
            && self.dates.iter().all(within)
            && self.filter.status.as_ref().is_none_or(|status| *status == agreement.status)
            && self
                .filter
                .kind
                .as_deref()
                .map(plain)
                .is_none_or(|kind| called.iter().any(|called| called.contains(&kind)))
    }
}

fn row(agreement: &StoredAgreement, text: &str, document: DocumentInfo) -> AgreementRow {
    let mut offsets = CharOffsets::new(text);
    let mut place = |span: Span| {
        let (start, end) = offsets.range(span);
        Place { text: span.of(text).to_owned(), start, end }
    };
    let party = |party: &crate::index::StoredParty, mention: Place| PartyFound {
        name: party.name.clone(),
        kind: party.kind.clone(),
        mention,
    };
    AgreementRow {
        rank: 0,
        score: 0.0,
        pointer: Pointer::default(),
        kind: agreement.kind.clone(),
        family: agreement.family.clone(),
        parties: agreement.parties.iter().map(|one| party(one, place(one.mention))).collect(),
        date: agreement.date(),
        status: agreement.status.clone(),
        sectors: agreement.sectors.clone(),
        duration: agreement.duration.map(&mut place),
        amount: agreement.amount.map(&mut place),
        object: place(agreement.object),
        rule: agreement.rule.clone(),
        sources: vec![Source {
            document,
            evidence: agreement.evidence.iter().copied().map(&mut place).collect(),
        }],
    }
}
