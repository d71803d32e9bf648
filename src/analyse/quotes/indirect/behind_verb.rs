//! What is reported behind a verb: a clause with `que`, an indirect question, an infinitive.

use super::super::super::tokens::{Token, TokenKind};
use super::super::cues::{Cue, Place};
use super::super::phrases::{PhraseKind, simple_phrase_at};
use super::super::sentence::Sentence;
use super::super::subjects::{complement_end, is_time};
use super::super::verbs::{has_clause, turn_end};
use super::bounds::{clause_end, main_clause, new_clause, new_verb, resumed, trim_end};
use crate::lexicon::Tags;
use std::ops::Range;

/// `X a dit que P, que Q et que R`: those of the clauses that hold no words between marks, which are reported by themselves.
pub(in crate::analyse::quotes) fn plain_clauses(
    tokens: &[Token],
    sentence: &Sentence,
    cue: &Cue,
) -> Vec<Range<usize>> {
    let limit = sentence.tokens.end;
    let says = cue.tags.has(Tags::SAY) && cue.place == Place::Before;
    let Some(first) = that_clause(tokens, cue, limit).filter(|_| says) else { return Vec::new() };
    let end = clause_end(tokens, first, limit, sentence);
    let joins = |at: &usize| {
        let sign = &tokens[at - 1];
        let listed = sign.kind == TokenKind::Comma || sign.is_lower() && sign.tags.has(Tags::COORDINATION);
        listed && tokens[*at].is_word() && tokens[*at].tags.has(Tags::QUE)
    };
    let others = (first + 1..end).filter(joins).map(|at| at + 1);
    let starts: Vec<usize> = [first].into_iter().chain(others).collect();
    let ends = starts.iter().skip(1).map(|next| next - 1).chain([end]);
    let clauses = starts.iter().zip(ends).map(|(&start, end)| start..trim_end(tokens, start, end));
    let plain = |clause: &Range<usize>| tokens[clause.clone()].iter().all(|token| token.quote().is_none());
    clauses.filter(|clause| clause.len() >= 3 && plain(clause)).collect()
}

/// `X a indiqué que P`, `X dit avoir P`, `X a promis de P`, `X demande à ce que P`.
pub(super) fn behind_verb(tokens: &[Token], sentence: &Sentence, cue: &Cue) -> Option<Range<usize>> {
    let limit = sentence.tokens.end;
    if let Some(start) = behind_colon(tokens, cue, limit).or_else(|| behind_news(tokens, sentence, cue)) {
        return Some(start..trim_end(tokens, start, limit));
    }
    if let Some(that) =
        that_clause(tokens, cue, limit).filter(|_| cue.tags.has(Tags::SAY) || is_demand(tokens, cue))
    {
        let end = end_behind(tokens, sentence, cue, that);
        return (that < end).then_some(that..end);
    }
    let start = infinitive_start(tokens, cue, limit)?;
    let end = end_behind(tokens, sentence, cue, start);
    let end = new_clause(tokens, start, end).unwrap_or(end);
    let end = new_verb(tokens, start, end).unwrap_or(end);
    (start < end).then_some(start..end)
}

/// The end of what is reported from `start` on.
fn end_behind(tokens: &[Token], sentence: &Sentence, cue: &Cue, start: usize) -> usize {
    let end = clause_end(tokens, start, sentence.tokens.end, sentence)
        .min(relative_end(tokens, sentence, cue, start))
        .min(subject_behind(tokens, cue, start));
    let end = main_clause(tokens, sentence, cue, start..end).unwrap_or(end);
    resumed(tokens, cue, start, end).unwrap_or(end)
}

/// `Estimant que P, le conseil a …`: the comma before the subject behind a participle.
fn subject_behind(tokens: &[Token], cue: &Cue, start: usize) -> usize {
    let subject = cue.speaker.as_ref().map(|speaker| speaker.tokens.start).filter(|&at| at > start);
    let comma = subject.filter(|&at| tokens[at - 1].kind == TokenKind::Comma).map(|at| at - 1);
    comma.filter(|_| cue.place == Place::Gerund).unwrap_or(usize::MAX)
}

