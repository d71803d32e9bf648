//! The options that filter: one for each facet, and the dates.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, Error, FromArgMatches};

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
        command.args(FACETS.iter().map(option)).args(dates())
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for Filters {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        let keys = FACETS.iter().map(|facet| facet.name).chain(DATES.map(|(key, _)| key));
        let values = keys.flat_map(|key| {
            // A command may leave an option out.
            let typed = matches.try_get_many::<String>(key).ok().flatten();
            typed.into_iter().flatten().map(move |value| (key, value.clone()))
        });
        Ok(Self { values: values.collect() })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// The same filters but the type of documents, whose option `--kind` means the kind of an agreement there.
#[derive(Clone, Debug, Default)]
pub(super) struct AgreementFilters(pub Filters);

impl Args for AgreementFilters {
    fn augment_args(command: Command) -> Command {
        command.args(FACETS.iter().filter(|facet| facet.name != "type").map(option)).args(dates())
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for AgreementFilters {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        Filters::from_arg_matches(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

/// The options of dates.
fn dates() -> [Arg; 2] {
    DATES.map(|(key, help)| {
        let value = Arg::new(key).long(key).value_name("DATE").help(help);
        value.value_parser(move |typed: &str| date(key, typed))
    })
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
    // A document has several partners, and all that are named are wanted.
    let option = if facet.name == "partenaire" { option.action(ArgAction::Append) } else { option };
    // `--type` is the type of a quotation where quotations are asked for.
    if facet.name == *english || facet.name == "type" { option } else { option.alias(facet.name) }
}
