//! Goes over a text and follows the phrases that begin in it.

use std::cmp::Reverse;

use super::{Found, Node, Phrases, ROOT, Token, Written, is_in_capitals, is_small};
use crate::french::{CutText, CutWord, Word, is_hyphen};

/// Goes over a text word by word.
pub(super) struct Walk<'p, 't, T> {
    phrases: &'p Phrases<T>,
    text: &'t str,
    under_way: Vec<UnderWay>,
    next: Vec<UnderWay>,
    found: Vec<Found<'p, T>>,
    /// What the word can be.
    tokens: Vec<Token>,
}

impl<'p, 't, T> Walk<'p, 't, T> {
    pub fn new(phrases: &'p Phrases<T>, text: &'t str) -> Self {
        let (under_way, next, found, tokens) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Self { phrases, text, under_way, next, found, tokens }
    }

    /// Finds the phrases among the words of the text, which is cut, as [`Phrases::find`] gives them.
    pub fn over(mut self, cut: &CutText) -> Vec<Found<'p, T>> {
        let mut end = 0;
        for word in cut.words() {
            let span = word.word.span;
            if !self.under_way.is_empty() && breaks(&self.text[end..span.start()]) {
                self.under_way.clear();
            }
            end = span.end();
            if word.word.is_searched() {
                self.word(&word);
            }
        }
        without_overlaps(self.found, self.text)
    }

    fn word(&mut self, word: &CutWord) {
        self.read(word);
        if self.tokens.is_empty() && self.under_way.is_empty() {
            return;
        }
        self.next.clear();
        for at in 0..self.under_way.len() {
            let begun = self.under_way[at];
            if !self.advance(begun, word.word) {
                self.next.extend(begun.past(is_small(word.form)));
            }
        }
        self.advance(UnderWay { node: ROOT, start: word.word.span.start(), wait: 0, small: 0 }, word.word);
        std::mem::swap(&mut self.under_way, &mut self.next);
    }

    /// Finds what a word can be.
    fn read(&mut self, word: &CutWord) {
        self.tokens.clear();
        for meaning in self.phrases.with_others(self.phrases.meaning(word.folded)) {
            let is_it = match meaning.written {
                Written::Anyhow => true,
                Written::Exactly => self.phrases.forms[meaning.token as usize] == word.form,
                Written::InCapitals => is_in_capitals(word.word.span.of(self.text)),
            };
            self.tokens.extend(is_it.then_some(meaning.token));
        }
    }

    /// Goes on from a node with what the word can be; tells whether any led on.
    fn advance(&mut self, from: UnderWay, word: Word) -> bool {
        let phrases = self.phrases;
        let mut led_on = false;
        for token in &self.tokens {
            let Some(node) = phrases.led_to(from.node, *token) else { continue };
            let ends = &phrases.nodes[node as usize];
            if !ends.values.is_empty() {
                let (start, end) = (from.start, word.span.end());
                self.found.push(Found { start, end, phrase: node, values: &ends.values });
            }
            // Where no longer phrase goes on there is nothing to look for behind it.
            if ends.leads_on {
                let wait = if ends.may_wait { LONGEST_WAIT } else { 0 };
                self.next.push(UnderWay { node, start: from.start, wait, small: MOST_SMALL });
            }
            led_on = true;
        }
        led_on
    }
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

/// Other words that `…` stands for at most.
const LONGEST_WAIT: u8 = 4;

/// Small words in a row that a phrase is found across at most.
const MOST_SMALL: u8 = 4;

/// Whether a phrase cannot go on across what stands between two words: signs, or the end of a paragraph.
fn breaks(between: &str) -> bool {
    between.len() > 1
        && (between.contains(['.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '|', '•', '…', '/'])
            || between.matches('\n').nth(1).is_some())
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
