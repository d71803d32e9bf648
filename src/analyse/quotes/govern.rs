//! Finds the cue of a sentence that governs a quotation: by syntax, not by distance.

use super::super::tokens::{Token, TokenKind};
use super::cues::{Cue, Place};
use super::phrases::{Phrase, PhraseKind};
use super::sentence::Sentence;
use super::verbs::turn_end;
use crate::lexicon::Tags;

/// The number of the cue that governs the quotation at `at`, and the name of the rule that says so.
pub(super) fn governing(tokens: &[Token], sentence: &Sentence, at: usize) -> Option<(usize, &'static str)> {
    None.or_else(|| announcing(tokens, sentence, at))
        .or_else(|| going_on(tokens, sentence, at))
        .or_else(|| beside(tokens, sentence, at))
        .or_else(|| before(tokens, &sentence.cues, at))
        .or_else(|| later(&sentence.cues, at))
        .or_else(|| main(tokens, &sentence.cues, at))
}

/// `X affirme que « … »`, even where a newspaper behind it reports all that.
fn announcing(tokens: &[Token], sentence: &Sentence, at: usize) -> Option<(usize, &'static str)> {
    let sign = at.checked_sub(1).filter(|&sign| sign >= sentence.tokens.start).map(|sign| &tokens[sign])?;
    let announced = sign.kind == TokenKind::Colon || sign.is_word() && sign.tags.has(Tags::QUE);
    let announces = |cue: &Cue| {
        cue.place == Place::Before && cue.speaker.is_some() && cue.tokens.end < at && at - cue.tokens.end <= 3
    };
    let number = sentence.cues.iter().rposition(announces).filter(|_| announced)?;
    Some((number, "quote/verb-before"))
}

/// `X dit que P, rapporte Y, et que « … »`: the verb whose first clause had its own `que`.
fn going_on(tokens: &[Token], sentence: &Sentence, at: usize) -> Option<(usize, &'static str)> {
    let and = at.checked_sub(2).filter(|&and| and >= sentence.tokens.start)?;
    let joins = tokens[and].is_word()
        && tokens[and].tags.has(Tags::COORDINATION)
        && tokens[at - 1].tags.has(Tags::QUE);
    let number = sentence.cues.iter().rposition(|cue| cue.tokens.end <= and && says_that(tokens, cue))?;
    joins.then_some((number, "quote/verb-before"))
}

/// Whether a cue is a verb of saying with `que` behind it.
fn says_that(tokens: &[Token], cue: &Cue) -> bool {
    let that = tokens
        .get(cue.tokens.end..)
        .unwrap_or_default()
        .iter()
        .take(4)
        .any(|next| next.is_word() && next.tags.has(Tags::QUE));
    that && cue.place == Place::Before && cue.tags.has(Tags::SAY) && cue.speaker.is_some()
}

/// `« … », a dit X` and `« … », selon X`.
fn beside(tokens: &[Token], sentence: &Sentence, at: usize) -> Option<(usize, &'static str)> {
    let number = sentence.cues.iter().position(|cue| cue.tokens.start > at)?;
    let cue = &sentence.cues[number];
    let rule = match cue.place {
        Place::Incise => "quote/verb-after",
        Place::According => "quote/according",
        _ => return None,
    };
    is_beside(tokens, at + 1, cue.tokens.start).then_some((number, rule))
}

/// Whether nothing but signs and adverbs stands between a quotation and a cue.
fn is_beside(tokens: &[Token], from: usize, to: usize) -> bool {
    let mut at = from;
    while at < to {
        let token = &tokens[at];
        if token.quote().is_some() || token.kind == TokenKind::Stop {
            return false;
        }
        if !token.is_word() || token.tags.has(Tags::ADVERB) {
            at += 1;
            continue;
        }
        match turn_end(tokens, at).filter(|&end| end <= to) {
            Some(end) => at = end,
            None => return false,
        }
    }
    true
}

/// The nearest cue before.
fn before(tokens: &[Token], cues: &[Cue], at: usize) -> Option<(usize, &'static str)> {
    let number = cues.iter().rposition(|cue| cue.tokens.end <= at && can_introduce(cue))?;
    if is_told_later(tokens, cues, number, at) {
        return None;
    }
    let number =
        according_before(&cues[..=number]).or_else(|| enclosing(tokens, &cues[..=number])).unwrap_or(number);
    let rule = match cues[number].place {
        Place::Before => "quote/verb-before",
        Place::Incise => "quote/verb-between",
        Place::According => "quote/according",
        Place::Gerund => "quote/participle",
        Place::Narration => "quote/narration",
    };
    Some((number, rule))
}

