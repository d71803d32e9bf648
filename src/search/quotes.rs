//! Quotations that answer a query: ranked by what they say, filtered by who says it.

use tantivy::DocAddress;

use super::excerpts::{Excerpts, Mark, excerpt_at};
use super::filters::plain;
use super::people::People;
use super::plan::Plan;
use super::pointer::Pointer;
use super::query::Leaf;
use super::results::{DocumentInfo, Passage};
use super::{Options, Query, Searched, Sort};
use crate::document::{CharOffsets, Span};
use crate::facet::{self, FACETS};
use crate::french::words;
use crate::index::{Held, IndexError, Snapshot, StoredDocument, StoredQuote};

/// Documents whose quotations are looked at for a query with words, the best first.
const MOST_DOCUMENTS: usize = 1_000;

/// What a word of the query counts in the quotation itself, in the speaker's name and role, and in the passage around.
const SAID: f32 = 1.0;
const SPEAKER: f32 = 0.7;
const AROUND: f32 = 0.4;

/// The same of a word for whose quotations are asked for: in the speaker's name and role, and anywhere else.
const ASKED_SPEAKER: f32 = 2.0;
const ASKED_ELSEWHERE: f32 = 0.1;

/// Which quotations are wanted, beside what the query asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuoteFilter {
    /// `direct`, `mixed` or `indirect`.
    pub kind: Option<String>,
    /// Words of the speaker's role.
    pub role: Option<String>,
}

/// The answer: quotations in order.
#[derive(Clone, Debug, Default)]
pub struct QuoteResults {
    /// See [`super::Results::read_as`].
    pub read_as: String,
    /// How many quotations were found, whatever the limit.
    pub total: usize,
    /// The quotations.
    pub hits: Vec<QuoteHit>,
}

/// One quotation found.
#[derive(Clone, Debug)]
pub struct QuoteHit {
    /// Place in the whole list, from 1.
    pub rank: usize,
    /// The score it was ranked by; only comparable within one search.
    pub score: f32,
    /// Its words.
    pub text: Place,
    /// Where the query's words stand in its text, in bytes, in order, not overlapping.
    pub matches: Vec<Span>,
    /// `direct`, `mixed` or `indirect`.
    pub kind: String,
    /// The words that say that somebody speaks.
    pub cue: Option<String>,
    /// The name of the clue that found the speaker.
    pub rule: String,
    /// Who said it; nothing when the document does not tell.
    pub speaker: Option<Speaker>,
    /// The number of the quotation of which this is one piece among several.
    pub group: Option<u32>,
    /// The document that holds it.
    pub document: DocumentInfo,
    /// The passage in which it begins.
    pub passage: Passage,
    /// Where to find it again.
    pub pointer: Pointer,
}

/// Who said something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest name that the document gives.
    pub name: Option<String>,
    /// The name by which the corpus knows the person, when it is another.
    pub person: Option<String>,
    /// What the speaker is.
    pub role: Option<String>,
    /// The words that name the speaker.
    pub mention: Option<Place>,
}

impl Speaker {
    /// Who is named as the speaker of a quotation of `text`.
    pub(super) fn of(text: &str, quote: &StoredQuote) -> Option<Self> {
        quote.speaker.as_ref().map(|speaker| Self {
            name: speaker.name.clone(),
            person: None,
            role: speaker.role.clone(),
            mention: speaker.mention.map(|mention| Place::of(text, mention)),
        })
    }

    /// The speaker with the name by which the corpus knows them, where it is another than the document's.
    pub(super) fn known_by(self, known: Vec<(String, String)>) -> Self {
        let other = known.into_iter().find(|(own, name)| Some(own) == self.name.as_ref() && own != name);
        Self { person: other.map(|(_, name)| name), ..self }
    }
}

/// A piece of a document's text and where it stands, in characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The text.
    pub text: String,
    /// Characters of the document before it.
    pub start: usize,
    /// Characters of the document before its end.
    pub end: usize,
}

impl Place {
    pub(super) fn of(text: &str, span: Span) -> Self {
        let (start, end) = CharOffsets::new(text).range(span);
        Self { text: span.of(text).to_owned(), start, end }
    }
}

