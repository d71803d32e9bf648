//! How the program ends: 0 found, 1 nothing found, 2 could not.

use std::io;
use std::process::ExitCode;

use super::desk::Desk;
use crate::present::Trouble;

/// What a command that could do its work came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// There is an answer.
    Found,
    /// There is none.
    Nothing,
}

impl Outcome {
    /// Found when `found`.
    pub fn of(found: bool) -> Self {
        if found { Outcome::Found } else { Outcome::Nothing }
    }
}

/// The exit code; says on stderr what could not be done.
pub(super) fn code(outcome: Result<Outcome, Trouble>, desk: &Desk) -> ExitCode {
    match outcome {
        Ok(Outcome::Found) => ExitCode::SUCCESS,
        Ok(Outcome::Nothing) => ExitCode::from(1),
        Err(trouble) if is_broken_pipe(&trouble) => ExitCode::SUCCESS,
        Err(trouble) => {
            desk.complain(&trouble);
            ExitCode::from(if trouble.is_nothing_found() { 1 } else { 2 })
        }
    }
}

/// Whoever read the answer has read enough.
fn is_broken_pipe(trouble: &Trouble) -> bool {
    matches!(trouble, Trouble::Io(error) if error.kind() == io::ErrorKind::BrokenPipe)
}
