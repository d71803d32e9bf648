//! The noun phrases of a sentence and whether a preposition governs them.

use super::super::super::tokens::{Token, TokenKind};
use super::super::phrases::{Phrase, PhraseKind, may_begin_phrase, phrase_at, simple_phrase_at};
use super::Chunk;
use crate::lexicon::Tags;
use std::ops::Range;

/// The noun phrases of a stretch of tokens, in order.
pub(in crate::analyse::quotes) fn chunks(tokens: &[Token], range: Range<usize>) -> Vec<Chunk> {
    let mut chunks = Vec::with_capacity(range.len() / 4);
    let (mut at, mut governed) = (range.start, false);
    while at < range.end {
        let token = &tokens[at];
        if !token.is_word() || governs(token) && !is_plural_article(tokens, at, range.start) {
            (at, governed) = (at + 1, token.is_word() || token.kind == TokenKind::Open);
            continue;
        }
        let begun = may_begin_phrase(token).then(|| chunk_at(tokens, at, governed)).flatten();
        let found = begun.filter(|chunk| chunk.phrase.tokens.end <= range.end);
        match found.map(|chunk| with_complement_before(tokens, chunk, chunks.last())) {
            Some(chunk) => {
                (at, governed) = (chunk.phrase.tokens.end, false);
                chunks.push(chunk);
            }
            None => {
                at += 1;
                governed = governed && token.tags.any(Tags::DETERMINER | Tags::ADVERB);
            }
        }
    }
    chunks
}

/// Whether `des` at the beginning of a clause is an article: `Mardi, des élus ont …`, `où des élus ont …`.
fn is_plural_article(tokens: &[Token], at: usize, start: usize) -> bool {
    let leads = |before: &Token| before.is_word() && before.tags.any(Tags::SUBORDINATION | Tags::QUE);
    let opens = at == start || tokens[at - 1].kind == TokenKind::Comma || leads(&tokens[at - 1]);
    opens
        && tokens[at].kind == TokenKind::Word
        && tokens[at].tags.has(Tags::DE.and(Tags::DETERMINER).and(Tags::PLURAL))
}

/// Whether a token is a preposition, which governs the noun phrase behind it; `Des` with a capital is an article.
fn governs(token: &Token) -> bool {
    let article = token.capital && token.tags.has(Tags::DETERMINER);
    let preposition = token.kind != TokenKind::Clitic && token.tags.any(Tags::PREPOSITION | Tags::ACCORDING);
    // `A l’issue de` for `À l’issue de`.
    let bare = token.capital && token.span.len() == 1 && token.tags.has(Tags::AUXILIARY);
    !token.hyphen && (preposition || bare || token.tags.has(Tags::DE) && !article)
}

fn chunk_at(tokens: &[Token], at: usize, governed: bool) -> Option<Chunk> {
    let phrase = phrase_at(tokens, at)?;
    let phrase = if governed { governed_phrase(tokens, phrase)? } else { phrase };
    if is_object_pronoun(tokens, &phrase) {
        return None;
    }
    let time = is_time(tokens, &phrase);
    // `Habitante du village, elle …`: a role without an article is no subject.
    let bare = phrase.kind == PhraseKind::Role && !phrase.determined && !phrase.agreement.has(Tags::PLURAL);
    // `l’égalité femmes-hommes`: a plural right behind a noun belongs to it.
    let behind_noun =
        phrase.kind == PhraseKind::Role && !phrase.determined && at > 0 && is_plain_noun(&tokens[at - 1]);
    Some(Chunk { phrase, governed: governed || bare || behind_noun, time })
}

/// What a word can be that follows the subject of a clause.
pub(in crate::analyse::quotes) const VERB_FORM: Tags =
    Tags::AUXILIARY.and(Tags::FINITE).and(Tags::VERB).and(Tags::CLITIC).and(Tags::VERBAL).and(Tags::MODAL);

fn is_plain_noun(token: &Token) -> bool {
    token.is_lower()
        && token.tags.without(Tags::ADJECTIVE_LIKE | Tags::ROLE_LIKE | Tags::MANNER) == Tags::NONE
}

