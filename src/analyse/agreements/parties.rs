//! Who acts together: lists of names behind `entre` and `avec`, and names before a verb.

use std::ops::Range;

use super::super::names::{Mention, NameKind, Names};
use super::super::tokens::{Token, TokenKind};
use super::actors::actors;
use super::chance::is_chance;
use super::members::{is_located, opens_members};
use crate::lexicon::Tags;

/// Tokens that may stand between two names of one list.
const LONGEST_GAP: usize = 14;

/// States from which on a list is one of a treaty, with their colonies: `le Danemark et les colonies danoises, l’Égypte`.
const MANY: usize = 4;

/// The bodies listed from `at` on: `la Ville de X, Y et l’Université de Z`; at most up to `end`.
pub(in super::super) fn listed<'n>(names: &'n Names, at: usize, end: usize) -> Vec<&'n Mention> {
    bodies(names, listing(names, at, end))
}

/// The bodies and people listed from `at` on.
pub(super) fn listing<'n>(names: &'n Names, at: usize, end: usize) -> Vec<&'n Mention> {
    let mut found: Vec<&Mention> = Vec::new();
    let mut from = at;
    // A list ends with the name behind its last `et`; what a comma adds after that is another thing.
    let mut joined = 0;
    let mut members = None;
    for mention in names.within(at..end) {
        let gap = from..mention.tokens.start;
        if members.is_none() {
            members = opens_members(names, at, gap.clone(), &mut found);
        }
        let gap = if found.is_empty() { members.unwrap_or(from)..gap.end } else { gap };
        if !found.is_empty() && is_located(names, gap.clone()) {
            from = mention.tokens.end;
            continue;
        }
        let treaty = found.len() >= MANY && found.iter().all(|mention| names.name(mention).kind.is_state());
        if !is_gap(names, gap.clone(), found.is_empty(), treaty) {
            break;
        }
        from = mention.tokens.end;
        if is_bracketed(names.tokens, mention) && members.is_none() {
            continue;
        }
        found.push(mention);
        let and = names.tokens[gap].iter().any(|token| token.is_word() && token.tags.has(Tags::COORDINATION));
        if and {
            joined = found.len();
        }
    }
    // `A, B, C et trois groupes de jeunes`: what comes last has no name.
    let and = |token: &Token| token.is_word() && token.tags.has(Tags::COORDINATION);
    if joined == 0 && found.len() > 2 && names.tokens.get(from).is_some_and(and) {
        joined = found.len();
    }
    found.truncate(joined.max(1));
    found.retain(|mention| !is_chance(names, mention));
    found
}

/// The bodies that can be the subject of the verb at `verb` in a clause that begins at `start`.
pub(in super::super) fn subjects<'n>(names: &'n Names, start: usize, verb: usize) -> Vec<&'n Mention> {
    bodies(names, actors(names, start, verb))
}

/// People stand for nobody where bodies are named beside them; each name once.
fn bodies<'n>(names: &'n Names, found: Vec<&'n Mention>) -> Vec<&'n Mention> {
    let is_body = |mention: &&Mention| names.name(mention).kind != NameKind::Person;
    let found: Vec<&Mention> = found.into_iter().filter(|mention| !is_chance(names, mention)).collect();
    let some = found.iter().any(&is_body);
    let mut kept: Vec<&Mention> = Vec::new();
    for mention in found.into_iter().filter(|mention| !some || is_body(mention)) {
        if kept.iter().all(|other| other.name != mention.name) {
            kept.push(mention);
        }
    }
    if some { kept } else { Vec::new() }
}

/// Whether `et` stands between the first and the last of several names.
pub(super) fn are_joined(names: &Names, found: &[&Mention]) -> bool {
    let (Some(first), Some(last)) = (found.first(), found.last()) else { return false };
    let between = names.tokens.get(first.tokens.end..last.tokens.start).unwrap_or_default();
    between.iter().any(|token| token.is_word() && token.tags.has(Tags::COORDINATION))
}

/// Whether a name stands in brackets: a short form or a place of what stands before.
pub(super) fn is_bracketed(tokens: &[Token], mention: &Mention) -> bool {
    let before = tokens[..mention.tokens.start].iter().rev().take(10);
    let bracket =
        before.map(|token| token.kind).find(|kind| matches!(kind, TokenKind::Open | TokenKind::Close));
    bracket == Some(TokenKind::Open)
}

