//! The incises inside a quotation: `« A, dit X, B »`.

use super::super::super::tokens::{Token, TokenKind};
use super::super::phrases::{PhraseKind, behind_brackets};
use super::super::subjects::subject_after;
use super::super::verbs::{is_finite, verb_group};
use crate::lexicon::Tags;
use std::ops::Range;

/// The incises in a stretch of tokens, each with the comma before and the sign behind.
pub(super) fn incises(tokens: &[Token], inside: Range<usize>) -> Vec<Range<usize>> {
    let mut incises = Vec::new();
    let mut at = inside.start + 1;
    while at < inside.end {
        match incise_at(tokens, &inside, at) {
            Some(end) => {
                incises.push(at..end);
                at = end + 1;
            }
            None => at += 1,
        }
    }
    incises
}

/// The end of the incise whose comma stands at `at`.
fn incise_at(tokens: &[Token], inside: &Range<usize>, at: usize) -> Option<usize> {
    if !matches!(tokens[at].kind, TokenKind::Comma | TokenKind::Pause | TokenKind::Dash) {
        return None;
    }
    let verb = (at + 1..inside.end.min(at + 3)).find_map(|start| {
        verb_group(tokens, start).filter(|_| start == at + 1 || tokens[start - 1].tags.has(Tags::ADVERB))
    })?;
    if verb.tokens.end > inside.end || !verb.tags.any(Tags::SAY | Tags::BREATH) {
        return None;
    }
    if let Some(pronoun) = verb.pronoun {
        return (!tokens[pronoun].tags.has(Tags::PERSONAL))
            .then(|| incise_end(tokens, inside, verb.tokens.end));
    }
    let speaker = subject_after(tokens, verb.tokens.end, inside.end, false)?;
    let named = !matches!(speaker.kind, PhraseKind::Pronoun | PhraseKind::Thing | PhraseKind::Paper);
    let behind = behind_brackets(tokens, speaker.tokens.end);
    let closed =
        behind >= inside.end || ends_incise(&tokens[behind]) || tokens[behind].tags.any(BEHIND_SPEAKER);
    (named && closed).then(|| incise_end(tokens, inside, behind))
}

/// What may go on with an incise behind its speaker.
const BEHIND_SPEAKER: Tags = Tags::PREPOSITION
    .and(Tags::DE)
    .and(Tags::QUI)
    .and(Tags::PARTICIPLE)
    .and(Tags::PARTICIPIAL)
    .and(Tags::TIME)
    .and(Tags::ADVERB);

fn ends_incise(token: &Token) -> bool {
    matches!(
        token.kind,
        TokenKind::Comma | TokenKind::Stop | TokenKind::Pause | TokenKind::Dash | TokenKind::Colon
    )
}

/// How many tokens may stand between the speaker and the end of the incise.
const LONGEST_TAIL: usize = 60;

/// Where the quotation goes on: behind the sign that ends the incise.
fn incise_end(tokens: &[Token], inside: &Range<usize>, from: usize) -> usize {
    let limit = inside.end.min(from + LONGEST_TAIL);
    for at in from..limit {
        let goes_on = tokens[at].kind == TokenKind::Comma
            && (tokens.get(at + 1).is_some_and(continues_incise) || is_tail(tokens, inside, at + 1));
        if ends_incise(&tokens[at]) && !goes_on {
            return at + 1;
        }
    }
    limit
}

/// Whether a word behind a comma still speaks of the speaker: `venu manifester`, `citant`, `qui`.
fn continues_incise(token: &Token) -> bool {
    token.is_lower() && token.tags.any(Tags::GERUND | Tags::QUI | Tags::PARTICIPLE | Tags::PARTICIPIAL)
}

/// Whether what follows a comma is still about the speaker: a verbless circumstance before a new sentence.
fn is_tail(tokens: &[Token], inside: &Range<usize>, at: usize) -> bool {
    let Some(first) = tokens.get(at).filter(|_| at < inside.end) else { return false };
    let limit = inside.end.min(at + LONGEST_TAIL);
    let Some(stop) = (at..limit).find(|&place| tokens[place].kind == TokenKind::Stop) else { return false };
    let opens = first.is_lower()
        && first.tags.any(Tags::PREPOSITION | Tags::DETERMINER | Tags::ADVERB)
        && !first.tags.has(Tags::COORDINATION);
    opens
        && stop + 1 < inside.end
        && !(at..stop).any(|place| is_finite(tokens, place))
        && !tokens[at..stop].iter().any(|token| token.kind == TokenKind::Comma)
}

/// Where in a quotation that no mark closes an incise with its pronoun begins without a comma: `« Le pont ferme a-t-il dit.`
pub(in crate::analyse::quotes) fn glued_incise(tokens: &[Token], inside: Range<usize>) -> Option<usize> {
    let leads = Tags::QUE | Tags::QUI | Tags::SUBORDINATION | Tags::CLITIC | Tags::SUBJECT | Tags::ASKS;
    inside.clone().find(|&at| {
        let opens = tokens[at].is_lower() && tokens[at].tags.any(Tags::AUXILIARY | Tags::FINITE);
        let before = &tokens[at - 1];
        let group = || verb_group(tokens, at).filter(|group| group.tokens.end <= inside.end);
        let says = || {
            group().is_some_and(|group| {
                let somebody = group.pronoun.is_some_and(|pronoun| !tokens[pronoun].tags.has(Tags::PERSONAL));
                somebody && group.tags.any(Tags::SAY | Tags::BREATH)
            })
        };
        opens && before.is_word() && !before.tags.any(leads) && says()
    })
}
