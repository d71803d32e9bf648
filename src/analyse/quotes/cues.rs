//! Words that say that somebody speaks: verbs before and after, `selon`, participles, the infinitive of narration.

use std::ops::Range;

use super::phrases::{Phrase, PhraseKind, phrase_at, simple_phrase_at};
use super::tokens::{Token, TokenKind};
use crate::lexicon::Tags;

/// A cue and its speaker as the syntax shows it.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// The words of the cue.
    pub tokens: Range<usize>,
    /// What the cue verb can do.
    pub tags: Tags,
    /// Where the speech stands.
    pub place: Place,
    /// The noun phrase that speaks.
    pub speaker: Option<Phrase>,
    /// The first token behind the cue and, where it stands behind, its speaker.
    pub end: usize,
}

/// Where the speech stands, seen from its cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The cue is an incise or follows: `« … », a dit X`.
    Incise,
    /// The cue goes before: `X a dit que …`.
    Before,
    /// `selon X`, on either side.
    According,
    /// `estimant que …`: the speaker is the subject of the sentence.
    Gerund,
    /// `et X d’ajouter : …`.
    Narration,
}

/// A group of words with a cue verb, without its subject.
#[derive(Clone, Debug)]
pub(super) struct VerbGroup {
    pub tokens: Range<usize>,
    pub tags: Tags,
    /// The pronoun behind the verb.
    pub pronoun: Option<usize>,
    /// Whether `ne` stands in it.
    pub negated: bool,
}

/// The group with a finite cue verb that begins at `at`.
pub(super) fn verb_group(tokens: &[Token], at: usize) -> Option<VerbGroup> {
    let first = tokens.get(at)?;
    if !first.is_word() || first.hyphen || first.tags.has(Tags::TITLE) && first.capital {
        return None;
    }
    let mut verb = at;
    let (mut negated, mut reflexive) = (false, false);
    while verb < at + 4 && tokens.get(verb).is_some_and(|token| is_clitic(tokens, verb, token)) {
        negated |= tokens[verb].tags.has(Tags::NEGATION);
        reflexive |= tokens[verb].tags.has(Tags::REFLEXIVE);
        verb += 1;
    }
    let token = tokens.get(verb)?;
    if token.hyphen || !matches!(token.kind, TokenKind::Word) {
        return None;
    }
    let (end, tags, pronoun) = None
        .or_else(|| compound(tokens, verb, reflexive))
        .or_else(|| simple(tokens, verb, at))
        .or_else(|| led_to(tokens, verb))?;
    Some(VerbGroup { tokens: at..end, tags, pronoun, negated })
}

fn is_clitic(tokens: &[Token], at: usize, token: &Token) -> bool {
    let article = token.tags.has(Tags::DETERMINER) && token.kind == TokenKind::Word;
    let before_verb = || tokens.get(at + 1).is_some_and(|next| next.tags.any(Tags::AUXILIARY | Tags::CLITIC));
    token.is_word()
        && token.kind != TokenKind::Clitic
        && token.tags.has(Tags::CLITIC)
        && !token.tags.has(Tags::SUBJECT)
        && (!article || before_verb())
}

type Found = (usize, Tags, Option<usize>);

/// `a déclaré`, `a-t-elle ainsi ajouté`, `s’est de son côté réjoui`, `a fait valoir`, `a tenu à rappeler`.
fn compound(tokens: &[Token], at: usize, reflexive: bool) -> Option<Found> {
    if !tokens[at].tags.has(Tags::AUXILIARY) {
        return None;
    }
    let passive = tokens[at].tags.has(Tags::BEING) && !reflexive;
    let (pronoun, next) = behind_verb(tokens, at + 1);
    let participle = skip_between(tokens, next, 8);
    let token = tokens.get(participle)?;
    if is_participle(token) && (!passive || token.tags.has(Tags::MOVES)) {
        return Some((participle + 1, token.tags, pronoun));
    }
    let led =
        made_known(tokens, participle).or_else(|| led_to(tokens, participle).map(|found| (found.0, found.1)));
    led.map(|(end, tags)| (end, tags, pronoun))
}

fn is_participle(token: &Token) -> bool {
    token.is_lower() && token.tags.has(Tags::PARTICIPLE) && token.tags.any(CUE)
}

/// What makes a verb a cue at all.
const CUE: Tags = Tags::SAY.and(Tags::BREATH).and(Tags::ACT);

/// `indique`, `dit-elle`, `explique encore`.
fn simple(tokens: &[Token], at: usize, start: usize) -> Option<Found> {
    let token = &tokens[at];
    if let Some((end, tags)) = made_known(tokens, at) {
        let (pronoun, _) = behind_verb(tokens, at + 1);
        return Some((end, tags, pronoun));
    }
    if !token.tags.has(Tags::FINITE) || !token.tags.any(CUE) || token.capital {
        return None;
    }
    let before = start.checked_sub(1).map(|before| &tokens[before]);
    let last = tokens[..at].iter().rev().take(3).find(|token| !is_adverb(token));
    let adjective = last.is_some_and(|last| last.tags.has(Tags::BEING) && last.is_word());
    if adjective || at == start && before.is_some_and(makes_noun) {
        return None;
    }
    let (pronoun, next) = behind_verb(tokens, at + 1);
    Some((next, token.tags, pronoun))
}

