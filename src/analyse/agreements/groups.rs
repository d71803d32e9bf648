//! Parties in a list whatever their names look like: `Sa Majesté du chef du Canada, la Régie de X et la première nation
//! de Y`, `les talibans`, `l’industrie pharmaceutique`.

use super::super::names::{Mention, NameKind, Names};
use super::super::tokens::{Token, TokenKind};
use super::Party;
use super::offices::has_office;
use super::sides::party;
use crate::lexicon::{self, Tags};

/// Tokens of one party, at most.
const LONGEST: usize = 16;

/// Groups that are bound as such, without a name.
const GROUPS: [&str; 22] = [
    "talibans",
    "armée",
    "junte",
    "rebelles",
    "insurgés",
    "opposition",
    "industrie",
    "syndicats",
    "cantons",
    "communes",
    "gouvernement",
    "autorités",
    "patronat",
    "assureurs",
    "gouvernements",
    "séparatistes",
    "militaires",
    "indépendantistes",
    "constructeurs",
    "banques",
    "éditeurs",
    "producteurs",
];

/// Whether a party is a group without a name.
pub(super) fn is_group(party: &Party) -> bool {
    party.name.split(' ').next().is_some_and(|first| GROUPS.contains(&first))
}

/// The parties listed from `start` on, each begun by its article, and the token behind the last.
pub(super) fn enumerated(names: &Names, start: usize, end: usize) -> (Vec<Party>, usize) {
    let mut found = Vec::new();
    let (mut at, mut behind, mut last) = (start, start, false);
    while let Some((party, next)) = item(names, at, end.min(at + LONGEST)) {
        found.push(party);
        behind = behind_bracket(names.tokens, next, end);
        let joined = joint(names, behind, end).filter(|_| !last);
        let Some((next, and)) = joined else { break };
        (at, last) = (next, and);
    }
    (found, behind)
}

/// The token behind `,`, `et`, `ainsi que` at `at`, and whether it is `et`.
fn joint(names: &Names, at: usize, end: usize) -> Option<(usize, bool)> {
    let comma = names.tokens.get(at)?.kind == TokenKind::Comma;
    let next = at + usize::from(comma);
    let word = |at: usize| names.tokens.get(at).filter(|_| at < end).map(|token| token.span.of(names.text));
    match word(next)? {
        "et" => Some((next + 1, true)),
        "ainsi" if word(next + 1) == Some("que") => Some((next + 2, true)),
        _ => comma.then_some((next, false)),
    }
}

fn behind_bracket(tokens: &[Token], at: usize, end: usize) -> usize {
    let opens = tokens.get(at).is_some_and(|token| token.kind == TokenKind::Open);
    let close = (at..end).take(12).find(|&at| tokens[at].kind == TokenKind::Close);
    close.filter(|_| opens).map_or(at, |close| close + 1)
}

/// The party that begins at `at`, and the token behind it.
fn item(names: &Names, at: usize, end: usize) -> Option<(Party, usize)> {
    let word = |at: usize| names.tokens[at].span.of(names.text);
    if at + 1 < end && word(at) == "Sa" && word(at + 1) == "Majesté" {
        let crown = (at + 2..end.min(at + 6)).find(|&at| word(at) == "chef")?;
        let land = names.within(at + 1..end).iter().find(|mention| mention.tokens.end > crown)?;
        return Some((party(names, land), land.tokens.end));
    }
    let article = at < end
        && matches!(
            word(at),
            "l’" | "l'" | "l" | "L" | "L’" | "L'" | "le" | "la" | "les" | "Le" | "La" | "Les"
        );
    let start = at + usize::from(article);
    let named = names.within(start..end).first();
    let body = |party: &Party| party.kind != NameKind::Person && party.mention.len() > 1;
    let person = |mention: &&Mention| mention.tokens.start == start && has_office(names, mention);
    if named.filter(person).is_some() {
        return None;
    }
    if let Some(mention) = named.filter(|mention| mention.tokens.start == start) {
        return Some((party(names, mention), mention.tokens.end)).filter(|(party, _)| body(party));
    }
    // `la société Voltalande`, `le laboratoire chinois Voltabio`
    let head = (start..end.min(start + 2)).find(|&at| is_head(names, at)).filter(|_| article)?;
    let stop = phrase_end(names, head, end);
    if let Some(mention) = named.filter(|mention| mention.tokens.start == stop) {
        return Some((party(names, mention), mention.tokens.end)).filter(|(party, _)| body(party));
    }
    // `le gouvernement d’une province` is that of any.
    let tags = |at: usize| names.tokens.get(at).map_or(Tags::default(), |token| token.tags);
    if tags(stop).has(Tags::DE) && tags(stop + 1).has(Tags::INDEFINITE) {
        return None;
    }
    let bare = stop == head + 1 && !GROUPS.contains(&word(head));
    (!bare).then(|| (phrase(names, start, head, stop), stop))
}

