//! What a search answers: hits in order, totals, counts by facet, and why there is nothing.

use super::{Correction, Explanation, Pointer};
use crate::document::{Dated, Kind, Language, Span};
use crate::index::StoredDocument;

/// The answer to one search.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// The query in the query language, as it was understood, with what stands in for its words where documents lack them.
    pub read_as: String,
    /// How much was found in all, whatever the limit.
    pub total: Total,
    /// One hit a document, the best first.
    pub hits: Vec<Hit>,
    /// Counts by facet over all documents found.
    pub groups: Vec<Group>,
    /// The same query with its misspelt words corrected, when it would find more.
    pub correction: Option<Correction>,
    /// Set when nothing was found.
    pub why_nothing: Option<WhyNothing>,
}

impl Results {
    /// The same without what each hit lacks, for words that nobody asked for one by one.
    pub(super) fn without_missing(mut self) -> Self {
        self.hits.iter_mut().for_each(|hit| hit.missing.clear());
        self
    }
}

/// How much was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Total {
    /// Passages that hold a word of the query, in the documents that hold all of them.
    pub passages: usize,
    /// Documents that hold all words of the query and pass its filters.
    pub documents: usize,
    /// Documents that lack some of its words.
    pub partial: usize,
}

/// One document found, shown by its best passage.
#[derive(Clone, Debug)]
pub struct Hit {
    /// Place in the whole list, from 1.
    pub rank: usize,
    /// The score it was ranked by; only comparable within one search.
    pub score: f32,
    /// The document.
    pub document: DocumentInfo,
    /// Where the query's words stand in its title, in bytes, in order, not overlapping.
    pub title_matches: Vec<Span>,
    /// Its best passage.
    pub passage: Passage,
    /// Where to find the passage again.
    pub pointer: Pointer,
    /// Words of the query that the document lacks, as typed.
    pub missing: Vec<String>,
    /// Sectors of the document, the most important first.
    pub sectors: Vec<String>,
    /// Partners of the document.
    pub partners: Vec<String>,
    /// Other passages of the document that hold a word of the query.
    pub more: usize,
    /// Other documents with the same text.
    pub copies: usize,
    /// What its score is made of, when that was asked for.
    pub explanation: Option<Explanation>,
}

/// What is known of a document without its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentInfo {
    /// `2021/entente.txt`, or `press.jsonl#ID` for one document of several in a file.
    pub id: String,
    /// The file it came from, as the machine names it.
    pub path: String,
    /// The title, when it has one.
    pub title: Option<String>,
    /// Date and where it was found.
    pub dated: Option<Dated>,
    /// What sort of document it is.
    pub kind: Kind,
    /// Who published it.
    pub source: Option<String>,
    /// Where it can be read on the web.
    pub url: Option<String>,
    /// The language of its text.
    pub language: Language,
    /// 128 bits of the content's BLAKE3 hash, in hexadecimal.
    pub hash: String,
}

impl From<&StoredDocument> for DocumentInfo {
    fn from(stored: &StoredDocument) -> Self {
        let document = &stored.document;
        Self {
            id: stored.id.clone(),
            path: stored.path.clone(),
            title: document.title.clone(),
            dated: document.dated,
            kind: document.kind,
            source: document.source.clone(),
            url: document.url.clone(),
            language: document.language,
            hash: stored.hash.clone(),
        }
    }
}

/// What of a document holds some words; their offsets count its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Its text.
    Text,
    /// Its title, which the text need not repeat.
    Title,
}

/// A passage of a document: whole sentences or a whole short paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// Place among the document's passages, from 0.
    pub ordinal: usize,
    /// The page it begins on, where the format has pages.
    pub page: Option<u32>,
    /// Characters of the document before it.
    pub start: usize,
    /// Characters of the document before its end.
    pub end: usize,
    /// The text itself.
    pub text: String,
    /// Where the query's words stand in `text`, in bytes, in order, not overlapping.
    pub matches: Vec<Span>,
}

/// The values of one facet with the number of documents that have each, the most frequent first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The facet's name in the table of facets.
    pub facet: &'static str,
    /// Value and count.
    pub values: Vec<(String, u64)>,
}

/// Why a search found nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhyNothing {
    /// Words that are in no document, each with the nearest words that are, the nearest first.
    pub unknown: Vec<(String, Vec<String>)>,
    /// Documents that the same search finds without its filters, when it has some.
    pub without_filters: Option<usize>,
    /// Documents that the same search finds with its phrases read as single words, when it has some.
    pub without_phrases: Option<usize>,
}
