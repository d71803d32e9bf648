//! Who can be the subject of a verb: names before it in its clause that act.

use std::ops::Range;

use super::super::names::{Mention, NameKind, Names};
use super::super::tokens::{Token, TokenKind};
use super::chance::is_chance;
use super::parties::is_bracketed;
use crate::lexicon::Tags;

/// The bodies and people that can be the subject of the verb at `verb`.
pub(super) fn actors<'n>(names: &'n Names, start: usize, verb: usize) -> Vec<&'n Mention> {
    let clause = clause_start(names, start, verb);
    if names.tokens[clause..verb].iter().any(|token| token.span.of(names.text) == "dont") {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut previous: Option<(usize, bool)> = None;
    for mention in names.within(clause..verb).iter().filter(|mention| !is_bracketed(names.tokens, mention)) {
        // What `et` joins to a name acts as that name does.
        let joined = previous.filter(|(end, _)| {
            let gap = *end..mention.tokens.start;
            is_joint(names.tokens, gap.start, gap.end) || is_repeated(names, gap)
        });
        let acts = joined.map_or_else(|| acts(names, mention, clause), |(_, acts)| acts);
        previous = Some((mention.tokens.end, acts));
        if acts && !is_chance(names, mention) {
            found.push(mention);
        }
    }
    // `Lors de la réunion X–Y, Z a signé`: who acts stands behind what opens the sentence.
    if let Some(behind) = behind_opening(names, clause, verb) {
        let some = found.iter().any(|mention| mention.tokens.start >= behind);
        found.retain(|mention| !some || mention.tokens.start >= behind);
    }
    found
}

/// The place behind the comma that closes `Lors de la visite, `, `En signant l’accord, `: what a preposition opens.
fn behind_opening(names: &Names, clause: usize, verb: usize) -> Option<usize> {
    const LONGEST: usize = 24;
    let first = names.tokens.get(clause).filter(|first| first.tags.has(Tags::PREPOSITION))?;
    let with = matches!(first.span.of(names.text), "Avec" | "avec" | "Entre" | "entre" | "Avant" | "Outre");
    let comma = |at: &usize| names.tokens[*at].kind == TokenKind::Comma;
    (clause..verb.min(clause + LONGEST)).find(comma).filter(|_| !with).map(|comma| comma + 1)
}

/// Whether nothing stands between two names but `et`, an article, `de`, and what a role or a comma adds.
fn is_joint(tokens: &[Token], end: usize, start: usize) -> bool {
    let gap = &tokens[end.min(start)..start];
    let fits = |token: &Token| {
        token.kind == TokenKind::Comma
            || token.is_word()
                && token.tags.any(Tags::COORDINATION | Tags::DE | Tags::DETERMINER | Tags::TITLE | Tags::ROLE)
            || token.is_lower() && token.tags.has(Tags::ADJECTIVE_LIKE)
    };
    let and = gap.iter().position(|token| token.is_word() && token.tags.has(Tags::COORDINATION));
    // `et le ministre britannique des finances, Y`
    let role = and
        .and_then(|and| gap.get(and + 2))
        .is_some_and(|token| token.is_word() && token.tags.has(Tags::ROLE));
    let plain =
        |token: &Token| fits(token) || role && !token.tags.any(Tags::AUXILIARY | Tags::VERB | Tags::FINITE);
    and.is_some() && gap.iter().all(plain)
}

/// `les représentants de X (A), de Y et de Z`: whether a comma or `et` takes up the `de` before the name that went before.
fn is_repeated(names: &Names, gap: Range<usize>) -> bool {
    let tokens = names.tokens.get(gap).unwrap_or_default();
    let close = tokens.iter().position(|token| token.kind == TokenKind::Close);
    let opens = tokens.first().is_some_and(|first| first.kind == TokenKind::Open);
    let rest = &tokens[close.filter(|_| opens).map_or(0, |close| close + 1)..];
    let joins = |token: &Token| {
        let words = token.is_word() && token.tags.any(Tags::COORDINATION | Tags::QUE);
        words || token.kind == TokenKind::Comma || token.span.of(names.text) == "ainsi"
    };
    let of = |token: &Token| token.is_word() && token.tags.has(Tags::DE);
    let article = |token: &Token| token.is_word() && token.tags.has(Tags::DETERMINER);
    let mut behind = rest.iter().skip_while(|token| joins(token));
    rest.first().is_some_and(joins) && behind.next().is_some_and(of) && behind.all(article)
}

