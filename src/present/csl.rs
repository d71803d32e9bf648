//! CSL-JSON: items as the Citation Style Language 1.0.2 defines them, for Zotero, pandoc and citeproc.

use std::io::{self, Write};

use serde::Serialize;

use super::citation::{Citation, permalink};
use super::{Page, json};
use crate::document::Kind;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Item {
    id: String,
    r#type: &'static str,
    title: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    container_title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    genre: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(skip_serializing_if = "Option::is_none")]
    page: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<String>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    source: String,
}

/// A body, whose name is not taken apart.
#[derive(Serialize)]
struct Name {
    literal: String,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Issued {
    date_parts: [Vec<u16>; 1],
}

/// Writes the citations as one array.
pub(super) fn write(citations: &[Citation], page: &Page, out: &mut dyn Write) -> io::Result<()> {
    let items: Vec<Item> = citations.iter().map(|citation| item(citation, page)).collect();
    json::write(&items, out)
}

fn item(citation: &Citation, page: &Page) -> Item {
    let document = citation.document;
    let (r#type, genre) = sort(document.kind);
    let is_article = document.kind == Kind::Article;
    let source = citation.source();
    let issued = citation.date().map(|(year, month, day)| {
        let parts = [Some(year), month.map(u16::from), day.map(u16::from)];
        Issued { date_parts: [parts.into_iter().flatten().collect()] }
    });
    Item {
        id: citation.key(),
        r#type,
        title: citation.title(),
        author: source.clone().filter(|_| !is_article).map(|literal| Name { literal }).into_iter().collect(),
        container_title: source.clone().filter(|_| is_article),
        publisher: source.filter(|_| !is_article),
        genre,
        issued,
        page: citation.pointer.page.map(|page| page.to_string()),
        language: document.language.code().map(str::to_owned),
        url: document.url.clone(),
        note: citation.note(page.lang),
        source: permalink(citation),
    }
}

/// The type of item, and what it is for readers where the type does not say it.
fn sort(kind: Kind) -> (&'static str, Option<&'static str>) {
    match kind {
        Kind::Article => ("article-newspaper", None),
        Kind::Entente => ("treaty", Some("entente")),
        Kind::ProcesVerbal => ("report", Some("procès-verbal")),
        Kind::Communique => ("document", Some("communiqué de presse")),
        Kind::Autre => ("document", None),
    }
}

#[cfg(test)]
mod tests {
    use super::super::citation::tests::{document, said};
    use super::*;

    fn written(date: Option<&str>) -> serde_json::Value {
        let mut out = Vec::new();
        said(&document(date), |citation| write(&[citation], &Page::default(), &mut out).expect("memory"));
        serde_json::from_slice(&out).expect("JSON")
    }

    #[test]
    fn an_item_has_what_is_known() {
        let items = written(Some("2021-02"));
        let item = &items[0];
        assert_eq!((&item["type"], &item["genre"]), (&"document".into(), &"communiqué de presse".into()));
        assert_eq!(item["issued"]["date-parts"], serde_json::json!([[2021, 2]]));
        assert_eq!(item["author"][0]["literal"], "Ville de Valbrume");
        assert!(
            item["note"]
                .as_str()
                .is_some_and(|note| note.contains("(Odile Marchesson, mairesse de Valbrume)"))
        );
        assert!(item.get("URL").is_none() && written(None)[0].get("issued").is_none());
    }
}
