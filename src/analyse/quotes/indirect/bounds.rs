//! Where a reported clause begins and ends.

use super::super::super::tokens::{Token, TokenKind};
use super::super::cues::{Cue, Place};
use super::super::phrases::{PhraseKind, behind_brackets, phrase_at, simple_phrase_at};
use super::super::sentence::Sentence;
use super::super::subjects::VERB_FORM;
use super::super::verbs::{has_clause, is_finite, is_participle_with_clause};
use crate::lexicon::Tags;
use std::ops::Range;

/// The place of the first word of a sentence, past a dateline (`TOULOUSE | `, `Montréal, le 9 février –`).
pub(super) fn sentence_start(tokens: &[Token], start: usize, end: usize) -> usize {
    let dash = tokens[start..end]
        .iter()
        .take(12)
        .rposition(|token| token.kind == TokenKind::Dash)
        .map_or(start, |place| start + place + 1);
    let from = if tokens[start..dash].iter().any(is_of_text) { start } else { dash };
    let signs =
        tokens[from..end].iter().take_while(|token| !token.is_word() && token.quote().is_none()).count();
    let from = from + signs;
    let town = tokens.get(from).is_some_and(|token| token.tags.has(Tags::ACRONYM))
        && tokens.get(from + 1).is_some_and(|next| next.capital && !next.is_name());
    from + usize::from(town)
}

/// Whether a word before a dash shows that a sentence has begun: no name, place or date.
fn is_of_text(token: &Token) -> bool {
    token.is_lower() && !token.tags.any(Tags::TIME | Tags::DETERMINER | Tags::DE | Tags::PREPOSITION)
}

/// The place behind `en poste à l’époque,` and the like, which still speak of the source.
pub(super) fn skip_parenthesis(tokens: &[Token], at: usize, limit: usize) -> usize {
    let opens = tokens.get(at).is_some_and(|token| {
        token.is_lower()
            && (token.tags.any(
                Tags::PREPOSITION
                    | Tags::QUI
                    | Tags::PARTICIPLE
                    | Tags::PARTICIPIAL
                    | Tags::GERUND
                    | Tags::TIME,
            ) || token.tags.has(Tags::DE) && token.span.len() == 2
                || token.tags.has(Tags::DETERMINER)
                    && tokens.get(at + 1).is_some_and(|next| next.tags.has(Tags::TIME)))
    });
    // `de l’avis des PME suisses, P`: an adjective that is left of the source.
    let [left, sign] = tokens.get(at..at + 2).unwrap_or_default() else { return at };
    if at + 4 < limit && left.is_lower() && sign.kind == TokenKind::Comma && !left.tags.any(VERB_FORM) {
        return at + 2;
    }
    let comma = (at..limit).find(|&place| tokens[place].kind == TokenKind::Comma);
    match comma.filter(|&comma| {
        let verbless = || tokens[at].tags.has(Tags::QUI) || !has_clause(&tokens[at..comma]);
        comma + 3 < limit && (opens && verbless() || is_apposition(tokens, at, comma, limit))
    }) {
        Some(comma) => comma + 1,
        None => at,
    }
}

/// `selon l’Observatoire, le gardien des étoiles, la nuit recule`: what the source is, between commas, and then a clause.
fn is_apposition(tokens: &[Token], at: usize, comma: usize, limit: usize) -> bool {
    let noun = Tags::ROLE | Tags::BODY | Tags::ANY_BODY;
    let says_what = || {
        let phrase = simple_phrase_at(tokens, at)?;
        Some(phrase.determined && phrase.tokens.end == comma && tokens[phrase.head?].tags.any(noun))
    };
    let opens = |token: &Token| {
        token.is_word() && !token.capital && token.tags.any(Tags::DETERMINER | Tags::OWN_SUBJECT)
    };
    let clause = &tokens[comma + 1..limit];
    clause.first().is_some_and(opens) && says_what() == Some(true) && has_clause(clause)
}

pub(super) fn skip_signs(tokens: &[Token], at: usize, limit: usize) -> usize {
    let end = behind_brackets(tokens, at);
    end + tokens[end.min(limit)..limit]
        .iter()
        .take_while(|token| !token.is_word() && token.quote().is_none())
        .count()
}

