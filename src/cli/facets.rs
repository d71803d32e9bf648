//! `verbatim facets`.

use clap::Args;

use super::desk::Desk;
use super::exit::Outcome;
use super::filters::Filters;
use super::shared::Corpus;
use crate::facet::{FACETS, facet};
use crate::present::{Facets, Trouble};
use crate::search::{Group, Options, Query, search};

/// Count documents by type, source, language and so on
#[derive(Args)]
pub(super) struct Arguments {
    /// One facet; default: all
    #[arg(value_name = "FACET")]
    facet: Option<String>,
    /// Count only documents that answer this query
    #[arg(long, value_name = "QUERY", default_value = "", hide_default_value = true)]
    query: String,
    #[command(flatten)]
    corpus: Corpus,
    #[command(flatten)]
    filters: Filters,
    /// How many values of a facet at most; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = 0)]
    limit: usize,
}

/// Writes the values of facets and how many documents have each.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let only = arguments.facet.as_deref().map(known).transpose()?;
    let index = arguments.corpus.index(desk)?;
    let query = arguments.filters.on(Query::parse(&arguments.query));
    let results = search(&index.snapshot()?, &query, &Options { limit: 1, values: 0, ..Options::default() })?;
    let mut groups: Vec<Group> = results.groups;
    groups.retain(|group| only.is_none_or(|name| name == group.facet));
    if arguments.limit > 0 {
        groups.iter_mut().for_each(|group| group.values.truncate(arguments.limit));
    }
    desk.answer(&Facets { groups: &groups, documents: results.total.documents })?;
    Ok(Outcome::of(groups.iter().any(|group| !group.values.is_empty())))
}

/// The name of the facet that goes by `name`.
fn known(name: &str) -> Result<&'static str, Trouble> {
    facet(name).map(|facet| facet.name).ok_or_else(|| Trouble::UnknownFacet {
        name: name.to_owned(),
        known: FACETS.iter().map(|facet| facet.name).collect(),
    })
}
