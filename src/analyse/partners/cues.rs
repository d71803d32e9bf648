//! The words that show that somebody acts with others: `en partenariat avec`, `avec le soutien de`, `financé par`.

use std::ops::Range;

use super::super::agreements::parties::subjects;
use super::super::agreements::unreal::is_unreal;
use super::super::names::{Mention, NameKind, Names};
use super::super::tokens::{Token, TokenKind};
use super::before::{agents, beside, charged_or_subjects, subject_behind};
use super::behind::names_behind;
use super::doing::doers;
use super::table::{
    Cue, DONE_BY, DONE_WITH, GIVES, HELPED, JOINS, JOINT, JOINTLY_BY, MADE_OF, TWINNED, WITH_THEM,
    WORKS_WITH, cue, cue_of,
};
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
    // Many sentences name nobody, so that nobody acts in them.
    if names.within(range.clone()).is_empty() {
        return;
    }
    found.extend(givers(names, &range));
    found.extend(doers(names, &range));
    let evidence = names.span(range.clone());
    for at in range.clone().filter(|&at| names.tokens[at].tags.has(Tags::TOGETHER)) {
        let form = names.tokens[at].span.of(names.text).to_lowercase();
        let Some(cue) = cue_at(names, &range, at, &form) else { continue };
        let those = joined_by(names, &range, at, &cue, &form).into_iter();
        found.extend(those.filter_map(|mention| partner(names, mention, &cue, evidence)));
    }
}

/// What the word at `at` says of those who act together.
fn cue_at(names: &Names, range: &Range<usize>, at: usize, form: &str) -> Option<Cue> {
    let cue = cue_of(form).filter(|_| fits(names, range, at, form) && !is_unreal(names, range, at))?;
    Some(match () {
        _ if leads_of(names, range, at, &cue) => HELPED,
        _ if is_made_of(names, range, at, &cue) => MADE_OF,
        _ if form == "conjointement" && leads_by(names, at) => JOINTLY_BY,
        _ if leads_with(names, at, &cue) => DONE_WITH,
        _ => cue,
    })
}

/// Those whom a cue joins, before it and behind.
fn joined_by<'n>(
    names: &'n Names,
    range: &Range<usize>,
    at: usize,
    cue: &Cue,
    form: &str,
) -> Vec<&'n Mention> {
    let behind = names_behind(names, range, at, cue);
    let alone = matches!(cue.rule, "partner/join-forces" | WORKS_WITH | "partner/together" | TWINNED)
        || cue.rule == JOINS && form.ends_with("ent");
    let town = |mention: &&Mention| may_be_town(names, mention);
    if behind.is_empty() && !alone || cue.rule == TWINNED && !behind.iter().all(town) {
        return Vec::new();
    }
    let mut joined = acting_before(names, range, at, cue, &behind);
    let both = behind.len() + joined.len() >= 2;
    // States work together at all times; they are partners of what they sign or pay for.
    let state = |mention: &&Mention| names.name(mention).kind.is_state();
    let at_all_times = matches!(cue.rule, "partner/in-partnership-with" | DONE_BY | WITH_THEM)
        && !(is_done_so(names, at) && is_right_behind(names, at, &behind))
        && behind.iter().chain(&joined).all(state);
    let single = (alone || cue.rule == DONE_BY) && !both || behind.is_empty() && !does_alone(form, cue);
    if at_all_times || single {
        return Vec::new();
    }
    joined.extend(behind);
    joined
}

/// Those before a cue who act with those `behind` it.
fn acting_before<'n>(
    names: &'n Names,
    range: &Range<usize>,
    at: usize,
    cue: &Cue,
    behind: &[&'n Mention],
) -> Vec<&'n Mention> {
    // `une collaboration entre X et Y`: both come behind.
    if !cue.subjects || is_between(names, at) {
        return Vec::new();
    }
    let mut before = charged_or_subjects(names, range.start, at);
    // `Voltalande s’associe à Netmont`, `Voltalande collabore avec`: the subject right before is a body whatever it is;
    // only towns are twins.
    let is_body = |mention: &Mention| match cue.rule {
        TWINNED => true,
        JOINS => mention.tokens.end + 1 == at,
        WORKS_WITH => mention.tokens.end == at && is_right_behind(names, at, behind),
        _ => false,
    };
    before.retain(|mention| names.name(mention).kind != NameKind::Unknown || is_body(mention));
    if before.is_empty() && !behind.is_empty() {
        before = agents(names, range.start, at);
    }
    if before.is_empty() {
        before.extend(subject_behind(names, range, at, behind));
    }
    if before.is_empty() && !behind.is_empty() {
        before.extend(beside(names, range.start, at));
    }
    before
}

