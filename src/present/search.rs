//! The answer to a search: ranked passages, totals and counts.

use std::io::{self, Write};

use serde::Serialize;

use super::explanation::{self, ExplanationShape};
use super::shapes::{DocumentShape, GroupsShape, PassageShape, VERSION, link};
use super::typography::{self, counted};
use super::why::{Why, WhyShape};
use super::{Answer, Citation, Cited, Lang, Page, Say, Table, facets, markdown, open};
use crate::document::Span;
use crate::search::{Correction, DocumentInfo, Hit, Passage, Results, Total};

/// What was asked and how it was understood.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// As it was typed.
    pub text: &'a str,
    /// In the query language.
    pub read_as: &'a str,
    /// Stop words that were left out.
    pub ignored: &'a [String],
}

/// What was found, passage by passage.
pub struct Found<'a> {
    /// The question.
    pub asked: Asked<'a>,
    /// The answer.
    pub results: &'a Results,
}

impl Found<'_> {
    /// Why there is nothing, when there is nothing.
    pub fn why(&self) -> Option<Why<'_>> {
        let correction = self.results.correction.as_ref();
        self.results.why_nothing.as_ref().map(|why| Why { asked: self.asked, why, correction })
    }
}

/// The JSON of a search.
#[derive(Serialize)]
struct FoundShape<'a> {
    version: u32,
    query: QueryShape<'a>,
    total: TotalShape,
    hits: Vec<HitShape<'a>>,
    groups: GroupsShape<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    did_you_mean: Option<CorrectionShape<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<WhyShape<'a>>,
}

#[derive(Serialize)]
struct QueryShape<'a> {
    text: &'a str,
    read_as: &'a str,
}

/// A query that finds more.
#[derive(Serialize)]
struct CorrectionShape<'a> {
    query: &'a str,
    documents: usize,
}

/// How much was found.
#[derive(Clone, Copy, Serialize)]
struct TotalShape {
    passages: usize,
    documents: usize,
    partial: usize,
}

/// One hit.
#[derive(Serialize)]
struct HitShape<'a> {
    rank: usize,
    score: f32,
    document: DocumentShape<'a>,
    passage: PassageShape<'a>,
    missing: &'a [String],
    sectors: &'a [String],
    partners: &'a [String],
    more: usize,
    copies: usize,
    link: String,
    open: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    explanation: Option<ExplanationShape<'a>>,
}

impl<'a> From<&'a Hit> for HitShape<'a> {
    fn from(hit: &'a Hit) -> Self {
        Self {
            rank: hit.rank,
            score: hit.score,
            document: (&hit.document).into(),
            passage: (&hit.passage).into(),
            missing: &hit.missing,
            sectors: &hit.sectors,
            partners: &hit.partners,
            more: hit.more,
            copies: hit.copies,
            link: link(&hit.pointer),
            open: open::passage_address(&hit.document, &hit.passage),
            explanation: hit.explanation.as_ref().map(ExplanationShape::from),
        }
    }
}

impl From<Total> for TotalShape {
    fn from(total: Total) -> Self {
        Self { passages: total.passages, documents: total.documents, partial: total.partial }
    }
}

impl Answer for Found<'_> {
    fn object(&self) -> impl Serialize {
        FoundShape {
            version: VERSION,
            query: QueryShape { text: self.asked.text, read_as: self.asked.read_as },
            total: self.results.total.into(),
            hits: self.results.hits.iter().map(HitShape::from).collect(),
            groups: GroupsShape(&self.results.groups),
            did_you_mean: self
                .results
                .correction
                .as_ref()
                .map(|Correction { query, documents }| CorrectionShape { query, documents: *documents }),
            why: self.results.why_nothing.as_ref().map(WhyShape::from),
        }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        self.results.hits.iter().map(HitShape::from).collect::<Vec<_>>()
    }

    fn table(&self) -> Table {
        Table { header: &HEADER, rows: self.results.hits.iter().map(row).collect() }
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        if self.results.hits.is_empty() && self.results.why_nothing.is_some() {
            return Ok(());
        }
        for hit in &self.results.hits {
            hit_text(hit, page, out)?;
        }
        writeln!(out, "{}", Words::Totals(self.results.total).say(page.lang))?;
        if self.asked.read_as.trim() != self.asked.text.trim() {
            writeln!(out, "{}", page.faint(&Words::ReadAs(self.asked).say(page.lang)))?;
        }
        if let Some(correction) = &self.results.correction {
            writeln!(out, "{}", page.title(&Words::DidYouMean(correction).say(page.lang)))?;
        }
        // A facet with one value tells nothing apart.
        for group in self.results.groups.iter().filter(|group| group.values.len() > 1) {
            writeln!(out, "{}", page.faint(&facets::brief(group, page.lang)))?;
        }
        Ok(())
    }

    fn citations(&self) -> Vec<Citation<'_>> {
        let hits = self.results.hits.iter();
        hits.map(|hit| Citation {
            words: Some(Cited::Words(&hit.passage.text)),
            speaker: None,
            document: &hit.document,
            pointer: &hit.pointer,
        })
        .collect()
    }

    fn markdown(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        for hit in &self.results.hits {
            writeln!(out, "{}", markdown::quotation(&hit.passage.text, &hit.passage.matches))?;
            writeln!(out, "— {}\n", attribution(hit, page.lang))?;
        }
        Ok(())
    }
}

