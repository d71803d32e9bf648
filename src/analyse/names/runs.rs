//! Runs of capitals: where one begins, how far it goes and what it names.

use super::super::tokens::{Token, TokenKind};
use super::spot::{Spot, SpotKind, Spotter};
use super::words::is_description;
use crate::lexicon::{self, NameWord, Tags};

impl Spotter<'_> {
    /// A run of capitalised words.
    pub(super) fn run(&self, at: usize) -> Option<Spot> {
        if self.begins_no_run(at) {
            return None;
        }
        let end = self.run_end(at);
        let field = self.field_end(at, end);
        // `la ministre du Travail Anne Ferrier`: one word says nothing of its own.
        if field == Some(at + 1) {
            return None;
        }
        // `le maire de Valbrume Anne Ferrier`
        let town = Some(at).filter(|at| self.is_town(*at)).and_then(|at| self.given_behind(at, end));
        let end = field.or(town).unwrap_or(end);
        let described = self.described(at, end);
        if described > end {
            return Some(Spot {
                tokens: at..described,
                kind: SpotKind::Run,
                core: at,
                rule: "name/described",
            });
        }
        let token = &self.tokens[at];
        // `Porte-parole` is one word.
        let is_one_word = self.tokens[at + 1..end].iter().all(|next| next.hyphen && !next.capital);
        let common =
            token.tags.any(COMMON | Tags::DETERMINER) && !token.tags.any(Tags::GIVEN | Tags::ACRONYM);
        // `les annexes II et III`
        let roman = |c: char| matches!(c, 'I' | 'V' | 'X');
        let numeral = end == at + 1 && token.span.of(self.text).chars().all(roman);
        if numeral || is_one_word && common {
            return None;
        }
        let role = token.tags.has(Tags::ROLE) && !token.tags.any(Tags::GIVEN | Tags::HEAD);
        if end > at + 1 && role {
            return self.behind_role(at + 1, end);
        }
        let (kind, rule) = self.kind_of_run(at, end);
        Some(Spot { tokens: at..end, kind, core: at, rule })
    }

    /// Somebody behind a role in capitals: `Président X`; `Ministre des Finances`, `Secrétaire Général` and `Porte-Parole`
    /// are offices, `Star Academy` is a show.
    fn behind_role(&self, at: usize, end: usize) -> Option<Spot> {
        let office = end == at + 1 && self.has(at, Tags::ROLE);
        let named = self.is_name(at) && !self.tokens[at].hyphen && !office;
        (named && !self.is_thing(at, end)).then_some(Spot {
            tokens: at..end,
            kind: SpotKind::Person,
            core: at,
            rule: "name/person",
        })
    }

    /// Whether the capitalised word at `at` begins no name of capitals.
    fn begins_no_run(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        // `secrétaire d’État X Y`: the office is no part of the name.
        let office = || at > 1 && self.has(at - 2, Tags::ROLE) && matches!(&*self.form(at), "état" | "etat");
        // `les États de l’AELE`, `les États membres de l’UE`: several, each with a name of its own.
        let states = || {
            (self.has(at + 1, Tags::DE) || self.form(at + 1) == "membres")
                && matches!(&*self.form(at), "états" | "etats")
        };
        // `l’Accord Canada – Israël`: an agreement between places.
        let agreement = token.tags.has(Tags::AGREEMENT) && self.has(at + 1, Tags::PLACE);
        let nameless = token.tags.any(Tags::TIME | Tags::CAPITAL_WORD) && !token.tags.has(Tags::GIVEN);
        let reached = || self.is_contact(at) || self.is_postal_code(at);
        // What the tags tell comes before what the letters do.
        !token.is_name()
            || agreement
            || nameless && !self.is_continent(at)
            || office()
            || states()
            || reached()
    }

    /// What a run of capitals names, and the rule that says so.
    fn kind_of_run(&self, at: usize, end: usize) -> (SpotKind, &'static str) {
        if self.is_person(at, end) {
            (SpotKind::Person, "name/person")
        } else if self.has(end - 1, Tags::LEGAL_FORM) && end > at + 1 {
            (SpotKind::Company, "name/legal-form")
        } else if self.is_town(at) {
            (SpotKind::Town, "name/town-of")
        } else if end == at + 1 && self.tokens[at].tags.has(Tags::ACRONYM) {
            (SpotKind::Acronym, "name/acronym")
        } else {
            (SpotKind::Run, "name/capitals")
        }
    }

    /// `les Forces aériennes`, `les Ports rhénans suisses`: the end of a plural noun with a capital and of its adjectives.
    fn described(&self, at: usize, end: usize) -> usize {
        let token = &self.tokens[at];
        const OTHER: Tags = Tags::ACRONYM.and(Tags::GIVEN).and(Tags::PLACE).and(Tags::ROLE);
        let alone = end == at + 1 && at > 0 && self.has(at - 1, Tags::DETERMINER);
        if !alone || token.tags.any(OTHER) {
            return end;
        }
        let form = self.form(at);
        if !form.ends_with('s') || lexicon::state_of_adjective(&form).is_some() {
            return end;
        }
        let adjective = |at: &usize| {
            let plural = |token: &Token| token.is_lower() && token.span.of(self.text).ends_with('s');
            self.token(*at).is_some_and(|token| plural(token) && is_description(token)) && self.adjoins(*at)
        };
        (end..end + 2).take_while(adjective).last().map_or(end, |last| last + 1)
    }

    /// Whether a continent begins a longer name: `Europe Écologie`.
    fn is_continent(&self, at: usize) -> bool {
        let longer = self.token(at + 1).is_some_and(|next| next.is_name() && self.adjoins(at + 1));
        longer && matches!(&*self.form(at), "europe" | "afrique" | "asie" | "amérique")
    }

    /// The end of capitalised words with particles between them: `Aix-en-Provence`, `Charles de Gaulle`.
    fn run_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        while let Some(token) = self.token(end).filter(|_| end < at + 8) {
            let joined = token.hyphen && token.is_word() && token.kind != TokenKind::Clitic;
            if joined || token.is_name() && self.adjoins(end) && !self.ends_name(at, end) {
                end += 1;
            } else if let Some(next) = self.behind_capital_article(at, end) {
                end = next;
            } else if let Some(next) = self.behind_particles(end) {
                end = next;
            } else {
                break;
            }
        }
        end
    }

    /// Whether a capital at `at` is no part of the name that began at `start`: the head of another, what somebody is
    /// (`Anne Ferrier Porte-parole`), how they are reached.
    fn ends_name(&self, start: usize, at: usize) -> bool {
        let tags = self.tokens[at].tags;
        let other = tags.has(Tags::HEAD)
            && !tags.has(Tags::GIVEN)
            && (self.has(at + 1, Tags::DE) || self.is_contact(at + 1));
        let role = tags.has(Tags::ROLE) && !tags.has(Tags::GIVEN) && at >= start + 2;
        other || role || self.is_contact(at) || self.is_postal_code(at)
    }

    /// `Tél.`, `Communication`: a word that stands with a name in a contact line and is no part of it.
    pub(super) fn is_contact(&self, at: usize) -> bool {
        const STREETS: [&str; 3] = ["strasse", "gasse", "platz"];
        let street =
            |word: &str| STREETS.iter().any(|street| word.len() > street.len() && word.ends_with(street));
        self.is_word_of(at, NameWord::Contact)
            || self.token(at).is_some_and(|token| street(token.span.of(self.text)))
    }

    /// `CH-3003 Berne`: letters and a number before a town.
    fn is_postal_code(&self, at: usize) -> bool {
        const DIGITS: usize = 4;
        self.token(at + 1).is_some_and(|number| {
            number.hyphen && number.kind == TokenKind::Number && number.span.len() >= DIGITS
        }) && self.has(at, Tags::ACRONYM)
    }

    /// `de`, `du`, `l’` between capitals of one name.
    fn behind_particles(&self, at: usize) -> Option<usize> {
        // `Committee of Manitoba`, `Society for the Study of X`
        let word = |at: usize| self.token(at).map(|token| token.span.of(self.text));
        let english = matches!(word(at), Some("of" | "for"));
        if english && word(at + 1) == Some("the") && self.adjoins(at) && self.adjoins(at + 2) {
            return self.token(at + 2).is_some_and(Token::is_name).then_some(at + 3);
        }
        let particle = |at: usize| (english || self.has(at, Tags::DE | Tags::PARTICLE)) && self.adjoins(at);
        // `de la`, `van der`
        let article = |at: usize| self.has(at, Tags::DETERMINER | Tags::PARTICLE) && !self.tokens[at].capital;
        let next = if particle(at) && article(at + 1) {
            at + 2
        } else if particle(at) {
            at + 1
        } else {
            return None;
        };
        self.token(next)
            .is_some_and(|token| token.is_name() && (english || !token.tags.any(Tags::PLACE)))
            .then_some(next + 1)
    }

    /// `Le` of `Marine Le Pen`: an article with a capital behind a given name.
    fn behind_capital_article(&self, start: usize, at: usize) -> Option<usize> {
        // `Anne FerrierLe Ministre` of lines that the data glues together is none.
        let apart = self.tokens[at - 1].span.end() < self.token(at)?.span.start();
        let article =
            self.tokens[at].capital && self.has(at, Tags::DETERMINER | Tags::DE) && self.adjoins(at);
        let named = self.tokens[start].tags.has(Tags::GIVEN) && self.token(at + 1)?.is_name();
        (article && apart && named && self.adjoins(at + 1)).then_some(at + 2)
    }
}

/// Words whose capital alone names nobody.
const COMMON: Tags = Tags::AGREEMENT
    .and(Tags::PAPER)
    .and(Tags::ROLE)
    .and(Tags::HEAD)
    .and(Tags::FINITE)
    .and(Tags::INFINITIVE)
    .and(Tags::INFINITIVAL)
    .and(Tags::PARTICIPLE)
    .and(Tags::VERB)
    .and(Tags::NAMED);
