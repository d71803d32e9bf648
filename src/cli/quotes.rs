//! `verbatim quotes`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::TypedValueParser;

use super::command_line::one_of;
use super::desk::Desk;
use super::exit::Outcome;
use super::filters::Filters;
use super::search::sort;
use super::upkeep;
use crate::analyse::quotes::QuoteKind;
use crate::present::{Asked, Quotes, Trouble};
use crate::search::{Options, Query, QuoteFilter, Sort, quotes};

/// Find what was said and who said it
#[derive(Args)]
pub(super) struct Arguments {
    /// Words of the quotation, of its speaker or around it; default: all quotations, the newest first
    #[arg(value_name = "QUERY", default_value = "", hide_default_value = true)]
    query: String,
    /// The words after the first argument
    #[arg(value_name = "QUERY", hide = true)]
    more: Vec<String>,
    /// Bring the index of this folder up to date first, then ask it
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    #[command(flatten)]
    filters: Filters,
    /// Only quotations of this type
    #[arg(long = "type", id = "quote_type", value_name = "TYPE", value_parser = kind())]
    kind: Option<QuoteKind>,
    /// Only speakers with these words in their role
    #[arg(long, value_name = "ROLE")]
    role: Option<String>,
    /// Show the clue that found each speaker
    #[arg(long)]
    clues: bool,
    /// How many quotations at most; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// How many quotations to pass over first
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: usize,
    /// The order: the best, the oldest or the newest first
    #[arg(long, value_name = "ORDER", default_value = "relevance", value_parser = sort())]
    #[arg(allow_hyphen_values = true)]
    sort: Sort,
}

fn kind() -> impl TypedValueParser<Value = QuoteKind> {
    one_of(&QuoteKind::ALL, QuoteKind::name)
}

/// Searches quotations and writes them with their speakers.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let index = upkeep::index(arguments.corpus.as_deref(), desk)?;
    let typed = [&arguments.query].into_iter().chain(&arguments.more).map(String::as_str).collect::<Vec<_>>();
    let query = arguments.filters.on(Query::parse(&typed.join(" ")));
    let kind = arguments.kind.map(|kind| kind.name().to_owned());
    let filter = QuoteFilter { kind, role: arguments.role.clone() };
    let (limit, offset, sort) = (arguments.limit, arguments.offset, arguments.sort);
    let options = Options { limit, offset, sort, ..Options::default() };
    let results = quotes(&index.snapshot()?, &query, &filter, &options)?;
    let asked = Asked { text: query.text(), read_as: &results.read_as, ignored: query.ignored() };
    let quotes = Quotes { asked, results: &results, clues: arguments.clues };
    desk.answer(&quotes)?;
    if results.hits.is_empty() {
        desk.say(&quotes);
    }
    Ok(Outcome::of(!results.hits.is_empty()))
}
