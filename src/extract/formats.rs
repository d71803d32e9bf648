//! Formats: one table of what files are read, by extension, and how; and what an unknown extension holds.

use super::draft::Draft;
use super::limits::Limits;
use super::office::{docx, epub, odt, pptx, xlsx};
use super::refusal::Refusal;
use super::{csv, doc, html, markdown, pdf, plain, rtf};

/// Makes a draft of the bytes of one document.
pub(super) type Reader = fn(Vec<u8>, &Limits) -> Result<Draft, Refusal>;

/// A file format.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// What people call it.
    pub name: &'static str,
    /// The extensions of its files, in small letters without the full stop.
    pub extensions: &'static [&'static str],
    /// How its files are read.
    pub(super) how: How,
}

/// How a file becomes documents.
#[derive(Clone, Copy, Debug)]
pub(super) enum How {
    /// The whole file is one document.
    Whole(Reader),
    /// A JSON value: one document, an array of them, or an object with an array of them.
    Json,
    /// Every line is a document.
    Lines,
    /// It has no reader yet, and is refused by its name.
    NotYet,
}

impl Format {
    /// Whether there is a reader for it.
    pub fn is_read(&self) -> bool {
        !matches!(self.how, How::NotYet)
    }
}

/// Plain text, which is also what an unknown extension holds when its bytes are text.
const TEXT: Format = Format { name: "text", extensions: &["txt", "text"], how: How::Whole(plain::read) };
const HTML: Format =
    Format { name: "HTML", extensions: &["html", "htm", "xhtml"], how: How::Whole(html::read) };
const JSON: Format = Format { name: "JSON", extensions: &["json"], how: How::Json };
const LINES: Format = Format { name: "JSON Lines", extensions: &["jsonl", "ndjson"], how: How::Lines };
const PDF: Format = Format { name: "PDF", extensions: &["pdf"], how: How::Whole(pdf::read) };
const DOC: Format = Format { name: "Word 97", extensions: &["doc", "dot"], how: How::Whole(doc::read) };
const RTF: Format = Format { name: "RTF", extensions: &["rtf"], how: How::Whole(rtf::read) };
const ZIP: Format = Format { name: "ZIP", extensions: &["zip"], how: How::NotYet };
const XML: Format = Format { name: "XML", extensions: &["xml"], how: How::NotYet };

/// Every format known by name. Each may also be packed with gzip (`.txt.gz`).
///
/// To add a format: a file beside this one with a `read` function, and its line here.
pub const FORMATS: &[Format] = &[
    TEXT,
    Format { name: "Markdown", extensions: &["md", "markdown"], how: How::Whole(markdown::read) },
    HTML,
    JSON,
    LINES,
    PDF,
    Format { name: "Word", extensions: &["docx", "docm", "dotx"], how: How::Whole(docx::read) },
    DOC,
    Format { name: "OpenDocument", extensions: &["odt", "ott", "odp", "ods"], how: How::Whole(odt::read) },
    RTF,
    Format { name: "PowerPoint", extensions: &["pptx", "pptm", "ppsx"], how: How::Whole(pptx::read) },
    Format { name: "Excel", extensions: &["xlsx", "xlsm"], how: How::Whole(xlsx::read) },
    Format { name: "Office 97", extensions: &["ppt", "xls"], how: How::NotYet },
    Format { name: "CSV", extensions: &["csv", "tsv"], how: How::Whole(csv::read) },
    Format { name: "EPUB", extensions: &["epub"], how: How::Whole(epub::read) },
    Format { name: "mail", extensions: &["eml", "mbox"], how: How::NotYet },
    Format { name: "Outlook", extensions: &["msg", "pst"], how: How::NotYet },
    ZIP,
    XML,
];

/// The beginnings of files whose extension says nothing.
const SIGNS: &[(&[u8], Format)] = &[
    (b"%PDF-", PDF),
    (b"PK\x03\x04", ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DOC),
    (b"{\\rtf", RTF),
    (b"<?xml", XML),
];

/// The format of a file: by its extension, else by what its bytes begin with, else plain text.
pub(super) fn choose(name: &str, bytes: &[u8]) -> Format {
    by_extension(name).unwrap_or_else(|| by_content(bytes))
}

/// The extension in small letters, when the file's name has one.
pub(super) fn extension(name: &str) -> Option<String> {
    let file = name.rsplit('/').next().unwrap_or(name);
    let (stem, extension) = file.rsplit_once('.')?;
    (!stem.is_empty()).then(|| extension.to_ascii_lowercase())
}

fn by_extension(name: &str) -> Option<Format> {
    let extension = extension(name)?;
    FORMATS.iter().find(|format| format.extensions.contains(&extension.as_str())).copied()
}

fn by_content(bytes: &[u8]) -> Format {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let sign = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)).map(|(_, format)| *format);
    sign.unwrap_or_else(|| by_markup(bytes))
}

fn by_markup(bytes: &[u8]) -> Format {
    let start = bytes[..bytes.len().min(15)].to_ascii_lowercase();
    match start.as_slice() {
        [b'<', b'!', b'd', b'o', b'c', b't', ..] | [b'<', b'h', b't', b'm', b'l', ..] => HTML,
        [b'{', ..] if several_lines(bytes) => LINES,
        [b'{', ..] => JSON,
        _ => TEXT,
    }
}

/// Whether the first two lines are objects: JSON Lines rather than one JSON value.
fn several_lines(bytes: &[u8]) -> bool {
    let mut lines = bytes.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii);
    let whole = |line: &[u8]| line.starts_with(b"{") && line.ends_with(b"}");
    lines.next().is_some_and(whole) && lines.next().is_some_and(|line| line.starts_with(b"{"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_comes_first_and_then_the_content() {
        let name = |file: &str, bytes: &[u8]| choose(file, bytes).name;
        assert_eq!(name("a/b.TXT", b"<html>"), "text");
        assert_eq!(name("NOTES", "été".as_bytes()), "text");
        assert_eq!(name("page", b" <!DOCTYPE html>"), "HTML");
        assert_eq!(name("page.php", b"<html lang=fr>"), "HTML");
        assert_eq!(name("données", b"{\"text\": 1}"), "JSON");
        assert_eq!(name("données", b"{\"text\": 1}\n{\"text\": 2}"), "JSON Lines");
        assert_eq!(name("scan", b"%PDF-1.7"), "PDF");
        assert_eq!(name("a.b/.profile", b""), "text");
    }

    #[test]
    fn an_extension_belongs_to_one_format() {
        let mut all: Vec<_> = FORMATS.iter().flat_map(|format| format.extensions).collect();
        let count = all.len();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
