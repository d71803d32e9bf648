//! The formula of contracts and laws: `entre A, d’une part, et B et C, d’autre part`, in which what stands between
//! are parties whatever their names look like.

use std::ops::Range;

use super::super::names::{Mention, NameKind, Names};
use super::super::tokens::{Token, TokenKind};
use super::Party;
use super::parties::listing;
use super::sides::party;
use crate::lexicon::{self, Tags};

/// Tokens from `entre` to `d’autre part`, at most.
const LONGEST: usize = 110;

/// The parties of the formula that begins at `start`, just behind `entre`; none where it is not one.
pub(super) fn parties(names: &Names, start: usize, end: usize) -> Vec<Party> {
    let word = |at: usize| names.tokens[at].span.of(names.text);
    let limit = end.min(start + LONGEST);
    // In old texts `d´une` is one word.
    let part = |of: &str, from: usize| {
        (from..limit).find(|&at| word(at) == "part" && at > start + 2 && word(at - 1).ends_with(of))
    };
    let before = |at: usize, of: &str| if word(at - 1) == of { at - 2 } else { at - 1 };
    let Some(one) = part("une", start) else { return Vec::new() };
    // `entre X et Y réglant l’exécution de l’accord entre X et Y, d’une part`: the formula is that of the other.
    if (start..one).any(|at| word(at) == "entre") {
        return Vec::new();
    }
    let Some(other) = part("autre", one) else { return Vec::new() };
    [start..before(one, "une"), one + 1..before(other, "autre")]
        .into_iter()
        .flat_map(|side| on_one_side(names, side))
        .collect()
}

/// The parties of a side, each begun by an article.
fn on_one_side(names: &Names, side: Range<usize>) -> Vec<Party> {
    let tokens = names.tokens;
    let article = |at: &usize| {
        let definite = tokens[*at].is_word()
            && matches!(
                tokens[*at].span.of(names.text).to_lowercase().as_str(),
                "l" | "le" | "la" | "les" | "l’" | "l'"
            );
        let before = at.checked_sub(1).map(|at| &tokens[at]);
        let joins = before.is_none_or(|token| {
            matches!(token.kind, TokenKind::Comma | TokenKind::Pause)
                || token.tags.any(Tags::COORDINATION | Tags::QUE)
        });
        definite && (joins || *at <= side.start + 1)
    };
    let mut starts: Vec<usize> = side.clone().filter(article).collect();
    if starts.is_empty() {
        starts.push(side.start);
    }
    let ends = starts.iter().skip(1).copied().chain([side.end]);
    starts.iter().zip(ends).flat_map(|(&start, end)| item(names, start..end)).collect()
}

/// `la fédération des patrons vitriers | et peintres du | Grand-Duché`: whether `et` and a noun without an article go on
/// with the name before.
fn is_second_noun(names: &Names, gap: Range<usize>) -> bool {
    let tokens = &names.tokens[gap];
    let and = |token: &Token| token.is_word() && token.tags.has(Tags::COORDINATION);
    let noun =
        |token: &Token| token.is_lower() && !token.tags.any(Tags::DETERMINER | Tags::DE | Tags::PREPOSITION);
    matches!(tokens, [first, next, .., last] if and(first) && noun(next) && last.tags.has(Tags::DE))
}

/// The parties that one article begins: `les syndicats A et B`, `l’association des patrons menuisiers`.
fn item(names: &Names, range: Range<usize>) -> Vec<Party> {
    let tokens = names.tokens;
    let named = listing(names, range.start, range.end);
    let small = |at: &usize| {
        let token = &tokens[*at];
        !token.is_word() || token.tags.any(Tags::DETERMINER | Tags::COORDINATION) && !token.capital
    };
    let Some(start) = range.clone().find(|at| !small(at)) else { return Vec::new() };
    // Behind a bracket, and behind `sur`, comes what the agreement is about, or more on the party.
    let ends = |at: &usize| {
        let written = tokens[*at].span.of(names.text);
        tokens[*at].kind == TokenKind::Open
            || matches!(written, "sur" | "concernant" | "relatif" | "relative")
    };
    let bracket = (start..range.end).find(ends).unwrap_or(range.end);
    let Some(end) = (start..bracket).rev().find(|at| !small(at)).map(|last| last + 1) else {
        return Vec::new();
    };
    let whole = |mention: &&Mention| {
        let name = names.name(mention);
        mention.tokens.end >= end || name.kind.is_place() || name.kind == NameKind::Unknown
    };
    let first =
        named.first().filter(|first| first.tokens.start <= start + 1 || !tokens[start].tags.has(Tags::HEAD));
    let one = |pair: &[&Mention]| is_second_noun(names, pair[0].tokens.end..pair[1].tokens.start);
    if named.len() > 1 && !named.windows(2).any(one) || first.is_some_and(whole) {
        return named.into_iter().map(|mention| party(names, mention)).collect();
    }
    let mention = names.span(start..end);
    let words: Vec<&str> = mention.of(names.text).split_whitespace().collect();
    let head = tokens[start].span.of(names.text).to_lowercase();
    let kind = lexicon::body_kind(&head).map_or(NameKind::Unknown, NameKind::Body);
    vec![Party { name: words.join(" ").replace(['\'', '´'], "’").replace("- ", "-"), kind, mention }]
}
