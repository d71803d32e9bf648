//! `verbatim agreements`.

use clap::Args;
use clap::builder::TypedValueParser;

use super::desk::Desk;
use super::exit::Outcome;
use super::filters::AgreementFilters;
use super::shared::{Corpus, Page, typed};
use super::values::one_of;
use crate::analyse::agreements::Status;
use crate::present::{Agreements, Asked, Trouble};
use crate::search::{AgreementFilter, Query, agreements};

/// Find who agreed with whom, on what, and when
#[derive(Args)]
pub(super) struct Arguments {
    /// Words of the agreement or of the document that tells of it; default: all agreements, the newest first
    #[arg(value_name = "QUERY", default_value = "", hide_default_value = true)]
    query: String,
    /// The words after the first argument
    #[arg(value_name = "QUERY", hide = true)]
    more: Vec<String>,
    #[command(flatten)]
    corpus: Corpus,
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
    #[command(flatten)]
    page: Page<20>,
}

fn status() -> impl TypedValueParser<Value = Status> {
    one_of(&Status::ALL, Status::name)
}

/// Searches agreements and writes them as a table.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let index = arguments.corpus.index(desk)?;
    let query = arguments.filters.0.on(Query::parse(&typed(&arguments.query, &arguments.more)));
    let status = arguments.status.map(|status| status.name().to_owned());
    let filter = AgreementFilter { kind: arguments.kind.clone(), status };
    let results = agreements(&index.snapshot()?, &query, &filter, &arguments.page.options())?;
    let read_as = query.read_as();
    let asked = Asked { text: query.text(), read_as: &read_as, ignored: query.ignored() };
    let agreements = Agreements { asked, results: &results, evidence: arguments.evidence };
    desk.answer(&agreements)?;
    if results.rows.is_empty() {
        desk.say(&agreements);
    }
    Ok(Outcome::of(!results.rows.is_empty()))
}
