//! A document in, findings out: pure and total.
//!
//! Every finding is a span of the document's text; nothing here fails, does I/O or depends on another document.

mod passages;
pub mod quotes;

pub use passages::passages;

use crate::document::{Document, Span};
use crate::lexicon::Vocabulary;
use quotes::Quote;

/// All that was found in one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// The passages, in order; they tile the text.
    pub passages: Vec<Span>,
    /// The quotations, in order.
    pub quotes: Vec<Quote>,
}

/// Finds all there is to find in a document; `vocabulary` is what the user adds to our word lists.
pub fn analyse(document: &Document, _vocabulary: &Vocabulary) -> Findings {
    Findings { passages: passages(document), quotes: quotes::quotes(document) }
}
