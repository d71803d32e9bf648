//! What of a document's text or title stands between quotation marks, and whose words they are.

use std::cell::OnceCell;

use super::claim::is_mark;
use crate::analyse::quotes::quotes;
use crate::document::{Document, Span};
use crate::index::{StoredDocument, StoredQuote};

/// A text and the quotations in it.
pub(super) struct Said<'d> {
    pub text: &'d str,
    /// Those that the index keeps, which are those of texts alone.
    kept: Option<&'d [StoredQuote]>,
    /// Those of a title, looked for when they are asked for.
    read: OnceCell<Vec<StoredQuote>>,
}

/// Words that an incise, or what an author says between two quotations of one speaker, has at most, in bytes.
const LONGEST_INCISE: usize = 250;

/// How far back an opening mark is looked for, in bytes.
const FAR: usize = 3_000;

impl<'d> Said<'d> {
    /// The text of a document.
    pub fn in_text(stored: &'d StoredDocument) -> Self {
        Self { text: &stored.document.text, kept: Some(&stored.quotes), read: OnceCell::new() }
    }

    /// The title of a document, read as a text of its own.
    pub fn in_title(stored: &'d StoredDocument) -> Option<Self> {
        Some(Self { text: stored.document.title.as_deref()?, kept: None, read: OnceCell::new() })
    }

    fn quotes(&self) -> &[StoredQuote] {
        let read = || {
            let title = Document { text: self.text.to_owned(), ..Document::default() };
            quotes(&title).iter().map(StoredQuote::of).collect()
        };
        self.kept.unwrap_or_else(|| self.read.get_or_init(read))
    }

    /// The quotation that holds most of some words, one in marks before one without.
    pub fn quote(&self, found: &[Span]) -> Option<&StoredQuote> {
        let held = |quote: &StoredQuote| {
            let held = found.iter().filter(|word| quote.span.contains(**word)).count();
            (held, quote.is_marked())
        };
        self.quotes().iter().filter(|quote| held(quote).0 > 0).max_by_key(|quote| held(quote))
    }

    /// Whether all words stand between quotation marks.
    pub fn is_quoted(&self, found: &[Span]) -> bool {
        found.iter().all(|word| {
            self.quotes().iter().any(|quote| quote.is_marked() && quote.span.contains(*word))
                || is_between_marks(self.text, *word)
        })
    }

    /// How many different people are named as the speakers of some words.
    pub fn speakers(&self, found: &[Span]) -> usize {
        let mut names: Vec<&str> = Vec::new();
        for quote in self.quotes().iter().filter(|quote| found.iter().any(|word| quote.span.contains(*word)))
        {
            names.extend(name(quote).filter(|name| quote.is_marked() && !names.contains(name)));
        }
        names.len()
    }

    /// Whether what stands between two words is the author's and stands between two pieces of what one speaker said.
    pub fn is_incise(&self, before: Span, behind: Span) -> bool {
        let of = |word: Span| {
            self.quotes().iter().position(|quote| quote.is_marked() && quote.span.contains(word))
        };
        let Some((one, other)) = of(before).zip(of(behind)).filter(|(one, other)| one < other) else {
            return false;
        };
        let (first, last) = (&self.quotes()[one], &self.quotes()[other]);
        let between = Span::from(first.span.end()..last.span.start());
        let is_one = first.group.is_some() && first.group == last.group
            || name(first).is_some() && name(first) == name(last);
        let skips = self.quotes()[one + 1..other].iter().any(|quote| quote.is_marked());
        let ends_there = !has_words(self.text, before.end(), first.span.end());
        let begins_there = !has_words(self.text, last.span.start(), behind.start());
        is_one && !skips && ends_there && begins_there && between.len() <= LONGEST_INCISE
    }
}

/// The name of whoever is quoted.
fn name(quote: &StoredQuote) -> Option<&str> {
    quote.speaker.as_ref().and_then(|speaker| speaker.name.as_deref())
}

fn has_words(text: &str, from: usize, to: usize) -> bool {
    text.get(from..to).is_some_and(|between| between.contains(char::is_alphanumeric))
}

/// Whether the nearest mark before a word opens and the nearest one behind closes. Straight marks are counted in
/// their paragraph.
fn is_between_marks(text: &str, word: Span) -> bool {
    let before = &text[text.ceil_char_boundary(word.start().saturating_sub(FAR))..word.start()];
    let behind = &text[word.end()..text.floor_char_boundary(word.end() + FAR)];
    let mark = |c: char| is_mark(c) && c != '"';
    let opens = before.rfind(mark).and_then(|at| before[at..].chars().next());
    let closes = behind.find(mark).and_then(|at| behind[at..].chars().next());
    let paragraph = before.rsplit("\n\n").next().unwrap_or(before);
    let straight = paragraph.matches('"').count() % 2 == 1 && behind.contains('"');
    straight || matches!((opens, closes), (Some('«' | '“' | '„' | '‹'), Some('»' | '”' | '›' | '“')))
}
