//! What a page says about itself: JSON-LD, OpenGraph, Dublin Core, `<time>`, `lang`.

use super::published;
use super::told::{attribute, meta, text_at};
use crate::document::DateFound;
use crate::extract::draft::{Draft, field, one_line};
use dom_query::Document as Dom;
use serde_json::Value;

/// Takes title, date, source, address, language and authors of a page into the draft.
pub(super) fn describe(dom: &Dom, draft: &mut Draft) {
    let data = linked_data(dom);
    draft.title = title(dom, data.as_ref());
    (draft.date, draft.date_found) = (published::date(dom, data.as_ref()), DateFound::PageMetadata);
    draft.source = source(dom, data.as_ref());
    draft.title = draft.title.take().map(|title| without_source(title, draft.source.as_deref()));
    draft.url = meta(dom, &["og:url"]).or_else(|| attribute(dom, "link[rel=canonical]", "href"));
    draft.language = attribute(dom, "html[lang]", "lang");
    draft.authors = authors(dom, data.as_ref());
    draft.kind_hint =
        data.as_ref().and_then(|data| text_at(data, "@type")).or_else(|| meta(dom, &["og:type"]));
}

/// The page's main heading, when it has just one, or one that its title agrees with.
pub(super) fn headline(dom: &Dom, title: Option<&str>) -> Option<String> {
    let all = headings(dom);
    let agrees = all.iter().find(|heading| Some(heading.as_str()) == title).cloned();
    agrees.or_else(|| all.into_iter().next().filter(|_| dom.select("h1").length() == 1))
}

fn headings(dom: &Dom) -> Vec<String> {
    dom.select("h1").iter().filter_map(|heading| one_line(&heading.text())).collect()
}

fn title(dom: &Dom, data: Option<&Value>) -> Option<String> {
    let said =
        data.and_then(|data| text_at(data, "headline")).or_else(|| meta(dom, &["og:title", "dc.title"]));
    let shown = one_line(&dom.select_single("title").text());
    let whole = said.or(shown)?;
    let spaced = field(&whole)?;
    let agrees = |heading: &String| field(heading).is_some_and(|heading| spaced.starts_with(&heading));
    let heading = headings(dom).into_iter().find(agrees);
    Some(heading.unwrap_or_else(|| without_site(&whole)))
}

/// `Titre | Le Journal` without what comes after the last bar, when enough remains.
fn without_site(title: &str) -> String {
    let cut = title.rsplit_once(" | ").map(|(title, _)| title);
    cut.filter(|title| title.split_whitespace().count() >= 3).unwrap_or(title).to_owned()
}

/// `Titre - Le Journal` without the journal's name, where the page says it elsewhere too.
fn without_source(title: String, source: Option<&str>) -> String {
    let cut = source
        .and_then(|source| title.strip_suffix(source))
        .map(|cut| cut.trim_end_matches([' ', '-', '–', '—', '|', '·']));
    cut.filter(|cut| !cut.is_empty()).map_or(title.clone(), str::to_owned)
}

fn source(dom: &Dom, data: Option<&Value>) -> Option<String> {
    let publisher =
        data.and_then(|data| data.get("publisher")).and_then(|publisher| text_at(publisher, "name"));
    meta(dom, &["og:site_name", "dc.publisher"]).or(publisher).and_then(|source| field(&source))
}

fn authors(dom: &Dom, data: Option<&Value>) -> Vec<String> {
    let written = match data.and_then(|data| data.get("author")) {
        Some(Value::Array(authors)) => authors.iter().filter_map(name).collect(),
        Some(author) => name(author).into_iter().collect(),
        None => Vec::new(),
    };
    if written.is_empty() { meta(dom, &["author", "dc.creator"]).into_iter().collect() } else { written }
}

fn name(author: &Value) -> Option<String> {
    author.as_str().and_then(field).or_else(|| text_at(author, "name"))
}

/// The first JSON-LD object on the page that is an article or the like.
fn linked_data(dom: &Dom) -> Option<Value> {
    let scripts = dom.select("script[type='application/ld+json']");
    scripts.iter().filter_map(|script| serde_json::from_str(script.text().trim()).ok()).find_map(article)
}

fn article(value: Value) -> Option<Value> {
    match value {
        Value::Array(values) => values.into_iter().find_map(article),
        Value::Object(mut object) => match object.remove("@graph") {
            Some(graph) => article(graph),
            None => Some(Value::Object(object)).filter(is_article),
        },
        _ => None,
    }
}

/// The types of schema.org for something that is written and published.
fn is_article(value: &Value) -> bool {
    let kind = text_at(value, "@type").unwrap_or_default();
    kind.ends_with("Article") || kind.ends_with("Posting") || kind == "Report"
}
