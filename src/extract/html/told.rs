//! Reads single values that a page gives to programs.

use dom_query::Document as Dom;
use serde_json::Value;

use crate::extract::draft::{field, one_line};

/// The text under a key of JSON-LD, or the first of several.
pub(super) fn text_at(value: &Value, key: &str) -> Option<String> {
    match value.get(key)? {
        Value::String(text) => one_line(&unescaped(text)),
        Value::Array(values) => values.first().and_then(Value::as_str).and_then(one_line),
        _ => None,
    }
}

/// Publishing systems often escape JSON-LD as if it were HTML.
fn unescaped(text: &str) -> String {
    if text.contains('&') { Dom::fragment(text).text().to_string() } else { text.to_owned() }
}

/// The content of the first `<meta>` that has one of these names.
pub(super) fn meta(dom: &Dom, names: &[&str]) -> Option<String> {
    let tags = dom.select("meta[content]");
    names.iter().find_map(|name| {
        let named = |tag: &dom_query::Selection| {
            let given = tag.attr("property").or_else(|| tag.attr("name")).or_else(|| tag.attr("itemprop"));
            given.is_some_and(|given| given.eq_ignore_ascii_case(name))
        };
        tags.iter().filter(named).find_map(|tag| tag.attr("content").and_then(|content| one_line(&content)))
    })
}

/// The attribute of the first element that a selector finds.
pub(super) fn attribute(dom: &Dom, selector: &str, name: &str) -> Option<String> {
    dom.select(selector).iter().find_map(|element| element.attr(name).and_then(|value| field(&value)))
}
