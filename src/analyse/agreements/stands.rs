//! Who stands for whom in an agreement: organs and capitals for their state, and whom the sentence leaves out.

use super::super::names::{Name, NameKind};
use super::Party;
use super::dating::is_law;
use super::event::Event;
use super::sides::{Place, distinct};
use super::{groups, pairs, states};
use crate::lexicon::{self, BodyKind};

impl Place<'_> {
    /// Bodies of a government, and capitals, stand for their state where the other side is a state.
    pub(super) fn settled(&self, parties: Vec<Party>) -> Vec<Party> {
        let parties = self.of_capitals(parties);
        // The Federal Council signs for Switzerland whoever is on the other side.
        let stands_for = |party: &Party| party.name == "Conseil fédéral" || states::is_state(party);
        if !parties.iter().any(stands_for) {
            return parties;
        }
        let stands = |party: Party| match states::of_government(&party.name) {
            Some(state) => states::party(state, party.mention),
            None => party,
        };
        distinct(parties.into_iter().map(stands).collect())
    }

    /// `l’accord entre le gouvernement du X et le Conseil fédéral`: Switzerland; a law keeps the words of the treaty.
    pub(super) fn of_federal_council(&self, mut parties: Vec<Party>) -> Vec<Party> {
        if is_law(self.title) || !parties.iter().any(states::is_state) {
            return parties;
        }
        for party in parties.iter_mut().filter(|party| party.name == "Conseil fédéral") {
            *party = states::party("Suisse", party.mention);
        }
        distinct(parties)
    }

    /// `l’accord entre Ankara et Bruxelles`: capitals stand for their states where no other place nor company is named.
    pub(super) fn of_capitals(&self, parties: Vec<Party>) -> Vec<Party> {
        let capital = |party: &Party| {
            let bare = party.kind == NameKind::Body(BodyKind::City);
            lexicon::state_of_capital(party.mention.of(self.names.text)).filter(|_| bare)
        };
        let other =
            |party: &Party| party.kind.is_place() || matches!(party.kind, NameKind::Body(BodyKind::Company));
        let all =
            parties.iter().all(|party| capital(party).is_some() || states::is_state(party) || !other(party));
        if !all || !self.is_news || !self.kind.is_of_states() {
            return parties;
        }
        let stands =
            |party: Party| capital(&party).map_or(party.clone(), |state| states::party(state, party.mention));
        distinct(parties.into_iter().map(stands).collect())
    }

    /// Who signs with `other` where the sentence names nobody else: the one of its kind that the document is most about.
    pub(super) fn principal(&self, other: &Party, others: &[Party]) -> Option<Party> {
        let bound =
            |event: &&Event| event.parties.iter().any(|party| states::same_party(&party.name, &other.name));
        if let Some(event) = self.before.iter().rev().find(bound) {
            return event.parties.iter().find(|party| !states::same_party(&party.name, &other.name)).cloned();
        }
        let state = states::is_state(other) || groups::is_group(other);
        // States sign no contracts of work.
        if state && self.kind.family == "contrat" {
            return None;
        }
        if let Some(own) = self.own_state().filter(|own| state && !states::same_party(&own.name, &other.name))
        {
            return Some(own);
        }
        let alike = self.names.names.iter().filter(|name| {
            let kind = if state {
                name.kind.name() == "pays"
            } else {
                name.kind == other.kind && name.kind.is_place()
            };
            kind && others.iter().all(|other| !states::same_party(&name.full(), &other.name))
        });
        let spoken_of = if state { states::adjectives(self.names) } else { Vec::new() };
        let told = |name: &Name| spoken_of.iter().filter(|state| **state == name.name).count();
        let most = alike.max_by_key(|name| (self.is_bound(name), name.mentions.len() + told(name)));
        let Some(most) = most else {
            // `les négociateurs suisses`: no more than adjectives may tell of a state.
            let often = |state: &&&str| spoken_of.iter().filter(|other| other == state).count();
            let apart = |state: &&&str| !self.is_news && !states::same_party(state, &other.name);
            let state = spoken_of.iter().filter(apart).max_by_key(often)?;
            return Some(states::party(state, other.mention));
        };
        let (mention, _) = *most.mentions.first()?;
        Some(Party { name: most.full(), kind: most.kind, mention })
    }

    /// The state whose government makes the document known, told by the name of that government.
    fn own_state(&self) -> Option<Party> {
        let names = self.names.names.iter().filter(|_| !self.is_news);
        let state =
            |name: &Name| Some(states::party(states::of_government(&name.name)?, name.mentions.first()?.0));
        names.filter_map(state).next()
    }

    /// `entre les deux pays` in what a state makes known without naming itself: that state, and the one named.
    pub(super) fn own_and_other(&self) -> Option<Vec<Party>> {
        pairs::two_of(self.names, &self.sentence).filter(|kind| *kind == BodyKind::State)?;
        let own = self.own_state()?;
        let state = |name: &&Name| name.kind == NameKind::Body(BodyKind::State);
        let mut others =
            self.names.names.iter().filter(state).filter(|name| !states::same_party(&name.full(), &own.name));
        let other = others.next().filter(|_| others.next().is_none())?;
        let (mention, _) = *other.mentions.first()?;
        Some(vec![own, Party { name: other.full(), kind: other.kind, mention }])
    }

    /// `ils ont signé`, `il a signé avec l’armée`: whether some sign of whom the sentence before speaks, and whom nothing
    /// tells from others.
    pub(super) fn is_of_people(&self, other: &Party) -> bool {
        let one = groups::is_group(other);
        let verb =
            self.deed.map_or(self.kind.at, |deed| if one { deed.at } else { deed.at.min(self.kind.at) });
        (verb.saturating_sub(4).max(self.sentence.start)..verb).any(|at| match self.word(at) {
            "ils" | "Ils" | "elles" | "Elles" => true,
            "il" | "Il" | "elle" | "Elle" => one,
            _ => false,
        })
    }

    /// Whether an agreement that was read before binds it.
    fn is_bound(&self, name: &Name) -> bool {
        let mut parties = self.before.iter().flat_map(|event| &event.parties);
        parties.any(|party| party.name == name.name)
    }
}
