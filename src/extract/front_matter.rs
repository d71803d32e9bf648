//! Front matter: the fields between `---` (YAML) or `+++` (TOML) lines at the top of a Markdown file.

use super::draft::Draft;
use super::html;

/// Takes the fields of the front matter into `draft`, and gives the text after it; all of `text` when there is none.
pub(super) fn read<'t>(text: &'t str, draft: &mut Draft) -> &'t str {
    if let Some((fields, rest)) = between(text, "---") {
        yaml(fields, draft);
        return rest;
    }
    if let Some((fields, rest)) = between(text, "+++") {
        toml(fields, draft);
        return rest;
    }
    text
}

/// What stands between a first line that is `fence` and the next such line, and what comes after.
fn between<'t>(text: &'t str, fence: &str) -> Option<(&'t str, &'t str)> {
    let inside = text.strip_prefix(fence)?.trim_start_matches([' ', '\t']).strip_prefix('\n')?;
    let mut at = 0;
    for line in inside.split_inclusive('\n') {
        if line.trim_end() == fence {
            return Some((&inside[..at], &inside[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

/// The part of YAML that front matter uses: `key: scalar`, quoted scalars, lists of scalars in brackets or under
/// dashes, folded and literal text. Maps within maps are passed over.
fn yaml(fields: &str, draft: &mut Draft) {
    let mut lines = fields.lines().peekable();
    while let Some(line) = lines.next() {
        let mut below = Vec::new();
        while let Some(line) =
            lines.next_if(|next| next.starts_with([' ', '\t', '-']) || next.trim().is_empty())
        {
            below.push(line.trim());
        }
        if let Some((key, value)) = line.split_once(':') {
            draft.set(key.trim(), values(value.trim(), &below));
        }
    }
}

fn values(value: &str, below: &[&str]) -> Vec<String> {
    if let Some(list) = value.strip_prefix('[').and_then(|list| list.strip_suffix(']')) {
        return items(list);
    }
    match value {
        "" => below.iter().filter_map(|line| line.strip_prefix('-')).map(scalar).collect(),
        "|" | "|-" | "|+" | ">" | ">-" | ">+" => vec![below.join(" ")],
        _ if value.starts_with('#') => Vec::new(),
        _ => vec![scalar(&[&[value], below].concat().join(" "))],
    }
}

/// The items of a list in brackets; a comma within quotes is no separator.
fn items(list: &str) -> Vec<String> {
    let mut quote = None;
    let separator = |char: char| {
        match (quote, char) {
            (None, '"' | '\'') => quote = Some(char),
            (Some(open), _) if open == char => quote = None,
            _ => (),
        }
        char == ',' && quote.is_none()
    };
    list.split(separator).map(scalar).collect()
}

/// A scalar without its quotes, escapes read, or without the comment after it; nothing for a map or `null`.
fn scalar(text: &str) -> String {
    let text = html::unescaped(text.trim());
    let text = text.as_str();
    if let Some(quoted) = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
        return unescaped(quoted);
    }
    if let Some(quoted) = text.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return quoted.replace("''", "'");
    }
    match text {
        "null" | "~" => String::new(),
        map if map.starts_with('{') => String::new(),
        plain => plain.split(" #").next().unwrap_or(plain).to_owned(),
    }
}

/// The escapes of YAML's double quotes that occur in titles; `\_` is its no-break space.
fn unescaped(text: &str) -> String {
    text.replace("\\\"", "\"").replace("\\_", "\u{a0}").replace("\\n", " ").replace("\\\\", "\\")
}

fn toml(fields: &str, draft: &mut Draft) {
    let Ok(table) = fields.parse::<toml::Table>() else { return };
    for (key, value) in &table {
        draft.set(key, toml_values(value));
    }
}

fn toml_values(value: &toml::Value) -> Vec<String> {
    match value {
        toml::Value::String(text) => vec![text.clone()],
        toml::Value::Array(values) => values.iter().flat_map(toml_values).collect(),
        toml::Value::Table(_) => Vec::new(),
        other => vec![other.to_string()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yaml_as_it_is_written_in_front_matter_is_read() {
        let text = "---\ntitre: \"L’été : « suite »\"\ndate: 2021-02 # environ\nauteurs: ['A, B', C]\nmots:\n  - eau\n  - \
                    air\nrésumé: >-\n  deux\n  lignes\nvide:\n---\nTexte";
        let mut draft = Draft::default();
        assert_eq!(read(text, &mut draft), "Texte");
        assert_eq!(draft.title.as_deref(), Some("L’été : « suite »"));
        assert_eq!(draft.date.as_deref(), Some("2021-02"));
        assert_eq!(draft.authors, ["A, B", "C"]);
        assert_eq!((&*draft.metadata["mots"], &*draft.metadata["résumé"]), ("eau, air", "deux lignes"));
        assert!(!draft.metadata.contains_key("vide"));
    }

    #[test]
    fn toml_is_read_and_a_fence_without_end_is_text() {
        let mut draft = Draft::default();
        assert_eq!(read("+++\ntitle = \"Été\"\ndate = 2021-02-09\n+++\nTexte", &mut draft), "Texte");
        assert_eq!((draft.title.as_deref(), draft.date.as_deref()), (Some("Été"), Some("2021-02-09")));
        assert_eq!(read("---\nTexte", &mut draft), "---\nTexte");
    }
}
