//! Agreements as a table: when, what, between whom, in which documents.

use std::io::{self, Write};

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

use super::shapes::{DocumentShape, PlaceShape, QueryShape, VERSION, link};
use super::typography::counted;
use super::visible::one_line;
use super::wrap;
use super::{Answer, Asked, Lang, Page, Say, Table};
use crate::analyse::agreements::Status;
use crate::search::{AgreementResults, AgreementRow, PartyFound, Source};

/// Who agreed with whom, on what, and when.
pub struct Agreements<'a> {
    /// The question.
    pub asked: Asked<'a>,
    /// The answer.
    pub results: &'a AgreementResults,
    /// Whether the sentences that tell of each are shown.
    pub evidence: bool,
}

/// The JSON of it.
#[derive(Serialize)]
struct AgreementsShape<'a> {
    version: u32,
    query: QueryShape<'a>,
    total: usize,
    agreements: Vec<AgreementShape<'a>>,
}

/// One agreement.
#[derive(Serialize)]
struct AgreementShape<'a> {
    rank: usize,
    score: f32,
    kind: &'a str,
    family: &'a str,
    parties: Vec<PartyShape<'a>>,
    date: Option<String>,
    status: &'a str,
    sectors: &'a [String],
    object: PlaceShape<'a>,
    duration: Option<PlaceShape<'a>>,
    amount: Option<PlaceShape<'a>>,
    rule: &'a str,
    document: Option<DocumentShape<'a>>,
    evidence: Vec<PlaceShape<'a>>,
    sources: Vec<SourceShape<'a>>,
    link: String,
}

#[derive(Serialize)]
struct PartyShape<'a> {
    name: &'a str,
    kind: &'a str,
    mention: PlaceShape<'a>,
}

#[derive(Serialize)]
struct SourceShape<'a> {
    document: DocumentShape<'a>,
    evidence: Vec<PlaceShape<'a>>,
}

impl<'a> From<&'a AgreementRow> for AgreementShape<'a> {
    fn from(row: &'a AgreementRow) -> Self {
        let first = row.sources.first();
        Self {
            rank: row.rank,
            score: row.score,
            kind: &row.kind,
            family: &row.family,
            parties: row.parties.iter().map(PartyShape::from).collect(),
            date: row.date.map(|date| date.to_string()),
            status: &row.status,
            sectors: &row.sectors,
            object: (&row.object).into(),
            duration: row.duration.as_ref().map(PlaceShape::from),
            amount: row.amount.as_ref().map(PlaceShape::from),
            rule: &row.rule,
            document: first.map(|source| (&source.document).into()),
            evidence: first.into_iter().flat_map(|source| &source.evidence).map(PlaceShape::from).collect(),
            sources: row.sources.iter().map(SourceShape::from).collect(),
            link: link(&row.pointer),
        }
    }
}

impl<'a> From<&'a PartyFound> for PartyShape<'a> {
    fn from(party: &'a PartyFound) -> Self {
        Self { name: &party.name, kind: &party.kind, mention: (&party.mention).into() }
    }
}

impl<'a> From<&'a Source> for SourceShape<'a> {
    fn from(source: &'a Source) -> Self {
        let evidence = source.evidence.iter().map(PlaceShape::from).collect();
        Self { document: (&source.document).into(), evidence }
    }
}

/// The columns of CSV.
const HEADER: [&str; 13] = [
    "rank", "date", "kind", "family", "status", "parties", "sectors", "duration", "amount", "object", "id",
    "sources", "link",
];

