//! Words beside the names of people that are no part of them, and words that no surname is.
//!
//! Sources: the names of the ministries of France, Switzerland and Luxembourg; the contact lines of their press releases.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// What a word says of the capitals that it stands beside or among.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameWord {
    /// What an office is for: `Intérieur` of `ministre de l’Intérieur`.
    Field,
    /// A role that somebody has for one person: `avocate`, `ami`.
    Serves,
    /// The last word of the name of a paper, a team or a place, which ends nobody's: `Hebdo`, `City`.
    NoSurname,
    /// Stands with a name in a contact line, and in none: `Communication`, `Suppl.`, `Tél.`
    Contact,
}

/// What the word with the form `form` (lower case, with accents) says of a name.
pub fn name_word(form: &str) -> Option<NameWord> {
    WORDS.get(form).copied()
}

static WORDS: LazyLock<FxHashMap<&'static str, NameWord>> = LazyLock::new(|| {
    const LISTS: [(&str, NameWord); 4] = [
        (FIELDS, NameWord::Field),
        (SERVES, NameWord::Serves),
        (NO_SURNAMES, NameWord::NoSurname),
        (CONTACTS, NameWord::Contact),
    ];
    LISTS.iter().flat_map(|(list, what)| list.split_whitespace().map(|form| (form, *what))).collect()
});

/// Whether the form is the name of a broadcaster or a newspaper that the press writes in lower case.
pub fn is_name_in_lower_case(form: &str) -> bool {
    const NAMES: [&str; 5] = ["franceinfo", "francebleu", "francetvinfo", "euronews", "mediapart"];
    NAMES.contains(&form)
}

/// What an office is for, by the first word of it.
const FIELDS: &str = "intérieur santé travail justice économie finances transports transport culture armées sports sport éducation \
    agriculture environnement logement défense budget écologie sceaux numérique commerce industrie recherche jeunesse \
    famille solidarités solidarité transition comptes tourisme énergie affaires coopération fonction ville égalité \
    enseignement cohésion relations action citoyenneté mer ruralité sécurité immigration pêche trésor infrastructures formation";

/// What somebody is for one person, besides what they are to them as family.
const SERVES: &str = "avocat avocate avocats avocates ami amie amis proche proches défenseur conseil partisan partisans victime victimes \
    assassin meurtrier biographe collaborateur collaboratrice assistant assistante ravisseur ravisseurs femme";

/// What a paper, a team, a broadcaster or a part of a country is called in the end.
const NO_SURNAMES: &str = "hebdo inter info zapping city united prix festival officiel télévisions television academy cup club \
    nord sud ouest duc duchesse news press magazine times air awards center institute school group wars people institut stiftung foundation";

/// Words of contact lines that stand beside names.
const CONTACTS: &str = "tél téléphone fax courriel mobile email www communication information médias suppl suppléant suppléante resp section division";

/// Whether a noun behind `en` makes a turn of it, which goes on with the sentence: `en réponse à`, `en tant que`.
pub fn is_turn(noun: &str) -> bool {
    const TURNS: &str = "vue réponse tant cours faveur raison fonction qualité effet charge outre particulier général \
        conseil conformité accord application exécution date plus fin";
    TURNS.split_whitespace().any(|turn| turn == noun)
}
