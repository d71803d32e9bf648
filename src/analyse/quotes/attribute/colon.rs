//! Whom a colon announces: `Untel : « … »`, `Untel est clair : « … »`, `C’est le cas d’Untel : « … »`.

use super::super::super::tokens::{TokenKind, is_initial};
use super::super::cues::Cue;
use super::super::phrases::{Phrase, PhraseKind, phrase_at, simple_phrase_at};
use super::super::register::agrees;
use super::super::sentence::Sentence;
use super::super::subjects::{Chunk, VERB_FORM, person_within};
use super::Attribution;
use crate::lexicon::Tags;

impl<'t> Attribution<'t> {
    /// `comme Untel : « … », dit-il`: the pronoun behind the quotation is whom the colon announces.
    pub(super) fn announced_name(&self, sentence: &Sentence, at: usize, cue: &Cue) -> Option<Phrase> {
        let pronoun = cue
            .speaker
            .as_ref()
            .filter(|speaker| speaker.kind == PhraseKind::Pronoun && cue.tokens.start > at)?;
        let before = self.before_colon(sentence, at)?;
        let named = before.kind == PhraseKind::Person && before.tokens.end + 1 == at;
        let voice = self.register.voice(&before, &self.recent)?;
        (named && agrees(voice.agreement, pronoun.agreement)).then_some(before)
    }

    /// Whom the colon right before a quotation announces: who stands there, else whose verb stands before, else somebody who
    /// is the subject of whatever is said of them.
    pub(super) fn before_colon(&self, sentence: &Sentence, at: usize) -> Option<Phrase> {
        let colon = at.checked_sub(1).filter(|&colon| {
            colon >= sentence.tokens.start && self.tokens()[colon].kind == TokenKind::Colon
        })?;
        let chunks =
            || sentence.chunks.iter().rev().filter(|chunk| chunk.phrase.tokens.end <= colon && !chunk.time);
        let touches = |chunk: &&Chunk| chunk.phrase.tokens.end == colon && !chunk.governed;
        let subject = |is_one: fn(&Self, &Chunk) -> bool| {
            chunks()
                .find(|chunk| chunk.is_speaking_subject() && is_one(self, chunk))
                .map(|chunk| chunk.phrase.clone())
        };
        None.or_else(|| self.made_by(sentence.tokens.start, colon))
            .or_else(|| chunks().find(touches).and_then(|chunk| self.somebody_in(&chunk.phrase)))
            .or_else(|| subject(Self::acts))
            .or_else(|| subject(Self::is_somebody))
            .or_else(|| self.in_focus(sentence, colon))
    }

    /// Somebody, or who ends what is named: `un message d’Anne Untel`.
    fn somebody_in(&self, phrase: &Phrase) -> Option<Phrase> {
        let alone = matches!(phrase.kind, PhraseKind::Person | PhraseKind::Name | PhraseKind::Role);
        Some(phrase.clone()).filter(|_| alone).or_else(|| person_within(self.tokens(), phrase))
    }

    /// Whether a verb stands behind a subject who can be asked: no pronoun for nobody, no paper of which the text does not say
    /// whose it is, no bodies of any kind (`des écoles autorisent …`).
    fn acts(&self, chunk: &Chunk) -> bool {
        let phrase = &chunk.phrase;
        let some = self.tokens()[phrase.tokens.start].tags.any(Tags::INDEFINITE | Tags::DE);
        let nobody = match phrase.kind {
            PhraseKind::Pronoun => phrase.agreement == Tags::NONE,
            PhraseKind::Paper => !self.register.has_maker(phrase),
            PhraseKind::Body => some && phrase.agreement.has(Tags::PLURAL),
            _ => false,
        };
        !nobody && self.tokens().get(phrase.tokens.end).is_some_and(|next| next.tags.any(VERB_FORM))
    }

    /// Whether it is one person, or the body with which the sentence begins.
    fn is_somebody(&self, chunk: &Chunk) -> bool {
        let phrase = &chunk.phrase;
        let opens = || phrase.determined && is_initial(self.tokens(), phrase.tokens.start);
        let one = !phrase.agreement.has(Tags::PLURAL);
        one && match phrase.kind {
            PhraseKind::Person | PhraseKind::Role => true,
            PhraseKind::Body => opens(),
            _ => false,
        }
    }

    /// `C’est le cas de Richard, qui part ce soir : « … »`.
    fn in_focus(&self, sentence: &Sentence, colon: usize) -> Option<Phrase> {
        let tokens = self.tokens();
        let [this, is] = tokens.get(sentence.tokens.start..sentence.tokens.start + 2)? else { return None };
        let points =
            this.kind == TokenKind::Elided && this.tags.has(Tags::OWN_SUBJECT) && is.tags.has(Tags::BEING);
        let focus =
            sentence.chunks.iter().find(|chunk| chunk.phrase.tokens.end <= colon).filter(|_| points)?;
        let of = |at: &usize| tokens[*at].is_word() && tokens[*at].tags.has(Tags::DE);
        let of = focus.phrase.tokens.clone().find(of)?;
        let named = simple_phrase_at(tokens, of + 1)?;
        matches!(named.kind, PhraseKind::Person | PhraseKind::Name).then_some(named)
    }

    /// `a été confirmé par X : « … »`: who stands between `par` and the colon.
    fn made_by(&self, start: usize, colon: usize) -> Option<Phrase> {
        let tokens = self.tokens();
        let is_by = |at: &usize| tokens[*at].is_word() && tokens[*at].tags.has(Tags::BY);
        let by = (start..colon).rev().take(14).find(is_by)?;
        phrase_at(tokens, by + 1).filter(|phrase| phrase.tokens.end == colon && phrase.speaks())
    }
}
