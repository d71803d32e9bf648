//! What a word in lower case can be within a name: a noun, an adjective.

use super::super::tokens::{Token, TokenKind};
use crate::lexicon::{self, Tags};

/// What no noun and no adjective of a name is.
pub(super) const NO_ADJECTIVE: Tags = Tags::AUXILIARY
    .and(Tags::MODAL)
    .and(Tags::SUBJECT)
    .and(Tags::CLITIC)
    .and(Tags::QUI)
    .and(Tags::QUE)
    .and(Tags::SUBORDINATION)
    .and(Tags::ADVERB)
    .and(Tags::DETERMINER)
    .and(Tags::TIME)
    .and(Tags::INFINITIVE)
    .and(Tags::GERUND);

pub(super) fn is_noun(token: &Token) -> bool {
    token.kind == TokenKind::Word && !token.tags.any(NO_ADJECTIVE | Tags::PREPOSITION | Tags::COORDINATION)
}

/// Whether a word in lower case can only be an adjective where it stands behind a noun.
pub(super) fn is_description(token: &Token) -> bool {
    const OTHER: Tags = Tags::FINITE.and(Tags::VERB).and(Tags::VERBAL).and(Tags::PARTICIPLE).and(Tags::SIGNS);
    is_noun(token) && !token.tags.any(OTHER)
}

/// Whether a word in lower case looks like an adjective behind a noun.
pub(super) fn is_adjective(token: &Token, form: &str) -> bool {
    const ENDINGS: [&str; 20] = [
        "ères",
        "iers",
        "pendante",
        "pendantes",
        "elles",
        "els",
        "ives",
        "ifs",
        "aires",
        "ales",
        "iques",
        "ées",
        "és",
        "ée",
        "aux",
        "euses",
        "ible",
        "ibles",
        "civile",
        "civiles",
    ];
    token.tags.has(Tags::ADJECTIVE_LIKE)
        || ENDINGS.iter().any(|ending| form.ends_with(ending))
        || lexicon::state_of_adjective(form).is_some()
}
