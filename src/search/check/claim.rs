//! The words of a text as they are compared: signs that carry meaning among them, typography aside.

use crate::document::Span;
use crate::french::{Word, WordKind, fold, is_apostrophe, words};

/// A word, or a sign that means something (`%`, `€`, `?`, the minus of a number).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is compared by: lower case, no accents, no apostrophe or dots; a number without its group signs.
    pub key: String,
}

/// The tokens of a text, in order.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut end = 0;
    for word in words(text) {
        signs(text, Span::from(end..word.span.start()), &mut tokens);
        let key = match word.kind {
            WordKind::Number => word.form(text),
            _ => key(word.span.of(text), word.form(text)),
        };
        match tokens.last_mut() {
            // `UN·E`, which is one word in small letters.
            Some(last) if is_point(&text[end..word.span.start()]) => {
                last.span = last.span.join(word.span);
                last.key.push_str(&key);
            }
            _ => tokens.push(Token { span: without_apostrophe(text, word), key }),
        }
        end = word.span.end();
    }
    signs(text, Span::from(end..text.len()), &mut tokens);
    tokens
}

/// A word without the apostrophe behind it, which an elided one at the end of a text cannot have.
fn without_apostrophe(text: &str, word: Word) -> Span {
    let length = word.span.of(text).trim_end_matches(is_apostrophe).len();
    Span::from(word.span.start()..word.span.start() + length)
}

/// Whether nothing but the point of inclusive writing stands between two words.
fn is_point(between: &str) -> bool {
    matches!(between, "·" | "‧" | "•")
}

/// The form without accents. Where a word has signs inside (`élu·e·s`), its form leaves its endings out, so that all
/// of its letters are taken: `élu` is not `élu·e·s`.
fn key(word: &str, form: String) -> String {
    let mut key = String::with_capacity(word.len());
    if word.contains(['·', '‧', '•', '.', '(', '/', '-']) {
        fold(&word.to_lowercase(), &mut key);
        key.retain(char::is_alphanumeric);
    } else {
        fold(&form, &mut key);
    }
    key
}

/// Signs between two words without which the words would say something else.
fn signs(text: &str, between: Span, tokens: &mut Vec<Token>) {
    for (at, c) in between.of(text).char_indices() {
        let span = Span::from(at..at + c.len_utf8()).shift(between.start());
        let is_sign = matches!(c, '%' | '‰' | '€' | '$' | '£' | '¥' | '+' | '=' | '±' | '×' | '°' | '?');
        if is_sign || is_minus(text, span, c) {
            tokens.push(Token { span, key: if is_sign { c.to_string() } else { "-".to_owned() } });
        }
    }
}

/// Whether a line before a digit is a minus: nothing but the beginning or a space before it.
fn is_minus(text: &str, span: Span, c: char) -> bool {
    let (before, after) = (&text[..span.start()], &text[span.end()..]);
    matches!(c, '-' | '−' | '–')
        && after.starts_with(|c: char| c.is_ascii_digit())
        && !before.ends_with(|c: char| !c.is_whitespace() && !matches!(c, '(' | '«' | '"' | '“'))
}

/// What somebody is said to have said.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    /// As it was given, in NFC.
    pub text: String,
    /// Its tokens.
    pub tokens: Vec<Token>,
    /// Before which tokens something is marked as left out; the number of tokens when it is at the end.
    pub cuts: Vec<usize>,
}

impl Claim {
    /// Reads a claim.
    pub fn new(text: &str) -> Self {
        let text = crate::french::nfc(text).into_owned();
        let tokens = tokens(&text);
        let starts = tokens.iter().map(|token| token.span.start()).chain([text.len()]);
        let ends = [0].into_iter().chain(tokens.iter().map(|token| token.span.end()));
        let gaps = starts.zip(ends).map(|(start, end)| &text[end.min(start)..start]);
        let cuts = gaps.enumerate().filter(|(_, gap)| is_cut(gap)).map(|(number, _)| number).collect();
        Self { cuts, tokens, text }
    }

    /// From the first to the last token.
    pub fn core(&self) -> Span {
        span_of(&self.tokens)
    }

    /// Signs before the first token, the quotation marks, dashes and spaces round the whole aside.
    pub fn before(&self) -> &str {
        self.text[..self.core().start()].trim_start_matches(is_around).trim_end_matches(is_around)
    }

    /// Signs behind the last token, up to a mark that closes the quotation, spaces aside.
    pub fn behind(&self) -> &str {
        let behind = &self.text[self.core().end()..];
        behind.split(is_mark).next().unwrap_or(behind).trim_matches(is_around)
    }
}

/// From the first to the last of some tokens.
pub(super) fn span_of(tokens: &[Token]) -> Span {
    let ends = tokens.first().zip(tokens.last());
    ends.map(|(first, last)| first.span.join(last.span)).unwrap_or_default()
}

/// Whether what stands between two words says that words were left out: `[…]`, `(...)`, `…`.
pub(super) fn is_cut(between: &str) -> bool {
    between.contains('…') || between.contains("...") || between.contains(". . .")
}

/// Whether `c` is a quotation mark of any kind, an apostrophe used as one apart.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '«' | '»' | '“' | '”' | '„' | '"' | '‹' | '›' | '＂')
}

fn is_around(c: char) -> bool {
    is_mark(c) || c.is_whitespace() || matches!(c, '‘' | '’' | '\'' | '–' | '—' | '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        tokens(text).into_iter().map(|token| token.key).collect()
    }

    #[test]
    fn typography_leaves_no_trace_and_signs_stay() {
        assert_eq!(
            keys("L’ÉTÉ n'est-il pas à 10 % ?"),
            ["l", "ete", "n", "est", "il", "pas", "a", "10", "%", "?"]
        );
        assert_eq!(keys("43 000 €, 43.000 €"), ["43000", "€", "43000", "€"]);
        assert_eq!(keys("-3 °C, le 2-3 mai"), ["-", "3", "°", "c", "le", "2", "3", "mai"]);
        assert_eq!(keys("O.N.U. ONU"), ["onu", "onu"]);
        assert_eq!(keys("élu·e·s élu.e.s ÉLU·E·S élu"), ["elues", "elues", "elues", "elu"]);
    }

    #[test]
    fn cuts_are_known_however_they_are_marked() {
        for mark in ["[…]", "(...)", "…", "[. . .]", "[ ... ]"] {
            assert_eq!(Claim::new(&format!("Je suis {mark} heureuse")).cuts, [2], "{mark}");
        }
        assert_eq!(Claim::new("… oui, […]").cuts, [0, 1]);
        assert!(Claim::new("Oui. Non.").cuts.is_empty());
    }
}
