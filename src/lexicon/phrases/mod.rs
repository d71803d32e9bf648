//! Phrases of one word or more, found in one pass over a text in every inflection of their words.
//!
//! How a phrase is written: `mot` is that word in either number and gender, accents aside, `=mot` only this form with its
//! accents, `IA` (in capitals) only in capitals. Small words (`de`, `et`, `la`) between two others need not stand in the
//! text, and others may; at the beginning of a phrase they must. `…` lets up to four other words of the sentence come
//! between.

mod walk;

use rustc_hash::FxHashMap;

use super::hash::FormMap;
use super::inflection::inflections;
use crate::french::{CutText, Word, WordKind, folded, words};
use walk::Walk;

/// Phrases that are looked for together, each with what the caller keeps for it.
#[derive(Clone, Debug)]
pub struct Phrases<T> {
    /// What a form without accents can be.
    meanings: FormMap<Option<Meaning>>,
    /// What forms can be besides, each with the next.
    others: Vec<Meaning>,
    tokens: FxHashMap<(Written, String), Token>,
    /// The forms of the tokens, by number.
    forms: Vec<String>,
    /// Where tokens lead to from the root, by number.
    first: Vec<Option<Node>>,
    /// Where tokens lead to from other nodes.
    edges: FxHashMap<(Node, Token), Node>,
    nodes: Vec<Ends<T>>,
}

/// A word of a phrase, by number.
type Token = u32;

/// A place in the tree of phrases: the words that lead there.
type Node = u32;

/// How a word must be written to be that of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Written {
    /// In any inflection, with or without accents.
    Anyhow,
    /// In this form, with its accents.
    Exactly,
    /// In capitals.
    InCapitals,
}

/// A word of phrases that a form of a text may be.
#[derive(Clone, Copy, Debug)]
struct Meaning {
    token: Token,
    written: Written,
    /// The place of another one of the same form.
    next: Option<u32>,
}

/// What ends at a node, whether longer phrases go on from it, and whether other words may follow before they do.
#[derive(Clone, Debug)]
struct Ends<T> {
    values: Vec<T>,
    leads_on: bool,
    may_wait: bool,
}

impl<T> Ends<T> {
    /// A node at which nothing ends yet.
    fn new() -> Self {
        Self { values: Vec::new(), leads_on: false, may_wait: false }
    }
}

/// Where a phrase stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<'p, T> {
    /// Its first byte.
    pub start: usize,
    /// The byte after its last.
    pub end: usize,
    /// A number that all places of the same phrase share.
    pub phrase: u32,
    /// What was kept for it.
    pub values: &'p [T],
}

const ROOT: Node = 0;

/// Whether phrases are found across a word. No verb, no pronoun: these change what is said.
fn is_small(form: &str) -> bool {
    matches!(
        form,
        "a" | "au"
            | "aux"
            | "d"
            | "de"
            | "des"
            | "du"
            | "en"
            | "et"
            | "l"
            | "la"
            | "le"
            | "les"
            | "leurs"
            | "ou"
            | "par"
            | "pour"
            | "ses"
            | "sur"
            | "un"
            | "une"
            | "à"
    )
}

impl<T> Default for Phrases<T> {
    /// No phrases yet.
    fn default() -> Self {
        Self {
            meanings: FormMap::default(),
            others: Vec::new(),
            tokens: FxHashMap::default(),
            forms: Vec::new(),
            first: Vec::new(),
            edges: FxHashMap::default(),
            nodes: vec![Ends::new()],
        }
    }
}

impl<T: Clone + PartialEq> Phrases<T> {
    /// Adds a phrase; one without a word is left out.
    pub fn add(&mut self, phrase: &str, value: T) {
        let mut node = ROOT;
        for part in phrase.split_whitespace() {
            if part == "…" {
                self.nodes[node as usize].may_wait = node != ROOT;
                continue;
            }
            let (exact, written) = part.strip_prefix('=').map_or((false, part), |form| (true, form));
            for word in words(written).filter(|word| word.kind != WordKind::Clitic) {
                node = self.step(node, written, &word, exact);
            }
        }
        let values = &mut self.nodes[node as usize].values;
        if node != ROOT && !values.contains(&value) {
            values.push(value);
        }
    }

    /// The node that a word of a phrase leads to from `node`.
    fn step(&mut self, node: Node, text: &str, word: &Word, exact: bool) -> Node {
        let form = word.form(text);
        let small = is_small(&form) || word.kind == WordKind::Elided;
        if small && !exact && node != ROOT {
            return node;
        }
        let written = match exact || small {
            true => Written::Exactly,
            false if is_in_capitals(word.span.of(text)) => Written::InCapitals,
            false => Written::Anyhow,
        };
        let token = self.token(form, written);
        let next = self.nodes.len() as Node;
        let next = match node {
            ROOT => *self.first[token as usize].get_or_insert(next),
            _ => *self.edges.entry((node, token)).or_insert(next),
        };
        if next as usize == self.nodes.len() {
            self.nodes[node as usize].leads_on = true;
            self.nodes.push(Ends::new());
        }
        next
    }

