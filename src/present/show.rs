//! One document: its text, whole or cut into passages.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::Serialize;

use super::findings::{self, FindingsShape};
use super::search::origin;
use super::shapes::{DocumentShape, PassageShape, VERSION};
use super::visible::one_line;
use super::{Answer, Citation, Cited, Page, Say, Table, markdown, open, origins};
use crate::document::{CharOffsets, Span};
use crate::index::StoredDocument;
use crate::search::{DocumentInfo, Part, Passage, Pointer};

/// How a document's text is cut.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cut {
    /// Not at all.
    #[default]
    Whole,
    /// Into its passages, numbered from 1.
    Passages,
    /// Only what was found in it, with the words that say so.
    Findings,
}

/// A document to show.
pub struct Shown<'a> {
    stored: &'a StoredDocument,
    info: DocumentInfo,
    passages: Vec<Passage>,
    cut: Cut,
    marked: Option<Span>,
    pointer: Pointer,
}

impl<'a> Shown<'a> {
    /// The document, cut that way; `place` counts characters that are to be marked, end exclusive.
    pub fn new(stored: &'a StoredDocument, cut: Cut, place: Option<(usize, usize)>) -> Self {
        let marked = place.map(|place| bytes_of(&stored.document.text, place));
        let pointer = match marked {
            Some(marked) => Pointer::to(stored, marked),
            None => Pointer::to_document(stored),
        };
        Self { stored, info: stored.into(), passages: passages(stored, marked), cut, marked, pointer }
    }
}

/// The JSON of a document.
#[derive(Serialize)]
struct ShownShape<'s> {
    version: u32,
    document: DocumentShape<'s>,
    date_found: Option<&'static str>,
    authors: &'s [String],
    metadata: &'s BTreeMap<String, String>,
    text: &'s str,
    open: String,
    passages: Vec<PassageShape<'s>>,
    #[serde(flatten)]
    findings: FindingsShape<'s>,
    selectors: Vec<Selector<'s>>,
}

/// How W3C's Web Annotation Data Model selects a place in a text.
#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector<'s> {
    TextPositionSelector { start: usize, end: usize },
    TextQuoteSelector { exact: &'s str, prefix: &'s str, suffix: &'s str },
}

/// Characters on each side of a place that tell it from the same words elsewhere.
const AROUND: usize = 32;

/// The text just before and just behind a place.
fn around(text: &str, place: Span) -> (&str, &str) {
    let (before, behind) = (&text[..place.start()], &text[place.end()..]);
    let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(byte, _)| byte);
    let to = behind.char_indices().nth(AROUND).map_or(behind.len(), |(byte, _)| byte);
    (&before[from..], &behind[..to])
}

/// Bytes of characters counted from 0; what lies past the end is left out.
fn bytes_of(text: &str, (start, end): (usize, usize)) -> Span {
    let byte = |character| text.char_indices().nth(character).map_or(text.len(), |(byte, _)| byte);
    Span::from(byte(start)..byte(end))
}

fn passages(stored: &StoredDocument, marked: Option<Span>) -> Vec<Passage> {
    let text = &stored.document.text;
    let mut characters = CharOffsets::new(text);
    let spans = stored.passage_spans().into_iter().enumerate();
    let passage = |(ordinal, span): (usize, Span)| {
        let (start, end) = characters.range(span);
        let page = stored.passages[ordinal].page;
        let matches = marked.into_iter().filter_map(|marked| within(marked, span)).collect();
        Passage { ordinal, page, start, end, text: span.of(text).to_owned(), matches }
    };
    spans.map(passage).collect()
}

/// The part of `marked` that lies in `span`, counted from its beginning.
fn within(marked: Span, span: Span) -> Option<Span> {
    let (start, end) = (marked.start().max(span.start()), marked.end().min(span.end()));
    (start < end).then(|| Span::from(start - span.start()..end - span.start()))
}

impl Shown<'_> {
    fn shape(&self) -> ShownShape<'_> {
        let document = &self.stored.document;
        ShownShape {
            version: VERSION,
            document: (&self.info).into(),
            date_found: document.dated.map(|dated| dated.found.name()),
            authors: &document.authors,
            metadata: &document.metadata,
            text: &document.text,
            open: open::address(&self.info, self.page()),
            passages: self.passages.iter().map(PassageShape::from).collect(),
            findings: self.stored.into(),
            selectors: self.selectors(),
        }
    }

    /// The selectors of the place that is marked; none for a whole document.
    fn selectors(&self) -> Vec<Selector<'_>> {
        let Some(((start, end), marked)) = self.pointer.place.zip(self.marked) else { return Vec::new() };
        let (before, behind) = around(&self.stored.document.text, marked);
        vec![
            Selector::TextPositionSelector { start, end },
            Selector::TextQuoteSelector {
                exact: marked.of(&self.stored.document.text),
                prefix: before,
                suffix: behind,
            },
        ]
    }

    fn head(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", page.title(self.info.title.as_deref().unwrap_or(&self.info.id)))?;
        writeln!(out, "{}", page.faint(&origin(&self.info)))?;
        if let Some(dated) = self.info.dated.filter(|dated| dated.found.is_guess()) {
            writeln!(out, "{}", page.faint(&format!("date {}", origins::Place(dated.found).say(page.lang))))?;
        }
        let place = open::place(&self.info, self.page());
        writeln!(out, "{}", page.faint_link(&place, &open::address(&self.info, self.page())))?;
        for line in self.info.url.iter().chain(&self.stored.document.authors) {
            writeln!(out, "{}", page.faint(line))?;
        }
        writeln!(out)
    }

    /// The page of the first passage in which something is marked.
    fn page(&self) -> Option<u32> {
        self.passages.iter().find(|passage| !passage.matches.is_empty())?.page
    }

    fn numbered(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        for passage in &self.passages {
            let at = passage.page.map(|page| format!(" · p.\u{a0}{page}")).unwrap_or_default();
            let head = format!("[{}]{at} · {}–{}", passage.ordinal + 1, passage.start, passage.end);
            let address = open::passage_address(&self.info, passage);
            writeln!(out, "{}", page.faint_link(&head, &address))?;
            writeln!(out, "{}", page.passage(&passage.text, &passage.matches, ""))?;
        }
        Ok(())
    }

    fn whole(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        let mut start = 0;
        for paragraph in self.stored.document.text.split('\n') {
            let span = Span::from(start..start + paragraph.len());
            let marked = self.marked.and_then(|marked| within(marked, span));
            let lines = page.passage(paragraph, marked.as_slice(), "");
            write!(out, "{}", if lines.is_empty() { "\n" } else { &lines })?;
            start = span.end() + 1;
        }
        Ok(())
    }
}

