//! Acronyms and what they stand for, as terms of the index: what the documents of a collection explain, it knows.

use std::collections::BTreeMap;

use super::Snapshot;
use crate::french::{Word, folded, is_stop_word, stemmed, words};

/// Between what is looked up and what is found.
const BETWEEN: char = '\u{1f}';

/// Words that a collection gives for others, and the number of documents that explain them so.
pub(crate) type Explained = BTreeMap<String, u64>;

/// The terms by which an acronym is found by its words, and its words by it.
pub(super) fn terms(short: &str, long: &str) -> [String; 2] {
    let long_form = long.split_whitespace().collect::<Vec<_>>().join(" ");
    [
        format!("a{}{BETWEEN}{long_form}", short_key(short)),
        format!("w{}{BETWEEN}{short}", long_key(&telling_stems(long))),
    ]
}

/// An acronym without accents and points.
fn short_key(short: &str) -> String {
    folded(&short.to_lowercase().replace('.', ""))
}

/// The stems of words with a space behind each, so that no key is the beginning of another word's.
fn long_key(stems: &[String]) -> String {
    stems.iter().flat_map(|stem| [stem.as_str(), " "]).collect()
}

/// The stems of the words that say something.
fn telling_stems(text: &str) -> Vec<String> {
    let forms = words(text).filter(Word::is_searched).map(|word| word.form(text));
    forms.filter(|form| !is_stop_word(form)).map(|form| stemmed(&form)).collect()
}

impl Snapshot {
    /// What documents say that an acronym stands for, as they write it.
    pub(crate) fn words_of_acronym(&self, short: &str) -> tantivy::Result<Explained> {
        let mut found = Explained::new();
        self.each_explained(&format!("a{}{BETWEEN}", short_key(short)), |long, documents| {
            *found.entry(long.to_owned()).or_default() += documents;
        })?;
        Ok(found)
    }

    /// The acronyms of groups of words that begin with the first two of `stems` and go on as they do, each with the number
    /// of its words.
    pub(crate) fn acronyms_of_words(
        &self,
        stems: &[String],
    ) -> tantivy::Result<BTreeMap<(usize, String), u64>> {
        let mut found = BTreeMap::new();
        let Some(first) = stems.get(..2) else { return Ok(found) };
        let asked = long_key(stems);
        self.each_explained(&format!("w{}", long_key(first)), |rest, documents| {
            let Some((rest, short)) = rest.split_once(BETWEEN) else { return };
            let long = long_key(first) + rest;
            if asked.starts_with(&long) {
                *found.entry((long.matches(' ').count(), short.to_owned())).or_default() += documents;
            }
        })?;
        Ok(found)
    }

    /// Calls `found` with what follows `prefix` in each term, and the number of documents that have it.
    fn each_explained(&self, prefix: &str, mut found: impl FnMut(&str, u64)) -> tantivy::Result<()> {
        for segment in &self.segments {
            let terms = segment.reader.inverted_index(self.fields.acronyms)?;
            let mut terms = terms.terms().range().ge(prefix).into_stream()?;
            while terms.advance() && terms.key().starts_with(prefix.as_bytes()) {
                if let Ok(rest) = std::str::from_utf8(&terms.key()[prefix.len()..]) {
                    found(rest, u64::from(terms.value().doc_freq));
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_lead_from_one_to_the_other() {
        let [short, long] = terms("I.V.A.D.O.", "Institut de valorisation\ndes données");
        assert_eq!(short, "aivado\u{1f}Institut de valorisation des données");
        assert!(long.starts_with("winstitut ") && long.ends_with(" \u{1f}I.V.A.D.O."), "{long:?}");
    }
}
