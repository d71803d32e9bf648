//! Whether capitals name somebody, or a town, by the words around: titles, given names, roles.

use super::super::tokens::{Token, TokenKind};
use super::spot::Spotter;
use super::words::{is_adjective, is_description};
use crate::french::folded;
use crate::lexicon::{self, NameWord, Place, Tags};

impl Spotter<'_> {
    /// Whether a run of capitals is somebody.
    pub(super) fn is_person(&self, at: usize, end: usize) -> bool {
        let tokens = &self.tokens[at..end];
        if self.is_thing(at, end) {
            return false;
        }
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

    /// Whether capitals end as no name of a person does: `Charlie Hebdo`, `Caroline du Nord`; `Présence Suisse`, where no given
    /// name begins them.
    pub(super) fn is_thing(&self, at: usize, end: usize) -> bool {
        let last = end - 1;
        let given = self.has(at, Tags::GIVEN) || self.has(last, Tags::GIVEN);
        let of_state = || last > at && !given && !self.tokens[last].hyphen && self.is_called_as_state(last);
        self.is_word_of(last, NameWord::NoSurname) || of_state()
    }

    /// Whether the word at `at` alone is the name of a state.
    fn is_called_as_state(&self, at: usize) -> bool {
        self.has(at, Tags::PLACE)
            && lexicon::places_from(&folded(&self.form(at)))
                .iter()
                .any(|(name, place)| *place == Place::State && !name.contains(['_', '-']))
    }

    fn is_title(&self, at: usize) -> bool {
        self.tokens[at].capital || self.tokens[at].span.len() > 3
    }

    /// Whether a role stands before: `la ministre X Y`, `le maire de Z, X Y`.
    fn follows_role(&self, start: usize) -> bool {
        // `directeur de Présence Lacs`, `ministre des Affaires Lacustres`: whose they are, or what they are for.
        if start > 0 && self.has(start - 1, Tags::DE | Tags::DETERMINER) {
            let role = self.role_before(start).filter(|_| !self.has(start - 1, Tags::DETERMINER));
            return role.is_some_and(|role| {
                self.is_word_of(role, NameWord::Serves) || self.has(role, Tags::RELATED)
            });
        }
        let role = |at: usize| self.has(at, Tags::ROLE) && !self.has(at, Tags::HEAD);
        // `le ministre X Y`, `son homologue autrichien de l’économie X Y`, `Conseiller fédéral X Y`,
        // `ministre des Affaires étrangères X Y`.
        let noun_phrase = |at: &usize| {
            let token = &self.tokens[*at];
            let verb =
                token.tags.any(Tags::AUXILIARY | Tags::VERB | Tags::FINITE) && !token.tags.has(Tags::ROLE);
            let field = *at > 0 && self.has(*at - 1, Tags::DE | Tags::DETERMINER);
            let named = token.capital
                && !role(*at)
                && (!field || token.tags.has(Tags::HEAD))
                && !is_adjective(token, &self.form(*at));
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

    /// `ministre chinois du …`: where the role stands whose complement begins at `at`.
    pub(super) fn role_before(&self, at: usize) -> Option<usize> {
        let of =
            at.checked_sub(1).map(|before| before - usize::from(before > 0 && self.is_article(before)))?;
        let noun = of.checked_sub(1).filter(|_| self.has(of, Tags::DE))?;
        let adjective = |at: usize| is_description(&self.tokens[at]);
        [Some(noun), noun.checked_sub(1).filter(|_| adjective(noun))]
            .into_iter()
            .flatten()
            .find(|&at| self.has(at, Tags::ROLE))
    }

    /// `Travail` of `ministre du Travail Anne Ferrier`, `Affaires Lacustres` of `ministre des Affaires Lacustres Wen Lo`: the
    /// end of the capitals from `at` to `end` that say what an office is for, before those of somebody.
    pub(super) fn field_end(&self, at: usize, end: usize) -> Option<usize> {
        let of = at > 0 && self.has(at - 1, Tags::DETERMINER) && !self.has(at, Tags::GIVEN);
        if !of || end < at + 3 {
            return None;
        }
        let (known, led) = (self.is_word_of(at, NameWord::Field), self.role_before(at).is_some());
        if !known && !led {
            return None;
        }
        let after = || {
            let adjective = |at: &usize| is_adjective(&self.tokens[*at], &self.form(*at));
            let next = (at + 1..end).find(|at| !adjective(at)).filter(|_| known && led)?;
            (next + 2 <= end && !self.tokens[next].hyphen).then_some(next)
        };
        self.given_behind(at, end).or_else(after)
    }

    /// Where behind `at` and before `end` a given name stands that a name follows.
    pub(super) fn given_behind(&self, at: usize, end: usize) -> Option<usize> {
        let given = |at: &usize| self.has(*at, Tags::GIVEN) && !self.tokens[*at].hyphen;
        (at + 1..end.saturating_sub(1)).find(given)
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
