//! Parties that one turn names as two: `l’accord Suisse–UE`, `franco-suisse`, `les deux villes`.

use std::ops::Range;

use super::super::names::{Mention, Name, NameKind, Names};
use super::super::tokens::{Token, TokenKind};
use super::Party;
use super::parties::subjects;
use super::states;
use crate::document::Span;
use crate::french::lower;
use crate::lexicon::{self, BodyKind};

/// The first halves of adjectives that join two states.
const PREFIXES: [(&str, &str); 20] = [
    ("franco", "France"),
    ("germano", "Allemagne"),
    ("italo", "Italie"),
    ("austro", "Autriche"),
    ("belgo", "Belgique"),
    ("sino", "Chine"),
    ("russo", "Russie"),
    ("nippo", "Japon"),
    ("américano", "États-Unis"),
    ("anglo", "Royaume-Uni"),
    ("hispano", "Espagne"),
    ("helvético", "Suisse"),
    ("canado", "Canada"),
    ("euro", "Union européenne"),
    ("israélo", "Israël"),
    ("suisso", "Suisse"),
    ("indo", "Inde"),
    ("luso", "Portugal"),
    ("turco", "Turquie"),
    ("sénégalo", "Sénégal"),
];

/// `l’accord Suisse–UE`: names with only a dash between them, at most two tokens behind `at`.
pub(in super::super) fn dashed<'n>(names: &'n Names, at: usize, end: usize) -> Vec<&'n Mention> {
    let found = names.within(at..end.min(at + 12));
    let dash = |pair: &&[Mention]| {
        let (from, to) =
            (names.span(pair[0].tokens.clone()).end(), names.span(pair[1].tokens.clone()).start());
        let between = names.text[from..to].trim();
        !between.is_empty() && between.chars().all(|c| matches!(c, '-' | '–' | '—' | '/'))
    };
    let count = found.windows(2).take_while(dash).count();
    let near = found.first().is_some_and(|first| first.tokens.start <= at + 1);
    let bodies = found.iter().take(count + 1).all(|mention| names.name(mention).kind != NameKind::Unknown);
    if count > 0 && near && bodies { found[..=count].iter().collect() } else { Vec::new() }
}

/// `l’entente Valbrume-Montfauvel`: one run of capitals in which a known name stands beside another.
pub(super) fn hyphened(names: &Names, at: usize, end: usize) -> Option<Vec<Party>> {
    let mention = names.within(at..end.min(at + 6)).first().filter(|mention| mention.tokens.start == at)?;
    let span = names.span(mention.tokens.clone());
    let (one, other) = span.of(names.text).split_once('-')?;
    let named = |word: &str| {
        let is_it = |name: &&Name| {
            (name.shown() == word || name.short.as_deref() == Some(word)) && name.kind != NameKind::Person
        };
        names.names.iter().find(is_it)
    };
    let known = [one, other].into_iter().filter_map(named).next()?;
    let party = |word: &str, mention: Span| {
        let own = named(word).map(|name| (name.full(), name.kind));
        let (name, kind) = own.unwrap_or_else(|| {
            let city = known.kind == NameKind::Body(BodyKind::City);
            (if city { format!("Ville de {word}") } else { word.to_owned() }, known.kind)
        });
        Party { name, kind, mention }
    };
    let cut = span.start() + one.len();
    Some(vec![party(one, Span::from(span.start()..cut)), party(other, Span::from(cut + 1..span.end()))])
}

/// `l’accord franco-suisse`: an adjective of two states within `range`.
pub(super) fn by_adjective(names: &Names, range: Range<usize>) -> Option<Vec<Party>> {
    let tokens = names.tokens;
    range.into_iter().find_map(|at| {
        let word = lower(tokens[at].span.of(names.text));
        let (_, first) = PREFIXES.iter().find(|(prefix, _)| *prefix == word)?;
        let next = tokens.get(at + 1).filter(|next| next.hyphen)?;
        let second = lexicon::state_of_adjective(next.span.of(names.text))?;
        Some(vec![states::party(first, tokens[at].span), states::party(second, next.span)])
    })
}

/// `les deux villes`: the two of their kind that the title names, else those named most.
pub(super) fn the_two(names: &Names, range: &Range<usize>, title: &str) -> Option<Vec<Party>> {
    let kind = two_of(names, range)?;
    titled(names, kind, title).or_else(|| most_named(names, kind))
}

