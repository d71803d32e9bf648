//! What became of a quotation between its source and the text that gives it.

use std::io::{self, Write};

use anstyle::Style;
use serde::Serialize;

use super::page::{ADDED, REMOVED};
use super::search::origin;
use super::shapes::{DocumentShape, SpeakerShape, VERSION, link};
use super::typography::{counted, quoted};
use super::visible::{one_line, visible};
use super::{Answer, Citation, Cited, Lang, Page, Say, Table, markdown};
use crate::document::Span;
use crate::search::Speaker;
use crate::search::check::{Agreement, Checked, Operation, Sign, Source, Verdict};

/// Where a quotation comes from and how true it is.
pub struct Check<'a> {
    /// The quotation as it was given.
    pub text: &'a str,
    /// Who is claimed to have said it.
    pub speaker: Option<&'a str>,
    /// The answer.
    pub checked: &'a Checked,
    /// How many other sources are told at most.
    pub most: usize,
}

/// The JSON of it.
#[derive(Serialize)]
struct CheckShape<'a> {
    version: u32,
    claim: ClaimShape<'a>,
    #[serde(flatten)]
    judgement: JudgementShape,
    source: Option<SourceShape<'a>>,
    diff: Vec<OperationShape<'a>>,
    others: Vec<OtherShape<'a>>,
}

#[derive(Serialize)]
struct ClaimShape<'a> {
    text: &'a str,
    speaker: Option<&'a str>,
}

/// How true the claim is to one source.
#[derive(Serialize)]
struct JudgementShape {
    verdict: &'static str,
    similarity: f64,
    negation_changed: bool,
    number_changed: bool,
    speakers_mixed: bool,
    inside_quotation: Option<bool>,
    speaker_agrees: Option<bool>,
    speaker_match: Option<&'static str>,
    typography: Vec<&'static str>,
}

#[derive(Serialize)]
struct SourceShape<'a> {
    document: DocumentShape<'a>,
    page: Option<u32>,
    start: usize,
    end: usize,
    text: &'a str,
    speaker: Option<SpeakerShape<'a>>,
    quote: Option<&'a str>,
    link: String,
}

#[derive(Serialize)]
struct OtherShape<'a> {
    #[serde(flatten)]
    judgement: JudgementShape,
    #[serde(flatten)]
    source: SourceShape<'a>,
}

/// A line of JSON Lines.
#[derive(Serialize)]
struct LineShape<'a> {
    claim: ClaimShape<'a>,
    #[serde(flatten)]
    judgement: JudgementShape,
    source: Option<SourceShape<'a>>,
    diff: Vec<OperationShape<'a>>,
}

#[derive(Serialize)]
struct OperationShape<'a> {
    op: &'static str,
    source: &'a str,
    claim: &'a str,
}

impl From<Option<&Source>> for JudgementShape {
    fn from(source: Option<&Source>) -> Self {
        let similarity = source.map_or(0.0, |source| f64::from(source.similarity));
        let agreement = source.and_then(|source| source.agreement);
        Self {
            verdict: source.map_or(Verdict::NotFound, |source| source.verdict).name(),
            similarity: (similarity * 1000.0).round() / 1000.0,
            negation_changed: source.is_some_and(|source| source.negation_changed),
            number_changed: source.is_some_and(|source| source.number_changed),
            speakers_mixed: source.is_some_and(|source| source.speakers_mixed),
            inside_quotation: source.map(|source| source.inside_quotation),
            speaker_agrees: agreement.and_then(Agreement::agrees),
            speaker_match: agreement.map(Agreement::name),
            typography: source.into_iter().flat_map(|source| &source.typography).map(|s| s.name()).collect(),
        }
    }
}

impl<'a> From<&'a Source> for SourceShape<'a> {
    fn from(source: &'a Source) -> Self {
        Self {
            document: (&source.document).into(),
            page: source.page,
            start: source.text.start,
            end: source.text.end,
            text: &source.text.text,
            speaker: source.speaker.as_ref().map(SpeakerShape::from),
            quote: source.quote.as_deref(),
            link: link(&source.pointer),
        }
    }
}

