//! A sentence of the text seen from outside its quotations.

use std::ops::Range;

use super::super::tokens::Token;
use super::bylines::{is_byline, is_caption};
use super::cues::{self, Cue};
use super::subjects::{self, Chunk};

/// A sentence with what was found in it.
pub(super) struct Sentence {
    pub tokens: Range<usize>,
    pub chunks: Vec<Chunk>,
    pub cues: Vec<Cue>,
    /// Whether it only says who wrote the text, or when it came out.
    pub byline: bool,
    /// Whether it is the title of a film with its credit, which interrupts the text.
    pub caption: bool,
}

impl Sentence {
    /// Finds the noun phrases and the cues of a stretch of tokens.
    pub fn read(tokens: &[Token], range: Range<usize>) -> Self {
        let chunks = subjects::chunks(tokens, range.clone());
        let cues = cues::cues(tokens, range.clone(), &chunks);
        let byline = is_byline(&tokens[range.clone()]);
        let caption = is_caption(&tokens[range.clone()]);
        Self { tokens: range, chunks, cues, byline, caption }
    }
}
