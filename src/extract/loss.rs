//! Loss: what a document went without, though it could be read.

use thiserror::Error;

/// Something that was lost on the way from bytes to document.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Loss {
    /// The encoding had to be guessed and the guess is doubtful.
    #[error("read as {guessed}, with {replaced} characters that could not be read")]
    Encoding {
        /// The encoding's name.
        guessed: &'static str,
        /// How many characters became U+FFFD.
        replaced: usize,
    },
    /// An id that an earlier document of the same file has; noticed by the caller, who sees them all.
    #[error("the id {id} is already taken in this file")]
    DuplicateId {
        /// The id.
        id: String,
    },
    /// A date in a field that is no date, and was left out.
    #[error("the date \"{value}\" cannot be read")]
    BadDate {
        /// What the field holds.
        value: String,
    },
    /// No article was found in a web page: its menus and footers may be among the text.
    #[error("no article was found in the page, all its text was taken")]
    WholePage,
    /// A web page too deep to be taken apart was read without headings, lists and tables.
    #[error("elements are nested more than {limit} deep, the text was taken without its structure")]
    Flattened {
        /// The depth allowed.
        limit: usize,
    },
    /// The end of the text was cut off.
    #[error("the text was cut after {kept} bytes")]
    Truncated {
        /// How many bytes of text were kept.
        kept: usize,
    },
    /// Packed data ended early or went bad; the text up to there was kept.
    #[error("the gzip data is broken, the text before that was kept: {reason}")]
    BrokenGzip {
        /// What the unpacker says.
        reason: String,
    },
}

impl Loss {
    /// The stable word for it in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Loss::Encoding { .. } => "encoding",
            Loss::DuplicateId { .. } => "duplicate_id",
            Loss::BadDate { .. } => "bad_date",
            Loss::WholePage => "whole_page",
            Loss::Flattened { .. } => "flattened",
            Loss::Truncated { .. } => "truncated",
            Loss::BrokenGzip { .. } => "broken_gzip",
        }
    }
}
