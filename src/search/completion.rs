//! What may be meant by the beginning of a word: names and words of the corpus.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use super::filters::plain;
use super::{Options, Query, counts, matching, plan};
use crate::french::{Word, folded, is_stop_word, words};
use crate::index::{IndexError, Snapshot, TextField};

/// A name or a word that begins as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// As the corpus writes it; words are in lower case.
    pub text: String,
    /// The facet of a name; nothing for a word of the texts.
    pub facet: Option<&'static str>,
    /// How many documents have it.
    pub documents: u64,
}

/// Letters that a word must at least begin with.
const FEWEST_LETTERS: usize = 2;

/// Names a word of which begins as `typed`, each under the facet that has it most, then words that begin as its last word; accents and case aside, the most
/// frequent first, at most `most` of each.
///
/// # Errors
/// When the index cannot be read.
pub fn complete(snapshot: &Snapshot, typed: &str, most: usize) -> Result<Vec<Completion>, IndexError> {
    let asked = plain(typed);
    let last = words(typed).filter(Word::is_searched).last().map(|word| word.form(typed));
    let Some(last) = last.filter(|last| last.chars().count() >= FEWEST_LETTERS) else {
        return Ok(Vec::new());
    };
    let error = |error| snapshot.error(error);
    let mut found = first(names(snapshot, asked.trim_end()).map_err(error)?, usize::MAX);
    let mut known = HashSet::new();
    found.retain(|name| known.insert(name.text.clone()));
    found.truncate(most);
    found.extend(first(forms(snapshot, &folded(&last)).map_err(error)?, most));
    Ok(found)
}

/// The `most` frequent.
fn first(mut completions: Vec<Completion>, most: usize) -> Vec<Completion> {
    completions.sort_by(|one, other| {
        (Reverse(one.documents), &one.text).cmp(&(Reverse(other.documents), &other.text))
    });
    completions.truncate(most);
    completions
}

/// The values of facets that hold `asked` at the beginning of a word.
fn names(snapshot: &Snapshot, asked: &str) -> tantivy::Result<Vec<Completion>> {
    let (query, options) = (Query::default(), Options::default());
    let every = plan::Plan::new(snapshot, &query, &options.weights)?;
    let matches = snapshot.segments.iter().map(|segment| matching::matches(snapshot, segment, &every));
    let matches = matches.collect::<tantivy::Result<Vec<_>>>()?;
    let groups = counts::groups(snapshot, &matches, 0)?.into_iter();
    let values = groups.flat_map(|group| group.values.into_iter().map(move |value| (group.facet, value)));
    let named = values.filter(|(_, (name, _))| plain(name).contains(asked));
    Ok(named.map(|(facet, (text, documents))| Completion { text, facet: Some(facet), documents }).collect())
}

/// A word in the ways the corpus writes it: how many documents have it at all, and with which accents.
#[derive(Default)]
struct Written {
    documents: u64,
    accented: Vec<(String, u64)>,
}

/// The words of the texts that begin with `prefix`, accents aside.
fn forms(snapshot: &Snapshot, prefix: &str) -> tantivy::Result<Vec<Completion>> {
    let mut found: BTreeMap<String, Written> = BTreeMap::new();
    for segment in &snapshot.segments {
        let words = &segment.text(TextField::BodyExact).words;
        for initial in initials(prefix) {
            let mut terms = words.terms().range().ge(initial.as_bytes()).into_stream()?;
            while terms.advance() && terms.key().starts_with(initial.as_bytes()) {
                let Ok(form) = std::str::from_utf8(terms.key()) else { continue };
                let plain = folded(form);
                if plain.starts_with(prefix) {
                    let documents = u64::from(terms.value().doc_freq);
                    found.entry(plain).or_default().add(form, documents);
                }
            }
        }
    }
    let said = found.into_iter().filter(|(form, _)| !is_stop_word(form));
    Ok(said.flat_map(|(form, written)| written.completions(form)).collect())
}

/// The letters that a word with this prefix may begin with.
fn initials(prefix: &str) -> Vec<String> {
    let Some(initial) = prefix.chars().next() else { return Vec::new() };
    let accented =
        "àâäæçéèêëîïôöœùûüÿ".chars().filter(|letter| folded(&letter.to_string()).starts_with(initial));
    std::iter::once(initial).chain(accented).map(String::from).collect()
}

impl Written {
    fn add(&mut self, form: &str, documents: u64) {
        if form.is_ascii() {
            self.documents += documents;
        } else if let Some((_, known)) = self.accented.iter_mut().find(|(known, _)| known == form) {
            *known += documents;
        } else {
            self.accented.push((form.to_owned(), documents));
        }
    }

    /// Each accented form; the plain one where a fifth of the documents or more have no accents, counted in `documents`
    /// together with the accented ones.
    fn completions(self, plain: String) -> Vec<Completion> {
        let accented: u64 = self.accented.iter().map(|(_, documents)| documents).sum();
        let without = self.documents.saturating_sub(accented);
        let plain =
            (without * 5 > self.documents || self.accented.is_empty()).then_some((plain, without.max(1)));
        let forms = self.accented.into_iter().chain(plain);
        forms.map(|(text, documents)| Completion { text, facet: None, documents }).collect()
    }
}
