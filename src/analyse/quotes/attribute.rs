//! Says for each piece between marks whether it is a quotation, and whose.

use std::collections::HashMap;
use std::ops::Range;

use super::cues::{self, Chunk, Cue, Place, turn_end};
use super::phrases::{Phrase, PhraseKind, phrase_at};
use super::pieces::{Outside, Piece};
use super::register::{Register, Voice};
use super::tokens::{Token, TokenKind};
use super::{Quote, QuoteKind, Speaker, indirect};
use crate::document::Span;
use crate::french::fold;
use crate::lexicon::Tags;

/// A sentence of the text seen from outside, with what was found in it.
pub(super) struct Sentence {
    pub tokens: Range<usize>,
    pub chunks: Vec<Chunk>,
    pub cues: Vec<Cue>,
}

impl Sentence {
    /// Finds the noun phrases and the cues of a stretch of tokens.
    pub fn read(tokens: &[Token], range: Range<usize>) -> Self {
        let chunks = cues::chunks(tokens, range.clone());
        let cues = cues::cues(tokens, range.clone(), &chunks);
        Self { tokens: range, chunks, cues }
    }
}

/// Walks through the sentences of a document, and remembers who spoke.
pub(super) struct Attribution<'t> {
    text: &'t str,
    outside: &'t Outside,
    register: &'t Register<'t>,
    /// Who acted or spoke, the latest last.
    recent: Vec<Voice>,
    /// The speaker of the quotation or the cue before, for quotations that go on.
    last: Option<Speaking>,
    quotes: Vec<Quote>,
    /// The highest number of a group.
    groups: u32,
}

/// Who speaks and what says so.
#[derive(Clone, Debug)]
struct Speaking {
    voice: Option<Voice>,
    mention: Option<Span>,
    cue: Option<Span>,
    rule: &'static str,
}

impl Speaking {
    fn speaker(&self) -> Option<Speaker> {
        let voice = self.voice.as_ref()?;
        let name = Some(voice.name.clone()).filter(|name| !name.is_empty());
        Some(Speaker { name, role: voice.role.clone(), mention: self.mention })
    }
}

/// How many quotations of a document are compared to find those that repeat each other.
const MOST_ECHOES: usize = 100;
/// How many tokens behind a quotation the dash and the name of who signs it may take.
const LONGEST_SIGNATURE: usize = 40;
/// How many voices are remembered.
const MEMORY: usize = 40;

impl<'t> Attribution<'t> {
    pub fn new(text: &'t str, outside: &'t Outside, register: &'t Register<'t>) -> Self {
        let groups = outside.pieces.iter().filter_map(|piece| piece.group).max().unwrap_or(0);
        Self { text, outside, register, recent: Vec::new(), last: None, quotes: Vec::new(), groups }
    }

    /// The quotations of all sentences, in order of the text.
    pub fn quotes(mut self, sentences: &[Sentence]) -> Vec<Quote> {
        sentences.iter().for_each(|sentence| self.sentence(sentence));
        self.share_groups();
        self.share_echoes();
        self.quotes.sort_by_key(|quote| (quote.span.start(), quote.span.end()));
        self.quotes
    }

