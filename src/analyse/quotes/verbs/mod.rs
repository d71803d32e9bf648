//! Groups of words with a verb that says that somebody speaks: `a-t-elle ainsi ajouté`, `tient à rappeler`.

use std::ops::Range;

mod clauses;
mod phrasal;

use super::super::tokens::{Token, TokenKind};
use crate::lexicon::Tags;
use phrasal::{led_to, made_known};

pub(super) use clauses::{has_clause, is_finite};
pub(super) use phrasal::put_forward;

/// A group of words with a cue verb, without its subject.
#[derive(Clone, Debug)]
pub(super) struct VerbGroup {
    pub tokens: Range<usize>,
    pub tags: Tags,
    /// The pronoun behind the verb.
    pub pronoun: Option<usize>,
    /// Whether `ne` stands in it.
    pub negated: bool,
}

/// The group with a finite cue verb that begins at `at`.
pub(super) fn verb_group(tokens: &[Token], at: usize) -> Option<VerbGroup> {
    let first = tokens.get(at)?;
    if !first.is_word() || first.hyphen || first.tags.has(Tags::TITLE) && first.capital {
        return None;
    }
    let mut verb = at;
    let (mut negated, mut reflexive) = (false, false);
    while verb < at + 4 && tokens.get(verb).is_some_and(|token| is_clitic(tokens, verb, token)) {
        negated |= tokens[verb].tags.has(Tags::NEGATION);
        reflexive |= tokens[verb].tags.has(Tags::REFLEXIVE);
        verb += 1;
    }
    let token = tokens.get(verb)?;
    if token.hyphen || !matches!(token.kind, TokenKind::Word) {
        return None;
    }
    let (end, tags, pronoun) = None
        .or_else(|| of_opinion(tokens, verb))
        .or_else(|| compound(tokens, verb, reflexive))
        .or_else(|| simple(tokens, verb, at))
        .or_else(|| led_to(tokens, verb))?;
    let negated = negated && !tokens[verb..end].iter().any(|token| token.tags.has(Tags::HESITATES));
    let says = tags.any(Tags::SAY | Tags::ACT | Tags::WITH_DE)
        || pronoun.is_some()
        || !leads_to_infinitive(tokens, end);
    says.then_some(VerbGroup { tokens: at..end, tags, pronoun, negated })
}

/// `continuera de s’engager`: what the verb leads to is done, not said.
fn leads_to_infinitive(tokens: &[Token], at: usize) -> bool {
    let Some(link) = tokens.get(at).filter(|token| is_link(token)) else { return false };
    let verb = tokens[at + 1..].iter().take(4).find(|token| !token.tags.any(Tags::CLITIC | Tags::ADVERB));
    link.is_word() && verb.is_some_and(Token::is_infinitive)
}

fn is_clitic(tokens: &[Token], at: usize, token: &Token) -> bool {
    let article = token.tags.has(Tags::DETERMINER) && token.kind == TokenKind::Word;
    let before_verb = || tokens.get(at + 1).is_some_and(|next| next.tags.any(Tags::AUXILIARY | Tags::CLITIC));
    token.is_word()
        && token.kind != TokenKind::Clitic
        && token.tags.has(Tags::CLITIC)
        && !token.tags.has(Tags::SUBJECT)
        && (!article || before_verb())
}

type Found = (usize, Tags, Option<usize>);

/// `est d’avis que`.
fn of_opinion(tokens: &[Token], at: usize) -> Option<Found> {
    if !tokens[at].tags.has(Tags::BEING) {
        return None;
    }
    let of = skip_between(tokens, at + 1, 3);
    let opinion = tokens.get(of)?.kind == TokenKind::Elided
        && tokens[of].tags.has(Tags::DE)
        && tokens.get(of + 1)?.tags.has(Tags::EYES)
        && tokens.get(of + 2)?.tags.has(Tags::QUE);
    opinion.then_some((of + 2, Tags::SAY, None))
}

/// `a déclaré`, `a-t-elle ainsi ajouté`, `s’est de son côté réjoui`, `a fait valoir`, `a tenu à rappeler`.
fn compound(tokens: &[Token], at: usize, reflexive: bool) -> Option<Found> {
    if !tokens[at].tags.has(Tags::AUXILIARY) {
        return None;
    }
    let passive = tokens[at].tags.has(Tags::BEING) && !reflexive;
    let (pronoun, next) = behind_verb(tokens, at + 1);
    let participle = behind_inserted(tokens, next);
    let participle = behind_insertion(tokens, participle).unwrap_or(participle);
    let token = tokens.get(participle)?;
    if let Some((end, tags, _)) = led_to(tokens, participle).filter(|_| is_participle(token)) {
        return Some((end, tags, pronoun));
    }
    if is_participle(token) && (!passive || token.tags.has(Tags::MOVES)) {
        return Some((participle + 1, token.tags, pronoun));
    }
    let led = put_forward(tokens, participle)
        .or_else(|| made_known(tokens, participle))
        .or_else(|| led_to(tokens, participle).map(|found| (found.0, found.1)));
    led.map(|(end, tags)| (end, tags, pronoun))
}

