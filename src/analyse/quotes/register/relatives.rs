//! Whom a relation means: somebody who bears the surname of the other one.

use super::super::phrases::{Phrase, simple_phrase_at};
use super::at_hand::{GENDER, agrees};
use super::folding::folded_words;
use super::people::MOST_NAMESAKES;
use super::{Register, Voice};
use crate::lexicon::Tags;

impl Register<'_> {
    /// `son père`, `le mari d’Anne Untel`: the only other one of that surname whose gender agrees.
    pub(super) fn relative(&self, phrase: &Phrase, recent: &[Voice]) -> Option<Voice> {
        phrase.head.filter(|&head| self.tokens[head].tags.has(Tags::RELATED))?;
        if self.tokens[phrase.tokens.start].tags.has(Tags::POSSESSIVE) {
            let acted = recent.iter().rev().filter(|voice| voice.person && (voice.acts || voice.spoke));
            return acted.take(NEAREST).find_map(|voice| self.namesake(&voice.name, phrase));
        }
        let is_of = |at: &usize| self.tokens[*at].tags.has(Tags::DE) && self.tokens[*at].is_word();
        let of = phrase.tokens.clone().find(is_of)?;
        let whose = simple_phrase_at(self.tokens, of + 1)?;
        self.namesake(self.written(whose.name?), phrase)
    }

    /// The only one besides somebody of a full name who has the surname and the gender of a noun phrase.
    fn namesake(&self, name: &str, phrase: &Phrase) -> Option<Voice> {
        let words = folded_words(name);
        let surname = words.last().filter(|_| words.len() > 1)?;
        let fits = |id: &usize| {
            let person = &self.people[*id];
            let other = person.words != words && person.agreement.any(GENDER);
            other && agrees(person.agreement, phrase.agreement)
        };
        let mut fitting = self.by_surname.get(surname)?.iter().copied().take(MOST_NAMESAKES).filter(fits);
        let one = fitting.next().filter(|_| fitting.next().is_none())?;
        Some(self.voice_of(one, phrase))
    }
}

/// Among how many who acted last the one is looked for to whom a possessive points; the relative may be the last.
const NEAREST: usize = 3;
