//! What can be typed: the commands.

use clap::{Parser, Subcommand};

use super::global::Global;
use super::{
    agreements, check, completions, eval, facets, help, index, man, quotes, remove, search, show, similar,
    status, suggest,
};

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