/// Finds quotations. Those that hold the query's words come first; a word may also stand in the speaker's name or
/// role, or around the quotation. A query without words gives all quotations that pass its filters, the newest first.
///
/// # Errors
/// When the index cannot be read.
pub fn quotes(
    snapshot: &Snapshot,
    query: &Query,
    filter: &QuoteFilter,
    options: &Options,
) -> Result<QuoteResults, IndexError> {
    let error = |error| snapshot.error(error);
    let mut searched = Searched::new(snapshot, query, &options.weights).map_err(error)?;
    let held = searched.only_with(Held::Quotes).map_err(error)?;
    let mut finder = Finder::new(snapshot, &searched.plan, query, filter);
    let (sort, most) = match (options.sort, finder.excerpts.is_empty()) {
        (Sort::Relevance, true) => (Sort::Newest, usize::MAX),
        (sort, true) => (sort, usize::MAX),
        (sort, false) => (sort, MOST_DOCUMENTS),
    };
    let documents =
        Options { limit: if most == usize::MAX { 0 } else { most }, offset: 0, sort, ..options.clone() };
    // Where every quotation passes, in the order of the documents, only those that are shown need be read.
    let enough =
        if finder.takes_all() { options.offset.saturating_add(options.most(usize::MAX)) } else { usize::MAX };
    let mut found = Vec::new();
    for ranked in searched.ranked(&documents).map_err(error)?.iter().take(most) {
        found.extend(finder.scored(ranked.address)?);
        if found.len() >= enough {
            break;
        }
    }
    let total = if finder.takes_all() { held as usize } else { found.len() };
    if options.sort == Sort::Relevance {
        // Stable, so that equals stay in the order of their documents.
        found.sort_by(|one, other| other.score.total_cmp(&one.score));
    }
    let shown = found.iter().enumerate().skip(options.offset).take(options.most(found.len()));
    let hits = shown.map(|(place, scored)| finder.hit(place + 1, scored)).collect::<Result<_, _>>()?;
    Ok(QuoteResults { read_as: searched.read_as(), total, hits })
}

/// A quotation that passes, by its place.
struct Scored {
    address: DocAddress,
    quote: usize,
    score: f32,
}

struct Finder<'p, 'q> {
    snapshot: &'p Snapshot,
    people: People<'p>,
    excerpts: Excerpts<'p, 'q>,
    /// Of each leaf that is looked for, whether it is for whose quotations are asked for.
    asks_whom: Vec<bool>,
    kind: Option<&'p str>,
    /// The words that the speaker's role and name must hold, as [`plain`] gives them.
    role: Option<String>,
    speakers: Vec<String>,
}

impl<'p, 'q> Finder<'p, 'q> {
    fn new(snapshot: &'p Snapshot, plan: &'p Plan<'q>, query: &Query, filter: &'p QuoteFilter) -> Self {
        let speakers = plan.asked().filter_map(|leaf| match leaf {
            Leaf::Facet(place, value) if FACETS[*place].name == facet::SPEAKER => Some(plain(value)),
            _ => None,
        });
        Self {
            snapshot,
            people: People::new(snapshot),
            excerpts: Excerpts::new(plan),
            asks_whom: Excerpts::leaves_of(plan).map(|(leaf, _)| query.asks_whom(&leaf.leaf)).collect(),
            kind: filter.kind.as_deref(),
            role: filter.role.as_deref().map(plain),
            speakers: speakers.collect(),
        }
    }

    /// Whether nothing is asked that a quotation of a document that answers could lack.
    fn takes_all(&self) -> bool {
        self.excerpts.is_empty() && self.kind.is_none() && self.role.is_none() && self.speakers.is_empty()
    }

    fn scored(&mut self, address: DocAddress) -> Result<Vec<Scored>, IndexError> {
        let stored = self.snapshot.stored(address)?;
        let known = if self.speakers.is_empty() { Vec::new() } else { self.known(address)? };
        if !stored.quotes.iter().any(|quote| self.passes(quote, &known)) {
            return Ok(Vec::new());
        }
        let marks = self.excerpts.marks(&stored.document.text);
        let passages = stored.passage_spans();
        let mut found = Vec::new();
        for (number, quote) in stored.quotes.iter().enumerate() {
            if !self.passes(quote, &known) {
                continue;
            }
            let passage = passages.iter().find(|passage| passage.end() > quote.span.start());
            let around = passage.copied().unwrap_or_default().join(quote.span);
            let score = self.score(&marks, quote, around) * substance(quote.span.of(&stored.document.text));
            if score > 0.0 || self.excerpts.is_empty() {
                found.push(Scored { address, quote: number, score });
            }
        }
        Ok(found)
    }

