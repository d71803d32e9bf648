//! The partners and the agreements of a document, with the sentences that show them.

use serde::Serialize;

use super::super::agreements::status;
use super::{Item, Lang, WordsAt, WordsShape};
use crate::analyse::partners::Role;
use crate::index::{StoredAgreement, StoredDocument, StoredPartner, StoredParty};

/// The JSON of a partner.
#[derive(Serialize)]
pub(super) struct PartnerShape<'s> {
    name: &'s str,
    kind: &'s str,
    role: &'s str,
    rule: &'s str,
    mention: WordsShape<'s>,
    evidence: WordsShape<'s>,
}

/// The JSON of an agreement as one document tells of it.
#[derive(Serialize)]
pub(super) struct AgreementShape<'s> {
    kind: &'s str,
    family: &'s str,
    parties: Vec<PartyShape<'s>>,
    date: Option<String>,
    status: &'s str,
    sectors: &'s [String],
    object: WordsShape<'s>,
    duration: Option<WordsShape<'s>>,
    amount: Option<WordsShape<'s>>,
    rule: &'s str,
    evidence: Vec<WordsShape<'s>>,
}

#[derive(Serialize)]
struct PartyShape<'s> {
    name: &'s str,
    kind: &'s str,
    mention: WordsShape<'s>,
}

impl<'s> PartnerShape<'s> {
    pub fn of(partner: &'s StoredPartner, words: &mut WordsAt<'s>) -> Self {
        Self {
            name: &partner.name,
            kind: &partner.kind,
            role: &partner.role,
            rule: &partner.rule,
            mention: words.at(partner.mention),
            evidence: words.at(partner.evidence),
        }
    }
}

impl<'s> AgreementShape<'s> {
    pub fn of(agreement: &'s StoredAgreement, words: &mut WordsAt<'s>) -> Self {
        let party = |party: &'s StoredParty, words: &mut WordsAt<'s>| PartyShape {
            name: &party.name,
            kind: &party.kind,
            mention: words.at(party.mention),
        };
        Self {
            kind: &agreement.kind,
            family: &agreement.family,
            parties: agreement.parties.iter().map(|bound| party(bound, words)).collect(),
            date: agreement.date().map(|date| date.to_string()),
            status: &agreement.status,
            sectors: &agreement.sectors,
            object: words.at(agreement.object),
            duration: agreement.duration.map(|span| words.at(span)),
            amount: agreement.amount.map(|span| words.at(span)),
            rule: &agreement.rule,
            evidence: agreement.evidence.iter().map(|&span| words.at(span)).collect(),
        }
    }
}

/// Each partner with what it does, and the sentence that shows it.
pub(super) fn partners(stored: &StoredDocument, lang: Lang) -> Vec<Item> {
    let item = |partner: &StoredPartner| Item {
        head: format!("{} · {}", partner.name, role(&partner.role, lang)),
        evidence: partner.evidence.of(&stored.document.text).to_owned(),
    };
    stored.partners.iter().map(item).collect()
}

/// Each agreement with its date, status and parties, and the sentence that says what it is for.
pub(super) fn agreements(stored: &StoredDocument, lang: Lang) -> Vec<Item> {
    let item = |agreement: &StoredAgreement| {
        let date = agreement.date().map_or_else(|| "–".to_owned(), |date| date.to_string());
        let parties: Vec<&str> = agreement.parties.iter().map(|party| party.name.as_str()).collect();
        let (status, parties) = (status(&agreement.status, lang), parties.join(" · "));
        Item {
            head: format!("{date} · {}, {status} · {parties}", agreement.kind),
            evidence: agreement.object.of(&stored.document.text).to_owned(),
        }
    };
    stored.agreements.iter().map(item).collect()
}

fn role(name: &str, lang: Lang) -> &str {
    let role = Role::ALL.into_iter().find(|role| role.name() == name);
    match (role, lang) {
        (Some(Role::Party), Lang::Fr) => "partie",
        (Some(Role::Funder), Lang::Fr) => "bailleur de fonds",
        (Some(Role::Supporter), Lang::Fr) => "soutien",
        (Some(Role::Collaborator), Lang::Fr) => "collaboration",
        _ => name,
    }
}
