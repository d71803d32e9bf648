//! Citations ready to paste, in the typography of the language: « words » (speaker, role), « title », source, date, page.

use std::io::{self, Write};

use super::typography::{self, quoted};
use super::visible::one_line;
use super::{Lang, Page, link::Link};
use crate::french::fold;
use crate::search::{DocumentInfo, Part, Pointer, Speaker};

/// What can be cited: a document, and perhaps words of it and who said them.
pub struct Citation<'a> {
    /// The words; nothing when the document is cited as a whole.
    pub words: Option<Cited<'a>>,
    /// Whether the words stand in the text or in the title.
    pub part: Part,
    /// Who said them.
    pub speaker: Option<&'a Speaker>,
    /// The document.
    pub document: &'a DocumentInfo,
    /// The place of the words.
    pub pointer: &'a Pointer,
}

/// The words of a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cited<'a> {
    /// As they stand in the document.
    Words(&'a str),
    /// As the document reports them, so that they are not the speaker's own.
    Reported(&'a str),
}

impl Citation<'_> {
    /// The words as they are quoted, on one line: inner guillemets give way to the marks of the second level.
    pub(super) fn said(&self, lang: Lang) -> Option<String> {
        match self.words? {
            Cited::Words(words) => Some(quoted(&inner_marks(&one_line(words), lang), lang)),
            Cited::Reported(words) => Some(one_line(words)),
        }
    }

    /// Name and role; that the words are reported, that they are of the title.
    pub(super) fn credit(&self, lang: Lang) -> Option<String> {
        let name = self.speaker.and_then(|speaker| speaker.name.as_deref());
        let role =
            self.speaker.and_then(|speaker| speaker.role.as_deref()).filter(|role| Some(*role) != name);
        let reported = match (self.words, lang) {
            (Some(Cited::Reported(_)), Lang::Fr) => Some("propos rapportés"),
            (Some(Cited::Reported(_)), Lang::En) => Some("reported"),
            _ => None,
        };
        let in_title = match (self.part, lang) {
            (Part::Text, _) => None,
            (Part::Title, Lang::Fr) => Some("dans le titre"),
            (Part::Title, Lang::En) => Some("in the title"),
        };
        let known =
            name.into_iter().chain(role).chain(reported).chain(in_title).map(one_line).collect::<Vec<_>>();
        Some(known.join(", ")).filter(|known| !known.is_empty())
    }

    /// The words and whose they are, as a note.
    pub(super) fn note(&self, lang: Lang) -> Option<String> {
        let said = self.said(lang)?;
        Some(self.credit(lang).map_or(said.clone(), |credit| format!("{said} ({credit})")))
    }

    /// The title, else the id.
    pub(super) fn title(&self) -> String {
        one_line(self.document.title.as_deref().unwrap_or(&self.document.id))
    }

    /// Who published it.
    pub(super) fn source(&self) -> Option<String> {
        self.document.source.as_deref().map(one_line)
    }

    /// The year, the month and the day, as far as they are known.
    pub(super) fn date(&self) -> Option<(u16, Option<u8>, Option<u8>)> {
        self.document.dated.map(|dated| dated.date.parts())
    }

    /// A name for the citation that is the same each time: at most twenty letters and digits, as RIS demands. It is
    /// made of the source, the year, the hash of the text and the place of the words.
    pub(super) fn key(&self) -> String {
        let mut folded = String::new();
        fold(
            &self
                .document
                .source
                .as_deref()
                .or(self.document.title.as_deref())
                .unwrap_or("doc")
                .to_lowercase(),
            &mut folded,
        );
        let words = folded.split(|c: char| !c.is_ascii_alphanumeric());
        let word =
            words.max_by_key(|word| (word.len().min(6), std::cmp::Reverse(word.len()))).unwrap_or_default();
        let word = if word.is_empty() { "doc" } else { &word[..word.len().min(6)] };
        let year = self.date().map(|(year, ..)| format!("{year:04}")).unwrap_or_default();
        let hash = self.document.hash.get(..5).unwrap_or_default();
        let place = self.words.and(self.pointer.place).map(|(start, _)| base_36(start)).unwrap_or_default();
        format!("{word}{year}{hash}{place}")
    }
}

/// Writes each citation on a line of its own.
pub(super) fn write(citations: &[Citation], page: &Page, out: &mut dyn Write) -> io::Result<()> {
    citations.iter().try_for_each(|citation| writeln!(out, "{}", line(citation, page.lang)))
}