/// Behind a preposition a name takes no role in apposition: `à Pau, un journaliste …`; behind `selon` it does.
fn governed_phrase(tokens: &[Token], phrase: Phrase) -> Option<Phrase> {
    let Some(name) = phrase.name.clone() else { return Some(phrase) };
    let apposed =
        phrase.second_role.is_some() || phrase.role.as_ref().is_some_and(|role| role.start > name.end);
    let new = apposed
        && tokens[name.end..phrase.tokens.end].iter().take(2).any(|token| token.tags.has(Tags::INDEFINITE));
    let open = apposed
        && tokens
            .get(phrase.tokens.end)
            .is_some_and(|next| next.is_word() && next.tags.any(VERB_FORM) && !next.tags.has(Tags::DE));
    let after_thing = phrase.kind == PhraseKind::Person
        && phrase.head.is_some_and(|head| {
            head < name.start
                && !tokens[head].tags.has(Tags::ROLE)
                && tokens[head..name.start].iter().any(|token| token.kind == TokenKind::Comma)
        });
    let source = phrase.tokens.start.checked_sub(1).map(|before| tokens[before].tags);
    let source = source.is_some_and(|before| before.has(Tags::ACCORDING));
    let new = new && !source && !tokens[name.start].tags.has(Tags::GIVEN);
    if new || open || after_thing { simple_phrase_at(tokens, phrase.tokens.start) } else { Some(phrase) }
}

/// `nous` and `vous` may be objects; behind a verb, a pronoun is no subject of the next.
fn is_object_pronoun(tokens: &[Token], phrase: &Phrase) -> bool {
    let impersonal = || {
        let behind = tokens.get(phrase.tokens.end..phrase.tokens.end + 3).unwrap_or_default();
        let verb = behind.iter().find(|token| !token.tags.any(Tags::REFLEXIVE | Tags::NEGATION));
        tokens[phrase.tokens.start].tags.has(Tags::MASCULINE)
            && verb.is_some_and(|verb| verb.tags.has(Tags::IMPERSONAL))
    };
    phrase.kind == PhraseKind::Pronoun
        && (tokens[phrase.tokens.start].kind == TokenKind::Clitic || impersonal())
}

/// Whether the phrase is a day or another time.
pub(in crate::analyse::quotes) fn is_time(tokens: &[Token], phrase: &Phrase) -> bool {
    let newspaper = |head: usize| tokens[head].capital && tokens[head].tags.has(Tags::MEDIUM);
    tokens[phrase.tokens.clone()].iter().any(|token| token.tags.has(Tags::TIME) && !token.capital)
        && !phrase.head.is_some_and(newspaper)
        && phrase.kind != PhraseKind::Person
        && phrase.kind != PhraseKind::Role
}

/// `les avions de X et Y`: what `et` or `ou` joins to a complement is one too, unless a verb follows.
fn with_complement_before(tokens: &[Token], chunk: Chunk, last: Option<&Chunk>) -> Chunk {
    let and = chunk.phrase.tokens.start.checked_sub(1).filter(|&and| {
        tokens[and].is_word() && tokens[and].tags.has(Tags::COORDINATION) && tokens[and].span.len() == 2
    });
    let of = |at: usize| tokens[at].tags.has(Tags::DE) && tokens[at].is_word();
    let complement = |last: &&Chunk| {
        let joined = and == Some(last.phrase.tokens.end);
        joined && (last.governed || last.phrase.tokens.clone().skip(1).any(of))
    };
    // `l’égalité entre les femmes et les hommes`
    let between = |last: &&Chunk| {
        let before = last.phrase.tokens.start.checked_sub(1).map(|before| tokens[before]);
        and == Some(last.phrase.tokens.end) && before.is_some_and(|before| before.tags.has(Tags::BETWEEN))
    };
    let acts = tokens.get(chunk.phrase.tokens.end).is_some_and(|next| {
        next.is_word() && next.tags.any(VERB_FORM) && !next.tags.any(Tags::DE | Tags::DETERMINER)
    });
    let joined = last.filter(between).is_some() || !acts && last.filter(complement).is_some();
    Chunk { governed: chunk.governed || joined, ..chunk }
}
