//! Where documents' dates are from and which documents are the same, in lines for people and in notes for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::typography::counted;
use super::visible::one_line;
use super::{Lang, Say};
use crate::document::{DateFound, Dated};
use crate::index::{Note, Origin};

/// Documents of a file of which the same is told that are named one by one; of more, only their number is said.
const FEW: usize = 3;

/// The date of a document.
#[derive(Serialize)]
pub(super) struct DateShape<'a> {
    document: &'a str,
    file: &'a str,
    date: Option<String>,
    found: Option<&'static str>,
    guessed: bool,
}

impl<'a> From<&'a Origin> for DateShape<'a> {
    fn from(origin: &'a Origin) -> Self {
        Self {
            document: &origin.id,
            file: &origin.file,
            date: origin.dated.map(|dated| dated.date.to_string()),
            found: origin.dated.map(|dated| dated.found.name()),
            guessed: origin.dated.is_some_and(|dated| dated.found.is_guess()),
        }
    }
}

/// A document whose text an earlier one has too.
#[derive(Serialize)]
pub(super) struct DuplicateShape<'a> {
    document: &'a str,
    file: &'a str,
    copy_of: &'a str,
}

impl<'a> DuplicateShape<'a> {
    /// Nothing for a document whose text is its own.
    pub(super) fn of(origin: &'a Origin) -> Option<Self> {
        let copy_of = origin.copy_of.as_deref()?;
        Some(Self { document: &origin.id, file: &origin.file, copy_of })
    }
}

/// What is told of a document, each with the id of its file.
pub(super) fn notes(origin: &Origin) -> impl Iterator<Item = (&str, Note)> {
    let note = |told: Told| Note {
        refused: false,
        part: part(origin).map(str::to_owned),
        code: told.code(),
        message: told.of(origin, Lang::En),
        detail: told.detail(origin),
        remedy: None,
    };
    Told::all(origin).map(move |told| (origin.file.as_str(), note(told)))
}

/// The documents of each file, in their order.
pub(super) fn by_file(origins: &[Origin]) -> BTreeMap<&str, Vec<&Origin>> {
    let mut files: BTreeMap<&str, Vec<&Origin>> = BTreeMap::new();
    origins.iter().for_each(|origin| files.entry(&origin.file).or_default().push(origin));
    files
}

/// The lines about the documents of one file: where they are few, one for each.
pub(super) fn lines(origins: &[&Origin], lang: Lang) -> Vec<String> {
    let mut told: BTreeMap<Told, Vec<&Origin>> = BTreeMap::new();
    for origin in origins {
        Told::all(origin).for_each(|of| told.entry(of).or_default().push(origin));
    }
    let lines = |(told, origins): (Told, Vec<&Origin>)| match origins.len() {
        0..=FEW => origins.iter().map(|origin| told.line(origin, lang)).collect(),
        many => vec![told.line_of(many as u64, &origins[0].file, lang)],
    };
    told.into_iter().flat_map(lines).collect()
}

/// The document's id within its file, where the file has several.
fn part(origin: &Origin) -> Option<&str> {
    let file = origin.file.strip_suffix(".gz").unwrap_or(&origin.file);
    origin.id.strip_prefix(file)?.strip_prefix('#')
}

/// Something that is told of a document.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    Dated(DateFound),
    Undated,
    Duplicate,
}

impl Told {
    fn all(origin: &Origin) -> impl Iterator<Item = Self> + use<> {
        let date = origin.dated.map_or(Told::Undated, |dated| Told::Dated(dated.found));
        let duplicate = origin.copy_of.as_ref().map(|_| Told::Duplicate);
        std::iter::once(date).chain(duplicate)
    }

    fn code(self) -> String {
        match self {
            Told::Dated(found) => format!("date_{}", found.name().replace(' ', "_")),
            Told::Undated => "no_date".to_owned(),
            Told::Duplicate => "duplicate".to_owned(),
        }
    }

    fn detail(self, origin: &Origin) -> Option<String> {
        match self {
            Told::Dated(_) => origin.dated.map(|Dated { date, .. }| date.to_string()),
            Told::Undated => None,
            Told::Duplicate => origin.copy_of.clone(),
        }
    }

    /// `daté : a.zip, b.txt — 2021-02-09, devinée d’après le nom du fichier`
    fn line(self, origin: &Origin, lang: Lang) -> String {
        let part = part(origin).map(|part| format!(", {part}")).unwrap_or_default();
        let document = one_line(&format!("{}{part}", origin.file));
        match self {
            Told::Undated => format!("{} {document}", self.say(lang)),
            _ => format!("{} {document} — {}", self.say(lang), one_line(&self.of(origin, lang))),
        }
    }

