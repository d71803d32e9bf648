//! `verbatim similar`.

use std::path::PathBuf;

use clap::Args;

use super::desk::Desk;
use super::exit::Outcome;
use super::search::answer;
use super::{show, upkeep};
use crate::present::Trouble;
use crate::search::{Options, similar};

/// Find what is like a document, or like the passage that a link leads to
#[derive(Args)]
pub(super) struct Arguments {
    /// The document's id, the end of it, or a verbatim: link
    #[arg(value_name = "DOC")]
    document: String,
    /// Bring the index of this folder up to date first, then ask it
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// How many documents at most; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10)]
    limit: usize,
}

/// Writes the passages that share most telling words with it; its copies are left out.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let snapshot = upkeep::index(arguments.corpus.as_deref(), desk)?.snapshot()?;
    let (stored, place) = show::opened(&arguments.document, &snapshot, desk)?;
    let options = Options { limit: arguments.limit, ..Options::default() };
    let (query, results) = similar(&snapshot, &stored, place, &options)?;
    answer(&query, &results, desk)?;
    Ok(Outcome::of(!results.hits.is_empty()))
}