/// Of which kind a sentence says `les deux`.
pub(super) fn two_of(names: &Names, range: &Range<usize>) -> Option<BodyKind> {
    let two = range.clone().find(|&at| names.tokens[at].span.of(names.text) == "deux")?;
    let word = |back: usize| two.checked_sub(back).map(|at| names.tokens[at].span.of(names.text));
    let before = word(1)?;
    // `X a signé avec les deux gouvernements`
    if word(2) == Some("avec") {
        return None;
    }
    // `entre deux États` is said of any two.
    if !matches!(before, "les" | "Les" | "des" | "Des" | "aux" | "ces" | "Ces" | "nos") {
        return None;
    }
    match names.tokens.get(two + 1)?.span.of(names.text) {
        "villes" | "municipalités" | "métropoles" => Some(BodyKind::City),
        "pays" | "états" | "États" | "Etats" | "gouvernements" => Some(BodyKind::State),
        "universités" => Some(BodyKind::School),
        _ => None,
    }
}

/// The two bodies of a kind that a title names, where it names no third.
fn titled(names: &Names, kind: BodyKind, title: &str) -> Option<Vec<Party>> {
    let ends = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    let told = |name: &&Name| {
        let shown = name.shown();
        name.kind == NameKind::Body(kind)
            && title.match_indices(&shown).any(|(at, _)| ends(&title[at + shown.len()..]))
    };
    let found: Vec<Party> = names.names.iter().filter(told).filter_map(first_named).collect();
    (found.len() == 2).then_some(found)
}

/// A body as a party, where it is named first.
fn first_named(name: &Name) -> Option<Party> {
    Some(Party { name: name.full(), kind: name.kind, mention: name.mentions.first()?.0 })
}

/// The two bodies of a kind that the document names most.
pub(super) fn most_named(names: &Names, kind: BodyKind) -> Option<Vec<Party>> {
    let mut alike: Vec<&Name> = names.names.iter().filter(|name| name.kind == NameKind::Body(kind)).collect();
    alike.sort_by_key(|name| std::cmp::Reverse(name.mentions.len()));
    let found: Vec<Party> = alike.into_iter().take(2).filter_map(first_named).collect();
    (found.len() == 2).then_some(found)
}

/// The two bodies that the title names, where it names two, or the two states of an adjective in it.
pub(super) fn in_title(names: &Names) -> Option<Vec<Party>> {
    let tokens = names.tokens;
    let line = |token: &Token| token.kind == TokenKind::Line;
    let end = tokens.iter().take(60).position(line).filter(|&end| end > 0)?;
    let found = subjects(names, 0, end);
    let alike = found.iter().all(|mention| names.name(mention).kind != NameKind::Unknown);
    let party = |mention: &&Mention| {
        let name = names.name(mention);
        Party { name: name.full(), kind: name.kind, mention: names.span(mention.tokens.clone()) }
    };
    let named = (found.len() == 2 && alike).then(|| found.iter().map(party).collect());
    named.or_else(|| by_adjective(names, 0..end))
}

/// The two states that the beginning of a text names by names, adjectives and offices, where officials meet in it.
pub(super) fn in_lead(names: &Names) -> Option<Vec<Party>> {
    const LEAD: usize = 110;
    let lead = 0..names.tokens.len().min(LEAD);
    if !lead.clone().any(|at| states::is_office(names, at)) {
        return None;
    }
    let found = states::all(names, lead);
    (found.len() == 2).then_some(found)
}

/// The two states of an adjective in a title that is no part of the text, where the text names both.
pub(super) fn of_title(names: &Names, title: &str) -> Option<Vec<Party>> {
    let words = title.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| word.contains('-'));
    let states = words.into_iter().find_map(|word| {
        let (first, second) = word.split_once('-')?;
        let (_, first) = PREFIXES.iter().find(|(prefix, _)| *prefix == first.to_lowercase())?;
        Some([*first, lexicon::state_of_adjective(second)?])
    })?;
    let named = |state: &str| names.names.iter().find(|name| name.name == state.replace('_', " "));
    let party = |state: &str| Some(states::party(state, named(state)?.mentions.first()?.0));
    states.into_iter().map(party).collect()
}
