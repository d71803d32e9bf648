//! What was found in one document: its sectors with the words that say so.

use std::io::{self, Write};

use serde::Serialize;

use super::visible::one_line;
use super::{Lang, Page, Say};
use crate::document::CharOffsets;
use crate::index::{StoredDocument, StoredSector};

/// The JSON of a sector.
#[derive(Serialize)]
pub(super) struct SectorShape<'s> {
    name: &'s str,
    weight: f32,
    main: bool,
    evidence: Vec<WordsShape<'s>>,
    passages: &'s [u32],
}

/// Words of the text and where they stand.
#[derive(Serialize)]
struct WordsShape<'s> {
    text: &'s str,
    start: usize,
    end: usize,
}

impl<'s> SectorShape<'s> {
    /// A sector of a document with this text.
    pub fn of(sector: &'s StoredSector, text: &'s str) -> Self {
        let mut characters = CharOffsets::new(text);
        let words = sector.evidence().map(|span| {
            let (start, end) = characters.range(span);
            WordsShape { text: span.of(text), start, end }
        });
        Self {
            name: &sector.name,
            weight: f32::from(sector.weight) / 100.0,
            main: sector.main,
            evidence: words.collect(),
            passages: &sector.passages,
        }
    }
}

/// What is said of the sectors of a document.
enum Words<'s> {
    None,
    OnlyPassages(&'s [u32]),
}

impl Say for Words<'_> {
    fn french(&self) -> String {
        match self {
            Words::None => "aucun secteur".into(),
            Words::OnlyPassages(numbers) => format!("seulement dans {}", numbered(numbers, Lang::Fr)),
        }
    }

    fn english(&self) -> String {
        match self {
            Words::None => "no sector".into(),
            Words::OnlyPassages(numbers) => format!("only in {}", numbered(numbers, Lang::En)),
        }
    }
}

/// `les passages 2, 5`.
fn numbered(numbers: &[u32], lang: Lang) -> String {
    let list = numbers.iter().map(|number| (number + 1).to_string()).collect::<Vec<_>>().join(", ");
    match (lang, numbers.len()) {
        (Lang::Fr, 1) => format!("le passage {list}"),
        (Lang::Fr, _) => format!("les passages {list}"),
        (Lang::En, 1) => format!("passage {list}"),
        (Lang::En, _) => format!("passages {list}"),
    }
}

/// Writes the sectors of a document, each with its weight and the words that say so.
pub(super) fn sectors(stored: &StoredDocument, page: &Page, out: &mut dyn Write) -> io::Result<()> {
    if stored.sectors.is_empty() {
        writeln!(out, "{}", Words::None.say(page.lang))?;
    }
    for sector in &stored.sectors {
        let weight = format!("0,{:02}", sector.weight.min(99));
        let weight = if page.lang == Lang::En { weight.replace(',', ".") } else { weight };
        let only = (!sector.main).then(|| Words::OnlyPassages(&sector.passages).say(page.lang));
        let head = [one_line(&sector.name), weight].into_iter().chain(only).collect::<Vec<_>>().join(" · ");
        writeln!(out, "{head}\n   {}", page.faint(&each_once(sector, &stored.document.text)))?;
    }
    Ok(())
}

/// The words that say so, each once, with how often they come.
fn each_once(sector: &StoredSector, text: &str) -> String {
    let mut words: Vec<(&str, usize)> = Vec::new();
    for word in sector.evidence().map(|span| span.of(text)) {
        match words.iter_mut().find(|(known, _)| *known == word) {
            Some((_, times)) => *times += 1,
            None => words.push((word, 1)),
        }
    }
    let said = |(word, times): &(&str, usize)| match times {
        1 => one_line(word),
        times => format!("{} ×{times}", one_line(word)),
    };
    words.iter().map(said).collect::<Vec<_>>().join(", ")
}
