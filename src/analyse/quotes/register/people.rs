//! The people of a register: their names, short and full.

use super::super::super::tokens::Token;
use super::super::phrases::{Phrase, PhraseKind, name_end};
use super::at_hand::GENDER;
use super::folding::{clean, folded_words};
use super::offices::{is_passing, role_keys};
use super::{Person, Register, Role};
use crate::document::Span;
use crate::french::words;
use crate::lexicon::{self, Tags};
use hashbrown::HashSet;
use std::ops::Range;

impl<'t> Register<'t> {
    pub(super) fn is_full_name(&self, phrase: &Phrase) -> bool {
        // `Mahmoud al-Untel` has two names.
        let own = |at: &usize| {
            let token = &self.tokens[*at];
            token.is_name() && (!token.hyphen || !self.tokens[at.saturating_sub(1)].is_name())
        };
        // `sur Radio Untel Jean Untel`: a broadcaster, with the name that is glued to it.
        let medium = |name: &Range<usize>| {
            self.tokens[name.start].tags.has(Tags::MEDIUM) && self.tokens[name.clone()].iter().any(is_given)
        };
        let long = || {
            let name = phrase.name.as_ref().filter(|name| !medium(name));
            name.is_some_and(|name| name.clone().filter(own).count() >= 2)
        };
        phrase.kind == PhraseKind::Person && !phrase.agreement.has(Tags::PLURAL) && long()
    }

    /// Whether a phrase is a given name alone, of nobody who is named more fully.
    pub(super) fn is_given_name(&self, phrase: &Phrase) -> bool {
        let name = phrase.name.clone().filter(|name| name.len() == 1 && !phrase.titled);
        let given = name.is_some_and(|name| self.tokens[name.start].tags.has(Tags::GIVEN));
        given
            && !self.stands_behind_en(phrase)
            && matches!(phrase.kind, PhraseKind::Name | PhraseKind::Person)
            && self.person(phrase).is_none()
            && self.person_by_given_name(phrase).is_none()
    }

    /// Whether `en` stands before a phrase, as before places: `en Virginie`.
    fn stands_behind_en(&self, phrase: &Phrase) -> bool {
        let before = phrase.tokens.start.checked_sub(1).map(|before| self.tokens[before]);
        before.is_some_and(|before| {
            before.is_word() && before.tags.has(Tags::PREPOSITION) && before.tags.has(Tags::CLITIC)
        })
    }

    /// Whether a phrase is a name of one word that nobody bears so far.
    pub(super) fn is_lone_surname(&self, phrase: &Phrase) -> bool {
        let one = phrase
            .name
            .as_ref()
            .is_some_and(|name| name.len() == 1 && !self.tokens[name.start].tags.has(Tags::ACRONYM));
        one && (phrase.kind == PhraseKind::Name || phrase.titled) && self.person(phrase).is_none()
    }

    /// The full names of lone surnames, wherever they stand: `les leçons d’Adama Untel`.
    pub(super) fn add_full_names(&mut self, lone: &[Phrase]) {
        let surname = |phrase: &Phrase| folded_words(self.written(phrase.name.clone()?)).pop();
        let wanted: HashSet<String> = lone.iter().filter_map(surname).collect();
        if wanted.is_empty() {
            return;
        }
        let mut at = 0;
        while at < self.tokens.len() {
            let end = if self.tokens[at].is_name() { name_end(self.tokens, at) } else { at };
            if let Some(name) = self.wanted_name(at..end, &wanted) {
                self.add_name(name);
            }
            at = end.max(at + 1);
        }
        self.add_names_in_quotations(wanted);
    }

    /// The full names of lone surnames that stand within quotations alone, behind a known given name.
    fn add_names_in_quotations(&mut self, mut wanted: HashSet<String>) {
        wanted.retain(|surname| !self.by_surname.contains_key(surname));
        if wanted.is_empty() {
            return;
        }
        let mut before: Option<Span> = None;
        for word in words(self.text) {
            let written = word.span.of(self.text);
            let capital = written.starts_with(char::is_uppercase);
            let given = before.replace(word.span).filter(|given| {
                let form = given.of(self.text);
                let touches = given.end() + 1 == word.span.start();
                capital
                    && touches
                    && form.starts_with(char::is_uppercase)
                    && lexicon::tags(&form.to_lowercase()).has(Tags::GIVEN)
            });
            let Some(given) = given else { continue };
            if wanted.remove(&folded_words(written).concat()) {
                let at = self.tokens.partition_point(|token| token.span.end() <= given.start());
                self.add_written(&self.text[given.start()..word.span.end()], at.min(self.tokens.len() - 1));
            }
        }
    }

    /// The full name of a wanted surname with which a run of capitalised words begins, whatever place or body follows it:
    /// `Adama Untel de l’État du Delta`.
    fn wanted_name(&self, run: Range<usize>, wanted: &HashSet<String>) -> Option<Range<usize>> {
        if run.is_empty() || self.tokens[run.start].tags.any(NO_GIVEN_NAME) {
            return None;
        }
        let names = run.clone().filter(|&at| self.tokens[at].is_name() && !self.tokens[at].hyphen).count();
        let given = self.tokens[run.start].tags.has(Tags::GIVEN);
        let is_wanted =
            |end: usize| wanted.contains(&folded_words(self.tokens[end - 1].span.of(self.text)).concat());
        if given && (2..=3).contains(&names) && is_wanted(run.end) {
            return Some(run);
        }
        let whole = |token: &Token| token.is_name() || token.hyphen;
        let length = self.tokens[run.clone()].iter().take_while(|token| whole(token)).count();
        let words = |end: usize| self.tokens[run.start..end].iter().filter(|token| !token.hyphen).count();
        let closed = |end: usize| end == run.end || !whole(&self.tokens[end]);
        let mut ends = (run.start + 1..=run.start + length).filter(|&end| closed(end));
        let end = ends.find(|&end| (2..=3).contains(&words(end)) && is_wanted(end))?;
        Some(run.start..end)
    }

