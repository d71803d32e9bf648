//! Office files, which are ZIP archives of XML: Word, OpenDocument, PowerPoint, Excel, and EPUB.

mod core;
pub(super) mod docx;
pub(super) mod epub;
mod heads;
pub(super) mod odt;
pub(super) mod pptx;
mod writer;
pub(super) mod xlsx;
mod xml;

use super::archive::Archive;

/// The parts whose names are `start`, a number and `.xml`, in the order of the number.
fn numbered(archive: &Archive, start: &str) -> Vec<(usize, String)> {
    let number = |name: &str| name.strip_prefix(start)?.strip_suffix(".xml")?.parse().ok();
    let mut parts: Vec<_> =
        archive.names().into_iter().filter_map(|name| Some((number(&name)?, name))).collect();
    parts.sort();
    parts
}

#[cfg(test)]
mod tests;
