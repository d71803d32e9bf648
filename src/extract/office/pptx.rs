//! PowerPoint (OOXML): the text of every slide, its title first, then the speaker's notes.

use super::writer::Writer;
use super::xml::{Element, Node, walk};
use super::{core, numbered};
use crate::document::BlockKind;
use crate::extract::archive::Archive;
use crate::extract::draft::Draft;
use crate::extract::limits::Limits;
use crate::extract::refusal::Refusal;

/// Reads a presentation; every slide is a page.
///
/// # Errors
/// When it is no archive, or holds no slides.
pub(in crate::extract) fn read(bytes: Vec<u8>, limits: &Limits) -> Result<Draft, Refusal> {
    let mut archive = Archive::open(bytes, "PowerPoint", limits)?;
    let slides = numbered(&archive, "ppt/slides/slide");
    if slides.is_empty() {
        return Err(Refusal::Broken { name: "PowerPoint", reason: "it has no slides".into() });
    }
    let mut text = Text::default();
    let mut losses = Vec::new();
    for (page, (number, slide)) in (1..).zip(slides) {
        text.writer.page = Some(page);
        losses.extend(text.part(&mut archive, &slide, false, limits)?);
        losses.extend(text.part(
            &mut archive,
            &format!("ppt/notesSlides/notesSlide{number}.xml"),
            true,
            limits,
        )?);
    }
    let mut draft = text.writer.draft;
    draft.losses.extend(losses);
    if let Some(xml) = archive.named("docProps/core.xml")? {
        core::describe(xml, limits, &mut draft);
    }
    Ok(draft)
}

#[derive(Default)]
struct Text {
    writer: Writer,
    in_text: bool,
    /// What the shape's paragraphs are.
    shape: Option<BlockKind>,
    /// The shape holds a slide number or the like.
    is_field: bool,
}

impl Text {
    fn part(
        &mut self,
        archive: &mut Archive,
        name: &str,
        notes: bool,
        limits: &Limits,
    ) -> Result<Option<crate::extract::loss::Loss>, Refusal> {
        let Some(xml) = archive.named(name)? else { return Ok(None) };
        walk(xml, limits, |node| self.take(node, notes))
    }

    fn take(&mut self, node: Node, notes: bool) {
        match node {
            Node::Start(element) => self.start(&element, notes),
            Node::End("t") => self.in_text = false,
            Node::End("p") => self.writer.close(),
            Node::End("tr") => self.writer.close_row(),
            Node::End("tbl") => self.writer.close_table(),
            Node::Text(text) if self.in_text && !self.is_field => self.writer.text(text),
            Node::End(_) | Node::Text(_) => (),
        }
    }

    fn start(&mut self, element: &Element, notes: bool) {
        match element.name() {
            "sp" | "graphicFrame" => (self.shape, self.is_field) = (None, false),
            "ph" => self.placeholder(element),
            "p" if notes => self.writer.open(BlockKind::Note),
            "p" => self.writer.open(self.shape.unwrap_or(BlockKind::Paragraph)),
            "t" => self.in_text = true,
            "br" => self.writer.text("\n"),
            "tab" => self.writer.text(" "),
            "tbl" => self.writer.open_table(),
            "tc" => self.writer.open_cell(),
            _ => (),
        }
    }

    fn placeholder(&mut self, element: &Element) {
        match element.attribute("type").unwrap_or_default().as_str() {
            "title" | "ctrTitle" => self.shape = Some(BlockKind::Heading(2)),
            "subTitle" => self.shape = Some(BlockKind::Heading(3)),
            "sldNum" | "dt" | "ftr" | "hdr" => self.is_field = true,
            _ => (),
        }
    }
}
