//! What control words stand for.

use encoding_rs::{Encoding, WINDOWS_1252};

/// Destinations that hold no text of the body (RTF 1.9.1), besides all that begin with `\*`.
pub(super) const HIDDEN: [&str; 26] = [
    "fonttbl",
    "colortbl",
    "stylesheet",
    "info",
    "pict",
    "object",
    "header",
    "headerl",
    "headerr",
    "headerf",
    "footer",
    "footerl",
    "footerr",
    "footerf",
    "listtable",
    "listoverridetable",
    "revtbl",
    "themedata",
    "datastore",
    "fldinst",
    "xe",
    "tc",
    "bkmkstart",
    "bkmkend",
    "annotation",
    "filetbl",
];

/// Control words that stand for a character.
pub(super) fn named(word: &str) -> Option<char> {
    Some(match word {
        "lquote" => '‘',
        "rquote" => '’',
        "ldblquote" => '“',
        "rdblquote" => '”',
        "endash" => '–',
        "emdash" => '—',
        "bullet" => '•',
        "emspace" | "enspace" | "qmspace" => ' ',
        _ => return None,
    })
}

/// The encoding of a code page by its number, Western European where it is not known.
pub(super) fn code_page(number: i32) -> &'static Encoding {
    match number {
        10000 => encoding_rs::MACINTOSH,
        65001 => encoding_rs::UTF_8,
        932 => encoding_rs::SHIFT_JIS,
        936 => encoding_rs::GBK,
        number => Encoding::for_label(format!("windows-{number}").as_bytes()).unwrap_or(WINDOWS_1252),
    }
}
