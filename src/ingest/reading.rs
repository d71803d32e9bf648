//! Reads files into an index: what each gives, and what became of it.

use std::collections::{BTreeMap, BTreeSet};
use std::iter;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::iter::{ParallelBridge, ParallelIterator};

use super::survey::{Seen, unreadable};
use super::vocabularies::Vocabularies;
use super::{IngestError, Progress};
use crate::analyse::{Findings, analyse, passages};
use crate::document::Document;
use crate::extract::{Extracted, Eyes, Input, Limits, Loss, Part, Refusal, is_risky, open};
use crate::index::{Entry, FileRecord, Manifest, Note, Writer};
use crate::isolate::{Read, Remark, Workers};
use crate::lexicon::{OwnName, Vocabulary};
use crate::ocr::Tesseract;
use crate::read::File;

/// Reads files into an index.
pub(super) struct Run<'a> {
    pub writer: &'a Writer<'a>,
    pub manifest: &'a Manifest,
    pub vocabularies: &'a Vocabularies,
    pub progress: &'a dyn Progress,
    pub reader: &'a Reader,
    /// Reads files again that have not changed.
    pub again: bool,
}

/// What files are read with.
pub(super) struct Reader {
    limits: Limits,
    workers: Option<Workers>,
    tesseract: Option<Tesseract>,
}

impl Reader {
    /// A reader that reads risky files by processes of `program`, if there is one, and pictures by `tesseract`.
    pub fn new(program: Option<&PathBuf>, limits: &Limits, tesseract: Option<Tesseract>) -> Self {
        let threads = rayon::current_num_threads();
        let workers = program.map(|program| Workers::new(program.clone(), threads, limits));
        Self { limits: *limits, workers, tesseract }
    }
}

/// What a thread takes up at a time.
struct Work<'r> {
    reading: &'r Mutex<Reading>,
    step: Step,
}

enum Step {
    /// A document and its number within the file.
    Part(usize, Part),
    /// A file to be read in a process apart.
    Apart(Input),
    /// Why there is no document of a number.
    Refused(usize, Note),
    /// Nothing is left of the file.
    End,
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
    ///
    /// # Errors
    /// When the index cannot be written, or no process be started to read files in.
    pub fn read_all(&self, changed: Vec<Seen>) -> Result<Vec<(String, FileRecord)>, IngestError> {
        let reading = |seen: Seen| Reading::new(self.vocabularies.at(seen.root).hash.clone(), seen);
        let readings: Vec<_> = changed.into_iter().map(|seen| Mutex::new(reading(seen))).collect();
        readings
            .iter()
            .flat_map(|reading| self.steps(reading).map(move |step| Work { reading, step }))
            .par_bridge()
            .try_for_each(|work| self.take(work))?;
        let readings =
            readings.into_iter().map(|reading| reading.into_inner().unwrap_or_else(PoisonError::into_inner));
        Ok(readings.map(Reading::into_record).collect())
    }

    /// What is to be done for one file.
    fn steps(&self, reading: &Mutex<Reading>) -> Box<dyn Iterator<Item = Step> + Send> {
        let input = match self.input(&mut lock(reading)) {
            Ok(Some(input)) => input,
            Ok(None) => return Box::new(iter::once(Step::End)),
            Err(note) => return Box::new([Step::Refused(0, *note), Step::End].into_iter()),
        };
        if self.reader.workers.is_some() && is_risky(&input.name, &input.bytes) {
            return Box::new(iter::once(Step::Apart(input)));
        }
        let steps: Box<dyn Iterator<Item = Step> + Send> = match open(input, &self.reader.limits) {
            Ok(parts) => Box::new(parts.enumerate().map(|(place, part)| match part {
                Ok(part) => Step::Part(place, part),
                Err(refusal) => Step::Refused(place, refused(&refusal)),
            })),
            Err(refusal) => Box::new(iter::once(Step::Refused(0, refused(&refusal)))),
        };
        Box::new(steps.chain(iter::once(Step::End)))
    }

    /// The bytes of a file; nothing when they are what the index already holds.
    fn input(&self, reading: &mut Reading) -> Result<Option<Input>, Box<Note>> {
        let Seen { id, file, .. } = &reading.seen;
        let bytes =
            file.bytes(self.reader.limits.file_bytes).map_err(|error| Box::new(unreadable(&error)))?;
        reading.hash = blake3::hash(&bytes).to_hex().to_string();
        let known = self.manifest.files.get(id);
        if let Some(known) = known.filter(|known| known.is_of(&reading.hash, &reading.vocabulary))
            && !self.again
        {
            reading.documents = known.documents;
            reading.notes.insert(0, known.notes.clone());
            return Ok(None);
        }
        self.writer.remove_file(id);
        Ok(Some(Input { name: id.clone(), bytes }))
    }

