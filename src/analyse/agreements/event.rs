//! What one sentence tells of an agreement, and whether two sentences tell of the same one.

use super::kinds::Kind;
use super::states::same_party;
use super::title::TITLE;
use super::{Party, Status};
use crate::document::{Date, Span};

/// What one sentence tells of an agreement.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub kind: Kind,
    pub parties: Vec<Party>,
    pub date: Option<Date>,
    /// Whether the sentence itself gives the date.
    pub dated: bool,
    /// Whether it tells of the signing, not of an approval or an announcement.
    pub signing: bool,
    pub status: Status,
    pub standing: Standing,
    /// Whether it is the title, or stands where a document says what it is about.
    pub leads: bool,
    pub sentence: Span,
    pub rule: &'static str,
}

/// How firmly a sentence says that there is such an agreement, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Standing {
    /// It is named, and nothing is said to be done with it.
    Named,
    /// It may be made: `en vue de signer`.
    Planned,
    /// It is to be signed: `sera signée`.
    Coming,
    /// It was made, changed or ended.
    Made,
}

impl Event {
    /// Whether both tell of one agreement.
    pub fn is_same(&self, other: &Event) -> bool {
        let parties = same_parties(&self.parties, &other.parties) || self.titles(other) || other.titles(self);
        // An approval and the signing before it have two dates; two signings are two agreements.
        let steps = self.parties.len() == other.parties.len()
            && self.kind.family == other.kind.family
            && !(self.signing && other.signing);
        parties
            && !self.stands_beside(other)
            && self.kind.may_be(&other.kind)
            && (steps || self.agrees(other))
            && !other.is_one_more(self)
    }

    /// `En 2009, ils avaient signé un accord`, behind news of one: whether the sentence tells of one more, signed long before.
    fn is_one_more(&self, before: &Event) -> bool {
        const DAYS: i64 = 365;
        let Some(day) = self.date.filter(|_| self.dated && self.signing && !self.kind.definite) else {
            return false;
        };
        let ago = |own: Date| own.first_day() - day.last_day() > DAYS;
        before.rule != TITLE && before.signing && !before.dated && before.date.is_some_and(ago)
    }

    /// Whether this is what the title says of the other: one party that is no state is the same.
    fn titles(&self, other: &Event) -> bool {
        let same = |one: &&Party| other.parties.iter().any(|two| same_party(&one.name, &two.name));
        self.rule == TITLE && self.parties.iter().filter(same).any(|party| !party.kind.is_state())
    }

    /// Whether one sentence makes two agreements of them: `une convention et un protocole`.
    fn stands_beside(&self, other: &Event) -> bool {
        let title = self.rule == TITLE || other.rule == TITLE;
        // Two that have all in common could not be told apart in a table.
        let apart = self.kind.text != other.kind.text || self.parties.len() != other.parties.len();
        self.sentence == other.sentence && apart && !title
    }

    /// Whether `place` stands not far behind the sentence.
    pub fn is_near(&self, place: Span) -> bool {
        const BYTES: usize = 900;
        let titled = self.rule == TITLE && place.start() < BYTES;
        titled || place.start().checked_sub(self.sentence.end()).is_some_and(|between| between < BYTES)
    }

    /// Whether their dates can be one.
    fn agrees(&self, other: &Event) -> bool {
        let (Some(one), Some(two)) = (self.date.filter(|_| self.dated), other.date.filter(|_| other.dated))
        else {
            return true;
        };
        one.first_day() <= two.last_day() && two.first_day() <= one.last_day()
    }
}

/// Whether one list of parties holds the other.
pub(super) fn same_parties(one: &[Party], other: &[Party]) -> bool {
    // `le Gouvernement`, `le Gouvernement de X`
    let longer = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
    let same = |one: &str, two: &str| same_party(one, two) || longer(one, two) || longer(two, one);
    let within = |some: &[Party], all: &[Party]| {
        some.iter().all(|one| all.iter().any(|two| same(&one.name, &two.name)))
    };
    within(one, other) || within(other, one)
}
