//! What could not be done, said in French and in English.

use std::io;
use std::path::Path;

use super::super::typography::{counted, quoted};
use super::super::visible::one_line;
use super::super::{Lang, Say};
use super::Trouble;
use crate::index::{self, IndexError};
use crate::ingest::OcrError;

impl Say for Trouble {
    fn french(&self) -> String {
        match self {
            Trouble::Index(error) => index_french(error),
            Trouble::Vocabulary(error) => error.french(),
            Trouble::NoIndex => "il n’y a pas d’index dans ce dossier ni au-dessus".into(),
            Trouble::NothingToIndex => "aucun dossier n’est encore indexé".into(),
            Trouble::Path { path, error } => {
                format!("impossible de lire {}\u{a0}: {}", shown(path), io_french(error))
            }
            Trouble::UnknownDocument { name, .. } => {
                format!("aucun document ne s’appelle {}", french_name(name))
            }
            Trouble::AmbiguousDocument { name, ids } => {
                let count = counted(ids.len() as u64, "document finit", "documents finissent", Lang::Fr);
                format!("{count} par {}", french_name(name))
            }
            Trouble::UnknownFacet { name, .. } => {
                format!("aucune facette ne s’appelle {}", french_name(name))
            }
            Trouble::TestSet { path, error } => {
                format!("la ligne {} de {} n’est pas lisible", error.line, shown(path))
            }
            Trouble::UnknownPart { setting, .. } => {
                format!("{} n’est pas une partie du classement et son poids", french_name(setting))
            }
            Trouble::UnknownLimit { typed, .. } => format!("{} ne fixe aucune limite", french_name(typed)),
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
            Trouble::LinkMoved { id } => format!("ce texte s’appelle maintenant {}", french_name(id)),
            Trouble::LinkOutdated => {
                "le document a changé depuis que ce lien a été fait\u{a0}; le passage y est toujours".into()
            }
            Trouble::LinkGone { id, is_changed: true } => format!(
                "ce lien ne mène plus nulle part\u{a0}: le passage n’est plus tel quel dans {}",
                french_name(id)
            ),
            Trouble::LinkGone { id, is_changed: false } => format!(
                "ce lien ne mène plus nulle part\u{a0}: aucun document n’a plus le texte de {}",
                french_name(id)
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
            Trouble::Path { path, error } => format!("cannot read {}: {error}", shown(path)),
            Trouble::UnknownDocument { name, .. } => format!("no document is called {}", english_name(name)),
            Trouble::AmbiguousDocument { name, ids } => {
                let count = counted(ids.len() as u64, "document ends", "documents end", Lang::En);
                format!("{count} with {}", english_name(name))
            }
            Trouble::UnknownFacet { name, .. } => format!("no facet is called {}", english_name(name)),
            Trouble::TestSet { path, error } => format!("{}: {error}", shown(path)),
            Trouble::UnknownPart { setting, .. } => {
                format!("{} is no part of the ranking and its weight", english_name(setting))
            }
            Trouble::UnknownLimit { typed, .. } => format!("{} sets no limit", english_name(typed)),
            Trouble::Ocr(error) => error.to_string(),
            Trouble::NoProcess(error) => format!("cannot start a process to read files in: {error}"),
            Trouble::Io(error) => format!("cannot read or write: {error}"),
            Trouble::LinkMoved { id } => format!("this text is now called {}", english_name(id)),
            Trouble::LinkOutdated => {
                "the document has changed since this link was made; the passage is still there".into()
            }
            Trouble::LinkGone { id, is_changed: true } => format!(
                "this link leads nowhere any more: the passage is no longer in {} as it was",
                english_name(id)
            ),
            Trouble::LinkGone { id, is_changed: false } => {
                format!("this link leads nowhere any more: no document has the text of {}", english_name(id))
            }
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
    match error {
        IndexError::Missing(at) => format!("il n’y a pas d’index dans {}", shown(at)),
        IndexError::Version { path: at, found } => format!(
            "l’index de {} est de version {found}, ce programme lit la version {}",
            shown(at),
            index::VERSION
        ),
        IndexError::Busy(at) => {
            format!("l’index de {} est en train d’être écrit par un autre processus", shown(at))
        }
        IndexError::Io { path: at, error } => {
            format!("impossible d’utiliser l’index de {}\u{a0}: {}", shown(at), io_french(error))
        }
        IndexError::Tantivy { path: at, error } => {
            format!("impossible d’utiliser l’index de {}\u{a0}: {}", shown(at), one_line(&error.to_string()))
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

fn french_name(name: &str) -> String {
    quoted(&one_line(name), Lang::Fr)
}

fn english_name(name: &str) -> String {
    quoted(&one_line(name), Lang::En)
}

fn shown(path: &Path) -> String {
    one_line(&path.display().to_string())
}
