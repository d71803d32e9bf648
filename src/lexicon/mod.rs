//! French word lists with their sources and reasons, compiled in: what a word can be in a sentence that reports speech.

mod asking;
mod bodies;
mod conjugation;
mod deals;
mod given;
mod grammar;
mod hash;
mod inflection;
mod known;
mod naming;
mod nouns;
mod phrases;
mod places;
mod regions;
mod sectors;
mod tags;
mod variants;
mod verbs;
mod vocabulary;

use std::sync::LazyLock;

use hash::FormMap;

pub use asking::{asks_for_words, is_what_was_said};
pub use bodies::{ALIASES, BodyKind, body_kind, is_no_body};
pub use deals::agreement_family;
pub use known::known_as;
pub use naming::{NameWord, is_name_in_lower_case, is_turn, name_word};
pub use phrases::{Found, Phrases};
pub use places::{
    Place, article_of_town, is_union, places_from, state_called, state_meant, state_of_adjective,
    state_of_capital, union_short,
};
pub use regions::canton_called;
pub use sectors::{Sector, Sign, Taxonomy, sector_named, sectors};
pub use tags::Tags;
pub use variants::{after_prefix, is_prefix, variants};
pub use vocabulary::{BadVocabulary, Mistake, OwnName, SECTIONS, Vocabulary};

/// What the word with the form `form` (lower case, with accents) can be; nothing for a word in no list.
///
/// ```
/// use verbatim::lexicon::{Tags, tags};
/// assert!(tags("mairesse").has(Tags::ROLE) && tags("mairesse").has(Tags::FEMININE));
/// assert!(tags("explique").has(Tags::FINITE));
/// assert_eq!(tags("brouette"), Tags::NONE);
/// ```
pub fn tags(form: &str) -> Tags {
    TABLE.get(form).copied().unwrap_or_default()
}

static TABLE: LazyLock<FormMap<Tags>> = LazyLock::new(|| {
    let mut table = FormMap::default();
    each(&mut |form, tags| *table.entry(form) |= tags);
    table
});

/// Calls `add` with the forms of all lists and what each says that they can be.
fn each(add: &mut impl FnMut(&str, Tags)) {
    grammar::each(add);
    nouns::each(add);
    given::each(add);
    verbs::each(add);
    bodies::each(add);
    places::each(add);
    deals::each(add);
}

/// Adds the words of a list, written with spaces between them, with the same tags.
fn add_all(list: &str, tags: Tags, add: &mut impl FnMut(&str, Tags)) {
    list.split_whitespace().for_each(|form| add(form, tags));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_be_several_things() {
        let dit = tags("dit");
        assert!(dit.has(Tags::FINITE) && dit.has(Tags::PARTICIPLE) && dit.has(Tags::SAY));
        assert!(tags("le").has(Tags::DETERMINER) && tags("le").has(Tags::CLITIC));
    }

    #[test]
    fn lists_hold_forms_as_words_have_them() {
        each(&mut |form, tags| {
            assert!(form.chars().all(|c| c.is_lowercase() || c.is_numeric()), "{form} {tags:?}");
        });
    }
}
