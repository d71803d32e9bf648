//! JSON: an object is a document, an array is several.

use super::decode::decode;
use super::draft::Draft;
use super::limits::Limits;
use super::normal;
use super::refusal::Refusal;
use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// An object that only holds other documents.
#[derive(Deserialize)]
struct Collection<'a> {
    #[serde(borrow)]
    documents: Option<Vec<&'a RawValue>>,
}

/// The documents of an array, or of an object's `documents`, unread; nothing for an object that is a document itself.
///
/// An array that is not valid JSON is cut at its commas, so that a bad element costs no other.
pub(super) fn elements(text: &str) -> Option<Vec<String>> {
    let array = text.trim_start().strip_prefix('[');
    let found: Option<Vec<&RawValue>> = match array {
        Some(_) => serde_json::from_str(text).ok(),
        None => serde_json::from_str::<Collection>(text).ok().and_then(|collection| collection.documents),
    };
    let whole = found.map(|elements| elements.iter().map(|element| element.get().to_owned()).collect());
    whole.or_else(|| array.map(cut))
}

/// The elements of a broken array, from behind its `[` to its `]` or the end of the text.
fn cut(array: &str) -> Vec<String> {
    let mut elements = Vec::new();
    let (mut depth, mut start, mut quoted, mut escaped) = (0_usize, 0, false, false);
    for (at, byte) in array.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = quoted,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'[' | b'{' => depth += 1,
            b']' if depth == 0 => return with_last(elements, &array[start..at]),
            b']' | b'}' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                elements.push(array[start..at].trim().to_owned());
                start = at + 1;
            }
            _ => {}
        }
    }
    with_last(elements, &array[start..])
}

fn with_last(mut elements: Vec<String>, last: &str) -> Vec<String> {
    let last = last.trim();
    if !last.is_empty() {
        elements.push(last.to_owned());
    }
    elements
}

/// Reads one object.
///
/// # Errors
/// When it is not valid JSON, no object, or has no `text`.
pub(super) fn read(bytes: Vec<u8>, _: &Limits) -> Result<Draft, Refusal> {
    let Ok(text) = std::str::from_utf8(&bytes) else {
        let decoded = decode(bytes, None)?;
        let mut draft = draft(&decoded.text)?;
        draft.losses.extend(decoded.loss);
        return Ok(draft);
    };
    draft(text)
}

fn draft(text: &str) -> Result<Draft, Refusal> {
    let mut object: Map<String, Value> = serde_json::from_str(text).map_err(bad_json)?;
    let Some(Value::String(text)) = object.remove("text") else {
        return Err(Refusal::MissingText { line: 1 });
    };
    let mut draft = Draft { text: normal::text(text), ..Draft::default() };
    for key in ["_id", "id"] {
        let id = object.remove(key).as_ref().and_then(scalar);
        draft.id = draft.id.or(id);
    }
    for (key, value) in &object {
        draft.set(key, scalars(value));
    }
    Ok(draft)
}

/// A value as text: one for a scalar, several for a list of scalars, none for anything else.
fn scalars(value: &Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().filter_map(scalar).collect(),
        value => scalar(value).into_iter().collect(),
    }
}

fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The parser's reason without its place, which counts within the part.
fn bad_json(error: serde_json::Error) -> Refusal {
    let reason = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    let reason = reason.strip_suffix(&place).unwrap_or(&reason);
    Refusal::BadJson { line: error.line().max(1), reason: format!("{reason}, at column {}", error.column()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(text: &str) -> Refusal {
        read(text.into(), &Limits::default()).expect_err(text)
    }

    #[test]
    fn known_keys_are_fields_and_other_scalars_metadata() {
        let text =
            r#"{"_id": 7, "text": " L’été\r\n", "date": 2021, "authors": ["A", "B"], "pages": 3, "x": {}}"#;
        let draft = read(text.into(), &Limits::default()).expect("a document");
        assert_eq!((draft.id.as_deref(), draft.text.as_str()), (Some("7"), " L’été\n"));
        assert_eq!(draft.date.as_deref(), Some("2021"));
        assert_eq!(draft.authors, ["A", "B"]);
        assert_eq!(draft.metadata.into_iter().collect::<Vec<_>>(), [("pages".into(), "3".into())]);
    }

    #[test]
    fn what_is_no_document_is_refused_with_its_reason() {
        assert_eq!(refused(r#"{"title": "é"}"#), Refusal::MissingText { line: 1 });
        assert_eq!(refused(r#"{"text": 3}"#), Refusal::MissingText { line: 1 });
        assert!(matches!(refused("[1]"), Refusal::BadJson { line: 1, .. }));
        assert_eq!(
            refused("{").to_string(),
            "line 1 is not valid JSON: EOF while parsing an object, at column 1"
        );
    }

    #[test]
    fn arrays_and_collections_hold_several_documents() {
        let count = |text: &str| elements(text).map(|elements| elements.len());
        assert_eq!(count(r#"[{"text": "é"}, 3]"#), Some(2));
        assert_eq!(count(r#"{"documents": [{"text": "é"}]}"#), Some(1));
        assert_eq!(count(r#"{"text": "é"}"#), None);
    }

    #[test]
    fn a_bad_element_costs_no_other() {
        let found = elements(r#" [{"text": "a,]é\""}, {"text": }, {"text": "c"}] "#).expect("an array");
        assert_eq!(found, [r#"{"text": "a,]é\""}"#, r#"{"text": }"#, r#"{"text": "c"}"#]);
        assert_eq!(elements("[1, {\"text\": \"é").expect("an array"), ["1", "{\"text\": \"é"]);
        assert_eq!(elements("[1,").expect("an array"), ["1"]);
    }
}
