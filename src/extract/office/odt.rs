//! OpenDocument: the text of documents, slides and sheets, which all share one `content.xml`.

use super::core;
use super::writer::Writer;
use super::xml::{Element, Node, walk};
use crate::document::BlockKind;
use crate::extract::archive::Archive;
use crate::extract::draft::Draft;
use crate::extract::limits::Limits;
use crate::extract::refusal::Refusal;

/// Reads an OpenDocument file.
///
/// # Errors
/// When it is no archive, is encrypted, or holds no content.
pub(in crate::extract) fn read(bytes: Vec<u8>, limits: &Limits) -> Result<Draft, Refusal> {
    let mut archive = Archive::open(bytes, "OpenDocument", limits)?;
    if is_encrypted(archive.named("META-INF/manifest.xml")?) {
        return Err(Refusal::Encrypted);
    }
    let Some(content) = archive.named("content.xml")? else {
        return Err(Refusal::Broken { name: "OpenDocument", reason: "it has no content".into() });
    };
    let mut text = Text::default();
    let loss = walk(content, limits, |node| text.take(node))?;
    let mut draft = text.writer.draft;
    draft.losses.extend(loss);
    if let Some(xml) = archive.named("meta.xml")? {
        core::describe(xml, limits, &mut draft);
    }
    Ok(draft)
}

fn is_encrypted(manifest: Option<Vec<u8>>) -> bool {
    manifest.is_some_and(|manifest| String::from_utf8_lossy(&manifest).contains("encryption-data"))
}

#[derive(Default)]
struct Text {
    writer: Writer,
    /// Lists open within each other.
    lists: usize,
    slides: u32,
    /// Depth of elements whose content is not read.
    hidden: usize,
    /// The number of a note stands between its reference and its text.
    in_citation: bool,
    citation: String,
}

impl Text {
    fn take(&mut self, node: Node) {
        match node {
            Node::Start(element) if self.hidden > 0 || is_hidden(element.name()) => self.hidden += 1,
            Node::End(_) if self.hidden > 0 => self.hidden -= 1,
            Node::Start(element) => self.start(&element),
            Node::End(name) => self.end(name),
            Node::Text(text) if self.hidden == 0 => self.text(text),
            Node::Text(_) => (),
        }
    }

    fn start(&mut self, element: &Element) {
        match element.name() {
            "h" => self.writer.open(BlockKind::Heading(level(element))),
            "p" if self.lists > 0 => self.writer.open(BlockKind::ListItem),
            "p" => self.writer.open(BlockKind::Paragraph),
            "s" => self.spaces(element),
            "tab" => self.writer.text(" "),
            "line-break" => self.writer.text("\n"),
            "list" => self.lists += 1,
            "table" => self.writer.open_table(),
            "table-cell" | "covered-table-cell" => self.writer.open_cell(),
            "note-citation" => self.in_citation = true,
            "note-body" => self.open_note(),
            "page" => self.slide(),
            _ => (),
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "h" | "p" | "note-body" => self.writer.close(),
            "list" => self.lists = self.lists.saturating_sub(1),
            "table-row" => self.writer.close_row(),
            "table" => self.writer.close_table(),
            "note-citation" => self.in_citation = false,
            _ => (),
        }
    }

    /// White space of the file is one space; others are written as elements.
    fn text(&mut self, text: &str) {
        if self.in_citation {
            return self.citation = text.trim().to_owned();
        }
        self.writer.text(&text.replace(['\n', '\r', '\t'], " "));
    }

    fn spaces(&mut self, element: &Element) {
        let count = element.attribute("c").and_then(|count| count.parse::<usize>().ok()).unwrap_or(1);
        self.writer.text(&" ".repeat(count.min(100)));
    }

    fn open_note(&mut self) {
        let number = std::mem::take(&mut self.citation);
        self.writer.text(&format!(" [{number}]"));
        self.writer.open_note(&format!("[{number}]"));
    }

    fn slide(&mut self) {
        self.slides += 1;
        self.writer.page = Some(self.slides);
    }
}

fn level(element: &Element) -> u8 {
    let level = element.attribute("outline-level").and_then(|level| level.parse().ok()).unwrap_or(1);
    u8::clamp(level, 1, 6)
}

/// Deleted text, comments, what stands for a picture.
fn is_hidden(name: &str) -> bool {
    matches!(name, "tracked-changes" | "annotation" | "desc" | "title" | "forms" | "notes" | "sequence-decls")
}
