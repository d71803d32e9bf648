//! The subject behind a verb.

use super::super::super::tokens::{Token, TokenKind};
use super::super::phrases::{Phrase, PhraseKind, bare_noun, phrase_at, simple_phrase_at};
use super::super::verbs::{is_adverb, turn_end};
use super::chunks::is_time;
use crate::lexicon::Tags;

/// What stands at one place on the way from a verb to the subject behind it.
enum Step {
    /// A circumstance that ends there.
    Over(usize),
    /// A preposition with its complement, in which a name may be glued to that of a medium.
    Complement(usize),
    Subject(Phrase),
    /// No subject can follow.
    Nothing,
}

/// The subject behind an incise verb, past `à l’AFP`, `mercredi`, `dans un communiqué`, `quant à lui`.
pub(in crate::analyse::quotes) fn subject_after(
    tokens: &[Token],
    at: usize,
    end: usize,
    beside_quote: bool,
) -> Option<Phrase> {
    let limit = end.min(at + 40);
    let (mut next, mut glued) = (at, None);
    while next < limit {
        match step_to_subject(tokens, next, at, limit) {
            Step::Over(end) => next = end,
            Step::Complement(end) => {
                glued = glued_name(tokens, next, end).or(glued);
                next = end;
            }
            Step::Subject(phrase) => {
                // `à Global News Anne Untel, une manifestante`: the name before goes with the role.
                let apposed = phrase.kind == PhraseKind::Role && tokens[next - 1].kind == TokenKind::Comma;
                if let Some(start) = glued.filter(|_| apposed) {
                    return phrase_at(tokens, start).filter(|person| person.kind == PhraseKind::Person);
                }
                let possible = phrase.speaks() || beside_quote && phrase.kind == PhraseKind::Thing;
                return possible.then(|| with_others(tokens, phrase));
            }
            Step::Nothing => break,
        }
    }
    glued.and_then(|start| phrase_at(tokens, start)).filter(|phrase| phrase.kind == PhraseKind::Person)
}

fn step_to_subject(tokens: &[Token], at: usize, verb_end: usize, limit: usize) -> Step {
    let token = &tokens[at];
    if let Some(end) = turn_end(tokens, at) {
        return Step::Over(end);
    }
    if !token.is_word() {
        if let Some(end) = insertion_end(tokens, at) {
            return Step::Over(end);
        }
        let comma = token.kind == TokenKind::Comma && at > verb_end && at + 1 < limit;
        let leads_on = comma && leads_past_comma(tokens, at + 1);
        return if leads_on { Step::Over(at + 1) } else { Step::Nothing };
    }
    let verb = token.tags.has(Tags::AUXILIARY) && token.is_lower() && !token.tags.has(Tags::PREPOSITION);
    let asks = token.is_lower() && token.tags.has(Tags::SUBORDINATION) && !token.tags.any(Tags::ADVERB);
    let opens_clause =
        verb || asks || token.tags.any(Tags::QUE | Tags::QUI) && !token.tags.has(Tags::PREPOSITION);
    if opens_clause || token.is_infinitive() {
        return Step::Nothing;
    }
    let elided_of = token.tags.has(Tags::DE) && token.kind == TokenKind::Elided;
    if elided_of || token.tags.any(Tags::PREPOSITION | Tags::ACCORDING) {
        return complement_end(tokens, at).map_or(Step::Nothing, Step::Complement);
    }
    let small = token.tags.any(Tags::TIME | Tags::COORDINATION) || token.kind == TokenKind::Number;
    if small || is_adverb(token) {
        return Step::Over(at + 1);
    }
    match phrase_at(tokens, at) {
        Some(phrase) if is_circumstance(tokens, &phrase) => Step::Over(phrase.tokens.end),
        // `lors d’un point presse`: a noun glued to the one before.
        Some(phrase) if at > verb_end && phrase.kind == PhraseKind::Body && is_bare(tokens, &phrase) => {
            Step::Over(phrase.tokens.end)
        }
        Some(phrase) => Step::Subject(phrase),
        None => Step::Over(at + 1),
    }
}

/// The end of a short insertion between commas, when somebody follows it: `confie, dépité, le gardien`.
fn insertion_end(tokens: &[Token], at: usize) -> Option<usize> {
    let is_comma = |token: &Token| token.kind == TokenKind::Comma;
    let inside = tokens.get(at).filter(|token| is_comma(token)).map(|_| at + 1)?;
    let length = tokens[inside..].iter().take(6).position(is_comma)?;
    let words = &tokens[inside..inside + length];
    let plain = |token: &Token| token.is_lower() && !token.tags.any(Tags::QUE | Tags::QUI | Tags::AUXILIARY);
    let follows = phrase_at(tokens, inside + length + 1)?;
    let somebody = matches!(follows.kind, PhraseKind::Person | PhraseKind::Role);
    (somebody && !words.is_empty() && words.iter().all(plain)).then_some(inside + length + 1)
}

/// Whether a phrase is nouns in lower case without an article, right behind another word in lower case.
fn is_bare(tokens: &[Token], phrase: &Phrase) -> bool {
    let plain = tokens[phrase.tokens.clone()].iter().all(|token| !token.capital);
    let start = phrase.tokens.start;
    let one = !phrase.agreement.has(Tags::PLURAL);
    !phrase.determined && one && plain && start > 0 && tokens[start - 1].is_lower()
}

/// `ce mardi`, `[par voie de] communiqué`.
fn is_circumstance(tokens: &[Token], phrase: &Phrase) -> bool {
    is_time(tokens, phrase) || phrase.kind == PhraseKind::Paper && !phrase.determined
}

