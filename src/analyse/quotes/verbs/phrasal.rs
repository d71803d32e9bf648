//! Verbs of two words: `fait valoir`, `met en avant`, `tient à rappeler`.

use super::super::super::tokens::Token;
use super::{CUE, Found, behind_verb, is_link, skip_between};
use crate::lexicon::Tags;

/// `fait valoir`, `fait savoir`, `fait remarquer`, `laisse entendre`.
pub(super) fn made_known(tokens: &[Token], at: usize) -> Option<(usize, Tags)> {
    if !tokens[at].tags.has(Tags::MAKES) {
        return None;
    }
    let next = skip_between(tokens, behind_verb(tokens, at + 1).1, 3);
    let known = tokens.get(next)?.tags.has(Tags::KNOWN);
    known.then_some((next + 1, Tags::SAY | Tags::BREATH))
}

/// `met en avant « … »`, `a mis en garde contre « … »`.
pub(in crate::analyse::quotes) fn put_forward(tokens: &[Token], at: usize) -> Option<(usize, Tags)> {
    if !tokens[at].tags.has(Tags::PUTS) || !tokens[at].is_lower() {
        return None;
    }
    let next = skip_between(tokens, behind_verb(tokens, at + 1).1, 2);
    let [of, noun] = tokens.get(next..next + 2)? else { return None };
    let forward = of.tags.has(Tags::PREPOSITION) && of.span.len() == 2 && noun.tags.has(Tags::FORWARD);
    (forward && noun.is_lower()).then_some((next + 2, Tags::ACT))
}

/// `tient à rappeler`, `vient d’annoncer`, `souhaite préciser`, `n’a pas hésité à dire`.
pub(super) fn led_to(tokens: &[Token], at: usize) -> Option<Found> {
    let modal = tokens.get(at).filter(|token| token.tags.has(Tags::MODAL) && !token.capital)?;
    let (pronoun, next) = behind_verb(tokens, at + 1);
    let first = skip_between(tokens, next, 3);
    let links = |token: &&Token| is_link(token) || token.tags.any(Tags::CLITIC | Tags::ADVERB);
    let verb = first + tokens[first.min(tokens.len())..].iter().take(5).take_while(links).count();
    let linked = tokens.get(first..verb)?.iter().any(is_link);
    let token = tokens.get(verb)?;
    let says = token.tags.any(Tags::SAY | Tags::ACT) || modal.tags.has(Tags::NEEDS_LINK);
    let reports = token.is_lower() && token.tags.has(Tags::INFINITIVE) && token.tags.any(CUE) && says;
    (reports && (linked || !modal.tags.has(Tags::NEEDS_LINK))).then_some((verb + 1, token.tags, pronoun))
}
