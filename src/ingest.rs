//! Brings an index up to date with folders; a bad file is a line in the report, never the end of the run.

mod reading;
mod survey;
mod vocabularies;

use std::io;
use std::path::PathBuf;

use reading::{Reader, Run};
use survey::Survey;
use thiserror::Error;

use crate::extract::{Limits, Setting};
use crate::index::{FileRecord, Index, IndexError, Manifest, Note, Root, WriterOptions};
use crate::ocr::Tesseract;
use crate::read;

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
