//! The JSON of a checked quotation.

use serde::Serialize;

use super::super::shapes::{DocumentShape, SpeakerShape, link};
use crate::search::Part;
use crate::search::check::{Agreement, Operation, Source, Verdict};

/// The whole answer.
#[derive(Serialize)]
pub(super) struct CheckShape<'a> {
    pub(super) version: u32,
    pub(super) claim: ClaimShape<'a>,
    #[serde(flatten)]
    pub(super) judgement: JudgementShape,
    pub(super) source: Option<SourceShape<'a>>,
    pub(super) diff: Vec<OperationShape<'a>>,
    pub(super) others: Vec<OtherShape<'a>>,
}

#[derive(Serialize)]
pub(super) struct ClaimShape<'a> {
    pub(super) text: &'a str,
    pub(super) speaker: Option<&'a str>,
}

/// How true the claim is to one source.
#[derive(Serialize)]
pub(super) struct JudgementShape {
    pub(super) verdict: &'static str,
    pub(super) similarity: f64,
    pub(super) negation_changed: bool,
    pub(super) number_changed: bool,
    pub(super) speakers_mixed: bool,
    pub(super) inside_quotation: Option<bool>,
    pub(super) speaker_agrees: Option<bool>,
    pub(super) speaker_match: Option<&'static str>,
    pub(super) typography: Vec<&'static str>,
}

#[derive(Serialize)]
pub(super) struct SourceShape<'a> {
    pub(super) document: DocumentShape<'a>,
    pub(super) in_title: bool,
    pub(super) page: Option<u32>,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: &'a str,
    pub(super) speaker: Option<SpeakerShape<'a>>,
    pub(super) quote: Option<&'a str>,
    pub(super) link: String,
}

#[derive(Serialize)]
pub(super) struct OtherShape<'a> {
    #[serde(flatten)]
    pub(super) judgement: JudgementShape,
    #[serde(flatten)]
    pub(super) source: SourceShape<'a>,
}

/// A line of JSON Lines.
#[derive(Serialize)]
pub(super) struct LineShape<'a> {
    pub(super) claim: ClaimShape<'a>,
    #[serde(flatten)]
    pub(super) judgement: JudgementShape,
    pub(super) source: Option<SourceShape<'a>>,
    pub(super) diff: Vec<OperationShape<'a>>,
}

#[derive(Serialize)]
pub(super) struct OperationShape<'a> {
    pub(super) op: &'static str,
    pub(super) source: &'a str,
    pub(super) claim: &'a str,
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
            in_title: source.part == Part::Title,
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

/// What differs from a source.
pub(super) fn operations(source: Option<&Source>) -> Vec<OperationShape<'_>> {
    source.into_iter().flat_map(|source| &source.operations).map(OperationShape::from).collect()
}
