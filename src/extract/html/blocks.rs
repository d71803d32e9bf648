//! The blocks of a web page: paragraphs, headings, items and rows, in the order of the page.

use super::depth::push_collapsed;
use crate::document::BlockKind;
use crate::extract::draft::Draft;
use dom_query::{Document as Dom, NodeRef};

/// Adds every block of a page or of a part of one to the draft.
pub(super) fn push_all(dom: &Dom, draft: &mut Draft) {
    let mut writer = Writer { draft, block: String::new(), numbers: Vec::new() };
    writer.children(&dom.root(), BlockKind::Paragraph);
    writer.flush(BlockKind::Paragraph);
}

/// How many characters of text the page holds, menus and footers left out.
pub(super) fn whole_length(dom: &Dom) -> usize {
    let mut draft = Draft::default();
    push_all(dom, &mut draft);
    draft.text.chars().count()
}

/// Collects the text of one block at a time.
struct Writer<'d> {
    draft: &'d mut Draft,
    block: String,
    /// The next number of each list now open; none for a list of bullets.
    numbers: Vec<Option<usize>>,
}

/// What an element is for the text.
enum Role {
    /// Nothing that is read: scripts, menus, forms.
    Hidden,
    /// A line end.
    Break,
    /// It sets its content apart as a block of its own kind, or of the kind around it.
    Block(Option<BlockKind>),
    List {
        ordered: bool,
    },
    Row,
    /// Part of the text around it.
    Inline,
}

impl Writer<'_> {
    fn children(&mut self, node: &NodeRef, kind: BlockKind) {
        for child in node.children_it(false) {
            self.node(&child, kind);
        }
    }

    /// Recursion is no deeper than the page, whose depth was measured before.
    fn node(&mut self, node: &NodeRef, kind: BlockKind) {
        if node.is_text() {
            return push_collapsed(&mut self.block, &node.text());
        }
        let Some(name) = node.node_name() else { return self.children(node, kind) };
        match role(&name) {
            Role::Hidden => (),
            Role::Break => self.block.push('\n'),
            Role::Block(own) => self.block(node, kind, own),
            Role::List { ordered } => self.list(node, kind, ordered),
            Role::Row => self.row(node, kind),
            Role::Inline => self.children(node, kind),
        }
    }

    fn block(&mut self, node: &NodeRef, around: BlockKind, own: Option<BlockKind>) {
        let kind = own.unwrap_or(around);
        if !is_bare_number(&self.block) {
            self.flush(around);
        }
        if own == Some(BlockKind::ListItem) {
            self.number();
        }
        self.children(node, kind);
        self.flush(kind);
    }

    /// The number of an ordered item is part of the text, as it is on the screen.
    fn number(&mut self) {
        if let Some(Some(number)) = self.numbers.last_mut() {
            self.block = format!("{number}. ");
            *number += 1;
        }
    }

    fn list(&mut self, node: &NodeRef, around: BlockKind, ordered: bool) {
        self.flush(around);
        self.numbers.push(ordered.then_some(1));
        self.children(node, around);
        self.numbers.pop();
        self.flush(around);
    }

    fn row(&mut self, node: &NodeRef, around: BlockKind) {
        self.flush(around);
        let cells: Vec<_> = node.children_it(false).filter(NodeRef::is_element).collect();
        if cells.iter().any(holds_blocks) {
            return self.children(node, around);
        }
        let cells: Vec<_> = cells.iter().map(collapsed).filter(|cell| !cell.is_empty()).collect();
        self.draft.push(BlockKind::TableRow, &cells.join(" | "));
    }

    fn flush(&mut self, kind: BlockKind) {
        if !is_bare_number(&self.block) {
            let lines: Vec<_> = self.block.lines().map(|line| line.trim_matches([' ', '\t'])).collect();
            self.draft.push(kind, &lines.join("\n"));
        }
        self.block.clear();
    }
}

fn is_bare_number(block: &str) -> bool {
    block.strip_suffix(". ").is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Tables that lay out a page rather than hold data.
fn holds_blocks(cell: &NodeRef) -> bool {
    cell.descendants_it().any(|node| {
        let name = node.node_name().unwrap_or_default();
        matches!(&*name, "table" | "h1" | "h2" | "h3" | "ul" | "ol")
            || (&*name == "p" && node.next_element_sibling().is_some())
    })
}

fn collapsed(node: &NodeRef) -> String {
    let mut text = String::new();
    push_collapsed(&mut text, &node.text());
    text.trim().to_owned()
}

fn role(name: &str) -> Role {
    match name {
        "script" | "style" | "noscript" | "template" | "svg" | "head" | "nav" | "footer" | "form"
        | "button" | "select" | "iframe" | "object" | "video" | "audio" | "dialog" => Role::Hidden,
        "br" => Role::Break,
        "h1" => Role::Block(Some(BlockKind::Heading(1))),
        "h2" => Role::Block(Some(BlockKind::Heading(2))),
        "h3" => Role::Block(Some(BlockKind::Heading(3))),
        "h4" => Role::Block(Some(BlockKind::Heading(4))),
        "h5" => Role::Block(Some(BlockKind::Heading(5))),
        "h6" => Role::Block(Some(BlockKind::Heading(6))),
        "li" => Role::Block(Some(BlockKind::ListItem)),
        "figcaption" | "aside" | "caption" => Role::Block(Some(BlockKind::Note)),
        "ul" | "menu" => Role::List { ordered: false },
        "ol" => Role::List { ordered: true },
        "tr" => Role::Row,
        "p" | "div" | "section" | "article" | "main" | "header" | "blockquote" | "pre" | "address"
        | "figure" | "table" | "tbody" | "thead" | "td" | "th" | "dl" | "dt" | "dd" | "hr" | "body"
        | "html" | "details" | "summary" | "fieldset" | "hgroup" => Role::Block(None),
        _ => Role::Inline,
    }
}
