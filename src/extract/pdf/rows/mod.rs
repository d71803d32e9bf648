//! Characters to rows: the words that stand on one line, in segments with wide gaps between them.

mod writer;

use std::cmp::Ordering;

use writer::Writer;

use super::marks::{Mark, Turn};

/// A stretch of text on one line without a wide gap.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Segment {
    pub text: String,
    pub left: f32,
    pub right: f32,
    pub base: f32,
    pub size: f32,
}

/// The segments that stand on one line, from left to right; never none.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub segments: Vec<Segment>,
}

impl Row {
    /// The height of the line that it stands on, of its widest segment.
    pub fn base(&self) -> f32 {
        self.widest().base
    }

    pub fn size(&self) -> f32 {
        self.widest().size
    }

    pub fn left(&self) -> f32 {
        self.segments.first().map_or(0.0, |segment| segment.left)
    }

    pub fn right(&self) -> f32 {
        self.segments.iter().map(|segment| segment.right).fold(0.0, f32::max)
    }

    /// All its words.
    pub fn text(&self, between: &str) -> String {
        let texts: Vec<_> = self.segments.iter().map(|segment| segment.text.as_str()).collect();
        texts.join(between)
    }

    fn widest(&self) -> &Segment {
        let by_width =
            |one: &&Segment, other: &&Segment| order(one.right - one.left, other.right - other.left);
        self.segments.iter().max_by(by_width).expect("a row is made of at least one segment")
    }
}

/// The rows of the text that runs in one direction, from top to bottom.
pub(super) fn rows(marks: &[Mark], turn: Turn) -> Vec<Row> {
    let mut runs = runs(marks, turn);
    runs.sort_by(|one, other| order(one.base, other.base));
    let mut rows: Vec<Vec<Run>> = Vec::new();
    for run in runs {
        let near = rows.iter_mut().rev().take(NEAR_ROWS).find(|row| row[0].shares_line(&run));
        match near {
            Some(row) => row.push(run),
            None => rows.push(vec![run]),
        }
    }
    let mut rows: Vec<_> = rows.into_iter().filter_map(row).collect();
    rows.sort_by(|one, other| order(one.base(), other.base()));
    rows
}

/// How many of the last rows a run may still belong to: raised and lowered letters come between two lines.
const NEAR_ROWS: usize = 4;

pub(super) fn order(one: f32, other: f32) -> Ordering {
    one.partial_cmp(&other).unwrap_or(Ordering::Equal)
}

/// Letters that the page draws one after the other on one line.
#[derive(Debug)]
struct Run {
    marks: Vec<Mark>,
    left: f32,
    right: f32,
    base: f32,
    size: f32,
}

impl Run {
    fn new(mark: Mark) -> Self {
        Self { marks: vec![mark], left: mark.left, right: mark.right, base: mark.base, size: mark.size }
    }

    fn follows(&self, mark: &Mark) -> bool {
        let gap = mark.left - self.marks.last().map_or(0.0, |last| last.right);
        let size = self.size.max(mark.size);
        let near = gap > -0.9 * size && gap < 0.7 * size && mark.left >= self.left - 0.1 * size;
        near && on_one_line((self.base, self.size), (mark.base, mark.size))
    }

    fn push(&mut self, mark: Mark) {
        self.right = self.right.max(mark.right);
        self.marks.push(mark);
    }

    fn shares_line(&self, other: &Run) -> bool {
        on_one_line((self.base, self.size), (other.base, other.size))
    }
}

/// Whether two texts, by the height and the size of each, stand on one line; small letters may be raised or lowered.
fn on_one_line((base, size): (f32, f32), (other_base, other_size): (f32, f32)) -> bool {
    let (large, small) = (size.max(other_size), size.min(other_size));
    let apart = (base - other_base).abs();
    apart <= 0.2 * large.min(1.5 * small)
        || (apart < 0.5 * large && (0.4..0.85).contains(&(small / large.max(0.1))))
}

fn runs(marks: &[Mark], turn: Turn) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for mark in marks.iter().filter(|mark| mark.turn == turn) {
        match runs.last_mut().filter(|run| run.follows(mark)) {
            Some(run) => run.push(*mark),
            None => runs.push(Run::new(*mark)),
        }
    }
    runs.retain(|run| run.marks.iter().any(|mark| mark.char != ' '));
    runs
}

fn row(mut runs: Vec<Run>) -> Option<Row> {
    runs.sort_by(|one, other| order(one.left, other.left));
    drop_repeats(&mut runs);
    let mut segments: Vec<Writer> = Vec::new();
    for run in runs {
        let joins = segments.last().is_some_and(|last| last.reaches(run.left) || is_label(&last.text));
        if !joins {
            segments.push(Writer::new(&run));
        }
        if let Some(segment) = segments.last_mut() {
            segment.run(&run);
        }
    }
    let segments: Vec<_> = segments.into_iter().filter_map(Writer::finish).collect();
    (!segments.is_empty()).then_some(Row { segments })
}

