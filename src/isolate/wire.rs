//! What goes over the pipes: jobs one way, messages the other, each as JSON behind its length.

use std::collections::BTreeMap;
use std::io::{self, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::document::{Block, BlockKind, Date, DateFound, Dated, Document, Kind, Language, Span};
use crate::extract::Limits;

/// A file to read; its bytes follow.
#[derive(Serialize, Deserialize)]
pub(super) struct Job {
    pub name: String,
    pub limits: Limits,
    /// Bytes of memory for this file, at most the limit.
    pub memory: u64,
    /// Documents of the file that need not be read, from the first.
    pub skip: usize,
    /// Whether pictures can be shown to the other end.
    pub eyes: bool,
    /// Bytes of the file.
    pub length: u64,
}

/// The text of a picture, or why it cannot be read.
pub(super) type Seen = Result<String, String>;

/// What a worker tells of a file.
#[derive(Serialize, Deserialize)]
pub(super) enum Message {
    /// It goes on to a document, whose id is known where the file has several.
    Begins(Option<String>),
    /// The document, and what it went without.
    Read(Box<ReadShape>),
    /// There is no document.
    Refused(Remark),
    /// It wants to know the text of a picture of so many bytes, which follow; the answer is [`Seen`].
    Picture(u64),
    /// It is through with the file.
    Ends,
}

/// Something to be told of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The document within the file, where it has several.
    pub part: Option<String>,
    /// The stable word for it.
    pub code: String,
    /// One plain sentence.
    pub message: String,
    /// What differs from one such remark to the next, in no language.
    pub detail: Option<String>,
    /// What to type behind `verbatim index` so that more is read.
    pub remedy: Option<String>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct ReadShape {
    pub id: Option<String>,
    pub document: DocumentShape,
    pub losses: Vec<Remark>,
}

/// A document as it goes over the pipe.
#[derive(Serialize, Deserialize)]
pub(super) struct DocumentShape {
    text: String,
    blocks: Vec<BlockShape>,
    title: Option<String>,
    dated: Option<(String, String)>,
    kind: String,
    source: Option<String>,
    url: Option<String>,
    authors: Vec<String>,
    language: Option<String>,
    metadata: BTreeMap<String, String>,
}

/// Start, end, kind and page.
type BlockShape = (usize, usize, u8, Option<u32>);

impl From<Document> for DocumentShape {
    fn from(document: Document) -> Self {
        Self {
            text: document.text,
            blocks: document.blocks.iter().map(block_shape).collect(),
            title: document.title,
            dated: document.dated.map(|dated| (dated.date.to_string(), dated.found.name().to_owned())),
            kind: document.kind.name().to_owned(),
            source: document.source,
            url: document.url,
            authors: document.authors,
            language: document.language.code().map(str::to_owned),
            metadata: document.metadata,
        }
    }
}

impl From<DocumentShape> for Document {
    fn from(shape: DocumentShape) -> Self {
        let dated = shape.dated.and_then(|(date, found)| {
            Some(Dated { date: Date::from_iso(&date)?, found: DateFound::from_name(&found)? })
        });
        Self {
            text: shape.text,
            blocks: shape.blocks.into_iter().map(block).collect(),
            title: shape.title,
            dated,
            kind: Kind::ALL.into_iter().find(|kind| kind.name() == shape.kind).unwrap_or_default(),
            source: shape.source,
            url: shape.url,
            authors: shape.authors,
            language: Language::from_tag(&shape.language.unwrap_or_default()),
            metadata: shape.metadata,
        }
    }
}

/// Headings are their level, the other kinds come after the levels.
fn block_shape(block: &Block) -> BlockShape {
    let kind = match block.kind {
        BlockKind::Heading(level) => level.min(6),
        BlockKind::Paragraph => 10,
        BlockKind::ListItem => 11,
        BlockKind::TableRow => 12,
        BlockKind::Note => 13,
        BlockKind::Dateline => 14,
    };
    (block.span.start(), block.span.end(), kind, block.page)
}

fn block((start, end, kind, page): BlockShape) -> Block {
    let kind = match kind {
        level @ 0..=6 => BlockKind::Heading(level),
        11 => BlockKind::ListItem,
        12 => BlockKind::TableRow,
        13 => BlockKind::Note,
        14 => BlockKind::Dateline,
        _ => BlockKind::Paragraph,
    };
    Block { span: Span::from(start..end), kind, page }
}

/// Writes a value behind its length in bytes.
///
/// # Errors
/// When the other end is gone.
pub(super) fn send(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    let bytes = serde_json::to_vec(value)?;
    out.write_all(&(bytes.len() as u64).to_le_bytes())?;
    out.write_all(&bytes)
}

/// Reads a value, or nothing when the other end is through.
///
/// # Errors
/// When it ends in the middle of a value, or the value is none.
pub(super) fn receive<T: DeserializeOwned>(from: &mut impl Read) -> io::Result<Option<T>> {
    let mut length = [0; 8];
    match from.read(&mut length[..1])? {
        0 => return Ok(None),
        _ => from.read_exact(&mut length[1..])?,
    }
    let bytes = receive_bytes(from, u64::from_le_bytes(length))?;
    Ok(Some(serde_json::from_slice(&bytes)?))
}

/// Reads so many bytes.
///
/// # Errors
/// When there are fewer.
pub(super) fn receive_bytes(from: &mut impl Read, length: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    let read = from.take(length).read_to_end(&mut bytes)?;
    if read as u64 == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_comes_through_as_it_was() {
        let block = |range: std::ops::Range<usize>, kind| Block { span: range.into(), kind, page: Some(2) };
        let document = Document {
            text: "Été\n\nà Liège".into(),
            blocks: vec![block(0..5, BlockKind::Heading(2)), block(7..16, BlockKind::Dateline)],
            title: Some("Été".into()),
            dated: Date::day(2021, 2, 9).map(|date| Dated { date, found: DateFound::FileName }),
            kind: Kind::Entente,
            source: Some("Commune".into()),
            url: None,
            authors: vec!["A. B.".into()],
            language: Language::FRENCH,
            metadata: [("parent".to_owned(), "a.zip".to_owned())].into(),
        };
        let mut pipe = Vec::new();
        send(&mut pipe, &DocumentShape::from(document.clone())).expect("a pipe");
        let shape = receive::<DocumentShape>(&mut pipe.as_slice()).expect("a pipe").expect("a document");
        assert_eq!(Document::from(shape), document);
    }

    #[test]
    fn a_pipe_that_breaks_off_is_an_error_and_one_that_ends_is_not() {
        let mut pipe = Vec::new();
        send(&mut pipe, &"été").expect("a pipe");
        assert!(receive::<String>(&mut &pipe[..pipe.len() - 1]).is_err());
        assert!(receive::<String>(&mut [].as_slice()).expect("the end").is_none());
    }
}
