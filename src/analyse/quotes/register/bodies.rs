//! The bodies of a register: their names, short and full, and the body at hand.

use super::super::super::tokens::{Token, TokenKind};
use super::super::phrases::{Phrase, PhraseKind, simple_phrase_at};
use super::super::subjects::Chunk;
use super::at_hand::GENDER;
use super::folding::{clean, folded_word, folded_words, words_of};
use super::offices::is_of;
use super::people::MOST_NAMESAKES;
use super::{BodyName, Register, Voice};
use crate::lexicon::{ALIASES, Tags};
use hashbrown::HashMap;
use std::ops::Range;

impl<'t> Register<'t> {
    pub(super) fn add_body(&mut self, chunk: &Chunk) {
        let phrase = &chunk.phrase;
        let is_body = matches!(phrase.kind, PhraseKind::Body | PhraseKind::Name)
            || phrase.kind == PhraseKind::Person && self.person(phrase).is_none();
        let Some(range) = phrase.name.clone().filter(|_| is_body) else { return };
        let name = clean(self.written(range.clone()));
        let has_name = self.tokens[range.clone()].iter().any(Token::is_name);
        let placed = chunk.governed && !phrase.determined;
        let press = self.tokens[range.clone()].iter().any(|token| token.tags.has(Tags::MEDIUM));
        if has_name && (press || !placed && phrase.kind == PhraseKind::Body) {
            let name = self.name_with_article(phrase, range.clone());
            let voice = Voice { name, agreement: phrase.agreement, press, ..Voice::default() };
            self.named_bodies.push((phrase.tokens.start, voice));
        }
        if has_name && phrase.kind == PhraseKind::Body && words_of(&name).count() > 2 {
            let open = range.clone().find(|&at| self.tokens[at].kind == TokenKind::Open);
            self.add_bracketed(open.unwrap_or(phrase.tokens.end), &name);
        }
        self.add_body_name(name);
        self.add_bare_name(range);
    }

    /// `un agent de la mairie de Valbrume`: the one full name of a kind of body that no sentence has for a phrase of its own.
    pub(super) fn add_names_within(&mut self) {
        let mut found: HashMap<String, Vec<String>> = HashMap::new();
        let heads = |at: &usize| {
            let token = &self.tokens[*at];
            token.is_lower() && token.tags.has(Tags::BODY) && !token.tags.any(Tags::PLURAL | Tags::ANY_BODY)
        };
        for at in (0..self.tokens.len()).filter(heads) {
            if !self.tokens.get(at + 1).is_some_and(|next| next.tags.has(Tags::DE) && next.is_word()) {
                continue;
            }
            let named = |phrase: &Phrase| {
                phrase.kind == PhraseKind::Body
                    && self.tokens[phrase.tokens.clone()].iter().any(Token::is_name)
            };
            if let Some(phrase) = simple_phrase_at(self.tokens, at).filter(named) {
                let names = found.entry(folded_word(self.tokens[at].span.of(self.text))).or_default();
                let name = clean(self.written(phrase.tokens));
                if !names.contains(&name) && names.len() < 2 {
                    names.push(name);
                }
            }
        }
        for (head, names) in found {
            let known =
                self.bodies.get(&head).is_some_and(|known| known.iter().any(|name| name.words.len() > 1));
            if let ([name], false) = (names.as_slice(), known) {
                self.add_body_name(name.clone());
            }
        }
    }

    /// `le gouvernement` for the Conseil fédéral that the text names.
    pub(super) fn add_aliases(&mut self) {
        for (alias, full) in ALIASES {
            let words = folded_words(full);
            let names = self.bodies.get(&words[0]).map_or(&[][..], Vec::as_slice);
            if let Some(named) = names.iter().find(|name| name.words.starts_with(&words)) {
                let written = named.written.clone();
                self.short.entry(alias.to_owned()).or_insert(written);
            }
        }
    }

