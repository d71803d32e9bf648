//! Puts the paragraphs, rows and notes of an office file together as its XML is walked through.

use crate::document::BlockKind;
use crate::extract::draft::Draft;

/// Collects the text of one paragraph or row at a time; notes wait until the paragraph around them ends.
#[derive(Default)]
pub(super) struct Writer {
    pub draft: Draft,
    /// The paragraph now open and those around it, the innermost last.
    open: Vec<Paragraph>,
    /// The cells of the outermost row now open.
    cells: Vec<Vec<String>>,
    /// How many tables are open within each other.
    tables: usize,
    /// Notes whose paragraph is still open.
    notes: Vec<String>,
    /// The page or slide that blocks begin on.
    pub page: Option<u32>,
}

struct Paragraph {
    kind: BlockKind,
    text: String,
    /// It is a note, or lies in one.
    is_note: bool,
}

impl Writer {
    /// Opens a paragraph.
    pub fn open(&mut self, kind: BlockKind) {
        let is_note = kind == BlockKind::Note;
        self.open.push(Paragraph { kind, text: String::new(), is_note });
    }

    /// Opens a note, whose text may be paragraphs of their own.
    pub fn open_note(&mut self, label: &str) {
        self.open(BlockKind::Note);
        self.text(label);
    }

    /// Makes the paragraph now open one of another kind.
    pub fn change(&mut self, kind: BlockKind) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.kind = kind;
        }
    }

    /// Adds text to the paragraph now open; text outside of paragraphs is layout.
    pub fn text(&mut self, text: &str) {
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.text.push_str(text);
        }
    }

    /// Closes the paragraph now open.
    pub fn close(&mut self) {
        let Some(Paragraph { kind, text, is_note }) = self.open.pop() else { return };
        if is_note {
            self.notes.push(text);
        } else if let Some(note) = self.open.iter_mut().rev().find(|paragraph| paragraph.is_note) {
            note.text.push(' ');
            note.text.push_str(&text);
        } else if let Some(cell) = self.cells.last_mut() {
            cell.push(text);
        } else {
            self.push(kind, &text);
        }
        if self.open.is_empty() && self.cells.is_empty() {
            for note in std::mem::take(&mut self.notes) {
                self.push(BlockKind::Note, &note);
            }
        }
    }

    /// Adds a block of its own.
    pub fn push(&mut self, kind: BlockKind, text: &str) {
        match self.page {
            Some(page) => self.draft.push_on(page, kind, text),
            None => self.draft.push(kind, text),
        }
    }

    pub fn open_table(&mut self) {
        self.tables += 1;
    }

    pub fn close_table(&mut self) {
        self.tables = self.tables.saturating_sub(1);
    }

    /// A cell begins; the cells of a table within a cell belong to that cell.
    pub fn open_cell(&mut self) {
        if self.tables == 1 {
            self.cells.push(Vec::new());
        }
    }

    /// A row ends: its cells become one block, or the paragraphs of its only cell blocks of their own.
    pub fn close_row(&mut self) {
        if self.tables != 1 {
            return;
        }
        let cells = std::mem::take(&mut self.cells);
        if let [only] = cells.as_slice() {
            only.iter().for_each(|paragraph| self.push(BlockKind::Paragraph, paragraph));
        } else {
            self.push(BlockKind::TableRow, &row(&cells));
        }
        for note in std::mem::take(&mut self.notes) {
            self.push(BlockKind::Note, &note);
        }
    }
}

/// Cells joined by bars; nothing when all are empty.
fn row(cells: &[Vec<String>]) -> String {
    let cells: Vec<_> = cells.iter().map(|paragraphs| words(&paragraphs.join(" "))).collect();
    let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    cells[..filled].join(" | ")
}

/// The words with one space between them; no-break spaces stay.
fn words(text: &str) -> String {
    let words: Vec<_> = text.split([' ', '\t', '\n', '\r']).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
