//! What tells one name from another: its words without case and accents, and the letters it goes by.

use crate::french::{fold, is_alphanumeric, lower};

/// The words of a name in lower case without accents, between single spaces.
pub(super) fn key(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    if name.is_ascii() {
        // So are most names; their letters need no tables.
        for word in name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
            if !folded.is_empty() {
                folded.push(' ');
            }
            folded.push_str(word);
        }
        folded.make_ascii_lowercase();
        return folded;
    }
    let lower = lower(name);
    let mut words = lower.split(|c| !is_alphanumeric(c)).filter(|word| !word.is_empty());
    if let Some(first) = words.next() {
        fold(first, &mut folded);
    }
    for word in words {
        folded.push(' ');
        fold(word, &mut folded);
    }
    folded
}

/// The first letters of the words of a key that say something.
pub(super) fn initials(key: &str) -> String {
    const SMALL: [&str; 16] =
        ["de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "au", "aux", "a", "pour", "of", "and"];
    key.split(' ').filter(|word| !SMALL.contains(word)).filter_map(|word| word.chars().next()).collect()
}

/// Whether the letters of a short form stand in the full name in order, the first at the beginning of a word.
pub(super) fn abbreviates(short: &str, full: &str) -> bool {
    let first = short.split(' ').next().unwrap_or_default();
    let mut letters = full.split(' ').flat_map(|word| word.chars().enumerate());
    let mut hits = 0;
    let mut wanted = first.chars().peekable();
    while let Some(&c) = wanted.peek() {
        match letters.next() {
            Some((place, letter)) if letter == c && (place == 0 || hits > 0) => {
                hits += 1;
                wanted.next();
            }
            Some(_) => {}
            None => break,
        }
    }
    hits > 1 && wanted.peek().is_none() && full.len() > first.len() + 2
}

/// Whether a short form has the first letters of the words of a key, in any order: `psi` of `institut paul scherrer`.
pub(super) fn is_of_initials(short: &str, full: &str) -> bool {
    let sorted = |letters: &str| {
        let mut letters: Vec<char> = letters.chars().collect();
        letters.sort_unstable();
        letters
    };
    short.len() > 2 && sorted(short) == sorted(&initials(full))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_key_is_its_folded_words(name in "[A-Za-z0-9'’éÉ. -]{0,24}") {
            let lower = lower(&name);
            let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            prop_assert_eq!(key(&name), words.map(crate::french::folded).collect::<Vec<_>>().join(" "));
        }
    }

    #[test]
    fn short_forms_have_the_letters_of_the_name_in_order() {
        let institute = key("Institut de valorisation des données");
        assert!(abbreviates("ivado", &institute));
        let consortium = key("Consortium de recherche et d’innovation en aéronautique du Québec");
        assert!(abbreviates("criaq", &consortium));
        assert!(!abbreviates("lr", &key("Ville de Toulouse")));
        assert!(is_of_initials("psi", &key("Institut Paul Scherrer")));
        assert!(!is_of_initials("psi", &key("Institut de Paul")));
    }
}
