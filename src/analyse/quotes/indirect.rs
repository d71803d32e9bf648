//! Reported speech without marks: `X a indiqué que P`, `P, a indiqué X`, `selon X, P`, `X dit avoir …`.

use std::ops::Range;

use super::attribute::Sentence;
use super::cues::{Cue, Place};
use super::phrases::{PhraseKind, simple_phrase_at};
use super::subjects::{complement_end, is_time};
use super::tokens::{Token, TokenKind};
use super::verbs::{has_clause, turn_end};
use crate::lexicon::Tags;

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

/// `X a dit que P et que Q`: Q, where P holds words between marks, which are reported by themselves.
pub(super) fn second_clause(tokens: &[Token], sentence: &Sentence, cue: &Cue) -> Option<Range<usize>> {
    let limit = sentence.tokens.end;
    that_clause(tokens, cue, limit).filter(|_| cue.tags.has(Tags::SAY) && cue.place == Place::Before)?;
    let joins = |at: &usize| {
        tokens[*at].is_lower()
            && tokens[*at].tags.has(Tags::COORDINATION)
            && tokens[at + 1].is_word()
            && tokens[at + 1].tags.has(Tags::QUE)
    };
    let start = (cue.tokens.end..limit.saturating_sub(2)).rev().find(joins)? + 2;
    let end = clause_end(tokens, start, limit, sentence);
    let plain = start + 3 <= end && tokens[start..end].iter().all(|token| token.quote().is_none());
    plain.then_some(start..end)
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

/// The place of the first word of a sentence, past a dateline (`TOULOUSE | `, `Montréal, le 9 février –`).
fn sentence_start(tokens: &[Token], start: usize, end: usize) -> usize {
    let dash = tokens[start..end]
        .iter()
        .take(12)
        .rposition(|token| token.kind == TokenKind::Dash)
        .map_or(start, |place| start + place + 1);
    let from = if has_clause(&tokens[start..dash]) { start } else { dash };
    let signs =
        tokens[from..end].iter().take_while(|token| !token.is_word() && token.quote().is_none()).count();
    let from = from + signs;
    let town = tokens.get(from).is_some_and(|token| token.tags.has(Tags::ACRONYM))
        && tokens.get(from + 1).is_some_and(|next| next.capital && !next.is_name());
    from + usize::from(town)
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
    longer_side(tokens, sentence, cue, start..end).filter(|range| has_clause(&tokens[range.clone()]))
}

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
    let new_clause = tokens
        .get(behind.start)
        .is_some_and(|first| first.tags.any(Tags::SUBORDINATION | Tags::COORDINATION | Tags::QUI));
    let longer = behind.len() > before.len();
    let apposed = has_clause(&tokens[before.clone()]) && is_apposed(tokens, cue, behind.clone());
    Some(if comma && !new_clause && longer && !apposed { behind } else { before })
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

/// `X a indiqué que P`, `X dit avoir P`, `X a promis de P`, `X demande à ce que P`.
fn behind_verb(tokens: &[Token], sentence: &Sentence, cue: &Cue) -> Option<Range<usize>> {
    let limit = sentence.tokens.end;
    if let Some(that) =
        that_clause(tokens, cue, limit).filter(|_| cue.tags.has(Tags::SAY) || is_demand(tokens, cue))
    {
        let end = clause_end(tokens, that, limit, sentence).min(relative_end(tokens, sentence, cue, that));
        return (that < end).then_some(that..end);
    }
    let start = infinitive_start(tokens, cue, limit)?;
    let end = clause_end(tokens, start, limit, sentence).min(relative_end(tokens, sentence, cue, start));
    (start < end).then_some(start..end)
}

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
    if !cue.tags.has(Tags::TELLS) && has_object_with_relative(tokens, at) {
        return None;
    }
    while at < limit.min(cue.tokens.end + 25) {
        let token = &tokens[at];
        if token.is_word() && token.tags.has(Tags::QUE) && !token.hyphen {
            return Some(at + 1);
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
    let relative =
        tokens.get(object.tokens.end).is_some_and(|next| next.is_word() && next.tags.has(Tags::QUE));
    let dated = || tokens[object.tokens.clone()].iter().any(|token| token.kind == TokenKind::Number);
    // `le fait que P` is a clause.
    let fact = tokens[object.tokens.end - 1].tags.has(Tags::MAKES);
    object.determined && relative && !fact && !dated() && !is_time(tokens, &object)
}

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
            !token.tags.any(Tags::CLITIC | Tags::ADVERB) || token.tags.has(Tags::INFINITIVAL)
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
    turn_end(tokens, at)
        .or_else(|| token.tags.has(Tags::PREPOSITION).then(|| complement_end(tokens, at)).flatten())
        .filter(|&end| end < verb_end + 20)
}

/// The place behind `en poste à l’époque,` and the like, which still speak of the source.
fn skip_parenthesis(tokens: &[Token], at: usize, limit: usize) -> usize {
    let opens = tokens.get(at).is_some_and(|token| {
        token.is_lower()
            && (token
                .tags
                .any(Tags::PREPOSITION | Tags::QUI | Tags::PARTICIPLE | Tags::PARTICIPIAL | Tags::GERUND)
                || token.tags.has(Tags::DE) && token.span.len() == 2)
    });
    let comma = (at..limit).find(|&place| tokens[place].kind == TokenKind::Comma);
    match comma.filter(|&comma| {
        opens && (tokens[at].tags.has(Tags::QUI) || !has_clause(&tokens[at..comma])) && comma + 3 < limit
    }) {
        Some(comma) => comma + 1,
        None => at,
    }
}

fn skip_signs(tokens: &[Token], at: usize, limit: usize) -> usize {
    let end = super::phrases::behind_brackets(tokens, at);
    end + tokens[end.min(limit)..limit]
        .iter()
        .take_while(|token| !token.is_word() && token.quote().is_none())
        .count()
}

/// The end of a clause that begins at `start`: the sentence's, or where another cue or `tout en` follows a comma.
fn clause_end(tokens: &[Token], start: usize, limit: usize, sentence: &Sentence) -> usize {
    let next_cue = sentence.cues.iter().filter(|cue| cue.tokens.start > start).find(|cue| {
        matches!(cue.place, Place::Incise | Place::According)
            || cue.place == Place::Gerund && is_set_off(tokens, cue.tokens.start)
    });
    let end = next_cue.map_or(limit, |cue| cue.tokens.start);
    let all_while = (start..end).find(|&at| {
        tokens[at].tags.has(Tags::WHILE)
            && tokens
                .get(at + 1)
                .is_some_and(|next| next.tags.has(Tags::CLITIC) && next.tags.has(Tags::PREPOSITION))
    });
    let end = all_while.unwrap_or(end);
    let end = (start..end).find(|&at| breaks_off(tokens, at, end)).unwrap_or(end);
    trim_end(tokens, start, end)
}

/// Whether the reported clause breaks off at `at`: at a colon, at `, sans …`, at `, mais` and a verb of its own.
fn breaks_off(tokens: &[Token], at: usize, end: usize) -> bool {
    if tokens[at].kind == TokenKind::Colon || joins_gerund(tokens, at, end) {
        return true;
    }
    if tokens[at].kind != TokenKind::Comma || at + 2 >= end {
        return false;
    }
    let (next, verb) = (&tokens[at + 1], at + 2);
    let verb = verb
        + tokens[verb..end]
            .iter()
            .take(3)
            .take_while(|token| token.tags.any(Tags::CLITIC | Tags::ADVERB))
            .count();
    let new_verb = next.tags.has(Tags::COORDINATION)
        && verb < end
        && tokens[verb].tags.any(Tags::FINITE | Tags::AUXILIARY | Tags::MODAL | Tags::VERB);
    new_verb || next.tags.has(Tags::WITHOUT)
}

/// `et se disant …`: another participle of who speaks.
fn joins_gerund(tokens: &[Token], at: usize, end: usize) -> bool {
    let and = tokens[at].is_lower() && tokens[at].tags.has(Tags::COORDINATION);
    let mut behind = tokens[at + 1..end].iter().take(3).skip_while(|token| token.tags.has(Tags::CLITIC));
    and && behind.next().is_some_and(|next| {
        next.is_lower()
            && next.tags.has(Tags::GERUND)
            && !next.tags.any(Tags::ADVERB | Tags::ROLE | Tags::PREPOSITION)
    })
}

/// Whether a comma stands before a participle, with at most its pronoun between: `, le qualifiant de`.
fn is_set_off(tokens: &[Token], at: usize) -> bool {
    is_comma(tokens, at) || at > 1 && tokens[at - 1].tags.has(Tags::CLITIC) && is_comma(tokens, at - 1)
}

fn is_comma(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| tokens[before].kind == TokenKind::Comma)
}

/// The end without signs, conjunctions and adverbs that lead on.
fn trim_end(tokens: &[Token], start: usize, mut end: usize) -> usize {
    while end > start
        && !matches!(tokens[end - 1].kind, TokenKind::Close)
        && (!tokens[end - 1].is_word() && tokens[end - 1].quote().is_none()
            || tokens[end - 1].tags.any(Tags::COORDINATION) && tokens[end - 1].is_lower())
    {
        end -= 1;
    }
    end
}
