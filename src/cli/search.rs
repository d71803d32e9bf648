//! `verbatim search`.

use clap::Args;

use super::desk::Desk;
use super::exit::Outcome;
use super::filters::Filters;
use super::shared::{Corpus, Page, typed};
use crate::present::{Asked, Counts, Format, Found, Paths, Trouble};
use crate::search::{Options, Query, Results, search};

/// Find the passages that answer a query, the best first
#[derive(Args)]
pub(super) struct Arguments {
    /// Words, "phrases", key:value filters; several arguments are one query
    #[arg(value_name = "QUERY")]
    query: String,
    /// The words after the first argument
    #[arg(value_name = "QUERY", hide = true)]
    more: Vec<String>,
    #[command(flatten)]
    corpus: Corpus,
    #[command(flatten)]
    filters: Filters,
    #[command(flatten)]
    page: Page<10>,
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
}

/// The query that asks for every document.
const EVERYTHING: &str = "*";

/// Searches and writes what was found.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let index = arguments.corpus.index(desk)?;
    let query = arguments.filters.on(Query::parse(&typed(&arguments.query, &arguments.more)));
    let options = Options { explain: arguments.explain, ..arguments.page.options() };
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
