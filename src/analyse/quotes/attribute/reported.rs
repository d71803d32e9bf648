//! Reported speech without marks: which cues report it, and whose it is.

use super::super::super::tokens::{Token, TokenKind};
use super::super::cues::{Cue, Place};
use super::super::phrases::{Phrase, PhraseKind};
use super::super::register::Voice;
use super::super::sentence::Sentence;
use super::super::{Quote, QuoteKind, indirect};
use super::Attribution;
use super::speakers::LONGEST_SIGNATURE;
use crate::document::Span;
use crate::lexicon::Tags;
use std::ops::Range;

impl<'t> Attribution<'t> {
    /// What the cues of a sentence report without marks.
    pub(super) fn indirect(&mut self, sentence: &Sentence, voices: &[Option<Voice>]) {
        let voices: &[Option<Voice>] = &self.with_plurals(sentence, voices);
        let from = self
            .quotes
            .partition_point(|quote| quote.span.start() < self.tokens()[sentence.tokens.start].span.start());
        let reports = |(number, cue): (usize, &Cue)| {
            let known = voices[number].is_some() && self.is_source(cue);
            let reports = known && !self.is_beside_quotation(sentence, cue) && !self.is_asked(sentence, cue);
            reports.then(|| (number, indirect::reported(self.tokens(), sentence, number)))
        };
        let reports = sentence.cues.iter().enumerate().filter_map(reports).collect();
        for (number, parts) in indirect::without_nested(sentence, reports) {
            let cue = &sentence.cues[number];
            let from = from.min(self.quotes.len());
            let free = |range: &Range<usize>| {
                let span = self.span(range.clone());
                !self.quotes[from..].iter().any(|quote| quote.span.overlaps(span))
            };
            let mut parts: Vec<_> = parts.into_iter().filter(free).collect();
            if parts.is_empty() {
                parts = indirect::plain_clauses(self.tokens(), sentence, cue);
                parts.retain(free);
            }
            let speaking = self.by_cue(sentence, number, "indirect", voices);
            for range in parts {
                self.quotes.push(Quote {
                    span: with_unit(self.text, self.span(range)),
                    kind: QuoteKind::Indirect,
                    cue: speaking.cue,
                    rule: indirect::rule(cue),
                    speaker: speaking.speaker(),
                    group: None,
                });
            }
        }
    }

    /// The voices of the cues of a sentence; `ils` for whom nobody was found are who several were subject before.
    fn with_plurals(&mut self, sentence: &Sentence, voices: &[Option<Voice>]) -> Vec<Option<Voice>> {
        let they = |cue: &Cue| {
            let pronoun = cue.speaker.as_ref().filter(|speaker| speaker.kind == PhraseKind::Pronoun)?;
            let own = self.tokens()[pronoun.tokens.start].tags.has(Tags::OWN_SUBJECT);
            self.several.clone().filter(|_| own && pronoun.agreement.has(Tags::PLURAL))
        };
        let known = sentence.cues.iter().zip(voices);
        let voices = known.map(|(cue, voice)| voice.clone().or_else(|| they(cue))).collect();
        let several = sentence.chunks.iter().find(|chunk| {
            let phrase = &chunk.phrase;
            chunk.is_subject() && phrase.agreement.has(Tags::PLURAL) && phrase.kind != PhraseKind::Pronoun
        });
        if let Some(chunk) = several {
            self.several = self.register.voice(&chunk.phrase, &self.recent);
        }
        voices
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

    /// `Quelles mesures la loi prévoit-elle ?`: the verb of a question and no incise, which a sign sets off.
    fn is_asked(&self, sentence: &Sentence, cue: &Cue) -> bool {
        let tokens = self.tokens();
        let inverted = tokens[cue.tokens.clone()].iter().any(|token| token.kind == TokenKind::Clitic);
        let glued = cue.tokens.start.checked_sub(1).is_some_and(|before| tokens[before].is_word());
        let asks = |token: &&Token| token.span.of(self.text) == "?";
        let last = tokens[sentence.tokens.clone()].iter().rev().take(3).find(asks);
        cue.place == Place::Incise && inverted && glued && last.is_some()
    }

    /// Whether the speaker of an indirect quotation can be identified.
    fn is_source(&self, cue: &Cue) -> bool {
        cue.speaker.as_ref().is_some_and(|phrase| {
            let first = self.tokens()[phrase.tokens.start];
            let this = phrase.kind == PhraseKind::Pronoun
                && phrase.agreement == Tags::NONE
                && first.tags.has(Tags::SUBJECT)
                && !first.tags.has(Tags::PERSONAL);
            let figures = || phrase.head.is_some_and(|head| self.tokens()[head].tags.has(Tags::FIGURES));
            let some = phrase.agreement.has(Tags::PLURAL) && first.tags.any(Tags::INDEFINITE | Tags::DE);
            let some_papers = phrase.kind == PhraseKind::Paper && (some || figures());
            let witness = cue.tags.has(Tags::WITNESSES) && self.is_agency(phrase);
            let nobody = this
                || self.is_law(phrase, cue)
                || witness
                || self.is_own_reporter(phrase)
                || self.is_vague(phrase);
            phrase.speaks() && !nobody && (!some_papers || self.register.has_maker(phrase))
        })
    }
}

impl Attribution<'_> {
    /// `a constaté un journaliste de l’AFP`: the author's own paper saw it.
    fn is_own_reporter(&self, phrase: &Phrase) -> bool {
        let tokens = &self.tokens()[phrase.tokens.clone()];
        let reporter = phrase.head.is_some_and(|head| self.tokens()[head].tags.has(Tags::REPORTER));
        let some = tokens[0].tags.any(Tags::INDEFINITE | Tags::DE);
        reporter && some && phrase.name.is_none() && tokens.iter().any(|token| token.tags.has(Tags::MEDIUM))
    }

    /// `selon la loi`, `l’accord prévoit`, `la Constitution exige`: what lays down, and does not tell.
    fn is_law(&self, phrase: &Phrase, cue: &Cue) -> bool {
        let head = phrase.head.or_else(|| phrase.name.as_ref().map(|name| name.start));
        let law = head.is_some_and(|head| self.tokens()[head].tags.has(Tags::LAW));
        match phrase.kind {
            PhraseKind::Paper => law && cue.place == Place::According || cue.tags.has(Tags::ENACTS),
            _ => law,
        }
    }

    /// `a constaté l’AFP`: the agency that wrote the text.
    fn is_agency(&self, phrase: &Phrase) -> bool {
        let name = phrase.name.clone().map_or(&[][..], |name| &self.tokens()[name]);
        let agency = |token: &Token| token.tags.has(Tags::MEDIUM.and(Tags::ACRONYM));
        name.len() <= 2 && name.last().is_some_and(agency)
    }

    /// `les experts`: a plural without a complement that could be anybody.
    fn is_vague(&self, phrase: &Phrase) -> bool {
        phrase
            .head
            .is_some_and(|head| self.tokens()[head].tags.has(Tags::VAGUE) && head + 1 == phrase.tokens.end)
    }
}

/// A span with the sign of the number that ends it: `en baisse de 43 %`.
fn with_unit(text: &str, span: Span) -> Span {
    let behind = &text[span.end()..];
    let sign = behind.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let unit = sign.chars().next().filter(|c| matches!(c, '%' | '€' | '$' | '£'));
    let number = span.of(text).ends_with(|c: char| c.is_ascii_digit());
    match unit.filter(|_| number) {
        Some(unit) => Span::from(span.start()..span.end() + behind.len() - sign.len() + unit.len_utf8()),
        None => span,
    }
}
