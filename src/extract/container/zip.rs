//! ZIP: every file in the archive, under its path as a label.

use super::{Entry, Opened};
use crate::extract::archive::Archive;
use crate::extract::limits::Limits;
use crate::extract::refusal::Refusal;

/// Opens an archive. Folders, hidden files and what macOS adds for itself are passed over, as on the disk.
///
/// # Errors
/// When it has no directory.
pub(in crate::extract) fn open(bytes: Vec<u8>, limits: &Limits) -> Result<Opened, Refusal> {
    let mut archive = Archive::open(bytes, "ZIP", limits)?;
    let wanted: Vec<_> = (0..archive.len())
        .filter_map(|index| Some((index, archive.name(index)?)))
        .filter(|(_, name)| is_document(name))
        .collect();
    let entries = wanted.into_iter().map(move |(index, name)| {
        let label =
            Some(label(&name)).filter(|label| !label.is_empty()).unwrap_or_else(|| (index + 1).to_string());
        match archive.entry(index) {
            Ok(bytes) => Ok(Entry::named(label, bytes)),
            Err(refusal) => Err((label, refusal)),
        }
    });
    Ok(Opened { own: None, entries: Box::new(entries) })
}

fn is_document(name: &str) -> bool {
    let hidden = |part: &str| part.starts_with('.') && part != "." && part != "..";
    !name.ends_with('/') && !name.starts_with("__MACOSX/") && !name.split('/').any(hidden)
}

/// The path without steps upwards, drive letters and control characters: a label that cannot be mistaken for a path.
fn label(name: &str) -> String {
    let parts: Vec<_> = name.split('/').filter(|part| !matches!(*part, "" | "." | "..")).collect();
    parts.join("/").chars().filter(|char| !char.is_control() && !matches!(char, '#' | ':')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_lead_nowhere() {
        assert_eq!(label("../../etc/passwd"), "etc/passwd");
        assert_eq!(label("C:/été/./a#b.txt"), "C/été/ab.txt");
        assert!(
            is_document("../été.txt")
                && !is_document("a/.git/x")
                && !is_document("__MACOSX/a")
                && !is_document("a/")
        );
    }
}
