//! Whom a role means: who has it in the document, else who is at hand.

use super::super::phrases::Phrase;
use super::super::tokens::TokenKind;
use super::at_hand::{GENDER, NEAR, agrees, is_definite, is_this, nearest_voice};
use super::folding::folded_words;
use super::offices::{contradict, is_elective, is_former, is_office_of_state, role_keys, stem_of};
use super::{Person, Register, Role, Voice};
use crate::lexicon::Tags;
use std::ops::Range;

impl<'t> Register<'t> {
    /// `la ministre`: the person with that role; any person at hand where the noun can take up anyone.
    pub(super) fn by_role(&self, phrase: &Phrase, recent: &[Voice]) -> Voice {
        let own = self.as_written(phrase);
        let range = phrase.role.clone().unwrap_or_else(|| phrase.tokens.clone());
        let found = self.with_role(phrase, range.clone(), recent);
        if found.is_none() && self.tokens[phrase.tokens.start].tags.has(Tags::POSSESSIVE) {
            // `son père` is somebody else than those named so far.
            return own;
        }
        let anyone = || {
            let bare =
                !self.tokens[range.clone()].iter().any(|token| token.tags.has(Tags::DE) && token.is_word());
            let can = is_definite(&self.tokens[phrase.tokens.start])
                && self.tokens[range.clone()]
                    .iter()
                    .any(|token| token.tags.any(Tags::ANYONE | Tags::DEMONYM));
            let reach = if bare { NEAR } else { 1 };
            let spoke = || recent.iter().rev().take(3).filter(|voice| voice.spoke);
            let near =
                nearest_voice(recent.iter().rev().filter(|voice| !voice.press).take(reach), phrase.agreement)
                    .or_else(|| nearest_voice(spoke(), phrase.agreement));
            near.filter(|_| can).cloned()
        };
        match found.or_else(anyone).or_else(|| self.without_role(phrase, recent)) {
            Some(voice) => Voice { role: own.role.or(voice.role.clone()), ..voice },
            None => fuller_role(&own, recent).unwrap_or(own),
        }
    }

    /// A role that nobody has yet belongs to who acted or spoke last, when gender and offices allow it.
    fn without_role(&self, phrase: &Phrase, recent: &[Voice]) -> Option<Voice> {
        let first = &self.tokens[phrase.tokens.start];
        let role = phrase.role.clone()?;
        let either = phrase.head.is_some_and(|head| self.tokens[head].tags.has(Tags::EITHER));
        let agreement = if either { Tags::NONE } else { phrase.agreement };
        let last =
            self.alike(phrase, recent, agreement).or_else(|| self.nearest_person(recent, agreement))?;
        let one = is_definite(first) && !phrase.agreement.has(Tags::PLURAL);
        (one && (is_this(first) || self.can_hold(last, role, recent))).then(|| last.clone())
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

    /// Whether somebody at hand can hold a role that the document gives to nobody.
    fn can_hold(&self, voice: &Voice, role: Range<usize>, recent: &[Voice]) -> bool {
        let words = folded_words(self.written(role.clone()));
        let of =
            self.tokens[role.clone()].iter().position(|token| token.tags.has(Tags::DE) && token.is_word());
        let alone = || {
            recent.iter().filter(|other| other.spoke && other.person).all(|other| other.name == voice.name)
        };
        match of.map(|of| role.start + of..role.end) {
            None if is_office_of_state(&words) => voice.spoke,
            None => true,
            Some(complement) if self.tokens[complement.clone()].iter().any(|token| token.capital) => {
                self.holds_nothing_else(voice, role, &words)
            }
            Some(_) => voice.spoke && (voice.role.is_none() || alone()),
        }
    }

    /// Whether no role of somebody speaks against another: an office of state goes with no other office, save a former one.
    fn holds_nothing_else(&self, voice: &Voice, role: Range<usize>, words: &[String]) -> bool {
        let keys = role_keys(&self.tokens[role], self.text);
        let goes_with = |other: &Role| {
            let shares = keys.iter().any(|key| other.words.iter().any(|word| stem_of(word) == *key));
            let state =
                is_office_of_state(words) || is_office_of_state(&other.words) && !is_former(&other.words);
            let differs = contradict(words, &other.words);
            let elsewhere = differs && !(is_elective(words) && is_elective(&other.words));
            if shares { !differs } else { !state && !elsewhere }
        };
        let person = self.person_named(&voice.name);
        is_former(words) || person.is_some_and(|person| person.roles.iter().all(goes_with))
    }

    /// Whether a role is that of something with a name: `maire de Pau`.
    pub fn has_named_complement(&self, phrase: &Phrase) -> bool {
        let Some(role) = phrase.role.clone().map(|role| &self.tokens[role]) else { return false };
        let of = role.iter().position(|token| token.tags.has(Tags::DE) && token.is_word());
        of.is_some_and(|of| role[of..].iter().any(|token| token.capital))
    }

    /// The person who acted or spoke last, else who was named last; nobody where that is somebody new without a name (`un
    /// voisin`).
    fn nearest_person<'v>(&self, recent: &'v [Voice], agreement: Tags) -> Option<&'v Voice> {
        let is_new = |voice: &Voice| voice.name.starts_with("un ") || voice.name.starts_with("une ");
        let can = |voice: &&Voice| {
            voice.person && (is_new(voice) || voice.name.contains(' ') && self.is_somebody(voice))
        };
        let last = nearest_voice(recent.iter().rev().filter(can).take(NEAR), agreement)?;
        (!is_new(last)).then_some(last)
    }

    /// Whether a voice is in the register and has a gender or a role, or spoke.
    fn is_somebody(&self, voice: &Voice) -> bool {
        let shown = |person: &Person| person.agreement.any(GENDER) || !person.roles.is_empty() || voice.spoke;
        self.person_named(&voice.name).is_some_and(shown)
    }

    fn with_role(&self, phrase: &Phrase, range: Range<usize>, recent: &[Voice]) -> Option<Voice> {
        if !is_definite(&self.tokens[phrase.tokens.start]) {
            return None;
        }
        let words = folded_words(self.written(range.clone()));
        let keys = role_keys(&self.tokens[range], self.text);
        let mut best: Option<(i32, usize)> = None;
        for id in keys.iter().filter_map(|key| self.by_role.get(key)).flatten().copied() {
            let person = &self.people[id];
            if !agrees(person.agreement, phrase.agreement) {
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
