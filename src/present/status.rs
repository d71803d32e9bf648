//! What an index holds, what it was made from, how large it is.

use std::io::{self, Write};
use std::path::Path;

use serde::Serialize;

use super::facets::brief;
use super::shapes::{GroupsShape, VERSION};
use super::typography::{counted, size};
use super::visible::one_line;
use super::{Answer, Lang, Page, Say, Table, losses};
use crate::index::{self, Manifest};
use crate::search::Group;

/// The state of an index.
pub struct Status<'a> {
    /// The folder that holds it.
    pub path: &'a Path,
    /// Bytes that it takes on disk.
    pub bytes: u64,
    /// Documents that it holds.
    pub documents: u64,
    /// What it was made from.
    pub manifest: &'a Manifest,
    /// Counts by facet.
    pub groups: &'a [Group],
}

/// The JSON of it.
#[derive(Serialize)]
struct StatusShape<'a> {
    version: u32,
    program: &'static str,
    index: String,
    index_version: u32,
    bytes: u64,
    documents: u64,
    files: usize,
    refused: u64,
    lost: u64,
    roots: Vec<RootShape<'a>>,
    groups: GroupsShape<'a>,
}

#[derive(Serialize)]
struct RootShape<'a> {
    path: String,
    prefix: &'a str,
}

const PROGRAM: &str = env!("CARGO_PKG_VERSION");

impl<'a> Status<'a> {
    fn notes(&self, refused: bool) -> u64 {
        let notes = self.manifest.files.values().flat_map(|record| &record.notes);
        notes.filter(|note| note.refused == refused).count() as u64
    }

    fn roots(&self) -> Vec<RootShape<'a>> {
        let shape =
            |root: &'a index::Root| RootShape { path: root.path.display().to_string(), prefix: &root.prefix };
        self.manifest.roots.iter().map(shape).collect()
    }

    fn lines(&self, lang: Lang) -> Vec<(Label, String)> {
        let index = format!("{} (version {}, verbatim {PROGRAM})", self.path.display(), index::VERSION);
        let head =
            [(Label::Index, index), (Label::Size, size(self.bytes, lang)), (Label::Holds, self.holds(lang))];
        let groups = self.groups.iter().filter(|group| !group.values.is_empty());
        let groups = groups.map(|group| (Label::None, brief(group, lang)));
        let roots = self.roots().into_iter().map(|root| (Label::Root, root.path));
        let (refused, lost) = (self.notes(true) as usize, self.notes(false) as usize);
        let losses = losses::Words::Counts { refused, lost }.say(lang);
        let losses = (refused + lost > 0).then_some((Label::Losses, losses));
        head.into_iter().chain(groups).chain(roots).chain(losses).collect()
    }

    fn holds(&self, lang: Lang) -> String {
        let files = self.manifest.files.len() as u64;
        let documents = counted(self.documents, "document", "documents", lang);
        match lang {
            Lang::Fr => format!("{documents} de {}", counted(files, "fichier", "fichiers", lang)),
            Lang::En => format!("{documents} from {}", counted(files, "file", "files", lang)),
        }
    }
}

impl Answer for Status<'_> {
    fn object(&self) -> impl Serialize {
        StatusShape {
            version: VERSION,
            program: PROGRAM,
            index: self.path.display().to_string(),
            index_version: index::VERSION,
            bytes: self.bytes,
            documents: self.documents,
            files: self.manifest.files.len(),
            refused: self.notes(true),
            lost: self.notes(false),
            roots: self.roots(),
            groups: GroupsShape(self.groups),
        }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        vec![self.object()]
    }

    fn table(&self) -> Table {
        let values = [
            ("index", self.path.display().to_string()),
            ("index_version", index::VERSION.to_string()),
            ("bytes", self.bytes.to_string()),
            ("documents", self.documents.to_string()),
            ("files", self.manifest.files.len().to_string()),
            ("refused", self.notes(true).to_string()),
            ("lost", self.notes(false).to_string()),
        ];
        let roots = self.roots().into_iter().map(|root| ("root", root.path));
        let rows = values.into_iter().chain(roots).map(|(key, value)| vec![key.to_owned(), value]);
        Table { header: &["key", "value"], rows: rows.collect() }
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        for (label, value) in self.lines(page.lang) {
            writeln!(out, "{:<10} {}", label.say(page.lang), one_line(&value))?;
        }
        Ok(())
    }
}

/// The words at the beginning of a line.
#[derive(Clone, Copy)]
enum Label {
    Index,
    Size,
    Holds,
    None,
    Root,
    Losses,
}

impl Say for Label {
    fn french(&self) -> String {
        let label = match self {
            Label::Index => "Index",
            Label::Size => "Taille",
            Label::Holds => "Contenu",
            Label::None => "",
            Label::Root => "Dossier",
            Label::Losses => "Manques",
        };
        label.into()
    }

    fn english(&self) -> String {
        let label = match self {
            Label::Index => "Index",
            Label::Size => "Size",
            Label::Holds => "Content",
            Label::None => "",
            Label::Root => "Folder",
            Label::Losses => "Missing",
        };
        label.into()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::samples::{page, written};
    use super::*;
    use crate::index::{FileRecord, Root};

    #[test]
    fn the_state_of_an_index_is_a_few_lines() {
        let root = Root { path: "/corpus".into(), prefix: String::new() };
        let files = [("a.txt".to_owned(), FileRecord::default())].into();
        let manifest = Manifest { roots: vec![root], files, ..Manifest::default() };
        let groups = [Group { facet: "type", values: vec![("entente".into(), 2)] }];
        let path = Path::new("/corpus/.verbatim");
        let status = Status { path, bytes: 1_200, documents: 2, manifest: &manifest, groups: &groups };
        let expected = format!(
            "\
Index      /corpus/.verbatim (version {}, verbatim {PROGRAM})
Taille     1,2\u{a0}ko
Contenu    2 documents de 1 fichier
           type\u{a0}: entente 2
Dossier    /corpus
",
            index::VERSION
        );
        assert_eq!(written(&status, Format::Text, &page()), expected);
    }
}
