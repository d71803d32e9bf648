//! The inflections of French nouns and adjectives, by their endings.
//!
//! Source: Grevisse, *Le bon usage*, § 512–560 (feminine and plural). Stems would join too much for naming things: `danse`
//! and `dans`, `parti` and `partie`, `électeur` and `électrique` have one stem.

/// Endings of the masculine and the feminine, singular; whichever a word has, it gets the other.
const GENDERS: [(&str, &str); 14] = [
    ("if", "ive"),
    ("eux", "euse"),
    ("teur", "trice"),
    ("teur", "teuse"),
    ("eur", "euse"),
    ("eur", "eure"),
    ("ier", "ière"),
    ("ien", "ienne"),
    ("éen", "éenne"),
    ("el", "elle"),
    ("al", "ale"),
    ("ain", "aine"),
    ("é", "ée"),
    ("ant", "ante"),
];

/// Calls `each` with a word (lower case, with accents) and its other number and gender, some of which may be no words.
pub(super) fn inflections(form: &str, mut each: impl FnMut(&str)) {
    each(form);
    for singular in singulars(form) {
        numbers(&singular, &mut each);
        for (masculine, feminine) in GENDERS {
            for (has, gets) in [(masculine, feminine), (feminine, masculine)] {
                if let Some(root) = singular.strip_suffix(has).filter(|root| root.chars().count() > 2) {
                    numbers(&format!("{root}{gets}"), &mut each);
                }
            }
        }
    }
}

/// The word itself, and without what may be the ending of a plural.
fn singulars(form: &str) -> Vec<String> {
    let mut singulars = vec![form.to_owned()];
    if form.chars().count() > 4 {
        singulars.extend(form.strip_suffix("aux").map(|root| format!("{root}al")));
        let plural = form.strip_suffix('s').or_else(|| form.strip_suffix('x'));
        singulars.extend(plural.map(str::to_owned));
    }
    singulars
}

fn numbers(singular: &str, each: &mut impl FnMut(&str)) {
    each(singular);
    if singular.ends_with(['s', 'x', 'z']) {
        return;
    }
    each(&format!("{singular}s"));
    if let Some(root) = singular.strip_suffix("al") {
        each(&format!("{root}aux"));
    }
    if singular.ends_with("eau") || singular.ends_with("eu") {
        each(&format!("{singular}x"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(form: &str) -> Vec<String> {
        let mut all = Vec::new();
        inflections(form, |inflected| all.push(inflected.to_owned()));
        all
    }

    #[test]
    fn nouns_and_adjectives_get_their_number_and_gender() {
        for (form, expected) in [
            ("hôpital", "hôpitaux"),
            ("hôpitaux", "hôpital"),
            ("créatives", "créatif"),
            ("policier", "policières"),
            ("eau", "eaux"),
            ("chercheur", "chercheuses"),
            ("agricultrice", "agriculteurs"),
            ("retraité", "retraitées"),
            ("culturelles", "culturel"),
        ] {
            assert!(all(form).iter().any(|inflected| inflected == expected), "{form}: {:?}", all(form));
        }
        assert!(!all("danse").iter().any(|inflected| inflected == "dans"));
        assert!(!all("parti").iter().any(|inflected| inflected == "partie"));
    }
}
