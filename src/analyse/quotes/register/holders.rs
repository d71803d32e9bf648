//! Whom a role fits that the document gives to nobody: of those at hand the nearest whose other roles allow it.

use super::super::super::tokens::{Token, TokenKind};
use super::super::phrases::Phrase;
use super::at_hand::{ACTING, GENDER, NEAR, agrees, by_distance, is_definite, is_this};
use super::folding::folded_words;
use super::offices::{
    contradict, is_elective, is_former, is_minister, is_office, is_office_of_state, role_keys, stem_of,
};
use super::{Person, Register, Role, Voice};
use crate::lexicon::Tags;
use std::ops::Range;

impl<'t> Register<'t> {
    /// A role that nobody has yet belongs to the nearest at hand whose gender and offices allow it.
    pub(super) fn without_role(&self, phrase: &Phrase, recent: &[Voice]) -> Option<Voice> {
        let first = &self.tokens[phrase.tokens.start];
        let role = phrase.role.clone()?;
        let related = phrase.head.is_some_and(|head| self.tokens[head].tags.has(Tags::RELATED));
        if !is_definite(first) || related || phrase.agreement.has(Tags::PLURAL) {
            return None;
        }
        let agreement = self.shown_by(phrase);
        let can = |voice: &&Voice| is_this(first) || self.can_hold(voice, role.clone(), recent);
        let alike = self.alike(phrase, recent, agreement);
        alike.into_iter().chain(self.people_at_hand(recent, agreement)).find(can).cloned()
    }

    /// Before anybody is named, the first of that gender who is, before all who speaks: `« … », promet le président. … Luc
    /// Untel`.
    pub(super) fn named_later(&self, phrase: &Phrase, recent: &[Voice]) -> Option<Voice> {
        let role = phrase.role.clone()?;
        let named = recent.iter().any(|voice| voice.person && self.person_named(&voice.name).is_some());
        let definite = is_definite(&self.tokens[phrase.tokens.start]);
        if named || !definite || phrase.agreement.has(Tags::PLURAL) || self.is_somebody_else(role.clone()) {
            return None;
        }
        let start = phrase.tokens.start;
        let fits = |person: &Person| {
            let gender = person.agreement.any(GENDER) && agrees(person.agreement, phrase.agreement);
            gender && person.first > start
        };
        let people = (0..self.people.len().min(MOST_NAMED)).filter(|&id| fits(&self.people[id]));
        let id = people.min_by_key(|&id| (!self.people[id].speaks, self.people[id].first))?;
        let voice = self.voice_of(id, phrase);
        let words = folded_words(self.written(role.clone()));
        (!voice.press && self.holds_nothing_else(&voice, role, &words)).then_some(voice)
    }

    /// Whether a role is of somebody whom the text brings in without a name, or of a relation: `le père de Luc`.
    fn is_somebody_else(&self, role: Range<usize>) -> bool {
        let tokens = &self.tokens[role.clone()];
        let related = tokens.iter().any(|token| token.tags.has(Tags::RELATED));
        let named = |token: &Token| token.capital && token.tags.any(Tags::GIVEN | Tags::TITLE);
        let words = folded_words(self.written(role)).join(" ");
        related || tokens.iter().skip(1).any(named) || self.brought_in.contains_key(&words)
    }

