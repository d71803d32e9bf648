//! Bodies that do one thing together, as the subject of one verb.

use std::ops::Range;

use super::super::agreements::parties::listed;
use super::super::names::{NameKind, Names};
use super::super::quotes::tokens::TokenKind;
use super::cues::{behind_bracket, partner};
use super::table::{JOINT, cue};
use super::{Partner, Role};
use crate::lexicon::Tags;

/// Plural verbs of thinking and saying, by which nobody acts.
const THINKING: [&str; 14] = [
    "considèrent",
    "estiment",
    "jugent",
    "pensent",
    "saluent",
    "regrettent",
    "craignent",
    "affirment",
    "disent",
    "soulignent",
    "rappellent",
    "constatent",
    "contestent",
    "critiquent",
];

/// Bodies that do one thing together: `La Ville de X et la Société Y ont présenté …`.
pub(super) fn doers(names: &Names, range: &Range<usize>) -> Vec<Partner> {
    let start = behind_opening(names, range);
    let list = listed(names, start, range.end);
    let Some(last) = list.last().filter(|_| list.len() >= 2) else { return Vec::new() };
    let behind = behind_bracket(names.tokens, last.tokens.end, range.end);
    let joint = is_joint(names, behind..range.end);
    if !joint && list.iter().any(|mention| names.name(mention).kind == NameKind::Unknown) {
        return Vec::new();
    }
    let verb = names.tokens[behind..range.end].iter().find(|token| token.is_word());
    let acts = verb.is_some_and(|verb| {
        let written = verb.span.of(names.text);
        verb.tags.any(Tags::AUXILIARY) && !verb.tags.has(Tags::BEING) && written.starts_with("o")
            || written.ends_with("ent") && verb.is_lower() && !THINKING.contains(&written)
    });
    let begins = list.first().is_some_and(|first| first.tokens.start <= start + 1);
    let states = list.iter().all(|mention| names.name(mention).kind.is_state());
    if !acts || !begins || states && !joint {
        return Vec::new();
    }
    let rule = if joint { JOINT } else { "partner/do-together" };
    let cue = cue(Role::Collaborator, &[], 0, true, rule);
    let evidence = names.span(range.clone());
    list.into_iter().filter_map(|mention| partner(names, mention, &cue, evidence)).collect()
}

/// The beginning of a sentence behind `En avril 2008,`, `À l’occasion de la fête,`.
fn behind_opening(names: &Names, range: &Range<usize>) -> usize {
    const LONGEST: usize = 14;
    let tokens = names.tokens;
    let end = range.end.min(range.start + LONGEST);
    let comma = (range.start..end).find(|&at| tokens[at].kind == TokenKind::Comma);
    let opens = |comma: &usize| {
        let timed = tokens[range.start..*comma].iter().take(7).any(|token| token.tags.has(Tags::TIME));
        timed || tokens[range.start].tags.has(Tags::PREPOSITION)
    };
    comma.filter(opens).map_or(range.start, |comma| comma + 1)
}

/// `mènent un projet commun`: whether the words behind the verb say that it is done together.
fn is_joint(names: &Names, range: Range<usize>) -> bool {
    const REACH: usize = 10;
    const WORDS: [&str; 6] = ["commun", "commune", "communs", "conjoint", "conjointe", "conjointement"];
    names.tokens[range].iter().take(REACH).any(|token| WORDS.contains(&token.span.of(names.text)))
}