/// `réalisé en étroite collaboration avec`: whether the cue says how something is done, and is not what is done.
fn is_done_so(names: &Names, at: usize) -> bool {
    let before = names.tokens[at.saturating_sub(2)..at].iter().rev();
    before.map(|token| token.span.of(names.text)).any(|word| matches!(word, "en" | "En"))
}

/// `avec le Valbrun`: whether the first of those to whom `avec` leads stands right behind it.
fn is_right_behind(names: &Names, at: usize, behind: &[&Mention]) -> bool {
    const REACH: usize = 7;
    let is_with = |at: &usize| names.tokens[*at].span.of(names.text) == "avec";
    let with = (at..names.tokens.len().min(at + REACH)).find(is_with);
    with.zip(behind.first()).is_some_and(|(with, first)| (with + 1..with + 3).contains(&first.tokens.start))
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

/// Whether a name can be that of a town: `TDI jumelée à un compresseur` names none.
fn may_be_town(names: &Names, mention: &Mention) -> bool {
    let acronym = names.tokens[mention.tokens.start].tags.has(Tags::ACRONYM);
    !acronym && (names.name(mention).kind == NameKind::Unknown || names.name(mention).kind.is_place())
}

/// Whether a cue needs no names behind it: `X et Y travaillent`, but not `X, où elle travaille`.
fn does_alone(form: &str, cue: &Cue) -> bool {
    cue.rule != WORKS_WITH || form.ends_with("ent")
}

/// Whether `entre` leads from the cue to those who act together.
fn is_between(names: &Names, at: usize) -> bool {
    const REACH: usize = 4;
    let behind = names.tokens[at + 1..].iter().take(REACH).map(|token| token.span.of(names.text));
    behind.take_while(|word| *word != "avec").any(|word| word == "entre")
}

/// `réalisé avec X`, `organise avec X`: whether those with whom something is done come right behind.
fn leads_with(names: &Names, at: usize, cue: &Cue) -> bool {
    // `les négociations menées avec X`, `l’accord signé avec X` are something else.
    let other = Tags::TALKS.and(Tags::AGREEMENT).and(Tags::SIGNS);
    let apart = names.tokens[at.saturating_sub(2)..=at].iter().any(|token| token.tags.any(other));
    let with = names.tokens.get(at + 1).is_some_and(|next| next.span.of(names.text) == "avec");
    cue.rule == DONE_BY && with && !apart
}

/// `mené conjointement par X et Y`: whether those who do it come right behind.
fn leads_by(names: &Names, at: usize) -> bool {
    names.tokens.get(at + 1).is_some_and(|next| next.is_word() && next.tags.has(Tags::BY))
}

/// `avec la collaboration de X`: whether those who help come behind `de`.
fn leads_of(names: &Names, range: &Range<usize>, at: usize, cue: &Cue) -> bool {
    let word = |at: usize| names.tokens[at].span.of(names.text);
    let of = names.tokens.get(at + 1).is_some_and(|next| next.is_word() && next.tags.has(Tags::DE));
    let with = at >= range.start + 2 && matches!(word(at - 2), "avec" | "Avec") && word(at - 1) == "la";
    cue.rule == "partner/in-partnership-with" && of && with
}

/// Those who give their part: `le Centre d’intelligence artificielle apportera son expertise`.
fn givers(names: &Names, range: &Range<usize>) -> Vec<Partner> {
    let tokens = names.tokens;
    // `assure-t-on`: somebody says so.
    let says = |at: usize| tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Clitic);
    // `serait prête à`, `ne participe plus`
    let other = |at: usize| {
        let before = &tokens[at.saturating_sub(2).max(range.start)..at];
        before.iter().any(|token| token.tags.any(Tags::BEING | Tags::NEGATION))
    };
    let gives =
        |at: &usize| tokens[*at].is_lower() && tokens[*at].tags.has(Tags::GIVES) && !says(*at) && !other(*at);
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
        // `une professeure associée à l’École`
        "associé" | "associée" | "associés" | "associées" => {
            let role = at.checked_sub(1).map(|at| names.tokens[at].tags.has(Tags::ROLE));
            role != Some(true)
        }
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

pub(super) fn partner(
    names: &Names,
    mention: &Mention,
    cue: &Cue,
    evidence: crate::document::Span,
) -> Option<Partner> {
    let name = names.name(mention);
    let sure = matches!(
        cue.rule,
        "partner/in-partnership-with" | WORKS_WITH | "partner/funded-by" | TWINNED | JOINS | JOINT
    );
    let acronym = names.tokens[mention.tokens.start].tags.has(Tags::ACRONYM);
    let known = name.kind != NameKind::Unknown || name.short.is_some() || acronym;
    let is_body = name.kind != NameKind::Person && (sure || known);
    is_body.then(|| Partner {
        name: names.called(mention),
        kind: name.kind,
        role: cue.role,
        evidence,
        mention: names.span(mention.tokens.clone()),
        rule: cue.rule,
    })
}