impl Answer for Agreements<'_> {
    fn object(&self) -> impl Serialize {
        AgreementsShape {
            version: VERSION,
            query: QueryShape { text: self.asked.text, read_as: self.asked.read_as },
            total: self.results.total,
            agreements: self.results.rows.iter().map(AgreementShape::from).collect(),
        }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        self.results.rows.iter().map(AgreementShape::from).collect::<Vec<_>>()
    }

    fn table(&self) -> Table {
        Table { header: &HEADER, rows: self.results.rows.iter().map(cells).collect() }
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        for row in &self.results.rows {
            self.row(row, page, out)?;
        }
        if !self.results.rows.is_empty() {
            writeln!(out, "{}", self.say(page.lang))?;
        }
        Ok(())
    }

    fn markdown(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        let header: &'static [&'static str] = match page.lang {
            Lang::Fr => &["Date", "Entente", "Parties", "État", "Documents"],
            Lang::En => &["Date", "Agreement", "Parties", "Status", "Documents"],
        };
        let row = |row: &AgreementRow| {
            let ids: Vec<_> = row.sources.iter().map(|source| source.document.id.clone()).collect();
            vec![
                date(row),
                row.kind.clone(),
                parties(row),
                status(&row.status, page.lang).to_owned(),
                ids.join(", "),
            ]
        };
        super::markdown::table(&Table { header, rows: self.results.rows.iter().map(row).collect() }, out)
    }
}

/// Columns of the date and of the kind, with the spaces behind them.
const DATE: usize = 12;
const KIND: usize = 26;

impl Agreements<'_> {
    /// Three columns: the date, what it is, and between whom; below them the object and where it stands.
    fn row(&self, row: &AgreementRow, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        let kind = format!("{}\n{}", one_line(&row.kind), details(row, page.lang));
        let all: Vec<_> = row.parties.iter().map(|party| one_line(&party.name)).collect();
        let (kinds, names) = (
            all_lines(&kind, Some(KIND - 2)),
            all_lines(&all.join("\n"), page.width.map(|width| width.saturating_sub(DATE + KIND).max(20))),
        );
        for line in 0..kinds.len().max(names.len()) {
            let date = if line == 0 { date(row) } else { String::new() };
            let (kind, name) =
                (kinds.get(line).cloned().unwrap_or_default(), names.get(line).cloned().unwrap_or_default());
            let gap = " ".repeat(KIND.saturating_sub(kind.width()).max(1));
            let shown =
                format!("{date:<DATE$}{}{gap}{}", if line == 0 { page.title(&kind) } else { kind }, name);
            writeln!(out, "{}", shown.trim_end())?;
        }
        self.below(row, page, out)?;
        writeln!(out)
    }

    fn below(&self, row: &AgreementRow, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        let indent = " ".repeat(DATE);
        let sources = if self.evidence { &row.sources[..] } else { row.sources.get(..1).unwrap_or_default() };
        if !self.evidence {
            write!(out, "{}", page.passage(&row.object.text, &[], &indent))?;
        }
        for source in sources {
            writeln!(out, "{indent}{}", page.faint(&source.document.id))?;
            for sentence in source.evidence.iter().filter(|_| self.evidence) {
                write!(out, "{}", page.passage(&sentence.text, &[], &format!("{indent}  ")))?;
            }
        }
        let others = row.sources.len().saturating_sub(sources.len());
        if others > 0 {
            writeln!(out, "{indent}{}", page.faint(&also(others, page.lang)))?;
        }
        Ok(())
    }
}

impl Say for Agreements<'_> {
    fn french(&self) -> String {
        match self.results.total {
            0 => "Aucune entente trouvée".to_owned(),
            total => counted(total as u64, "entente", "ententes", Lang::Fr),
        }
    }

    fn english(&self) -> String {
        match self.results.total {
            0 => "No agreement found".to_owned(),
            total => counted(total as u64, "agreement", "agreements", Lang::En),
        }
    }
}

fn all_lines(text: &str, width: Option<usize>) -> Vec<String> {
    wrap::lines(text, width).into_iter().map(|line| line.of(text).to_owned()).collect()
}

fn date(row: &AgreementRow) -> String {
    row.date.map_or_else(|| "–".to_owned(), |date| date.to_string())
}

fn parties(row: &AgreementRow) -> String {
    row.parties.iter().map(|party| party.name.as_str()).collect::<Vec<_>>().join(" · ")
}

