//! The JSON of a search.

use serde::Serialize;

use super::super::explanation::ExplanationShape;
use super::super::open;
use super::super::shapes::{DocumentShape, GroupsShape, PassageShape, QueryShape, link};
use super::super::why::WhyShape;
use crate::search::{Correction, Hit, Total};

/// The JSON of a search.
#[derive(Serialize)]
pub(super) struct FoundShape<'a> {
    pub version: u32,
    pub query: QueryShape<'a>,
    pub total: TotalShape,
    pub hits: Vec<HitShape<'a>>,
    pub groups: GroupsShape<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub did_you_mean: Option<CorrectionShape<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<WhyShape<'a>>,
}

/// A query that finds more.
#[derive(Serialize)]
pub(super) struct CorrectionShape<'a> {
    query: &'a str,
    documents: usize,
}

/// How much was found.
#[derive(Clone, Copy, Serialize)]
pub(super) struct TotalShape {
    passages: usize,
    pub documents: usize,
    partial: usize,
}

/// One hit.
#[derive(Serialize)]
pub(super) struct HitShape<'a> {
    pub rank: usize,
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

impl<'a> From<&'a Correction> for CorrectionShape<'a> {
    fn from(correction: &'a Correction) -> Self {
        Self { query: &correction.query, documents: correction.documents }
    }
}
