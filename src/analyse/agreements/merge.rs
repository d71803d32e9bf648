//! One agreement of what several sentences tell of it.

use super::event::{Event, Standing, same_parties};
use super::title::TITLE;
use super::{Agreement, Party, Status};

/// Joins events that can be one agreement, in the order of the first of each.
pub(super) fn merged(events: Vec<Event>, topic: Option<&str>) -> Vec<Agreement> {
    let mut groups: Vec<Vec<Event>> = Vec::new();
    for event in events {
        match groups.iter_mut().find(|group| group.iter().all(|other| other.is_same(&event))) {
            Some(group) => group.push(event),
            None => groups.push(vec![event]),
        }
    }
    // Of the same parties the text knows better than the title.
    let told: Vec<Vec<Party>> =
        groups.iter().filter(|group| !is_title(group)).map(|group| group[0].parties.clone()).collect();
    groups.retain(|group| {
        !is_title(group) || told.iter().all(|parties| !same_parties(parties, &group[0].parties))
    });
    groups
        .into_iter()
        .filter(|group| group.iter().all(|event| event.parties.len() >= 2) && is_of_document(group))
        .map(|group| agreement(group, topic))
        .collect()
}

fn is_title(group: &[Event]) -> bool {
    group.iter().all(|event| event.rule == TITLE)
}

/// Whether the document tells of the agreement, and does not only mention it: it was made, or the document is about it.
fn is_of_document(group: &[Event]) -> bool {
    let dated = |event: &Event| event.standing == Standing::Planned && event.signing && event.dated;
    group.iter().any(|event| event.standing >= Standing::Coming || event.leads || dated(event))
}

/// The agreement of which all the events tell; `topic` is the family that the title names.
fn agreement(mut events: Vec<Event>, topic: Option<&str>) -> Agreement {
    // What the text tells comes before what the title sums up.
    events.sort_by_key(|event| event.rule == TITLE);
    let named = events.iter().find(|event| event.rule != TITLE && Some(event.kind.family) == topic);
    let first = named.unwrap_or(&events[0]);
    let same_kind = |event: &&Event| event.kind.family == first.kind.family;
    let fullest = events
        .iter()
        .filter(same_kind)
        .max_by_key(|event| event.kind.text.matches(' ').count().min(2))
        .unwrap_or(first);
    let text = events.iter().find(|event| event.rule == "agreement/text");
    let listed = events.iter().find(|event| event.rule == "agreement/between");
    let most = text
        .or(listed)
        .or_else(|| events.iter().rev().max_by_key(|event| event.parties.len()))
        .unwrap_or(first);
    let status = events.iter().map(|event| event.status).max().unwrap_or_default();
    let length = |event: &Event| event.date.map_or(0, |date| date.to_string().len());
    let dated = events.iter().filter(|event| event.date.is_some()).max_by_key(|event| {
        let same = event.status == status && status != Status::Ended;
        // `prolonge la convention conclue en 1998`: the day of signing comes before that of what became of it.
        (event.dated && event.signing, same, surety(event), length(event))
    });
    let in_text = events.iter().find(|event| event.rule != TITLE).unwrap_or(first);
    let told = events.iter().filter(|event| event.rule == in_text.rule || event.rule != TITLE);
    let mut evidence: Vec<_> = told.map(|event| event.sentence).collect();
    evidence.sort();
    evidence.dedup();
    Agreement {
        kind: fullest.kind.text.clone(),
        family: first.kind.family,
        parties: most.parties.clone(),
        date: dated.unwrap_or(first).date,
        dated: dated.is_some_and(|event| event.dated),
        status: if status == Status::Ended && !events.iter().any(is_ending) { first.status } else { status },
        sectors: Vec::new(),
        duration: None,
        amount: None,
        object: in_text.sentence,
        evidence,
        rule: in_text.rule,
    }
}

/// How well an event tells when an agreement was signed, the more the better: a signing with its date, one that is
/// news of the document's day, another step with a date.
fn surety(event: &Event) -> u8 {
    let news = event.signing && event.leads && event.standing == Standing::Made;
    match (event.dated, event.signing) {
        (true, true) => 3,
        (false, _) if news => 2,
        (true, false) => 1,
        _ => 0,
    }
}

/// Whether the document makes known that an agreement stops.
fn is_ending(event: &Event) -> bool {
    event.status == Status::Ended && event.leads && event.standing == Standing::Made
}
