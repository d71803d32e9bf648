//! Who is brought in without a name and named further on: `a averti un responsable de l’OMS … Luc Untel, directeur à l’OMS`.

use super::super::phrases::Phrase;
use super::at_hand::agrees;
use super::folding::folded_words;
use super::offices::{complement, is_office, role_keys, stem_of};
use super::{Person, Register, Role, Voice};
use crate::lexicon::Tags;

impl Register<'_> {
    /// The one who speaks by an office of the same body behind the beginning of the text, where nobody is named yet.
    pub(super) fn introduced(&self, phrase: &Phrase) -> Option<Voice> {
        let role = phrase.role.clone()?;
        let new = self.tokens[phrase.tokens.start].tags.has(Tags::INDEFINITE);
        if !new || phrase.agreement.has(Tags::PLURAL) || phrase.tokens.start > LEAD {
            return None;
        }
        let words = folded_words(self.written(role.clone()));
        let keys = role_keys(&self.tokens[role], self.text);
        let anyone = phrase.head.is_some_and(|head| self.tokens[head].tags.has(Tags::ANYONE));
        let body = self.spelled(complement(&words));
        let same = |other: &Role| {
            let of = self.spelled(complement(&other.words));
            let of_body = of.iter().any(|word| body.contains(word));
            let noun = other.words.iter().any(|word| keys.contains(&stem_of(word)));
            of_body && (noun || anyone) || noun && of.is_empty()
        };
        let fits = |person: &Person| {
            let later = person.speaks && person.first > phrase.tokens.end;
            later && agrees(person.agreement, phrase.agreement) && person.roles.iter().any(same)
        };
        let mut fitting = (0..self.people.len()).filter(|&id| is_office(&words) && fits(&self.people[id]));
        let one = fitting.next().filter(|_| fitting.next().is_none())?;
        Some(self.voice_of(one, phrase))
    }

    /// Words of a complement, short forms spelled out.
    fn spelled(&self, words: Vec<&String>) -> Vec<String> {
        let spelled = |word: &String| {
            self.short.get(word).map_or_else(|| vec![word.clone()], |full| folded_words(full))
        };
        words.into_iter().flat_map(spelled).filter(|word| word.len() > 3).collect()
    }
}

/// Up to which token somebody without a name is looked for further on.
const LEAD: usize = 150;
