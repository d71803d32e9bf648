//! `verbatim status`.

use clap::Args;

use super::desk::Desk;
use super::exit::Outcome;
use crate::present::{Losses, Status, Trouble};
use crate::search::{Options, Query, search};

/// Tell what is indexed, and what was refused or lost
#[derive(Args)]
pub(super) struct Arguments {
    /// List what was refused, lost or guessed, file by file
    #[arg(long)]
    losses: bool,
}

/// Writes the state of the index, or all its losses.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let index = desk.index()?;
    let manifest = index.manifest()?;
    if arguments.losses {
        let origins = index.snapshot()?.origins()?;
        desk.answer(&Losses::new(&manifest, &origins))?;
        return Ok(Outcome::Found);
    }
    let snapshot = index.snapshot()?;
    let results = search(&snapshot, &Query::default(), &Options { limit: 1, ..Options::default() })?;
    desk.answer(&Status {
        path: index.path(),
        bytes: index.size()?,
        documents: snapshot.documents(),
        manifest: &manifest,
        groups: &results.groups,
    })?;
    Ok(Outcome::Found)
}