/// The status, the duration and the amount.
fn details(row: &AgreementRow, lang: Lang) -> String {
    let known = [row.duration.as_ref(), row.amount.as_ref()]
        .into_iter()
        .flatten()
        .map(|place| one_line(&place.text).to_string());
    let all: Vec<String> = [status(&row.status, lang).to_owned()].into_iter().chain(known).collect();
    all.join(", ")
}

/// What became of an agreement, in words; `name` is the word stored.
pub(super) fn status(name: &str, lang: Lang) -> &'static str {
    let status = Status::ALL.into_iter().find(|status| status.name() == name).unwrap_or_default();
    match (status, lang) {
        (Status::Announced, Lang::Fr) => "annoncé",
        (Status::Signed, Lang::Fr) => "signé",
        (Status::Renewed, Lang::Fr) => "renouvelé",
        (Status::Ended, Lang::Fr) => "terminé",
        (status, Lang::En) => status.name(),
    }
}

fn also(others: usize, lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("et {}", counted(others as u64, "autre document", "autres documents", lang)),
        Lang::En => format!("and {}", counted(others as u64, "other document", "other documents", lang)),
    }
}

fn cells(row: &AgreementRow) -> Vec<String> {
    let text = |place: &Option<crate::search::Place>| {
        place.as_ref().map(|place| place.text.clone()).unwrap_or_default()
    };
    let ids: Vec<_> = row.sources.iter().map(|source| source.document.id.as_str()).collect();
    vec![
        row.rank.to_string(),
        row.date.map(|date| date.to_string()).unwrap_or_default(),
        row.kind.clone(),
        row.family.clone(),
        row.status.clone(),
        parties(row),
        row.sectors.join(" · "),
        text(&row.duration),
        text(&row.amount),
        row.object.text.clone(),
        ids.first().map(|id| (*id).to_owned()).unwrap_or_default(),
        ids.join(" · "),
        link(&row.pointer),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::samples::{page, written};
    use super::*;
    use crate::document::Date;
    use crate::search::Place;

    fn results() -> AgreementResults {
        let object = Place { text: "L’entente vise l’aérospatiale.".into(), start: 2, end: 32 };
        let party =
            |name: &str| PartyFound { name: name.into(), kind: "ville".into(), mention: Place::default() };
        let row = AgreementRow {
            rank: 1,
            score: 1.0,
            kind: "entente de coopération".into(),
            family: "entente".into(),
            parties: vec![party("Ville de Montréal"), party("Ville de Toulouse")],
            date: Date::from_iso("2021-02"),
            status: "signed".into(),
            sectors: Vec::new(),
            duration: None,
            amount: None,
            object: object.clone(),
            rule: "agreement/with".into(),
            pointer: Default::default(),
            sources: vec![Source { document: Default::default(), evidence: vec![object] }; 2],
        };
        AgreementResults { total: 1, rows: vec![row] }
    }

    #[test]
    fn an_agreement_reads_as_a_row_of_three_columns() {
        let results = results();
        let agreements = Agreements { asked: Asked::default(), results: &results, evidence: false };
        let narrow = Page { width: Some(80), ..page() };
        let text = written(&agreements, Format::Text, &narrow);
        assert!(text.starts_with("2021-02     entente de coopération    Ville de Montréal\n"), "{text}");
        assert!(text.contains("            signé                     Ville de Toulouse\n"), "{text}");
        assert!(
            text.contains("et 1 autre document") && text.lines().all(|line| line.width() <= 80),
            "{text}"
        );
    }

    #[test]
    fn every_format_has_the_parties() {
        let results = results();
        let agreements = Agreements { asked: Asked::default(), results: &results, evidence: true };
        for format in Format::ALL.into_iter().filter(|format| !format.is_citing()) {
            let written = written(&agreements, format, &page());
            assert!(
                written.contains("Ville de Montréal") && written.contains("Ville de Toulouse"),
                "{written}"
            );
        }
    }
}
