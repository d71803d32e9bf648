//! Quotations with their speakers.

use std::io::{self, Write};

use serde::Serialize;

use super::search::origin;
use super::shapes::{DocumentShape, PassageShape, QueryShape, SpeakerShape, VERSION, link};
use super::typography::counted;
use super::visible::one_line;
use super::{Answer, Asked, Citation, Cited, Lang, Page, Say, Table, open};
use crate::analyse::quotes::QuoteKind;
use crate::document::Span;
use crate::search::{Part, QuoteHit, QuoteResults};

/// What was said, by whom.
pub struct Quotes<'a> {
    /// The question.
    pub asked: Asked<'a>,
    /// The answer.
    pub results: &'a QuoteResults,
    /// Whether the clue that found each speaker is shown.
    pub clues: bool,
}

/// The JSON of it.
#[derive(Serialize)]
struct QuotesShape<'a> {
    version: u32,
    query: QueryShape<'a>,
    total: usize,
    quotes: Vec<QuoteShape<'a>>,
}

/// One quotation.
#[derive(Serialize)]
struct QuoteShape<'a> {
    rank: usize,
    score: f32,
    text: &'a str,
    start: usize,
    end: usize,
    r#type: &'a str,
    cue: Option<&'a str>,
    rule: &'a str,
    speaker: Option<SpeakerShape<'a>>,
    group: Option<u32>,
    document: DocumentShape<'a>,
    passage: PassageShape<'a>,
    link: String,
    open: String,
}

impl<'a> From<&'a QuoteHit> for QuoteShape<'a> {
    fn from(hit: &'a QuoteHit) -> Self {
        Self {
            rank: hit.rank,
            score: hit.score,
            text: &hit.text.text,
            start: hit.text.start,
            end: hit.text.end,
            r#type: &hit.kind,
            cue: hit.cue.as_deref(),
            rule: &hit.rule,
            speaker: hit.speaker.as_ref().map(SpeakerShape::from),
            group: hit.group,
            document: (&hit.document).into(),
            passage: (&hit.passage).into(),
            link: link(&hit.pointer),
            open: open::passage_address(&hit.document, &hit.passage),
        }
    }
}

/// The columns of CSV.
const HEADER: [&str; 13] =
    ["rank", "text", "type", "name", "role", "cue", "rule", "group", "id", "title", "date", "source", "link"];

impl Answer for Quotes<'_> {
    fn object(&self) -> impl Serialize {
        QuotesShape {
            version: VERSION,
            query: QueryShape { text: self.asked.text, read_as: self.asked.read_as },
            total: self.results.total,
            quotes: self.results.hits.iter().map(QuoteShape::from).collect(),
        }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        self.results.hits.iter().map(QuoteShape::from).collect::<Vec<_>>()
    }

    fn table(&self) -> Table {
        Table { header: &HEADER, rows: self.results.hits.iter().map(row).collect() }
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        for hit in &self.results.hits {
            self.hit(hit, page, out)?;
        }
        if !self.results.hits.is_empty() {
            writeln!(out, "{}", self.say(page.lang))?;
        }
        Ok(())
    }

    fn citations(&self) -> Vec<Citation<'_>> {
        let hits = self.results.hits.iter();
        hits.map(|hit| Citation {
            words: Some(if is_reported(hit) {
                Cited::Reported(&hit.text.text)
            } else {
                Cited::Words(&hit.text.text)
            }),
            part: Part::Text,
            speaker: hit.speaker.as_ref(),
            document: &hit.document,
            pointer: &hit.pointer,
        })
        .collect()
    }

    fn markdown(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        for hit in &self.results.hits {
            writeln!(out, "> {}\n>\n> — {}", one_line(&said_of(hit)), credit_of(hit, page.lang))?;
            writeln!(out, "\n{}\n", one_line(&hit.document.id))?;
        }
        Ok(())
    }
}

impl Quotes<'_> {
    fn hit(&self, hit: &QuoteHit, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        let open = if is_reported(hit) { 0 } else { OPEN.len() };
        let matches: Vec<Span> = hit.matches.iter().map(|mark| mark.shift(open)).collect();
        let passage = page.passage(&said_of(hit), &matches, INDENT);
        let (_, passage) = passage.split_at(INDENT.len());
        write!(out, "{:<2} {passage}", hit.rank)?;
        writeln!(out, "{INDENT}— {}", page.title(&credit_of(hit, page.lang)))?;
        writeln!(out, "{INDENT}{}", page.faint(&origin(&hit.document)))?;
        let address = open::passage_address(&hit.document, &hit.passage);
        writeln!(
            out,
            "{INDENT}{}",
            page.faint_link(&open::place(&hit.document, hit.passage.page), &address)
        )?;
        if self.clues {
            let cue = hit.cue.as_deref().unwrap_or("–");
            writeln!(out, "{INDENT}{}", page.faint(&format!("{} · {} · {cue}", hit.kind, hit.rule)))?;
        }
        writeln!(out)
    }
}