    /// `daté : a.jsonl — 1 204 documents, champ du document`
    fn line_of(self, documents: u64, file: &str, lang: Lang) -> String {
        let documents = counted(documents, "document", "documents", lang);
        let more = match (self, lang) {
            (Told::Dated(found), lang) => format!(", {}", Place(found).say(lang)),
            (Told::Undated, _) => String::new(),
            (Told::Duplicate, Lang::Fr) => " dont un autre a le même texte".to_owned(),
            (Told::Duplicate, Lang::En) => " whose text another one has".to_owned(),
        };
        format!("{} {} — {documents}{more}", self.say(lang), one_line(file))
    }

    /// What is said of one document.
    fn of(self, origin: &Origin, lang: Lang) -> String {
        let detail = self.detail(origin).unwrap_or_default();
        match (self, lang) {
            (Told::Dated(found), lang) => format!("{detail}, {}", Place(found).say(lang)),
            (Told::Undated, _) => "no date was found".to_owned(),
            (Told::Duplicate, Lang::Fr) => format!("même texte que {detail}"),
            (Told::Duplicate, Lang::En) => format!("the same text as {detail}"),
        }
    }
}

impl Say for Told {
    fn french(&self) -> String {
        match self {
            Told::Dated(_) => "daté\u{a0}:".into(),
            Told::Undated => "sans date\u{a0}:".into(),
            Told::Duplicate => "double\u{a0}:".into(),
        }
    }

    fn english(&self) -> String {
        match self {
            Told::Dated(_) => "dated:".into(),
            Told::Undated => "no date:".into(),
            Told::Duplicate => "duplicate:".into(),
        }
    }
}

/// Where a date was found, in words.
pub(super) struct Place(pub(super) DateFound);

impl Say for Place {
    fn french(&self) -> String {
        let place = match self.0 {
            DateFound::Key => "champ du document",
            DateFound::MailHeader => "en-tête du courriel",
            DateFound::PageMetadata => "métadonnées de la page",
            DateFound::Metadata => "métadonnées du fichier",
            DateFound::Text => "lue dans le texte",
            DateFound::FileName => "devinée d’après le nom ou l’adresse du fichier",
            DateFound::FileMade => "devinée d’après le jour où le fichier a été créé",
        };
        place.into()
    }

    fn english(&self) -> String {
        let place = match self.0 {
            DateFound::Key => "a field of the document",
            DateFound::MailHeader => "the mail’s header",
            DateFound::PageMetadata => "the page’s metadata",
            DateFound::Metadata => "the file’s metadata",
            DateFound::Text => "read in the text",
            DateFound::FileName => "guessed from the file’s name or address",
            DateFound::FileMade => "guessed from the day the file was made",
        };
        place.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Date;

    fn origin(id: &str, file: &str, dated: Option<(&str, DateFound)>, copy_of: Option<&str>) -> Origin {
        let dated = dated.and_then(|(date, found)| Some(Dated { date: Date::from_iso(date)?, found }));
        Origin { id: id.into(), file: file.into(), dated, copy_of: copy_of.map(str::to_owned) }
    }

    #[test]
    fn few_documents_are_named_and_many_counted() {
        let named = |id: &str| origin(id, "é.zip", Some(("2021-02", DateFound::FileName)), None);
        let few = [named("é.zip#2021-02.txt"), origin("é.zip#b.txt", "é.zip", None, Some("a.txt"))];
        let expected = [
            "daté\u{a0}: é.zip, 2021-02.txt — 2021-02, devinée d’après le nom ou l’adresse du fichier",
            "sans date\u{a0}: é.zip, b.txt",
            "double\u{a0}: é.zip, b.txt — même texte que a.txt",
        ];
        assert_eq!(lines(&few.iter().collect::<Vec<_>>(), Lang::Fr), expected);
        let key = origin("a.jsonl#1", "a.jsonl.gz", Some(("2021", DateFound::Key)), None);
        assert_eq!(
            lines(&[&key; FEW + 1], Lang::En),
            ["dated: a.jsonl.gz — 4 documents, a field of the document"]
        );
    }

    #[test]
    fn programs_are_told_of_every_document() {
        let key = origin("a.jsonl#1", "a.jsonl.gz", Some(("2021", DateFound::Key)), Some("a.jsonl#0"));
        let notes: Vec<_> =
            notes(&key).map(|(file, note)| (file, note.part, note.code, note.message)).collect();
        let part = || Some("1".to_owned());
        let date = ("a.jsonl.gz", part(), "date_key".into(), "2021, a field of the document".into());
        let copy = ("a.jsonl.gz", part(), "duplicate".into(), "the same text as a.jsonl#0".into());
        assert_eq!(notes, [date, copy]);
    }
}