/// `X a affirmé : P`, without marks.
fn behind_colon(tokens: &[Token], cue: &Cue, limit: usize) -> Option<usize> {
    let announces = cue.tags.has(Tags::SAY) && cue.place == Place::Before;
    let at = cue.tokens.end + usize::from(tokens.get(cue.tokens.end)?.tags.has(Tags::QUE));
    if !announces || at >= limit || tokens.get(at)?.kind != TokenKind::Colon {
        return None;
    }
    let start =
        at + 1 + tokens[at + 1..limit].iter().take_while(|token| token.kind == TokenKind::Line).count();
    let plain =
        tokens[start..limit].iter().all(|token| token.quote().is_none() && token.kind != TokenKind::Colon);
    (plain && has_clause(&tokens[start..limit])).then_some(start)
}

/// `X a confirmé la nouvelle dans un entretien : P`: the clause that tells what the object of the verb is.
fn behind_news(tokens: &[Token], sentence: &Sentence, cue: &Cue) -> Option<usize> {
    let (from, limit) = (cue.tokens.end, sentence.tokens.end);
    let says = cue.tags.has(Tags::SAY.and(Tags::WITH_INFINITIVE));
    let told = says && cue.place == Place::Before && sentence.tokens.start > 0;
    let first = tokens.get(from)?;
    let object = first.is_word() && first.tags.has(Tags::DETERMINER) && !first.tags.has(Tags::INDEFINITE);
    if !told || !object || from >= limit {
        return None;
    }
    let near = from..limit.min(from + LONGEST_NEWS);
    let colon = near.clone().find(|&at| tokens[at].kind == TokenKind::Colon)?;
    let plain =
        |token: &Token| token.is_word() && !token.tags.any(Tags::QUE | Tags::QUI | Tags::SUBORDINATION);
    let said = &tokens[colon + 1..limit];
    let whole = |token: &Token| token.quote().is_none() && token.kind != TokenKind::Colon;
    let asks = said.iter().take(2).any(|token| token.tags.any(Tags::QUE | Tags::ASKS | Tags::QUI));
    let news = tokens[from..colon].iter().all(plain) && !has_clause(&tokens[from..colon]);
    (news && !asks && said.iter().all(whole) && has_clause(said)).then_some(colon + 1)
}

/// The object of a verb, with where and when it was told, takes at most so many tokens.
const LONGEST_NEWS: usize = 25;

/// The comma that ends a relative clause in the middle of its sentence: `X, qui dit avoir …, reconnaît`.
fn relative_end(tokens: &[Token], sentence: &Sentence, cue: &Cue, start: usize) -> usize {
    let relative = cue
        .tokens
        .start
        .checked_sub(2)
        .is_some_and(|at| tokens[at + 1].tags.has(Tags::QUI) && tokens[at].kind == TokenKind::Comma);
    let comma = (start..sentence.tokens.end).find(|&at| tokens[at].kind == TokenKind::Comma);
    let goes_on = |comma: &usize| has_clause(&tokens[*comma..sentence.tokens.end]);
    comma.filter(|comma| relative && goes_on(comma)).unwrap_or(usize::MAX)
}

/// The first token behind the `que` of a cue, when only circumstances stand between.
fn that_clause(tokens: &[Token], cue: &Cue, limit: usize) -> Option<usize> {
    let mut at = cue.tokens.end;
    if opens_question(tokens, cue, at, limit) {
        return Some(at);
    }
    if let Some(clause) = behind_fact(tokens, cue).or_else(|| behind_aim(tokens, cue)) {
        return Some(clause);
    }
    if !cue.tags.has(Tags::TELLS) && has_object_with_relative(tokens, at) {
        return None;
    }
    while at < limit.min(cue.tokens.end + 25) {
        let token = &tokens[at];
        if token.is_word() && token.tags.has(Tags::QUE) && !token.hyphen {
            return Some(at + 1);
        }
        if let Some(question) = question_at(tokens, cue, at) {
            return Some(question);
        }
        if let Some(comma) = like_end(tokens, at, limit) {
            at = comma;
            continue;
        }
        let blocks = token.quote().is_some()
            || matches!(token.kind, TokenKind::Colon | TokenKind::Stop | TokenKind::Pause)
            || (token.is_lower()
                && token.tags.any(Tags::INFINITIVE | Tags::INFINITIVAL)
                && !token.tags.any(Tags::ROLE | Tags::BODY))
            || token.tags.has(Tags::COMPARES)
            || is_what(tokens, at)
            || (token.tags.has(Tags::PREPOSITION)
                && tokens.get(at + 1).is_some_and(|next| next.tags.has(Tags::QUE)))
            || token.tags.any(Tags::QUI | Tags::AUXILIARY | Tags::SUBORDINATION) && token.is_lower()
            || (token.tags.has(Tags::COORDINATION) && token.is_lower() && !token.tags.has(Tags::ADVERB));
        if blocks {
            return None;
        }
        at += 1;
    }
    None
}

