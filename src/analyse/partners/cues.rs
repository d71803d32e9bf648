//! The words that show that somebody acts with others: `en partenariat avec`, `avec le soutien de`, `financé par`.

use std::ops::Range;

use super::super::agreements::pairs::dashed;
use super::super::agreements::parties::{listed, subjects};
use super::super::agreements::unreal::is_unreal;
use super::super::names::{Mention, NameKind, Names};
use super::super::quotes::tokens::{Token, TokenKind};
use super::doing::doers;
use super::table::{Cue, DONE_BY, GIVES, HELPED, JOINS, JOINT, MADE_OF, TWINNED, cue, cue_of};
use super::{Partner, Role};
use crate::lexicon::Tags;

/// The partners that cues show, in the order of the text.
pub(super) fn partners(names: &Names) -> Vec<Partner> {
    let tokens = names.tokens;
    let mut found = Vec::new();
    let mut start = 0;
    while start < tokens.len() {
        let ends = |token: &Token| matches!(token.kind, TokenKind::Stop | TokenKind::Line);
        let end = tokens[start..].iter().position(ends).map_or(tokens.len(), |length| start + length);
        let asks = tokens.get(end).is_some_and(|stop| stop.span.of(names.text) == "?");
        if !asks {
            sentence(names, start..end, &mut found);
        }
        start = end + 1;
    }
    found
}

fn sentence(names: &Names, range: Range<usize>, found: &mut Vec<Partner>) {
    let tokens = names.tokens;
    found.extend(givers(names, &range));
    found.extend(doers(names, &range));
    for at in range.clone().filter(|&at| tokens[at].tags.has(Tags::TOGETHER)) {
        let form = tokens[at].span.of(names.text).to_lowercase();
        let Some(cue) = cue_of(&form).filter(|_| fits(names, &range, at, &form)) else { continue };
        let cue = match () {
            _ if leads_of(names, &range, at, &cue) => HELPED,
            _ if is_made_of(names, &range, at, &cue) => MADE_OF,
            _ => cue,
        };
        if is_unreal(names, &range, at) {
            continue;
        }
        let behind = names_behind(names, &range, at, &cue);
        let alone =
            matches!(cue.rule, "partner/join-forces" | "partner/works-with" | "partner/together" | TWINNED);
        if behind.is_empty() && !alone {
            continue;
        }
        let mut before = if cue.subjects { subjects(names, range.start, at) } else { Vec::new() };
        // `Voltalande s’associe à Netmont`: the subject right before is a body whatever it is; only towns are twins.
        let is_body =
            |mention: &Mention| cue.rule == TWINNED || cue.rule == JOINS && mention.tokens.end + 1 == at;
        before.retain(|mention| names.name(mention).kind != NameKind::Unknown || is_body(mention));
        if cue.subjects && before.is_empty() && !behind.is_empty() {
            before = agents(names, range.start, at);
        }
        if cue.subjects && before.is_empty() {
            before.extend(subject_behind(names, &range, at, &behind));
        }
        let both = behind.len() + before.len() >= 2;
        if cue.rule == DONE_BY && !both {
            continue;
        }
        // States work together at all times; they are partners of what they sign or pay for.
        let state = |mention: &&Mention| names.name(mention).kind.is_state();
        if matches!(cue.rule, "partner/in-partnership-with" | DONE_BY)
            && behind.iter().chain(&before).all(state)
        {
            continue;
        }
        if alone && !both {
            continue;
        }
        let evidence = names.span(range.clone());
        found.extend(
            before.into_iter().chain(behind).filter_map(|mention| partner(names, mention, &cue, evidence)),
        );
    }
}

/// `une coalition formée de X et Y`: whether those who make up a group come behind `de`.
fn is_made_of(names: &Names, range: &Range<usize>, at: usize, cue: &Cue) -> bool {
    const GROUPS: [&str; 7] =
        ["coalition", "alliance", "consortium", "intersyndicale", "groupement", "front", "équipe"];
    let of = names.tokens.get(at + 1).is_some_and(|next| next.is_word() && next.tags.has(Tags::DE));
    let mut before = at.saturating_sub(4).max(range.start)..at;
    let group = before.any(|at| GROUPS.contains(&names.tokens[at].span.of(names.text)));
    cue.rule == DONE_BY && of && group
}

/// `avec la collaboration de X`: whether those who help come behind `de`.
fn leads_of(names: &Names, range: &Range<usize>, at: usize, cue: &Cue) -> bool {
    let word = |at: usize| names.tokens[at].span.of(names.text);
    let of = names.tokens.get(at + 1).is_some_and(|next| next.is_word() && next.tags.has(Tags::DE));
    let with = at >= range.start + 2 && matches!(word(at - 2), "avec" | "Avec") && word(at - 1) == "la";
    cue.rule == "partner/in-partnership-with" && of && with
}

