//! The answer to a search: ranked passages, totals and counts.

mod brief;
mod hit;
mod shapes;
mod words;

use std::io::{self, Write};

use serde::Serialize;

use super::shapes::{GroupsShape, QueryShape, VERSION};
use super::why::{Why, WhyShape};
use super::{Answer, Citation, Cited, Page, Say, Table, facets, markdown};
use crate::search::{Part, Results};

pub use brief::{Counts, Paths};
pub(super) use hit::origin;
use shapes::{CorrectionShape, FoundShape, HitShape};
use words::Words;

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

impl Answer for Found<'_> {
    fn object(&self) -> impl Serialize {
        FoundShape {
            version: VERSION,
            query: QueryShape { text: self.asked.text, read_as: self.asked.read_as },
            total: self.results.total.into(),
            hits: self.results.hits.iter().map(HitShape::from).collect(),
            groups: GroupsShape(&self.results.groups),
            did_you_mean: self.results.correction.as_ref().map(CorrectionShape::from),
            why: self.results.why_nothing.as_ref().map(WhyShape::from),
        }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        self.results.hits.iter().map(HitShape::from).collect::<Vec<_>>()
    }

    fn table(&self) -> Table {
        hit::table(&self.results.hits)
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        if self.results.hits.is_empty() && self.results.why_nothing.is_some() {
            return Ok(());
        }
        for hit in &self.results.hits {
            hit::text(hit, page, out)?;
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
            part: Part::Text,
            speaker: None,
            document: &hit.document,
            pointer: &hit.pointer,
        })
        .collect()
    }

    fn markdown(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        for hit in &self.results.hits {
            writeln!(out, "{}", markdown::quotation(&hit.passage.text, &hit.passage.matches))?;
            writeln!(out, "— {}\n", hit::attribution(hit, page.lang))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Span;
    use crate::present::samples::{page, results, written};
    use crate::present::{Format, Marks};

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
}
