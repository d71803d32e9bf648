//! The fields of an entry in tantivy: one entry a document.

use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

use super::analyzer::{EXACT, STEM};
use crate::facet::FACETS;

/// The fields, by what they hold.
#[derive(Clone, Debug)]
pub(crate) struct Fields {
    /// The document's id, whole.
    pub id: Field,
    /// The id of the file it came from, whole, by which its documents are removed.
    pub file: Field,
    /// The text by stem, with positions; stored.
    pub body: Field,
    /// The text by exact form, with positions.
    pub body_exact: Field,
    /// The title by stem.
    pub title: Field,
    /// The title by exact form.
    pub title_exact: Field,
    /// What is known of the document besides its text: a stored [`super::Stored`] in JSON.
    pub stored: Field,
    /// The number of the first word of each passage, in order.
    pub passages: Field,
    /// The first 64 bits of the text's hash, by which copies are known.
    pub copy: Field,
    /// The document's most frequent words, as [`super::signature`] writes them.
    pub signature: Field,
    /// The first and the last day of the document's date, in days since 1970.
    pub first_day: Field,
    /// See `first_day`.
    pub last_day: Field,
    /// How many quotations and how many agreements it holds: most hold none, and need not be read for them.
    pub quotes: Field,
    /// See `quotes`.
    pub agreements: Field,
    /// The acronyms that the document explains, as [`super::acronyms`] writes them.
    pub acronyms: Field,
    /// Other names that the user gives the sectors found in the document, as [`super::aliases`] writes them.
    pub aliases: Field,
    /// The signs of all people who are named or quoted, whole, by which those who bear a surname are found.
    pub people: Field,
    /// The name of the place where the date was found.
    pub date_found: Field,
    /// One field for each of [`FACETS`], in the same order.
    pub facets: Vec<Field>,
}

/// A field whose words are searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TextField {
    /// The text by stem.
    Body,
    /// The text by exact form.
    BodyExact,
    /// The title by stem.
    Title,
    /// The title by exact form.
    TitleExact,
}

impl TextField {
    /// Every field, in order.
    pub const ALL: [TextField; 4] =
        [TextField::Body, TextField::BodyExact, TextField::Title, TextField::TitleExact];
}

/// What a document holds any number of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Held {
    /// Quotations.
    Quotes,
    /// Agreements.
    Agreements,
}

impl Held {
    /// The field that counts them.
    pub(super) fn field(self) -> &'static str {
        match self {
            Held::Quotes => "quotes",
            Held::Agreements => "agreements",
        }
    }
}

impl Fields {
    /// The field in tantivy.
    pub fn text(&self, field: TextField) -> Field {
        match field {
            TextField::Body => self.body,
            TextField::BodyExact => self.body_exact,
            TextField::Title => self.title,
            TextField::TitleExact => self.title_exact,
        }
    }
}

/// The schema and its fields.
pub(crate) fn schema() -> (Schema, Fields) {
    let mut builder = Schema::builder();
    let fields = Fields {
        id: builder.add_text_field("id", STRING | FAST),
        file: builder.add_text_field("file", STRING),
        body: builder.add_text_field("body", text(STEM) | STORED),
        body_exact: builder.add_text_field("body_exact", text(EXACT)),
        title: builder.add_text_field("title", text(STEM)),
        title_exact: builder.add_text_field("title_exact", text(EXACT)),
        stored: builder.add_text_field("stored", STORED),
        passages: builder.add_u64_field("passages", FAST),
        copy: builder.add_u64_field("copy", FAST),
        signature: builder.add_u64_field(super::signature::FIELD, FAST),
        first_day: builder.add_i64_field("first_day", FAST),
        last_day: builder.add_i64_field("last_day", FAST),
        quotes: builder.add_u64_field(Held::Quotes.field(), FAST),
        agreements: builder.add_u64_field(Held::Agreements.field(), FAST),
        acronyms: builder.add_text_field("acronyms", STRING),
        aliases: builder.add_text_field("aliases", STRING),
        people: builder.add_text_field("people", STRING),
        date_found: builder.add_text_field("date_found", FAST),
        facets: FACETS.iter().map(|facet| builder.add_text_field(facet.name, FAST)).collect(),
    };
    (builder.build(), fields)
}

fn text(analyzer: &str) -> TextOptions {
    let positions = IndexRecordOption::WithFreqsAndPositions;
    let indexing = TextFieldIndexing::default().set_tokenizer(analyzer).set_index_option(positions);
    TextOptions::default().set_indexing_options(indexing)
}