    fn tokens(&self) -> &'t [Token] {
        &self.outside.tokens
    }

    fn sentence(&mut self, sentence: &Sentence) {
        let before = self.recent.len();
        self.remember_subject(sentence);
        let voices: Vec<Option<Voice>> = sentence.cues.iter().map(|cue| self.cue_voice(cue)).collect();
        self.remember_others(sentence, before);
        let places: Vec<usize> =
            sentence.tokens.clone().filter(|&at| self.tokens()[at].quote().is_some()).collect();
        for &at in &places {
            self.piece(sentence, at, &voices);
        }
        self.indirect(sentence, &voices);
        self.remember_speakers(sentence, &voices, places.is_empty());
    }

    fn cue_voice(&self, cue: &Cue) -> Option<Voice> {
        match &cue.speaker {
            Some(phrase) => self.register.voice(phrase, &self.recent),
            None if matches!(cue.place, Place::Narration | Place::Gerund) => {
                self.last.as_ref().and_then(|last| last.voice.clone())
            }
            None => None,
        }
    }

    /// Remembers the subject of a sentence.
    fn remember_subject(&mut self, sentence: &Sentence) {
        let names = |chunk: &&Chunk| {
            matches!(
                chunk.phrase.kind,
                PhraseKind::Person
                    | PhraseKind::Role
                    | PhraseKind::Body
                    | PhraseKind::Name
                    | PhraseKind::Pronoun
            )
        };
        if self.is_byline(sentence) {
            return;
        }
        let subject = self.main_subject(sentence, names);
        let voice =
            subject.and_then(|subject| self.register.voice(&sentence.chunks[subject].phrase, &self.recent));
        self.recent.extend(voice);
    }

    /// Whether a sentence only says who wrote the text: `Par Untel`.
    fn is_byline(&self, sentence: &Sentence) -> bool {
        let tokens = &self.tokens()[sentence.tokens.clone()];
        tokens.len() <= 8 && tokens.first().is_some_and(|first| first.tags.has(Tags::BY) && first.is_word())
    }

    /// Remembers the other people of a sentence as less likely than its subject, which stands at `before`.
    fn remember_others(&mut self, sentence: &Sentence, before: usize) {
        let people = sentence.chunks.iter().filter(|chunk| chunk.phrase.kind == PhraseKind::Person);
        let others: Vec<Voice> = people
            .filter_map(|chunk| self.register.voice(&chunk.phrase, &self.recent))
            .take(MEMORY)
            .collect();
        self.recent.splice(before..before, others);
        self.forget();
    }

    fn forget(&mut self) {
        if self.recent.len() > 2 * MEMORY {
            self.recent.drain(..self.recent.len() - MEMORY);
        }
    }

    /// The first subject of a sentence; behind the comma where the sentence begins with a subordinate clause.
    fn main_subject(&self, sentence: &Sentence, names: impl Fn(&&Chunk) -> bool) -> Option<usize> {
        let tokens = self.tokens();
        let opening = tokens[sentence.tokens.clone()]
            .iter()
            .take(2)
            .any(|token| token.tags.has(Tags::SUBORDINATION) && token.is_word());
        let is_comma = |at: &usize| tokens[*at].kind == TokenKind::Comma;
        let comma =
            sentence.tokens.clone().find(is_comma).filter(|_| opening).unwrap_or(sentence.tokens.start);
        let find = |from: usize| {
            sentence
                .chunks
                .iter()
                .position(|chunk| names(&chunk) && chunk.is_subject() && chunk.phrase.tokens.start >= from)
        };
        find(comma).or_else(|| find(sentence.tokens.start))
    }

    fn remember(&mut self, voice: Option<Voice>) {
        self.recent.extend(voice);
        self.forget();
    }

    fn remember_speakers(&mut self, sentence: &Sentence, voices: &[Option<Voice>], without_quotes: bool) {
        for (cue, voice) in sentence.cues.iter().zip(voices) {
            if cue.tags.any(Tags::SAY | Tags::BREATH) {
                self.remember(voice.clone().map(|voice| Voice { spoke: true, ..voice }));
            }
        }
        if !without_quotes {
            return;
        }
        let spoke = sentence
            .cues
            .iter()
            .zip(voices)
            .rev()
            .find(|(cue, voice)| voice.is_some() && cue.tags.any(Tags::SAY | Tags::BREATH));
        if let Some((cue, voice)) = spoke {
            let mention = cue.speaker.as_ref().map(|phrase| self.span(phrase.tokens.clone()));
            self.last = Some(Speaking { voice: voice.clone(), mention, cue: None, rule: "quote/goes-on" });
        } else if let Some(chunk) = self.subject(sentence) {
            let voice = self.register.voice(&chunk.phrase, &self.recent);
            if voice.as_ref().is_some_and(|voice| voice.person) {
                let mention = Some(self.span(chunk.phrase.tokens.clone()));
                self.last = Some(Speaking { voice, mention, cue: None, rule: "quote/subject" });
            }
        }
    }

    /// The first noun phrase of a sentence that can speak and has no preposition.
    fn subject<'s>(&self, sentence: &'s Sentence) -> Option<&'s Chunk> {
        sentence.chunks.iter().find(|chunk| {
            chunk.is_subject() && chunk.phrase.speaks() && chunk.phrase.kind != PhraseKind::Paper
        })
    }

    fn span(&self, range: Range<usize>) -> Span {
        let tokens = self.tokens();
        let first = tokens[range.start].span;
        range.end.checked_sub(1).and_then(|last| tokens.get(last)).map_or(first, |last| first.join(last.span))
    }

    fn piece(&mut self, sentence: &Sentence, at: usize, voices: &[Option<Voice>]) {
        let Some(number) = self.tokens()[at].quote() else { return };
        let piece = &self.outside.pieces[number];
        let chosen = choose(self.tokens(), sentence, at);
        if !self.is_quotation(sentence, at, piece, chosen) {
            return;
        }
        let speaking = match chosen {
            Some((cue, rule)) => self.by_cue(sentence, cue, rule, voices),
            None => self.without_cue(sentence, at),
        };
        let kind = self.kind(sentence, at, piece);
        let goes_on = kind == QuoteKind::Direct && !piece.capital && speaking.rule == "quote/verb-between";
        let group = if goes_on { self.group_of_last(speaking.cue) } else { piece.group };
        self.quotes.push(Quote {
            span: piece.span,
            kind,
            cue: speaking.cue,
            rule: speaking.rule,
            speaker: speaking.speaker(),
            group,
        });
        self.last = Some(Speaking { cue: None, rule: "quote/goes-on", ..speaking });
    }

    /// `« A », dit X, « b »` is one quotation: the group of the last piece, when the same cue stands behind it.
    fn group_of_last(&mut self, cue: Option<Span>) -> Option<u32> {
        let last =
            self.quotes.last_mut().filter(|last| last.cue == cue && last.rule == "quote/verb-after")?;
        self.groups += u32::from(last.group.is_none());
        Some(*last.group.get_or_insert(self.groups))
    }

    fn by_cue(
        &self,
        sentence: &Sentence,
        number: usize,
        rule: &'static str,
        voices: &[Option<Voice>],
    ) -> Speaking {
        let cue = &sentence.cues[number];
        let mention = cue.speaker.as_ref().map(|phrase| self.span(phrase.tokens.clone()));
        let cue_span = Some(self.span(cue.tokens.clone()));
        Speaking { voice: voices[number].clone(), mention, cue: cue_span, rule }
    }

    /// The speaker of a quotation that no cue in its sentence governs.
    fn without_cue(&mut self, sentence: &Sentence, at: usize) -> Speaking {
        let nobody = Speaking { voice: None, mention: None, cue: None, rule: "quote/marks" };
        if let Some(phrase) = self.signature(at) {
            return self.by_phrase(&phrase, "quote/signature");
        }
        if let Some(phrase) = self.before_colon(sentence, at) {
            return self.by_phrase(&phrase, "quote/colon");
        }
        let alone = self.stands_alone(sentence, at);
        let subject = self
            .subject(sentence)
            .filter(|chunk| !alone && chunk.phrase.tokens.end <= at)
            .map(|chunk| chunk.phrase.clone());
        match subject {
            Some(phrase) => self.by_phrase(&phrase, "quote/subject"),
            None => self.last.clone().unwrap_or(nobody),
        }
    }

    fn by_phrase(&self, phrase: &Phrase, rule: &'static str) -> Speaking {
        let voice = self.register.voice(phrase, &self.recent);
        Speaking { voice, mention: Some(self.span(phrase.tokens.clone())), cue: None, rule }
    }

    /// `« … » – Untel, maire`, on the same line or the next.
    fn signature(&self, at: usize) -> Option<Phrase> {
        let tokens = self.tokens();
        let mut place = at + 1;
        let limit = tokens.len().min(at + LONGEST_SIGNATURE);
        while place < limit && matches!(tokens[place].kind, TokenKind::Stop | TokenKind::Line) {
            place += 1;
        }
        let dash = place < limit && tokens[place].kind == TokenKind::Dash;
        let phrase = phrase_at(tokens, place + 1).filter(|_| dash)?;
        let named = matches!(phrase.kind, PhraseKind::Person) && phrase.tokens.end <= limit;
        named.then_some(phrase)
    }

    /// `Untel : « … »`.
    fn before_colon(&self, sentence: &Sentence, at: usize) -> Option<Phrase> {
        let colon = at.checked_sub(1).filter(|&colon| {
            colon >= sentence.tokens.start && self.tokens()[colon].kind == TokenKind::Colon
        })?;
        let mut before = sentence
            .chunks
            .iter()
            .rev()
            .filter(|chunk| chunk.phrase.tokens.end <= colon && chunk.phrase.speaks() && !chunk.time);
        let near = before.clone().find(|chunk| chunk.phrase.tokens.end == colon && !chunk.governed);
        near.or_else(|| before.find(|chunk| chunk.is_subject())).map(|chunk| chunk.phrase.clone())
    }

    /// Whether a quotation is its whole sentence, signs and other quotations aside.
    fn stands_alone(&self, sentence: &Sentence, _at: usize) -> bool {
        !self.tokens()[sentence.tokens.clone()].iter().any(|token| token.is_word() && token.quote().is_none())
    }

    /// Whether what stands between marks is somebody's words, and no title, name, term or slogan.
    fn is_quotation(
        &self,
        sentence: &Sentence,
        at: usize,
        piece: &Piece,
        chosen: Option<(usize, &'static str)>,
    ) -> bool {
        let before = at
            .checked_sub(1)
            .filter(|&before| before >= sentence.tokens.start)
            .map(|before| &self.tokens()[before]);
        let colon = before.is_some_and(|before| before.kind == TokenKind::Colon);
        let beside = chosen.is_some_and(|(_, rule)| rule == "quote/verb-after");
        let alone = self.stands_alone(sentence, at);
        if piece.words < 2 {
            return piece.words == 1
                && piece.capital
                && (beside && alone_before(before) || colon && chosen.is_some());
        }
        if piece.group.is_some() {
            return true;
        }
        let rule = chosen.map_or("", |(_, rule)| rule);
        let follows = matches!(rule, "quote/verb-after" | "quote/verb-after-clause" | "quote/according");
        if !follows && !piece.french && piece.capital && piece.words <= 8 && !self.is_echo(piece) {
            return false;
        }
        let opening = at == sentence.tokens.start
            && self.tokens().get(at + 1).is_some_and(|next| next.kind == TokenKind::Comma)
            && piece.words >= 4;
        let nominal = piece.capital
            && !piece.has_verb
            && !piece.ends_sentence
            && piece.words <= if alone { 5 } else { 8 }
            && !opening;
        if nominal && !follows && !colon && !self.is_echo(piece) {
            return false;
        }
        if self.is_named(sentence, at, piece) {
            return false;
        }
        let determined = before.is_some_and(|before| {
            before.is_word()
                && (before.tags.any(Tags::DETERMINER | Tags::DE) || before.tags.has(Tags::PLURAL))
        });
        if rule == "quote/verb-between" && determined && piece.words <= 6 && !piece.has_verb {
            return false;
        }
        if determined
            && piece.words <= 3
            && !piece.has_verb
            && self.is_term(sentence, at, piece, chosen.map(|(cue, _)| cue))
        {
            return false;
        }
        chosen.is_some()
            || colon
            || alone
            || piece.words >= 4
            || piece.has_verb
            || piece.words == 3 && !determined
    }

    /// Whether a few words between marks are a term of the document: nothing introduces them, and they come again.
    fn is_term(&self, sentence: &Sentence, at: usize, piece: &Piece, cue: Option<usize>) -> bool {
        let Some(cue) = cue.map(|number| &sentence.cues[number]) else { return !piece.opens_verb };
        let introduced = cue.tokens.end <= at && at - cue.tokens.end <= 4 && cue.place != Place::Incise;
        !introduced
            && !piece.opens_verb
            && self.outside.pieces.len() <= 4 * MOST_ECHOES
            && self.text.matches(piece.span.of(self.text)).nth(1).is_some()
    }

    /// Whether a longer quotation of the document holds the same words.
    fn is_echo(&self, piece: &Piece) -> bool {
        let words = folded(piece.span.of(self.text));
        let others = self.outside.pieces.iter().take(2 * MOST_ECHOES).filter(|other| {
            other.span != piece.span
                && (other.words > piece.words || other.words == piece.words && other.has_verb)
        });
        others.map(|other| folded(other.span.of(self.text))).any(|other| other.contains(&words))
    }

    /// Whether the marks hold a name or a title: `le film « … »`, `baptisé « … »`, `le slogan : « … »`.
    fn is_named(&self, sentence: &Sentence, at: usize, piece: &Piece) -> bool {
        let tokens = &self.tokens()[sentence.tokens.start..at];
        let skip = |token: &&Token| !token.is_word() || token.tags.any(Tags::ADVERB);
        let Some(before) = tokens.iter().rev().find(|token| !skip(token)) else { return false };
        let colon = tokens.last().is_some_and(|token| token.kind == TokenKind::Colon);
        let titled = before.tags.has(Tags::NAMED) && !before.tags.has(Tags::FINITE) && piece.words <= 10;
        let slogan = colon && tokens.iter().rev().take(40).any(|token| token.tags.has(Tags::SLOGAN));
        let named_so = before.tags.has(Tags::NAMED)
            && before.tags.has(Tags::FINITE)
            && piece.words <= 3
            && !piece.has_verb
            && piece.capital;
        let named_so = named_so && tokens.last().is_some_and(Token::is_word);
        named_so || titled && (before.tags.has(Tags::SLOGAN) || piece.capital || !piece.has_verb) || slogan
    }

    fn kind(&self, sentence: &Sentence, at: usize, piece: &Piece) -> QuoteKind {
        let before = at
            .checked_sub(1)
            .filter(|&before| before >= sentence.tokens.start)
            .map(|before| &self.tokens()[before]);
        let that = before.is_some_and(|before| before.is_word() && before.tags.any(Tags::QUE));
        let colon = before.is_some_and(|before| before.kind == TokenKind::Colon);
        let grafted = before.is_some_and(|before| before.is_word() && !that);
        let direct = piece.group.is_some()
            || colon
            || that && piece.has_verb
            || piece.capital && (!grafted || piece.has_verb && piece.words > 5)
            || !grafted && !that && piece.has_verb && !self.is_apposed(sentence, at, piece);
        if direct { QuoteKind::Direct } else { QuoteKind::Mixed }
    }

    /// Whether a piece behind a comma goes on with the author's sentence: it has no subject at its beginning.
    fn is_apposed(&self, sentence: &Sentence, at: usize, piece: &Piece) -> bool {
        let behind_comma = at > sentence.tokens.start && self.tokens()[at - 1].kind == TokenKind::Comma;
        behind_comma && !piece.capital && !piece.opens_clause
    }

    fn indirect(&mut self, sentence: &Sentence, voices: &[Option<Voice>]) {
        let from = self
            .quotes
            .partition_point(|quote| quote.span.start() < self.tokens()[sentence.tokens.start].span.start());
        for (number, cue) in sentence.cues.iter().enumerate() {
            if voices[number].is_none() || !self.is_source(cue) {
                continue;
            }
            let Some(reported) = indirect::reported(self.tokens(), sentence, number) else { continue };
            let span = self.span(reported);
            let crossed =
                self.quotes[from.min(self.quotes.len())..].iter().any(|quote| quote.span.overlaps(span));
            if crossed {
                continue;
            }
            let speaking = self.by_cue(sentence, number, "indirect", voices);
            self.quotes.push(Quote {
                span,
                kind: QuoteKind::Indirect,
                cue: speaking.cue,
                rule: indirect::rule(cue),
                speaker: speaking.speaker(),
                group: None,
            });
        }
    }

    /// Whether the speaker of an indirect quotation can be identified.
    fn is_source(&self, cue: &Cue) -> bool {
        cue.speaker.as_ref().is_some_and(|phrase| phrase.speaks())
    }

    /// A headline or an intertitle that repeats words of a quotation is of the same speaker.
    fn share_echoes(&mut self) {
        let without_cue: Vec<usize> = (0..self.quotes.len())
            .filter(|&number| {
                self.quotes[number].cue.is_none() && self.quotes[number].kind != QuoteKind::Indirect
            })
            .take(MOST_ECHOES)
            .collect();
        let sources: Vec<(usize, String)> = (0..self.quotes.len())
            .filter(|&number| {
                self.quotes[number].kind == QuoteKind::Direct && self.quotes[number].speaker.is_some()
            })
            .take(MOST_ECHOES)
            .map(|number| (number, folded(self.quotes[number].span.of(self.text))))
            .collect();
        for number in without_cue {
            let words = folded(self.quotes[number].span.of(self.text));
            let longer = |text: &str, source: usize| {
                text.contains(words.as_str())
                    && (text.len() > words.len() || self.quotes[source].cue.is_some())
            };
            let source = sources
                .iter()
                .filter(|(source, text)| *source != number && longer(text, *source))
                .min_by_key(|(source, _)| self.quotes[*source].cue.is_none());
            if let Some((source, _)) = source {
                self.quotes[number].speaker = self.quotes[*source].speaker.clone();
                self.quotes[number].rule = "quote/echo";
            }
        }
    }

    /// The pieces of one quotation share the speaker of the piece that has a cue.
    fn share_groups(&mut self) {
        let mut of_group: HashMap<u32, usize> = HashMap::new();
        for (number, quote) in self.quotes.iter().enumerate() {
            let Some(group) = quote.group else { continue };
            let better = |other: &usize| quote.cue.is_some() && self.quotes[*other].cue.is_none();
            if of_group.get(&group).is_none_or(better) {
                of_group.insert(group, number);
            }
        }
        for number in 0..self.quotes.len() {
            let Some(&from) = self.quotes[number].group.and_then(|group| of_group.get(&group)) else {
                continue;
            };
            let (cue, rule, speaker) =
                (self.quotes[from].cue, self.quotes[from].rule, self.quotes[from].speaker.clone());
            let quote = &mut self.quotes[number];
            (quote.cue, quote.rule, quote.speaker) = (cue, rule, speaker);
        }
    }
}

