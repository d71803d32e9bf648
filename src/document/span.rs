//! A span: where something stands in a text, in bytes; and the same place counted in characters.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// A half-open range of bytes of one text, from 0, end exclusive, never negative; stored as its two ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "(usize, usize)", into = "(usize, usize)")]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// The span from `start` to `end`, or nothing when `end` comes first.
    pub fn new(start: usize, end: usize) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start
    }

    /// The byte after the last one.
    pub fn end(self) -> usize {
        self.end
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the span holds no byte.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether all of `other` lies inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether both have a byte in common.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same length of text, `by` bytes further on.
    pub fn shift(self, by: usize) -> Span {
        Span { start: self.start + by, end: self.end + by }
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The bytes as a range, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// The text that stands there.
    ///
    /// # Panics
    /// When the span does not lie on characters of `text`.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// The span without the white space at its two ends, in `text`.
    pub fn trim(self, text: &str) -> Span {
        let here = self.of(text);
        let start = self.start + (here.len() - here.trim_start().len());
        Span { start, end: start + here.trim().len() }
    }
}

impl From<Range<usize>> for Span {
    /// An upside-down range becomes the empty span at its start.
    fn from(range: Range<usize>) -> Self {
        Self { start: range.start, end: range.end.max(range.start) }
    }
}

impl From<(usize, usize)> for Span {
    fn from((start, end): (usize, usize)) -> Self {
        Self::from(start..end)
    }
}

impl From<Span> for (usize, usize) {
    fn from(span: Span) -> Self {
        (span.start, span.end)
    }
}

/// Turns byte offsets of one text into counts of Unicode code points, from 0.
///
/// Looking up offsets in rising order costs one pass over the text in all.
#[derive(Debug)]
pub struct CharOffsets<'t> {
    text: &'t str,
    byte: usize,
    chars: usize,
}

impl<'t> CharOffsets<'t> {
    /// A counter that stands at the beginning of `text`.
    pub fn new(text: &'t str) -> Self {
        Self { text, byte: 0, chars: 0 }
    }

    /// How many characters stand before the byte `offset`; an offset past the end counts them all.
    pub fn at(&mut self, offset: usize) -> usize {
        let offset = offset.min(self.text.len());
        if offset < self.byte {
            (self.byte, self.chars) = (0, 0);
        }
        let between = &self.text.as_bytes()[self.byte..offset];
        self.chars += between.iter().filter(|&&byte| (byte as i8) >= -0x40).count();
        self.byte = offset;
        self.chars
    }

    /// The characters of a span, start and end exclusive.
    pub fn range(&mut self, span: Span) -> (usize, usize) {
        (self.at(span.start()), self.at(span.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_counted_not_bytes() {
        let mut offsets = CharOffsets::new("l’été à Liège");
        assert_eq!(offsets.range(Span::from(4..10)), (2, 6));
        assert_eq!(offsets.at(999), 13);
        assert_eq!(offsets.at(1), 1, "going back starts again");
    }

    #[test]
    fn a_span_cannot_end_before_it_starts() {
        assert_eq!(Span::new(3, 2), None);
        assert!(Span::from(3..3).is_empty());
    }

    #[test]
    fn trim_leaves_no_break_spaces_out() {
        assert_eq!(Span::from(0..12).trim("\u{a0} été \u{202f}").of("\u{a0} été \u{202f}"), "été");
    }
}
