//! How a name is written for the reader.

use std::borrow::Cow;

/// The words of a name with single spaces; a name in capitals gets small letters, `État` its accent, so that one office has
/// one name.
pub(super) fn clean(name: &str) -> String {
    let mut words = name.split_whitespace();
    if is_in_capitals(name) && words.clone().nth(1).is_some() {
        return words.map(capitalised).collect::<Vec<_>>().join(" ");
    }
    let mut clean = String::with_capacity(name.len());
    clean.push_str(&accented(words.next().unwrap_or_default()));
    words.for_each(|word| clean.extend([" ", &accented(word)]));
    clean
}

/// Whether a name of more than six letters has no small one.
fn is_in_capitals(name: &str) -> bool {
    let mut letters = name.chars().filter(|c| c.is_alphabetic());
    letters.clone().all(char::is_uppercase) && letters.nth(6).is_some()
}

/// A word with our apostrophe; `Etat`, `Etats-Unis` and `Ecole` with their accent, behind an elided article too.
fn accented(word: &str) -> Cow<'_, str> {
    const APOSTROPHES: [char; 4] = ['\'', '‘', '´', '`'];
    if word.contains(APOSTROPHES) {
        return Cow::Owned(accented(&word.replace(APOSTROPHES, "’")).into_owned());
    }
    let (article, rest) = word.split_at(word.find('’').map_or(0, |at| at + '’'.len_utf8()));
    let first = rest.split('-').next().unwrap_or(rest);
    match rest.strip_prefix('E').filter(|_| ACCENTED.contains(&first)) {
        Some(rest) => Cow::Owned(format!("{article}É{rest}")),
        None => Cow::Borrowed(word),
    }
}

/// Words in names of bodies that are often written without the accent of their capital.
const ACCENTED: [&str; 12] = [
    "Etat",
    "Etats",
    "Ecole",
    "Ecoles",
    "Ecologie",
    "Economie",
    "Economique",
    "Education",
    "Egalité",
    "Energie",
    "Equipement",
    "Etrangères",
];

/// `DE` is `de`, `MONTRÉAL` is `Montréal`, `SAINTE-ODE-DU-LAC` is `Sainte-Ode-du-Lac`, `III` stays.
fn capitalised(word: &str) -> String {
    if word.len() > 1 && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) {
        return word.to_owned();
    }
    let lower = word.to_lowercase();
    lower.split('-').map(with_capital).collect::<Vec<_>>().join("-")
}

/// A word in lower case with a capital, behind an elided article too; small words stay as they are.
fn with_capital(word: &str) -> String {
    const SMALL: [&str; 14] =
        ["de", "du", "des", "la", "le", "les", "et", "en", "sur", "sous", "à", "au", "aux", "lès"];
    let elided = word.find(['’', '\'']).filter(|&at| at <= 2);
    let (article, rest) =
        word.split_at(elided.map_or(0, |at| at + word[at..].chars().next().map_or(0, char::len_utf8)));
    let mut letters = rest.chars();
    match letters.next() {
        Some(first) if !SMALL.contains(&word) => {
            article.chars().chain(first.to_uppercase()).chain(letters).collect()
        }
        _ => word.to_owned(),
    }
}

/// Letters of a word in capitals that may be an acronym, at most.
const LONGEST_ACRONYM: usize = 4;

/// `Ville de X`, `Ville d’X`; a name in capitals gets small letters.
pub(super) fn city(core: &str) -> String {
    let in_capitals =
        |word: &str| word.chars().count() > LONGEST_ACRONYM && !word.contains(char::is_lowercase);
    let small = |word: &str| if in_capitals(word) { capitalised(word) } else { word.to_owned() };
    let core = &core.split(' ').map(small).collect::<Vec<_>>().join(" ");
    let vowel = core.chars().next().is_some_and(|c| "AEIOUYÀÂÉÈÊÎÔÙÛŒaeiouéèê".contains(c));
    match core.split_once(' ') {
        Some(("Le", rest)) => format!("Ville du {rest}"),
        Some(("Les", rest)) => format!("Ville des {rest}"),
        _ if vowel => format!("Ville d’{core}"),
        _ => format!("Ville de {core}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_become_a_name() {
        assert_eq!(clean("VILLE DE  SAINTE-ODE"), "Ville de Sainte-Ode");
        assert_eq!(clean("UNIVERSITÉ D’ÉTÉ"), "Université d’Été");
        assert_eq!(clean("IRT"), "IRT");
        assert_eq!(clean("Secrétariat d'Etat à la pêche"), "Secrétariat d’État à la pêche");
        assert_eq!(clean("Conseil d´Etat"), "Conseil d’État");
        assert_eq!(clean("ambassade des Etats-Unis"), "ambassade des États-Unis");
        assert_eq!(clean("Etatique"), "Etatique");
        assert_eq!(clean("ARNAUD III"), "Arnaud III");
        assert_eq!(city("Ottawa"), "Ville d’Ottawa");
        assert_eq!(city("Le Havre"), "Ville du Havre");
        assert_eq!(city("PORT-MIRAND"), "Ville de Port-Mirand");
        assert_eq!(city("SAINTE-ODE-DU-LAC"), "Ville de Sainte-Ode-du-Lac");
    }
}
