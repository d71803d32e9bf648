//! Runs of capitalised words, with the particles between them.

use super::super::super::tokens::{Token, TokenKind};
use super::LONGEST;
use crate::lexicon::Tags;
use std::ops::Range;

/// Whether the token is a form of address before a name; `M` and `Me` only with their capital.
pub(super) fn is_title(tokens: &[Token], at: usize, token: &Token) -> bool {
    let title = token.tags.has(Tags::TITLE) && token.kind == TokenKind::Word && !token.hyphen;
    let followed = || {
        tokens.get(at + 1).is_some_and(|next| {
            next.is_name() || next.tags.any(Tags::TITLE | Tags::ROLE) || next.tags.has(Tags::DETERMINER)
        })
    };
    title && followed() && (token.capital || (token.span.len() > 3 && tokens[at + 1].is_name()))
}

/// How many words a run of names has; parts joined by hyphens count once.
pub(super) fn words_of(tokens: &[Token], run: Range<usize>) -> usize {
    tokens[run].iter().filter(|token| !token.hyphen).count()
}

/// Whether a short word is all capitals; the length in bytes stands in for looking at the text.
pub(super) fn is_acronym(token: &Token) -> bool {
    token.tags.has(Tags::ACRONYM)
}

/// The end of the capitalised words that begin at `start`, with particles between them.
pub(in crate::analyse::quotes) fn name_end(tokens: &[Token], start: usize) -> usize {
    let mut end = if has_adjective_within(tokens, start) { start + 2 } else { start };
    if is_without(tokens, start) {
        return start + 3;
    }
    // `Luc Untel de la CGT`: a body is no part of a person's name.
    let body = Tags::ACRONYM | Tags::BODY;
    let leaves_person =
        |start: usize, next: usize| tokens[start].tags.has(Tags::GIVEN) && tokens[next].tags.any(body);
    while let Some(token) = tokens.get(end).filter(|_| end < start + LONGEST) {
        let joined = token.hyphen
            && (token.capital
                || end > start
                    && matches!(token.kind, TokenKind::Word | TokenKind::Elided | TokenKind::Number));
        if token.is_name() || joined {
            end += 1;
            continue;
        }
        match particles_end(tokens, end).filter(|&next| end > start && !leaves_person(start, next)) {
            Some(next) => end = next,
            None => break,
        }
    }
    end
}

/// Whether `Médecins sans frontières` stands at `start`: what people do, in the plural and with a capital.
pub(super) fn is_without(tokens: &[Token], start: usize) -> bool {
    let Some([people, without, noun]) = tokens.get(start..start + 3) else { return false };
    let people = people.capital && people.tags.has(Tags::ROLE.and(Tags::PLURAL));
    let plain = noun.kind == TokenKind::Word && !noun.is_infinitive() && !noun.tags.any(Tags::DETERMINER);
    people && without.is_lower() && without.tags.has(Tags::WITHOUT) && plain
}

/// `Santé publique France`: an adjective between two words of a name that nobody is given.
fn has_adjective_within(tokens: &[Token], start: usize) -> bool {
    let Some([first, adjective, last]) = tokens.get(start..start + 3) else { return false };
    let given = first.tags.any(Tags::GIVEN | Tags::ACRONYM)
        || last.tags.has(Tags::GIVEN) && !last.tags.has(Tags::PLACE);
    let joins =
        adjective.is_lower() && !adjective.hyphen && adjective.tags.only(ADJECTIVE_ONLY) == adjective.tags;
    first.is_name()
        && !given
        && joins
        && adjective.tags.has(Tags::ADJECTIVE_LIKE)
        && last.is_name()
        && !last.hyphen
}

const ADJECTIVE_ONLY: Tags = Tags::ADJECTIVE_LIKE.and(Tags::ROLE_LIKE);

/// The end of particles (`de`, `du`, `le`, `van der`) that begin at `at` and lead on to a capitalised word.
fn particles_end(tokens: &[Token], at: usize) -> Option<usize> {
    let mut next = at;
    while next < at + 3
        && tokens.get(next).is_some_and(|token| {
            token.is_word() && token.tags.any(PARTICLE) && !token.tags.has(Tags::AUXILIARY)
        })
    {
        next += 1;
    }
    let leads_on = next > at && tokens.get(next).is_some_and(Token::is_name);
    let plain_article = next == at + 1
        && !tokens[at].tags.has(Tags::DE)
        && !tokens[at].capital
        && tokens[at].kind == TokenKind::Elided;
    (leads_on && !plain_article).then_some(next)
}

const PARTICLE: Tags = Tags::DE.and(Tags::DETERMINER).and(Tags::PARTICLE);

/// Where in a run of capitalised words behind `de` a person's name begins: `ministre de l'Économie Jean Untel`.
pub(super) fn person_in(tokens: &[Token], run: Range<usize>) -> usize {
    let starts_word = |at: &usize| !tokens[*at].hyphen && tokens[*at].is_name();
    let given = (run.start + 1..run.end).filter(starts_word).find(|&at| {
        tokens[at].tags.has(Tags::GIVEN) && at + 1 < run.end && !tokens[at - 1].tags.has(Tags::DE)
    });
    let starts: Vec<usize> = run.clone().filter(starts_word).collect();
    // `des Finances de Luc Untel`: behind one more `de` stands one more complement.
    let second = (starts.len() >= 3).then(|| starts[1]).filter(|&at| !tokens[at - 1].tags.has(Tags::DE));
    given.or(second).unwrap_or(run.start)
}