fn is_head(names: &Names, at: usize) -> bool {
    let token = &names.tokens[at];
    token.is_lower()
        && (token.tags.any(Tags::HEAD | Tags::ANY_BODY) || GROUPS.contains(&token.span.of(names.text)))
}

/// Where the words end that belong to a head in small letters: adjectives, and complements behind `de`.
fn phrase_end(names: &Names, head: usize, end: usize) -> usize {
    const OTHER: Tags = Tags::DETERMINER
        .and(Tags::PREPOSITION)
        .and(Tags::COORDINATION)
        .and(Tags::AUXILIARY)
        .and(Tags::QUI)
        .and(Tags::QUE)
        .and(Tags::ADVERB)
        .and(Tags::SUBJECT)
        .and(Tags::SUBORDINATION);
    let tokens = names.tokens;
    let adjective = |at: usize| {
        tokens[at].hyphen && tokens[at].is_word()
            || tokens[at].is_lower()
                && !tokens[at].tags.any(OTHER | Tags::SIGNS | Tags::ENDS | Tags::RENEWS)
                && (tokens[at].tags.has(Tags::ADJECTIVE_LIKE)
                    || !tokens[at].tags.any(Tags::VERB | Tags::FINITE | Tags::VERBAL | Tags::PARTICIPLE))
    };
    let mut at = head + 1;
    while at < end {
        if tokens[at].is_word() && tokens[at].tags.has(Tags::DE) {
            let noun =
                at + 1 + usize::from(tokens.get(at + 1).is_some_and(|next| next.tags.has(Tags::DETERMINER)));
            let named =
                names.within(noun.min(end)..end).first().filter(|mention| mention.tokens.start == noun);
            match named {
                Some(mention) => at = mention.tokens.end,
                None if noun < end && !tokens[at + 1].tags.has(Tags::INDEFINITE) && adjective(noun) => {
                    at = noun + 1
                }
                None => break,
            }
        } else if adjective(at) || names_people(names, at, end) {
            at += 1;
        } else {
            break;
        }
    }
    at
}

/// `la première nation crie de X`: whether a word that can be a verb is an adjective before the name.
fn names_people(names: &Names, at: usize, end: usize) -> bool {
    let of = names.tokens.get(at + 1).is_some_and(|next| next.is_word() && next.tags.has(Tags::DE));
    let named = names.within((at + 2).min(end)..end).first();
    names.tokens[at].is_lower() && of && named.is_some_and(|mention| mention.tokens.start == at + 2)
}

/// The words of a party in small letters as its name.
fn phrase(names: &Names, start: usize, head: usize, end: usize) -> Party {
    let mention = names.span(start..end);
    let words: Vec<&str> = mention.of(names.text).split_whitespace().collect();
    let noun = names.tokens[head].span.of(names.text);
    let kind = lexicon::body_kind(noun).map_or(NameKind::Unknown, NameKind::Body);
    Party { name: words.join(" ").replace(['\'', '´'], "’"), kind, mention }
}
