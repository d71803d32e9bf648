//! Hostile titles and passages go through every format: no terminal obeys them, every JSON reads back.

use proptest::prelude::*;

use super::samples::{page, results, written};
use super::{Asked, Format, Found, Marks, Page, visible::is_hidden};
use crate::document::Span;
use crate::search::Results;

const PIECES: [&str; 16] = [
    "<b>",
    "&amp;",
    "\"",
    "\u{1b}[2J",
    "\u{1b}]0;x\u{7}",
    "\r",
    "=cmd()",
    "\u{202e}",
    "\u{200f}",
    "\u{9b}31m",
    "\0",
    "l’été ",
    "\n",
    "\t",
    "`*_[x](y)",
    "\u{2028}",
];

fn hostile() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..12)
        .prop_map(|pieces| pieces.concat())
}

fn with(title: &str, text: &str) -> Results {
    let mut results = results();
    let hit = &mut results.hits[0];
    hit.document.title = Some(title.to_owned());
    hit.title_matches = title.char_indices().map(|(at, c)| Span::from(at..at + c.len_utf8())).collect();
    hit.document.id = title.to_owned();
    hit.document.source = Some(title.to_owned());
    hit.document.path = title.to_owned();
    hit.missing = vec![title.to_owned()];
    hit.passage.text = text.to_owned();
    hit.passage.matches =
        text.char_indices().step_by(2).map(|(at, c)| Span::from(at..at + c.len_utf8())).collect();
    results.groups[0].values[0].0 = title.to_owned();
    results
}

proptest! {
    #[test]
    fn no_terminal_obeys_a_document(title in hostile(), text in hostile()) {
        let results = with(&title, &text);
        let found = Found { asked: Asked { text: &title, read_as: &text, ignored: &[] }, results: &results };
        let page = Page { marks: Marks::Stars, width: Some(30), ..page() };
        for format in Format::ALL {
            // RIS demands CR and LF at line ends.
            let out = written(&found, format, &page).replace("\r\n", "\n");
            let obeyed = out.chars().find(|&c| is_hidden(c) && !matches!(c, '\n' | '\t'));
            prop_assert_eq!(obeyed, None, "{:?}: {:?}", format, out);
        }
    }

    #[test]
    fn json_reads_back(title in hostile(), text in hostile()) {
        let results = with(&title, &text);
        let found = Found { asked: Asked::default(), results: &results };
        let json: serde_json::Value = serde_json::from_str(&written(&found, Format::Json, &page()))?;
        prop_assert_eq!(&json["hits"][0]["document"]["title"], title.as_str());
        prop_assert_eq!(&json["hits"][0]["passage"]["text"], text.as_str());
        let lines = written(&found, Format::Jsonl, &page());
        prop_assert_eq!(lines.lines().count(), 1);
        let line: serde_json::Value = serde_json::from_str(&lines)?;
        prop_assert_eq!(&line, &json["hits"][0]);
    }

    #[test]
    fn a_wrapped_passage_loses_no_word(text in "[a-zé «»\u{a0}\n]{0,80}", width in 20usize..40) {
        let wrapped = Page { width: Some(width), ..page() }.passage(&text, &[], "");
        let words = |text: &str| text.split([' ', '\n']).filter(|w| !w.trim().is_empty()).map(|w| w.trim().to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(words(&wrapped), words(&text));
    }
}
