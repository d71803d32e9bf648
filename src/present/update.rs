//! What bringing an index up to date has changed.

use std::io::{self, Write};

use serde::Serialize;

use super::shapes::{NoteShape, VERSION};
use super::typography::{counted, number, size};
use super::{Answer, Lang, Page, Say, Table, losses};
use crate::ingest::Report;

/// The report of one run.
#[derive(Clone, Copy)]
pub struct Update<'a>(pub &'a Report);

/// The JSON of it.
#[derive(Serialize)]
struct UpdateShape<'a> {
    version: u32,
    added: u64,
    changed: u64,
    removed: u64,
    unchanged: u64,
    documents: u64,
    bytes: u64,
    refused: usize,
    lost: usize,
    notes: Vec<NoteShape<'a>>,
}

impl<'a> Update<'a> {
    fn notes(&self) -> Vec<NoteShape<'a>> {
        self.0.notes.iter().map(|(file, note)| NoteShape::new(file, note)).collect()
    }

    fn refused(&self) -> usize {
        self.0.notes.iter().filter(|(_, note)| note.refused).count()
    }

    fn lost(&self) -> usize {
        self.0.notes.len() - self.refused()
    }

    /// The counts that are not zero, each in words.
    fn changes(&self, lang: Lang) -> Vec<String> {
        let Report { added, changed, removed, unchanged, .. } = *self.0;
        let words = match lang {
            Lang::Fr => [
                (added, "fichier ajouté", "fichiers ajoutés"),
                (changed, "fichier modifié", "fichiers modifiés"),
                (removed, "fichier retiré", "fichiers retirés"),
                (unchanged, "fichier inchangé", "fichiers inchangés"),
            ],
            Lang::En => [
                (added, "file added", "files added"),
                (changed, "file changed", "files changed"),
                (removed, "file removed", "files removed"),
                (unchanged, "file unchanged", "files unchanged"),
            ],
        };
        let some = words.into_iter().filter(|(count, ..)| *count > 0);
        some.map(|(count, one, many)| counted(count, one, many, lang)).collect()
    }
}

impl Say for Update<'_> {
    fn french(&self) -> String {
        let changes = self.changes(Lang::Fr);
        if changes.is_empty() {
            return "Aucun fichier".into();
        }
        if !self.0.is_change() {
            return format!("Rien n’a changé\u{a0}: {}", changes.join(", "));
        }
        let read = counted(self.0.documents, "document lu", "documents lus", Lang::Fr);
        format!("{}\u{a0}; {read} ({})", changes.join(", "), size(self.0.bytes, Lang::Fr))
    }

    fn english(&self) -> String {
        let changes = self.changes(Lang::En);
        if changes.is_empty() {
            return "No file".into();
        }
        if !self.0.is_change() {
            return format!("Nothing has changed: {}", changes.join(", "));
        }
        let read = counted(self.0.documents, "document read", "documents read", Lang::En);
        format!("{}; {read} ({})", changes.join(", "), size(self.0.bytes, Lang::En))
    }
}

impl Answer for Update<'_> {
    fn object(&self) -> impl Serialize {
        let Report { added, changed, removed, unchanged, documents, bytes, .. } = *self.0;
        UpdateShape {
            version: VERSION,
            added,
            changed,
            removed,
            unchanged,
            documents,
            bytes,
            refused: self.refused(),
            lost: self.lost(),
            notes: self.notes(),
        }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        self.notes()
    }

    fn table(&self) -> Table {
        losses::table(self.0.notes.iter().map(|(file, note)| (file.as_str(), note)))
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", self.say(page.lang))?;
        let counts = losses::Words::Counts { refused: self.refused(), lost: self.lost() };
        if self.0.notes.is_empty() { Ok(()) } else { writeln!(out, "{}", counts.say(page.lang)) }
    }
}

/// What a run is doing, for the progress bar.
#[derive(Clone, Copy, Debug)]
pub enum Doing {
    /// Files are being read.
    Reading {
        /// Read to their end.
        done: u64,
        /// In all.
        files: u64,
    },
    /// The index is being written to disk.
    Committing,
}

impl Say for Doing {
    fn french(&self) -> String {
        match *self {
            Doing::Reading { done, files } => {
                format!("{} sur {}", number(done, Lang::Fr), counted(files, "fichier", "fichiers", Lang::Fr))
            }
            Doing::Committing => "écriture de l’index…".into(),
        }
    }

    fn english(&self) -> String {
        match *self {
            Doing::Reading { done, files } => {
                format!("{} of {}", number(done, Lang::En), counted(files, "file", "files", Lang::En))
            }
            Doing::Committing => "writing the index…".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::samples::{page, written};
    use super::*;
    use crate::index::Note;

    fn report() -> Report {
        let note = |refused, message: &str| Note {
            refused,
            part: None,
            code: "x".into(),
            message: message.into(),
            detail: None,
            remedy: None,
        };
        let notes =
            vec![("a.pdf".into(), note(true, "not a text")), ("b.html".into(), note(false, "a table"))];
        Report { added: 1_204, unchanged: 1, documents: 1_310, bytes: 1_200_000, notes, ..Report::default() }
    }

    #[test]
    fn counts_of_zero_are_not_said() {
        let expected = "1\u{202f}204 fichiers ajoutés, 1 fichier inchangé\u{a0}; \
                        1\u{202f}310 documents lus (1,2\u{a0}Mo)\n\
                        1 refus, 1 perte\u{a0}: verbatim status --losses\n";
        assert_eq!(written(&Update(&report()), Format::Text, &page()), expected);
    }

    #[test]
    fn a_run_that_changes_nothing_says_so() {
        let report = Report { unchanged: 2, ..Report::default() };
        assert_eq!(Update(&report).english(), "Nothing has changed: 2 files unchanged");
        assert_eq!(Update(&Report::default()).french(), "Aucun fichier");
    }

    #[test]
    fn json_has_every_note() {
        let json: serde_json::Value =
            serde_json::from_str(&written(&Update(&report()), Format::Json, &page())).expect("JSON");
        assert_eq!((&json["refused"], &json["lost"]), (&1.into(), &1.into()));
        assert_eq!(json["notes"][0]["file"], "a.pdf");
    }
}
