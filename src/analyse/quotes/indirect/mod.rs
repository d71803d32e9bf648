//! Reported speech without marks: `X a indiqué que P`, `P, a indiqué X`, `selon X, P`, `X dit avoir …`.

mod behind_verb;
mod bounds;
mod nested;

use super::super::tokens::{Token, TokenKind};
use super::cues::{Cue, Place};
use super::phrases::{PhraseKind, behind_brackets};
use super::sentence::Sentence;
use super::subjects::VERB_FORM;
use super::verbs::{has_clause, is_finite};
use crate::lexicon::Tags;
use behind_verb::behind_verb;
use bounds::{clause_end, sentence_start, skip_parenthesis, skip_signs, trim_end};
use std::ops::Range;

pub(super) use behind_verb::plain_clauses;
pub(super) use nested::without_nested;

/// The name of the rule by which a cue reports speech without marks.
pub(super) fn rule(cue: &Cue) -> &'static str {
    match cue.place {
        Place::Incise => "indirect/verb-after",
        Place::According => "indirect/according",
        _ => "indirect/verb-before",
    }
}

/// Whether a cue with a subject reports anything, whoever that is.
pub(super) fn reports(tokens: &[Token], sentence: &Sentence) -> bool {
    let mut told = sentence.cues.iter().enumerate().filter(|(_, cue)| cue.speaker.is_some());
    told.any(|(number, cue)| {
        !reported(tokens, sentence, number).is_empty() || !plain_clauses(tokens, sentence, cue).is_empty()
    })
}

/// The tokens of what the cue of that number reports: one clause, in two parts where the cue stands within it.
pub(super) fn reported(tokens: &[Token], sentence: &Sentence, number: usize) -> Vec<Range<usize>> {
    let cue = &sentence.cues[number];
    let range = match cue.place {
        Place::Before if is_relative(tokens, cue) => {
            Some(cue.end..clause_end(tokens, cue.end, sentence.tokens.end, sentence))
        }
        Place::Incise => before_incise(tokens, sentence, cue),
        Place::According => according(tokens, sentence, cue),
        Place::Before | Place::Gerund | Place::Narration => behind_verb(tokens, sentence, cue),
    };
    let Some(range) = range.and_then(|range| without_signs(tokens, range, 3)) else {
        return Vec::new();
    };
    let other = other_part(tokens, sentence, cue, &range);
    let mut parts: Vec<_> = other.into_iter().chain([range]).collect();
    parts.sort_by_key(|part| part.start);
    parts
}

/// A stretch without the signs that it begins with, when it has at least so many words.
fn without_signs(tokens: &[Token], range: Range<usize>, least: usize) -> Option<Range<usize>> {
    let signs =
        tokens[range.clone()].iter().take_while(|token| !token.is_word() && token.quote().is_none()).count();
    let range = range.start + signs..range.end;
    let words = tokens[range.clone()].iter().filter(|token| token.is_word()).count();
    (words >= least).then_some(range)
}

/// `Le pont, précise X, rouvrira lundi`: the other part of a clause that a cue between commas cuts in two.
fn other_part(
    tokens: &[Token],
    sentence: &Sentence,
    cue: &Cue,
    range: &Range<usize>,
) -> Option<Range<usize>> {
    let [before, behind] = sides(tokens, sentence, cue)?;
    let first = tokens.get(behind.start)?.tags;
    let leads_on = tokens[before.end - 1].tags.any(Tags::QUE | Tags::QUI | Tags::SUBORDINATION);
    let relative = range.end <= cue.tokens.start && range.start > before.start;
    let joined = tokens[before.end..cue.tokens.start].iter().any(|token| token.tags.has(Tags::COORDINATION));
    let leads = Tags::SUBORDINATION | Tags::COORDINATION | Tags::QUI | Tags::TIME | Tags::GERUND;
    if leads_on || relative || joined || first.any(leads) {
        return None;
    }
    let whole = has_clause(&tokens[before.clone()]);
    let (part, cut) = if range.start >= behind.start {
        let circumstance = tokens[before.start].tags.any(Tags::PREPOSITION | Tags::DE | Tags::ADVERB);
        let open = is_open(tokens, before.end);
        let least = if circumstance { 4 } else { 2 + usize::from(open) };
        // `L’arrêté se fonde, selon X, sur un avis`: the complement of the verb before.
        let governed = first.has(Tags::PREPOSITION) && !has_clause(&tokens[behind]);
        (without_signs(tokens, before, least)?, !whole || open || governed)
    } else {
        let complement = cue.place == Place::According && first.has(Tags::PREPOSITION);
        let goes_on = has_clause(&tokens[behind.clone()]) && first.any(VERB_FORM) && !whole;
        (behind, goes_on || complement && whole || is_open(tokens, before.end))
    };
    let plain = tokens[part.clone()].iter().all(|token| token.quote().is_none());
    (cut && plain).then_some(part)
}

