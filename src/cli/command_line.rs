//! What can be typed: the commands, and the options that all of them take.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{ArgAction, Args, Parser, Subcommand};

use super::{
    agreements, check, completions, eval, facets, help, index, man, quotes, remove, search, show, similar,
    status, suggest,
};
use crate::present::{Format, Lang};

/// Find what was said, by whom, about what, in any pile of French documents
#[derive(Parser)]
#[command(name = "verbatim", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, max_term_width = 100)]
pub(super) struct CommandLine {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// One variant a command; the aliases are the French names.
#[derive(Subcommand)]
pub(super) enum Command {
    #[command(alias = "indexer")]
    Index(index::Arguments),
    #[command(alias = "chercher")]
    Search(search::Arguments),
    #[command(alias = "citations")]
    Quotes(quotes::Arguments),
    #[command(aliases = ["verifier", "vérifier"])]
    Check(check::Arguments),
    #[command(alias = "ententes")]
    Agreements(agreements::Arguments),
    #[command(alias = "afficher")]
    Show(show::Arguments),
    #[command(alias = "semblables")]
    Similar(similar::Arguments),
    #[command(aliases = ["suggerer", "suggérer"])]
    Suggest(suggest::Arguments),
    #[command(alias = "facettes")]
    Facets(facets::Arguments),
    #[command(aliases = ["etat", "état"])]
    Status(status::Arguments),
    #[command(alias = "retirer")]
    Remove(remove::Arguments),
    #[command(aliases = ["evaluer", "évaluer"])]
    Eval(eval::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
    #[command(alias = "aide")]
    Help(help::Arguments),
}

impl Command {
    /// Whether its answer cites documents.
    pub fn cites(&self) -> bool {
        match self {
            Command::Search(arguments) => !arguments.is_brief(),
            Command::Quotes(_) | Command::Check(_) | Command::Show(_) => true,
            _ => false,
        }
    }
}

/// The names of the commands, for `verbatim man` and `verbatim help`.
pub(super) const NAMES: [&str; 15] = [
    "index",
    "search",
    "quotes",
    "check",
    "agreements",
    "show",
    "similar",
    "suggest",
    "facets",
    "status",
    "remove",
    "eval",
    "completions",
    "man",
    "help",
];

/// Options of every command.
#[derive(Args, Clone, Debug, Default)]
#[command(next_display_order = 900)]
pub(super) struct Global {
    /// The folder of the index; default: VERBATIM_INDEX, else the nearest .verbatim here or above
    #[arg(long, global = true, value_name = "DIR")]
    pub index: Option<PathBuf>,
    /// The language of messages; default: VERBATIM_LANG, else the locale's if English, else French
    #[arg(long, global = true, value_name = "LANG", value_parser = lang())]
    pub lang: Option<Lang>,
    /// The format of the answer
    #[arg(long, global = true, value_name = "FORMAT", default_value = "text", value_parser = format())]
    pub format: Format,
    /// Leave CSV cells that begin like a formula as they are
    #[arg(long, global = true)]
    pub raw_csv: bool,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", value_parser = color())]
    pub color: Color,
    /// Write nothing but errors
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Print help
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Print the version
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// When colours are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Color {
    /// On a terminal that has them, unless `NO_COLOR` is set.
    #[default]
    Auto,
    Always,
    Never,
}

impl Color {
    const ALL: [Color; 3] = [Color::Auto, Color::Always, Color::Never];

    fn name(self) -> &'static str {
        match self {
            Color::Auto => "auto",
            Color::Always => "always",
            Color::Never => "never",
        }
    }
}

fn lang() -> impl TypedValueParser<Value = Lang> {
    one_of(&Lang::ALL, Lang::name)
}

fn format() -> impl TypedValueParser<Value = Format> {
    one_of(&Format::ALL, Format::name)
}

fn color() -> impl TypedValueParser<Value = Color> {
    one_of(&Color::ALL, Color::name)
}

/// Reads one of `values` by its name.
pub(super) fn one_of<T: Copy + Send + Sync + 'static>(
    values: &'static [T],
    name: fn(T) -> &'static str,
) -> impl TypedValueParser<Value = T> {
    let names = values.iter().map(|value| name(*value));
    PossibleValuesParser::new(names).try_map(move |typed: String| {
        values.iter().copied().find(|value| name(*value) == typed).ok_or("no such value")
    })
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn every_command_is_named() {
        let line = CommandLine::command();
        assert!(line.get_subcommands().map(clap::Command::get_name).eq(NAMES));
        line.debug_assert();
    }
}
