//! What the index keeps of a document besides its text.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::deals::{StoredAgreement, StoredPartner};
use crate::analyse::Findings;
use crate::analyse::quotes::{Quote, QuoteKind};
use crate::analyse::sectors::SectorFound;
use crate::document::{Date, DateFound, Dated, Document, Kind, Language, Span};
use crate::french::{Word, words};

/// A document as it comes out of the index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredDocument {
    /// `2021/entente.txt`, or `press.jsonl#ID` for one document of several in a file.
    pub id: String,
    /// Where its file was when it was indexed.
    pub path: String,
    /// 128 bits of the BLAKE3 hash of its text, in hexadecimal.
    pub hash: String,
    /// The document; its blocks are not kept.
    pub document: Document,
    /// Its passages, in order; they tile the text.
    pub passages: Vec<StoredPassage>,
    /// Its quotations, in order.
    pub quotes: Vec<StoredQuote>,
    /// The sectors that it or a passage is about, the weightiest first.
    pub sectors: Vec<StoredSector>,
    /// Those who act together in it, parties of agreements first.
    pub partners: Vec<StoredPartner>,
    /// Its agreements, in order.
    pub agreements: Vec<StoredAgreement>,
}

/// A quotation as the index keeps it; see [`crate::analyse::quotes::Quote`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredQuote {
    /// Where its words stand in the text.
    pub span: Span,
    /// `direct`, `mixed` or `indirect`.
    pub kind: String,
    /// Where the words that say that somebody speaks stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cue: Option<Span>,
    /// The name of the clue that found the speaker.
    pub rule: String,
    /// Who said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<StoredSpeaker>,
    /// The number of the quotation of which this is one piece among several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<u32>,
}

/// A speaker as the index keeps them; see [`crate::analyse::quotes::Speaker`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredSpeaker {
    /// The fullest name that the document gives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the speaker is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Where the words that name the speaker stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mention: Option<Span>,
}

/// A sector as the index keeps it; see [`SectorFound`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredSector {
    /// The sector's name.
    pub name: String,
    /// How much of the document is about it, in percent.
    pub weight: u8,
    /// Whether the document is about it, not only a passage.
    pub main: bool,
    /// Where the words that say so stand; the first ones, where there are many.
    pub evidence: Vec<Span>,
    /// The passages that are about it, by their number from 0.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passages: Vec<u32>,
}

/// Words kept as evidence of one sector.
const MOST_EVIDENCE: usize = 24;

impl StoredSector {
    fn of(found: &SectorFound) -> Self {
        Self {
            name: found.name.to_string(),
            weight: found.weight,
            main: found.is_main(),
            evidence: found.evidence.iter().take(MOST_EVIDENCE).copied().collect(),
            passages: found.passages.clone(),
        }
    }
}

impl StoredQuote {
    pub(crate) fn of(quote: &Quote) -> Self {
        let speaker = quote.speaker.as_ref().map(|speaker| StoredSpeaker {
            name: speaker.name.clone(),
            role: speaker.role.clone(),
            mention: speaker.mention,
        });
        let (kind, rule) = (quote.kind.name().to_owned(), quote.rule.to_owned());
        Self { span: quote.span, kind, cue: quote.cue, rule, speaker, group: quote.group }
    }

    /// Whether its words stand between quotation marks, so that they are the speaker's own.
    pub fn is_marked(&self) -> bool {
        self.kind != QuoteKind::Indirect.name()
    }
}

/// A passage as the index keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredPassage {
    /// Bytes of the text from its beginning to the next passage.
    length: u32,
    /// Searched words in it.
    words: u32,
    /// The page it begins on, where the format has pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
}

impl StoredDocument {
    /// The number by which the index knows copies of its text: the first 64 bits of its hash.
    pub(crate) fn copy(&self) -> Option<u64> {
        u64::from_str_radix(self.hash.get(..16)?, 16).ok().map(u64::swap_bytes)
    }

