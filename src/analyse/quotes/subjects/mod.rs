//! Whose verb it is: the noun phrases of a sentence, and the subject before or behind a verb.

mod ahead;
mod behind;
mod chunks;

use super::super::tokens::Token;
use super::phrases::{Phrase, PhraseKind, phrase_at, simple_phrase_at};
use crate::lexicon::Tags;

pub(super) use ahead::{previous_subject, subject_before};
pub(super) use behind::{complement_end, subject_after, with_others};
pub(super) use chunks::{VERB_FORM, chunks, is_time};

/// A noun phrase of a sentence and whether a preposition governs it.
#[derive(Clone, Debug)]
pub(super) struct Chunk {
    pub phrase: Phrase,
    pub governed: bool,
    pub time: bool,
}

impl Chunk {
    /// Whether it can be the subject of a verb that says.
    pub fn is_subject(&self) -> bool {
        !self.governed && !self.time
    }

    /// Whether it can be the subject of a verb, and speak.
    pub fn is_speaking_subject(&self) -> bool {
        self.is_subject() && self.phrase.speaks()
    }
}

/// The person whose name ends a longer noun phrase: `l’hémicycle de la ministre Anne Untel`.
pub(super) fn person_within(tokens: &[Token], phrase: &Phrase) -> Option<Phrase> {
    let of = phrase.tokens.clone().filter(|&at| tokens[at].tags.has(Tags::DE) && tokens[at].is_word());
    let mut within = of.take(4).filter_map(|at| simple_phrase_at(tokens, at + 1));
    within.find(|inner| inner.kind == PhraseKind::Person && inner.tokens.end == phrase.tokens.end)
}

/// The person or the name that a noun phrase is, or that ends it: `les propos de Jean Untel`.
pub(super) fn named_in(tokens: &[Token], phrase: &Phrase) -> Option<Phrase> {
    match phrase.kind {
        PhraseKind::Person | PhraseKind::Name => Some(phrase.clone()),
        PhraseKind::Thing | PhraseKind::Paper if tokens[phrase.tokens.end - 1].is_name() => {
            person_within(tokens, phrase)
        }
        _ => None,
    }
}

/// `le communiqué de la préfecture`: who wrote it.
pub(super) fn author_of(tokens: &[Token], paper: &Phrase) -> Option<Phrase> {
    let head = paper.head?;
    let of =
        (head + 1..paper.tokens.end).find(|&at| tokens[at].tags.has(Tags::DE) && !is_dated(tokens, at))?;
    let author = phrase_at(tokens, of + 1).or_else(|| phrase_at(tokens, of))?;
    (author.speaks() && !is_kind(tokens, of, &author)).then_some(author)
}

/// `un rapport de juin de l’office`: a complement before that of the author.
fn is_dated(tokens: &[Token], of: usize) -> bool {
    tokens.get(of + 1).is_some_and(|month| month.is_lower() && month.tags.has(Tags::TIME))
}

/// `un communiqué de presse`: a complement that says what kind of paper it is.
fn is_kind(tokens: &[Token], of: usize, complement: &Phrase) -> bool {
    let bare = !complement.determined && !tokens[of].tags.any(Tags::MASCULINE | Tags::PLURAL);
    bare && tokens[complement.tokens.start].tags.has(Tags::NAMELESS)
}
