//! Noun phrases that can speak: people, bodies, papers, pronouns, with their apposition.

mod apposition;
mod builder;
mod kinds;
mod names;
mod nouns;

use super::super::tokens::{Token, TokenKind};
use crate::lexicon::Tags;
use apposition::with_apposition;
use builder::{BEGINS_PHRASE, Builder};
use std::ops::Range;

pub(super) use apposition::{bare_noun, behind_brackets};
pub(super) use names::name_end;

/// A noun phrase of a stream of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// All of it, with its apposition.
    pub tokens: Range<usize>,
    /// What it stands for.
    pub kind: PhraseKind,
    /// The name in it.
    pub name: Option<Range<usize>>,
    /// The role in it, without its article.
    pub role: Option<Range<usize>>,
    /// A second role, in apposition: `l’ambassadeur X, chef de …`.
    pub second_role: Option<Range<usize>>,
    /// Its head noun.
    pub head: Option<usize>,
    /// Its gender and number, as far as it shows them.
    pub agreement: Tags,
    /// Whether it has an article or another determiner.
    pub determined: bool,
    /// Whether a form of address stands before the name.
    pub titled: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PhraseKind {
    /// `elle`, `celui-ci`, `ce dernier`.
    Pronoun,
    /// Somebody with a name.
    Person,
    /// Somebody by what they are: `la ministre`.
    Role,
    /// A body, with a name or by what it is.
    Body,
    /// Something written.
    Paper,
    /// A name alone, of a person or a body.
    Name,
    /// Anything else.
    Thing,
}

impl Phrase {
    /// A pronoun with the agreement that `tags` show.
    pub fn pronoun(tokens: Range<usize>, tags: Tags) -> Self {
        Phrase {
            tokens,
            kind: PhraseKind::Pronoun,
            name: None,
            role: None,
            second_role: None,
            head: None,
            agreement: tags.only(AGREEMENT),
            determined: false,
            titled: false,
        }
    }

    /// Whether it is `il` or `elle`, and no `on`.
    pub fn is_he_or_she(&self) -> bool {
        let one = self.agreement.any(Tags::MASCULINE | Tags::FEMININE) && !self.agreement.has(Tags::PLURAL);
        self.kind == PhraseKind::Pronoun && one
    }

    /// Whether it can speak.
    pub fn speaks(&self) -> bool {
        self.kind != PhraseKind::Thing
    }
}

/// How many tokens a noun phrase may hold.
const LONGEST: usize = 40;

/// Whether a noun phrase can begin with a word, which a glance at it tells: most begin none.
pub(super) fn may_begin_phrase(first: &Token) -> bool {
    first.is_name() || first.tags.any(BEGINS_PHRASE | Tags::SUBJECT)
}

/// The noun phrase that begins at `at`, with its apposition.
pub(super) fn phrase_at(tokens: &[Token], at: usize) -> Option<Phrase> {
    let phrase = simple_phrase_at(tokens, at)?;
    Some(with_apposition(tokens, phrase))
}

/// The noun phrase that begins at `at`, up to the first comma.
pub(super) fn simple_phrase_at(tokens: &[Token], at: usize) -> Option<Phrase> {
    pronoun_at(tokens, at).or_else(|| Builder::new(tokens, at).build())
}

fn pronoun_at(tokens: &[Token], at: usize) -> Option<Phrase> {
    let token = tokens.get(at)?;
    let (end, agreement) = if token.tags.has(Tags::SUBJECT) && token.is_word() && !token.hyphen_word() {
        (at + 1 + demonstrative_tail(tokens, at + 1), token.tags)
    } else if token.tags.has(Tags::DETERMINER) && is_last_one(tokens, at + 1) {
        (at + 2, token.tags)
    } else {
        return None;
    };
    Some(Phrase::pronoun(at..end, agreement))
}

const AGREEMENT: Tags = Tags::MASCULINE.and(Tags::FEMININE).and(Tags::PLURAL);

/// How many tokens of `-ci`, `-là` follow.
fn demonstrative_tail(tokens: &[Token], at: usize) -> usize {
    usize::from(
        tokens
            .get(at)
            .is_some_and(|token| token.hyphen && token.kind == TokenKind::Word && token.span.len() <= 3),
    )
}

/// Whether `dernier` or `dernière` follows with no noun behind it.
fn is_last_one(tokens: &[Token], at: usize) -> bool {
    let last = tokens.get(at).is_some_and(|token| token.tags.has(Tags::ANYONE_LAST));
    last && tokens.get(at + 1).is_none_or(|next| {
        !next.is_lower()
            || next.tags.any(Tags::AUXILIARY | Tags::FINITE | Tags::CLITIC | Tags::VERB | Tags::QUI)
    })
}
