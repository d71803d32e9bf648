//! Agreements and partners as the index keeps them.

use serde::{Deserialize, Serialize};

use super::stored::{between, ends};
use crate::analyse::agreements::{Agreement, Party};
use crate::analyse::partners::Partner;
use crate::document::{Date, Span};

/// An agreement as the index keeps it; see [`crate::analyse::agreements::Agreement`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredAgreement {
    /// What it is called, in full.
    pub kind: String,
    /// The sort of agreement that is.
    pub family: String,
    /// Those whom it binds.
    pub parties: Vec<StoredParty>,
    date: Option<String>,
    /// Whether the text itself gives that date.
    pub dated: bool,
    /// `announced`, `signed`, `renewed` or `ended`.
    pub status: String,
    /// What it is about.
    pub sectors: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    duration: Option<(usize, usize)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    amount: Option<(usize, usize)>,
    object: (usize, usize),
    evidence: Vec<(usize, usize)>,
    /// The name of the clue that found it.
    pub rule: String,
}

/// One of those whom an agreement binds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredParty {
    /// The fullest name that the document gives.
    pub name: String,
    /// `ville`, `pays`, `institut`.
    pub kind: String,
    mention: (usize, usize),
}

/// A partner as the index keeps it; see [`crate::analyse::partners::Partner`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StoredPartner {
    /// The fullest name that the document gives.
    pub name: String,
    /// `ville`, `pays`, `institut`.
    pub kind: String,
    /// `party`, `funder`, `supporter` or `collaborator`.
    pub role: String,
    evidence: (usize, usize),
    mention: (usize, usize),
    /// The name of the clue that found it.
    pub rule: String,
}

impl StoredAgreement {
    pub(super) fn of(agreement: &Agreement) -> Self {
        Self {
            kind: agreement.kind.clone(),
            family: agreement.family.to_owned(),
            parties: agreement.parties.iter().map(StoredParty::of).collect(),
            date: agreement.date.map(|date| date.to_string()),
            dated: agreement.dated,
            status: agreement.status.name().to_owned(),
            sectors: agreement.sectors.iter().map(|sector| sector.to_string()).collect(),
            duration: agreement.duration.map(ends),
            amount: agreement.amount.map(ends),
            object: ends(agreement.object),
            evidence: agreement.evidence.iter().copied().map(ends).collect(),
            rule: agreement.rule.to_owned(),
        }
    }

    /// When it was signed, or announced.
    pub fn date(&self) -> Option<Date> {
        Date::from_iso(self.date.as_deref()?)
    }

    /// Where its duration stands.
    pub fn duration(&self) -> Option<Span> {
        self.duration.map(between)
    }

    /// Where its amount stands.
    pub fn amount(&self) -> Option<Span> {
        self.amount.map(between)
    }

    /// The sentence that says best what it is for.
    pub fn object(&self) -> Span {
        between(self.object)
    }

    /// The sentences that tell of it.
    pub fn evidence(&self) -> impl Iterator<Item = Span> {
        self.evidence.iter().copied().map(between)
    }
}

impl StoredParty {
    fn of(party: &Party) -> Self {
        let kind = party.kind.name().to_owned();
        Self { name: party.name.clone(), kind, mention: ends(party.mention) }
    }

    /// Where the words that name it stand.
    pub fn mention(&self) -> Span {
        between(self.mention)
    }
}

impl StoredPartner {
    pub(super) fn of(partner: &Partner) -> Self {
        Self {
            name: partner.name.clone(),
            kind: partner.kind.name().to_owned(),
            role: partner.role.name().to_owned(),
            evidence: ends(partner.evidence),
            mention: ends(partner.mention),
            rule: partner.rule.to_owned(),
        }
    }

    /// The sentence that shows it.
    pub fn evidence(&self) -> Span {
        between(self.evidence)
    }

    /// Where the words that name it stand.
    pub fn mention(&self) -> Span {
        between(self.mention)
    }
}
