//! Says whose quotation it is, and remembers who spoke.

use std::collections::HashMap;
use std::ops::Range;

use super::cues::{self, Cue, Place};
use super::decide::{Candidate, MOST_COMPARED, folded};
use super::phrases::{Phrase, PhraseKind, phrase_at};
use super::pieces::Outside;
use super::register::{Register, Voice, agrees};
use super::subjects::{self, Chunk, VERB_FORM, author_of, named_in};
use super::tokens::{Token, TokenKind};
use super::verbs::has_clause;
use super::{Quote, QuoteKind, Speaker, indirect};
use crate::document::Span;
use crate::lexicon::Tags;

/// A sentence of the text seen from outside, with what was found in it.
pub(super) struct Sentence {
    pub tokens: Range<usize>,
    pub chunks: Vec<Chunk>,
    pub cues: Vec<Cue>,
    /// Whether it only says who wrote the text, or when it came out.
    pub byline: bool,
    /// Whether it is the title of a film with its credit, which interrupts the text.
    pub caption: bool,
}

/// A line that says who wrote the text is no longer, in tokens.
const LONGEST_BYLINE: usize = 25;

impl Sentence {
    /// Finds the noun phrases and the cues of a stretch of tokens.
    pub fn read(tokens: &[Token], range: Range<usize>) -> Self {
        let chunks = subjects::chunks(tokens, range.clone());
        let cues = cues::cues(tokens, range.clone(), &chunks);
        let byline = is_byline(&tokens[range.clone()]);
        let caption = is_caption(&tokens[range.clone()]);
        Self { tokens: range, chunks, cues, byline, caption }
    }
}

/// `Par Untel` and `Agence Untel, publié le 3 mai à 10h`.
fn is_byline(tokens: &[Token]) -> bool {
    let by = tokens.first().is_some_and(|first| first.tags.has(Tags::BY) && first.is_word());
    let is_dated = |pair: &[Token]| {
        pair[0].tags.has(Tags::DATED)
            && pair[0].is_lower()
            && pair[1].tags.has(Tags::DETERMINER)
            && pair[1].is_word()
    };
    by && tokens.len() <= 8
        || tokens.len() <= LONGEST_BYLINE && tokens.windows(2).take(12).any(is_dated) && !has_clause(tokens)
}

/// `Le préfet réagitpar Télé Lorande`: a line that ends with a credit, glued to what stands before.
fn is_caption(tokens: &[Token]) -> bool {
    let ends = tokens.last().is_some_and(|last| last.kind == TokenKind::Line);
    let mut pairs = tokens.windows(2).rev().take(LONGEST_CREDIT);
    ends && pairs.any(|pair| pair[1].tags.has(Tags::BY) && pair[0].span.end() == pair[1].span.start())
}

/// How many tokens the credit of a film may take.
const LONGEST_CREDIT: usize = 8;

/// Walks through the sentences of a document, and remembers who spoke.
pub(super) struct Attribution<'t> {
    text: &'t str,
    outside: &'t Outside,
    register: &'t Register<'t>,
    /// Who acted or spoke, the latest last.
    recent: Vec<Voice>,
    /// The speaker of the quotation or the cue before, for quotations that go on.
    last: Option<Speaking>,
    /// Who was called by a role with its complement, by the words of the role.
    known_as: HashMap<String, Voice>,
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

/// How many tokens behind a quotation the dash and the name of who signs it may take.
const LONGEST_SIGNATURE: usize = 40;
/// How many voices are remembered.
const MEMORY: usize = 40;

/// Whether a verb follows at `at`, or a comma and a verb: `X, ministre, a dit`.
fn is_before_verb(tokens: &[Token], at: usize) -> bool {
    let comma = tokens.get(at).is_some_and(|token| token.kind == TokenKind::Comma);
    let next = tokens.get(at + usize::from(comma));
    next.is_some_and(|next| {
        next.is_word() && next.tags.any(VERB_FORM) && !next.tags.any(Tags::DETERMINER | Tags::PREPOSITION)
    })
}

/// Whether a cue makes its subject one who speaks; a thing that worries or recalls does not.
fn says(cue: &Cue) -> bool {
    let is_thing = cue.speaker.as_ref().is_some_and(|speaker| speaker.kind == PhraseKind::Thing);
    cue.tags.any(Tags::SAY | Tags::BREATH) && !is_thing
}

