//! Bodies that do one thing together, as the subject of one verb.

use std::ops::Range;

use super::super::agreements::offices::is_parliament;
use super::super::agreements::parties::listed;
use super::super::names::{Mention, NameKind, Names};
use super::super::tokens::{Token, TokenKind};
use super::before::behind_bracket;
use super::cues::partner;
use super::table::{JOINT, cue};
use super::{Partner, Role};
use crate::lexicon::Tags;

/// Bodies that do one thing together: `La Ville de X et la Société Y ont présenté …`.
pub(super) fn doers(names: &Names, range: &Range<usize>) -> Vec<Partner> {
    if names.within(range.clone()).len() < 2 {
        return Vec::new();
    }
    let Some((list, joint)) = starts(names, range).find_map(|start| doing(names, start, range.end)) else {
        return Vec::new();
    };
    let rule = if joint { JOINT } else { "partner/do-together" };
    let cue = cue(Role::Collaborator, &[], 0, true, rule);
    let evidence = names.span(range.clone());
    list.into_iter().filter_map(|mention| partner(names, mention, &cue, evidence)).collect()
}

/// The bodies that are the subject of the verb behind them where the clause begins at `start`, and whether they do one
/// thing of theirs.
fn doing<'n>(names: &'n Names, start: usize, end: usize) -> Option<(Vec<&'n Mention>, bool)> {
    // Most sentences begin with no name, which is seen before anything is listed.
    let next = names.mentions.partition_point(|mention| mention.tokens.start < start);
    names.mentions.get(next).filter(|first| first.tokens.start <= start + 1)?;
    // `En Norvège, l’Office et l’Institut`: where they do it.
    names.tokens.get(start).filter(|first| !first.tags.has(Tags::PREPOSITION))?;
    let list = listed(names, start, end);
    let (first, last) = list.first().zip(list.last()).filter(|_| list.len() >= 2)?;
    let behind = behind_aside(names, behind_bracket(names.tokens, last.tokens.end, end), end);
    let joint = is_joint(names, behind..end);
    let words = || names.tokens[behind..end].iter().filter(|token| token.is_word());
    let verb = words().next()?;
    let written = verb.span.of(names.text);
    let did = verb.tags.any(Tags::AUXILIARY) && !verb.tags.has(Tags::BEING) && written.starts_with('o');
    let thinks = words().take(2).any(|word| word.tags.any(Tags::THINKS | Tags::UNREAL));
    // `ont été choisis`: what was done to them.
    let passive = words().nth(1).is_some_and(|word| word.span.of(names.text) == "été");
    // The chambers of a parliament decide, each for itself.
    let chambers = list.iter().all(|mention| is_parliament(&names.name(mention).name));
    let acts = !thinks && !passive && !chambers && (did || written.ends_with("ent") && verb.is_lower());
    let known = list.iter().all(|mention| names.name(mention).kind != NameKind::Unknown);
    let states = list.iter().all(|mention| names.name(mention).kind.is_state());
    let begins = first.tokens.start <= start + 1;
    (acts && begins && (joint || known && !states)).then_some((list, joint))
}

/// Where the subject of a sentence can begin: at once, or behind `En avril 2008,`, `À l’occasion de la fête,`.
fn starts<'n>(names: &'n Names, range: &Range<usize>) -> impl Iterator<Item = usize> + use<'n> {
    const LONGEST: usize = 30;
    const MOST: usize = 4;
    let tokens = names.tokens;
    let end = range.end.min(range.start + LONGEST);
    let timed =
        || tokens[range.start..end.min(range.start + 7)].iter().any(|token| token.tags.has(Tags::TIME));
    let opens = tokens[range.start].tags.has(Tags::PREPOSITION) || timed();
    let commas = (range.start..end).filter(move |&at| opens && tokens[at].kind == TokenKind::Comma);
    let dash = dateline(names, range.start..end);
    std::iter::once(range.start).chain(dash).chain(commas.map(|comma| comma + 1).take(MOST))
}

/// The place behind `Port-Mirand, le 18 mai 2023 –`.
fn dateline(names: &Names, range: Range<usize>) -> Option<usize> {
    const LONGEST: usize = 14;
    let ends = |token: &Token| token.kind == TokenKind::Dash;
    let dash = names.tokens[range.clone()].iter().take(LONGEST).position(ends)?;
    names.tokens[range.start].capital.then_some(range.start + dash + 1)
}

/// The place behind `, qui gèrent le tout,` at `at`.
fn behind_aside(names: &Names, at: usize, end: usize) -> usize {
    const LONGEST: usize = 16;
    let comma = |at: &usize| names.tokens[*at].kind == TokenKind::Comma;
    let which = at + 1 < end && comma(&at) && names.tokens[at + 1].tags.has(Tags::QUI);
    let close = (at + 1..end.min(at + LONGEST)).find(comma).filter(|_| which);
    close.map_or(at, |close| close + 1)
}

/// `mènent un projet commun`: whether the words behind the verb say that it is done together.
fn is_joint(names: &Names, range: Range<usize>) -> bool {
    const REACH: usize = 10;
    const WORDS: [&str; 6] = ["commun", "commune", "communs", "conjoint", "conjointe", "conjointement"];
    names.tokens[range].iter().take(REACH).any(|token| WORDS.contains(&token.span.of(names.text)))
}