/// `à Global News Neil Untel`: where in a complement of at least three capitalised words a name can begin.
fn glued_name(tokens: &[Token], start: usize, end: usize) -> Option<usize> {
    let words: Vec<usize> = (start..end).filter(|&at| tokens[at].is_name() && !tokens[at].hyphen).collect();
    match words.len() {
        3 => Some(words[1]),
        4.. => Some(words[2]),
        _ => None,
    }
}

/// Whether behind a comma only a circumstance follows: a day, a place, `selon`.
fn leads_past_comma(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        token.tags.any(Tags::TIME | Tags::DETERMINER)
            || turn_end(tokens, at).is_some()
            || phrase_at(tokens, at).is_some_and(|phrase| phrase.kind == PhraseKind::Person)
    }) || tokens.get(at.wrapping_sub(2)).is_some_and(|token| token.tags.has(Tags::TIME))
}

/// Whether behind `et` a second noun without an article says what one and the same person is.
fn is_second_noun(phrase: &Phrase, other: &Phrase) -> bool {
    let one = |phrase: &Phrase| phrase.kind == PhraseKind::Role && !phrase.agreement.has(Tags::PLURAL);
    one(phrase) && one(other) && phrase.determined && !other.determined
}

/// Adds `et Y` or `, Y et Z` to a subject.
pub(in crate::analyse::quotes) fn with_others(tokens: &[Token], phrase: Phrase) -> Phrase {
    let mut end = phrase.tokens.end;
    let mut agreement = phrase.agreement;
    for _ in 0..MOST_LISTED {
        let Some(sign) = tokens.get(end) else { return phrase };
        let and = sign.tags.has(Tags::COORDINATION) && sign.span.len() == 2;
        let listed = and || sign.kind == TokenKind::Comma;
        let other = listed.then(|| simple_phrase_at(tokens, end + 1)).flatten();
        // `l’élu, membre du bureau et président`: what somebody is, no list.
        let named = |other: &Phrase| and || other.determined || other.kind == PhraseKind::Person;
        let speaks = |other: &Phrase| other.speaks() && other.kind != PhraseKind::Pronoun && named(other);
        let Some(other) = other.filter(speaks) else {
            return phrase;
        };
        (end, agreement) = (other.tokens.end, agreement | other.agreement);
        if and && is_second_noun(&phrase, &other) {
            // `le couturier et mécène`: one person by two nouns.
            let role = phrase.role.map(|role| role.start..end);
            return Phrase { tokens: phrase.tokens.start..end, role, ..phrase };
        }
        if and {
            return Phrase {
                tokens: phrase.tokens.start..end,
                agreement: agreement.without(Tags::FEMININE) | Tags::PLURAL,
                role: None,
                name: phrase.name.clone().filter(|_| phrase.kind != PhraseKind::Body),
                ..phrase
            };
        }
    }
    phrase
}

/// A list of speakers has at most so many behind its first.
const MOST_LISTED: usize = 5;

/// The end of a preposition and its complement; the name of a medium ends before another name begins.
pub(in crate::analyse::quotes) fn complement_end(tokens: &[Token], at: usize) -> Option<usize> {
    let mut start = at + 1;
    while tokens
        .get(start)
        .is_some_and(|token| token.is_word() && token.tags.any(Tags::PREPOSITION | Tags::DE))
    {
        start += 1;
    }
    let contracted = tokens[at..start].iter().any(|of| of.tags.any(Tags::PLURAL | Tags::MASCULINE));
    let whole = || bare_noun(tokens, start).filter(|_| contracted);
    match simple_phrase_at(tokens, start).or_else(whole) {
        Some(phrase) if phrase.kind == PhraseKind::Role && phrase.agreement.has(Tags::PLURAL) => {
            Some(before_one(tokens, &phrase))
        }
        Some(phrase) => Some(before_name(tokens, phrase)),
        None => Some(start + usize::from(tokens.get(start).is_some_and(|token| token.is_lower()))),
    }
}

/// `[à des] journalistes Jean Untel`: the end of several, before the name of one.
fn before_one(tokens: &[Token], several: &Phrase) -> usize {
    let mut within = several.tokens.start + 1..several.tokens.end;
    let one = within
        .find(|&at| tokens[at].tags.has(Tags::GIVEN) && tokens[at].is_name() && tokens[at - 1].is_lower());
    one.unwrap_or(several.tokens.end)
}

/// `l’AFP Jean Untel`: the end of the medium, when a person's name is glued to it.
fn before_name(tokens: &[Token], phrase: Phrase) -> usize {
    let Some(run) = phrase.name.clone() else { return phrase.tokens.end };
    let starts: Vec<usize> = run.filter(|&at| tokens[at].is_name() && !tokens[at].hyphen).collect();
    let given = starts.iter().skip(1).find(|&&at| tokens[at].tags.has(Tags::GIVEN));
    let acronym = starts.first().is_some_and(|&at| tokens[at].tags.has(Tags::ACRONYM)) && starts.len() > 2;
    let first_given = starts.first().is_some_and(|&at| tokens[at].tags.has(Tags::GIVEN));
    let common = phrase.head.is_some_and(|head| !tokens[head].capital && !tokens[head].tags.has(Tags::ROLE));
    let nameless =
        phrase.head.is_some_and(|head| tokens[head].tags.has(Tags::NAMELESS) && tokens[head].is_lower());
    match given {
        _ if nameless && starts.len() > 1 && starts[0] > phrase.tokens.start => starts[0],
        _ if first_given && common && starts.len() > 1 && starts[0] > phrase.tokens.start => starts[0],
        Some(&at) if !first_given => at,
        _ if acronym => starts[1],
        _ => phrase.tokens.end,
    }
}
