//! What stands in apposition to a noun phrase: a name to a role, a role to a name.

use super::super::super::tokens::{Token, TokenKind};
use super::builder::{Builder, NOUNS};
use super::names::{name_end, person_in, words_of};
use super::{Phrase, PhraseKind, simple_phrase_at};
use crate::lexicon::Tags;
use std::ops::Range;

/// The place behind brackets that open at `at`, or `at`.
pub(in crate::analyse::quotes) fn behind_brackets(tokens: &[Token], at: usize) -> usize {
    if tokens.get(at).is_none_or(|token| token.kind != TokenKind::Open) {
        return at;
    }
    let close = tokens[at..].iter().take(12).position(|token| token.kind == TokenKind::Close);
    close.map_or(at, |length| at + length + 1)
}

/// Adds `, ministre de …` to a name and `, Jean Untel` to a role.
pub(super) fn with_apposition(tokens: &[Token], phrase: Phrase) -> Phrase {
    let end = behind_brackets(tokens, phrase.tokens.end);
    let comma = tokens.get(end).is_some_and(|token| token.kind == TokenKind::Comma);
    match phrase.kind {
        PhraseKind::Role if comma => match with_name(tokens, phrase.clone(), end + 1) {
            named if named.kind == PhraseKind::Person => named,
            _ => with_far_name(tokens, &phrase, end).unwrap_or(phrase),
        },
        PhraseKind::Thing if comma => with_name(tokens, phrase, end + 1),
        PhraseKind::Role => None
            .or_else(|| with_glued_name(tokens, &phrase))
            .or_else(|| with_far_name(tokens, &phrase, end))
            .unwrap_or_else(|| beyond_complements(tokens, phrase, end)),
        PhraseKind::Person | PhraseKind::Name if comma => beyond_name(tokens, &phrase, end + 1)
            .unwrap_or_else(|| with_role(tokens, phrase, behind_age(tokens, end + 1))),
        PhraseKind::Person if phrase.role.is_none() => with_glued_role(tokens, phrase, end),
        _ => phrase,
    }
}

/// `le directeur du salon Exemple Exemple, Jean Untel,`: the first name is that of the salon.
fn beyond_name(tokens: &[Token], phrase: &Phrase, at: usize) -> Option<Phrase> {
    let (role, name) = (phrase.role.clone()?, phrase.name.clone()?);
    let noun = tokens.get(name.start.checked_sub(1)?)?;
    let common =
        noun.is_lower() && !noun.tags.any(Tags::ROLE | Tags::ADJECTIVE_LIKE | Tags::DE | Tags::DETERMINER);
    let of = tokens[role.clone()].iter().any(|token| token.tags.has(Tags::DE) && token.is_word());
    let named = role.start < name.start && common && of && !tokens[name.start].tags.has(Tags::GIVEN);
    let whole =
        Phrase { kind: PhraseKind::Role, name: None, role: Some(role.start..name.end), ..phrase.clone() };
    let person = with_name(tokens, whole, at);
    let full = person.name.as_ref().is_some_and(|name| words_of(tokens, name.clone()) > 1);
    (named && full).then_some(person)
}

/// `le directeur de la communication à la mairie, Jean Untel,`: a name in apposition behind complements.
fn beyond_complements(tokens: &[Token], phrase: Phrase, end: usize) -> Phrase {
    let complement = |at: &usize| {
        let token = &tokens[*at];
        token.is_word()
            && !token
                .tags
                .any(Tags::QUI | Tags::QUE | Tags::AUXILIARY | Tags::SUBORDINATION | Tags::VERB | Tags::TIME)
            && (token.tags.any(NOUNS) || !token.tags.any(Tags::FINITE | Tags::GERUND | Tags::VERBAL))
    };
    let office = (end..tokens.len().min(end + 12)).take_while(complement).last().map_or(end, |last| last + 1);
    let comma = behind_brackets(tokens, office);
    let preposition =
        tokens.get(end).is_some_and(|token| token.tags.any(Tags::PREPOSITION | Tags::COORDINATION));
    if !preposition || tokens.get(comma).is_none_or(|token| token.kind != TokenKind::Comma) {
        return phrase;
    }
    let mut longer = phrase.clone();
    longer.tokens.end = comma;
    longer.role = longer.role.map(|role| role.start..office);
    let named = with_name(tokens, longer, comma + 1);
    let full = named.name.as_ref().is_some_and(|name| words_of(tokens, name.clone()) > 1);
    if full { named } else { phrase }
}