/// The end of a clause that begins at `start`: the sentence's, or where another cue or `tout en` follows a comma.
pub(super) fn clause_end(tokens: &[Token], start: usize, limit: usize, sentence: &Sentence) -> usize {
    let comma = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Comma);
    let next_cue = sentence.cues.iter().filter(|cue| cue.tokens.start > start).find(|cue| {
        // `P, selon X, P` goes on.
        let within = cue.place == Place::According && is_comma(tokens, cue.tokens.start) && comma(cue.end);
        matches!(cue.place, Place::Incise | Place::According) && !within
            || cue.place == Place::Gerund
                && is_set_off(tokens, cue.tokens.start)
                && announces(&tokens[cue.tokens.end..limit.max(cue.tokens.end)])
    });
    let end = next_cue.map_or(limit, |cue| cue.tokens.start);
    let all_while = (start..end).find(|&at| {
        tokens[at].tags.has(Tags::WHILE)
            && tokens
                .get(at + 1)
                .is_some_and(|next| next.tags.has(Tags::CLITIC) && next.tags.has(Tags::PREPOSITION))
            && tokens[at..end].iter().take(5).any(|token| token.tags.any(Tags::GERUND | Tags::GERUND_LIKE))
    });
    let end = all_while.unwrap_or(end);
    let end = (start..end).find(|&at| breaks_off(tokens, at, end)).unwrap_or(end);
    trim_end(tokens, start, end)
}

/// Whether a clause or words between marks follow a participle that could report them.
fn announces(behind: &[Token]) -> bool {
    behind.iter().any(|token| {
        token.quote().is_some() || token.is_word() && token.tags.has(Tags::QUE) || token.is_infinitive()
    })
}

