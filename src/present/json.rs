//! JSON: one object, indented, that no terminal obeys.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

use serde::Serialize;

use super::visible::is_hidden;

/// Writes one object over several lines.
pub(super) fn write(object: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let json = serde_json::to_string_pretty(object)?;
    writeln!(out, "{}", escaped(&json))
}

/// The same JSON with the characters escaped that a terminal may obey and serde_json leaves as they are. Such
/// characters stand only within strings, where an escape means the same.
pub(super) fn escaped(json: &str) -> Cow<'_, str> {
    if !json.contains(needs_escape) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if needs_escape(c) {
            let _ = write!(out, "\\u{:04x}", c as u32);
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

fn needs_escape(c: char) -> bool {
    is_hidden(c) && c != '\n'
}
