//! Word 97: the binary files, read by undoc; and what else an OLE file turns out to be.

use super::authored::{is_author, is_title};
use super::draft::Draft;
use super::limits::Limits;
use super::loss::Loss;
use super::refusal::Refusal;
use crate::document::BlockKind;
use undoc::Error;
use undoc::model::{Block, Metadata, Paragraph, RevisionType, Row, Section, Table};

/// Reads a Word 97 file. Heads and feet are reported.
///
/// # Errors
/// [`Refusal::Encrypted`], or [`Refusal::Broken`] when it holds no Word text.
pub(super) fn read(bytes: Vec<u8>, _: &Limits) -> Result<Draft, Refusal> {
    if is_encrypted_office(&bytes) {
        return Err(Refusal::Encrypted);
    }
    let document = undoc::parse_bytes(&bytes).map_err(refused)?;
    let mut draft = Draft::default();
    let mut heads = Vec::new();
    for section in &document.sections {
        section.content.iter().for_each(|block| push(block, &mut draft));
        heads.extend(section_heads(section));
    }
    heads.sort();
    heads.dedup();
    if !heads.is_empty() {
        draft.losses.push(Loss::RunningLines { lines: heads });
    }
    describe(&document.metadata, &mut draft);
    Ok(draft)
}

/// A newer Word file with a password is an OLE file that holds the encrypted archive under this name, in UTF-16.
fn is_encrypted_office(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}

fn refused(error: Error) -> Refusal {
    match error {
        Error::Encrypted => Refusal::Encrypted,
        error => Refusal::Broken { name: "Word 97", reason: error.to_string() },
    }
}

fn section_heads(section: &Section) -> impl Iterator<Item = String> {
    let paragraphs = section.header.iter().chain(&section.footer).flatten();
    let lines = paragraphs.map(|paragraph| text(paragraph).trim().to_owned());
    lines.filter(|line| line.chars().filter(|char| char.is_alphabetic()).count() > 3)
}

fn push(block: &Block, draft: &mut Draft) {
    match block {
        Block::Paragraph(paragraph) => draft.push(kind(paragraph), &text(paragraph)),
        Block::Table(table) => push_table(table, draft),
        Block::Note { label, content } => {
            draft.push(BlockKind::Note, &format!("[{label}] {}", joined(content)));
        }
        Block::PageBreak | Block::SectionBreak | Block::Image { .. } => (),
    }
}

fn kind(paragraph: &Paragraph) -> BlockKind {
    if paragraph.is_heading() {
        return BlockKind::Heading(paragraph.heading.level().clamp(1, 6));
    }
    if paragraph.is_list_item() { BlockKind::ListItem } else { BlockKind::Paragraph }
}

/// The text of a paragraph without what was deleted; the labels of notes in brackets.
fn text(paragraph: &Paragraph) -> String {
    let kept = paragraph.runs.iter().filter(|run| run.revision != RevisionType::Deleted);
    let mut text = String::new();
    for run in kept {
        text.push_str(&run.text);
        if let Some(label) = &run.note {
            text.push_str(&format!(" [{label}]"));
        }
        if run.line_break {
            text.push('\n');
        }
    }
    text
}

fn joined(paragraphs: &[Paragraph]) -> String {
    let texts: Vec<_> = paragraphs.iter().map(text).collect();
    texts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn push_table(table: &Table, draft: &mut Draft) {
    for row in &table.rows {
        push_row(row, draft);
    }
}

/// The paragraphs of a row's only cell are blocks of their own.
fn push_row(row: &Row, draft: &mut Draft) {
    if let [only] = row.cells.as_slice() {
        only.content.iter().for_each(|paragraph| draft.push(kind(paragraph), &text(paragraph)));
    } else {
        let cells: Vec<_> = row.cells.iter().map(|cell| joined(&cell.content)).collect();
        draft.push(BlockKind::TableRow, cells.join(" | ").trim_end_matches([' ', '|']));
    }
    for table in row.cells.iter().flat_map(|cell| &cell.nested_tables) {
        push_table(table, draft);
    }
}

fn describe(metadata: &Metadata, draft: &mut Draft) {
    draft.title = metadata.title.clone().filter(|title| is_title(title));
    draft.authors = metadata.author.clone().filter(|author| is_author(author)).into_iter().collect();
    draft.made = metadata.created.as_ref().and_then(|created| created.get(..10)).map(str::to_owned);
    let more =
        [("created", &metadata.created), ("modified", &metadata.modified), ("subject", &metadata.subject)];
    for (key, value) in more {
        draft.set(key, value.clone().into_iter().collect());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_word_file_is_refused() {
        let ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        assert_eq!(read(ole.clone(), &Limits::default()).expect_err("nothing in it").code(), "broken");
        let locked: Vec<u8> =
            ole.into_iter().chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(read(locked, &Limits::default()).expect_err("locked"), Refusal::Encrypted);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn any_bytes_are_refused_or_read(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
            let sign = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
            let _ = std::panic::catch_unwind(|| read([sign, bytes].concat(), &Limits::default()));
        }
    }
}
