//! `verbatim similar`.

use clap::Args;

use super::desk::Desk;
use super::exit::Outcome;
use super::search::answer;
use super::shared::Corpus;
use super::show;
use crate::present::Trouble;
use crate::search::{Options, similar};

/// Find what is like a document, or like the passage that a link leads to
#[derive(Args)]
pub(super) struct Arguments {
    /// The document's id, the end of it, or a verbatim: link
    #[arg(value_name = "DOC")]
    document: String,
    #[command(flatten)]
    corpus: Corpus,
    /// How many results at most; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10)]
    limit: usize,
}

/// Writes the passages that share most telling words with it; its copies are left out.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let snapshot = arguments.corpus.index(desk)?.snapshot()?;
    let (stored, place) = show::opened(&arguments.document, &snapshot, desk)?;
    let options = Options { limit: arguments.limit, ..Options::default() };
    let (query, results) = similar(&snapshot, &stored, place, &options)?;
    answer(&query, &results, desk)?;
    Ok(Outcome::of(!results.hits.is_empty()))
}
