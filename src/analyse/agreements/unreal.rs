//! Whether a sentence says that there is no such agreement, or only might be.

use std::ops::Range;

use super::super::names::Names;
use super::ahead::is_ahead;
use super::deed::{BEFORE, before, word};
use super::kinds::Kind;
use crate::lexicon::Tags;

/// Tokens between `doit` and its infinitive, asides among them.
const DUTY: usize = 14;

/// Whether the words before say that it is not so, or only might be.
pub(in super::super) fn is_unreal(names: &Names, range: &Range<usize>, at: usize) -> bool {
    let near = before(names, range, at);
    // `Tous deux ont signé` begins a sentence; of words with a capital, `Si` alone makes it unreal.
    let meant = |at: usize, tags: Tags| {
        let token = &names.tokens[at];
        token.tags.has(tags) && (token.is_lower() || token.tags.has(Tags::SUBORDINATION))
    };
    let said =
        |reach: usize, tags: Tags| (at.saturating_sub(reach).max(near.start)..at).any(|at| meant(at, tags));
    let unreal = said(BEFORE, Tags::UNREAL) || said(3, Tags::WHATEVER) || said(4, Tags::WITHOUT);
    let whole = at.saturating_sub(DUTY).max(range.start)..at;
    // `la probabilité que X et Y parviennent à un accord`
    let supposed =
        whole.clone().any(|at| matches!(word(names, at), "probabilité" | "hypothèse" | "perspective"));
    unreal || supposed || is_duty(names, whole, at) || is_denied(names, near)
}

/// `doit conclure`: what somebody ought to do; `doit être signé` is on its way.
fn is_duty(names: &Names, near: Range<usize>, at: usize) -> bool {
    let ought = |at: usize| matches!(word(names, at), "doit" | "doivent" | "devrait" | "devraient" | "faut");
    is_infinitive(names, at) && near.into_iter().any(ought)
}

pub(super) fn is_infinitive(names: &Names, at: usize) -> bool {
    let written = word(names, at);
    names.tokens[at].is_lower()
        && ["er", "ure", "nir", "ire", "pre"].iter().any(|ending| written.ends_with(ending))
}

/// `n’a pas`, `n’a jamais`.
pub(super) fn is_denied(names: &Names, near: Range<usize>) -> bool {
    let negated = near.clone().any(|at| names.tokens[at].tags.has(Tags::NEGATION));
    negated && near.into_iter().any(|at| matches!(word(names, at), "pas" | "jamais" | "plus" | "point"))
}

/// Whether the word says that there may be an agreement some day: `négocient`, `veut conclure`.
pub(super) fn is_wished(names: &Names, range: &Range<usize>, at: usize) -> bool {
    let conclude = word(names, at) == "conclure" && is_ahead(names, range, at);
    // `veille à ce que X et Y ratifient`
    let present = matches!(word(names, at), "ratifie" | "ratifient" | "adhère" | "adhèrent");
    let clause = at.saturating_sub(DUTY).max(range.start)..at;
    if present && names.tokens[clause].iter().any(|token| token.tags.has(Tags::QUE)) {
        return true;
    }
    conclude || ["négoci", "souhait", "mandat"].iter().any(|stem| word(names, at).starts_with(stem))
}

/// `l’accord recherché entre`, `en vue d’un accord`: only wished for.
pub(super) fn is_sought(names: &Names, kind: &Kind) -> bool {
    const WORDS: [&str; 8] =
        ["recherché", "recherchée", "envisagé", "envisagée", "prévu", "prévue", "souhaité", "possible"];
    let end = names.tokens.len().min(kind.end + 2);
    let before = |reach: usize, words: &[&str]| {
        (kind.at.saturating_sub(reach)..kind.at).any(|at| words.contains(&word(names, at)))
    };
    let in_view = !kind.definite && before(6, &["vue"]);
    const TALKS: [&str; 5] = ["discussions", "pourparlers", "négociations", "négociation", "mandat"];
    // `la conclusion des négociations pour un accord`, `les pourparlers ont abouti à un accord`
    const CLOSED: [&str; 9] =
        ["abouti", "permis", "mené", "issue", "terme", "fin", "clos", "conclu", "conclusion"];
    let discussed = !kind.definite && before(8, &TALKS) && !before(11, &CLOSED);
    in_view || discussed || (kind.end..end).any(|at| WORDS.contains(&word(names, at)))
}