    fn take(&self, Work { reading, step }: Work) -> Result<(), IngestError> {
        match step {
            Step::Part(place, part) => self.read(reading, place, part),
            Step::Apart(input) => self.read_apart(reading, &input),
            Step::Refused(place, note) => {
                lock(reading).note(place, note);
                Ok(())
            }
            Step::End => {
                self.ends(reading);
                Ok(())
            }
        }
    }

    fn ends(&self, reading: &Mutex<Reading>) {
        let size = lock(reading).seen.file.size;
        self.progress.advances(1, size);
    }

    fn read(&self, reading: &Mutex<Reading>, place: usize, part: Part) -> Result<(), IngestError> {
        match part.extract(&self.reader.limits) {
            Ok(Extracted { id, document, losses }) => {
                let losses = losses.iter().map(lost).collect();
                self.put(reading, place, Read { id, document, losses })
            }
            Err(refusal) => {
                lock(reading).note(place, refused(&refusal));
                Ok(())
            }
        }
    }

    /// Reads all documents of a file in a process apart.
    fn read_apart(&self, reading: &Mutex<Reading>, input: &Input) -> Result<(), IngestError> {
        let Some(workers) = &self.reader.workers else { return Ok(()) };
        let hash = lock(reading).hash.clone();
        let tesseract = self.reader.tesseract.as_ref();
        let look = tesseract.map(|tesseract| |picture: &[u8]| tesseract.read(&hash, picture));
        let eyes = look.as_ref().map(|look| look as Eyes);
        let mut place = 0..;
        workers.read(input, eyes, |outcome| {
            let place = place.next().unwrap_or_default();
            match outcome {
                Ok(read) => self.put(reading, place, read),
                Err(remark) => {
                    lock(reading).note(place, note(true, remark));
                    Ok(())
                }
            }
        })?;
        self.ends(reading);
        Ok(())
    }

    fn put(&self, reading: &Mutex<Reading>, place: usize, read: Read) -> Result<(), IngestError> {
        let Read { id, document, mut losses } = read;
        let root = lock(reading).seen.root;
        let vocabulary = &self.vocabularies.at(root).vocabulary;
        let findings = findings(&document, vocabulary).unwrap_or_else(|| {
            losses.push(not_analysed());
            Findings { passages: passages(&document), ..Findings::default() }
        });
        let Place { id, file, path } = lock(reading).enter(place, id, losses);
        if self.manifest.removed.contains(&id) {
            return Ok(());
        }
        let (id, file, path) = (&id, &file, &path);
        let aliases = &aliases(vocabulary, &findings);
        Ok(self.writer.put(&Entry { id, file, path, document: &document, findings: &findings, aliases })?)
    }
}

/// What is found in a document; nothing when a rule of ours fails on it, which must not cost the other documents.
fn findings(document: &Document, vocabulary: &Vocabulary) -> Option<Findings> {
    catch_unwind(AssertUnwindSafe(|| analyse(document, vocabulary))).ok()
}

/// Other names of the user's own sectors that were found, each before the name in results.
fn aliases<'v>(vocabulary: &'v Vocabulary, findings: &Findings) -> Vec<(&'v str, &'v str)> {
    let is_found = |own: &&OwnName| findings.sectors.iter().any(|found| *found.name == *own.name);
    let of = |own: &'v OwnName| own.aliases.iter().map(|alias| (alias.as_str(), own.name.as_str()));
    vocabulary.sectors().iter().filter(is_found).flat_map(of).collect()
}

fn not_analysed() -> Remark {
    let message =
        "a rule of the analysis failed on this text; it is searched, without quotations or other findings";
    let (code, message) = ("not_analysed".to_owned(), message.to_owned());
    Remark { part: None, code, message, detail: None, remedy: None }
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
    fn enter(&mut self, place: usize, id: Option<String>, losses: Vec<Remark>) -> Place {
        self.documents += 1;
        let part = id.map(|id| self.own_id(place, id));
        let notes = losses.into_iter().map(|loss| note(false, Remark { part: part.clone(), ..loss }));
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
        let taken = Remark { part: Some(own.clone()), ..lost(&Loss::DuplicateId { id }) };
        self.note(place, note(false, taken));
        own
    }

    fn note(&mut self, place: usize, note: Note) {
        self.notes.entry(place).or_default().push(note);
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

/// The note of a refusal.
pub(super) fn refused(refusal: &Refusal) -> Note {
    note(true, refusal.into())
}

fn lost(loss: &Loss) -> Remark {
    loss.into()
}

fn note(refused: bool, Remark { part, code, message, detail, remedy }: Remark) -> Note {
    Note { refused, part, code, message, detail, remedy }
}