fn line(citation: &Citation, lang: Lang) -> String {
    let title = Some(quoted(&inner_marks(&citation.title(), lang), lang));
    let date = citation.document.dated.map(|dated| typography::date(dated.date, lang));
    let page = citation.pointer.page.map(|page| format!("p.\u{a0}{page}"));
    let known = [
        citation.note(lang),
        title,
        citation.source(),
        date,
        page,
        citation.document.url.as_deref().map(one_line),
    ];
    let known = known.into_iter().flatten().collect::<Vec<_>>().join(", ");
    // An address goes on to the end of the line, where a full stop would be taken for a part of it.
    if citation.document.url.is_some() { known } else { known + "." }
}

/// The text for between quotation marks: French sets “ ” inside « », English ‘ ’ inside “ ”.
fn inner_marks(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Fr => {
            let text =
                text.replace("«\u{a0}", "“").replace("«\u{202f}", "“").replace("« ", "“").replace('«', "“");
            text.replace("\u{a0}»", "”").replace("\u{202f}»", "”").replace(" »", "”").replace('»', "”")
        }
        Lang::En => text.replace('“', "‘").replace('”', "’"),
    }
}

fn base_36(mut number: usize) -> String {
    let mut digits = Vec::new();
    loop {
        digits.push(char::from(b"0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]));
        number /= 36;
        if number == 0 {
            return digits.into_iter().rev().collect();
        }
    }
}

/// The permanent link of a citation.
pub(super) fn permalink(citation: &Citation) -> String {
    Link(citation.pointer.clone()).to_string()
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::document::{Date, DateFound, Dated, Kind, Language};

    /// A document with that date, in ISO.
    pub fn document(date: Option<&str>) -> DocumentInfo {
        let dated = date.and_then(Date::from_iso).map(|date| Dated { date, found: DateFound::Text });
        DocumentInfo {
            id: "2021/entente.pdf".into(),
            title: Some("L’entente « historique » {1} & 100 %".into()),
            dated,
            kind: Kind::Communique,
            source: Some("Ville de Valbrume".into()),
            language: Language::FRENCH,
            hash: "0f3ab1c2".into(),
            ..DocumentInfo::default()
        }
    }

    /// Words on page 2, said by the mayor.
    pub fn said(document: &DocumentInfo, test: impl FnOnce(Citation)) {
        let speaker = Speaker {
            name: Some("Odile Marchesson".into()),
            person: None,
            role: Some("mairesse de Valbrume".into()),
            mention: None,
        };
        let pointer = Pointer { page: Some(2), place: Some((812, 884)), ..Pointer::default() };
        let words = Some(Cited::Words("Nous avons dit «\u{a0}oui\u{a0}»\u{1b} {et}\nnon"));
        test(Citation { words, part: Part::Text, speaker: Some(&speaker), document, pointer: &pointer });
    }

    #[test]
    fn a_citation_is_ready_to_paste() {
        said(&document(Some("2021-02-09")), |citation| {
            assert_eq!(
                line(&citation, Lang::Fr),
                "«\u{a0}Nous avons dit “oui”␛ {et} non\u{a0}» (Odile Marchesson, mairesse de Valbrume), \
                 «\u{a0}L’entente “historique” {1} & 100 %\u{a0}», Ville de Valbrume, 9 février 2021, p.\u{a0}2."
            );
        });
    }

    #[test]
    fn what_is_not_known_is_not_said() {
        let bare = DocumentInfo {
            id: "a.txt".into(),
            url: Some("https://exemple.example/a".into()),
            ..Default::default()
        };
        let citation = Citation {
            words: None,
            part: Part::Text,
            speaker: None,
            document: &bare,
            pointer: &Pointer::default(),
        };
        assert_eq!(line(&citation, Lang::Fr), "«\u{a0}a.txt\u{a0}», https://exemple.example/a");
        assert_eq!(citation.key(), "doc");
        let words = Some(Cited::Reported("le pont rouvrirait"));
        let citation = Citation { words, ..citation };
        assert!(line(&citation, Lang::Fr).starts_with("le pont rouvrirait (propos rapportés), "));
        let citation = Citation { part: Part::Title, ..citation };
        assert!(
            line(&citation, Lang::Fr).starts_with("le pont rouvrirait (propos rapportés, dans le titre), ")
        );
        assert!(line(&citation, Lang::En).starts_with("le pont rouvrirait (reported, in the title), "));
    }

    #[test]
    fn keys_are_short_and_stay() {
        said(&document(Some("2021")), |citation| {
            assert_eq!(citation.key(), "valbru20210f3abmk");
            assert!(citation.key().len() <= 20);
        });
    }
}