impl<'a> From<&'a Operation> for OperationShape<'a> {
    fn from(operation: &'a Operation) -> Self {
        let (op, source, claim) = match operation {
            Operation::Equal(text) => ("equal", text, text.as_str()),
            Operation::Typography { source, claim } => ("typography", source, claim.as_str()),
            Operation::Changed { source, claim } if source.is_empty() => ("insert", source, claim.as_str()),
            Operation::Changed { source, claim } if claim.is_empty() => ("delete", source, claim.as_str()),
            Operation::Changed { source, claim } => ("replace", source, claim.as_str()),
            Operation::Cut(source) => ("cut", source, ""),
        };
        Self { op, source, claim }
    }
}

impl<'a> Check<'a> {
    fn best(&self) -> Option<&'a Source> {
        self.checked.sources.first()
    }

    fn others(&self) -> impl Iterator<Item = &'a Source> {
        self.checked.sources.iter().skip(1).take(self.most)
    }

    fn claim(&self) -> ClaimShape<'a> {
        ClaimShape { text: self.text, speaker: self.speaker }
    }

    /// The sources told, or once nothing when there is none.
    fn each(&self) -> Vec<Option<&'a Source>> {
        match self.best() {
            None => vec![None],
            best => [best].into_iter().chain(self.others().map(Some)).collect(),
        }
    }

    fn line(&self, source: Option<&'a Source>) -> LineShape<'a> {
        LineShape {
            claim: self.claim(),
            judgement: source.into(),
            source: source.map(SourceShape::from),
            diff: operations(source),
        }
    }
}

fn operations(source: Option<&Source>) -> Vec<OperationShape<'_>> {
    source.into_iter().flat_map(|source| &source.operations).map(OperationShape::from).collect()
}

/// The columns of CSV.
const HEADER: [&str; 18] = [
    "verdict",
    "similarity",
    "negation_changed",
    "number_changed",
    "inside_quotation",
    "speaker_agrees",
    "diff",
    "text",
    "name",
    "role",
    "id",
    "title",
    "date",
    "source",
    "page",
    "start",
    "end",
    "link",
];

impl Answer for Check<'_> {
    fn object(&self) -> impl Serialize {
        CheckShape {
            version: VERSION,
            claim: self.claim(),
            judgement: self.best().into(),
            source: self.best().map(SourceShape::from),
            diff: operations(self.best()),
            others: self
                .others()
                .map(|source| OtherShape { judgement: Some(source).into(), source: source.into() })
                .collect(),
        }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        self.each().into_iter().map(|source| self.line(source)).collect::<Vec<_>>()
    }

    fn table(&self) -> Table {
        Table { header: &HEADER, rows: self.each().into_iter().map(row).collect() }
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        let verdict = self.checked.verdict();
        writeln!(out, "{}", page.title(&Words::Verdict(verdict).say(page.lang)))?;
        let Some(best) = self.best() else { return Ok(()) };
        for warning in self.warnings(best) {
            writeln!(out, "{}", page.warning(&warning.say(page.lang)))?;
        }
        writeln!(out)?;
        let difference = Difference::of(best);
        write!(out, "{}", page.styled(&difference.text, &difference.stretches, INDENT))?;
        writeln!(out, "{INDENT}— {}", page.title(&whose(best, page.lang)))?;
        if let Some(agreement) = best.agreement {
            writeln!(
                out,
                "{INDENT}{}",
                Words::Agreement(agreement, self.speaker.unwrap_or_default()).say(page.lang)
            )?;
        }
        if verdict == Verdict::Typography && !best.typography.is_empty() {
            writeln!(out, "{INDENT}{}", Words::Signs(&best.typography).say(page.lang))?;
        }
        writeln!(out, "{INDENT}{}", page.title(best.document.title.as_deref().unwrap_or(&best.document.id)))?;
        writeln!(out, "{INDENT}{}", page.faint(&origin(&best.document)))?;
        writeln!(out, "{INDENT}{}", page.faint(&place(best, page.lang)))?;
        if let Some(url) = &best.document.url {
            writeln!(out, "{INDENT}{}", page.faint(url))?;
        }
        writeln!(out, "{INDENT}{}", page.faint(&link(&best.pointer)))?;
        self.others_text(page, out)
    }

    fn citations(&self) -> Vec<Citation<'_>> {
        let best = self.best().into_iter();
        best.map(|source| Citation {
            words: Some(if source.inside_quotation || source.speaker.is_none() {
                Cited::Words(&source.text.text)
            } else {
                Cited::Reported(&source.text.text)
            }),
            speaker: source.speaker.as_ref(),
            document: &source.document,
            pointer: &source.pointer,
        })
        .collect()
    }

    fn markdown(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "**{}**\n", markdown::inline(&Words::Verdict(self.checked.verdict()).say(page.lang)))?;
        let Some(best) = self.best() else { return Ok(()) };
        for warning in self.warnings(best) {
            writeln!(out, "**{}**\n", markdown::inline(&warning.say(page.lang)))?;
        }
        writeln!(out, "> {}\n", markdown::inline(&Difference::of(best).text))?;
        let title = best.document.title.as_deref().unwrap_or(&best.document.id);
        let title = markdown::link(title, best.document.url.as_deref());
        let told = [origin(&best.document), place(best, page.lang)].map(|text| markdown::inline(&text));
        writeln!(out, "— {}, {title}, {}", markdown::inline(&whose(best, page.lang)), told.join(", "))
    }
}

