//! An index as it was at one moment, opened for reading.

use std::path::PathBuf;
use std::sync::Arc;

use tantivy::columnar::Column;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::index::{InvertedIndexReader, SegmentReader};
use tantivy::schema::Value;
use tantivy::{DocAddress, DocSet, Searcher, TERMINATED, TantivyDocument, Term};

use super::schema::{Fields, Held, TextField};
use super::segment_ids::SegmentIds;
use super::stored::Record;
use super::{IndexError, StoredDocument};

/// An index as it was at one moment; what is committed later does not change it.
pub struct Snapshot {
    path: PathBuf,
    pub(super) searcher: Searcher,
    pub(crate) fields: Fields,
    /// The parts of the index, each with its own document numbers from 0.
    pub(crate) segments: Vec<SegmentView>,
    texts: [u64; TextField::ALL.len()],
}

/// One part of an index.
pub(crate) struct SegmentView {
    /// Tantivy's reader of it.
    pub reader: SegmentReader,
    texts: [TextView; TextField::ALL.len()],
    ids: SegmentIds,
}

/// The words of one text field in one part of an index.
pub(crate) struct TextView {
    /// Terms and their postings.
    pub words: Arc<InvertedIndexReader>,
    /// How many words each document has in the field.
    pub lengths: FieldNormReader,
}

impl SegmentView {
    fn new(reader: &SegmentReader, fields: &Fields) -> tantivy::Result<Self> {
        let text = |field: TextField| {
            let field = fields.text(field);
            tantivy::Result::Ok(TextView {
                words: reader.inverted_index(field)?,
                lengths: reader.get_fieldnorms_reader(field)?,
            })
        };
        let [body, body_exact, title, title_exact] = TextField::ALL;
        let texts = [text(body)?, text(body_exact)?, text(title)?, text(title_exact)?];
        Ok(Self { reader: reader.clone(), texts, ids: SegmentIds::new(reader)? })
    }

    fn texts_in(&self, field: TextField) -> u64 {
        let lengths = &self.text(field).lengths;
        (0..self.reader.max_doc()).filter(|&doc| lengths.fieldnorm_id(doc) > 0).count() as u64
    }

    /// How many of something each document holds.
    pub fn held(&self, what: Held) -> tantivy::Result<Column<u64>> {
        self.reader.fast_fields().u64(what.field())
    }

    /// One of its text fields.
    pub fn text(&self, field: TextField) -> &TextView {
        &self.texts[field as usize]
    }
}

/// The first 64 bits of a hash in hexadecimal, as the index keeps them.
fn copy_key(hash: &str) -> Option<u64> {
    u64::from_str_radix(hash.get(..16)?, 16).ok().map(u64::swap_bytes)
}

impl Snapshot {
    pub(super) fn new(path: PathBuf, searcher: Searcher, fields: Fields) -> tantivy::Result<Self> {
        let segments = searcher.segment_readers().iter().map(|reader| SegmentView::new(reader, &fields));
        let segments = segments.collect::<tantivy::Result<Vec<_>>>()?;
        let texts = TextField::ALL.map(|field| segments.iter().map(|segment| segment.texts_in(field)).sum());
        Ok(Self { path, searcher, fields, segments, texts })
    }

    /// How many documents it holds.
    pub fn documents(&self) -> u64 {
        self.searcher.num_docs()
    }

    /// How many documents have any word in a text field, those taken out since the last merge included.
    pub(crate) fn texts_in(&self, field: TextField) -> u64 {
        self.texts[field as usize]
    }

    /// The document with this id, if it is here.
    ///
    /// # Errors
    /// When the files cannot be read.
    pub fn document(&self, id: &str) -> Result<Option<StoredDocument>, IndexError> {
        let address = self.address(id).map_err(|error| self.error(error))?;
        address.map(|address| self.stored(address)).transpose()
    }

