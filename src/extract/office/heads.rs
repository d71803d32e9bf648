//! Heads and feet of office files: no part of the text, and reported.

use super::xml::{Node, walk};
use crate::extract::archive::Archive;
use crate::extract::draft::Draft;
use crate::extract::limits::Limits;
use crate::extract::loss::Loss;
use crate::extract::refusal::Refusal;

/// Reports the text of all parts whose names begin in one of several ways.
pub(super) fn report(
    archive: &mut Archive,
    parts: &[&str],
    limits: &Limits,
    draft: &mut Draft,
) -> Result<(), Refusal> {
    let mut lines: Vec<String> = Vec::new();
    for name in archive.names() {
        if !parts.iter().any(|part| name.starts_with(part)) || !name.ends_with(".xml") {
            continue;
        }
        if let Some(xml) = archive.named(&name)? {
            lines.extend(paragraphs(xml, limits)?);
        }
    }
    lines.sort();
    lines.dedup();
    if !lines.is_empty() {
        draft.losses.push(Loss::RunningLines { lines });
    }
    Ok(())
}

fn paragraphs(xml: Vec<u8>, limits: &Limits) -> Result<Vec<String>, Refusal> {
    let mut paragraphs = vec![String::new()];
    let mut in_text = false;
    walk(xml, limits, |node| match node {
        Node::Start(element) if element.name() == "p" => paragraphs.push(String::new()),
        Node::Start(element) if element.name() == "t" => in_text = true,
        Node::End("t") => in_text = false,
        Node::Text(text) if in_text => paragraphs.last_mut().map_or((), |paragraph| paragraph.push_str(text)),
        _ => (),
    })?;
    paragraphs.retain(|paragraph| paragraph.chars().filter(|char| char.is_alphabetic()).count() > 3);
    Ok(paragraphs)
}
