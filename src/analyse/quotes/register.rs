//! The register of who is named in a document: joins `Mme Ferrier` with `Anne Ferrier`, `la ministre` with her name.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::attribute::Sentence;
use super::phrases::{Phrase, PhraseKind, name_end};
use super::subjects::{Chunk, author_of, named_in};
use super::tokens::{Token, TokenKind};
use crate::french::fold;
use crate::lexicon::Tags;

/// Somebody or something that speaks, as the document names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Voice {
    /// The fullest name.
    pub name: String,
    /// The role, without its article.
    pub role: Option<String>,
    /// Gender and number, as far as known.
    pub agreement: Tags,
    /// Whether it is a person.
    pub person: bool,
    /// Whether it was the speaker of a cue.
    pub spoke: bool,
    /// Whether it is a newspaper or a broadcaster, which reports what others say.
    pub press: bool,
    /// Whether it was the subject of its sentence or spoke there.
    pub acts: bool,
    /// The first token of the sentence that names it.
    pub sentence: usize,
}

/// Who is named in a document.
pub(super) struct Register<'t> {
    text: &'t str,
    tokens: &'t [Token],
    people: Vec<Person>,
    /// People by the folded last word of their name.
    by_surname: HashMap<String, Vec<usize>>,
    /// People by the folded head noun of a role of theirs.
    by_role: HashMap<String, Vec<usize>>,
    /// Names of bodies by their folded first word.
    bodies: HashMap<String, Vec<BodyName>>,
    /// Full names of bodies by their short form.
    short: HashMap<String, String>,
    /// Bodies with a name of their own, in the order of the text.
    named_bodies: Vec<(usize, Voice)>,
}

/// A name of a body, as written and as its folded words.
#[derive(Debug)]
struct BodyName {
    written: String,
    words: Vec<String>,
}

#[derive(Debug)]
struct Person {
    name: String,
    words: Vec<String>,
    roles: Vec<Role>,
    agreement: Tags,
    /// Witnesses for a man, less those for a woman.
    masculine: i32,
    /// The token where the name first stands.
    first: usize,
}

#[derive(Debug)]
struct Role {
    written: String,
    words: Vec<String>,
    at: usize,
}

/// The words of `text` in lower case without accents.
fn folded_words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(folded_word).collect()
}

fn folded_word(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    fold(&word.to_lowercase(), &mut folded);
    folded
}

impl Person {
    /// Counts a witness of their gender; a form of address weighs more than a noun in apposition.
    fn vote(&mut self, gender: Tags, weight: i32) {
        self.masculine += if gender.has(Tags::MASCULINE) { weight } else { -weight };
        let told = if self.masculine > 0 { Tags::MASCULINE } else { Tags::FEMININE };
        self.agreement = if self.masculine == 0 { Tags::NONE } else { told };
    }
}

impl<'t> Register<'t> {
    /// Reads the noun phrases of a document.
    pub fn of(text: &'t str, tokens: &'t [Token], sentences: &[Sentence]) -> Self {
        let mut register = Self {
            text,
            tokens,
            people: Vec::new(),
            by_surname: HashMap::new(),
            by_role: HashMap::new(),
            bodies: HashMap::new(),
            short: HashMap::new(),
            named_bodies: Vec::new(),
        };
        let told = || sentences.iter().filter(|sentence| !sentence.byline);
        let within = |sentence: &Sentence| {
            let things = sentence
                .chunks
                .iter()
                .filter(|chunk| !chunk.phrase.speaks() || chunk.phrase.kind == PhraseKind::Paper);
            things.filter_map(|chunk| named_in(tokens, &chunk.phrase)).collect::<Vec<_>>()
        };
        let within: Vec<Phrase> = told().flat_map(within).collect();
        let all = || {
            let said = told().flat_map(|sentence| {
                let speakers = sentence.cues.iter().filter_map(|cue| cue.speaker.as_ref());
                sentence.chunks.iter().map(|chunk| &chunk.phrase).chain(speakers)
            });
            said.chain(&within)
        };
        all()
            .filter(|phrase| register.is_full_name(phrase))
            .cloned()
            .collect::<Vec<_>>()
            .iter()
            .for_each(|phrase| register.add_person(phrase));
        all()
            .filter(|phrase| register.is_given_name(phrase))
            .cloned()
            .collect::<Vec<_>>()
            .iter()
            .for_each(|phrase| register.add_person(phrase));
        let speakers =
            || told().flat_map(|sentence| sentence.cues.iter().filter_map(|cue| cue.speaker.as_ref()));
        let lone = speakers().filter(|phrase| register.is_lone_surname(phrase)).cloned().collect::<Vec<_>>();
        register.add_full_names(&lone);
        all().for_each(|phrase| register.add_evidence(phrase));
        told().flat_map(|sentence| &sentence.chunks).for_each(|chunk| register.add_body(chunk));
        register.add_short_forms();
        register
    }

