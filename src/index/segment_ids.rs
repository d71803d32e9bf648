//! The ids of the documents of one part of an index.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use tantivy::DocId;
use tantivy::columnar::StrColumn;
use tantivy::index::SegmentReader;

/// Ids in a compressed dictionary, and out of it once many were asked for.
pub(super) struct SegmentIds {
    column: Option<StrColumn>,
    asked: AtomicUsize,
    /// By their place in the dictionary.
    unpacked: OnceLock<Vec<String>>,
}

/// When so many were asked for, all are unpacked and kept, some 50 bytes each: looking up a hundred in the dictionary takes a
/// third of the time of a search.
const MANY: usize = 50;

impl SegmentIds {
    pub fn new(reader: &SegmentReader) -> tantivy::Result<Self> {
        let column = reader.fast_fields().str("id")?;
        Ok(Self { column, asked: AtomicUsize::new(0), unpacked: OnceLock::new() })
    }

    /// Puts the id of each document in its place in `ids`.
    pub fn read(
        &self,
        docs: impl Iterator<Item = (usize, DocId)>,
        ids: &mut [String],
    ) -> tantivy::Result<()> {
        let Some(column) = &self.column else { return Ok(()) };
        let mut found: Vec<(u64, usize)> =
            docs.filter_map(|(place, doc)| Some((column.term_ords(doc).next()?, place))).collect();
        if self.asked.fetch_add(found.len(), Ordering::Relaxed) + found.len() >= MANY {
            let unpacked = self.unpacked(column)?;
            found.iter().for_each(|&(ordinal, place)| ids[place].clone_from(&unpacked[ordinal as usize]));
            return Ok(());
        }
        found.sort_unstable();
        let ordinals: Vec<u64> = found.iter().map(|(ordinal, _)| *ordinal).collect();
        let mut places = found.iter().map(|(_, place)| *place);
        column.dictionary().sorted_ords_to_term_cb(&ordinals, |id| {
            if let Some(place) = places.next() {
                ids[place] = String::from_utf8_lossy(id).into_owned();
            }
        })?;
        Ok(())
    }

    fn unpacked(&self, column: &StrColumn) -> tantivy::Result<&[String]> {
        if let Some(unpacked) = self.unpacked.get() {
            return Ok(unpacked);
        }
        let mut unpacked = Vec::with_capacity(column.num_terms());
        let mut packed = column.dictionary().stream()?;
        while packed.advance() {
            unpacked.push(String::from_utf8_lossy(packed.key()).into_owned());
        }
        Ok(self.unpacked.get_or_init(|| unpacked))
    }
}
