//! What a document is about, and what it only mentions.

use std::ops::Range;

use super::super::tokens::TokenKind;
use super::kinds::Kind;
use super::reader::Reader;
use crate::lexicon::{self, Tags};

/// The bytes of a document that say what it is about.
const LEAD: usize = 700;

impl Reader<'_> {
    /// Whether the sentence is the title, or stands where a document says what it is about.
    pub(super) fn leads(&self, range: &Range<usize>) -> bool {
        let span = self.names.span(range.clone());
        span.start() < LEAD || self.is_title(range)
    }

    /// Whether the sentence is the title, or a heading before the text.
    pub(super) fn is_title(&self, range: &Range<usize>) -> bool {
        let span = self.names.span(range.clone());
        let title = self.document.title.as_deref().unwrap_or_default().trim_end_matches('.');
        let first = span.start() == 0 || span.end() < 400;
        let heading = first && self.names.text[span.end()..].starts_with(['\n', '\r']);
        heading || span.of(self.names.text).trim_end_matches('.') == title
    }

    /// Whether the title says that the document is about an agreement; about several only where it names their sort.
    pub(super) fn is_topic(&self, kind: &Kind) -> bool {
        self.topic().is_some_and(|family| !kind.plural || family == kind.family)
    }

    /// The family of agreements that the title names first.
    pub(super) fn topic(&self) -> Option<&'static str> {
        let title = self.document.title.as_deref().unwrap_or_default();
        let mut words = title.split(|c: char| !c.is_alphanumeric());
        words.find_map(|word| lexicon::agreement_family(&word.to_lowercase()))
    }

    /// `des accords similaires ont été conclus`, `les conventions que X a conclues`: whether a sentence only recalls
    /// several others.
    pub(super) fn recalls_others(&self, range: &Range<usize>, kind: &Kind) -> bool {
        let similar = |at: usize| {
            ["similaire", "semblable", "analogue"].iter().any(|stem| self.word(at).starts_with(stem))
        };
        let behind = kind.end..range.end.min(kind.end + 2);
        let relative = behind.clone().take(1).any(|at| self.names.tokens[at].tags.has(Tags::QUE));
        kind.plural && (behind.into_iter().any(similar) || relative)
    }

    fn word(&self, at: usize) -> &str {
        self.names.tokens[at].span.of(self.names.text)
    }

    /// Whether the agreement is only what something else goes by: `en vertu de l’accord`, `conformément à`.
    pub(super) fn is_background(&self, range: &Range<usize>, kind: &Kind) -> bool {
        const WORDS: [&str; 23] = [
            "fondant",
            "vertu",
            "conformément",
            "selon",
            "cadre",
            "termes",
            "application",
            "base",
            "titre",
            "sens",
            "visé",
            "visés",
            "violation",
            "partie",
            "parties",
            "conforme",
            "conformes",
            "regard",
            "suite",
            "échéance",
            "depuis",
            "respect",
            "comme",
        ];
        let said = |from: usize, words: &[&str]| {
            let before = &self.names.tokens[from.max(range.start)..kind.at];
            before.iter().any(|token| words.contains(&token.span.of(self.names.text)))
        };
        // `depuis 2010 ainsi qu’à l’accord` tells when, not by what.
        let since = |at: usize| {
            let number = self.names.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Number);
            self.word(at) == "depuis" && number
        };
        let from = kind.at.saturating_sub(6).max(range.start);
        let dated = (from..kind.at).rev().find(|&at| since(at));
        said(dated.map_or(from, |at| at + 1), &WORDS) || self.is_compared(range, kind)
    }

    /// `visé par l’accord`, `au sens de la convention`, or compared with: whether the agreement only says what something is.
    pub(super) fn is_referred_to(&self, range: &Range<usize>, kind: &Kind) -> bool {
        const NEAR: usize = 4;
        let near = kind.at.saturating_sub(NEAR).max(range.start)..kind.at;
        let mut words = near.map(|at| self.word(at));
        words.any(|word| matches!(word, "visé" | "visés" | "visée" | "visées" | "sens" | "article"))
            || self.is_compared(range, kind)
    }

    /// `analogue à l’accord`: whether the text compares its own agreement with this one.
    fn is_compared(&self, range: &Range<usize>, kind: &Kind) -> bool {
        const REACH: usize = 24;
        const COMPARES: [&str; 9] = [
            "instar",
            "analogue",
            "analogues",
            "semblable",
            "semblables",
            "comparable",
            "correspond",
            "modèle",
            "similaire",
        ];
        let before = kind.at.saturating_sub(REACH).max(range.start)..kind.at;
        before.into_iter().any(|at| COMPARES.contains(&self.word(at)))
    }
}
