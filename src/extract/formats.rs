//! Formats: one table of what files are read, by extension, and how; and what an unknown extension holds.

use super::container::{Opener, mail, mbox, msg, zip};
use super::draft::Draft;
use super::limits::Limits;
use super::office::{docx, epub, odt, pptx, xlsx};
use super::refusal::Refusal;
use super::{Eyes, csv, doc, gunzip, html, markdown, pdf, picture, plain, rtf};

/// Makes a draft of the bytes of one document.
#[derive(Clone, Copy, Debug)]
pub(super) enum Reader {
    /// From the bytes alone.
    Plain(fn(Vec<u8>, &Limits) -> Result<Draft, Refusal>),
    /// With eyes for its pictures, where the caller has some.
    Seeing(SeeingReader),
}

type SeeingReader = fn(Vec<u8>, &Limits, Option<Eyes>) -> Result<Draft, Refusal>;

impl Reader {
    /// Makes the draft.
    ///
    /// # Errors
    /// As its format says.
    pub fn read(self, bytes: Vec<u8>, limits: &Limits, eyes: Option<Eyes>) -> Result<Draft, Refusal> {
        match self {
            Reader::Plain(read) => read(bytes, limits),
            Reader::Seeing(read) => read(bytes, limits, eyes),
        }
    }
}

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
    /// It holds files of their own.
    Container(Opener),
    /// It has no reader yet, and is refused by its name.
    NotYet,
}

impl Format {
    /// Whether there is a reader for it.
    pub fn is_read(&self) -> bool {
        !matches!(self.how, How::NotYet)
    }

    /// Whether its reader is simple enough to do no harm whatever a file holds: it takes time and memory in proportion
    /// to the file, and does not call itself.
    fn is_plain(&self) -> bool {
        matches!(self.how, How::NotYet | How::Json | How::Lines) || self.name == TEXT.name
    }
}

/// Plain text, which is also what an unknown extension holds when its bytes are text.
const TEXT: Format =
    Format { name: "text", extensions: &["txt", "text"], how: How::Whole(Reader::Plain(plain::read)) };
const HTML: Format = Format {
    name: "HTML",
    extensions: &["html", "htm", "xhtml"],
    how: How::Whole(Reader::Plain(html::read)),
};
const JSON: Format = Format { name: "JSON", extensions: &["json"], how: How::Json };
const LINES: Format = Format { name: "JSON Lines", extensions: &["jsonl", "ndjson"], how: How::Lines };
const PDF: Format = Format { name: "PDF", extensions: &["pdf"], how: How::Whole(Reader::Seeing(pdf::read)) };
const DOC: Format =
    Format { name: "Word 97", extensions: &["doc", "dot"], how: How::Whole(Reader::Plain(doc::read)) };
const RTF: Format = Format { name: "RTF", extensions: &["rtf"], how: How::Whole(Reader::Plain(rtf::read)) };
const ZIP: Format = Format { name: "ZIP", extensions: &["zip"], how: How::Container(zip::open) };
const XML: Format = Format { name: "XML", extensions: &["xml"], how: How::NotYet };

/// Every format known by name. Each may also be packed with gzip (`.txt.gz`).
///
/// To add a format: a file beside this one with a `read` function, and its line here.
pub const FORMATS: &[Format] = &[
    TEXT,
    Format {
        name: "Markdown",
        extensions: &["md", "markdown"],
        how: How::Whole(Reader::Plain(markdown::read)),
    },
    HTML,
    JSON,
    LINES,
    PDF,
    WORD,
    DOC,
    OPEN_DOCUMENT,
    RTF,
    POWERPOINT,
    EXCEL,
    Format { name: "Office 97", extensions: &["ppt", "xls"], how: How::NotYet },
    Format { name: "CSV", extensions: &["csv", "tsv"], how: How::Whole(Reader::Plain(csv::read)) },
    EPUB,
    Format { name: "mail", extensions: &["eml"], how: How::Container(mail::open) },
    MAILBOX,
    MSG,
    Format { name: "Outlook folder", extensions: &["pst", "ost"], how: How::NotYet },
    ZIP,
    XML,
    #[cfg(debug_assertions)]
    Format { name: "faulty", extensions: &["faulty"], how: How::Whole(Reader::Plain(super::faulty::read)) },
    Format {
        name: "picture",
        extensions: &["jpg", "jpeg", "png", "tif", "tiff", "bmp", "webp", "gif"],
        how: How::Whole(Reader::Seeing(picture::read)),
    },
    Format { name: "HEIC", extensions: &["heic", "heif", "avif"], how: How::NotYet },
    Format { name: "drawing", extensions: &["svg"], how: How::NotYet },
    Format {
        name: "sound and film",
        extensions: &["mp3", "mp4", "wav", "m4a", "ogg", "avi", "mov", "webm"],
        how: How::NotYet,
    },
];

const MAILBOX: Format = Format { name: "mailbox", extensions: &["mbox"], how: How::Container(mbox::open) };
const MSG: Format = Format { name: "Outlook", extensions: &["msg"], how: How::Container(msg::open) };
const WORD: Format = Format {
    name: "Word",
    extensions: &["docx", "docm", "dotx"],
    how: How::Whole(Reader::Plain(docx::read)),
};
const OPEN_DOCUMENT: Format = Format {
    name: "OpenDocument",
    extensions: &["odt", "ott", "odp", "ods"],
    how: How::Whole(Reader::Plain(odt::read)),
};
const POWERPOINT: Format = Format {
    name: "PowerPoint",
    extensions: &["pptx", "pptm", "ppsx"],
    how: How::Whole(Reader::Plain(pptx::read)),
};
const EXCEL: Format =
    Format { name: "Excel", extensions: &["xlsx", "xlsm"], how: How::Whole(Reader::Plain(xlsx::read)) };
