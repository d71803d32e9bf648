//! Points to a place in a document so that it is found again, or said to be gone, whatever became of the index.
//!
//! What W3C's Web Annotation Data Model calls a text position and a text quote selector, and the hash of the text they
//! were made for. A place in another text is never guessed: the very same words must stand there, once.

use crate::document::{CharOffsets, Span};
use crate::index::{IndexError, Snapshot, StoredDocument};

/// A place in a document, and how to know it again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pointer {
    /// The document's id.
    pub id: String,
    /// The hash of the text that it was made for.
    pub hash: Option<String>,
    /// The page on which the place begins, where the format has pages.
    pub page: Option<u32>,
    /// First character and the one after the last; nothing for the whole document.
    pub place: Option<(usize, usize)>,
    /// The words that stand there.
    pub quote: Option<TextQuote>,
}

/// The words of a place, or as many as tell them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextQuote {
    /// All of them, or the first ones.
    pub start: String,
    /// The last ones, where `start` is not all.
    pub end: Option<String>,
    /// The first 32 bits of the BLAKE3 hash of all of them in hexadecimal, where `start` is not all.
    pub sum: Option<String>,
    /// Words just before, nothing at the beginning of the text.
    pub prefix: String,
    /// Words just behind, nothing at the end of the text.
    pub suffix: String,
}

/// What a pointer leads to.
#[derive(Debug)]
pub enum Resolved {
    /// A document.
    Found {
        /// It.
        document: Box<StoredDocument>,
        /// First character of the place and the one after the last; nothing for the whole document.
        place: Option<(usize, usize)>,
        /// How it was found.
        how: Found,
    },
    /// Nothing: no document has the text.
    Gone {
        /// Whether a document has the id, with another text in which the words do not stand exactly once.
        is_changed: bool,
    },
}

/// How a place was found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Where it was.
    AsItWas,
    /// The same text under another id.
    Moved,
    /// The same words in a text that changed otherwise.
    Changed,
}

/// Words of a quotation are all kept up to this many characters.
const SHORT: usize = 60;
/// Words kept of each end of a longer one, and of what stands around.
const END_WORDS: usize = 4;
const AROUND_WORDS: usize = 2;
/// Bytes of such words at most, since a word may be as long as a text.
const MOST_BYTES: usize = 80;

impl Pointer {
    /// Points to a span of a document's text.
    pub fn to(stored: &StoredDocument, span: Span) -> Self {
        let text = &stored.document.text;
        Self {
            page: stored.page_at(span.start()),
            place: Some(CharOffsets::new(text).range(span)),
            quote: Some(TextQuote::of(text, span)),
            ..Self::to_document(stored)
        }
    }

    /// Points to a whole document.
    pub fn to_document(stored: &StoredDocument) -> Self {
        let hash = Some(stored.hash.clone()).filter(|hash| !hash.is_empty());
        Self { id: stored.id.clone(), hash, ..Self::default() }
    }
}

impl TextQuote {
    fn of(text: &str, span: Span) -> Self {
        let words = span.of(text);
        let is_short = words.chars().nth(SHORT).is_none();
        let (start, end) = match is_short {
            true => (words, None),
            false => (first_words(words, END_WORDS), Some(last_words(words, END_WORDS).to_owned())),
        };
        Self {
            start: start.to_owned(),
            end,
            sum: (!is_short).then(|| sum(words)),
            prefix: last_words(&text[..span.start()], AROUND_WORDS).to_owned(),
            suffix: first_words(&text[span.end()..], AROUND_WORDS).to_owned(),
        }
    }

    /// The one place in `text` where the words stand, `length` characters long; nothing when there are more or none.
    fn find(&self, text: &str, length: usize) -> Option<Span> {
        if self.start.is_empty() {
            return None;
        }
        let places = text.match_indices(&self.start).filter_map(|(at, _)| self.at(text, at, length));
        let places: Vec<Span> = places.collect();
        let stands_as_before = |place: &&Span| {
            text[..place.start()].trim_end().ends_with(&self.prefix)
                && text[place.end()..].trim_start().starts_with(&self.suffix)
        };
        match places.as_slice() {
            [place] => Some(*place),
            _ => {
                let mut same = places.iter().filter(stands_as_before);
                same.next().copied().filter(|_| same.next().is_none())
            }
        }
    }

    /// The whole place, if the words begin at `at`.
    fn at(&self, text: &str, at: usize, length: usize) -> Option<Span> {
        let Some(end) = &self.end else { return Some(Span::from(at..at + self.start.len())) };
        let here = &text[at..];
        let size = here.char_indices().map(|(byte, _)| byte).chain([here.len()]).nth(length)?;
        let here = &here[..size];
        let is_it =
            here.ends_with(end.as_str()) && self.sum.as_ref().is_some_and(|known| *known == sum(here));
        is_it.then(|| Span::from(at..at + size))
    }
}

