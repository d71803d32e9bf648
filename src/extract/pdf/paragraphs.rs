//! Lines to blocks: paragraphs, headings, items and rows, each on the page where it begins.

use super::columns::Line;
use super::hyphens::{LineEnd, Words};
use super::rows::order;
use crate::document::BlockKind;
use crate::extract::draft::Draft;
use rustc_hash::FxHashMap;

/// Adds the blocks of all lines to the draft, and gives the number of words that were joined across a line end.
pub(super) fn push_all(lines: &[Line], draft: &mut Draft) -> usize {
    let page = Page::new(lines);
    let words = vocabulary(lines);
    let mut joined = 0;
    let mut start = 0;
    while start < lines.len() {
        let end = (start + 1..lines.len()).find(|at| page.begins(*at)).unwrap_or(lines.len());
        let block = &lines[start..end];
        let (text, cut) = text(block, &words);
        joined += cut;
        draft.push_on(block[0].page, page.kind(block, &text), &text);
        start = end;
    }
    joined
}

fn vocabulary(lines: &[Line]) -> Words {
    let mut words = Words::default();
    let mut before = None;
    for line in lines {
        words.add(&line.text, before);
        before = Some(line.text.as_str());
    }
    words
}

/// The lines of one block as one text, and how many words were joined.
fn text(block: &[Line], words: &Words) -> (String, usize) {
    let mut text = block[0].text.clone();
    let mut joined = 0;
    for line in &block[1..] {
        match words.line_end(&text, &line.text) {
            LineEnd::Space => text.push(' '),
            LineEnd::Kept => (),
            LineEnd::Joined => {
                text.pop();
                joined += 1;
            }
        }
        text.push_str(&line.text);
    }
    (text.replace('\u{ad}', ""), joined)
}

/// What is known about all lines of a document.
struct Page<'l> {
    lines: &'l [Line],
    /// The size of the font that most letters have.
    body: f32,
    /// The usual distance between two lines of a paragraph, in font sizes.
    leading: f32,
    /// The left and right edge of every column.
    edges: FxHashMap<(u32, usize), (f32, f32)>,
    /// The sizes of headings, the largest first.
    headings: Vec<u32>,
}

/// A line of letters this much larger than those of the text is a heading.
const LARGER: f32 = 1.12;
/// A heading is no longer than this, in characters.
const LONGEST_HEADING: usize = 200;
/// A line in capitals of the size of the text is a heading up to this length.
const LONGEST_LOUD: usize = 100;
/// Levels of headings told apart by their size.
const LEVELS: usize = 3;

impl<'l> Page<'l> {
    fn new(lines: &'l [Line]) -> Self {
        let body = body_size(lines);
        let mut headings: Vec<_> =
            lines.iter().filter(|line| line.size > LARGER * body).map(|line| rounded(line.size)).collect();
        headings.sort_by(|one, other| other.cmp(one));
        headings.dedup();
        Self { lines, body, leading: leading(lines), edges: edges(lines), headings }
    }

    /// Whether a new block begins with a line.
    fn begins(&self, at: usize) -> bool {
        let (last, line) = (&self.lines[at - 1], &self.lines[at]);
        if line.is_row || last.is_row || opens_item(last, line) || changes_size(last, line) {
            return true;
        }
        if (last.page, last.column) != (line.page, line.column) {
            return !flows_on(last, line);
        }
        let down = line.base - last.base;
        if self.is_large(line) {
            return down <= 0.0 || down > 1.6 * line.size;
        }
        down <= 0.0
            || down > 1.25 * self.leading * line.size.max(last.size)
            || self.is_indented(at)
            || self.ends_early(at)
    }

    /// Whether it is set in the letters of a heading, whose lines are cut where they sound best.
    fn is_large(&self, line: &Line) -> bool {
        line.size > LARGER * self.body
    }

    /// Whether the line stands further right than the two around it.
    fn is_indented(&self, at: usize) -> bool {
        let (last, line) = (&self.lines[at - 1], &self.lines[at]);
        let right_of = |other: &Line| line.left - other.left > 0.8 * line.size;
        let next = self.lines.get(at + 1).filter(|next| (next.page, next.column) == (line.page, line.column));
        right_of(last) && next.is_some_and(right_of) && !is_item(&last.text)
    }

