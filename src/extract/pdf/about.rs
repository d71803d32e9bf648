//! What a PDF says about itself: title, author, dates; left out where it is only what a program wrote by itself.

use crate::extract::authored::{is_author, is_title};
use crate::extract::draft::Draft;
use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use hayro_interpret::hayro_syntax::metadata::Metadata;
use hayro_interpret::hayro_syntax::object::DateTime;

/// Takes the document information into the draft.
pub(super) fn describe(metadata: &Metadata, draft: &mut Draft) {
    let text = |bytes: &Option<Box<[u8]>>| bytes.as_deref().map(text).filter(|text| !text.trim().is_empty());
    draft.set("title", text(&metadata.title).filter(|title| is_title(title)).into_iter().collect());
    draft.authors = text(&metadata.author).filter(|author| is_author(author)).into_iter().collect();
    draft.made = metadata.creation_date.map(day);
    let more =
        [("subject", &metadata.subject), ("keywords", &metadata.keywords), ("creator", &metadata.creator)];
    for (key, value) in more {
        draft.set(key, text(value).into_iter().collect());
    }
    let dates = [("created", metadata.creation_date), ("modified", metadata.modification_date)];
    for (key, date) in dates {
        draft.set(key, date.map(day).into_iter().collect());
    }
}

fn day(date: DateTime) -> String {
    format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
}

/// A text string of PDF (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 by its mark, else PDFDocEncoding, which agrees with
/// Windows-1252 on the letters of French.
fn text(bytes: &[u8]) -> String {
    let encoding = match bytes {
        [0xfe, 0xff, ..] => UTF_16BE,
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xef, 0xbb, 0xbf, ..] => UTF_8,
        _ => WINDOWS_1252,
    };
    encoding.decode(bytes).0.chars().filter(|char| !char.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_strings_are_read_in_their_encodings() {
        assert_eq!(text(b"\xfe\xff\0L\0\xe9\0o"), "Léo");
        assert_eq!(text(b"L\xe9o"), "Léo");
        assert_eq!(text("\u{feff}Léo".as_bytes()), "Léo");
    }
}
