//! A reader that fails as its file says, in debug builds only, to prove what a failing reader costs.

use super::draft::Draft;
use super::limits::Limits;
use super::refusal::Refusal;
use crate::document::BlockKind;
use std::hint::black_box;

/// Does what the file says; any other text is a document.
///
/// # Errors
/// None; a file that asks for one of the faults never comes back.
pub(super) fn read(bytes: Vec<u8>, _: &Limits) -> Result<Draft, Refusal> {
    let text = String::from_utf8_lossy(&bytes);
    match text.trim() {
        "panic" => panic!("as the file asks"),
        "loop" => loop {
            black_box(());
        },
        "overflow" => drop(black_box(overflow(0))),
        "allocate" => allocate(),
        "abort" => std::process::abort(),
        _ => {}
    }
    let mut draft = Draft::default();
    draft.push(BlockKind::Paragraph, &text);
    Ok(draft)
}

#[expect(unconditional_recursion, reason = "that is what it is for")]
fn overflow(depth: u64) -> u64 {
    black_box(overflow(black_box(depth + 1)) + depth)
}

fn allocate() {
    let mut taken = Vec::new();
    loop {
        taken.push(vec![1_u8; 1 << 20]);
        black_box(&taken);
    }
}
