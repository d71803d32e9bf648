//! The words of the user's own, read from the `verbatim.toml` of each folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::index::Root;
use crate::lexicon::{BadVocabulary, Vocabulary};
use crate::read::{ReadError, VOCABULARY_FILE, in_folder};

/// A `verbatim.toml` that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum VocabularyError {
    /// Its bytes cannot be had.
    #[error(transparent)]
    Unread(#[from] ReadError),
    /// It is not in UTF-8.
    #[error("{} is not in UTF-8", .0.display())]
    NotUtf8(PathBuf),
    /// It holds something else than sections and keys that there are.
    #[error("{}, {bad}", path.display())]
    Bad {
        /// Where it is.
        path: PathBuf,
        /// The first mistake.
        bad: BadVocabulary,
    },
}

/// The most bytes that are read of one.
const LARGEST: u64 = 1 << 20;

/// The vocabularies of the roots of one run, by the place of the root in the manifest.
#[derive(Default)]
pub(super) struct Vocabularies(BTreeMap<usize, Hashed>);

/// A vocabulary and the hash of the file it was read from.
#[derive(Default)]
pub(super) struct Hashed {
    /// What the user adds to our word lists.
    pub vocabulary: Vocabulary,
    /// BLAKE3 in hexadecimal; empty where there is no file.
    pub hash: String,
}

impl Vocabularies {
    /// Those of `roots`, for an index that stands in the folder `base`.
    pub fn of<'r>(
        roots: impl Iterator<Item = (usize, &'r Root)>,
        base: Option<&Path>,
    ) -> Result<Self, VocabularyError> {
        let read = |(place, root): (usize, &Root)| Ok((place, read(&root.path, base)?));
        roots.map(read).collect::<Result<_, _>>().map(Self)
    }

    /// That of the root at `place`, which is one of the run.
    pub fn at(&self, place: usize) -> &Hashed {
        &self.0[&place]
    }
}

/// The nearest vocabulary: in the root, else above it, but not above the folder of the index.
fn read(root: &Path, base: Option<&Path>) -> Result<Hashed, VocabularyError> {
    let folders = root.ancestors().enumerate().take_while(|(above, folder)| {
        *above == 0 || root.is_file() && *above == 1 || base.is_some_and(|base| folder.starts_with(base))
    });
    let Some(file) = folders.map(|(_, folder)| folder).find_map(|folder| in_folder(folder, VOCABULARY_FILE))
    else {
        return Ok(Hashed::default());
    };
    let bytes = file.bytes(LARGEST)?;
    let hash = blake3::hash(&bytes).to_hex().to_string();
    let text = String::from_utf8(bytes).map_err(|_| VocabularyError::NotUtf8(file.path.clone()))?;
    let vocabulary = Vocabulary::parse(&text).map_err(|bad| VocabularyError::Bad { path: file.path, bad })?;
    Ok(Hashed { vocabulary, hash })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_vocabulary_counts_up_to_the_folder_of_the_index() {
        let top = tempfile::tempdir().expect("a folder");
        let base = top.path().join("base");
        let root = base.join("communiqués/2021");
        std::fs::create_dir_all(&root).expect("folders");
        let write = |folder: &Path, name: &str| {
            let text = format!("[[place]]\nname = \"{name}\"");
            std::fs::write(folder.join(VOCABULARY_FILE), text).expect("a file");
        };
        let place = |root: &Path| {
            let read = read(root, Some(&base)).expect("a vocabulary");
            read.vocabulary.places().first().map(|place| place.name.clone())
        };
        write(top.path(), "trop haut");
        assert_eq!(place(&root), None);
        write(&base, "base");
        assert_eq!(place(&root).as_deref(), Some("base"));
        write(&root, "été");
        assert_eq!(place(&root).as_deref(), Some("été"));
        let file = root.join("a.txt");
        std::fs::write(&file, "é").expect("a file");
        assert_eq!(place(&file).as_deref(), Some("été"));
    }
}
