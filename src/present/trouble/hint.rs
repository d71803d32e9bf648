//! What to type instead of what could not be done.

use std::io;

use super::super::typography::number;
use super::super::visible::one_line;
use super::super::{Lang, Say, vocabulary};
use super::Trouble;
use crate::index::IndexError;
use crate::search::check;

/// How Tesseract with French is installed on Debian and Ubuntu, and on macOS.
const TESSERACT: &str =
    "sudo apt install tesseract-ocr tesseract-ocr-fra, brew install tesseract tesseract-lang";

/// Ids said at most.
const MOST_IDS: usize = 10;

/// What to type instead.
pub(super) enum Hint<'a> {
    MakeIndex,
    MakeIndexAnew,
    IndexElsewhere,
    Wait,
    Ids(&'a [String]),
    ListDocuments,
    ShowDocument(&'a str),
    CheckParts,
    CiteElsewhere,
    AskWords,
    Facets(&'a [&'static str]),
    Parts(&'a [&'static str]),
    Write(String),
    Limits(&'a [[&'static str; 2]]),
    Tesseract,
}

impl<'a> Hint<'a> {
    /// What helps, where something does.
    pub fn of(trouble: &'a Trouble) -> Option<Self> {
        match trouble {
            Trouble::NoIndex | Trouble::NothingToIndex | Trouble::Index(IndexError::Missing(_)) => {
                Some(Hint::MakeIndex)
            }
            Trouble::Index(IndexError::Version { .. }) => Some(Hint::MakeIndexAnew),
            Trouble::Index(IndexError::Busy(_)) => Some(Hint::Wait),
            Trouble::Index(IndexError::Io { error, .. }) if is_unwritable(error) => {
                Some(Hint::IndexElsewhere)
            }
            Trouble::UnknownDocument { nearest: ids, .. } if ids.is_empty() => Some(Hint::ListDocuments),
            Trouble::UnknownDocument { nearest: ids, .. } | Trouble::AmbiguousDocument { ids, .. } => {
                Some(Hint::Ids(ids))
            }
            Trouble::UnknownFacet { known, .. } => Some(Hint::Facets(known)),
            Trouble::UnknownPart { known, .. } => Some(Hint::Parts(known)),
            Trouble::Vocabulary(error) => vocabulary::right_way(error).map(Hint::Write),
            Trouble::UnknownLimit { known, .. } => Some(Hint::Limits(known)),
            Trouble::Ocr(_) => Some(Hint::Tesseract),
            Trouble::Index(_) | Trouble::Path { .. } | Trouble::TestSet { .. } => None,
            Trouble::NoProcess(_) | Trouble::Io(_) => None,
            Trouble::TooManyWords(_) => Some(Hint::CheckParts),
            Trouble::NothingToCite(_) => Some(Hint::CiteElsewhere),
            Trouble::NothingAsked => Some(Hint::AskWords),
            Trouble::LinkGone { id, is_changed: true } => Some(Hint::ShowDocument(id)),
            Trouble::LinkGone { .. } | Trouble::LinkMoved { .. } | Trouble::LinkOutdated => None,
            Trouble::NoWord | Trouble::AnsweredFromBefore => None,
        }
    }
}

fn is_unwritable(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

impl Say for Hint<'_> {
    fn french(&self) -> String {
        match self {
            Hint::MakeIndex => "pour en faire un\u{a0}: verbatim index DOSSIER".into(),
            Hint::MakeIndexAnew => "effacez ce dossier d’index, puis\u{a0}: verbatim index DOSSIER".into(),
            Hint::IndexElsewhere => "pour le mettre ailleurs\u{a0}: --index DOSSIER".into(),
            Hint::Wait => "réessayez quand il aura fini".into(),
            Hint::Ids(ids) => list("peut-être\u{a0}:", ids),
            Hint::ListDocuments => "pour voir les documents\u{a0}: verbatim search MOT".into(),
            Hint::Write(line) => format!("écrivez\u{a0}: {line}"),
            Hint::ShowDocument(id) => {
                format!("pour le voir tel qu’il est\u{a0}: verbatim show {}", one_line(id))
            }
            Hint::CheckParts => {
                format!(
                    "vérifiez-le par morceaux d’au plus {} mots",
                    number(check::MOST_WORDS as u64, Lang::Fr)
                )
            }
            Hint::CiteElsewhere => "il va avec search, quotes, check et show".into(),
            Hint::AskWords => {
                "donnez un mot, un filtre comme type:entente, ou * pour tous les documents".into()
            }
            Hint::Parts(names) => format!("parties\u{a0}: {}", names.join(", ")),
            Hint::Tesseract => {
                format!("pour l’installer\u{a0}: {TESSERACT}\u{a0}; pour s’en passer\u{a0}: --ocr=off")
            }
            Hint::Limits(names) => {
                let names: Vec<_> = names.iter().map(|[_, french]| *french).collect();
                format!(
                    "par exemple --limit temps=120 ou memoire=2G\u{a0}; limites\u{a0}: {}",
                    names.join(", ")
                )
            }
            Hint::Facets(names) => format!("facettes\u{a0}: {}", names.join(", ")),
        }
    }

    fn english(&self) -> String {
        match self {
            Hint::MakeIndex => "to make one: verbatim index FOLDER".into(),
            Hint::MakeIndexAnew => "delete this index folder, then: verbatim index FOLDER".into(),
            Hint::IndexElsewhere => "to put it elsewhere: --index FOLDER".into(),
            Hint::Wait => "try again when it has finished".into(),
            Hint::Ids(ids) => list("perhaps:", ids),
            Hint::ListDocuments => "to see documents: verbatim search WORD".into(),
            Hint::Write(line) => format!("write: {line}"),
            Hint::ShowDocument(id) => format!("to see it as it is: verbatim show {}", one_line(id)),
            Hint::CheckParts => {
                format!("check it in parts of at most {} words", number(check::MOST_WORDS as u64, Lang::En))
            }
            Hint::CiteElsewhere => "it goes with search, quotes, check and show".into(),
            Hint::AskWords => "give a word, a filter such as type:entente, or * for all documents".into(),
            Hint::Parts(names) => format!("parts: {}", names.join(", ")),
            Hint::Tesseract => format!("to install it: {TESSERACT}; to go without: --ocr=off"),
            Hint::Limits(names) => {
                let names: Vec<_> = names.iter().map(|[english, _]| *english).collect();
                format!("such as --limit time=120 or memory=2G; limits: {}", names.join(", "))
            }
            Hint::Facets(names) => format!("facets: {}", names.join(", ")),
        }
    }
}

fn list(head: &str, ids: &[String]) -> String {
    let ids = ids.iter().take(MOST_IDS).map(|id| format!("\n  {}", one_line(id)));
    format!("{head}{}", ids.collect::<String>())
}