impl<'t> Attribution<'t> {
    pub fn new(text: &'t str, outside: &'t Outside, register: &'t Register<'t>) -> Self {
        let groups = outside.pieces.iter().filter_map(|piece| piece.group).max().unwrap_or(0);
        Self {
            text,
            outside,
            register,
            recent: Vec::new(),
            last: None,
            known_as: HashMap::new(),
            quotes: Vec::new(),
            groups,
        }
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
        if sentence.byline {
            return;
        }
        let before = self.recent.len();
        if !sentence.caption {
            self.remember_subject(sentence);
        }
        let mut voices: Vec<Option<Voice>> =
            sentence.cues.iter().map(|cue| self.cue_voice(sentence, cue)).collect();
        self.correct_told(sentence, &mut voices);
        if !sentence.caption {
            self.remember_others(sentence, before);
        }
        let (told, last) = (self.quotes.len(), self.last.clone());
        let places: Vec<usize> =
            sentence.tokens.clone().filter(|&at| self.tokens()[at].quote().is_some()).collect();
        for &at in &places {
            self.piece(sentence, at, &voices);
        }
        let without_quotes = self.quotes.len() == told;
        if sentence.caption {
            self.last = last;
        } else {
            self.indirect(sentence, &voices);
            self.remember_speakers(sentence, &voices, without_quotes);
        }
    }

    fn cue_voice(&self, sentence: &Sentence, cue: &Cue) -> Option<Voice> {
        match &cue.speaker {
            Some(phrase) => self.named_before(sentence, phrase).or_else(|| self.voice_of(cue, phrase)),
            None if matches!(cue.place, Place::Narration | Place::Gerund | Place::Incise) => {
                self.last.as_ref().and_then(|last| last.voice.clone())
            }
            None => None,
        }
    }

    /// The voice of the subject of a cue; who speaks `de son côté` is not who spoke before.
    fn voice_of(&self, cue: &Cue, phrase: &Phrase) -> Option<Voice> {
        let apart = self.tokens()[cue.tokens.clone()].iter().any(|token| token.tags.has(Tags::TURN));
        if apart && phrase.kind == PhraseKind::Role {
            return self.register.voice(phrase, &[]);
        }
        self.voice(phrase)
    }

    /// Who speaks where a noun phrase does; who was called by a role once is meant by it again.
    fn voice(&self, phrase: &Phrase) -> Option<Voice> {
        let known = || self.known_as.get(&self.role_words(phrase)).cloned();
        let known = (phrase.kind == PhraseKind::Role && !self.known_as.is_empty()).then(known).flatten();
        known.or_else(|| self.register.voice(phrase, &self.recent))
    }

    /// The words of a role, to be compared.
    fn role_words(&self, phrase: &Phrase) -> String {
        phrase.role.clone().map_or_else(String::new, |role| folded(self.span(role).of(self.text)))
    }

    /// Remembers whom a role with a complement meant, when it meant somebody with a name.
    fn learn(&mut self, phrase: &Phrase, voice: Option<&Voice>) {
        let Some(voice) = voice.filter(|voice| phrase.kind == PhraseKind::Role && voice.person) else {
            return;
        };
        let words = self.role_words(phrase);
        let one = self.register.has_named_complement(phrase) && !phrase.agreement.has(Tags::PLURAL);
        if one && folded(&voice.name) != words && voice.name.contains(' ') && self.register.knows(&voice.name)
        {
            self.known_as.entry(words).or_insert_with(|| voice.clone());
        }
    }

    /// `Quand X est venue, elle …`: the first subject of the sentence, where a pronoun behind it agrees.
    fn named_before(&self, sentence: &Sentence, pronoun: &Phrase) -> Option<Voice> {
        let at = pronoun.tokens.start;
        if pronoun.kind != PhraseKind::Pronoun || self.tokens()[at].kind == TokenKind::Clitic {
            return None;
        }
        let first = sentence
            .chunks
            .iter()
            .find(|chunk| chunk.is_subject() && chunk.phrase.kind != PhraseKind::Thing)?;
        let acts = self.tokens().get(first.phrase.tokens.end).is_some_and(|next| next.tags.any(VERB_FORM));
        let named = first.phrase.kind == PhraseKind::Person && first.phrase.tokens.end <= at && acts;
        let voice = self.register.voice(&first.phrase, &self.recent).filter(|voice| named && voice.person)?;
        let one = voice.agreement.has(Tags::PLURAL) == pronoun.agreement.has(Tags::PLURAL);
        let gendered = pronoun.agreement.any(Tags::MASCULINE | Tags::FEMININE);
        (one && gendered && agrees(voice.agreement, pronoun.agreement)).then_some(voice)
    }

