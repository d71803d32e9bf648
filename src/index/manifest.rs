//! What the index was made from: its folders and files, what was refused or lost, and why.
//!
//! The manifest is written beside the index before a commit and named by it, so that both change together.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};

/// The folders and files that an index holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The folders and single files that were asked for, in the order they were first named.
    pub roots: Vec<Root>,
    /// Every file seen under them, by its id.
    pub files: BTreeMap<String, FileRecord>,
    /// Ids of files and documents that were taken out by hand and stay out.
    #[serde(default)]
    pub removed: BTreeSet<String>,
    /// Whether the text of pictures is recognised.
    #[serde(default)]
    pub ocr: bool,
    /// Limits on what a file may cost, by their names, where they are not the usual ones.
    #[serde(default)]
    pub limits: BTreeMap<String, u64>,
}

/// A folder, or a single file, that the index is kept up to date with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    /// Where it is, absolute.
    pub path: PathBuf,
    /// What the ids of its files begin with: nothing, or a name and `/`.
    pub prefix: String,
}

/// One file as it was when it was indexed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRecord {
    /// The root it was found under, by its place in [`Manifest::roots`].
    pub root: usize,
    /// Bytes.
    pub size: u64,
    /// When it was last modified, in nanoseconds since 1970.
    pub modified: u64,
    /// The BLAKE3 hash of its bytes, in hexadecimal.
    pub hash: String,
    /// The BLAKE3 hash of the vocabulary it was analysed with, in hexadecimal; empty when there was none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub vocabulary: String,
    /// How many documents it gave.
    pub documents: u64,
    /// What was refused or lost, in the order of the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// Notes beyond the number that is kept.
    #[serde(default)]
    pub more_notes: u64,
}

/// One thing that was refused or lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Whether text is missing from the index because of it.
    pub refused: bool,
    /// The document within the file, where it has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// A short word for programs.
    pub code: String,
    /// One plain sentence.
    pub message: String,
    /// What differs from one such note to the next, in no language: pages, counts, the words left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// What to type behind `verbatim index` so that more is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remedy: Option<String>,
}

/// Notes kept for one file; a file of a million bad lines says so without a million notes.
const MOST_NOTES: usize = 1_000;

impl FileRecord {
    /// Whether it was made from bytes and with a vocabulary of these hashes.
    pub fn is_of(&self, hash: &str, vocabulary: &str) -> bool {
        self.hash == hash && self.vocabulary == vocabulary
    }

    /// Adds a note, or counts it when there are too many already.
    pub fn note(&mut self, note: Note) {
        if self.notes.len() < MOST_NOTES {
            self.notes.push(note);
        } else {
            self.more_notes += 1;
        }
    }
}

impl Manifest {
    /// Forgets what the files were like of which more can be read now, by what a remedy begins with.
    pub fn forget(&mut self, remedy: &str) {
        let meant = |note: &Note| note.remedy.as_deref().is_some_and(|known| known.starts_with(remedy));
        for record in self.files.values_mut().filter(|record| record.notes.iter().any(meant)) {
            (record.modified, record.hash) = (0, String::new());
        }
    }

    pub(super) fn read(path: &Path) -> io::Result<Self> {
        let file = BufReader::new(GzDecoder::new(File::open(path)?));
        Ok(serde_json::from_reader(file)?)
    }

    pub(super) fn write(&self, path: &Path) -> io::Result<()> {
        let mut file = BufWriter::new(GzEncoder::new(File::create(path)?, Compression::fast()));
        serde_json::to_writer(&mut file, self)?;
        file.flush()?;
        file.into_inner()?.finish()?.sync_all()
    }
}
