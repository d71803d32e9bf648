//! `verbatim agreements`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::TypedValueParser;

use super::command_line::one_of;
use super::desk::Desk;
use super::exit::Outcome;
use super::filters::AgreementFilters;
use super::search::sort;
use super::upkeep;
use crate::analyse::agreements::Status;
use crate::present::{Agreements, Asked, Trouble};
use crate::search::{AgreementFilter, Options, Query, Sort, agreements};

/// Find who agreed with whom, on what, and when
#[derive(Args)]
pub(super) struct Arguments {
    /// Words of the agreement or of the document that tells of it; default: all agreements, the newest first
    #[arg(value_name = "QUERY", default_value = "", hide_default_value = true)]
    query: String,
    /// The words after the first argument
    #[arg(value_name = "QUERY", hide = true)]
    more: Vec<String>,
    /// Bring the index of this folder up to date first, then ask it
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    #[command(flatten)]
    filters: AgreementFilters,
    /// Only agreements of this kind: jumelage, convention…
    #[arg(long = "kind", id = "agreement_kind", value_name = "KIND")]
    kind: Option<String>,
    /// Only agreements of this status: announced, signed, renewed or ended
    #[arg(long, value_name = "STATUS", value_parser = status())]
    status: Option<Status>,
    /// Show the sentences that tell of it, document by document
    #[arg(long)]
    evidence: bool,
    /// How many agreements at most; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 20)]
    limit: usize,
    /// How many agreements to pass over first
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: usize,
    /// The order: the best, the oldest or the newest first
    #[arg(long, value_name = "ORDER", default_value = "relevance", value_parser = sort())]
    #[arg(allow_hyphen_values = true)]
    sort: Sort,
}

fn status() -> impl TypedValueParser<Value = Status> {
    one_of(&Status::ALL, Status::name)
}

/// Searches agreements and writes them as a table.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let index = upkeep::index(arguments.corpus.as_deref(), desk)?;
    let typed = [&arguments.query].into_iter().chain(&arguments.more).map(String::as_str).collect::<Vec<_>>();
    let query = arguments.filters.0.on(Query::parse(&typed.join(" ")));
    let status = arguments.status.map(|status| status.name().to_owned());
    let filter = AgreementFilter { kind: arguments.kind.clone(), status };
    let (limit, offset, sort) = (arguments.limit, arguments.offset, arguments.sort);
    let options = Options { limit, offset, sort, ..Options::default() };
    let results = agreements(&index.snapshot()?, &query, &filter, &options)?;
    let read_as = query.read_as();
    let asked = Asked { text: query.text(), read_as: &read_as, ignored: query.ignored() };
    let agreements = Agreements { asked, results: &results, evidence: arguments.evidence };
    desk.answer(&agreements)?;
    if results.rows.is_empty() {
        desk.say(&agreements);
    }
    Ok(Outcome::of(!results.rows.is_empty()))
}
