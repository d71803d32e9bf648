//! The command line: one file per command; the only reader of flags, environment, current folder and terminal.

mod command_line;
mod completions;
mod desk;
mod environment;
mod exit;
mod facets;
mod filters;
mod french;
mod help;
mod index;
mod man;
mod mistakes;
mod progress;
mod remove;
mod search;
mod show;
mod status;
mod upkeep;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;

use command_line::{Command, CommandLine};
use desk::Desk;
use environment::Environment;
use exit::Outcome;

use crate::present::Trouble;

/// Runs the program with the arguments and the environment of this process.
pub fn main() -> ExitCode {
    let environment = Environment::current();
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let lang = environment.lang(&arguments);
    let parsed = help::command(lang).try_get_matches_from(arguments);
    match parsed.and_then(|matches| CommandLine::from_arg_matches(&matches)) {
        Ok(line) => run(line, Desk::new(lang, environment)),
        Err(mistake) => mistakes::tell(mistake, lang),
    }
}

fn run(line: CommandLine, mut desk: Desk) -> ExitCode {
    desk.set(line.global);
    let outcome = match line.command {
        Some(command) => answer(command, &mut desk),
        None => help::run(&help::Arguments::default(), &mut desk),
    };
    exit::code(outcome, &desk)
}

fn answer(command: Command, desk: &mut Desk) -> Result<Outcome, Trouble> {
    match command {
        Command::Index(arguments) => index::run(&arguments, desk),
        Command::Search(arguments) => search::run(&arguments, desk),
        Command::Show(arguments) => show::run(&arguments, desk),
        Command::Facets(arguments) => facets::run(&arguments, desk),
        Command::Status(arguments) => status::run(&arguments, desk),
        Command::Remove(arguments) => remove::run(&arguments, desk),
        Command::Completions(arguments) => completions::run(&arguments, desk),
        Command::Man(arguments) => man::run(&arguments, desk),
        Command::Help(arguments) => help::run(&arguments, desk),
    }
}
