//! Refusal: why a file, or one of its documents, gives no text at all.

use super::limits::Setting;
use std::fmt;
use thiserror::Error;

/// What to type behind `verbatim index` so that pictures are read.
pub(super) const OCR: &str = "--ocr";

/// What may be too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Large {
    /// The file as it lies on the disk.
    File,
    /// All that comes out of it when it is unpacked.
    Unpacked,
    /// One file within it.
    Entry,
    /// A line of JSON Lines.
    Line,
}

impl fmt::Display for Large {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Large::File => "the file",
            Large::Unpacked => "what it unpacks to",
            Large::Entry => "a part of it",
            Large::Line => "a line",
        })
    }
}

/// What may lie too deep within its like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nested {
    /// Archives and mails.
    Files,
    /// Elements of XML.
    Elements,
    /// Groups of RTF.
    Groups,
}

impl fmt::Display for Nested {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Nested::Files => "archives and mails",
            Nested::Elements => "elements",
            Nested::Groups => "groups",
        })
    }
}

/// Why there is no document.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Refusal {
    /// A known format that has no reader.
    #[error("{name} files are not read yet")]
    NotYet {
        /// The format's name.
        name: &'static str,
    },
    /// Bytes that are no text in any encoding.
    #[error("this is not text")]
    NotText,
    /// No byte, or nothing but white space.
    #[error("there is no text in it")]
    Empty,
    /// Text that is not JSON.
    #[error("line {line} is not valid JSON: {reason}")]
    BadJson {
        /// The line in the file, from 1.
        line: usize,
        /// What the parser says.
        reason: String,
    },
    /// JSON without the text that a document needs.
    #[error("line {line} has no \"text\"")]
    MissingText {
        /// The line in the file, or the place in the array, from 1.
        line: usize,
    },
    /// More of something than is allowed.
    #[error("{what} is larger than {limit} bytes")]
    OverLimit {
        /// What is too large.
        what: Large,
        /// The most that is allowed.
        limit: u64,
        /// The line in the file, from 1, when only that line is refused.
        line: Option<usize>,
    },
    /// Packed bytes that cannot be unpacked.
    #[error("the gzip data is broken: {reason}")]
    BrokenGzip {
        /// What the unpacker says.
        reason: String,
    },
    /// Something packed so tightly that it can only be meant to fill the memory.
    #[error("it unpacks to more than {limit} times its size")]
    OverRatio {
        /// The ratio allowed.
        limit: u64,
    },
    /// More levels within each other than are allowed.
    #[error("{what} are nested more than {limit} deep")]
    TooDeep {
        /// What is nested.
        what: Nested,
        /// The depth allowed.
        limit: usize,
    },
    /// More files within a file than are allowed.
    #[error("it holds more than {limit} files")]
    TooMany {
        /// How many are allowed.
        limit: usize,
    },
    /// A file within a file that gives no text.
    #[error("in {id}: {why}")]
    Inside {
        /// Its id within the file.
        id: String,
        /// Why it gives none.
        why: Box<Refusal>,
    },
    /// A line that gives no text, for a reason that any file may have.
    #[error("line {line}: {why}")]
    Line {
        /// The line in the file, or the place in the array, from 1.
        line: usize,
        /// Why it gives none.
        why: Box<Refusal>,
    },
    /// A file that only opens with a password.
    #[error("it is encrypted and needs a password")]
    Encrypted,
    /// A file that is not what its name or its first bytes say.
    #[error("this {name} file is broken: {reason}")]
    Broken {
        /// The format's name.
        name: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// A file whose pages are pictures, such as a scan.
    #[error("its {pages} pages are pictures without text")]
    OnlyPictures {
        /// How many pages it has.
        pages: usize,
    },
    /// A picture, and nobody to look at it.
    #[error("it is a picture, whose text is read only when asked for")]
    Picture,
    /// Pictures whose text could not be recognised.
    #[error("its text could not be recognised: {reason}")]
    Unrecognised {
        /// What went wrong.
        reason: String,
    },
    /// A file whose fonts do not say what their letters stand for.
    #[error("its letters cannot be read, because its fonts do not name them")]
    UnknownLetters,
    /// A file on which a reader gave up with a programming error of its own.
    #[error("the {name} reader stopped on this file")]
    ReaderStopped {
        /// The format's name.
        name: &'static str,
    },
    /// A file that takes longer than is allowed.
    #[error("reading it takes more than {seconds} seconds")]
    OverTime {
        /// The time allowed.
        seconds: u64,
    },
    /// A file that takes more memory than is allowed.
    #[error("reading it takes more than {limit} bytes of memory")]
    OverMemory {
        /// The memory allowed.
        limit: u64,
    },
    /// A file on which the process that read it ended.
    #[error("the reader crashed on it: {reason}")]
    ReaderCrashed {
        /// How it ended.
        reason: String,
    },
}

