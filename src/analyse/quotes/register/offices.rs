//! What roles say against each other: their complements, and offices that nobody holds beside another.

use super::super::tokens::{Token, TokenKind};
use super::folding::folded_words;
use crate::lexicon::Tags;

/// Whether the complements of two roles contradict each other: `maire de Pau`, `maire de Nay`; a common noun (`maire de
/// la ville`) contradicts nothing.
pub(super) fn contradict(one: &[String], other: &[String]) -> bool {
    let (whole_one, whole_other) = (whole_complement(one), whole_complement(other));
    let (one, other) = (portfolio(complement(one)), portfolio(complement(other)));
    let generic = |words: &[&String]| words.iter().all(|word| GENERIC.contains(&word.as_str()));
    !generic(&one)
        && !generic(&other)
        && !one.iter().any(|word| other.contains(word))
        && !abbreviates(&one, whole_other)
        && !abbreviates(&other, whole_one)
}

/// What a secretary of state is charged with, where it is said: `État` tells none from another.
fn portfolio(mut complement: Vec<&String>) -> Vec<&String> {
    if complement.len() > 1 {
        complement.retain(|word| *word != "etat");
    }
    complement
}

/// What a role can be of without saying of which: `président de l’association`.
const GENERIC: [&str; 28] = [
    "ville",
    "commune",
    "village",
    "municipalite",
    "localite",
    "cite",
    "departement",
    "region",
    "canton",
    "pays",
    "parti",
    "mouvement",
    "formation",
    "groupe",
    "club",
    "association",
    "entreprise",
    "societe",
    "compagnie",
    "syndicat",
    "organisation",
    "institution",
    "etablissement",
    "ecole",
    "federation",
    "equipe",
    "ong",
    "collectif",
];

pub(super) fn is_former(words: &[String]) -> bool {
    words.first().is_some_and(|first| matches!(first.as_str(), "ancien" | "ancienne" | "ex"))
}

/// Whether a role is one that people hold several of: `maire` and `président`.
pub(super) fn is_elective(words: &[String]) -> bool {
    words.iter().take(3).any(|word| ELECTIVE.contains(&word.as_str()))
}

const ELECTIVE: [&str; 26] = [
    "maire",
    "mairesse",
    "depute",
    "deputee",
    "senateur",
    "senatrice",
    "eurodepute",
    "eurodeputee",
    "president",
    "presidente",
    "conseiller",
    "conseillere",
    "chef",
    "cheffe",
    "candidat",
    "candidate",
    "figure",
    "numero",
    "n",
    "leader",
    "porte",
    "patron",
    "patronne",
    "coordinateur",
    "coordinatrice",
    "elu",
];

/// Whether a role is an office that nobody holds beside another; a `secrétaire` holds one only where a state is named.
pub(super) fn is_office_of_state(words: &[String]) -> bool {
    let head = words.iter().find(|word| !matches!(word.as_str(), "premier" | "premiere" | "vice"));
    let of_state = || words.iter().any(|word| word == "etat");
    head.is_some_and(|head| OFFICES.contains(&head.as_str()) || head == "secretaire" && of_state())
}

const OFFICES: [&str; 15] = [
    "ministre",
    "prefet",
    "prefete",
    "procureur",
    "procureure",
    "juge",
    "ambassadeur",
    "ambassadrice",
    "pape",
    "roi",
    "reine",
    "chancelier",
    "chanceliere",
    "avocat",
    "avocate",
];

pub(super) fn is_of(word: &str) -> bool {
    matches!(word, "de" | "du" | "des" | "d")
}

/// The words of a role behind its first `de`.
pub(super) fn complement(words: &[String]) -> Vec<&String> {
    let behind = words.iter().skip_while(|word| !is_of(word)).skip(1);
    behind
        .filter(|word| word.len() > 1 && !matches!(word.as_str(), "la" | "le" | "les" | "de" | "des" | "du"))
        .collect()
}

/// All words of a role behind its first `de`.
fn whole_complement(words: &[String]) -> &[String] {
    let of = words.iter().position(|word| is_of(word)).map_or(words.len(), |of| of + 1);
    &words[of..]
}

/// Whether the letters of the one word of `short` are initials of `long` in their order, of articles and prepositions too:
/// `RSF`, `LFI`.
fn abbreviates(short: &[&String], long: &[String]) -> bool {
    let [word] = short else { return false };
    let mut initials = long.iter().filter_map(|word| word.chars().next());
    let in_order = word.chars().all(|letter| initials.any(|initial| initial == letter));
    (2..=6).contains(&word.len()) && in_order
}

/// The nouns of a role by which it is found: the lower-case words with a role in them.
pub(super) fn role_keys(tokens: &[Token], text: &str) -> Vec<String> {
    let complement =
        tokens.iter().position(|token| token.tags.has(Tags::DE) && token.is_word()).unwrap_or(tokens.len());
    let nouns = tokens[..complement]
        .iter()
        .filter(|token| token.tags.has(Tags::ROLE) && token.kind == TokenKind::Word);
    nouns.map(|token| stem_of(&folded_words(token.span.of(text)).concat())).collect()
}

/// The masculine and feminine of a role share the beginning: `directeur`, `directrice`.
pub(super) fn stem_of(role: &str) -> String {
    let endings = ["trice", "teur", "euse", "eure", "eur", "esse", "iere", "ier", "ere", "er", "e"];
    let stem = endings.iter().find_map(|ending| role.strip_suffix(ending)).unwrap_or(role);
    stem.to_owned()
}
