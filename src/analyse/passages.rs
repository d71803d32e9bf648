//! Cuts a document into passages, the unit that is ranked and shown.

use crate::document::{Block, BlockKind, Document, Span};
use crate::french::sentences;

/// A passage of this many bytes is long enough to stand alone: two or three sentences.
const ENOUGH: usize = 350;

/// A passage is closed rather than made longer than this many bytes, about a hundred words.
const FULL: usize = 700;

/// A sentence longer than this many bytes is cut between two words: lists without full stops, tables, noise.
const TOO_LONG: usize = 2_000;

/// The passages of a document, in order.
///
/// They hold whole sentences; short paragraphs and list items stay whole and are joined with their neighbours, a
/// heading stays with what follows it and a passage with its page. They tile the text: joining them gives it back.
pub fn passages(document: &Document) -> Vec<Span> {
    let mut cutter = Cutter { passages: Vec::new(), start: 0, end: 0, only_headings: true, page: None };
    for block in &document.blocks {
        cutter.block(&document.text, block);
    }
    cutter.finish(document.text.len())
}

/// The passage that is being put together, and those that are ready.
struct Cutter {
    passages: Vec<Span>,
    /// Where the passage begins.
    start: usize,
    /// Where its last piece ends; `start` while it has none.
    end: usize,
    /// It holds nothing but headings so far.
    only_headings: bool,
    /// The page of its first piece.
    page: Option<u32>,
}

impl Cutter {
    fn block(&mut self, text: &str, block: &Block) {
        let is_heading = matches!(block.kind, BlockKind::Heading(_) | BlockKind::Dateline);
        let turns_page = block.page.is_some() && self.page.is_some() && block.page != self.page;
        if (is_heading && !self.only_headings) || turns_page {
            self.close(block.span.start());
        }
        self.page = self.page.or(block.page);
        for piece in pieces(text, block.span) {
            self.piece(piece, is_heading);
        }
        if self.end - self.start >= ENOUGH && !self.only_headings {
            self.close(block.span.end());
        }
        self.page = block.page;
    }

    fn piece(&mut self, piece: Span, is_heading: bool) {
        let length = piece.end() - self.start;
        if self.end > self.start && length > FULL && !self.only_headings {
            self.close(piece.start());
        }
        self.end = piece.end();
        self.only_headings &= is_heading;
    }

    /// Ends the passage at `end`, unless it is empty.
    fn close(&mut self, end: usize) {
        if self.end > self.start {
            self.passages.push(Span::from(self.start..end));
            (self.start, self.end) = (end, end);
            self.only_headings = true;
        }
    }

    /// Gives what is left to a last passage, or to the one before when nothing but white space is left.
    fn finish(mut self, length: usize) -> Vec<Span> {
        match self.passages.last_mut() {
            Some(last) if self.end == self.start => *last = last.join(Span::from(length..length)),
            _ if length > 0 => self.passages.push(Span::from(self.start..length)),
            _ => {}
        }
        self.passages
    }
}

/// The sentences of a block, those that are too long cut between words.
fn pieces(text: &str, block: Span) -> impl Iterator<Item = Span> {
    let in_block = block.of(text);
    sentences(in_block)
        .into_iter()
        .flat_map(move |sentence| cut(in_block, sentence))
        .map(move |s| s.shift(block.start()))
}

fn cut(text: &str, sentence: Span) -> Vec<Span> {
    let mut cuts = Vec::new();
    let mut start = sentence.start();
    while sentence.end() - start > TOO_LONG {
        let room = &text[start..text.floor_char_boundary(start + TOO_LONG)];
        let length = room.rfind(char::is_whitespace).filter(|&at| at > TOO_LONG / 2).unwrap_or(room.len());
        cuts.push(Span::from(start..start + length));
        start += length;
    }
    cuts.push(Span::from(start..sentence.end()));
    cuts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn document(text: &str) -> Document {
        let mut at = 0;
        let mut blocks = Vec::new();
        for (number, line) in text.split_inclusive('\n').enumerate() {
            let span = Span::from(at..at + line.len()).trim(text);
            let kind = if number % 3 == 0 { BlockKind::Heading(1) } else { BlockKind::Paragraph };
            if !span.is_empty() {
                blocks.push(Block { span, kind, page: Some(1 + number as u32 / 10) });
            }
            at += line.len();
        }
        Document { text: text.to_owned(), blocks, ..Document::default() }
    }

    #[test]
    fn a_heading_stays_with_what_follows() {
        let text = "Le titre\nUne phrase. Une autre.\nEncore une.\nAutre titre\nLa suite.\n";
        let document = document(text);
        let cut: Vec<_> = passages(&document).into_iter().map(|passage| document.slice(passage)).collect();
        assert_eq!(cut, ["Le titre\nUne phrase. Une autre.\nEncore une.\n", "Autre titre\nLa suite.\n"]);
    }

    proptest! {
        #[test]
        fn passages_tile_any_text(text in "(\\PC|[a-zé .!?»\\n]){0,200}", copies in 1..60usize) {
            let document = document(&text.repeat(copies));
            let joined: String = passages(&document).into_iter().map(|passage| document.slice(passage)).collect();
            prop_assert_eq!(joined, document.text);
        }
    }
}
