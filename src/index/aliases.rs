//! Other names that users give their own sectors, as terms of the index: whoever asks needs no vocabulary beside it.

use super::Snapshot;
use super::people::alive;
use crate::french::{stemmed, words};

/// Between what is looked up and what is found.
const BETWEEN: char = '\u{1f}';

/// The term by which a name is found by its alias.
pub(super) fn term(alias: &str, name: &str) -> String {
    format!("{}{name}", key(alias))
}

/// The stems of an alias.
fn key(alias: &str) -> String {
    let stems: Vec<String> = words(alias).map(|word| stemmed(&word.form(alias))).collect();
    format!("{}{BETWEEN}", stems.join(" "))
}

impl Snapshot {
    /// What a user's own sector is called in results that goes by `alias`, the first in the alphabet where folders differ.
    pub(crate) fn sector_of_alias(&self, alias: &str) -> tantivy::Result<Option<String>> {
        let key = key(alias);
        let mut names = Vec::new();
        for segment in &self.segments {
            let index = segment.reader.inverted_index(self.fields.aliases)?;
            let mut terms = index.terms().range().ge(&key).into_stream()?;
            while terms.advance() && terms.key().starts_with(key.as_bytes()) {
                // A name that only documents have which were taken out is one of a former vocabulary.
                let postings = index.read_postings_from_terminfo(terms.value(), Default::default())?;
                if alive(segment, postings) > 0 {
                    names.push(String::from_utf8_lossy(&terms.key()[key.len()..]).into_owned());
                }
            }
        }
        Ok(names.into_iter().min())
    }
}
