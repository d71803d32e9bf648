//! Stems: what the inflections of a French word have in common.
//!
//! Snowball's French stemmer takes the endings of nouns, adjectives and verbs off; then the last differences go that
//! Jacques Savoy's light stemmer removes (*Light stemming approaches for the French, Portuguese, German and Hungarian
//! languages*, SAC 2006): plurals in `x` and `aux`, double consonants, the last `e` or `r`. Accents are folded first, so
//! that a word means the same with and without them; `docs/quality.md` has what each order costs.

use frostem::{Algorithm, Stemmer};

use super::letters::fold;

/// Adds the stem of `form` to `out`, without accents: of `annoncée` and of `annonces` it is `anonc`.
///
/// `form` is in lower case, as [`Word::write_form`](super::Word::write_form) gives it. What is not made of letters
/// alone is only folded.
pub fn stem(form: &str, out: &mut String) {
    let start = out.len();
    fold(form, out);
    if !form.chars().all(char::is_alphabetic) {
        return;
    }
    take_feminine_off(out, start);
    let mut stem = Letters::new(&Stemmer::new(Algorithm::French).stem(&out[start..]));
    stem.drop_plural();
    stem.drop_double_consonants();
    stem.drop_last_vowels();
    out.truncate(start);
    out.push_str(&stem.text);
}

/// Feminine endings, without accents, and what stands in their place so that Snowball treats both alike: `directrice`
/// and `directeur`, `acheteuse` and `acheteur` (`heureuse` and `heureux` then also end alike), `créée` and `créé`.
const FEMININE: [(&str, &str); 4] = [("trice", "teur"), ("drice", "deur"), ("euse", "eur"), ("eee", "ee")];

/// Gives the word that begins at `start` the masculine ending, in the singular.
fn take_feminine_off(word: &mut String, start: usize) {
    let singular = word[start..].strip_suffix('s').unwrap_or(&word[start..]);
    let ending = FEMININE.iter().find(|(feminine, _)| singular.ends_with(feminine));
    if let Some((feminine, masculine)) = ending {
        let kept = start + singular.len() - feminine.len();
        word.truncate(kept);
        word.push_str(masculine);
    }
}

/// A word under the knife.
struct Letters {
    text: String,
    /// How many characters `text` has.
    count: usize,
}

impl Letters {
    fn new(word: &str) -> Self {
        Self { text: word.to_owned(), count: word.chars().count() }
    }

    fn drop_last_if(&mut self, letter: char) {
        if self.text.ends_with(letter) {
            self.text.pop();
            self.count -= 1;
        }
    }

    fn drop_plural(&mut self) {
        if self.count > 5 && self.text.ends_with("aux") && !self.text.ends_with("eaux") {
            self.text.truncate(self.text.len() - "ux".len());
            self.text.push('l');
            self.count -= 1;
        }
        for letter in ['x', 's'] {
            if self.count > 3 {
                self.drop_last_if(letter);
            }
        }
    }

    /// Double vowels stay: `coopération` is no `copération`.
    fn drop_double_consonants(&mut self) {
        if self.count > 4 {
            let mut last = None;
            self.text.retain(|letter| last.replace(letter) != Some(letter) || "aiou".contains(letter));
            self.count = self.text.chars().count();
        }
    }

    fn drop_last_vowels(&mut self) {
        if self.count > 4 && self.text.ends_with("ie") {
            self.text.truncate(self.text.len() - "ie".len());
            self.count -= 2;
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
        let mut out = String::from("déjà ");
        stem(form, &mut out);
        out.strip_prefix("déjà ").expect("what was there stays").to_owned()
    }

    #[test]
    fn inflections_share_a_stem() {
        for family in [
            &["cheval", "chevaux"][..],
            &["annonce", "annoncé", "annoncée", "annoncées", "annoncer", "annoncees", "annonçait"],
            &["municipal", "municipale", "municipaux"],
            &["collectif", "collective", "collectivement"],
            &["hibou", "hiboux"],
            &["coopération", "cooperations"],
            &["directrice", "directrices", "directeur", "directeurs"],
            &["chercheuse", "chercheuses", "chercheur"],
            &["heureuse", "heureux"],
            &["créée", "créées", "créé"],
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
