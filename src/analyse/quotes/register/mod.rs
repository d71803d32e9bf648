//! The register of who is named in a document: joins `Mme Ferrier` with `Anne Ferrier`, `la ministre` with her name.

mod at_hand;
mod bodies;
mod folding;
mod holders;
mod initials;
mod introduced;
mod namesakes;
mod offices;
mod papers;
mod people;
mod relatives;
mod roles;

use super::super::tokens::{Token, TokenKind};
use super::phrases::{Phrase, PhraseKind, simple_phrase_at};
use super::sentence::Sentence;
use super::subjects::named_in;
use crate::lexicon::Tags;
use folding::{clean, folded_words};
use hashbrown::HashMap;
use std::ops::Range;

pub(super) use at_hand::agrees;

/// Somebody or something that speaks, as the document names it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Voice {
    /// The fullest name.
    pub name: String,
    /// The article of a single person whom the document never names: `le `, `l’`.
    pub article: String,
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

impl Voice {
    /// The name with the article of somebody whom the document never names.
    pub fn full_name(&self) -> String {
        format!("{}{}", self.article, self.name)
    }
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
    /// People by a full name, and by a surname, that differs from theirs by one letter.
    respelled: HashMap<String, usize>,
    /// Names of bodies by their folded first word.
    bodies: HashMap<String, Vec<BodyName>>,
    /// Full names of bodies by their short form.
    short: HashMap<String, String>,
    /// Bodies with a name of their own, in the order of the text.
    named_bodies: Vec<(usize, Voice)>,
    /// Papers of which the text says who made them, in its order, each with its maker.
    papers: Vec<(Phrase, Phrase)>,
    /// Roles by which the text brings in somebody without a name, folded, with the article: `un chauffeur de taxi`.
    brought_in: HashMap<String, &'t str>,
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
    /// Whether the name is the speaker of a cue.
    speaks: bool,
}

#[derive(Debug)]
struct Role {
    written: String,
    words: Vec<String>,
    at: usize,
}

impl Voice {
    /// Whether it is somebody whom the text brings in without a name: `un habitant`.
    fn is_unnamed(&self) -> bool {
        let first = self.name.split(' ').next().unwrap_or_default();
        matches!(first, "un" | "une" | "Un" | "Une")
    }
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
            respelled: HashMap::new(),
            bodies: HashMap::new(),
            short: HashMap::new(),
            named_bodies: Vec::new(),
            papers: Vec::new(),
            brought_in: HashMap::new(),
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
        speakers().for_each(|phrase| register.add_speaker(phrase));
        told().flat_map(|sentence| &sentence.chunks).for_each(|chunk| register.add_body(chunk));
        register.add_names_within();
        register.add_aliases();
        told().for_each(|sentence| register.add_papers(sentence));
        let new = |at: &usize| tokens[*at].tags.has(Tags::INDEFINITE) && tokens[*at].is_word();
        let unnamed = (0..tokens.len()).filter(new).filter_map(|at| simple_phrase_at(tokens, at));
        unnamed.for_each(|phrase| register.bring_in(&phrase));
        register.add_short_forms();
        register.add_names_spelled_out(&speakers().cloned().collect::<Vec<_>>());
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

    /// Who speaks, when a phrase says so by itself or by what the document says elsewhere; `recent` is who spoke or
    /// acted before, the latest last.
    pub fn voice(&self, phrase: &Phrase, recent: &[Voice]) -> Option<Voice> {
        let plural = phrase.agreement.has(Tags::PLURAL);
        match phrase.kind {
            PhraseKind::Pronoun => self.pronoun(phrase, recent),
            _ if plural && phrase.kind != PhraseKind::Body => Some(self.as_written(phrase)),
            PhraseKind::Person | PhraseKind::Name => Some(self.named(phrase)),
            PhraseKind::Role if self.is_anonymous(phrase) => Some(self.source(phrase, recent)),
            PhraseKind::Role => Some(self.by_role(phrase, recent)),
            PhraseKind::Body => Some(self.body(phrase, recent)),
            PhraseKind::Paper => Some(self.paper(phrase, recent)),
            PhraseKind::Thing => Some(self.as_written(phrase)),
        }
    }

