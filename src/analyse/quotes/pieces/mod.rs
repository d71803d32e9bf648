//! The pieces of quotations: what stands between marks, cut at the incises inside, and the text seen from outside.

mod incises;

use super::super::tokens::{Token, TokenKind};
use super::decide::folded;
use super::marks::Pair;
use super::verbs::is_finite;
use crate::document::Span;
use crate::lexicon::Tags;
use incises::incises;
use std::cell::OnceCell;
use std::ops::Range;

pub(super) use incises::glued_incise;

/// A piece of text between quotation marks, without incises.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Its text, without the marks and the spaces just inside them.
    pub span: Span,
    /// What stands between marks inside it.
    pub nested: Vec<Span>,
    /// How many words it has, `l’` and the like left out.
    pub words: usize,
    /// Whether it has a finite verb.
    pub has_verb: bool,
    /// Whether it begins with an infinitive.
    pub opens_verb: bool,
    /// Whether it begins with a finite verb, whose subject then stands outside.
    pub opens_finite: bool,
    /// Whether it begins as a clause does: with an article, a pronoun, a conjunction.
    pub opens_clause: bool,
    /// Whether it begins with a preposition or an adverb.
    pub opens_circumstance: bool,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it has a grammatical word of French, and is not all in capitals.
    pub french: bool,
    /// Whether a sentence of the text ends with it.
    pub ends_sentence: bool,
    /// The quotation that it is a part of, when that has several pieces.
    pub group: Option<u32>,
}

/// The text seen from outside: quotations are single tokens, their incises are text.
pub(super) struct Outside {
    pub tokens: Vec<Token>,
    pub pieces: Vec<Piece>,
    folded: OnceCell<String>,
}

impl Outside {
    /// The text in lower case without accents, made when it is first asked for.
    pub fn folded(&self, text: &str) -> &str {
        self.folded.get_or_init(|| folded(text))
    }
}

struct Walk<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// The pairs of marks inside of others, in the order in which they open.
    nested: Vec<&'t Pair>,
    outside: Outside,
    groups: u32,
}

impl Piece {
    /// Reads what the words of a piece show.
    fn read(text: &str, tokens: &[Token], span: Span) -> Self {
        let mut words = tokens.iter().filter(|token| token.is_word());
        let verb = |token: &&Token| token.is_word() && !token.tags.has(Tags::CLITIC);
        let is_french =
            |token: &Token| token.is_word() && !token.tags.has(Tags::ACRONYM) && token.tags.any(GRAMMAR);
        let first_letter = span.of(text).chars().find(|c| c.is_alphanumeric());
        Piece {
            span,
            nested: Vec::new(),
            words: words
                .clone()
                .filter(|word| matches!(word.kind, TokenKind::Word | TokenKind::Number) && !word.hyphen)
                .count(),
            has_verb: (0..tokens.len()).any(|at| shows_verb(text, tokens, at)),
            opens_verb: tokens.iter().find(verb).is_some_and(Token::is_infinitive),
            opens_finite: opens_finite(tokens),
            opens_clause: words.clone().next().is_some_and(|first| first.tags.any(OPENS_CLAUSE)),
            opens_circumstance: words.next().is_some_and(|first| first.tags.any(CIRCUMSTANCE)),
            capital: first_letter.is_some_and(|c| c.is_uppercase() || c.is_numeric()),
            french: tokens.iter().any(is_french),
            ends_sentence: tokens.last().is_some_and(|token| token.kind == TokenKind::Stop),
            group: None,
        }
    }
}

