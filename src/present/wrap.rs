//! Cuts a text into lines that a terminal can hold.

use unicode_width::UnicodeWidthStr;

use crate::document::Span;

/// The lines of `text`, broken at ordinary spaces so that each fits `width` columns; blank lines are left out, a word
/// wider than a line has a line of its own. Without a width, one line a paragraph.
pub(super) fn lines(text: &str, width: Option<usize>) -> Vec<Span> {
    let mut lines = Vec::new();
    for paragraph in cut(text, Span::from(0..text.len()), |c| c == '\n') {
        let paragraph = paragraph.trim(text);
        match width {
            _ if paragraph.is_empty() => {}
            Some(width) => fill(text, paragraph, width, &mut lines),
            None => lines.push(paragraph),
        }
    }
    lines
}

fn fill(text: &str, paragraph: Span, width: usize, lines: &mut Vec<Span>) {
    let mut line: Option<Span> = None;
    for word in cut(text, paragraph, |c| matches!(c, ' ' | '\t')).filter(|word| !word.is_empty()) {
        let longer = line.map_or(word, |line| line.join(word));
        let fits = longer.of(text).width() <= width;
        lines.extend(line.filter(|_| !fits));
        line = Some(if fits { longer } else { word });
    }
    lines.extend(line);
}

/// The stretches of a span between the characters that `is_end` tells.
fn cut(text: &str, span: Span, is_end: fn(char) -> bool) -> impl Iterator<Item = Span> {
    let mut start = span.start();
    span.of(text).split(is_end).map(move |piece| {
        let here = Span::from(start..start + piece.len());
        start = here.end() + 1;
        here
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, width: Option<usize>) -> Vec<&str> {
        lines(text, width).into_iter().map(|line| line.of(text)).collect()
    }

    #[test]
    fn accents_count_as_one_column() {
        assert_eq!(wrapped("été été été", Some(7)), ["été été", "été"]);
        assert_eq!(wrapped("e\u{301}te\u{301} e\u{301}te\u{301}", Some(7)).len(), 1);
        assert_eq!(wrapped("été été été", Some(6)), ["été", "été", "été"]);
    }

    #[test]
    fn no_break_spaces_hold() {
        assert_eq!(wrapped("dit «\u{a0}oui\u{a0}»", Some(7)), ["dit", "«\u{a0}oui\u{a0}»"]);
    }

    #[test]
    fn paragraphs_stay_apart_and_long_words_whole() {
        assert_eq!(
            wrapped("Titre\n\n anticonstitutionnellement oui ", Some(8)),
            ["Titre", "anticonstitutionnellement", "oui"]
        );
        assert_eq!(wrapped("un deux\ntrois", None), ["un deux", "trois"]);
        assert!(wrapped(" \n ", Some(8)).is_empty());
    }
}
