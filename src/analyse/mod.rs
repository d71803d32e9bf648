//! A document in, findings out: pure and total.
//!
//! Every finding is a span of the document's text; nothing here fails, does I/O or depends on another document.

mod passages;
pub mod quotes;
pub mod sectors;

pub use passages::passages;

use crate::document::{Document, Span};
use crate::lexicon::Vocabulary;
use quotes::Quote;
use sectors::SectorFound;

/// All that was found in one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// The passages, in order; they tile the text.
    pub passages: Vec<Span>,
    /// The quotations, in order.
    pub quotes: Vec<Quote>,
    /// The sectors that it or a passage is about, the weightiest first.
    pub sectors: Vec<SectorFound>,
}

/// Finds all there is to find in a document; `vocabulary` is what the user adds to our word lists.
pub fn analyse(document: &Document, vocabulary: &Vocabulary) -> Findings {
    let passages = passages(document);
    let sectors = sectors::sectors(document, &passages, vocabulary.taxonomy());
    Findings { passages, quotes: quotes::quotes(document), sectors }
}
