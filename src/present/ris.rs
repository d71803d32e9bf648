//! RIS records, after the RIS Format Specifications of Reference Manager: a tag, two spaces, a line, a space, a value.

use std::io::{self, Write};

use super::Page;
use super::citation::{Citation, permalink};
use crate::document::Kind;

/// Writes each citation as a record, its lines ended by CR and LF as the format demands.
pub(super) fn write(citations: &[Citation], page: &Page, out: &mut dyn Write) -> io::Result<()> {
    citations.iter().try_for_each(|citation| record(citation, page, out))
}

fn record(citation: &Citation, page: &Page, out: &mut dyn Write) -> io::Result<()> {
    let document = citation.document;
    let is_article = document.kind == Kind::Article;
    let date = citation.date();
    let source = citation.source().map(|source| source.replace('*', "＊"));
    let lines = [
        ("TY", Some(sort(document.kind).to_owned())),
        ("ID", Some(citation.key())),
        ("TI", Some(citation.title())),
        ("AU", source.clone().filter(|_| !is_article)),
        ("T2", source.clone().filter(|_| is_article)),
        ("PB", source.filter(|_| !is_article)),
        ("PY", date.map(|(year, ..)| format!("{year:04}"))),
        ("DA", date.map(written)),
        ("SP", citation.pointer.page.map(|page| page.to_string())),
        ("M3", genre(document.kind).map(str::to_owned)),
        ("LA", document.language.code().map(str::to_owned)),
        ("UR", document.url.as_deref().map(super::visible::one_line)),
        ("L1", Some(permalink(citation))),
        ("N1", citation.note(page.lang)),
    ];
    for (tag, value) in lines {
        if let Some(value) = value {
            write!(out, "{tag}  - {value}\r\n")?;
        }
    }
    write!(out, "ER  - \r\n\r\n")
}

/// The format's type of reference.
fn sort(kind: Kind) -> &'static str {
    match kind {
        Kind::Article => "NEWS",
        Kind::Entente => "LEGAL",
        Kind::ProcesVerbal => "RPRT",
        Kind::Communique | Kind::Autre => "GEN",
    }
}

/// The type of work, where the type of reference does not say it.
fn genre(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Communique => Some("Communiqué"),
        Kind::Entente => Some("Entente"),
        Kind::ProcesVerbal => Some("Procès-verbal"),
        Kind::Article | Kind::Autre => None,
    }
}

/// `2021/02/09/`; what is not known is empty, the slashes stay.
fn written((year, month, day): (u16, Option<u8>, Option<u8>)) -> String {
    let part = |part: Option<u8>| part.map(|part| format!("{part:02}")).unwrap_or_default();
    format!("{year:04}/{}/{}/", part(month), part(day))
}

#[cfg(test)]
mod tests {
    use super::super::citation::tests::{document, said};
    use super::*;

    #[test]
    fn a_record_is_lines_of_tag_and_value() {
        let mut out = Vec::new();
        said(&document(Some("2021-02-09")), |citation| {
            write(&[citation], &Page::default(), &mut out).expect("memory")
        });
        let text = String::from_utf8(out).expect("UTF-8");
        assert!(text.starts_with("TY  - GEN\r\nID  - valbru20210f3abmk\r\nTI  - L’entente "), "{text}");
        assert!(text.ends_with("\r\nER  - \r\n\r\n"), "{text}");
        for line in text.trim_end_matches("\r\n").split("\r\n") {
            assert!(line.len() >= 6 && &line[2..6] == "  - " && !line.contains(['\n', '\u{1b}']), "{line:?}");
        }
    }

    #[test]
    fn partial_dates_keep_their_slashes() {
        assert_eq!(written((2021, Some(2), None)), "2021/02//");
        assert_eq!(written((2021, None, None)), "2021///");
    }
}
