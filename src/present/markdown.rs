//! Markdown (CommonMark) in which nothing of a file is markup.

use std::io::{self, Write};

use super::{Table, page::pieces, visible};
use crate::document::Span;

/// Characters that may begin markup anywhere in a line.
const MARKUP: [char; 11] = ['\\', '`', '*', '_', '[', ']', '<', '>', '&', '|', '~'];

/// The text on one line, as text.
pub(super) fn inline(text: &str) -> String {
    escaped(&visible::one_line(text))
}

/// The text as a block quotation, `matches` in bold.
pub(super) fn quotation(text: &str, matches: &[Span]) -> String {
    let marked: String = pieces(text, Span::from(0..text.len()), matches)
        .into_iter()
        .map(|(piece, is_marked)| {
            let piece = escaped(&visible::visible(piece));
            if is_marked { format!("**{piece}**") } else { piece }
        })
        .collect();
    let lines = marked.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(at_line_start).collect::<Vec<_>>().join("\n>\n") + "\n"
}

/// A link, where the address is one of the web; else the text alone.
pub(super) fn link(text: &str, url: Option<&str>) -> String {
    match url.filter(|url| url.starts_with("https://") || url.starts_with("http://")) {
        Some(url) => format!("[{}]({})", inline(text), address(url)),
        None => inline(text),
    }
}

/// Writes a table.
pub(super) fn table(table: &Table, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "| {} |", table.header.join(" | "))?;
    writeln!(out, "|{}", "--|".repeat(table.header.len()))?;
    for row in &table.rows {
        let cells: Vec<_> = row.iter().map(|cell| inline(cell)).collect();
        writeln!(out, "| {} |", cells.join(" | "))?;
    }
    Ok(())
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if MARKUP.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A line of a quotation; what would make it a heading or a list item there is escaped.
fn at_line_start(line: &str) -> String {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = number.len() < line.len() && number.starts_with(['.', ')']);
    if line.starts_with(['#', '+', '-', '=']) {
        format!("> \\{line}")
    } else if is_numbered {
        format!("> {}\\{number}", &line[..line.len() - number.len()])
    } else {
        format!("> {line}")
    }
}

/// An address that cannot end its link early.
fn address(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            c if c.is_whitespace() || visible::is_hidden(c) => out.push_str("%20"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_markup() {
        assert_eq!(inline("<b>l’*été*</b> & [a](b)"), "\\<b\\>l’\\*été\\*\\</b\\> \\& \\[a\\](b)");
        assert_eq!(quotation("# Titre\n1. un\n- deux", &[]), "> \\# Titre\n>\n> 1\\. un\n>\n> \\- deux\n");
    }

    #[test]
    fn matches_are_bold_after_escaping() {
        assert_eq!(quotation("une *entente*", &[Span::from(5..12)]), "> une \\***entente**\\*\n");
    }

    #[test]
    fn only_web_addresses_become_links() {
        assert_eq!(link("Été", Some("https://a.example/(x)")), "[Été](https://a.example/%28x%29)");
        assert_eq!(link("Été", Some("javascript:alert(1)")), "Été");
    }
}
