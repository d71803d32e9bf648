//! CSV and TSV: every record is a row of cells.

use super::decode::decode;
use super::draft::Draft;
use super::limits::Limits;
use super::normal;
use super::refusal::Refusal;
use crate::document::BlockKind;

/// Reads a table of values; the separator is the one that most first lines have.
pub(super) fn read(bytes: Vec<u8>, _: &Limits) -> Result<Draft, Refusal> {
    let decoded = decode(bytes, None)?;
    let mut draft = Draft::default();
    draft.losses.extend(decoded.loss);
    let text = normal::text(decoded.text);
    for record in Records::new(&text, separator(&text)) {
        draft.push(BlockKind::TableRow, &record.join(" | "));
    }
    Ok(draft)
}

/// How many lines are looked at to find the separator.
const SAMPLE: usize = 20;

fn separator(text: &str) -> char {
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE);
    let having =
        |separator: &char| lines().map(|line| line.matches(*separator).count().min(50)).sum::<usize>();
    ['\t', ';', ',', '|'].into_iter().rev().max_by_key(having).unwrap_or(';')
}

/// The records of RFC 4180: a cell in quotes may hold separators, line ends and doubled quotes.
struct Records<'t> {
    rest: std::iter::Peekable<std::str::Chars<'t>>,
    separator: char,
}

impl<'t> Records<'t> {
    fn new(text: &'t str, separator: char) -> Self {
        Self { rest: text.chars().peekable(), separator }
    }

    /// The next cell, and whether the record goes on after it.
    fn cell(&mut self) -> (String, bool) {
        let mut cell = String::new();
        let mut quoted = self.rest.next_if_eq(&'"').is_some();
        while let Some(char) = self.rest.next() {
            match char {
                '"' if quoted && self.rest.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' if quoted => quoted = false,
                '\n' if !quoted => return (cell, false),
                char if char == self.separator && !quoted => return (cell, true),
                char => cell.push(char),
            }
        }
        (cell, false)
    }
}

impl Iterator for Records<'_> {
    type Item = Vec<String>;

    /// The cells that hold something.
    fn next(&mut self) -> Option<Vec<String>> {
        self.rest.peek()?;
        let mut record = Vec::new();
        loop {
            let (cell, more) = self.cell();
            record.extend(
                Some(cell.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|cell| !cell.is_empty()),
            );
            if !more {
                return Some(record);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(csv: &str, expected: &str) {
        assert_eq!(read(csv.into(), &Limits::default()).expect("text").text, expected);
    }

    #[test]
    fn records_are_rows_whatever_their_separator() {
        check("ville;jour\r\nLiège;\"21; été\"\r\n", "ville | jour\nLiège | 21; été");
        check("ville,jour\nLiège,21\n", "ville | jour\nLiège | 21");
        check("ville\tjour\nLiège\t21,5\n", "ville | jour\nLiège | 21,5");
        check("a;\"dit \"\"non\"\"\nhier\"", "a | dit \"non\" hier");
    }

    proptest! {
        #[test]
        fn any_text_is_rows(text in "(\\PC|\"|;|\n|é){1,60}") {
            let _ = read(text.into(), &Limits::default());
        }
    }
}
