//! Loss: what a document went without, though it could be read.

use super::limits::Setting;
use super::refusal::OCR;
use thiserror::Error;

/// Something that was lost on the way from bytes to document.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Loss {
    /// The encoding had to be guessed and the guess is doubtful.
    #[error("read as {guessed}, with {replaced} characters that could not be read")]
    Encoding {
        /// The encoding's name.
        guessed: &'static str,
        /// How many characters became U+FFFD.
        replaced: usize,
    },
    /// An id that an earlier document of the same file has; noticed by the caller, who sees them all.
    #[error("the id {id} is already taken in this file")]
    DuplicateId {
        /// The id.
        id: String,
    },
    /// A date in a field that is no date, and was left out.
    #[error("the date \"{value}\" cannot be read")]
    BadDate {
        /// What the field holds.
        value: String,
    },
    /// No article was found in a web page: its menus and footers may be among the text.
    #[error("no article was found in the page, all its text was taken")]
    WholePage,
    /// A web page too deep to be taken apart was read without headings, lists and tables.
    #[error("elements are nested more than {limit} deep, the text was taken without its structure")]
    Flattened {
        /// The depth allowed.
        limit: usize,
    },
    /// The end of the text was cut off.
    #[error("the text was cut after {kept} bytes")]
    Truncated {
        /// How many bytes of text were kept.
        kept: usize,
    },
    /// Pages that show something and hold no text, as scans do.
    #[error("pages without text: {}", listed(pages))]
    PagesWithoutText {
        /// Their numbers, from 1.
        pages: Vec<u32>,
    },
    /// Pages that are pictures, whose text was recognised and may have mistakes.
    #[error("text recognised in pictures of pages: {}", listed(pages))]
    Recognised {
        /// Their numbers, from 1.
        pages: Vec<u32>,
    },
    /// Pages that are pictures, whose text could not be recognised.
    #[error("pages whose text could not be recognised: {}: {reason}", listed(pages))]
    Unrecognised {
        /// Their numbers, from 1.
        pages: Vec<u32>,
        /// What went wrong on the first of them.
        reason: String,
    },
    /// Pages on which the reader stopped; what came before on them was kept.
    #[error("pages read in part only: {}", listed(pages))]
    BrokenPages {
        /// Their numbers, from 1.
        pages: Vec<u32>,
    },
    /// Pages beyond a limit.
    #[error("only {read} of {all} pages were read")]
    PagesCut {
        /// How many were read, the last perhaps in part.
        read: usize,
        /// How many there are.
        all: usize,
        /// The name of the limit and its value.
        limit: (&'static str, u64),
    },
    /// Letters of a font that does not say what they stand for.
    #[error("{letters} letters could not be read, because their font does not name them")]
    UnknownLetters {
        /// How many.
        letters: usize,
    },
    /// Heads, feet and page numbers that run through the pages were left out of the text.
    #[error("left out as running heads or feet: {}", lines.join(" · "))]
    RunningLines {
        /// The words of each, once.
        lines: Vec<String>,
    },
    /// Words cut at line ends were joined without their hyphen.
    #[error("{words} words cut at line ends were joined")]
    Joined {
        /// How many.
        words: usize,
    },
    /// A part of an office file that ends early or goes wrong; the text up to there was kept.
    #[error("a part of the file is broken, the text before that was kept: {reason}")]
    BrokenXml {
        /// What the parser says.
        reason: String,
    },
    /// Packed data ended early or went bad; the text up to there was kept.
    #[error("the gzip data is broken, the text before that was kept: {reason}")]
    BrokenGzip {
        /// What the unpacker says.
        reason: String,
    },
}

impl Loss {
    /// What to type behind `verbatim index` so that more is read, when a limit is the reason.
    pub fn remedy(&self) -> Option<String> {
        let (limit, value) = match self {
            Loss::PagesWithoutText { .. } => return Some(OCR.to_owned()),
            Loss::PagesCut { limit, .. } => *limit,
            Loss::Truncated { kept } => ("text", *kept as u64),
            Loss::Flattened { limit } => ("html-depth", *limit as u64),
            _ => return None,
        };
        Setting::named(limit).map(|setting| setting.doubled(value))
    }

    /// What differs from one such loss to the next, in no language: pages, counts, the words left out.
    pub fn detail(&self) -> Option<String> {
        Some(match self {
            Loss::Encoding { guessed, replaced } => format!("{guessed}, {replaced} × U+FFFD"),
            Loss::DuplicateId { id } => id.clone(),
            Loss::BadDate { value } => value.clone(),
            Loss::PagesWithoutText { pages }
            | Loss::Recognised { pages }
            | Loss::Unrecognised { pages, .. }
            | Loss::BrokenPages { pages } => format!("p. {}", listed(pages)),
            Loss::PagesCut { read, all, .. } => format!("{read} / {all}"),
            Loss::UnknownLetters { letters } => letters.to_string(),
            Loss::RunningLines { lines } => lines.join(" · "),
            Loss::Joined { words } => words.to_string(),
            Loss::WholePage
            | Loss::Flattened { .. }
            | Loss::Truncated { .. }
            | Loss::BrokenXml { .. }
            | Loss::BrokenGzip { .. } => return None,
        })
    }

    /// The stable word for it in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Loss::Encoding { .. } => "encoding",
            Loss::DuplicateId { .. } => "duplicate_id",
            Loss::BadDate { .. } => "bad_date",
            Loss::WholePage => "whole_page",
            Loss::Flattened { .. } => "flattened",
            Loss::Truncated { .. } => "truncated",
            Loss::PagesWithoutText { .. } => "pages_without_text",
            Loss::Recognised { .. } => "recognised",
            Loss::Unrecognised { .. } => "unrecognised",
            Loss::BrokenPages { .. } => "broken_pages",
            Loss::PagesCut { .. } => "pages_cut",
            Loss::UnknownLetters { .. } => "unknown_letters",
            Loss::RunningLines { .. } => "running_lines",
            Loss::Joined { .. } => "joined",
            Loss::BrokenXml { .. } => "broken_xml",
            Loss::BrokenGzip { .. } => "broken_gzip",
        }
    }
}

/// Numbers in order, neighbours as a range: `1, 3–5`.
fn listed(pages: &[u32]) -> String {
    let ranges = pages.chunk_by(|one, next| one + 1 == *next).map(|range| match range {
        [first, .., last] => format!("{first}–{last}"),
        [only] => only.to_string(),
        [] => String::new(),
    });
    ranges.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_listed_as_ranges() {
        let loss = Loss::PagesWithoutText { pages: vec![1, 3, 4, 5, 9] };
        assert_eq!(loss.to_string(), "pages without text: 1, 3–5, 9");
        assert_eq!(loss.detail().as_deref(), Some("p. 1, 3–5, 9"));
    }
}
