//! Capitals that name nobody whom an agreement could bind: by chance, as a portfolio, as the agreement itself.

use super::super::names::{Mention, NameKind, Names};
use super::super::tokens::{Token, TokenKind};
use crate::lexicon::Tags;

/// Whether one word with a capital, seen once and led to by no other, is all that there is of a name.
pub(super) fn is_chance(names: &Names, mention: &Mention) -> bool {
    let name = names.name(mention);
    let agreement = name.kind == NameKind::Unknown && is_agreement(names, mention);
    let may_be_field = name.kind != NameKind::Person && !name.kind.is_place();
    if agreement || is_any_state(names, mention) || may_be_field && is_portfolio(names, mention) {
        return true;
    }
    let once = name.kind == NameKind::Unknown && mention.tokens.len() == 1 && name.mentions.len() < 2;
    once && !names.tokens[mention.tokens.start].tags.has(Tags::ACRONYM)
        && !is_led_to(names, mention)
        && !is_signing(names, mention)
}

/// `avec un État d’Amérique du Sud`: a state, whichever it is.
fn is_any_state(names: &Names, mention: &Mention) -> bool {
    let word = |at: usize| names.tokens[at].span.of(names.text);
    let start = mention.tokens.start;
    start > 0 && matches!(word(start), "État" | "Etat") && matches!(word(start - 1), "un" | "Un" | "autre")
}

/// `le ministre de la Planification et de la Coopération`: what an office is for.
fn is_portfolio(names: &Names, mention: &Mention) -> bool {
    const REACH: usize = 14;
    const OTHER: Tags = Tags::AUXILIARY.and(Tags::VERB).and(Tags::FINITE).and(Tags::QUI).and(Tags::QUE);
    let start = mention.tokens.start;
    let goes_on = |at: &usize| {
        let token = &names.tokens[*at];
        let of = !token.tags.has(Tags::PREPOSITION) || token.tags.has(Tags::DE);
        token.kind == TokenKind::Comma || token.is_word() && of && !token.tags.any(OTHER)
    };
    let office = |at: usize| {
        let written = names.tokens[at].span.of(names.text).to_lowercase();
        ["ministre", "ministère", "secrétaire"].iter().any(|office| written.starts_with(office))
    };
    let of = start > 1 && (start - 2..start).any(|at| names.tokens[at].tags.has(Tags::DE));
    let first = (start.saturating_sub(REACH)..start).rev().find(|at| !goes_on(at) || office(*at));
    of && first.is_some_and(office)
}

/// `le Protocole additionnel`, `un accord de pêche (AP)`: whether an agreement, not a body, has the name.
fn is_agreement(names: &Names, mention: &Mention) -> bool {
    const REACH: usize = 7;
    let tokens = names.tokens;
    let agreement = |token: &Token| token.is_word() && token.tags.has(Tags::AGREEMENT);
    if tokens[mention.tokens.clone()].iter().any(agreement) {
        return true;
    }
    let Some((first, _)) = names.name(mention).mentions.first() else { return false };
    let at = tokens.partition_point(|token| token.span.start() < first.start());
    let Some(open) = at.checked_sub(1).filter(|&open| tokens[open].kind == TokenKind::Open) else {
        return false;
    };
    let before = tokens[..open].iter().rev().take(REACH).take_while(|token| token.is_lower());
    tokens[at].tags.has(Tags::ACRONYM) && before.filter(|token| agreement(token)).count() > 0
}

/// `avec Voltalande`, `l’enseigne de vêtements Voltalande`: whether the words before show that a body is named.
fn is_led_to(names: &Names, mention: &Mention) -> bool {
    const REACH: usize = 7;
    let before = &names.tokens[mention.tokens.start.saturating_sub(REACH)..mention.tokens.start];
    let Some(last) = before.last() else { return false };
    let noun = before.iter().rev().take_while(|token| token.is_word()).any(|token| {
        token.is_lower()
            && token.tags.any(Tags::GENERIC_HEAD | Tags::ANY_BODY)
            && !token.tags.has(Tags::PLURAL)
    });
    // `financé par Voltalande`
    let by = before.len() > 1 && before[before.len() - 2].tags.has(Tags::TOGETHER) && last.tags.has(Tags::BY);
    matches!(last.span.of(names.text), "avec" | "entre") || by || last.is_lower() && noun
}

/// `Voltalande a signé`: whether a name stands before a verb of signing.
fn is_signing(names: &Names, mention: &Mention) -> bool {
    let end = mention.tokens.end;
    let behind = &names.tokens[end..names.tokens.len().min(end + 3)];
    let verb = |token: &Token| token.is_lower() && token.tags.any(Tags::AUXILIARY | Tags::SIGNS);
    behind.first().is_some_and(verb) && behind.iter().any(|token| token.tags.has(Tags::SIGNS))
}
