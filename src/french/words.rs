//! Cuts French text into words, the same way for index, query and highlight.
//!
//! Elided words (`l’`), subject pronouns after a verb (`-t-il`), compounds, dotted acronyms, numbers in every
//! notation and inclusive writing are known; what remains is what Unicode calls letters, digits and marks.

use super::letters::{is_alphanumeric, is_apostrophe, is_hyphen, is_word_char};
use crate::document::Span;

/// One word of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word {
    /// All of it, as a highlight would mark it.
    pub span: Span,
    /// The part that gives its form: `élu` of `élu·e·s`, else the whole.
    pub(super) core: Span,
    /// What it is.
    pub kind: WordKind,
}

/// What a word is to the French.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordKind {
    /// A word of its own, or one part of a compound.
    Plain,
    /// A small word cut before a vowel, with its apostrophe: `l’`, `qu’`, `jusqu’`.
    Elided,
    /// A subject pronoun behind its verb, or the `t` between them: `-t-elle`.
    Clitic,
    /// Digits, perhaps with decimals or letters: `43 000`, `5,7`, `1er`, `19h58`.
    Number,
}

impl Word {
    /// Whether it counts as a word where words are searched and their distance is measured.
    pub fn is_searched(&self) -> bool {
        matches!(self.kind, WordKind::Plain | WordKind::Number)
    }
}

/// Cuts `text` into words, in order, none overlapping another.
///
/// ```
/// let text = "L’eau d’Aubervilliers, a-t-elle dit, coûte 43 000 €.";
/// let forms: Vec<_> = verbatim::french::words(text).filter(|w| w.is_searched()).map(|w| w.form(text)).collect();
/// assert_eq!(forms, ["eau", "aubervilliers", "a", "dit", "coûte", "43000"]);
/// ```
pub fn words(text: &str) -> Words<'_> {
    Words { text, at: 0, after_hyphen: false }
}

/// The words of a text; made by [`words`].
#[derive(Clone, Debug)]
pub struct Words<'t> {
    text: &'t str,
    at: usize,
    /// A hyphen stands between the word before and `at`, and nothing else.
    after_hyphen: bool,
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        loop {
            let start = self.next_start()?;
            let word = match self.text.as_bytes()[start] {
                b'0'..=b'9' => self.number(start),
                _ => self.letters(start),
            };
            self.at = word.span.end();
            self.after_hyphen = word.kind != WordKind::Elided && self.step_over_hyphen();
            // Joiners and marks alone make no word.
            if word.core.of(self.text).chars().any(is_alphanumeric) {
                return Some(word);
            }
        }
    }
}