fn alone_before(before: Option<&Token>) -> bool {
    before.is_none_or(|before| !before.is_word())
}

/// The cue of a sentence that governs the quotation at `at`, and the rule that says so.
fn choose(tokens: &[Token], sentence: &Sentence, at: usize) -> Option<(usize, &'static str)> {
    let cues = &sentence.cues;
    let next = cues.iter().position(|cue| cue.tokens.start > at);
    let announced =
        at.checked_sub(1).filter(|&before| before >= sentence.tokens.start).is_some_and(|before| {
            tokens[before].kind == TokenKind::Colon
                || tokens[before].is_word() && tokens[before].tags.has(Tags::QUE)
        });
    let announcing = cues.iter().rposition(|cue| {
        announced
            && cue.place == Place::Before
            && cue.speaker.is_some()
            && cue.tokens.end < at
            && at - cue.tokens.end <= 3
    });
    if let Some(number) = announcing {
        return Some((number, "quote/verb-before"));
    }
    if let Some(number) = next.filter(|&number| is_beside(tokens, at + 1, cues[number].tokens.start)) {
        match cues[number].place {
            Place::Incise => return Some((number, "quote/verb-after")),
            Place::According => return Some((number, "quote/according")),
            _ => {}
        }
    }
    let before = cues.iter().rposition(|cue| cue.tokens.end <= at && can_introduce(cue));
    if let Some(number) = before {
        return Some((number, rule_before(&cues[number])));
    }
    let later = cues
        .iter()
        .position(|cue| cue.tokens.start > at && matches!(cue.place, Place::Incise | Place::According));
    later.map(|number| (number, "quote/verb-after-clause")).or_else(|| {
        let main = cues.iter().position(|cue| {
            cue.tokens.start > at
                && cue.speaker.is_some()
                && cue.place == Place::Before
                && cue.tags.any(Tags::SAY | Tags::ACT)
        });
        main.map(|number| (number, "quote/main-verb"))
    })
}

