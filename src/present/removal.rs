//! What was taken out of an index.

use std::io::{self, Write};

use serde::Serialize;

use super::shapes::VERSION;
use super::typography::counted;
use super::{Answer, Lang, Page, Say, Table};

/// The ids of documents that were taken out, and those that no document has.
pub struct Removal<'a> {
    /// How many documents; a file may hold several.
    pub documents: u64,
    /// Taken out.
    pub removed: Vec<&'a str>,
    /// In no index.
    pub unknown: Vec<&'a str>,
}

/// The JSON of it.
#[derive(Serialize)]
struct RemovalShape<'a> {
    version: u32,
    documents: u64,
    removed: &'a [&'a str],
    unknown: &'a [&'a str],
}

/// One document asked for.
#[derive(Serialize)]
struct RemovedShape<'a> {
    id: &'a str,
    removed: bool,
}

impl Removal<'_> {
    fn each(&self) -> impl Iterator<Item = (&str, bool)> {
        let removed = self.removed.iter().map(|id| (*id, true));
        removed.chain(self.unknown.iter().map(|id| (*id, false)))
    }
}

impl Answer for Removal<'_> {
    fn object(&self) -> impl Serialize {
        RemovalShape {
            version: VERSION,
            documents: self.documents,
            removed: &self.removed,
            unknown: &self.unknown,
        }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        self.each().map(|(id, removed)| RemovedShape { id, removed }).collect()
    }

    fn table(&self) -> Table {
        let row = |(id, removed): (&str, bool)| vec![id.to_owned(), removed.to_string()];
        Table { header: &["id", "removed"], rows: self.each().map(row).collect() }
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", self.say(page.lang))
    }
}

impl Say for Removal<'_> {
    fn french(&self) -> String {
        counted(self.documents, "document retiré", "documents retirés", Lang::Fr)
    }

    fn english(&self) -> String {
        counted(self.documents, "document removed", "documents removed", Lang::En)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::samples::{page, written};
    use super::*;

    #[test]
    fn both_sides_are_told() {
        let removal = Removal { documents: 1, removed: vec!["été.txt"], unknown: vec!["b"] };
        assert_eq!(written(&removal, Format::Text, &page()), "1 document retiré\n");
        assert_eq!(written(&removal, Format::Csv, &page()), "id,removed\nété.txt,true\nb,false\n");
    }
}