/// Finds what a pointer leads to: the document with its id and text, else one with the same text, else the same words
/// in the document with its id.
///
/// # Errors
/// When the index cannot be read.
pub fn resolve(snapshot: &Snapshot, pointer: &Pointer) -> Result<Resolved, IndexError> {
    let named = snapshot.document(&pointer.id)?;
    let is_same = |stored: &StoredDocument| pointer.hash.as_ref().is_none_or(|hash| *hash == stored.hash);
    let found = |document, place, how| Resolved::Found { document: Box::new(document), place, how };
    let named = match named {
        Some(stored) if is_same(&stored) => return Ok(found(stored, pointer.place, Found::AsItWas)),
        named => named,
    };
    if let Some(stored) = pointer.hash.as_deref().map(|hash| snapshot.with_hash(hash)).transpose()?.flatten()
    {
        return Ok(found(stored, pointer.place, Found::Moved));
    }
    let Some(stored) = named else { return Ok(Resolved::Gone { is_changed: false }) };
    Ok(match (pointer.place, &pointer.quote) {
        (None, _) => found(stored, None, Found::Changed),
        (Some((start, end)), Some(quote)) => {
            let text = &stored.document.text;
            match quote.find(text, end.saturating_sub(start)) {
                Some(place) => {
                    let place = CharOffsets::new(text).range(place);
                    found(stored, Some(place), Found::Changed)
                }
                None => Resolved::Gone { is_changed: true },
            }
        }
        (Some(_), None) => Resolved::Gone { is_changed: true },
    })
}

fn sum(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex()[..8].to_owned()
}

/// The first `most` words, as they stand.
fn first_words(text: &str, most: usize) -> &str {
    let text = text.trim_start();
    let text = &text[..text.floor_char_boundary(MOST_BYTES)];
    let end = text.split_inclusive(char::is_whitespace).take(most).map(str::len).sum();
    text[..end].trim_end()
}

/// The last `most` words, as they stand.
fn last_words(text: &str, most: usize) -> &str {
    let text = text.trim_end();
    let text = &text[text.ceil_char_boundary(text.len().saturating_sub(MOST_BYTES))..];
    let words = text.rsplit(char::is_whitespace).take(most);
    let length = words.map(|word| word.len() + 1).sum::<usize>().saturating_sub(1);
    text[text.ceil_char_boundary(text.len().saturating_sub(length))..].trim_start()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "L’été vient. Le maire dit oui. Puis le maire dit non. Le maire dit oui.";

    fn quote(words: &str) -> TextQuote {
        let at = TEXT.find(words).expect("it is there");
        TextQuote::of(TEXT, Span::from(at..at + words.len()))
    }

    #[test]
    fn words_are_found_again_where_they_stand_once() {
        let after = format!("Nouveau titre. {TEXT}");
        let place = quote("maire dit non").find(&after, 13).expect("found again");
        assert_eq!(place.of(&after), "maire dit non");
        assert_eq!(quote("maire dit non").find("Le maire ne dit pas non.", 13), None);
    }

    #[test]
    fn what_stands_around_decides_between_several_places() {
        let first = quote("maire dit oui").find(TEXT, 13).expect("the words behind it differ");
        assert_eq!(first.start(), TEXT.find("maire dit oui").expect("it is there"));
        let twice = "Le maire dit oui. Puis. Le maire dit oui. Puis.";
        assert_eq!(quote("maire dit oui").find(twice, 13), None, "both look alike");
    }

    #[test]
    fn the_middle_of_a_long_quotation_counts() {
        let long = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze";
        let quote = TextQuote::of(long, Span::from(0..long.len()));
        assert_eq!(
            (quote.start.as_str(), quote.end.as_deref()),
            ("un deux trois quatre", Some("douze treize quatorze quinze"))
        );
        let length = long.chars().count();
        assert_eq!(quote.find(&format!("zéro {long} fin"), length).map(|place| place.start()), Some(6));
        assert_eq!(quote.find(&long.replace("sept", "cent"), length), None);
    }

    proptest! {
        #[test]
        fn any_place_is_found_again_or_several_look_alike(text in "[a-zé «»\u{a0}\n.]{0,200}", from in 0usize..200, to in 0usize..200, before in "[a-zé]{0,5}") {
            let (from, to) = (text.floor_char_boundary(from.min(to)), text.floor_char_boundary(from.max(to)));
            let quote = TextQuote::of(&text, Span::from(from..to));
            let other = format!("{before}{text}");
            if let Some(place) = quote.find(&other, text[from..to].chars().count()) {
                prop_assert_eq!(place.of(&other), &text[from..to]);
            }
        }
    }
}
