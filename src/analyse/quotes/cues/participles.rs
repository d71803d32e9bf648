//! Participles and infinitives that report: `estimant que`, `pour annoncer que`, `et X d’ajouter`.

use super::super::super::tokens::{Token, TokenKind};
use super::super::phrases::{Phrase, PhraseKind, phrase_at};
use super::super::subjects::{Chunk, previous_subject, with_others};
use super::super::verbs::{CUE, has_clause, is_adverb, is_participle_with_clause, put_forward};
use super::{Cue, Place};
use crate::lexicon::Tags;
use std::ops::Range;

/// `et X d’ajouter`, `Et de conclure`.
pub(super) fn narration_cue(
    tokens: &[Token],
    range: &Range<usize>,
    at: usize,
    chunks: &[Chunk],
) -> Option<Cue> {
    let verb = tokens.get(at + 1)?;
    let of =
        tokens[at].tags.has(Tags::DE) && (tokens[at].kind == TokenKind::Elided || tokens[at].span.len() == 2);
    if !of || !verb.tags.has(Tags::INFINITIVE) || !verb.tags.any(Tags::SAY | Tags::BREATH) {
        return None;
    }
    let and = tokens.get(range.start)?.tags.has(Tags::COORDINATION).then_some(range.start).or_else(|| {
        (range.start..at)
            .rev()
            .take(25)
            .find(|&place| tokens[place].tags.has(Tags::COORDINATION) && tokens[place].span.len() == 2)
    })?;
    let announced = tokens[at + 1..range.end]
        .iter()
        .any(|token| token.kind == TokenKind::Colon || token.quote().is_some() || token.tags.has(Tags::QUE));
    let near = and + 1 == at
        || tokens[at - 1].kind == TokenKind::Comma
        || chunks.iter().any(|chunk| chunk.phrase.tokens.start == and + 1);
    let between_is_verbless = !has_clause(&tokens[and + 1..at]);
    if !announced || !near || !between_is_verbless {
        return None;
    }
    let speaker = chunks
        .iter()
        .find(|chunk| chunk.phrase.tokens.start > and && chunk.phrase.tokens.end <= at && chunk.is_subject())
        .map(|chunk| chunk.phrase.clone());
    Some(Cue::new(at..at + 2, verb.tags, Place::Narration, speaker))
}

