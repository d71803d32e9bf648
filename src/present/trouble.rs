//! What could not be done: one plain sentence, then what to type instead.

use std::io;
use std::path::PathBuf;

use super::typography::{number, quoted};
use super::visible::one_line;
use super::{Format, Say};
use super::{Lang, typography::counted, vocabulary};
use crate::evaluate::BadLine;
use crate::index::{self, IndexError};
use crate::ingest::{IngestError, OcrError, VocabularyError};
use crate::search::Found;
use crate::search::check::{self, CheckError};

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

/// How Tesseract with French is installed on Debian and Ubuntu, and on macOS.
const TESSERACT: &str =
    "sudo apt install tesseract-ocr tesseract-ocr-fra, brew install tesseract tesseract-lang";

/// Ids said at most.
const MOST_IDS: usize = 10;

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

impl Say for Trouble {
    fn french(&self) -> String {
        match self {
            Trouble::Index(error) => index_french(error),
            Trouble::Vocabulary(error) => error.french(),
            Trouble::NoIndex => "il n’y a pas d’index dans ce dossier ni au-dessus".into(),
            Trouble::NothingToIndex => "aucun dossier n’est encore indexé".into(),
            Trouble::Path { path, error } => {
                format!(
                    "impossible de lire {}\u{a0}: {}",
                    one_line(&path.display().to_string()),
                    io_french(error)
                )
            }
            Trouble::UnknownDocument { name, .. } => {
                format!("aucun document ne s’appelle {}", quoted(&one_line(name), Lang::Fr))
            }
            Trouble::AmbiguousDocument { name, ids } => {
                let count = counted(ids.len() as u64, "document finit", "documents finissent", Lang::Fr);
                format!("{count} par {}", quoted(&one_line(name), Lang::Fr))
            }
            Trouble::UnknownFacet { name, .. } => {
                format!("aucune facette ne s’appelle {}", quoted(&one_line(name), Lang::Fr))
            }
            Trouble::TestSet { path, error } => format!(
                "la ligne {} de {} n’est pas lisible",
                error.line,
                one_line(&path.display().to_string())
            ),
            Trouble::UnknownPart { setting, .. } => {
                format!(
                    "{} n’est pas une partie du classement et son poids",
                    quoted(&one_line(setting), Lang::Fr)
                )
            }
            Trouble::UnknownLimit { typed, .. } => {
                format!("{} ne fixe aucune limite", quoted(&one_line(typed), Lang::Fr))
            }
            Trouble::Ocr(OcrError::NoTesseract(_)) => {
                "impossible de lancer tesseract, qui lit les images".into()
            }
            Trouble::Ocr(OcrError::NoFrench) => "tesseract n’a pas le français".into(),
            Trouble::NoProcess(error) => {
                format!(
                    "impossible de lancer un processus pour lire les fichiers\u{a0}: {}",
                    io_french(error)
                )
            }
            Trouble::Io(error) => format!("lecture ou écriture impossible\u{a0}: {}", io_french(error)),
            Trouble::LinkMoved { id } => {
                format!("ce texte s’appelle maintenant {}", quoted(&one_line(id), Lang::Fr))
            }
            Trouble::LinkOutdated => {
                "le document a changé depuis que ce lien a été fait\u{a0}; le passage y est toujours".into()
            }
            Trouble::LinkGone { id, is_changed: true } => format!(
                "ce lien ne mène plus nulle part\u{a0}: le passage n’est plus tel quel dans {}",
                quoted(&one_line(id), Lang::Fr)
            ),
            Trouble::LinkGone { id, is_changed: false } => format!(
                "ce lien ne mène plus nulle part\u{a0}: aucun document n’a plus le texte de {}",
                quoted(&one_line(id), Lang::Fr)
            ),
            Trouble::NothingToCite(format) => format!(
                "cette commande ne cite aucun document\u{a0}: le format {} n’y a pas de sens",
                format.name()
            ),
            Trouble::NothingAsked => "il n’y a aucun mot à chercher".into(),
            Trouble::NoWord => "il n’y a aucun mot à vérifier".into(),
            Trouble::TooManyWords(words) => format!(
                "le texte a {}, c’est trop pour une vérification",
                counted(*words as u64, "mot", "mots", Lang::Fr)
            ),
            Trouble::AnsweredFromBefore => {
                "l’index est en cours de mise à jour\u{a0}; réponse d’après son état précédent".into()
            }
        }
    }

