//! Finds the agreements that a document is, or reports: kind, parties, date, status, duration, amount, object.
//!
//! [`contract`] reads the text of an agreement, [`reader`] sentences that tell of one, [`nested`] those within others,
//! [`title`] the title; [`kinds`] is what was agreed, [`deed`] and [`reached`] what was done, [`unreal`] and [`ahead`] whether it was,
//! [`standing`] how firmly that is said; [`sides`], [`acting`], [`actors`], [`with`], [`formula`], [`groups`], [`members`], [`pairs`], [`couples`], [`tied`], [`parties`],
//! [`the_two`], [`offices`], [`chance`] and [`stands`] are who is bound, [`dating`] and [`when`] when; [`merge`] makes one agreement of what several
//! sentences say.

mod about;
mod acting;
mod actors;
mod ahead;
mod chance;
mod contract;
mod couples;
mod dating;
mod deed;
mod details;
mod event;
mod formula;
mod groups;
mod kinds;
mod members;
mod merge;
mod nested;
pub(super) mod offices;
pub(super) mod pairs;
pub(super) mod parties;
mod reached;
mod reader;
mod sides;
mod standing;
mod stands;
mod states;
mod the_two;
mod tied;
mod title;
pub(super) mod unreal;
mod when;
mod with;

pub(in crate::analyse) use states::same_party;

use std::sync::Arc;

use super::names::{NameKind, Names};
use super::sectors::SectorFound;
use crate::document::{Date, Document, Span};

/// An agreement as one document tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// What it is called, in full: `entente de coopération`.
    pub kind: String,
    /// The sort of agreement that is: `entente`.
    pub family: &'static str,
    /// Those whom it binds, in the order of the text.
    pub parties: Vec<Party>,
    /// When it was signed, or announced, as precisely as the text allows.
    pub date: Option<Date>,
    /// Whether the text itself gives that date; else it is the document's own.
    pub dated: bool,
    /// What became of it.
    pub status: Status,
    /// The sectors that what tells of it is about, the document's weightiest first; see [`add_sectors`].
    pub sectors: Vec<Arc<str>>,
    /// How long it lasts: `trois ans`.
    pub duration: Option<Span>,
    /// What it costs or brings: `2,5 M$`.
    pub amount: Option<Span>,
    /// The sentence that says best what it is for.
    pub object: Span,
    /// The sentences that tell of it, in order.
    pub evidence: Vec<Span>,
    /// The name of the clue that found it: `agreement/between`.
    pub rule: &'static str,
}

/// One of those whom an agreement binds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// The fullest name that the document gives.
    pub name: String,
    /// What it is.
    pub kind: NameKind,
    /// The words that name it where it is bound.
    pub mention: Span,
}

/// What became of an agreement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// It is to be signed, or was made known without a word of signing.
    #[default]
    Announced,
    /// It was signed or concluded.
    Signed,
    /// It goes on beyond its first end.
    Renewed,
    /// It has stopped.
    Ended,
}

impl Status {
    /// Every status, in the order they are shown.
    pub const ALL: [Status; 4] = [Status::Announced, Status::Signed, Status::Renewed, Status::Ended];

    /// The word stored and shown in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Status::Announced => "announced",
            Status::Signed => "signed",
            Status::Renewed => "renewed",
            Status::Ended => "ended",
        }
    }
}

/// Finds the agreements of a document, in the order of its text.
pub(super) fn agreements(document: &Document, names: &Names) -> Vec<Agreement> {
    let reader = reader::Reader { document, names };
    let mut events: Vec<_> = contract::contract(&reader).into_iter().collect();
    let is_contract = !events.is_empty();
    let titled = if is_contract { Vec::new() } else { title::events(&reader) };
    let mut told = reader.events(titled);
    if is_contract {
        // What an agreement says of others is its background.
        told.retain(|event| events[0].is_same(event));
    }
    events.append(&mut told);
    let mut agreements = merge::merged(events, reader.topic());
    let only = agreements.len() == 1;
    agreements.iter_mut().for_each(|agreement| details::complete(agreement, &reader, only));
    agreements
}

/// Gives each agreement its sectors: those named where it is told of, else those of a document that tells of no other.
pub(super) fn add_sectors(agreements: &mut [Agreement], sectors: &[SectorFound]) {
    let only = agreements.len() == 1;
    for agreement in agreements {
        let about = |sector: &&SectorFound| {
            let mut told = agreement.evidence.iter().chain([&agreement.object]);
            told.any(|told| sector.evidence.iter().any(|words| told.contains(*words)))
        };
        let mut found: Vec<_> = sectors.iter().filter(about).collect();
        if found.is_empty() && only {
            found = sectors.iter().filter(|sector| sector.is_main()).collect();
        }
        agreement.sectors = found.into_iter().map(|sector| sector.name.clone()).collect();
    }
}
