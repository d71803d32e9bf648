//! Cuts a text into words and signs.

use super::endings::{demonym, is_common, is_demonym, with_ending};
use super::{NOT_A_NAME, Token, TokenKind};
use crate::document::Span;
use crate::french::{CutWord, WordKind};
use crate::lexicon;
use crate::lexicon::Tags;

pub(super) struct Cutter<'t> {
    pub(super) text: &'t str,
    /// Where sentences end.
    pub(super) ends: Vec<usize>,
    pub(super) next_end: usize,
    /// Whether the lines of the text are broken to a width, so that a line break ends no paragraph.
    pub(super) wrapped: bool,
    pub(super) tokens: Vec<Token>,
}

impl Cutter<'_> {
    pub(super) fn word(&mut self, cut: CutWord, hyphen: bool) {
        let span = cut.word.span;
        let written = span.of(self.text);
        let kind = match cut.word.kind {
            WordKind::Plain => TokenKind::Word,
            WordKind::Elided => TokenKind::Elided,
            WordKind::Clitic => TokenKind::Clitic,
            // `20Minutes` is a name.
            WordKind::Number if written.contains(char::is_uppercase) && written.len() > 4 => TokenKind::Word,
            WordKind::Number => TokenKind::Number,
        };
        let (tags, capital) = self.tags_of(cut, kind);
        if let Some(prefix) = self.tokens.last_mut().filter(|last| hyphen && last.tags.has(Tags::PREFIX)) {
            prefix.tags = Tags::NONE;
        }
        self.tokens.push(Token { span, kind, tags, capital, hyphen });
        if capital && kind == TokenKind::Word {
            self.cut_article(written);
        }
    }

    /// Cuts the article of the next line from the name that the data glues it to: `Anne FerrierLe Ministre des Lacs`.
    fn cut_article(&mut self, written: &str) {
        let glued = |article: &&&str| written.strip_suffix(**article).is_some_and(is_capitalised);
        let Some(article) = ["Le", "La", "Les"].iter().find(glued) else { return };
        let Some(name) = self.tokens.last_mut() else { return };
        let cut = name.span.end() - article.len();
        let span = Span::from(cut..name.span.end());
        name.span = Span::from(name.span.start()..cut);
        name.tags = lexicon::tags(&name.span.of(self.text).to_lowercase());
        let tags = lexicon::tags(&article.to_lowercase());
        self.tokens.push(Token { span, kind: TokenKind::Word, tags, capital: true, hyphen: false });
    }

    /// What a word can be, and whether it begins with a capital of its own.
    fn tags_of(&mut self, cut: CutWord, kind: TokenKind) -> (Tags, bool) {
        let CutWord { word, form, .. } = cut;
        let tags = lexicon::tags(form);
        let written = word.span.of(self.text);
        if !written.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || kind == TokenKind::Number
        {
            let tags = if kind == TokenKind::Word { with_ending(tags, form) } else { tags };
            return (tags, tags.has(Tags::MEDIUM) && lexicon::is_name_in_lower_case(form));
        }
        let behind = &self.text[word.span.end()..];
        if written.len() == 1 && behind.starts_with('.') && !tags.has(Tags::TITLE) {
            // An initial: `A. Untel`.
            return (Tags::NONE, true);
        }
        if written == "N" && behind.trim_start_matches(['.', '°']).starts_with(|c: char| c.is_ascii_digit())
        {
            // `le N.2 du parti` is its `numéro deux`.
            return (Tags::NUMBERED | Tags::ROLE | Tags::MASCULINE, false);
        }
        let acronym = written.len() > 1 && !written.contains(char::is_lowercase);
        let tags = if acronym { tags | Tags::ACRONYM } else { tags };
        let tags = if !acronym && is_demonym(form, tags) { tags | demonym(form) } else { tags };
        (tags, !(self.begins_sentence() && is_common(form, tags)))
    }

    /// Whether the next word begins a sentence, a line or a quotation.
    fn begins_sentence(&self) -> bool {
        use TokenKind::{Colon, Dash, Line, Mark, Open, Pause, Stop};
        self.tokens
            .last()
            .is_none_or(|last| matches!(last.kind, Stop | Line | Mark(_) | Colon | Dash | Open | Pause))
    }

    /// The signs between two words.
    pub(super) fn signs(&mut self, from: usize, to: usize) {
        if self.text.as_bytes()[from..to] == *b" " {
            return;
        }
        let mut was_line = false;
        for (offset, c) in self.text[from..to].char_indices() {
            let at = from + offset;
            // Two apostrophes stand for a quotation mark.
            let twice =
                c == '\'' && self.text[at + 1..].starts_with('\'') && !self.text[..at].ends_with('\'');
            if twice {
                let span = Span::from(at..at + 2);
                let kind = TokenKind::Mark('"');
                self.tokens.push(Token { span, kind, tags: Tags::NONE, capital: false, hyphen: false });
                continue;
            }
            let Some(kind) = self.sign(c, at, to) else { continue };
            if kind == TokenKind::Line && std::mem::replace(&mut was_line, true) {
                continue;
            }
            if kind == TokenKind::Line {
                self.cut_credit();
            }
            let span = Span::from(at..at + c.len_utf8());
            self.tokens.push(Token { span, kind, tags: Tags::NONE, capital: false, hyphen: false });
        }
    }

    /// Cuts the `par` of a credit from the word that it is glued to, at the end of a line: `le préfet réagitpar Télé Lorande`.
    fn cut_credit(&mut self) {
        let end = self.tokens.len();
        let first = end.saturating_sub(LONGEST_CREDIT);
        let glued = |at: &usize| is_glued_credit(self.text, &self.tokens[*at]);
        let Some(at) = (first..end.saturating_sub(1)).rev().find(glued) else { return };
        if !self.tokens[at + 1..].iter().all(Token::is_word) {
            return;
        }
        let span = self.tokens[at].span;
        let cut = span.end() - CREDIT.len();
        let (word, par) = (Span::from(span.start()..cut), Span::from(cut..span.end()));
        let form = word.of(self.text).to_lowercase();
        self.tokens[at].span = word;
        self.tokens[at].tags = with_ending(lexicon::tags(&form), &form);
        let tags = lexicon::tags(CREDIT);
        self.tokens
            .insert(at + 1, Token { span: par, kind: TokenKind::Word, tags, capital: false, hyphen: false });
    }

    fn sign(&mut self, c: char, at: usize, next_word: usize) -> Option<TokenKind> {
        Some(match c {
            ',' => TokenKind::Comma,
            '.' => {
                (self.sentence_ends(at, next_word) || self.is_glued_stop(at)).then_some(TokenKind::Stop)?
            }
            '!' | '?' | '…' if self.sentence_ends(at, next_word) => TokenKind::Stop,
            '…' if self.text[..at].ends_with(['[', '(']) => return None,
            '!' | '?' | '…' | ';' => TokenKind::Pause,
            ':' => TokenKind::Colon,
            '(' | '[' => TokenKind::Open,
            ')' | ']' => TokenKind::Close,
            '–' | '—' | '―' => TokenKind::Dash,
            '-' if self.stands_alone(at) || self.opens_line(at) => TokenKind::Dash,
            '\n' if self.ends_paragraph(at) => TokenKind::Line,
            '«' | '»' | '“' | '”' | '"' | '„' | '‹' | '›' | '‟' | '＂' => TokenKind::Mark(c),
            _ => return None,
        })
    }

    /// Whether a sentence ends behind the mark at `at` and before the next word.
    fn sentence_ends(&mut self, at: usize, next_word: usize) -> bool {
        while self.ends.get(self.next_end).is_some_and(|&end| end <= at) {
            self.next_end += 1;
        }
        let Some(&end) = self.ends.get(self.next_end).filter(|&&end| end <= next_word) else { return false };
        let mut behind = self.text[at..end].chars().skip(1);
        !behind.any(|c| matches!(c, '.' | '!' | '?' | '…'))
    }

    /// Whether a full stop without a space behind it stands between a word and one that begins sentences (`Toulouse.Ce`).
    fn is_glued_stop(&self, at: usize) -> bool {
        let next = &self.text[at + 1..];
        let length = next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len());
        let long_before = self
            .tokens
            .last()
            .is_some_and(|last| last.is_word() && last.span.end() == at && last.span.len() > 2);
        let mark = next.starts_with(['«', '“'])
            || next.strip_prefix('"').is_some_and(|next| next.starts_with(char::is_uppercase));
        long_before
            && (mark || next.starts_with(char::is_uppercase))
            && (mark || lexicon::tags(&next[..length].to_lowercase()).any(NOT_A_NAME))
    }

    fn stands_alone(&self, at: usize) -> bool {
        let before = self.text[..at].chars().next_back().is_none_or(char::is_whitespace);
        before && self.text[at + 1..].chars().next().is_none_or(|c| c.is_whitespace() || c == '-')
            || self.text[..at].ends_with(['.', '»', '"'])
                && self.text[at + 1..].starts_with(char::is_whitespace)
    }

    /// Whether the hyphen at `at` opens a line and a word with a capital follows: `-Anne Untel, maire`.
    fn opens_line(&self, at: usize) -> bool {
        self.text[..at].ends_with('\n') && self.text[at + 1..].starts_with(char::is_uppercase)
    }

    /// Whether the line break at `at` ends a paragraph: always, save within the lines of a text broken to a width.
    fn ends_paragraph(&self, at: usize) -> bool {
        let next = &self.text[at + 1..];
        !self.wrapped
            || next.trim_start_matches(|c: char| c != '\n' && c.is_whitespace()).starts_with('\n')
            || {
                let line = self.text[..at].rsplit('\n').next().unwrap_or_default();
                line.trim().is_empty() || (line.len() < 50 && !next.starts_with(char::is_lowercase))
            }
    }
}

/// Whether a word of some letters has one capital, at its beginning.
fn is_capitalised(word: &str) -> bool {
    word.len() > 2 && !word.chars().skip(1).any(|c| !c.is_lowercase())
}

/// The word before a credit and the name in it take at most so many tokens.
const LONGEST_CREDIT: usize = 6;

const CREDIT: &str = "par";

fn is_glued_credit(text: &str, token: &Token) -> bool {
    let word = token.span.of(text);
    token.kind == TokenKind::Word && word.len() > 4 && word.ends_with(CREDIT) && !token.tags.any(NOT_A_NAME)
}

/// The longest line, in bytes, of a text whose lines may be broken to a width.
const WIDEST: usize = 130;

/// Whether the lines of the text are broken to a width: none is long, and many go on in lower case.
pub(super) fn is_wrapped(text: &str) -> bool {
    let (mut lines, mut going_on) = (0, 0);
    for line in text.lines().filter(|line| !line.is_empty()) {
        if line.len() > WIDEST {
            return false;
        }
        lines += 1;
        going_on += usize::from(line.starts_with(char::is_lowercase));
    }
    lines >= 4 && going_on * 4 >= lines
}
