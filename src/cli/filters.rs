//! The options that filter: one for each facet, and the dates.

use clap::{Arg, ArgMatches, Args, Command, Error, FromArgMatches};

use crate::facet::{FACETS, Facet};
use crate::search::Query;

/// Filters typed as options; they say the same as `key:value` in the query.
#[derive(Clone, Debug, Default)]
pub(super) struct Filters {
    values: Vec<(&'static str, String)>,
}

/// Keys of dates in the query language and what their options ask for.
const DATES: [(&str, &str); 2] = [
    ("since", "Only documents of this date or later: 2021, 2021-02 or 2021-02-09"),
    ("until", "Only documents of this date or earlier: 2021, 2021-02 or 2021-02-09"),
];

impl Filters {
    /// The query with the filters.
    pub fn on(&self, query: Query) -> Query {
        self.values.iter().fold(query, |query, (key, value)| query.with_filter(key, value))
    }
}

impl Args for Filters {
    fn augment_args(command: Command) -> Command {
        let dates = DATES.map(|(key, help)| {
            Arg::new(key)
                .long(key)
                .value_name("DATE")
                .help(help)
                .value_parser(move |typed: &str| date(key, typed))
        });
        command.args(FACETS.iter().map(option)).args(dates)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Filters {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let keys = FACETS.iter().map(|facet| facet.name).chain(DATES.map(|(key, _)| key));
        let values = keys.filter_map(|key| Some((key, matches.get_one::<String>(key)?.clone())));
        Ok(Self { values: values.collect() })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// A date that the query language reads; in a query, what is none is searched as a word.
fn date(key: &str, typed: &str) -> Result<String, &'static str> {
    let is_none = Query::default().with_filter(key, typed).is_empty();
    if is_none { Err("not a date such as 2021, 2021-02 or 2021-02-09") } else { Ok(typed.to_owned()) }
}

/// The option of a facet: its first alias, which is English, and its own name; further aliases are for queries, where
/// no other option can bear them.
fn option(facet: &'static Facet) -> Arg {
    let english = facet.aliases.first().unwrap_or(&facet.name);
    let option = Arg::new(facet.name).long(*english).value_name("VALUE");
    let option = option.help(format!("Filter by {english}"));
    if facet.name == *english { option } else { option.alias(facet.name) }
}
