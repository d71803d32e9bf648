//! The blocks of plain text, from its lines alone.

mod signs;

use signs::{
    BYLINES, article_level, begins_sentence, is_dateline, is_item, is_label, is_loud, is_note, is_row,
};

use super::dateline;
use crate::document::{Block, BlockKind, Span};

/// Lines at most this long, in characters, may be the cut lines of one paragraph; longer ones are whole paragraphs.
const CUT_LINE: usize = 120;
/// A heading within the text; a title may be longer.
const HEADING: usize = 80;
const TITLE: usize = 250;
/// A line set in capitals, or `Article 3 – Obligations`.
const LOUD: usize = 150;
/// Datelines are looked for in this many bytes from the top.
const TOP: usize = 1500;

/// The blocks of `text`, in order; every character that is not white space lies in exactly one.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let start = dateline::header(text).map_or(0, |(span, _)| {
        found.push(block(span, BlockKind::Dateline));
        span.end()
    });
    let lines = lines(text, start);
    let mut titled = false;
    for (at, line) in lines.iter().enumerate() {
        let page = Page { text, lines: &lines, at };
        let kind = page.kind(titled);
        titled |= matches!(kind, BlockKind::Heading(_) | BlockKind::Paragraph | BlockKind::ListItem);
        match found.last_mut().filter(|last: &&mut Block| page.continues(last.kind, kind)) {
            Some(last) => last.span = last.span.join(line.span),
            None => found.push(block(line.span, kind)),
        }
    }
    found
}

/// What a paragraph of another format is when it stands beside the text: a dateline or a note.
pub(super) fn aside(paragraph: &str, start: usize) -> Option<BlockKind> {
    let line = Some(paragraph).filter(|paragraph| paragraph.len() < 2 * LOUD && !paragraph.contains('\n'))?;
    if start < TOP && is_dateline(line) {
        return Some(BlockKind::Dateline);
    }
    is_note(line).then_some(BlockKind::Note)
}

fn block(span: Span, kind: BlockKind) -> Block {
    Block { span, kind, page: None }
}

/// A line that holds more than white space, without the white space around it.
#[derive(Clone, Copy)]
struct Line {
    span: Span,
    /// Its length in characters.
    length: usize,
    /// Whether an empty line, or nothing, comes before.
    opens: bool,
    indented: bool,
}

fn lines(text: &str, start: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut at, mut opens) = (start, true);
    for raw in text[start..].split('\n') {
        let span = Span::from(at..at + raw.len()).trim(text);
        at += raw.len() + 1;
        if span.is_empty() {
            opens = true;
            continue;
        }
        let length = span.of(text).chars().count();
        lines.push(Line { span, length, opens, indented: raw.starts_with([' ', '\t']) });
        opens = false;
    }
    lines
}

/// A line among the others.
struct Page<'t> {
    text: &'t str,
    lines: &'t [Line],
    at: usize,
}

impl Page<'_> {
    fn line(&self) -> Line {
        self.lines[self.at]
    }

    fn words(&self) -> &str {
        self.line().span.of(self.text)
    }

    fn next(&self) -> Option<Line> {
        self.lines.get(self.at + 1).copied()
    }

    /// What the line is, seen alone and by its place.
    fn kind(&self, titled: bool) -> BlockKind {
        let line = self.words();
        if self.line().span.start() < TOP && self.line().length < LOUD && is_dateline(line) {
            return BlockKind::Dateline;
        }
        if is_note(line)
            || self.is_byline(line)
            || (!titled_by_now(titled, self.at) && self.is_over_title(line))
        {
            return BlockKind::Note;
        }
        if is_row(line) {
            return BlockKind::TableRow;
        }
        self.heading(line, titled)
            .unwrap_or_else(|| if is_item(line) { BlockKind::ListItem } else { BlockKind::Paragraph })
    }

    fn heading(&self, line: &str, titled: bool) -> Option<BlockKind> {
        if self.line().length > TITLE || line.ends_with(['.', ';', ',', ':']) || self.next().is_none() {
            return None;
        }
        if !titled && self.is_title(line) {
            return Some(BlockKind::Heading(1));
        }
        if self.line().length <= LOUD && is_loud(line) {
            return Some(BlockKind::Heading(2));
        }
        article_level(line)
            .filter(|_| self.line().length <= LOUD)
            .or_else(|| self.short_heading(line))
            .map(BlockKind::Heading)
    }

    /// The first line that is not beside the text, when what follows is set apart from it.
    fn is_title(&self, line: &str) -> bool {
        let Some(next) = self.next() else { return false };
        let after = next.span.of(self.text);
        let apart = next.opens
            || next.length > CUT_LINE
            || is_dateline(after)
            || is_note(after)
            || self.is_byline(after);
        apart && self.line().opens_text(line)
    }

    /// A short line alone, or one before a longer line that begins a sentence.
    fn short_heading(&self, line: &str) -> Option<u8> {
        let next = self.next()?;
        let apart = self.line().opens && (next.opens || next.length > 60) && next.length > self.line().length;
        let plain = !line.contains(',') && !line.ends_with(['!', '?', '…', '»', '”']) && !is_item(line);
        let begins = line.starts_with(|char: char| char.is_uppercase() || char.is_ascii_digit());
        let followed = next.length >= 60 && begins_sentence(next.span.of(self.text));
        (apart && plain && begins && followed && self.line().length <= HEADING).then_some(2)
    }

    /// A label, or the newspaper's name between the date and the byline.
    fn is_over_title(&self, line: &str) -> bool {
        let before = self.at.checked_sub(1).map(|at| self.lines[at].span.of(self.text));
        let named = || {
            let next = self.next().filter(|next| !next.opens && !self.line().opens);
            before.is_some_and(is_dateline)
                && next.is_some_and(|next| self.is_byline(next.span.of(self.text)))
        };
        is_label(line) || named()
    }

    fn is_byline(&self, line: &str) -> bool {
        self.at < 6
            && line.len() < 100
            && !line.ends_with('.')
            && BYLINES.iter().any(|start| line.starts_with(start))
    }

    /// Whether the line goes on with the block before it.
    fn continues(&self, before: BlockKind, kind: BlockKind) -> bool {
        let (line, words) = (self.line(), self.words());
        if line.opens || kind != BlockKind::Paragraph {
            return false;
        }
        let last = self.lines[self.at.saturating_sub(1)];
        let cut = last.length <= CUT_LINE && line.length <= CUT_LINE && !self.ended(last);
        match before {
            BlockKind::Paragraph => cut,
            BlockKind::ListItem => cut && (line.indented || words.starts_with(char::is_lowercase)),
            BlockKind::Note => line.length <= CUT_LINE,
            _ => false,
        }
    }

    /// Whether a line ends its paragraph: a full stop well before the end of the line that follows or precedes it.
    fn ended(&self, line: Line) -> bool {
        let longest = self.line().length.max(self.at.checked_sub(2).map_or(0, |at| self.lines[at].length));
        line.span.of(self.text).ends_with(['.', '!', '?', '»', ':', ';']) && line.length * 5 < longest * 4
    }
}

