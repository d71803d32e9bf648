//! Whether a sentence says that something is still to be done.

use std::ops::Range;

use super::super::names::Names;
use super::deed::{before, word};
use super::unreal::is_infinitive;

/// Words of what is wanted, planned or due.
const AHEAD: &[&str] = &[
    "objectif",
    "aura",
    "auront",
    "sera",
    "seront",
    "serait",
    "seraient",
    "vue",
    "projet",
    "projets",
    "souhaite",
    "souhaitent",
    "négociations",
    "négociation",
    "devrait",
    "devraient",
    "doit",
    "doivent",
    "devra",
    "devront",
    "prochainement",
    "pourrait",
    "pourraient",
    "veut",
    "veulent",
    "négocier",
    "va",
    "vont",
    "intention",
    "souhaité",
    "proposé",
    "propose",
    "envisage",
    "prévoit",
    "prévoient",
    "entend",
    "entendent",
    "espère",
    "recherché",
    "futur",
    "future",
    "mandat",
    "avant",
    "vise",
    "visent",
    "prochaine",
    "prêt",
    "prête",
];

/// Words of what has come about: `vient de signer`, `ont permis de conclure`, `le premier à signer`.
const JUST: &[&str] = &[
    "vient",
    "viennent",
    "permis",
    "pu",
    "réussi",
    "parvenus",
    "parvenu",
    "accepté",
    "profité",
    "premier",
    "première",
    "premiers",
];

/// Whether what is done is still to come: `sera signé`, `souhaitent conclure`, `en vue de la signature`.
pub(super) fn is_ahead(names: &Names, range: &Range<usize>, at: usize) -> bool {
    let noun = ["conclusion", "signature"].contains(&word(names, at))
        && (at.saturating_sub(3).max(range.start)..at)
            .any(|at| matches!(word(names, at), "pour" | "aval" | "après"));
    let written = word(names, at);
    let future = ["era", "eront", "erait"].iter().any(|ending| written.ends_with(ending));
    let infinitive = is_infinitive(names, at);
    let near = before(names, range, at);
    let just = near.clone().any(|at| JUST.contains(&word(names, at)));
    future || noun || infinitive && !just || near.into_iter().any(|at| AHEAD.contains(&word(names, at)))
}

/// `sera signé`, `doit être signé`, `signeront`.
pub(super) fn is_coming(names: &Names, range: &Range<usize>, at: usize) -> bool {
    const VERBS: [&str; 8] =
        ["sera", "seront", "doit", "doivent", "devrait", "devraient", "devra", "devront"];
    let future = ["era", "eront"].iter().any(|ending| word(names, at).ends_with(ending));
    future || (at.saturating_sub(4).max(range.start)..at).any(|at| VERBS.contains(&word(names, at)))
}

/// `la visite sera l’occasion de signer`.
pub(super) fn is_occasion(names: &Names, at: usize) -> bool {
    at > 1 && word(names, at - 2) == "occasion"
}
