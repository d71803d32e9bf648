//! Lines that say who wrote a text, or whose film stands there.

use super::super::tokens::{Token, TokenKind};
use super::verbs::has_clause;
use crate::lexicon::Tags;

/// A line that says who wrote the text is no longer, in tokens.
const LONGEST_BYLINE: usize = 25;

/// `Par Untel` and `Agence Untel, publié le 3 mai à 10h`.
pub(super) fn is_byline(tokens: &[Token]) -> bool {
    let by = tokens.first().is_some_and(|first| first.tags.has(Tags::BY) && first.is_word());
    let is_dated = |pair: &[Token]| {
        pair[0].tags.has(Tags::DATED)
            && pair[0].is_lower()
            && pair[1].tags.has(Tags::DETERMINER)
            && pair[1].is_word()
    };
    by && tokens.len() <= 8
        || tokens.len() <= LONGEST_BYLINE && tokens.windows(2).take(12).any(is_dated) && !has_clause(tokens)
}

/// `Le préfet réagitpar Télé Lorande`: a line that ends with a credit, glued to what stands before.
pub(super) fn is_caption(tokens: &[Token]) -> bool {
    let ends = tokens.last().is_some_and(|last| last.kind == TokenKind::Line);
    let mut pairs = tokens.windows(2).rev().take(LONGEST_CREDIT);
    ends && pairs.any(|pair| pair[1].tags.has(Tags::BY) && pair[0].span.end() == pair[1].span.start())
}

/// How many tokens the credit of a film may take.
const LONGEST_CREDIT: usize = 8;
