//! What every answer can say of itself, and the one table of formats that it is written in.

use std::io::{self, Write};

use serde::Serialize;

use super::{Citation, Page, bibtex, citation, csl, csv, json, jsonl, markdown, ris};

/// An output format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// For people.
    #[default]
    Text,
    /// One object.
    Json,
    /// One object a line, one line a result.
    Jsonl,
    /// A header and rows, for spreadsheets.
    Csv,
    /// For the draft of an article.
    Markdown,
    /// Words, speaker and source on a line, ready to paste.
    Citation,
    /// For LaTeX.
    Bibtex,
    /// For programs that keep references.
    Ris,
    /// For Zotero and pandoc.
    Csl,
}

impl Format {
    /// Every format, the default first.
    pub const ALL: [Format; 9] = [
        Format::Text,
        Format::Json,
        Format::Jsonl,
        Format::Csv,
        Format::Markdown,
        Format::Citation,
        Format::Bibtex,
        Format::Ris,
        Format::Csl,
    ];

    /// Its name, as typed after `--format`.
    pub fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Csv => "csv",
            Format::Markdown => "markdown",
            Format::Citation => "citation",
            Format::Bibtex => "bibtex",
            Format::Ris => "ris",
            Format::Csl => "csl",
        }
    }

    /// Whether it cites documents, so that other answers cannot be written in it.
    pub fn is_citing(self) -> bool {
        matches!(self, Format::Citation | Format::Bibtex | Format::Ris | Format::Csl)
    }

    /// The format of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// An answer that can be written in every format.
pub trait Answer {
    /// The whole, for [`Format::Json`].
    fn object(&self) -> impl Serialize;

    /// Its results, for [`Format::Jsonl`].
    fn entries(&self) -> Vec<impl Serialize>;

    /// Its results as rows, for [`Format::Csv`].
    fn table(&self) -> Table;

    /// Writes it for people.
    ///
    /// # Errors
    /// When `out` does.
    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()>;

    /// Writes it in Markdown: its table, unless it has something better.
    ///
    /// # Errors
    /// When `out` does.
    fn markdown(&self, _page: &Page, out: &mut dyn Write) -> io::Result<()> {
        markdown::table(&self.table(), out)
    }

    /// What can be cited of it; nothing for an answer of which nothing can.
    fn citations(&self) -> Vec<Citation<'_>> {
        Vec::new()
    }
}

/// Rows under a header. The header's words are the keys of JSON, the same in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// One name a column.
    pub header: &'static [&'static str],
    /// Each with as many cells as the header.
    pub rows: Vec<Vec<String>>,
}

/// Writes `answer` in `format`.
///
/// # Errors
/// When `out` does.
pub fn write<A: Answer>(answer: &A, format: Format, page: &Page, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Text => answer.text(page, out),
        Format::Json => json::write(&answer.object(), out),
        Format::Jsonl => jsonl::write(&answer.entries(), out),
        Format::Csv => csv::write(&answer.table(), page.formulas, out),
        Format::Markdown => answer.markdown(page, out),
        Format::Citation => citation::write(&answer.citations(), page, out),
        Format::Bibtex => bibtex::write(&answer.citations(), page, out),
        Format::Ris => ris::write(&answer.citations(), page, out),
        Format::Csl => csl::write(&answer.citations(), page, out),
    }
}
