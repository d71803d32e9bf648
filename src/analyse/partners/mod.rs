//! Finds those who act together with others, not all who are named: parties, funders, supporters, collaborators.

mod before;
mod behind;
mod cues;
mod doing;
mod table;

use super::agreements::{Agreement, same_party};
use super::names::{NameKind, Names};
use crate::document::{Document, Span};

/// A body that acts together with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// The fullest name that the document gives.
    pub name: String,
    /// What it is.
    pub kind: NameKind,
    /// What it does.
    pub role: Role,
    /// The sentence that says so.
    pub evidence: Span,
    /// The words that name it there.
    pub mention: Span,
    /// The name of the clue: `partner/in-partnership-with`.
    pub rule: &'static str,
}

/// What a partner does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// It is bound by an agreement.
    Party,
    /// It pays.
    Funder,
    /// It helps.
    Supporter,
    /// It works with others.
    Collaborator,
}

impl Role {
    /// Every role, the strongest first.
    pub const ALL: [Role; 4] = [Role::Party, Role::Funder, Role::Supporter, Role::Collaborator];

    /// The word stored and shown in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Role::Party => "party",
            Role::Funder => "funder",
            Role::Supporter => "supporter",
            Role::Collaborator => "collaborator",
        }
    }
}

/// Finds the partners of a document, parties first, then in the order of the text; each once, in its strongest role.
pub(super) fn partners(document: &Document, names: &Names, agreements: &[Agreement]) -> Vec<Partner> {
    let mut all: Vec<Partner> = agreements.iter().flat_map(parties).collect();
    let mut shown = cues::partners(names);
    if all.is_empty() && shown.iter().all(|partner| partner.rule == table::GIVES) {
        // Who gives a part is a partner where others act together, and else only somebody who does something.
        shown.clear();
    }
    all.extend(shown);
    let mut kept: Vec<Partner> = Vec::new();
    for partner in all.into_iter().filter(|partner| !is_press(document, partner)) {
        // What stands for a state in an agreement is no partner of its own: `la coopération entre Paris et Ankara`.
        let is_it = |other: &&mut Partner| is_same(other, &partner) || other.mention == partner.mention;
        match kept.iter_mut().find(is_it) {
            Some(other) if partner.role < other.role => *other = partner,
            Some(_) => {}
            None => kept.push(partner),
        }
    }
    kept
}

/// Whether both are one body; the second may have a shorter name: `Musée de l’Élysée Lausanne`.
fn is_same(one: &Partner, other: &Partner) -> bool {
    let longer = one.name.strip_prefix(other.name.as_str());
    same_party(&one.name, &other.name)
        || one.kind == other.kind
            && other.name.contains(' ')
            && longer.is_some_and(|rest| rest.starts_with(' '))
}

fn parties(agreement: &Agreement) -> impl Iterator<Item = Partner> {
    let evidence = agreement.evidence.first().copied().unwrap_or(agreement.object);
    agreement.parties.iter().map(move |party| Partner {
        name: party.name.clone(),
        kind: party.kind,
        role: Role::Party,
        evidence,
        mention: party.mention,
        rule: agreement.rule,
    })
}

/// Whether it is the paper that writes, an agency, or one who signed the article.
fn is_press(document: &Document, partner: &Partner) -> bool {
    const PRESS: [&str; 12] = [
        "AFP",
        "Reuters",
        "ATS",
        "Keystone-ATS",
        "AP",
        "Belga",
        "Presse canadienne",
        "La Presse",
        "Le Monde",
        "Le Figaro",
        "BBC",
        "RFI",
    ];
    let article = document.kind == crate::document::Kind::Article;
    let own = article && document.source.as_deref().is_some_and(|source| source == partner.name);
    let author = document.authors.contains(&partner.name);
    own || author
        || PRESS.contains(&partner.name.as_str())
        || partner.name.starts_with("Agence France-Presse")
}
