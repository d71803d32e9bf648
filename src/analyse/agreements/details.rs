//! How long an agreement lasts, what it costs and what it is for, from the sentences about it.

use super::super::tokens::{Token, TokenKind};
use super::Agreement;
use super::reader::Reader;
use crate::document::{Date, Span};
use crate::lexicon::Tags;

/// Words behind which a sentence says what an agreement is for.
const AIMS: [&str; 17] = [
    "vise",
    "vise à",
    "prévoit",
    "permettra",
    "permet",
    "porte sur",
    "a pour objet",
    "pour objet",
    "pour objectif",
    "pour but",
    "encadre",
    "définit",
    "portera sur",
    "afin de",
    "en vue d",
    "visant à",
    "destiné",
];

/// Adds what the document says of the agreement beside who signed it; `only` when it is about no other.
pub(super) fn complete(agreement: &mut Agreement, reader: &Reader, only: bool) {
    let told = agreement.evidence.clone();
    let about: Vec<Span> = if only { sentences(reader) } else { told.clone() };
    let text = reader.names.text;
    let first = |find: fn(&str) -> Option<Span>| {
        about.iter().find_map(|sentence| find(sentence.of(text)).map(|span| span.shift(sentence.start())))
    };
    let within = |day: Date| {
        agreement
            .date
            .is_none_or(|date| date.first_day() <= day.first_day() && day.last_day() <= date.last_day())
    };
    if let Some(day) =
        reader.named_day(agreement.family).filter(|day| only && (!agreement.dated || within(*day)))
    {
        (agreement.date, agreement.dated) = (Some(day), true);
    }
    agreement.duration = first(duration);
    agreement.amount = first(amount);
    let aims = |sentence: &&Span| {
        AIMS.iter().any(|aim| sentence.of(text).contains(aim)) || has_purpose(reader.names.tokens, **sentence)
    };
    if let Some(object) = told.iter().chain(&about).find(aims) {
        agreement.object = *object;
    }
}

/// Whether an infinitive stands behind `pour`: `pour relancer l’aérospatiale`.
fn has_purpose(tokens: &[Token], sentence: Span) -> bool {
    let first = tokens.partition_point(|token| token.span.start() < sentence.start());
    let tokens = tokens[first..].iter().take_while(|token| token.span.end() <= sentence.end());
    let verbs = tokens.clone().skip(1);
    tokens.zip(verbs).any(|(one, verb)| one.tags.has(Tags::FOR) && verb.tags.has(Tags::INFINITIVE))
}

/// The sentences that name an agreement.
fn sentences(reader: &Reader) -> Vec<Span> {
    let tokens = reader.names.tokens;
    let ends = |token: &Token| matches!(token.kind, TokenKind::Stop | TokenKind::Line);
    let runs = tokens.split(ends).filter(|run| run.iter().any(|token| token.tags.has(Tags::AGREEMENT)));
    runs.filter_map(|run| Some(run.first()?.span.join(run.last()?.span))).take(60).collect()
}

/// `durée de trois ans`, `pour cinq ans`, `sur trois ans`.
fn duration(sentence: &str) -> Option<Span> {
    const LEADS: [&str; 8] = [
        "durée de ",
        "durée initiale de ",
        "pour ",
        "durée maximale de ",
        "période de ",
        "sur ",
        "durée d’",
        "durée d'",
    ];
    LEADS.iter().find_map(|lead| {
        let places = sentence.match_indices(lead).map(|(at, _)| at + lead.len());
        places.into_iter().find_map(|at| {
            let rest = &sentence[at..];
            let mut words = rest.split_inclusive(char::is_whitespace);
            let (count, unit) = (words.next()?, words.next()?);
            let unit = unit.trim_end().trim_end_matches(|c: char| !c.is_alphanumeric());
            let is_unit = matches!(unit, "ans" | "an" | "années" | "année" | "mois" | "semaines");
            let is_count = count.trim().parse::<u32>().is_ok() || NUMBERS.contains(&count.trim());
            (is_unit && is_count).then(|| Span::from(at..at + count.len() + unit.len()))
        })
    })
}

const NUMBERS: [&str; 16] = [
    "un", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "douze", "quinze",
    "vingt", "trente", "dix-huit",
];

/// `2,5 M$`, `12 millions d’euros`, `400 000 francs`.
fn amount(sentence: &str) -> Option<Span> {
    const UNITS: [&str; 14] = [
        "M$",
        "k$",
        "$",
        "€",
        "M€",
        "euros",
        "dollars",
        "francs",
        "million",
        "millions",
        "milliard",
        "milliards",
        "CHF",
        "Mio",
    ];
    let bytes = sentence.as_bytes();
    let mut at = 0;
    while let Some(start) = (at..bytes.len()).find(|&at| bytes[at].is_ascii_digit()) {
        let is_number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}');
        let length = sentence[start..].find(|c: char| !is_number(c)).unwrap_or(sentence.len() - start);
        at = start + length;
        let unit = sentence[at..]
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | ')'))
            .next()
            .unwrap_or_default();
        if UNITS.contains(&unit) {
            let end = at + unit.len() + currency(&sentence[at + unit.len()..], unit);
            return Some(Span::from(start..end));
        }
    }
    None
}

/// The length of ` de francs`, ` d’euros` behind `millions`.
fn currency(rest: &str, unit: &str) -> usize {
    const NAMES: [&str; 5] = ["euros", "dollars", "francs", "de francs CFA", "francs CFA"];
    if !unit.starts_with("mill") {
        return 0;
    }
    let of = [" de ", " d’", " d'", "\u{a0}de ", "\u{a0}d’"].iter().find(|of| rest.starts_with(**of));
    let name = of.and_then(|of| {
        Some(of.len() + NAMES.iter().find(|name| rest[of.len()..].starts_with(**name))?.len())
    });
    name.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(find: fn(&str) -> Option<Span>, text: &str) -> &str {
        find(text).map_or("", |span| span.of(text))
    }

    #[test]
    fn durations_have_a_count_and_a_unit() {
        assert_eq!(found(duration, "une entente d’une durée de trois ans."), "trois ans");
        assert_eq!(found(duration, "conclue pour 5 ans, à Liège"), "5 ans");
        assert_eq!(found(duration, "pour les ans"), "");
    }

    #[test]
    fn amounts_have_their_currency() {
        assert_eq!(found(amount, "un fonds de 2,5 M$ sur trois ans"), "2,5 M$");
        assert_eq!(found(amount, "soit 12 millions d’euros, à parts égales"), "12 millions d’euros");
        assert_eq!(found(amount, "le 9 février 2021"), "");
    }
}
