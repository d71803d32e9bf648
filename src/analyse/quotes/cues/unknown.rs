//! Any other verb right behind a quotation.

use super::super::super::tokens::{Token, TokenKind};
use super::super::phrases::{Phrase, PhraseKind, phrase_at, simple_phrase_at};
use super::super::subjects::is_time;
use super::super::verbs::{behind_verb, skip_between};
use super::{Cue, Place};
use crate::lexicon::Tags;
use std::ops::Range;

/// Any other verb behind a quotation: `« … », compte-t-il`, `« … », s’époumone Untel`.
pub(super) fn unknown_cue(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<Cue> {
    if !is_right_behind_quote(tokens, range, at) {
        return None;
    }
    unknown_compound(tokens, at).or_else(|| unknown_simple(tokens, range, at))
}

fn unknown_simple(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<Cue> {
    let leads = |token: &&Token| token.tags.any(Tags::REFLEXIVE | Tags::AUXILIARY);
    let verb = at + tokens[at..].iter().take(3).take_while(leads).count();
    let token = tokens.get(verb).filter(|token| can_be_unknown_verb(token))?;
    let (pronoun, end) = behind_verb(tokens, verb + 1);
    let pronoun = pronoun.filter(|&pronoun| tokens[pronoun].tags.any(Tags::MASCULINE | Tags::FEMININE));
    let speaker = match pronoun {
        Some(pronoun) => simple_phrase_at(tokens, pronoun)?,
        None => {
            named_speaker(tokens, end).filter(|_| at > range.start && tokens[at - 1].quote().is_none())?
        }
    };
    Some(Cue::new(at..end, Tags::BREATH | token.tags, Place::Incise, Some(speaker)))
}

fn can_be_unknown_verb(token: &Token) -> bool {
    token.is_lower() && !token.hyphen && token.span.len() > 3 && !token.tags.any(NO_VERB)
}

/// Somebody with a name or a role right behind a verb, and nothing more behind them.
fn named_speaker(tokens: &[Token], at: usize) -> Option<Phrase> {
    let speaker = phrase_at(tokens, at)?;
    let named = match speaker.kind {
        PhraseKind::Person | PhraseKind::Name => true,
        PhraseKind::Role => speaker.determined,
        _ => false,
    };
    let next = tokens.get(speaker.tokens.end);
    let closed =
        next.is_none_or(|next| !next.is_word() || next.tags.any(Tags::PREPOSITION | Tags::QUI | Tags::DE));
    (named && closed && !is_time(tokens, &speaker)).then_some(speaker)
}

/// `« … », a-t-il également décrié`: any participle behind a quotation and an inverted pronoun.
fn unknown_compound(tokens: &[Token], at: usize) -> Option<Cue> {
    if !tokens[at].tags.has(Tags::AUXILIARY) {
        return None;
    }
    let (pronoun, next) = behind_verb(tokens, at + 1);
    let participle = skip_between(tokens, next, 8);
    let token = tokens
        .get(participle)
        .filter(|token| token.is_lower() && token.tags.any(Tags::PARTICIPIAL | Tags::PARTICIPLE))?;
    let end = participle + 1;
    let speaker = match pronoun {
        Some(pronoun) if tokens[pronoun].tags.any(Tags::MASCULINE | Tags::FEMININE) => {
            simple_phrase_at(tokens, pronoun)?
        }
        None if at > 0 && tokens[at - 1].kind == TokenKind::Comma => named_speaker(tokens, end)?,
        _ => return None,
    };
    Some(Cue::new(at..end, Tags::BREATH | token.tags, Place::Incise, Some(speaker)))
}

const NO_VERB: Tags = Tags::DETERMINER
    .and(Tags::PREPOSITION)
    .and(Tags::DE)
    .and(Tags::COORDINATION)
    .and(Tags::QUI)
    .and(Tags::QUE)
    .and(Tags::SUBORDINATION)
    .and(Tags::ADVERB)
    .and(Tags::TIME)
    .and(Tags::ROLE)
    .and(Tags::BODY)
    .and(Tags::PAPER)
    .and(Tags::CLITIC)
    .and(Tags::ACCORDING);

/// Whether only signs stand between a quotation and `at`.
pub(super) fn is_right_behind_quote(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    let signs = tokens[range.start..at]
        .iter()
        .rev()
        .take_while(|token| matches!(token.kind, TokenKind::Comma | TokenKind::Dash | TokenKind::Pause))
        .count();
    signs <= 2
        && (at - signs)
            .checked_sub(1)
            .is_some_and(|before| before >= range.start && tokens[before].quote().is_some())
}
