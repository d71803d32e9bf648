//! One hit: as lines to read, as a row of a table, as something to paste.

use std::io::{self, Write};

use super::super::shapes::link;
use super::super::{Lang, Page, Say, Table, explanation, markdown, open, typography};
use super::words::Words;
use crate::document::Span;
use crate::search::{DocumentInfo, Hit, Passage};

const INDENT: &str = "   ";

/// Writes it from its rank to what it lacks.
pub(super) fn text(hit: &Hit, page: &Page, out: &mut dyn Write) -> io::Result<()> {
    let title = match &hit.document.title {
        Some(title) => page.marked_title(title, &hit.title_matches),
        None => page.title(&hit.document.id),
    };
    writeln!(out, "{:<2} {title}", hit.rank)?;
    writeln!(out, "{INDENT}{}", page.faint(&origin(&hit.document)))?;
    let address = open::passage_address(&hit.document, &hit.passage);
    writeln!(out, "{INDENT}{}", page.faint_link(&place(&hit.document, &hit.passage, page.lang), &address))?;
    let (text, matches) = below_title(hit);
    writeln!(out, "\n{}", page.passage(text, &matches, INDENT))?;
    let besides = besides(hit, page.lang);
    if !besides.is_empty() {
        writeln!(out, "{INDENT}{}\n", page.faint(&besides.join(" · ")))?;
    }
    if let Some(explanation) = &hit.explanation {
        explanation::text(explanation, page, INDENT.len(), out)?;
        writeln!(out)?;
    }
    Ok(())
}

/// The passage without its first line where that is the title, which stands above it already.
fn below_title(hit: &Hit) -> (&str, Vec<Span>) {
    let Hit { passage, document, .. } = hit;
    let (first, rest) = passage.text.split_once('\n').unwrap_or_default();
    let is_title = document.title.as_deref().is_some_and(|title| title.trim() == first.trim());
    if !is_title || rest.trim().is_empty() {
        return (&passage.text, passage.matches.clone());
    }
    let above = first.len() + 1;
    let below = passage.matches.iter().filter(|mark| mark.start() >= above);
    (rest, below.map(|mark| Span::from(mark.start() - above..mark.end() - above)).collect())
}

/// Date, kind and source, as far as they are known.
pub(in crate::present) fn origin(document: &DocumentInfo) -> String {
    let date = document.dated.map(|dated| dated.date.to_string());
    let known = date.into_iter().chain([document.kind.name().to_owned()]).chain(document.source.clone());
    known.collect::<Vec<_>>().join(" · ")
}

/// The document's id, and where in it the passage stands.
fn place(document: &DocumentInfo, passage: &Passage, lang: Lang) -> String {
    let number = Words::Passage(passage.ordinal + 1).say(lang);
    format!("{} · {number}", open::place(document, passage.page))
}

/// Sectors said of a document beside a passage.
const SECTORS_SHOWN: usize = 3;

/// What the document is about, what else it has, and what it lacks.
fn besides(hit: &Hit, lang: Lang) -> Vec<String> {
    let sectors = hit.sectors.iter().take(SECTORS_SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ");
    let words = [
        (hit.more > 0).then_some(Words::More(hit.more)),
        (hit.copies > 0).then_some(Words::Copies(hit.copies)),
        (!hit.missing.is_empty()).then_some(Words::Missing(&hit.missing)),
    ];
    let words = words.into_iter().flatten().map(|words| words.say(lang));
    Some(sectors).filter(|sectors| !sectors.is_empty()).into_iter().chain(words).collect()
}

/// `[Title](url), source, 9 février 2021 (2021/entente.pdf, p. 2)`.
pub(super) fn attribution(hit: &Hit, lang: Lang) -> String {
    let document = &hit.document;
    let title = markdown::link(document.title.as_deref().unwrap_or(&document.id), document.url.as_deref());
    let source = document.source.as_deref().map(markdown::inline);
    let date = document.dated.map(|dated| typography::date(dated.date, lang));
    let page = hit.passage.page.map(|page| Words::Page(page).say(lang));
    let place = [markdown::inline(&document.id)].into_iter().chain(page).collect::<Vec<_>>().join(", ");
    let known = [title].into_iter().chain(source).chain(date).collect::<Vec<_>>().join(", ");
    format!("{known} ({place})")
}

const HEADER: [&str; 18] = [
    "rank", "score", "id", "path", "title", "date", "kind", "source", "language", "page", "start", "end",
    "text", "missing", "more", "copies", "link", "sectors",
];

/// Hits as a table.
pub(super) fn table(hits: &[Hit]) -> Table {
    Table { header: &HEADER, rows: hits.iter().map(row).collect() }
}

fn row(hit: &Hit) -> Vec<String> {
    let Hit { document, passage, .. } = hit;
    vec![
        hit.rank.to_string(),
        hit.score.to_string(),
        document.id.clone(),
        document.path.clone(),
        document.title.clone().unwrap_or_default(),
        document.dated.map(|dated| dated.date.to_string()).unwrap_or_default(),
        document.kind.name().to_owned(),
        document.source.clone().unwrap_or_default(),
        document.language.code().unwrap_or_default().to_owned(),
        passage.page.map(|page| page.to_string()).unwrap_or_default(),
        passage.start.to_string(),
        passage.end.to_string(),
        passage.text.clone(),
        hit.missing.join(" "),
        hit.more.to_string(),
        hit.copies.to_string(),
        link(&hit.pointer),
        hit.sectors.join("; "),
    ]
}
