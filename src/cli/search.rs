//! `verbatim search`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::TypedValueParser;

use super::command_line::one_of;
use super::desk::Desk;
use super::exit::Outcome;
use super::filters::Filters;
use super::upkeep;
use crate::present::{Asked, Counts, Format, Found, Paths, Trouble};
use crate::search::{Options, Query, Results, Sort, search};

/// Find the passages that answer a query, the best first
#[derive(Args)]
pub(super) struct Arguments {
    /// Words, "phrases", key:value filters; several arguments are one query
    #[arg(value_name = "QUERY")]
    query: String,
    /// The words after the first argument
    #[arg(value_name = "QUERY", hide = true)]
    more: Vec<String>,
    /// Bring the index of this folder up to date first, then ask it
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    #[command(flatten)]
    filters: Filters,
    /// How many documents at most; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 10)]
    limit: usize,
    /// How many documents to pass over first
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: usize,
    /// The order: the best, the oldest or the newest first
    #[arg(long, value_name = "ORDER", default_value = "relevance", value_parser = sort())]
    #[arg(allow_hyphen_values = true)]
    sort: Sort,
    /// Only the paths of the files
    #[arg(short = 'l', long = "paths", conflicts_with = "count")]
    paths: bool,
    /// Only how many there are
    #[arg(short, long)]
    count: bool,
    /// Say what each score is made of
    #[arg(long)]
    explain: bool,
}

impl Arguments {
    /// Whether only paths or counts are asked for.
    pub fn is_brief(&self) -> bool {
        self.paths || self.count
    }

    /// The query, whether it was quoted or not.
    fn typed(&self) -> String {
        [&self.query].into_iter().chain(&self.more).map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

const SORTS: [Sort; 3] = [Sort::Relevance, Sort::Oldest, Sort::Newest];

pub(super) fn sort() -> impl TypedValueParser<Value = Sort> {
    one_of(&SORTS, |sort| match sort {
        Sort::Relevance => "relevance",
        Sort::Oldest => "date",
        Sort::Newest => "-date",
    })
}

/// The query that asks for every document.
const EVERYTHING: &str = "*";

/// Searches and writes what was found.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let index = upkeep::index(arguments.corpus.as_deref(), desk)?;
    let query = arguments.filters.on(Query::parse(&arguments.typed()));
    let (limit, offset, sort) = (arguments.limit, arguments.offset, arguments.sort);
    let options = Options { limit, offset, sort, explain: arguments.explain, ..Options::default() };
    let asks_nothing = query.is_empty() && query.text().trim() != EVERYTHING;
    let results = match asks_nothing {
        true => Results::default(),
        false => search(&index.snapshot()?, &query, &options)?,
    };
    if arguments.paths {
        desk.answer(&Paths(&results))?;
    } else if arguments.count {
        desk.answer(&Counts(&results))?;
    } else {
        answer(&query, &results, desk)?;
    }
    if asks_nothing {
        desk.complain(&Trouble::NothingAsked);
    }
    Ok(Outcome::of(results.total.documents + results.total.partial > 0))
}

/// Writes what was found, or why there is nothing.
pub(super) fn answer(query: &Query, results: &Results, desk: &mut Desk) -> Result<(), Trouble> {
    let asked = Asked { text: query.text(), read_as: &results.read_as, ignored: query.ignored() };
    let found = Found { asked, results };
    desk.answer(&found)?;
    if let Some(why) = found.why().filter(|_| desk.global.format == Format::Text) {
        desk.say(&why);
    }
    Ok(())
}