/// Whether the word before shows that `note`, `demande`, `critique` is a noun.
fn makes_noun(before: &Token) -> bool {
    before.is_word()
        && !before.hyphen
        && before.kind != TokenKind::Clitic
        && (before.tags.any(Tags::DE)
            || (before.tags.has(Tags::DETERMINER) && !before.capital)
            || (before.tags.has(Tags::PREPOSITION) && !before.tags.has(Tags::CLITIC)))
}

/// `fait valoir`, `fait savoir`, `fait remarquer`, `laisse entendre`.
fn made_known(tokens: &[Token], at: usize) -> Option<(usize, Tags)> {
    let next = skip_between(tokens, behind_verb(tokens, at + 1).1, 3);
    let made = tokens[at].tags.has(Tags::MAKES) && tokens.get(next)?.tags.has(Tags::KNOWN);
    made.then_some((next + 1, Tags::SAY | Tags::BREATH | Tags::ACT))
}

/// `tient à rappeler`, `vient d’annoncer`, `souhaite préciser`, `n’a pas hésité à dire`.
fn led_to(tokens: &[Token], at: usize) -> Option<Found> {
    if !tokens.get(at)?.tags.has(Tags::MODAL) || tokens[at].capital {
        return None;
    }
    let (pronoun, next) = behind_verb(tokens, at + 1);
    let mut next = skip_between(tokens, next, 3);
    while next < at + 8
        && tokens.get(next).is_some_and(|token| {
            token.tags.any(Tags::DE | Tags::CLITIC | Tags::ADVERB)
                || token.span.len() == 2 && token.tags.has(Tags::PREPOSITION)
        })
    {
        next += 1;
    }
    let verb = tokens.get(next)?;
    (verb.tags.has(Tags::INFINITIVE) && verb.tags.any(CUE) && verb.is_lower()).then_some((
        next + 1,
        verb.tags,
        pronoun,
    ))
}

/// The subject pronoun right behind a verb (`-t-elle`), and the place behind it.
fn behind_verb(tokens: &[Token], mut at: usize) -> (Option<usize>, usize) {
    let mut pronoun = None;
    while tokens.get(at).is_some_and(|token| token.kind == TokenKind::Clitic) {
        if tokens[at].tags.has(Tags::SUBJECT) {
            pronoun = Some(at);
        }
        at += 1;
    }
    (pronoun, at)
}

/// The place behind adverbs and turns such as `de son côté`, `pour sa part`, `à son tour`, at most `most` words.
fn skip_between(tokens: &[Token], at: usize, most: usize) -> usize {
    let mut next = at;
    while next < at + most {
        match tokens.get(next) {
            Some(token) if is_adverb(token) => next += 1,
            Some(_) => match turn_end(tokens, next) {
                Some(end) => next = end,
                None => break,
            },
            None => break,
        }
    }
    next
}

fn is_adverb(token: &Token) -> bool {
    token.is_word() && !token.capital && token.tags.has(Tags::ADVERB) && !token.tags.any(Tags::PARTICIPLE)
}

/// The end of a preposition, a possessive and a noun (`pour sa part`), or `quant à lui`, `entre autres`, `par ailleurs`.
pub(super) fn turn_end(tokens: &[Token], at: usize) -> Option<usize> {
    let first = tokens.get(at)?;
    if !first.is_word() || !first.tags.any(Tags::PREPOSITION | Tags::DE) {
        return None;
    }
    let second = tokens.get(at + 1)?;
    let third = tokens.get(at + 2);
    if second.tags.has(Tags::POSSESSIVE) && third.is_some_and(|noun| noun.tags.has(Tags::TURN)) {
        return Some(at + 3);
    }
    if second.tags.has(Tags::TURN) && !second.capital {
        return Some(at + 2);
    }
    let third_is_pronoun = third.is_some_and(|token| {
        token.tags.any(Tags::SUBJECT | Tags::CLITIC) && token.kind == TokenKind::Word && token.span.len() <= 5
    });
    (first.tags.has(Tags::AS_FOR) && second.tags.has(Tags::PREPOSITION) && third_is_pronoun).then_some(at + 3)
}

/// The cues between the tokens `range` of a stream, in order; `chunks` are the noun phrases of that stretch.
pub(super) fn cues(tokens: &[Token], range: Range<usize>, chunks: &[Chunk]) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let found = cue_at(tokens, &range, at, chunks, &cues);
        at = found.as_ref().map_or(at + 1, |cue| cue.tokens.end.max(at + 1));
        cues.extend(found);
    }
    cues
}

