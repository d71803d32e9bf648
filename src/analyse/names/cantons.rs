//! Regions that one plural heads: `les cantons de Berne, Vaud et du Tessin` are three.

use std::ops::Range;

use super::super::tokens::TokenKind;
use super::spot::{Spot, SpotKind, Spotter};
use crate::french::lower;
use crate::lexicon::{self, Tags};

/// Regions listed behind one head, at most.
const MOST: usize = 26;

impl Spotter<'_> {
    /// The regions listed behind the plural at `at`; none where it heads no list of names.
    pub(super) fn cantons(&self, at: usize) -> Vec<Spot> {
        if !self.tokens[at].span.of(self.text).eq_ignore_ascii_case("cantons") {
            return Vec::new();
        }
        let mut found: Vec<Spot> = Vec::new();
        let (mut next, mut last) = (at + 1, false);
        while let Some((core, of)) = self.region(next, found.last()).filter(|_| found.len() < MOST) {
            let start = if found.is_empty() { at } else { core.start };
            let kind = SpotKind::Region(of);
            next = core.end;
            found.push(Spot { tokens: start..core.end, kind, core: core.start, rule: "name/regions" });
            let comma = self.token(next).is_some_and(|token| token.kind == TokenKind::Comma);
            let and = self.has(next, Tags::COORDINATION);
            if last || !comma && !and {
                break;
            }
            (next, last) = (next + 1, and);
        }
        found
    }

    /// The name of a region at `at`, behind its `de`, which only those after the first may leave out.
    fn region(&self, at: usize, before: Option<&Spot>) -> Option<(Range<usize>, Of)> {
        let of = self.has(at, Tags::DE);
        let article = of && self.has(at + 1, Tags::DETERMINER);
        let core = at + usize::from(of) + usize::from(article);
        let name = self.token(core).filter(|token| token.is_name() && !token.tags.has(Tags::HEAD))?;
        if self.state(core).is_some() {
            return None;
        }
        let mut end = core + 1;
        while self.token(end).is_some_and(|token| token.is_word() && token.hyphen) {
            end += 1;
        }
        let written = name.span.of(self.text);
        let elides = lower(written).starts_with(['a', 'e', 'i', 'o', 'u', 'é', 'h']);
        let said = match (of, article, &*self.form(at)) {
            (true, true, _) => Of::La,
            (true, false, "du") => Of::Du,
            (true, false, _) => {
                if elides {
                    Of::Elided
                } else {
                    Of::De
                }
            }
            _ if before.is_none() => return None,
            _ => {
                if elides {
                    Of::Elided
                } else {
                    Of::De
                }
            }
        };
        Some((core..end, said))
    }
}

/// The preposition before the name of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    De,
    Elided,
    Du,
    La,
}

impl Of {
    /// The region's name in full: `canton du Tessin`, whatever the text writes of a canton that we know.
    pub fn canton(self, core: &str) -> String {
        if let Some(full) = lexicon::canton_called(core) {
            return full.to_owned();
        }
        let of = match self {
            Of::De => "de ",
            Of::Elided => "d’",
            Of::Du => "du ",
            Of::La => "de la ",
        };
        format!("canton {of}{core}")
    }
}
