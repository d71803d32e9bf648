//! Bytes to documents; an error only when no text at all can be had, anything less is a reported loss.
//!
//! A file goes through four steps: its format is chosen ([`FORMATS`]), it is taken apart into the raw bytes of its
//! documents ([`Parts`]), the format's reader makes a draft of each, and `describe` fills in what the format does not
//! say. The last two run in [`Part::extract`], so that callers can do them in parallel.

mod archive;
mod authored;
mod container;
mod csv;
mod decode;
mod describe;
mod doc;
mod draft;
#[cfg(debug_assertions)]
mod faulty;
mod formats;
mod front_matter;
mod gunzip;
mod html;
mod json;
mod limits;
mod loss;
mod markdown;
mod normal;
mod office;
mod parts;
mod pdf;
mod picture;
mod plain;
mod refusal;
mod rtf;

pub use formats::{FORMATS, Format, is_risky};
pub use limits::{Limits, SETTINGS, Setting};
pub use loss::Loss;
pub use parts::{Part, Parts, open};
pub use refusal::{Large, Nested, Refusal};

use crate::document::Document;

/// A file as the caller read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    /// Its id: a path with `/` between the parts. Its extension, its date and its folders' names are looked at.
    pub name: String,
    /// All its bytes.
    pub bytes: Vec<u8>,
}

/// Reads the text of a picture, which is in any format of pictures, or says in one sentence why it cannot.
pub type Eyes<'e> = &'e dyn Fn(&[u8]) -> Result<String, String>;

/// A document that could be read, and what was lost on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extracted {
    /// Its id within a file of several documents: the one that the file gives, else its line or place, from 1.
    pub id: Option<String>,
    /// The document.
    pub document: Document,
    /// What could not be had, in the order it was noticed; usually nothing.
    pub losses: Vec<Loss>,
}

#[cfg(test)]
mod tests;
