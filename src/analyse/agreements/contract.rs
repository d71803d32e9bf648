//! The text of an agreement itself: `ENTRE : la Ville de X … ET : la Ville de Y …`, `Fait à Z, le 9 février 2021`.

use std::ops::Range;

use super::super::names::{Mention, NameKind};
use super::super::tokens::{Token, TokenKind};
use super::event::{Event, Standing};
use super::kinds::{Kind, kind_at};
use super::reader::Reader;
use super::sides::party;
use super::{Party, Status};
use crate::document::Date;
use crate::french::{dates, lower};
use crate::lexicon::Tags;

/// Tokens before the first party, and those of the parties with all that is said of them.
const BEFORE_PARTIES: usize = 220;
const PARTIES: usize = 700;

/// What the document says as the text of an agreement; nothing when it is none.
pub(super) fn contract(reader: &Reader) -> Option<Event> {
    let names = reader.names;
    let (noun, kind) = heading(reader)?;
    let (start, parties) = between(reader, noun).or_else(|| letter(reader, noun))?;
    let (parties, sentence) = (distinct(parties), names.span(start.clone()));
    if parties.len() < 2 {
        return None;
    }
    let signed = signed_on(names.text);
    let own = reader.document.dated.map(|dated| dated.date);
    let status = if kind.amends { Status::Renewed } else { Status::Signed };
    Some(Event {
        kind,
        parties,
        date: signed.or(own),
        dated: signed.is_some(),
        signing: true,
        status,
        standing: Standing::Made,
        leads: true,
        sentence,
        rule: "agreement/text",
    })
}

/// The kind of agreement that the first lines name.
fn heading(reader: &Reader) -> Option<(usize, Kind)> {
    let (text, tokens) = (reader.names.text, reader.names.tokens);
    let mut nouns = (0..tokens.len().min(BEFORE_PARTIES)).filter(|&at| tokens[at].tags.has(Tags::AGREEMENT));
    let noun = nouns.next()?;
    let opens = noun == 0 || (0..noun).rev().take(12).all(|at| tokens[at].kind != TokenKind::Stop);
    Some((noun, kind_at(text, tokens, noun)?)).filter(|_| opens)
}

/// The parties of `ENTRE … ET …`, and where they stand.
fn between(reader: &Reader, noun: usize) -> Option<(Range<usize>, Vec<Party>)> {
    let tokens = reader.names.tokens;
    let limit = tokens.len().min(noun + BEFORE_PARTIES);
    let opens = (noun + 1..limit)
        .find(|&at| is_word(reader, at, "entre") && begins_line(tokens, at) && opens_parties(reader, at))?;
    let end = (opens..tokens.len().min(opens + PARTIES))
        .find(|&at| ends_parties(reader, at))
        .unwrap_or(tokens.len().min(opens + PARTIES));
    let mut starts = vec![opens + 1];
    starts.extend(
        (opens + 1..end)
            .filter(|&at| is_word(reader, at, "et") && (begins_line(tokens, at) || in_capitals(reader, at)))
            .map(|at| at + 1),
    );
    let mut parties = Vec::new();
    for (place, &start) in starts.iter().enumerate() {
        let stop = starts.get(place + 1).map_or(end, |next| next - 1);
        parties.extend(block(reader, start..stop, place == 0 && starts.len() == 1));
    }
    (parties.len() >= 2).then_some((opens..end.max(opens + 1), parties))
}

/// Whether `entre` opens the parties of a contract: in capitals, before a colon, or before `les soussignés`.
fn opens_parties(reader: &Reader, at: usize) -> bool {
    let tokens = reader.names.tokens;
    let written = tokens[at].span.of(reader.names.text);
    let next = tokens.get(at + 1);
    let colon = next.is_some_and(|next| next.kind == TokenKind::Colon);
    let undersigned = (at + 1..tokens.len().min(at + 3)).any(|at| is_word(reader, at, "soussignés"));
    written == "ENTRE" || colon || undersigned || next.is_some_and(|next| next.kind == TokenKind::Line)
}

