//! What a noun phrase stands for: a person, a role, a body, a paper or a thing.

use super::super::super::tokens::{Token, TokenKind};
use super::builder::Builder;
use super::names::{is_acronym, words_of};
use super::{AGREEMENT, Phrase, PhraseKind};
use crate::lexicon::Tags;
use std::ops::Range;

impl<'t> Builder<'t> {
    pub(super) fn finish(self) -> Phrase {
        let kind = self.kind();
        let role = self.role(kind);
        let mut agreement = self.agreement;
        if let Some(head) = self.head.filter(|_| !agreement.any(Tags::FEMININE | Tags::MASCULINE)) {
            agreement |= self.tokens[head].tags.only(AGREEMENT);
        }
        let name = match kind {
            PhraseKind::Body | PhraseKind::Thing | PhraseKind::Paper => Some(self.core..self.at),
            PhraseKind::Role => None,
            _ => self.name.clone(),
        };
        let by_chance = kind == PhraseKind::Person && agreement.has(Tags::PLURAL) && !self.titled;
        let start = self.name.as_ref().filter(|_| by_chance).map_or(self.start, |name| name.start);
        if by_chance {
            agreement = Tags::NONE;
        }
        Phrase {
            tokens: start..self.at,
            kind,
            name,
            role,
            second_role: None,
            head: self.head,
            agreement,
            determined: self.determined,
            titled: self.titled,
        }
    }

    pub(super) fn kind(&self) -> PhraseKind {
        if self.titled && self.is_named() {
            return PhraseKind::Person;
        }
        let head = self.head.map_or(Tags::NONE, |head| self.tokens[head].tags);
        let people = head.has(Tags::BODY) && head.has(Tags::PLURAL);
        if head.has(Tags::ROLE) && !people && !self.counts_issues() {
            return self.kind_of_role();
        }
        if head.any(Tags::BODY | Tags::ANY_BODY) {
            return PhraseKind::Body;
        }
        if head.has(Tags::PAPER) && !self.is_newspaper() {
            return PhraseKind::Paper;
        }
        match self.head {
            Some(head) if !self.tokens[head].capital => self.kind_of_thing(head),
            _ => self.kind_of_name(),
        }
    }

    /// `le 200e numéro` of a show, not `le numéro deux` of a party.
    fn counts_issues(&self) -> bool {
        self.head.filter(|&head| self.tokens[head].tags.has(Tags::NUMBERED)).is_some_and(|head| {
            let rank = self.tokens.get(head + 1);
            rank.is_none_or(|next| next.kind != TokenKind::Number && !next.tags.has(Tags::DETERMINER))
        })
    }

    /// `La Dépêche du Midi`: with its capital the noun is the name of a newspaper.
    fn is_newspaper(&self) -> bool {
        self.head.is_some_and(|head| self.tokens[head].capital && self.tokens[head].tags.has(Tags::MEDIUM))
    }

    /// Whether the phrase ends with a name that is no complement.
    fn is_named(&self) -> bool {
        !self.name_is_complement && self.name.as_ref().is_some_and(|name| name.end == self.at)
    }

    /// `la députée Untel` is a person, `la députée LR` and `la députée` are roles.
    fn kind_of_role(&self) -> PhraseKind {
        let acronym = |name: &Range<usize>| self.tokens[name.clone()].iter().any(is_acronym);
        let party = !self.given_name() && self.name.as_ref().is_some_and(acronym);
        let one = !self.agreement.has(Tags::PLURAL);
        if self.is_named() && one && !party && !self.names_complement() && !self.names_people() {
            PhraseKind::Person
        } else {
            PhraseKind::Role
        }
    }

    /// `le coach Sénégalais`: an adjective with a capital that it should not have.
    fn names_people(&self) -> bool {
        let demonym = |name: &Range<usize>| self.tokens[name.start].tags.has(Tags::DEMONYM);
        self.name_words() == 1 && self.head.is_some() && self.name.as_ref().is_some_and(demonym)
    }

