//! What was taken out of an index.

use std::io::{self, Write};

use serde::Serialize;

use super::shapes::VERSION;
use super::typography::counted;
use super::{Answer, Lang, Page, Say, Table};

/// The ids of documents that were taken out, and those that no document has.
pub struct Removal<'a> {
    /// Taken out.
    pub removed: Vec<&'a str>,
    /// In no index.
    pub unknown: Vec<&'a str>,
}

/// The JSON of it.
#[derive(Serialize)]
pub struct RemovalShape<'a> {
    version: u32,
    removed: Vec<&'a str>,
    unknown: Vec<&'a str>,
}

/// One document asked for.
#[derive(Serialize)]
pub struct RemovedShape<'a> {
    id: &'a str,
    removed: bool,
}

impl<'a> Answer for Removal<'a> {
    type Object = RemovalShape<'a>;
    type Entry = RemovedShape<'a>;

    fn object(&self) -> RemovalShape<'a> {
        RemovalShape { version: VERSION, removed: self.removed.clone(), unknown: self.unknown.clone() }
    }

    fn entries(&self) -> Vec<RemovedShape<'a>> {
        let removed = self.removed.iter().map(|id| RemovedShape { id, removed: true });
        removed.chain(self.unknown.iter().map(|id| RemovedShape { id, removed: false })).collect()
    }

    fn table(&self) -> Table {
        let row = |entry: RemovedShape| vec![entry.id.to_owned(), entry.removed.to_string()];
        Table { header: &["id", "removed"], rows: self.entries().into_iter().map(row).collect() }
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", self.say(page.lang))
    }
}

impl Say for Removal<'_> {
    fn french(&self) -> String {
        counted(self.removed.len() as u64, "document retiré", "documents retirés", Lang::Fr)
    }

    fn english(&self) -> String {
        counted(self.removed.len() as u64, "document removed", "documents removed", Lang::En)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::samples::{page, written};
    use super::*;

    #[test]
    fn both_sides_are_told() {
        let removal = Removal { removed: vec!["été.txt"], unknown: vec!["b"] };
        assert_eq!(written(&removal, Format::Text, &page()), "1 document retiré\n");
        assert_eq!(written(&removal, Format::Csv, &page()), "id,removed\nété.txt,true\nb,false\n");
    }
}
