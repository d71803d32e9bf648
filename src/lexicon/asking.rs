//! Words by which a question asks what somebody said. Listed by us.

use super::{Tags, tags};
use crate::french::folded;

/// Verbs that report no speech in a text and ask for it in a question, without accents.
const THINKS: [&str; 4] = ["pense", "pensait", "pensent", "penser"];

/// Nouns for what was said, whoever said it stands behind `de`, without accents.
const WORDS_OF: [&str; 11] = [
    "avis",
    "citation",
    "citations",
    "declaration",
    "declarations",
    "paroles",
    "position",
    "propos",
    "reaction",
    "reactions",
    "reponse",
];

/// Whether a verb asks for what was said: `que dit la mairesse`, `que pense-t-elle`.
pub fn asks_for_words(form: &str) -> bool {
    let tags = tags(form);
    let says = tags.has(Tags::SAY) && tags.any(Tags::FINITE | Tags::PARTICIPLE | Tags::INFINITIVE);
    says || THINKS.contains(&folded(form).as_str())
}

/// Whether a noun means what was said: `déclaration de la mairesse`.
pub fn is_what_was_said(form: &str) -> bool {
    WORDS_OF.contains(&folded(form).as_str())
}
