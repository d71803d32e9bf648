//! Finite verbs, and whether a stretch of words has one.

use super::super::super::tokens::{Token, TokenKind};
use super::makes_noun;
use crate::lexicon::Tags;

/// Whether a stretch of tokens has a finite verb outside of relative clauses.
pub(in crate::analyse::quotes) fn has_clause(tokens: &[Token]) -> bool {
    let mut relative = false;
    for (at, token) in tokens.iter().enumerate() {
        if token.tags.any(Tags::QUI | Tags::SUBORDINATION) && token.kind == TokenKind::Word {
            relative = true;
        } else if is_finite(tokens, at) {
            if !relative {
                return true;
            }
            relative = false;
        } else if token.kind == TokenKind::Clitic && token.tags.has(Tags::SUBJECT)
            || is_own_subject(tokens, at, relative)
        {
            return true;
        }
    }
    false
}

/// Whether a pronoun stands there that is the subject of a main clause: `ils souffrent`, not `selon elle`.
fn is_own_subject(tokens: &[Token], at: usize, relative: bool) -> bool {
    let token = &tokens[at];
    let governed = at > 0
        && tokens[at - 1].tags.any(Tags::PREPOSITION | Tags::DE | Tags::ACCORDING | Tags::COORDINATION);
    let leads = tokens.get(at + 1).is_some_and(|next| next.is_word() && !next.capital);
    !relative
        && !governed
        && leads
        && token.kind == TokenKind::Word
        && !token.hyphen
        && token.tags.has(Tags::OWN_SUBJECT)
}

/// Whether the token at `at` is, or looks like, a finite verb.
pub(in crate::analyse::quotes) fn is_finite(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    if !token.is_lower() || token.hyphen {
        return false;
    }
    let noun = at > 0 && makes_noun(&tokens[at - 1]);
    token.tags.any(Tags::AUXILIARY | Tags::VERB)
        || at > 0 && is_verb_behind(&tokens[at - 1], token)
        || !noun && (token.tags.any(Tags::FINITE | Tags::VERBAL) || is_plural_verb(tokens, at))
}

/// `se rendent`, `n’existe`: a word behind a pronoun or a negation that stands before verbs only.
fn is_verb_behind(clitic: &Token, token: &Token) -> bool {
    let leads = clitic.tags.has(Tags::NEGATION)
        || clitic.tags.has(Tags::REFLEXIVE) && !clitic.tags.has(Tags::SUBJECT) && !clitic.hyphen;
    clitic.is_word() && !clitic.capital && leads && !token.tags.any(NO_FINITE_VERB)
}

/// What may stand behind such a pronoun or negation and is no finite verb.
const NO_FINITE_VERB: Tags = Tags::INFINITIVE
    .and(Tags::INFINITIVAL)
    .and(Tags::GERUND)
    .and(Tags::GERUND_LIKE)
    .and(Tags::CLITIC)
    .and(Tags::ADVERB)
    .and(Tags::PREPOSITION)
    .and(Tags::SUBJECT)
    .and(Tags::APART)
    .and(Tags::DETERMINER)
    .and(Tags::DE)
    .and(Tags::QUE);

/// `les trains roulent`: a word in `-ent` behind a noun in the plural.
fn is_plural_verb(tokens: &[Token], at: usize) -> bool {
    let plural = |token: &Token| token.is_word() && token.tags.has(Tags::DETERMINER.and(Tags::PLURAL));
    let behind_noun =
        || at > 1 && tokens[at - 1].is_lower() && !tokens[at - 1].tags.any(Tags::DE | Tags::PREPOSITION);
    tokens[at].tags.has(Tags::PLURAL_VERB)
        && behind_noun()
        && tokens[..at - 1].iter().rev().take(3).take_while(|token| token.is_word()).any(plural)
}