/// Takes out letters that are drawn once more at the same place, to look bold or for a shadow.
fn drop_repeats(runs: &mut Vec<Run>) {
    let mut seen: Vec<Mark> = Vec::new();
    for run in runs.iter_mut() {
        run.marks.retain(|mark| {
            let again = seen.iter().rev().take(MOST_LETTERS).any(|other| is_repeat(other, mark));
            if mark.char != ' ' {
                seen.push(*mark);
            }
            !again
        });
    }
    runs.retain(|run| !run.marks.is_empty());
}

/// Letters of one row that are compared with each other.
const MOST_LETTERS: usize = 300;

fn is_repeat(one: &Mark, other: &Mark) -> bool {
    let near = (0.35 * (one.right - one.left)).max(0.08 * one.size);
    one.char == other.char
        && (one.left - other.left).abs() < near
        && (one.base - other.base).abs() < 0.3 * one.size
}

/// A bullet or a number that stands before an item, however wide the gap after it.
fn is_label(text: &str) -> bool {
    let text = text.trim();
    // A sign that ends a text is no bullet, though it may stand alone on its line.
    let none = ['|', '_', '.', '…', '€', '%', ':', ';', ',', '!', '?', '»', ')', ']', '”'];
    let bullet = |char: char| !char.is_alphanumeric() && !none.contains(&char);
    let number = |label: &str| {
        let digits = label.len() <= 3 && label.chars().all(|char| char.is_ascii_digit());
        let roman = label.chars().all(|char| matches!(char, 'i' | 'v' | 'x' | 'I' | 'V' | 'X'));
        digits || roman || label.chars().count() == 1
    };
    text.chars().count() <= 5
        && (text.chars().all(bullet) || text.strip_suffix(['.', ')', '°']).is_some_and(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Letters half as wide as their size, from `left`.
    pub(super) fn written(text: &str, left: f32, base: f32, size: f32) -> Vec<Mark> {
        let mark = |(place, char)| {
            let left = left + place as f32 * size / 2.0;
            Mark { char, left, right: left + size / 2.0, base, size, turn: Turn::Right }
        };
        text.chars().enumerate().map(mark).collect()
    }

    fn check(marks: &[Mark], expected: &[&[&str]]) {
        let rows = rows(marks, Turn::Right);
        let found: Vec<Vec<_>> = rows
            .iter()
            .map(|row| row.segments.iter().map(|segment| segment.text.as_str()).collect())
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn words_are_told_apart_by_gaps_and_columns_by_wide_ones() {
        let marks = [
            written("L’été", 10.0, 50.0, 10.0),
            written("à Liège", 38.0, 50.0, 10.0),
            written("droite", 200.0, 50.0, 10.0),
        ];
        check(&marks.concat(), &[&["L’été à Liège", "droite"]]);
    }

    #[test]
    fn a_number_leads_to_its_item_and_the_end_of_a_paragraph_to_nothing() {
        let beside = |label| [written(label, 10.0, 50.0, 10.0), written("L’été", 200.0, 50.0, 10.0)].concat();
        check(&beside("12."), &[&["12. L’été"]]);
        check(&beside("iv)"), &[&["iv) L’été"]]);
        check(&beside("ment."), &[&["ment.", "L’été"]]);
        check(&beside("1932."), &[&["1932.", "L’été"]]);
        check(&beside(":"), &[&[":", "L’été"]]);
        check(&beside("•"), &[&["• L’été"]]);
    }

    #[test]
    fn raised_letters_stay_on_their_line_and_lines_apart() {
        let marks = [
            written("Le 1", 10.0, 50.0, 10.0),
            written("er", 30.0, 46.0, 6.0),
            written("mai", 41.0, 50.0, 10.0),
            written("suite", 10.0, 62.0, 10.0),
        ];
        check(&marks.concat(), &[&["Le 1er mai"], &["suite"]]);
    }

    #[test]
    fn accents_drawn_apart_join_their_letters() {
        let mut marks = written("´et", 10.0, 50.0, 10.0);
        marks[1].left = 10.0;
        marks[1].right = 15.0;
        marks[2].left = 15.0;
        marks[2].right = 20.0;
        check(&marks, &[&["ét"]]);
    }

    #[test]
    fn letters_drawn_twice_are_read_once() {
        check(&[written("GRAS", 10.0, 50.0, 10.0), written("GRAS", 10.3, 50.0, 10.0)].concat(), &[&["GRAS"]]);
    }

    #[test]
    fn spaced_out_titles_are_words() {
        let mut marks = written("ÉTÉ MOI", 10.0, 50.0, 10.0);
        for (place, mark) in marks.iter_mut().enumerate() {
            mark.left += 3.0 * place as f32;
            mark.right += 3.0 * place as f32;
        }
        check(&marks, &[&["ÉTÉ MOI"]]);
    }
}