    /// Whether the line before ends although the first word of this one would still have fitted.
    fn ends_early(&self, at: usize) -> bool {
        let (last, line) = (&self.lines[at - 1], &self.lines[at]);
        let Some((_, right)) = self.edges.get(&(last.page, last.column)) else { return false };
        let letters = line.text.chars().count().max(1) as f32;
        let word = line.text.split_whitespace().next().unwrap_or_default().chars().count() as f32;
        let width = (line.right - line.left) / letters * (word + 1.0);
        let room = right - last.right;
        let ended = last.text.ends_with(['.', '!', '?', ':', ';', '»', '…']);
        room > width + if ended { 0.5 } else { 2.0 } * line.size && (ended || !begins_small(&line.text))
    }

    fn kind(&self, block: &[Line], text: &str) -> BlockKind {
        let first = &block[0];
        if first.is_row {
            return BlockKind::TableRow;
        }
        if let Some(level) = self.heading(first, text) {
            return BlockKind::Heading(level);
        }
        if is_item(text) { BlockKind::ListItem } else { BlockKind::Paragraph }
    }

    fn heading(&self, line: &Line, text: &str) -> Option<u8> {
        let letters = text.chars().count();
        if !self.is_large(line) {
            return (is_loud(text) && letters <= LONGEST_LOUD).then_some(2);
        }
        let level = self.headings.iter().position(|size| *size == rounded(line.size)).unwrap_or(0);
        let said = text.chars().filter(|char| char.is_alphabetic()).count() >= 3;
        (said && letters <= LONGEST_HEADING).then_some(level.min(LEVELS - 1) as u8 + 1)
    }
}

/// Capitals only, and several words' worth of them; an abbreviation is none, and neither is a sentence.
fn is_loud(text: &str) -> bool {
    let letters = text.chars().filter(|char| char.is_alphabetic()).count();
    let sentence = text.ends_with(['.', ',', ';', ':']);
    letters >= 8 && letters * 2 > text.chars().count() && !text.chars().any(char::is_lowercase) && !sentence
}

fn rounded(size: f32) -> u32 {
    (size * 2.0).round() as u32
}

fn body_size(lines: &[Line]) -> f32 {
    let mut letters: FxHashMap<u32, usize> = FxHashMap::default();
    for line in lines {
        *letters.entry(rounded(line.size)).or_default() += line.text.len();
    }
    let most = letters.into_iter().max_by_key(|&(size, count)| (count, size));
    most.map_or(10.0, |(size, _)| size as f32 / 2.0)
}

fn leading(lines: &[Line]) -> f32 {
    let steps =
        lines.windows(2).filter(|pair| (pair[0].page, pair[0].column) == (pair[1].page, pair[1].column));
    let mut steps: Vec<_> = steps.map(|pair| (pair[1].base - pair[0].base) / pair[1].size.max(1.0)).collect();
    steps.retain(|step| (0.8..2.2).contains(step));
    steps.sort_by(|one, other| order(*one, *other));
    steps.get(steps.len() / 2).copied().unwrap_or(1.2)
}

fn edges(lines: &[Line]) -> FxHashMap<(u32, usize), (f32, f32)> {
    let mut edges = FxHashMap::default();
    for line in lines {
        let (left, right) = edges.entry((line.page, line.column)).or_insert((f32::MAX, f32::MIN));
        (*left, *right) = (line.left.min(*left), line.right.max(*right));
    }
    edges
}

/// Whether an item begins with the line; a dash within a sentence that goes on begins none.
fn opens_item(last: &Line, line: &Line) -> bool {
    let after_dash = line.text.strip_prefix("– ").is_some_and(|rest| rest.starts_with(char::is_lowercase));
    let open = last.text.ends_with(char::is_alphanumeric) && !is_item(&last.text);
    is_item(&line.text) && !(after_dash && open)
}

