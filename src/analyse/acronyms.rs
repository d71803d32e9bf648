//! Acronyms that a text explains: `Institut de valorisation des données (IVADO)`, `CRIAQ (Consortium de recherche …)`.
//!
//! The letters of the acronym must come in order in the words beside the bracket, its first letter at the beginning of
//! one (Schwartz and Hearst, *A Simple Algorithm for Identifying Abbreviation Definitions*, PSB 2003).

use crate::document::Span;
use crate::french::{self, Word, is_stop_word, words};
use crate::lexicon::{Tags, tags};

/// Bytes before a bracket that may hold what it shortens.
const WINDOW: usize = 160;
/// Letters of an acronym, at most.
const MOST_LETTERS: usize = 10;

/// An acronym and the words it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Acronym {
    /// The acronym.
    pub short: Span,
    /// The words, from the first to the last of them.
    pub long: Span,
}

/// The acronyms that `text` explains, in order.
///
/// ```
/// let text = "Le Consortium de recherche et d’innovation en aéronautique du Québec (CRIAQ) et l’ONU (Nations unies).";
/// let found: Vec<_> = verbatim::analyse::acronyms(text).iter().map(|it| (it.short.of(text), it.long.of(text))).collect();
/// assert_eq!(found, [("CRIAQ", "Consortium de recherche et d’innovation en aéronautique du Québec")]);
/// ```
pub fn acronyms(text: &str) -> Vec<Acronym> {
    text.match_indices('(').filter_map(|(open, _)| Bracket::at(text, open)?.acronym()).collect()
}

/// A bracket that holds a few words of one line.
struct Bracket<'t> {
    text: &'t str,
    open: usize,
    inner: Span,
}

impl<'t> Bracket<'t> {
    fn at(text: &'t str, open: usize) -> Option<Self> {
        let after = &text[open + 1..];
        let close = after.bytes().take(WINDOW).position(|byte| matches!(byte, b')' | b'(' | b'\n'))?;
        let inner = Span::from(open + 1..open + 1 + close).trim(text);
        (after.as_bytes()[close] == b')' && !inner.of(text).is_empty()).then_some(Self { text, open, inner })
    }

    fn acronym(&self) -> Option<Acronym> {
        let before = self.before();
        if is_acronym(self.inner.of(self.text)) {
            let long = long_form(self.text, before, self.inner.of(self.text))?;
            return Some(Acronym { short: self.inner, long });
        }
        // Most brackets have no capitals right before them, which is seen before anything is cut.
        let last = before.of(self.text).rsplit(char::is_whitespace).next()?;
        last.chars().filter(|c| c.is_uppercase()).nth(1)?;
        let short = words(before.of(self.text)).last()?.span;
        let short = Span::from(before.start() + short.start()..before.start() + short.end());
        let is_beside = self.text[short.end()..self.open].trim().is_empty();
        if !is_beside || !is_acronym(short.of(self.text)) {
            return None;
        }
        let long = long_form(self.text, self.inner, short.of(self.text))?;
        let is_whole = words(&self.text[self.inner.start()..long.start()])
            .all(|word| is_stop_word(&word.form(&self.text[self.inner.start()..long.start()])));
        is_whole.then_some(Acronym { short, long })
    }

    /// What stands before the bracket in the same line and sentence.
    fn before(&self) -> Span {
        let mut start = self.open.saturating_sub(WINDOW);
        while !self.text.is_char_boundary(start) {
            start += 1;
        }
        let window = &self.text[start..self.open];
        let cut = window.rfind(['\n', ',', ';', ':', '(', ')', '«', '»', '“', '”', '"']);
        let skipped = cut.map_or(0, |at| at + window[at..].chars().next().map_or(0, char::len_utf8));
        Span::from(start + skipped..self.open).trim(self.text)
    }
}

/// Two to ten letters, perhaps with digits and signs between them, most of them capitals, the first one too.
fn is_acronym(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let may_be = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '&' | '/');
    text.chars().next().is_some_and(char::is_uppercase)
        && text.chars().all(may_be)
        && (2..=MOST_LETTERS).contains(&letters)
        && capitals >= 2
        && 2 * capitals >= letters
}

/// The last words of `within` that hold the letters of `short` in order, from the end; none when they do not.
fn long_form(text: &str, within: Span, short: &str) -> Option<Span> {
    let window = within.of(text);
    let cut: Vec<Word> = words(window).filter(Word::is_searched).collect();
    let letters: Vec<char> = folded(short).chars().filter(|c| c.is_alphanumeric()).collect();
    let first = first_word(window, &cut, &letters)?;
    let long = &cut[first..];
    let (start, end) = (long[0].span.start(), long[long.len() - 1].span.end());
    let telling = long.iter().filter(|word| !is_stop_word(&word.form(window))).count();
    let may_be_whole = telling >= 2 && long.len() <= 3 * letters.len() + 2 && end == window.len();
    let fits = may_be_whole && !is_person(window, &cut[..first], long);
    fits.then(|| Span::from(within.start() + start..within.start() + end))
}

/// Whether two words are a first and a last name, so that the acronym is somebody's party.
fn is_person(window: &str, before: &[Word], long: &[Word]) -> bool {
    let has = |word: &Word, wanted: Tags| tags(&word.form(window)).any(wanted);
    let titled = before.last().is_some_and(|word| has(word, Tags::ROLE | Tags::TITLE));
    long.len() == 2 && (titled || has(&long[0], Tags::GIVEN))
}

/// The word where the letters begin, when they are matched from the last one on, each as far right as may be.
fn first_word(window: &str, cut: &[Word], letters: &[char]) -> Option<usize> {
    let mut left = letters;
    for (number, word) in cut.iter().enumerate().rev() {
        for (place, letter) in folded(word.span.of(window)).char_indices().rev() {
            match left {
                [only] if *only == letter && place == 0 => return Some(number),
                [rest @ .., last] if !rest.is_empty() && *last == letter => left = rest,
                _ => {}
            }
        }
    }
    None
}

fn folded(text: &str) -> String {
    french::folded(&french::lower(text))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn found(text: &str) -> Vec<(&str, &str)> {
        acronyms(text).iter().map(|acronym| (acronym.short.of(text), acronym.long.of(text))).collect()
    }

    #[test]
    fn letters_lead_to_the_words_they_come_from() {
        let cases = [
            (
                "avec l’Institut de valorisation des données (IVADO).",
                Some(("IVADO", "Institut de valorisation des données")),
            ),
            ("Le Groupe d'action financière (GAFI)", Some(("GAFI", "Groupe d'action financière"))),
            ("l'École de technologie supérieure ( ÉTS )", Some(("ÉTS", "École de technologie supérieure"))),
            (
                "La SCHL (Société canadienne d’hypothèques et de logement)",
                Some(("SCHL", "Société canadienne d’hypothèques et de logement")),
            ),
            ("le ministère des Armées (sauf exception)", None),
            ("en 2021 (voir page 3), Toulouse (France)", None),
            ("la sénatrice Paule Sarre (PS)", None),
            ("(ABC) rien avant, rien (", None),
        ];
        for (text, expected) in cases {
            assert_eq!(found(text), expected.into_iter().collect::<Vec<_>>(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn spans_lie_in_any_text(text in "([A-Zé’ (),a-f\u{301}\u{a0}«😀-]{0,6}(\\([A-D]{2,4}\\))?){0,8}") {
            for Acronym { short, long } in acronyms(&text) {
                prop_assert!(!short.of(&text).is_empty() && !long.of(&text).is_empty());
                prop_assert!(!short.overlaps(long));
            }
        }
    }
}
