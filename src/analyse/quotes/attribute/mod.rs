//! Says whose quotation it is, and remembers who spoke.

mod colon;
mod memory;
mod recalled;
mod reported;
mod sharing;
mod speakers;

use super::super::tokens::{Token, TokenKind};
use super::cues::{Cue, Place};
use super::decide::{Candidate, LONGEST_REFRAIN};
use super::phrases::{Phrase, PhraseKind};
use super::pieces::Outside;
use super::register::{Register, Voice};
use super::sentence::Sentence;
use super::{Quote, QuoteKind, Speaker, indirect};
use crate::document::Span;
use crate::lexicon::Tags;
use hashbrown::{HashMap, HashSet};
use std::ops::Range;

/// Walks through the sentences of a document, and remembers who spoke.
pub(super) struct Attribution<'t> {
    text: &'t str,
    outside: &'t Outside,
    register: &'t Register<'t>,
    /// Who acted or spoke, the latest last.
    recent: Vec<Voice>,
    /// The speaker of the quotation or the cue before, for quotations that go on.
    last: Option<Speaking>,
    /// The last subject in the plural, for `ils` who are nobody that spoke.
    several: Option<Voice>,
    /// The tokens of the sentence before.
    previous: Range<usize>,
    /// Who was called by a role with its complement, by the words of the role.
    known_as: HashMap<String, Voice>,
    quotes: Vec<Quote>,
    /// What is said by a cue close by, folded and without its article.
    said: HashSet<String>,
    /// Where fragments without a verb begin that no verb leads to.
    terms: HashSet<usize>,
    /// Where quotations begin that are a heading and have no cue.
    headings: HashSet<usize>,
    /// The names of those who speak by a cue anywhere.
    heard: HashSet<String>,
    /// The token of the last speech.
    last_at: usize,
    /// The highest number of a group.
    groups: u32,
}