fn changes_size(last: &Line, line: &Line) -> bool {
    (last.size - line.size).abs() > 0.1 * last.size.max(line.size)
}

/// Whether a sentence goes on in the next column or on the next page.
fn flows_on(last: &Line, line: &Line) -> bool {
    let open = last
        .text
        .ends_with(|char: char| char.is_alphanumeric() || matches!(char, ',' | '-' | '\u{ad}' | '’'));
    open && begins_small(&line.text) && last.text.chars().count() > 20
}

fn begins_small(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

/// `• …`, `- …`, `1. …`, `a) …`: the mark and a space.
fn is_item(text: &str) -> bool {
    let Some((mark, rest)) = text.split_once([' ', '\u{a0}']) else { return false };
    let bullet = matches!(
        mark,
        "•" | "-"
            | "–"
            | "▪"
            | "◦"
            | "‣"
            | "*"
            | "·"
            | "●"
            | "■"
            | "□"
            | "➢"
            | "✓"
            | "o"
            | "→"
            | "►"
    );
    let number = mark.strip_suffix(['.', ')', '°']).is_some_and(|number| {
        (1..=2).contains(&number.len())
            && number.chars().all(|char| char.is_ascii_digit() || char.is_ascii_lowercase())
    });
    (bullet || number) && !rest.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(text: &str, base: f32, right: f32) -> Line {
        Line { text: text.to_owned(), left: 10.0, right, base, size: 10.0, column: 1, is_row: false, page: 1 }
    }

    fn check(lines: &[Line], expected: &[(BlockKind, &str)]) {
        let mut draft = Draft::default();
        push_all(lines, &mut draft);
        let blocks: Vec<_> =
            draft.blocks.iter().map(|block| (block.kind, block.span.of(&draft.text))).collect();
        assert_eq!(blocks, expected);
    }

    #[test]
    fn lines_of_one_paragraph_are_joined_and_cut_words_too() {
        let lines = [
            line("Le gouverne-", 10.0, 200.0),
            line("ment a dit que l’été", 22.0, 200.0),
            line("viendra.", 34.0, 60.0),
            line("La suite.", 60.0, 90.0),
        ];
        check(
            &lines,
            &[
                (BlockKind::Paragraph, "Le gouvernement a dit que l’été viendra."),
                (BlockKind::Paragraph, "La suite."),
            ],
        );
    }

    #[test]
    fn a_sentence_goes_on_over_the_page() {
        let mut lines = [
            line("Le conseil municipal a voté hier", 700.0, 200.0),
            line("le budget de l’été.", 40.0, 120.0),
        ];
        lines[1].page = 2;
        check(&lines, &[(BlockKind::Paragraph, "Le conseil municipal a voté hier le budget de l’été.")]);
    }

    #[test]
    fn a_dash_within_a_sentence_is_no_item_and_a_title_may_have_two_lines() {
        let mut lines = vec![line("Un été à vélo", 10.0, 120.0), line("et à pied", 28.0, 80.0)];
        lines.iter_mut().for_each(|line| line.size = 16.0);
        lines.push(line("Le délai du conseil municipal de Liège", 60.0, 200.0));
        lines.push(line("– un an ou deux – est long.", 72.0, 150.0));
        let text = "Le délai du conseil municipal de Liège – un an ou deux – est long.";
        check(&lines, &[(BlockKind::Heading(1), "Un été à vélo et à pied"), (BlockKind::Paragraph, text)]);
    }

    #[test]
    fn large_letters_are_headings_and_marks_items() {
        let mut lines = vec![line("Un été à vélo", 10.0, 120.0)];
        lines[0].size = 16.0;
        lines.push(line("• un point de l’ordre du jour, et même long", 40.0, 190.0));
        lines.push(line("• deux points", 52.0, 80.0));
        let expected = [
            (BlockKind::Heading(1), "Un été à vélo"),
            (BlockKind::ListItem, "• un point de l’ordre du jour, et même long"),
            (BlockKind::ListItem, "• deux points"),
        ];
        check(&lines, &expected);
    }
}
