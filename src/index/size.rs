//! How large an index is.

use super::{Index, IndexError};

impl Index {
    /// Bytes that its files take on disk.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn size(&self) -> Result<u64, IndexError> {
        let files = std::fs::read_dir(&self.path).map_err(|error| self.io_error(error))?;
        let lengths = files.map(|file| Ok(file?.metadata()?.len()));
        lengths.sum::<std::io::Result<u64>>().map_err(|error| self.io_error(error))
    }
}
