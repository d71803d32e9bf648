//! Whose verb it is: the noun phrases of a sentence, and the subject before or behind a verb.

use std::ops::Range;

use super::cues::Cue;
use super::phrases::{Phrase, PhraseKind, phrase_at, simple_phrase_at};
use super::tokens::{Token, TokenKind};
use super::verbs::{has_clause, is_adverb, turn_end};
use crate::lexicon::Tags;

/// A noun phrase of a sentence and whether a preposition governs it.
#[derive(Clone, Debug)]
pub(super) struct Chunk {
    pub phrase: Phrase,
    pub governed: bool,
    pub time: bool,
}

impl Chunk {
    /// Whether it can be the subject of a verb that says.
    pub fn is_subject(&self) -> bool {
        !self.governed && !self.time
    }

    /// Whether it can be the subject of a verb, and speak.
    pub fn is_speaking_subject(&self) -> bool {
        self.is_subject() && self.phrase.speaks()
    }
}

/// The noun phrases of a stretch of tokens, in order.
pub(super) fn chunks(tokens: &[Token], range: Range<usize>) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let (mut at, mut governed) = (range.start, false);
    while at < range.end {
        let token = &tokens[at];
        if !token.is_word() || governs(token) && !is_plural_article(tokens, at, range.start) {
            (at, governed) = (at + 1, token.is_word() || token.kind == TokenKind::Open);
            continue;
        }
        match chunk_at(tokens, at, governed).filter(|chunk| chunk.phrase.tokens.end <= range.end) {
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

/// Whether `des` at the beginning of a clause is an article: `Mardi, des élus ont …`.
fn is_plural_article(tokens: &[Token], at: usize, start: usize) -> bool {
    let opens = at == start || tokens[at - 1].kind == TokenKind::Comma;
    opens
        && tokens[at].kind == TokenKind::Word
        && tokens[at].tags.has(Tags::DE.and(Tags::DETERMINER).and(Tags::PLURAL))
}

/// Whether a token is a preposition, which governs the noun phrase behind it; `Des` with a capital is an article.
fn governs(token: &Token) -> bool {
    let article = token.capital && token.tags.has(Tags::DETERMINER);
    let preposition = token.kind != TokenKind::Clitic && token.tags.any(Tags::PREPOSITION | Tags::ACCORDING);
    !token.hyphen && (preposition || token.tags.has(Tags::DE) && !article)
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
pub(super) const VERB_FORM: Tags =
    Tags::AUXILIARY.and(Tags::FINITE).and(Tags::VERB).and(Tags::CLITIC).and(Tags::VERBAL).and(Tags::MODAL);

fn is_plain_noun(token: &Token) -> bool {
    token.is_lower()
        && token.tags.without(Tags::ADJECTIVE_LIKE | Tags::ROLE_LIKE | Tags::MANNER) == Tags::NONE
}

/// Behind a preposition a name takes no role in apposition: `à Pau, un journaliste …`.
fn governed_phrase(tokens: &[Token], phrase: Phrase) -> Option<Phrase> {
    let name = phrase.name.clone()?;
    let apposed = phrase.role.as_ref().is_some_and(|role| role.start > name.end);
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
pub(super) fn is_time(tokens: &[Token], phrase: &Phrase) -> bool {
    tokens[phrase.tokens.clone()].iter().any(|token| token.tags.has(Tags::TIME) && !token.capital)
        && phrase.kind != PhraseKind::Person
        && phrase.kind != PhraseKind::Role
}

/// The subject behind an incise verb, past `à l’AFP`, `mercredi`, `dans un communiqué`, `quant à lui`.
pub(super) fn subject_after(tokens: &[Token], at: usize, end: usize, beside_quote: bool) -> Option<Phrase> {
    let limit = end.min(at + 40);
    let (mut next, mut glued) = (at, None);
    while next < limit {
        match step_to_subject(tokens, next, at, limit) {
            Step::Over(end) => next = end,
            Step::Complement(end) => {
                glued = glued_name(tokens, next, end).or(glued);
                next = end;
            }
            Step::Subject(phrase) => {
                // `à Global News Anne Untel, une manifestante`: the name before goes with the role.
                let apposed = phrase.kind == PhraseKind::Role && tokens[next - 1].kind == TokenKind::Comma;
                if let Some(start) = glued.filter(|_| apposed) {
                    return phrase_at(tokens, start).filter(|person| person.kind == PhraseKind::Person);
                }
                let possible = phrase.speaks() || beside_quote && phrase.kind == PhraseKind::Thing;
                return possible.then(|| with_others(tokens, phrase));
            }
            Step::Nothing => break,
        }
    }
    glued.and_then(|start| phrase_at(tokens, start)).filter(|phrase| phrase.kind == PhraseKind::Person)
}

/// What stands at one place on the way from a verb to the subject behind it.
enum Step {
    /// A circumstance that ends there.
    Over(usize),
    /// A preposition with its complement, in which a name may be glued to that of a medium.
    Complement(usize),
    Subject(Phrase),
    /// No subject can follow.
    Nothing,
}

fn step_to_subject(tokens: &[Token], at: usize, verb_end: usize, limit: usize) -> Step {
    let token = &tokens[at];
    if let Some(end) = turn_end(tokens, at) {
        return Step::Over(end);
    }
    if !token.is_word() {
        if let Some(end) = insertion_end(tokens, at) {
            return Step::Over(end);
        }
        let comma = token.kind == TokenKind::Comma && at > verb_end && at + 1 < limit;
        let leads_on = comma && leads_past_comma(tokens, at + 1);
        return if leads_on { Step::Over(at + 1) } else { Step::Nothing };
    }
    let verb = token.tags.has(Tags::AUXILIARY) && token.is_lower() && !token.tags.has(Tags::PREPOSITION);
    let asks = token.is_lower() && token.tags.has(Tags::SUBORDINATION) && !token.tags.any(Tags::ADVERB);
    let opens_clause =
        verb || asks || token.tags.any(Tags::QUE | Tags::QUI) && !token.tags.has(Tags::PREPOSITION);
    if opens_clause || token.is_infinitive() {
        return Step::Nothing;
    }
    let elided_of = token.tags.has(Tags::DE) && token.kind == TokenKind::Elided;
    if elided_of || token.tags.any(Tags::PREPOSITION | Tags::ACCORDING) {
        return complement_end(tokens, at).map_or(Step::Nothing, Step::Complement);
    }
    let small = token.tags.any(Tags::TIME | Tags::COORDINATION) || token.kind == TokenKind::Number;
    if small || is_adverb(token) {
        return Step::Over(at + 1);
    }
    match phrase_at(tokens, at) {
        Some(phrase) if is_circumstance(tokens, &phrase) => Step::Over(phrase.tokens.end),
        Some(phrase) => Step::Subject(phrase),
        None => Step::Over(at + 1),
    }
}

/// The end of a short insertion between commas, when somebody follows it: `confie, dépité, le gardien`.
fn insertion_end(tokens: &[Token], at: usize) -> Option<usize> {
    let is_comma = |token: &Token| token.kind == TokenKind::Comma;
    let inside = tokens.get(at).filter(|token| is_comma(token)).map(|_| at + 1)?;
    let length = tokens[inside..].iter().take(6).position(is_comma)?;
    let words = &tokens[inside..inside + length];
    let plain = |token: &Token| token.is_lower() && !token.tags.any(Tags::QUE | Tags::QUI | Tags::AUXILIARY);
    let follows = phrase_at(tokens, inside + length + 1)?;
    let somebody = matches!(follows.kind, PhraseKind::Person | PhraseKind::Role);
    (somebody && !words.is_empty() && words.iter().all(plain)).then_some(inside + length + 1)
}

/// `ce mardi`, `[par voie de] communiqué`.
fn is_circumstance(tokens: &[Token], phrase: &Phrase) -> bool {
    is_time(tokens, phrase) || phrase.kind == PhraseKind::Paper && !phrase.determined
}

/// `à Global News Neil Untel`: where in a complement of at least three capitalised words a name can begin.
fn glued_name(tokens: &[Token], start: usize, end: usize) -> Option<usize> {
    let words: Vec<usize> = (start..end).filter(|&at| tokens[at].is_name() && !tokens[at].hyphen).collect();
    match words.len() {
        3 => Some(words[1]),
        4.. => Some(words[2]),
        _ => None,
    }
}

/// Whether behind a comma only a circumstance follows: a day, a place, `selon`.
fn leads_past_comma(tokens: &[Token], at: usize) -> bool {
    tokens.get(at).is_some_and(|token| {
        token.tags.any(Tags::TIME | Tags::DETERMINER)
            || turn_end(tokens, at).is_some()
            || phrase_at(tokens, at).is_some_and(|phrase| phrase.kind == PhraseKind::Person)
    }) || tokens.get(at.wrapping_sub(2)).is_some_and(|token| token.tags.has(Tags::TIME))
}

/// Adds `et Y` to a subject.
fn with_others(tokens: &[Token], phrase: Phrase) -> Phrase {
    let and = tokens
        .get(phrase.tokens.end)
        .is_some_and(|token| token.tags.has(Tags::COORDINATION) && token.span.len() == 2);
    let other = and.then(|| simple_phrase_at(tokens, phrase.tokens.end + 1)).flatten();
    match other.filter(|other| other.speaks() && other.kind != PhraseKind::Pronoun) {
        Some(other) => Phrase {
            tokens: phrase.tokens.start..other.tokens.end,
            agreement: (phrase.agreement | other.agreement).without(Tags::FEMININE) | Tags::PLURAL,
            role: None,
            ..phrase
        },
        None => phrase,
    }
}

/// The end of a preposition and its complement; the name of a medium ends before another name begins.
pub(super) fn complement_end(tokens: &[Token], at: usize) -> Option<usize> {
    let mut start = at + 1;
    while tokens
        .get(start)
        .is_some_and(|token| token.is_word() && token.tags.any(Tags::PREPOSITION | Tags::DE))
    {
        start += 1;
    }
    match simple_phrase_at(tokens, start) {
        Some(phrase) => Some(before_name(tokens, phrase)),
        None => Some(start + usize::from(tokens.get(start).is_some_and(|token| token.is_lower()))),
    }
}

/// `l’AFP Jean Untel`: the end of the medium, when a person's name is glued to it.
fn before_name(tokens: &[Token], phrase: Phrase) -> usize {
    let Some(run) = phrase.name.clone() else { return phrase.tokens.end };
    let starts: Vec<usize> = run.filter(|&at| tokens[at].is_name() && !tokens[at].hyphen).collect();
    let given = starts.iter().skip(1).find(|&&at| tokens[at].tags.has(Tags::GIVEN));
    let acronym = starts.first().is_some_and(|&at| tokens[at].tags.has(Tags::ACRONYM)) && starts.len() > 2;
    let first_given = starts.first().is_some_and(|&at| tokens[at].tags.has(Tags::GIVEN));
    let common = phrase.head.is_some_and(|head| !tokens[head].capital && !tokens[head].tags.has(Tags::ROLE));
    let nameless =
        phrase.head.is_some_and(|head| tokens[head].tags.has(Tags::NAMELESS) && tokens[head].is_lower());
    match given {
        _ if nameless && starts.len() > 1 && starts[0] > phrase.tokens.start => starts[0],
        _ if first_given && common && starts.len() > 1 && starts[0] > phrase.tokens.start => starts[0],
        Some(&at) if !first_given => at,
        _ if acronym => starts[1],
        _ => phrase.tokens.end,
    }
}

/// The subject before a verb.
pub(super) fn subject_before(
    tokens: &[Token],
    range: &Range<usize>,
    verb: usize,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Option<Phrase> {
    let is_skipped = |token: &&Token| {
        is_adverb(token) || token.is_word() && token.tags.has(Tags::CLITIC) && !token.tags.has(Tags::SUBJECT)
    };
    let verb = verb - tokens[range.start..verb].iter().rev().take_while(is_skipped).count();
    let mut before = tokens[range.start..verb].iter().rev();
    let (last, last_but_one) = (before.next(), before.next());
    let is_and = |token: &Token| token.is_word() && token.tags.has(Tags::COORDINATION);
    let found = match last {
        Some(last) if last.tags.has(Tags::QUI) && !last_but_one.is_some_and(is_and) => {
            return antecedent(tokens, chunks, verb - 1);
        }
        Some(last) if last.tags.any(Tags::QUI | Tags::COORDINATION) => None,
        Some(last) if last.kind == TokenKind::Comma => clause_subject(tokens, range, chunks, verb - 1),
        Some(_) => adjacent_subject(tokens, chunks, verb)
            .map(|subject| beyond_relative(tokens, range, chunks, &subject).unwrap_or(subject)),
        None => None,
    };
    found.or_else(|| previous_subject(chunks, verb, earlier))
}

/// `les élus qui ont suivi l’affaire disent`: behind the object of a relative clause, the subject is what `qui` stands for.
fn beyond_relative(
    tokens: &[Token],
    range: &Range<usize>,
    chunks: &[Chunk],
    subject: &Phrase,
) -> Option<Phrase> {
    let before = &tokens[range.start..subject.tokens.start];
    let who = range.start + before.iter().rposition(|token| token.is_word() && token.tags.has(Tags::QUI))?;
    let relative = &tokens[who + 1..subject.tokens.start];
    let whole = relative.iter().all(|token| token.is_word() || token.quote().is_some());
    let speaks = antecedent(tokens, chunks, who)?;
    (whole && has_clause(relative) && speaks.tokens.end == who).then_some(speaks)
}

/// What `qui` at `at` stands for.
fn antecedent(tokens: &[Token], chunks: &[Chunk], at: usize) -> Option<Phrase> {
    let before = chunks.iter().rev().filter(|chunk| chunk.phrase.tokens.end <= at);
    let inner = before.clone().next().filter(|chunk| !chunk.phrase.speaks());
    if let Some(person) = inner.and_then(|chunk| person_within(tokens, &chunk.phrase)) {
        return Some(person);
    }
    before.take(2).find(|chunk| chunk.phrase.speaks() && !chunk.time).map(|chunk| chunk.phrase.clone())
}

/// The person whose name ends a longer noun phrase: `l’hémicycle de la ministre Anne Untel`.
pub(super) fn person_within(tokens: &[Token], phrase: &Phrase) -> Option<Phrase> {
    let of = phrase.tokens.clone().filter(|&at| tokens[at].tags.has(Tags::DE) && tokens[at].is_word());
    let mut within = of.take(4).filter_map(|at| simple_phrase_at(tokens, at + 1));
    within.find(|inner| inner.kind == PhraseKind::Person && inner.tokens.end == phrase.tokens.end)
}

/// The person or the name that a noun phrase is, or that ends it: `les propos de Jean Untel`.
pub(super) fn named_in(tokens: &[Token], phrase: &Phrase) -> Option<Phrase> {
    match phrase.kind {
        PhraseKind::Person | PhraseKind::Name => Some(phrase.clone()),
        PhraseKind::Thing | PhraseKind::Paper if tokens[phrase.tokens.end - 1].is_name() => {
            person_within(tokens, phrase)
        }
        _ => None,
    }
}

/// The subject of the cue before, or the first noun phrase that can speak.
pub(super) fn previous_subject(chunks: &[Chunk], verb: usize, earlier: &[Cue]) -> Option<Phrase> {
    let cue = earlier.iter().rev().find_map(|cue| cue.speaker.clone());
    cue.or_else(|| {
        let mut before = chunks.iter().filter(|chunk| chunk.phrase.tokens.end <= verb);
        before.find(|chunk| chunk.is_speaking_subject()).map(|chunk| chunk.phrase.clone())
    })
}

/// The subject of a clause whose verb follows a comma: the first noun phrase of the clause.
fn clause_subject(tokens: &[Token], range: &Range<usize>, chunks: &[Chunk], comma: usize) -> Option<Phrase> {
    let start = clause_start(tokens, range, comma);
    let within =
        chunks.iter().filter(|chunk| chunk.phrase.tokens.start >= start && chunk.phrase.tokens.end <= comma);
    if let Some(apposed) =
        within.clone().next_back().filter(|chunk| is_new_subject(tokens, start, chunk, comma))
    {
        return Some(apposed.phrase.clone());
    }
    let found = within.clone().find(|chunk| chunk.is_speaking_subject());
    let found = found.or_else(|| within.clone().find(|chunk| chunk.is_subject()))?;
    Some(with_others(tokens, found.phrase.clone()))
}

/// `Alors que X a parlé, le maire, Y, a dit`: the noun phrase between two commas, behind a clause of its own.
fn is_new_subject(tokens: &[Token], start: usize, chunk: &Chunk, comma: usize) -> bool {
    let first = chunk.phrase.tokens.start;
    let apart =
        first > start && tokens[first - 1].kind == TokenKind::Comma && chunk.phrase.tokens.end == comma;
    apart && chunk.is_speaking_subject() && has_clause(&tokens[start..first])
}

/// Where the clause that holds `at` begins.
fn clause_start(tokens: &[Token], range: &Range<usize>, at: usize) -> usize {
    let opens = |token: &Token| {
        matches!(token.kind, TokenKind::Colon | TokenKind::Pause)
            || token.tags.any(Tags::QUE) && token.is_word()
            || token.tags.has(Tags::SUBORDINATION) && token.is_lower() && !token.tags.any(Tags::QUI)
    };
    tokens[range.start..at].iter().rposition(opens).map_or(range.start, |place| range.start + place + 1)
}

/// The nearest noun phrase before a verb that no preposition governs.
fn adjacent_subject(tokens: &[Token], chunks: &[Chunk], verb: usize) -> Option<Phrase> {
    for chunk in chunks.iter().rev().filter(|chunk| chunk.phrase.tokens.end <= verb) {
        let between = &tokens[chunk.phrase.tokens.end..verb];
        if between.iter().any(|token| {
            matches!(token.kind, TokenKind::Colon | TokenKind::Stop)
                || token.tags.has(Tags::QUE) && token.is_word()
        }) {
            return None;
        }
        if chunk.is_subject() {
            return Some(coordinated(tokens, chunks, chunk));
        }
    }
    None
}

/// `X et Y` where the verb follows Y.
fn coordinated(tokens: &[Token], chunks: &[Chunk], last: &Chunk) -> Phrase {
    let phrase = last.phrase.clone();
    let Some(and) = phrase
        .tokens
        .start
        .checked_sub(1)
        .filter(|&at| tokens[at].tags.has(Tags::COORDINATION) && tokens[at].span.len() == 2)
    else {
        return phrase;
    };
    let first = chunks.iter().find(|chunk| chunk.phrase.tokens.end == and && !chunk.governed);
    match first {
        Some(first) => Phrase {
            tokens: first.phrase.tokens.start..phrase.tokens.end,
            agreement: Tags::PLURAL,
            role: None,
            ..first.phrase.clone()
        },
        None => phrase,
    }
}

/// `le communiqué de la préfecture`: who wrote it.
pub(super) fn author_of(tokens: &[Token], paper: &Phrase) -> Option<Phrase> {
    let head = paper.head?;
    let of = (head + 1..paper.tokens.end).find(|&at| tokens[at].tags.has(Tags::DE))?;
    let author = phrase_at(tokens, of + 1).or_else(|| phrase_at(tokens, of))?;
    author.speaks().then_some(author)
}
