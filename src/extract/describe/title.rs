//! The title of a document whose format gives none.

use super::{fold, head};
use crate::document::{Block, BlockKind};
use crate::extract::draft::one_line;
use crate::french::dates::dates;

/// How many blocks from the top may hold the title.
const TOP: usize = 8;
/// The longest first line that is taken for a title though nothing marks it as one, in characters.
const SHORT: usize = 150;

/// The first heading, else the first block when it is a short line without a full stop.
pub(super) fn of(text: &str, blocks: &[Block]) -> Option<String> {
    let top = &blocks[..blocks.len().min(TOP)];
    let title = heading(text, top).or_else(|| {
        let line = short_line(text, top)?;
        minutes(text, top, line.span.of(text)).or_else(|| Some(whole(text, top, line)))
    })?;
    one_line(&title)
}

/// The first heading that says something; a later one where the first is a letterhead; the line that names the minutes.
fn heading(text: &str, top: &[Block]) -> Option<String> {
    let is_heading = |block: &&Block| matches!(block.kind, BlockKind::Heading(_));
    let mut headings = top.iter().filter(is_heading).filter(|block| !is_label(block.span.of(text)));
    let first = headings.next()?;
    if let Some(minutes) = minutes(text, top, first.span.of(text)) {
        return Some(minutes);
    }
    let letterhead = is_letterhead(text, top.iter().skip_while(|block| *block != first));
    let next = if is_issuer(first.span.of(text)) {
        headings.find(|block| !is_issuer(block.span.of(text)))
    } else {
        headings.next().filter(|_| letterhead)
    };
    Some(whole(text, top, next.unwrap_or(first)))
}

/// How minutes are headed, folded; the first is so called by itself, the others below a letterhead.
const MINUTES: [&str; 5] =
    ["proces-verbal", "compte rendu", "compte-rendu", "releve de conclusions", "releve de decisions"];

/// The line that names the minutes, up to their date where the text goes on behind it.
fn minutes(text: &str, top: &[Block], first: &str) -> Option<String> {
    let below = is_issuer(first) || is_loud(first);
    let names = if below { MINUTES.as_slice() } else { &MINUTES[..1] };
    let blocks = top.iter().map(|block| head(block.span.of(text), 1000));
    let mut named = blocks.filter(|line| names.iter().any(|name| fold(head(line, 40)).starts_with(name)));
    let line = named.next()?;
    if line.chars().count() <= SHORT {
        return Some(line.to_owned());
    }
    let (date, _) = dates(head(line, 2 * SHORT)).into_iter().next()?;
    Some(line[..date.end()].to_owned())
}

/// A heading, and the next line where it breaks off at a word that leads on (`… concernant la consultation des`).
fn whole(text: &str, top: &[Block], block: &Block) -> String {
    const LEADS_ON: [&str; 16] =
        ["de", "du", "des", "la", "le", "les", "l'", "d'", "et", "ou", "à", "au", "aux", "sur", "pour", "en"];
    let title = head(block.span.of(text), 1000).trim_end();
    let next = top.iter().skip_while(|other| *other != block).nth(1).map(|next| next.span.of(text));
    let last = title.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    match next.filter(|next| LEADS_ON.contains(&last.as_str()) && next.chars().count() <= SHORT) {
        Some(next) => format!("{title} {next}"),
        None => title.to_owned(),
    }
}

/// Whether a heading only says what comes next, or is the mark of a file.
fn is_label(heading: &str) -> bool {
    const LABELS: [&str; 8] = [
        "sommaire",
        "table des matieres",
        "expose des motifs",
        "ordre du jour",
        "notes",
        "annexe",
        "communique",
        "communique de presse",
    ];
    let plain = fold(head(heading, 60));
    LABELS.contains(&plain.trim_end_matches([' ', ':', '.']))
        || plain.starts_with("ref.")
        || plain.starts_with("ref :")
}

/// Whether a heading names who issues the paper rather than what it is about.
fn is_issuer(heading: &str) -> bool {
    const ISSUERS: [&str; 12] = [
        "republique ",
        "mairie d",
        "ville d",
        "commune d",
        "municipalite d",
        "prefecture d",
        "departement d",
        "region ",
        "ministere d",
        "communaute d",
        "conseil municipal",
        "conseil communal",
    ];
    let plain = fold(head(heading, 100));
    let short = heading.split_whitespace().count() <= 6 && !heading.ends_with(['.', '!', '?']);
    short && ISSUERS.iter().any(|issuer| plain.starts_with(issuer))
}

fn is_loud(text: &str) -> bool {
    !text.chars().any(char::is_lowercase)
}

/// Whether a heading in capitals, or one that a label follows, stands over a date and the real heading.
fn is_letterhead<'b>(text: &str, mut blocks: impl Iterator<Item = &'b Block>) -> bool {
    let (Some(first), Some(next), third) = (blocks.next(), blocks.next(), blocks.next()) else {
        return false;
    };
    let loud = is_loud(first.span.of(text));
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
    fn a_title_is_read_to_its_end() {
        let text = "ENTENTE CONCERNANT LE PARTAGE DES\n\nEAUX DE L’ÉTÉ\n\nLa Ville a voté.";
        check(text, Some("ENTENTE CONCERNANT LE PARTAGE DES EAUX DE L’ÉTÉ"));
        check("SOMMAIRE\n\nUN ÉTÉ À VÉLO\n\nLa Ville a voté.", Some("UN ÉTÉ À VÉLO"));
    }

    #[test]
    fn minutes_are_named_below_the_letterhead() {
        let long = "Présents : ".to_owned() + &"Mme Odile Marchesson, ".repeat(10);
        let text =
            format!("MAIRIE DE VALBRUME\n\nCompte rendu du conseil municipal du 3 mai 2021 {long}\n\nFin.");
        check(&text, Some("Compte rendu du conseil municipal du 3 mai 2021"));
        let text = "RÉPUBLIQUE DE LORANDE\n\nUN PEUPLE\n\nLa loi.";
        check(text, Some("UN PEUPLE"));
        let text = "Un été à vélo\n\nCompte rendu de la séance d’hier.\n\nLa Ville a voté.";
        check(text, Some("Un été à vélo"));
    }

    #[test]
    fn a_letterhead_is_no_title() {
        let text = "PRÉFECTURE DE LA LORANDE\nCommuniqué de presse du 12/11/2023\n\nCRUES : POINT À 18 H\n\nLa préfète a dit.";
        check(text, Some("CRUES : POINT À 18 H"));
        let text = "VILLE DE LAVAL\nCONSEIL\n\nPROCÈS-VERBAL de la séance du 3 mai 2021\n\nPrésents : trois.";
        check(text, Some("PROCÈS-VERBAL de la séance du 3 mai 2021"));
    }
}
