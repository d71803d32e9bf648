//! Where a program that shows files opens one: an address, with the page of a PDF.

use std::fmt::Write;

use super::link;
use crate::search::{DocumentInfo, Passage};

/// The address of a document's file; that of a PDF ends in `#page=2` (RFC 8118), which browsers and readers go to.
pub(super) fn address(document: &DocumentInfo, page: Option<u32>) -> String {
    let path = document.path.replace(std::path::MAIN_SEPARATOR, "/");
    let mut address = String::from("file://");
    if !path.starts_with('/') {
        address.push('/');
    }
    // Writing to a string does not fail.
    let _ = link::encode(&path, b"-._~/:@!$()*+,;=", &mut address);
    let is_pdf = path.len() > 4 && path.is_char_boundary(path.len() - 4);
    let is_pdf = is_pdf && path[path.len() - 4..].eq_ignore_ascii_case(".pdf");
    if let Some(page) = page.filter(|_| is_pdf) {
        let _ = write!(address, "#page={page}");
    }
    address
}

/// The address of the page on which a passage begins.
pub(super) fn passage_address(document: &DocumentInfo, passage: &Passage) -> String {
    address(document, passage.page)
}

/// A document's id, and the page in both languages: `2021/entente.pdf · p. 2`.
pub(super) fn place(document: &DocumentInfo, page: Option<u32>) -> String {
    let page = page.map(|page| format!(" · p.\u{a0}{page}")).unwrap_or_default();
    format!("{}{page}", document.id)
}

#[cfg(test)]
mod tests {
    use super::super::samples::results;
    use super::*;

    fn of(path: &str, page: Option<u32>) -> String {
        let document = results().hits.remove(0).document;
        address(&DocumentInfo { path: path.into(), ..document }, page)
    }

    #[test]
    fn only_a_pdf_is_opened_at_a_page() {
        assert_eq!(of("/été 2021/accord.PDF", Some(2)), "file:///%C3%A9t%C3%A9%202021/accord.PDF#page=2");
        assert_eq!(of("/a/accord.pdf", None), "file:///a/accord.pdf");
        assert_eq!(of("/a/diapos.pptx", Some(2)), "file:///a/diapos.pptx");
        assert_eq!(of("/a/x#y.pdf", Some(1)), "file:///a/x%23y.pdf#page=1");
        for path in ["", "é", "pdf", "\u{1b}]8;;x\u{7}.pdf"] {
            assert!(of(path, Some(1)).is_ascii(), "{path}");
        }
    }
}
