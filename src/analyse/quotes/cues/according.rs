//! Sources: `selon X`, `d’après X`, `pour X`, `à ses yeux`, `selon lequel`.

use super::super::super::tokens::{Token, TokenKind};
use super::super::phrases::{Phrase, PhraseKind, behind_brackets, phrase_at};
use super::super::subjects::{
    Chunk, VERB_FORM, author_of, complement_end, is_time, person_within, subject_after, with_others,
};
use super::super::verbs::{has_clause, verb_group};
use super::{Cue, Place};
use crate::lexicon::Tags;
use std::ops::Range;

/// `selon X`, `d’après X`, `pour X,` at the beginning, `aux yeux de X`, `de l’avis de X`.
pub(super) fn according_cue(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<Cue> {
    if let Some(found) = own_words(tokens, range, at).or_else(|| as_told_by(tokens, range, at)) {
        return Some(found);
    }
    let end = according_end(tokens, range, at)?;
    if let Some(told) = what_is_told(tokens, range, at, end) {
        return Some(told);
    }
    let mut speaker = apart_pronoun(tokens, end).or_else(|| phrase_at(tokens, end))?;
    if matches!(speaker.kind, PhraseKind::Person | PhraseKind::Role | PhraseKind::Body) {
        let all = with_others(tokens, speaker.clone());
        let acts = tokens.get(all.tokens.end).is_some_and(|next| next.is_word() && next.tags.any(VERB_FORM));
        speaker = if acts { speaker } else { all };
    }
    if let Some(author) = author_of_words(tokens, &speaker) {
        speaker = author;
    }
    if !speaker.speaks() {
        return None;
    }
    if speaker.kind == PhraseKind::Pronoun
        && tokens[speaker.tokens.start].tags.any(Tags::QUE | Tags::CLITIC)
        && tokens[speaker.tokens.start].span.len() == 2
    {
        return None;
    }
    let mut end_of_cue = speaker.tokens.end;
    if speaker.kind == PhraseKind::Paper {
        let made_by = maker_of(tokens, &speaker, range.end);
        end_of_cue = made_by.as_ref().map_or(end_of_cue, |maker| maker.tokens.end);
        let figures = speaker.head.is_some_and(|head| tokens[head].tags.has(Tags::FIGURES));
        let author = author_of(tokens, &speaker).or(made_by);
        speaker = if figures { author? } else { author.unwrap_or(speaker) };
    }
    Some(Cue { end: end_of_cue, ..source(at..end, speaker) })
}

/// The cue by which a source speaks.
fn source(tokens: Range<usize>, speaker: Phrase) -> Cue {
    Cue::new(tokens, Tags::SAY | Tags::ACCORDING, Place::According, Some(speaker))
}

/// `à ses yeux`, `de leur avis`, `selon ses propres mots`: somebody at hand.
fn own_words(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<Cue> {
    let leads = tokens[at].tags.any(Tags::PREPOSITION | Tags::ACCORDING) && !tokens[at].hyphen;
    let owner =
        tokens.get(at + 1).filter(|owner| leads && owner.tags.has(Tags::POSSESSIVE) && owner.is_word())?;
    let according = tokens[at].tags.has(Tags::ACCORDING);
    let says = if according { Tags::EYES | Tags::PAPER } else { Tags::EYES };
    let noun = (at + 2..at + 4).find(|&noun| tokens.get(noun).is_some_and(|noun| noun.tags.any(says)))?;
    let seen = tokens[at].span.len() <= 2 || according;
    let agreement = if owner.span.len() > 3 { Tags::PLURAL } else { Tags::NONE };
    let set_off = at > range.start && tokens[at - 1].kind == TokenKind::Comma;
    let opens = at == range.start || tokens.get(noun + 1).is_none_or(|next| next.kind != TokenKind::Comma);
    (seen && (opens || set_off)).then(|| source(at..noun + 1, Phrase::pronoun(at + 1..at + 2, agreement)))
}

/// `comme le rapporte X`, `comme l’a dit X`, `comme ils le rapportent`, `comme le maire l’a dit`.
fn as_told_by(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<Cue> {
    let first = tokens.get(at + 1).filter(|_| tokens[at].tags.has(Tags::LIKE) && tokens[at].is_word())?;
    let pronoun = first.tags.has(Tags::OWN_SUBJECT).then_some(at + 1);
    let named = if pronoun.is_none() && at == range.start {
        phrase_at(tokens, at + 1).filter(Phrase::speaks)
    } else {
        None
    };
    let behind = |named: &Phrase| {
        let end = named.tokens.end;
        end + usize::from(tokens.get(end).is_some_and(|token| token.kind == TokenKind::Comma))
    };
    let object = named.as_ref().map(behind).unwrap_or(pronoun.map_or(at + 1, |pronoun| pronoun + 1));
    let it = |token: &Token| token.tags.has(Tags::CLITIC) && token.tags.has(Tags::DETERMINER);
    let verb = tokens.get(object).filter(|token| it(token)).and_then(|_| tokens.get(object + 1))?;
    // Behind `le` the verb looks like a noun, save a compound one.
    let simple = verb.is_lower() && verb.tags.has(Tags::FINITE) && verb.tags.has(Tags::SAY);
    // `comme il l’avait annoncé` and `comme le lui a demandé X` tell what was done.
    let done = pronoun.is_some() || verb.tags.has(Tags::CLITIC);
    let compound = || verb_group(tokens, object).filter(|group| group.tags.has(Tags::SAY) && !done);
    let end = if simple { object + 2 } else { compound()?.tokens.end };
    if end > range.end {
        return None;
    }
    let speaker = match (named, pronoun) {
        (Some(named), _) => named,
        (None, Some(pronoun)) => phrase_at(tokens, pronoun)?,
        (None, None) => subject_after(tokens, end, range.end, false)?,
    };
    let speaker =
        author_of(tokens, &speaker).filter(|_| speaker.kind == PhraseKind::Paper).unwrap_or(speaker);
    Some(source(at..end, speaker))
}

/// `selon ce qu’affirme X`.
fn what_is_told(tokens: &[Token], range: &Range<usize>, at: usize, end: usize) -> Option<Cue> {
    let [this, that] = tokens.get(end..end + 2)? else { return None };
    let relative = this.tags.has(Tags::DETERMINER) && this.span.len() == 2 && that.tags.has(Tags::QUE);
    let group = verb_group(tokens, end + 2).filter(|group| relative && group.tags.has(Tags::SAY))?;
    let speaker = subject_after(tokens, group.tokens.end, range.end, false)?;
    Some(source(at..group.tokens.end, speaker))
}

/// `selon les mots de X`: X.
fn author_of_words(tokens: &[Token], words: &Phrase) -> Option<Phrase> {
    let said =
        words.kind == PhraseKind::Thing && words.head.is_some_and(|head| tokens[head].tags.has(Tags::EYES));
    author_of(tokens, words).filter(|_| said)
}

/// `un bilan établi par X`: who made the paper, behind a participle.
pub(in crate::analyse::quotes) fn maker_of(tokens: &[Token], paper: &Phrase, limit: usize) -> Option<Phrase> {
    let made = |token: &Token| token.is_lower() && token.tags.any(Tags::PARTICIPIAL | Tags::PARTICIPLE);
    let head = paper.head.unwrap_or(paper.tokens.start);
    let within = (head + 1..paper.tokens.end).find(|&at| made(&tokens[at]));
    let comma = |&at: &usize| tokens[at].kind == TokenKind::Comma;
    let behind = paper.tokens.end
        + usize::from(Some(paper.tokens.end).filter(|at| *at < limit).is_some_and(|at| comma(&at)));
    let set_off = || behind_gerund(tokens, behind, limit).filter(|&at| made(&tokens[at]));
    // `la statistique sur l’eau publiée par X`
    let about = || {
        let end = complement_end(tokens, behind).filter(|_| tokens[behind].tags.has(Tags::PREPOSITION))?;
        Some(end).filter(|&at| at < limit && made(&tokens[at]))
    };
    let participle = within
        .or_else(|| Some(behind).filter(|&at| at < limit && made(&tokens[at])))
        .or_else(|| if behind < limit { about() } else { None })
        .or_else(set_off)?;
    let near = participle + 1..limit.min(participle + 12);
    let by = near.clone().find(|&at| tokens[at].tags.has(Tags::BY) && tokens[at].is_word())?;
    let closed = tokens[near.start..by].iter().any(|token| !token.is_word());
    let maker = phrase_at(tokens, by + 1).filter(|maker| !closed && maker.speaks())?;
    Some(with_others(tokens, maker))
}

/// The place behind the comma that ends `portant sur mille ménages, `.
fn behind_gerund(tokens: &[Token], at: usize, limit: usize) -> Option<usize> {
    let limit = limit.min(at + LONGEST_SUBJECT_OF_PAPER);
    let doing = tokens.get(at).is_some_and(|token| token.is_lower() && token.tags.has(Tags::GERUND_LIKE));
    let comma = (at..limit).find(|&at| tokens[at].kind == TokenKind::Comma).filter(|_| doing)?;
    (comma + 1 < limit && !has_clause(&tokens[at..comma])).then_some(comma + 1)
}

/// What a paper is about takes at most so many tokens.
const LONGEST_SUBJECT_OF_PAPER: usize = 16;

/// `le message de X, selon lequel …`.
pub(super) fn relative_cue(tokens: &[Token], at: usize, chunks: &[Chunk]) -> Option<Cue> {
    let next = tokens.get(at + 1)?.tags;
    let relative = tokens[at].tags.any(Tags::ACCORDING | Tags::FOR) && next.any(Tags::WHICH | Tags::QUI);
    let before =
        chunks.iter().rev().find(|chunk| relative && chunk.phrase.tokens.end <= at && !chunk.time)?;
    let paper = chunks
        .iter()
        .rev()
        .filter(|chunk| chunk.phrase.tokens.end <= at)
        .take(3)
        .find(|chunk| chunk.phrase.kind == PhraseKind::Paper);
    let author = paper.and_then(|chunk| author_of(tokens, &chunk.phrase));
    let within = || person_within(tokens, &before.phrase).filter(|_| !before.phrase.speaks());
    let speaker = author.or_else(within).or_else(|| Some(before.phrase.clone()).filter(Phrase::speaks))?;
    Some(Cue::new(at..at + 2, Tags::SAY, Place::Before, Some(speaker)))
}

/// `selon lui`.
fn apart_pronoun(tokens: &[Token], at: usize) -> Option<Phrase> {
    let token = tokens.get(at).filter(|token| token.tags.has(Tags::APART))?;
    Some(Phrase::pronoun(at..at + 1, token.tags))
}

/// The end of the words of a cue of source that begins at `at`.
fn according_end(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<usize> {
    let token = &tokens[at];
    let next = tokens.get(at + 1)?;
    if token.tags.has(Tags::ACCORDING) && !next.tags.any(Tags::QUE | Tags::QUI | Tags::SUBORDINATION) {
        return Some(at + 1);
    }
    if token.kind == TokenKind::Elided && token.tags.has(Tags::DE) && next.tags.has(Tags::AFTER) {
        return Some(at + 2);
    }
    let behind_colon = at > range.start && tokens[at - 1].kind == TokenKind::Colon;
    if token.tags.has(Tags::FOR)
        && !token.hyphen
        && (at == range.start
            || token.capital
            || behind_colon
            || is_behind_and(tokens, range, at)
            || behind_quote(tokens, range, at))
    {
        return is_for_speaker(tokens, at + 1).then_some(at + 1);
    }
    let believed = token.tags.has(Tags::PREPOSITION) && token.span.len() == 2 && next.tags.has(Tags::CLITIC);
    if believed && tokens.get(at + 2)?.tags.has(Tags::EYES.and(Tags::INFINITIVE)) {
        return Some(at + 3);
    }
    // `aux yeux de`, `de l’avis de`; `face aux propos de` is no source.
    let set_off = at == range.start || tokens[at - 1].kind == TokenKind::Comma;
    let opinion = token.tags.has(Tags::DE) && next.kind == TokenKind::Elided && set_off;
    let noun = at + 1 + usize::from(opinion);
    let seen = tokens.get(noun)?.tags.has(Tags::EYES);
    let words = tokens[noun].tags.has(Tags::PAPER.and(Tags::MASCULINE));
    let eyes = seen && (opinion || token.tags.has(Tags::PREPOSITION) && !words);
    let of = noun + 1 + usize::from(tokens.get(noun + 1)?.tags.has(Tags::ADVERB.and(Tags::MOMENT)));
    (eyes && tokens.get(of)?.tags.has(Tags::DE)).then_some(of + 1)
}

/// `Mais pour X, …`: nothing but a conjunction stands before in the sentence.
fn is_behind_and(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    at == range.start + 1 && tokens[range.start].tags.has(Tags::COORDINATION) && tokens[range.start].is_word()
}

/// `« … », pour X`: a quotation and a comma stand before.
fn behind_quote(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    at > range.start + 1 && tokens[at - 1].kind == TokenKind::Comma && tokens[at - 2].quote().is_some()
}

/// Whether behind `Pour` stands somebody who can hold a view, and then a comma: `Pour le maire, …`.
fn is_for_speaker(tokens: &[Token], at: usize) -> bool {
    let Some(phrase) = phrase_at(tokens, at) else { return false };
    let end = behind_brackets(tokens, phrase.tokens.end);
    let sign = tokens.get(end).map(|token| token.kind);
    let near = &tokens[end.min(tokens.len())..tokens.len().min(end + 5)];
    let colon = near
        .iter()
        .position(|token| token.kind == TokenKind::Colon)
        .is_some_and(|colon| !has_clause(&near[..colon]));
    let ends = matches!(sign, None | Some(TokenKind::Stop | TokenKind::Line))
        || tokens.get(end).is_some_and(|next| next.tags.has(Tags::BY) && next.is_lower());
    let closed =
        colon || ends || matches!(sign, Some(TokenKind::Comma | TokenKind::Colon | TokenKind::Quote(_)));
    let purpose = tokens[phrase.tokens.clone()].iter().any(Token::is_infinitive);
    let area = phrase.head.is_some_and(|head| tokens[head].tags.has(Tags::VAGUE));
    let holds_views = phrase.speaks() && phrase.kind != PhraseKind::Paper && !area;
    closed && holds_views && !purpose && !is_time(tokens, &phrase)
}
