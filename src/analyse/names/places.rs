//! States and cities of the lists, where a text names them.

use super::super::tokens::Token;
use super::spot::{Spot, SpotKind, Spotter};
use crate::french::folded;
use crate::lexicon::{self, Place, Tags};

impl Spotter<'_> {
    /// A state or city of the lists.
    pub(super) fn place(&self, at: usize) -> Option<Spot> {
        let token = self.tokens[at];
        if !token.capital || !token.tags.has(Tags::PLACE) {
            return None;
        }
        let first = folded(&self.form(at));
        let rest = &self.text[token.span.start()..];
        let (name, place) = lexicon::places_from(&first).iter().find(|(name, _)| begins_with(rest, name))?;
        let written = written_length(rest, name);
        let stop = token.span.start() + written;
        let end = (at..self.tokens.len())
            .find(|&at| self.tokens[at].span.start() >= stop)
            .unwrap_or(self.tokens.len());
        // `Paris Saint-Germain`, `Vienne-Nord`: part of a longer name.
        if self.token(end).is_some_and(|next| {
            let longer = next.is_name() && !next.tags.any(Tags::GIVEN | Tags::HEAD) && self.adjoins(end);
            longer && !self.is_presided(at)
        }) {
            return None;
        }
        Some(Spot { tokens: at..end, kind: SpotKind::Place(*place, name), core: at, rule: "name/place-list" })
    }

    /// A state of the lists, or a union of states.
    pub(super) fn state(&self, at: usize) -> Option<Spot> {
        self.place(at).filter(|spot| matches!(spot.kind, SpotKind::Place(Place::State | Place::Union, _)))
    }

    /// A region of the lists.
    pub(super) fn region_of_list(&self, at: usize) -> Option<Spot> {
        self.place(at).filter(|spot| matches!(spot.kind, SpotKind::Place(Place::Region, _)))
    }

    /// `la présidente de la Confédération X Y`: whether another name follows a place directly.
    pub(super) fn is_beside(&self, place: &Spot) -> bool {
        let next = place.tokens.end;
        let presided = self.is_presided(place.tokens.start);
        let name =
            |token: &Token| token.is_name() && !token.hyphen && (presided || token.tags.has(Tags::GIVEN));
        self.token(next).is_some_and(name)
    }

    /// `président de la`: whether somebody at the head of it stands before, whose name comes behind.
    pub(super) fn is_presided(&self, at: usize) -> bool {
        let head = |at: usize| matches!(&*self.form(at), "président" | "présidente");
        at >= 3 && self.has(at - 1, Tags::DETERMINER) && self.has(at - 2, Tags::DE) && head(at - 3)
    }
}

/// Whether `text` begins with the words of `name`, in which `_` is a space, and ends there.
fn begins_with(text: &str, name: &str) -> bool {
    let length = written_length(text, name);
    let ends = text[length..].chars().next().is_none_or(|c| !c.is_alphanumeric());
    length > 0 && ends
}

/// A capital with its accent or without.
fn is_initial(c: char, wanted: char) -> bool {
    c == wanted || matches!((c, wanted), ('E', 'É' | 'È') | ('I', 'Î'))
}

/// The bytes of `text` that are `name`, capitals and kinds of apostrophe aside; 0 for none.
fn written_length(text: &str, name: &str) -> usize {
    let mut rest = text.chars();
    for wanted in name.chars() {
        let Some(c) = rest.next() else { return 0 };
        let same = match wanted {
            '_' => c.is_whitespace() || c == '-',
            '\'' => matches!(c, '\'' | '’'),
            '-' => matches!(c, '-' | '‑' | ' '),
            'É' | 'Î' | 'È' => is_initial(c, wanted),
            _ => c == wanted || c.is_uppercase() && c.to_lowercase().eq(wanted.to_lowercase()),
        };
        if !same {
            return 0;
        }
    }
    text.len() - rest.as_str().len()
}
