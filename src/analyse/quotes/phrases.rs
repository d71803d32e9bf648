//! Noun phrases that can speak: people, bodies, papers, pronouns, with their apposition.

use std::ops::Range;

use super::tokens::{Token, TokenKind, is_initial};
use crate::lexicon::Tags;

/// A noun phrase of a stream of tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// All of it, with its apposition.
    pub tokens: Range<usize>,
    /// What it stands for.
    pub kind: PhraseKind,
    /// The name in it.
    pub name: Option<Range<usize>>,
    /// The role in it, without its article.
    pub role: Option<Range<usize>>,
    /// A second role, in apposition: `l’ambassadeur X, chef de …`.
    pub second_role: Option<Range<usize>>,
    /// Its head noun.
    pub head: Option<usize>,
    /// Its gender and number, as far as it shows them.
    pub agreement: Tags,
    /// Whether it has an article or another determiner.
    pub determined: bool,
    /// Whether a form of address stands before the name.
    pub titled: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PhraseKind {
    /// `elle`, `celui-ci`, `ce dernier`.
    Pronoun,
    /// Somebody with a name.
    Person,
    /// Somebody by what they are: `la ministre`.
    Role,
    /// A body, with a name or by what it is.
    Body,
    /// Something written.
    Paper,
    /// A name alone, of a person or a body.
    Name,
    /// Anything else.
    Thing,
}

impl Phrase {
    /// A pronoun with the agreement that `tags` show.
    pub fn pronoun(tokens: Range<usize>, tags: Tags) -> Self {
        Phrase {
            tokens,
            kind: PhraseKind::Pronoun,
            name: None,
            role: None,
            second_role: None,
            head: None,
            agreement: tags.only(AGREEMENT),
            determined: false,
            titled: false,
        }
    }

    /// Whether it can speak.
    pub fn speaks(&self) -> bool {
        self.kind != PhraseKind::Thing
    }
}

/// How many tokens a noun phrase may hold.
const LONGEST: usize = 40;

/// The noun phrase that begins at `at`, with its apposition.
pub(super) fn phrase_at(tokens: &[Token], at: usize) -> Option<Phrase> {
    let phrase = simple_phrase_at(tokens, at)?;
    Some(with_apposition(tokens, phrase))
}

/// The noun phrase that begins at `at`, up to the first comma.
pub(super) fn simple_phrase_at(tokens: &[Token], at: usize) -> Option<Phrase> {
    pronoun_at(tokens, at).or_else(|| Builder::new(tokens, at).build())
}

fn pronoun_at(tokens: &[Token], at: usize) -> Option<Phrase> {
    let token = tokens.get(at)?;
    let (end, agreement) = if token.tags.has(Tags::SUBJECT) && token.is_word() && !token.hyphen_word() {
        (at + 1 + demonstrative_tail(tokens, at + 1), token.tags)
    } else if token.tags.has(Tags::DETERMINER) && is_last_one(tokens, at + 1) {
        (at + 2, token.tags)
    } else {
        return None;
    };
    Some(Phrase::pronoun(at..end, agreement))
}

const AGREEMENT: Tags = Tags::MASCULINE.and(Tags::FEMININE).and(Tags::PLURAL);

/// How many tokens of `-ci`, `-là` follow.
fn demonstrative_tail(tokens: &[Token], at: usize) -> usize {
    usize::from(
        tokens
            .get(at)
            .is_some_and(|token| token.hyphen && token.kind == TokenKind::Word && token.span.len() <= 3),
    )
}

/// Whether `dernier` or `dernière` follows with no noun behind it.
fn is_last_one(tokens: &[Token], at: usize) -> bool {
    let last = tokens.get(at).is_some_and(|token| token.tags.has(Tags::ANYONE_LAST));
    last && tokens.get(at + 1).is_none_or(|next| {
        !next.is_lower()
            || next.tags.any(Tags::AUXILIARY | Tags::FINITE | Tags::CLITIC | Tags::VERB | Tags::QUI)
    })
}

impl Token {
    fn hyphen_word(&self) -> bool {
        self.hyphen && self.kind == TokenKind::Word
    }

    fn ends_phrase(&self) -> bool {
        self.tags.any(ENDS_PHRASE)
            || (self.tags.any(Tags::FINITE | Tags::GERUND | Tags::VERB | Tags::INFINITIVE | Tags::VERBAL)
                && !self.tags.any(NOUNS))
    }
}

