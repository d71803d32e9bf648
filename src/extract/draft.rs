//! A draft: what a format's reader makes of one document, before anything is guessed.

use super::loss::Loss;
use super::normal;
use crate::document::{Block, BlockKind, DateFound, Span};
use std::collections::BTreeMap;

/// A document as its format gives it: fields are as written, unread.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub id: Option<String>,
    /// Normal text: NFC, `\n` line ends.
    pub text: String,
    /// Empty when the format is plain text and the lines are all there is to go by.
    pub blocks: Vec<Block>,
    pub title: Option<String>,
    pub date: Option<String>,
    /// Where `date` stood.
    pub date_found: DateFound,
    /// The day that the file was made: the document's own date when nothing else tells it.
    pub made: Option<String>,
    pub source: Option<String>,
    pub kind: Option<String>,
    /// A word for the kind that is often wrong, such as the type that a publishing system gives every page.
    pub kind_hint: Option<String>,
    pub url: Option<String>,
    pub language: Option<String>,
    pub authors: Vec<String>,
    pub metadata: BTreeMap<String, String>,
    pub losses: Vec<Loss>,
}

/// A field that a draft knows by one of several names.
enum Field {
    Title,
    Date,
    Source,
    Kind,
    Url,
    Language,
    Authors,
}

/// The names of the fields in JSON and front matter, in small letters; any other key is kept as metadata.
const FIELDS: [(&str, Field); 19] = [
    ("title", Field::Title),
    ("titre", Field::Title),
    ("date", Field::Date),
    ("publication_date", Field::Date),
    ("date_publication", Field::Date),
    ("published", Field::Date),
    ("source", Field::Source),
    ("kind", Field::Kind),
    ("type", Field::Kind),
    ("genre", Field::Kind),
    ("url", Field::Url),
    ("language", Field::Language),
    ("lang", Field::Language),
    ("langue", Field::Language),
    ("author", Field::Authors),
    ("authors", Field::Authors),
    ("auteur", Field::Authors),
    ("auteurs", Field::Authors),
    ("autrice", Field::Authors),
];

impl Draft {
    /// Takes a field of the document in; a single value is a list of one. The first name for a field wins.
    pub fn set(&mut self, key: &str, values: Vec<String>) {
        let title = values.iter().find_map(|value| one_line(value));
        let values: Vec<_> = values.into_iter().filter_map(|value| field(&value)).collect();
        let (Some(title), Some(first)) = (title, values.first()) else { return };
        match named(key) {
            Some(Field::Title) => keep(&mut self.title, &title),
            Some(Field::Date) => keep(&mut self.date, first),
            Some(Field::Source) => keep(&mut self.source, first),
            Some(Field::Kind) => keep(&mut self.kind, first),
            Some(Field::Url) => keep(&mut self.url, first),
            Some(Field::Language) => keep(&mut self.language, first),
            Some(Field::Authors) => self.authors.extend(values),
            None => drop(self.metadata.insert(key.to_owned(), values.join(", "))),
        }
    }

    /// Adds a block of text, an empty line after the one before; white space around it is left out.
    pub fn push(&mut self, kind: BlockKind, text: &str) {
        self.add(kind, text, None);
    }

    /// Adds a block that begins on a page, from 1.
    pub fn push_on(&mut self, page: u32, kind: BlockKind, text: &str) {
        self.add(kind, text, Some(page));
    }

    fn add(&mut self, kind: BlockKind, text: &str, page: Option<u32>) {
        let text = normal::text(text.trim().to_owned());
        if text.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str(self.gap(kind));
        }
        let span = Span::from(self.text.len()..self.text.len() + text.len());
        self.text.push_str(&text);
        self.blocks.push(Block { span, kind, page });
    }

    /// Items of one list and rows of one table stand on lines of their own, anything else between empty lines.
    fn gap(&self, kind: BlockKind) -> &'static str {
        let close = matches!(kind, BlockKind::ListItem | BlockKind::TableRow);
        let same = self.blocks.last().is_some_and(|last| last.kind == kind);
        if close && same { "\n" } else { "\n\n" }
    }
}

fn named(key: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|(name, _)| name.eq_ignore_ascii_case(key)).map(|(_, field)| field)
}

fn keep(field: &mut Option<String>, value: &str) {
    field.get_or_insert_with(|| value.to_owned());
}

/// A title on one line, in normal text; no-break spaces stay. Nothing when there is nothing in it.
pub(super) fn one_line(value: &str) -> Option<String> {
    let is_break = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
    let words: Vec<_> = value.trim().split(is_break).filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| normal::text(words.join(" ")))
}

/// A value on one line with plain spaces, in normal text; nothing when there is nothing in it.
pub(super) fn field(value: &str) -> Option<String> {
    let words: Vec<_> = value.split_whitespace().collect();
    (!words.is_empty()).then(|| normal::text(words.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_known_by_their_french_names_and_the_rest_is_metadata() {
        let mut draft = Draft::default();
        draft.set("Titre", vec![" L’été\u{a0}:\n à  Liège\u{a0}".into()]);
        draft.set("title", vec!["autre".into()]);
        draft.set("auteurs", vec!["A. B.".into(), "C. D.".into()]);
        draft.set("source", vec!["Ville\u{a0}de Liège".into()]);
        draft.set("rubrique", vec!["eau".into(), "air".into()]);
        assert_eq!(draft.title.as_deref(), Some("L’été\u{a0}: à Liège"));
        assert_eq!(draft.authors, ["A. B.", "C. D."]);
        assert_eq!(draft.source.as_deref(), Some("Ville de Liège"));
        assert_eq!(draft.metadata["rubrique"], "eau, air");
    }

    #[test]
    fn blocks_are_set_apart_by_empty_lines_and_items_by_line_ends() {
        let mut draft = Draft::default();
        draft.push(BlockKind::Heading(1), "e\u{301}té");
        draft.push(BlockKind::ListItem, " a ");
        draft.push(BlockKind::ListItem, "b");
        assert_eq!(draft.text, "été\n\na\nb");
        assert_eq!(draft.blocks[2].span.of(&draft.text), "b");
    }
}
