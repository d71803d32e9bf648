//! Short forms of the names of bodies, and the names that they stand for: in brackets behind or before them, or anywhere else.

use super::super::super::tokens::{Token, TokenKind};
use super::super::phrases::Phrase;
use super::Register;
use super::folding::{clean, folded_word, folded_words};
use crate::french::{lower, words};
use crate::lexicon::{self, Tags};

impl<'t> Register<'t> {
    /// Short forms in brackets behind the name that they stand for: `Union des entreprises (UE)`.
    pub(super) fn add_short_forms(&mut self) {
        for at in 2..self.tokens.len().saturating_sub(1) {
            let bracketed =
                self.tokens[at - 1].kind == TokenKind::Open && self.tokens[at + 1].kind == TokenKind::Close;
            if !bracketed || !self.tokens[at].capital || self.tokens[at].kind != TokenKind::Word {
                continue;
            }
            if let Some(start) = self.spelled_before(at) {
                let form = folded_words(self.tokens[at].span.of(self.text)).concat();
                let name = clean(self.written(start..at - 1));
                self.short.entry(form).or_insert(name);
            }
        }
    }

    /// Where the name begins whose short form stands in brackets at `at`: the nearest word with its first letter from
    /// which the initials give its letters in order, one with a capital before others; else where the letters stand in
    /// its words in order (`parquet antiterroriste (PAT)`).
    fn spelled_before(&self, at: usize) -> Option<usize> {
        let letters = folded_words(self.tokens[at].span.of(self.text)).concat();
        let form = |place: usize| folded_words(self.tokens[place].span.of(self.text)).concat();
        let before: Vec<usize> =
            (0..at - 1).rev().take(14).take_while(|&place| self.tokens[place].is_word()).collect();
        let start = before.last().copied().unwrap_or(at - 1);
        let forms: Vec<String> = (start..at - 1).map(form).collect();
        let initials: Vec<Option<char>> = forms.iter().map(|form| form.chars().next()).collect();
        let fits = |place: &usize| {
            let initials: Vec<char> = initials[*place - start..].iter().flatten().copied().collect();
            self.tokens[*place].kind == TokenKind::Word && abbreviates_in_order(&letters, &initials)
        };
        let acronym = self.tokens[at].tags.has(Tags::ACRONYM);
        let fitting: Vec<usize> = before.iter().copied().filter(|place| acronym && fits(place)).collect();
        let capital = fitting.iter().copied().find(|&place| self.tokens[place].is_name());
        let loosely = || {
            let names = |&place: &usize| {
                let token = &self.tokens[place];
                let heads = token.is_name() || token.is_lower() && token.tags.has(Tags::BODY);
                heads && is_spelled_loosely(&letters, &forms[place - start..])
            };
            before.iter().copied().find(names)
        };
        capital.or_else(|| fitting.first().copied()).or_else(loosely)
    }

    /// The names of bodies that speak by a short form alone, wherever their words stand in the text, in quotations too: the
    /// `FIF` is the `Fédération ivoirienne de football` of which its communiqué speaks.
    pub(super) fn add_names_spelled_out(&mut self, speakers: &[Phrase]) {
        let short = |phrase: &Phrase| {
            let name = phrase.name.clone().filter(|name| name.len() == 1)?;
            let token: &Token = &self.tokens[name.start];
            let form = folded_word(token.span.of(self.text));
            let wanted = token.tags.has(Tags::ACRONYM) && form.len() > 2 && !self.short.contains_key(&form);
            (wanted && self.spelled_out(&form).is_none()).then_some(form)
        };
        let mut wanted: Vec<String> = speakers.iter().filter_map(short).take(MOST_SHORT_FORMS).collect();
        wanted.sort();
        wanted.dedup();
        if wanted.is_empty() {
            return;
        }
        let written: Vec<_> = words(self.text).map(|word| word.span).collect();
        for at in 0..written.len() {
            let first = written[at].of(self.text);
            let letter = first_letter(first);
            let heads =
                || first.starts_with(char::is_uppercase) || lexicon::tags(&lower(first)).has(Tags::BODY);
            let of_letter = |letters: &&String| letter == letters.chars().next();
            for letters in wanted.iter().filter(|letters| of_letter(letters) && heads()) {
                let joined = |end: usize| {
                    let between = &self.text[written[end - 1].end()..written[end].start()];
                    between.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '-' | '\'' | '’'))
                };
                let most = (at + 3 * letters.len()).min(written.len());
                let end = (at + 1..most).find(|&end| !joined(end)).unwrap_or(most);
                let forms: Vec<String> =
                    written[at..end].iter().map(|span| folded_word(span.of(self.text))).collect();
                if let Some(length) = spelled_length(letters, &forms) {
                    let name = &self.text[written[at].start()..written[at + length - 1].end()];
                    self.short.entry(letters.clone()).or_insert_with(|| clean(name));
                }
            }
        }
    }
}

/// The first letter of a word in lower case without its accent.
fn first_letter(word: &str) -> Option<char> {
    match word.chars().next()? {
        plain if plain.is_ascii() => Some(plain.to_ascii_lowercase()),
        _ => folded_word(word).chars().next(),
    }
}

/// How many short forms are looked for in the text.
const MOST_SHORT_FORMS: usize = 20;

/// A word of fewer letters is taken for a link: `de`, `la`, `des`.
const SHORTEST_WORD: usize = 4;

/// Whether the letters of a short form are among the initials, in order, the first one first; figures count for nothing.
fn abbreviates_in_order(letters: &str, initials: &[char]) -> bool {
    let mut wanted = letters.chars().filter(|c| c.is_alphabetic()).peekable();
    if wanted.peek() != initials.first() {
        return false;
    }
    for initial in initials {
        wanted.next_if_eq(initial);
    }
    wanted.peek().is_none()
}

/// Whether each letter of a short form is the initial of one of the words or stands in the word of the letter before, in
/// order, from the first word to the last that is no link: `parquet national antiterroriste` has `PNAT`.
fn is_spelled_loosely(letters: &str, words: &[String]) -> bool {
    let mut wanted = letters.chars();
    let Some(first) = wanted.next() else { return false };
    if letters.chars().count() < 3 || !words.first().is_some_and(|word| word.starts_with(first)) {
        return false;
    }
    let (mut number, mut place, mut last_begun) = (0, first.len_utf8(), 0);
    for letter in wanted {
        let next = (number + 1..words.len()).find(|&next| words[next].starts_with(letter));
        if let Some(next) = next {
            (number, place, last_begun) = (next, letter.len_utf8(), next);
            continue;
        }
        match words[number][place..].find(letter) {
            Some(within) => place += within + letter.len_utf8(),
            None => return false,
        }
    }
    let content = words.iter().rposition(|word| word.len() >= SHORTEST_WORD).unwrap_or(0);
    last_begun >= content && last_begun > 0
}

/// How many of the words spell a short form by their initials; only links (`de`, `la`, `et`) are passed over.
fn spelled_length(letters: &str, words: &[String]) -> Option<usize> {
    let mut wanted = letters.chars().peekable();
    for (number, word) in words.iter().enumerate() {
        let initial = word.chars().next()?;
        if word.len() < SHORTEST_WORD {
            if number == 0 {
                return None;
            }
            continue;
        }
        wanted.next_if_eq(&initial)?;
        if wanted.peek().is_none() {
            return (number > 0).then_some(number + 1);
        }
    }
    None
}