/// `pour annoncer que`, `avant d’ajouter que`, `afin de dénoncer « … »`.
pub(super) fn infinitive_cue(
    tokens: &[Token],
    at: usize,
    range: &Range<usize>,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Option<Cue> {
    let verb = &tokens[at];
    let past = has_said(tokens, at);
    let reports = past.is_some() || verb.tags.has(Tags::INFINITIVE);
    let reports = reports && verb.tags.any(CUE) && verb.is_lower() && !verb.hyphen;
    let announces = |next: &Token| {
        next.quote().is_some() || next.kind == TokenKind::Colon || next.tags.has(Tags::QUE) && next.is_word()
    };
    let leads = |before: &Token| before.tags.any(Tags::PREPOSITION | Tags::DE);
    // `s’assurer que` says nothing.
    let reports =
        reports && !at.checked_sub(1).is_some_and(|before| tokens[before].tags.has(Tags::REFLEXIVE));
    let announced = reports && tokens[at + 1..range.end.min(at + 4)].iter().any(announces);
    let begin = past.unwrap_or(at).max(range.start);
    // `force est de constater`, `il va sans dire`: nobody says it.
    let being = |before: &[Token]| {
        let verb = before.iter().rev().take(3).find(|token| !is_adverb(token));
        verb.is_some_and(|verb| verb.tags.has(Tags::BEING))
    };
    let set_phrase = |place: usize| {
        tokens[place].tags.has(Tags::WITHOUT)
            || tokens[place].tags.has(Tags::DE) && being(&tokens[range.start.min(place)..place])
    };
    if begin.checked_sub(1).is_some_and(set_phrase) {
        return None;
    }
    if !announced || !tokens[range.start..begin].iter().rev().take(3).any(leads) {
        return None;
    }
    let speaker = led_to_say(tokens, at, chunks).or_else(|| previous_subject(chunks, at, earlier))?;
    Some(Cue::new(at..at + 1, verb.tags, Place::Gerund, Some(speaker)))
}

/// Where `avoir` stands before a participle at `at`: `après avoir déclaré que`.
fn has_said(tokens: &[Token], at: usize) -> Option<usize> {
    if !tokens[at].tags.has(Tags::PARTICIPLE) {
        return None;
    }
    let adverbs = tokens[..at].iter().rev().take(3).take_while(|token| is_adverb(token)).count();
    let have = (at - adverbs).checked_sub(1)?;
    let token = &tokens[have];
    (token.is_lower() && token.tags.has(Tags::INFINITIVAL) && token.span.len() == "avoir".len())
        .then_some(have)
}

/// `X a affirmé que P et promis que Q`: a second participle behind one auxiliary.
pub(super) fn joined_cue(
    tokens: &[Token],
    at: usize,
    range: &Range<usize>,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Option<Cue> {
    if !is_participle_with_clause(tokens, at) {
        return None;
    }
    let before = tokens[range.start..at].iter().rev().find(|token| !is_adverb(token))?;
    let joined = before.is_lower() && before.tags.has(Tags::COORDINATION);
    let compound = || {
        let mut pairs = tokens[range.start..at].windows(2);
        pairs.any(|pair| {
            pair[0].tags.has(Tags::AUXILIARY) && pair[1].tags.any(Tags::PARTICIPIAL | Tags::PARTICIPLE)
        })
    };
    if !joined || !compound() {
        return None;
    }
    let speaker = previous_subject(chunks, at, earlier)?;
    Some(Cue::new(at..at + 1, tokens[at].tags, Place::Before, Some(speaker)))
}

/// Who is led to say something: `amenant X à conclure`, `leur permet d’estimer`.
fn led_to_say(tokens: &[Token], at: usize, chunks: &[Chunk]) -> Option<Phrase> {
    let link = at.checked_sub(1).filter(|&link| tokens[link].tags.any(Tags::PREPOSITION | Tags::DE))?;
    let object =
        || chunks.iter().rev().find(|chunk| chunk.phrase.tokens.end == link && chunk.is_speaking_subject());
    let leads = tokens[link].tags.has(Tags::PREPOSITION) && tokens[link].span.len() == 2;
    if let Some(chunk) = object().filter(|_| leads) {
        return Some(chunk.phrase.clone());
    }
    let [pronoun, verb] = tokens.get(link.checked_sub(2)?..link)? else { return None };
    let them = pronoun.is_lower() && pronoun.tags.has(Tags::POSSESSIVE) && pronoun.span.len() == 4;
    let finite = verb.is_lower() && verb.tags.any(Tags::VERB | Tags::FINITE | Tags::MODAL | Tags::VERBAL);
    (them && finite).then(|| Phrase::pronoun(link - 2..link - 1, Tags::PLURAL))
}

/// `qualifié de « … » par X`, `décrite comme « … » par X`: who says it, behind the words.
pub(super) fn passive_cue(tokens: &[Token], at: usize, range: &Range<usize>) -> Option<Cue> {
    let verb = tokens[at];
    if !verb.is_lower() || !verb.tags.has(Tags::PARTICIPLE) || !verb.tags.any(CUE) {
        return None;
    }
    let links = |token: &&Token| token.tags.any(Tags::DE | Tags::LIKE | Tags::DETERMINER) || is_adverb(token);
    let quote = at + 1 + tokens[at + 1..].iter().take(4).take_while(links).count();
    let [said, by] = tokens.get(quote..quote + 2)? else { return None };
    let told = said.quote().is_some() && by.is_lower() && by.tags.has(Tags::BY) && quote + 2 < range.end;
    let speaker = phrase_at(tokens, quote + 2).filter(|_| told)?;
    let somebody = speaker.speaks() && speaker.kind != PhraseKind::Paper;
    somebody.then(|| Cue::new(at..at + 1, verb.tags, Place::Before, Some(with_others(tokens, speaker))))
}

/// `estimant que`, `en dénonçant « … »`.
pub(super) fn gerund_cue(
    tokens: &[Token],
    at: usize,
    range: &Range<usize>,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Option<Cue> {
    let (end, tags) = gerund_at(tokens, at)?;
    // `Vu l’avis du conseil et considérant qu’il y a urgence`: the reasons of a law.
    let set_off = at > range.start && tokens[at - 1].kind == TokenKind::Comma;
    if tokens[at].tags.has(Tags::CAPITAL_WORD) && !set_off || modifies_thing(tokens, at, chunks) {
        return None;
    }
    let before = || previous_subject(chunks, at, earlier);
    let behind = || next_subject(tokens, range, at, chunks);
    let speaker = match relayed(tokens, at, chunks).or_else(|| own_subject(tokens, range, at, chunks)) {
        Some(relayed) => Some(relayed),
        None if opens_with_gerund(tokens, range) => behind().or_else(before),
        None => before().or_else(behind),
    };
    Some(Cue::new(at..end, tags, Place::Gerund, speaker))
}

/// `l’interdiction des mentions assurant que`: right behind a thing, the participle is of the thing.
fn modifies_thing(tokens: &[Token], at: usize, chunks: &[Chunk]) -> bool {
    let touches = at.checked_sub(1).is_some_and(|before| {
        tokens[before].is_word()
            && !tokens[before].tags.any(Tags::PREPOSITION | Tags::ADVERB | Tags::COORDINATION)
    });
    let before = chunks.iter().rev().find(|chunk| chunk.phrase.tokens.end <= at);
    let apart =
        |start: usize| start.checked_sub(1).is_none_or(|comma| tokens[comma].kind == TokenKind::Comma);
    touches
        && before.is_some_and(|chunk| {
            let phrase = &chunk.phrase;
            phrase.tokens.end == at && phrase.kind == PhraseKind::Thing && !apart(phrase.tokens.start)
        })
}

/// `, Untel estimant que`: the subject of the participle alone.
fn own_subject(tokens: &[Token], range: &Range<usize>, at: usize, chunks: &[Chunk]) -> Option<Phrase> {
    let chunk = chunks.iter().rev().find(|chunk| chunk.phrase.tokens.end <= at)?;
    let near = tokens[chunk.phrase.tokens.end..at].iter().all(is_adverb);
    let start = chunk.phrase.tokens.start;
    let behind_comma = start > range.start && tokens[start - 1].kind == TokenKind::Comma;
    (near && behind_comma && chunk.is_speaking_subject()).then(|| chunk.phrase.clone())
}

/// The end of a present participle that can be a cue, and what its verb can do.
fn gerund_at(tokens: &[Token], at: usize) -> Option<(usize, Tags)> {
    let verb = &tokens[at];
    if verb.hyphen || verb.tags.any(NOT_GERUND) {
        return None;
    }
    if verb.tags.has(Tags::PUTS) && verb.tags.has(Tags::GERUND_LIKE) {
        return put_forward(tokens, at);
    }
    let known = verb.tags.has(Tags::MAKES) && tokens.get(at + 1)?.tags.has(Tags::KNOWN);
    if !verb.tags.has(Tags::GERUND) {
        return None;
    }
    if known {
        return Some((at + 2, Tags::SAY | Tags::BREATH));
    }
    verb.tags.any(CUE).then_some((at + 1, verb.tags))
}

/// Whether a sentence begins with `Saluant …`, `En saluant …`, `Tout en saluant …`.
fn opens_with_gerund(tokens: &[Token], range: &Range<usize>) -> bool {
    let first = tokens[range.clone()].iter().find(|token| token.is_word());
    first.is_some_and(|first| {
        first.tags.any(Tags::GERUND | Tags::WHILE)
            || first.tags.has(Tags::CLITIC) && first.tags.has(Tags::PREPOSITION)
    })
}

const NOT_GERUND: Tags = Tags::PREPOSITION.and(Tags::ADVERB).and(Tags::ROLE);

/// `les termes de X, appelant …`: X, whose words are relayed, carries the participle.
fn relayed(tokens: &[Token], at: usize, chunks: &[Chunk]) -> Option<Phrase> {
    let number = chunks.iter().rposition(|chunk| chunk.phrase.tokens.end <= at)?;
    let chunk = &chunks[number];
    let near = tokens[chunk.phrase.tokens.end..at].iter().all(|token| !token.is_word());
    let before =
        number.checked_sub(1).map_or(chunk.phrase.tokens.start, |before| chunks[before].phrase.tokens.start);
    let relays = tokens[before..chunk.phrase.tokens.end]
        .iter()
        .take(3)
        .any(|token| token.tags.any(Tags::EYES | Tags::PAPER));
    (near && relays && chunk.phrase.kind == PhraseKind::Person).then(|| chunk.phrase.clone())
}

/// `Saluant « … », le syndicat a dit`: the subject follows.
fn next_subject(tokens: &[Token], range: &Range<usize>, at: usize, chunks: &[Chunk]) -> Option<Phrase> {
    let comma = (at..range.end).find(|&place| tokens[place].kind == TokenKind::Comma)?;
    let behind = chunks.iter().filter(|chunk| chunk.phrase.tokens.start > comma);
    behind.clone().find(|chunk| chunk.is_speaking_subject()).map(|chunk| chunk.phrase.clone())
}
