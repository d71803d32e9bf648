//! Stems: what the inflections of a French word have in common.
//!
//! Snowball's French stemmer takes the endings of nouns, adjectives and verbs off; then the last differences go that
//! Jacques Savoy's light stemmer removes (*Light stemming approaches for the French, Portuguese, German and Hungarian
//! languages*, SAC 2006): plurals in `x` and `aux`, double consonants, the last `e` or `r`. Accents are folded first, so
//! that a word means the same with and without them; `docs/quality.md` has what each order costs.

use frostem::{Algorithm, Stemmer};

use super::letters::fold;

/// The stem of a form, as a new string; see [`stem`].
pub fn stemmed(form: &str) -> String {
    let mut out = String::with_capacity(form.len());
    stem(form, &mut out);
    out
}

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
    if let Some(infinitive) = infinitive_of_third_person(&out[start..]) {
        out.truncate(start);
        out.push_str(&infinitive);
    }
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

/// The infinitive in `-er` that a third person plural in `-ent` would have: `augmentent`, augmenter. Snowball leaves these
/// as they are, since many nouns and adjectives end so; they are listed here.
fn infinitive_of_third_person(folded: &str) -> Option<String> {
    let start = folded.strip_suffix("ent").filter(|start| start.len() > 2)?;
    let holds = |list: &str| list.split_whitespace().any(|word| word == folded);
    let is_verb = match start {
        _ if start.ends_with('m') => holds(PLURALS_IN_MENT),
        _ if start.ends_with("vi") || start.ends_with("ti") => false,
        _ => !holds(NO_VERBS_IN_ENT),
    };
    is_verb.then(|| format!("{start}er"))
}

/// Nouns, adjectives, adverbs and names in `-ent` that are no third person plural or seldom, without accents.
///
/// Source: the words in `-ent` of the spelling dictionary of Grammalecte 7.0 that no verb has, as far as they stand in
/// press releases and articles, and the commonest such names there.
const NO_VERBS_IN_ENT: &str = "\
    absent accent accident adherent adjacent adolescent afferent affluent ambient ambivalent antecedent \
    apparent ardent argent auvent bivalent chiendent client coefficient coherent coincident competent \
    concurrent conferent confident confluent conscient consequent content continent contingent convalescent \
    convergent coparent copresident couvent cyberincident decadent decent deferent deficient detergent \
    different diligent dissident divergent docent efficient effluent eloquent emergent eminent equivalent \
    escient evident excedent excellent excipient fervent florent fluorescent frequent gradient imminent \
    impatient impenitent impertinent impotent imprudent incandescent incident incoherent incompetent \
    inconscient inconsequent inconvenient indecent independent indifferent influent ingredient inherent \
    innocent insurgent intelligent interferent intermittent latent laurent lorient mecontent monovalent \
    negligent nogent occident omnipresent opulent orient parent patent patient permanent pertinent \
    polyvalent pourcent precedent present president prevalent prudent quotient recent recipient recurrent \
    referent regent resident resilient reticent sergent serpent somnolent souvent strident subconscient \
    subsequent supercontinent talent torrent transparent trident trivalent turbulent urgent vincent violent \
    virulent";

/// Third persons plural in `-ment`; every other word in `-ment` is taken for a noun or an adverb.
const PLURALS_IN_MENT: &str = "\
    affirment aiment alarment allument animent assument clament confirment conforment consomment dorment \
    enflamment entament estiment expriment forment fument germent impriment informent nomment priment \
    proclament reaffirment reclament renferment resument rythment suppriment transforment";

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
            &["augmenter", "augmentent", "augmentée"],
            &["coopérer", "coopèrent", "coopèrera"],
            &["consommer", "consomment"],
        ] {
            let stems: Vec<_> = family.iter().map(|form| stemmed(form)).collect();
            assert!(stems.iter().all(|stem| *stem == stems[0]), "{family:?} gave {stems:?}");
        }
    }

    #[test]
    fn words_in_ent_that_are_no_verbs_keep_their_end() {
        for (word, other) in [("client", "clier"), ("président", "présider"), ("Vincent", "vincer")] {
            assert_ne!(stemmed(&word.to_lowercase()), stemmed(other));
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