/// The place behind adverbs, turns and whatever else may stand between an auxiliary and its participle without a comma.
fn behind_inserted(tokens: &[Token], at: usize) -> usize {
    let mut next = skip_between(tokens, at, MOST_INSERTED);
    while let Some(end) = inserted_end(tokens, next).filter(|&end| end <= at + MOST_INSERTED) {
        next = skip_between(tokens, end, MOST_INSERTED);
    }
    next
}

/// How many tokens may stand between an auxiliary and its participle.
const MOST_INSERTED: usize = 8;

/// The end of `lui [aussi]`, `elle-même`, `jeudi`, `ce jeudi 3 mai`, `une nouvelle fois`, `tout d’abord`, `[d’ores] et déjà`.
fn inserted_end(tokens: &[Token], at: usize) -> Option<usize> {
    let [first, next] = tokens.get(at..at + 2)? else { return None };
    let apart = first.tags.has(Tags::APART) || first.tags.has(Tags::OWN_SUBJECT.and(Tags::FEMININE));
    if apart && first.is_lower() {
        return Some(at + 1 + usize::from(next.hyphen));
    }
    if first.kind == TokenKind::Word && first.tags.has(Tags::TIME) {
        return Some(at + 1);
    }
    let leads = first.kind == TokenKind::Number || first.is_lower() && first.tags.has(Tags::DETERMINER);
    if leads && next.is_lower() && next.tags.has(Tags::TIME) {
        return Some(at + 2);
    }
    let all = first.tags.has(Tags::WHILE) && next.tags.has(Tags::DE);
    let once = first.tags.has(Tags::INDEFINITE.and(Tags::FEMININE))
        && tokens.get(at + 2).is_some_and(|turn| turn.is_lower() && turn.tags.has(Tags::TURN));
    let and = first.tags.has(Tags::COORDINATION) && is_adverb(next);
    if all { turn_end(tokens, at + 1) } else { once.then_some(at + 3).or(and.then_some(at + 2)) }
}

/// The place behind an insertion between commas: `a, pour sa part, indiqué`.
fn behind_insertion(tokens: &[Token], at: usize) -> Option<usize> {
    let comma = |token: &Token| token.kind == TokenKind::Comma;
    let inside = at + 1;
    let length = tokens
        .get(at..)
        .filter(|rest| rest.first().is_some_and(comma))?
        .iter()
        .skip(1)
        .take(10)
        .position(comma)?;
    let behind = inside + length + 1;
    let within = &tokens[inside..inside + length];
    let turn = turn_end(tokens, inside) == Some(inside + length);
    let verbless = turn || !has_clause(within) && !within.iter().any(|token| token.tags.has(Tags::ACCORDING));
    tokens.get(behind).filter(|token| verbless && is_participle(token)).map(|_| behind)
}

fn is_participle(token: &Token) -> bool {
    token.is_lower() && token.tags.has(Tags::PARTICIPLE) && token.tags.any(CUE)
}

/// `suggéré que`: the participle of a verb that says something.
pub(super) fn is_participle_with_clause(tokens: &[Token], at: usize) -> bool {
    let says = |token: &Token| token.is_lower() && token.tags.has(Tags::PARTICIPLE.and(Tags::SAY));
    let that = |next: &Token| next.is_word() && next.tags.has(Tags::QUE);
    tokens.get(at).is_some_and(says) && tokens[at + 1..].iter().take(3).any(that)
}

/// What makes a verb a cue at all.
pub(super) const CUE: Tags = Tags::SAY.and(Tags::BREATH).and(Tags::ACT);

