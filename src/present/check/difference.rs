//! What a quotation and its source differ in, readable without colour.

use anstyle::Style;

use super::super::page::{ADDED, REMOVED};
use super::super::visible::visible;
use crate::document::Span;
use crate::search::check::{Operation, Source};

/// The words of a source with what was taken out of them and put in: readable without colour.
pub(super) struct Difference {
    pub(super) text: String,
    pub(super) stretches: Vec<(Span, Style)>,
}

impl Difference {
    pub(super) fn of(source: &Source) -> Self {
        let mut difference = Self { text: String::new(), stretches: Vec::new() };
        for operation in &source.operations {
            match operation {
                Operation::Equal(text) | Operation::Typography { source: text, .. } => difference.plain(text),
                Operation::Changed { source, claim } => {
                    difference.marked("[-", source, "-]", REMOVED);
                    difference.marked("{+", claim, "+}", ADDED);
                    let space = source.ends_with(char::is_whitespace) || claim.ends_with(char::is_whitespace);
                    difference.plain(if space { " " } else { "" });
                }
                Operation::Cut(text) => {
                    difference.marked("[-", &shortened(text), "-]", REMOVED);
                    difference.plain(" ");
                }
            }
        }
        difference
    }

    fn plain(&mut self, text: &str) {
        self.text.push_str(&visible(text).replace(['\n', '\t'], " "));
    }

    fn marked(&mut self, open: &str, text: &str, close: &str, style: Style) {
        if text.trim().is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(open);
        self.plain(text.trim());
        self.text.push_str(close);
        self.stretches.push((Span::from(start..self.text.len()), style));
    }
}

/// Words shown of what was left out, at each end.
const CUT_WORDS: usize = 6;

/// The first and last words of what was left out.
fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.len() > 2 * CUT_WORDS + 2 {
        true => format!("{} … {}", words[..CUT_WORDS].join(" "), words[words.len() - CUT_WORDS..].join(" ")),
        false => text.to_owned(),
    }
}
