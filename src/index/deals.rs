//! Agreements and partners as the index keeps them.

use serde::{Deserialize, Serialize};

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
    /// Where its duration stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<Span>,
    /// Where its amount stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Span>,
    /// The sentence that says best what it is for.
    pub object: Span,
    /// The sentences that tell of it.
    pub evidence: Vec<Span>,
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
    /// Where the words that name it stand.
    pub mention: Span,
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
    /// The sentence that shows it.
    pub evidence: Span,
    /// Where the words that name it stand.
    pub mention: Span,
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
            duration: agreement.duration,
            amount: agreement.amount,
            object: agreement.object,
            evidence: agreement.evidence.clone(),
            rule: agreement.rule.to_owned(),
        }
    }

    /// When it was signed, or announced.
    pub fn date(&self) -> Option<Date> {
        Date::from_iso(self.date.as_deref()?)
    }
}

impl StoredParty {
    fn of(party: &Party) -> Self {
        let kind = party.kind.name().to_owned();
        Self { name: party.name.clone(), kind, mention: party.mention }
    }
}

impl StoredPartner {
    pub(super) fn of(partner: &Partner) -> Self {
        Self {
            name: partner.name.clone(),
            kind: partner.kind.name().to_owned(),
            role: partner.role.name().to_owned(),
            evidence: partner.evidence,
            mention: partner.mention,
            rule: partner.rule.to_owned(),
        }
    }
}