    pub(super) fn add_person(&mut self, phrase: &Phrase) {
        if let Some(range) = phrase.name.clone() {
            self.add_name(range);
        }
    }

    fn add_name(&mut self, range: Range<usize>) {
        let mut words = folded_words(self.written(range.clone()));
        let range = if halve(&mut words) { range.start..range.start + range.len() / 2 } else { range };
        self.add_words(words, self.written(range.clone()), range.start);
    }

    /// Adds somebody whose name is written so, the first time at the token `first`.
    fn add_written(&mut self, name: &str, first: usize) {
        self.add_words(folded_words(name), name, first);
    }

    fn add_words(&mut self, words: Vec<String>, name: &str, first: usize) {
        let Some(last) = words.last().cloned() else { return };
        let same = self
            .by_surname
            .get(&last)
            .and_then(|ids| ids.iter().copied().find(|&id| self.people[id].words == words));
        if same.is_none() && self.is_respelled(&words) {
            return;
        }
        if same.is_none() {
            let given = self.tokens[first].tags;
            let gender = if given.has(Tags::GIVEN) { given.only(GENDER) } else { Tags::NONE };
            let id = self.people.len();
            self.people.push(Person {
                name: clean(name),
                words,
                roles: Vec::new(),
                agreement: Tags::NONE,
                masculine: 0,
                first,
                speaks: false,
            });
            if gender != Tags::NONE && gender != GENDER {
                self.people[id].vote(gender, 2);
            }
            self.by_surname.entry(last).or_default().push(id);
        }
    }

    /// Whether a name is that of somebody who is named already, with one letter wrong.
    fn is_respelled(&mut self, words: &[String]) -> bool {
        let near = self.people.iter().rev().take(MOST_NAMESAKES);
        let Some(back) = near.clone().position(|person| spelled_alike(&person.words, words)) else {
            return false;
        };
        let id = self.people.len() - 1 - back;
        self.respelled.insert(words.join(" "), id);
        if let Some(last) = words.last() {
            self.respelled.entry(last.clone()).or_insert(id);
        }
        true
    }

    /// Notes that somebody is the speaker of a cue.
    pub(super) fn add_speaker(&mut self, phrase: &Phrase) {
        if let Some(id) = self.person(phrase) {
            self.people[id].speaks = true;
        }
    }

    /// Roles and genders that a mention shows.
    pub(super) fn add_evidence(&mut self, phrase: &Phrase) {
        let Some(id) = self.person(phrase) else { return };
        let gender = self.gender_told(phrase);
        if gender != GENDER && gender != Tags::NONE {
            self.people[id].vote(gender, if phrase.titled { 3 } else { 1 });
        }
        for range in [phrase.role.clone(), phrase.second_role.clone()].into_iter().flatten() {
            self.add_role(id, range);
        }
    }

    fn add_role(&mut self, id: usize, range: Range<usize>) {
        let written = clean(self.written(range.clone()));
        let words = folded_words(&written);
        if is_passing(&words) {
            return;
        }
        for word in role_keys(&self.tokens[range.clone()], self.text) {
            let ids = self.by_role.entry(word).or_default();
            if ids.last() != Some(&id) {
                ids.push(id);
            }
        }
        self.people[id].roles.push(Role { written, words, at: range.start });
    }
}

fn is_given(token: &Token) -> bool {
    token.tags.has(Tags::GIVEN)
}

/// What a run of capitalised words with somebody's full name does not begin with.
const NO_GIVEN_NAME: Tags = Tags::ACRONYM
    .and(Tags::BODY)
    .and(Tags::ROLE)
    .and(Tags::PAPER)
    .and(Tags::TIME)
    .and(Tags::FINITE)
    .and(Tags::NAMED);

/// How many people of one surname, and how many bodies whose names begin alike, are told apart.
pub(super) const MOST_NAMESAKES: usize = 50;

/// Cuts a name that stands twice in a row, a title glued to the text: `Anne Untel Anne Untel`.
pub(super) fn halve(words: &mut Vec<String>) -> bool {
    let half = words.len() / 2;
    let twice = half > 0 && words.len() == 2 * half && words[..half] == words[half..];
    if twice {
        words.truncate(half);
    }
    twice
}

/// Whether two full names differ by one letter of a long surname: `Anne Lefebvre`, `Anne Lefevre`.
fn spelled_alike(one: &[String], other: &[String]) -> bool {
    let ([given @ .., one], [other_given @ .., other]) = (one, other) else { return false };
    let full = given.first().is_some_and(|given| given.len() > 1) && given == other_given;
    let long = one.len().min(other.len()) >= SHORTEST_RESPELLED;
    full && long && one != other && is_one_edit(one.as_bytes(), other.as_bytes())
}

/// Whether one letter more, less or other makes two words the same.
fn is_one_edit(one: &[u8], other: &[u8]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let same = short.iter().zip(long).take_while(|(one, other)| one == other).count();
    match long.len() - short.len() {
        0 => short.get(same + 1..) == long.get(same + 1..),
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}

/// How many letters a surname has in which one may be wrong.
const SHORTEST_RESPELLED: usize = 5;