impl Walk<'_> {
    /// Copies what stands outside of quotations; stray marks are left out.
    fn copy(&mut self, range: Range<usize>) {
        let kept = self.tokens[range].split(|token| matches!(token.kind, TokenKind::Mark(_)));
        kept.for_each(|between| self.outside.tokens.extend_from_slice(between));
    }

    fn pair(&mut self, pair: &Pair) {
        let inside = pair.open + 1..pair.close;
        let cuts = incises(self.tokens, inside.clone());
        let first = self.outside.pieces.len();
        let mut from = inside.start;
        for incise in &cuts {
            self.piece(from..incise.start, pair);
            self.copy(incise.clone());
            from = incise.end;
        }
        self.piece(from..inside.end, pair);
        self.close(pair, first);
    }

    /// Gives the pieces of one pair their group, and the last its closing mark.
    fn close(&mut self, pair: &Pair, first: usize) {
        let pieces = &mut self.outside.pieces;
        let many = pieces.len() > first + 1;
        if pair.goes_on && first > 0 && first < pieces.len() {
            let group = *pieces[first - 1].group.get_or_insert_with(|| next_group(&mut self.groups));
            pieces[first..].iter_mut().for_each(|piece| piece.group = Some(group));
        } else if many {
            let group = next_group(&mut self.groups);
            pieces[first..].iter_mut().for_each(|piece| piece.group = Some(group));
        }
    }

    fn piece(&mut self, tokens: Range<usize>, pair: &Pair) {
        let Some(span) = self.span_of(&tokens, pair.open) else { return };
        if let Some(word) = self.noun_in_marks(&tokens, pair) {
            let span = self.with_marks(span, &tokens, pair);
            return self.outside.tokens.push(Token { span, ..word });
        }
        let kind = TokenKind::Quote(self.outside.pieces.len() as u32);
        let with_marks = self.with_marks(span, &tokens, pair);
        let piece =
            Piece { nested: self.nested_in(&tokens), ..Piece::read(self.text, &self.tokens[tokens], span) };
        self.outside.pieces.push(piece);
        let token = Token { span: with_marks, kind, tags: Tags::NONE, capital: false, hyphen: false };
        self.outside.tokens.push(token);
    }

    /// `un « retenu »`: one word in lower case behind an article is a word of the author’s, marks and all.
    fn noun_in_marks(&self, tokens: &Range<usize>, pair: &Pair) -> Option<Token> {
        let [word] = self.tokens[tokens.clone()] else { return None };
        let article = self.outside.tokens.last()?;
        let noun = word.is_lower() && !word.tags.any(Tags::VERB | Tags::AUXILIARY | Tags::ADVERB);
        let behind =
            article.is_word() && article.tags.has(Tags::DETERMINER) && article.kind == TokenKind::Word;
        (noun && behind && pair.closed).then_some(word)
    }

    /// The pieces of two words or more between marks inside.
    fn nested_in(&self, tokens: &Range<usize>) -> Vec<Span> {
        let first = self.nested.partition_point(|pair| pair.open < tokens.start);
        let inside = self.nested[first..].iter().take_while(|pair| pair.close < tokens.end);
        let words = |pair: &&&Pair| {
            self.tokens[pair.open..pair.close].iter().filter(|token| token.is_word()).count() > 1
        };
        inside
            .filter(words)
            .filter_map(|pair| self.span_of(&(pair.open + 1..pair.close), pair.open))
            .collect()
    }

    /// The piece with the marks of its quotation, where they stand beside it.
    fn with_marks(&self, span: Span, tokens: &Range<usize>, pair: &Pair) -> Span {
        let opened =
            if tokens.start == pair.open + 1 { span.join(self.tokens[pair.open].span) } else { span };
        let closes = pair.closed && tokens.end == pair.close;
        if closes { opened.join(self.tokens[pair.close].span) } else { opened }
    }

    /// The text from behind the opening mark, or from the first token, to the end of the last token and its final signs.
    fn span_of(&self, range: &Range<usize>, open: usize) -> Option<Span> {
        if range.is_empty() || !self.tokens[range.clone()].iter().any(Token::is_word) {
            return None;
        }
        let start = if range.start == open + 1 {
            self.tokens[open].span.end()
        } else {
            self.tokens[range.start - 1].span.end()
        };
        let end = self.tokens.get(range.end).map_or(self.text.len(), |next| next.span.start());
        let span = Span::from(start..end).trim(self.text);
        (!span.is_empty()).then_some(span)
    }
}

/// Whether the first word, pronouns and negation aside, is a finite verb: `ne connaît pas`, `lui a tiré`.
fn opens_finite(tokens: &[Token]) -> bool {
    let leads =
        |token: &Token| token.is_word() && token.tags.has(Tags::CLITIC) && !token.tags.has(Tags::SUBJECT);
    let first = tokens.iter().take(4).take_while(|token| leads(token)).count();
    first < tokens.len() && !tokens[first].hyphen && tokens[first].tags.any(Tags::AUXILIARY | Tags::VERB)
}

/// Whether the token at `at` is a finite verb, or the subject of one.
fn shows_verb(text: &str, tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    is_finite(tokens, at)
        || token.kind == TokenKind::Clitic
        || token.tags.has(Tags::OWN_SUBJECT)
        || is_plural_verb(text, tokens, at)
}

const OPENS_CLAUSE: Tags = Tags::DETERMINER
    .and(Tags::SUBJECT)
    .and(Tags::CLITIC)
    .and(Tags::COORDINATION)
    .and(Tags::OWN_SUBJECT)
    .and(Tags::SUBORDINATION);

