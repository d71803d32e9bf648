//! Which person of a register a phrase names: by the full name, the surname, the given name, or one misspelled.

use super::super::phrases::{Phrase, PhraseKind};
use super::at_hand::{GENDER, agrees};
use super::folding::{clean, folded_word, folded_words, words_of};
use super::people::{MOST_NAMESAKES, halve};
use super::{Person, Register, Voice};
use crate::lexicon::Tags;

impl<'t> Register<'t> {
    /// The person whom a phrase names, when there is exactly one whom it can mean.
    pub(super) fn person(&self, phrase: &Phrase) -> Option<usize> {
        if !matches!(phrase.kind, PhraseKind::Person | PhraseKind::Name) {
            return None;
        }
        let written = self.written(phrase.name.clone()?);
        let last = words_of(written).next_back()?;
        if !self.by_surname.contains_key(&folded_word(last)) && self.respelled.is_empty() {
            return None;
        }
        let mut words = folded_words(written);
        halve(&mut words);
        if let Some(&id) = self.respelled.get(&words.join(" ")) {
            return Some(id);
        }
        let candidates = self.by_surname.get(words.last()?)?;
        let agreement = self.gender_told(phrase);
        let fits = |id: &&usize| {
            let person = &self.people[**id];
            is_short_for(&words, &person.words) && agrees(person.agreement, agreement)
        };
        let fitting: Vec<usize> = candidates.iter().filter(fits).copied().collect();
        match fitting.as_slice() {
            [one] => Some(*one),
            several => {
                let exact = several.iter().copied().find(|&id| self.people[id].words == words);
                let exact = self.without_initial(&words, several).or(exact);
                exact
                    .or_else(|| self.longest_of_one(several))
                    .or_else(|| self.only_one_so_far(several, phrase))
            }
        }
    }

    /// The gender that a noun phrase shows of the person whom it names: none in `la star Jean Untel` or `son bras droit Anne
    /// Untel`, whose nouns have one of their own.
    pub(super) fn gender_told(&self, phrase: &Phrase) -> Tags {
        let own = |noun: Tags| !noun.any(Tags::ROLE | Tags::ROLE_LIKE) || noun.has(Tags::EITHER);
        let told = phrase.titled || !phrase.head.is_some_and(|head| own(self.tokens[head].tags));
        if told { phrase.agreement.only(GENDER) } else { Tags::NONE }
    }

    /// The only one of several people who has more than the initial that a name has: `D. Untel`.
    fn without_initial(&self, words: &[String], several: &[usize]) -> Option<usize> {
        let initial = |words: &[String]| words.first().is_some_and(|first| first.len() == 1);
        let mut full =
            several.iter().copied().filter(|&id| initial(words) && !initial(&self.people[id].words));
        full.next().filter(|_| full.next().is_none())
    }

    /// Of several people of one surname the one who is named before a phrase, when the others come later only.
    fn only_one_so_far(&self, several: &[usize], phrase: &Phrase) -> Option<usize> {
        let mut named = several.iter().copied().filter(|&id| self.people[id].first < phrase.tokens.start);
        named.next().filter(|_| named.next().is_none())
    }

    /// The longest of several names of which each ends with the next shorter one, so that all are one person's.
    fn longest_of_one(&self, several: &[usize]) -> Option<usize> {
        let given = |&id: &usize| self.tokens[self.people[id].first].tags.has(Tags::GIVEN);
        let longest = several.iter().copied().max_by_key(|id| (given(id), self.people[*id].words.len()))?;
        let words = &self.people[longest].words;
        let joins = |other: &[String]| words.ends_with(other) || other.ends_with(words);
        several.iter().all(|&id| joins(&self.people[id].words)).then_some(longest)
    }

    /// The person with exactly that given name, for a name alone.
    pub(super) fn person_by_given_name(&self, phrase: &Phrase) -> Option<usize> {
        let words = folded_words(self.written(phrase.name.clone()?));
        let mut fitting = self
            .people
            .iter()
            .enumerate()
            .filter(|(_, person)| words.len() == 1 && person.words.first() == words.first());
        let one = fitting.next()?.0;
        fitting.next().is_none().then_some(one)
    }

    pub(super) fn voice_of(&self, id: usize, phrase: &Phrase) -> Voice {
        let person = &self.people[id];
        let own = phrase.role.clone().map(|range| clean(self.written(range)));
        let role = own.or_else(|| person.roles.first().map(|role| role.written.clone()));
        let next = self.tokens.get(person.first + 1);
        let press = self.tokens[person.first].tags.has(Tags::MEDIUM)
            || next.is_some_and(|next| next.tags.has(Tags::MEDIUM) && next.is_name());
        Voice {
            name: person.name.clone(),
            role,
            agreement: person.agreement,
            person: !press,
            press,
            ..Voice::default()
        }
    }

    /// Whether somebody with exactly that name is in the register.
    pub fn knows(&self, name: &str) -> bool {
        self.person_named(name).is_some()
    }

    /// The person with exactly that name.
    pub(super) fn person_named(&self, name: &str) -> Option<&Person> {
        let last = folded_words(name).pop()?;
        let people = self.by_surname.get(&last)?.iter().map(|&id| &self.people[id]);
        people.take(MOST_NAMESAKES).find(|person| person.name == name)
    }
}

/// Whether a name is the end of a longer one, or has an initial for its given name: `D. Untel`.
fn is_short_for(words: &[String], full: &[String]) -> bool {
    let initial = || match (words, full) {
        ([letter, surname], [given, .., last]) => {
            letter.len() == 1 && given.starts_with(letter.as_str()) && surname == last
        }
        _ => false,
    };
    full.ends_with(words) || initial()
}