    /// `Comité international de secours (IRC)`: capitals in brackets right behind a body, though they be another language's.
    fn add_bracketed(&mut self, at: usize, name: &str) {
        let Some([open, short, close]) = self.tokens.get(at..at + 3) else { return };
        let bracketed = open.kind == TokenKind::Open && close.kind == TokenKind::Close;
        if bracketed && short.tags.has(Tags::ACRONYM) && short.span.len() > 2 {
            let form = folded_words(short.span.of(self.text)).concat();
            self.short.entry(form).or_insert_with(|| name.to_owned());
        }
    }

    fn add_body_name(&mut self, written: String) {
        let Some(first) = words_of(&written).next() else { return };
        let names = self.bodies.entry(folded_word(first)).or_default();
        if names.len() < MOST_NAMESAKES && !names.iter().any(|name| name.written == written) {
            names.push(BodyName { words: folded_words(&written), written });
        }
    }

    /// `le groupe Lorandis France` is also known as `Lorandis France`.
    fn add_bare_name(&mut self, range: Range<usize>) {
        let generic = self.tokens[range.start].tags.has(Tags::ANY_BODY) && !self.tokens[range.start].capital;
        let Some(start) = range.clone().find(|&at| self.tokens[at].is_name()).filter(|_| generic) else {
            return;
        };
        self.add_body_name(clean(self.written(start..range.end)));
    }

    pub(super) fn body(&self, phrase: &Phrase, recent: &[Voice]) -> Voice {
        let name = phrase.name.clone().filter(|_| !self.is_counted(phrase));
        let range = name.unwrap_or_else(|| self.without_determiner(phrase));
        // `l’ONG` is in capitals and names none.
        let names = |token: &Token| token.is_name() && !token.tags.has(Tags::ANY_BODY.and(Tags::ACRONYM));
        let has_name = self.tokens[range.clone()].iter().any(names);
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
        let at_hand = generic.then(|| self.body_at_hand(phrase, recent)).flatten();
        // `l’institut` is the Institut de recherche of the text rather than a town that spoke.
        let spoke = |voice: &Voice| voice.spoke && (fuller == own.name || voice.name.starts_with(&own.name));
        if let Some(voice) = at_hand.filter(|voice| spoke(voice) || same(voice)) {
            return voice;
        }
        let name = self.fullest_body(&own.name, fuller, &self.tokens[range]);
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

    /// What a short form stands for, else the fuller name of its core, else `fuller`, the fullest that begins with `name`.
    fn fullest_body(&self, name: &str, fuller: String, tokens: &[Token]) -> String {
        let acronym = tokens.first().is_some_and(|token| token.tags.has(Tags::ACRONYM) && tokens.len() == 1);
        if acronym || !self.short.is_empty() {
            let letters = folded_words(name).concat();
            let spelled_out = || acronym.then(|| self.spelled_out(&letters)).flatten();
            if let Some(full) = self.short.get(&letters).cloned().or_else(spelled_out) {
                return full;
            }
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
        fuller
    }

    /// The longest name of a body that begins with the words of `name`.
    fn fullest_name(&self, name: &str) -> String {
        let first = words_of(name).next().map(folded_word);
        let candidates = first.and_then(|first| self.bodies.get(&first)).map_or(&[][..], Vec::as_slice);
        if candidates.iter().all(|other| other.written == name) {
            return name.to_owned();
        }
        let words = folded_words(name);
        let more = |other: &&BodyName| {
            let length = words.len() + 1..=words.len() + 8;
            length.contains(&other.words.len())
                && other.words.starts_with(&words)
                && adds_name(&other.written, words.len())
        };
        let shortest = candidates.iter().filter(more).min_by_key(|other| other.written.len());
        shortest.map_or_else(|| name.to_owned(), |other| other.written.clone())
    }

    /// The body whose initials are `letters`.
    pub(super) fn spelled_out(&self, letters: &str) -> Option<String> {
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
}

/// Whether behind its first `length` words a name of a body has one with a capital or a complement.
fn adds_name(name: &str, length: usize) -> bool {
    let mut adds = words_of(name)
        .skip(length)
        .map(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) || is_of(word));
    adds.any(|adds| adds)
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
