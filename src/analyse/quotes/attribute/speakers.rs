//! Finds the speaker of one quotation.

use super::super::super::tokens::{Token, TokenKind};
use super::super::QuoteKind;
use super::super::cues::{Cue, Place};
use super::super::decide::Candidate;
use super::super::phrases::{Phrase, PhraseKind, phrase_at};
use super::super::register::Voice;
use super::super::sentence::Sentence;
use super::super::subjects::Chunk;
use super::super::verbs::has_clause;
use super::{Attribution, Speaking};
use crate::lexicon::Tags;

impl<'t> Attribution<'t> {
    /// The first noun phrase of a sentence that can speak and has no preposition.
    pub(super) fn subject<'s>(&self, sentence: &'s Sentence) -> Option<&'s Chunk> {
        sentence.chunks.iter().find(|chunk| {
            chunk.is_subject() && chunk.phrase.speaks() && chunk.phrase.kind != PhraseKind::Paper
        })
    }

    pub(super) fn by_cue(
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
    pub(super) fn without_cue(&self, sentence: &Sentence, candidate: &Candidate) -> Speaking {
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
            .filter(|chunk| self.last.is_none() || !chunk.phrase.agreement.has(Tags::PLURAL))
            .map(|chunk| chunk.phrase.clone());
        match subject.or_else(|| self.subject_behind(sentence, candidate)) {
            Some(phrase) => self.by_phrase(&phrase, "quote/subject"),
            None => self.last.clone().filter(|_| self.goes_on(candidate)).unwrap_or(nobody),
        }
    }

    /// Whether who spoke last can go on: who is the subject before, or not far behind; not in the author’s sentence of another
    /// paragraph.
    fn goes_on(&self, candidate: &Candidate) -> bool {
        if self.last.as_ref().is_some_and(|last| last.rule == "quote/subject") {
            return true;
        }
        let since = &self.tokens()[self.last_at.min(candidate.at)..candidate.at];
        let words = since.iter().filter(|token| token.is_word()).count();
        let paragraph = since.iter().any(|token| token.kind == TokenKind::Line);
        words <= if candidate.kind() == QuoteKind::Direct || !paragraph { FAR_BACK } else { NEAR_BACK }
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

    /// `L’enquête, lancée hier, « est ouverte »`: what the subject of quoted words does, somebody else tells, the last who
    /// spoke.
    fn is_told_of(&self, subject: &Chunk, candidate: &Candidate) -> bool {
        let between = &self.tokens()[subject.phrase.tokens.end..candidate.at];
        let adjacent =
            between.iter().all(|token| token.tags.any(Tags::CLITIC | Tags::ADVERB) && token.is_word());
        (adjacent || !has_clause(between))
            && candidate.opens_with_verb()
            && self.last.as_ref().is_some_and(|last| last.voice.is_some())
    }

    pub(super) fn by_phrase(&self, phrase: &Phrase, rule: &'static str) -> Speaking {
        let voice = self.voice(phrase);
        Speaking { voice, mention: Some(self.span(phrase.tokens.clone())), cue: None, rule }
    }

    /// `« … » – Untel, maire`, on the same line or the next; on a line of its own, without a dash too; `« … » (Untel)`.
    fn signature(&self, at: usize) -> Option<Phrase> {
        let tokens = self.tokens();
        let limit = tokens.len().min(at + LONGEST_SIGNATURE);
        let signs = |token: &&Token| matches!(token.kind, TokenKind::Stop | TokenKind::Line);
        let place = at + 1 + tokens[at + 1..limit].iter().take_while(signs).count();
        let kind = |at: usize| tokens.get(at).map(|token| token.kind);
        let dash = place < limit && kind(place) == Some(TokenKind::Dash);
        let open = kind(place) == Some(TokenKind::Open);
        let phrase = phrase_at(tokens, place + usize::from(dash || open))?;
        let bracketed = open && kind(phrase.tokens.end) == Some(TokenKind::Close);
        if phrase.kind != PhraseKind::Person || phrase.tokens.end > limit {
            return None;
        }
        let is_line = |at: usize| tokens.get(at).is_none_or(|token| token.kind == TokenKind::Line);
        let own_line = place > at + 1 && is_line(place - 1) && is_line(phrase.tokens.end);
        (dash || bracketed || own_line && phrase.role.is_some()).then_some(phrase)
    }

    /// `La gauche « peut gagner », a estimé dimanche, …`: who speaks is not the subject of the quoted verb but who spoke last.
    pub(super) fn correct_told(&self, sentence: &Sentence, voices: &mut [Option<Voice>]) {
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
}

/// How many words may stand between a quotation and what the same person said before.
const FAR_BACK: usize = 80;

/// The same for words in the author’s sentence of another paragraph.
const NEAR_BACK: usize = 10;

/// How many tokens behind a quotation the dash and the name of who signs it may take.
pub(super) const LONGEST_SIGNATURE: usize = 40;
