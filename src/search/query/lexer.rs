//! Cuts a query into words, phrases, filters, operators and brackets.

use crate::document::Span;
use crate::french::words;

/// A piece of a query.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token<'q> {
    /// `(`.
    Open,
    /// `)`.
    Close,
    /// `OU`, `OR`.
    Or,
    /// `ET`, `AND`.
    And,
    /// `SAUF`, `NOT`, or `-` before a word, a phrase or a bracket.
    Not,
    /// What stands between quotation marks, and the number behind `~` if there is one.
    Phrase { text: &'q str, near: Option<u32> },
    /// `key:value`; whether the key is one is not known here.
    Pair { key: &'q str, value: &'q str },
    /// Anything else, up to the next white space.
    Text(&'q str),
}

/// The pieces of `query`, in order.
pub(super) fn tokens(query: &str) -> Vec<Token<'_>> {
    let numbers =
        words(query).map(|word| word.span).filter(|span| span.of(query).contains(char::is_whitespace));
    let mut lexer = Lexer { query, at: 0, depth: 0, spaced: numbers.collect() };
    std::iter::from_fn(|| lexer.token()).collect()
}

struct Lexer<'q> {
    query: &'q str,
    at: usize,
    /// Brackets that are open.
    depth: usize,
    /// Words with white space inside: `43 000`.
    spaced: Vec<Span>,
}

impl<'q> Lexer<'q> {
    fn rest(&self) -> &'q str {
        &self.query[self.at..]
    }

    fn token(&mut self) -> Option<Token<'q>> {
        self.at += self.rest().len() - self.rest().trim_start().len();
        let first = self.rest().chars().next()?;
        match first {
            '(' => {
                self.depth += 1;
                self.step(first, Token::Open)
            }
            ')' => {
                self.depth = self.depth.saturating_sub(1);
                self.step(first, Token::Close)
            }
            '-' if self.rest()[1..].starts_with(|c: char| c.is_alphanumeric() || "\"«“„(=".contains(c)) => {
                self.step(first, Token::Not)
            }
            _ => Some(self.phrase().unwrap_or_else(|| self.text())),
        }
    }

    fn step(&mut self, c: char, token: Token<'q>) -> Option<Token<'q>> {
        self.at += c.len_utf8();
        Some(token)
    }

    /// A phrase between quotation marks that begins here; a mark that nothing closes begins none.
    fn phrase(&mut self) -> Option<Token<'q>> {
        let text = self.quoted()?;
        let near = self.rest().strip_prefix('~').map(|number| {
            let digits = number.len() - number.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            self.at += 1 + digits;
            number[..digits].parse().unwrap_or(DEFAULT_NEAR)
        });
        Some(Token::Phrase { text, near })
    }

    fn quoted(&mut self) -> Option<&'q str> {
        let open = self.rest().chars().next()?;
        let closers = match open {
            '"' => "\"",
            '«' => "»",
            '“' | '„' => "”“",
            '‹' => "›",
            _ => return None,
        };
        let inside = &self.rest()[open.len_utf8()..];
        let length = inside.find(|c| closers.contains(c))?;
        let close = inside[length..].chars().next().map_or(0, char::len_utf8);
        self.at += open.len_utf8() + length + close;
        Some(&inside[..length])
    }

    fn text(&mut self) -> Token<'q> {
        let start = self.at;
        let text = self.up_to_space();
        if let Some(colon) = text.find(':').filter(|&colon| colon > 0) {
            let (key, after) = (&text[..colon], start + colon + 1);
            self.at = after;
            let value = self.quoted().unwrap_or_else(|| self.up_to_space());
            return Token::Pair { key, value };
        }
        match text {
            "OU" | "OR" => Token::Or,
            "ET" | "AND" => Token::And,
            "SAUF" | "NOT" => Token::Not,
            _ => Token::Text(text),
        }
    }

    /// What stands before the next white space that is not inside a number, or before a bracket or mark that ends it.
    fn up_to_space(&mut self) -> &'q str {
        let start = self.at;
        let mut inner = 0_usize;
        for (offset, c) in self.rest().char_indices() {
            let at = start + offset;
            let in_number = || self.spaced.iter().any(|span| span.start() < at && at < span.end());
            let closes_group = c == ')' && inner == 0 && self.depth > 0;
            let opens_phrase = matches!(c, '«' | '“' | '„' | '"') && offset > 0;
            if (c.is_whitespace() && !in_number()) || closes_group || opens_phrase {
                self.at = at;
                return &self.query[start..at];
            }
            match c {
                '(' => inner += 1,
                ')' => inner = inner.saturating_sub(1),
                _ => {}
            }
        }
        self.at = self.query.len();
        &self.query[start..]
    }
}

/// Other words allowed between those of `"…"~` when no number is given.
const DEFAULT_NEAR: u32 = 5;
