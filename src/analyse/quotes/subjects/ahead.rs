//! The subject before a verb.

use super::super::super::tokens::{Token, TokenKind};
use super::super::cues::Cue;
use super::super::phrases::{Phrase, PhraseKind};
use super::super::verbs::{has_clause, is_adverb};
use super::behind::with_others;
use super::{Chunk, person_within};
use crate::lexicon::Tags;
use std::ops::Range;

/// The subject before a verb.
pub(in crate::analyse::quotes) fn subject_before(
    tokens: &[Token],
    range: &Range<usize>,
    verb: usize,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Option<Phrase> {
    let is_skipped = |token: &&Token| {
        is_adverb(token) || token.is_word() && token.tags.has(Tags::CLITIC) && !token.tags.has(Tags::SUBJECT)
    };
    let verb = verb - tokens[range.start..verb].iter().rev().take_while(is_skipped).count();
    let mut before = tokens[range.start..verb].iter().rev();
    let (last, last_but_one) = (before.next(), before.next());
    let is_and = |token: &Token| token.is_word() && token.tags.has(Tags::COORDINATION);
    if let Some(who) = who_before(tokens, range.start..verb) {
        return antecedent(tokens, chunks, who);
    }
    // `, ce qui explique …`: no noun phrase is the subject.
    let this = |token: &Token| {
        token.kind == TokenKind::Word && token.tags.has(Tags::DETERMINER) && token.span.len() == 2
    };
    if last.is_some_and(|last| last.tags.has(Tags::QUI)) && last_but_one.is_some_and(this) {
        return None;
    }
    let found = match last {
        Some(last) if last.tags.has(Tags::QUI) && !last_but_one.is_some_and(is_and) => {
            return antecedent(tokens, chunks, verb - 1);
        }
        Some(last) if last.tags.any(Tags::QUI | Tags::COORDINATION) => None,

        Some(last) if last.kind == TokenKind::Comma => clause_subject(tokens, range, chunks, verb - 1),
        Some(_) => adjacent_subject(tokens, chunks, verb)
            .map(|subject| beyond_relative(tokens, range, chunks, &subject).unwrap_or(subject)),
        None => None,
    };
    found.or_else(|| previous_subject(chunks, verb, earlier))
}

/// `la rédaction, qui dans un communiqué souligne`: the `qui` from which only a circumstance parts the verb behind `within`.
fn who_before(tokens: &[Token], within: Range<usize>) -> Option<usize> {
    let near = within.end.saturating_sub(LONGEST_CIRCUMSTANCE).max(within.start);
    let who = near
        + tokens[near..within.end].iter().rposition(|token| token.is_word() && token.tags.has(Tags::QUI))?;
    let between = &tokens[who + 1..within.end];
    let leads = between.first().is_some_and(|first| first.tags.has(Tags::PREPOSITION));
    (leads && between.iter().all(Token::is_word) && !has_clause(between)).then_some(who)
}

/// A circumstance between `qui` and its verb takes at most so many tokens.
const LONGEST_CIRCUMSTANCE: usize = 8;

/// `les élus qui ont suivi l’affaire disent`: behind the object of a relative clause, the subject is what `qui` stands for.
fn beyond_relative(
    tokens: &[Token],
    range: &Range<usize>,
    chunks: &[Chunk],
    subject: &Phrase,
) -> Option<Phrase> {
    let before = &tokens[range.start..subject.tokens.start];
    let who = range.start + before.iter().rposition(|token| token.is_word() && token.tags.has(Tags::QUI))?;
    let relative = &tokens[who + 1..subject.tokens.start];
    let whole = relative.iter().all(|token| token.is_word() || token.quote().is_some());
    let speaks = antecedent(tokens, chunks, who)?;
    (whole && has_clause(relative) && speaks.tokens.end == who).then_some(speaks)
}

/// What `qui` at `at` stands for.
fn antecedent(tokens: &[Token], chunks: &[Chunk], at: usize) -> Option<Phrase> {
    let before = chunks.iter().rev().filter(|chunk| chunk.phrase.tokens.end <= at);
    let inner = before.clone().next().filter(|chunk| !chunk.phrase.speaks());
    if let Some(person) = inner.and_then(|chunk| person_within(tokens, &chunk.phrase)) {
        return Some(person);
    }
    before.take(2).find(|chunk| chunk.phrase.speaks() && !chunk.time).map(|chunk| chunk.phrase.clone())
}

/// The subject of the cue before, or the first noun phrase that can speak.
pub(in crate::analyse::quotes) fn previous_subject(
    chunks: &[Chunk],
    verb: usize,
    earlier: &[Cue],
) -> Option<Phrase> {
    let cue = earlier.iter().rev().find_map(|cue| cue.speaker.clone());
    cue.or_else(|| {
        let mut before = chunks.iter().filter(|chunk| chunk.phrase.tokens.end <= verb);
        before.find(|chunk| chunk.is_speaking_subject()).map(|chunk| chunk.phrase.clone())
    })
}

/// The subject of a clause whose verb follows a comma: the first noun phrase of the clause.
fn clause_subject(tokens: &[Token], range: &Range<usize>, chunks: &[Chunk], comma: usize) -> Option<Phrase> {
    let start = clause_start(tokens, range, comma);
    let within =
        chunks.iter().filter(|chunk| chunk.phrase.tokens.start >= start && chunk.phrase.tokens.end <= comma);
    if let Some(apposed) =
        within.clone().next_back().filter(|chunk| is_new_subject(tokens, start, chunk, comma))
    {
        return Some(apposed.phrase.clone());
    }
    let found = within.clone().find(|chunk| chunk.is_speaking_subject());
    let found = found.or_else(|| within.clone().find(|chunk| chunk.is_subject()))?;
    Some(with_others(tokens, found.phrase.clone()))
}

/// `Alors que X a parlé, le maire, Y, a dit`: the noun phrase between two commas, behind a clause of its own.
fn is_new_subject(tokens: &[Token], start: usize, chunk: &Chunk, comma: usize) -> bool {
    let first = chunk.phrase.tokens.start;
    let apart =
        first > start && tokens[first - 1].kind == TokenKind::Comma && chunk.phrase.tokens.end == comma;
    apart && chunk.is_speaking_subject() && has_clause(&tokens[start..first])
}

/// Where the clause that holds `at` begins.
fn clause_start(tokens: &[Token], range: &Range<usize>, at: usize) -> usize {
    let opens = |token: &Token| {
        matches!(token.kind, TokenKind::Colon | TokenKind::Pause)
            || token.tags.any(Tags::QUE) && token.is_word()
            || token.tags.has(Tags::SUBORDINATION) && token.is_lower() && !token.tags.any(Tags::QUI)
    };
    tokens[range.start..at].iter().rposition(opens).map_or(range.start, |place| range.start + place + 1)
}

/// The nearest noun phrase before a verb that no preposition governs.
fn adjacent_subject(tokens: &[Token], chunks: &[Chunk], verb: usize) -> Option<Phrase> {
    for chunk in chunks.iter().rev().filter(|chunk| chunk.phrase.tokens.end <= verb) {
        let between = &tokens[chunk.phrase.tokens.end..verb];
        if between.iter().any(|token| {
            matches!(token.kind, TokenKind::Colon | TokenKind::Stop)
                || token.tags.has(Tags::QUE) && token.is_word()
        }) {
            return None;
        }
        if chunk.is_subject() {
            return Some(coordinated(tokens, chunks, chunk));
        }
    }
    None
}

/// `X et Y` where the verb follows Y.
fn coordinated(tokens: &[Token], chunks: &[Chunk], last: &Chunk) -> Phrase {
    let phrase = last.phrase.clone();
    let Some(and) = phrase
        .tokens
        .start
        .checked_sub(1)
        .filter(|&at| tokens[at].tags.has(Tags::COORDINATION) && tokens[at].span.len() == 2)
    else {
        return phrase;
    };
    let first = chunks.iter().find(|chunk| chunk.phrase.tokens.end == and && !chunk.governed);
    match first.map(|first| first_of_list(tokens, chunks, first)) {
        Some(first) => Phrase {
            tokens: first.phrase.tokens.start..phrase.tokens.end,
            agreement: Tags::PLURAL,
            role: None,
            name: first.phrase.name.clone().filter(|_| first.phrase.kind != PhraseKind::Body),
            ..first.phrase.clone()
        },
        None => phrase,
    }
}

/// `X, Y et Z`: the first of the names of one kind that only commas part.
fn first_of_list<'c>(tokens: &[Token], chunks: &'c [Chunk], last: &'c Chunk) -> &'c Chunk {
    let mut first = last;
    let listed = matches!(last.phrase.kind, PhraseKind::Body | PhraseKind::Name | PhraseKind::Person);
    while let Some(comma) =
        first.phrase.tokens.start.checked_sub(1).filter(|&at| listed && tokens[at].kind == TokenKind::Comma)
    {
        let alike = |chunk: &&Chunk| {
            chunk.phrase.tokens.end == comma && chunk.phrase.kind == first.phrase.kind && chunk.is_subject()
        };
        match chunks.iter().rev().find(alike) {
            Some(before) => first = before,
            None => break,
        }
    }
    first
}
