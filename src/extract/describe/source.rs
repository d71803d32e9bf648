//! The issuer that a communiqué names at its end.

use super::fold;
use crate::document::Block;

/// How many blocks from the end are looked at.
const END: usize = 12;
/// A longer line is a sentence, in characters.
const LONGEST: usize = 150;

/// What follows the last `Source :` in the last blocks, on the same line or the next.
pub(super) fn of(text: &str, blocks: &[Block]) -> Option<String> {
    let end = &blocks[blocks.len().saturating_sub(END)..];
    let start = end.first()?.span.start();
    let mut lines = text[start..].lines().map(str::trim).filter(|line| !line.is_empty());
    let mut found = None;
    while let Some(line) = lines.next() {
        if let Some(name) = named(line) {
            found = if name.is_empty() { lines.next() } else { Some(name) };
        }
    }
    found
        .map(|name| name.trim_end_matches(['.', ';']).to_owned())
        .filter(|name| name.chars().count() <= LONGEST)
}

fn named(line: &str) -> Option<&str> {
    let (label, name) = line.split_once(':')?;
    matches!(fold(label).trim(), "source" | "sources").then(|| name.trim())
}

#[cfg(test)]
mod tests {
    use super::super::lines::blocks;
    use super::*;

    #[test]
    fn the_source_line_names_the_issuer() {
        let check =
            |text: &str, expected: Option<&str>| assert_eq!(of(text, &blocks(text)).as_deref(), expected);
        check("La Ville a voté.\n\n– 30 –\n\nSource\u{a0}: Ville de Lévis", Some("Ville de Lévis"));
        check("La Ville a voté.\n\nSOURCE :\nVille de Lévis.", Some("Ville de Lévis"));
        check("La source : l’eau.", None);
    }
}
