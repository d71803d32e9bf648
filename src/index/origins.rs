//! Where the date of each document is from, and which documents have one text.

use std::collections::BTreeMap;

use tantivy::columnar::StrColumn;
use tantivy::{DocAddress, DocSet, SegmentOrdinal, TERMINATED};

use super::snapshot::SegmentView;
use super::{IndexError, Snapshot};
use crate::document::{Date, DateFound, Dated};

/// Where a document comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The document's id.
    pub id: String,
    /// The id of its file.
    pub file: String,
    /// Its date and where that was found.
    pub dated: Option<Dated>,
    /// The first id of the documents that have the same text, when that is another.
    pub copy_of: Option<String>,
}

impl Snapshot {
    /// Where every document comes from, in the order of the ids. Takes memory for all ids, and reads no text.
    ///
    /// # Errors
    /// When the files cannot be read.
    pub fn origins(&self) -> Result<Vec<Origin>, IndexError> {
        let mut found = Vec::new();
        for (ordinal, segment) in (0..).zip(&self.segments) {
            self.of_segment(ordinal, segment, &mut found).map_err(|error| self.error(error))?;
        }
        let addresses: Vec<_> = found.iter().map(|found| found.address).collect();
        let ids = self.ids_of(&addresses)?;
        Ok(with_copies(ids.into_iter().zip(found).collect()))
    }

    fn of_segment(
        &self,
        ordinal: SegmentOrdinal,
        segment: &SegmentView,
        found: &mut Vec<Found>,
    ) -> tantivy::Result<()> {
        let columns = segment.reader.fast_fields();
        let (first, last, copies) =
            (columns.i64("first_day")?, columns.i64("last_day")?, columns.u64("copy")?);
        let places = columns.str("date_found")?;
        for (doc, file) in self.files(segment)? {
            let date = || Date::covering(first.first(doc)?, last.first(doc)?);
            let place = || DateFound::from_name(&value(places.as_ref()?, doc)?);
            let dated = date().zip(place()).map(|(date, found)| Dated { date, found });
            let (address, copy) = (DocAddress::new(ordinal, doc), copies.first(doc).unwrap_or_default());
            found.push(Found { address, file, dated, copy });
        }
        Ok(())
    }

    /// The documents of a part of the index, each with the id of its file.
    fn files(&self, segment: &SegmentView) -> tantivy::Result<Vec<(u32, String)>> {
        let index = segment.reader.inverted_index(self.fields.file)?;
        let mut terms = index.terms().stream()?;
        let mut files = Vec::new();
        while let Some((term, info)) = terms.next() {
            let file = String::from_utf8_lossy(term).into_owned();
            let mut postings = index.read_postings_from_terminfo(info, Default::default())?;
            while postings.doc() != TERMINATED {
                if !segment.reader.is_deleted(postings.doc()) {
                    files.push((postings.doc(), file.clone()));
                }
                postings.advance();
            }
        }
        Ok(files)
    }
}

/// What the columns say of a document.
struct Found {
    address: DocAddress,
    file: String,
    dated: Option<Dated>,
    copy: u64,
}

fn value(column: &StrColumn, doc: u32) -> Option<String> {
    let ordinal = column.term_ords(doc).next()?;
    let mut value = String::new();
    column.ord_to_str(ordinal, &mut value).ok()?.then_some(value)
}

fn with_copies(mut found: Vec<(String, Found)>) -> Vec<Origin> {
    found.sort_by(|(one, _), (other, _)| one.cmp(other));
    let mut first: BTreeMap<u64, String> = BTreeMap::new();
    let origin = |(id, found): (String, Found)| {
        let known = first.entry(found.copy).or_insert_with(|| id.clone());
        let copy_of = (*known != id).then(|| known.clone());
        Origin { id, file: found.file, dated: found.dated, copy_of }
    };
    found.into_iter().map(origin).collect()
}
