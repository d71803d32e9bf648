//! The lower-case words of a noun phrase: what goes on with it, and what ends it.

use super::super::super::tokens::{Token, TokenKind};
use super::builder::{Builder, ENDS_PHRASE, NOUNS};
use super::names::{is_acronym, is_title, is_without, name_end, words_of};
use crate::lexicon::Tags;

impl<'t> Builder<'t> {
    /// Whether a comma or `et` at the end so far leads on to one more complement of an office: `ministre de l’Économie, des
    /// Finances et de la Relance`.
    pub(super) fn lists_complements(&self) -> bool {
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

    /// Whether a role with a capital stands at `at`: `le Premier ministre`, `la Présidente`.
    pub(super) fn is_capital_role(&self, at: usize) -> bool {
        let tags = self.tokens[at].tags;
        let no_noun_yet = self.head.is_none_or(|head| !self.tokens[head].tags.any(NOUNS));
        let alone = || self.tokens.get(at + 1).is_some_and(|next| !next.is_name());
        let role = tags.has(Tags::ROLE) && !tags.any(Tags::GIVEN | Tags::ACRONYM);
        let named = || is_without(self.tokens, at);
        role && no_noun_yet && !self.titled && (self.determined || alone()) && !named()
    }

    /// Whether `de` or another preposition stands before `at`, with at most an article between.
    pub(super) fn follows_of(&self, at: usize) -> bool {
        let given = self.tokens[at].tags.has(Tags::GIVEN);
        let full = words_of(self.tokens, at..name_end(self.tokens, at)) >= 2 && !is_acronym(&self.tokens[at]);
        let names_person = |body: &Token| full && body.tags.has(Tags::NAMELESS);
        let before = &self.tokens[self.core..at];
        let article = before
            .iter()
            .rev()
            .take_while(|token| {
                let title = token.tags.has(Tags::TITLE) && token.capital;
                title || token.tags.has(Tags::DETERMINER) && !token.tags.has(Tags::DE)
            })
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

    pub(super) fn noun(&mut self, token: &Token) -> bool {
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
        if self.head.is_none() && self.name.is_some() && !is_noun {
            // `le SSI danois`: an adjective of the name.
            return;
        }
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
            && (has_role && !self.name_is_complement
                || self.head.is_none() && !self.determined
                || self.given_name() && self.name_words() >= 2);
        let paper = self.head.is_some_and(|head| self.tokens[head].tags.has(Tags::PAPER));
        let participle = token.tags.has(Tags::PARTICIPLE) || paper && token.tags.has(Tags::PARTICIPIAL);
        let doing = token.tags.has(Tags::GERUND_LIKE)
            && self.tokens.get(self.at + 1).is_some_and(|next| {
                next.tags.any(Tags::DETERMINER | Tags::PREPOSITION | Tags::PARTICIPIAL | Tags::PARTICIPLE)
            });
        let participle = participle || self.is_past_participle(token);
        // `le Canard enchaîné`
        let newspaper = self.tokens[self.at - 1].capital && self.tokens[self.at - 1].tags.has(Tags::MEDIUM);
        let named = newspaper && token.tags.has(Tags::ADJECTIVE_LIKE);
        !named && (person_name || (participle || doing) && !token.tags.any(NOUNS))
    }

    /// `la mère d’une élève placée en garde`, `des jeunes âgés de 15 ans`: a participle with a complement of its own, behind a
    /// common noun.
    fn is_past_participle(&self, token: &Token) -> bool {
        let common = self.name.is_none() && self.head.is_some_and(|head| !self.tokens[head].capital);
        if !common || !token.tags.has(Tags::PARTICIPIAL) || token.tags.has(Tags::DEPUTY) {
            return false;
        }
        let Some([next, behind]) = self.tokens.get(self.at + 1..self.at + 3) else { return false };
        let complement = next.is_lower() && next.tags.has(Tags::PREPOSITION);
        complement || next.tags.has(Tags::DE) && behind.kind == TokenKind::Number
    }

    /// `en chef`, `en charge de`, `sans frontières`: prepositions that go on with a role or a name.
    fn idiom(&mut self, token: &Token) -> bool {
        let role = self.head.is_some_and(|head| self.tokens[head].tags.has(Tags::ROLE));
        let Some(next) = self.token(self.at + 1) else { return false };
        let deputy = self.tokens[self.at - 1].tags.has(Tags::DEPUTY)
            && token.tags.has(Tags::PREPOSITION)
            && token.span.len() <= 3;
        let deputy = deputy || self.holds_office_at();
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
}

impl Builder<'_> {
    /// `note Anne Untel`: a paper without an article right before a name is a verb.
    pub(super) fn is_verb_before_name(&self) -> bool {
        let Some([first, name]) = self.tokens.get(self.start..self.start + 2) else { return false };
        let noun = first.tags.has(Tags::PAPER.and(Tags::FINITE));
        // `a d’emblée prévenu Anne Untel`
        let said = first.tags.has(Tags::ROLE.and(Tags::PARTICIPLE));
        first.is_lower()
            && first.tags.has(Tags::SAY)
            && (noun || said)
            && name.is_name()
            && name.tags.any(Tags::GIVEN | Tags::TITLE)
    }

    /// `l’Agence régionale de santé (ARS) d’Île-de-France`: a short form in brackets, behind which the name goes on.
    pub(super) fn short_form(&mut self) -> bool {
        let inside = &self.tokens[self.at + 1..];
        let length = inside.iter().take(3).take_while(|token| token.tags.has(Tags::ACRONYM)).count();
        let Some([close, of]) = inside.get(length..length + 2) else { return false };
        let goes_on = length > 0 && close.kind == TokenKind::Close && of.is_word() && of.tags.has(Tags::DE);
        if goes_on {
            self.at += length + 2;
        }
        goes_on
    }

    /// `un rapport de juin de l’office`: the time of a paper whose author is to come.
    pub(super) fn is_paper_of(&self, time: usize) -> bool {
        let paper = self.head.is_some_and(|head| self.tokens[head].tags.has(Tags::PAPER));
        paper && self.tokens.get(time + 1).is_some_and(|of| of.is_word() && of.tags.has(Tags::DE))
    }

    /// `la secrétaire d’État à l’égalité`: an office that goes on with `à` behind its complement, not with who is told.
    fn holds_office_at(&self) -> bool {
        let office = self.head.is_some_and(|head| self.tokens[head].tags.has(Tags::DEPUTY));
        let [to, article, noun] = self.tokens.get(self.at..self.at + 3).unwrap_or_default() else {
            return false;
        };
        let told = Tags::ACRONYM | Tags::MEDIUM | Tags::PAPER | Tags::ROLE | Tags::BODY;
        let to_the =
            to.tags.has(Tags::PREPOSITION) && to.span.len() == 2 && article.tags.has(Tags::DETERMINER);
        office && to_the && !noun.tags.any(told)
    }
}

/// Whether `en` stands at `at`.
fn is_en(tokens: &[Token], at: usize) -> bool {
    tokens[at].tags.has(Tags::CLITIC)
}