/// What may be cut before a vowel; `aujourd`, `prud` and `O` are not here, so that those words stay whole.
/// Source: Grevisse, *Le bon usage*, § 45, and Lucene's list of French articles.
const ELIDED: [&str; 15] =
    ["l", "d", "qu", "n", "s", "j", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu"];

/// Subject pronouns that stand behind their verb, and the `t` between them.
const CLITICS: [&str; 11] = ["t", "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce"];

/// Endings that inclusive writing adds to a masculine word, longest first.
const INCLUSIVE: [&str; 24] = [
    "ières", "trices", "euses", "ière", "trice", "euse", "ères", "ices", "rices", "rice", "ère", "ice",
    "nes", "les", "ves", "tes", "ne", "le", "ve", "te", "es", "e", "s", "x",
];

impl Words<'_> {
    fn rest(&self, at: usize) -> &str {
        self.text.get(at..).unwrap_or_default()
    }

    fn char_at(&self, at: usize) -> Option<char> {
        match *self.text.as_bytes().get(at)? {
            byte if byte.is_ascii() => Some(char::from(byte)),
            _ => self.rest(at).chars().next(),
        }
    }

    /// The first place from `at` on where a word begins.
    fn next_start(&mut self) -> Option<usize> {
        while let Some(c) = self.char_at(self.at) {
            if is_word_char(c) {
                return Some(self.at);
            }
            self.at += c.len_utf8();
            self.after_hyphen = false;
        }
        None
    }

    /// The end of the letters, digits and marks that begin at `at`.
    fn run(&self, mut at: usize) -> usize {
        let bytes = self.text.as_bytes();
        loop {
            // Most letters are ASCII.
            at += bytes[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
            match self.char_at(at).filter(|&c| is_word_char(c)) {
                Some(c) => at += c.len_utf8(),
                None => return at,
            }
        }
    }

    /// Goes over one hyphen that leads on to another part of a compound.
    fn step_over_hyphen(&mut self) -> bool {
        let Some(hyphen) = self.char_at(self.at).filter(|&c| is_hyphen(c)) else { return false };
        let next = self.at + hyphen.len_utf8();
        let joins = self.char_at(next).is_some_and(is_word_char);
        if joins {
            self.at = next;
        }
        joins
    }

    fn letters(&self, start: usize) -> Word {
        let end = self.run(start);
        if self.after_hyphen && is_clitic(&self.text[start..end]) {
            return word(start..end, end, WordKind::Clitic);
        }
        match self.char_at(end) {
            // What follows most words goes on with none of them.
            None | Some(' ' | ',' | '\n') => return word(start..end, end, WordKind::Plain),
            Some('.') => self.acronym_end(start, end).map(|end| word(start..end, end, WordKind::Plain)),
            Some('&') => self.ampersand_end(start, end).map(|end| word(start..end, end, WordKind::Plain)),
            Some(c) if is_apostrophe(c) => self.apostrophe(start, end, c),
            _ => None,
        }
        .unwrap_or_else(|| word(start..end, self.inclusive_end(end), WordKind::Plain))
    }

    /// A word with an apostrophe behind it: elided (`l’`), or one word with what follows (`aujourd’hui`, `O’Brien`).
    fn apostrophe(&self, start: usize, end: usize, apostrophe: char) -> Option<Word> {
        let after = end + apostrophe.len_utf8();
        self.char_at(after).filter(|&c| is_alphanumeric(c))?;
        if is_elided(&self.text[start..end]) {
            return Some(word(start..after, after, WordKind::Elided));
        }
        let end = self.run(after);
        Some(word(start..end, self.inclusive_end(end), WordKind::Plain))
    }

    /// The end of `O.N.U.`, when single capitals with dots begin at `start`.
    fn acronym_end(&self, start: usize, first_end: usize) -> Option<usize> {
        let is_capital = |from: usize, to: usize| {
            let mut letters = self.text[from..to].chars();
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
        };
        let (mut from, mut to, mut capitals) = (start, first_end, 0);
        while is_capital(from, to) {
            capitals += 1;
            if self.char_at(to) != Some('.') {
                break;
            }
            from = to + 1;
            to = self.run(from);
        }
        (capitals > 1).then_some(if is_capital(from, to) { to } else { from })
    }

    /// The end of `R&D`: short capitals on both sides.
    fn ampersand_end(&self, start: usize, end: usize) -> Option<usize> {
        let to = self.run(end + 1);
        let is_short =
            |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_uppercase());
        (is_short(&self.text[start..end]) && is_short(&self.text[end + 1..to])).then_some(to)
    }

    /// The end of the endings of inclusive writing behind a word that ends at `end`; `end` when there are none.
    fn inclusive_end(&self, end: usize) -> usize {
        let Some(mark) = self.char_at(end) else { return end };
        let after = end + mark.len_utf8();
        let found = match mark {
            '·' | '‧' | '•' | '.' => self.inclusive_endings(after, mark),
            '(' => self.inclusive_in_brackets(after),
            '/' => self.inclusive_ending(after).filter(|&to| !matches!(&self.text[after..to], "s" | "x")),
            '-' => self
                .inclusive_endings(after, '-')
                .filter(|&to| matches!(&self.text[after..to], "e" | "e-s" | "ne-s")),
            _ => None,
        };
        found.unwrap_or(end)
    }

    /// The end of `e·s` and the like, from behind the first `mark` on.
    fn inclusive_endings(&self, mut at: usize, mark: char) -> Option<usize> {
        let mut end = None;
        while let Some(to) = self.inclusive_ending(at) {
            end = Some(to);
            match self.rest(to).strip_prefix(mark) {
                Some(_) => at = to + mark.len_utf8(),
                None => break,
            }
        }
        end
    }

    /// The end of one ending that begins at `at` and is a whole run of letters.
    fn inclusive_ending(&self, at: usize) -> Option<usize> {
        let to = self.run(at);
        INCLUSIVE.contains(&&self.text[at..to]).then_some(to)
    }

    /// The end of `e)s` and `ne)`, from behind the opening bracket on.
    fn inclusive_in_brackets(&self, at: usize) -> Option<usize> {
        let close = self.inclusive_ending(at).filter(|&to| self.char_at(to) == Some(')'))? + 1;
        let to = self.run(close);
        match &self.text[close..to] {
            "" | "s" => Some(to),
            _ => None,
        }
    }

    fn number(&self, start: usize) -> Word {
        let whole = self.grouped_end(start);
        let end = self.run(self.decimals_end(start, whole).unwrap_or(whole));
        word(start..end, end, WordKind::Number)
    }

    fn digits_end(&self, at: usize) -> usize {
        at + self.rest(at).bytes().take_while(u8::is_ascii_digit).count()
    }

    /// The end of `43 000 000`: up to three digits, then groups of three after one and the same sign.
    fn grouped_end(&self, start: usize) -> usize {
        let mut end = self.digits_end(start);
        let Some(sign) = self.char_at(end).filter(|&c| is_group_sign(c) && end - start <= 3) else {
            return end;
        };
        while self.char_at(end) == Some(sign) {
            let from = end + sign.len_utf8();
            let to = self.run(from);
            if to - from != 3 || self.digits_end(from) != to {
                break;
            }
            end = to;
        }
        end
    }

    /// The end of `,7` or `.7` behind a number, but not of the month in `27.06.2007` or of a list `1,2,3`.
    fn decimals_end(&self, start: usize, end: usize) -> Option<usize> {
        let sign = self.char_at(end).filter(|c| matches!(c, ',' | '.'))?;
        let to = self.digits_end(end + 1);
        let goes_on = self.char_at(to) == Some(sign) && self.digits_end(to + 1) > to + 1;
        let before = self.text[..start].strip_suffix(sign).unwrap_or_default();
        let went_on = before.ends_with(|c: char| c.is_ascii_digit());
        (to > end + 1 && !goes_on && !went_on).then_some(to)
    }
}

