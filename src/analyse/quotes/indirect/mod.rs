//! Reported speech without marks: `X a indiqué que P`, `P, a indiqué X`, `selon X, P`, `X dit avoir …`.

mod behind_verb;
mod bounds;

use super::cues::{Cue, Place};
use super::phrases::PhraseKind;
use super::sentence::Sentence;
use super::tokens::{Token, TokenKind};
use super::verbs::has_clause;
use crate::lexicon::Tags;
use behind_verb::behind_verb;
use bounds::{clause_end, sentence_start, skip_parenthesis, skip_signs, trim_end};
use std::ops::Range;

pub(super) use behind_verb::second_clause;

/// The name of the rule by which a cue reports speech without marks.
pub(super) fn rule(cue: &Cue) -> &'static str {
    match cue.place {
        Place::Incise => "indirect/verb-after",
        Place::According => "indirect/according",
        _ => "indirect/verb-before",
    }
}

/// The tokens of what the cue of that number reports.
pub(super) fn reported(tokens: &[Token], sentence: &Sentence, number: usize) -> Option<Range<usize>> {
    let cue = &sentence.cues[number];
    let range = match cue.place {
        Place::Before if is_relative(tokens, cue) => {
            Some(cue.end..clause_end(tokens, cue.end, sentence.tokens.end, sentence))
        }
        Place::Incise => before_incise(tokens, sentence, cue),
        Place::According => according(tokens, sentence, cue),
        Place::Before | Place::Gerund | Place::Narration => behind_verb(tokens, sentence, cue),
    }?;
    let signs =
        tokens[range.clone()].iter().take_while(|token| !token.is_word() && token.quote().is_none()).count();
    let range = range.start + signs..range.end;
    let words = tokens[range.clone()].iter().filter(|token| token.is_word()).count();
    (words >= 3).then_some(range)
}

/// Whether a cue is `selon lequel`.
fn is_relative(tokens: &[Token], cue: &Cue) -> bool {
    tokens[cue.tokens.start].tags.has(Tags::ACCORDING)
        && tokens[cue.tokens.end - 1].tags.any(Tags::WHICH | Tags::QUI)
}

/// `P, a indiqué X`: from the beginning of the sentence to the comma.
fn before_incise(tokens: &[Token], sentence: &Sentence, cue: &Cue) -> Option<Range<usize>> {
    if !cue.tags.has(Tags::SAY) && !cue.tags.has(Tags::BREATH) {
        return None;
    }
    let end = trim_end(tokens, sentence.tokens.start, cue.tokens.start);
    let start = sentence_start(tokens, sentence.tokens.start, end);
    let side = longer_side(tokens, sentence, cue, start..end)?;
    if side.start > end {
        return Some(side);
    }
    let relative = tokens[start..end].iter().any(|token| token.is_word() && token.tags.has(Tags::QUI));
    let long = cue.tags.has(Tags::SAY)
        && end - start >= 4
        && !tokens[start].tags.any(Tags::PREPOSITION)
        && !relative;
    (long || has_clause(&tokens[start..end])).then_some(start..end)
}

/// `Selon X, P` or `P, selon X`.
fn according(tokens: &[Token], sentence: &Sentence, cue: &Cue) -> Option<Range<usize>> {
    let after =
        skip_parenthesis(tokens, skip_signs(tokens, cue.end, sentence.tokens.end), sentence.tokens.end);
    let end = clause_end(tokens, after, sentence.tokens.end, sentence);
    let announced =
        cue.tokens.start > sentence.tokens.start && tokens[cue.tokens.start - 1].kind == TokenKind::Colon;
    let opens =
        announced || sentence_start(tokens, sentence.tokens.start, cue.tokens.start + 1) >= cue.tokens.start;
    if opens {
        let quoted = tokens.get(after).is_some_and(|token| token.quote().is_some());
        return (after < end && !quoted).then_some(after..end);
    }
    let end = trim_end(tokens, sentence.tokens.start, cue.tokens.start);
    let start = sentence_start(tokens, sentence.tokens.start, end);
    let relative = (start + 1..end)
        .rev()
        .find(|&at| tokens[at].kind == TokenKind::Comma)
        .filter(|&comma| tokens[comma + 1].tags.has(Tags::QUI));
    if let Some(comma) = relative {
        return Some(comma + 1..end);
    }
    let set_off = tokens[cue.tokens.start - 1].kind == TokenKind::Comma
        && !tokens[cue.tokens.start].tags.has(Tags::FOR);
    longer_side(tokens, sentence, cue, start..end).filter(|range| {
        let words = &tokens[range.clone()];
        has_clause(words) || set_off && is_long(words)
    })
}

/// Whether there are enough words to be a clause whose verb no list has.
fn is_long(words: &[Token]) -> bool {
    words.iter().filter(|token| token.is_word()).count() >= SHORTEST_UNKNOWN
}

/// So many words without a known verb are taken for a clause.
const SHORTEST_UNKNOWN: usize = 8;

/// `P, selon X, Q`: the longer of both sides.
fn longer_side(
    tokens: &[Token],
    sentence: &Sentence,
    cue: &Cue,
    before: Range<usize>,
) -> Option<Range<usize>> {
    let limit = sentence.tokens.end;
    let comma = cue.end < limit && tokens[cue.end].kind == TokenKind::Comma;
    let behind = (cue.end + 1).min(limit)..trim_end(tokens, (cue.end + 1).min(limit), limit);
    let leads = |token: &Token| token.tags.any(Tags::SUBORDINATION | Tags::COORDINATION | Tags::QUI);
    let new_clause = tokens.get(behind.start).is_some_and(|first| {
        // `, même si …`
        leads(first) || first.tags.has(Tags::ADVERB) && tokens.get(behind.start + 1).is_some_and(leads)
    });
    let longer = behind.len() > before.len();
    let apposed = has_clause(&tokens[before.clone()]) && is_apposed(tokens, cue, behind.clone());
    // `un allié aux yeux de X, le pays …`: a source that no comma sets off belongs to what stands before.
    let seen = cue.place == Place::According
        && !tokens[cue.tokens.start].tags.any(Tags::ACCORDING | Tags::DE | Tags::LIKE);
    let set_off = !seen
        || cue.tokens.start.checked_sub(1).is_some_and(|at| {
            !tokens[at].is_word() || tokens[at].tags.any(Tags::COORDINATION | Tags::SUBORDINATION | Tags::QUE)
        });
    Some(if comma && set_off && !new_clause && longer && !apposed { behind } else { before })
}

/// Whether what follows a named source says who that is: `P, selon X, l’un des responsables du club`.
fn is_apposed(tokens: &[Token], cue: &Cue, behind: Range<usize>) -> bool {
    let named = cue.speaker.as_ref().is_some_and(|source| source.kind == PhraseKind::Person);
    let one_of = |at: usize| {
        let [article, one] = tokens.get(at..at + 2).unwrap_or_default() else { return false };
        article.kind == TokenKind::Elided && one.tags.has(Tags::INDEFINITE) || article.tags.has(Tags::ROLE)
    };
    named && one_of(behind.start) && !has_clause(&tokens[behind])
}
