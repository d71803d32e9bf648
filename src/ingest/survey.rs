//! What has changed under the roots since the index was made.

use std::collections::BTreeSet;

use super::Options;
use super::reading::refused;
use super::vocabularies::Vocabularies;
use crate::extract::{Large, Refusal};
use crate::index::{FileRecord, Manifest, Note, Root};
use crate::read::{File, ReadError, walk};

/// What a walk found, beside what the manifest says.
pub(super) struct Survey<'v> {
    vocabularies: &'v Vocabularies,
    /// Files that are new or not as they were.
    pub changed: Vec<Seen>,
    /// Ids of files that are no longer there.
    pub gone: Vec<String>,
    /// What could not be walked or looked at.
    pub unread: Vec<(String, FileRecord)>,
    /// How many files are as they were.
    pub unchanged: u64,
}

/// A file under a root.
pub(super) struct Seen {
    /// Its id in the index.
    pub id: String,
    /// The root that it lies under, by its place in the manifest.
    pub root: usize,
    /// The file.
    pub file: File,
}

impl<'v> Survey<'v> {
    /// Walks the roots at `places` of the manifest.
    pub fn of(
        manifest: &Manifest,
        places: &[usize],
        vocabularies: &'v Vocabularies,
        options: &Options,
    ) -> Self {
        let (changed, gone, unread) = (Vec::new(), Vec::new(), Vec::new());
        let mut survey = Survey { vocabularies, changed, gone, unread, unchanged: 0 };
        places.iter().for_each(|&place| survey.walk(manifest, place, options));
        survey
    }

    /// Whether nothing has to be done.
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.gone.is_empty() && self.unread.is_empty()
    }

    fn walk(&mut self, manifest: &Manifest, place: usize, options: &Options) {
        let root = &manifest.roots[place];
        let mut seen = BTreeSet::new();
        let mut is_whole = true;
        for entry in walk(&root.path, &options.walk) {
            match entry {
                Ok(file) => {
                    let id = format!("{}{}", root.prefix, file.id);
                    seen.insert(id.clone());
                    self.file(manifest, Seen { id, root: place, file }, options.again);
                }
                Err(error) => {
                    is_whole &= !matches!(error, ReadError::Walk { .. });
                    self.unread(root, place, &error);
                }
            }
        }
        if is_whole {
            let known =
                manifest.files.iter().filter(|(id, record)| record.root == place && !seen.contains(*id));
            self.gone.extend(known.map(|(id, _)| id.clone()));
        }
    }

    fn file(&mut self, manifest: &Manifest, seen: Seen, again: bool) {
        let vocabulary = &self.vocabularies.at(seen.root).hash;
        let is_same = |record: &FileRecord| {
            record.size == seen.file.size
                && record.modified == seen.file.modified
                && record.vocabulary == *vocabulary
        };
        let is_removed = manifest.removed.contains(&seen.id);
        if is_removed || (!again && manifest.files.get(&seen.id).is_some_and(is_same)) {
            self.unchanged += 1;
        } else {
            self.changed.push(seen);
        }
    }

    fn unread(&mut self, root: &Root, place: usize, error: &ReadError) {
        let path = match error {
            ReadError::Walk { path, .. }
            | ReadError::File { path, .. }
            | ReadError::TooLarge { path, .. } => path,
            ReadError::Pattern { .. } => &root.path,
        };
        let below = path.strip_prefix(&root.path).unwrap_or(path);
        let mut record = FileRecord { root: place, ..FileRecord::default() };
        record.note(unreadable(error));
        self.unread.push((format!("{}{}", root.prefix, below.display()), record));
    }
}

/// Why a file cannot be read, as a line of the report.
pub(super) fn unreadable(error: &ReadError) -> Note {
    if let ReadError::TooLarge { limit, .. } = error {
        return refused(&Refusal::OverLimit { what: Large::File, limit: *limit, line: None });
    }
    let (code, message) = ("unreadable".to_owned(), error.to_string());
    Note { refused: true, part: None, code, message, detail: None, remedy: None }
}
