//! Pictures: a photographed or scanned sheet, whose text somebody else recognises.

use super::Eyes;
use super::draft::Draft;
use super::limits::Limits;
use super::loss::Loss;
use super::pdf::push_recognised;
use super::refusal::Refusal;

/// Reads a picture in any format that `eyes` know.
///
/// # Errors
/// [`Refusal::Picture`] without eyes, [`Refusal::Unrecognised`] when they fail, [`Refusal::Empty`] when they see no text.
pub(super) fn read(bytes: Vec<u8>, _: &Limits, eyes: Option<Eyes>) -> Result<Draft, Refusal> {
    let eyes = eyes.ok_or(Refusal::Picture)?;
    let text = eyes(&bytes).map_err(|reason| Refusal::Unrecognised { reason })?;
    let mut draft = Draft::default();
    let words = push_recognised(&text, None, &mut draft);
    draft.losses.push(Loss::Recognised { pages: vec![1] });
    if words > 0 {
        draft.losses.push(Loss::Joined { words });
    }
    Ok(draft)
}
