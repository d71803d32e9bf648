//! For which state somebody signs: a minister, an ambassador, a government.

use std::borrow::Cow;

use super::super::names::{Mention, NameKind, Names};
use super::super::tokens::{Token, TokenKind};
use super::Party;
use crate::document::Span;
use crate::french::fold;
use crate::lexicon::{self, BodyKind, Place};

/// Tokens between a role and the name of who has it.
const REACH: usize = 16;

/// Roles in which people sign for their state.
const OFFICES: [&str; 32] = [
    "ministre",
    "ministres",
    "vice-ministre",
    "président",
    "présidente",
    "présidents",
    "ambassadeur",
    "ambassadrice",
    "ambassadeurs",
    "conseiller",
    "conseillère",
    "conseillers",
    "secrétaire",
    "chancelier",
    "chancelière",
    "roi",
    "reine",
    "homologue",
    "homologues",
    "négociateur",
    "négociatrice",
    "chef",
    "cheffe",
    "chefs",
    "gouverneur",
    "délégué",
    "déléguée",
    "premier",
    "première",
    "émissaire",
    "maire",
    "mairesse",
];

/// The state or town for which a person acts, told by the words around any of the first places that name them.
pub(super) fn represented(names: &Names, mention: &Mention) -> Option<Party> {
    let others =
        names.mentions.iter().filter(|other| other.name == mention.name && other.tokens != mention.tokens);
    let own = std::iter::once(mention);
    own.chain(others.take(3)).find_map(|mention| state_of(names, mention))
}

/// Whether a role of state stands just before the name.
pub(super) fn is_official(names: &Names, mention: &Mention) -> bool {
    let before = mention.tokens.start.checked_sub(1);
    names.name(mention).kind == NameKind::Person && before.is_some_and(|at| is_office(names, at))
}

/// Whether the role of a mayor stands just before the name.
pub(super) fn is_mayor(names: &Names, mention: &Mention) -> bool {
    let before = mention.tokens.start.checked_sub(1).map(|at| names.tokens[at].span.of(names.text));
    names.name(mention).kind == NameKind::Person && before.is_some_and(|word| MAYORS.contains(&word))
}

const MAYORS: [&str; 4] = ["maire", "mairesse", "Maire", "Mairesse"];

/// The state for which the person at `mention` acts, told by the words around: `le ministre japonais X`.
fn state_of(names: &Names, mention: &Mention) -> Option<Party> {
    let tokens = names.tokens;
    let start = mention.tokens.start;
    let ends = |token: &Token| matches!(token.kind, TokenKind::Stop | TokenKind::Line);
    let from = (start.saturating_sub(REACH)..start).rev().find(|&at| ends(&tokens[at]));
    let from = from.map_or(start.saturating_sub(REACH), |at| at + 1);
    let office = (from..start).rev().find(|&at| is_office(names, at));
    let behind = || apposition(names, mention.tokens.end);
    let stretch = office.map(|at| at..start).filter(|stretch| !has_person(names, stretch)).or_else(behind)?;
    beside(names, stretch.clone()).or_else(|| federal(names, stretch))
}

/// `X, ministre japonais des finances,`: what stands behind the name as far as the next comma.
pub(super) fn apposition(names: &Names, end: usize) -> Option<std::ops::Range<usize>> {
    let tokens = names.tokens;
    let sets_off = |kind: TokenKind| matches!(kind, TokenKind::Comma | TokenKind::Open);
    tokens.get(end).filter(|token| sets_off(token.kind))?;
    let office = (end + 1..tokens.len().min(end + 4)).find(|&at| is_office(names, at))?;
    let stop = |token: &Token| !token.is_word();
    let length = tokens[office..].iter().take(REACH).position(stop).unwrap_or(REACH);
    Some(office..(office + length).min(tokens.len()))
}

