//! Word (OOXML): paragraphs, headings by their style, items, tables and notes of the main text.

use super::writer::Writer;
use super::xml::{Element, Node, walk};
use super::{core, heads};
use crate::document::BlockKind;
use crate::extract::archive::Archive;
use crate::extract::draft::Draft;
use crate::extract::limits::Limits;
use crate::extract::refusal::Refusal;
use rustc_hash::FxHashMap;

/// Reads a Word file. Deleted text, comments and field codes are no text; heads and feet are reported.
///
/// # Errors
/// When it is no archive, or holds no main text.
pub(in crate::extract) fn read(bytes: Vec<u8>, limits: &Limits) -> Result<Draft, Refusal> {
    let mut archive = Archive::open(bytes, "Word", limits)?;
    let styles = styles(archive.named("word/styles.xml")?, limits)?;
    let mut text = Text { styles, ..Text::default() };
    let part = main_part(&archive);
    let Some(main) = archive.named(&part)? else {
        return Err(Refusal::Broken { name: "Word", reason: "it has no main text".into() });
    };
    for part in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(xml) = archive.named(part)? {
            text.notes.extend(notes(xml, limits)?);
        }
    }
    let loss = walk(main, limits, |node| text.take(node))?;
    let mut draft = text.writer.draft;
    draft.losses.extend(loss);
    heads::report(&mut archive, &["word/header", "word/footer"], limits, &mut draft)?;
    if let Some(xml) = archive.named("docProps/core.xml")? {
        core::describe(xml, limits, &mut draft);
    }
    Ok(draft)
}

/// Nearly every program calls it `word/document.xml`; Office 365 has written `document2.xml`.
fn main_part(archive: &Archive) -> String {
    let is_main = |name: &String| name.starts_with("word/document") && name.ends_with(".xml");
    archive.names().into_iter().find(is_main).unwrap_or_else(|| "word/document.xml".to_owned())
}

/// The level of heading that each style stands for, by the style's id.
type Styles = FxHashMap<String, u8>;

fn styles(xml: Option<Vec<u8>>, limits: &Limits) -> Result<Styles, Refusal> {
    let mut styles = Styles::default();
    let mut id = String::new();
    walk(xml.unwrap_or_default(), limits, |node| {
        let Node::Start(element) = node else { return };
        match element.name() {
            "style" => id = element.attribute("styleId").unwrap_or_default(),
            "name" => {
                let name = element.attribute("val").unwrap_or_default().to_lowercase();
                level_of_name(&name).and_then(|level| styles.insert(id.clone(), level));
            }
            "outlineLvl" => {
                let level = element.attribute("val").and_then(|level| level.parse::<u8>().ok());
                level.filter(|level| *level < 6).map(|level| styles.entry(id.clone()).or_insert(level + 1));
            }
            _ => (),
        }
    })?;
    Ok(styles)
}

/// Word calls its own styles in English whatever its language.
fn level_of_name(name: &str) -> Option<u8> {
    let name = name.replace("titre", "heading");
    match name.as_str() {
        "title" | "heading" => Some(1),
        "subtitle" => Some(2),
        name => name.strip_prefix("heading ")?.parse().ok().filter(|level| (1..=6).contains(level)),
    }
}

/// The text of each note, by its id.
fn notes(xml: Vec<u8>, limits: &Limits) -> Result<Vec<(String, String)>, Refusal> {
    let mut notes: Vec<(String, String)> = Vec::new();
    let mut in_text = false;
    walk(xml, limits, |node| match node {
        Node::Start(element) => match element.name() {
            "footnote" | "endnote" if element.attribute("type").is_none() => {
                let kind = if element.name() == "endnote" { "end" } else { "foot" };
                let id = element.attribute("id").unwrap_or_default();
                notes.push((format!("{kind}{id}"), String::new()));
            }
            "t" => in_text = true,
            "p" | "tab" | "br" => add(&mut notes, " "),
            _ => (),
        },
        Node::End("t") => in_text = false,
        Node::Text(text) if in_text => add(&mut notes, text),
        _ => (),
    })?;
    Ok(notes)
}

fn add(notes: &mut [(String, String)], text: &str) {
    if let Some((_, note)) = notes.last_mut() {
        note.push_str(text);
    }
}

/// The walk through the main text.
#[derive(Default)]
struct Text {
    writer: Writer,
    styles: Styles,
    notes: FxHashMap<String, String>,
    /// Notes met so far: their numbers are counted, not written.
    noted: usize,
    in_text: bool,
    /// Depth of elements whose content is not read.
    hidden: usize,
}

impl Text {
    fn take(&mut self, node: Node) {
        match node {
            Node::Start(element) if self.hidden > 0 || is_hidden(element.name()) => self.hidden += 1,
            Node::End(_) if self.hidden > 0 => self.hidden -= 1,
            Node::Start(element) => self.start(&element),
            Node::End(name) => self.end(name),
            Node::Text(text) if self.in_text && self.hidden == 0 => self.writer.text(text),
            Node::Text(_) => (),
        }
    }

    fn start(&mut self, element: &Element) {
        match element.name() {
            "p" => self.writer.open(BlockKind::Paragraph),
            "t" => self.in_text = true,
            "tab" | "ptab" => self.writer.text(" "),
            "br" | "cr" => self.writer.text("\n"),
            "noBreakHyphen" => self.writer.text("-"),
            "pStyle" => self.style(element),
            "outlineLvl" => self.outline(element),
            "numPr" => self.writer.change(BlockKind::ListItem),
            "tbl" => self.writer.open_table(),
            "tc" => self.writer.open_cell(),
            "footnoteReference" => self.note("foot", element),
            "endnoteReference" => self.note("end", element),
            _ => (),
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "p" => self.writer.close(),
            "t" => self.in_text = false,
            "tr" => self.writer.close_row(),
            "tbl" => self.writer.close_table(),
            _ => (),
        }
    }

    fn style(&mut self, element: &Element) {
        let style = element.attribute("val").unwrap_or_default();
        if let Some(level) = self.styles.get(&style) {
            self.writer.change(BlockKind::Heading(*level));
        }
    }

    fn outline(&mut self, element: &Element) {
        let level = element.attribute("val").and_then(|level| level.parse::<u8>().ok());
        if let Some(level) = level.filter(|level| *level < 6) {
            self.writer.change(BlockKind::Heading(level + 1));
        }
    }

    fn note(&mut self, kind: &str, element: &Element) {
        let id = element.attribute("id").unwrap_or_default();
        let Some(note) = self.notes.remove(&format!("{kind}{id}")) else { return };
        self.noted += 1;
        self.writer.text(&format!(" [{}]", self.noted));
        self.writer.open(BlockKind::Note);
        self.writer.text(&format!("[{}] {}", self.noted, note.trim()));
        self.writer.close();
    }
}

/// What is said twice, for older programs, and what was moved elsewhere.
fn is_hidden(name: &str) -> bool {
    matches!(name, "Fallback" | "moveFrom" | "del" | "instrText")
}