/// `élaboré par X, en collaboration avec`: those by whom it is done.
fn agents<'n>(names: &'n Names, start: usize, cue: usize) -> Vec<&'n Mention> {
    const REACH: usize = 40;
    let from = start.max(cue.saturating_sub(REACH));
    let by = (from..cue).rev().find(|&at| names.tokens[at].is_word() && names.tokens[at].tags.has(Tags::BY));
    by.map(|by| listed(names, by + 1, cue)).unwrap_or_default()
}

/// `En collaboration avec X, Y a ouvert`: the body that comes behind a cue that opens the sentence.
fn subject_behind<'n>(
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

/// Those who give their part: `le Centre d’intelligence artificielle apportera son expertise`.
fn givers(names: &Names, range: &Range<usize>) -> Vec<Partner> {
    let tokens = names.tokens;
    // `assure-t-on`: somebody says so.
    let says = |at: usize| tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Clitic);
    let gives = |at: &usize| tokens[*at].is_lower() && tokens[*at].tags.has(Tags::GIVES) && !says(*at);
    let Some(verb) = range.clone().find(gives) else {
        return Vec::new();
    };
    let cue = cue(Role::Collaborator, &[], 0, true, GIVES);
    let evidence = names.span(range.clone());
    let mut before = subjects(names, range.start, verb);
    before.retain(|mention| {
        let kind = names.name(mention).kind;
        kind != NameKind::Unknown && !kind.is_state() && !follows_of(names, mention)
    });
    before.into_iter().filter_map(|mention| partner(names, mention, &cue, evidence)).collect()
}

/// Whether a name is a complement: `les habitants de X`.
fn follows_of(names: &Names, mention: &Mention) -> bool {
    let start = mention.tokens.start;
    (start.saturating_sub(2)..start)
        .any(|at| names.tokens[at].tags.has(Tags::DE) && names.tokens[at].is_word())
}

/// The place behind brackets that open at `at`.
pub(super) fn behind_bracket(tokens: &[Token], at: usize, end: usize) -> usize {
    let opens = tokens.get(at).is_some_and(|token| token.kind == TokenKind::Open);
    let close = (at..end).take(12).find(|&at| tokens[at].kind == TokenKind::Close);
    close.filter(|_| opens).map_or(at, |close| close + 1)
}

/// Whether the words around allow the cue: `aux côtés de`, `avec le soutien de`, `unissent leurs forces`.
fn fits(names: &Names, range: &Range<usize>, at: usize, form: &str) -> bool {
    let word = |at: usize| names.tokens[at].span.of(names.text);
    let before = |count: usize, words: &[&str]| {
        (at.saturating_sub(count).max(range.start)..at).any(|at| words.contains(&word(at)))
    };
    match form {
        "ensemble" => {
            !before(1, &["l’", "l'", "l´", "l", "L", "L’", "d", "d’", "d'", "un", "cet", "son", "leur"])
        }
        "côtés" => before(1, &["aux"]),
        "concert" => before(1, &["de"]),
        "lien" => before(2, &["en"]),
        "partenaires" => names.tokens.get(at + 1).is_none_or(|next| next.span.of(names.text) != "sociaux"),
        "contribution" | "subvention" | "don" => before(
            4,
            &[
                "bénéficie",
                "bénéficié",
                "bénéficier",
                "bénéficiera",
                "reçu",
                "obtenu",
                "recevra",
                "grâce",
                "reçoit",
                "obtient",
            ],
        ),
        "soutien" | "appui" | "concours" | "aide" | "financement" => {
            before(6, &["avec", "grâce", "bénéficie", "bénéficié", "reçu", "obtenu", "Avec", "Grâce"])
        }
        "forces" | "efforts" => before(
            3,
            &[
                "unissent",
                "uni",
                "unir",
                "joignent",
                "conjuguent",
                "uniront",
                "joindre",
                "unissant",
                "joignant",
            ],
        ),
        _ => true,
    }
}

/// The names that the cue leads to.
fn names_behind<'n>(names: &'n Names, range: &Range<usize>, at: usize, cue: &Cue) -> Vec<&'n Mention> {
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
    if led { found } else { Vec::new() }
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
    let found = next.map(|next| listed(names, next + 1, range.end)).unwrap_or_default();
    let near = found.first().zip(next).is_some_and(|(first, next)| first.tokens.start <= next + 4);
    let states = found.iter().all(|mention| names.name(mention).kind.is_state());
    if near && !states { found } else { Vec::new() }
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

pub(super) fn partner(
    names: &Names,
    mention: &Mention,
    cue: &Cue,
    evidence: crate::document::Span,
) -> Option<Partner> {
    let name = names.name(mention);
    let sure = matches!(
        cue.rule,
        "partner/in-partnership-with" | "partner/works-with" | "partner/funded-by" | TWINNED | JOINS | JOINT
    );
    let acronym = names.tokens[mention.tokens.start].tags.has(Tags::ACRONYM);
    let known = name.kind != NameKind::Unknown || name.short.is_some() || acronym;
    let is_body = name.kind != NameKind::Person && (sure || known);
    is_body.then(|| Partner {
        name: name.full(),
        kind: name.kind,
        role: cue.role,
        evidence,
        mention: names.span(mention.tokens.clone()),
        rule: cue.rule,
    })
}
