//! What was refused, lost or guessed, file by file.

use std::io::{self, Write};

use serde::Serialize;

use super::shapes::{NoteShape, VERSION};
use super::typography::{counted, number};
use super::visible::one_line;
use super::{Answer, Lang, Page, Say, Table, origins};
use crate::index::{Manifest, Note, Origin};

/// All that was refused or lost of what an index was made from, where its documents' dates are from, and which are the
/// same.
pub struct Losses<'a> {
    manifest: &'a Manifest,
    origins: &'a [Origin],
    /// The notes of the origins, each with the id of its file.
    told: Vec<(&'a str, Note)>,
}

/// The JSON of it.
#[derive(Serialize)]
struct LossesShape<'a> {
    version: u32,
    notes: Vec<NoteShape<'a>>,
    more: u64,
    dates: Vec<origins::DateShape<'a>>,
    duplicates: Vec<origins::DuplicateShape<'a>>,
}

impl<'a> Losses<'a> {
    /// What is told of an index made from `manifest`, whose documents have these `origins`, in the order of the ids.
    pub fn new(manifest: &'a Manifest, origins: &'a [Origin]) -> Self {
        Self { manifest, origins, told: origins.iter().flat_map(origins::notes).collect() }
    }

    /// What was refused or lost, by file.
    fn notes(&self) -> impl Iterator<Item = (&str, &Note)> {
        let files = self.manifest.files.iter();
        files.flat_map(|(file, record)| record.notes.iter().map(move |note| (file.as_str(), note)))
    }

    /// All notes, those of dates and duplicates last.
    fn all(&self) -> impl Iterator<Item = (&str, &Note)> {
        self.notes().chain(self.told.iter().map(|(file, note)| (*file, note)))
    }

    /// Notes that were counted and not kept.
    fn more(&self) -> u64 {
        self.manifest.files.values().map(|record| record.more_notes).sum()
    }
}

impl Answer for Losses<'_> {
    fn object(&self) -> impl Serialize {
        LossesShape {
            version: VERSION,
            notes: self.notes().map(|(file, note)| NoteShape::new(file, note)).collect(),
            more: self.more(),
            dates: self.origins.iter().map(origins::DateShape::from).collect(),
            duplicates: self.origins.iter().filter_map(origins::DuplicateShape::of).collect(),
        }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        self.all().map(|(file, note)| NoteShape::new(file, note)).collect()
    }

    fn table(&self) -> Table {
        table(self.all())
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        let origins = origins::by_file(self.origins);
        for (file, record) in &self.manifest.files {
            for note in &record.notes {
                writeln!(out, "{}", line(file, note, page.lang))?;
            }
            for line in origins.get(file.as_str()).into_iter().flat_map(|of| origins::lines(of, page.lang)) {
                writeln!(out, "{line}")?;
            }
        }
        match self.more() {
            0 => Ok(()),
            more => writeln!(out, "{}", Words::NotKept(more).say(page.lang)),
        }
    }
}

/// What was refused in one run, for stderr: the first ones, and how many more there are.
pub struct Refusals<'a> {
    notes: Vec<(&'a str, &'a Note)>,
}

/// Refusals said at the end of a run.
const MOST_SAID: usize = 20;

impl<'a> Refusals<'a> {
    /// The refusals among `notes`.
    pub fn among(notes: &'a [(String, Note)]) -> Self {
        let refused = notes.iter().filter(|(_, note)| note.refused);
        Self { notes: refused.map(|(file, note)| (file.as_str(), note)).collect() }
    }

    /// Those of `notes` that are losses of less than a document.
    pub fn losses_among(notes: &'a [(String, Note)]) -> Self {
        let lost = notes.iter().filter(|(_, note)| !note.refused);
        Self { notes: lost.map(|(file, note)| (file.as_str(), note)).collect() }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    fn lines(&self, lang: Lang) -> String {
        let said = self.notes.iter().take(MOST_SAID).map(|(file, note)| line(file, note, lang));
        let more = self.notes.len().saturating_sub(MOST_SAID);
        let more = (more > 0).then(|| Words::More(more).say(lang));
        said.chain(more).collect::<Vec<_>>().join("\n")
    }
}

impl Say for Refusals<'_> {
    fn french(&self) -> String {
        self.lines(Lang::Fr)
    }

    fn english(&self) -> String {
        self.lines(Lang::En)
    }
}

/// The rows of notes, with the id of the file of each.
pub(super) fn table<'a>(notes: impl Iterator<Item = (&'a str, &'a Note)>) -> Table {
    let row = |(file, note): (&str, &Note)| {
        vec![
            file.to_owned(),
            note.part.clone().unwrap_or_default(),
            note.refused.to_string(),
            note.code.clone(),
            note.message.clone(),
            note.remedy.clone().unwrap_or_default(),
        ]
    };
    Table {
        header: &["file", "part", "refused", "code", "message", "remedy"],
        rows: notes.map(row).collect(),
    }
}

fn line(file: &str, note: &Note, lang: Lang) -> String {
    let place = note.part.iter().map(|part| format!(", {}", one_line(part))).collect::<String>();
    let what = if note.refused { Words::Refused } else { Words::Lost };
    let remedy = note.remedy.iter().map(|remedy| format!(" (verbatim index {})", one_line(remedy)));
    let remedy = remedy.collect::<String>();
    format!("{} {}{place} — {}{remedy}", what.say(lang), one_line(file), one_line(&reason(note, lang)))
}