impl Answer for Shown<'_> {
    fn object(&self) -> impl Serialize {
        self.shape()
    }

    fn entries(&self) -> Vec<impl Serialize> {
        vec![self.shape()]
    }

    fn table(&self) -> Table {
        let row = |passage: &Passage| {
            vec![
                (passage.ordinal + 1).to_string(),
                passage.page.map(|page| page.to_string()).unwrap_or_default(),
                passage.start.to_string(),
                passage.end.to_string(),
                passage.text.clone(),
            ]
        };
        Table {
            header: &["passage", "page", "start", "end", "text"],
            rows: self.passages.iter().map(row).collect(),
        }
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        self.head(page, out)?;
        match self.cut {
            Cut::Whole => self.whole(page, out),
            Cut::Passages => self.numbered(page, out),
            Cut::Findings => findings::write(self.stored, page, out),
        }
    }

    fn citations(&self) -> Vec<Citation<'_>> {
        let words = self.marked.and_then(|marked| self.stored.document.text.get(marked.range()));
        let words = words.filter(|words| !words.is_empty()).map(Cited::Words);
        vec![Citation {
            words,
            part: Part::Text,
            speaker: None,
            document: &self.info,
            pointer: &self.pointer,
        }]
    }

    fn markdown(&self, _page: &Page, out: &mut dyn Write) -> io::Result<()> {
        let title = self.info.title.as_deref().unwrap_or(&self.info.id);
        writeln!(out, "# {}\n", markdown::link(title, self.info.url.as_deref()))?;
        writeln!(
            out,
            "{} · {}\n",
            markdown::inline(&one_line(&origin(&self.info))),
            markdown::inline(&self.info.id)
        )?;
        write!(out, "{}", markdown::quotation(&self.stored.document.text, self.marked.as_slice()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::samples::{page, written};
    use super::*;
    use crate::document::{Document, Kind};

    fn stored() -> StoredDocument {
        let text = "L’été vient.\n\nLe maire dit oui.".to_owned();
        let document =
            Document { text, title: Some("L’été".into()), kind: Kind::Article, ..Document::default() };
        StoredDocument {
            id: "été.txt".into(),
            path: "/été.txt".into(),
            document,
            ..StoredDocument::default()
        }
    }

    #[test]
    fn a_document_shows_its_head_and_its_paragraphs() {
        let stored = stored();
        let shown = Shown::new(&stored, Cut::Whole, None);
        let text = written(&shown, Format::Text, &page());
        assert_eq!(text, "L’été\narticle\nété.txt\n\nL’été vient.\n\nLe maire dit oui.\n");
    }

    #[test]
    fn json_gives_the_text_as_it_is() {
        let stored = stored();
        let shown = Shown::new(&stored, Cut::Whole, None);
        let json: serde_json::Value =
            serde_json::from_str(&written(&shown, Format::Json, &page())).expect("JSON");
        assert_eq!(json["text"], stored.document.text.as_str());
        assert_eq!(json["document"]["title"], "L’été");
    }

    #[test]
    fn a_place_has_the_selectors_of_the_web_annotation_data_model() {
        let stored = stored();
        let shown = Shown::new(&stored, Cut::Whole, Some((3, 6)));
        let json: serde_json::Value =
            serde_json::from_str(&written(&shown, Format::Json, &page())).expect("JSON");
        let position = serde_json::json!({"type": "TextPositionSelector", "start": 3, "end": 6});
        let quote = serde_json::json!({
            "type": "TextQuoteSelector", "exact": "té ", "prefix": "L’é", "suffix": "vient.\n\nLe maire dit oui."
        });
        assert_eq!(json["selectors"], serde_json::json!([position, quote]));
    }

    #[test]
    fn a_place_past_the_end_marks_what_there_is() {
        assert_eq!(bytes_of("été", (2, 9)), Span::from(3..5));
        assert_eq!(bytes_of("été", (7, 9)), Span::from(5..5));
    }
}
