//! What could not be done: one plain sentence, then what to type instead.

mod hint;
mod words;

use std::io;
use std::path::PathBuf;

use super::{Format, Lang, Say};
use crate::evaluate::BadLine;
use crate::index::IndexError;
use crate::ingest::{IngestError, OcrError, VocabularyError};
use crate::search::Found;
use crate::search::check::CheckError;

use hint::Hint;

/// Why a command could not do what it was asked.
#[derive(Debug)]
pub enum Trouble {
    /// The index cannot be used.
    Index(IndexError),
    /// A folder's own word list cannot be used.
    Vocabulary(VocabularyError),
    /// There is no index here or above.
    NoIndex,
    /// The index was made from no folder yet, and none was given.
    NothingToIndex,
    /// A path given does not lead to a file or folder that can be read.
    Path {
        /// As it was typed.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// No document has the id.
    UnknownDocument {
        /// As it was typed.
        name: String,
        /// Ids that look like it, the nearest first.
        nearest: Vec<String>,
    },
    /// Several documents' ids end that way.
    AmbiguousDocument {
        /// As it was typed.
        name: String,
        /// Their ids.
        ids: Vec<String>,
    },
    /// No facet has the name.
    UnknownFacet {
        /// As it was typed.
        name: String,
        /// All names.
        known: Vec<&'static str>,
    },
    /// A file of a test set holds something else.
    TestSet {
        /// Where it is.
        path: PathBuf,
        /// Its first bad line.
        error: BadLine,
    },
    /// A setting names no part of the ranking, or gives no number.
    UnknownPart {
        /// As it was typed.
        setting: String,
        /// All parts.
        known: &'static [&'static str],
    },
    /// The text of pictures was to be recognised and cannot be.
    Ocr(OcrError),
    /// The program cannot be started again to read files apart.
    NoProcess(io::Error),
    /// A setting names no limit, or gives it no value that it can have.
    UnknownLimit {
        /// As it was typed.
        typed: String,
        /// The names of each limit, in English and in French.
        known: Vec<[&'static str; 2]>,
    },
    /// Something else could not be read or written.
    Io(io::Error),
    /// What a permanent link leads to now has another id.
    LinkMoved {
        /// The id.
        id: String,
    },
    /// The words that a permanent link leads to stand in a text that has changed otherwise.
    LinkOutdated,
    /// What a permanent link leads to is there no more.
    LinkGone {
        /// The id of its document.
        id: String,
        /// Whether there is a document with that id, but the words are gone from it.
        is_changed: bool,
    },
    /// A format that cites documents was asked for where none is cited.
    NothingToCite(Format),
    /// There is no word in a query.
    NothingAsked,
    /// There is no word in a quotation that should be checked.
    NoWord,
    /// A quotation has more words than can be checked.
    TooManyWords(usize),
    /// The index is being written, so the answer may be older than the files.
    AnsweredFromBefore,
}

impl From<IndexError> for Trouble {
    fn from(error: IndexError) -> Self {
        Trouble::Index(error)
    }
}

impl From<IngestError> for Trouble {
    fn from(error: IngestError) -> Self {
        match error {
            IngestError::Index(error) => Trouble::Index(error),
            IngestError::Vocabulary(error) => Trouble::Vocabulary(error),
            IngestError::Ocr(error) => Trouble::Ocr(error),
            IngestError::Process(error) => Trouble::NoProcess(error),
        }
    }
}

impl From<CheckError> for Trouble {
    fn from(error: CheckError) -> Self {
        match error {
            CheckError::NoWord => Trouble::NoWord,
            CheckError::TooLong(words) => Trouble::TooManyWords(words),
            CheckError::Index(error) => Trouble::Index(error),
        }
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Trouble::Io(error)
    }
}

impl Trouble {
    /// What is to be said of a permanent link that leads elsewhere than it was made for.
    pub fn of_link(how: Found, id: &str) -> Option<Self> {
        match how {
            Found::AsItWas => None,
            Found::Moved => Some(Trouble::LinkMoved { id: id.to_owned() }),
            Found::Changed => Some(Trouble::LinkOutdated),
        }
    }

    /// Whether all was done and there was nothing to find.
    pub fn is_nothing_found(&self) -> bool {
        matches!(self, Trouble::UnknownDocument { .. } | Trouble::LinkGone { .. } | Trouble::NoWord)
    }

    /// What to type instead, where something helps.
    pub fn hint(&self, lang: Lang) -> Option<String> {
        let hint = Hint::of(self)?;
        Some(hint.say(lang))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_document_brings_its_neighbours() {
        let trouble =
            Trouble::UnknownDocument { name: "entente".into(), nearest: vec!["a/entente.txt".into()] };
        assert_eq!(trouble.french(), "aucun document ne s’appelle «\u{a0}entente\u{a0}»");
        assert_eq!(trouble.hint(Lang::Fr).as_deref(), Some("peut-être\u{a0}:\n  a/entente.txt"));
    }

    #[test]
    fn a_missing_index_says_what_to_type() {
        assert_eq!(Trouble::NoIndex.hint(Lang::En).as_deref(), Some("to make one: verbatim index FOLDER"));
        let version = Trouble::Index(IndexError::Version { path: "x".into(), found: 9 });
        assert!(version.french().contains("version 9"));
    }
}
