//! Verbs of saying with their subject: in an incise, before what is said, `peut-on lire dans`.

use super::super::super::tokens::{Token, TokenKind};
use super::super::phrases::{Phrase, PhraseKind, phrase_at, simple_phrase_at};
use super::super::subjects::{Chunk, subject_after, subject_before, with_others};
use super::super::verbs::{VerbGroup, behind_verb, has_clause, is_adverb, skip_between};
use super::{Cue, Place};
use crate::lexicon::Tags;
use std::ops::Range;

pub(super) fn verb_cue(
    tokens: &[Token],
    range: &Range<usize>,
    group: VerbGroup,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Cue {
    let VerbGroup { tokens: words, tags, pronoun, negated } = group;
    if let Some(pronoun) = pronoun {
        let speaker = inverted_subject(tokens, pronoun, words.end);
        return Cue::new(words, tags, Place::Incise, speaker);
    }
    if let Some(speaker) = incise_speaker(tokens, range, &words, tags, chunks) {
        let speaker = learnt_from(tokens, tags, &speaker).unwrap_or(speaker);
        return Cue::new(words, tags, Place::Incise, Some(speaker));
    }
    let speaker = subject_before(tokens, range, words.start, chunks, earlier);
    let tags = if negated { tags.without(Tags::SAY) } else { tags };
    Cue::new(words, tags, Place::Before, speaker)
}

/// The subject behind a verb that stands in an incise: `, a dit X`.
fn incise_speaker(
    tokens: &[Token],
    range: &Range<usize>,
    words: &Range<usize>,
    tags: Tags,
    chunks: &[Chunk],
) -> Option<Phrase> {
    if !can_be_incise(tokens, range, words) {
        return None;
    }
    let behind_comma = words.start > range.start && tokens[words.start - 1].quote().is_none();
    // What such a verb does to a thing (`réclame la moitié`) is no speaker; `a dit un proche` says who speaks.
    let takes_things = tags.has(Tags::ACT) && !tags.has(Tags::WITH_INFINITIVE);
    let beside_quote = behind_comma && !takes_things && is_beside_quote(tokens, range, words.start);
    let speaker = subject_after(tokens, words.end, range.end, beside_quote)?;
    let doubtful = tags.has(Tags::ACT) && comma_before(tokens, range, words.start);
    let own_subject = doubtful && has_own_subject(tokens, range, words, chunks)
        || is_apposed_to(tokens, words.start, chunks);
    (!own_subject).then_some(speaker)
}

/// `Anne Untel, rectrice de l’université, a souligné`, `Anne Untel (LR) a souligné`: whether a subject with its apposition or
/// brackets ends before the verb.
fn is_apposed_to(tokens: &[Token], verb: usize, chunks: &[Chunk]) -> bool {
    let Some(sign) = verb.checked_sub(1) else { return false };
    if tokens[sign].kind == TokenKind::Close {
        let open = tokens[..sign].iter().rev().take(12).position(|token| token.kind == TokenKind::Open);
        let end = open.map_or(0, |length| sign - 1 - length);
        return chunks.iter().any(|chunk| chunk.phrase.tokens.end == end && chunk.is_speaking_subject());
    }
    let Some(comma) = Some(sign).filter(|&comma| tokens[comma].kind == TokenKind::Comma) else {
        return false;
    };
    let before = chunks.iter().find(|chunk| chunk.phrase.tokens.end == comma);
    before.is_some_and(|chunk| {
        let phrase = &chunk.phrase;
        let apposed = tokens[phrase.tokens.clone()].iter().any(|token| token.kind == TokenKind::Comma);
        apposed && chunk.is_speaking_subject() && phrase.kind == PhraseKind::Person
    })
}

/// The pronoun behind the verb; behind `-t-on`, the source that `auprès de`, `dans` or `à` names.
fn inverted_subject(tokens: &[Token], pronoun: usize, at: usize) -> Option<Phrase> {
    let phrase = simple_phrase_at(tokens, pronoun)?;
    if phrase.agreement != Tags::NONE || tokens[pronoun].tags.has(Tags::PERSONAL) {
        return Some(phrase);
    }
    source_after(tokens, at)
}

/// The source behind `peut-on lire dans`, `a-t-on appris auprès de`, `indique-t-on à`.
fn source_after(tokens: &[Token], at: usize) -> Option<Phrase> {
    let mut at = skip_between(tokens, at, 3);
    while tokens.get(at)?.tags.has(Tags::TIME) || tokens[at].kind == TokenKind::Number {
        at += 1;
    }
    if !tokens.get(at)?.tags.any(Tags::PREPOSITION | Tags::DE) {
        return None;
    }
    let next = if tokens.get(at + 1)?.tags.has(Tags::DE) { at + 2 } else { at + 1 };
    phrase_at(tokens, next).or_else(|| phrase_at(tokens, at + 1)).map(|source| with_others(tokens, source))
}

/// `a appris l’AFP auprès de X`: from whom a reporter knows it.
fn learnt_from(tokens: &[Token], tags: Tags, reporter: &Phrase) -> Option<Phrase> {
    let medium = tokens[reporter.tokens.clone()].iter().any(|token| token.tags.has(Tags::MEDIUM));
    (medium && tags.has(Tags::WITNESSES)).then(|| source_after(tokens, reporter.tokens.end)).flatten()
}

/// Whether a verb group can stand in an incise: behind a comma, a quotation or a sign, with no speech behind it.
fn can_be_incise(tokens: &[Token], range: &Range<usize>, words: &Range<usize>) -> bool {
    let Some(before) = before(tokens, range, words.start) else { return false };
    // `P en a informé X`: who is told stands behind.
    let first = tokens[words.start].tags;
    // `a fait part à Y de …`: what is told is its object.
    if first.has(Tags::CLITIC.and(Tags::PREPOSITION))
        || tokens[words.end - 1].tags.has(Tags::KNOWN.and(Tags::TURN))
    {
        return false;
    }
    let opens = matches!(
        before.kind,
        TokenKind::Comma
            | TokenKind::Pause
            | TokenKind::Dash
            | TokenKind::Quote(_)
            | TokenKind::Mark(_)
            | TokenKind::Close
            | TokenKind::Stop
    );
    let announces = tokens.get(words.end).is_some_and(|next| {
        next.tags.has(Tags::QUE) || next.kind == TokenKind::Colon || next.quote().is_some()
    });
    (opens || before.is_word() && glued_incise(tokens, range, words)) && !announces
}

/// Whether an incise can follow without a comma: nothing but a date or a number stands before the compound verb.
fn glued_incise(tokens: &[Token], range: &Range<usize>, words: &Range<usize>) -> bool {
    let Some(before) = before(tokens, range, words.start) else { return false };
    let reported = || {
        let told = tokens[words.end - 1].tags;
        let newspaper = phrase_at(tokens, words.end)
            .is_some_and(|phrase| tokens[phrase.tokens].iter().any(|token| token.tags.has(Tags::MEDIUM)));
        let leads = Tags::SUBORDINATION | Tags::QUI | Tags::QUE | Tags::SUBJECT;
        words.len() == 1
            && told.has(Tags::SAY)
            && !told.has(Tags::ACT)
            && !before.tags.any(leads)
            && newspaper
    };
    words.len() > 1 && before.tags.has(Tags::TIME) || reported()
}

/// The token before `at` in the range, past adverbs.
pub(super) fn before<'t>(tokens: &'t [Token], range: &Range<usize>, at: usize) -> Option<&'t Token> {
    tokens[range.start..at].iter().rev().find(|token| !is_adverb(token) || token.tags.has(Tags::TIME))
}

