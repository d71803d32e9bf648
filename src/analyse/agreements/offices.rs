//! Who has an office without being known as somebody, and which bodies only approve.

use super::super::names::{Mention, NameKind, Names};
use super::super::tokens::TokenKind;
use super::states::{apposition, is_office};
use crate::lexicon::Tags;

/// `la ministre péruvienne de l’environnement Kirla Solaz`, `Kemi Ardan, secrétaire d’État`: whether capitals that nothing
/// else explains are somebody with an office.
pub(super) fn has_office(names: &Names, mention: &Mention) -> bool {
    const PORTFOLIO: usize = 8;
    let acronym = |at: usize| names.tokens[at].tags.has(Tags::ACRONYM);
    if names.name(mention).kind != NameKind::Unknown
        || mention.tokens.len() < 2
        || mention.tokens.clone().any(acronym)
    {
        return false;
    }
    let start = mention.tokens.start;
    let goes_on = |at: &usize| {
        let token = &names.tokens[*at];
        (token.is_lower() || token.kind == TokenKind::Elided)
            && !token.tags.any(Tags::COORDINATION | Tags::AUXILIARY | Tags::SIGNS)
    };
    let before = (start.saturating_sub(PORTFOLIO)..start).rev();
    let office = before.take_while(goes_on).find(|&at| is_office(names, at));
    // `le président de la Nouvelle Alpage`: what `de` leads to has the office.
    let article =
        |at: &usize| names.tokens[*at].tags.has(Tags::DETERMINER) && !names.tokens[*at].tags.has(Tags::DE);
    let led = (start.saturating_sub(3)..start).rev().find(|at| !article(at));
    let of = led.is_some_and(|at| names.tokens[at].tags.has(Tags::DE));
    office.is_some() && !of || apposition(names, mention.tokens.end).is_some()
}

/// Whether a body is that of a state which approves what its government signs.
pub(in super::super) fn is_parliament(name: &str) -> bool {
    const PARLIAMENTS: [&str; 12] = [
        "Parlement",
        "parlement",
        "Assemblée fédérale",
        "Assemblée nationale",
        "Chambre des ",
        "Chambres fédérales",
        "Sénat",
        "Congrès américain",
        "Conseil national",
        "Conseil des États",
        "Conseil des Etats",
        "Bundestag",
    ];
    // Other congresses are of associations.
    name == "Congrès" || PARLIAMENTS.iter().any(|parliament| name.starts_with(parliament))
}
