//! Walks folders in name order and gives bytes, going on after an error.

use ignore::{DirEntry, WalkBuilder};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use thiserror::Error;

/// The file in which a folder says, in the syntax of `.gitignore`, what the walk leaves out.
pub const IGNORE_FILE: &str = ".verbatimignore";

/// The folder that holds an index; a walk never goes in.
pub const INDEX_FOLDER: &str = ".verbatim";

/// The file that shows a folder to be an index, whatever its name.
pub const INDEX_MARK: &str = "verbatim.json";

/// The file in which a folder names what our word lists do not know; a walk leaves it out.
pub const VOCABULARY_FILE: &str = "verbatim.toml";

/// A file that the walk came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path below the root with `/` between the parts; for a root that is itself a file, its name.
    pub id: String,
    /// Where it can be opened.
    pub path: PathBuf,
    /// Its length in bytes when the walk came by.
    pub size: u64,
    /// When it was last changed, in nanoseconds since 1970-01-01 UTC; 0 where the system does not tell.
    pub modified: u64,
}

/// What could not be read; the walk goes on with what comes after.
#[derive(Debug, Error)]
pub enum ReadError {
    /// A folder cannot be listed, or a root does not exist.
    #[error("cannot walk {}: {source}", path.display())]
    Walk {
        /// The folder, or the root.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file cannot be opened or read to its end.
    #[error("cannot read {}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file holds more bytes than the caller wants to hold in memory.
    #[error("{} is larger than {limit} bytes", path.display())]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// The most that was allowed.
        limit: u64,
    },
    /// A line of an ignore file is no pattern; its other lines hold.
    #[error("cannot use a pattern of {IGNORE_FILE}: {reason}")]
    Pattern {
        /// Which line of which file, and why.
        reason: String,
    },
}

/// What a walk takes in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Goes through symbolic links, though never out of the root. Default: links are left out.
    pub follow_links: bool,
    /// Takes in files and folders whose name begins with a full stop. Default: no.
    pub hidden: bool,
}

/// The files below `root`, folder by folder in the order of their names, or `root` itself when it is a file.
///
/// Leaves out what a [`IGNORE_FILE`] says, every [`INDEX_FOLDER`] and [`VOCABULARY_FILE`], and whatever is neither a file
/// nor a folder. Git's own ignore files are not looked at: what is out of version control may well be worth finding.
pub fn walk(root: &Path, options: &Options) -> impl Iterator<Item = Result<File, ReadError>> + use<> {
    let root = root.to_path_buf();
    builder(&root, *options).build().filter_map(move |entry| match entry {
        Ok(entry) => visit(&root, &entry),
        Err(error) => Some(Err(walk_error(&root, error))),
    })
}

/// The file `name` in `folder`, if there is one.
pub fn in_folder(folder: &Path, name: &str) -> Option<File> {
    let path = folder.join(name);
    let metadata = fs::metadata(&path).ok().filter(fs::Metadata::is_file)?;
    Some(File { id: name.to_owned(), size: metadata.len(), modified: modified(&metadata), path })
}

impl File {
    /// All its bytes.
    ///
    /// # Errors
    /// When it cannot be read, or holds more than `limit` bytes.
    pub fn bytes(&self, limit: u64) -> Result<Vec<u8>, ReadError> {
        let mut bytes = Vec::with_capacity(usize::try_from(self.size.min(limit)).unwrap_or_default());
        let read = self.open()?.take(limit.saturating_add(1)).read_to_end(&mut bytes);
        read.map_err(|source| ReadError::File { path: self.path.clone(), source })?;
        if bytes.len() as u64 > limit {
            return Err(ReadError::TooLarge { path: self.path.clone(), limit });
        }
        Ok(bytes)
    }

    /// The file, opened for reading.
    ///
    /// # Errors
    /// When the system does not open it.
    pub fn open(&self) -> Result<fs::File, ReadError> {
        fs::File::open(&self.path).map_err(|source| ReadError::File { path: self.path.clone(), source })
    }
}

fn builder(root: &Path, options: Options) -> WalkBuilder {
    let mut builder = WalkBuilder::new(root);
    let inside = fs::canonicalize(root).ok();
    builder
        .standard_filters(false)
        .hidden(!options.hidden)
        .follow_links(options.follow_links)
        .add_custom_ignore_filename(IGNORE_FILE)
        .sort_by_file_name(Ord::cmp)
        .filter_entry(move |entry| entry.depth() == 0 || belongs(entry, inside.as_deref()));
    builder
}

/// Whether an entry below the root is neither an index nor a link that leads out of the root.
fn belongs(entry: &DirEntry, root: Option<&Path>) -> bool {
    if entry.file_name() == INDEX_FOLDER || entry.path().join(INDEX_MARK).exists() {
        return false;
    }
    if !entry.path_is_symlink() {
        return true;
    }
    let target = fs::canonicalize(entry.path()).ok();
    target.zip(root).is_some_and(|(target, root)| target.starts_with(root))
}

fn visit(root: &Path, entry: &DirEntry) -> Option<Result<File, ReadError>> {
    if let Some(error) = entry.error() {
        return Some(Err(ReadError::Pattern { reason: error.to_string() }));
    }
    if !is_file(entry) || entry.file_name() == VOCABULARY_FILE {
        return None;
    }
    let path = entry.path().to_path_buf();
    Some(match fs::metadata(&path) {
        Ok(metadata) => {
            Ok(File { id: id(root, &path), size: metadata.len(), modified: modified(&metadata), path })
        }
        Err(source) => Err(ReadError::File { path, source }),
    })
}

