//! ZIP archives: their entries, each unpacked in memory under limits on what really comes out.

use super::limits::Limits;
use super::refusal::{Large, Refusal};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// An archive in memory, and how much more may come out of it.
pub(super) struct Archive {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    /// The format's name, for refusals.
    format: &'static str,
    ratio: u64,
    entry_limit: u64,
    limit: u64,
    left: u64,
}

/// Below this many bytes the ratio of an entry is not looked at.
const SMALL: u64 = 1 << 20;

impl Archive {
    /// Opens an archive of a format by its directory.
    ///
    /// # Errors
    /// [`Refusal::Broken`] when it has none.
    pub fn open(bytes: Vec<u8>, format: &'static str, limits: &Limits) -> Result<Self, Refusal> {
        let broken = |error: ZipError| Refusal::Broken { name: format, reason: error.to_string() };
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        Ok(Self {
            zip,
            format,
            ratio: limits.ratio,
            entry_limit: limits.entry_bytes,
            limit: limits.unpacked_bytes,
            left: limits.unpacked_bytes,
        })
    }

    /// How many entries its directory lists.
    pub fn len(&self) -> usize {
        self.zip.len()
    }

    /// The names of its entries, in the order of its directory.
    pub fn names(&self) -> Vec<String> {
        (0..self.zip.len()).filter_map(|index| self.name(index)).collect()
    }

    /// The name of an entry: only a label, never a path on the disk.
    pub fn name(&self, index: usize) -> Option<String> {
        self.zip.name_for_index(index).and_then(Result::ok).map(|name| name.replace('\\', "/"))
    }

    /// The bytes of the entry of a name, or nothing when there is none.
    ///
    /// # Errors
    /// As for [`Archive::entry`].
    pub fn named(&mut self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        match self.zip.index_for_name(name) {
            Some(index) => self.entry(index).map(Some),
            None => Ok(None),
        }
    }

    /// The bytes of an entry.
    ///
    /// # Errors
    /// [`Refusal::Encrypted`], [`Refusal::OverLimit`] and [`Refusal::OverRatio`] for what unpacks to more than is
    /// allowed, [`Refusal::Broken`].
    pub fn entry(&mut self, index: usize) -> Result<Vec<u8>, Refusal> {
        let format = self.format;
        let broken = |reason: String| Refusal::Broken { name: format, reason };
        let mut entry = self.zip.by_index(index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Refusal::Encrypted,
            error => broken(error.to_string()),
        })?;
        let most = (entry.compressed_size().saturating_mul(self.ratio)).max(SMALL);
        let mut bytes = Vec::new();
        let end = (&mut entry)
            .take(most.min(self.left).min(self.entry_limit).saturating_add(1))
            .read_to_end(&mut bytes);
        let length = bytes.len() as u64;
        if length > self.left {
            return Err(Refusal::OverLimit { what: Large::Unpacked, limit: self.limit, line: None });
        }
        if length > self.entry_limit {
            return Err(Refusal::OverLimit { what: Large::Entry, limit: self.entry_limit, line: None });
        }
        if length > most {
            return Err(Refusal::OverRatio { limit: self.ratio });
        }
        self.left -= length;
        end.map_err(|error| broken(error.to_string()))?;
        Ok(bytes)
    }
}
