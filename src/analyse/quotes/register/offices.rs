//! What roles say against each other: their complements, and offices that nobody holds beside another.

use super::super::super::tokens::{Token, TokenKind};
use super::folding::folded_words;
use crate::lexicon::Tags;

/// Whether the complements of two roles contradict each other: `maire de Pau`, `maire de Nay`; a common noun (`maire de
/// la ville`) contradicts nothing.
pub(super) fn contradict(one: &[String], other: &[String]) -> bool {
    if is_minister(one) && is_minister(other) && is_premier(one) != is_premier(other) {
        return true;
    }
    let (whole_one, whole_other) = (whole_complement(one), whole_complement(other));
    let (one, other) = (portfolio(one), portfolio(other));
    let generic = |words: &[&String]| words.iter().all(|word| GENERIC.contains(&word.as_str()));
    !generic(&one)
        && !generic(&other)
        && !one.iter().any(|word| other.contains(word))
        && !abbreviates(&one, whole_other)
        && !abbreviates(&other, whole_one)
}

pub(super) fn is_minister(words: &[String]) -> bool {
    words.iter().any(|word| word == "ministre")
}

/// Whether a minister is the first of all, who has no portfolio.
fn is_premier(words: &[String]) -> bool {
    let first = |pair: &[String]| matches!(pair[0].as_str(), "premier" | "premiere") && pair[1] == "ministre";
    words.windows(2).any(first)
}

/// What a role is of; of a secretary of state what they are charged with, where it is said: `État` tells none from another.
fn portfolio(words: &[String]) -> Vec<&String> {
    let mut complement = complement(words);
    if complement.len() > 1 || words.iter().any(|word| word == "secretaire") {
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

/// Whether a role is one of the moment, which speaks against no other: `invitée de la matinale`.
pub(super) fn is_passing(words: &[String]) -> bool {
    words.first().is_some_and(|first| matches!(first.as_str(), "invite" | "invitee"))
}

pub(super) fn is_former(words: &[String]) -> bool {
    words.first().is_some_and(|first| matches!(first.as_str(), "ancien" | "ancienne" | "ex"))
}

/// Whether a role is one that people hold several of: `maire` and `président`.
pub(super) fn is_elective(words: &[String]) -> bool {
    words.iter().take(3).any(|word| ELECTIVE.contains(&word.as_str()))
}

const ELECTIVE: [&str; 29] = [
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
    "responsable",
    "dirigeant",
    "dirigeante",
];

/// Whether a role is an office of any kind.
pub(super) fn is_office(words: &[String]) -> bool {
    is_elective(words) || is_office_of_state(words)
}

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
