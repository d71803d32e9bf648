//! Markdown: the words of the text without its marks; headings, items and rows become blocks.

use super::decode::decode;
use super::draft::Draft;
use super::html::without_tags;
use super::limits::Limits;
use super::refusal::Refusal;
use super::{front_matter, normal};
use crate::document::BlockKind;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// Reads Markdown as GitHub does: CommonMark with tables, footnotes, task lists and struck text.
pub(super) fn read(bytes: Vec<u8>, _: &Limits) -> Result<Draft, Refusal> {
    let decoded = decode(bytes, None)?;
    let mut draft = Draft::default();
    let text = normal::text(decoded.text);
    let body = front_matter::read(&text, &mut draft);
    let mut writer = Writer { draft, ..Writer::default() };
    let extensions = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    for event in Parser::new_ext(body, extensions | Options::ENABLE_TASKLISTS) {
        writer.take(event);
    }
    writer.flush();
    writer.draft.losses.extend(decoded.loss);
    Ok(writer.draft)
}

/// Collects the text of one block at a time.
#[derive(Default)]
struct Writer {
    draft: Draft,
    block: String,
    /// What the text now collected is; the items and notes it stands in come first.
    kinds: Vec<BlockKind>,
    /// The next number of each list now open; none for a list of bullets.
    lists: Vec<Option<u64>>,
}

impl Writer {
    fn take(&mut self, event: Event) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.block.push_str(&text),
            Event::Html(html) | Event::InlineHtml(html) => self.block.push_str(&without_tags(&html)),
            Event::SoftBreak => self.block.push(' '),
            Event::HardBreak => self.block.push('\n'),
            Event::Rule => self.flush(),
            Event::FootnoteReference(name) => self.block.push_str(&format!(" [{name}]")),
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => (),
        }
    }

    fn start(&mut self, tag: &Tag) {
        match tag {
            Tag::Heading { level, .. } => self.open(BlockKind::Heading(*level as u8)),
            Tag::List(first) => self.open_list(*first),
            Tag::Item => self.open_item(),
            Tag::TableHead | Tag::TableRow => self.open(BlockKind::TableRow),
            Tag::TableCell => self.open_cell(),
            Tag::FootnoteDefinition(name) => {
                self.open(BlockKind::Note);
                self.block = format!("[{name}] ");
            }
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::BlockQuote(_) => self.pause(),
            _ => (),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_)
            | TagEnd::Item
            | TagEnd::TableHead
            | TagEnd::TableRow
            | TagEnd::FootnoteDefinition => {
                self.flush();
                self.kinds.pop();
            }
            TagEnd::List(_) => drop(self.lists.pop()),
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.flush(),
            _ => (),
        }
    }

    fn open(&mut self, kind: BlockKind) {
        self.flush();
        self.kinds.push(kind);
    }

    fn open_list(&mut self, first: Option<u64>) {
        self.flush();
        self.lists.push(first);
    }

    /// The number of an ordered item is part of the text: sentences refer to it.
    fn open_item(&mut self) {
        self.open(BlockKind::ListItem);
        if let Some(Some(number)) = self.lists.last_mut() {
            self.block = format!("{number}. ");
            *number += 1;
        }
    }

    fn open_cell(&mut self) {
        if !self.block.is_empty() {
            self.block.push_str(" | ");
        }
    }

    /// Ends the block before, except right after the number of an item.
    fn pause(&mut self) {
        if !self.block.ends_with(". ") && !self.block.ends_with("] ") {
            self.flush();
        }
    }

    fn flush(&mut self) {
        let kind = self.kinds.last().copied().unwrap_or(BlockKind::Paragraph);
        self.draft.push(kind, &self.block);
        self.block.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlockKind::{Heading, ListItem, Note, Paragraph, TableRow};

    fn check(markdown: &str, expected: &[(BlockKind, &str)]) {
        let draft = read(markdown.into(), &Limits::default()).expect("text");
        let blocks: Vec<_> =
            draft.blocks.iter().map(|block| (block.kind, block.span.of(&draft.text))).collect();
        assert_eq!(blocks, expected, "in {markdown}");
    }

    #[test]
    fn marks_are_left_out_and_words_kept() {
        check(
            "# L’*été*\n\nUn [lien](http://x) **gras**\nsuivi.",
            &[(Heading(1), "L’été"), (Paragraph, "Un lien gras suivi.")],
        );
        check("« l’eau&nbsp;»  \nligne", &[(Paragraph, "« l’eau\u{a0}»\nligne")]);
        check("> cité\n\n---\n\nsuite", &[(Paragraph, "cité"), (Paragraph, "suite")]);
    }

    #[test]
    fn items_and_rows_are_blocks() {
        check("- a\n- b\n  - c\n", &[(ListItem, "a"), (ListItem, "b"), (ListItem, "c")]);
        check("3. été\n4. hiver\n", &[(ListItem, "3. été"), (ListItem, "4. hiver")]);
        check("1. été\n\n2. hiver\n", &[(ListItem, "1. été"), (ListItem, "2. hiver")]);
        check("|A|B|\n|--|--|\n|é|2|\n", &[(TableRow, "A | B"), (TableRow, "é | 2")]);
        check("Mot[^1].\n\n[^1]: Été.\n", &[(Paragraph, "Mot [1]."), (Note, "[1] Été.")]);
    }

    #[test]
    fn html_within_markdown_loses_its_tags() {
        check("<div class=\"x\">été</div>\n\na<br>b", &[(Paragraph, "été"), (Paragraph, "a\nb")]);
    }
}