impl Check<'_> {
    fn warnings(&self, source: &Source) -> Vec<Words<'_>> {
        let warnings = [
            (source.negation_changed, Words::Negation),
            (source.number_changed, Words::Number),
            (source.speakers_mixed, Words::Mixed),
        ];
        warnings.into_iter().filter(|(is_so, _)| *is_so).map(|(_, words)| words).collect()
    }

    fn others_text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        let others: Vec<_> = self.others().collect();
        if others.is_empty() {
            return Ok(());
        }
        writeln!(out, "\n{}", Words::Others(others.len()).say(page.lang))?;
        for other in others {
            let verdict = Words::Brief(other.verdict).say(page.lang);
            let negation = other.negation_changed.then(|| Words::Negation.say(page.lang));
            let told =
                [verdict, place(other, page.lang), whose(other, page.lang)].into_iter().chain(negation);
            writeln!(out, "{INDENT}{}", page.faint(&told.collect::<Vec<_>>().join(" · ")))?;
        }
        Ok(())
    }
}

const INDENT: &str = "   ";

/// The words of a source with what was taken out of them and put in: readable without colour.
struct Difference {
    text: String,
    stretches: Vec<(Span, Style)>,
}

impl Difference {
    fn of(source: &Source) -> Self {
        let mut difference = Self { text: String::new(), stretches: Vec::new() };
        for operation in &source.operations {
            match operation {
                Operation::Equal(text) | Operation::Typography { source: text, .. } => difference.plain(text),
                Operation::Changed { source, claim } => {
                    difference.marked("[-", source, "-]", REMOVED);
                    difference.marked("{+", claim, "+}", ADDED);
                    let space = source.ends_with(char::is_whitespace) || claim.ends_with(char::is_whitespace);
                    difference.plain(if space { " " } else { "" });
                }
                Operation::Cut(text) => {
                    difference.marked("[-", &shortened(text), "-]", REMOVED);
                    difference.plain(" ");
                }
            }
        }
        difference
    }

    fn plain(&mut self, text: &str) {
        self.text.push_str(&visible(text).replace(['\n', '\t'], " "));
    }

    fn marked(&mut self, open: &str, text: &str, close: &str, style: Style) {
        if text.trim().is_empty() {
            return;
        }
        let start = self.text.len();
        self.text.push_str(open);
        self.plain(text.trim());
        self.text.push_str(close);
        self.stretches.push((Span::from(start..self.text.len()), style));
    }
}

/// Words shown of what was left out, at each end.
const CUT_WORDS: usize = 6;

/// The first and last words of what was left out.
fn shortened(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.len() > 2 * CUT_WORDS + 2 {
        true => format!("{} … {}", words[..CUT_WORDS].join(" "), words[words.len() - CUT_WORDS..].join(" ")),
        false => text.to_owned(),
    }
}

