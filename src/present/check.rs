//! What became of a quotation between its source and the text that gives it.

mod difference;
mod shapes;
mod words;

use std::io::{self, Write};

use serde::Serialize;

use super::search::origin;
use super::shapes::{VERSION, link};
use super::visible::one_line;
use super::{Answer, Citation, Cited, Lang, Page, Say, Table, markdown};
use crate::search::check::{Checked, Source, Verdict};
use crate::search::{Part, Speaker};
use difference::Difference;
use shapes::{CheckShape, ClaimShape, JudgementShape, LineShape, OtherShape, SourceShape, operations};
use words::Words;

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

/// The columns of CSV.
const HEADER: [&str; 19] = [
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
    "in_title",
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
            part: source.part,
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

/// Id, page or title, and characters.
fn place(source: &Source, lang: Lang) -> String {
    let id = one_line(&source.document.id);
    let part = match source.part {
        Part::Text => source.page.map(|page| format!("p.\u{a0}{page}")),
        Part::Title => Some(Words::InTitle.say(lang)),
    };
    let characters = Words::Characters(source.text.start, source.text.end).say(lang);
    [id].into_iter().chain(part).chain([characters]).collect::<Vec<_>>().join(" · ")
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
        known(source.map(|source| (source.part == Part::Title).to_string())),
        known(source.and_then(|source| source.page).map(|page| page.to_string())),
        known(source.map(|source| source.text.start.to_string())),
        known(source.map(|source| source.text.end.to_string())),
        known(source.map(|source| link(&source.pointer))),
    ]
}
