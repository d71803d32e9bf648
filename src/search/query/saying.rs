//! Questions about what somebody says: `qu'a dit la mairesse sur le logement ?` asks for her words, not for what tells of her.

use super::{Leaf, Query};
use crate::french::{folded, is_stop_word, words};
use crate::lexicon::{Tags, asks_for_words, is_what_was_said, tags};

/// How many words may stand between what asks and the verb: `ce que la mairesse de Valbrume a dit`.
const MOST_BETWEEN: usize = 8;

impl Query {
    /// The query as it is meant where quotations are looked for: who is asked for is known, and the word that only says
    /// that something was said is set aside.
    ///
    /// ```
    /// # use verbatim::search::Query;
    /// let query = Query::parse("qu'a dit la mairesse sur le logement ?").of_quotations();
    /// assert_eq!(query.read_as(), "mairesse logement");
    /// ```
    #[must_use]
    pub fn of_quotations(mut self) -> Self {
        let Some(Question { saying, who }) = question(&self.text) else { return self };
        let mut aside = Vec::new();
        let mut keep = |leaf: &Leaf| match leaf {
            Leaf::Word(term) if term.form == saying => {
                aside.push(term.typed.clone());
                false
            }
            _ => true,
        };
        self.expression = self.expression.filter(&mut keep).unwrap_or_default();
        self.ignored.append(&mut aside);
        self.speaker = who;
        self
    }
}

struct Question {
    /// The form of the word that says that something was said.
    saying: String,
    /// The forms, without accents, of the words that name who said it.
    who: Vec<String>,
}

/// Who is asked for, if that is what a text asks.
fn question(text: &str) -> Option<Question> {
    let words: Vec<Asked> = words(text).map(|word| Asked::of(word.form(text), word.span.of(text))).collect();
    let found = |at: usize| {
        let who = who(&words, at)?;
        (!who.is_empty()).then(|| Question { saying: words[at].form.clone(), who })
    };
    (0..words.len()).find_map(found)
}

/// A word of a question.
struct Asked {
    form: String,
    tags: Tags,
    is_capital: bool,
}

impl Asked {
    fn of(form: String, typed: &str) -> Self {
        Self { tags: tags(&form), is_capital: typed.starts_with(char::is_uppercase), form }
    }

    /// Whether it may stand for whoever says something: `mairesse`, `Marchesson`, not `revenus`.
    fn may_speak(&self) -> bool {
        let body = Tags::BODY | Tags::ANY_BODY | Tags::PLACE;
        self.is_capital || self.tags.any(Tags::ROLE | Tags::ANYONE | Tags::GIVEN | body)
    }

    /// What ends the words for a speaker: `sur`, `à propos de`, `quand`.
    fn is_end(&self) -> bool {
        let ends = Tags::PREPOSITION | Tags::SUBORDINATION | Tags::QUE | Tags::QUI;
        !self.tags.has(Tags::DE) && (self.tags.any(ends) || self.form == "à")
    }
}

/// The words for the speaker when the one at `at` says that something was said.
fn who(words: &[Asked], at: usize) -> Option<Vec<String>> {
    let of = words.get(at + 1).is_some_and(|next| next.tags.has(Tags::DE));
    if of && is_what_was_said(&words[at].form) {
        let is_somebody = words[at + 1..].iter().take_while(|word| !word.is_end()).any(Asked::may_speak);
        return is_somebody.then(|| named(&words[at + 1..]));
    }
    let says = asks_for_words(&words[at].form);
    let before = &words[at.saturating_sub(MOST_BETWEEN)..at];
    let asks = before.iter().rposition(|word| word.tags.has(Tags::QUE) || word.form == "quoi");
    let between = &before[asks.filter(|_| says)? + 1..];
    let subject = named(between);
    Some(if subject.is_empty() { named(&words[at + 1..]) } else { subject })
}

/// The words at the beginning that name somebody: up to a preposition, or `de` behind a proper name.
fn named(words: &[Asked]) -> Vec<String> {
    let ends = |at: usize| {
        let behind_name = at > 0 && words[at - 1].is_capital && words[at].tags.has(Tags::DE);
        behind_name || words[at].is_end()
    };
    let end = (0..words.len()).find(|&at| ends(at)).unwrap_or(words.len());
    let says_who = |word: &&Asked| !is_stop_word(&word.form) && !word.tags.has(Tags::AUXILIARY);
    words[..end].iter().filter(says_who).map(|word| folded(&word.form)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_asked_for_is_told_from_what_is_said() {
        for (text, who, read) in [
            ("qu'a dit la mairesse sur le logement ?", "mairesse", "mairesse logement"),
            ("Que pense Hauteclaire de l’aéroport", "hauteclaire", "Hauteclaire aéroport"),
            (
                "ce que la mairesse de Valbrume a déclaré au sujet de l'eau",
                "mairesse valbrume",
                "mairesse Valbrume sujet eau",
            ),
            ("déclaration du maire sur le budget", "maire", "maire budget"),
            ("qu'a déclaré Marchesson", "marchesson", "Marchesson"),
            ("logement abordable", "", "logement abordable"),
            ("déclaration de revenus", "", "déclaration revenus"),
            ("le maire a dit non", "", "maire dit non"),
            ("que dit-on", "", "dit"),
            ("", "", ""),
        ] {
            let query = Query::parse(text).of_quotations();
            assert_eq!(query.speaker.join(" "), who, "{text}");
            assert_eq!(query.read_as(), read, "{text}");
        }
    }
}