/// Whether the reported clause breaks off at `at`: at a colon, at `, sans …`, at `, mais` and a verb of its own.
fn breaks_off(tokens: &[Token], at: usize, end: usize) -> bool {
    if tokens[at].kind == TokenKind::Colon && !opens_list(&tokens[at + 1..end])
        || joins_gerund(tokens, at, end)
    {
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
    // `, ce que Y nie`: of the author's.
    let this = next.tags.has(Tags::DETERMINER) && next.span.len() == 2;
    let remarks = this && tokens[at + 2].tags.any(Tags::QUE | Tags::QUI);
    new_verb
        || remarks
        || next.tags.has(Tags::WITHOUT)
        || is_meanwhile(tokens, at + 1)
        || is_place_of_speech(tokens, at + 1)
}

/// `, dans un rapport publié hier`: where it was said.
fn is_place_of_speech(tokens: &[Token], at: usize) -> bool {
    let [within, article] = tokens.get(at..at + 2).unwrap_or_default() else { return false };
    let some =
        within.tags.has(Tags::PREPOSITION) && within.span.len() == 4 && article.tags.has(Tags::INDEFINITE);
    some && simple_phrase_at(tokens, at + 1).is_some_and(|phrase| phrase.kind == PhraseKind::Paper)
}

/// `alors que`, which behind a comma tells what the author knows besides.
fn is_meanwhile(tokens: &[Token], at: usize) -> bool {
    let [then, that] = tokens.get(at..at + 2).unwrap_or_default() else { return false };
    then.tags.has(Tags::SUBORDINATION.and(Tags::ADVERB).and(Tags::COMPARES)) && that.tags.has(Tags::QUE)
}

/// Whether what stands behind a colon only names what was meant: `trois villes : Pau, Nay et Tarbes`.
fn opens_list(behind: &[Token]) -> bool {
    if behind.first().is_some_and(|first| first.capital && first.tags.has(Tags::DETERMINER)) {
        return false;
    }
    let plain = !behind.iter().any(|token| token.quote().is_some());
    behind.len() <= LONGEST_LIST && plain && behind.iter().any(Token::is_word) && !has_clause(behind)
}

/// A list behind a colon that ends a clause has at most so many tokens.
const LONGEST_LIST: usize = 40;

/// Where behind the clause of a verb its subject does something else: `a averti que P et promis que Q`, `ont averti que P et
/// l’ont exhorté à …`, whose number is not that of P.
pub(super) fn resumed(tokens: &[Token], cue: &Cue, start: usize, end: usize) -> Option<usize> {
    let verb = cue.tokens.clone().find(|&at| tokens[at].tags.any(Tags::AUXILIARY | Tags::FINITE))?;
    let compound = tokens[verb].tags.has(Tags::AUXILIARY);
    let within = (start..end).find(|&at| is_finite(tokens, at));
    let other_number = |at: usize| {
        is_finite(tokens, at)
            && is_plural(&tokens[at]) == is_plural(&tokens[verb])
            && within
                .is_some_and(|within| within < at && is_plural(&tokens[within]) != is_plural(&tokens[at]))
    };
    (start..end).find(|&at| {
        let joins = tokens[at].is_lower() && tokens[at].tags.has(Tags::COORDINATION);
        joins && {
            let next = behind_pronouns(tokens, at + 1);
            let says = || says_again(tokens, next, compound);
            next < end
                && (compound && is_participle_with_clause(tokens, next) || other_number(next) || says())
        }
    })
}

/// `explique que P et regrette Q`, `a expliqué que P et a regretté Q`: a verb of saying in the tense of the first.
fn says_again(tokens: &[Token], at: usize, compound: bool) -> bool {
    let says = |token: &Token| token.is_lower() && token.tags.has(Tags::SAY);
    if compound {
        let participle = tokens.get(at + 1).is_some_and(|next| says(next) && next.tags.has(Tags::PARTICIPLE));
        return tokens[at].tags.has(Tags::AUXILIARY) && participle;
    }
    says(&tokens[at]) && tokens[at].tags.has(Tags::FINITE) && !tokens[at].tags.has(Tags::PARTICIPLE)
}

/// `dit ne pas avoir de voiture et le bus ne passe plus`: where behind an infinitive a clause with its own subject begins.
pub(super) fn new_clause(tokens: &[Token], start: usize, end: usize) -> Option<usize> {
    (start..end).find(|&at| {
        let joins = tokens[at].is_lower() && tokens[at].tags.has(Tags::COORDINATION);
        let subject =
            || phrase_at(tokens, at + 1).map(|phrase| phrase.tokens.end).filter(|&behind| behind < end);
        joins && subject().is_some_and(|behind| is_finite(tokens, behind_pronouns(tokens, behind)))
    })
}

/// `dit avoir vu Y et a promis Z`: where behind an infinitive who speaks does something else.
pub(super) fn new_verb(tokens: &[Token], start: usize, end: usize) -> Option<usize> {
    let at = (start..end).find(|&at| {
        let next = behind_pronouns(tokens, at + 1);
        let joins = tokens[at].is_lower() && tokens[at].tags.has(Tags::COORDINATION);
        let acts = |verb: &Token| {
            let finite = verb.tags.has(Tags::AUXILIARY)
                || verb.tags.has(Tags::FINITE) && !verb.tags.any(Tags::PARTICIPLE | Tags::PARTICIPIAL);
            verb.is_lower() && finite
        };
        joins && next < end && acts(&tokens[next])
    })?;
    let plain = |token: &Token| !token.tags.any(Tags::QUI | Tags::QUE | Tags::SUBORDINATION);
    tokens[start..at].iter().all(plain).then_some(at)
}

/// `Si X assure que P, Y répond …`: the comma that ends the clause with which the sentence begins, where the cue stands in it.
pub(super) fn main_clause(
    tokens: &[Token],
    sentence: &Sentence,
    cue: &Cue,
    said: Range<usize>,
) -> Option<usize> {
    let first = sentence.tokens.start;
    let [one, other, ..] = tokens.get(first..said.start)? else { return None };
    let that = other.is_word() && other.tags.has(Tags::QUE);
    let opens = one.is_word() && one.tags.has(Tags::SUBORDINATION) && (that || !one.tags.has(Tags::ADVERB));
    let opens = opens && cue.place == Place::Before && !one.tags.has(Tags::LIKE);
    let begins = |comma: &usize| {
        let subject = || phrase_at(tokens, comma + 1).filter(|subject| subject.tokens.end < said.end);
        tokens[*comma].kind == TokenKind::Comma
            && subject().is_some_and(|subject| {
                let verb = behind_pronouns(tokens, subject.tokens.end);
                let several = subject.agreement.has(Tags::PLURAL);
                verb < said.end && (is_finite(tokens, verb) || several && is_plural(&tokens[verb]))
            })
    };
    if !opens || (first..cue.tokens.start).any(|at| begins(&at)) {
        return None;
    }
    said.clone().find(begins)
}

/// The place behind pronouns, negation and adverbs at `at`.
fn behind_pronouns(tokens: &[Token], at: usize) -> usize {
    let skipped = |token: &&Token| {
        token.is_lower() && token.tags.any(Tags::CLITIC | Tags::ADVERB)
            || token.kind == TokenKind::Elided && token.tags.has(Tags::CLITIC)
    };
    at + tokens[at.min(tokens.len())..].iter().take(4).take_while(skipped).count()
}

/// Whether a finite verb has the ending of the plural.
fn is_plural(verb: &Token) -> bool {
    verb.tags.has(Tags::PLURAL_VERB)
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
pub(super) fn trim_end(tokens: &[Token], start: usize, mut end: usize) -> usize {
    while end > start
        && !matches!(tokens[end - 1].kind, TokenKind::Close)
        && (!tokens[end - 1].is_word() && tokens[end - 1].quote().is_none()
            || tokens[end - 1].tags.any(Tags::COORDINATION) && tokens[end - 1].is_lower())
    {
        end -= 1;
    }
    end
}