/// `La réforme est`, `La loi doit`: whether what ends at `end` waits for the rest of its predicate.
fn is_open(tokens: &[Token], end: usize) -> bool {
    let last = &tokens[end - 1];
    last.is_lower() && last.tags.any(Tags::AUXILIARY | Tags::MODAL) && !last.tags.any(Tags::PREPOSITION)
}

/// What stands in the sentence before a cue and behind the comma that ends it.
fn sides(tokens: &[Token], sentence: &Sentence, cue: &Cue) -> Option<[Range<usize>; 2]> {
    let (start, limit) = (sentence.tokens.start, sentence.tokens.end);
    let comma = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Comma);
    let sign = behind_brackets(tokens, cue.end);
    let within = matches!(cue.place, Place::Incise | Place::According)
        && cue.tokens.start > start
        && (comma(cue.tokens.start - 1) || cue.place == Place::According)
        && comma(sign)
        && sign + 1 < limit;
    if !within {
        return None;
    }
    let end = trim_end(tokens, start, cue.tokens.start);
    let before = sentence_start(tokens, start, end)..end;
    let behind = sign + 1..clause_end(tokens, sign + 1, limit, sentence);
    (before.start < before.end && behind.start < behind.end).then_some([before, behind])
}

/// Whether a cue is `selon lequel`.
fn is_relative(tokens: &[Token], cue: &Cue) -> bool {
    tokens[cue.tokens.start].tags.has(Tags::ACCORDING)
        && tokens[cue.tokens.end - 1].tags.any(Tags::WHICH | Tags::QUI)
}

/// `P, a indiqué X`: from the beginning of the sentence to the comma.
fn before_incise(tokens: &[Token], sentence: &Sentence, cue: &Cue) -> Option<Range<usize>> {
    if !cue.tags.has(Tags::SAY) && !cue.tags.has(Tags::BREATH) {
        return None;
    }
    let end = trim_end(tokens, sentence.tokens.start, cue.tokens.start);
    let start = sentence_start(tokens, sentence.tokens.start, end);
    let side = longer_side(tokens, sentence, cue, start..end)?;
    if side.start > end {
        let first = tokens[side.start].tags;
        // `La Ville enverra, a-t-il précisé, un avis`: what the verb before leads to.
        let open = start < end && (tokens[end - 1].is_infinitive() || is_finite(tokens, end - 1));
        let object = open && first.any(Tags::DETERMINER) || first.has(Tags::PLURAL_VERB);
        let clause = object || has_clause(&tokens[side.clone()]);
        if clause && !first.any(Tags::GERUND | Tags::GERUND_LIKE) {
            return Some(side);
        }
        // `X a insisté sur le coût, a-t-elle dit`: what X does is no speech of hers.
        let tells = |told: &Cue| told.place == Place::Before && (start..end).contains(&told.tokens.start);
        if sentence.cues.iter().any(tells) {
            return None;
        }
    }
    let relative = tokens[start..end].iter().any(|token| token.is_word() && token.tags.has(Tags::QUI));
    let long = cue.tags.has(Tags::SAY)
        && end - start >= 4
        && !tokens[start].tags.any(Tags::PREPOSITION)
        && !relative;
    (long || has_clause(&tokens[start..end])).then_some(start..end)
}

/// `Selon X, P` or `P, selon X`.
fn according(tokens: &[Token], sentence: &Sentence, cue: &Cue) -> Option<Range<usize>> {
    let after =
        skip_parenthesis(tokens, skip_signs(tokens, cue.end, sentence.tokens.end), sentence.tokens.end);
    let end = clause_end(tokens, after, sentence.tokens.end, sentence);
    let announced =
        cue.tokens.start > sentence.tokens.start && tokens[cue.tokens.start - 1].kind == TokenKind::Colon;
    let opens =
        announced || sentence_start(tokens, sentence.tokens.start, cue.tokens.start + 1) >= cue.tokens.start;
    if opens {
        let quoted = tokens.get(after).is_some_and(|token| token.quote().is_some());
        // `Pour la Ville, son maire, Jean Ferrel`: who signs.
        let says = |token: &&Token| token.is_lower() && !token.tags.any(Tags::DETERMINER | Tags::DE);
        let told = tokens[after..end.max(after)].iter().filter(says).count() > 1;
        return (after < end && !quoted && told).then_some(after..end);
    }
    let end = trim_end(tokens, sentence.tokens.start, cue.tokens.start);
    let start = sentence_start(tokens, sentence.tokens.start, end);
    let comma = tokens[cue.tokens.start - 1].kind == TokenKind::Comma;
    let parts = |at: &usize| tokens[*at].kind == TokenKind::Comma || tokens[*at].quote().is_some();
    let relative = (start..end)
        .rev()
        .find(parts)
        .filter(|&sign| !comma && sign + 1 < end && tokens[sign + 1].tags.has(Tags::QUI));
    if let Some(sign) = relative {
        return Some(sign + 1..end);
    }
    if let Some(part) = of_adjective(tokens, sentence, cue) {
        return part;
    }
    let set_off = comma && !tokens[cue.tokens.start].tags.has(Tags::FOR);
    longer_side(tokens, sentence, cue, start..end).filter(|range| {
        let words = &tokens[range.clone()];
        has_clause(words) || set_off && (is_long(words) || start < end && is_open(tokens, end))
    })
}

