//! Refusal: why a file, or one of its documents, gives no text at all.

use thiserror::Error;

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
        /// What is too large: the file, what it unpacks to, a line.
        what: &'static str,
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
        /// What is nested: elements, archives.
        what: &'static str,
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
    /// A file whose fonts do not say what their letters stand for.
    #[error("its letters cannot be read, because its fonts do not name them")]
    UnknownLetters,
    /// A file on which a reader gave up with a programming error of its own.
    #[error("the {name} reader stopped on this file")]
    ReaderStopped {
        /// The format's name.
        name: &'static str,
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
            Refusal::Inside { why, .. } => why.code(),
            Refusal::Encrypted => "encrypted",
            Refusal::Broken { .. } => "broken",
            Refusal::OnlyPictures { .. } => "only_pictures",
            Refusal::UnknownLetters => "unknown_letters",
            Refusal::ReaderStopped { .. } => "reader_stopped",
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
            Refusal::BadJson { line, .. } | Refusal::MissingText { line } => Some(*line),
            Refusal::OverLimit { line, .. } => *line,
            _ => None,
        }
    }

    /// The same refusal, about a line of the file.
    pub(super) fn at_line(self, line: usize) -> Self {
        match self {
            Refusal::BadJson { reason, .. } => Refusal::BadJson { line, reason },
            Refusal::MissingText { .. } => Refusal::MissingText { line },
            other => other,
        }
    }
}