fn cue_at(
    tokens: &[Token],
    range: &Range<usize>,
    at: usize,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Option<Cue> {
    let token = &tokens[at];
    if !token.is_word() {
        return None;
    }
    if let Some(group) = verb_group(tokens, at).filter(|group| group.tokens.end <= range.end) {
        return Some(verb_cue(tokens, range, group, chunks, earlier));
    }
    None.or_else(|| relative_cue(tokens, at, chunks))
        .or_else(|| according_cue(tokens, range, at))
        .or_else(|| narration_cue(tokens, range, at, chunks))
        .or_else(|| infinitive_cue(tokens, at, range, chunks, earlier))
        .or_else(|| gerund_cue(tokens, at, range, chunks, earlier))
        .or_else(|| read_in_cue(tokens, at))
        .or_else(|| unknown_cue(tokens, range, at))
}

/// Any other verb behind a quotation: `« … », compte-t-il`, `« … », s’époumone Untel`.
fn unknown_cue(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<Cue> {
    if !is_right_behind_quote(tokens, range, at) {
        return None;
    }
    if let Some(cue) = unknown_compound(tokens, at) {
        return Some(cue);
    }
    let verb = (at..at + 3).find(|&place| {
        tokens.get(place).is_none_or(|token| !token.tags.any(Tags::REFLEXIVE | Tags::AUXILIARY))
    })?;
    let token = tokens.get(verb).filter(|token| {
        token.is_lower() && !token.hyphen && token.span.len() > 3 && !token.tags.any(NO_VERB)
    })?;
    let (pronoun, end) = behind_verb(tokens, verb + 1);
    let cue = |speaker: Phrase| Cue {
        tokens: at..end,
        tags: Tags::BREATH | token.tags,
        place: Place::Incise,
        end: speaker.tokens.end.max(end),
        speaker: Some(speaker),
    };
    if let Some(pronoun) =
        pronoun.filter(|&pronoun| tokens[pronoun].tags.any(Tags::MASCULINE | Tags::FEMININE))
    {
        return simple_phrase_at(tokens, pronoun).map(cue);
    }
    let speaker = phrase_at(tokens, end)?;
    let named = matches!(speaker.kind, PhraseKind::Person | PhraseKind::Role | PhraseKind::Name)
        && (speaker.kind != PhraseKind::Role || speaker.determined);
    let closed = tokens
        .get(speaker.tokens.end)
        .is_none_or(|next| !next.is_word() || next.tags.any(Tags::PREPOSITION | Tags::QUI | Tags::DE));
    let comma = at > range.start && tokens[at - 1].quote().is_none();
    (named && closed && comma && !is_time(tokens, &speaker)).then(|| cue(speaker))
}

/// `« … », a-t-il également décrié`: any participle behind a quotation and an inverted pronoun.
fn unknown_compound(tokens: &[Token], at: usize) -> Option<Cue> {
    if !tokens[at].tags.has(Tags::AUXILIARY) {
        return None;
    }
    let (pronoun, next) = behind_verb(tokens, at + 1);
    let pronoun = pronoun.filter(|&pronoun| tokens[pronoun].tags.any(Tags::MASCULINE | Tags::FEMININE))?;
    let participle = skip_between(tokens, next, 8);
    let token = tokens
        .get(participle)
        .filter(|token| token.is_lower() && token.tags.any(Tags::PARTICIPIAL | Tags::PARTICIPLE))?;
    let speaker = simple_phrase_at(tokens, pronoun);
    Some(Cue {
        tokens: at..participle + 1,
        tags: Tags::BREATH | token.tags,
        place: Place::Incise,
        speaker,
        end: participle + 1,
    })
}

const NO_VERB: Tags = Tags::DETERMINER
    .and(Tags::PREPOSITION)
    .and(Tags::DE)
    .and(Tags::COORDINATION)
    .and(Tags::QUI)
    .and(Tags::QUE)
    .and(Tags::SUBORDINATION)
    .and(Tags::ADVERB)
    .and(Tags::TIME)
    .and(Tags::ROLE)
    .and(Tags::BODY)
    .and(Tags::PAPER)
    .and(Tags::CLITIC)
    .and(Tags::ACCORDING);

/// Whether only signs stand between a quotation and `at`.
fn is_right_behind_quote(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    let signs = tokens[range.start..at]
        .iter()
        .rev()
        .take_while(|token| matches!(token.kind, TokenKind::Comma | TokenKind::Dash | TokenKind::Pause))
        .count();
    signs <= 2
        && (at - signs)
            .checked_sub(1)
            .is_some_and(|before| before >= range.start && tokens[before].quote().is_some())
}

fn verb_cue(
    tokens: &[Token],
    range: &Range<usize>,
    group: VerbGroup,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Cue {
    let VerbGroup { tokens: words, tags, pronoun, negated } = group;
    if let Some(pronoun) = pronoun {
        return Cue {
            end: words.end,
            speaker: inverted_subject(tokens, pronoun, words.end),
            tokens: words,
            tags,
            place: Place::Incise,
        };
    }
    if let Some(speaker) = incise_speaker(tokens, range, &words, tags, chunks) {
        return Cue {
            end: speaker.tokens.end,
            speaker: Some(speaker),
            tokens: words,
            tags,
            place: Place::Incise,
        };
    }
    let speaker = subject_before(tokens, range, words.start, chunks, earlier);
    let tags = if negated { tags.without(Tags::SAY) } else { tags };
    Cue { end: words.end, speaker, tokens: words, tags, place: Place::Before }
}

/// The subject behind a verb that stands in an incise: `, a dit X`.
fn incise_speaker(
    tokens: &[Token],
    range: &Range<usize>,
    words: &Range<usize>,
    tags: Tags,
    chunks: &[Chunk],
) -> Option<Phrase> {
    if !can_be_incise(tokens, range, words) {
        return None;
    }
    let behind_comma = words.start > range.start && tokens[words.start - 1].quote().is_none();
    let beside_quote = behind_comma && is_beside_quote(tokens, range, words.start);
    let speaker = subject_after(tokens, words.end, range.end, beside_quote)?;
    let doubtful = tags.has(Tags::ACT) && comma_before(tokens, range, words.start);
    (!doubtful || !has_own_subject(tokens, range, words, chunks)).then_some(speaker)
}

/// The pronoun behind the verb; behind `-t-on`, the source that `auprès de`, `dans` or `à` names.
fn inverted_subject(tokens: &[Token], pronoun: usize, at: usize) -> Option<Phrase> {
    let phrase = simple_phrase_at(tokens, pronoun)?;
    if phrase.agreement != Tags::NONE || tokens[pronoun].tags.has(Tags::PERSONAL) {
        return Some(phrase);
    }
    source_after(tokens, at)
}

/// The source behind `peut-on lire dans`, `a-t-on appris auprès de`, `indique-t-on à`.
fn source_after(tokens: &[Token], at: usize) -> Option<Phrase> {
    let mut at = skip_between(tokens, at, 3);
    while tokens.get(at)?.tags.has(Tags::TIME) || tokens[at].kind == TokenKind::Number {
        at += 1;
    }
    if !tokens.get(at)?.tags.any(Tags::PREPOSITION | Tags::DE) {
        return None;
    }
    let next = if tokens.get(at + 1)?.tags.has(Tags::DE) { at + 2 } else { at + 1 };
    phrase_at(tokens, next).or_else(|| phrase_at(tokens, at + 1))
}

/// Whether a verb group can stand in an incise: behind a comma, a quotation or a sign, with no speech behind it.
fn can_be_incise(tokens: &[Token], range: &Range<usize>, words: &Range<usize>) -> bool {
    let Some(before) = before(tokens, range, words.start) else { return false };
    let opens = matches!(
        before.kind,
        TokenKind::Comma
            | TokenKind::Pause
            | TokenKind::Dash
            | TokenKind::Quote(_)
            | TokenKind::Mark(_)
            | TokenKind::Close
            | TokenKind::Stop
    );
    let announces = tokens.get(words.end).is_some_and(|next| {
        next.tags.has(Tags::QUE) || next.kind == TokenKind::Colon || next.quote().is_some()
    });
    (opens || before.is_word() && glued_incise(tokens, range, words)) && !announces
}

/// Whether an incise can follow without a comma: nothing but a date or a number stands before the compound verb.
fn glued_incise(tokens: &[Token], range: &Range<usize>, words: &Range<usize>) -> bool {
    let Some(before) = before(tokens, range, words.start) else { return false };
    words.len() > 1 && before.tags.has(Tags::TIME)
}

/// The token before `at` in the range, past adverbs.
fn before<'t>(tokens: &'t [Token], range: &Range<usize>, at: usize) -> Option<&'t Token> {
    tokens[range.start..at].iter().rev().find(|token| !is_adverb(token) || token.tags.has(Tags::TIME))
}

fn comma_before(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    before(tokens, range, at)
        .is_some_and(|token| token.kind == TokenKind::Comma || token.tags.has(Tags::TIME))
        && !is_beside_quote(tokens, range, at)
}

/// Whether a quotation stands before `at`, with at most a comma between.
fn is_beside_quote(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    let signs = tokens[range.start..at]
        .iter()
        .rev()
        .take_while(|token| !token.is_word() && token.quote().is_none())
        .count();
    let before = (at - signs).checked_sub(1).filter(|&before| before >= range.start);
    before.is_some_and(|before| {
        tokens[before].quote().is_some() || matches!(tokens[before].kind, TokenKind::Mark(_))
    }) || tokens[range.start..at].iter().rev().take(3).any(|token| matches!(token.kind, TokenKind::Mark(_)))
}

/// Whether what stands before `, a dit` is the subject of it and no clause: `X, ministre de Y, a dit`.
fn has_own_subject(tokens: &[Token], range: &Range<usize>, words: &Range<usize>, chunks: &[Chunk]) -> bool {
    let speaker = chunks.iter().find(|chunk| chunk.is_subject() && chunk.phrase.tokens.end <= words.start);
    speaker.is_some() && !has_clause(&tokens[range.start..words.start])
}

/// Whether a stretch of tokens has a finite verb outside of relative clauses.
pub(super) fn has_clause(tokens: &[Token]) -> bool {
    let mut relative = false;
    for (at, token) in tokens.iter().enumerate() {
        if token.tags.any(Tags::QUI | Tags::SUBORDINATION) && token.kind == TokenKind::Word {
            relative = true;
        } else if is_finite(tokens, at) {
            if !relative {
                return true;
            }
            relative = false;
        } else if token.kind == TokenKind::Clitic && token.tags.has(Tags::SUBJECT) {
            return true;
        }
    }
    false
}

/// Whether the token at `at` is, or looks like, a finite verb.
pub(super) fn is_finite(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    if !token.is_lower() || token.hyphen {
        return false;
    }
    let noun = at > 0 && makes_noun(&tokens[at - 1]);
    token.tags.any(Tags::AUXILIARY | Tags::VERB) || (!noun && token.tags.any(Tags::FINITE | Tags::VERBAL))
}

/// The subject behind an incise verb, past `à l’AFP`, `mercredi`, `dans un communiqué`, `quant à lui`.
pub(super) fn subject_after(tokens: &[Token], at: usize, end: usize, beside_quote: bool) -> Option<Phrase> {
    let mut next = at;
    let limit = end.min(at + 40);
    let mut glued = None;
    while next < limit {
        let token = &tokens[next];
        if let Some(end) = turn_end(tokens, next) {
            next = end;
        } else if !token.is_word() {
            let comma = token.kind == TokenKind::Comma && next > at && next + 1 < limit;
            if !comma || !leads_past_comma(tokens, next + 1) {
                break;
            }
            next += 1;
        } else if token.tags.any(Tags::QUE | Tags::QUI) && !token.tags.has(Tags::PREPOSITION)
            || token.is_lower()
                && token.tags.any(Tags::INFINITIVE | Tags::INFINITIVAL)
                && !token.tags.any(Tags::ROLE | Tags::BODY)
        {
            break;
        } else if token.tags.any(Tags::PREPOSITION | Tags::ACCORDING)
            || (token.tags.has(Tags::DE) && token.kind == TokenKind::Elided)
        {
            let end = complement_end(tokens, next)?;
            glued = glued_name(tokens, next, end).or(glued);
            next = end;
        } else if is_adverb(token)
            || token.tags.has(Tags::TIME)
            || token.kind == TokenKind::Number
            || token.tags.has(Tags::COORDINATION)
        {
            next += 1;
        } else if let Some(phrase) = phrase_at(tokens, next) {
            if is_time(tokens, &phrase) {
                next = phrase.tokens.end;
                continue;
            }
            if phrase.kind == PhraseKind::Paper && !phrase.determined {
                next = phrase.tokens.end;
                continue;
            }
            let possible = phrase.speaks() || beside_quote && phrase.kind == PhraseKind::Thing;
            return possible.then(|| with_others(tokens, phrase));
        } else {
            next += 1;
        }
    }
    glued.and_then(|start| phrase_at(tokens, start)).filter(|phrase| phrase.kind == PhraseKind::Person)
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

/// Whether the phrase is a day or another time.
pub(super) fn is_time(tokens: &[Token], phrase: &Phrase) -> bool {
    tokens[phrase.tokens.clone()].iter().any(|token| token.tags.has(Tags::TIME) && !token.capital)
        && phrase.kind != PhraseKind::Person
        && phrase.kind != PhraseKind::Role
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
    match given {
        _ if first_given && common && starts.len() > 1 && starts[0] > phrase.tokens.start => starts[0],
        Some(&at) if !first_given => at,
        _ if acronym => starts[1],
        _ => phrase.tokens.end,
    }
}

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

    fn is_speaking_subject(&self) -> bool {
        self.is_subject() && self.phrase.speaks()
    }
}

/// The noun phrases of a stretch of tokens, in order.
pub(super) fn chunks(tokens: &[Token], range: Range<usize>) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    let (mut at, mut governed) = (range.start, false);
    while at < range.end {
        let token = &tokens[at];
        if !token.is_word() {
            (at, governed) = (at + 1, false);
            continue;
        }
        let is_preposition = token.kind != TokenKind::Clitic
            && token.tags.any(Tags::PREPOSITION | Tags::ACCORDING)
            || (token.tags.has(Tags::DE) && !(token.capital && token.tags.has(Tags::DETERMINER)));
        if is_preposition && !token.hyphen {
            (at, governed) = (at + 1, true);
            continue;
        }
        let phrase = phrase_at(tokens, at)
            .and_then(|phrase| if governed { governed_phrase(tokens, phrase) } else { Some(phrase) });
        match phrase.filter(|phrase| phrase.tokens.end <= range.end && !is_object_pronoun(tokens, phrase)) {
            Some(phrase) => {
                at = phrase.tokens.end;
                let time = is_time(tokens, &phrase);
                let bare = phrase.kind == PhraseKind::Role
                    && !phrase.determined
                    && !phrase.agreement.has(Tags::PLURAL);
                chunks.push(Chunk { phrase, governed: governed || bare, time });
                governed = false;
            }
            None => {
                at += 1;
                governed = governed && token.tags.any(Tags::DETERMINER | Tags::ADVERB);
            }
        }
    }
    chunks
}

