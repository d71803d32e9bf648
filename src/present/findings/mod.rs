//! What was found in one document, each with the words that say so: sectors, quotations, partners, agreements.

mod deals;
mod sectors;
mod speech;

use std::io::{self, Write};

use serde::Serialize;

use super::visible::one_line;
use super::{Lang, Page, Say};
use crate::document::{CharOffsets, Span};
use crate::index::StoredDocument;

use deals::{AgreementShape, PartnerShape};
use sectors::SectorShape;
use speech::QuoteShape;

/// The JSON of what was found in a document.
#[derive(Serialize)]
pub(super) struct FindingsShape<'s> {
    sectors: Vec<SectorShape<'s>>,
    quotes: Vec<QuoteShape<'s>>,
    partners: Vec<PartnerShape<'s>>,
    agreements: Vec<AgreementShape<'s>>,
}

impl<'s> From<&'s StoredDocument> for FindingsShape<'s> {
    fn from(stored: &'s StoredDocument) -> Self {
        let text = &stored.document.text;
        let mut words = WordsAt { text, characters: CharOffsets::new(text) };
        Self {
            sectors: stored.sectors.iter().map(|sector| SectorShape::of(sector, &mut words)).collect(),
            quotes: stored.quotes.iter().map(|quote| QuoteShape::of(quote, &mut words)).collect(),
            partners: stored.partners.iter().map(|partner| PartnerShape::of(partner, &mut words)).collect(),
            agreements: stored.agreements.iter().map(|deal| AgreementShape::of(deal, &mut words)).collect(),
        }
    }
}

/// Words of the text and where they stand.
#[derive(Serialize)]
struct WordsShape<'s> {
    text: &'s str,
    start: usize,
    end: usize,
}

/// Reads words of a document's text by their place.
struct WordsAt<'s> {
    text: &'s str,
    characters: CharOffsets<'s>,
}

impl<'s> WordsAt<'s> {
    fn at(&mut self, span: Span) -> WordsShape<'s> {
        let (start, end) = self.characters.range(span);
        WordsShape { text: span.of(self.text), start, end }
    }
}

/// A kind of finding, as the heading of its list.
#[derive(Clone, Copy)]
enum Heading {
    Sectors,
    Quotations,
    Partners,
    Agreements,
}

impl Say for Heading {
    fn french(&self) -> String {
        match self {
            Heading::Sectors => "Secteurs",
            Heading::Quotations => "Citations",
            Heading::Partners => "Partenaires",
            Heading::Agreements => "Ententes",
        }
        .into()
    }

    fn english(&self) -> String {
        match self {
            Heading::Sectors => "Sectors",
            Heading::Quotations => "Quotations",
            Heading::Partners => "Partners",
            Heading::Agreements => "Agreements",
        }
        .into()
    }
}

/// A line of a list, and below it the words of the text that say so.
struct Item {
    head: String,
    evidence: String,
}

/// Writes all that was found in a document, list by list; what was not found, after its heading.
pub(super) fn write(stored: &StoredDocument, page: &Page, out: &mut dyn Write) -> io::Result<()> {
    list(Heading::Sectors, sectors::items(stored, page.lang), page, out)?;
    list(Heading::Quotations, speech::items(stored, page.lang), page, out)?;
    list(Heading::Partners, deals::partners(stored, page.lang), page, out)?;
    list(Heading::Agreements, deals::agreements(stored, page.lang), page, out)
}

fn list(heading: Heading, items: Vec<Item>, page: &Page, out: &mut dyn Write) -> io::Result<()> {
    let count = if items.is_empty() { "–".to_owned() } else { items.len().to_string() };
    writeln!(out, "{} · {count}", page.title(&heading.say(page.lang)))?;
    for Item { head, evidence } in items {
        write!(out, "{}", page.passage(&head, &[], "  "))?;
        write!(out, "{}", page.passage(&evidence, &[], "     "))?;
    }
    writeln!(out)
}
