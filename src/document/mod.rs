//! What a document is: one string and spans into it.
//!
//! Everything that is found in a document later (blocks, passages, words, quotations) is a [`Span`] of
//! [`Document::text`], so that a finding can always be checked against the text it came from.
//! Nothing in this module fails or does I/O.

mod block;
mod date;
mod kind;
mod span;

pub use block::{Block, BlockKind};
pub use date::{Date, DateFound, Dated};
pub use kind::{Kind, Language};
pub use span::{CharOffsets, Span};

use std::collections::BTreeMap;

/// One document: its text, the blocks of that text and what is known about the whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The text in Unicode NFC with `\n` line ends; every span of the document points into it.
    pub text: String,
    /// Headings, paragraphs and so on, in the order of the text, never overlapping; only white space lies between them.
    pub blocks: Vec<Block>,
    /// The title, when the format or the text gives one.
    pub title: Option<String>,
    /// The day, month or year of publication or signature, and where it was found.
    pub dated: Option<Dated>,
    /// What sort of document it is.
    pub kind: Kind,
    /// Who published it: an issuer, a newspaper, a site.
    pub source: Option<String>,
    /// Where it can be read on the web.
    pub url: Option<String>,
    /// Who signed it, in the order given.
    pub authors: Vec<String>,
    /// The language most of it is written in.
    pub language: Language,
    /// What else the format says about it, by key.
    pub metadata: BTreeMap<String, String>,
}

impl Document {
    /// The text of a span of this document.
    ///
    /// # Panics
    /// When the span was made for another text and does not lie on characters of this one.
    pub fn slice(&self, span: Span) -> &str {
        span.of(&self.text)
    }

    /// The page that holds the byte `offset`, where the format has pages (first page: 1).
    pub fn page_at(&self, offset: usize) -> Option<u32> {
        let after = self.blocks.partition_point(|block| block.span.start() <= offset);
        self.blocks[..after].iter().rev().find_map(|block| block.page)
    }
}
