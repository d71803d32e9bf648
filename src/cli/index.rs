//! `verbatim index`.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::desk::Desk;
use super::exit::Outcome;
use super::upkeep::{base, existing, update};
use crate::extract::{SETTINGS, Setting};
use crate::index::{Index, IndexError, Root};
use crate::ingest::Options;
use crate::present::{Refusals, Trouble, Update};

/// Bring the index up to date with folders and files
#[derive(Args)]
pub(super) struct Arguments {
    /// Folders and files; default: those that are indexed already
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Read every file again, even those that have not changed or were taken out
    #[arg(long)]
    again: bool,
    /// Follow symbolic links, though never out of a folder that is indexed
    #[arg(long)]
    follow_links: bool,
    /// Take in files and folders whose name begins with a full stop
    #[arg(long)]
    hidden: bool,
    /// Recognise the text of scans and pictures with Tesseract; the index remembers it
    #[arg(long, value_name = "WHEN", num_args = 0..=1, require_equals = true, default_missing_value = "on")]
    #[arg(value_parser = PossibleValuesParser::new(["on", "off"]))]
    ocr: Option<String>,
    /// Let a file cost so much at most; the index remembers it
    #[arg(long = "limit", value_name = "LIMIT=VALUE")]
    limits: Vec<String>,
    /// Say what was lost, too
    #[arg(short, long)]
    verbose: bool,
}

impl Arguments {
    fn options(&self) -> Result<Options, Trouble> {
        let mut options = Options { again: self.again, ..Options::default() };
        options.walk.follow_links = self.follow_links;
        options.walk.hidden = self.hidden;
        options.ocr = self.ocr.as_ref().map(|word| word == "on");
        options.limits = self.limits.iter().map(|limit| setting(limit)).collect::<Result<_, _>>()?;
        Ok(options)
    }
}

/// Brings the index up to date and tells what has changed.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let options = arguments.options()?;
    let place = desk.index_place();
    let (index, roots) = match arguments.paths.as_slice() {
        [] => known(&place)?,
        paths => named(paths, &place)?,
    };
    let report = update(&index, &roots, &options, desk)?;
    desk.answer(&Update(&report))?;
    say_each(&Refusals::among(&report.notes), desk);
    if arguments.verbose {
        say_each(&Refusals::losses_among(&report.notes), desk);
    }
    Ok(Outcome::Found)
}

fn setting(limit: &str) -> Result<(&'static Setting, u64), Trouble> {
    let known = || SETTINGS.iter().map(|setting| setting.names).collect();
    Setting::parse(limit).ok_or_else(|| Trouble::UnknownLimit { typed: limit.to_owned(), known: known() })
}

fn say_each(refusals: &Refusals, desk: &Desk) {
    if !refusals.is_empty() {
        desk.say(refusals);
    }
}

/// The index at `place` and all that it was made from.
fn known(place: &Path) -> Result<(Index, Vec<Root>), Trouble> {
    let index = match Index::open(place) {
        Err(IndexError::Missing(_)) => return Err(Trouble::NothingToIndex),
        index => index?,
    };
    let roots = index.manifest()?.roots;
    if roots.is_empty() { Err(Trouble::NothingToIndex) } else { Ok((index, roots)) }
}

/// The index at `place`, made if need be, and the roots of `paths`, which must be there.
fn named(paths: &[PathBuf], place: &Path) -> Result<(Index, Vec<Root>), Trouble> {
    let paths = paths.iter().map(|path| existing(path)).collect::<Result<Vec<_>, _>>()?;
    let index = Index::open_or_create(place)?;
    let base = base(&index);
    let mut known = index.manifest()?.roots;
    let mut roots = Vec::new();
    for path in paths {
        let root = Root::new(&path, &base, &known);
        known.push(root.clone());
        roots.push(root);
    }
    Ok((index, roots))
}
