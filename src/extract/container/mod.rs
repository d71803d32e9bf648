//! Files that hold files: archives, mails with attachments, mailboxes.
//!
//! A container says what lies in it one entry after the other; [`Files`] opens the entries that are containers
//! themselves, counts, and stops at the limits. Nothing is ever written to the disk.

pub(super) mod mail;
pub(super) mod mbox;
pub(super) mod msg;
pub(super) mod zip;

use super::Input;
use super::formats::{self, How, Reader};
use super::limits::Limits;
use super::parts::{Part, Parts, open_plain, unpacked};
use super::refusal::{Large, Nested, Refusal};
use std::fmt;

/// A file within a file.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its id within its container: a path, a file name, a number.
    pub id: String,
    /// The name that its format is told by.
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Entry {
    /// An entry whose name is its id.
    pub fn named(id: String, bytes: Vec<u8>) -> Self {
        Self { name: id.clone(), id, bytes }
    }
}

/// What lies in a container: each entry, or the id of one that cannot be had and why.
pub(super) type Entries = Box<dyn Iterator<Item = Result<Entry, (String, Refusal)>> + Send>;

/// A container that has been opened.
pub(super) struct Opened {
    /// The reader of the container's own text, with its bytes: the body of a mail.
    pub own: Option<(Reader, Vec<u8>)>,
    pub entries: Entries,
}

/// Opens a container.
pub(super) type Opener = fn(Vec<u8>, &Limits) -> Result<Opened, Refusal>;

/// Where a part lies within a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Within {
    /// Its id within the file, through all containers.
    pub id: String,
    /// The id of what holds it, the file's name included.
    pub parent: String,
}

/// The documents of a container and of all containers within it.
pub(super) struct Files {
    /// The file's name.
    name: String,
    levels: Vec<Level>,
    limits: Limits,
    entries_left: usize,
    bytes_left: u64,
}

struct Level {
    /// The id of the container within the file; empty for the file itself.
    id: String,
    from: From,
}

enum From {
    Entries(Entries),
    /// The documents of one entry.
    Parts(Box<Parts>),
}

impl Files {
    /// The documents of an open container, and its own text first.
    pub fn new(name: String, format: &'static str, opened: Opened, limits: &Limits) -> (Self, Option<Part>) {
        let own = opened.own.map(|(reader, bytes)| Part::whole(name.clone(), format, reader, bytes));
        let levels = vec![Level { id: String::new(), from: From::Entries(opened.entries) }];
        let files = Self {
            name,
            levels,
            limits: *limits,
            entries_left: limits.entries,
            bytes_left: limits.unpacked_bytes,
        };
        (files, own)
    }

    /// What comes of one entry: a document, a refusal, or another level to go on with.
    fn entry(&mut self, entry: Entry, container: &str) -> Option<Result<Part, Refusal>> {
        let id = joined(container, &entry.id);
        if let Err(refusal) = self.count(entry.bytes.len()) {
            self.levels.clear();
            return Some(Err(refusal));
        }
        let opened = self.open(entry, &id);
        opened.map_err(|refusal| refusal.inside(&id)).transpose()
    }

    fn count(&mut self, bytes: usize) -> Result<(), Refusal> {
        let Some(left) = self.entries_left.checked_sub(1) else {
            return Err(Refusal::TooMany { limit: self.limits.entries });
        };
        self.entries_left = left;
        let limit = self.limits.unpacked_bytes;
        let Some(left) = self.bytes_left.checked_sub(bytes as u64) else {
            return Err(Refusal::OverLimit { what: Large::Unpacked, limit, line: None });
        };
        self.bytes_left = left;
        Ok(())
    }

    fn open(&mut self, entry: Entry, id: &str) -> Result<Option<Part>, Refusal> {
        let Entry { name, bytes, .. } = entry;
        if bytes.is_empty() {
            return Err(Refusal::Empty);
        }
        let (input, loss) = unpacked(Input { name, bytes }, &self.limits)?;
        if let How::Container(opener) = formats::choose(&input.name, &input.bytes).how {
            return self.container(opener, input, id);
        }
        let parts = open_plain(input, loss, &self.limits)?;
        self.levels.push(Level { id: id.to_owned(), from: From::Parts(Box::new(parts)) });
        Ok(None)
    }

    fn container(&mut self, opener: Opener, input: Input, id: &str) -> Result<Option<Part>, Refusal> {
        if self.levels.len() >= self.limits.depth {
            return Err(Refusal::TooDeep { what: Nested::Files, limit: self.limits.depth });
        }
        let opened = opener(input.bytes, &self.limits)?;
        let own = opened.own.map(|(reader, bytes)| Part::whole(input.name, "mail", reader, bytes));
        let own = own.map(|part| part.within(self.within(id)));
        self.levels.push(Level { id: id.to_owned(), from: From::Entries(opened.entries) });
        Ok(own)
    }

    fn within(&self, id: &str) -> Within {
        let container = id.rsplit_once('#').map_or("", |(container, _)| container);
        Within { id: id.to_owned(), parent: joined(&self.name, container) }
    }
}

/// `container#entry`, or the one when the other is empty.
fn joined(container: &str, entry: &str) -> String {
    match (container, entry) {
        ("", id) | (id, "") => id.to_owned(),
        (container, entry) => format!("{container}#{entry}"),
    }
}

impl Iterator for Files {
    type Item = Result<Part, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let level = self.levels.last_mut()?;
            let id = level.id.clone();
            match &mut level.from {
                From::Parts(parts) => match parts.next() {
                    Some(part) => {
                        let within = self.within(&id);
                        return Some(
                            part.map(|part| part.within(within)).map_err(|refusal| refusal.inside(&id)),
                        );
                    }
                    None => drop(self.levels.pop()),
                },
                From::Entries(entries) => match entries.next() {
                    Some(Ok(entry)) => {
                        if let Some(found) = self.entry(entry, &id) {
                            return Some(found);
                        }
                    }
                    Some(Err((entry, refusal))) => return Some(Err(refusal.inside(&joined(&id, &entry)))),
                    None => drop(self.levels.pop()),
                },
            }
        }
    }
}

impl fmt::Debug for Files {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} levels within {}", self.levels.len(), self.name)
    }
}

#[cfg(test)]
mod tests;
