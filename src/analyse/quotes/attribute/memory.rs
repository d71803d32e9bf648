//! Remembers who acted and who spoke.

use super::super::super::tokens::{Token, TokenKind};
use super::super::cues::{Cue, Place};
use super::super::decide::folded;
use super::super::phrases::{Phrase, PhraseKind};
use super::super::register::{Voice, agrees};
use super::super::sentence::Sentence;
use super::super::subjects::{Chunk, VERB_FORM, chunks, named_in};
use super::super::verbs::CUE;
use super::{Attribution, Speaking};
use crate::lexicon::Tags;

impl<'t> Attribution<'t> {
    /// The words of a role, to be compared.
    pub(super) fn role_words(&self, phrase: &Phrase) -> String {
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
    pub(super) fn named_before(&self, sentence: &Sentence, pronoun: &Phrase) -> Option<Voice> {
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

    /// `[X a écrit] au ministre. Ce dernier a dit`: who is named last before a pronoun that points, in its sentence or in the
    /// one before, as a complement too.
    pub(super) fn pointed_at(&self, sentence: &Sentence, pronoun: &Phrase) -> Option<Voice> {
        if pronoun.kind != PhraseKind::Pronoun || pronoun.tokens.len() < 2 {
            return None;
        }
        let meant = |chunk: &Chunk| {
            let acts = can_act(chunk) && chunk.phrase.kind != PhraseKind::Pronoun;
            let voice = self.register.voice(&chunk.phrase, &self.recent).filter(|_| acts)?;
            let one = voice.agreement.has(Tags::PLURAL) == pronoun.agreement.has(Tags::PLURAL);
            let gendered = voice.agreement.any(Tags::MASCULINE | Tags::FEMININE);
            (one && gendered && agrees(voice.agreement, pronoun.agreement)).then_some(voice)
        };
        let here =
            sentence.chunks.iter().rev().filter(|chunk| chunk.phrase.tokens.end <= pronoun.tokens.start);
        let before = || chunks(self.tokens(), self.previous.clone()).iter().rev().find_map(meant);
        here.clone().find_map(meant).or_else(before)
    }

    /// `Selon X, « … », a-t-elle raconté`: the source that opens the sentence, behind a quotation.
    pub(super) fn source_before(&self, sentence: &Sentence, cue: &Cue, phrase: &Phrase) -> Option<Voice> {
        let first = sentence.cues.first().filter(|first| first.place == Place::According)?;
        let taken_up =
            phrase.kind == PhraseKind::Pronoun || phrase.kind == PhraseKind::Role && phrase.determined;
        let source = first.speaker.as_ref().filter(|source| source.kind == PhraseKind::Person)?;
        let quoted = self.tokens()[first.end..cue.tokens.start.max(first.end)]
            .iter()
            .any(|token| token.quote().is_some());
        let voice = self.register.voice(source, &self.recent)?;
        let one = taken_up && quoted && cue.place == Place::Incise && !phrase.agreement.has(Tags::PLURAL);
        (one && agrees(voice.agreement, phrase.agreement)).then_some(voice)
    }

    /// Remembers who is named before a role at `start` that is the subject, as its topic or a complement: `Après le départ
    /// d’Anne Untel, la maire a dit`, `Anne Untel : la maire répond`.
    fn remember_topics(&mut self, sentence: &Sentence, start: usize) {
        let tokens = self.tokens();
        let is_topic = |named: &Phrase| {
            let before = named.tokens.start.checked_sub(1);
            let of = before
                .is_some_and(|at| tokens[at].is_word() && tokens[at].tags.any(Tags::DE | Tags::BETWEEN));
            named.tokens.end <= start && (of || tokens[named.tokens.end].kind == TokenKind::Colon)
        };
        let named = sentence.chunks.iter().filter_map(|chunk| named_in(tokens, &chunk.phrase));
        let voices = named.filter(is_topic).filter_map(|phrase| self.register.voice(&phrase, &self.recent));
        let voices: Vec<Voice> = voices
            .filter(|voice| voice.person)
            .map(|voice| Voice { sentence: sentence.tokens.start, ..voice })
            .take(MEMORY)
            .collect();
        self.recent.extend(voices);
    }

    /// Remembers the subject of a sentence.
    pub(super) fn remember_subject(&mut self, sentence: &Sentence) {
        let subject = self.main_subject(sentence, can_act);
        let role = subject.map(|subject| &sentence.chunks[subject].phrase);
        if let Some(role) = role.filter(|phrase| phrase.kind == PhraseKind::Role) {
            self.remember_topics(sentence, role.tokens.start);
        }
        let voice = subject.and_then(|subject| {
            let phrase = &sentence.chunks[subject].phrase;
            let known = self.named_before(sentence, phrase).or_else(|| self.pointed_at(sentence, phrase));
            known.or_else(|| self.voice(phrase))
        });
        if let Some(subject) = subject {
            self.learn(&sentence.chunks[subject].phrase, voice.as_ref());
        }
        let acts = !self.is_heading(sentence);
        self.recent.extend(voice.map(|voice| Voice { acts, sentence: sentence.tokens.start, ..voice }));
    }

    /// Whether a sentence is a line of its own without a full stop, and not the title.
    pub(super) fn is_heading(&self, sentence: &Sentence) -> bool {
        let tokens = &self.tokens()[sentence.tokens.clone()];
        let is_line = |token: &Token| token.kind == TokenKind::Line;
        let own_line = sentence.tokens.start > 0 && is_line(&self.tokens()[sentence.tokens.start - 1]);
        let unstopped = tokens.last().is_some_and(is_line) && tokens.len() <= LONGEST_HEADING;
        own_line && unstopped && !tokens.iter().any(|token| token.kind == TokenKind::Stop)
    }

    /// Remembers the other people of a sentence as less likely than its subject, which stands at `before`.
    pub(super) fn remember_others(&mut self, sentence: &Sentence, before: usize) {
        let others: Vec<Voice> = sentence
            .chunks
            .iter()
            .filter_map(|chunk| named_in(self.tokens(), &chunk.phrase))
            .filter_map(|phrase| {
                let voice = self.register.voice(&phrase, &self.recent).filter(|voice| voice.person)?;
                let acts = self.says_passively(sentence, &phrase);
                Some(Voice { sentence: sentence.tokens.start, acts, ..voice })
            })
            .take(MEMORY)
            .collect();
        self.recent.splice(before..before, others);
        self.forget();
    }

    /// `une version contredite par X`: who says something in the passive.
    fn says_passively(&self, sentence: &Sentence, phrase: &Phrase) -> bool {
        let tokens = self.tokens();
        let by = phrase.tokens.start.checked_sub(1).filter(|&by| tokens[by].tags.has(Tags::BY));
        let said =
            |token: &Token| token.is_lower() && token.tags.has(Tags::PARTICIPLE) && token.tags.any(CUE);
        let start = sentence.tokens.start;
        by.is_some_and(|by| tokens[start.min(by)..by].iter().rev().take(PASSIVE).any(said))
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

    pub(super) fn remember(&mut self, voice: Option<Voice>) {
        self.recent.extend(voice);
        self.forget();
    }

    pub(super) fn remember_speakers(
        &mut self,
        sentence: &Sentence,
        voices: &[Option<Voice>],
        without_quotes: bool,
    ) {
        for (cue, voice) in sentence.cues.iter().zip(voices) {
            if says(cue) {
                if let Some(phrase) = &cue.speaker {
                    self.learn(phrase, voice.as_ref());
                }
                self.heard.extend(voice.as_ref().map(Voice::full_name));
                self.last_at = sentence.tokens.end;
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
            let one = |voice: &Voice| voice.person && !voice.agreement.has(Tags::PLURAL);
            if voice.as_ref().is_some_and(|voice| one(voice) || voice.person && self.last.is_none()) {
                let mention = Some(self.span(chunk.phrase.tokens.clone()));
                self.last = Some(Speaking { voice, mention, cue: None, rule: "quote/subject" });
                self.last_at = sentence.tokens.end;
            }
        }
    }
}

/// How many tokens a heading may have.
const LONGEST_HEADING: usize = 16;

/// How many tokens before `par` the participle may stand.
const PASSIVE: usize = 10;

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

/// Whether a noun phrase is of those who act.
fn can_act(chunk: &Chunk) -> bool {
    let kind = chunk.phrase.kind;
    !matches!(kind, PhraseKind::Paper | PhraseKind::Thing)
}

/// Whether a cue makes its subject one who speaks; a thing that worries or recalls does not.
fn says(cue: &Cue) -> bool {
    let is_thing = cue.speaker.as_ref().is_some_and(|speaker| speaker.kind == PhraseKind::Thing);
    cue.tags.any(Tags::SAY | Tags::BREATH) && !is_thing
}
