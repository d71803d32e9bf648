//! A search of which only the files or the numbers are wanted.

use std::io::{self, Write};

use serde::Serialize;

use super::super::shapes::VERSION;
use super::super::visible::one_line;
use super::super::{Answer, Page, Say, Table};
use super::shapes::TotalShape;
use super::words::Words;
use crate::search::{Results, Total};

/// The files of the documents found, each once, in the order they were found.
pub struct Paths<'a>(pub &'a Results);

impl<'a> Paths<'a> {
    fn paths(&self) -> Vec<&'a str> {
        let mut seen = std::collections::HashSet::new();
        let paths = self.0.hits.iter().map(|hit| hit.document.path.as_str());
        paths.filter(|path| seen.insert(*path)).collect()
    }
}

/// All of them.
#[derive(Serialize)]
struct PathsShape<'a> {
    version: u32,
    paths: Vec<&'a str>,
}

/// One file.
#[derive(Serialize)]
struct PathShape<'a> {
    path: &'a str,
}

impl Answer for Paths<'_> {
    fn object(&self) -> impl Serialize {
        PathsShape { version: VERSION, paths: self.paths() }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        self.paths().into_iter().map(|path| PathShape { path }).collect()
    }

    fn table(&self) -> Table {
        Table {
            header: &["path"],
            rows: self.paths().into_iter().map(|path| vec![path.to_owned()]).collect(),
        }
    }

    fn text(&self, _page: &Page, out: &mut dyn Write) -> io::Result<()> {
        self.paths().into_iter().try_for_each(|path| writeln!(out, "{}", one_line(path)))
    }
}

/// How much was found, and nothing else.
pub struct Counts<'a>(pub &'a Results);

/// The numbers alone.
#[derive(Serialize)]
struct CountsShape {
    version: u32,
    #[serde(flatten)]
    total: TotalShape,
}

impl Answer for Counts<'_> {
    fn object(&self) -> impl Serialize {
        CountsShape { version: VERSION, total: self.0.total.into() }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        vec![TotalShape::from(self.0.total)]
    }

    fn table(&self) -> Table {
        let Total { passages, documents, partial } = self.0.total;
        let row = [passages, documents, partial].map(|count| count.to_string());
        Table { header: &["passages", "documents", "partial"], rows: vec![row.to_vec()] }
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", Words::Totals(self.0.total).say(page.lang))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::Format;
    use crate::present::samples::{page, results, written};

    #[test]
    fn paths_are_given_once() {
        let mut results = results();
        results.hits.extend(results.hits.clone());
        assert_eq!(written(&Paths(&results), Format::Text, &page()), "/corpus/2021/entente.pdf\n");
    }
}
