//! More that one head is for, behind a comma or `et`: `ministère des Finances, du Budget et de la Pêche`.

use super::super::tokens::TokenKind;
use super::headed::Headed;
use super::words::{is_adjective, is_noun};
use crate::lexicon::Tags;

impl Headed<'_, '_> {
    /// `, des Finances`, `et des Régions`: one more complement of an office.
    pub(super) fn listed_complement(&mut self, next: usize, allowed: bool) -> bool {
        let of = self.spotter.has(next, Tags::DE) || self.is_for_more(next);
        if allowed && !of && self.is_bare_pair(next) {
            (self.at, self.good) = (next + 1, next + 1);
            return true;
        }
        if allowed && !of && self.capital() && !self.named && self.second_noun(next) {
            self.at = next + 1;
            return true;
        }
        // `l’Union des villes et de l’Association des communes` are two.
        let other = self.named_head(next);
        if other && (self.is_association() || self.is_assembly(next)) {
            return false;
        }
        let comma = self.spotter.tokens[self.at].kind == TokenKind::Comma;
        // `Groupement des Entrepreneurs du Bâtiment et des Travaux Publics`
        let goes_on = self.ministry || self.capital() && !comma && self.is_association();
        if !allowed || !of || self.at == self.head + 1 || self.named && !goes_on {
            return false;
        }
        let before = (self.at, self.good);
        self.at = next;
        if comma && !self.ministry || !self.complement(1) {
            (self.at, self.good) = before;
            return false;
        }
        true
    }

    /// `à la recherche et à l’innovation`: more that a secretariat of state is for; behind a comma, `et à` must follow.
    fn is_for_more(&self, at: usize) -> bool {
        let to = |at: usize| {
            self.spotter.has(at, Tags::PREPOSITION) && matches!(&*self.spotter.form(at), "à" | "au" | "aux")
        };
        let and = |at: usize| self.spotter.has(at, Tags::COORDINATION) && to(at + 1);
        self.secretariat && to(at) && (and(at - 1) || (at..at + 6).any(and))
    }

    /// `Département de justice et police`: an office for two things, both without an article.
    fn is_bare_pair(&self, next: usize) -> bool {
        let and = self.spotter.has(self.at, Tags::COORDINATION);
        let bare = self.at >= 2 && self.spotter.has(self.at - 2, Tags::DE) && self.good == self.at;
        let verb = Tags::FINITE | Tags::VERB;
        let noun = self
            .spotter
            .token(next)
            .is_some_and(|token| token.is_lower() && is_noun(token) && !token.tags.any(verb));
        let for_two = self.ministry || self.is_association();
        and && bare && noun && for_two && self.capital() && !self.named
    }

    /// Whether a head with a capital stands behind `de` and its article at `at`.
    fn named_head(&self, at: usize) -> bool {
        let next = self.behind_of(at);
        self.spotter.has(next, Tags::HEAD) && self.spotter.tokens[next].capital
    }

    /// `et du Conseil des États`: whether the head behind `de` at `at` is that of a body that is never for two things.
    fn is_assembly(&self, at: usize) -> bool {
        const ASSEMBLIES: [&str; 5] = ["assemblée", "conseil", "gouvernement", "parlement", "sénat"];
        ASSEMBLIES.contains(&&*self.spotter.form(self.behind_of(at)))
    }

    /// The place behind `de` at `at` and its article.
    fn behind_of(&self, at: usize) -> usize {
        at + 1 + usize::from(self.spotter.has(at + 1, Tags::DETERMINER))
    }

    /// `Installations Sanitaires et Climatiques`, `République Tchèque et Slovaque`: whether `et` leads to an adjective with
    /// a capital.
    pub(super) fn second_adjective(&self) -> bool {
        let spotter = self.spotter;
        let adjective = |at: usize| {
            spotter.token(at).is_some_and(|token| token.is_name() && is_adjective(token, &spotter.form(at)))
        };
        self.capital() && self.named && adjective(self.at - 1) && adjective(self.at + 1)
    }

    /// `peintres et vitriers du …`: a second noun that a complement follows.
    fn second_noun(&self, at: usize) -> bool {
        let and = self.spotter.has(self.at, Tags::COORDINATION) && self.at > self.head + 1;
        let noun = self.spotter.token(at).is_some_and(|token| token.is_lower() && is_noun(token));
        and && noun && (self.spotter.has(at + 1, Tags::DE) || self.spotter.has(at + 2, Tags::DE))
    }
}
