//! How a name is written for the reader.

/// The words of a name with single spaces; a name in capitals gets small letters.
pub(super) fn clean(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = name.chars().filter(|c| c.is_uppercase()).count();
    if letters == capitals && words.len() > 1 && letters > 6 {
        return words.iter().map(|word| capitalised(word)).collect::<Vec<_>>().join(" ");
    }
    words.join(" ").replace('\'', "’")
}

/// `DE` is `de`, `MONTRÉAL` is `Montréal`, `SAINT-ODE` is `Saint-Ode`.
fn capitalised(word: &str) -> String {
    let small = word.to_lowercase();
    if matches!(
        small.as_str(),
        "de" | "du" | "des" | "la" | "le" | "les" | "et" | "en" | "sur" | "à" | "au" | "aux"
    ) {
        return small;
    }
    let mut out = String::with_capacity(small.len());
    let elided = small.find(['’', '\'']).filter(|&at| at <= 2);
    let mut upper = elided.is_none();
    for c in small.chars() {
        if upper && c.is_alphabetic() {
            out.extend(c.to_uppercase());
            upper = false;
        } else {
            out.push(c);
        }
        upper |= matches!(c, '-' | '’' | '\'');
    }
    out
}

/// `Ville de X`, `Ville d’X`.
pub(super) fn city(core: &str) -> String {
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
        assert_eq!(city("Ottawa"), "Ville d’Ottawa");
        assert_eq!(city("Le Havre"), "Ville du Havre");
    }
}