/// `la directrice de l’Agence pour l’eau, la terre et l’air, Anne Untel,`: a full name between signs, behind whatever can
/// be said of an office without a verb.
fn with_far_name(tokens: &[Token], phrase: &Phrase, end: usize) -> Option<Phrase> {
    if phrase.agreement.has(Tags::PLURAL) || !phrase.determined {
        return None;
    }
    let limit = tokens.len().min(end + LONGEST_OFFICE);
    let length = tokens[end..limit].iter().take_while(|token| describes_office(token)).count();
    let commas = (end..end + length).filter(|&at| tokens[at].kind == TokenKind::Comma);
    let given =
        |at: &usize| tokens.get(at + 1).is_some_and(|name| name.is_name() && name.tags.has(Tags::GIVEN));
    let somebody = |token: &Token| {
        let role = token.is_lower() && token.tags.has(Tags::ROLE) && !token.tags.has(Tags::PLURAL);
        role || token.is_name() && token.tags.has(Tags::GIVEN)
    };
    let comma = commas.into_iter().find(given).filter(|&comma| !tokens[end..comma].iter().any(somebody))?;
    let mut longer = phrase.clone();
    longer.tokens.end = comma;
    longer.role = longer.role.map(|role| role.start..comma);
    let named = with_name(tokens, longer, comma + 1);
    // `selon le maire, présent hier, Jean Untel était là`: the subject of what the office says.
    let acts = tokens.get(named.tokens.end).is_some_and(|next| next.is_lower() && next.tags.any(VERBS));
    (!acts && named.name.clone().is_some_and(|name| words_of(tokens, name) > 1)).then_some(named)
}

/// Whether a token can belong to what is said of an office: a comma or a word, but no verb and nothing that opens a clause.
fn describes_office(token: &Token) -> bool {
    let clause = Tags::QUI | Tags::QUE | Tags::SUBORDINATION | Tags::SUBJECT | Tags::TIME;
    let plain = !token.tags.any(clause)
        && (!token.tags.any(VERBS) || token.tags.any(NOUNS | Tags::DETERMINER | Tags::PREPOSITION));
    token.kind == TokenKind::Comma || token.is_word() && (token.capital || plain)
}

const VERBS: Tags =
    Tags::AUXILIARY.and(Tags::VERB).and(Tags::FINITE).and(Tags::GERUND).and(Tags::VERBAL).and(Tags::MODAL);

/// How many tokens behind an office the name of who holds it may stand.
const LONGEST_OFFICE: usize = 20;

/// `le secrétaire d’État aux Transports Jean Untel`: a name right behind the complement of a role.
fn with_glued_name(tokens: &[Token], phrase: &Phrase) -> Option<Phrase> {
    if phrase.agreement.has(Tags::PLURAL) {
        return None;
    }
    let mut end = phrase.tokens.end;
    let deputy = phrase.head.is_some_and(|head| tokens[head].tags.has(Tags::DEPUTY));
    for _ in 0..3 {
        let token = tokens.get(end).filter(|token| token.is_word())?;
        let leads =
            token.tags.any(Tags::PREPOSITION | Tags::DE) && !token.tags.any(Tags::ACCORDING | Tags::CLITIC);
        let start = if leads { end + 1 } else { return None };
        let complement = simple_phrase_at(tokens, start).or_else(|| bare_noun(tokens, start))?;
        if let Some(name) = name_glued_to(tokens, &complement, deputy) {
            return Some(Phrase {
                tokens: phrase.tokens.start..name.end,
                kind: PhraseKind::Person,
                role: phrase.role.as_ref().map(|role| role.start..name.start),
                name: Some(name),
                ..phrase.clone()
            });
        }
        end = complement.tokens.end;
    }
    None
}

