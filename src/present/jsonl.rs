//! JSON Lines: one object a line.

use std::io::{self, Write};

use serde::Serialize;

use super::json::escaped;

/// Writes each entry on a line of its own.
pub(super) fn write(entries: &[impl Serialize], out: &mut dyn Write) -> io::Result<()> {
    for entry in entries {
        let json = serde_json::to_string(entry)?;
        writeln!(out, "{}", escaped(&json))?;
    }
    Ok(())
}