    fn token(&mut self, form: String, written: Written) -> Token {
        let next = self.tokens.len() as Token;
        let token = *self.tokens.entry((written, form.clone())).or_insert(next);
        if token == next {
            self.forms.push(form.clone());
            self.first.push(None);
            match written {
                Written::Anyhow => inflections(&form, |form| self.mean(form, token, written)),
                Written::Exactly | Written::InCapitals => self.mean(&form, token, written),
            }
        }
        token
    }

    fn mean(&mut self, form: &str, token: Token, written: Written) {
        let folded = folded(form);
        if self.with_others(self.meaning(&folded)).any(|known| known.token == token) {
            return;
        }
        let meaning = Meaning { token, written, next: None };
        let added = self.others.len() as u32;
        match self.meanings.entry(&folded) {
            first @ None => *first = Some(meaning),
            Some(first) => {
                let mut next = &mut first.next;
                while let Some(place) = *next {
                    next = &mut self.others[place as usize].next;
                }
                *next = Some(added);
                self.others.push(meaning);
            }
        }
    }
}

impl<T> Phrases<T> {
    /// Finds the phrases in a text, in order; of those that overlap, the one that begins first, then the longest. A part
    /// of a compound that is longer than the phrase (`Saint-Aubert-des-Grèves`) is not found.
    ///
    /// Linear in the text.
    pub fn find(&self, cut: &CutText) -> Vec<Found<'_, T>> {
        Walk::new(self, cut.text()).over(cut)
    }

    /// What a form without accents can be, first of all.
    fn meaning(&self, folded: &str) -> Option<Meaning> {
        self.meanings.get(folded).copied().flatten()
    }

    /// A meaning and the others of the same form.
    fn with_others(&self, first: Option<Meaning>) -> impl Iterator<Item = Meaning> {
        std::iter::successors(first, |meaning| Some(self.others[meaning.next? as usize]))
    }

    /// Where a token leads to from a node.
    fn led_to(&self, node: Node, token: Token) -> Option<Node> {
        match node {
            ROOT => self.first[token as usize],
            _ => self.edges.get(&(node, token)).copied(),
        }
    }
}

fn is_in_capitals(written: &str) -> bool {
    written.len() > 1 && !written.contains(char::is_lowercase) && written.contains(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn phrases() -> Phrases<&'static str> {
        let mut phrases = Phrases::default();
        for phrase in [
            "santé",
            "à votre santé",
            "données ouvertes",
            "=pêche",
            "IA",
            "R&D",
            "relance … aérospatial",
            "industries culturelles et créatives",
            "nappe",
            "eau",
        ] {
            phrases.add(phrase, phrase);
        }
        phrases
    }

    fn found(text: &str) -> Vec<(String, &'static str)> {
        let phrases = phrases();
        let found = phrases.find(&CutText::of(text));
        let found = found.iter().map(|found| (text[found.start..found.end].to_owned(), found.values[0]));
        found.collect()
    }

    #[test]
    fn words_are_found_in_every_inflection_and_phrases_across_small_words() {
        let cases = [
            ("Les santés et les eaux", &["santés", "eaux"][..]),
            ("les industries créatives et les industries culturelles, créatives", &[]),
            ("L’INDUSTRIE CULTURELLE ET CRÉATIVE", &["INDUSTRIE CULTURELLE ET CRÉATIVE"]),
            ("la relance durable du secteur aérospatial", &["relance durable du secteur aérospatial"]),
            ("la relance de tous les plus petits et anciens fleurons de l’aérospatiale", &[]),
            ("la relance. L’aérospatiale", &[]),
            ("« À votre santé ! » dit-il.", &["À votre santé"]),
            ("des données, ouvertes ou non", &[]),
            ("la pêche, le péché, les pêches", &["pêche"]),
            ("l’I.A., l’IA et il ia", &["I.A.", "IA"]),
            ("le budget de R&D", &["R&D"]),
            ("Nappe-des-Bois et l’Eau-Vive, mais la nappe-là", &[]),
        ];
        for (text, expected) in cases {
            let words: Vec<_> = found(text).into_iter().map(|(word, _)| word).collect();
            assert_eq!(words, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn finds_lie_on_characters_in_order(text in "(\\PC|santé|à votre |IA|eau|relance|aérospatial|données |[ .,\\n]){0,60}") {
            let phrases = phrases();
            let mut end = 0;
            for found in phrases.find(&CutText::of(&text)) {
                prop_assert!(found.start >= end && found.start < found.end);
                prop_assert!(text.get(found.start..found.end).is_some());
                end = found.end;
            }
        }
    }
}
