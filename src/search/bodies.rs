//! Bodies across documents: one is known again under whatever name a document gives it.

use super::filters::plain;
use crate::lexicon::{known_as, state_meant};

/// Before the name of a town.
const TOWN: [&str; 5] = ["ville de", "ville du", "ville d", "municipalite de", "commune de"];

/// The name under which facets have a body that goes by several: the one that all know; a state or its government by the
/// state's short name.
pub(super) fn known_name(name: &str) -> Option<String> {
    known_as(name).map(str::to_owned).or_else(|| state_meant(name))
}

/// What tells a body from others, whatever name a document gives it: no `Ville de`, no short form.
pub(super) fn key(name: &str) -> String {
    let known = known_name(name);
    let words = plain(known.as_deref().unwrap_or(name).split(" (").next().unwrap_or_default());
    let words = words.trim();
    TOWN.iter().find_map(|head| words.strip_prefix(head)).unwrap_or(words).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_one_by_whatever_name() {
        for (one, other) in [
            ("Ville de Montréal", "Montréal"),
            ("Institut de recherche sur l’eau (IRE)", "Institut de recherche sur l'eau"),
            ("Gouvernement du Grand-Duché de Luxembourg", "Luxembourg"),
            ("République française", "Gouvernement français"),
            ("OGBL", "OGB-L"),
            ("Organisation mondiale de la Santé", "OMS"),
        ] {
            assert_eq!(key(one), key(other));
        }
        assert_ne!(key("Université de Montréal"), key("Montréal"));
        assert_eq!(key(""), "");
    }
}