impl Refusal {
    /// The stable word for it in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Refusal::NotYet { .. } => "not_yet",
            Refusal::NotText => "not_text",
            Refusal::Empty => "empty",
            Refusal::BadJson { .. } => "bad_json",
            Refusal::MissingText { .. } => "missing_text",
            Refusal::OverLimit { .. } => "over_limit",
            Refusal::BrokenGzip { .. } => "broken_gzip",
            Refusal::OverRatio { .. } => "over_ratio",
            Refusal::TooDeep { .. } => "too_deep",
            Refusal::TooMany { .. } => "too_many",
            Refusal::Inside { why, .. } | Refusal::Line { why, .. } => why.code(),
            Refusal::Encrypted => "encrypted",
            Refusal::Broken { .. } => "broken",
            Refusal::OnlyPictures { .. } => "only_pictures",
            Refusal::Picture => "picture",
            Refusal::Unrecognised { .. } => "unrecognised",
            Refusal::UnknownLetters => "unknown_letters",
            Refusal::ReaderStopped { .. } => "reader_stopped",
            Refusal::OverTime { .. } => "over_time",
            Refusal::OverMemory { .. } => "over_memory",
            Refusal::ReaderCrashed { .. } => "reader_crashed",
        }
    }

    /// What to type behind `verbatim index` so that more is read, when a limit is the reason.
    pub fn remedy(&self) -> Option<String> {
        let (limit, value) = match self {
            Refusal::OverTime { seconds } => ("time", *seconds),
            Refusal::OverMemory { limit } => ("memory", *limit),
            Refusal::OverLimit { what: Large::File, limit, .. } => ("file", *limit),
            Refusal::OverLimit { what: Large::Unpacked, limit, .. } => ("unpacked", *limit),
            Refusal::OverLimit { what: Large::Entry, limit, .. } => ("entry", *limit),
            Refusal::OverLimit { what: Large::Line, limit, .. } => ("line", *limit),
            Refusal::OverRatio { limit } => ("ratio", *limit),
            Refusal::TooDeep { what: Nested::Files, limit } => ("depth", *limit as u64),
            Refusal::TooDeep { what: Nested::Elements | Nested::Groups, limit } => {
                ("xml-depth", *limit as u64)
            }
            Refusal::TooMany { limit } => ("entries", *limit as u64),
            Refusal::OnlyPictures { .. } | Refusal::Picture => return Some(OCR.to_owned()),
            Refusal::Inside { why, .. } | Refusal::Line { why, .. } => return why.remedy(),
            _ => return None,
        };
        Setting::named(limit).map(|setting| setting.doubled(value))
    }

    /// What differs from one such refusal to the next, in no language: the format's name, a count.
    pub fn detail(&self) -> Option<String> {
        match self {
            Refusal::NotYet { name } | Refusal::Broken { name, .. } | Refusal::ReaderStopped { name } => {
                Some((*name).to_owned())
            }
            Refusal::OnlyPictures { pages } => Some(pages.to_string()),
            Refusal::Inside { why, .. } | Refusal::Line { why, .. } => why.detail(),
            _ => None,
        }
    }

    /// The part of the file it is about when the rest is not concerned: a line, from 1, or the id of a file within it.
    pub fn part(&self) -> Option<String> {
        match self {
            Refusal::Inside { id, .. } => Some(id.clone()),
            other => other.line().map(|line| line.to_string()),
        }
    }

    /// The same refusal, about a file within the file; one that is about a line within that stays so.
    pub(super) fn inside(self, id: &str) -> Self {
        let id = self.line().map_or(id.to_owned(), |line| format!("{id}#{line}"));
        Refusal::Inside { id, why: Box::new(self) }
    }

    /// The line of the file it is about, from 1, when the rest of the file is not concerned.
    pub fn line(&self) -> Option<usize> {
        match self {
            Refusal::BadJson { line, .. } | Refusal::MissingText { line } | Refusal::Line { line, .. } => {
                Some(*line)
            }
            Refusal::OverLimit { line, .. } => *line,
            _ => None,
        }
    }

    /// The same refusal, about a line of the file.
    pub(super) fn at_line(self, line: usize) -> Self {
        match self {
            Refusal::BadJson { reason, .. } => Refusal::BadJson { line, reason },
            Refusal::MissingText { .. } => Refusal::MissingText { line },
            why => Refusal::Line { line, why: Box::new(why) },
        }
    }
}