const INDENT: &str = "   ";

fn hit_text(hit: &Hit, page: &Page, out: &mut dyn Write) -> io::Result<()> {
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
pub(super) fn origin(document: &DocumentInfo) -> String {
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
fn attribution(hit: &Hit, lang: Lang) -> String {
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

/// The files of the documents found, each once, in the order they were found.
pub struct Paths<'a>(pub &'a Results);

impl<'a> Paths<'a> {
    fn paths(&self) -> Vec<&'a str> {
        let mut seen = std::collections::HashSet::new();
        let paths = self.0.hits.iter().map(|hit| hit.document.path.as_str());
        paths.filter(|path| seen.insert(*path)).collect()
    }
}

/// All of them.
#[derive(Serialize)]
struct PathsShape<'a> {
    version: u32,
    paths: Vec<&'a str>,
}

/// One file.
#[derive(Serialize)]
struct PathShape<'a> {
    path: &'a str,
}

impl Answer for Paths<'_> {
    fn object(&self) -> impl Serialize {
        PathsShape { version: VERSION, paths: self.paths() }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        self.paths().into_iter().map(|path| PathShape { path }).collect()
    }

    fn table(&self) -> Table {
        Table {
            header: &["path"],
            rows: self.paths().into_iter().map(|path| vec![path.to_owned()]).collect(),
        }
    }

    fn text(&self, _page: &Page, out: &mut dyn Write) -> io::Result<()> {
        self.paths().into_iter().try_for_each(|path| writeln!(out, "{}", super::visible::one_line(path)))
    }
}

/// How much was found, and nothing else.
pub struct Counts<'a>(pub &'a Results);

/// The numbers alone.
#[derive(Serialize)]
struct CountsShape {
    version: u32,
    #[serde(flatten)]
    total: TotalShape,
}

impl Answer for Counts<'_> {
    fn object(&self) -> impl Serialize {
        CountsShape { version: VERSION, total: self.0.total.into() }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        vec![TotalShape::from(self.0.total)]
    }

    fn table(&self) -> Table {
        let Total { passages, documents, partial } = self.0.total;
        let row = [passages, documents, partial].map(|count| count.to_string());
        Table { header: &["passages", "documents", "partial"], rows: vec![row.to_vec()] }
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", Words::Totals(self.0.total).say(page.lang))
    }
}