    fn is_anonymous(&self, phrase: &Phrase) -> bool {
        phrase.head.is_some_and(|head| self.tokens[head].tags.has(Tags::ANONYMOUS))
    }

    /// `cette source`: the last one that was described.
    fn source(&self, phrase: &Phrase, recent: &[Voice]) -> Voice {
        let own = self.as_written(phrase);
        let described = |voice: &&Voice| voice.name.contains(own.name.as_str()) && voice.name != own.name;
        let bare = phrase.head.is_some_and(|head| head + 1 == phrase.tokens.end);
        recent.iter().rev().take(SOURCES_BACK).find(described).filter(|_| bare).cloned().unwrap_or(own)
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
            article: self.article_of_unnamed(phrase),
            role,
            agreement: phrase.agreement,
            person: matches!(phrase.kind, PhraseKind::Person | PhraseKind::Role | PhraseKind::Name),
            ..Voice::default()
        }
    }

    /// Keeps the role by which somebody without a name is brought in: `un chauffeur de taxi`.
    fn bring_in(&mut self, phrase: &Phrase) {
        let article = self.tokens[phrase.tokens.start];
        let one = phrase.kind == PhraseKind::Role && !phrase.agreement.has(Tags::PLURAL);
        if one && article.tags.has(Tags::INDEFINITE) {
            let role = folded_words(self.written(phrase.tokens.start + 1..phrase.tokens.end)).join(" ");
            self.brought_in.entry(role).or_insert(article.span.of(self.text));
        }
    }

    /// The article of a role alone, as it stands for one person: `le maire`, `l’huissier`, `son frère`; who is `directrice de
    /// l’Agence de l’eau` needs none.
    fn article_of_unnamed(&self, phrase: &Phrase) -> String {
        let article = self.tokens[phrase.tokens.start];
        let one = phrase.kind == PhraseKind::Role && !phrase.agreement.has(Tags::PLURAL);
        let written = article.span.of(self.text).to_lowercase();
        if self.is_of_body(phrase) {
            return String::new();
        }
        let bare = written.trim_end_matches(['’', '\'']);
        if !one || !matches!(bare, "le" | "la" | "l" | "son" | "sa" | "leur") {
            return String::new();
        }
        let role = folded_words(self.written(self.without_determiner(phrase))).join(" ");
        if let Some(indefinite) = self.brought_in.get(&role) {
            return format!("{indefinite} ");
        }
        if article.kind == TokenKind::Elided { written } else { format!("{written} ") }
    }

    /// `plusieurs riverains`, `trois salariées`: several who have no name and are called so and so many.
    fn is_counted(&self, phrase: &Phrase) -> bool {
        let first = self.tokens[phrase.tokens.start];
        let counts = first.tags.has(Tags::INDEFINITE.and(Tags::PLURAL)) && !first.tags.has(Tags::DE);
        counts && !self.tokens[phrase.tokens.start + 1..phrase.tokens.end].iter().any(Token::is_name)
    }

    fn without_determiner(&self, phrase: &Phrase) -> Range<usize> {
        let one = self.is_counted(phrase) || {
            let article = self.tokens[phrase.tokens.start].tags;
            article.has(Tags::INDEFINITE) && !phrase.agreement.has(Tags::PLURAL)
        };
        let start = phrase
            .tokens
            .clone()
            .find(|&at| one || !self.tokens[at].tags.has(Tags::DETERMINER) || self.tokens[at].is_name());
        start.unwrap_or(phrase.tokens.start)..phrase.tokens.end
    }
}

/// How many voices back a source is looked for that `cette source` takes up.
const SOURCES_BACK: usize = 40;