impl Line {
    fn opens_text(self, line: &str) -> bool {
        self.opens || line.starts_with(char::is_uppercase)
    }
}

/// Labels and datelines may come before the title, a few lines at most.
fn titled_by_now(titled: bool, at: usize) -> bool {
    titled || at > 8
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlockKind::{Dateline, Heading, ListItem, Note, Paragraph, TableRow};
    use proptest::prelude::*;

    fn check(text: &str, expected: &[(BlockKind, &str)]) {
        let found: Vec<_> = blocks(text).iter().map(|block| (block.kind, block.span.of(text))).collect();
        assert_eq!(found, expected);
    }

    const SENTENCE: &str =
        "Le conseil municipal a voté hier soir, à l’unanimité, un budget de douze millions de dollars.";

    #[test]
    fn a_communique_has_its_parts() {
        let text = format!(
            "COMMUNIQUÉ\nLaval, le 3 mai 2021\n\nUn été à vélo\n\n{SENTENCE}\n\n- un;\n- deux.\n\n– 30 –\n\nSource : Ville\n"
        );
        check(
            &text,
            &[
                (Note, "COMMUNIQUÉ"),
                (Dateline, "Laval, le 3 mai 2021"),
                (Heading(1), "Un été à vélo"),
                (Paragraph, SENTENCE),
                (ListItem, "- un;"),
                (ListItem, "- deux."),
                (Note, "– 30 –"),
                (Note, "Source : Ville"),
            ],
        );
    }

    #[test]
    fn an_agreement_has_its_articles() {
        let text = format!(
            "ENTENTE\n\nENTRE :\n\nla Ville;\n\nCHAPITRE II\n\nArticle 3 – Durée\n{SENTENCE}\n| é | b |\n"
        );
        check(
            &text,
            &[
                (Heading(1), "ENTENTE"),
                (Paragraph, "ENTRE :"),
                (Paragraph, "la Ville;"),
                (Heading(2), "CHAPITRE II"),
                (Heading(3), "Article 3 – Durée"),
                (Paragraph, SENTENCE),
                (TableRow, "| é | b |"),
            ],
        );
    }

    #[test]
    fn a_header_is_a_block_and_the_rest_begins_after_it() {
        let text = format!(" date 2021-02 {SENTENCE}\n\nSuite.");
        check(&text, &[(Dateline, "date 2021-02"), (Paragraph, SENTENCE), (Paragraph, "Suite.")]);
    }

    #[test]
    fn cut_lines_are_one_paragraph_and_long_lines_several() {
        let long = format!("{SENTENCE} {SENTENCE}");
        check(&format!("{long}\n{long}"), &[(Paragraph, &long), (Paragraph, &long)]);
        let cut = "Le conseil municipal s’est réuni\nhier soir et il a voté un budget\nde douze millions.";
        check(cut, &[(Paragraph, cut)]);
    }

    proptest! {
        #[test]
        fn every_character_lies_in_one_block(text in "(\\PC|\n|\n\n|- |1\\. |Article 1|date 2021-02 |9 mai 2021|Source : |\\| |é){0,60}") {
            let mut at = 0;
            for block in blocks(&text) {
                prop_assert!(text[at..block.span.start()].trim().is_empty());
                prop_assert!(!block.span.is_empty() && block.span.trim(&text) == block.span);
                at = block.span.end();
            }
            prop_assert!(text[at..].trim().is_empty());
        }
    }
}
