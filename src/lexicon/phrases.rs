//! Phrases of one word or more, found in one pass over a text in every inflection of their words.
//!
//! How a phrase is written: `mot` is that word in either number and gender, accents aside, `=mot` only this form with its
//! accents, `IA` (in capitals) only in capitals. Small words (`de`, `et`, `la`) between two others need not stand in the
//! text, and others may; at the beginning of a phrase they must. `…` lets up to four other words of the sentence come
//! between.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use rustc_hash::FxHashMap;

use super::hash::WordHasher;
use super::inflection::inflections;
use crate::french::{Word, WordKind, fold, is_hyphen, words};

/// Phrases that are looked for together, each with what the caller keeps for it.
#[derive(Clone, Debug)]
pub struct Phrases<T> {
    /// What a form without accents can be.
    meanings: HashMap<String, Vec<Meaning>, BuildHasherDefault<WordHasher>>,
    tokens: FxHashMap<(Written, String), Token>,
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
#[derive(Clone, Debug)]
struct Meaning {
    token: Token,
    written: Written,
    /// The form with its accents.
    form: String,
}

/// What ends at a node, and whether other words may follow before the phrase goes on.
#[derive(Clone, Debug)]
struct Ends<T> {
    values: Vec<T>,
    may_wait: bool,
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

/// Other words that `…` stands for at most.
const LONGEST_WAIT: u8 = 4;

/// Small words in a row that a phrase is found across at most.
const MOST_SMALL: u8 = 4;

/// Words that phrases are found across; sorted. No verb, no pronoun: these change what is said.
const SMALL: [&str; 22] = [
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "leurs", "ou", "par",
    "pour", "ses", "sur", "un", "une", "à",
];

impl<T> Default for Phrases<T> {
    /// No phrases yet.
    fn default() -> Self {
        Self {
            meanings: HashMap::default(),
            tokens: FxHashMap::default(),
            edges: FxHashMap::default(),
            nodes: vec![Ends { values: Vec::new(), may_wait: false }],
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
        let small = SMALL.contains(&form.as_str()) || word.kind == WordKind::Elided;
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
        let next = *self.edges.entry((node, token)).or_insert(next);
        if next as usize == self.nodes.len() {
            self.nodes.push(Ends { values: Vec::new(), may_wait: false });
        }
        next
    }

    fn token(&mut self, form: String, written: Written) -> Token {
        let next = self.tokens.len() as Token;
        let token = *self.tokens.entry((written, form.clone())).or_insert(next);
        if token == next {
            match written {
                Written::Anyhow => inflections(&form, |form| self.mean(form, token, written)),
                Written::Exactly | Written::InCapitals => self.mean(&form, token, written),
            }
        }
        token
    }

    fn mean(&mut self, form: &str, token: Token, written: Written) {
        let mut folded = String::new();
        fold(form, &mut folded);
        let meanings = self.meanings.entry(folded).or_default();
        if meanings.iter().all(|known| known.token != token) {
            meanings.push(Meaning { token, written, form: form.to_owned() });
        }
    }
}

impl<T> Phrases<T> {
    /// Finds the phrases in `text`, in order; of those that overlap, the one that begins first, then the longest. A part
    /// of a compound that is longer than the phrase (`Saint-Aubert-des-Grèves`) is not found.
    ///
    /// Linear in the text.
    pub fn find(&self, text: &str) -> Vec<Found<'_, T>> {
        let mut walk = Walk::new(self, text);
        let mut end = 0;
        for word in words(text) {
            if !walk.under_way.is_empty() && breaks(&text[end..word.span.start()]) {
                walk.under_way.clear();
            }
            end = word.span.end();
            if matches!(word.kind, WordKind::Plain | WordKind::Number) {
                walk.word(&word);
            }
        }
        without_overlaps(walk.found, text)
    }
}

/// Whether a phrase cannot go on across what stands between two words: signs, or the end of a paragraph.
fn breaks(between: &str) -> bool {
    between.len() > 1
        && (between.contains(['.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '|', '•', '…', '/'])
            || between.matches('\n').nth(1).is_some())
}

fn is_in_capitals(written: &str) -> bool {
    written.len() > 1 && !written.contains(char::is_lowercase) && written.contains(char::is_uppercase)
}

/// A phrase that has begun.
#[derive(Clone, Copy)]
struct UnderWay {
    node: Node,
    start: usize,
    /// Other words that may still come before it goes on.
    wait: u8,
    /// Small words in a row that may still come.
    small: u8,
}

impl UnderWay {
    /// The phrase after a word that does not belong to it, if it may still go on.
    fn past(self, small: bool) -> Option<Self> {
        match small {
            true => Some(Self { small: self.small.checked_sub(1)?, ..self }),
            false => Some(Self { wait: self.wait.checked_sub(1)?, small: MOST_SMALL, ..self }),
        }
    }
}

/// Goes over a text word by word.
struct Walk<'p, 't, T> {
    phrases: &'p Phrases<T>,
    text: &'t str,
    under_way: Vec<UnderWay>,
    next: Vec<UnderWay>,
    found: Vec<Found<'p, T>>,
    /// The form of the word, with accents and without; kept from one word to the next for their memory.
    form: String,
    folded: String,
    /// What the word can be.
    tokens: Vec<Token>,
}

impl<'p, 't, T> Walk<'p, 't, T> {
    fn new(phrases: &'p Phrases<T>, text: &'t str) -> Self {
        let (under_way, next, found, tokens) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { phrases, text, under_way, next, found, form: String::new(), folded: String::new(), tokens }
    }

    fn word(&mut self, word: &Word) {
        let small = self.read(word);
        if self.tokens.is_empty() && self.under_way.is_empty() {
            return;
        }
        self.next.clear();
        for at in 0..self.under_way.len() {
            let begun = self.under_way[at];
            if !self.advance(begun, word) {
                self.next.extend(begun.past(small));
            }
        }
        self.advance(UnderWay { node: ROOT, start: word.span.start(), wait: 0, small: 0 }, word);
        std::mem::swap(&mut self.under_way, &mut self.next);
    }

    /// Finds what a word can be; tells whether it is a small one.
    fn read(&mut self, word: &Word) -> bool {
        self.tokens.clear();
        let written = word.span.of(self.text);
        let (form, folded) = if written.bytes().all(|byte| byte.is_ascii_lowercase()) {
            (written, written)
        } else {
            self.form.clear();
            word.write_form(self.text, &mut self.form);
            self.folded.clear();
            fold(&self.form, &mut self.folded);
            (self.form.as_str(), self.folded.as_str())
        };
        for meaning in self.phrases.meanings.get(folded).into_iter().flatten() {
            let is_it = match meaning.written {
                Written::Anyhow => true,
                Written::Exactly => meaning.form == form,
                Written::InCapitals => is_in_capitals(written),
            };
            self.tokens.extend(is_it.then_some(meaning.token));
        }
        form.len() <= 5 && SMALL.binary_search(&form).is_ok()
    }

    /// Goes on from a node with what the word can be; tells whether any led on.
    fn advance(&mut self, from: UnderWay, word: &Word) -> bool {
        let phrases = self.phrases;
        let mut led_on = false;
        for token in &self.tokens {
            let Some(&node) = phrases.edges.get(&(from.node, *token)) else { continue };
            let ends = &phrases.nodes[node as usize];
            if !ends.values.is_empty() {
                let (start, end) = (from.start, word.span.end());
                self.found.push(Found { start, end, phrase: node, values: &ends.values });
            }
            let wait = if ends.may_wait { LONGEST_WAIT } else { 0 };
            self.next.push(UnderWay { node, start: from.start, wait, small: MOST_SMALL });
            led_on = true;
        }
        led_on
    }
}

/// The finds that overlap no other that begins earlier, or with it and is longer, and are no part of a compound.
fn without_overlaps<'p, T>(mut found: Vec<Found<'p, T>>, text: &str) -> Vec<Found<'p, T>> {
    found.sort_by_key(|found| (found.start, Reverse(found.end)));
    let mut end = 0;
    found.retain(|found| {
        let is_free = found.start >= end && !is_part_of_compound(text, found.start, found.end);
        if is_free {
            end = found.end;
        }
        is_free
    });
    found
}

fn is_part_of_compound(text: &str, start: usize, end: usize) -> bool {
    let mut behind = text[end..].chars();
    text[..start].ends_with(is_hyphen)
        || behind.next().is_some_and(is_hyphen) && behind.next().is_some_and(char::is_alphabetic)
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
        let found = phrases.find(text);
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
            for found in phrases.find(&text) {
                prop_assert!(found.start >= end && found.start < found.end);
                prop_assert!(text.get(found.start..found.end).is_some());
                end = found.end;
            }
        }
    }
}
