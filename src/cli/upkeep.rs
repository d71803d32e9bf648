//! Brings an index up to date before it is asked, or because that is all that is asked.

use std::path::{Path, PathBuf};

use super::desk::Desk;
use super::progress::Bar;
use crate::index::{Index, IndexError, Root};
use crate::ingest::{Options, Progress, Report, Silent, ingest};
use crate::present::{Trouble, Update};

/// The index of `--corpus`, up to date; without it, the index that there is.
pub(super) fn index(corpus: Option<&Path>, desk: &Desk) -> Result<Index, Trouble> {
    let Some(corpus) = corpus else { return desk.index() };
    let corpus = existing(corpus)?;
    let index = Index::open_or_create(&desk.corpus_index_place(&corpus))?;
    let root = Root::new(&corpus, &base(&index), &index.manifest()?.roots);
    match update(&index, &[root], &Options::default(), desk) {
        Ok(report) if report.is_change() => desk.say(&Update(&report)),
        Ok(_) => {}
        Err(Trouble::Index(IndexError::Busy(_))) => desk.complain(&Trouble::AnsweredFromBefore),
        Err(trouble) => return Err(trouble),
    }
    Ok(index)
}

/// Brings `index` up to date with `roots`, under a progress bar where it is seen.
pub(super) fn update(
    index: &Index,
    roots: &[Root],
    options: &Options,
    desk: &Desk,
) -> Result<Report, Trouble> {
    let bar = desk.shows_progress().then(|| Bar::new(desk.lang));
    let progress: &dyn Progress = match &bar {
        Some(bar) => bar,
        None => &Silent,
    };
    let options = Options { program: desk.program(), ..options.clone() };
    Ok(ingest(index, roots, &options, progress)?)
}

/// The absolute path of a file or folder that is there.
pub(super) fn existing(path: &Path) -> Result<PathBuf, Trouble> {
    path.canonicalize().map_err(|error| Trouble::Path { path: path.to_owned(), error })
}

/// The folder that ids are paths from: the one that holds the index's folder.
pub(super) fn base(index: &Index) -> PathBuf {
    let place = index.path().canonicalize().unwrap_or_else(|_| index.path().to_owned());
    place.parent().unwrap_or(&place).to_owned()
}
