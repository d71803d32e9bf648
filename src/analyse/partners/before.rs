//! Who stands on the near side of a cue: its subject, those by whom something is done, those charged with it.

use std::ops::Range;

use super::super::agreements::parties::{listed, subjects};
use super::super::names::{Mention, NameKind, Names};
use super::super::tokens::{Token, TokenKind};
use crate::lexicon::Tags;

/// The subjects of the clause; of `Z a chargé X et Y, en collaboration avec`, those who are charged.
pub(super) fn charged_or_subjects<'n>(names: &'n Names, start: usize, cue: usize) -> Vec<&'n Mention> {
    const REACH: usize = 40;
    let from = start.max(cue.saturating_sub(REACH));
    let charges = |at: &usize| names.tokens[*at].tags.has(Tags::CHARGES);
    let charged =
        (from..cue).rev().find(charges).map(|verb| listed(names, behind_aside(names, verb + 1, cue), cue));
    let near = |list: &Vec<&Mention>| !list.is_empty();
    charged.filter(near).unwrap_or_else(|| subjects(names, start, cue))
}

/// The place behind `, lors de sa séance,` at `at`.
fn behind_aside(names: &Names, at: usize, end: usize) -> usize {
    const LONGEST: usize = 12;
    let comma = |at: &usize| names.tokens[*at].kind == TokenKind::Comma;
    let close = (at + 1..end.min(at + LONGEST)).find(comma).filter(|_| comma(&at));
    close.map_or(at, |close| close + 1)
}

/// `un projet de X, réalisé en collaboration avec`, `X, qui décide, en collaboration avec`: the bodies just before the cue,
/// nothing but a comma, a verb and small words being between.
pub(super) fn beside<'n>(names: &'n Names, start: usize, cue: usize) -> Vec<&'n Mention> {
    const GAP: usize = 6;
    const LIST: usize = 24;
    let before = names.within(start.max(cue.saturating_sub(LIST))..cue);
    let Some(last) = before.last().filter(|last| cue - last.tokens.end <= GAP) else { return Vec::new() };
    let noun = |token: &Token| token.tags.any(Tags::DETERMINER | Tags::DE | Tags::COORDINATION);
    let kind = names.name(last).kind;
    let body = !matches!(kind, NameKind::Unknown | NameKind::Person) && !kind.is_place();
    if !body || names.tokens[last.tokens.end..cue].iter().any(|token| token.is_word() && noun(token)) {
        return Vec::new();
    }
    let mut lists = before.iter().map(|first| listed(names, first.tokens.start, cue));
    let ends = |list: &Vec<&Mention>| list.last().is_some_and(|other| other.name == last.name);
    lists.find(ends).unwrap_or_default()
}

/// `élaboré par X, en collaboration avec`: those by whom it is done.
pub(super) fn agents<'n>(names: &'n Names, start: usize, cue: usize) -> Vec<&'n Mention> {
    const REACH: usize = 40;
    let from = start.max(cue.saturating_sub(REACH));
    let by = (from..cue).rev().find(|&at| names.tokens[at].is_word() && names.tokens[at].tags.has(Tags::BY));
    by.map(|by| listed(names, by + 1, cue)).unwrap_or_default()
}

/// `En collaboration avec X, Y a ouvert`: the body that comes behind a cue that opens the sentence.
pub(super) fn subject_behind<'n>(
    names: &'n Names,
    range: &Range<usize>,
    at: usize,
    behind: &[&'n Mention],
) -> Option<&'n Mention> {
    let last = behind.last().filter(|_| at <= range.start + 3)?;
    let comma = behind_bracket(names.tokens, last.tokens.end, range.end);
    names.tokens.get(comma).filter(|token| token.kind == TokenKind::Comma)?;
    let next = names.within(comma + 1..range.end).first()?;
    let body = !matches!(names.name(next).kind, NameKind::Unknown | NameKind::Person);
    (body && next.tokens.start <= comma + 2).then_some(next)
}

/// The place behind brackets that open at `at`.
pub(super) fn behind_bracket(tokens: &[Token], at: usize, end: usize) -> usize {
    let opens = tokens.get(at).is_some_and(|token| token.kind == TokenKind::Open);
    let close = (at..end).take(12).find(|&at| tokens[at].kind == TokenKind::Close);
    close.filter(|_| opens).map_or(at, |close| close + 1)
}