impl Say for Quotes<'_> {
    fn french(&self) -> String {
        match self.results.total {
            0 => "Aucune citation trouvée".to_owned(),
            total => counted(total as u64, "citation", "citations", Lang::Fr),
        }
    }

    fn english(&self) -> String {
        match self.results.total {
            0 => "No quotation found".to_owned(),
            total => counted(total as u64, "quotation", "quotations", Lang::En),
        }
    }
}

const INDENT: &str = "   ";
const OPEN: &str = "«\u{a0}";

/// Whether the words are the author's, not the speaker's own.
fn is_reported(hit: &QuoteHit) -> bool {
    !is_marked(hit)
}

/// Whether the words stand between marks.
fn is_marked(hit: &QuoteHit) -> bool {
    hit.kind != QuoteKind::Indirect.name()
}

/// `« … »` with no-break spaces; reported speech without marks, since nobody said those very words.
pub(super) fn said(text: &str, marked: bool) -> String {
    if marked { format!("{OPEN}{text}\u{a0}»") } else { text.to_owned() }
}

fn said_of(hit: &QuoteHit) -> String {
    said(&hit.text.text, is_marked(hit))
}

/// Name and role, or that nobody is named; in brackets the name by which the corpus knows the person.
fn credit_of(hit: &QuoteHit, lang: Lang) -> String {
    let speaker = hit.speaker.as_ref();
    let name = speaker.and_then(|speaker| speaker.name.as_deref());
    let role = speaker.and_then(|speaker| speaker.role.as_deref()).filter(|role| Some(*role) != name);
    let person = speaker.and_then(|speaker| speaker.person.as_ref()).map(|person| format!(" [{person}]"));
    let name = name.map(|name| format!("{name}{}", person.unwrap_or_default()));
    credit(name.as_deref(), role, is_marked(hit), lang)
}

/// Name and role, or that nobody is named, and whether the words are the author's.
pub(super) fn credit(name: Option<&str>, role: Option<&str>, marked: bool, lang: Lang) -> String {
    let role = role.filter(|role| Some(*role) != name);
    let known: Vec<&str> = [name, role].into_iter().flatten().collect();
    let known = match (known.is_empty(), lang) {
        (false, _) => known.join(", "),
        (true, Lang::Fr) => "auteur inconnu".to_owned(),
        (true, Lang::En) => "speaker unknown".to_owned(),
    };
    match (marked, lang) {
        (true, _) => known,
        (false, Lang::Fr) => format!("{known} (propos rapportés)"),
        (false, Lang::En) => format!("{known} (reported)"),
    }
}

fn row(hit: &QuoteHit) -> Vec<String> {
    let QuoteHit { document, speaker, .. } = hit;
    let speaker = speaker.as_ref();
    let known = |text: Option<&String>| text.cloned().unwrap_or_default();
    vec![
        hit.rank.to_string(),
        hit.text.text.clone(),
        hit.kind.clone(),
        known(speaker.and_then(|speaker| speaker.name.as_ref())),
        known(speaker.and_then(|speaker| speaker.role.as_ref())),
        known(hit.cue.as_ref()),
        hit.rule.clone(),
        hit.group.map(|group| group.to_string()).unwrap_or_default(),
        document.id.clone(),
        known(document.title.as_ref()),
        document.dated.map(|dated| dated.date.to_string()).unwrap_or_default(),
        known(document.source.as_ref()),
        link(&hit.pointer),
    ]
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::samples::{page, written};
    use super::*;
    use crate::search::{Place, Speaker};

    fn hit() -> QuoteHit {
        let text = Place { text: "Le pont rouvrira".into(), start: 2, end: 18 };
        let speaker = Speaker {
            name: Some("Odile Marchesson".into()),
            person: None,
            role: Some("mairesse".into()),
            mention: None,
        };
        QuoteHit {
            rank: 1,
            score: 1.0,
            text,
            matches: vec![Span::from(3..7)],
            kind: "direct".into(),
            cue: Some("a annoncé".into()),
            rule: "quote/verb-after".into(),
            speaker: Some(speaker),
            group: None,
            document: Default::default(),
            passage: Default::default(),
            pointer: Default::default(),
        }
    }

    #[test]
    fn a_quotation_reads_with_its_speaker() {
        let results = QuoteResults { read_as: String::new(), total: 1, hits: vec![hit()] };
        let quotes = Quotes { asked: Asked::default(), results: &results, clues: true };
        let text = written(&quotes, Format::Text, &page());
        assert!(text.contains("«\u{a0}Le pont rouvrira\u{a0}»"), "{text}");
        assert!(text.contains("— Odile Marchesson, mairesse") && text.contains("quote/verb-after"), "{text}");
        let reported = QuoteHit { kind: "indirect".into(), ..hit() };
        let results = QuoteResults { read_as: String::new(), total: 1, hits: vec![reported] };
        let reported = Quotes { asked: Asked::default(), results: &results, clues: false };
        let reported = written(&reported, Format::Text, &page());
        assert!(!reported.contains('«') && reported.contains("rapportés"), "nobody said so: {reported}");
        assert!(written(&quotes, Format::Json, &page()).contains("\"type\": \"direct\""));
        assert!(written(&quotes, Format::Csv, &page()).starts_with("rank,text,type,name,"));
    }
}
