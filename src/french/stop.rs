//! French words so common that they say nothing of what a text is about.

/// Articles, pronouns, prepositions, conjunctions and the commonest forms of être and avoir, sorted, with and without accents.
///
/// `été`, `or`, `car` and `deux` stay out: they also name things. Source: the closed word classes of Grevisse, *Le bon
/// usage*, compared with the lists of Snowball and Lucene.
const STOP_WORDS: [&str; 121] = [
    "a", "ai", "ainsi", "alors", "as", "au", "aucun", "aucune", "aussi", "autre", "autres", "aux", "avait",
    "avec", "avoir", "c", "ce", "ceci", "cela", "celle", "celles", "celui", "ces", "cet", "cette", "ceux",
    "ci", "comme", "d", "dans", "de", "des", "donc", "dont", "du", "elle", "elles", "en", "entre", "es",
    "est", "et", "etaient", "etait", "etant", "etes", "etre", "eux", "il", "ils", "j", "je", "jusqu", "l",
    "la", "le", "les", "leur", "leurs", "lors", "lorsque", "lui", "m", "ma", "mais", "me", "meme", "memes",
    "mes", "moi", "mon", "même", "mêmes", "n", "ne", "ni", "nos", "notre", "nous", "on", "ont", "ou", "où",
    "par", "pas", "pour", "qu", "quand", "que", "qui", "quoi", "s", "sa", "sans", "se", "sera", "seront",
    "ses", "si", "son", "sont", "sur", "t", "ta", "te", "tes", "toi", "ton", "tu", "un", "une", "vos",
    "votre", "vous", "y", "à", "étaient", "était", "étant", "êtes", "être",
];

/// Words that ask and say nothing of what is asked about, without accents, sorted: `comment faire`, `peut-on`.
///
/// Left out of a query in which others remain; measured in `docs/quality.md`.
const QUESTION_WORDS: [&str; 25] = [
    "combien",
    "comment",
    "dois",
    "doit",
    "doivent",
    "ete",
    "faire",
    "fait",
    "faut",
    "laquelle",
    "lequel",
    "lesquelles",
    "lesquels",
    "peut",
    "peuvent",
    "peux",
    "pourquoi",
    "puis",
    "quel",
    "quelle",
    "quelles",
    "quelqu",
    "quelque",
    "quels",
    "suis",
];

/// Whether `form` is a stop word, which the stems leave out; `sûr` and `dû` are none, `sur` and `du` are.
pub fn is_stop_word(form: &str) -> bool {
    form.len() <= 8 && STOP_WORDS.binary_search(&form).is_ok()
}

/// Whether `folded`, a form without accents, only asks (`combien`, `pourquoi`, `peut`).
pub fn is_question_word(folded: &str) -> bool {
    QUESTION_WORDS.binary_search(&folded).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(STOP_WORDS.is_sorted() && QUESTION_WORDS.is_sorted());
        assert!(is_stop_word("à") && is_stop_word("etaient") && !is_stop_word("sûr"));
        assert!(is_stop_word("aux") && !is_stop_word("montreal") && is_question_word("comment"));
    }
}
