//! What an office file says about itself: title, authors, dates, in Dublin Core.

use super::xml::{Node, walk};
use crate::extract::authored::{is_author, is_title};
use crate::extract::draft::Draft;
use crate::extract::limits::Limits;

/// Takes the core properties of OOXML, the `meta.xml` of OpenDocument or the metadata of an EPUB into the draft.
pub(super) fn describe(xml: Vec<u8>, limits: &Limits, draft: &mut Draft) {
    let mut field = String::new();
    let walked = walk(xml, limits, |node| match node {
        Node::Text(text) => field.push_str(text),
        Node::Start(_) => field.clear(),
        Node::End(name) => set(name, field.trim(), draft),
    });
    drop(walked);
}

fn set(name: &str, value: &str, draft: &mut Draft) {
    if value.is_empty() {
        return;
    }
    match name {
        "title" if is_title(value) => draft.set("title", vec![value.to_owned()]),
        "creator" | "initial-creator" if draft.authors.is_empty() && is_author(value) => {
            draft.set("author", vec![value.to_owned()]);
        }
        "language" => draft.set("language", vec![value.to_owned()]),
        "publisher" => draft.set("source", vec![value.to_owned()]),
        "created" | "creation-date" => {
            draft.made = day(value);
            draft.set("created", vec![value.to_owned()]);
        }
        "modified" => draft.set("modified", vec![value.to_owned()]),
        "subject" | "keywords" | "description" => draft.set(name, vec![value.to_owned()]),
        _ => (),
    }
}

fn day(value: &str) -> Option<String> {
    value.get(..10).map(str::to_owned)
}
