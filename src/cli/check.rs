//! `verbatim check`.

use clap::Args;

use super::desk::Desk;
use super::exit::Outcome;
use super::shared::{Corpus, typed};
use crate::present::{Check, Trouble};
use crate::search::check::check;

/// Say whether a quotation is in the documents, and what was changed in it
#[derive(Args)]
pub(super) struct Arguments {
    /// What somebody is said to have said
    #[arg(value_name = "TEXT")]
    text: String,
    /// The words after the first argument
    #[arg(value_name = "TEXT", hide = true)]
    more: Vec<String>,
    /// Who is said to have said it: a name or a function
    #[arg(long, alias = "locuteur", value_name = "NAME")]
    speaker: Option<String>,
    #[command(flatten)]
    corpus: Corpus,
    /// How many other sources at most; 0 for all that were compared
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10)]
    limit: usize,
}

/// Checks the quotation and writes its best source; nothing found when no source is like it.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let index = arguments.corpus.index(desk)?;
    let text = typed(&arguments.text, &arguments.more);
    let speaker = arguments.speaker.as_deref();
    let checked = check(&index.snapshot()?, &text, speaker)?;
    let most = if arguments.limit == 0 { usize::MAX } else { arguments.limit };
    desk.answer(&Check { text: &text, speaker, checked: &checked, most })?;
    Ok(Outcome::of(!checked.sources.is_empty()))
}
