//! The command line: one file per command; the only reader of flags, environment, current folder and terminal.

mod agreements;
mod check;
mod command_line;
mod completions;
mod desk;
mod environment;
mod eval;
mod exit;
mod facets;
mod filters;
mod french;
mod global;
mod help;
mod index;
mod man;
mod mistakes;
mod progress;
mod quotes;
mod remove;
mod search;
mod shared;
mod show;
mod similar;
mod status;
mod suggest;
mod upkeep;
mod values;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;
use clap::error::{ContextKind, ContextValue};

use command_line::{Command, CommandLine};
use desk::Desk;
use environment::Environment;
use exit::Outcome;

use crate::isolate;
use crate::present::{Lang, Trouble};

/// Runs the program with the arguments and the environment of this process.
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    if arguments.get(1).is_some_and(|argument| argument == isolate::COMMAND) {
        return isolate::serve();
    }
    let environment = Environment::current();
    let lang = environment.lang(&arguments);
    match parse(&arguments, lang) {
        Ok(line) => run(line, Desk::new(lang, environment)),
        Err(mistake) => mistakes::tell(mistake, lang),
    }
}

/// Reads the arguments. A query may begin like an option (`-santé`, `--30--`): what makes no sense as one is taken as
/// it is, if the rest then makes sense.
fn parse(arguments: &[OsString], lang: Lang) -> Result<CommandLine, clap::Error> {
    let read = |arguments: &[OsString]| {
        let matches = help::command(lang).try_get_matches_from(arguments)?;
        CommandLine::from_arg_matches(&matches)
    };
    read(arguments).or_else(|mistake| match query_place(arguments, &mistake) {
        Some(place) => {
            let query = [OsString::from("--"), arguments[place].clone()];
            read(&[&arguments[..place], &arguments[place + 1..], &query].concat()).map_err(|_| mistake)
        }
        None => Err(mistake),
    })
}

/// Which argument was taken for an option and may be a query: the one that is complained of, else the last. A word like
/// `--formt` is a misspelt option, unless nothing stands behind it.
fn query_place(arguments: &[OsString], mistake: &clap::Error) -> Option<usize> {
    let last = arguments.len().checked_sub(1).filter(|_| mistake.use_stderr())?;
    let named = match mistake.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(named)) => {
            arguments.iter().position(|argument| names(&argument.to_string_lossy(), named))
        }
        _ => None,
    };
    let place = named.unwrap_or(last);
    (place == last || !reads_like_option(&arguments[place].to_string_lossy())).then_some(place)
}

/// Whether `argument` holds the option `named`; short ones may stand together (`-a` in `-lait`).
fn names(argument: &str, named: &str) -> bool {
    let short = named.strip_prefix('-').filter(|short| !short.starts_with('-'));
    let together = short.is_some_and(|short| !argument.starts_with("--") && argument.contains(short));
    argument.starts_with(named) || argument.starts_with('-') && together
}

fn reads_like_option(argument: &str) -> bool {
    let name = argument.strip_prefix("--").unwrap_or_default();
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

fn run(line: CommandLine, mut desk: Desk) -> ExitCode {
    desk.set(line.global);
    let outcome = match line.command {
        Some(command) if desk.global.format.is_citing() && !command.cites() => {
            Err(Trouble::NothingToCite(desk.global.format))
        }
        Some(command) => answer(command, &mut desk),
        None => help::run(&help::Arguments::default(), &mut desk),
    };
    exit::code(outcome, &desk)
}

fn answer(command: Command, desk: &mut Desk) -> Result<Outcome, Trouble> {
    match command {
        Command::Index(arguments) => index::run(&arguments, desk),
        Command::Search(arguments) => search::run(&arguments, desk),
        Command::Quotes(arguments) => quotes::run(&arguments, desk),
        Command::Check(arguments) => check::run(&arguments, desk),
        Command::Agreements(arguments) => agreements::run(&arguments, desk),
        Command::Show(arguments) => show::run(&arguments, desk),
        Command::Similar(arguments) => similar::run(&arguments, desk),
        Command::Suggest(arguments) => suggest::run(&arguments, desk),
        Command::Facets(arguments) => facets::run(&arguments, desk),
        Command::Status(arguments) => status::run(&arguments, desk),
        Command::Remove(arguments) => remove::run(&arguments, desk),
        Command::Eval(arguments) => eval::run(&arguments, desk),
        Command::Completions(arguments) => completions::run(&arguments, desk),
        Command::Man(arguments) => man::run(&arguments, desk),
        Command::Help(arguments) => help::run(&arguments, desk),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_may_begin_with_a_hyphen_and_options_may_follow_it() {
        for query in ["-santé", "- oui", "--été", "-lait", "--30--"] {
            let words =
                ["verbatim", "search", query, "Toulouse", "--kind", "entente", "-c"].map(OsString::from);
            let line = parse(&words, Lang::En).unwrap_or_else(|mistake| panic!("{query}: {mistake}"));
            assert!(matches!(line.command, Some(Command::Search(_))));
        }
        let words = ["verbatim", "search", "--formt", "json", "eau"].map(OsString::from);
        assert!(parse(&words, Lang::En).is_err(), "a misspelt option is no query");
    }
}