fn is_gap(names: &Names, gap: Range<usize>, first: bool, treaty: bool) -> bool {
    if gap.len() > LONGEST_GAP {
        return false;
    }
    let tokens = &names.tokens[gap.clone()];
    const BREAKS: Tags =
        Tags::AUXILIARY.and(Tags::QUI).and(Tags::QUE).and(Tags::SUBORDINATION).and(Tags::SUBJECT);
    // `l’entreprise de vente en ligne eBay`: what kind of body it is may be said with any preposition.
    let comma = |token: &Token| token.kind == TokenKind::Comma;
    let apposed = first
        && !tokens.iter().any(comma)
        && tokens
            .iter()
            .take(2)
            .any(|token| token.is_lower() && token.tags.any(Tags::GENERIC_HEAD | Tags::ANY_BODY));
    // `ainsi que`, `tels que`
    let such =
        |token: &Token| ["ainsi", "tel", "tels", "telle", "telles"].contains(&token.span.of(names.text));
    let aside = tokens.iter().any(such);
    // `organisé par X et par Y`
    let by_again = |at: usize| {
        at > 0
            && tokens[at].tags.has(Tags::BY)
            && (comma(&tokens[at - 1]) || tokens[at - 1].tags.has(Tags::COORDINATION))
    };
    let breaks = |(at, token): (usize, &Token)| {
        token.is_word()
            && (token.tags.any(BREAKS) && !(aside && is_aside(names, token))
                || is_place_preposition(names, token) && !apposed && !by_again(at)
                || token.tags.has(Tags::GERUND))
    };
    let joins = |token: &Token| {
        token.kind == TokenKind::Comma || token.is_word() && token.tags.has(Tags::COORDINATION)
    };
    let ends = |token: &Token| matches!(token.kind, TokenKind::Stop | TokenKind::Line | TokenKind::Pause);
    let verb = |token: &Token| {
        token.is_lower()
            && token.tags.any(Tags::VERB | Tags::FINITE | Tags::VERBAL)
            && token.span.of(names.text) != "part"
            && !token.tags.any(Tags::ROLE | Tags::BODY | Tags::HEAD | Tags::PARTICIPLE | Tags::PREPOSITION)
    };
    // Behind `et` comes the last of a list; what a comma adds to it is another thing.
    let and = tokens.iter().position(|token| token.is_word() && token.tags.has(Tags::COORDINATION));
    let closed = and.is_some_and(|and| {
        // `et, du côté toulousain, l’Institut` goes on with it.
        let aside = tokens.get(and + 1).is_some_and(comma);
        !aside && tokens[and..].iter().any(comma)
    });
    // `les États membres de l’OCDE`, `des pays de l’OCDE` are not the OCDE; `les pays de l’OCDE` are.
    let members = tokens.windows(3).any(|three| {
        let [article, state, member] = [0, 1, 2].map(|at| three[at].span.of(names.text));
        let of = three[2].is_word() && three[2].tags.has(Tags::DE);
        let some = member == "membres" || of && article != "les";
        some && matches!(state, "États" | "Etats" | "pays")
    });
    !members
        && (first || treaty || !closed)
        && !tokens.iter().any(|token| ends(token) || verb(token))
        && !tokens.iter().enumerate().any(breaks)
        && (first || tokens.iter().any(joins) || is_apposition(tokens))
}

/// `d’une part`, `d’autre part`, `ainsi que`.
fn is_aside(names: &Names, token: &Token) -> bool {
    matches!(token.span.of(names.text), "que" | "ainsi")
}

/// `la mairesse de X, Y`: nothing but brackets or nothing at all.
fn is_apposition(tokens: &[Token]) -> bool {
    tokens.iter().all(|token| matches!(token.kind, TokenKind::Open | TokenKind::Close))
}

fn is_place_preposition(names: &Names, token: &Token) -> bool {
    const PLACES: [&str; 13] = [
        "à", "en", "dans", "sur", "chez", "pour", "contre", "lors", "sous", "depuis", "avant", "après", "par",
    ];
    token.tags.has(Tags::PREPOSITION) && PLACES.contains(&token.span.of(names.text))
}