fn word(core: std::ops::Range<usize>, end: usize, kind: WordKind) -> Word {
    Word { span: Span::from(core.start..end), core: Span::from(core), kind }
}

fn is_group_sign(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' | '.' | '\'' | '’')
}

fn is_elided(word: &str) -> bool {
    word.len() <= 6 && ELIDED.iter().any(|elided| elided.eq_ignore_ascii_case(word))
}

/// `-elle` and `-ELLE`, but not `-Elle`, which is a name.
fn is_clitic(word: &str) -> bool {
    let capitalised =
        word.chars().next().is_some_and(char::is_uppercase) && word.chars().any(char::is_lowercase);
    word.len() <= 5 && !capitalised && CLITICS.iter().any(|clitic| clitic.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn forms(text: &str) -> Vec<String> {
        words(text).filter(Word::is_searched).map(|word| word.form(text)).collect()
    }

    #[test]
    fn elided_words_are_cut_off_and_whole_words_stay() {
        let text = "Qu’aujourd'hui l’O’Brien d'hier";
        let kinds: Vec<_> = words(text).map(|word| (word.span.of(text), word.kind)).collect();
        use WordKind::*;
        assert_eq!(
            kinds,
            [
                ("Qu’", Elided),
                ("aujourd'hui", Plain),
                ("l’", Elided),
                ("O’Brien", Plain),
                ("d'", Elided),
                ("hier", Plain)
            ]
        );
    }

    #[test]
    fn a_highlight_covers_inclusive_endings() {
        for text in ["élu·e·s", "élu(e)s", "élu-e-s", "élu.e.s", "élu/e"] {
            let word = words(text).next().expect(text);
            assert_eq!((word.span.of(text), word.form(text).as_str()), (text, "élu"));
        }
    }

    proptest! {
        #[test]
        fn words_of_random_text_lie_in_order_on_characters(text in "(\\PC|[a-zé0-9'’.·(),/ &-]){0,60}") {
            let mut end = 0;
            for word in words(&text) {
                prop_assert!(word.span.start() >= end && !word.span.of(&text).is_empty());
                prop_assert!(word.span.contains(word.core));
                prop_assert!(!word.form(&text).is_empty());
                end = word.span.end();
            }
        }

        #[test]
        fn a_form_is_its_own_form(text in "[a-zéœA-Z0-9'’ -]{0,40}") {
            for form in forms(&text) {
                let again: String = forms(&form).concat();
                prop_assert_eq!(again, form);
            }
        }
    }
}