/// The party that a block is about: the first body named in it; all that begin lines where there is no `ET`.
fn block(reader: &Reader, range: Range<usize>, several: bool) -> Vec<Party> {
    let names = reader.names;
    let is_body = |mention: &&Mention| names.name(mention).kind != NameKind::Person;
    let near = |mention: &&Mention| mention.tokens.start < range.start + 12;
    let bodies = names.within(range.clone()).iter().filter(is_body);
    if !several {
        return bodies.filter(near).take(1).map(|mention| party(names, mention)).collect();
    }
    let leads = |mention: &&Mention| {
        let start = mention.tokens.start;
        (start.saturating_sub(3)..start).any(|at| {
            matches!(
                names.tokens[at].kind,
                TokenKind::Line | TokenKind::Stop | TokenKind::Pause | TokenKind::Dash | TokenKind::Colon
            ) || is_word(reader, at, "entre")
        })
    };
    bodies.filter(leads).map(|mention| party(names, mention)).collect()
}

/// `De : X … À : Y` of a letter of intent.
fn letter(reader: &Reader, noun: usize) -> Option<(Range<usize>, Vec<Party>)> {
    let tokens = reader.names.tokens;
    let colon = |at: usize| tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Colon);
    let lead = |word: &'static str, from: usize| {
        (from..tokens.len().min(from + 200))
            .find(|&at| is_word(reader, at, word) && begins_line(tokens, at) && colon(at))
    };
    let from = lead("de", noun)?;
    let to = lead("à", from)?;
    let mut parties = block(reader, from..to, false);
    let end = (to + 40).min(tokens.len());
    parties.extend(block(reader, to..end, false));
    Some((from..end, parties))
}

fn is_word(reader: &Reader, at: usize, word: &str) -> bool {
    let written = reader.names.tokens[at].span.of(reader.names.text);
    written.len() == word.len() && lower(written) == word
}

fn in_capitals(reader: &Reader, at: usize) -> bool {
    reader.names.tokens[at].span.of(reader.names.text).starts_with(char::is_uppercase)
}

fn begins_line(tokens: &[Token], at: usize) -> bool {
    at == 0
        || !tokens[at - 1].is_word()
            && tokens[at - 1].kind != TokenKind::Open
            && !matches!(tokens[at - 1].kind, TokenKind::Mark(_))
}

/// Whether the parties have been named: recitals or articles begin.
fn ends_parties(reader: &Reader, at: usize) -> bool {
    const ENDS: [&str; 10] = [
        "attendu",
        "préambule",
        "considérant",
        "article",
        "collectivement",
        "conviennent",
        "convenu",
        "objet",
        "vu",
        "déclarent",
    ];
    let tokens = reader.names.tokens;
    let word = &tokens[at];
    word.is_word()
        && word.span.len() > 1
        && ENDS.contains(&word.span.of(reader.names.text).to_lowercase().as_str())
        && (begins_line(tokens, at) || word.capital || word.span.len() > 8)
}

/// The date behind the last `Fait à`, `Signé à`.
fn signed_on(text: &str) -> Option<Date> {
    const LEADS: [&str; 10] = [
        "Fait à",
        "Fait en",
        "FAIT À",
        "Signé à",
        "Signée à",
        "SIGNÉ À",
        "signé à",
        "Signé le",
        "Signée le",
        "fait à",
    ];
    let last = LEADS.iter().filter_map(|lead| text.rfind(lead)).max()?;
    let end = text.char_indices().map(|(at, _)| at).find(|&at| at >= last + 260).unwrap_or(text.len());
    let near = &text[last..end];
    dates(near).first().map(|(_, date)| *date)
}

fn distinct(parties: Vec<Party>) -> Vec<Party> {
    let mut kept: Vec<Party> = Vec::new();
    for party in parties {
        if kept.iter().all(|other| other.name != party.name) {
            kept.push(party);
        }
    }
    kept
}