/// Why, in `lang` where its code is known there, else as the note says it.
fn reason(note: &Note, lang: Lang) -> String {
    let known = REASONS_FR.iter().find(|(code, _)| lang == Lang::Fr && *code == note.code);
    let Some((_, reason)) = known else { return note.message.clone() };
    let detail = note.detail.as_ref().map(|detail| format!("\u{a0}: {detail}"));
    format!("{reason}{}", detail.unwrap_or_default())
}

/// What each code of `extract` and `ingest` means, in French; their own sentences are English.
const REASONS_FR: &[(&str, &str)] = &[
    ("bad_date", "la date ne se lit pas"),
    ("bad_json", "ce n’est pas du JSON valide"),
    ("broken", "le fichier est abîmé"),
    ("broken_gzip", "les données gzip sont abîmées"),
    ("broken_pages", "des pages n’ont été lues qu’en partie"),
    ("broken_xml", "une partie du fichier est abîmée\u{a0}: le texte qui la précède a été gardé"),
    ("duplicate_id", "l’identifiant est déjà pris dans ce fichier"),
    ("empty", "il n’y a pas de texte"),
    ("encoding", "l’encodage a été deviné"),
    ("encrypted", "le fichier est chiffré et demande un mot de passe"),
    ("flattened", "trop d’éléments imbriqués\u{a0}: le texte a été pris sans sa structure"),
    ("joined", "des mots coupés en fin de ligne ont été recollés"),
    ("missing_text", "il manque le champ «\u{a0}text\u{a0}»"),
    (
        "not_analysed",
        "une règle de l’analyse a échoué sur ce texte\u{a0}; il se cherche, sans citations ni autres trouvailles",
    ),
    ("not_text", "ce n’est pas du texte"),
    ("not_yet", "ce format n’est pas encore lu"),
    ("only_pictures", "les pages sont des images sans texte"),
    ("over_limit", "c’est plus grand que la limite"),
    ("over_memory", "sa lecture demande plus de mémoire que la limite"),
    ("over_ratio", "il se décompresse au-delà de la limite"),
    ("over_time", "sa lecture dure plus longtemps que la limite"),
    ("pages_cut", "toutes les pages n’ont pas été lues"),
    ("pages_without_text", "des pages sont sans texte"),
    ("picture", "c’est une image, dont le texte n’est lu que si on le demande"),
    ("reader_crashed", "le lecteur de ce format a planté sur ce fichier"),
    ("reader_stopped", "le lecteur de ce format s’est arrêté sur ce fichier"),
    ("recognised", "le texte d’images a été reconnu, peut-être avec des fautes"),
    ("running_lines", "des titres courants ont été laissés de côté"),
    ("too_deep", "l’imbrication est trop profonde"),
    ("too_many", "il contient trop de fichiers"),
    ("truncated", "la fin du texte a été coupée"),
    ("unknown_letters", "des lettres n’ont pu être lues, leur police ne les nomme pas"),
    ("unrecognised", "le texte d’images n’a pas pu être reconnu"),
    ("unreadable", "le fichier ou le dossier ne peut pas être ouvert"),
    ("whole_page", "pas d’article dans la page\u{a0}: tout son texte a été pris"),
];

/// The words round refusals and losses.
pub(super) enum Words {
    /// Begins the line of a refusal.
    Refused,
    /// Begins the line of a loss.
    Lost,
    /// Ends a list that was cut.
    More(usize),
    /// Notes that no list holds.
    NotKept(u64),
    /// How many of each, and how to see them.
    Counts {
        /// Refusals.
        refused: usize,
        /// Losses.
        lost: usize,
    },
}

impl Say for Words {
    fn french(&self) -> String {
        match self {
            Words::Refused => "refusé\u{a0}:".into(),
            Words::Lost => "perdu\u{a0}:".into(),
            Words::More(more) => {
                format!("… et {} de plus\u{a0}: verbatim status --losses", number(*more as u64, Lang::Fr))
            }
            Words::NotKept(more) => format!("… et {} de plus", number(*more, Lang::Fr)),
            Words::Counts { refused, lost } => {
                let refused = counted(*refused as u64, "refus", "refus", Lang::Fr);
                let lost = counted(*lost as u64, "perte", "pertes", Lang::Fr);
                format!("{refused}, {lost}\u{a0}: verbatim status --losses")
            }
        }
    }

    fn english(&self) -> String {
        match self {
            Words::Refused => "refused:".into(),
            Words::Lost => "lost:".into(),
            Words::More(more) => {
                format!("… and {} more: verbatim status --losses", number(*more as u64, Lang::En))
            }
            Words::NotKept(more) => format!("… and {} more", number(*more, Lang::En)),
            Words::Counts { refused, lost } => {
                let lost = counted(*lost as u64, "loss", "losses", Lang::En);
                format!("{} refused, {lost}: verbatim status --losses", number(*refused as u64, Lang::En))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_refusals_are_said_and_the_others_counted() {
        let note = Note {
            refused: true,
            part: Some("3".into()),
            code: "json".into(),
            message: "bad line".into(),
            detail: None,
            remedy: None,
        };
        let notes: Vec<_> = (0..21).map(|file| (format!("é{file:02}.jsonl"), note.clone())).collect();
        let said = Refusals::among(&notes).french();
        assert_eq!(said.lines().next(), Some("refusé\u{a0}: é00.jsonl, 3 — bad line"));
        assert_eq!(said.lines().count(), 21);
        assert_eq!(said.lines().last(), Some("… et 1 de plus\u{a0}: verbatim status --losses"));
        assert_eq!(Refusals::among(&notes[..20]).french().lines().count(), 20);
        assert!(Refusals::losses_among(&notes).is_empty());
    }
}