const CIRCUMSTANCE: Tags = Tags::PREPOSITION.and(Tags::ADVERB).and(Tags::DE).and(Tags::MANNER);

const GRAMMAR: Tags = Tags::DETERMINER
    .and(Tags::DE)
    .and(Tags::PREPOSITION)
    .and(Tags::SUBJECT)
    .and(Tags::CLITIC)
    .and(Tags::QUE)
    .and(Tags::ADVERB)
    .and(Tags::SUBORDINATION)
    .and(Tags::AUXILIARY);

/// Cuts the quotations of a text at their incises and gives the text seen from outside.
pub(super) fn outside(text: &str, tokens: &[Token], pairs: &[Pair]) -> Outside {
    let tokens_outside = Vec::with_capacity(tokens.len());
    let outside = Outside { tokens: tokens_outside, pieces: Vec::new(), folded: OnceCell::new() };
    let nested = pairs.iter().filter(|pair| pair.nested).collect();
    let mut walk = Walk { text, tokens, nested, outside, groups: 0 };
    let mut at = 0;
    for pair in pairs.iter().filter(|pair| !pair.nested) {
        if pair.open < at {
            continue;
        }
        walk.copy(at..pair.open);
        walk.pair(pair);
        at = pair.close + usize::from(pair.closed);
    }
    walk.copy(at..tokens.len());
    walk.outside
}

/// Whether the word at `at` looks like a verb in the plural: it ends in `-ent` behind a plural.
fn is_plural_verb(text: &str, tokens: &[Token], at: usize) -> bool {
    let form = tokens[at].span.of(text);
    let verbal = tokens[at].is_lower() && form.len() > 5 && form.ends_with("ent") && !form.ends_with("ment");
    verbal && at > 0 && tokens[at - 1].is_word() && tokens[at - 1].span.of(text).ends_with(['s', 'x'])
}

fn next_group(groups: &mut u32) -> u32 {
    *groups += 1;
    *groups
}

/// The sentences of the text seen from outside.
pub(super) fn sentences_outside(outside: &Outside) -> Vec<Range<usize>> {
    let tokens = &outside.tokens;
    let mut sentences = Vec::new();
    let mut start = 0;
    for at in 0..tokens.len() {
        if ends_sentence(outside, at) || at - start >= LONGEST_SENTENCE {
            if at + 1 > start {
                sentences.push(start..at + 1);
            }
            start = at + 1;
        }
    }
    if start < tokens.len() {
        sentences.push(start..tokens.len());
    }
    sentences
}

/// A longer sentence is cut, so that the work on each stays bounded.
const LONGEST_SENTENCE: usize = 500;

fn ends_sentence(outside: &Outside, at: usize) -> bool {
    let tokens = &outside.tokens;
    let next = tokens.get(at + 1);
    match tokens[at].kind {
        TokenKind::Stop => true,
        TokenKind::Line => !at.checked_sub(1).is_some_and(|before| tokens[before].kind == TokenKind::Colon),
        TokenKind::Quote(number) => {
            let piece = &outside.pieces[number as usize];
            let new_quotation = next.and_then(Token::quote).is_some_and(|next| outside.pieces[next].capital);
            let new_sentence =
                new_quotation || next.is_some_and(|next| next.is_word() && next.capital && !next.is_name());
            piece.ends_sentence
                && next.is_none_or(|next| next.kind != TokenKind::Stop && next.kind != TokenKind::Comma)
                || new_sentence
        }
        _ => tokens[at].is_word() && is_glued_sentence(tokens, at + 1),
    }
}

/// Whether a sentence begins at `at` without a sign before: an article with a capital and a common noun, behind a word that
/// calls for no title (`la lettre du prince Le palais a …`).
fn is_glued_sentence(tokens: &[Token], at: usize) -> bool {
    let Some([before, first, second]) = tokens.get(at - 1..at + 2) else { return false };
    let calls = Tags::NAMED
        | Tags::PAPER
        | Tags::MEDIUM
        | Tags::DE
        | Tags::PREPOSITION
        | Tags::TITLE
        | Tags::DETERMINER;
    if first.capital && first.tags.has(Tags::ACCORDING) && first.kind == TokenKind::Word {
        return true;
    }
    let opens = first.capital
        && !first.hyphen
        && first.tags.any(Tags::DETERMINER | Tags::OWN_SUBJECT | Tags::PREPOSITION)
        && matches!(first.kind, TokenKind::Word | TokenKind::Elided);
    let common = second.is_lower() || first.kind == TokenKind::Elided && second.tags.has(Tags::ACRONYM);
    opens && common && !before.tags.any(calls) && before.kind != TokenKind::Elided && !second.hyphen
}
