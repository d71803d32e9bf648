//! The names to which a cue leads: behind `avec`, `par`, `de`, behind a colon, or on both sides of `partenaire de`.

use std::ops::Range;

use super::super::agreements::pairs::dashed;
use super::super::agreements::parties::listed;
use super::super::names::{Mention, Names};
use super::super::tokens::TokenKind;
use super::table::Cue;
use crate::lexicon::Tags;

/// The names that the cue leads to.
pub(super) fn names_behind<'n>(
    names: &'n Names,
    range: &Range<usize>,
    at: usize,
    cue: &Cue,
) -> Vec<&'n Mention> {
    if cue.then.is_empty() {
        let listed = partners_listed(names, range, at);
        return if listed.is_empty() { partner_of(names, range, at) } else { listed };
    }
    let limit = range.end.min(at + 2 + cue.within);
    let word = |at: usize| names.tokens[at].span.of(names.text);
    let Some(then) = (at + 1..limit).find(|&at| cue.then.contains(&word(at))) else {
        // `la coopération CAF-FIFA`
        return dashed(names, at + 1, limit);
    };
    let found = listed(names, then + 1, range.end);
    let led = found.first().is_some_and(|first| leads_to(names, then + 1..first.tokens.start));
    if led { found } else { behind_colon(names, then + 1..range.end) }
}

/// `avec divers partenaires : X, Y`: the names behind a colon, where the words before it speak of partners.
fn behind_colon<'n>(names: &'n Names, range: Range<usize>) -> Vec<&'n Mention> {
    const PARTNERS: usize = 4;
    let mut words = range.clone().take(PARTNERS);
    let partners = words.any(|at| names.tokens[at].span.of(names.text).starts_with("partenaire"));
    let colon = || range.clone().find(|&at| names.tokens[at].kind == TokenKind::Colon);
    colon().filter(|_| partners).map(|colon| listed(names, colon + 1, range.end)).unwrap_or_default()
}

/// Whether the words between a cue and the first name lead to that body itself, not to a thing or a person of it.
fn leads_to(names: &Names, gap: Range<usize>) -> bool {
    const PEOPLE: [&str; 16] = [
        "chercheurs",
        "chercheuses",
        "équipe",
        "équipes",
        "experts",
        "expertes",
        "scientifiques",
        "autorités",
        "services",
        "membres",
        "élèves",
        "étudiants",
        "bénévoles",
        "partenaires",
        "représentants",
        "collègues",
    ];
    let tokens = names.tokens;
    let of = gap.clone().find(|&at| tokens[at].is_word() && tokens[at].tags.has(Tags::DE) && at > gap.start);
    let noun = |at: usize| {
        tokens[at].kind == TokenKind::Number
            || tokens[at].tags.has(Tags::HEAD)
            || PEOPLE.contains(&tokens[at].span.of(names.text))
    };
    let and = |at: usize| tokens[at].is_word() && tokens[at].tags.has(Tags::COORDINATION);
    !gap.clone().any(and) && of.is_none_or(|of| (gap.start..of).any(noun))
}

/// `ses partenaires, X et Y`, `Partenaires : X, Y`.
fn partners_listed<'n>(names: &'n Names, range: &Range<usize>, at: usize) -> Vec<&'n Mention> {
    let next = (at + 1..range.end.min(at + 12))
        .find(|&at| matches!(names.tokens[at].kind, TokenKind::Colon | TokenKind::Comma | TokenKind::Open));
    // `des partenaires dans le canton de X, en Y`: where they are.
    let located =
        |at: usize| matches!(names.tokens[at].span.of(names.text), "dans" | "en" | "à" | "au" | "aux");
    let next = next.filter(|&next| !(at + 1..next).any(located));
    let found = next.map(|next| listed(names, next + 1, range.end)).unwrap_or_default();
    let near = found.first().zip(next).is_some_and(|(first, next)| first.tokens.start <= next + 4);
    let states = found.iter().all(|mention| names.name(mention).kind.is_state());
    // `devant ses partenaires, X dira`: who stands alone before a verb is its subject, no partner put beside.
    let subject = matches!(found.as_slice(), [only] if is_before_verb(names, only));
    if near && !states && !subject { found } else { Vec::new() }
}

fn is_before_verb(names: &Names, mention: &Mention) -> bool {
    let next = names.tokens.get(mention.tokens.end);
    next.is_some_and(|next| next.is_lower() && next.tags.any(Tags::AUXILIARY | Tags::FINITE | Tags::VERB))
}

/// `X, partenaire de Y`: both, where X is named.
fn partner_of<'n>(names: &'n Names, range: &Range<usize>, at: usize) -> Vec<&'n Mention> {
    let of =
        |at: usize| names.tokens.get(at).is_some_and(|token| token.is_word() && token.tags.has(Tags::DE));
    if names.tokens[at].tags.has(Tags::PLURAL) || !of(at + 1) {
        return Vec::new();
    }
    let before = names.within(range.start..at).last().filter(|mention| at - mention.tokens.end <= 6);
    let behind =
        names.within(at + 2..range.end.min(at + 9)).first().filter(|mention| mention.tokens.start <= at + 3);
    let both = before.zip(behind).filter(|(one, other)| one.name != other.name);
    both.map(|(one, other)| vec![one, other]).unwrap_or_default()
}
