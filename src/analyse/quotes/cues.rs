//! Words that say that somebody speaks: verbs before and after, `selon`, participles, the infinitive of narration.

use std::ops::Range;

use super::phrases::{Phrase, PhraseKind, phrase_at, simple_phrase_at};
use super::subjects::{
    Chunk, author_of, is_time, person_within, previous_subject, subject_after, subject_before,
};
use super::tokens::{Token, TokenKind};
use super::verbs::{
    CUE, VerbGroup, behind_verb, has_clause, is_adverb, put_forward, skip_between, verb_group,
};
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
    if !token.is_word() || !token.tags.any(BEGINS_CUE) && !is_right_behind_quote(tokens, range, at) {
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

/// What the first word of a cue can be, save right behind a quotation.
const BEGINS_CUE: Tags = CUE
    .and(Tags::AUXILIARY)
    .and(Tags::BEING)
    .and(Tags::CLITIC)
    .and(Tags::MODAL)
    .and(Tags::MAKES)
    .and(Tags::PUTS)
    .and(Tags::PREPOSITION)
    .and(Tags::ACCORDING)
    .and(Tags::DE)
    .and(Tags::FOR)
    .and(Tags::READS);

/// Any other verb behind a quotation: `« … », compte-t-il`, `« … », s’époumone Untel`.
fn unknown_cue(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<Cue> {
    if !is_right_behind_quote(tokens, range, at) {
        return None;
    }
    unknown_compound(tokens, at).or_else(|| unknown_simple(tokens, range, at))
}

fn unknown_simple(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<Cue> {
    let leads = |token: &&Token| token.tags.any(Tags::REFLEXIVE | Tags::AUXILIARY);
    let verb = at + tokens[at..].iter().take(3).take_while(leads).count();
    let token = tokens.get(verb).filter(|token| can_be_unknown_verb(token))?;
    let (pronoun, end) = behind_verb(tokens, verb + 1);
    let pronoun = pronoun.filter(|&pronoun| tokens[pronoun].tags.any(Tags::MASCULINE | Tags::FEMININE));
    let speaker = match pronoun {
        Some(pronoun) => simple_phrase_at(tokens, pronoun)?,
        None => {
            named_speaker(tokens, end).filter(|_| at > range.start && tokens[at - 1].quote().is_none())?
        }
    };
    let tags = Tags::BREATH | token.tags;
    let behind = speaker.tokens.end.max(end);
    Some(Cue { tokens: at..end, tags, place: Place::Incise, speaker: Some(speaker), end: behind })
}

fn can_be_unknown_verb(token: &Token) -> bool {
    token.is_lower() && !token.hyphen && token.span.len() > 3 && !token.tags.any(NO_VERB)
}

/// Somebody with a name or a role right behind a verb, and nothing more behind them.
fn named_speaker(tokens: &[Token], at: usize) -> Option<Phrase> {
    let speaker = phrase_at(tokens, at)?;
    let named = match speaker.kind {
        PhraseKind::Person | PhraseKind::Name => true,
        PhraseKind::Role => speaker.determined,
        _ => false,
    };
    let next = tokens.get(speaker.tokens.end);
    let closed =
        next.is_none_or(|next| !next.is_word() || next.tags.any(Tags::PREPOSITION | Tags::QUI | Tags::DE));
    (named && closed && !is_time(tokens, &speaker)).then_some(speaker)
}

/// `« … », a-t-il également décrié`: any participle behind a quotation and an inverted pronoun.
fn unknown_compound(tokens: &[Token], at: usize) -> Option<Cue> {
    if !tokens[at].tags.has(Tags::AUXILIARY) {
        return None;
    }
    let (pronoun, next) = behind_verb(tokens, at + 1);
    let participle = skip_between(tokens, next, 8);
    let token = tokens
        .get(participle)
        .filter(|token| token.is_lower() && token.tags.any(Tags::PARTICIPIAL | Tags::PARTICIPLE))?;
    let end = participle + 1;
    let speaker = match pronoun {
        Some(pronoun) if tokens[pronoun].tags.any(Tags::MASCULINE | Tags::FEMININE) => {
            simple_phrase_at(tokens, pronoun)?
        }
        None if at > 0 && tokens[at - 1].kind == TokenKind::Comma => named_speaker(tokens, end)?,
        _ => return None,
    };
    let behind = speaker.tokens.end.max(end);
    Some(Cue {
        tokens: at..end,
        tags: Tags::BREATH | token.tags,
        place: Place::Incise,
        speaker: Some(speaker),
        end: behind,
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
    // What such a verb does to a thing (`réclame la moitié`) is no speaker.
    let takes_things = tags.has(Tags::ACT);
    let beside_quote = behind_comma && !takes_things && is_beside_quote(tokens, range, words.start);
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
    let reported = || {
        let told = tokens[words.end - 1].tags;
        let newspaper = phrase_at(tokens, words.end)
            .is_some_and(|phrase| tokens[phrase.tokens].iter().any(|token| token.tags.has(Tags::MEDIUM)));
        let leads = Tags::SUBORDINATION | Tags::QUI | Tags::QUE | Tags::SUBJECT;
        words.len() == 1
            && told.has(Tags::SAY)
            && !told.has(Tags::ACT)
            && !before.tags.any(leads)
            && newspaper
    };
    words.len() > 1 && before.tags.has(Tags::TIME) || reported()
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

/// `selon X`, `d’après X`, `pour X,` at the beginning, `aux yeux de X`, `de l’avis de X`.
fn according_cue(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<Cue> {
    if let Some(own) = own_words(tokens, range, at) {
        return Some(own);
    }
    let end = according_end(tokens, range, at)?;
    if let Some(told) = what_is_told(tokens, range, at, end) {
        return Some(told);
    }
    let mut speaker = apart_pronoun(tokens, end).or_else(|| phrase_at(tokens, end))?;
    if let Some(author) = author_of_words(tokens, &speaker) {
        speaker = author;
    }
    if !speaker.speaks() {
        return None;
    }
    if speaker.kind == PhraseKind::Pronoun
        && tokens[speaker.tokens.start].tags.any(Tags::QUE | Tags::CLITIC)
        && tokens[speaker.tokens.start].span.len() == 2
    {
        return None;
    }
    let mut end_of_cue = speaker.tokens.end;
    if speaker.kind == PhraseKind::Paper {
        let made_by = maker_of(tokens, &speaker, range.end);
        end_of_cue = made_by.as_ref().map_or(end_of_cue, |maker| maker.tokens.end);
        let figures = speaker.head.is_some_and(|head| tokens[head].tags.has(Tags::FIGURES));
        let source = author_of(tokens, &speaker).or(made_by);
        speaker = if figures { source? } else { source.unwrap_or(speaker) };
    }
    Some(Cue {
        tokens: at..end,
        tags: Tags::SAY | Tags::ACCORDING,
        place: Place::According,
        speaker: Some(speaker),
        end: end_of_cue,
    })
}

/// `à ses yeux`, `de leur avis`, `selon ses propres mots`: somebody at hand.
fn own_words(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<Cue> {
    let leads = tokens[at].tags.any(Tags::PREPOSITION | Tags::ACCORDING) && !tokens[at].hyphen;
    let owner =
        tokens.get(at + 1).filter(|owner| leads && owner.tags.has(Tags::POSSESSIVE) && owner.is_word())?;
    let noun =
        (at + 2..at + 4).find(|&noun| tokens.get(noun).is_some_and(|noun| noun.tags.has(Tags::EYES)))?;
    let seen = tokens[at].span.len() <= 2 || tokens[at].tags.has(Tags::ACCORDING);
    let agreement = if owner.span.len() > 3 { Tags::PLURAL } else { Tags::NONE };
    let opens = at == range.start || tokens.get(noun + 1).is_none_or(|next| next.kind != TokenKind::Comma);
    (seen && opens).then(|| Cue {
        tokens: at..noun + 1,
        tags: Tags::SAY | Tags::ACCORDING,
        place: Place::According,
        speaker: Some(Phrase::pronoun(at + 1..at + 2, agreement)),
        end: noun + 1,
    })
}

/// `selon ce qu’affirme X`.
fn what_is_told(tokens: &[Token], range: &Range<usize>, at: usize, end: usize) -> Option<Cue> {
    let [this, that] = tokens.get(end..end + 2)? else { return None };
    let relative = this.tags.has(Tags::DETERMINER) && this.span.len() == 2 && that.tags.has(Tags::QUE);
    let group = verb_group(tokens, end + 2).filter(|group| relative && group.tags.has(Tags::SAY))?;
    let speaker = subject_after(tokens, group.tokens.end, range.end, false)?;
    Some(Cue {
        tokens: at..group.tokens.end,
        tags: Tags::SAY | Tags::ACCORDING,
        place: Place::According,
        end: speaker.tokens.end,
        speaker: Some(speaker),
    })
}

/// `selon les mots de X`: X.
fn author_of_words(tokens: &[Token], words: &Phrase) -> Option<Phrase> {
    let said =
        words.kind == PhraseKind::Thing && words.head.is_some_and(|head| tokens[head].tags.has(Tags::EYES));
    author_of(tokens, words).filter(|_| said)
}

/// `un bilan établi par X`: who made the paper, behind a participle.
fn maker_of(tokens: &[Token], paper: &Phrase, limit: usize) -> Option<Phrase> {
    let participle = tokens.get(paper.tokens.end)?;
    if !participle.is_lower() || !participle.tags.any(Tags::PARTICIPIAL | Tags::PARTICIPLE) {
        return None;
    }
    let near = paper.tokens.end + 1..limit.min(paper.tokens.end + 12);
    let by = near.clone().find(|&at| tokens[at].tags.has(Tags::BY) && tokens[at].is_word())?;
    let closed = tokens[near.start..by].iter().any(|token| !token.is_word());
    phrase_at(tokens, by + 1).filter(|maker| !closed && maker.speaks())
}

/// `le message de X, selon lequel …`.
fn relative_cue(tokens: &[Token], at: usize, chunks: &[Chunk]) -> Option<Cue> {
    let next = tokens.get(at + 1)?.tags;
    let relative = tokens[at].tags.any(Tags::ACCORDING | Tags::FOR) && next.any(Tags::WHICH | Tags::QUI);
    let before =
        chunks.iter().rev().find(|chunk| relative && chunk.phrase.tokens.end <= at && !chunk.time)?;
    let paper = chunks
        .iter()
        .rev()
        .filter(|chunk| chunk.phrase.tokens.end <= at)
        .take(3)
        .find(|chunk| chunk.phrase.kind == PhraseKind::Paper);
    let author = paper.and_then(|chunk| author_of(tokens, &chunk.phrase));
    let within = || person_within(tokens, &before.phrase).filter(|_| !before.phrase.speaks());
    let speaker = author.or_else(within).or_else(|| Some(before.phrase.clone()).filter(Phrase::speaks))?;
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

/// The end of the words of a cue of source that begins at `at`.
fn according_end(tokens: &[Token], range: &Range<usize>, at: usize) -> Option<usize> {
    let token = &tokens[at];
    let next = tokens.get(at + 1)?;
    if token.tags.has(Tags::ACCORDING) && !next.tags.any(Tags::QUE | Tags::QUI | Tags::SUBORDINATION) {
        return Some(at + 1);
    }
    if token.kind == TokenKind::Elided && token.tags.has(Tags::DE) && next.tags.has(Tags::AFTER) {
        return Some(at + 2);
    }
    let behind_colon = at > range.start && tokens[at - 1].kind == TokenKind::Colon;
    if token.tags.has(Tags::FOR) && !token.hyphen && (at == range.start || token.capital || behind_colon) {
        return is_for_speaker(tokens, at + 1).then_some(at + 1);
    }
    let eyes = token.tags.has(Tags::PREPOSITION) && next.tags.has(Tags::EYES);
    (eyes && tokens.get(at + 2)?.tags.has(Tags::DE)).then_some(at + 3)
}

/// Whether behind `Pour` stands somebody who can hold a view, and then a comma: `Pour le maire, …`.
fn is_for_speaker(tokens: &[Token], at: usize) -> bool {
    let Some(phrase) = phrase_at(tokens, at) else { return false };
    let sign = tokens.get(phrase.tokens.end).map(|token| token.kind);
    let near = &tokens[phrase.tokens.end.min(tokens.len())..tokens.len().min(phrase.tokens.end + 5)];
    let colon = near
        .iter()
        .position(|token| token.kind == TokenKind::Colon)
        .is_some_and(|colon| !has_clause(&near[..colon]));
    let closed = colon || matches!(sign, Some(TokenKind::Comma | TokenKind::Colon | TokenKind::Quote(_)));
    let purpose = tokens[phrase.tokens.clone()].iter().any(Token::is_infinitive);
    let holds_views = phrase.speaks() && phrase.kind != PhraseKind::Paper;
    closed && holds_views && !purpose && !is_time(tokens, &phrase)
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
    let reports = verb.tags.has(Tags::INFINITIVE) && verb.tags.any(CUE) && verb.is_lower() && !verb.hyphen;
    let announces = |next: &Token| {
        next.quote().is_some() || next.kind == TokenKind::Colon || next.tags.has(Tags::QUE) && next.is_word()
    };
    let leads = |before: &Token| before.tags.any(Tags::PREPOSITION | Tags::DE);
    let announced = reports && tokens[at + 1..range.end.min(at + 4)].iter().any(announces);
    if !announced || !tokens[range.start..at].iter().rev().take(3).any(leads) {
        return None;
    }
    let speaker = Some(previous_subject(chunks, at, earlier)?);
    Some(Cue { tokens: at..at + 1, tags: verb.tags, place: Place::Gerund, speaker, end: at + 1 })
}

/// `estimant que`, `en dénonçant « … »`.
fn gerund_cue(
    tokens: &[Token],
    at: usize,
    range: &Range<usize>,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Option<Cue> {
    let (end, tags) = gerund_at(tokens, at)?;
    let before = || previous_subject(chunks, at, earlier);
    let behind = || next_subject(tokens, range, at, chunks);
    let speaker = match relayed(tokens, at, chunks).or_else(|| own_subject(tokens, range, at, chunks)) {
        Some(relayed) => Some(relayed),
        None if opens_with_gerund(tokens, range) => behind().or_else(before),
        None => before().or_else(behind),
    };
    Some(Cue { tokens: at..end, tags, place: Place::Gerund, speaker, end })
}

/// `, Untel estimant que`: the subject of the participle alone.
fn own_subject(tokens: &[Token], range: &Range<usize>, at: usize, chunks: &[Chunk]) -> Option<Phrase> {
    let chunk = chunks.iter().rev().find(|chunk| chunk.phrase.tokens.end <= at)?;
    let near = tokens[chunk.phrase.tokens.end..at].iter().all(is_adverb);
    let start = chunk.phrase.tokens.start;
    let behind_comma = start > range.start && tokens[start - 1].kind == TokenKind::Comma;
    (near && behind_comma && chunk.is_speaking_subject()).then(|| chunk.phrase.clone())
}

/// The end of a present participle that can be a cue, and what its verb can do.
fn gerund_at(tokens: &[Token], at: usize) -> Option<(usize, Tags)> {
    let verb = &tokens[at];
    if verb.hyphen || verb.tags.any(NOT_GERUND) {
        return None;
    }
    if verb.tags.has(Tags::PUTS) && verb.tags.has(Tags::GERUND_LIKE) {
        return put_forward(tokens, at);
    }
    let known = verb.tags.has(Tags::MAKES) && tokens.get(at + 1)?.tags.has(Tags::KNOWN);
    if !verb.tags.has(Tags::GERUND) {
        return None;
    }
    if known {
        return Some((at + 2, Tags::SAY | Tags::BREATH));
    }
    verb.tags.any(CUE).then_some((at + 1, verb.tags))
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
