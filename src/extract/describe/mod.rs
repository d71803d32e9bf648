//! The last step of every format: fills in what the format does not say, from the text, then from the file's name.

mod dated;
mod dateline;
mod kind;
mod language;
mod lines;
mod source;
mod title;

use super::Extracted;
use super::draft::Draft;
use super::limits::Limits;
use super::loss::Loss;
use super::refusal::Refusal;
use crate::document::{BlockKind, Document, Kind};

/// Makes the document of a draft. The name of a collection says nothing about each of its documents, and a record of
/// one has the title that its key gives or none: what opens its text need not be one.
///
/// # Errors
/// [`Refusal::Empty`] when the text is nothing but white space.
pub(super) fn describe(
    mut draft: Draft,
    name: &str,
    in_collection: bool,
    limits: &Limits,
) -> Result<Extracted, Refusal> {
    if draft.text.trim_start().is_empty() {
        return Err(Refusal::Empty);
    }
    cut(&mut draft, limits.text_bytes);
    mark_blocks(&mut draft);
    let name = if in_collection { "" } else { name };
    let title = draft.title.take();
    let title = if in_collection { title } else { title.or_else(|| title::of(&draft.text, &draft.blocks)) };
    let kind = kind::of(&draft, title.as_deref().unwrap_or_default(), name);
    let dated = dated::of(&mut draft, kind, name);
    let source = draft.source.take().or_else(|| source_line(kind, &draft));
    let language = language::of(&draft.text, draft.language.as_deref());
    let Draft { id, text, blocks, url, authors, metadata, losses, .. } = draft;
    let document = Document { text, blocks, title, dated, kind, source, url, authors, language, metadata };
    Ok(Extracted { id, document, losses })
}

/// Only a communiqué names its issuer in a `Source :` line; in an article such a line belongs to a chart or a picture.
fn source_line(kind: Kind, draft: &Draft) -> Option<String> {
    (kind == Kind::Communique).then(|| source::of(&draft.text, &draft.blocks)).flatten()
}

/// Cuts the text at the last character that fits, and the blocks with it.
fn cut(draft: &mut Draft, limit: usize) {
    if draft.text.len() <= limit {
        return;
    }
    let kept = draft.text.floor_char_boundary(limit);
    draft.text.truncate(kept);
    draft.blocks.retain_mut(|block| {
        let end = block.span.end().min(kept);
        block.span = (block.span.start().min(end)..end).into();
        block.span = block.span.trim(&draft.text);
        !block.span.is_empty()
    });
    draft.losses.push(Loss::Truncated { kept });
}

/// Finds the blocks of plain text; tells datelines and notes from the paragraphs of other formats.
fn mark_blocks(draft: &mut Draft) {
    if draft.blocks.is_empty() {
        draft.blocks = lines::blocks(&draft.text);
        return;
    }
    for block in draft.blocks.iter_mut().filter(|block| block.kind == BlockKind::Paragraph) {
        let paragraph = block.span.of(&draft.text);
        block.kind = lines::aside(paragraph, block.span.start()).unwrap_or(BlockKind::Paragraph);
    }
}

/// Small letters without accents, plain apostrophes and spaces: what rules compare with.
fn fold(text: &str) -> String {
    text.chars().flat_map(folded).collect()
}

fn folded(char: char) -> impl Iterator<Item = char> {
    let (first, second) = match char {
        'A'..='Z' => (char.to_ascii_lowercase(), None),
        char if char.is_ascii() => (char, None),
        'à' | 'â' | 'ä' | 'À' | 'Â' | 'Ä' => ('a', None),
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => ('e', None),
        'î' | 'ï' | 'Î' | 'Ï' => ('i', None),
        'ô' | 'ö' | 'Ô' | 'Ö' => ('o', None),
        'û' | 'ù' | 'ü' | 'Û' | 'Ù' | 'Ü' => ('u', None),
        'ç' | 'Ç' => ('c', None),
        'œ' | 'Œ' => ('o', Some('e')),
        '’' => ('\'', None),
        '\u{a0}' | '\u{202f}' => (' ', None),
        '–' | '—' | '\u{2011}' => ('-', None),
        other => (other.to_lowercase().next().unwrap_or(other), None),
    };
    std::iter::once(first).chain(second)
}

/// The beginning of `text`, at most `bytes` long.
fn head(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}

/// The end of `text`, at most `bytes` long.
fn tail(text: &str, bytes: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(bytes))..]
}
