//! Who acts together: lists of names behind `entre` and `avec`, and names before a verb.

use std::ops::Range;

use super::super::names::{Mention, NameKind, Names};
use super::super::tokens::{Token, TokenKind};
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
    found
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
    let behind = rest.iter().skip_while(|token| joins(token));
    let mut behind = behind
        .skip_while(|token| token.is_word() && token.tags.has(Tags::DETERMINER) && !token.tags.has(Tags::DE));
    let of = behind.next().is_some_and(|of| of.is_word() && of.tags.has(Tags::DE));
    let article = |token: &Token| token.is_word() && token.tags.has(Tags::DETERMINER);
    rest.first().is_some_and(joins) && of && behind.all(article)
}

/// Whether a name stands in brackets: a short form or a place of what stands before.
fn is_bracketed(tokens: &[Token], mention: &Mention) -> bool {
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
    let states = |at: usize| matches!(names.tokens[at].span.of(names.text), "pays" | "États" | "Etats");
    let all = |at: usize| matches!(names.tokens[at].span.of(names.text), "les" | "Les");
    if of > clause + 1 && states(of - 1) && all(of - 2) {
        // `les négociations entre les pays de X`
        return of < clause + 3 || !tokens[of - 3].tags.any(Tags::PREPOSITION | Tags::DE);
    }
    let before = (clause..of).rev().take(10);
    before.into_iter().any(|at| HEADS.contains(&names.tokens[at].span.of(names.text).to_lowercase().as_str()))
}