/// The clause of the verb: behind the last `que`, `;` or `:`.
fn clause_start(names: &Names, start: usize, verb: usize) -> usize {
    let tokens = names.tokens;
    // `X ainsi que Y`
    let joins = |at: usize| at > start && tokens[at - 1].span.of(names.text) == "ainsi";
    let opens = |at: usize| {
        tokens[at].is_word() && tokens[at].tags.has(Tags::QUE) && !joins(at)
            || matches!(tokens[at].kind, TokenKind::Colon | TokenKind::Pause)
    };
    (start..verb).rev().find(|&at| opens(at)).map_or(start, |at| at + 1)
}

/// Whether a name can act: it is no place where something happens and no complement of a thing.
fn acts(names: &Names, mention: &Mention, clause: usize) -> bool {
    let tokens = names.tokens;
    let mut at = mention.tokens.start;
    while at > clause
        && tokens[at - 1].is_word()
        && tokens[at - 1].tags.has(Tags::DETERMINER)
        && !tokens[at - 1].tags.has(Tags::DE)
    {
        at -= 1;
    }
    let Some(before) = at.checked_sub(1).filter(|&before| before >= clause).map(|before| &tokens[before])
    else {
        return !is_dateline(tokens, mention.tokens.end);
    };
    let official =
        names.name(mention).kind == NameKind::Person && !before.tags.any(Tags::DE | Tags::PREPOSITION);
    if !before.is_word() || official && is_led(tokens, clause, at) {
        return !is_led(tokens, clause, at);
    }
    if before.tags.has(Tags::DE) {
        return follows_role(names, clause, at - 1) || follows_plural(names, clause, at - 1);
    }
    let coordinated = before.tags.has(Tags::COORDINATION);
    // `A Kumamoto, …`: in capitals, the preposition has no accent.
    let opens = before.capital && before.span.of(names.text) == "A";
    coordinated || !opens && !before.tags.has(Tags::PREPOSITION)
}

/// `avec le président de X, Y`: whether a preposition leads to the role to which a name is put behind a comma.
fn is_led(tokens: &[Token], clause: usize, at: usize) -> bool {
    let role =
        (clause..at).rev().take(10).find(|&at| tokens[at].is_word() && tokens[at].tags.has(Tags::ROLE));
    role.is_some_and(|role| {
        let before = (clause..role)
            .rev()
            .find(|&at| !tokens[at].tags.has(Tags::DETERMINER) || tokens[at].tags.has(Tags::DE));
        before.is_some_and(|at| tokens[at].is_word() && tokens[at].tags.any(Tags::PREPOSITION | Tags::DE))
    })
}

/// Whether what follows a name at the beginning of a line makes it a dateline: `Port-Mirand, le 18 mai 2023 –`.
fn is_dateline(tokens: &[Token], at: usize) -> bool {
    let behind = &tokens[at.min(tokens.len())..tokens.len().min(at + 8)];
    let day = |token: &Token| token.kind == TokenKind::Number || token.tags.has(Tags::TIME);
    match behind {
        [first, ..] if first.kind == TokenKind::Dash => true,
        [first, rest @ ..] if first.kind == TokenKind::Open => {
            let close = rest.iter().position(|token| token.kind == TokenKind::Close);
            close.and_then(|close| rest.get(close + 1)).is_some_and(|next| next.kind == TokenKind::Dash)
        }
        [first, next, third, ..] if first.kind == TokenKind::Comma => day(next) || day(third),
        _ => false,
    }
}

/// Whether a role stands before `de`: `la mairesse de X`, `des représentants de l’Université`.
fn follows_role(names: &Names, clause: usize, of: usize) -> bool {
    let tokens = names.tokens;
    let before = (clause..of).rev().take(4).take_while(|&at| tokens[at].is_word());
    let member = |at: usize| names.tokens[at].span.of(names.text).starts_with("membre");
    before.into_iter().any(|at| tokens[at].tags.any(Tags::ROLE | Tags::COUNTERPART) && !member(at))
}

/// `les gouvernements de X et de Y`, `les villes de X et Y`.
fn follows_plural(names: &Names, clause: usize, of: usize) -> bool {
    const HEADS: [&str; 8] =
        ["villes", "gouvernements", "ministères", "universités", "cantons", "communes", "ministres", "états"];
    // `les pays de X`
    let word = |at: usize| names.tokens[at].span.of(names.text);
    let states = of > clause + 1 && matches!(word(of - 1), "pays" | "États" | "Etats");
    if states && matches!(word(of - 2), "les" | "Les") {
        // `les négociations entre les pays de X`
        return of < clause + 3 || !names.tokens[of - 3].tags.any(Tags::PREPOSITION | Tags::DE);
    }
    let before = (clause..of).rev().take(10);
    before.into_iter().any(|at| HEADS.contains(&names.tokens[at].span.of(names.text).to_lowercase().as_str()))
}
