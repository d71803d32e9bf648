//! Words that deny and words that count: what must not change in a quotation without being said.

use super::claim::Token;

/// Words that deny wherever they stand; `pas` is a step too rarely to be passed over. Source: Grevisse, *Le bon usage*, on negation.
const DENYING: [&str; 17] = [
    "aucun",
    "aucune",
    "aucunement",
    "aucunes",
    "aucuns",
    "guere",
    "jamais",
    "n",
    "ne",
    "ni",
    "non",
    "nul",
    "nulle",
    "nullement",
    "pas",
    "rien",
    "sans",
];

/// Words that deny with `ne` before them, and mean something else without.
const DENYING_WITH_NE: [&str; 4] = ["personne", "plus", "point", "que"];

/// How many words before such a word `ne` may stand: `n’a toujours pas encore dit que`.
const NE_WITHIN: usize = 5;

/// Whether the token of that number denies, where it stands.
pub(super) fn denies(tokens: &[Token], number: usize) -> bool {
    let key = tokens[number].key.as_str();
    let before = &tokens[number.saturating_sub(NE_WITHIN)..number];
    match key {
        _ if DENYING_WITH_NE.contains(&key) => before.iter().any(|before| matches!(&*before.key, "ne" | "n")),
        _ => DENYING.contains(&key),
    }
}

/// Whether one word is the other with a prefix that denies: `possible`, `impossible`.
pub(super) fn is_contrary(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let prefix = long.strip_suffix(short).filter(|_| short.len() >= 4);
    matches!(prefix, Some("in" | "im" | "il" | "ir" | "non" | "anti" | "mal"))
}

/// Words that count. `un` and `une` are articles more often.
const COUNTING: [&str; 48] = [
    "cent",
    "cents",
    "centaine",
    "centaines",
    "cinq",
    "cinquante",
    "demi",
    "demie",
    "deux",
    "dix",
    "dizaine",
    "dizaines",
    "double",
    "douzaine",
    "douze",
    "huit",
    "mille",
    "milliard",
    "milliards",
    "millier",
    "milliers",
    "million",
    "millions",
    "moitie",
    "neuf",
    "nonante",
    "onze",
    "quarante",
    "quart",
    "quarts",
    "quatorze",
    "quatre",
    "quinze",
    "seize",
    "sept",
    "septante",
    "six",
    "soixante",
    "tiers",
    "treize",
    "trente",
    "triple",
    "trois",
    "vingt",
    "vingts",
    "octante",
    "huitante",
    "zero",
];

/// Whether a word is a number, in figures or in letters.
pub(super) fn counts(key: &str) -> bool {
    key.contains(|c: char| c.is_ascii_digit()) || COUNTING.contains(&key)
}

#[cfg(test)]
mod tests {
    use super::super::claim::tokens;
    use super::*;

    fn denying(text: &str) -> Vec<String> {
        let tokens = tokens(text);
        (0..tokens.len()).filter(|&at| denies(&tokens, at)).map(|at| tokens[at].key.clone()).collect()
    }

    #[test]
    fn words_deny_where_they_deny() {
        assert_eq!(denying("Il n’y a plus de places, sans doute"), ["n", "plus", "sans"]);
        assert_eq!(denying("Plus de places ! Personne, point de vue"), [""; 0]);
        assert_eq!(denying("Ni lui ni aucune élue ne dit non"), ["ni", "ni", "aucune", "ne", "non"]);
        assert_eq!(denying("Je sais pas"), ["pas"]);
    }

    #[test]
    fn contraries_and_numbers() {
        assert!(is_contrary("possible", "impossible") && is_contrary("recevable", "irrecevable"));
        assert!(!is_contrary("bon", "mauvais") && !is_contrary("fini", "fini"));
        assert!(counts("43000") && counts("1er") && counts("co2") && counts("tiers") && !counts("une"));
    }
}
