//! One change of the index: what is put and removed is seen by nobody until it is committed, then all at once.

use std::collections::BTreeSet;

use tantivy::{IndexWriter, TantivyDocument, Term};

use super::signature::signature;
use super::stored::Record;
use super::{Index, IndexError, Manifest, acronyms, aliases, keep_private};
use crate::analyse::Findings;
use crate::analyse::signs;
use crate::document::Document;
use crate::facet::FACETS;

/// How much of the machine a change may use.
#[derive(Clone, Debug)]
pub struct WriterOptions {
    /// Threads that write, at least 1.
    pub threads: usize,
    /// Bytes that all of them together fill before they write to disk; at least 15 MB a thread.
    pub memory: usize,
}

impl Default for WriterOptions {
    /// As many threads as the machine has cores, at most four, with 100 MB each.
    fn default() -> Self {
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(4);
        Self { threads, memory: threads * 100_000_000 }
    }
}

/// A document on its way into the index.
pub struct Entry<'a> {
    /// Its id, unlike every other.
    pub id: &'a str,
    /// The id of its file.
    pub file: &'a str,
    /// Where that file is.
    pub path: &'a str,
    /// The document.
    pub document: &'a Document,
    /// What was found in it.
    pub findings: &'a Findings,
    /// Other names that the user gives sectors found in it, each before the name in results.
    pub aliases: &'a [(&'a str, &'a str)],
}

/// A change under way; made by [`Index::writer`]. Dropped without a commit, it changes nothing.
pub struct Writer<'i> {
    index: &'i Index,
    inner: IndexWriter,
}

impl<'i> Writer<'i> {
    pub(super) fn new(index: &'i Index, options: &WriterOptions) -> Result<Self, IndexError> {
        let threads = options.threads.max(1);
        let memory = options.memory.max(threads * 15_000_000);
        let inner = index.inner.writer_with_num_threads(threads, memory);
        Ok(Self { index, inner: inner.map_err(|error| index.tantivy_error(error))? })
    }

    /// Puts a document in; any thread may.
    ///
    /// # Errors
    /// When the files cannot be written.
    pub fn put(&self, entry: &Entry) -> Result<(), IndexError> {
        let added = self.inner.add_document(self.tantivy_document(entry));
        added.map(drop).map_err(|error| self.index.tantivy_error(error))
    }

    /// Removes all documents of a file that were put in before.
    pub fn remove_file(&self, file: &str) {
        self.inner.delete_term(Term::from_field_text(self.index.fields.file, file));
    }

    /// Removes one document that was put in before.
    pub fn remove_document(&self, id: &str) {
        self.inner.delete_term(Term::from_field_text(self.index.fields.id, id));
    }

    /// Makes the change seen, together with the manifest that tells what the index now holds.
    ///
    /// # Errors
    /// When the files cannot be written; nothing has changed then.
    pub fn commit(mut self, manifest: &Manifest) -> Result<(), IndexError> {
        let index = self.index;
        let mut prepared = self.inner.prepare_commit().map_err(|error| index.tantivy_error(error))?;
        let name = format!("manifest-{}.json.gz", prepared.opstamp());
        manifest.write(&index.path.join(&name)).map_err(|error| index.io_error(error))?;
        prepared.set_payload(&name);
        prepared.commit().map_err(|error| index.tantivy_error(error))?;
        self.inner.wait_merging_threads().map_err(|error| index.tantivy_error(error))?;
        tidy(index, &name).map_err(|error| index.io_error(error))
    }

    fn tantivy_document(&self, entry: &Entry) -> TantivyDocument {
        let Entry { id, file, path, document, findings, aliases } = entry;
        let fields = &self.index.fields;
        let hash = blake3::hash(document.text.as_bytes());
        let record = Record::of(path, &hash.to_hex()[..32], document, findings);
        let mut out = TantivyDocument::new();
        out.add_text(fields.id, id);
        out.add_text(fields.file, file);
        out.add_text(fields.body, &document.text);
        out.add_text(fields.body_exact, &document.text);
        if let Some(title) = &document.title {
            out.add_text(fields.title, title);
            out.add_text(fields.title_exact, title);
        }
        out.add_u64(fields.copy, first_64_bits(&hash));
        let signature = signature(&document.text, &findings.frequent);
        signature.into_iter().for_each(|words| out.add_u64(fields.signature, words));
        if let Some(dated) = document.dated {
            out.add_i64(fields.first_day, dated.date.first_day());
            out.add_i64(fields.last_day, dated.date.last_day());
            out.add_text(fields.date_found, dated.found.name());
        }
        out.add_u64(fields.quotes, findings.quotes.len() as u64);
        out.add_u64(fields.agreements, findings.agreements.len() as u64);
        record.first_words().for_each(|word| out.add_u64(fields.passages, word));
        out.add_text(
            fields.stored,
            serde_json::to_string(&record).expect("a record is made of strings and numbers"),
        );
        for acronym in &findings.acronyms {
            let terms = acronyms::terms(acronym.short.of(&document.text), acronym.long.of(&document.text));
            terms.iter().for_each(|term| out.add_text(fields.acronyms, term));
        }
        for (alias, name) in *aliases {
            out.add_text(fields.aliases, aliases::term(alias, name));
        }
        let people =
            signs::speakers(document, findings).into_iter().chain(signs::persons(document, findings));
        let people: BTreeSet<String> = people.map(|sign| sign.to_string()).collect();
        people.iter().for_each(|sign| out.add_text(fields.people, sign));
        for (facet, field) in FACETS.iter().zip(&fields.facets) {
            (facet.values)(document, findings).iter().for_each(|value| out.add_text(*field, value));
        }
        out
    }
}

fn first_64_bits(hash: &blake3::Hash) -> u64 {
    let (first, _) = hash.as_bytes().split_first_chunk().expect("a hash has 32 bytes");
    u64::from_le_bytes(*first)
}

/// Removes the manifests of former commits and keeps others on the machine from reading the files.
fn tidy(index: &Index, manifest: &str) -> std::io::Result<()> {
    for file in std::fs::read_dir(&index.path)? {
        let file = file?;
        let name = file.file_name();
        let is_manifest = name.to_str().is_some_and(|name| name.starts_with("manifest-"));
        if is_manifest && name != manifest {
            std::fs::remove_file(file.path())?;
        } else if file.file_type()?.is_file() {
            keep_private(&file.path(), 0o600)?;
        }
    }
    Ok(())
}