    /// Remembers the subject of a sentence.
    fn remember_subject(&mut self, sentence: &Sentence) {
        let names = |chunk: &Chunk| {
            matches!(
                chunk.phrase.kind,
                PhraseKind::Person
                    | PhraseKind::Role
                    | PhraseKind::Body
                    | PhraseKind::Name
                    | PhraseKind::Pronoun
            )
        };
        let subject = self.main_subject(sentence, names);
        let voice = subject.and_then(|subject| {
            let phrase = &sentence.chunks[subject].phrase;
            self.named_before(sentence, phrase).or_else(|| self.voice(phrase))
        });
        if let Some(subject) = subject {
            self.learn(&sentence.chunks[subject].phrase, voice.as_ref());
        }
        self.recent.extend(voice.map(|voice| Voice { acts: true, sentence: sentence.tokens.start, ..voice }));
    }

    /// Remembers the other people of a sentence as less likely than its subject, which stands at `before`.
    fn remember_others(&mut self, sentence: &Sentence, before: usize) {
        let others: Vec<Voice> = sentence
            .chunks
            .iter()
            .filter_map(|chunk| named_in(self.tokens(), &chunk.phrase))
            .filter_map(|phrase| self.register.voice(&phrase, &self.recent).filter(|voice| voice.person))
            .map(|voice| Voice { sentence: sentence.tokens.start, acts: false, ..voice })
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
    fn main_subject(&self, sentence: &Sentence, names: fn(&Chunk) -> bool) -> Option<usize> {
        let tokens = self.tokens();
        let opening = tokens[sentence.tokens.clone()]
            .iter()
            .take(2)
            .any(|token| token.tags.has(Tags::SUBORDINATION) && token.is_word());
        let is_comma = |at: &usize| tokens[*at].kind == TokenKind::Comma;
        let comma =
            sentence.tokens.clone().find(is_comma).filter(|_| opening).unwrap_or(sentence.tokens.start);
        let subjects = |from: usize| {
            let fits = move |chunk: &Chunk| chunk.is_subject() && chunk.phrase.tokens.start >= from;
            sentence.chunks.iter().enumerate().filter(move |(_, chunk)| fits(chunk) && names(chunk))
        };
        let acts = |(_, chunk): &(usize, &Chunk)| is_before_verb(tokens, chunk.phrase.tokens.end);
        let first = subjects(comma).find(acts).or_else(|| subjects(comma).next());
        first.or_else(|| subjects(sentence.tokens.start).next()).map(|(number, _)| number)
    }

    fn remember(&mut self, voice: Option<Voice>) {
        self.recent.extend(voice);
        self.forget();
    }

    fn remember_speakers(&mut self, sentence: &Sentence, voices: &[Option<Voice>], without_quotes: bool) {
        for (cue, voice) in sentence.cues.iter().zip(voices) {
            if says(cue) {
                if let Some(phrase) = &cue.speaker {
                    self.learn(phrase, voice.as_ref());
                }
                self.remember(voice.clone().map(|voice| Voice {
                    spoke: true,
                    acts: true,
                    sentence: sentence.tokens.start,
                    ..voice
                }));
            }
        }
        if !without_quotes {
            return;
        }
        let spoke = sentence.cues.iter().zip(voices).rev().find(|(cue, voice)| voice.is_some() && says(cue));
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
        let candidate = Candidate::new(self.text, self.outside, sentence, at, piece);
        if !candidate.is_quotation() {
            return;
        }
        let speaking = match candidate.cue {
            Some((cue, rule)) => match self.announced_name(sentence, at, &sentence.cues[cue]) {
                Some(phrase) => Speaking {
                    cue: Some(self.span(sentence.cues[cue].tokens.clone())),
                    ..self.by_phrase(&phrase, rule)
                },
                None => self.by_cue(sentence, cue, rule, voices),
            },
            None => self.without_cue(sentence, &candidate),
        };
        let kind = candidate.kind();
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
        self.relayed(sentence, at, &piece.nested);
    }

    /// `« … “A” … », dit X, citant Y`: A is Y's.
    fn relayed(&mut self, sentence: &Sentence, at: usize, nested: &[Span]) {
        let tokens = self.tokens();
        let cites = |place: &usize| tokens[*place].tags.has(Tags::CITES) && tokens[*place].is_lower();
        let Some(cite) = (at..sentence.tokens.end).find(cites).filter(|_| !nested.is_empty()) else { return };
        let is_cited = |chunk: &&Chunk| chunk.phrase.tokens.start > cite && chunk.phrase.speaks();
        let Some(chunk) = sentence.chunks.iter().find(is_cited) else { return };
        let author = author_of(tokens, &chunk.phrase).unwrap_or_else(|| chunk.phrase.clone());
        let speaking = self.by_phrase(&author, "quote/relayed");
        let cue = Some(tokens[cite].span);
        let quote = |&span: &Span| Quote {
            span,
            kind: QuoteKind::Mixed,
            cue,
            rule: speaking.rule,
            speaker: speaking.speaker(),
            group: None,
        };
        self.quotes.extend(nested.iter().map(quote));
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
    fn without_cue(&self, sentence: &Sentence, candidate: &Candidate) -> Speaking {
        let at = candidate.at;
        let nobody = Speaking { voice: None, mention: None, cue: None, rule: "quote/marks" };
        if let Some(phrase) = self.signature(at) {
            return self.by_phrase(&phrase, "quote/signature");
        }
        if let Some(phrase) = self.before_colon(sentence, at) {
            return self.by_phrase(&phrase, "quote/colon");
        }
        let subject = self
            .subject(sentence)
            .filter(|chunk| !candidate.alone && chunk.phrase.tokens.end <= at)
            .filter(|chunk| !self.is_told_of(chunk, candidate) && !self.follows_quotation(sentence, chunk))
            .map(|chunk| chunk.phrase.clone());
        match subject.or_else(|| self.subject_behind(sentence, candidate)) {
            Some(phrase) => self.by_phrase(&phrase, "quote/subject"),
            None => self.last.clone().unwrap_or(nobody),
        }
    }

    /// `Passée par l’armée avant de « … », X a été élue`: the person who is the subject of the sentence, behind a comma.
    fn subject_behind(&self, sentence: &Sentence, candidate: &Candidate) -> Option<Phrase> {
        let grafted = candidate.at > sentence.tokens.start && self.tokens()[candidate.at - 1].is_word();
        let first = sentence.chunks.iter().find(|chunk| chunk.is_subject())?;
        let start = first.phrase.tokens.start;
        let behind = start > candidate.at && self.tokens()[start - 1].kind == TokenKind::Comma;
        (grafted && behind && first.phrase.kind == PhraseKind::Person).then(|| first.phrase.clone())
    }

    /// Whether a quotation of its sentence stands before a noun phrase, so that who speaks there goes on.
    fn follows_quotation(&self, sentence: &Sentence, chunk: &Chunk) -> bool {
        let before = &self.tokens()[sentence.tokens.start..chunk.phrase.tokens.start];
        let said =
            before.iter().filter_map(Token::quote).map(|number| self.outside.pieces[number].span).next();
        said.is_some_and(|span| {
            self.quotes.iter().rev().take(10).any(|quote| quote.span == span && quote.speaker.is_some())
        })
    }

    /// `L’enquête « est ouverte »`: what the subject of quoted words does, somebody else tells, the last who spoke.
    fn is_told_of(&self, subject: &Chunk, candidate: &Candidate) -> bool {
        let between = &self.tokens()[subject.phrase.tokens.end..candidate.at];
        let adjacent =
            between.iter().all(|token| token.tags.any(Tags::CLITIC | Tags::ADVERB) && token.is_word());
        adjacent && candidate.opens_with_verb() && self.last.as_ref().is_some_and(|last| last.voice.is_some())
    }

    fn by_phrase(&self, phrase: &Phrase, rule: &'static str) -> Speaking {
        let voice = self.voice(phrase);
        Speaking { voice, mention: Some(self.span(phrase.tokens.clone())), cue: None, rule }
    }

    /// `« … » – Untel, maire`, on the same line or the next; on a line of its own, without a dash too.
    fn signature(&self, at: usize) -> Option<Phrase> {
        let tokens = self.tokens();
        let limit = tokens.len().min(at + LONGEST_SIGNATURE);
        let signs = |token: &&Token| matches!(token.kind, TokenKind::Stop | TokenKind::Line);
        let place = at + 1 + tokens[at + 1..limit].iter().take_while(signs).count();
        let dash = place < limit && tokens[place].kind == TokenKind::Dash;
        let phrase = phrase_at(tokens, place + usize::from(dash))?;
        if phrase.kind != PhraseKind::Person || phrase.tokens.end > limit {
            return None;
        }
        let is_line = |at: usize| tokens.get(at).is_none_or(|token| token.kind == TokenKind::Line);
        let own_line = place > at + 1 && is_line(place - 1) && is_line(phrase.tokens.end);
        (dash || own_line && phrase.role.is_some()).then_some(phrase)
    }

    /// `La gauche « peut gagner », a estimé dimanche, …`: who speaks is not the subject of the quoted verb but who spoke last.
    fn correct_told(&self, sentence: &Sentence, voices: &mut [Option<Voice>]) {
        let Some(last) = self.last.as_ref().and_then(|last| last.voice.clone()) else { return };
        let is_told = |cue: &Cue| {
            let end = cue.speaker.as_ref().map_or(0, |speaker| speaker.tokens.end);
            let behind = cue.place == Place::Before && cue.tokens.start > end;
            let quoted =
                self.tokens().get(end).and_then(Token::quote).map(|number| &self.outside.pieces[number]);
            behind && end > 0 && quoted.is_some_and(|piece| piece.opens_finite)
        };
        let Some(told) = sentence.cues.iter().find(|cue| is_told(cue)) else { return };
        for (cue, voice) in sentence.cues.iter().zip(voices) {
            if cue.speaker == told.speaker {
                *voice = Some(last.clone());
            }
        }
    }

    /// `comme Untel : « … », dit-il`: the pronoun behind the quotation is whom the colon announces.
    fn announced_name(&self, sentence: &Sentence, at: usize, cue: &Cue) -> Option<Phrase> {
        let pronoun = cue
            .speaker
            .as_ref()
            .filter(|speaker| speaker.kind == PhraseKind::Pronoun && cue.tokens.start > at)?;
        let before = self.before_colon(sentence, at)?;
        let named = before.kind == PhraseKind::Person && before.tokens.end + 1 == at;
        let voice = self.register.voice(&before, &self.recent)?;
        (named && agrees(voice.agreement, pronoun.agreement)).then_some(before)
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
        let by = |chunk: &Chunk| {
            let before = chunk.phrase.tokens.start.checked_sub(1).map(|before| self.tokens()[before]);
            before.is_some_and(|before| before.is_word() && before.tags.has(Tags::BY))
        };
        let near =
            before.clone().find(|chunk| chunk.phrase.tokens.end == colon && (!chunk.governed || by(chunk)));
        let acts = |chunk: &&Chunk| {
            chunk.is_subject()
                && (chunk.phrase.kind != PhraseKind::Pronoun || chunk.phrase.agreement != Tags::NONE)
                && self.tokens().get(chunk.phrase.tokens.end).is_some_and(|next| next.tags.any(VERB_FORM))
        };
        near.or_else(|| before.clone().find(acts))
            .or_else(|| before.rfind(|chunk| chunk.is_subject()))
            .map(|chunk| chunk.phrase.clone())
    }

    fn indirect(&mut self, sentence: &Sentence, voices: &[Option<Voice>]) {
        let from = self
            .quotes
            .partition_point(|quote| quote.span.start() < self.tokens()[sentence.tokens.start].span.start());
        for (number, cue) in sentence.cues.iter().enumerate() {
            if voices[number].is_none() || !self.is_source(cue) || self.is_beside_quotation(sentence, cue) {
                continue;
            }
            let from = from.min(self.quotes.len());
            let free = |range: &Range<usize>| {
                let span = self.span(range.clone());
                !self.quotes[from..].iter().any(|quote| quote.span.overlaps(span))
            };
            let reported = indirect::reported(self.tokens(), sentence, number);
            let second = || indirect::second_clause(self.tokens(), sentence, cue);
            let Some(range) =
                reported.filter(|range| free(range)).or_else(|| second().filter(|range| free(range)))
            else {
                continue;
            };
            let span = self.span(range);
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

    /// Whether a cue stands right behind a quotation, which is then what it reports.
    fn is_beside_quotation(&self, sentence: &Sentence, cue: &Cue) -> bool {
        let before = self.tokens()[sentence.tokens.start..cue.tokens.start].iter().rev();
        let mut spoken = before.skip_while(|token| !token.is_word() && token.quote().is_none());
        let number = spoken
            .next()
            .and_then(Token::quote)
            .filter(|_| matches!(cue.place, Place::Incise | Place::According));
        number.is_some_and(|number| {
            let span = self.outside.pieces[number].span;
            self.quotes.iter().rev().take(LONGEST_SIGNATURE).any(|quote| quote.span == span)
        })
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
            .take(MOST_COMPARED)
            .collect();
        let sources: Vec<(usize, String)> = (0..self.quotes.len())
            .filter(|&number| {
                self.quotes[number].kind == QuoteKind::Direct && self.quotes[number].speaker.is_some()
            })
            .take(MOST_COMPARED)
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
