//! Names in a list that are no party beside the one before: a group's members in brackets, and where somebody is.

use std::ops::Range;

use super::super::names::{Mention, Names};
use super::super::tokens::TokenKind;
use crate::lexicon::Tags;

/// `les États de l’union (le Royaume de X et la République de Y)`, `deux syndicats (A et B)`: where the brackets open that
/// name a group's members; a name of the group that signs nothing itself is taken out of what was `found`.
pub(super) fn opens_members(
    names: &Names,
    start: usize,
    gap: Range<usize>,
    found: &mut Vec<&Mention>,
) -> Option<usize> {
    const REACH: usize = 8;
    const GROUPS: [&str; 8] =
        ["États", "Etats", "pays", "syndicats", "organisations", "partis", "associations", "opérateurs"];
    let open = gap.clone().find(|&at| names.tokens[at].kind == TokenKind::Open)?;
    let is_group = |at: usize| GROUPS.contains(&names.tokens[at].span.of(names.text));
    let group = (open.saturating_sub(REACH).max(start)..open).rev().find(|&at| is_group(at))?;
    match found.last() {
        Some(last) if last.tokens.start < group => {}
        Some(last) if names.name(last).kind.is_state() => return None,
        Some(_) => drop(found.pop()),
        None => {}
    }
    Some(open + 1)
}

/// `la Chambre suisse à X et Y`: whether the next name only says where the one before is.
pub(super) fn is_located(names: &Names, gap: Range<usize>) -> bool {
    let tokens = &names.tokens[gap];
    let [preposition, rest @ ..] = tokens else { return false };
    let place = matches!(preposition.span.of(names.text), "à" | "en" | "au" | "aux");
    place && rest.iter().all(|token| token.is_word() && token.tags.has(Tags::DETERMINER))
}
