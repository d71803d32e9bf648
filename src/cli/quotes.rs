//! `verbatim quotes`.

use clap::Args;
use clap::builder::TypedValueParser;

use super::desk::Desk;
use super::exit::Outcome;
use super::filters::Filters;
use super::shared::{Corpus, Page, typed};
use super::values::one_of;
use crate::analyse::quotes::QuoteKind;
use crate::present::{Asked, Quotes, Trouble};
use crate::search::{Query, QuoteFilter, quotes};

/// Find what was said and who said it
#[derive(Args)]
pub(super) struct Arguments {
    /// Words of the quotation, of its speaker or around it; default: all quotations, the newest first
    #[arg(value_name = "QUERY", default_value = "", hide_default_value = true)]
    query: String,
    /// The words after the first argument
    #[arg(value_name = "QUERY", hide = true)]
    more: Vec<String>,
    #[command(flatten)]
    corpus: Corpus,
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
    #[command(flatten)]
    page: Page<10>,
}

fn kind() -> impl TypedValueParser<Value = QuoteKind> {
    one_of(&QuoteKind::ALL, QuoteKind::name)
}

/// Searches quotations and writes them with their speakers.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let index = arguments.corpus.index(desk)?;
    let query = arguments.filters.on(Query::parse(&typed(&arguments.query, &arguments.more)).of_quotations());
    let kind = arguments.kind.map(|kind| kind.name().to_owned());
    let filter = QuoteFilter { kind, role: arguments.role.clone() };
    let results = quotes(&index.snapshot()?, &query, &filter, &arguments.page.options())?;
    let asked = Asked { text: query.text(), read_as: &results.read_as, ignored: query.ignored() };
    let quotes = Quotes { asked, results: &results, clues: arguments.clues };
    desk.answer(&quotes)?;
    if results.hits.is_empty() {
        desk.say(&quotes);
    }
    Ok(Outcome::of(!results.hits.is_empty()))
}
