//! Whether capitals name somebody, or a town, by the words around: titles, given names, roles.

use super::super::quotes::tokens::{Token, TokenKind};
use super::spot::Spotter;
use crate::french::folded;
use crate::lexicon::{self, Place, Tags};

impl Spotter<'_> {
    /// Whether a run of capitals is somebody.
    pub(super) fn is_person(&self, at: usize, end: usize) -> bool {
        let tokens = &self.tokens[at..end];
        // `IFPI Schweiz` is nobody, `DUPRÉ ANNE` is.
        let small = |token: &Token| {
            !token.tags.has(Tags::ACRONYM) && token.span.of(self.text).chars().any(char::is_lowercase)
        };
        let acronym = tokens[0].tags.has(Tags::ACRONYM) && tokens[1..].iter().all(small);
        let titled = at > 0 && self.has(at - 1, Tags::TITLE) && self.is_title(at - 1);
        let words = tokens.iter().filter(|token| !token.hyphen).count();
        // `France Inter` is no Mrs Inter.
        let given = tokens[0].tags.has(Tags::GIVEN) && words >= 2 && !self.is_called_as_state(at);
        titled || given || words >= 2 && !acronym && (self.follows_role(at) || self.leads_role(end))
    }

    fn is_called_as_state(&self, at: usize) -> bool {
        self.has(at, Tags::PLACE)
            && lexicon::places_from(&folded(&self.form(at))).iter().any(|(_, place)| *place == Place::State)
    }

    fn is_title(&self, at: usize) -> bool {
        self.tokens[at].capital || self.tokens[at].span.len() > 3
    }

    /// Whether a role stands before: `la ministre X Y`, `le maire de Z, X Y`.
    fn follows_role(&self, start: usize) -> bool {
        let role = |at: usize| self.has(at, Tags::ROLE) && !self.has(at, Tags::HEAD);
        // `le ministre X Y`, `son homologue autrichien de l’économie X Y`, `Conseiller fédéral X Y`,
        // `ministre des Affaires étrangères X Y`.
        let noun_phrase = |at: &usize| {
            let token = &self.tokens[*at];
            let verb =
                token.tags.any(Tags::AUXILIARY | Tags::VERB | Tags::FINITE) && !token.tags.has(Tags::ROLE);
            let field = *at > 0 && self.has(*at - 1, Tags::DE | Tags::DETERMINER);
            let named = token.capital && !role(*at) && (!field || token.tags.has(Tags::HEAD));
            token.is_word() && !named && !verb && !token.tags.any(BREAKS)
        };
        if (start.saturating_sub(7)..start).rev().take_while(noun_phrase).any(role) {
            return true;
        }
        let comma = start > 0 && self.tokens[start - 1].kind == TokenKind::Comma;
        let before = (start.saturating_sub(14)..start.saturating_sub(1)).rev();
        let goes_on = |at: &usize| {
            let token = &self.tokens[*at];
            token.is_word() || matches!(token.kind, TokenKind::Open | TokenKind::Close)
        };
        comma && before.take_while(goes_on).any(role)
    }

    /// Whether a role in apposition stands behind: `Martina X, secrétaire d’État`.
    fn leads_role(&self, end: usize) -> bool {
        let comma = self.token(end).is_some_and(|token| token.kind == TokenKind::Comma);
        comma && self.token(end + 1).is_some_and(|token| token.is_lower() && token.tags.has(Tags::ROLE))
    }

    /// Whether `maire de` or `villes de X et` stands before.
    pub(super) fn is_town(&self, at: usize) -> bool {
        let of = at >= 2 && self.has(at - 1, Tags::DE);
        of && matches!(
            &*self.form(at - 2),
            "maire" | "mairesse" | "maires" | "villes" | "métropole" | "bourgmestre"
        )
    }
}

/// Words that end what is said of a role.
const BREAKS: Tags = Tags::PREPOSITION
    .and(Tags::COORDINATION)
    .and(Tags::QUE)
    .and(Tags::QUI)
    .and(Tags::SUBORDINATION)
    .and(Tags::SUBJECT)
    .and(Tags::CLITIC);