    fn english(&self) -> String {
        match self {
            Trouble::Index(error) => one_line(&error.to_string()),
            Trouble::Vocabulary(error) => error.english(),
            Trouble::NoIndex => "there is no index in this folder or above".into(),
            Trouble::NothingToIndex => "no folder has been indexed yet".into(),
            Trouble::Path { path, error } => {
                format!("cannot read {}: {error}", one_line(&path.display().to_string()))
            }
            Trouble::UnknownDocument { name, .. } => {
                format!("no document is called {}", quoted(&one_line(name), Lang::En))
            }
            Trouble::AmbiguousDocument { name, ids } => {
                let count = counted(ids.len() as u64, "document ends", "documents end", Lang::En);
                format!("{count} with {}", quoted(&one_line(name), Lang::En))
            }
            Trouble::UnknownFacet { name, .. } => {
                format!("no facet is called {}", quoted(&one_line(name), Lang::En))
            }
            Trouble::TestSet { path, error } => {
                format!("{}: {error}", one_line(&path.display().to_string()))
            }
            Trouble::UnknownPart { setting, .. } => {
                format!("{} is no part of the ranking and its weight", quoted(&one_line(setting), Lang::En))
            }
            Trouble::UnknownLimit { typed, .. } => {
                format!("{} sets no limit", quoted(&one_line(typed), Lang::En))
            }
            Trouble::Ocr(error) => error.to_string(),
            Trouble::NoProcess(error) => format!("cannot start a process to read files in: {error}"),
            Trouble::Io(error) => format!("cannot read or write: {error}"),
            Trouble::LinkMoved { id } => {
                format!("this text is now called {}", quoted(&one_line(id), Lang::En))
            }
            Trouble::LinkOutdated => {
                "the document has changed since this link was made; the passage is still there".into()
            }
            Trouble::LinkGone { id, is_changed: true } => format!(
                "this link leads nowhere any more: the passage is no longer in {} as it was",
                quoted(&one_line(id), Lang::En)
            ),
            Trouble::LinkGone { id, is_changed: false } => format!(
                "this link leads nowhere any more: no document has the text of {}",
                quoted(&one_line(id), Lang::En)
            ),
            Trouble::NothingToCite(format) => {
                format!("this command cites no document: the format {} makes no sense here", format.name())
            }
            Trouble::NothingAsked => "there is no word to search for".into(),
            Trouble::NoWord => "there is no word to check".into(),
            Trouble::TooManyWords(words) => format!(
                "the text has {}, too many to be checked",
                counted(*words as u64, "word", "words", Lang::En)
            ),
            Trouble::AnsweredFromBefore => {
                "the index is being updated; answered from its former state".into()
            }
        }
    }
}

fn index_french(error: &IndexError) -> String {
    let path = |path: &PathBuf| one_line(&path.display().to_string());
    match error {
        IndexError::Missing(at) => format!("il n’y a pas d’index dans {}", path(at)),
        IndexError::Version { path: at, found } => format!(
            "l’index de {} est de version {found}, ce programme lit la version {}",
            path(at),
            index::VERSION
        ),
        IndexError::Busy(at) => {
            format!("l’index de {} est en train d’être écrit par un autre processus", path(at))
        }
        IndexError::Io { path: at, error } => {
            format!("impossible d’utiliser l’index de {}\u{a0}: {}", path(at), io_french(error))
        }
        IndexError::Tantivy { path: at, error } => {
            format!("impossible d’utiliser l’index de {}\u{a0}: {}", path(at), one_line(&error.to_string()))
        }
    }
}

/// The errors that users meet, in French; others as the system says them.
fn io_french(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "ce fichier ou ce dossier n’existe pas".into(),
        io::ErrorKind::PermissionDenied => "accès refusé".into(),
        io::ErrorKind::StorageFull => "le disque est plein".into(),
        io::ErrorKind::ReadOnlyFilesystem => "le disque est en lecture seule".into(),
        io::ErrorKind::NotADirectory => "ce n’est pas un dossier".into(),
        _ => error.to_string(),
    }
}

/// What to type instead.
enum Hint<'a> {
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
    fn of(trouble: &'a Trouble) -> Option<Self> {
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