/// The full name of a person in the complement of an office, or behind it and its adjective: `aux Comptes publics Jean Untel`.
fn name_glued_to(tokens: &[Token], complement: &Phrase, deputy: bool) -> Option<Range<usize>> {
    let run = complement.name.clone()?;
    let is_given =
        |at: usize| tokens.get(at).is_some_and(|token| token.is_name() && token.tags.has(Tags::GIVEN));
    let full = |name: &Range<usize>| words_of(tokens, name.clone()) >= 2;
    let end = complement.tokens.end;
    let looks = Tags::ADJECTIVE_LIKE | Tags::ROLE_LIKE | Tags::MANNER;
    let adjective =
        tokens.get(end).is_some_and(|token| token.is_lower() && token.tags.without(looks) == Tags::NONE);
    if adjective && is_given(end + 1) {
        return Some(end + 1..name_end(tokens, end + 1)).filter(full);
    }
    let first = run.clone().find(|&at| tokens[at].is_name()).unwrap_or(run.end);
    let name = if is_given(first) { first } else { person_in(tokens, first..run.end) };
    let apart = name > first || deputy || names_nobody(tokens, first);
    Some(name..run.end).filter(|name| apart && full(name))
}

/// Whether the noun before `at` has no name of its own: `candidat à la présidence Jean Untel`.
fn names_nobody(tokens: &[Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|noun| tokens[noun].is_lower() && tokens[noun].tags.has(Tags::NAMELESS))
}

/// The place behind `58 ans,`.
fn behind_age(tokens: &[Token], at: usize) -> usize {
    let is_age = tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
        && tokens.get(at + 1).is_some_and(|token| token.tags.has(Tags::TIME))
        && tokens.get(at + 2).is_some_and(|token| token.kind == TokenKind::Comma);
    if is_age { at + 3 } else { at }
}

fn with_name(tokens: &[Token], phrase: Phrase, at: usize) -> Phrase {
    let Some(name) = simple_phrase_at(tokens, at) else { return phrase };
    let titled = name.determined && phrase.kind == PhraseKind::Role;
    let is_person =
        matches!(name.kind, PhraseKind::Person | PhraseKind::Name) && (name.role.is_none() || titled);
    let plural = phrase.agreement.has(Tags::PLURAL);
    let is_thing = phrase.kind == PhraseKind::Thing;
    if !is_person
        || plural
        || !ends_apposition(tokens, name.tokens.end)
        || (is_thing && name.kind == PhraseKind::Name)
    {
        return phrase;
    }
    // `l’hydrologue, Anne Untel` has a role, `la voix basse, Anne Untel` and `la dernière fois, Anne Untel` have none.
    let looks = |noun: Tags| noun.has(Tags::ROLE_LIKE) && !noun.has(Tags::ANYONE_LAST);
    let like_role = is_thing && phrase.head.is_some_and(|head| looks(tokens[head].tags));
    let role = phrase.role.clone().or_else(|| phrase.name.clone().filter(|_| like_role));
    // `la star, Jean Untel`: the noun shows no gender.
    let either = phrase.head.is_some_and(|head| tokens[head].tags.has(Tags::EITHER));
    let shown = if either { Tags::NONE } else { phrase.agreement };
    Phrase {
        tokens: phrase.tokens.start..name.tokens.end,
        kind: PhraseKind::Person,
        name: name.name,
        role,
        agreement: shown | name.agreement,
        titled: name.titled,
        ..phrase
    }
}

