//! `verbatim suggest`.

use clap::Args;

use super::desk::Desk;
use super::exit::Outcome;
use super::shared::Corpus;
use crate::present::{Completions, Trouble};
use crate::search::complete;

/// Name the names and words of the corpus that begin so
#[derive(Args)]
pub(super) struct Arguments {
    /// The beginning of a name or a word, two letters at least; accents and case do not matter
    #[arg(value_name = "PREFIX")]
    prefix: String,
    #[command(flatten)]
    corpus: Corpus,
    /// How many names and how many words at most; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10)]
    limit: usize,
}

/// Writes what begins as typed.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let index = arguments.corpus.index(desk)?;
    let most = if arguments.limit == 0 { usize::MAX } else { arguments.limit };
    let completions = complete(&index.snapshot()?, &arguments.prefix, most)?;
    desk.answer(&Completions { typed: &arguments.prefix, completions: &completions })?;
    Ok(Outcome::of(!completions.is_empty()))
}
