//! Whom a role means: who has it in the document, else whom it fits of those at hand.

use super::super::super::tokens::Token;
use super::super::phrases::Phrase;
use super::at_hand::{GENDER, NEAR, agrees, is_definite, nearest_voice};
use super::folding::folded_words;
use super::offices::{contradict, is_office, role_keys};
use super::{Person, Register, Role, Voice};
use crate::lexicon::Tags;
use std::cell::LazyCell;
use std::ops::Range;

impl<'t> Register<'t> {
    /// `la ministre`: the person with that role; any person at hand where the noun can take up anyone.
    pub(super) fn by_role(&self, phrase: &Phrase, recent: &[Voice]) -> Voice {
        let own = self.as_written(phrase);
        let range = phrase.role.clone().unwrap_or_else(|| phrase.tokens.clone());
        let found = self.with_role(phrase, range.clone(), recent).or_else(|| self.relative(phrase, recent));
        if found.is_none() && self.tokens[phrase.tokens.start].tags.has(Tags::POSSESSIVE) {
            // `son père` is somebody else than those named so far.
            return own;
        }
        let found = found
            .or_else(|| self.anyone(phrase, range, recent))
            .or_else(|| self.without_role(phrase, recent))
            .or_else(|| self.named_later(phrase, recent))
            .or_else(|| self.introduced(phrase));
        match found {
            Some(voice) => {
                let shown = self.gender_shown(phrase).filter(|_| !voice.agreement.any(GENDER));
                let agreement = shown.unwrap_or(voice.agreement);
                Voice { role: own.role.or(voice.role.clone()), agreement, ..voice }
            }
            None => fuller_role(&own, recent).unwrap_or(own),
        }
    }

    /// What a role shows of gender and number: `la star` can be anybody.
    pub(super) fn shown_by(&self, phrase: &Phrase) -> Tags {
        let either = phrase.head.is_some_and(|head| self.tokens[head].tags.has(Tags::EITHER));
        if either { phrase.agreement.without(GENDER) } else { phrase.agreement }
    }

    /// The gender that a role shows of who is meant: `la jeune femme`, not `la star`.
    fn gender_shown(&self, phrase: &Phrase) -> Option<Tags> {
        let head = self.tokens[phrase.head?].tags;
        let gender = phrase.agreement.only(GENDER);
        (gender != Tags::NONE && !head.any(Tags::EITHER | Tags::RELATED)).then_some(gender)
    }

    /// `l’élue`: whoever is at hand, where the noun can take up anyone.
    fn anyone(&self, phrase: &Phrase, role: Range<usize>, recent: &[Voice]) -> Option<Voice> {
        let noun = self.tokens[role.clone()]
            .iter()
            .take_while(|token| !(token.tags.has(Tags::DE) && token.is_word()));
        // `le Palestinien`, not `le ministre palestinien`
        let takes_up =
            |token: &Token| token.tags.has(Tags::ANYONE) || token.capital && token.tags.has(Tags::DEMONYM);
        if !is_definite(&self.tokens[phrase.tokens.start]) || !noun.clone().any(takes_up) {
            return None;
        }
        let bare = noun.count() == role.len();
        // `un habitant` whom the text does not name is no member of parliament.
        let office = is_office(&folded_words(self.written(role)));
        let possible = |voice: &&Voice| !office || !voice.is_unnamed();
        let spoke = || recent.iter().rev().take(3).filter(|voice| voice.spoke).filter(possible);
        let reach = if bare { NEAR } else { 1 };
        let named = recent.iter().rev().filter(|voice| !voice.press).take(reach).filter(possible);
        let agreement = self.shown_by(phrase);
        nearest_voice(named, agreement).or_else(|| nearest_voice(spoke(), agreement)).cloned()
    }

    /// Whether a role is that of something with a name: `maire de Pau`.
    pub fn has_named_complement(&self, phrase: &Phrase) -> bool {
        self.role_complement(phrase).iter().any(|token| token.capital)
    }

    /// Whether a role is that of a body with a name: `directrice de l’Agence de l’eau`.
    pub(super) fn is_of_body(&self, phrase: &Phrase) -> bool {
        let body =
            |token: &Token| token.capital && token.tags.any(Tags::BODY | Tags::ANY_BODY | Tags::ACRONYM);
        self.role_complement(phrase).iter().any(body)
    }

    /// A role from its first `de` on.
    fn role_complement(&self, phrase: &Phrase) -> &'t [Token] {
        let role = phrase.role.clone().map_or(&[][..], |role| &self.tokens[role]);
        let of = role.iter().position(|token| token.tags.has(Tags::DE) && token.is_word());
        &role[of.unwrap_or(role.len())..]
    }

    fn with_role(&self, phrase: &Phrase, range: Range<usize>, recent: &[Voice]) -> Option<Voice> {
        if !is_definite(&self.tokens[phrase.tokens.start]) {
            return None;
        }
        let words = folded_words(self.written(range.clone()));
        let keys = role_keys(&self.tokens[range], self.text);
        let continues = LazyCell::new(|| self.continues(phrase, recent));
        let mut best: Option<(i32, usize)> = None;
        for id in keys.iter().filter_map(|key| self.by_role.get(key)).flatten().copied() {
            let person = &self.people[id];
            if !agrees(person.agreement, phrase.agreement)
                || self.comes_later(person, &words, phrase) && *continues
            {
                continue;
            }
            let score = self.role_score(person, &words, phrase.tokens.start);
            let is_recent = recent.iter().rev().take(8).any(|voice| voice.name == person.name);
            let score = score + i32::from(is_recent) * 2;
            if score >= 0 && best.is_none_or(|(other, _)| score > other) {
                best = Some((score, id));
            }
        }
        best.map(|(_, id)| self.voice_of(id, phrase))
    }

    /// Whether somebody is named behind a phrase only, and by no role of the same words.
    fn comes_later(&self, person: &Person, words: &[String], phrase: &Phrase) -> bool {
        person.first > phrase.tokens.end && !person.roles.iter().any(|role| role.words == words)
    }

    /// Whether a role can be that of who spoke last.
    fn continues(&self, phrase: &Phrase, recent: &[Voice]) -> bool {
        self.without_role(phrase, recent).is_some_and(|voice| voice.spoke)
    }

    /// How well a role fits a person: shared words count, a complement that no role of theirs has speaks against it.
    fn role_score(&self, person: &Person, words: &[String], at: usize) -> i32 {
        let shared = |role: &Role| {
            let common =
                words.iter().filter(|word| word.len() > 2 && role.words.contains(word)).count() as i32;
            let contradicts = contradict(words, &role.words);
            let near = i32::from(role.at < at);
            common * 3 + near - if contradicts { 20 } else { 0 }
        };
        let before = i32::from(person.first < at);
        person.roles.iter().map(shared).max().unwrap_or(-1) + before
    }
}

/// `le procureur`: the last one at hand whose role begins with the same words, `procureur de Pau`.
fn fuller_role(own: &Voice, recent: &[Voice]) -> Option<Voice> {
    let fuller = |voice: &&Voice| {
        let more = voice.name.strip_prefix(own.name.as_str()).is_some_and(|more| more.starts_with(" d"));
        more && agrees(voice.agreement, own.agreement)
    };
    recent.iter().rev().take(NEAR).find(fuller).cloned()
}