    /// The speakers of a document by the names it gives them, with those by which the corpus knows them.
    fn known(&self, address: DocAddress) -> Result<Vec<(String, String)>, IndexError> {
        self.people.speakers(address).map_err(|error| self.snapshot.error(error))
    }

    fn passes(&self, quote: &StoredQuote, known: &[(String, String)]) -> bool {
        let speaker = quote.speaker.as_ref();
        let own = speaker.and_then(|speaker| speaker.name.as_deref());
        let person = known.iter().find(|(name, _)| Some(name.as_str()) == own);
        let name =
            own.map(plain).unwrap_or_default() + &person.map_or(String::new(), |(_, name)| plain(name));
        let role = speaker.and_then(|speaker| speaker.role.as_deref()).map(plain).unwrap_or_default();
        self.kind.is_none_or(|kind| quote.kind == kind)
            && self.role.as_ref().is_none_or(|asked| role.contains(asked))
            && (self.speakers.is_empty() || self.speakers.iter().any(|asked| name.contains(asked)))
    }

    /// Each word counts once, where it counts most.
    fn score(&mut self, marks: &[Mark], quote: &StoredQuote, around: Span) -> f32 {
        let mut shares = vec![0.0_f32; self.excerpts.leaves()];
        let mut raise = |leaf: usize, share: f32| shares[leaf] = shares[leaf].max(share);
        for mark in marks.iter().filter(|mark| around.contains(mark.span)) {
            raise(
                mark.leaf,
                match quote.span.contains(mark.span) {
                    _ if self.asks_whom[mark.leaf] => ASKED_ELSEWHERE,
                    true => SAID,
                    false => AROUND,
                },
            );
        }
        let named =
            quote.speaker.as_ref().map(|speaker| [&speaker.name, &speaker.role].map(|text| text.as_deref()));
        for text in named.into_iter().flatten().flatten() {
            for mark in self.excerpts.marks(text) {
                raise(mark.leaf, if self.asks_whom[mark.leaf] { ASKED_SPEAKER } else { SPEAKER });
            }
        }
        shares.iter().enumerate().map(|(leaf, share)| share * self.excerpts.worth(leaf)).sum()
    }

    fn hit(&mut self, rank: usize, scored: &Scored) -> Result<QuoteHit, IndexError> {
        let mut stored = self.snapshot.stored(scored.address)?;
        let known = self.known(scored.address)?;
        let quote = stored.quotes.swap_remove(scored.quote);
        let text = &stored.document.text;
        let marks = self.excerpts.marks(text);
        let matches = marks.iter().filter(|mark| quote.span.contains(mark.span));
        let start = quote.span.start();
        let matches =
            matches.map(|mark| Span::from(mark.span.start() - start..mark.span.end() - start)).collect();
        Ok(QuoteHit {
            rank,
            score: scored.score,
            text: Place::of(text, quote.span),
            matches,
            cue: quote.cue.map(|cue| cue.of(text).to_owned()),
            speaker: Speaker::of(text, &quote).map(|speaker| speaker.known_by(known)),
            pointer: Pointer::to(&stored, quote.span),
            passage: passage(&stored, &quote, &marks),
            kind: quote.kind,
            rule: quote.rule,
            group: quote.group,
            document: DocumentInfo::from(&stored),
        })
    }
}

/// A fragment of two or three words says less than a sentence: from 0.5 for one word towards 1.
fn substance(said: &str) -> f32 {
    let words = words(said).take(50).count() as f32;
    (words + 1.0) / (words + 3.0)
}

fn passage(stored: &StoredDocument, quote: &StoredQuote, marks: &[Mark]) -> Passage {
    let spans = stored.passage_spans();
    let ordinal = spans.iter().position(|passage| passage.end() > quote.span.start()).unwrap_or_default();
    excerpt_at(stored, ordinal, &spans, marks)
}