pub(super) fn is_office(names: &Names, at: usize) -> bool {
    let written = names.tokens[at].span.of(names.text);
    OFFICES.contains(&written)
        || written.starts_with(char::is_uppercase) && OFFICES.contains(&&*written.to_lowercase())
}

/// Whether another person stands in the range, who has the role.
fn has_person(names: &Names, range: &std::ops::Range<usize>) -> bool {
    names.within(range.clone()).iter().any(|mention| names.name(mention).kind == NameKind::Person)
}

/// The state that a range names, by its name or by an adjective.
pub(super) fn beside(names: &Names, range: std::ops::Range<usize>) -> Option<Party> {
    // `chargé des affaires européennes`, `président du Fonds national suisse`: adjectives of something else.
    let apart = |at: usize| {
        let field = at > 0 && matches!(names.tokens[at - 1].span.of(names.text), "affaires" | "questions");
        field || is_of_body(names, at)
    };
    let adjective = range.clone().filter(|at| !apart(*at)).find_map(|at| {
        let token = names.tokens[at];
        let state = lexicon::state_of_adjective(token.span.of(names.text)).filter(|_| token.is_lower())?;
        Some(party(state, token.span))
    });
    let mayor = range.clone().any(|at| MAYORS.contains(&names.tokens[at].span.of(names.text)));
    let kind = if mayor { BodyKind::City } else { BodyKind::State };
    let named = names.within(range).iter().find_map(|mention| {
        let name = names.name(mention);
        let fits = name.kind == NameKind::Body(kind) || kind == BodyKind::State && name.kind.is_state();
        fits.then(|| Party {
            name: name.full(),
            kind: name.kind,
            mention: names.span(mention.tokens.clone()),
        })
    });
    adjective.or(named)
}

/// Whether the word at `at` is one of the name of an institute, an association, a school or a company.
fn is_of_body(names: &Names, at: usize) -> bool {
    use BodyKind::{Association, Company, Institute, School};
    let end = names.mentions.partition_point(|mention| mention.tokens.end <= at);
    let mention = names.mentions.get(end).filter(|mention| mention.tokens.contains(&at));
    let kind = mention.map(|mention| names.name(mention).kind);
    matches!(kind, Some(NameKind::Body(Association | Company | Institute | School | BodyKind::Body)))
}

/// The states that a range names in any way, in order, each once.
pub(super) fn all(names: &Names, range: std::ops::Range<usize>) -> Vec<Party> {
    let mut found: Vec<Party> = Vec::new();
    let end = range.end;
    let own = range
        .clone()
        .filter_map(|at| beside(names, at..at + 1).or_else(|| federal(names, at..end.min(at + 2))));
    let state = |mention: &&Mention| names.name(mention).kind == NameKind::Body(BodyKind::State);
    let named = names.within(range).iter().filter(state).map(|mention| Party {
        name: names.name(mention).full(),
        kind: NameKind::Body(BodyKind::State),
        mention: names.span(mention.tokens.clone()),
    });
    for party in own.chain(named).filter(|party| party.kind == NameKind::Body(BodyKind::State)) {
        if found.iter().all(|other| !same_party(&other.name, &party.name)) {
            found.push(party);
        }
    }
    found
}

/// The states of which the beginning of a text speaks by adjectives and organs, each as often as it does.
pub(super) fn adjectives(names: &Names) -> Vec<&'static str> {
    const BEGINNING: usize = 800;
    let end = names.tokens.len().min(BEGINNING);
    let told = |at: usize| {
        let adjective = names.tokens[at].is_lower();
        let state = || lexicon::state_of_adjective(names.tokens[at].span.of(names.text));
        let swiss = || federal(names, at..end.min(at + 2)).map(|_| "Suisse");
        adjective.then(state).flatten().or_else(swiss)
    };
    (0..end).filter_map(told).collect()
}