/// Who is named as the speaker, and whether the words are between quotation marks.
fn whose(source: &Source, lang: Lang) -> String {
    let name = source.speaker.as_ref().and_then(|speaker| speaker.name.as_deref());
    let role = source.speaker.as_ref().and_then(|speaker| speaker.role.as_deref());
    let known =
        name.into_iter().chain(role.filter(|role| Some(*role) != name)).collect::<Vec<_>>().join(", ");
    let known = if known.is_empty() { Words::Nobody.say(lang) } else { known };
    let how = if source.inside_quotation { Words::Inside } else { Words::Outside };
    format!("{known} ({})", how.say(lang))
}

/// Id, page and characters.
fn place(source: &Source, lang: Lang) -> String {
    let id = one_line(&source.document.id);
    let page = source.page.map(|page| format!("p.\u{a0}{page}"));
    let characters = Words::Characters(source.text.start, source.text.end).say(lang);
    [id].into_iter().chain(page).chain([characters]).collect::<Vec<_>>().join(" · ")
}

fn row(source: Option<&Source>) -> Vec<String> {
    let judgement = JudgementShape::from(source);
    let known = |known: Option<String>| known.unwrap_or_default();
    let speaker = source.and_then(|source| source.speaker.as_ref());
    let document = source.map(|source| &source.document);
    let of_speaker = |part: fn(&Speaker) -> Option<&String>| known(speaker.and_then(part).cloned());
    vec![
        judgement.verdict.to_owned(),
        judgement.similarity.to_string(),
        judgement.negation_changed.to_string(),
        judgement.number_changed.to_string(),
        known(judgement.inside_quotation.map(|inside| inside.to_string())),
        known(judgement.speaker_agrees.map(|agrees| agrees.to_string())),
        known(source.map(|source| Difference::of(source).text)),
        known(source.map(|source| source.text.text.clone())),
        of_speaker(|speaker| speaker.name.as_ref()),
        of_speaker(|speaker| speaker.role.as_ref()),
        known(document.map(|document| document.id.clone())),
        known(document.and_then(|document| document.title.clone())),
        known(document.and_then(|document| document.dated).map(|dated| dated.date.to_string())),
        known(document.and_then(|document| document.source.clone())),
        known(source.and_then(|source| source.page).map(|page| page.to_string())),
        known(source.map(|source| source.text.start.to_string())),
        known(source.map(|source| source.text.end.to_string())),
        known(source.map(|source| link(&source.pointer))),
    ]
}

/// The words round a verdict.
enum Words<'a> {
    Verdict(Verdict),
    Brief(Verdict),
    Negation,
    Number,
    Mixed,
    Agreement(Agreement, &'a str),
    Signs(&'a [Sign]),
    Nobody,
    Inside,
    Outside,
    Characters(usize, usize),
    Others(usize),
}

impl Say for Words<'_> {
    fn french(&self) -> String {
        match self {
            Words::Verdict(verdict) => {
                format!("{} — {}", brief_french(*verdict).to_uppercase(), verdict_french(*verdict))
            }
            Words::Brief(verdict) => brief_french(*verdict).into(),
            Words::Negation => "Attention\u{a0}: une négation a été retirée, ajoutée ou déplacée".into(),
            Words::Number => "Attention\u{a0}: un nombre a changé".into(),
            Words::Mixed => {
                "Attention\u{a0}: des propos de plusieurs personnes sont donnés comme une seule citation"
                    .into()
            }
            Words::Agreement(agreement, claimed) => {
                agreement_french(*agreement, &quoted(&one_line(claimed), Lang::Fr))
            }
            Words::Signs(signs) => format!(
                "Écarts\u{a0}: {}",
                signs.iter().map(|sign| sign_french(*sign)).collect::<Vec<_>>().join(", ")
            ),
            Words::Nobody => "personne n’est nommé".into(),
            Words::Inside => "entre guillemets".into(),
            Words::Outside => "hors guillemets".into(),
            Words::Characters(start, end) => format!("caractères {start} à {end}"),
            Words::Others(count) => format!(
                "Aussi, dans {}\u{a0}:",
                counted(*count as u64, "autre document", "autres documents", Lang::Fr)
            ),
        }
    }

    fn english(&self) -> String {
        match self {
            Words::Verdict(verdict) => {
                format!("{} — {}", brief_english(*verdict).to_uppercase(), verdict_english(*verdict))
            }
            Words::Brief(verdict) => brief_english(*verdict).into(),
            Words::Negation => "Beware: a negation was taken out, put in or moved".into(),
            Words::Number => "Beware: a number has changed".into(),
            Words::Mixed => "Beware: words of several people are given as one quotation".into(),
            Words::Agreement(agreement, claimed) => {
                agreement_english(*agreement, &quoted(&one_line(claimed), Lang::En))
            }
            Words::Signs(signs) => format!(
                "Differences: {}",
                signs.iter().map(|sign| sign.name()).collect::<Vec<_>>().join(", ")
            ),
            Words::Nobody => "nobody is named".into(),
            Words::Inside => "between quotation marks".into(),
            Words::Outside => "not between quotation marks".into(),
            Words::Characters(start, end) => format!("characters {start} to {end}"),
            Words::Others(count) => {
                format!("Also, in {}:", counted(*count as u64, "other document", "other documents", Lang::En))
            }
        }
    }
}