    /// The document whose text has this hash, the one with the first id when there are copies.
    ///
    /// Costs a pass over a number of each document.
    ///
    /// # Errors
    /// When the files cannot be read.
    pub fn with_hash(&self, hash: &str) -> Result<Option<StoredDocument>, IndexError> {
        let Some(copy) = copy_key(hash) else { return Ok(None) };
        let mut found: Option<StoredDocument> = None;
        for (ordinal, segment) in self.segments.iter().enumerate() {
            let column = segment.reader.fast_fields().u64("copy").map_err(|error| self.error(error))?;
            let same = segment.reader.doc_ids_alive().filter(|&doc| column.first(doc) == Some(copy));
            for doc in same {
                let stored = self.stored(DocAddress::new(ordinal as u32, doc))?;
                let is_first = found.as_ref().is_none_or(|found| stored.id < found.id);
                if stored.hash == hash && is_first {
                    found = Some(stored);
                }
            }
        }
        Ok(found)
    }

    /// The ids of all documents, in no order.
    ///
    /// # Errors
    /// When the files cannot be read.
    pub fn ids(&self) -> Result<Vec<String>, IndexError> {
        let of_segment = |(ordinal, segment): (usize, &SegmentView)| {
            let docs = segment.reader.doc_ids_alive();
            docs.map(|doc| DocAddress::new(ordinal as u32, doc)).collect::<Vec<_>>()
        };
        self.ids_of(&self.segments.iter().enumerate().flat_map(of_segment).collect::<Vec<_>>())
    }

    /// The document at `address`.
    pub(crate) fn stored(&self, address: DocAddress) -> Result<StoredDocument, IndexError> {
        let entry: TantivyDocument = self.searcher.doc(address).map_err(|error| self.error(error))?;
        let text_of = |field| entry.get_first(field).and_then(|value| value.as_str());
        let record: Option<Record> =
            text_of(self.fields.stored).and_then(|json| serde_json::from_str(json).ok());
        let record = record.ok_or_else(|| {
            self.error(tantivy::TantivyError::InternalError(format!("the record of {address:?} is damaged")))
        })?;
        let text = text_of(self.fields.body).unwrap_or_default().to_owned();
        let id = self.ids_of(&[address])?.pop().unwrap_or_default();
        Ok(record.document(id, text))
    }

    /// The ids of the documents at `addresses`, in their order; much quicker together than one by one.
    pub(crate) fn ids_of(&self, addresses: &[DocAddress]) -> Result<Vec<String>, IndexError> {
        let mut ids = vec![String::new(); addresses.len()];
        let mut places: Vec<usize> = (0..addresses.len()).collect();
        places.sort_unstable_by_key(|&place| addresses[place]);
        for of_segment in
            places.chunk_by(|&one, &other| addresses[one].segment_ord == addresses[other].segment_ord)
        {
            let segment = &self.segments[addresses[of_segment[0]].segment_ord as usize];
            let docs = of_segment.iter().map(|&place| (place, addresses[place].doc_id));
            segment.ids.read(docs, &mut ids).map_err(|error| self.error(error))?;
        }
        Ok(ids)
    }

    fn address(&self, id: &str) -> tantivy::Result<Option<DocAddress>> {
        let term = Term::from_field_text(self.fields.id, id);
        for (ordinal, segment) in self.segments.iter().enumerate() {
            let ids = segment.reader.inverted_index(self.fields.id)?;
            let Some(mut postings) = ids.read_postings(&term, Default::default())? else { continue };
            while postings.doc() != TERMINATED {
                if !segment.reader.is_deleted(postings.doc()) {
                    return Ok(Some(DocAddress::new(ordinal as u32, postings.doc())));
                }
                postings.advance();
            }
        }
        Ok(None)
    }

    pub(crate) fn error(&self, error: tantivy::TantivyError) -> IndexError {
        IndexError::Tantivy { path: self.path.clone(), error }
    }
}