/// Whether it is a plain file; a root that is a link counts as what it leads to.
fn is_file(entry: &DirEntry) -> bool {
    let plain = entry.file_type().is_some_and(|kind| kind.is_file());
    plain || (entry.depth() == 0 && entry.path().is_file())
}

fn id(root: &Path, path: &Path) -> String {
    let below = path.strip_prefix(root).ok().filter(|below| !below.as_os_str().is_empty());
    let below = below.unwrap_or_else(|| Path::new(path.file_name().unwrap_or_default()));
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

fn modified(metadata: &fs::Metadata) -> u64 {
    let since = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.and_then(|since| u64::try_from(since.as_nanos()).ok()).unwrap_or_default()
}

fn walk_error(root: &Path, error: ignore::Error) -> ReadError {
    let path = path_of(&error).unwrap_or(root).to_path_buf();
    let reason = error.to_string();
    match error.into_io_error() {
        Some(source) => ReadError::Walk { path, source },
        None => ReadError::Walk { path, source: io::Error::other(reason) },
    }
}

fn path_of(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => path_of(err),
        ignore::Error::Loop { child, .. } => Some(child),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[&str]) -> tempfile::TempDir {
        let root = tempfile::tempdir().expect("a temporary folder");
        for file in files {
            write(root.path(), file, "é");
        }
        root
    }

    fn write(root: &Path, file: &str, text: &str) {
        let path = root.join(file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
        fs::write(path, text).expect("a file");
    }

    fn ids(root: &Path, options: Options) -> Vec<String> {
        walk(root, &options).filter_map(Result::ok).map(|file| file.id).collect()
    }

    #[test]
    fn files_come_in_name_order_with_ids_below_the_root() {
        let root = folder(&["b.txt", "a/été.txt", "a/d.txt", "c/a.txt"]);
        assert_eq!(ids(root.path(), Options::default()), ["a/d.txt", "a/été.txt", "b.txt", "c/a.txt"]);
        assert_eq!(ids(&root.path().join("b.txt"), Options::default()), ["b.txt"]);
    }

    #[test]
    fn hidden_files_indexes_and_vocabularies_are_left_out() {
        let root = folder(&[".verbatim/x.txt", "a/.verbatim/x.txt", ".h.txt", "a/v.txt", "verbatim.toml"]);
        assert_eq!(ids(root.path(), Options::default()), ["a/v.txt"]);
        assert_eq!(ids(root.path(), Options { hidden: true, ..Options::default() }), [".h.txt", "a/v.txt"]);
    }

    #[test]
    fn a_file_is_named_in_its_folder() {
        let root = folder(&["verbatim.toml", "a/b.txt"]);
        assert_eq!(in_folder(root.path(), VOCABULARY_FILE).map(|file| file.size), Some(2));
        assert_eq!(in_folder(root.path(), "a"), None, "a folder is no file");
        assert_eq!(in_folder(&root.path().join("a"), VOCABULARY_FILE), None);
    }

    #[test]
    fn only_our_own_ignore_file_counts() {
        let root = folder(&["a.txt", "b.log", "brouillons/c.txt"]);
        write(root.path(), ".gitignore", "a.txt\n");
        write(root.path(), ".verbatimignore", "*.log\nbrouillons/\n");
        assert_eq!(ids(root.path(), Options::default()), ["a.txt"]);
    }

    #[test]
    fn a_pattern_that_is_none_is_reported_and_the_walk_goes_on() {
        let root = folder(&["a.txt"]);
        write(root.path(), ".verbatimignore", "{a\n");
        let items: Vec<_> = walk(root.path(), &Options::default()).collect();
        assert!(items.iter().any(|item| matches!(item, Err(ReadError::Pattern { .. }))));
        assert!(items.iter().any(Result::is_ok));
    }

    #[test]
    fn a_root_that_is_not_there_is_an_error_item() {
        let items: Vec<_> = walk(Path::new("/n’existe/pas"), &Options::default()).collect();
        assert!(matches!(&items[..], [Err(ReadError::Walk { .. })]));
    }

    #[test]
    fn more_bytes_than_the_limit_are_refused() {
        let root = folder(&["a.txt"]);
        let file = walk(root.path(), &Options::default()).next().expect("one").expect("a file");
        assert_eq!(file.size, 2);
        assert_eq!(file.bytes(2).expect("two bytes"), "é".as_bytes());
        assert!(matches!(file.bytes(1), Err(ReadError::TooLarge { limit: 1, .. })));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_only_when_asked_and_never_out_of_the_root() {
        let outside = folder(&["secret.txt"]);
        let root = folder(&["a/b.txt"]);
        let link = |target: &Path, name: &str| {
            std::os::unix::fs::symlink(target, root.path().join(name)).expect("a link");
        };
        link(outside.path(), "dehors");
        link(&outside.path().join("secret.txt"), "secret.txt");
        link(&root.path().join("a"), "c");
        link(root.path(), "a/boucle");
        assert_eq!(ids(root.path(), Options::default()), ["a/b.txt"]);
        assert_eq!(
            ids(root.path(), Options { follow_links: true, ..Options::default() }),
            ["a/b.txt", "c/b.txt"]
        );
    }
}