/// `indique`, `dit-elle`, `explique encore`.
fn simple(tokens: &[Token], at: usize, start: usize) -> Option<Found> {
    let token = &tokens[at];
    if let Some((end, tags)) = made_known(tokens, at) {
        let (pronoun, _) = behind_verb(tokens, at + 1);
        return Some((end, tags, pronoun));
    }
    if let Some((end, tags)) = put_forward(tokens, at) {
        return Some((end, tags, behind_verb(tokens, at + 1).0));
    }
    if !token.tags.has(Tags::FINITE) || !token.tags.any(CUE) || token.capital {
        return None;
    }
    let before = start.checked_sub(1).map(|before| &tokens[before]);
    let last = tokens[..at].iter().rev().take(3).find(|token| !is_adverb(token));
    let adjective = last.is_some_and(|last| last.tags.has(Tags::BEING) && last.is_word());
    let article =
        at > start && tokens[start].tags.has(Tags::DETERMINER) && tokens[start].kind == TokenKind::Elided;
    let governed = |before: &Token| before.is_word() && before.tags.any(Tags::DE | Tags::PREPOSITION);
    if adjective || at == start && before.is_some_and(makes_noun) || article && before.is_some_and(governed) {
        return None;
    }
    let (pronoun, next) = behind_verb(tokens, at + 1);
    Some((next, token.tags, pronoun))
}

/// Whether the word before shows that `note`, `demande`, `critique` is a noun.
fn makes_noun(before: &Token) -> bool {
    before.is_word()
        && !before.hyphen
        && before.kind != TokenKind::Clitic
        && (before.tags.any(Tags::DE)
            || (before.tags.has(Tags::DETERMINER) && !before.capital)
            || (before.tags.has(Tags::PREPOSITION) && !before.tags.has(Tags::CLITIC)))
}

/// `de` or `à`, which link a verb to an infinitive.
fn is_link(token: &Token) -> bool {
    token.tags.has(Tags::DE) || token.span.len() == 2 && token.tags.has(Tags::PREPOSITION)
}

/// The subject pronoun right behind a verb (`-t-elle`; also `a t-il`, `a-t'il`), and the place behind it.
pub(super) fn behind_verb(tokens: &[Token], mut at: usize) -> (Option<usize>, usize) {
    let mut pronoun = None;
    while let Some(token) = tokens.get(at) {
        let is_euphonic =
            token.span.len() <= 4 && token.tags.has(Tags::EUPHONIC) && leads_to_pronoun(tokens, at + 1);
        let is_pronoun = token.tags.has(Tags::SUBJECT)
            && (token.kind == TokenKind::Clitic || at > 0 && tokens[at - 1].tags.has(Tags::EUPHONIC));
        if is_pronoun {
            pronoun = Some(at);
        } else if token.kind != TokenKind::Clitic && !is_euphonic {
            break;
        }
        at += 1;
    }
    (pronoun, at)
}

fn leads_to_pronoun(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| token.tags.has(Tags::SUBJECT) && token.is_word() && !token.capital)
}

/// The place behind adverbs and turns such as `de son côté`, `pour sa part`, `à son tour`, at most `most` words.
pub(super) fn skip_between(tokens: &[Token], at: usize, most: usize) -> usize {
    let mut next = at;
    while next < at + most {
        match tokens.get(next) {
            Some(token) if (is_adverb(token) || is_manner(token)) && !token.tags.has(Tags::AS_FOR) => {
                next += 1
            }
            Some(_) => match turn_end(tokens, next) {
                Some(end) => next = end,
                None => break,
            },
            None => break,
        }
    }
    next
}

/// Whether a word in `-ment` that no list has as a noun stands there.
fn is_manner(token: &Token) -> bool {
    token.is_lower() && token.tags == Tags::MANNER
}

pub(super) fn is_adverb(token: &Token) -> bool {
    token.is_word() && !token.capital && token.tags.has(Tags::ADVERB) && !token.tags.any(Tags::PARTICIPLE)
}

/// The end of a preposition, a possessive and a noun (`pour sa part`), or `quant à lui`, `entre autres`, `par la suite`.
pub(super) fn turn_end(tokens: &[Token], at: usize) -> Option<usize> {
    let first = tokens.get(at)?;
    if !first.is_word() || !first.tags.any(Tags::PREPOSITION | Tags::DE | Tags::AS_FOR) {
        return None;
    }
    let second = tokens.get(at + 1)?;
    let third = tokens.get(at + 2);
    if second.tags.has(Tags::POSSESSIVE) && third.is_some_and(|noun| noun.tags.has(Tags::TURN)) {
        return Some(at + 3);
    }
    if second.tags.any(Tags::TURN | Tags::MOMENT) && !second.capital {
        return Some(at + 2);
    }
    if second.tags.has(Tags::DETERMINER) && third.is_some_and(|noun| noun.tags.has(Tags::MOMENT)) {
        return Some(at + 3);
    }
    let third_is_pronoun = third.is_some_and(|token| {
        token.tags.any(Tags::SUBJECT | Tags::CLITIC) && token.kind == TokenKind::Word && token.span.len() <= 5
    });
    (first.tags.has(Tags::AS_FOR) && second.tags.has(Tags::PREPOSITION) && third_is_pronoun).then_some(at + 3)
}