/// Whether a sentence can hold a quotation, or tell of one before it.
pub(super) fn may_quote(tokens: &[Token], sentence: &Sentence) -> bool {
    tokens[sentence.tokens.clone()].iter().any(|token| token.quote().is_some())
        || indirect::reports(tokens, sentence)
        || recalled::teller(tokens, sentence).is_some()
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
        let name = Some(voice.full_name()).filter(|_| !voice.name.is_empty());
        Some(Speaker { name, role: voice.role.clone(), mention: self.mention })
    }
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
            several: None,
            previous: 0..0,
            known_as: HashMap::new(),
            quotes: Vec::new(),
            said: HashSet::new(),
            terms: HashSet::new(),
            headings: HashSet::new(),
            heard: HashSet::new(),
            last_at: 0,
            groups,
        }
    }

    /// The quotations of all sentences, in order of the text.
    pub fn quotes(mut self, sentences: &[Sentence]) -> Vec<Quote> {
        self.said = self.said_by_cue(sentences);
        sentences.iter().for_each(|sentence| self.sentence(sentence));
        self.share_groups();
        self.share_echoes();
        // A fragment without a verb that nobody is shown to say is a term of the author's.
        let terms = std::mem::take(&mut self.terms);
        self.quotes.retain(|quote| quote.speaker.is_some() || !terms.contains(&quote.span.start()));
        self.take_from_unheard();
        self.quotes.sort_by_key(|quote| (quote.span.start(), quote.span.end()));
        self.share_headings();
        self.quotes
    }

    /// `Le club « s’est réuni »`: what never speaks by a cue, and is nobody by name, is the subject of what somebody else says.
    fn take_from_unheard(&mut self) {
        let (heard, register) = (&self.heard, self.register);
        let told = |quote: &&mut Quote| {
            let name = quote.speaker.as_ref().and_then(|speaker| speaker.name.as_ref());
            let unheard = name.is_some_and(|name| !heard.contains(name) && !register.knows(name));
            unheard && matches!(quote.rule, "quote/subject" | "quote/goes-on" | "quote/main-verb")
        };
        self.quotes.iter_mut().filter(told).for_each(|quote| quote.speaker = None);
    }

    /// The words of short quotations that a cue close by says somebody says.
    fn said_by_cue(&self, sentences: &[Sentence]) -> HashSet<String> {
        let places =
            sentences.iter().flat_map(|sentence| sentence.tokens.clone().map(move |at| (sentence, at)));
        let candidate = |(sentence, at): (&'_ Sentence, usize)| {
            let piece = Some(&self.outside.pieces[self.tokens()[at].quote()?]);
            let short = piece.filter(|piece| piece.words <= LONGEST_REFRAIN)?;
            Candidate::new(self.text, self.outside, sentence, at, short).said()
        };
        places.filter_map(candidate).collect()
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
        let told = self.quotes.len();
        let last = sentence.caption.then(|| self.last.clone());
        let places: Vec<usize> =
            sentence.tokens.clone().filter(|&at| self.tokens()[at].quote().is_some()).collect();
        for &at in &places {
            self.piece(sentence, at, &voices);
        }
        let without_quotes = self.quotes.len() == told;
        if let Some(last) = last {
            self.last = last;
        } else {
            self.indirect(sentence, &voices);
            self.recall(sentence);
            self.remember_speakers(sentence, &voices, without_quotes);
        }
    }

    fn cue_voice(&self, sentence: &Sentence, cue: &Cue) -> Option<Voice> {
        match &cue.speaker {
            Some(phrase) => None
                .or_else(|| self.named_before(sentence, phrase))
                .or_else(|| self.pointed_at(sentence, phrase))
                .or_else(|| self.source_before(sentence, cue, phrase))
                .or_else(|| self.voice_of(cue, phrase)),
            None if matches!(cue.place, Place::Narration | Place::Gerund | Place::Incise) => {
                self.last.as_ref().and_then(|last| last.voice.clone())
            }
            None => None,
        }
    }

    /// The voice of the subject of a cue; who speaks `de son côté` is not who spoke before.
    fn voice_of(&self, cue: &Cue, phrase: &Phrase) -> Option<Voice> {
        let apart = self.tokens()[cue.tokens.clone()].windows(2).any(|pair| is_own_turn(&pair[0], &pair[1]));
        if apart && phrase.kind == PhraseKind::Role {
            return self.register.voice(phrase, &[]);
        }
        self.voice(phrase)
    }

    /// Whether `de son côté` stands right before a noun phrase.
    fn takes_turn(&self, phrase: &Phrase) -> bool {
        let tokens = self.tokens();
        let is_comma = |at: &usize| tokens[*at].kind == TokenKind::Comma;
        let start = phrase.tokens.start;
        let end = start.checked_sub(1).filter(is_comma).unwrap_or(start);
        end >= 2 && is_own_turn(&tokens[end - 2], &tokens[end - 1])
    }

    /// Who speaks where a noun phrase does; who was called by a role once is meant by it again.
    fn voice(&self, phrase: &Phrase) -> Option<Voice> {
        if phrase.kind == PhraseKind::Role && self.takes_turn(phrase) {
            return self.register.voice(phrase, &[]);
        }
        let known = || self.known_as.get(&self.role_words(phrase)).cloned();
        let known = (phrase.kind == PhraseKind::Role && !self.known_as.is_empty()).then(known).flatten();
        known.or_else(|| self.register.voice(phrase, &self.recent))
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
        if !candidate.is_quotation(&self.said) {
            return;
        }
        let speaking = self.speaking(sentence, &candidate, voices);
        let kind = candidate.kind();
        if kind == QuoteKind::Mixed
            && !piece.has_verb
            && speaking.rule != "quote/verb-before"
            && self.heard.is_empty()
        {
            self.terms.insert(piece.span.start());
        }
        if candidate.alone && speaking.cue.is_none() && self.is_heading(sentence) {
            self.headings.insert(piece.span.start());
        }
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
        self.remember_announced(sentence, &speaking);
        self.last_at = at;
        self.last = Some(Speaking { cue: None, rule: "quote/goes-on", ..speaking });
        self.relayed(sentence, at, &piece.nested);
    }

    /// Who speaks in a quotation: by its cue, else by what stands around it.
    fn speaking(&self, sentence: &Sentence, candidate: &Candidate, voices: &[Option<Voice>]) -> Speaking {
        let Some((cue, rule)) = candidate.cue else { return self.without_cue(sentence, candidate) };
        if let Some(phrase) = self.announced_name(sentence, candidate.at, &sentence.cues[cue]) {
            let cue = Some(self.span(sentence.cues[cue].tokens.clone()));
            return Speaking { cue, ..self.by_phrase(&phrase, rule) };
        }
        if voices[cue].is_some() {
            return self.by_cue(sentence, cue, rule, voices);
        }
        match (&sentence.cues[cue].speaker, &self.last) {
            // `ce qui a provoqué « … »`: a verb without a subject tells nothing of who speaks.
            (None, _) if !self.is_of_somebody(&sentence.cues[cue]) => self.without_cue(sentence, candidate),
            // `La loi passera. Elle prévoit « … »`: a pronoun that is nobody at hand is a thing of which the last one tells.
            (Some(phrase), Some(last)) if phrase.is_he_or_she() => {
                let cue = Some(self.span(sentence.cues[cue].tokens.clone()));
                Speaking { cue, rule, ..last.clone() }
            }
            _ => self.by_cue(sentence, cue, rule, voices),
        }
    }

    /// `quelqu’un a crié`: somebody whom the text does not name.
    fn is_of_somebody(&self, cue: &Cue) -> bool {
        let before = cue.tokens.start.checked_sub(1).map(|before| self.tokens()[before]);
        before.is_some_and(|before| before.is_word() && before.tags.has(Tags::INDEFINITE))
    }

    /// `X : « … »`: who is announced by a colon has spoken, as who has a verb of saying.
    fn remember_announced(&mut self, sentence: &Sentence, speaking: &Speaking) {
        if matches!(speaking.rule, "quote/colon" | "quote/signature") {
            self.heard.extend(speaking.speaker().and_then(|speaker| speaker.name));
        }
        if speaking.rule == "quote/colon" {
            let spoke = |voice| Voice { spoke: true, acts: true, sentence: sentence.tokens.start, ..voice };
            self.remember(speaking.voice.clone().map(spoke));
        }
    }
}

/// Whether two words say whose turn it is: `son côté`, `sa part`.
fn is_own_turn(own: &Token, turn: &Token) -> bool {
    own.tags.has(Tags::POSSESSIVE) && turn.is_lower() && turn.tags.has(Tags::TURN)
}