/// `conseillère fédérale`, `Conseil fédéral`: of Switzerland, whose organs alone are called so in French.
fn federal(names: &Names, range: std::ops::Range<usize>) -> Option<Party> {
    let begins = |at: usize, words: [&str; 2]| {
        words.iter().any(|word| names.tokens[at].span.of(names.text).starts_with(word))
    };
    let councillor = |at: usize| begins(at, ["conseill", "Conseill"]);
    let federal = range.clone().find(|&at| begins(at, ["fédéral", "Fédéral"]))?;
    (range.start..federal).any(councillor).then(|| party("Suisse", names.tokens[federal].span))
}

/// A state as a party.
pub(super) fn party(name: &str, mention: Span) -> Party {
    let name = name.replace('_', " ");
    let kind = if lexicon::is_union(&name) { BodyKind::Union } else { BodyKind::State };
    let short = lexicon::union_short(&name);
    let name = short.map_or(name.clone(), |short| format!("{name} ({short})"));
    Party { name, kind: NameKind::Body(kind), mention }
}

/// The state that a body of its government stands for beside other states.
pub(super) fn of_government(name: &str) -> Option<&'static str> {
    const SWISS: [&str; 6] = [
        "Chambres fédérales",
        "Conseil fédéral",
        "Département fédéral",
        "Office fédéral",
        "Chancellerie fédérale",
        "Assemblée fédérale",
    ];
    if SWISS.iter().any(|body| name.starts_with(body)) {
        return Some("Suisse");
    }
    let (_, crown) = name.split_once("Majesté")?;
    crown.contains("Canada").then_some("Canada")
}

/// The state that a name of a government or a full name of a state means: `Gouvernement de la République italienne`.
fn state_meant(name: &str) -> Option<&'static str> {
    const HEADS: [&str; 6] =
        ["gouvernement", "gouvernements", "république", "royaume", "grand-duché", "état"];
    let lower = name.to_lowercase();
    let head = lower.split([' ', '-']).next().unwrap_or_default();
    if !HEADS.iter().any(|wanted| *wanted == head || wanted.starts_with(head) && head.len() > 4) {
        return None;
    }
    words(name).find_map(|(at, word)| {
        let mut first = String::new();
        fold(&word.to_lowercase(), &mut first);
        let state = |(full, place): &&(&'static str, Place)| {
            *place == Place::State && name[at..].starts_with(full.replace('_', " ").as_str())
        };
        lexicon::places_from(&first)
            .iter()
            .find(state)
            .map(|(full, _)| lexicon::state_called(full))
            .or_else(|| lexicon::state_of_adjective(word))
    })
}

fn words(name: &str) -> impl Iterator<Item = (usize, &str)> {
    let start = |word: &str| word.as_ptr() as usize - name.as_ptr() as usize;
    name.split(|c: char| !c.is_alphanumeric() && c != '-')
        .filter(|word| !word.is_empty())
        .map(move |word| (start(word), word))
}

/// What tells a party from others: the state that a government means, else the name.
pub(super) fn key(name: &str) -> Cow<'_, str> {
    // The Union took the place of the Community in its agreements.
    if name == "Communauté européenne" || name.starts_with("Union européenne (") {
        return Cow::Borrowed("Union européenne");
    }
    if name == "Confédération suisse" {
        return Cow::Borrowed("Suisse");
    }
    state_meant(name).map_or(Cow::Borrowed(name), |state| Cow::Owned(state.replace('_', " ")))
}

/// Whether two names mean one party.
pub(in super::super) fn same_party(one: &str, other: &str) -> bool {
    one == other || key(one) == key(other) || has_same_letters(one, other)
}

/// `patrons-vitriers`, `patronsvitriers`: whether two names differ only in their spaces, signs and capitals.
fn has_same_letters(one: &str, other: &str) -> bool {
    one.len().abs_diff(other.len()) <= 4 && letters(one).eq(letters(other))
}

fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

/// Whether a party is a state or its government.
pub(super) fn is_state(party: &Party) -> bool {
    party.kind.is_state() || state_meant(&party.name).is_some()
}