fn with_role(tokens: &[Token], phrase: Phrase, at: usize) -> Phrase {
    let Some(role) = role_at(tokens, at) else { return phrase };
    let medium =
        phrase.name.clone().is_some_and(|name| tokens[name].iter().any(|token| token.tags.has(Tags::MEDIUM)));
    let several = role.agreement.has(Tags::PLURAL) && !phrase.agreement.has(Tags::PLURAL);
    let ends = ends_apposition(tokens, role.tokens.end) || is_age(tokens, role.tokens.end);
    if medium || several || !ends {
        return phrase;
    }
    if phrase.role.is_some() {
        return Phrase { tokens: phrase.tokens.start..role.tokens.end, second_role: role.role, ..phrase };
    }
    Phrase {
        tokens: phrase.tokens.start..role.tokens.end,
        kind: PhraseKind::Person,
        head: role.head,
        agreement: phrase.agreement | role.agreement,
        role: role.role,
        ..phrase
    }
}

fn with_glued_role(tokens: &[Token], phrase: Phrase, at: usize) -> Phrase {
    let determined = tokens.get(at).is_some_and(|token| token.tags.has(Tags::DETERMINER) && token.is_word());
    if determined && at == phrase.tokens.end { with_role(tokens, phrase, at) } else { phrase }
}

/// A role without a name at `at`, with all its complements: `directeur de la communication à la mairie`.
fn role_at(tokens: &[Token], at: usize) -> Option<Phrase> {
    let mut role = simple_phrase_at(tokens, at)?;
    if role.kind == PhraseKind::Person && role.head.is_some_and(|head| head == at && tokens[head].is_lower())
    {
        // `responsable CFF Immobilier`: the role of the name before, with a name as its complement.
        role.role = Some(role.tokens.clone());
        return Some(role);
    }
    if role.kind != PhraseKind::Role {
        return None;
    }
    while let Some(end) =
        complement_end(tokens, role.tokens.end).or_else(|| second_end(tokens, role.tokens.end))
    {
        role.tokens.end = end;
        role.role.as_mut()?.end = end;
    }
    Some(role)
}

/// The end of `et responsable des services` at `at`.
fn second_end(tokens: &[Token], at: usize) -> Option<usize> {
    let and = tokens.get(at)?.tags.has(Tags::COORDINATION)
        && tokens.get(at + 1)?.tags.has(Tags::ROLE)
        && tokens[at + 1].is_lower();
    let second = simple_phrase_at(tokens, at + 1).filter(|phrase| and && phrase.kind == PhraseKind::Role)?;
    Some(second.tokens.end)
}

/// The end of `à la mairie`, `pour l’Occitanie`, `au sein de l’association X` at `at`.
fn complement_end(tokens: &[Token], at: usize) -> Option<usize> {
    let is_preposition = tokens.get(at)?.tags.has(Tags::PREPOSITION) && !tokens[at].tags.has(Tags::ACCORDING);
    let noun = tokens.get(at + 1)?;
    if !is_preposition || noun.tags.has(Tags::TIME) {
        return None;
    }
    let start = if noun.is_lower() && tokens.get(at + 2)?.tags.has(Tags::DE) { at + 3 } else { at + 1 };
    simple_phrase_at(tokens, start).or_else(|| bare_noun(tokens, start)).map(|phrase| phrase.tokens.end)
}

/// The noun phrase at `at` whose article the preposition before holds: `[aux] premiers enquêteurs`.
pub(in crate::analyse::quotes) fn bare_noun(tokens: &[Token], at: usize) -> Option<Phrase> {
    let builder = Builder { determined: true, ..Builder::new(tokens, at) };
    tokens.get(at).filter(|token| token.is_lower())?;
    builder.build()
}

/// Whether an apposition can end before the token at `at`.
fn ends_apposition(tokens: &[Token], at: usize) -> bool {
    let at = behind_brackets(tokens, at);
    let Some(token) = tokens.get(at) else { return true };
    !token.is_word() || !token.is_name() && !token.tags.has(Tags::DE)
}

/// Whether `de 19 ans` stands at `at`.
fn is_age(tokens: &[Token], at: usize) -> bool {
    let Some([of, number, years]) = tokens.get(at..at + 3) else { return false };
    of.tags.has(Tags::DE) && number.kind == TokenKind::Number && years.tags.has(Tags::TIME)
}