const EPUB: Format =
    Format { name: "EPUB", extensions: &["epub"], how: How::Whole(Reader::Plain(epub::read)) };

/// The beginnings of files that only one family of formats has.
const SIGNS: &[(&[u8], Format)] = &[
    (b"%PDF-", PDF),
    (b"PK\x03\x04", ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", DOC),
    (b"{\\rtf", RTF),
    (b"<?xml", XML),
];

/// The formats whose files are ZIP archives, by the name of a part that their directory lists.
const PACKED: [(&str, Format); 6] = [
    ("word/", WORD),
    ("ppt/", POWERPOINT),
    ("xl/", EXCEL),
    ("META-INF/container.xml", EPUB),
    ("content.xml", OPEN_DOCUMENT),
    ("", ZIP),
];

/// Formats whose files are told by their first bytes; another one under their extension was named wrongly.
const SIGNED: [&str; 5] = ["Word 97", "Word", "RTF", "Outlook", "Excel"];

/// The format of a file: by its extension, else by what its bytes begin with, else plain text. Word files are often
/// named wrongly (RTF, HTML or a newer Word file as `.doc`): there the bytes have the last word.
pub(super) fn choose(name: &str, bytes: &[u8]) -> Format {
    match by_extension(name) {
        Some(format) if SIGNED.contains(&format.name) => by_sign(bytes, format),
        Some(format) => format,
        None => by_content(bytes),
    }
}

/// Whether a file should be read in a process apart, so that a fault of its reader costs no more than that file.
/// JSON Lines never need one, since they are read line by line, packed or not.
pub fn is_risky(name: &str, bytes: &[u8]) -> bool {
    /// What is larger, when read whole, may take more memory than there is.
    const LARGE: usize = 32 << 20;
    let packed = gunzip::is_gzip(bytes);
    let format = choose(name.strip_suffix(".gz").unwrap_or(name), bytes);
    match format.how {
        How::Lines => false,
        _ => packed || bytes.len() > LARGE || !format.is_plain(),
    }
}

/// The format that the bytes show, when it is another than that of the extension.
fn by_sign(bytes: &[u8], named: Format) -> Format {
    let shown = by_content(bytes);
    let same = shown.name == named.name || (shown.name == DOC.name && named.name == MSG.name);
    let unknown = bytes.is_empty() || shown.name == ZIP.name || shown.name == XML.name;
    let binary = shown.name == TEXT.name && bytes[..bytes.len().min(512)].contains(&0);
    if same || unknown || binary { named } else { shown }
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
    match sign {
        Some(format) if format.name == ZIP.name => by_parts(bytes),
        Some(format) if format.name == DOC.name => by_streams(bytes),
        Some(format) => format,
        None if mbox::begins(bytes) => MAILBOX,
        None => by_markup(bytes),
    }
}

/// An archive's format, by the names in its directory, which is its end.
fn by_parts(bytes: &[u8]) -> Format {
    const DIRECTORY: usize = 1 << 16;
    let directory = &bytes[bytes.len().saturating_sub(DIRECTORY)..];
    PACKED
        .iter()
        .find(|(part, _)| part.is_empty() || lists(directory, part))
        .map_or(ZIP, |(_, format)| *format)
}

/// Whether the directory lists a part whose name begins so: 46 bytes of fixed fields stand before the name, the last of
/// them its place (APPNOTE 4.3.12).
fn lists(directory: &[u8], part: &str) -> bool {
    let entries = directory.windows(4).enumerate().filter(|(_, sign)| *sign == b"PK\x01\x02");
    entries
        .map(|(at, _)| &directory[at..])
        .any(|entry| entry.get(46..).is_some_and(|name| name.starts_with(part.as_bytes())))
}

/// An OLE file is a mail when it has the properties of one, in UTF-16; else Word's.
fn by_streams(bytes: &[u8]) -> Format {
    let mail: Vec<u8> = "__properties_version1.0".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(mail.len()).any(|window| window == mail) { MSG } else { DOC }
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
    fn a_wrongly_named_file_is_told_by_its_bytes() {
        let name = |file: &str, bytes: &[u8]| choose(file, bytes).name;
        let listed =
            |part: &str| [b"PK\x03\x04", b"PK\x01\x02".as_slice(), &[0; 42], part.as_bytes()].concat();
        assert_eq!(name("été.doc", b"{\\rtf1 x}"), "RTF");
        assert_eq!(name("été.doc", &listed("word/document.xml")), "Word");
        assert_eq!(name("été.doc", b"<html>"), "HTML");
        assert_eq!(name("été.docx", &listed("a.txt")), "Word");
        assert_eq!(name("été.docx", b"PK\x03\x04 cut"), "Word");
        assert_eq!(name("été", &listed("xl/workbook.xml")), "Excel");
        assert_eq!(name("été", &listed("a.txt")), "ZIP");
        assert_eq!(name("été.rtf", "de l’été".as_bytes()), "text");
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