/// `coupable selon X d’avoir menti`, `une ville selon eux oubliée`: a source in the middle of a phrase speaks of the complement
/// behind, or, a pronoun, of nothing that can be cut out; nothing where it stands otherwise.
fn of_adjective(tokens: &[Token], sentence: &Sentence, cue: &Cue) -> Option<Option<Range<usize>>> {
    let limit = sentence.tokens.end;
    let pronoun = cue.speaker.as_ref().is_some_and(|source| source.kind == PhraseKind::Pronoun);
    let before = &tokens[cue.tokens.start - 1];
    let next = tokens.get(cue.end).filter(|next| cue.end < limit && next.is_word() || next.quote().is_some());
    let charged = next.is_some_and(|next| next.tags.has(Tags::DE))
        && tokens[(cue.end + 1).min(limit - 1)].is_infinitive();
    let within = (pronoun || charged)
        && before.is_word()
        && !before.tags.any(Tags::COORDINATION | Tags::QUE | Tags::QUI);
    let next = next.filter(|_| within)?;
    let complement = next.tags.any(Tags::DE | Tags::PREPOSITION) && !before.tags.any(Tags::AUXILIARY);
    let start = cue.end + usize::from(tokens[(cue.end + 1).min(limit - 1)].is_infinitive());
    let end = (start..limit).find(|&at| tokens[at].kind == TokenKind::Comma).unwrap_or(limit);
    let part = start..trim_end(tokens, start, end);
    Some(Some(part).filter(|part| complement && !part.is_empty()))
}

/// Whether there are enough words to be a clause whose verb no list has.
fn is_long(words: &[Token]) -> bool {
    words.iter().filter(|token| token.is_word()).count() >= SHORTEST_UNKNOWN
}

/// So many words without a known verb are taken for a clause.
const SHORTEST_UNKNOWN: usize = 8;

/// `P, selon X, Q`: the longer of both sides.
fn longer_side(
    tokens: &[Token],
    sentence: &Sentence,
    cue: &Cue,
    before: Range<usize>,
) -> Option<Range<usize>> {
    let limit = sentence.tokens.end;
    let sign = behind_brackets(tokens, cue.end);
    let comma = sign < limit && tokens[sign].kind == TokenKind::Comma;
    let behind = (sign + 1).min(limit)..trim_end(tokens, (sign + 1).min(limit), limit);
    let leads = |token: &Token| token.tags.any(Tags::SUBORDINATION | Tags::COORDINATION | Tags::QUI);
    let new_clause = tokens.get(behind.start).is_some_and(|first| {
        // `, même si …`
        leads(first) || first.tags.has(Tags::ADVERB) && tokens.get(behind.start + 1).is_some_and(leads)
    });
    let longer = behind.len() > before.len();
    let apposed = has_clause(&tokens[before.clone()]) && is_apposed(tokens, cue, behind.clone());
    // `un allié aux yeux de X, le pays …`: a source that no comma sets off belongs to what stands before.
    let seen = cue.place == Place::According
        && !tokens[cue.tokens.start].tags.any(Tags::ACCORDING | Tags::DE | Tags::LIKE);
    let set_off = !seen
        || cue.tokens.start.checked_sub(1).is_some_and(|at| {
            !tokens[at].is_word() || tokens[at].tags.any(Tags::COORDINATION | Tags::SUBORDINATION | Tags::QUE)
        });
    Some(if comma && set_off && !new_clause && longer && !apposed { behind } else { before })
}

/// Whether what follows a named source says who that is: `P, selon X, l’un des responsables du club`.
fn is_apposed(tokens: &[Token], cue: &Cue, behind: Range<usize>) -> bool {
    let named = cue.speaker.as_ref().is_some_and(|source| source.kind == PhraseKind::Person);
    let one_of = |at: usize| {
        let [article, one] = tokens.get(at..at + 2).unwrap_or_default() else { return false };
        article.kind == TokenKind::Elided && one.tags.has(Tags::INDEFINITE) || article.tags.has(Tags::ROLE)
    };
    named && one_of(behind.start) && !has_clause(&tokens[behind])
}
