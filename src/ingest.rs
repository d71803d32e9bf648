//! Brings an index up to date with folders; a bad file is a line in the report, never the end of the run.

mod vocabularies;

use std::collections::{BTreeMap, BTreeSet};
use std::iter;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::iter::{ParallelBridge, ParallelIterator};

use crate::analyse::analyse;
use crate::extract::{Extracted, Input, Limits, Loss, Part, Refusal, open};
use crate::index::{Entry, FileRecord, Index, IndexError, Manifest, Note, Root, Writer, WriterOptions};
use crate::read::{self, File, ReadError, walk};

pub use crate::lexicon::{BadVocabulary, Mistake, SECTIONS};
pub use vocabularies::VocabularyError;

use vocabularies::Vocabularies;

/// Why an index could not be brought up to date; it is as it was.
#[derive(Debug, thiserror::Error)]
pub enum IngestError {
    /// The index cannot be read or written.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// A folder's `verbatim.toml` cannot be used.
    #[error(transparent)]
    Vocabulary(#[from] VocabularyError),
}

/// How a run goes about its work.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Threads and memory of the index.
    pub writer: WriterOptions,
    /// What a file may cost.
    pub limits: Limits,
    /// What a walk takes in.
    pub walk: read::Options,
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
/// When the index cannot be read or written, or a vocabulary has a mistake; the index is as it was then.
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
    let survey = Survey::of(&manifest, &places, &vocabularies, options);
    let mut report = Report { unchanged: survey.unchanged, ..Report::default() };
    if survey.is_empty() {
        return Ok(report);
    }
    progress.begins(survey.changed.len() as u64, survey.changed.iter().map(|seen| seen.file.size).sum());
    let writer = index.writer(&options.writer)?;
    for gone in &survey.gone {
        writer.remove_file(gone);
        manifest.files.remove(gone);
        report.removed += 1;
    }
    let run = Run { writer: &writer, manifest: &manifest, vocabularies: &vocabularies, options, progress };
    let mut records = run.read_all(survey.changed)?;
    records.extend(survey.unread);
    report.take(&mut manifest, records, options.again);
    progress.commits();
    writer.commit(&manifest)?;
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

/// Takes documents, or all documents of a file, out by their ids; they stay out until [`Options::again`] is asked.
/// Gives the ids that are unknown.
///
/// # Errors
/// When the index cannot be read or written; it is as it was then.
pub fn remove(index: &Index, ids: &[String]) -> Result<Vec<String>, IndexError> {
    let mut manifest = index.manifest()?;
    let snapshot = index.snapshot()?;
    let writer = index.writer(&WriterOptions { threads: 1, memory: 0 })?;
    let mut unknown = Vec::new();
    for id in ids {
        if let Some(document) = snapshot.document(id)? {
            writer.remove_document(&document.id);
        } else if manifest.files.contains_key(id) {
            writer.remove_file(id);
        } else {
            unknown.push(id.clone());
            continue;
        }
        manifest.removed.insert(id.clone());
    }
    writer.commit(&manifest)?;
    Ok(unknown)
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

/// Reads files into an index.
struct Run<'a> {
    writer: &'a Writer<'a>,
    manifest: &'a Manifest,
    vocabularies: &'a Vocabularies,
    options: &'a Options,
    progress: &'a dyn Progress,
}

/// One document on its way, still unread, or the reason why there is none.
struct Work<'r> {
    reading: &'r Mutex<Reading>,
    /// Its number within the file.
    place: usize,
    part: Result<Part, Note>,
}

/// What one file has given so far.
struct Reading {
    seen: Seen,
    hash: String,
    /// The hash of the vocabulary that its documents are analysed with.
    vocabulary: String,
    documents: u64,
    ids: BTreeSet<String>,
    /// By the number of the document within the file.
    notes: BTreeMap<usize, Vec<Note>>,
}