fn comma_before(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    before(tokens, range, at)
        .is_some_and(|token| token.kind == TokenKind::Comma || token.tags.has(Tags::TIME))
        && !is_beside_quote(tokens, range, at)
}

/// Whether a quotation stands before `at`, with at most a comma between.
fn is_beside_quote(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    let signs = tokens[range.start..at]
        .iter()
        .rev()
        .take_while(|token| !token.is_word() && token.quote().is_none())
        .count();
    let before = (at - signs).checked_sub(1).filter(|&before| before >= range.start);
    before.is_some_and(|before| {
        tokens[before].quote().is_some() || matches!(tokens[before].kind, TokenKind::Mark(_))
    }) || tokens[range.start..at].iter().rev().take(3).any(|token| matches!(token.kind, TokenKind::Mark(_)))
}

/// Whether what stands before `, a dit` is the subject of it and no clause: `X, ministre de Y, a dit`, not `alors que X a
/// parlé, dit Y`.
fn has_own_subject(tokens: &[Token], range: &Range<usize>, words: &Range<usize>, chunks: &[Chunk]) -> bool {
    let acts = |chunk: &Chunk| {
        let next = tokens[chunk.phrase.tokens.end];
        next.is_word() && next.tags.any(Tags::AUXILIARY | Tags::VERB)
    };
    let mut before = chunks.iter().filter(|chunk| chunk.phrase.tokens.end <= words.start);
    let free = before.any(|chunk| chunk.is_subject() && !acts(chunk));
    free && !has_clause(&tokens[range.start..words.start])
}

/// `X arrive à la conclusion que`, `X part du principe que`.
pub(super) fn conclusion_cue(
    tokens: &[Token],
    at: usize,
    range: &Range<usize>,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Option<Cue> {
    let noun = tokens[at].is_lower() && tokens[at].tags.has(Tags::CONCLUDES);
    if !noun || !tokens.get(at + 1)?.tags.has(Tags::QUE) {
        return None;
    }
    let small = |&&place: &&usize| tokens[place].tags.any(Tags::DETERMINER | Tags::PREPOSITION | Tags::DE);
    let places: Vec<usize> = (range.start..at).rev().take(3).collect();
    let verb = places.iter().take_while(small).last().and_then(|first| first.checked_sub(1))?;
    let comes = tokens[verb].is_lower()
        && tokens[verb]
            .tags
            .any(Tags::VERB | Tags::FINITE | Tags::PARTICIPIAL | Tags::PARTICIPLE | Tags::VERBAL);
    if !comes || verb < range.start {
        return None;
    }
    let compound = (range.start..verb).rev().take(2).find(|&place| tokens[place].tags.has(Tags::AUXILIARY));
    let speaker = subject_before(tokens, range, compound.unwrap_or(verb), chunks, earlier);
    Some(Cue::new(at..at + 1, Tags::SAY, Place::Before, speaker))
}

/// `peut-on lire dans le communiqué`, `lit-on sur`, `est-il écrit sur`.
pub(super) fn read_in_cue(tokens: &[Token], at: usize) -> Option<Cue> {
    let (pronoun, next) = behind_verb(tokens, at + 1);
    pronoun?;
    let passive =
        tokens[at].tags.has(Tags::BEING) && tokens.get(next)?.tags.has(Tags::PARTICIPLE.and(Tags::SAY));
    let read = tokens[at].tags.has(Tags::READS) || tokens.get(next)?.tags.has(Tags::READS) || passive;
    if !read {
        return None;
    }
    let end = if tokens[at].tags.has(Tags::READS) { next } else { next + 1 };
    let speaker = source_after(tokens, end)?;
    Some(Cue::new(at..end, Tags::SAY | Tags::BREATH, Place::Incise, Some(speaker)))
}
