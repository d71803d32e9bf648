//! Plain text: the document's text is the file's, code point for code point.

use super::decode::decode;
use super::draft::Draft;
use super::limits::Limits;
use super::normal;
use super::refusal::Refusal;

/// Reads plain text; its blocks are found later from its lines.
pub(super) fn read(bytes: Vec<u8>, _: &Limits) -> Result<Draft, Refusal> {
    let decoded = decode(bytes, None)?;
    let losses = decoded.loss.into_iter().collect();
    Ok(Draft { text: normal::text(decoded.text), losses, ..Draft::default() })
}
