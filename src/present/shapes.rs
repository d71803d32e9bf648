//! The shapes of JSON that several answers share; documented in `docs/json.md`.
//!
//! Places are counted in Unicode code points, from 0, end exclusive.

use serde::{Serialize, Serializer};

use super::Link;
use crate::document::CharOffsets;
use crate::index::Note;
use crate::search::{DocumentInfo, Group, Passage, Place, Pointer, Speaker};

/// The version of the shapes; a key that changes its meaning or goes away raises it, a new key does not.
pub const VERSION: u32 = 1;

/// A document without its text.
#[derive(Serialize)]
pub(super) struct DocumentShape<'a> {
    id: &'a str,
    path: &'a str,
    title: Option<&'a str>,
    date: Option<String>,
    kind: &'static str,
    source: Option<&'a str>,
    language: Option<&'a str>,
    hash: &'a str,
    url: Option<&'a str>,
}

impl<'a> From<&'a DocumentInfo> for DocumentShape<'a> {
    fn from(document: &'a DocumentInfo) -> Self {
        Self {
            id: &document.id,
            path: &document.path,
            title: document.title.as_deref(),
            date: document.dated.map(|dated| dated.date.to_string()),
            kind: document.kind.name(),
            source: document.source.as_deref(),
            language: document.language.code(),
            hash: &document.hash,
            url: document.url.as_deref(),
        }
    }
}

/// A question as it was typed and as it was understood.
#[derive(Serialize)]
pub(super) struct QueryShape<'a> {
    pub(super) text: &'a str,
    pub(super) read_as: &'a str,
}

/// A piece of a document's text and where it stands.
#[derive(Serialize)]
pub(super) struct PlaceShape<'a> {
    text: &'a str,
    start: usize,
    end: usize,
}

impl<'a> From<&'a Place> for PlaceShape<'a> {
    fn from(place: &'a Place) -> Self {
        Self { text: &place.text, start: place.start, end: place.end }
    }
}

/// A passage with its text and where the words of the query stand in that text.
#[derive(Serialize)]
pub(super) struct PassageShape<'a> {
    ordinal: usize,
    page: Option<u32>,
    start: usize,
    end: usize,
    text: &'a str,
    matches: Vec<(usize, usize)>,
}

impl<'a> From<&'a Passage> for PassageShape<'a> {
    fn from(passage: &'a Passage) -> Self {
        let mut characters = CharOffsets::new(&passage.text);
        Self {
            ordinal: passage.ordinal,
            page: passage.page,
            start: passage.start,
            end: passage.end,
            text: &passage.text,
            matches: passage.matches.iter().map(|&span| characters.range(span)).collect(),
        }
    }
}

#[derive(Serialize)]
struct ValueShape<'a> {
    value: &'a str,
    count: u64,
}

/// The values of each facet by its name, in the order of the facets.
pub(super) struct GroupsShape<'a>(pub(super) &'a [Group]);

impl Serialize for GroupsShape<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|group| (group.facet, ValuesShape(&group.values))))
    }
}

struct ValuesShape<'a>(&'a [(String, u64)]);

impl Serialize for ValuesShape<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|(value, count)| ValueShape { value, count: *count }))
    }
}

/// What was refused or lost, and in which file.
#[derive(Serialize)]
pub(super) struct NoteShape<'a> {
    file: &'a str,
    part: Option<&'a str>,
    refused: bool,
    code: &'a str,
    message: &'a str,
    detail: Option<&'a str>,
    remedy: Option<&'a str>,
}

impl<'a> NoteShape<'a> {
    /// A note on the file with the id `file`.
    pub(super) fn new(file: &'a str, note: &'a Note) -> Self {
        Self {
            file,
            part: note.part.as_deref(),
            refused: note.refused,
            code: &note.code,
            message: &note.message,
            detail: note.detail.as_deref(),
            remedy: note.remedy.as_deref(),
        }
    }
}

/// The permanent link to a place.
pub(super) fn link(pointer: &Pointer) -> String {
    Link(pointer.clone()).to_string()
}

/// Who said something.
#[derive(Serialize)]
pub(super) struct SpeakerShape<'a> {
    name: Option<&'a str>,
    person: Option<&'a str>,
    role: Option<&'a str>,
    mention: Option<PlaceShape<'a>>,
}

impl<'a> From<&'a Speaker> for SpeakerShape<'a> {
    fn from(speaker: &'a Speaker) -> Self {
        Self {
            name: speaker.name.as_deref(),
            person: speaker.person.as_deref(),
            role: speaker.role.as_deref(),
            mention: speaker.mention.as_ref().map(PlaceShape::from),
        }
    }
}
