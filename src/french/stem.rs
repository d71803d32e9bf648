//! A light French stemmer: takes plurals, feminines and common endings away, and little else.
//!
//! The rules are Jacques Savoy's (*Light stemming approaches for the French, Portuguese, German and Hungarian
//! languages*, SAC 2006), as Lucene applies them; the endings of verbs are mostly left alone. Accents take part in
//! the rules, so that they are folded last.

use super::letters::fold;

/// Adds the stem of `form` to `out`, without accents: of `chevaux` and of `cheval` it is `cheval`.
///
/// `form` is in lower case, as [`Word::write_form`](super::Word::write_form) gives it. What is not made of letters
/// alone is only folded.
pub fn stem(form: &str, out: &mut String) {
    if !form.chars().all(char::is_alphabetic) {
        return fold(form, out);
    }
    let mut stem = Letters::new(form);
    stem.drop_plural();
    stem.replace_ending();
    let mut stem = stem.folded();
    stem.drop_double_letters();
    stem.drop_last_vowels();
    out.push_str(&stem.text);
}

/// Whether the endings after the one found are tried too.
#[derive(PartialEq)]
enum Then {
    Stop,
    GoOn,
}

/// In a word with more letters than the number, the ending and what is put instead, in the order they are tried.
const ENDINGS: [(usize, &str, &str, Then); 30] = [
    (9, "issement", "ir", Then::Stop),
    (8, "issant", "ir", Then::Stop),
    (6, "ivement", "if", Then::Stop),
    (6, "ement", "e", Then::Stop),
    (11, "ficatrice", "fier", Then::Stop),
    (10, "ficateur", "fier", Then::Stop),
    (9, "catrice", "quer", Then::Stop),
    (8, "cateur", "quer", Then::Stop),
    (8, "atrice", "er", Then::Stop),
    (7, "ateur", "er", Then::Stop),
    (6, "trice", "teur", Then::GoOn),
    (5, "ième", "", Then::Stop),
    (7, "teuse", "ter", Then::Stop),
    (6, "teur", "ter", Then::Stop),
    (5, "euse", "eu", Then::Stop),
    (8, "ère", "er", Then::Stop),
    (7, "ive", "if", Then::Stop),
    (4, "folle", "fou", Then::Stop),
    (4, "molle", "mou", Then::Stop),
    (9, "nnelle", "n", Then::Stop),
    (9, "nnel", "n", Then::Stop),
    (4, "ète", "et", Then::GoOn),
    (8, "ique", "", Then::GoOn),
    (8, "esse", "e", Then::Stop),
    (7, "inage", "in", Then::Stop),
    (12, "ualisation", "uel", Then::Stop),
    (9, "isation", "", Then::Stop),
    (9, "isateur", "", Then::Stop),
    (8, "ation", "", Then::Stop),
    (8, "ition", "", Then::Stop),
];

/// A word under the knife.
struct Letters {
    text: String,
    /// How many characters `text` has.
    count: usize,
}

impl Letters {
    fn new(form: &str) -> Self {
        Self { text: form.to_owned(), count: form.chars().count() }
    }

    fn drop_last(&mut self) {
        self.text.pop();
        self.count -= 1;
    }

    fn drop_last_if(&mut self, letter: char) {
        if self.text.ends_with(letter) {
            self.drop_last();
        }
    }

    fn replace(&mut self, ending: &str, by: &str) {
        self.text.truncate(self.text.len() - ending.len());
        self.text.push_str(by);
        self.count -= ending.chars().count() - by.chars().count();
    }

    fn drop_plural(&mut self) {
        if self.count > 5 && self.text.ends_with("aux") && !self.text.ends_with("eaux") {
            self.replace("aux", "al");
        }
        for letter in ['x', 's'] {
            if self.count > 3 {
                self.drop_last_if(letter);
            }
        }
    }

    fn replace_ending(&mut self) {
        for (longer_than, ending, by, then) in &ENDINGS {
            if self.count > *longer_than && self.text.ends_with(ending) {
                self.replace(ending, by);
                if *then == Then::Stop {
                    return;
                }
            }
        }
    }

    fn folded(self) -> Self {
        let mut text = String::with_capacity(self.text.len());
        fold(&self.text, &mut text);
        Self::new(&text)
    }

    fn drop_double_letters(&mut self) {
        if self.count > 4 {
            let mut last = None;
            self.text.retain(|letter| last.replace(letter) != Some(letter));
            self.count = self.text.chars().count();
        }
    }

    fn drop_last_vowels(&mut self) {
        if self.count > 4 && self.text.ends_with("ie") {
            self.replace("ie", "");
        }
        if self.count > 4 {
            for letter in ['r', 'e', 'e'] {
                self.drop_last_if(letter);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stemmed(form: &str) -> String {
        let mut out = String::new();
        stem(form, &mut out);
        out
    }

    #[test]
    fn inflections_share_a_stem() {
        for family in [
            &["cheval", "chevaux"][..],
            &["annonce", "annoncé", "annoncée", "annoncées", "annoncer"],
            &["directeur", "directrice", "directrices"],
            &["collectif", "collective", "collectivement"],
            &["hibou", "hiboux"],
        ] {
            let stems: Vec<_> = family.iter().map(|form| stemmed(form)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{family:?} gave {stems:?}");
        }
    }

    #[test]
    fn numbers_and_signs_are_only_folded() {
        assert_eq!(stemmed("10e"), "10e");
        assert_eq!(stemmed("r&d"), "r&d");
        assert_eq!(stemmed(""), "");
    }

    proptest! {
        #[test]
        fn random_words_keep_a_stem_without_accents(form in "\\PC{0,20}|[a-zéèàçûîœ]{1,20}") {
            let form = form.to_lowercase();
            let stem = stemmed(&form);
            prop_assert_eq!(stem.is_empty(), form.chars().all(unicode_normalization::char::is_combining_mark));
            let mut folded = String::new();
            fold(&stem, &mut folded);
            prop_assert_eq!(folded, stem);
        }
    }
}