fn brief_french(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "exacte",
        Verdict::Typography => "typographie seule",
        Verdict::Shortened => "raccourcie",
        Verdict::Altered => "modifiée",
        Verdict::NotFound => "introuvable",
    }
}

fn verdict_french(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "ces mots sont dans la source, lettre pour lettre",
        Verdict::Typography => "les mots sont ceux de la source\u{a0}; seule leur écriture diffère",
        Verdict::Shortened => "les mots sont ceux de la source, dans l’ordre, avec une coupe",
        Verdict::Altered => "des mots diffèrent de ceux de la source",
        Verdict::NotFound => "rien de semblable dans les documents indexés",
    }
}

fn brief_english(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "exact",
        Verdict::Typography => "typography only",
        Verdict::Shortened => "shortened",
        Verdict::Altered => "altered",
        Verdict::NotFound => "not found",
    }
}

fn verdict_english(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Exact => "these words are in the source, letter for letter",
        Verdict::Typography => "the words are those of the source; only their writing differs",
        Verdict::Shortened => "the words are those of the source, in order, with a cut",
        Verdict::Altered => "words differ from those of the source",
        Verdict::NotFound => "nothing like it in the documents indexed",
    }
}

fn agreement_french(agreement: Agreement, claimed: &str) -> String {
    match agreement {
        Agreement::Name => format!("La source nomme bien {claimed}"),
        Agreement::Surname => {
            format!("La source nomme quelqu’un de ce nom de famille\u{a0}: {claimed}, prénom à vérifier")
        }
        Agreement::Role => format!("La fonction est bien celle que donne la source\u{a0}: {claimed}"),
        Agreement::Unknown => format!("La source ne dit pas qui parle\u{a0}: {claimed} n’est pas confirmé"),
        Agreement::Other => format!("Attention\u{a0}: la source nomme quelqu’un d’autre que {claimed}"),
    }
}

fn agreement_english(agreement: Agreement, claimed: &str) -> String {
    match agreement {
        Agreement::Name => format!("The source does name {claimed}"),
        Agreement::Surname => {
            format!("The source names someone of that surname: {claimed}, first name to be verified")
        }
        Agreement::Role => format!("The function is the one that the source gives: {claimed}"),
        Agreement::Unknown => format!("The source does not say who speaks: {claimed} is not confirmed"),
        Agreement::Other => format!("Beware: the source names somebody other than {claimed}"),
    }
}

fn sign_french(sign: Sign) -> &'static str {
    match sign {
        Sign::Apostrophes => "apostrophes",
        Sign::Marks => "guillemets",
        Sign::Spaces => "espaces",
        Sign::Punctuation => "ponctuation",
        Sign::Case => "majuscules",
        Sign::Accents => "accents",
    }
}
