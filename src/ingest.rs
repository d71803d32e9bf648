//! Brings an index up to date with folders; a bad file is a line in the report, never the end of the run.

mod reading;
mod vocabularies;

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;

use reading::{Reader, Run, refused};
use thiserror::Error;

use crate::extract::{Large, Limits, Refusal, Setting};
use crate::index::{FileRecord, Index, IndexError, Manifest, Note, Root, WriterOptions};
use crate::ocr::Tesseract;
use crate::read::{self, File, ReadError, walk};

pub use crate::ocr::OcrError;

pub use crate::lexicon::{BadVocabulary, Mistake, SECTIONS};
pub use vocabularies::VocabularyError;

use vocabularies::Vocabularies;

/// Why an index could not be brought up to date; it is as it was.
#[derive(Debug, Error)]
pub enum IngestError {
    /// The index cannot be read or written.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// A folder's `verbatim.toml` cannot be used.
    #[error(transparent)]
    Vocabulary(#[from] VocabularyError),
    /// The text of pictures cannot be recognised.
    #[error(transparent)]
    Ocr(#[from] OcrError),
    /// No process can be started to read files in.
    #[error("cannot start a process to read files in: {0}")]
    Process(#[from] io::Error),
}

/// The folder within that of the index that keeps what was recognised in pictures.
const OCR_FOLDER: &str = "ocr";

/// How a run goes about its work.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Threads and memory of the index.
    pub writer: WriterOptions,
    /// Limits on what a file may cost that are set anew, each with its value; the index remembers them.
    pub limits: Vec<(&'static Setting, u64)>,
    /// Whether the text of pictures is recognised; without a word, as before. The index remembers it.
    pub ocr: Option<bool>,
    /// What a walk takes in.
    pub walk: read::Options,
    /// This program, which is started again to read what may harm a process; without it, all is read in this one.
    pub program: Option<PathBuf>,
    /// Reads every file again, even those that have not changed and those taken out by hand.
    pub again: bool,
}

/// What the conductor tells while it works; every method may be called from any thread.
pub trait Progress: Sync {
    /// The folders have been walked: so much is new or changed and will be read.
    fn begins(&self, files: u64, bytes: u64);

    /// One more file has been read to its end, or so many more bytes of one.
    fn advances(&self, files: u64, bytes: u64);

    /// All has been read; what is left is to write the index to disk.
    fn commits(&self);
}

/// Tells nobody.
pub struct Silent;

impl Progress for Silent {
    fn begins(&self, _files: u64, _bytes: u64) {}
    fn advances(&self, _files: u64, _bytes: u64) {}
    fn commits(&self) {}
}

/// What one run changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Files that are new.
    pub added: u64,
    /// Files whose content is another than before.
    pub changed: u64,
    /// Files that are no longer there.
    pub removed: u64,
    /// Files that are as they were; they were not read.
    pub unchanged: u64,
    /// Documents that were put in.
    pub documents: u64,
    /// Bytes that were read.
    pub bytes: u64,
    /// What was refused or lost in this run, by file id, in the order of the ids.
    pub notes: Vec<(String, Note)>,
}

impl Report {
    /// Whether the index holds anything else than before.
    pub fn is_change(&self) -> bool {
        self.added + self.changed + self.removed > 0
    }
}

/// Brings `index` up to date with `roots`: new files come in, changed ones are replaced, missing ones taken out. A
/// file whose size and time of change are the same is not read, unless the folder's vocabulary is another. A root that
/// cannot be walked keeps what it had.
///
/// # Errors
/// When the index cannot be read or written, a vocabulary has a mistake, or files cannot be read apart; the index is as
/// it was then.
pub fn ingest(
    index: &Index,
    roots: &[Root],
    options: &Options,
    progress: &dyn Progress,
) -> Result<Report, IngestError> {
    let mut manifest = index.manifest()?;
    if options.again {
        manifest.removed.clear();
    }
    let places: Vec<usize> = roots.iter().map(|root| enter(&mut manifest, root)).collect();
    let entered = places.iter().map(|&place| (place, &manifest.roots[place]));
    let vocabularies = Vocabularies::of(entered, index.path().parent())?;
    let known = (manifest.limits.clone(), manifest.ocr);
    let limits = limits(&mut manifest, &options.limits);
    if options.ocr == Some(true) && !manifest.ocr {
        manifest.forget("--ocr");
    }
    manifest.ocr = options.ocr.unwrap_or(manifest.ocr);
    let survey = Survey::of(&manifest, &places, &vocabularies, options);
    let mut report = Report { unchanged: survey.unchanged, ..Report::default() };
    if survey.is_empty() && (&manifest.limits, manifest.ocr) == (&known.0, known.1) {
        return Ok(report);
    }
    let cache = index.path().join(OCR_FOLDER);
    let find = || Tesseract::find(cache.clone(), limits.seconds, limits.memory);
    let tesseract = manifest.ocr.then(find).transpose()?;
    progress.begins(survey.changed.len() as u64, survey.changed.iter().map(|seen| seen.file.size).sum());
    let writer = index.writer(&options.writer)?;
    for gone in &survey.gone {
        writer.remove_file(gone);
        manifest.files.remove(gone);
        report.removed += 1;
    }
    let reader = Reader::new(options.program.as_ref(), &limits, tesseract);
    let run = Run {
        writer: &writer,
        manifest: &manifest,
        vocabularies: &vocabularies,
        again: options.again,
        progress,
        reader: &reader,
    };
    let mut records = run.read_all(survey.changed)?;
    records.extend(survey.unread);
    report.take(&mut manifest, records, options.again);
    progress.commits();
    writer.commit(&manifest)?;
    let known = manifest.files.values().map(|record| record.hash.as_str()).collect();
    Tesseract::forget_all_but(&cache, &known);
    Ok(report)
}

/// The place of a root among those of the manifest, which learns it.
fn enter(manifest: &mut Manifest, root: &Root) -> usize {
    let known = manifest.roots.iter().position(|known| known == root);
    known.unwrap_or_else(|| {
        manifest.roots.push(root.clone());
        manifest.roots.len() - 1
    })
}

/// The limits that hold, after the manifest has learnt new ones; files that met an old one will be read again.
fn limits(manifest: &mut Manifest, set: &[(&'static Setting, u64)]) -> Limits {
    for (setting, value) in set {
        let [name, _] = setting.names;
        if manifest.limits.insert(name.to_owned(), *value) != Some(*value) {
            manifest.forget(&format!("--limit {name}="));
        }
    }
    let mut limits = Limits::default();
    manifest.limits.iter().for_each(|(name, value)| limits.set(name, *value));
    limits
}

/// Takes documents, or all documents of a file, out by their ids; they stay out until [`Options::again`] is asked.
///
/// # Errors
/// When the index cannot be read or written; it is as it was then.
pub fn remove(index: &Index, ids: &[String]) -> Result<Removed, IndexError> {
    let mut manifest = index.manifest()?;
    let snapshot = index.snapshot()?;
    let writer = index.writer(&WriterOptions { threads: 1, memory: 0 })?;
    let mut removed = Removed::default();
    for id in ids {
        if let Some(document) = snapshot.document(id)? {
            writer.remove_document(&document.id);
            removed.documents += 1;
        } else if let Some(file) = manifest.files.get(id) {
            writer.remove_file(id);
            removed.documents += file.documents.saturating_sub(taken_out(&manifest, id));
        } else {
            removed.unknown.push(id.clone());
            continue;
        }
        manifest.removed.insert(id.clone());
    }
    writer.commit(&manifest)?;
    Ok(removed)
}

/// What was taken out of an index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Removed {
    /// How many documents; a file may hold several.
    pub documents: u64,
    /// Ids that no document or file has.
    pub unknown: Vec<String>,
}

/// Documents of a file that were taken out one by one before.
fn taken_out(manifest: &Manifest, file: &str) -> u64 {
    let is_of_file = |id: &&String| id.strip_prefix(file).is_some_and(|rest| rest.starts_with('#'));
    manifest.removed.iter().filter(is_of_file).count() as u64
}

impl Report {
    /// Enters what was read into the manifest and counts it.
    fn take(&mut self, manifest: &mut Manifest, records: Vec<(String, FileRecord)>, again: bool) {
        for (id, record) in records {
            match manifest.files.get(&id) {
                Some(known) if known.is_of(&record.hash, &record.vocabulary) && !again => self.unchanged += 1,
                Some(_) => self.changed += 1,
                None => self.added += 1,
            }
            self.documents += record.documents;
            self.bytes += record.size;
            self.notes.extend(record.notes.iter().map(|note| (id.clone(), note.clone())));
            manifest.files.insert(id, record);
        }
    }
}

/// What a walk found, beside what the manifest says.
struct Survey<'v> {
    vocabularies: &'v Vocabularies,
    changed: Vec<Seen>,
    /// Ids of files that are no longer there.
    gone: Vec<String>,
    /// What could not be walked or looked at.
    unread: Vec<(String, FileRecord)>,
    unchanged: u64,
}

/// A file under a root.
struct Seen {
    /// Its id in the index.
    id: String,
    root: usize,
    file: File,
}

impl<'v> Survey<'v> {
    /// Walks the roots at `places` of the manifest.
    fn of(manifest: &Manifest, places: &[usize], vocabularies: &'v Vocabularies, options: &Options) -> Self {
        let (changed, gone, unread) = (Vec::new(), Vec::new(), Vec::new());
        let mut survey = Survey { vocabularies, changed, gone, unread, unchanged: 0 };
        places.iter().for_each(|&place| survey.walk(manifest, place, options));
        survey
    }

    fn is_empty(&self) -> bool {
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

fn unreadable(error: &ReadError) -> Note {
    if let ReadError::TooLarge { limit, .. } = error {
        return refused(&Refusal::OverLimit { what: Large::File, limit: *limit, line: None });
    }
    let (code, message) = ("unreadable".to_owned(), error.to_string());
    Note { refused: true, part: None, code, message, detail: None, remedy: None }
}
