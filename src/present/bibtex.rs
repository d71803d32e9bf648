//! BibTeX entries, which BibTeX and biblatex read: every text escaped, braces never left unbalanced.

use std::io::{self, Write};

use super::citation::{Citation, permalink};
use super::{Lang, Page};
use crate::document::Kind;

/// Writes each citation as an entry. Two of one key get a letter.
pub(super) fn write(citations: &[Citation], page: &Page, out: &mut dyn Write) -> io::Result<()> {
    let mut keys: Vec<String> = Vec::new();
    for citation in citations {
        let key = citation.key();
        let alike = keys.iter().filter(|other| **other == key).count();
        keys.push(key.clone());
        entry(citation, &format!("{key}{}", letter(alike)), page.lang, out)?;
    }
    Ok(())
}

/// Nothing, then `b`, `c` … and on to numbers.
fn letter(alike: usize) -> String {
    match (alike, u8::try_from(alike)) {
        (0, _) => String::new(),
        (_, Ok(alike)) if alike < 26 => char::from(b'a' + alike).to_string(),
        _ => format!("x{alike}"),
    }
}

/// The months' names that every BibTeX style defines.
const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

fn entry(citation: &Citation, key: &str, lang: Lang, out: &mut dyn Write) -> io::Result<()> {
    let source = citation.source();
    let is_article = citation.document.kind == Kind::Article && source.is_some();
    writeln!(out, "@{}{{{key},", if is_article { "article" } else { "misc" })?;
    // Two braces keep capitals as they are, and a body from being read as first name and surname.
    field(out, "title", &format!("{{{}}}", escaped(&citation.title())))?;
    match (source, is_article) {
        (Some(source), true) => field(out, "journal", &escaped(&source))?,
        (Some(source), false) => field(out, "author", &format!("{{{}}}", escaped(&source)))?,
        (None, _) => {}
    }
    if !is_article && citation.document.kind != Kind::Autre {
        field(out, "howpublished", &escaped(genre(citation.document.kind)))?;
    }
    if let (Some((year, month, _)), Some(dated)) = (citation.date(), citation.document.dated) {
        field(out, "year", &year.to_string())?;
        if let Some(month) = month {
            writeln!(out, "  month = {},", MONTHS[usize::from(month) - 1])?;
        }
        field(out, "date", &dated.date.to_string())?;
    }
    if let Some(page) = citation.pointer.page {
        field(out, "pages", &page.to_string())?;
    }
    if let Some(url) = &citation.document.url {
        field(out, "url", &address(url))?;
    }
    if let Some(note) = citation.note(lang) {
        field(out, "annote", &escaped(&note))?;
    }
    field(out, "file", &address(&permalink(citation)))?;
    writeln!(out, "}}\n")
}

fn field(out: &mut dyn Write, name: &str, value: &str) -> io::Result<()> {
    writeln!(out, "  {name} = {{{value}}},")
}

/// What a document is, for readers.
fn genre(kind: Kind) -> &'static str {
    match kind {
        Kind::Communique => "Communiqué",
        Kind::Entente => "Entente",
        Kind::Article => "Article",
        Kind::ProcesVerbal => "Procès-verbal",
        Kind::Autre => "Document",
    }
}

/// The text for TeX. BibTeX counts braces even behind a backslash, so that they are named.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' => out.extend(['\\', c]),
            '\u{a0}' | '\u{202f}' => out.push('~'),
            _ => out.push(c),
        }
    }
    out
}

/// An address as `\url` takes it: nothing escaped for TeX, what would end the field percent-encoded.
fn address(url: &str) -> String {
    let url = super::visible::one_line(url);
    url.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C").replace(' ', "%20")
}

#[cfg(test)]
mod tests {
    use super::super::citation::tests::{document, said};
    use super::*;

    fn written(date: Option<&str>, kind: Kind) -> String {
        let mut out = Vec::new();
        let mut document = document(date);
        document.kind = kind;
        said(&document, |citation| {
            write(&[citation], &Page::default(), &mut out).expect("memory takes everything")
        });
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn braces_stay_balanced_and_signs_are_escaped() {
        let text = written(Some("2021-02-09"), Kind::Communique);
        let count = |brace| text.matches(brace).count();
        assert_eq!(count('{'), count('}'), "{text}");
        assert!(text.starts_with("@misc{valbru20210f3abmk,\n  title = {{L’entente « historique » \\textbraceleft{}1\\textbraceright{} \\& 100 \\%}},\n"), "{text}");
        assert!(text.contains("  month = feb,\n  date = {2021-02-09},\n  pages = {2},\n"), "{text}");
        assert!(text.contains("annote = {«~Nous avons dit “oui”␛ \\textbraceleft{}et"), "{text}");
    }

    #[test]
    fn an_article_has_a_journal_and_a_partial_date_what_is_known() {
        let text = written(Some("2021"), Kind::Article);
        assert!(text.starts_with("@article{") && text.contains("journal = {Ville de Valbrume}"), "{text}");
        assert!(text.contains("year = {2021}") && !text.contains("month"), "{text}");
        assert!(!written(None, Kind::Article).contains("year"));
    }

    #[test]
    fn equal_keys_are_told_apart() {
        let mut out = Vec::new();
        let document = document(None);
        said(&document, |one| {
            said(&document, |other| write(&[one, other], &Page::default(), &mut out).expect("memory"));
        });
        let text = String::from_utf8(out).expect("UTF-8");
        assert!(text.contains("@misc{valbru0f3abmk,") && text.contains("@misc{valbru0f3abmkb,"), "{text}");
    }
}