/// A cue that can stand before the quotation that it governs.
fn can_introduce(cue: &Cue) -> bool {
    let thing = cue.speaker.as_ref().is_some_and(|phrase| phrase.kind == PhraseKind::Thing)
        && !cue.tags.has(Tags::SAY);
    cue.speaker.is_some() && !thing
        || matches!(cue.place, Place::Narration | Place::Incise | Place::According)
        || cue.place == Place::Before && cue.tags.any(Tags::SAY | Tags::BREATH)
}

fn rule_before(cue: &Cue) -> &'static str {
    match cue.place {
        Place::Before => "quote/verb-before",
        Place::Incise => "quote/verb-between",
        Place::According => "quote/according",
        Place::Gerund => "quote/participle",
        Place::Narration => "quote/narration",
    }
}

/// Whether nothing but signs and adverbs stands between a quotation and a cue.
fn is_beside(tokens: &[Token], from: usize, to: usize) -> bool {
    let mut at = from;
    while at < to {
        let token = &tokens[at];
        if token.quote().is_some() || token.kind == TokenKind::Stop {
            return false;
        }
        if token.is_word() && !token.tags.has(Tags::ADVERB) {
            match turn_end(tokens, at).filter(|&end| end <= to) {
                Some(end) => at = end,
                None => return false,
            }
        } else {
            at += 1;
        }
    }
    true
}

fn folded(text: &str) -> String {
    let mut out = String::new();
    fold(&text.to_lowercase(), &mut out);
    out
}
