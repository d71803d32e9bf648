//! A block: a heading, a paragraph, a list item, a row of a table.

use super::Span;

/// A stretch of text that the author set apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands, without the white space around it.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// The page it begins on, from 1, where the format has pages.
    pub page: Option<u32>,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; 1 is the highest level, 6 the lowest.
    Heading(u8),
    /// Running text.
    Paragraph,
    /// One item of a list.
    ListItem,
    /// One row of a table, its cells joined by ` | `.
    TableRow,
    /// A footnote, a caption, a contact: beside the text.
    Note,
    /// The place-and-date line that opens a communiqué (`Montréal, le 9 février 2021 –`).
    Dateline,
}
