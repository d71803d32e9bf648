//! Reads a noun phrase word by word.

use super::super::super::tokens::{Token, TokenKind, is_initial};
use super::names::{is_acronym, is_title, name_end, person_in};
use super::{AGREEMENT, LONGEST, Phrase};
use crate::lexicon::Tags;
use std::ops::Range;

pub(super) struct Builder<'t> {
    pub(super) tokens: &'t [Token],
    pub(super) start: usize,
    pub(super) at: usize,
    pub(super) head: Option<usize>,
    /// Where the nominal part begins, behind determiners and forms of address.
    pub(super) core: usize,
    /// The last run of capitalised words.
    pub(super) name: Option<Range<usize>>,
    /// Whether a `de` stands before the last run of capitalised words.
    pub(super) name_is_complement: bool,
    pub(super) titled: bool,
    pub(super) determined: bool,
    pub(super) agreement: Tags,
}

impl<'t> Builder<'t> {
    pub(super) fn new(tokens: &'t [Token], start: usize) -> Self {
        Self {
            tokens,
            start,
            at: start,
            head: None,
            core: start,
            name: None,
            name_is_complement: false,
            titled: false,
            determined: false,
            agreement: Tags::NONE,
        }
    }

    pub(super) fn token(&self, at: usize) -> Option<&'t Token> {
        self.tokens.get(at).filter(|_| at < self.start + LONGEST)
    }

    pub(super) fn build(mut self) -> Option<Phrase> {
        if !self.can_begin() || self.is_object_of_verb() {
            return None;
        }
        self.determiners();
        self.title();
        self.core = self.at;
        while self.step() {}
        if self.at == self.core || (self.head.is_none() && self.name.is_none()) {
            return None;
        }
        Some(self.finish())
    }

    /// Whether a noun phrase can begin here at all, which a glance at the first word tells.
    fn can_begin(&self) -> bool {
        let begins = |first: &Token| first.is_name() || first.tags.any(BEGINS_PHRASE);
        self.determined
            || self.token(self.start).is_some_and(begins)
                && !self.is_verb_before_name()
                && !self.is_participle_of_start()
    }

    /// `Parti d’une idée, il …`: the participle with which a sentence begins, not the body.
    fn is_participle_of_start(&self) -> bool {
        let Some([first, of, some]) = self.tokens.get(self.start..self.start + 3) else { return false };
        let participle = first.is_lower() && first.tags.has(Tags::BODY.and(Tags::PARTICIPIAL));
        participle
            && of.tags.has(Tags::DE)
            && some.tags.has(Tags::INDEFINITE)
            && self.start.checked_sub(1).is_none_or(|before| {
                let before = &self.tokens[before];
                !before.is_word() || before.tags.has(Tags::AUXILIARY)
            })
    }

    /// `comme le précise Untel`: `le` is the object of the verb behind it.
    fn is_object_of_verb(&self) -> bool {
        let Some([before, article, verb]) =
            self.start.checked_sub(1).and_then(|before| self.tokens.get(before..before + 3))
        else {
            return false;
        };
        let opens = before.is_word() && before.tags.any(Tags::SUBORDINATION | Tags::QUE);
        let pronoun =
            article.is_word() && article.tags.has(Tags::CLITIC) && article.tags.has(Tags::DETERMINER);
        opens && pronoun && verb.is_lower() && verb.tags.has(Tags::FINITE) && !verb.tags.any(NOUNS)
    }

    fn determiners(&mut self) {
        while let Some(token) = self.token(self.at) {
            let within_name = token.capital && self.at > self.start && token.kind == TokenKind::Word;
            let is_determiner = token.tags.has(Tags::DETERMINER)
                && !token.hyphen_word()
                && !within_name
                && !self.is_article_of_name(self.at);
            let is_count = self.determined && token.kind == TokenKind::Number;
            // `la même association`
            let is_same =
                self.determined && token.is_lower() && token.tags.has(Tags::ADVERB.and(Tags::MOMENT));
            if !is_determiner && !is_count && !is_same {
                break;
            }
            self.determined = true;
            self.agreement |= token.tags.only(AGREEMENT);
            self.at += 1;
        }
    }

    /// Whether the article at `at` belongs to the name of a newspaper: `Le Parisien`; with its capital in a sentence, or
    /// before a known name.
    fn is_article_of_name(&self, at: usize) -> bool {
        let [article, name] = self.tokens.get(at..at + 2).unwrap_or_default() else { return false };
        let article_of_one =
            article.tags.has(Tags::DETERMINER) && !article.tags.any(Tags::DE | Tags::POSSESSIVE);
        let definite = article_of_one && !article.tags.has(Tags::INDEFINITE) && article.span.len() <= 4;
        let known = name.tags.has(Tags::MEDIUM) && name.capital && !name.tags.any(NOUNS);
        definite
            && name.is_name()
            && !name.hyphen
            && (known || article.capital && !is_initial(self.tokens, at) && !name.tags.any(NOUNS))
    }

    fn title(&mut self) {
        while let Some(token) = self.token(self.at).filter(|token| is_title(self.tokens, self.at, token)) {
            self.titled = true;
            self.agreement = token.tags.only(AGREEMENT);
            self.at += 1;
            if self.token(self.at).is_some_and(|next| next.tags.has(Tags::DETERMINER) && !next.capital) {
                self.at += 1;
                self.titled = false;
            }
        }
    }

    /// Takes the next part of the phrase, if it goes on.
    pub(super) fn step(&mut self) -> bool {
        let Some(token) = self.token(self.at) else { return false };
        if token.hyphen && token.capital && self.at > self.core && !self.tokens[self.at - 1].is_name() {
            // `le député pro-Vallan Luc Untel`: a part of the word before, not of the name behind.
            return self.take();
        }
        if token.is_name() && self.is_circumstance() {
            return false;
        }
        if token.is_name() || self.is_name_of_paper(token) {
            return self.name_run();
        }
        let surname =
            self.at == self.core && self.titled && token.capital && token.tags.has(Tags::DETERMINER);
        if surname && self.tokens.get(self.at + 1).is_some_and(Token::is_name) {
            // `M. Le Maire` is somebody of that name.
            self.name = Some(self.at..name_end(self.tokens, self.at + 1));
            self.at = name_end(self.tokens, self.at + 1);
            return true;
        }
        if self.at == self.core && self.is_article_of_name(self.at) {
            let end = name_end(self.tokens, self.at + 1);
            self.name = Some(self.at..end);
            self.at = end;
            return true;
        }
        let party = token.capital
            && token.tags.has(Tags::DETERMINER)
            && token.kind == TokenKind::Word
            && self.head.is_some();
        if party && self.token(self.at + 1).is_some_and(Token::is_name) {
            // `le maire Les Républicains de …`: a party, no person; one may stand behind.
            let end = name_end(self.tokens, self.at + 1);
            let given = |at: &usize| self.tokens[*at].tags.has(Tags::GIVEN) && !self.tokens[*at].hyphen;
            self.at = (self.at + 2..end).find(given).unwrap_or(end);
            return true;
        }
        if self.at > self.core && self.lists_complements() {
            return self.take();
        }
        if self.at == self.core && !self.determined && !self.titled && !token.tags.any(NOUNS) {
            return false;
        }
        match token.kind {
            TokenKind::Number => self.take(),
            _ if token.tags.has(Tags::DE) && token.is_word() => self.complement(),
            TokenKind::Word => self.noun(token),
            TokenKind::Open => self.short_form(),
            _ => false,
        }
    }

    /// `[a dit] ce lundi Anne Untel`, `[pour] sa part Luc Untel`: a circumstance, to which the name behind is no apposition.
    fn is_circumstance(&self) -> bool {
        self.head.is_some_and(|head| {
            let noun = self.tokens[head];
            head + 1 == self.at && noun.is_lower() && (noun.tags == Tags::TIME || noun.tags.has(Tags::TURN))
        })
    }

    /// `le magazine Voici`: behind a newspaper of any kind a word with a capital is its name, whatever else it may be.
    fn is_name_of_paper(&self, token: &Token) -> bool {
        let behind = self.head.is_some_and(|head| {
            head + 1 == self.at
                && self.tokens[head].is_lower()
                && self.tokens[head].tags.has(Tags::NAMED | Tags::BODY)
        });
        behind
            && token.kind == TokenKind::Word
            && token.capital
            && !token.hyphen
            && !token.tags.has(Tags::DETERMINER)
    }

    pub(super) fn take(&mut self) -> bool {
        self.at += 1;
        true
    }

    fn name_run(&mut self) -> bool {
        let start = self.at;
        let end = name_end(self.tokens, start).max(start + 1).min(self.start + LONGEST);
        self.name_is_complement = self.follows_of(start);
        if self.is_capital_role(start) {
            self.head = Some(start);
            return self.take();
        }
        let first = self.tokens[start].tags;
        if self.head.is_none() && first.any(NOUNS) && !first.has(Tags::GIVEN) {
            // `Ministère`, `Ville`, `Union`: the head of a name that goes on in lower case.
            self.head = Some(start);
            self.agreement |= first.only(AGREEMENT);
        }
        let person = self.person_behind_role(start..end);
        self.name_is_complement &= person == start;
        self.name = Some(person..end);
        self.at = end;
        true
    }

    /// Where the person's name begins in a run of names behind a role: `[ministre de l’]Économie Jean Untel`.
    fn person_behind_role(&self, run: Range<usize>) -> usize {
        let has_role = self.head.is_some_and(|head| self.tokens[head].tags.any(Tags::ROLE | Tags::EITHER));
        let may_hold_two = has_role && (self.name_is_complement || is_acronym(&self.tokens[run.start]));
        let person = if may_hold_two { person_in(self.tokens, run.clone()) } else { run.start };
        // `ministre des Finances de l’Afrique du Sud`
        let place = |token: &Token| token.tags.has(Tags::PLACE) && !token.tags.has(Tags::GIVEN);
        if self.tokens.get(person).is_some_and(place) { run.start } else { person }
    }

    /// `de` and what follows, when a noun or a name follows.
    fn complement(&mut self) -> bool {
        if self.head.is_none() && self.name.is_none() {
            return false;
        }
        let of = self.at;
        let mut next = of + 1;
        while self.token(next).is_some_and(|token| {
            (token.tags.has(Tags::DETERMINER) && !token.hyphen) || token.kind == TokenKind::Number
        }) {
            next += 1;
        }
        let body = Tags::BODY | Tags::ANY_BODY | Tags::ACRONYM;
        let somebody = self.head.is_none() && self.given_name() && self.name_words() >= 2;
        if somebody && self.token(next).is_some_and(|token| token.tags.any(body)) {
            // `Luc Untel de l’Institut`: a body is no part of a person's name.
            return false;
        }
        // `le Journal du dimanche`, no day; `mandate le Conseil d’examiner`, what it is to do.
        let newspaper = self.tokens[of - 1].capital && self.tokens[of - 1].tags.has(Tags::MEDIUM);
        let follows = self.token(next).is_some_and(|token| {
            let does = next == of + 1 && token.is_infinitive();
            let common = token.is_lower() && !token.ends_phrase() && !does;
            let timeless = newspaper || self.is_paper_of(next) || !token.tags.has(Tags::TIME);
            token.is_name() || is_title(self.tokens, next, token) || common && timeless
        });
        if follows {
            self.at = next;
        }
        if follows
            && self.head.is_some_and(|head| head + 1 == of && self.tokens[head].tags.has(Tags::QUANTITY))
        {
            // `une dizaine de syndicats` are syndicates.
            (self.head, self.core, self.agreement) = (None, next, Tags::PLURAL);
        }
        follows
    }
}

impl Token {
    pub(super) fn hyphen_word(&self) -> bool {
        self.hyphen && self.kind == TokenKind::Word
    }

    pub(super) fn ends_phrase(&self) -> bool {
        self.tags.any(ENDS_PHRASE)
            || (self.tags.any(Tags::FINITE | Tags::GERUND | Tags::VERB | Tags::INFINITIVE | Tags::VERBAL)
                && !self.tags.any(NOUNS))
    }
}

pub(super) const NOUNS: Tags = Tags::ROLE.and(Tags::BODY).and(Tags::PAPER);

pub(super) const BEGINS_PHRASE: Tags = NOUNS.and(Tags::DETERMINER).and(Tags::TITLE);

pub(super) const ENDS_PHRASE: Tags = Tags::PREPOSITION
    .and(Tags::COORDINATION)
    .and(Tags::QUI)
    .and(Tags::QUE)
    .and(Tags::SUBORDINATION)
    .and(Tags::SUBJECT)
    .and(Tags::CLITIC)
    .and(Tags::AUXILIARY)
    .and(Tags::ADVERB);