    fn written(&self, range: Range<usize>) -> &'t str {
        match (self.tokens.get(range.start), range.end.checked_sub(1).and_then(|last| self.tokens.get(last)))
        {
            (Some(first), Some(last)) if first.span.start() <= last.span.end() => {
                &self.text[first.span.start()..last.span.end()]
            }
            _ => "",
        }
    }

    fn is_full_name(&self, phrase: &Phrase) -> bool {
        let long = phrase.name.as_ref().is_some_and(|name| {
            self.tokens[name.clone()].iter().filter(|token| token.is_name() && !token.hyphen).count() >= 2
        });
        phrase.kind == PhraseKind::Person && long && !phrase.agreement.has(Tags::PLURAL)
    }

    /// Whether a phrase is a given name alone, of nobody who is named more fully.
    fn is_given_name(&self, phrase: &Phrase) -> bool {
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
    fn is_lone_surname(&self, phrase: &Phrase) -> bool {
        let one = phrase
            .name
            .as_ref()
            .is_some_and(|name| name.len() == 1 && !self.tokens[name.start].tags.has(Tags::ACRONYM));
        one && (phrase.kind == PhraseKind::Name || phrase.titled) && self.person(phrase).is_none()
    }

    /// The full names of lone surnames, wherever they stand: `les leçons d’Adama Untel`.
    fn add_full_names(&mut self, lone: &[Phrase]) {
        let surname = |phrase: &Phrase| folded_words(self.written(phrase.name.clone()?)).pop();
        let wanted: HashSet<String> = lone.iter().filter_map(surname).collect();
        if wanted.is_empty() {
            return;
        }
        let mut at = 0;
        while at < self.tokens.len() {
            let end = if self.tokens[at].is_name() { name_end(self.tokens, at) } else { at };
            let words = self.tokens[at..end].iter().filter(|token| !token.hyphen && token.is_name()).count();
            let whole = self.tokens[at..end].iter().all(|token| token.is_name() || token.hyphen);
            let whole = whole || self.tokens[at].tags.has(Tags::GIVEN);
            let known = whole && (2..=3).contains(&words) && !self.tokens[at].tags.any(NO_GIVEN_NAME);
            let last = || folded_words(self.tokens[end - 1].span.of(self.text)).concat();
            if known && wanted.contains(&last()) {
                self.add_name(at..end);
            }
            at = end.max(at + 1);
        }
    }

    fn add_person(&mut self, phrase: &Phrase) {
        if let Some(range) = phrase.name.clone() {
            self.add_name(range);
        }
    }

    fn add_name(&mut self, range: Range<usize>) {
        let mut words = folded_words(self.written(range.clone()));
        let range = if halve(&mut words) { range.start..range.start + range.len() / 2 } else { range };
        let name = self.written(range.clone());
        let Some(last) = words.last().cloned() else { return };
        let same = self
            .by_surname
            .get(&last)
            .and_then(|ids| ids.iter().copied().find(|&id| self.people[id].words == words));
        if same.is_none() {
            let given = self.tokens[range.start].tags;
            let gender = if given.has(Tags::GIVEN) { given.only(GENDER) } else { Tags::NONE };
            let id = self.people.len();
            self.people.push(Person {
                name: clean(name),
                words,
                roles: Vec::new(),
                agreement: Tags::NONE,
                masculine: 0,
                first: range.start,
            });
            if gender != Tags::NONE && gender != GENDER {
                self.people[id].vote(gender, 2);
            }
            self.by_surname.entry(last).or_default().push(id);
        }
    }

    /// Roles and genders that a mention shows.
    fn add_evidence(&mut self, phrase: &Phrase) {
        let Some(id) = self.person(phrase) else { return };
        let gender = phrase.agreement.only(GENDER);
        let told = |head: Option<usize>| head.is_none_or(|head| !self.tokens[head].tags.has(Tags::EITHER));
        if gender != GENDER && gender != Tags::NONE && told(phrase.head) {
            self.people[id].vote(gender, if phrase.titled { 3 } else { 1 });
        }
        for range in [phrase.role.clone(), phrase.second_role.clone()].into_iter().flatten() {
            self.add_role(id, range);
        }
    }

    fn add_role(&mut self, id: usize, range: Range<usize>) {
        let written = clean(self.written(range.clone()));
        let words = folded_words(&written);
        for word in role_keys(&self.tokens[range.clone()], self.text) {
            let ids = self.by_role.entry(word).or_default();
            if ids.last() != Some(&id) {
                ids.push(id);
            }
        }
        self.people[id].roles.push(Role { written, words, at: range.start });
    }

    fn add_body(&mut self, chunk: &Chunk) {
        let phrase = &chunk.phrase;
        let is_body = matches!(phrase.kind, PhraseKind::Body | PhraseKind::Name)
            || phrase.kind == PhraseKind::Person && self.person(phrase).is_none();
        let Some(range) = phrase.name.clone().filter(|_| is_body) else { return };
        let name = clean(self.written(range.clone()));
        let words = folded_words(&name);
        let has_name = self.tokens[range.clone()].iter().any(Token::is_name);
        let placed = chunk.governed && !phrase.determined;
        let press = self.tokens[range.clone()].iter().any(|token| token.tags.has(Tags::MEDIUM));
        if has_name && (press || !placed && phrase.kind == PhraseKind::Body) {
            let name = self.name_with_article(phrase, range.clone());
            let voice = Voice { name, agreement: phrase.agreement, press, ..Voice::default() };
            self.named_bodies.push((phrase.tokens.start, voice));
        }
        self.add_body_name(name, words);
        self.add_bare_name(range);
    }

    fn add_body_name(&mut self, written: String, words: Vec<String>) {
        let Some(first) = words.first().cloned() else { return };
        let names = self.bodies.entry(first).or_default();
        if names.len() < MOST_NAMESAKES && !names.iter().any(|name| name.written == written) {
            names.push(BodyName { written, words });
        }
    }

    /// `le groupe Lorandis France` is also known as `Lorandis France`.
    fn add_bare_name(&mut self, range: Range<usize>) {
        let generic = self.tokens[range.start].tags.has(Tags::ANY_BODY) && !self.tokens[range.start].capital;
        let Some(start) = range.clone().find(|&at| self.tokens[at].is_name()).filter(|_| generic) else {
            return;
        };
        let name = clean(self.written(start..range.end));
        let words = folded_words(&name);
        self.add_body_name(name, words);
    }

    /// Short forms in brackets behind the name that they stand for: `Union des entreprises (UE)`.
    fn add_short_forms(&mut self) {
        for at in 2..self.tokens.len().saturating_sub(1) {
            let bracketed =
                self.tokens[at - 1].kind == TokenKind::Open && self.tokens[at + 1].kind == TokenKind::Close;
            if !bracketed || !self.tokens[at].tags.has(Tags::ACRONYM) {
                continue;
            }
            if let Some(start) = self.spelled_before(at) {
                let form = folded_words(self.tokens[at].span.of(self.text)).concat();
                let name = clean(self.written(start..at - 1));
                self.short.entry(form).or_insert(name);
            }
        }
    }

    /// Where the name begins whose short form stands in brackets at `at`: the nearest word with its first letter from
    /// which the initials give its letters in order, one with a capital before others.
    fn spelled_before(&self, at: usize) -> Option<usize> {
        let letters = folded_words(self.tokens[at].span.of(self.text)).concat();
        let initial =
            |place: usize| folded_words(self.tokens[place].span.of(self.text)).concat().chars().next();
        let before = (0..at - 1).rev().take(14).take_while(|&place| self.tokens[place].is_word());
        let fits = |place: &usize| {
            let initials: Vec<char> = (*place..at - 1).filter_map(initial).collect();
            self.tokens[*place].kind == TokenKind::Word && abbreviates_in_order(&letters, &initials)
        };
        let fitting: Vec<usize> = before.filter(fits).collect();
        let capital = fitting.iter().copied().find(|&place| self.tokens[place].is_name());
        capital.or_else(|| fitting.first().copied())
    }

    /// The person whom a phrase names, when there is exactly one whom it can mean.
    fn person(&self, phrase: &Phrase) -> Option<usize> {
        if !matches!(phrase.kind, PhraseKind::Person | PhraseKind::Name) {
            return None;
        }
        let written = self.written(phrase.name.clone()?);
        let last = written.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty())?;
        self.by_surname.get(&folded_word(last))?;
        let mut words = folded_words(written);
        halve(&mut words);
        let candidates = self.by_surname.get(words.last()?)?;
        let either = phrase.head.is_some_and(|head| self.tokens[head].tags.has(Tags::EITHER));
        let agreement = if either { Tags::NONE } else { phrase.agreement };
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
    fn person_by_given_name(&self, phrase: &Phrase) -> Option<usize> {
        let words = folded_words(self.written(phrase.name.clone()?));
        let mut fitting = self
            .people
            .iter()
            .enumerate()
            .filter(|(_, person)| words.len() == 1 && person.words.first() == words.first());
        let one = fitting.next()?.0;
        fitting.next().is_none().then_some(one)
    }

    fn voice_of(&self, id: usize, phrase: &Phrase) -> Voice {
        let person = &self.people[id];
        let own = phrase.role.clone().map(|range| clean(self.written(range)));
        let role = own.or_else(|| person.roles.first().map(|role| role.written.clone()));
        Voice {
            name: person.name.clone(),
            role,
            agreement: person.agreement,
            person: true,
            press: self.tokens[person.first].tags.has(Tags::MEDIUM)
                || self
                    .tokens
                    .get(person.first + 1)
                    .is_some_and(|next| next.tags.has(Tags::MEDIUM) && next.is_name()),
            ..Voice::default()
        }
    }

    /// Who speaks, when a phrase says so by itself or by what the document says elsewhere; `recent` is who spoke or
    /// acted before, the latest last.
    pub fn voice(&self, phrase: &Phrase, recent: &[Voice]) -> Option<Voice> {
        let plural = phrase.agreement.has(Tags::PLURAL);
        match phrase.kind {
            PhraseKind::Pronoun => self.pronoun(phrase, recent),
            _ if plural && phrase.kind != PhraseKind::Body => Some(self.as_written(phrase)),
            PhraseKind::Person | PhraseKind::Name => Some(self.named(phrase)),
            PhraseKind::Role => Some(self.by_role(phrase, recent)),
            PhraseKind::Body => Some(self.body(phrase, recent)),
            PhraseKind::Paper => Some(self.paper(phrase, recent)),
            PhraseKind::Thing => Some(self.as_written(phrase)),
        }
    }

    /// The last one at hand whom a pronoun can mean; before anybody is named, the first who will be.
    fn pronoun(&self, phrase: &Phrase, recent: &[Voice]) -> Option<Voice> {
        if !phrase.agreement.any(GENDER) && !self.tokens[phrase.tokens.start].tags.has(Tags::DETERMINER) {
            // `on`, `je`, `nous`: nobody in particular.
            return None;
        }
        let inverted = self.tokens[phrase.tokens.start].kind == TokenKind::Clitic;
        likely_antecedent(recent, phrase.agreement, inverted).cloned().or_else(|| {
            let fits = |id: &usize| {
                agrees(self.people[*id].agreement, phrase.agreement) && !phrase.agreement.has(Tags::PLURAL)
            };
            let first = (0..self.people.len()).find(fits).filter(|_| phrase.agreement.any(GENDER))?;
            Some(self.voice_of(first, phrase))
        })
    }

    fn named(&self, phrase: &Phrase) -> Voice {
        let id = self.person(phrase).or_else(|| self.person_by_given_name(phrase));
        match id {
            Some(id) => self.voice_of(id, phrase),
            None if phrase.kind == PhraseKind::Name || phrase.role.is_none() && !phrase.titled => {
                self.body(phrase, &[])
            }
            None => self.as_written(phrase),
        }
    }

    fn as_written(&self, phrase: &Phrase) -> Voice {
        let range = match phrase.kind {
            PhraseKind::Person if !phrase.agreement.has(Tags::PLURAL) => phrase.name.clone(),
            _ => None,
        };
        let name = self.written(range.unwrap_or_else(|| self.without_determiner(phrase)));
        let role = phrase.role.clone().map(|range| clean(self.written(range)));
        Voice {
            name: clean(name),
            role,
            agreement: phrase.agreement,
            person: matches!(phrase.kind, PhraseKind::Person | PhraseKind::Role | PhraseKind::Name),
            ..Voice::default()
        }
    }

    fn without_determiner(&self, phrase: &Phrase) -> Range<usize> {
        let one = self.tokens[phrase.tokens.start].tags.has(Tags::INDEFINITE)
            && !phrase.agreement.has(Tags::PLURAL);
        let start = phrase
            .tokens
            .clone()
            .find(|&at| one || !self.tokens[at].tags.has(Tags::DETERMINER) || self.tokens[at].is_name());
        start.unwrap_or(phrase.tokens.start)..phrase.tokens.end
    }

    /// `la ministre`: the person with that role; any person at hand where the noun can take up anyone.
    fn by_role(&self, phrase: &Phrase, recent: &[Voice]) -> Voice {
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

    /// Whether somebody with exactly that name is in the register.
    pub fn knows(&self, name: &str) -> bool {
        self.person_named(name).is_some()
    }

    /// The person with exactly that name.
    fn person_named(&self, name: &str) -> Option<&Person> {
        let last = folded_words(name).pop()?;
        let people = self.by_surname.get(&last)?.iter().map(|&id| &self.people[id]);
        people.take(MOST_NAMESAKES).find(|person| person.name == name)
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

    fn body(&self, phrase: &Phrase, recent: &[Voice]) -> Voice {
        let range = phrase.name.clone().unwrap_or_else(|| self.without_determiner(phrase));
        let has_name = self.tokens[range.clone()].iter().any(Token::is_name);
        let own = Voice {
            name: self.name_with_article(phrase, range.clone()),
            agreement: phrase.agreement,
            press: self.tokens[range.clone()].iter().any(|token| token.tags.has(Tags::MEDIUM)),
            ..Voice::default()
        };
        let plural = phrase.agreement.has(Tags::PLURAL);
        let any = self.tokens[range.clone()].iter().any(|token| token.tags.has(Tags::ANY_BODY));
        let fuller = self.fullest_name(&own.name);
        let generic = !has_name && any && !plural && phrase.determined;
        let core = fuller.strip_prefix(own.name.as_str()).unwrap_or_default().trim();
        let same = |voice: &Voice| fuller == own.name || !core.is_empty() && voice.name.starts_with(core);
        if let Some(voice) = self.body_at_hand(phrase, recent).filter(|voice| generic && same(voice)) {
            return voice;
        }
        let name = self.fullest_body(&own.name, &self.tokens[range]);
        Voice { name, ..own }
    }

    /// A name as written; `selon les informations du Parisien` names `Le Parisien`.
    fn name_with_article(&self, phrase: &Phrase, range: Range<usize>) -> String {
        let name = clean(self.written(range.clone()));
        let first = self.tokens[range.start];
        let before = range.start.checked_sub(1).map(|before| self.tokens[before]);
        let known = first.tags.has(Tags::MEDIUM) && first.is_name() && phrase.kind != PhraseKind::Person;
        let contracted =
            |of: &Token| of.tags.has(Tags::MASCULINE) && of.tags.any(Tags::DE | Tags::PREPOSITION);
        match before.filter(|before| known && before.is_word() && contracted(before)) {
            Some(_) => format!("Le {name}"),
            None => capitalised(name),
        }
    }

    /// `le groupe`: the body that was at work last, else the one named last.
    fn body_at_hand(&self, phrase: &Phrase, recent: &[Voice]) -> Option<Voice> {
        let press = self.tokens[phrase.tokens.clone()].iter().any(|token| token.tags.has(Tags::MEDIUM));
        let fits = |voice: &&Voice| {
            let body = !voice.person || voice.role.is_none() && !voice.agreement.any(GENDER);
            body && voice.press == press && voice.name.contains(char::is_uppercase)
        };
        let spoke = recent
            .iter()
            .rev()
            .take(20)
            .find(|voice| voice.spoke && fits(voice))
            .or_else(|| recent.iter().rev().take(12).find(fits))
            .cloned();
        spoke.or_else(|| {
            let before = self.named_bodies.partition_point(|(at, _)| *at < phrase.tokens.start);
            let mut near = self.named_bodies[..before].iter().rev().take(20).map(|(_, voice)| voice);
            let voice = near.find(|voice| voice.press == press)?.clone();
            Some(Voice { name: self.fullest_name(&voice.name), ..voice })
        })
    }

    fn fullest_body(&self, name: &str, tokens: &[Token]) -> String {
        let words = folded_words(name);
        if let Some(full) = self.short.get(&words.concat()) {
            return full.clone();
        }
        if let Some(full) = tokens
            .first()
            .filter(|token| token.tags.has(Tags::ACRONYM) && tokens.len() == 1)
            .and_then(|_| self.spelled_out(&words.concat()))
        {
            return full;
        }
        let core = tokens
            .iter()
            .position(Token::is_name)
            .filter(|_| tokens.first().is_some_and(|token| token.tags.has(Tags::ANY_BODY)));
        if let Some(core) = core {
            let written = &self.text[tokens[core].span.start()
                ..tokens.last().map_or(0, |token| token.span.end()).max(tokens[core].span.start())];
            let full = self.fullest_name(written);
            if full != written {
                return full;
            }
        }
        self.fullest_name(name)
    }

    /// The longest name of a body that begins with the words of `name`.
    fn fullest_name(&self, name: &str) -> String {
        let words = folded_words(name);
        let candidates =
            words.first().and_then(|first| self.bodies.get(first)).map_or(&[][..], Vec::as_slice);
        let more = |other: &&BodyName| {
            let length = words.len() + 1..=words.len() + 6;
            length.contains(&other.words.len())
                && other.words.starts_with(&words)
                && adds_name(&other.written, words.len())
        };
        let shortest = candidates.iter().filter(more).min_by_key(|other| other.written.len());
        shortest.map_or_else(|| name.to_owned(), |other| other.written.clone())
    }

    /// The body whose initials are `letters`.
    fn spelled_out(&self, letters: &str) -> Option<String> {
        let first = letters.chars().next()?;
        let fits = |name: &&BodyName| {
            let words = &name.words;
            let initials: String = words
                .iter()
                .filter(|word| word.len() > 3 || word.len() == 3 && !matches!(word.as_str(), "des" | "les"))
                .filter_map(|word| word.chars().next())
                .collect();
            let all: String = words.iter().filter_map(|word| word.chars().next()).collect();
            letters.len() >= 2
                && words.len() > 2
                && (initials.starts_with(letters) || all.starts_with(letters))
        };
        let bodies = self.bodies.iter().filter(|(word, _)| word.starts_with(first));
        let names = bodies.flat_map(|(_, names)| names).filter(fits);
        names.map(|name| name.written.clone()).min()
    }

    /// A paper speaks for who wrote it, where the text says who.
    fn paper(&self, phrase: &Phrase, recent: &[Voice]) -> Voice {
        if let Some(author) = author_of(self.tokens, phrase).and_then(|author| self.voice(&author, recent)) {
            return author;
        }
        let is_release = phrase.head.is_some_and(|head| self.tokens[head].tags.has(Tags::RELEASE));
        // Whoever issues a communiqué is one body: `les villes de X et de Y` do not.
        let issues = |voice: &&Voice| voice.spoke && !voice.person && !voice.agreement.has(Tags::PLURAL);
        let body = recent.iter().rev().find(issues).filter(|_| is_release);
        body.cloned()
            .or_else(|| {
                self.named_bodies
                    .iter()
                    .map(|(_, voice)| voice)
                    .find(|voice| is_release && !voice.press)
                    .cloned()
            })
            .unwrap_or_else(|| self.as_written(phrase))
    }
}

/// What a run of capitalised words with somebody's full name does not begin with.
const NO_GIVEN_NAME: Tags = Tags::ACRONYM
    .and(Tags::BODY)
    .and(Tags::ROLE)
    .and(Tags::PAPER)
    .and(Tags::TIME)
    .and(Tags::FINITE)
    .and(Tags::NAMED);

/// How many voices back a noun for somebody at hand can reach.
const NEAR: usize = 12;
/// How many people of one surname, and how many bodies whose names begin alike, are told apart.
const MOST_NAMESAKES: usize = 50;

const GENDER: Tags = Tags::MASCULINE.and(Tags::FEMININE);

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

/// Cuts a name that stands twice in a row, a title glued to the text: `Anne Untel Anne Untel`.
fn halve(words: &mut Vec<String>) -> bool {
    let half = words.len() / 2;
    let twice = half > 0 && words.len() == 2 * half && words[..half] == words[half..];
    if twice {
        words.truncate(half);
    }
    twice
}

/// Whether two sets of agreement can be of one person.
pub(super) fn agrees(one: Tags, other: Tags) -> bool {
    let (one, other) = (one.only(GENDER), other.only(GENDER));
    one == Tags::NONE || other == Tags::NONE || one.any(other)
}

/// The voice that a pronoun most likely means: of those that fit, the one nearest by sentences, who acts or speaks there
/// before who is only named. Behind an inverted verb (`dit-elle`) somebody goes before a body that has not spoken, and
/// before a newspaper.
fn likely_antecedent(recent: &[Voice], agreement: Tags, inverted: bool) -> Option<&Voice> {
    let fitting = || recent.iter().rev().filter(|voice| fits_pronoun(voice, agreement));
    let last = fitting().next()?;
    let likely = nearest_actor(recent, agreement).unwrap_or(last);
    let doubtful = likely.press && inverted
        || !likely.person && !likely.spoke && (inverted || !likely.agreement.any(GENDER));
    let near = || recent.iter().rev().take(8).filter(|voice| voice.person && fits_pronoun(voice, agreement));
    let somebody = || near().find(|voice| voice.spoke).or_else(|| near().next().filter(|_| inverted));
    Some(if doubtful { somebody().unwrap_or(likely) } else { likely })
}

/// `le procureur`: the last one at hand whose role begins with the same words, `procureur de Pau`.
fn fuller_role(own: &Voice, recent: &[Voice]) -> Option<Voice> {
    let fuller = |voice: &&Voice| {
        let more = voice.name.strip_prefix(own.name.as_str()).is_some_and(|more| more.starts_with(" d"));
        more && agrees(voice.agreement, own.agreement)
    };
    recent.iter().rev().take(NEAR).find(fuller).cloned()
}

/// Of voices, the latest first, the first person who agrees and acted or spoke, else the first who agrees.
fn nearest_voice<'v>(recent: impl Iterator<Item = &'v Voice> + Clone, agreement: Tags) -> Option<&'v Voice> {
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
fn is_definite(token: &Token) -> bool {
    token.tags.has(Tags::DETERMINER) && !token.tags.has(Tags::INDEFINITE)
}

/// Whether a determiner is `ce`, `cet` or `cette`, by its gender and number and its length.
fn is_this(token: &Token) -> bool {
    let one = token.tags.any(GENDER)
        && !token.tags.any(Tags::POSSESSIVE | Tags::CLITIC | Tags::INDEFINITE | Tags::DE);
    one && token.span.len() <= 5
}

/// Whether the complements of two roles contradict each other: `maire de Pau`, `maire de Nay`; a common noun (`maire de
/// la ville`) contradicts nothing.
fn contradict(one: &[String], other: &[String]) -> bool {
    let (one, other) = (complement(one), complement(other));
    let generic = |words: &[&String]| words.iter().all(|word| GENERIC.contains(&word.as_str()));
    !generic(&one)
        && !generic(&other)
        && !one.iter().any(|word| other.contains(word))
        && !abbreviates(&one, &other)
        && !abbreviates(&other, &one)
}

/// What a role can be of without saying of which: `président de l’association`.
const GENERIC: [&str; 28] = [
    "ville",
    "commune",
    "village",
    "municipalite",
    "localite",
    "cite",
    "departement",
    "region",
    "canton",
    "pays",
    "parti",
    "mouvement",
    "formation",
    "groupe",
    "club",
    "association",
    "entreprise",
    "societe",
    "compagnie",
    "syndicat",
    "organisation",
    "institution",
    "etablissement",
    "ecole",
    "federation",
    "equipe",
    "ong",
    "collectif",
];

fn is_former(words: &[String]) -> bool {
    words.first().is_some_and(|first| matches!(first.as_str(), "ancien" | "ancienne" | "ex"))
}

/// Whether a role is one that people hold several of: `maire` and `président`.
fn is_elective(words: &[String]) -> bool {
    words.iter().take(3).any(|word| ELECTIVE.contains(&word.as_str()))
}

const ELECTIVE: [&str; 26] = [
    "maire",
    "mairesse",
    "depute",
    "deputee",
    "senateur",
    "senatrice",
    "eurodepute",
    "eurodeputee",
    "president",
    "presidente",
    "conseiller",
    "conseillere",
    "chef",
    "cheffe",
    "candidat",
    "candidate",
    "figure",
    "numero",
    "n",
    "leader",
    "porte",
    "patron",
    "patronne",
    "coordinateur",
    "coordinatrice",
    "elu",
];

/// Whether a role is an office that nobody holds beside another; a `secrétaire` holds one only where a state is named.
fn is_office_of_state(words: &[String]) -> bool {
    let head = words.iter().find(|word| !matches!(word.as_str(), "premier" | "premiere" | "vice"));
    let of_state = || words.iter().any(|word| word == "etat");
    head.is_some_and(|head| OFFICES.contains(&head.as_str()) || head == "secretaire" && of_state())
}

const OFFICES: [&str; 15] = [
    "ministre",
    "prefet",
    "prefete",
    "procureur",
    "procureure",
    "juge",
    "ambassadeur",
    "ambassadrice",
    "pape",
    "roi",
    "reine",
    "chancelier",
    "chanceliere",
    "avocat",
    "avocate",
];

/// How many sentences with somebody in them acting weighs as much as being nearer.
const ACTING: usize = 1;

/// Of the voices that fit, the one with the least distance in sentences; who only stands there counts as farther off.
fn nearest_actor(recent: &[Voice], agreement: Tags) -> Option<&Voice> {
    let mut best: Option<(usize, &Voice)> = None;
    let (mut distance, mut sentence) = (0, recent.last()?.sentence);
    for voice in recent.iter().rev() {
        distance += usize::from(voice.sentence != sentence);
        sentence = voice.sentence;
        let weight = distance + if voice.acts { 0 } else { ACTING };
        if fits_pronoun(voice, agreement) && best.is_none_or(|(least, _)| weight < least) {
            best = Some((weight, voice));
        }
    }
    best.map(|(_, voice)| voice)
}

fn fits_pronoun(voice: &Voice, agreement: Tags) -> bool {
    let known = voice.person || voice.spoke || voice.agreement.any(GENDER);
    known
        && agrees(voice.agreement, agreement)
        && voice.agreement.has(Tags::PLURAL) == agreement.has(Tags::PLURAL)
}

/// Whether behind its first `length` words a name of a body has one with a capital or a complement.
fn adds_name(name: &str, length: usize) -> bool {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).skip(length);
    let mut adds =
        words.map(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) || is_of(word));
    adds.any(|adds| adds)
}

