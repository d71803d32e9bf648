//! The title of a document whose format gives none.

use super::{fold, head};
use crate::document::{Block, BlockKind};

/// How many blocks from the top may hold the title.
const TOP: usize = 8;
/// The longest first line that is taken for a title though nothing marks it as one, in characters.
const SHORT: usize = 150;

/// The first heading, else the first block when it is a short line without a full stop.
pub(super) fn of(text: &str, blocks: &[Block]) -> Option<String> {
    let top = &blocks[..blocks.len().min(TOP)];
    let block = heading(text, top).or_else(|| short_line(text, top))?;
    let words: Vec<_> = head(block.span.of(text), 1000).split_whitespace().collect();
    Some(words.join(" "))
}

/// The first heading; the one after it where the first is a letterhead; the line that names the minutes.
fn heading<'b>(text: &str, top: &'b [Block]) -> Option<&'b Block> {
    let is_heading = |block: &&Block| matches!(block.kind, BlockKind::Heading(_));
    let mut headings = top.iter().filter(is_heading);
    let first = headings.next()?;
    let minutes = top.iter().find(|block| fold(head(block.span.of(text), 20)).starts_with("proces-verbal"));
    let letterhead = is_letterhead(text, top.iter().skip_while(|block| *block != first));
    minutes.or(headings.next().filter(|_| letterhead)).or(Some(first))
}

/// Whether a heading in capitals, or one that a label follows, stands over a date and the real heading.
fn is_letterhead<'b>(text: &str, mut blocks: impl Iterator<Item = &'b Block>) -> bool {
    let (Some(first), Some(next), third) = (blocks.next(), blocks.next(), blocks.next()) else {
        return false;
    };
    let loud = !first.span.of(text).chars().any(char::is_lowercase);
    let labelled = fold(head(next.span.of(text), 40)).starts_with("communique");
    let heading = third.is_some_and(|third| matches!(third.kind, BlockKind::Heading(_)));
    is_beside(next) && (labelled || (loud && heading))
}

fn is_beside(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Dateline | BlockKind::Note)
}

fn short_line<'b>(text: &str, top: &'b [Block]) -> Option<&'b Block> {
    let first = top.iter().find(|block| !is_beside(block))?;
    let line = first.span.of(text);
    let short = head(line, 4 * SHORT).chars().count() <= SHORT && line.len() <= 4 * SHORT;
    let fits = first.kind == BlockKind::Paragraph && top.len() > 1 && !line.ends_with(['.', ':', ';', ',']);
    (short && fits && !line.contains('\n')).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::super::lines::blocks;
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(of(text, &blocks(text)).as_deref(), expected, "in « {text} »");
    }

    #[test]
    fn the_first_heading_is_the_title() {
        check("COMMUNIQUÉ\n\nUn été à vélo\n\nLa Ville a voté.", Some("Un été à vélo"));
        check("Laval, le 3 mai 2021\n\nLa Ville a voté.\n\nSuite.", None);
        check("La Ville a voté.", None);
    }

    #[test]
    fn a_letterhead_is_no_title() {
        let text = "PRÉFECTURE DE LA LORANDE\nCommuniqué de presse du 12/11/2023\n\nCRUES : POINT À 18 H\n\nLa préfète a dit.";
        check(text, Some("CRUES : POINT À 18 H"));
        let text = "VILLE DE LAVAL\nCONSEIL\n\nPROCÈS-VERBAL de la séance du 3 mai 2021\n\nPrésents : trois.";
        check(text, Some("PROCÈS-VERBAL de la séance du 3 mai 2021"));
    }
}
