//! `P. C’est ce qu’a annoncé X.`: a sentence of which the next one says who said it.

use super::super::super::tokens::{Token, TokenKind};
use super::super::cues::Cue;
use super::super::phrases::Phrase;
use super::super::sentence::Sentence;
use super::super::subjects::subject_after;
use super::super::verbs::has_clause;
use super::super::{Quote, QuoteKind};
use super::Attribution;
use crate::lexicon::Tags;
use std::ops::Range;

impl Attribution<'_> {
    /// Takes the sentence before for what somebody said, where this one says so.
    pub(super) fn recall(&mut self, sentence: &Sentence) {
        let before = std::mem::replace(&mut self.previous, sentence.tokens.clone());
        let Some((cue, phrase)) = teller(self.tokens(), sentence) else { return };
        let Some(voice) = self.voice(&phrase) else { return };
        let signs = |token: &&Token| !token.is_word();
        let last = before.len() - self.tokens()[before.clone()].iter().rev().take_while(signs).count();
        let words = before.start..before.start + last;
        let plain = self.tokens()[words.clone()].iter().all(|token| token.quote().is_none());
        if words.len() < SHORTEST || !plain || !has_clause(&self.tokens()[words.clone()]) {
            return;
        }
        let span = self.span(words);
        if self.quotes.iter().rev().take(MOST_BACK).any(|quote| quote.span.overlaps(span)) {
            return;
        }
        let mention = Some(self.span(phrase.tokens));
        let speaking = super::Speaking {
            voice: Some(voice),
            mention,
            cue: Some(self.span(cue)),
            rule: "indirect/recalled",
        };
        self.quotes.push(Quote {
            span,
            kind: QuoteKind::Indirect,
            cue: speaking.cue,
            rule: speaking.rule,
            speaker: speaking.speaker(),
            group: None,
        });
    }
}

/// The verb and the speaker of `c’est ce que dit X`, `c’est ce que X a dit`.
pub(super) fn teller(tokens: &[Token], sentence: &Sentence) -> Option<(Range<usize>, Phrase)> {
    let start = sentence.tokens.start;
    let [this, is] = tokens.get(start..start + 2)? else { return None };
    let opens =
        this.kind == TokenKind::Elided && this.tags.has(Tags::OWN_SUBJECT) && is.tags.has(Tags::BEING);
    let what = |at: &usize| {
        tokens[*at].tags.has(Tags::DETERMINER)
            && tokens[*at].span.len() == 2
            && tokens[at + 1].is_word()
            && tokens[at + 1].tags.has(Tags::QUE)
    };
    let limit = sentence.tokens.end.saturating_sub(2).min(start + FAR_BEHIND);
    let verb = (start + 2..limit).find(what).filter(|_| opens)? + 2;
    let says = |cue: &&Cue| cue.tokens.start >= verb && cue.tags.has(Tags::SAY);
    let cue = sentence.cues.iter().find(says)?;
    let inverted = || subject_after(tokens, cue.tokens.end, sentence.tokens.end, false);
    let speaker = if cue.tokens.start == verb { inverted() } else { cue.speaker.clone() };
    Some((cue.tokens.clone(), speaker?))
}

/// A sentence that is recalled has at least so many tokens.
const SHORTEST: usize = 4;

/// `ce que` stands within so many tokens.
const FAR_BEHIND: usize = 8;

/// Among how many quotations before one is looked for that holds the same words.
const MOST_BACK: usize = 20;