/// The clause of `a souligné le fait que P`; who denounces a fact does not tell it.
fn behind_fact(tokens: &[Token], cue: &Cue) -> Option<usize> {
    let [the, fact, that] = tokens.get(cue.tokens.end..cue.tokens.end + 3)? else { return None };
    let fact = the.tags.has(Tags::DETERMINER) && fact.is_lower() && fact.tags.has(Tags::MAKES);
    let told = fact && that.is_word() && that.tags.has(Tags::QUE) && !cue.tags.has(Tags::ACT);
    told.then_some(cue.tokens.end + 3)
}

/// The clause of `a plaidé pour que P`.
fn behind_aim(tokens: &[Token], cue: &Cue) -> Option<usize> {
    let [aim, that] = tokens.get(cue.tokens.end..cue.tokens.end + 2)? else { return None };
    let aims =
        cue.tags.has(Tags::ACT) && aim.is_lower() && aim.tags.has(Tags::FOR) && that.tags.has(Tags::QUE);
    aims.then_some(cue.tokens.end + 2)
}

/// Where `comment P`, `à quel point P` begins at `at`, behind circumstances.
fn question_at(tokens: &[Token], cue: &Cue, at: usize) -> Option<usize> {
    let asks = tokens[at].is_lower() && tokens[at].tags.has(Tags::ASKS);
    let says = cue.tags.has(Tags::SAY) && cue.place == Place::Before;
    let preposition = tokens[at - 1].is_word() && tokens[at - 1].tags.has(Tags::PREPOSITION);
    (asks && says).then_some(at - usize::from(preposition && at > cue.tokens.end))
}

/// The end of `, comme sa collègue,` at `at`.
fn like_end(tokens: &[Token], at: usize, limit: usize) -> Option<usize> {
    let like = tokens.get(at + 1).filter(|_| tokens[at].kind == TokenKind::Comma)?;
    let comma = (at + 2..limit.min(at + 12)).find(|&place| tokens[place].kind == TokenKind::Comma)?;
    (like.tags.has(Tags::LIKE) && !has_clause(&tokens[at + 2..comma])).then_some(comma)
}

/// `a expliqué comment P`, `a demandé si P`.
fn opens_question(tokens: &[Token], cue: &Cue, at: usize, limit: usize) -> bool {
    let Some(token) = tokens.get(at).filter(|token| at + 2 < limit && token.is_lower()) else { return false };
    let whether = token.tags.has(Tags::SUBORDINATION) && token.span.len() == 2 && !token.tags.has(Tags::QUI);
    let asks = token.tags.has(Tags::ASKS) || whether && cue.tags.has(Tags::ACT);
    asks && cue.tags.has(Tags::SAY) && cue.place == Place::Before
}

/// `souligne le rôle que joue X`: the verb has an object, of which `que` is the relative pronoun.
fn has_object_with_relative(tokens: &[Token], at: usize) -> bool {
    let Some(object) = simple_phrase_at(tokens, at).filter(|object| object.kind == PhraseKind::Thing) else {
        return false;
    };
    let end = (object.tokens.end..tokens.len()).take(OBJECT_TAIL).find(|&at| !is_of_object(&tokens[at]));
    let relative = end.is_some_and(|end| tokens[end].is_word() && tokens[end].tags.has(Tags::QUE));
    let dated = || tokens[object.tokens.clone()].iter().any(|token| token.kind == TokenKind::Number);
    object.determined && relative && !dated() && !is_time(tokens, &object)
}

/// Whether a token can stand between an object and its relative clause: `le coût de la mesure à un million, que …`.
fn is_of_object(token: &Token) -> bool {
    let noun = token.is_word() && !token.tags.any(Tags::QUE | Tags::QUI | Tags::TIME | Tags::GERUND);
    noun || token.kind == TokenKind::Comma
}

