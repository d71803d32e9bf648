//! What the ending of a word says where no list has it.

use crate::lexicon::Tags;

/// Whether a word that begins a sentence owes its capital to that, as far as its form tells.
pub(super) fn is_common(form: &str, tags: Tags) -> bool {
    let verb = Tags::PARTICIPLE
        | Tags::GERUND
        | Tags::VERB
        | Tags::FINITE
        | Tags::INFINITIVE
        | Tags::PARTICIPIAL
        | Tags::TIME;
    let looks = form.len() > 4 && ["ée", "és", "ées", "ant", "é"].iter().any(|ending| form.ends_with(ending));
    !tags.any(Tags::GIVEN | Tags::BODY) && (tags.any(verb) || looks || by_ending(form).has(Tags::ADVERB))
}

/// Whether a capitalised word looks like a noun for who lives somewhere, and is no name that we know.
pub(super) fn is_demonym(form: &str, tags: Tags) -> bool {
    form.len() > 5
        && !tags.any(Tags::GIVEN | Tags::PLACE | Tags::MEDIUM | Tags::BODY)
        && DEMONYM_ENDINGS.iter().any(|ending| form.ends_with(ending))
}

/// `Allemand` is a man, `Allemande` a woman.
pub(super) fn demonym(form: &str) -> Tags {
    Tags::DEMONYM | if form.ends_with('e') { Tags::FEMININE } else { Tags::MASCULINE }
}

const DEMONYM_ENDINGS: [&str; 16] = [
    "ais", "aise", "ois", "oise", "ien", "ienne", "éen", "éenne", "ain", "aine", "mand", "mande", "gnol",
    "gnole", "yen", "yenne",
];

/// What a word can be by our lists and its ending; words of time (`janvier`, `soir`) are nothing else.
pub(super) fn with_ending(tags: Tags, form: &str) -> Tags {
    if tags.has(Tags::TIME) { tags } else { tags | by_ending(form) }
}

/// What the ending of a word in lower case says where no list has it.
fn by_ending(form: &str) -> Tags {
    let &[.., last] = form.as_bytes() else { return Tags::NONE };
    let ends = |endings: &[&str]| endings.iter().any(|ending| form.ends_with(ending));
    let mut tags = Tags::NONE;
    if form.len() < 5 {
        return tags;
    }
    // The last letter spares most words most of the endings.
    if matches!(last, b'a' | b't') && ends(&FINITE_ENDINGS) && !NOUNS_IN_AIT.contains(&form) {
        tags |= Tags::VERBAL;
    }
    if form.ends_with("ment") {
        tags |= Tags::MANNER;
        if ends(&ADVERB_ENDINGS) && !NOUNS_IN_MENT.contains(&form) {
            tags |= Tags::ADVERB;
        }
    } else if form.ends_with("ent") {
        tags |= Tags::PLURAL_VERB;
    }
    if matches!(last, b'e' | b'r') && ends(&INFINITIVE_ENDINGS) && !NO_INFINITIVES.contains(&form) {
        tags |= Tags::INFINITIVAL;
    }
    if ends(&["é", "ée", "és", "ées"]) {
        tags |= Tags::PARTICIPIAL;
    }
    if form.ends_with("ant") {
        tags |= Tags::GERUND_LIKE;
    }
    if ends(&ADJECTIVE_ENDINGS) {
        tags |= Tags::ADJECTIVE_LIKE;
    }
    if ends(&ROLE_ENDINGS) {
        tags |= Tags::ROLE_LIKE;
    }
    tags
}

/// Endings of infinitives.
const INFINITIVE_ENDINGS: [&str; 22] = [
    "er", "ir", "endre", "ondre", "andre", "erdre", "ordre", "indre", "oudre", "être", "ettre", "aître",
    "attre", "oître", "ivre", "dire", "lire", "uire", "crire", "aire", "rire", "clure",
];

/// Common words that end as infinitives do.
const NO_INFINITIVES: [&str; 52] = [
    "dernier",
    "premier",
    "particulier",
    "entier",
    "régulier",
    "singulier",
    "financier",
    "immobilier",
    "familier",
    "foncier",
    "dossier",
    "janvier",
    "février",
    "quartier",
    "métier",
    "chantier",
    "courrier",
    "calendrier",
    "panier",
    "papier",
    "palier",
    "sentier",
    "courtier",
    "hiver",
    "danger",
    "léger",
    "étranger",
    "avenir",
    "souvenir",
    "plaisir",
    "loisir",
    "désir",
    "martyr",
    "affaire",
    "militaire",
    "judiciaire",
    "sanitaire",
    "nécessaire",
    "contraire",
    "populaire",
    "solidaire",
    "territoire",
    "salaire",
    "ordre",
    "désordre",
    "lettre",
    "maître",
    "fenêtre",
    "ancêtre",
    "prêtre",
    "livre",
    "titulaire",
];

/// Endings that hardly any word but a finite verb has.
const FINITE_ENDINGS: [&str; 15] = [
    "aient", "èrent", "eront", "iront", "dront", "vront", "rront", "issent", "ait", "era", "ira", "dra",
    "vra", "rra", "isait",
];

const NOUNS_IN_AIT: [&str; 12] = [
    "souhait",
    "parfait",
    "portrait",
    "attrait",
    "retrait",
    "extrait",
    "bienfait",
    "forfait",
    "imparfait",
    "abstrait",
    "distrait",
    "méfait",
];

/// Endings of adverbs in `-ment`; nouns in `-ment` mostly have others.
const ADVERB_ENDINGS: [&str; 14] = [
    "amment", "emment", "iquement", "ellement", "alement", "ivement", "eusement", "ablement", "iblement",
    "airement", "èrement", "ément", "inement", "itement",
];

const NOUNS_IN_MENT: [&str; 6] =
    ["élément", "clément", "traitement", "complément", "supplément", "enlèvement"];

/// Endings of adjectives that stand behind a name: `européenne`, `fédéral`.
const ADJECTIVE_ENDINGS: [&str; 24] = [
    "al", "ale", "aux", "ales", "ique", "iques", "ien", "ienne", "iens", "ais", "aise", "ois", "oise", "éen",
    "éenne", "aire", "aires", "if", "el", "elle", "ain", "aine", "iste", "ite",
];

/// Endings of nouns for what people do.
const ROLE_ENDINGS: [&str; 9] = ["eur", "euse", "trice", "iste", "ien", "ienne", "logue", "ière", "ier"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_letter_spares_no_ending_of_a_list() {
        let last = |endings: &[&'static str]| -> Vec<char> {
            let mut last: Vec<char> =
                endings.iter().filter_map(|ending| ending.chars().next_back()).collect();
            last.sort_unstable();
            last.dedup();
            last
        };
        assert_eq!(last(&FINITE_ENDINGS), ['a', 't']);
        assert_eq!(last(&INFINITIVE_ENDINGS), ['e', 'r']);
        assert!(ADVERB_ENDINGS.iter().all(|ending| ending.ends_with("ment")));
    }
}