impl Run<'_> {
    /// Reads all files, as many documents at a time as there are threads; files are opened one after the other, so
    /// that the memory in use does not grow with the corpus.
    fn read_all(&self, changed: Vec<Seen>) -> Result<Vec<(String, FileRecord)>, IndexError> {
        let reading = |seen: Seen| Reading::new(self.vocabularies.at(seen.root).hash.clone(), seen);
        let readings: Vec<_> = changed.into_iter().map(|seen| Mutex::new(reading(seen))).collect();
        readings
            .iter()
            .flat_map(|reading| self.parts(reading))
            .par_bridge()
            .try_for_each(|work| self.document(work))?;
        let readings =
            readings.into_iter().map(|reading| reading.into_inner().unwrap_or_else(PoisonError::into_inner));
        Ok(readings.map(Reading::into_record).collect())
    }

    /// The documents of one file, unread.
    fn parts<'r>(&'r self, reading: &'r Mutex<Reading>) -> Box<dyn Iterator<Item = Work<'r>> + Send + 'r> {
        let opened = self.open(&mut lock(reading));
        let size = lock(reading).seen.file.size;
        let end = iter::once_with(move || self.progress.advances(1, size)).filter_map(|()| None);
        let parts: Box<dyn Iterator<Item = Result<Part, Note>> + Send> = match opened {
            Ok(parts) => {
                Box::new(parts.into_iter().flatten().map(|part| part.map_err(|refusal| refused(&refusal))))
            }
            Err(note) => Box::new(iter::once(Err(note))),
        };
        Box::new(parts.enumerate().map(move |(place, part)| Work { reading, place, part }).chain(end))
    }

    /// Opens a file; gives nothing when its bytes are what the index already holds.
    fn open(&self, reading: &mut Reading) -> Result<Option<crate::extract::Parts>, Note> {
        let Seen { id, file, .. } = &reading.seen;
        let bytes = file.bytes(self.options.limits.file_bytes).map_err(|error| unreadable(&error))?;
        reading.hash = blake3::hash(&bytes).to_hex().to_string();
        let known = self.manifest.files.get(id);
        if let Some(known) = known.filter(|known| known.is_of(&reading.hash, &reading.vocabulary))
            && !self.options.again
        {
            reading.documents = known.documents;
            reading.notes.insert(0, known.notes.clone());
            return Ok(None);
        }
        self.writer.remove_file(id);
        open(Input { name: id.clone(), bytes }, &self.options.limits)
            .map(Some)
            .map_err(|refusal| refused(&refusal))
    }

    fn document(&self, work: Work) -> Result<(), IndexError> {
        let limits = &self.options.limits;
        let extracted = work.part.and_then(|part| part.extract(limits).map_err(|refusal| refused(&refusal)));
        let Extracted { id, document, losses } = match extracted {
            Ok(extracted) => extracted,
            Err(note) => {
                lock(work.reading).notes.entry(work.place).or_default().push(note);
                return Ok(());
            }
        };
        let root = lock(work.reading).seen.root;
        let findings = analyse(&document, &self.vocabularies.at(root).vocabulary);
        let Place { id, file, path } = lock(work.reading).enter(work.place, id, losses);
        if self.manifest.removed.contains(&id) {
            return Ok(());
        }
        self.writer.put(&Entry {
            id: &id,
            file: &file,
            path: &path,
            document: &document,
            findings: &findings,
        })
    }
}

/// Where a document belongs: its id, its file's id and where that file is.
struct Place {
    id: String,
    file: String,
    path: String,
}

impl Reading {
    fn new(vocabulary: String, seen: Seen) -> Self {
        let (ids, notes) = (BTreeSet::new(), BTreeMap::new());
        Self { seen, hash: String::new(), vocabulary, documents: 0, ids, notes }
    }

    /// Counts a document and its losses, and gives it an id that no other has.
    fn enter(&mut self, place: usize, id: Option<String>, losses: Vec<Loss>) -> Place {
        self.documents += 1;
        let part = id.map(|id| self.own_id(place, id));
        let notes = losses.into_iter().map(|loss| lost(&loss, part.clone()));
        self.notes.entry(place).or_default().extend(notes);
        let file = self.seen.id.clone();
        let path = self.seen.file.path.display().to_string();
        let name = file.strip_suffix(".gz").unwrap_or(&file);
        let id = part.map_or_else(|| file.clone(), |part| format!("{name}#{part}"));
        Place { id, file, path }
    }

    /// The id itself, or with the document's number when another document of the file has it.
    fn own_id(&mut self, place: usize, id: String) -> String {
        if self.ids.insert(id.clone()) {
            return id;
        }
        let own = format!("{id}~{}", place + 1);
        self.notes.entry(place).or_default().push(lost(&Loss::DuplicateId { id }, Some(own.clone())));
        own
    }

    fn into_record(self) -> (String, FileRecord) {
        let Seen { id, root, file: File { size, modified, .. } } = self.seen;
        let Self { hash, vocabulary, documents, .. } = self;
        let mut record =
            FileRecord { root, size, modified, hash, vocabulary, documents, ..FileRecord::default() };
        self.notes.into_values().flatten().for_each(|note| record.note(note));
        (id, record)
    }
}

/// A reading only ever changes by whole entries, so that one left by a thread that panicked is still right.
fn lock(reading: &Mutex<Reading>) -> MutexGuard<'_, Reading> {
    reading.lock().unwrap_or_else(PoisonError::into_inner)
}

fn refused(refusal: &Refusal) -> Note {
    let part = refusal.part();
    Note { refused: true, part, code: refusal.code().to_owned(), message: refusal.to_string() }
}

fn lost(loss: &Loss, part: Option<String>) -> Note {
    Note { refused: false, part, code: loss.code().to_owned(), message: loss.to_string() }
}

fn unreadable(error: &ReadError) -> Note {
    if let ReadError::TooLarge { limit, .. } = error {
        return refused(&Refusal::OverLimit { what: "the file", limit: *limit, line: None });
    }
    Note { refused: true, part: None, code: "unreadable".to_owned(), message: error.to_string() }
}
