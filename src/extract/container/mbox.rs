//! MBOX: a mailbox is one mail after the other, each after a line that begins with `From ` (RFC 4155).

use super::{Entry, Opened};
use crate::extract::limits::Limits;
use crate::extract::refusal::Refusal;

/// Opens a mailbox; the mails are numbered from 1.
///
/// # Errors
/// When it does not begin as a mailbox does.
pub(in crate::extract) fn open(bytes: Vec<u8>, _: &Limits) -> Result<Opened, Refusal> {
    if !begins(&bytes) {
        let reason = "it does not begin with a line of \"From \", an address and a time".to_owned();
        return Err(Refusal::Broken { name: "mailbox", reason });
    }
    let mails = Mails { bytes, at: 0 };
    let entry = |(number, bytes): (usize, Vec<u8>)| {
        Ok(Entry { id: number.to_string(), name: format!("{number}.eml"), bytes })
    };
    Ok(Opened { own: None, entries: Box::new((1..).zip(mails).map(entry)) })
}

/// Whether the first line is that of a mailbox: `From `, an address, a time.
pub(in crate::extract) fn begins(bytes: &[u8]) -> bool {
    let line = &bytes[..line_length(bytes).min(200)];
    line.starts_with(b"From ") && line.contains(&b':') && line.iter().any(u8::is_ascii_digit)
}

struct Mails {
    bytes: Vec<u8>,
    at: usize,
}

impl Iterator for Mails {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let first_line = line_length(rest);
        let end = end(rest, first_line);
        self.at += end;
        Some(unquoted(&rest[first_line..end]))
    }
}

fn line_length(bytes: &[u8]) -> usize {
    bytes.iter().position(|&byte| byte == b'\n').map_or(bytes.len(), |end| end + 1)
}

/// Where the next mail begins: at a `From ` after an empty line.
fn end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    let mut after_empty = false;
    while at < bytes.len() {
        if after_empty && bytes[at..].starts_with(b"From ") {
            return at;
        }
        let length = line_length(&bytes[at..]);
        after_empty = bytes[at..at + length].trim_ascii().is_empty();
        at += length;
    }
    bytes.len()
}

/// `>From ` at the beginning of a line was `From ` before the mail was stored.
fn unquoted(mail: &[u8]) -> Vec<u8> {
    let mut plain = Vec::with_capacity(mail.len());
    for line in mail.split_inclusive(|&byte| byte == b'\n') {
        let quoted = line.trim_ascii_start().starts_with(b">From ") && line.starts_with(b">");
        plain.extend_from_slice(&line[usize::from(quoted)..]);
    }
    plain
}