/// The words round a hit.
enum Words<'a> {
    Totals(Total),
    ReadAs(Asked<'a>),
    DidYouMean(&'a Correction),
    Page(u32),
    Passage(usize),
    More(usize),
    Copies(usize),
    Missing(&'a [String]),
}

impl Say for Words<'_> {
    fn french(&self) -> String {
        match self {
            Words::Totals(total) => totals_french(*total),
            Words::ReadAs(asked) if asked.ignored.is_empty() => format!("Lu comme\u{a0}: {}", asked.read_as),
            Words::ReadAs(asked) => {
                format!(
                    "Lu comme\u{a0}: {} (mots de côté\u{a0}: {})",
                    asked.read_as,
                    asked.ignored.join(", ")
                )
            }
            Words::DidYouMean(Correction { query, documents }) => {
                let found = count(*documents, "document", "documents", Lang::Fr);
                format!("Vouliez-vous dire\u{a0}: {query}\u{a0}? ({found})")
            }
            Words::Page(page) => format!("p.\u{a0}{page}"),
            Words::Passage(number) => format!("passage {number}"),
            Words::More(more) => format!("+{}", count(*more, "passage", "passages", Lang::Fr)),
            Words::Copies(copies) => count(*copies, "copie", "copies", Lang::Fr),
            Words::Missing(words) => format!("sans\u{a0}: {}", words.join(", ")),
        }
    }

    fn english(&self) -> String {
        match self {
            Words::Totals(total) => totals_english(*total),
            Words::ReadAs(asked) if asked.ignored.is_empty() => format!("Read as: {}", asked.read_as),
            Words::ReadAs(asked) => {
                format!("Read as: {} (words left out: {})", asked.read_as, asked.ignored.join(", "))
            }
            Words::DidYouMean(Correction { query, documents }) => {
                let found = count(*documents, "document", "documents", Lang::En);
                format!("Did you mean: {query}? ({found})")
            }
            Words::Page(page) => format!("p.\u{a0}{page}"),
            Words::Passage(number) => format!("passage {number}"),
            Words::More(more) => format!("+{}", count(*more, "passage", "passages", Lang::En)),
            Words::Copies(copies) => count(*copies, "copy", "copies", Lang::En),
            Words::Missing(words) => format!("without: {}", words.join(", ")),
        }
    }
}

fn totals_french(total: Total) -> String {
    let passages = count(total.passages, "passage", "passages", Lang::Fr);
    let documents = count(total.documents, "document", "documents", Lang::Fr);
    let partial = count(total.partial, "document n’en a", "documents n’en ont", Lang::Fr);
    match (total.documents, total.partial) {
        (_, 0) => format!("{passages} dans {documents}"),
        (0, _) => format!("Aucun document n’a tous les mots\u{a0}; {partial} qu’une partie"),
        _ => format!("{passages} dans {documents}\u{a0}; {partial} qu’une partie"),
    }
}

fn totals_english(total: Total) -> String {
    let passages = count(total.passages, "passage", "passages", Lang::En);
    let documents = count(total.documents, "document", "documents", Lang::En);
    let partial = count(total.partial, "document has", "documents have", Lang::En);
    match (total.documents, total.partial) {
        (_, 0) => format!("{passages} in {documents}"),
        (0, _) => format!("No document has all the words; {partial} some of them"),
        _ => format!("{passages} in {documents}; {partial} only some of the words"),
    }
}

fn count(number: usize, one: &str, many: &str, lang: Lang) -> String {
    counted(number as u64, one, many, lang)
}

#[cfg(test)]
mod tests {
    use super::super::samples::{page, results, written};
    use super::super::{Format, Marks};
    use super::*;

    const ASKED: Asked =
        Asked { text: "aérospatiale à Toulouse", read_as: "aérospatiale Toulouse", ignored: &[] };

    #[test]
    fn a_hit_reads_from_its_rank_to_what_it_lacks() {
        let text = written(&Found { asked: ASKED, results: &results() }, Format::Text, &page());
        let expected = "\
1  Montréal et Toulouse signent une entente
   2021-02-09 · communiqué · Ville de Montréal
   2021/entente.pdf · p.\u{a0}2 · passage 4

   Les deux villes coopéreront en aérospatiale.
   « C’est l’été », dit-elle.

   aérospatiale · +2 passages · 1 copie · sans\u{a0}: Toulouse

3 passages dans 1 document\u{a0}; 2 documents n’en ont qu’une partie
Lu comme\u{a0}: aérospatiale Toulouse
type\u{a0}: communiqué 1, article 1
";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_title_is_not_said_twice() {
        let mut results = results();
        results.hits[0].document.title = Some("Été".into());
        results.hits[0].passage.text = "Été\n\nL’été vient.".into();
        results.hits[0].passage.matches = vec![Span::from(0..5), Span::from(11..16)];
        let page = Page { marks: Marks::Stars, ..page() };
        let text = written(&Found { asked: ASKED, results: &results }, Format::Text, &page);
        assert!(text.contains("passage 4\n\n   L’*été* vient.\n"), "{text}");
    }

    #[test]
    fn words_are_marked_where_the_page_says() {
        let page = Page { marks: Marks::Stars, width: Some(40), ..page() };
        let text = written(&Found { asked: ASKED, results: &results() }, Format::Text, &page);
        assert!(text.contains("\n   Les deux villes coopéreront en\n   *aérospatiale*.\n"), "{text}");
    }

    #[test]
    fn json_counts_code_points() {
        let json = written(&Found { asked: ASKED, results: &results() }, Format::Json, &page());
        let json: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(json["query"]["read_as"], "aérospatiale Toulouse");
        assert_eq!(json["total"]["documents"], 1);
        let hit = &json["hits"][0];
        assert_eq!(hit["document"]["date"], "2021-02-09");
        assert_eq!(hit["passage"]["matches"], serde_json::json!([[31, 43]]));
        assert_eq!(hit["link"], "verbatim:2021/entente.pdf?hash=0f3a&page=2#char=812,884");
        assert_eq!(json["groups"]["type"][0]["count"], 1);
        assert!(json.get("why").is_none());
    }

    #[test]
    fn markdown_can_be_pasted_in_a_draft() {
        let text = written(&Found { asked: ASKED, results: &results() }, Format::Markdown, &page());
        let expected = "\
> Les deux villes coopéreront en **aérospatiale**.
>
> « C’est l’été », dit-elle.

— [Montréal et Toulouse signent une entente](https://exemple.example/a), Ville de Montréal, 9 février 2021 \
                        (2021/entente.pdf, p.\u{a0}2)

";
        assert_eq!(text, expected);
    }

    #[test]
    fn rows_have_as_many_cells_as_the_header() {
        let table = Found { asked: ASKED, results: &results() }.table();
        assert!(table.rows.iter().all(|row| row.len() == table.header.len()));
    }

    #[test]
    fn paths_are_given_once() {
        let mut results = results();
        results.hits.extend(results.hits.clone());
        assert_eq!(written(&Paths(&results), Format::Text, &page()), "/corpus/2021/entente.pdf\n");
    }

    #[test]
    fn when_no_document_has_all_words_it_says_so() {
        let total = Total { passages: 0, documents: 0, partial: 1 };
        assert_eq!(
            Words::Totals(total).french(),
            "Aucun document n’a tous les mots\u{a0}; 1 document n’en a qu’une partie"
        );
        assert_eq!(
            Words::Totals(total).english(),
            "No document has all the words; 1 document has some of them"
        );
    }
}