fn is_of(word: &str) -> bool {
    matches!(word, "de" | "du" | "des" | "d")
}

/// The words of a role behind its first `de`.
fn complement(words: &[String]) -> Vec<&String> {
    let behind = words.iter().skip_while(|word| !is_of(word)).skip(1);
    behind
        .filter(|word| word.len() > 1 && !matches!(word.as_str(), "la" | "le" | "les" | "de" | "des" | "du"))
        .collect()
}

/// Whether the letters of a short form are among the initials, in order, the first one first; figures count for nothing.
fn abbreviates_in_order(letters: &str, initials: &[char]) -> bool {
    let mut wanted = letters.chars().filter(|c| c.is_alphabetic()).peekable();
    if wanted.peek() != initials.first() {
        return false;
    }
    for initial in initials {
        wanted.next_if_eq(initial);
    }
    wanted.peek().is_none()
}

/// Whether the one word of `short` is made of initials of `long`: `RSF`.
fn abbreviates(short: &[&String], long: &[&String]) -> bool {
    let initials: String = long.iter().filter_map(|word| word.chars().next()).collect();
    matches!(short, [word] if word.len() <= 6 && initials.contains(word.as_str()))
}

/// The nouns of a role by which it is found: the lower-case words with a role in them.
fn role_keys(tokens: &[Token], text: &str) -> Vec<String> {
    let complement =
        tokens.iter().position(|token| token.tags.has(Tags::DE) && token.is_word()).unwrap_or(tokens.len());
    let nouns = tokens[..complement]
        .iter()
        .filter(|token| token.tags.has(Tags::ROLE) && token.kind == TokenKind::Word);
    nouns.map(|token| stem_of(&folded_words(token.span.of(text)).concat())).collect()
}

/// The masculine and feminine of a role share the beginning: `directeur`, `directrice`.
fn stem_of(role: &str) -> String {
    let endings = ["trice", "teur", "euse", "eure", "eur", "esse", "iere", "ier", "ere", "er", "e"];
    let stem = endings.iter().find_map(|ending| role.strip_suffix(ending)).unwrap_or(role);
    stem.to_owned()
}

/// A name that begins with an article written with a capital: `le Parisien` is `Le Parisien`.
fn capitalised(name: String) -> String {
    match name.strip_prefix('l') {
        Some(rest)
            if rest.starts_with("e ")
                || rest.starts_with("a ")
                || rest.starts_with(['’', '\''])
                || rest.starts_with("es ") =>
        {
            format!("L{rest}")
        }
        _ => name,
    }
}

/// A name on one line, with single spaces.
fn clean(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
