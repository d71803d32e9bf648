//! The text of a segment, from the runs of letters that stand in it: its spaces, and accents drawn apart.

use unicode_normalization::char::compose;

use super::super::marks::Mark;
use super::{Run, Segment, order};

/// A gap wider than this between two letters, in font sizes, is a space between words.
const WORD_GAP: f32 = 0.16;
/// A gap wider than this may lie between two columns or cells.
const SEGMENT_GAP: f32 = 0.6;

/// Puts the text of a segment together.
pub(super) struct Writer {
    /// What has been written so far.
    pub text: String,
    left: f32,
    right: f32,
    base: f32,
    size: f32,
    last: Option<Mark>,
    /// The letters of its largest run, whose height and size the segment has.
    longest: usize,
}

impl Writer {
    /// An empty segment where `run` begins.
    pub fn new(run: &Run) -> Self {
        Self {
            text: String::new(),
            left: run.left,
            right: run.left,
            base: run.base,
            size: run.size,
            last: None,
            longest: 0,
        }
    }

    /// Whether what stands at `left` belongs to the same segment.
    pub fn reaches(&self, left: f32) -> bool {
        left - self.right <= SEGMENT_GAP * self.size
    }

    /// Writes a run behind what is there.
    pub fn run(&mut self, run: &Run) {
        if run.marks.len() > self.longest {
            (self.longest, self.base, self.size) = (run.marks.len(), run.base, run.size);
        }
        let gap = word_gap(run);
        for mark in &run.marks {
            self.mark(*mark, gap);
        }
        self.right = self.right.max(run.right);
    }

    fn mark(&mut self, mark: Mark, gap: f32) {
        let Some(last) = self.last.replace(mark) else { return self.char(mark.char) };
        if let Some(letter) = accented(&last, &mark) {
            self.text.pop();
            self.text.push(letter);
            self.last = Some(Mark {
                char: letter,
                left: last.left.min(mark.left),
                right: last.right.max(mark.right),
                ..mark
            });
            return;
        }
        if mark.left - last.right > gap * last.size.min(mark.size) {
            self.char(' ');
        }
        self.char(mark.char);
    }

    fn char(&mut self, char: char) {
        let space = matches!(char, ' ' | '\t');
        if !(space && (self.text.is_empty() || self.text.ends_with(char::is_whitespace))) {
            self.text.push(if space { ' ' } else { char });
        }
    }

    /// The segment; nothing when it holds no text.
    pub fn finish(self) -> Option<Segment> {
        let text = self.text.trim();
        let Self { left, right, base, size, .. } = self;
        (!text.is_empty()).then(|| Segment { text: text.to_owned(), left, right, base, size })
    }
}

/// How wide a space is in a run; wider in one whose letters are spaced out, as titles are.
fn word_gap(run: &Run) -> f32 {
    let mut gaps: Vec<_> =
        run.marks.windows(2).map(|pair| (pair[1].left - pair[0].right) / pair[0].size.max(0.1)).collect();
    if gaps.len() < 4 {
        return WORD_GAP;
    }
    gaps.sort_by(|one, other| order(*one, *other));
    let usual = gaps[gaps.len() / 2];
    if usual > 0.08 { usual * 1.6 + 0.05 } else { WORD_GAP.max(usual + 0.1) }
}

/// The letter that two marks make one above the other: an accent drawn apart, before or after its letter.
fn accented(one: &Mark, other: &Mark) -> Option<char> {
    let (accent, letter) = match (combining(one.char), combining(other.char)) {
        (Some(_), None) => (one, other),
        (None, Some(_)) => (other, one),
        _ => return None,
    };
    let middle = f32::midpoint(accent.left, accent.right);
    let above = middle > letter.left - 0.05 * letter.size && middle < letter.right + 0.05 * letter.size;
    let letter = if letter.char == '\u{131}' { 'i' } else { letter.char };
    above.then(|| compose(letter, combining(accent.char)?)).flatten()
}

/// The combining form of an accent.
fn combining(char: char) -> Option<char> {
    Some(match char {
        '`' | '\u{2cb}' | '\u{300}' => '\u{300}',
        '´' | '\u{2ca}' | '\u{301}' => '\u{301}',
        '^' | 'ˆ' | '\u{302}' => '\u{302}',
        '~' | '˜' | '\u{303}' => '\u{303}',
        '¨' | '\u{308}' => '\u{308}',
        '¸' | '\u{327}' => '\u{327}',
        _ => return None,
    })
}