    /// `le coach sénégalais`: somebody at hand of whom another role has the same adjective.
    fn alike<'v>(&self, phrase: &Phrase, recent: &'v [Voice], agreement: Tags) -> Option<&'v Voice> {
        let role = &self.tokens[phrase.role.clone()?];
        let adjectives = role
            .iter()
            .filter(|token| token.kind == TokenKind::Word && !token.tags.any(Tags::ROLE | Tags::DE));
        let words: Vec<String> =
            adjectives.map(|token| folded_words(token.span.of(self.text)).concat()).collect();
        let shares = |voice: &&Voice| {
            let person = self.person_named(&voice.name).filter(|person| agrees(person.agreement, agreement));
            person.is_some_and(|person| {
                person.roles.iter().any(|role| words.iter().any(|word| role.words.contains(word)))
            })
        };
        recent.iter().rev().filter(|voice| voice.person).take(NEAR).find(shares).filter(|_| !words.is_empty())
    }

    /// The people at hand, the nearest first; none beyond somebody new without a name (`un voisin`).
    fn people_at_hand<'v>(&self, recent: &'v [Voice], agreement: Tags) -> Vec<&'v Voice> {
        let gender = |voice: &Voice| match voice.agreement.only(GENDER) {
            Tags::NONE => gender_at_hand(recent, voice),
            known => known,
        };
        let fits = |voice: &Voice| {
            let one = voice.person && !voice.press && !voice.agreement.has(Tags::PLURAL);
            one && (voice.is_unnamed() || self.is_somebody(voice)) && agrees(gender(voice), agreement)
        };
        let near = by_distance(recent, ACTING).filter(|(_, voice)| fits(voice));
        let mut near: Vec<_> = near.take(NEAR).collect();
        near.sort_by_key(|(distance, _)| *distance);
        let voices = near.into_iter().map(|(_, voice)| voice);
        voices.take_while(|voice| !voice.is_unnamed()).collect()
    }

    /// Whether somebody at hand can hold a role that the document gives to nobody.
    fn can_hold(&self, voice: &Voice, role: Range<usize>, recent: &[Voice]) -> bool {
        let words = folded_words(self.written(role.clone()));
        let of =
            self.tokens[role.clone()].iter().position(|token| token.tags.has(Tags::DE) && token.is_word());
        let alone = || {
            recent.iter().filter(|other| other.spoke && other.person).all(|other| other.name == voice.name)
        };
        match of.map(|of| role.start + of..role.end) {
            // A minister has been many things; a prefect or a judge is nothing else.
            None if is_minister(&words) => voice.spoke,
            None if is_office_of_state(&words) => voice.spoke && self.holds_nothing_else(voice, role, &words),
            None => true,
            Some(complement) if self.tokens[complement.clone()].iter().any(|token| token.capital) => {
                self.holds_nothing_else(voice, role, &words)
            }
            Some(_) if voice.spoke => voice.role.is_none() || alone(),
            Some(_) => voice.acts && alone() && self.holds_nothing_else(voice, role, &words),
        }
    }

    /// Whether no role of somebody speaks against another: an office of state is not given to who has any other, an
    /// elective one not to who has an office elsewhere.
    fn holds_nothing_else(&self, voice: &Voice, role: Range<usize>, words: &[String]) -> bool {
        let keys = role_keys(&self.tokens[role], self.text);
        let goes_with = |other: &Role| {
            let shares = keys.iter().any(|key| other.words.iter().any(|word| stem_of(word) == *key));
            let differs = contradict(words, &other.words);
            let offices = is_office(words) && is_office(&other.words);
            let elsewhere = differs && offices && !(is_elective(words) && is_elective(&other.words));
            if shares { !differs } else { !is_office_of_state(words) && !elsewhere }
        };
        let person = self.person_named(&voice.name);
        is_former(words) || person.map_or(voice.spoke, |person| person.roles.iter().all(goes_with))
    }

    /// Whether a voice is in the register and has a gender or a role, as no body has, or is a name with a role that spoke.
    fn is_somebody(&self, voice: &Voice) -> bool {
        let ranked = voice.spoke && voice.role.is_some() && voice.name.starts_with(char::is_uppercase);
        let shown = |person: &Person| person.agreement.any(GENDER) || !person.roles.is_empty();
        let full = || voice.name.contains(' ') && self.person_named(&voice.name).is_some_and(shown);
        ranked || full()
    }
}

/// Among how many people, the first of the text, one is looked for who is named behind a role.
const MOST_NAMED: usize = 200;

/// The gender by which somebody was taken up last: `la jeune femme`.
fn gender_at_hand(recent: &[Voice], voice: &Voice) -> Tags {
    let same = |other: &&Voice| other.name == voice.name && other.agreement.any(GENDER);
    recent.iter().rev().find(same).map_or(Tags::NONE, |other| other.agreement.only(GENDER))
}
