//! Documents and findings in, an index out: put, remove, commit all at once or not at all; hides tantivy.

mod acronyms;
mod aliases;
mod analyzer;
mod deals;
mod ids;
mod manifest;
mod origins;
mod people;
mod root;
mod schema;
mod segment_ids;
mod signature;
mod size;
mod snapshot;
mod stored;
mod writer;

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tantivy::ReloadPolicy;
use tantivy::directory::MmapDirectory;

pub use deals::{StoredAgreement, StoredPartner, StoredParty};
pub use ids::Named;
pub use manifest::{FileRecord, Manifest, Note, Root};
pub use origins::Origin;
pub(crate) use schema::{Fields, Held, TextField};
pub(crate) use signature::Signatures;
pub(crate) use snapshot::SegmentView;
pub use snapshot::Snapshot;
pub use stored::{StoredDocument, StoredPassage, StoredQuote, StoredSector, StoredSpeaker};
pub use writer::{Entry, Writer, WriterOptions};

/// The layout of the index; an index of another version is refused and must be made anew.
pub const VERSION: u32 = 5;

/// The file that says which version an index has.
const VERSION_FILE: &str = "verbatim.json";

/// Why an index cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum IndexError {
    /// There is none.
    #[error("there is no index in {0}")]
    Missing(PathBuf),
    /// It was made by a version that laid it out differently.
    #[error("the index in {path} has version {found}, this program reads version {VERSION}")]
    Version {
        /// Where it is.
        path: PathBuf,
        /// Its version.
        found: u32,
    },
    /// Another process writes to it.
    #[error("the index in {0} is being written by another process")]
    Busy(PathBuf),
    /// A file of it cannot be read or written.
    #[error("cannot use the index in {path}: {error}")]
    Io {
        /// Where it is.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// Its files are damaged, or tantivy refuses them.
    #[error("cannot use the index in {path}: {error}")]
    Tantivy {
        /// Where it is.
        path: PathBuf,
        /// What tantivy said.
        error: tantivy::TantivyError,
    },
}

/// An index on disk.
pub struct Index {
    path: PathBuf,
    inner: tantivy::Index,
    fields: Fields,
}

#[derive(Serialize, Deserialize)]
struct VersionRecord {
    version: u32,
}

impl Index {
    /// Opens the index in the folder `path`.
    ///
    /// # Errors
    /// When there is none, when it has another version, and when its files cannot be read.
    pub fn open(path: &Path) -> Result<Self, IndexError> {
        let record = match std::fs::read(path.join(VERSION_FILE)) {
            Ok(record) => record,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                return Err(IndexError::Missing(path.to_owned()));
            }
            Err(error) => return Err(IndexError::Io { path: path.to_owned(), error }),
        };
        let found = serde_json::from_slice::<VersionRecord>(&record).map_or(0, |record| record.version);
        if found != VERSION {
            return Err(IndexError::Version { path: path.to_owned(), found });
        }
        Self::with_directory(path)
    }

    /// Opens the index in the folder `path`, making an empty one when there is none.
    ///
    /// # Errors
    /// As [`Index::open`], and when the folder cannot be made.
    pub fn open_or_create(path: &Path) -> Result<Self, IndexError> {
        match Self::open(path) {
            Err(IndexError::Missing(_)) => Self::create(path),
            opened => opened,
        }
    }

    fn create(path: &Path) -> Result<Self, IndexError> {
        let io_error = |error| IndexError::Io { path: path.to_owned(), error };
        std::fs::create_dir_all(path).map_err(io_error)?;
        keep_private(path, 0o700).map_err(io_error)?;
        let index = Self::with_directory(path)?;
        let record = serde_json::to_vec(&VersionRecord { version: VERSION })
            .map_err(|error| io_error(error.into()))?;
        std::fs::write(path.join(VERSION_FILE), record).map_err(io_error)?;
        Ok(index)
    }

    fn with_directory(path: &Path) -> Result<Self, IndexError> {
        let tantivy_error = |error| IndexError::Tantivy { path: path.to_owned(), error };
        let (schema, fields) = schema::schema();
        let directory = MmapDirectory::open(path).map_err(|error| tantivy_error(error.into()))?;
        let mut inner = tantivy::Index::open_or_create(directory, schema).map_err(tantivy_error)?;
        inner.set_tokenizers(analyzer::analyzers());
        Ok(Self { path: path.to_owned(), inner, fields })
    }

    /// The folder that holds it.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What it was made from, as of the last commit.
    ///
    /// # Errors
    /// When its files cannot be read.
    pub fn manifest(&self) -> Result<Manifest, IndexError> {
        let meta = self.inner.load_metas().map_err(|error| self.tantivy_error(error))?;
        let Some(name) = meta.payload else { return Ok(Manifest::default()) };
        Manifest::read(&self.path.join(name)).map_err(|error| self.io_error(error))
    }

    /// The index as it is now; what is written later does not change it.
    ///
    /// # Errors
    /// When its files cannot be read.
    pub fn snapshot(&self) -> Result<Snapshot, IndexError> {
        let reader = self.inner.reader_builder().reload_policy(ReloadPolicy::Manual).try_into();
        let reader: tantivy::IndexReader = reader.map_err(|error| self.tantivy_error(error))?;
        let snapshot = Snapshot::new(self.path.clone(), reader.searcher(), self.fields.clone());
        snapshot.map_err(|error| self.tantivy_error(error))
    }

    /// Begins a change. Only one can be under way, in this process or another.
    ///
    /// # Errors
    /// When another is under way, and when the files cannot be written.
    pub fn writer(&self, options: &WriterOptions) -> Result<Writer<'_>, IndexError> {
        Writer::new(self, options)
    }

    fn io_error(&self, error: io::Error) -> IndexError {
        IndexError::Io { path: self.path.clone(), error }
    }

    fn tantivy_error(&self, error: tantivy::TantivyError) -> IndexError {
        match error {
            tantivy::TantivyError::LockFailure(..) => IndexError::Busy(self.path.clone()),
            error => IndexError::Tantivy { path: self.path.clone(), error },
        }
    }
}

/// Keeps others on the machine out of a folder (`0o700`) or a file (`0o600`).
fn keep_private(path: &Path, mode: u32) -> io::Result<()> {
    #[cfg(unix)]
    std::fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode))?;
    #[cfg(not(unix))]
    let _ = (path, mode);
    Ok(())
}