const NOUNS: Tags = Tags::ROLE.and(Tags::BODY).and(Tags::PAPER);
const ENDS_PHRASE: Tags = Tags::PREPOSITION
    .and(Tags::COORDINATION)
    .and(Tags::QUI)
    .and(Tags::QUE)
    .and(Tags::SUBORDINATION)
    .and(Tags::SUBJECT)
    .and(Tags::CLITIC)
    .and(Tags::AUXILIARY)
    .and(Tags::ADVERB);

struct Builder<'t> {
    tokens: &'t [Token],
    start: usize,
    at: usize,
    head: Option<usize>,
    /// Where the nominal part begins, behind determiners and forms of address.
    core: usize,
    /// The last run of capitalised words.
    name: Option<Range<usize>>,
    /// Whether a `de` stands before the last run of capitalised words.
    name_is_complement: bool,
    titled: bool,
    determined: bool,
    agreement: Tags,
}

impl<'t> Builder<'t> {
    fn new(tokens: &'t [Token], start: usize) -> Self {
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

    fn token(&self, at: usize) -> Option<&'t Token> {
        self.tokens.get(at).filter(|_| at < self.start + LONGEST)
    }

    fn build(mut self) -> Option<Phrase> {
        if self.is_object_of_verb() {
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
            if !is_determiner && !is_count {
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

    /// Whether a comma or `et` at the end so far leads on to one more complement of an office: `ministre de l’Économie, des
    /// Finances et de la Relance`.
    fn lists_complements(&self) -> bool {
        let heads = self.head.is_some_and(|head| self.tokens[head].tags.any(Tags::BODY | Tags::ROLE));
        let has_complement =
            self.tokens[self.core..self.at].iter().any(|token| token.tags.has(Tags::DE) && token.is_word());
        let and = |at: usize| {
            let [and, of] = self.tokens.get(at..at + 2).unwrap_or_default() else { return false };
            and.is_word() && and.span.len() == 2 && and.tags.has(Tags::COORDINATION) && of.tags.has(Tags::DE)
        };
        let is_comma = |at: usize| {
            self.tokens[at].kind == TokenKind::Comma
                && self.tokens.get(at + 1).is_some_and(|next| next.tags.has(Tags::DE))
        };
        let goes_on = |at: usize| {
            self.tokens.get(at).is_some_and(|token| {
                token.is_word() && !token.tags.any(Tags::VERB | Tags::AUXILIARY | Tags::QUI) || is_comma(at)
            })
        };
        heads
            && has_complement
            && (and(self.at)
                || is_comma(self.at) && (self.at..self.at + 16).take_while(|&at| goes_on(at)).any(and))
    }

    /// Takes the next part of the phrase, if it goes on.
    fn step(&mut self) -> bool {
        let Some(token) = self.token(self.at) else { return false };
        if token.is_name() {
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
            // `le maire Les Républicains de …`: a party, no person.
            self.at = name_end(self.tokens, self.at + 1);
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
            _ => false,
        }
    }

    fn take(&mut self) -> bool {
        self.at += 1;
        true
    }

    fn name_run(&mut self) -> bool {
        let start = self.at;
        let end = name_end(self.tokens, start).min(self.start + LONGEST);
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
        let has_role = self.head.is_some_and(|head| self.tokens[head].tags.has(Tags::ROLE));
        let may_hold_two = has_role && (self.name_is_complement || is_acronym(&self.tokens[run.start]));
        if may_hold_two { person_in(self.tokens, run) } else { run.start }
    }

    /// Whether a role with a capital stands at `at`: `le Premier ministre`, `la Présidente`.
    fn is_capital_role(&self, at: usize) -> bool {
        let tags = self.tokens[at].tags;
        let no_noun_yet = self.head.is_none_or(|head| !self.tokens[head].tags.any(NOUNS));
        let alone = || self.tokens.get(at + 1).is_some_and(|next| !next.is_name());
        let role = tags.has(Tags::ROLE) && !tags.any(Tags::GIVEN | Tags::ACRONYM);
        role && no_noun_yet && !self.titled && (self.determined || alone())
    }

    /// Whether `de` or another preposition stands before `at`, with at most an article between.
    fn follows_of(&self, at: usize) -> bool {
        let given = self.tokens[at].tags.has(Tags::GIVEN);
        let full = words_of(self.tokens, at..name_end(self.tokens, at)) >= 2 && !is_acronym(&self.tokens[at]);
        let names_person = |body: &Token| full && body.tags.has(Tags::NAMELESS);
        let before = &self.tokens[self.core..at];
        let article = before
            .iter()
            .rev()
            .take_while(|token| token.tags.has(Tags::DETERMINER) && !token.tags.has(Tags::DE))
            .count();
        let last = before.len().checked_sub(article + 1).map(|last| before[last]);
        last.is_some_and(|last| {
            last.tags.any(Tags::DE | Tags::PREPOSITION)
                || last.tags.any(Tags::BODY | Tags::PAPER)
                    && last.is_lower()
                    && !given
                    && !names_person(&last)
        })
    }

    /// `de` and what follows, when a noun or a name follows.
    fn complement(&mut self) -> bool {
        if self.head.is_none() && self.name.is_none() {
            return false;
        }
        let mut next = self.at + 1;
        while self.token(next).is_some_and(|token| {
            (token.tags.has(Tags::DETERMINER) && !token.hyphen) || token.kind == TokenKind::Number
        }) {
            next += 1;
        }
        let follows = self.token(next).is_some_and(|token| {
            token.is_name()
                || is_title(self.tokens, next, token)
                || (token.is_lower() && !token.ends_phrase() && !token.tags.has(Tags::TIME))
        });
        if follows {
            self.at = next;
        }
        follows
    }

    fn noun(&mut self, token: &Token) -> bool {
        if is_title(self.tokens, self.at, token) {
            return self.take();
        }
        let opened = self.at == self.core || self.tokens[self.at - 1].tags.any(Tags::DETERMINER | Tags::DE);
        let stops = token.tags.any(ENDS_PHRASE) || token.ends_phrase() && !opened;
        let stops = stops || !opened && (self.is_plural_verb(token) || self.is_made_known(token));
        if stops && !token.hyphen {
            return self.idiom(token);
        }
        if !opened && self.is_foreign_to_phrase(token) {
            return false;
        }
        self.note_noun(token);
        self.take()
    }

    /// `ces cercles fonctionnent`.
    fn is_plural_verb(&self, token: &Token) -> bool {
        self.agreement.has(Tags::PLURAL) && token.tags.has(Tags::PLURAL_VERB) && !token.tags.any(NOUNS)
    }

    /// `le bilan communiqué par la préfecture`: behind another paper, a participle.
    fn is_made_known(&self, token: &Token) -> bool {
        let paper = self.head.is_some_and(|head| self.tokens[head].tags.has(Tags::PAPER));
        paper && token.tags.has(Tags::RELEASE) && token.tags.has(Tags::PARTICIPIAL)
    }

    /// Whether a word that no article opens belongs to what follows: an article, a verb, a participle, a day.
    fn is_foreign_to_phrase(&self, token: &Token) -> bool {
        let numbered = self.tokens[self.at - 1].tags.has(Tags::NUMBERED);
        if token.tags.has(Tags::DETERMINER) || token.tags.has(Tags::FINITE) && self.head.is_some() {
            return !numbered;
        }
        let behind_name = self.name.as_ref().is_some_and(|name| name.end == self.at);
        let names_body = || self.tokens[self.at - 1].tags.any(NOUNS);
        let of_office = self.name_is_complement
            && self.head.is_some_and(|head| self.tokens[head].tags.has(Tags::ROLE))
            && token.tags == Tags::NONE
            && self.tokens[self.at - 1].tags == Tags::NONE;
        let adjective = token.tags.any(Tags::ADJECTIVE_LIKE | Tags::ROLE_LIKE | NOUNS) || of_office;
        let leaves_name = behind_name && !names_body() && !adjective;
        !token.hyphen && (leaves_name || token.tags.has(Tags::TIME) || self.closes(token))
    }

    /// Takes head, gender and number from a word of the phrase.
    fn note_noun(&mut self, token: &Token) {
        let is_noun = token.tags.any(NOUNS);
        let before_complement = self.before_complement();
        let had_noun = self.head.is_some_and(|head| self.tokens[head].tags.any(NOUNS));
        if self.head.is_none() || is_noun && !had_noun && before_complement {
            self.head = Some(self.at);
            self.agreement |= token.tags.only(Tags::PLURAL);
        }
        let gender = Tags::MASCULINE | Tags::FEMININE;
        if !self.agreement.any(gender) && !is_noun && before_complement {
            self.agreement |= token.tags.only(gender);
        }
    }

    /// Whether no complement has begun yet, so that the head can still come.
    fn before_complement(&self) -> bool {
        self.tokens[self.core..self.at].iter().all(|token| !token.tags.has(Tags::DE))
    }

    /// Whether a lower-case word ends the phrase here: any word behind a person's name, a participle behind a noun.
    fn closes(&self, token: &Token) -> bool {
        let behind_name = self.name.as_ref().is_some_and(|name| name.end == self.at);
        let has_role = self.titled || self.head.is_some_and(|head| self.tokens[head].tags.has(Tags::ROLE));
        let person_name = behind_name
            && (has_role && !self.name_is_complement || (self.head.is_none() && !self.determined));
        let paper = self.head.is_some_and(|head| self.tokens[head].tags.has(Tags::PAPER));
        let participle = token.tags.has(Tags::PARTICIPLE) || paper && token.tags.has(Tags::PARTICIPIAL);
        let doing = token.tags.has(Tags::GERUND_LIKE)
            && self
                .tokens
                .get(self.at + 1)
                .is_some_and(|next| next.tags.any(Tags::DETERMINER | Tags::PREPOSITION));
        person_name || (participle || doing) && !token.tags.any(NOUNS)
    }

    /// `en chef`, `en charge de`, `sans frontières`: prepositions that go on with a role or a name.
    fn idiom(&mut self, token: &Token) -> bool {
        let role = self.head.is_some_and(|head| self.tokens[head].tags.has(Tags::ROLE));
        let Some(next) = self.token(self.at + 1) else { return false };
        let deputy = self.tokens[self.at - 1].tags.has(Tags::DEPUTY)
            && token.tags.has(Tags::PREPOSITION)
            && token.span.len() <= 3;
        if deputy && self.tokens.get(self.at + 1).is_some_and(|next| !next.tags.has(Tags::ACRONYM)) {
            self.at += 1 + usize::from(next.tags.has(Tags::DETERMINER));
            return self.step();
        }
        let goes_on = token.tags.has(Tags::PREPOSITION)
            && role
            && token.span.len() == 2
            && next.is_lower()
            && !next.tags.any(Tags::TIME | Tags::DETERMINER | Tags::GERUND | Tags::GERUND_LIKE)
            && is_en(self.tokens, self.at);
        if goes_on {
            self.at += 2;
        }
        goes_on
    }

    fn finish(self) -> Phrase {
        let kind = self.kind();
        let role = self.role(kind);
        let mut agreement = self.agreement;
        if let Some(head) = self.head.filter(|_| !agreement.any(Tags::FEMININE | Tags::MASCULINE)) {
            agreement |= self.tokens[head].tags.only(AGREEMENT);
        }
        let name = match kind {
            PhraseKind::Body | PhraseKind::Thing | PhraseKind::Paper => Some(self.core..self.at),
            PhraseKind::Role => None,
            _ => self.name.clone(),
        };
        let by_chance = kind == PhraseKind::Person && agreement.has(Tags::PLURAL) && !self.titled;
        let start = self.name.as_ref().filter(|_| by_chance).map_or(self.start, |name| name.start);
        if by_chance {
            agreement = Tags::NONE;
        }
        Phrase {
            tokens: start..self.at,
            kind,
            name,
            role,
            second_role: None,
            head: self.head,
            agreement,
            determined: self.determined,
            titled: self.titled,
        }
    }

    fn kind(&self) -> PhraseKind {
        if self.titled && self.is_named() {
            return PhraseKind::Person;
        }
        let head = self.head.map_or(Tags::NONE, |head| self.tokens[head].tags);
        let people = head.has(Tags::BODY) && head.has(Tags::PLURAL);
        if head.has(Tags::ROLE) && !people {
            return self.kind_of_role();
        }
        if head.any(Tags::BODY | Tags::ANY_BODY) {
            return PhraseKind::Body;
        }
        if head.has(Tags::PAPER) {
            return PhraseKind::Paper;
        }
        match self.head {
            Some(head) if !self.tokens[head].capital => self.kind_of_thing(head),
            _ => self.kind_of_name(),
        }
    }

    /// Whether the phrase ends with a name that is no complement.
    fn is_named(&self) -> bool {
        !self.name_is_complement && self.name.as_ref().is_some_and(|name| name.end == self.at)
    }

    /// `la députée Untel` is a person, `la députée LR` and `la députée` are roles.
    fn kind_of_role(&self) -> PhraseKind {
        let acronym = |name: &Range<usize>| self.tokens[name.clone()].iter().any(is_acronym);
        let party = !self.given_name() && self.name.as_ref().is_some_and(acronym);
        let one = !self.agreement.has(Tags::PLURAL);
        if self.is_named() && one && !party && !self.names_complement() && !self.names_people() {
            PhraseKind::Person
        } else {
            PhraseKind::Role
        }
    }

    /// `le coach Sénégalais`: an adjective with a capital that it should not have.
    fn names_people(&self) -> bool {
        let demonym = |name: &Range<usize>| self.tokens[name.start].tags.has(Tags::DEMONYM);
        self.name_words() == 1 && self.head.is_some() && self.name.as_ref().is_some_and(demonym)
    }

    /// `responsable d’une page Exemple`: one word behind a common noun names that noun.
    fn names_complement(&self) -> bool {
        let Some(name) = self.name.clone().filter(|_| self.name_words() == 1 && !self.given_name()) else {
            return false;
        };
        let before = name.start.checked_sub(1).map(|before| &self.tokens[before]);
        let common =
            before.is_some_and(|noun| noun.is_lower() && !noun.tags.any(Tags::ROLE | Tags::ADJECTIVE_LIKE));
        let head = self.head.unwrap_or(name.start);
        let is_body = |token: &Token| {
            token.is_lower() && token.tags.any(Tags::BODY | Tags::ANY_BODY) && !token.tags.has(Tags::NAMELESS)
        };
        let of_body = || self.tokens[head..name.start].iter().any(is_body);
        (common || of_body())
            && self.tokens[head..name.start].iter().any(|token| token.tags.has(Tags::DE) && token.is_word())
    }

    /// `l’hydrologue Anne Untel` is a person, though no list has the noun.
    fn kind_of_thing(&self, head: usize) -> PhraseKind {
        let like_person = self.given_name() || self.tokens[head].tags.has(Tags::ROLE_LIKE);
        let full_name = self.is_named() && self.name_words() >= 2;
        if full_name && like_person { PhraseKind::Person } else { PhraseKind::Thing }
    }

    /// A run of names alone: with an article a body, else by its length and looks.
    fn kind_of_name(&self) -> PhraseKind {
        let Some(name) = self.name.clone() else { return PhraseKind::Thing };
        let whole = self.head.is_none() && name.end == self.at;
        if whole && self.is_demonym(&name) {
            return PhraseKind::Role;
        }
        if !whole || self.determined || is_acronym(&self.tokens[name.start]) {
            return PhraseKind::Body;
        }
        if self.tokens[name.start].tags.has(Tags::DETERMINER) {
            return PhraseKind::Name;
        }
        match self.name_words() {
            1 => PhraseKind::Name,
            2..=5 if !self.is_place() => PhraseKind::Person,
            _ => PhraseKind::Body,
        }
    }

    /// `la Montréalaise`: one inhabitant.
    fn is_demonym(&self, name: &Range<usize>) -> bool {
        let one = self.determined && name.len() == 1 && !self.agreement.has(Tags::PLURAL);
        one && self.tokens[name.start].tags.has(Tags::DEMONYM)
    }

    fn name_words(&self) -> usize {
        self.name.as_ref().map_or(0, |name| words_of(self.tokens, name.clone()))
    }

    /// Whether the run of names looks like a place or a body: `Corée du Sud`, `Afrique de l’Ouest`.
    fn is_place(&self) -> bool {
        let joined = |name: &Range<usize>| {
            self.tokens[name.clone()]
                .iter()
                .any(|token| token.tags.has(Tags::DE) && token.is_word() && !token.capital)
        };
        self.name.as_ref().is_some_and(joined) && !self.given_name()
    }

    /// Whether the last run of names begins with a given name.
    fn given_name(&self) -> bool {
        self.name.as_ref().is_some_and(|name| self.tokens[name.start].tags.has(Tags::GIVEN))
    }

    fn role(&self, kind: PhraseKind) -> Option<Range<usize>> {
        let end = match kind {
            PhraseKind::Role => self.at,
            PhraseKind::Person => self.name.as_ref()?.start,
            _ => return None,
        };
        let start = self
            .head
            .filter(|_| !self.agreement.has(Tags::PLURAL) || kind == PhraseKind::Role)
            .map(|_| self.core)?;
        (start < end).then_some(start..end)
    }
}

/// Whether the token is a form of address before a name; `M` and `Me` only with their capital.
fn is_title(tokens: &[Token], at: usize, token: &Token) -> bool {
    let title = token.tags.has(Tags::TITLE) && token.kind == TokenKind::Word && !token.hyphen;
    let followed = || {
        tokens.get(at + 1).is_some_and(|next| {
            next.is_name() || next.tags.any(Tags::TITLE | Tags::ROLE) || next.tags.has(Tags::DETERMINER)
        })
    };
    title && followed() && (token.capital || (token.span.len() > 3 && tokens[at + 1].is_name()))
}

/// Whether `en` stands at `at`.
fn is_en(tokens: &[Token], at: usize) -> bool {
    tokens[at].tags.has(Tags::CLITIC)
}

/// How many words a run of names has; parts joined by hyphens count once.
fn words_of(tokens: &[Token], run: Range<usize>) -> usize {
    tokens[run].iter().filter(|token| !token.hyphen).count()
}

/// Whether a short word is all capitals; the length in bytes stands in for looking at the text.
fn is_acronym(token: &Token) -> bool {
    token.tags.has(Tags::ACRONYM)
}

/// The end of the capitalised words that begin at `start`, with particles between them.
pub(super) fn name_end(tokens: &[Token], start: usize) -> usize {
    let mut end = if has_adjective_within(tokens, start) { start + 2 } else { start };
    while let Some(token) = tokens.get(end).filter(|_| end < start + LONGEST) {
        let joined = token.hyphen
            && (token.capital || end > start && matches!(token.kind, TokenKind::Word | TokenKind::Number));
        if token.is_name() || joined {
            end += 1;
            continue;
        }
        match particles_end(tokens, end).filter(|_| end > start) {
            Some(next) => end = next,
            None => break,
        }
    }
    end
}

/// `Santé publique France`: an adjective between two words of a name that nobody is given.
fn has_adjective_within(tokens: &[Token], start: usize) -> bool {
    let Some([first, adjective, last]) = tokens.get(start..start + 3) else { return false };
    let given = first.tags.any(Tags::GIVEN | Tags::ACRONYM)
        || last.tags.has(Tags::GIVEN) && !last.tags.has(Tags::PLACE);
    let joins =
        adjective.is_lower() && !adjective.hyphen && adjective.tags.only(ADJECTIVE_ONLY) == adjective.tags;
    first.is_name()
        && !given
        && joins
        && adjective.tags.has(Tags::ADJECTIVE_LIKE)
        && last.is_name()
        && !last.hyphen
}

const ADJECTIVE_ONLY: Tags = Tags::ADJECTIVE_LIKE.and(Tags::ROLE_LIKE);

/// The end of particles (`de`, `du`, `le`, `van der`) that begin at `at` and lead on to a capitalised word.
fn particles_end(tokens: &[Token], at: usize) -> Option<usize> {
    let mut next = at;
    while next < at + 3
        && tokens.get(next).is_some_and(|token| {
            token.is_word() && token.tags.any(PARTICLE) && !token.tags.has(Tags::AUXILIARY)
        })
    {
        next += 1;
    }
    let leads_on = next > at && tokens.get(next).is_some_and(Token::is_name);
    let plain_article = next == at + 1
        && !tokens[at].tags.has(Tags::DE)
        && !tokens[at].capital
        && tokens[at].kind == TokenKind::Elided;
    (leads_on && !plain_article).then_some(next)
}

const PARTICLE: Tags = Tags::DE.and(Tags::DETERMINER).and(Tags::PARTICLE);

/// Where in a run of capitalised words behind `de` a person's name begins: `ministre de l'Économie Jean Untel`.
fn person_in(tokens: &[Token], run: Range<usize>) -> usize {
    let starts_word = |at: &usize| !tokens[*at].hyphen && tokens[*at].is_name();
    let given = (run.start + 1..run.end)
        .filter(starts_word)
        .find(|&at| tokens[at].tags.has(Tags::GIVEN) && at + 1 < run.end);
    let starts: Vec<usize> = run.clone().filter(starts_word).collect();
    given.or_else(|| (starts.len() >= 3).then(|| starts[1])).unwrap_or(run.start)
}

/// The place behind brackets that open at `at`, or `at`.
pub(super) fn behind_brackets(tokens: &[Token], at: usize) -> usize {
    if tokens.get(at).is_none_or(|token| token.kind != TokenKind::Open) {
        return at;
    }
    let close = tokens[at..].iter().take(12).position(|token| token.kind == TokenKind::Close);
    close.map_or(at, |length| at + length + 1)
}

/// Adds `, ministre de …` to a name and `, Jean Untel` to a role.
fn with_apposition(tokens: &[Token], phrase: Phrase) -> Phrase {
    let end = behind_brackets(tokens, phrase.tokens.end);
    let comma = tokens.get(end).is_some_and(|token| token.kind == TokenKind::Comma);
    match phrase.kind {
        PhraseKind::Role | PhraseKind::Thing if comma => with_name(tokens, phrase, end + 1),
        PhraseKind::Role => match with_glued_name(tokens, &phrase) {
            Some(person) => person,
            None => beyond_complements(tokens, phrase, end),
        },
        PhraseKind::Person | PhraseKind::Name if comma => beyond_name(tokens, &phrase, end + 1)
            .unwrap_or_else(|| with_role(tokens, phrase, behind_age(tokens, end + 1))),
        PhraseKind::Person if phrase.role.is_none() => with_glued_role(tokens, phrase, end),
        _ => phrase,
    }
}

/// `le directeur du salon Exemple Exemple, Jean Untel,`: the first name is that of the salon.
fn beyond_name(tokens: &[Token], phrase: &Phrase, at: usize) -> Option<Phrase> {
    let (role, name) = (phrase.role.clone()?, phrase.name.clone()?);
    let noun = tokens.get(name.start.checked_sub(1)?)?;
    let common =
        noun.is_lower() && !noun.tags.any(Tags::ROLE | Tags::ADJECTIVE_LIKE | Tags::DE | Tags::DETERMINER);
    let of = tokens[role.clone()].iter().any(|token| token.tags.has(Tags::DE) && token.is_word());
    let named = role.start < name.start && common && of && !tokens[name.start].tags.has(Tags::GIVEN);
    let whole =
        Phrase { kind: PhraseKind::Role, name: None, role: Some(role.start..name.end), ..phrase.clone() };
    let person = with_name(tokens, whole, at);
    let full = person.name.as_ref().is_some_and(|name| words_of(tokens, name.clone()) > 1);
    (named && full).then_some(person)
}

/// `le directeur de la communication à la mairie, Jean Untel,`: a name in apposition behind complements.
fn beyond_complements(tokens: &[Token], phrase: Phrase, end: usize) -> Phrase {
    let complement = |at: &usize| {
        let token = &tokens[*at];
        token.is_word()
            && !token
                .tags
                .any(Tags::QUI | Tags::QUE | Tags::AUXILIARY | Tags::SUBORDINATION | Tags::VERB | Tags::TIME)
            && (token.tags.any(NOUNS) || !token.tags.any(Tags::FINITE | Tags::GERUND | Tags::VERBAL))
    };
    let comma = (end..tokens.len().min(end + 12)).take_while(complement).last().map_or(end, |last| last + 1);
    let preposition =
        tokens.get(end).is_some_and(|token| token.tags.any(Tags::PREPOSITION | Tags::COORDINATION));
    if !preposition || tokens.get(comma).is_none_or(|token| token.kind != TokenKind::Comma) {
        return phrase;
    }
    let mut longer = phrase.clone();
    longer.tokens.end = comma;
    longer.role = longer.role.map(|role| role.start..comma);
    let named = with_name(tokens, longer, comma + 1);
    let full = named.name.as_ref().is_some_and(|name| words_of(tokens, name.clone()) > 1);
    if full { named } else { phrase }
}

/// `le secrétaire d’État aux Transports Jean Untel`: a name right behind the complement of a role.
fn with_glued_name(tokens: &[Token], phrase: &Phrase) -> Option<Phrase> {
    let mut end = phrase.tokens.end;
    for _ in 0..3 {
        let token = tokens.get(end).filter(|token| token.is_word())?;
        let leads =
            token.tags.any(Tags::PREPOSITION | Tags::DE) && !token.tags.any(Tags::ACCORDING | Tags::CLITIC);
        let start = if leads { end + 1 } else { return None };
        let complement = simple_phrase_at(tokens, start).or_else(|| bare_noun(tokens, start))?;
        end = complement.tokens.end;
        let Some(run) = complement.name else { continue };
        let run = run.clone().find(|&at| tokens[at].is_name()).unwrap_or(run.end)..run.end;
        let given = tokens.get(run.start).is_some_and(|token| token.tags.has(Tags::GIVEN));
        let name = if given { run.start } else { person_in(tokens, run.clone()) };
        if name > run.start && !phrase.agreement.has(Tags::PLURAL) && words_of(tokens, name..run.end) >= 2 {
            return Some(Phrase {
                tokens: phrase.tokens.start..run.end,
                kind: PhraseKind::Person,
                name: Some(name..run.end),
                role: phrase.role.as_ref().map(|role| role.start..name),
                ..phrase.clone()
            });
        }
    }
    None
}

/// The place behind `58 ans,`.
fn behind_age(tokens: &[Token], at: usize) -> usize {
    let is_age = tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
        && tokens.get(at + 1).is_some_and(|token| token.tags.has(Tags::TIME))
        && tokens.get(at + 2).is_some_and(|token| token.kind == TokenKind::Comma);
    if is_age { at + 3 } else { at }
}

fn with_name(tokens: &[Token], phrase: Phrase, at: usize) -> Phrase {
    let Some(name) = simple_phrase_at(tokens, at) else { return phrase };
    let titled = name.determined && phrase.kind == PhraseKind::Role;
    let is_person =
        matches!(name.kind, PhraseKind::Person | PhraseKind::Name) && (name.role.is_none() || titled);
    let plural = phrase.agreement.has(Tags::PLURAL);
    let is_thing = phrase.kind == PhraseKind::Thing;
    if !is_person
        || plural
        || !ends_apposition(tokens, name.tokens.end)
        || (is_thing && name.kind == PhraseKind::Name)
    {
        return phrase;
    }
    // `l’hydrologue, Anne Untel` has a role, `la voix basse, Anne Untel` has none.
    let like_role = is_thing && phrase.head.is_some_and(|head| tokens[head].tags.has(Tags::ROLE_LIKE));
    let role = phrase.role.clone().or_else(|| phrase.name.clone().filter(|_| like_role));
    // `la star, Jean Untel`: the noun shows no gender.
    let either = phrase.head.is_some_and(|head| tokens[head].tags.has(Tags::EITHER));
    let shown = if either { Tags::NONE } else { phrase.agreement };
    Phrase {
        tokens: phrase.tokens.start..name.tokens.end,
        kind: PhraseKind::Person,
        name: name.name,
        role,
        agreement: shown | name.agreement,
        titled: name.titled,
        ..phrase
    }
}

fn with_role(tokens: &[Token], phrase: Phrase, at: usize) -> Phrase {
    let Some(role) = role_at(tokens, at) else { return phrase };
    let medium =
        phrase.name.clone().is_some_and(|name| tokens[name].iter().any(|token| token.tags.has(Tags::MEDIUM)));
    let several = role.agreement.has(Tags::PLURAL) && !phrase.agreement.has(Tags::PLURAL);
    if medium || several || !ends_apposition(tokens, role.tokens.end) {
        return phrase;
    }
    if phrase.role.is_some() {
        return Phrase { tokens: phrase.tokens.start..role.tokens.end, second_role: role.role, ..phrase };
    }
    Phrase {
        tokens: phrase.tokens.start..role.tokens.end,
        kind: PhraseKind::Person,
        head: role.head,
        agreement: phrase.agreement | role.agreement,
        role: role.role,
        ..phrase
    }
}

fn with_glued_role(tokens: &[Token], phrase: Phrase, at: usize) -> Phrase {
    let determined = tokens.get(at).is_some_and(|token| token.tags.has(Tags::DETERMINER) && token.is_word());
    if determined && at == phrase.tokens.end { with_role(tokens, phrase, at) } else { phrase }
}

/// A role without a name at `at`, with all its complements: `directeur de la communication à la mairie`.
fn role_at(tokens: &[Token], at: usize) -> Option<Phrase> {
    let mut role = simple_phrase_at(tokens, at)?;
    if role.kind == PhraseKind::Person && role.head.is_some_and(|head| head == at && tokens[head].is_lower())
    {
        // `responsable CFF Immobilier`: the role of the name before, with a name as its complement.
        role.role = Some(role.tokens.clone());
        return Some(role);
    }
    if role.kind != PhraseKind::Role {
        return None;
    }
    while let Some(end) =
        complement_end(tokens, role.tokens.end).or_else(|| second_end(tokens, role.tokens.end))
    {
        role.tokens.end = end;
        role.role.as_mut()?.end = end;
    }
    Some(role)
}

/// The end of `et responsable des services` at `at`.
fn second_end(tokens: &[Token], at: usize) -> Option<usize> {
    let and = tokens.get(at)?.tags.has(Tags::COORDINATION)
        && tokens.get(at + 1)?.tags.has(Tags::ROLE)
        && tokens[at + 1].is_lower();
    let second = simple_phrase_at(tokens, at + 1).filter(|phrase| and && phrase.kind == PhraseKind::Role)?;
    Some(second.tokens.end)
}

/// The end of `à la mairie`, `pour l’Occitanie`, `au sein de l’association X` at `at`.
fn complement_end(tokens: &[Token], at: usize) -> Option<usize> {
    let is_preposition = tokens.get(at)?.tags.has(Tags::PREPOSITION) && !tokens[at].tags.has(Tags::ACCORDING);
    let noun = tokens.get(at + 1)?;
    if !is_preposition || noun.tags.has(Tags::TIME) {
        return None;
    }
    let start = if noun.is_lower() && tokens.get(at + 2)?.tags.has(Tags::DE) { at + 3 } else { at + 1 };
    simple_phrase_at(tokens, start).or_else(|| bare_noun(tokens, start)).map(|phrase| phrase.tokens.end)
}

fn bare_noun(tokens: &[Token], at: usize) -> Option<Phrase> {
    let builder = Builder { determined: true, ..Builder::new(tokens, at) };
    tokens.get(at).filter(|token| token.is_lower())?;
    builder.build()
}

/// Whether an apposition can end before the token at `at`.
fn ends_apposition(tokens: &[Token], at: usize) -> bool {
    let at = behind_brackets(tokens, at);
    let Some(token) = tokens.get(at) else { return true };
    !token.is_word() || !token.is_name() && !token.tags.has(Tags::DE)
}
