//! Those to whom `avec` leads, and who signs with them.

use super::super::names::{Mention, NameKind};
use super::super::tokens::Token;
use super::actors::actors;
use super::parties::listing;
use super::sides::{Bound, Place, REACH};
use super::{Party, groups, pairs, states};
use crate::lexicon::{BodyKind, Tags};

impl Place<'_> {
    /// `X a signé une entente avec Y`, `l’entente avec Y`; `des ententes avec Y et Z` are two.
    pub(super) fn with(&self) -> Bound {
        if let Some(bound) = self.with_which() {
            return Some(bound);
        }
        if self.is_called_by_place() {
            return None;
        }
        let at = self
            .find(self.since, "avec")
            .or_else(|| self.find(self.kind.end, "avec"))
            .or_else(|| self.shared_with())?;
        // `avec le soutien de` names who helps.
        const HELP: [&str; 6] = ["soutien", "appui", "aide", "concours", "médiation", "participation"];
        if (at + 1..self.sentence.end.min(at + 3)).any(|at| HELP.contains(&self.word(at))) {
            return None;
        }
        let end = if at < self.until { self.until } else { self.sentence.end };
        let listed = listing(self.names, at + 1, end);
        let people = self.officials(&listed);
        let mut others = self.of_capitals(self.sides(listed));
        let (groups, _) = groups::enumerated(self.names, at + 1, end);
        let group = groups.first().is_some_and(|first| groups::is_group(first) && !others.contains(first));
        if (others.is_empty() || group)
            && people.is_none()
            && self.deed.is_some_and(|deed| deed.signing || deed.news)
        {
            others = groups;
        }
        let Some(first) = others.first() else { return people.map(|found| (vec![found], "agreement/with")) };
        let mut found = self.acting();
        found.extend(self.ratifying());
        found.retain(|party| others.iter().all(|other| !states::same_party(&other.name, &party.name)));
        if found.is_empty() {
            found
                .extend(self.by_virtue().filter(|party| {
                    !others.iter().any(|other| states::same_party(&other.name, &party.name))
                }));
        }
        if found.is_empty() && !self.is_of_people(first) && !self.has_subject() {
            found.extend(self.principal(first, &others));
        }
        let each = if self.kind.plural || self.binds_two() { 1 } else { others.len() };
        let bound = others.chunks(each).map(|others| self.settled([found.as_slice(), others].concat()));
        let bound: Vec<_> = bound.filter(|parties| parties.len() >= 2).collect();
        (!bound.is_empty()).then_some((bound, "agreement/with"))
    }

    /// `l’accord de Dublin`, `la Convention de Genève`: whether the agreement is called by a place, as those of many are.
    pub(super) fn is_called_by_place(&self) -> bool {
        let at = |at: usize| self.names.tokens.get(at).filter(|token| token.is_word());
        let of = at(self.kind.end).is_some_and(|of| of.tags.has(Tags::DE) && !of.tags.has(Tags::DETERMINER));
        of && self.kind.definite
            && at(self.kind.end + 1).is_some_and(|next| next.capital && next.tags.has(Tags::PLACE))
    }

    /// `les cours du cégep, en vertu d’une entente signée avec`: the body that goes by the agreement, just before it.
    fn by_virtue(&self) -> Option<Party> {
        const REACH: usize = 8;
        let from = self.kind.at.saturating_sub(4).max(self.sentence.start);
        let virtue = (from..self.kind.at).find(|&at| matches!(self.word(at), "vertu" | "termes"))?;
        let before = self.names.within(self.sentence.start..virtue).last()?;
        let near = virtue - before.tokens.end <= REACH;
        self.sides(vec![before]).pop().filter(|party| near && party.kind != NameKind::Unknown)
    }

    /// `son pays avait signé des accords avec X`: whether a verb of signing has a subject that the sentence leaves unnamed.
    fn has_subject(&self) -> bool {
        // In the news, `l’accord conclu avec X` is anybody's.
        if self.is_news && self.deed.is_some_and(|deed| deed.signing && !deed.news) {
            return true;
        }
        let Some(deed) = self.deed.filter(|deed| deed.at < self.kind.at) else { return false };
        let start = deed.at.saturating_sub(4).max(self.sentence.start);
        let words = &self.names.tokens[start..deed.at];
        let verb = words.iter().any(|token| token.is_lower() && token.tags.has(Tags::AUXILIARY));
        const SOME: [&str; 6] = ["cantons", "communes", "pays", "États", "Etats", "villes"];
        let own = |token: &Token| token.is_word() && token.tags.any(Tags::POSSESSIVE | Tags::PERSONAL);
        let some = |token: &Token| SOME.contains(&token.span.of(self.names.text));
        verb && words.iter().any(|token| self.is_news && own(token) || some(token))
    }

    /// `une CDI avec X, Y et Z`: whether it is of a sort that never binds more than two.
    fn binds_two(&self) -> bool {
        const BEHIND: usize = 3;
        let end = self.sentence.end.min(self.kind.end + BEHIND);
        self.kind.text.starts_with("cdi")
            || (self.kind.at..end).any(|at| matches!(self.word(at), "double" | "doubles"))
            || self.kind.family == "convention"
                && ["ouble imposition", "oubles impositions"].iter().any(|sort| self.title.contains(sort))
    }

    /// `la ratification par X de l’accord avec Y`.
    fn ratifying(&self) -> Vec<Party> {
        let Some(deed) = self.deed.filter(|deed| deed.at < self.kind.at) else { return Vec::new() };
        let by = (deed.at + 1 < self.kind.at && self.word(deed.at + 1) == "par").then_some(deed.at + 2);
        by.map(|by| self.sides(listing(self.names, by, self.kind.at))).unwrap_or_default()
    }

    /// `X, avec lequel un accord a été conclu`.
    fn with_which(&self) -> Bound {
        const REACH: usize = 8;
        const WHICH: [&str; 5] = ["lequel", "laquelle", "lesquels", "lesquelles", "qui"];
        let from = self.kind.at.saturating_sub(REACH).max(self.sentence.start);
        let at =
            (from..self.kind.at).find(|&at| self.word(at) == "avec" && WHICH.contains(&self.word(at + 1)))?;
        let other = self.names.within(self.sentence.start..at).last()?;
        let other = self.sides(vec![other]).pop().filter(|_| other.tokens.end + 1 >= at)?;
        let parties = self.settled(vec![self.principal(&other, std::slice::from_ref(&other))?, other]);
        (parties.len() >= 2).then_some((vec![parties], "agreement/with"))
    }

    /// `un accord sur les eaux et un accord routier avec Y`: the word that leads to the parties of both.
    fn shared_with(&self) -> Option<usize> {
        let end = self.sentence.end.min(self.until + REACH);
        let at = (self.until..end).find(|&at| self.word(at) == "avec")?;
        self.goes_on(self.until..at).then_some(at)
    }

    /// `le président X signe avec le président Y`: people of whom nothing tells the states, those of the document.
    fn officials(&self, others: &[&Mention]) -> Option<Vec<Party>> {
        let verb = self.deed?.at.min(self.kind.at);
        let acting = actors(self.names, self.sentence.start, verb);
        let official = |mention: &&&Mention| states::is_official(self.names, mention);
        let both = others.iter().any(|other| official(&other)) && acting.iter().any(|actor| official(&actor));
        pairs::most_named(self.names, BodyKind::State).filter(|_| both)
    }
}
