//! A text as words with what they can be, and the signs between them that matter to a sentence.

mod cutter;
mod endings;

use crate::document::Span;
use crate::french::{CutText, is_hyphen, sentences};
use crate::lexicon::Tags;
use cutter::{Cutter, is_wrapped};
use hashbrown::HashMap;

/// One word or sign of a text, or a whole quotation seen from outside.
#[derive(Clone, Copy, Debug)]
pub(in crate::analyse) struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// What the word can be; nothing for signs.
    pub tags: Tags,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether a hyphen joins it to the word before.
    pub hyphen: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::analyse) enum TokenKind {
    Word,
    /// `l’`, `d’`, `qu’`.
    Elided,
    /// `-t`, `-elle` behind a verb.
    Clitic,
    Number,
    Comma,
    /// The end of a sentence.
    Stop,
    /// `?`, `!` or `…` within a sentence, or `;`.
    Pause,
    Colon,
    Open,
    Close,
    Dash,
    /// The end of a paragraph.
    Line,
    /// A quotation mark.
    Mark(char),
    /// The quotation of that number, marks and all.
    Quote(u32),
}

impl Token {
    /// Whether it is a word of any kind.
    pub fn is_word(&self) -> bool {
        use TokenKind::{Clitic, Elided, Number, Word};
        matches!(self.kind, Word | Elided | Clitic | Number)
    }

    /// Whether it can be (part of) a name: a capitalised word that is no grammatical word, or joined to one.
    pub fn is_name(&self) -> bool {
        self.kind == TokenKind::Word
            && self.capital
            && (self.hyphen || !self.tags.any(NOT_A_NAME | Tags::OWN_SUBJECT))
    }

    /// Whether it is a word in lower case.
    pub fn is_lower(&self) -> bool {
        self.kind == TokenKind::Word && !self.capital
    }

    /// Whether it is, or looks like, an infinitive and no noun.
    pub fn is_infinitive(&self) -> bool {
        self.is_lower()
            && self.tags.any(Tags::INFINITIVE | Tags::INFINITIVAL)
            && !self.tags.any(Tags::ROLE | Tags::BODY)
    }

    /// The quotation that it stands for.
    pub fn quote(&self) -> Option<usize> {
        match self.kind {
            TokenKind::Quote(number) => Some(number as usize),
            _ => None,
        }
    }
}

const NOT_A_NAME: Tags = Tags::DETERMINER
    .and(Tags::DE)
    .and(Tags::PREPOSITION)
    .and(Tags::COORDINATION)
    .and(Tags::QUI)
    .and(Tags::QUE)
    .and(Tags::SUBORDINATION)
    .and(Tags::ASKS)
    .and(Tags::SUBJECT)
    .and(Tags::CLITIC)
    .and(Tags::AUXILIARY)
    .and(Tags::ADVERB)
    .and(Tags::TITLE);

/// Reads the words of a text as tokens, with the signs between them.
pub(in crate::analyse) fn tokens(cut: &CutText) -> Vec<Token> {
    let text = cut.text();
    let mut cutter = Cutter {
        text,
        ends: sentences(text).into_iter().map(Span::end).collect(),
        next_end: 0,
        wrapped: is_wrapped(text),
        tokens: Vec::with_capacity(text.len() / 5),
    };
    let mut at = 0;
    for word in cut.words() {
        let span = word.word.span;
        cutter.signs(at, span.start());
        let hyphen = text[at..span.start()].chars().all(is_hyphen) && at < span.start();
        cutter.word(word, hyphen);
        at = span.end();
    }
    cutter.signs(at, text.len());
    let mut tokens = cutter.tokens;
    join_compounds(&mut tokens);
    name_the_east(&mut tokens);
    lower_initials(text, &mut tokens);
    tokens
}

/// Takes the capital from words that begin a sentence and have one nowhere else: `Présent au gala, le maire …`.
fn lower_initials(text: &str, tokens: &mut [Token]) {
    let doubtful: Vec<usize> = (0..tokens.len()).filter(|&at| is_doubtful_initial(tokens, at)).collect();
    let words = doubtful.iter().map(|&at| (tokens[at].span.of(text), false));
    let mut seen_within: HashMap<&str, bool> = words.collect();
    if seen_within.is_empty() {
        return;
    }
    for at in (0..tokens.len()).filter(|&at| tokens[at].capital && !is_initial(tokens, at)) {
        if let Some(seen) = seen_within.get_mut(tokens[at].span.of(text)) {
            *seen = true;
        }
    }
    for at in doubtful {
        tokens[at].capital = seen_within.get(tokens[at].span.of(text)).copied().unwrap_or(true);
    }
}

/// Whether the token at `at` begins a sentence, a line or what a sign sets off.
pub(super) fn is_initial(tokens: &[Token], at: usize) -> bool {
    at == 0 || !tokens[at - 1].is_word() && tokens[at - 1].kind != TokenKind::Comma
}

/// Whether a capitalised word may owe its capital to its place: nothing in it or behind it shows a name.
fn is_doubtful_initial(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let known = token.tags.any(KNOWN_NAMES);
    let leads_on = || {
        tokens.get(at + 1).is_some_and(|next| {
            // `Vu l’avis du conseil`
            let participle = token.tags.any(Tags::PARTICIPLE | Tags::CAPITAL_WORD);
            let pronoun = next.tags.has(Tags::CLITIC) && !next.tags.has(Tags::PREPOSITION) && !participle;
            next.is_name() || next.hyphen || pronoun || next.tags.any(Tags::FINITE | Tags::AUXILIARY)
        })
    };
    token.kind == TokenKind::Word && token.capital && !known && is_initial(tokens, at) && !leads_on()
}

const KNOWN_NAMES: Tags = Tags::GIVEN.and(Tags::ACRONYM).and(Tags::BODY).and(Tags::ROLE).and(NOT_A_NAME);

/// `l’Est républicain`: with a capital behind an article, `Est` is no verb.
fn name_the_east(tokens: &mut [Token]) {
    for at in 1..tokens.len() {
        let article =
            tokens[at - 1].kind == TokenKind::Elided && tokens[at - 1].tags.any(Tags::DETERMINER | Tags::DE);
        if article && tokens[at].capital && tokens[at].tags.has(Tags::BEING) {
            tokens[at].tags = tokens[at].tags.without(Tags::AUXILIARY | Tags::BEING);
        }
    }
}

/// `Pas-de-Calais`: the first word of a compound that ends with a capitalised word is no grammatical word.
fn join_compounds(tokens: &mut [Token]) {
    let mut at = 0;
    while at < tokens.len() {
        let parts = tokens[at + 1..].iter().take_while(|part| part.hyphen).count();
        let is_capital = |part: &Token| part.kind == TokenKind::Word && part.capital;
        let whole = is_capital(&tokens[at]) && tokens[at + 1..=at + parts].last().is_some_and(is_capital);
        if whole {
            tokens[at].tags = tokens[at].tags.without(NOT_A_NAME);
        }
        at += 1 + parts;
    }
}
