//! Who is at hand: whom a pronoun means, of those who acted or spoke before.

use super::super::super::tokens::{Token, TokenKind};
use super::super::phrases::Phrase;
use super::{Register, Voice};
use crate::lexicon::Tags;

impl<'t> Register<'t> {
    /// The last one at hand whom a pronoun can mean; before anybody is named, the first who will be.
    pub(super) fn pronoun(&self, phrase: &Phrase, recent: &[Voice]) -> Option<Voice> {
        if !phrase.agreement.any(GENDER) && !self.tokens[phrase.tokens.start].tags.has(Tags::DETERMINER) {
            // `on`, `je`, `nous`: nobody in particular.
            return None;
        }
        if let Some(speaker) = self.described(phrase, recent) {
            return Some(speaker.clone());
        }
        let inverted = self.tokens[phrase.tokens.start].kind == TokenKind::Clitic;
        let pointed = phrase.tokens.len() > 1;
        let known = |voice: &Voice| voice.person && self.person_named(&voice.name).is_some();
        let shown = |voice: &Voice| {
            let told = if voice.agreement.any(GENDER) {
                voice.agreement
            } else {
                voice.agreement | phrase.agreement
            };
            Voice { agreement: told, ..voice.clone() }
        };
        likely_antecedent(recent, phrase.agreement, inverted, pointed).map(shown).or_else(|| {
            if recent.iter().any(known) {
                return None;
            }
            let fits = |id: &usize| {
                agrees(self.people[*id].agreement, phrase.agreement) && !phrase.agreement.has(Tags::PLURAL)
            };
            let first = (0..self.people.len()).find(fits).filter(|_| phrase.agreement.any(GENDER))?;
            Some(self.voice_of(first, phrase))
        })
    }

    /// `conclut celui qui dirige le port`: who spoke last, described anew.
    fn described<'v>(&self, phrase: &Phrase, recent: &'v [Voice]) -> Option<&'v Voice> {
        self.tokens.get(phrase.tokens.end).filter(|next| next.is_word() && next.tags.has(Tags::QUI))?;
        let spoke = |voice: &&Voice| voice.spoke && voice.person && fits_pronoun(voice, phrase.agreement);
        recent.iter().rev().take(NEAR).find(spoke)
    }
}

/// How many voices back a noun for somebody at hand can reach.
pub(super) const NEAR: usize = 12;

pub(super) const GENDER: Tags = Tags::MASCULINE.and(Tags::FEMININE);

/// Whether two sets of agreement can be of one person.
pub(in crate::analyse::quotes) fn agrees(one: Tags, other: Tags) -> bool {
    let (one, other) = (one.only(GENDER), other.only(GENDER));
    one == Tags::NONE || other == Tags::NONE || one.any(other)
}

/// The voice that a pronoun most likely means: of those that fit, the one nearest by sentences, who acts or speaks there
/// before who is only named. Behind an inverted verb (`dit-elle`) somebody goes before a body that has not spoken, and
/// before a newspaper.
fn likely_antecedent(recent: &[Voice], agreement: Tags, inverted: bool, pointed: bool) -> Option<&Voice> {
    let fitting = || recent.iter().rev().filter(|voice| fits_pronoun(voice, agreement));
    let last = fitting().next()?;
    let likely = nearest_actor(recent, agreement, pointed).unwrap_or(last);
    let near = || recent.iter().rev().take(8).filter(|voice| voice.person && fits_pronoun(voice, agreement));
    // `L’organisation attend, a dit Anne Untel. « … », a-t-elle ajouté`: of two in one sentence, somebody.
    let shared = || near().any(|voice| voice.spoke && voice.sentence == likely.sentence);
    let silent = if inverted { !likely.spoke } else { !likely.agreement.any(GENDER) };
    let doubtful = likely.press && inverted || !likely.person && (silent || inverted && shared());
    let somebody = || near().find(|voice| voice.spoke).or_else(|| near().next().filter(|_| inverted));
    Some(if doubtful { somebody().unwrap_or(likely) } else { likely })
}

/// Of voices, the latest first, the first person who agrees and acted or spoke, else the first who agrees.
pub(super) fn nearest_voice<'v>(
    recent: impl Iterator<Item = &'v Voice> + Clone,
    agreement: Tags,
) -> Option<&'v Voice> {
    let fits = |voice: &&Voice| {
        voice.person
            && !voice.press
            && !voice.agreement.has(Tags::PLURAL)
            && agrees(voice.agreement, agreement)
    };
    let mut people = recent.filter(fits);
    people.clone().find(|voice| voice.acts || voice.spoke).or_else(|| people.next())
}

/// Whether a word is an article or determiner of something known: `le`, `cette`.
pub(super) fn is_definite(token: &Token) -> bool {
    token.tags.has(Tags::DETERMINER) && !token.tags.has(Tags::INDEFINITE)
}

/// Whether a determiner is `ce`, `cet` or `cette`, by its gender and number and its length.
pub(super) fn is_this(token: &Token) -> bool {
    let one = token.tags.any(GENDER)
        && !token.tags.any(Tags::POSSESSIVE | Tags::CLITIC | Tags::INDEFINITE | Tags::DE);
    one && token.span.len() <= 5
}

/// How many sentences with somebody in them acting weighs as much as being nearer.
pub(super) const ACTING: usize = 2;

/// The same for `celle-ci` and `ce dernier`, which point at who was named last.
const ACTING_POINTED: usize = 1;

/// Of the voices that fit, the one with the least distance.
fn nearest_actor(recent: &[Voice], agreement: Tags, pointed: bool) -> Option<&Voice> {
    let standing = if pointed { ACTING_POINTED } else { ACTING };
    let fitting = by_distance(recent, standing).filter(|(_, voice)| fits_pronoun(voice, agreement));
    fitting.min_by_key(|(distance, _)| *distance).map(|(_, voice)| voice)
}

/// Voices, the latest first, with their distance in sentences; who only stands there counts as farther off.
pub(super) fn by_distance(recent: &[Voice], standing: usize) -> impl Iterator<Item = (usize, &Voice)> {
    let mut sentence = recent.last().map_or(0, |voice| voice.sentence);
    let mut distance = 0;
    recent.iter().rev().map(move |voice| {
        distance += usize::from(voice.sentence != sentence);
        sentence = voice.sentence;
        (distance + if voice.acts { 0 } else { standing }, voice)
    })
}

fn fits_pronoun(voice: &Voice, agreement: Tags) -> bool {
    let known = voice.person || voice.spoke || voice.agreement.any(GENDER);
    known
        && agrees(voice.agreement, agreement)
        && voice.agreement.has(Tags::PLURAL) == agreement.has(Tags::PLURAL)
}