/// `La rue a appris au gouvernement, qui a « … », a reconnu X`: a verb far before, without `que`, of a thing or a body,
/// when an incise of somebody follows.
fn is_told_later(tokens: &[Token], cues: &[Cue], number: usize, at: usize) -> bool {
    let cue = &cues[number];
    let person = |phrase: &Phrase| matches!(phrase.kind, PhraseKind::Person | PhraseKind::Role);
    let incise = cues[number + 1..].iter().any(|next| {
        next.place == Place::Incise && next.tokens.start > at && next.speaker.as_ref().is_some_and(person)
    });
    let far = cue.place == Place::Before && at - cue.tokens.end > 4 && !says_that(tokens, cue);
    incise && far && !cue.speaker.as_ref().is_some_and(person)
}

/// `Pour X, il prévoyait « … »`: the source that opens the sentence, when the verb behind it has no speaker but a pronoun.
fn according_before(cues: &[Cue]) -> Option<usize> {
    let [.., source, verb] = cues else { return None };
    let weak = |phrase: &Phrase| matches!(phrase.kind, PhraseKind::Pronoun | PhraseKind::Thing);
    let says_little = verb.place == Place::Before && verb.speaker.as_ref().is_none_or(weak);
    (source.place == Place::According && says_little).then_some(cues.len() - 2)
}

/// `X a dit que la course se déroulait « … »`: the verb of saying whose clause holds a verb that says little.
fn enclosing(tokens: &[Token], cues: &[Cue]) -> Option<usize> {
    let (inner, outer) = cues.split_last()?;
    let somebody = inner.speaker.as_ref().is_some_and(|phrase| {
        matches!(phrase.kind, PhraseKind::Person | PhraseKind::Role | PhraseKind::Name | PhraseKind::Pronoun)
    });
    let says_little = inner.place == Place::Before && !inner.tags.has(Tags::SAY) && !somebody;
    outer.iter().rposition(|cue| says_that(tokens, cue)).filter(|_| says_little)
}

/// Whether a cue can stand before the quotation that it governs.
fn can_introduce(cue: &Cue) -> bool {
    let is_thing = cue.speaker.as_ref().is_some_and(|phrase| phrase.kind == PhraseKind::Thing);
    match cue.place {
        Place::Narration | Place::Incise | Place::According => true,
        Place::Before if cue.tags.any(Tags::SAY | Tags::BREATH) => !is_thing || cue.tags.has(Tags::SAY),
        Place::Before | Place::Gerund => cue.speaker.is_some() && (!is_thing || cue.tags.has(Tags::SAY)),
    }
}

/// `« A » est « B », a dit X`: the incise governs all that stands before it.
fn later(cues: &[Cue], at: usize) -> Option<(usize, &'static str)> {
    let follows = |cue: &Cue| cue.tokens.start > at && matches!(cue.place, Place::Incise | Place::According);
    cues.iter().position(follows).map(|number| (number, "quote/verb-after-clause"))
}

/// `Sommé de « … », X a dit`: the verb of the sentence, behind the quotation.
fn main(tokens: &[Token], cues: &[Cue], at: usize) -> Option<(usize, &'static str)> {
    let governs = |cue: &Cue| {
        let speaks = cue.place == Place::Before && cue.speaker.is_some();
        let thing = cue.speaker.as_ref().is_some_and(|phrase| phrase.kind == PhraseKind::Thing);
        cue.tokens.start > at && speaks && (cue.tags.has(Tags::SAY) || !thing && cue.tags.has(Tags::ACT))
    };
    // `la « ville lente », que la région souhaite`: what the verb is told of.
    let behind = tokens[at + 1..].iter().take(2).find(|token| token.kind != TokenKind::Comma);
    let told_of = behind.is_some_and(|next| next.is_word() && next.tags.has(Tags::QUE));
    cues.iter().position(governs).filter(|_| !told_of).map(|number| (number, "quote/main-verb"))
}