/// Behind a preposition a name takes no role in apposition: `à Pau, un journaliste …`.
fn governed_phrase(tokens: &[Token], phrase: Phrase) -> Option<Phrase> {
    let name = phrase.name.clone()?;
    let apposed = phrase.role.as_ref().is_some_and(|role| role.start > name.end);
    let new = apposed
        && tokens[name.end..phrase.tokens.end].iter().take(2).any(|token| token.tags.has(Tags::INDEFINITE));
    let after_thing = phrase.kind == PhraseKind::Person
        && phrase.head.is_some_and(|head| {
            head < name.start
                && !tokens[head].tags.has(Tags::ROLE)
                && tokens[head..name.start].iter().any(|token| token.kind == TokenKind::Comma)
        });
    if new || after_thing { simple_phrase_at(tokens, phrase.tokens.start) } else { Some(phrase) }
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

/// The subject before a verb.
pub(super) fn subject_before(
    tokens: &[Token],
    range: &Range<usize>,
    verb: usize,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Option<Phrase> {
    let skip = tokens[range.start..verb]
        .iter()
        .rev()
        .take_while(|token| {
            is_adverb(token)
                || (token.is_word() && token.tags.has(Tags::CLITIC) && !token.tags.has(Tags::SUBJECT))
        })
        .count();
    let before_verb = verb - skip;
    let before = before_verb.checked_sub(1).filter(|&at| at >= range.start).map(|at| &tokens[at]);
    let Some(before) = before else { return previous_subject(chunks, verb, earlier) };
    let coordinated = before_verb
        .checked_sub(2)
        .filter(|&at| at >= range.start)
        .is_some_and(|at| tokens[at].tags.has(Tags::COORDINATION) && tokens[at].is_word());
    if before.tags.has(Tags::QUI) && coordinated {
        return previous_subject(chunks, verb, earlier);
    }
    if before.tags.has(Tags::QUI) {
        return antecedent(chunks, before_verb - 1);
    }
    if before.tags.has(Tags::COORDINATION) {
        return previous_subject(chunks, verb, earlier);
    }
    if before.kind == TokenKind::Comma {
        return clause_subject(tokens, range, chunks, before_verb - 1)
            .or_else(|| previous_subject(chunks, verb, earlier));
    }
    adjacent_subject(tokens, chunks, before_verb).or_else(|| previous_subject(chunks, verb, earlier))
}

/// What `qui` at `at` stands for.
fn antecedent(chunks: &[Chunk], at: usize) -> Option<Phrase> {
    let before = chunks.iter().rev().filter(|chunk| chunk.phrase.tokens.end <= at);
    before.take(2).find(|chunk| chunk.phrase.speaks() && !chunk.time).map(|chunk| chunk.phrase.clone())
}

/// The subject of the cue before, or the first noun phrase that can speak.
fn previous_subject(chunks: &[Chunk], verb: usize, earlier: &[Cue]) -> Option<Phrase> {
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
    within
        .clone()
        .find(|chunk| chunk.is_speaking_subject())
        .or_else(|| within.clone().find(|chunk| chunk.is_subject()))
        .map(|chunk| chunk.phrase.clone())
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

/// `selon X`, `d’après X`, `pour X,` at the beginning, `aux yeux de X`, `de l’avis de X`.
fn according_cue(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<Cue> {
    let end = according_end(tokens, range, at)?;
    let mut speaker = apart_pronoun(tokens, end).or_else(|| phrase_at(tokens, end))?;
    if !speaker.speaks() {
        return None;
    }
    if speaker.kind == PhraseKind::Pronoun
        && tokens[speaker.tokens.start].tags.any(Tags::QUE | Tags::CLITIC)
        && tokens[speaker.tokens.start].span.len() == 2
    {
        return None;
    }
    if speaker.kind == PhraseKind::Paper {
        speaker = author_of(tokens, &speaker).unwrap_or(speaker);
    }
    let end_of_cue = speaker.tokens.end;
    Some(Cue {
        tokens: at..end,
        tags: Tags::SAY | Tags::ACCORDING,
        place: Place::According,
        speaker: Some(speaker),
        end: end_of_cue,
    })
}

/// `le message de X, selon lequel …`.
fn relative_cue(tokens: &[Token], at: usize, chunks: &[Chunk]) -> Option<Cue> {
    let relative = tokens[at].tags.has(Tags::ACCORDING) && tokens.get(at + 1)?.tags.has(Tags::WHICH);
    let before =
        chunks.iter().rev().find(|chunk| relative && chunk.phrase.tokens.end <= at && !chunk.time)?;
    let paper = chunks
        .iter()
        .rev()
        .filter(|chunk| chunk.phrase.tokens.end <= at)
        .take(3)
        .find(|chunk| chunk.phrase.kind == PhraseKind::Paper);
    let author = paper.and_then(|chunk| author_of(tokens, &chunk.phrase));
    let speaker = author.or_else(|| Some(before.phrase.clone()).filter(Phrase::speaks))?;
    Some(Cue {
        tokens: at..at + 2,
        tags: Tags::SAY,
        place: Place::Before,
        speaker: Some(speaker),
        end: at + 2,
    })
}

/// `selon lui`.
fn apart_pronoun(tokens: &[Token], at: usize) -> Option<Phrase> {
    let token = tokens.get(at).filter(|token| token.tags.has(Tags::APART))?;
    Some(Phrase::pronoun(at..at + 1, token.tags))
}

/// `le communiqué de la préfecture`: who wrote it.
pub(super) fn author_of(tokens: &[Token], paper: &Phrase) -> Option<Phrase> {
    let head = paper.head?;
    let of = (head + 1..paper.tokens.end).find(|&at| tokens[at].tags.has(Tags::DE))?;
    let author = phrase_at(tokens, of + 1).or_else(|| phrase_at(tokens, of))?;
    author.speaks().then_some(author)
}

/// The end of the words of a cue of source that begins at `at`.
fn according_end(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<usize> {
    let token = &tokens[at];
    let next = tokens.get(at + 1)?;
    if token.tags.has(Tags::ACCORDING) && !next.tags.any(Tags::QUE | Tags::SUBORDINATION) {
        return Some(at + 1);
    }
    if token.kind == TokenKind::Elided && token.tags.has(Tags::DE) && next.tags.has(Tags::AFTER) {
        return Some(at + 2);
    }
    let begins =
        at == range.start || tokens[at - 1].quote().is_some() || tokens[at - 1].kind == TokenKind::Comma;
    if token.tags.has(Tags::FOR) && begins {
        let phrase = phrase_at(tokens, at + 1)?;
        let closed = tokens
            .get(phrase.tokens.end)
            .is_some_and(|token| matches!(token.kind, TokenKind::Comma | TokenKind::Colon));
        let to_do = tokens[phrase.tokens.clone()].iter().any(|token| {
            token.is_lower()
                && token.tags.any(Tags::INFINITIVE | Tags::INFINITIVAL)
                && !token.tags.any(Tags::ROLE | Tags::BODY)
        });
        let speaks = !to_do
            && matches!(
                phrase.kind,
                PhraseKind::Person
                    | PhraseKind::Role
                    | PhraseKind::Body
                    | PhraseKind::Name
                    | PhraseKind::Pronoun
            );
        return (closed && speaks && (at == range.start || token.capital) && !is_time(tokens, &phrase))
            .then_some(at + 1);
    }
    let eyes = token.tags.has(Tags::PREPOSITION)
        && next.tags.has(Tags::EYES)
        && tokens.get(at + 2)?.tags.has(Tags::DE);
    eyes.then_some(at + 3)
}

/// `et X d’ajouter`, `Et de conclure`.
fn narration_cue(tokens: &[Token], range: &Range<usize>, at: usize, chunks: &[Chunk]) -> Option<Cue> {
    let verb = tokens.get(at + 1)?;
    let of =
        tokens[at].tags.has(Tags::DE) && (tokens[at].kind == TokenKind::Elided || tokens[at].span.len() == 2);
    if !of || !verb.tags.has(Tags::INFINITIVE) || !verb.tags.any(Tags::SAY | Tags::BREATH) {
        return None;
    }
    let and = tokens.get(range.start)?.tags.has(Tags::COORDINATION).then_some(range.start).or_else(|| {
        (range.start..at)
            .rev()
            .take(25)
            .find(|&place| tokens[place].tags.has(Tags::COORDINATION) && tokens[place].span.len() == 2)
    })?;
    let announced = tokens[at + 1..range.end]
        .iter()
        .any(|token| token.kind == TokenKind::Colon || token.quote().is_some() || token.tags.has(Tags::QUE));
    let near = and + 1 == at
        || tokens[at - 1].kind == TokenKind::Comma
        || chunks.iter().any(|chunk| chunk.phrase.tokens.start == and + 1);
    let between_is_verbless = !has_clause(&tokens[and + 1..at]);
    if !announced || !near || !between_is_verbless {
        return None;
    }
    let speaker = chunks
        .iter()
        .find(|chunk| chunk.phrase.tokens.start > and && chunk.phrase.tokens.end <= at && chunk.is_subject())
        .map(|chunk| chunk.phrase.clone());
    Some(Cue { tokens: at..at + 2, tags: verb.tags, place: Place::Narration, speaker, end: at + 2 })
}

/// `pour annoncer que`, `avant d’ajouter que`, `afin de dénoncer « … »`.
fn infinitive_cue(
    tokens: &[Token],
    at: usize,
    range: &Range<usize>,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Option<Cue> {
    let verb = &tokens[at];
    if !verb.tags.has(Tags::INFINITIVE)
        || !verb.tags.any(CUE)
        || !verb.is_lower()
        || at == range.start
        || verb.hyphen
    {
        return None;
    }
    let announces = tokens[at + 1..range.end.min(at + 4)].iter().any(|next| {
        next.quote().is_some() || next.kind == TokenKind::Colon || next.tags.has(Tags::QUE) && next.is_word()
    });
    let led = tokens[range.start..at]
        .iter()
        .rev()
        .take(3)
        .any(|before| before.tags.has(Tags::PREPOSITION) || before.tags.has(Tags::DE));
    if !announces || !led {
        return None;
    }
    let speaker = sentence_subject(chunks, at, earlier)?;
    Some(Cue {
        tokens: at..at + 1,
        tags: verb.tags | Tags::INFINITIVE,
        place: Place::Gerund,
        speaker: Some(speaker),
        end: at + 1,
    })
}

/// `estimant que`, `en dénonçant « … »`.
fn gerund_cue(
    tokens: &[Token],
    at: usize,
    range: &Range<usize>,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Option<Cue> {
    let verb = &tokens[at];
    let known = verb.tags.has(Tags::MAKES)
        && verb.tags.has(Tags::GERUND)
        && tokens.get(at + 1).is_some_and(|next| next.tags.has(Tags::KNOWN));
    if known {
        let speaker = sentence_subject(chunks, at, earlier);
        return Some(Cue {
            tokens: at..at + 2,
            tags: Tags::SAY | Tags::BREATH,
            place: Place::Gerund,
            speaker,
            end: at + 2,
        });
    }
    if !verb.tags.has(Tags::GERUND) || !verb.tags.any(CUE) || verb.hyphen || verb.tags.any(NOT_GERUND) {
        return None;
    }
    let speaker = match relayed(tokens, at, chunks) {
        Some(relayed) => Some(relayed),
        None if opens_with_gerund(tokens, range) => {
            next_subject(tokens, range, at, chunks).or_else(|| sentence_subject(chunks, at, earlier))
        }
        None => sentence_subject(chunks, at, earlier).or_else(|| next_subject(tokens, range, at, chunks)),
    };
    Some(Cue { tokens: at..at + 1, tags: verb.tags, place: Place::Gerund, speaker, end: at + 1 })
}

/// Whether a sentence begins with `Saluant …`, `En saluant …`, `Tout en saluant …`.
fn opens_with_gerund(tokens: &[Token], range: &Range<usize>) -> bool {
    let first = tokens[range.clone()].iter().find(|token| token.is_word());
    first.is_some_and(|first| {
        first.tags.any(Tags::GERUND | Tags::WHILE)
            || first.tags.has(Tags::CLITIC) && first.tags.has(Tags::PREPOSITION)
    })
}

const NOT_GERUND: Tags = Tags::PREPOSITION.and(Tags::ADVERB).and(Tags::ROLE);

/// `les termes de X, appelant …`: X, whose words are relayed, carries the participle.
fn relayed(tokens: &[Token], at: usize, chunks: &[Chunk]) -> Option<Phrase> {
    let number = chunks.iter().rposition(|chunk| chunk.phrase.tokens.end <= at)?;
    let chunk = &chunks[number];
    let near = tokens[chunk.phrase.tokens.end..at].iter().all(|token| !token.is_word());
    let before =
        number.checked_sub(1).map_or(chunk.phrase.tokens.start, |before| chunks[before].phrase.tokens.start);
    let relays = tokens[before..chunk.phrase.tokens.end]
        .iter()
        .take(3)
        .any(|token| token.tags.any(Tags::EYES | Tags::PAPER));
    (near && relays && chunk.phrase.kind == PhraseKind::Person).then(|| chunk.phrase.clone())
}

/// The speaker of the cue before, or the first subject of the sentence that can speak.
fn sentence_subject(chunks: &[Chunk], at: usize, earlier: &[Cue]) -> Option<Phrase> {
    previous_subject(chunks, at, earlier)
}

/// `Saluant « … », le syndicat a dit`: the subject follows.
fn next_subject(tokens: &[Token], range: &Range<usize>, at: usize, chunks: &[Chunk]) -> Option<Phrase> {
    let comma = (at..range.end).find(|&place| tokens[place].kind == TokenKind::Comma)?;
    let behind = chunks.iter().filter(|chunk| chunk.phrase.tokens.start > comma);
    behind.clone().find(|chunk| chunk.is_speaking_subject()).map(|chunk| chunk.phrase.clone())
}

/// `peut-on lire dans le communiqué`, `lit-on sur`.
fn read_in_cue(tokens: &[Token], at: usize) -> Option<Cue> {
    let (pronoun, next) = behind_verb(tokens, at + 1);
    pronoun?;
    let read = tokens[at].tags.has(Tags::READS) || tokens.get(next)?.tags.has(Tags::READS);
    if !read {
        return None;
    }
    let end = if tokens[at].tags.has(Tags::READS) { next } else { next + 1 };
    let speaker = source_after(tokens, end)?;
    let behind = speaker.tokens.end;
    Some(Cue {
        tokens: at..end,
        tags: Tags::SAY | Tags::BREATH,
        place: Place::Incise,
        speaker: Some(speaker),
        end: behind,
    })
}
