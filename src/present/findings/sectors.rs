//! The sectors of a document with the words that say so.

use serde::Serialize;

use super::{Item, Lang, WordsAt, WordsShape, one_line};
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

impl<'s> SectorShape<'s> {
    pub fn of(sector: &'s StoredSector, words: &mut WordsAt<'s>) -> Self {
        Self {
            name: &sector.name,
            weight: f32::from(sector.weight) / 100.0,
            main: sector.main,
            evidence: sector.evidence.iter().map(|&span| words.at(span)).collect(),
            passages: &sector.passages,
        }
    }
}

/// Each sector with its weight, and the words that say so.
pub(super) fn items(stored: &StoredDocument, lang: Lang) -> Vec<Item> {
    let item = |sector: &StoredSector| {
        let weight = format!("0,{:02}", sector.weight.min(99));
        let weight = if lang == Lang::En { weight.replace(',', ".") } else { weight };
        let only = (!sector.main).then(|| only_in(&sector.passages, lang));
        let head = [sector.name.clone(), weight].into_iter().chain(only).collect::<Vec<_>>().join(" · ");
        Item { head, evidence: each_once(sector, &stored.document.text) }
    };
    stored.sectors.iter().map(item).collect()
}

/// `seulement dans les passages 2, 5`.
fn only_in(passages: &[u32], lang: Lang) -> String {
    let list = passages.iter().map(|number| (number + 1).to_string()).collect::<Vec<_>>().join(", ");
    match (lang, passages.len()) {
        (Lang::Fr, 1) => format!("seulement dans le passage {list}"),
        (Lang::Fr, _) => format!("seulement dans les passages {list}"),
        (Lang::En, 1) => format!("only in passage {list}"),
        (Lang::En, _) => format!("only in passages {list}"),
    }
}

/// The words that say so, each once, with how often they come.
fn each_once(sector: &StoredSector, text: &str) -> String {
    let mut words: Vec<(&str, usize)> = Vec::new();
    for word in sector.evidence.iter().map(|span| span.of(text)) {
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
