//! Names and words that begin as typed.

use std::io::{self, Write};

use serde::Serialize;

use super::shapes::VERSION;
use super::typography::number;
use super::visible::one_line;
use super::{Answer, Page, Table};
use crate::search::Completion;

/// What may be meant, the names first.
pub struct Completions<'a> {
    /// As it was typed.
    pub typed: &'a str,
    /// What begins so.
    pub completions: &'a [Completion],
}

/// The JSON of it.
#[derive(Serialize)]
struct CompletionsShape<'a> {
    version: u32,
    typed: &'a str,
    completions: Vec<CompletionShape<'a>>,
}

#[derive(Serialize)]
struct CompletionShape<'a> {
    text: &'a str,
    facet: Option<&'a str>,
    documents: u64,
}

impl<'a> From<&'a Completion> for CompletionShape<'a> {
    fn from(completion: &'a Completion) -> Self {
        Self { text: &completion.text, facet: completion.facet, documents: completion.documents }
    }
}

impl Answer for Completions<'_> {
    fn object(&self) -> impl Serialize {
        let completions = self.completions.iter().map(CompletionShape::from).collect();
        CompletionsShape { version: VERSION, typed: self.typed, completions }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        self.completions.iter().map(CompletionShape::from).collect()
    }

    fn table(&self) -> Table {
        let row = |completion: &Completion| {
            let facet = completion.facet.unwrap_or_default().to_owned();
            vec![completion.text.clone(), facet, completion.documents.to_string()]
        };
        Table { header: &["text", "facet", "documents"], rows: self.completions.iter().map(row).collect() }
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        for Completion { text, facet, documents } in self.completions {
            let facet = facet.map(|facet| format!("{facet} · ")).unwrap_or_default();
            let about = page.faint(&format!("{facet}{}", number(*documents, page.lang)));
            writeln!(out, "{}  {about}", one_line(text))?;
        }
        Ok(())
    }
}