    /// `responsable d’une page Exemple`: one word behind a common noun names that noun.
    fn names_complement(&self) -> bool {
        let Some(name) = self.name.clone().filter(|_| self.name_words() == 1 && !self.given_name()) else {
            return false;
        };
        let before = name.start.checked_sub(1).map(|before| &self.tokens[before]);
        let common =
            before.is_some_and(|noun| noun.is_lower() && !noun.tags.any(Tags::ROLE | Tags::ADJECTIVE_LIKE));
        let head = self.head.unwrap_or(name.start);
        let is_body = |token: &Token| {
            token.is_lower() && token.tags.any(Tags::BODY | Tags::ANY_BODY) && !token.tags.has(Tags::NAMELESS)
        };
        let of_body = || self.tokens[head..name.start].iter().any(is_body);
        (common || of_body())
            && self.tokens[head..name.start].iter().any(|token| token.tags.has(Tags::DE) && token.is_word())
    }

    /// `l’hydrologue Anne Untel` is a person, though no list has the noun.
    fn kind_of_thing(&self, head: usize) -> PhraseKind {
        let like_person = self.given_name() || self.tokens[head].tags.has(Tags::ROLE_LIKE);
        let full_name = self.is_named() && self.name_words() >= 2;
        if full_name && like_person { PhraseKind::Person } else { PhraseKind::Thing }
    }

    /// A run of names alone: with an article a body, else by its length and looks.
    fn kind_of_name(&self) -> PhraseKind {
        let Some(name) = self.name.clone() else { return PhraseKind::Thing };
        let whole = self.head.is_none() && name.end == self.at;
        if whole && self.is_demonym(&name) {
            return PhraseKind::Role;
        }
        // `Nations unies`; `Santé publique France` ends as the name of somebody does.
        let adjective = |token: &Token| {
            token.is_lower() && token.tags.has(Tags::ADJECTIVE_LIKE) && !token.tags.has(Tags::PARTICLE)
        };
        let of_place = self.tokens[name.end - 1].tags.has(Tags::PLACE);
        let common = !of_place && self.tokens[name.clone()].iter().any(adjective);
        if !whole || common || self.determined || is_acronym(&self.tokens[name.start]) {
            return PhraseKind::Body;
        }
        if self.tokens[name.start].tags.has(Tags::DETERMINER) {
            return PhraseKind::Name;
        }
        match self.name_words() {
            1 => PhraseKind::Name,
            2..=5 if !self.is_place() => PhraseKind::Person,
            _ => PhraseKind::Body,
        }
    }

    /// `la Montréalaise`: one inhabitant.
    fn is_demonym(&self, name: &Range<usize>) -> bool {
        let one = self.determined && name.len() == 1 && !self.agreement.has(Tags::PLURAL);
        one && self.tokens[name.start].tags.has(Tags::DEMONYM)
    }

    pub(super) fn name_words(&self) -> usize {
        self.name.as_ref().map_or(0, |name| words_of(self.tokens, name.clone()))
    }

    /// Whether the run of names looks like a place or a body: `Corée du Sud`, `Afrique de l’Ouest`.
    fn is_place(&self) -> bool {
        let joined = |name: &Range<usize>| {
            self.tokens[name.clone()]
                .iter()
                .any(|token| token.tags.has(Tags::DE) && token.is_word() && !token.capital)
        };
        self.name.as_ref().is_some_and(joined) && !self.given_name()
    }

    /// Whether the last run of names begins with a given name.
    pub(super) fn given_name(&self) -> bool {
        self.name.as_ref().is_some_and(|name| self.tokens[name.start].tags.has(Tags::GIVEN))
    }

    pub(super) fn role(&self, kind: PhraseKind) -> Option<Range<usize>> {
        let end = match kind {
            PhraseKind::Role => self.at,
            PhraseKind::Person => self.name.as_ref()?.start,
            _ => return None,
        };
        let start = self
            .head
            .filter(|_| !self.agreement.has(Tags::PLURAL) || kind == PhraseKind::Role)
            .map(|_| self.core)?;
        (start < end).then_some(start..end)
    }
}