    /// Where each passage stands in the text.
    pub fn passage_spans(&self) -> Vec<Span> {
        let mut end = 0;
        let lengths = self.passages.iter().map(|passage| passage.length as usize);
        lengths
            .map(|length| {
                Span::from(
                    end..{
                        end += length;
                        end
                    },
                )
            })
            .collect()
    }
}

impl StoredDocument {
    /// The page that the byte `offset` stands on, where the format has pages; a passage lies on one page.
    pub fn page_at(&self, offset: usize) -> Option<u32> {
        let spans = self.passage_spans();
        let place = spans.partition_point(|passage| passage.end() <= offset);
        self.passages.get(place.min(self.passages.len().saturating_sub(1)))?.page
    }
}

/// The stored field in JSON, with short keys since it is written once a document.
#[derive(Serialize, Deserialize)]
pub(super) struct Record {
    path: String,
    hash: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    date: Option<(String, String)>,
    kind: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    source: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    authors: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    metadata: BTreeMap<String, String>,
    passages: Vec<StoredPassage>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    quotes: Vec<StoredQuote>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sectors: Vec<StoredSector>,
    partners: Vec<StoredPartner>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    agreements: Vec<StoredAgreement>,
}

impl Record {
    /// What is kept of a document that came from `path`.
    pub fn of(path: &str, hash: &str, document: &Document, findings: &Findings) -> Self {
        Self {
            path: path.to_owned(),
            hash: hash.to_owned(),
            title: document.title.clone(),
            date: document.dated.map(|dated| (dated.date.to_string(), dated.found.name().to_owned())),
            kind: document.kind.name().to_owned(),
            source: document.source.clone(),
            url: document.url.clone(),
            authors: document.authors.clone(),
            language: document.language.code().map(str::to_owned),
            metadata: document.metadata.clone(),
            passages: stored_passages(document, &findings.passages),
            quotes: findings.quotes.iter().map(StoredQuote::of).collect(),
            sectors: findings.sectors.iter().map(StoredSector::of).collect(),
            partners: findings.partners.iter().map(StoredPartner::of).collect(),
            agreements: findings.agreements.iter().map(StoredAgreement::of).collect(),
        }
    }

    /// The number of the first word of each passage.
    pub fn first_words(&self) -> impl Iterator<Item = u64> {
        self.passages.iter().scan(0, |words, passage| {
            let first = *words;
            *words += u64::from(passage.words);
            Some(first)
        })
    }

    /// The document whose `id` and `text` stand beside this record.
    pub fn document(self, id: String, text: String) -> StoredDocument {
        let dated = self.date.and_then(|(date, found)| {
            Some(Dated { date: Date::from_iso(&date)?, found: DateFound::from_name(&found)? })
        });
        let document = Document {
            text,
            title: self.title,
            dated,
            kind: Kind::ALL.into_iter().find(|kind| kind.name() == self.kind).unwrap_or_default(),
            source: self.source,
            url: self.url,
            authors: self.authors,
            language: Language::from_tag(&self.language.unwrap_or_default()),
            metadata: self.metadata,
            ..Document::default()
        };
        StoredDocument {
            id,
            path: self.path,
            hash: self.hash,
            document,
            passages: self.passages,
            quotes: self.quotes,
            sectors: self.sectors,
            partners: self.partners,
            agreements: self.agreements,
        }
    }
}

fn stored_passages(document: &Document, passages: &[Span]) -> Vec<StoredPassage> {
    let mut words = words(&document.text).filter(Word::is_searched).map(|word| word.span.start()).peekable();
    let passage = |span: &Span| {
        let mut count = 0;
        while words.next_if(|&start| start < span.end()).is_some() {
            count += 1;
        }
        StoredPassage { length: length(span), words: count, page: document.page_at(span.start()) }
    };
    passages.iter().map(passage).collect()
}

/// Texts are far below 4 GiB, since extraction bounds them.
fn length(span: &Span) -> u32 {
    u32::try_from(span.len()).unwrap_or(u32::MAX)
}
