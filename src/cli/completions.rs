//! `verbatim completions`.

use clap::Args;
use clap_complete::Shell;

use super::desk::Desk;
use super::exit::Outcome;
use super::help;
use crate::present::Trouble;

/// Write a shell's completions, from the same definitions as --help
#[derive(Args)]
pub(super) struct Arguments {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Writes the completions to stdout, by way of memory since the generator panics on a closed pipe.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut help::command(desk.lang), "verbatim", &mut script);
    desk.write(&script)?;
    Ok(Outcome::Found)
}
