//! Verbatim: find what was said, by whom, about what, in any pile of French documents.
//!
//! The modules are the way a document goes, in order.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

// What things are.
pub mod document;
pub mod french;
pub mod lexicon;

// What happens, in order.
pub mod analyse;
pub mod evaluate;
pub mod extract;
pub mod facet;
pub mod index;
pub mod ingest;
pub mod isolate;
pub mod ocr;
pub mod read;
pub mod search;

// How it is said, and who asks.
pub mod cli;
pub mod present;
