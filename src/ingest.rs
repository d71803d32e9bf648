//! Brings an index up to date with folders; a bad file is a line in the report, never the end of the run.

pub use crate::glue::ingest::{Options, ingest, remove};
use crate::index::Note;

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
