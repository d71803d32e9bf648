//! `verbatim man`.

use clap::Args;
use clap_mangen::Man;

use super::command_line::NAMES;
use super::desk::Desk;
use super::exit::Outcome;
use super::help;
use crate::present::Trouble;

/// Write the manual page, from the same definitions as --help
#[derive(Args)]
pub(super) struct Arguments {
    /// The page of one command; default: that of the program
    #[arg(value_name = "COMMAND", value_parser = NAMES)]
    command: Option<String>,
}

/// Writes the page to stdout in roff.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let mut program = help::command(desk.lang);
    program.build();
    let name = arguments.command.as_deref();
    let page = name.and_then(|name| program.find_subcommand(name)).unwrap_or(&program);
    let mut roff = Vec::new();
    Man::new(page.clone()).render(&mut roff)?;
    desk.write(&roff)?;
    Ok(Outcome::Found)
}