/// So many tokens of an object are looked at for its relative clause.
const OBJECT_TAIL: usize = 12;

/// Whether `ce que` stands at `at`, which asks for no clause, unless `à` stands before.
fn is_what(tokens: &[Token], at: usize) -> bool {
    let this = tokens[at].tags.has(Tags::DETERMINER) && tokens[at].span.len() == 2;
    let asked = at.checked_sub(1).is_some_and(|before| tokens[before].tags.has(Tags::PREPOSITION));
    this && !asked && tokens.get(at + 1).is_some_and(|next| next.tags.has(Tags::QUE))
}

fn is_demand(tokens: &[Token], cue: &Cue) -> bool {
    cue.tags.has(Tags::ACT)
        && tokens.get(cue.tokens.end).is_some_and(|token| token.tags.has(Tags::PREPOSITION))
        && tokens
            .get(cue.tokens.end + 1)
            .is_some_and(|token| token.span.len() == 2 && token.tags.has(Tags::DETERMINER))
}

/// Where the infinitive of reported speech begins.
fn infinitive_start(tokens: &[Token], cue: &Cue, limit: usize) -> Option<usize> {
    let mut at = cue.tokens.end;
    while at < limit && !is_infinitive(tokens, at) {
        match circumstance_end(tokens, at, cue.tokens.end) {
            Some(end) => at = end,
            None => break,
        }
    }
    if cue.tags.has(Tags::WITH_INFINITIVE) && at < limit && is_infinitive(tokens, at) {
        return Some(at);
    }
    if !cue.tags.has(Tags::WITH_DE) {
        return None;
    }
    let of = (cue.tokens.end..limit.min(cue.tokens.end + 8)).find(|&at| {
        tokens[at].tags.has(Tags::DE)
            && (at + 1..(at + 4).min(limit)).any(|next| {
                is_infinitive(tokens, next)
                    && tokens[at + 1..next].iter().all(|token| token.tags.any(Tags::CLITIC | Tags::ADVERB))
            })
    })?;
    Some(of + 1)
}

/// Whether the token at `at` is an infinitive, with the pronouns before it.
fn is_infinitive(tokens: &[Token], at: usize) -> bool {
    let Some(verb) = (at..at + 4).find(|&place| {
        tokens.get(place).is_none_or(|token| {
            !token.tags.any(Tags::CLITIC | Tags::ADVERB) || token.tags.any(Tags::INFINITIVAL | Tags::TIME)
        })
    }) else {
        return false;
    };
    tokens.get(verb).is_some_and(|token| {
        token.is_lower()
            && token.tags.any(Tags::INFINITIVE | Tags::INFINITIVAL)
            && !token.tags.any(Tags::ROLE | Tags::BODY)
    })
}

/// The end of a circumstance between a verb and its infinitive: `ce jeudi`, `, par voie de communiqué,`.
fn circumstance_end(tokens: &[Token], at: usize, verb_end: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    let next_is_time =
        tokens.get(at + 1).is_some_and(|next| next.tags.has(Tags::TIME) || next.kind == TokenKind::Number);
    if token.kind == TokenKind::Comma
        || token.kind == TokenKind::Number
        || token.tags.any(Tags::ADVERB | Tags::TIME)
        || token.tags.has(Tags::DETERMINER) && next_is_time
        || token.hyphen && tokens[at - 1].tags.has(Tags::TIME)
    {
        return (at < verb_end + 20).then_some(at + 1);
    }
    if token.tags.has(Tags::DE)
        && tokens
            .get(at + 1)
            .is_some_and(|next| next.is_lower() && !next.tags.any(Tags::INFINITIVE | Tags::INFINITIVAL))
    {
        return Some(at + 2).filter(|&end| end < verb_end + 20);
    }
    let complement = || {
        let end = complement_end(tokens, at)?;
        let free = |place: &usize| !tokens[place - 1].tags.any(Tags::DE | Tags::PREPOSITION);
        Some((at + 2..end).filter(free).find(|&place| is_infinitive(tokens, place)).unwrap_or(end))
    };
    turn_end(tokens, at)
        .or_else(|| token.tags.has(Tags::PREPOSITION).then(complement).flatten())
        .filter(|&end| end < verb_end + 20)
}
