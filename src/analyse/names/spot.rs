//! Where names stand: heads with their complements, known places, runs of capitals.

use std::borrow::Cow;
use std::ops::Range;

use super::super::tokens::{Token, TokenKind};
use super::cantons::Of;
use super::span_of;
use crate::french::lower;
use crate::lexicon::{self, BodyKind, NameWord, Place, Tags};

/// Words at one place that look like a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// All of it.
    pub tokens: Range<usize>,
    pub kind: SpotKind,
    /// Where the words begin that tell it from others of its kind: behind `ville de`.
    pub core: usize,
    pub rule: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SpotKind {
    /// A head word with what belongs to it: `Institut de …`.
    Headed(BodyKind),
    /// A head word with a capital and nothing more: `l’Institut`.
    HeadAlone,
    /// One of several regions behind one head, with its preposition.
    Region(Of),
    /// A place of the lists.
    Place(Place, &'static str),
    /// A town, since the text says so: `maire de X`.
    Town,
    /// A run of capitals.
    Run,
    /// A company by its legal form.
    Company,
    /// A word in capitals alone.
    Acronym,
    /// Somebody, by their title, given name or role.
    Person,
}

/// Finds names in order; they do not overlap.
pub(super) fn spot(text: &str, tokens: &[Token]) -> Vec<Spot> {
    let spotter = Spotter { text, tokens };
    let mut spots: Vec<Spot> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        let may_begin =
            token.capital || token.tags.any(Tags::HEAD | Tags::SMALL_NAME) || spotter.is_brand(at);
        if token.tags.has(Tags::HEAD) {
            let mut regions = spotter.cantons(at);
            if let Some(last) = regions.last() {
                at = last.tokens.end;
                spots.append(&mut regions);
                continue;
            }
        }
        match Some(at).filter(|_| may_begin && token.is_word()).and_then(|at| spotter.at(at)) {
            Some(spot) => {
                at = spot.tokens.end;
                spots.push(spot);
            }
            None => at += 1,
        }
    }
    spots
}

pub(super) struct Spotter<'t> {
    pub text: &'t str,
    pub tokens: &'t [Token],
}

impl<'t> Spotter<'t> {
    fn at(&self, at: usize) -> Option<Spot> {
        let token = self.tokens[at];
        if token.is_lower() && token.tags.has(Tags::SMALL_NAME) {
            return Some(self.small_name(at));
        }
        if self.is_brand(at) {
            return Some(Spot { tokens: at..at + 1, kind: SpotKind::Run, core: at, rule: "name/brand" });
        }
        if token.kind != TokenKind::Word || token.hyphen || self.is_agenda(at) {
            return None;
        }
        if self.is_article_of_name(at) {
            let spot = self.place(at + 1).or_else(|| self.run(at + 1))?;
            return Some(Spot { tokens: at..spot.tokens.end, ..spot });
        }
        let headed = if token.tags.has(Tags::HEAD) { self.headed(at) } else { None };
        // `Association européenne de libre-échange` is a place of the lists before it is an association.
        let place = self.place(at);
        if place.as_ref().zip(headed.as_ref()).is_some_and(|(place, headed)| {
            // `le Royaume-Uni de l’Union européenne` is no name.
            let whole = place.tokens.len() > 1 || self.is_beside(place);
            whole || place.tokens.end >= headed.tokens.end
        }) {
            return place;
        }
        headed.or(place).or_else(|| self.run(at))
    }

    /// `La` of `à La Haye`, `Le` of `dans Le Courrier`: an article with a capital within a sentence.
    fn is_article_of_name(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        matches!(token.span.of(self.text), "Le" | "La" | "Les")
            && at > 0
            && self.tokens[at - 1].is_word()
            && !self.tokens[at - 1].capital
            && self.token(at + 1).is_some_and(|next| next.is_name() && !next.tags.has(Tags::HEAD))
            && self.adjoins(at + 1)
    }

    /// `eBay`, `iRobot`: a capital within a word that has none at its beginning.
    fn is_brand(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let second = self.text.as_bytes().get(token.span.start() + 1);
        second.is_some_and(u8::is_ascii_uppercase)
            && token.is_lower()
            && !token.hyphen
            && token.span.len() > 2
            && token.span.of(self.text).starts_with(|c: char| c.is_ascii_lowercase())
    }

    pub fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub fn has(&self, at: usize, tags: Tags) -> bool {
        self.token(at).is_some_and(|token| token.is_word() && token.tags.any(tags))
    }

    /// The word at `at` in lower case; nothing behind the end.
    pub fn form(&self, at: usize) -> Cow<'t, str> {
        self.token(at).map_or(Cow::Borrowed(""), |token| lower(token.span.of(self.text)))
    }

    /// Whether a word that can be part of a name stands at `at`.
    pub fn is_name(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_name)
    }

    /// Whether the word at `at` says that of a name.
    pub fn is_word_of(&self, at: usize, what: NameWord) -> bool {
        lexicon::name_word(&self.form(at)) == Some(what)
    }

    /// Whether an article that is not at once `de` stands at `at`: `le`, no `du`.
    pub fn is_article(&self, at: usize) -> bool {
        self.has(at, Tags::DETERMINER) && !self.has(at, Tags::DE)
    }

    /// The text from the first to the last token of a range.
    pub fn text_of(&self, range: Range<usize>) -> &'t str {
        span_of(self.tokens, range).of(self.text)
    }

    /// `santésuisse`, `tarifsuisse SA`: a name in small letters with its legal form.
    fn small_name(&self, at: usize) -> Spot {
        let end = at + 1 + usize::from(self.has(at + 1, Tags::LEGAL_FORM));
        let kind = SpotKind::Headed(BodyKind::Body);
        Spot { tokens: at..end, kind, core: at, rule: "name/small-letters" }
    }

    /// Whether `ordre` at `at` is that `du jour`.
    fn is_agenda(&self, at: usize) -> bool {
        let is = |at: usize, word: &str| {
            self.token(at).is_some_and(|token| token.span.of(self.text).eq_ignore_ascii_case(word))
        };
        is(at, "ordre") && is(at + 2, "jour")
    }

    /// Whether nothing but a space or a hyphen stands before the token at `at`, or the point of an initial.
    pub(super) fn adjoins(&self, at: usize) -> bool {
        let before = self.tokens[at - 1].span;
        let between = &self.text[before.end()..self.tokens[at].span.start()];
        let initial = self.tokens[at - 1].capital && before.len() == 1;
        matches!(between, " " | "\u{a0}" | "-" | "‑" | "") || initial && matches!(between, ". " | ".\u{a0}")
    }
}
