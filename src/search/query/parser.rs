//! Reads a query into an expression: `ET` binds tightest, then `OU`, then words side by side.

use super::expression::{DateRange, Expression, Leaf, Term, one_or};
use super::lexer::{Token, tokens};
use crate::document::Date;
use crate::facet::FACETS;
use crate::french::{Word, words};

/// Leaves that a query may have; further ones are left out, since each costs time.
const MOST_LEAVES: usize = 1_000;

/// Brackets inside brackets that are read; deeper ones count for nothing.
const MOST_DEPTH: usize = 50;

/// Reads a query; what makes no sense is read as words. Words beyond the bound are added to `ignored`.
pub(super) fn parse(query: &str, ignored: &mut Vec<String>) -> Expression {
    let mut parser = Parser { tokens: tokens(query), at: 0, depth: 0, leaves: 0, ignored };
    let mut parts = Vec::new();
    while parser.at < parser.tokens.len() {
        parser.side_by_side(&mut parts);
        // What stopped it is a bracket that was never opened; what follows goes on beside it.
        parser.at += 1;
    }
    one_or(parts, |parts| Expression::All { parts, demanded: false }).unwrap_or_default()
}

struct Parser<'q, 'i> {
    tokens: Vec<Token<'q>>,
    at: usize,
    depth: usize,
    leaves: usize,
    ignored: &'i mut Vec<String>,
}

impl Parser<'_, '_> {
    /// Takes the next token when it is this one.
    fn takes(&mut self, token: Token) -> bool {
        let found = self.tokens.get(self.at) == Some(&token);
        self.at += usize::from(found);
        found
    }

    /// Adds what stands side by side, up to a closing bracket or the end.
    fn side_by_side(&mut self, parts: &mut Vec<Expression>) {
        while !matches!(self.tokens.get(self.at), None | Some(Token::Close)) {
            parts.extend(self.joined_by_or().map(into_parts).unwrap_or_default());
        }
    }

    fn joined_by_or(&mut self) -> Option<Expression> {
        let mut parts: Vec<_> = self.joined_by_and().into_iter().collect();
        while !parts.is_empty() && self.operand_follows(Token::Or) {
            parts.extend(self.joined_by_and());
        }
        one_or(parts, Expression::Any)
    }

    fn joined_by_and(&mut self) -> Option<Expression> {
        let mut parts: Vec<_> = self.operand().into_iter().collect();
        while !parts.is_empty() && self.operand_follows(Token::And) {
            parts.extend(self.operand());
        }
        one_or(parts, |parts| Expression::All { parts, demanded: true })
    }

    /// Takes an operator, if something to operate on stands behind it.
    fn operand_follows(&mut self, operator: Token) -> bool {
        let follows =
            !matches!(self.tokens.get(self.at + 1), None | Some(Token::Close | Token::Or | Token::And));
        follows && self.takes(operator)
    }

    fn operand(&mut self) -> Option<Expression> {
        let mut excluded = false;
        while self.operand_follows(Token::Not) {
            excluded = !excluded;
        }
        let part = if self.takes(Token::Open) { self.group() } else { self.single() };
        part.map(|part| if excluded { part.excluded() } else { part })
    }

    fn single(&mut self) -> Option<Expression> {
        let token = self.tokens.get(self.at)?.clone();
        if token == Token::Close {
            return None;
        }
        self.at += 1;
        let parts =
            leaves(&token).into_iter().filter_map(|leaf| self.counted(leaf)).map(Expression::Leaf).collect();
        one_or(parts, |parts| Expression::All { parts, demanded: false })
    }

    /// What stands between brackets, the first of which is taken already. Too deep, brackets count for nothing.
    fn group(&mut self) -> Option<Expression> {
        if self.depth == MOST_DEPTH {
            while self.takes(Token::Open) {}
            return self.single();
        }
        self.depth += 1;
        let mut parts = Vec::new();
        self.side_by_side(&mut parts);
        self.depth -= 1;
        self.takes(Token::Close);
        one_or(parts, |parts| Expression::All { parts, demanded: false })
    }

    fn counted(&mut self, leaf: Leaf) -> Option<Leaf> {
        self.leaves += 1;
        if self.leaves <= MOST_LEAVES {
            return Some(leaf);
        }
        self.ignored.push(leaf.to_string());
        None
    }
}

/// The parts of a group of words side by side, or the expression alone.
fn into_parts(expression: Expression) -> Vec<Expression> {
    match expression {
        Expression::All { parts, demanded: false } => parts,
        other => vec![other],
    }
}

/// What one token asks for.
fn leaves(token: &Token) -> Vec<Leaf> {
    match token {
        Token::Phrase { text, near } => phrase(terms(text), *near).into_iter().collect(),
        Token::Pair { key, value } => match filter(key, value) {
            Some(filter) => vec![filter],
            None => terms(key).into_iter().chain(terms(value)).map(Leaf::Word).collect(),
        },
        Token::Text(text) => text_leaves(text),
        // An operator with nothing to operate on is a word.
        Token::Or => terms("ou").into_iter().map(Leaf::Word).collect(),
        Token::And => terms("et").into_iter().map(Leaf::Word).collect(),
        Token::Not => terms("sauf").into_iter().map(Leaf::Word).collect(),
        Token::Open | Token::Close => Vec::new(),
    }
}

fn phrase(mut terms: Vec<Term>, near: Option<u32>) -> Option<Leaf> {
    match (terms.len(), near) {
        (0, _) => None,
        (1, _) => terms.pop().map(Leaf::Exact),
        (_, None) => Some(Leaf::Phrase(terms)),
        (_, Some(others)) => Some(Leaf::Near(terms, others)),
    }
}

/// Words with what marks them: `=mot`, `mot*`, `mot~1`, `mot>2`.
fn text_leaves(text: &str) -> Vec<Leaf> {
    if let Some(exact) = text.strip_prefix('=') {
        return terms(exact).into_iter().map(Leaf::Exact).collect();
    }
    let (words, make): (_, Box<dyn Fn(Term) -> Leaf>) = if let Some(start) = text.strip_suffix('*') {
        (start, Box::new(prefix))
    } else if let Some((word, number)) = numbered(text, '~') {
        (word, Box::new(move |term| similar(term, number)))
    } else if let Some((word, Some(times))) = numbered(text, '>') {
        (word, Box::new(move |term| Leaf::AtLeast(term, times.max(1))))
    } else {
        (text, Box::new(Leaf::Word))
    };
    let mut terms = terms(words);
    let last = terms.pop().map(make);
    terms.into_iter().map(Leaf::Word).chain(last).collect()
}

/// The word before `sign` and the number behind it, when nothing but digits stands there.
fn numbered(text: &str, sign: char) -> Option<(&str, Option<u32>)> {
    let (word, digits) = text.rsplit_once(sign)?;
    let is_number = !word.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    // A number too large for any text asks for as much as there can be.
    is_number.then(|| (word, (!digits.is_empty()).then(|| digits.parse().unwrap_or(u32::MAX))))
}

/// A single letter begins too many words to be of use.
fn prefix(term: Term) -> Leaf {
    if term.form.chars().nth(1).is_some() { Leaf::Prefix(term) } else { Leaf::Word(term) }
}

/// One letter may differ in short words, two in long ones, when no number is given.
fn similar(term: Term, distance: Option<u32>) -> Leaf {
    let usual = if term.form.chars().count() <= 5 { 1 } else { 2 };
    let distance = distance.map_or(usual, |distance| distance.clamp(1, 2) as u8);
    Leaf::Similar(term, distance)
}

/// The words of a text, elided ones and clitics left out.
fn terms(text: &str) -> Vec<Term> {
    let searched = words(text).filter(Word::is_searched);
    searched.map(|word| Term { typed: word.span.of(text).to_owned(), form: word.form(text) }).collect()
}

/// The filter `key:value`, if the key is one and the value makes sense for it.
pub(super) fn filter(key: &str, value: &str) -> Option<Leaf> {
    let value = value.trim();
    let key = key.to_lowercase();
    if value.is_empty() {
        return None;
    }
    if let Some(place) =
        FACETS.iter().position(|facet| facet.name == key || facet.aliases.contains(&key.as_str()))
    {
        let named = (FACETS[place].named)(value);
        return Some(Leaf::Facet(place, named.unwrap_or(value).to_owned()));
    }
    match key.as_str() {
        "titre" | "title" => Some(terms(value)).filter(|terms| !terms.is_empty()).map(Leaf::Title),
        _ => date_range(&key, value).map(Leaf::Date),
    }
}

/// `date:`, `depuis:`, `avant:` and `jusque:` with a year, a month, a day or a range `A..B`, both ends included.
fn date_range(key: &str, value: &str) -> Option<DateRange> {
    let day = |text: &str| Date::from_iso(text);
    let (from, to) = match key {
        "date" => match value.split_once("..") {
            Some((from, to)) => {
                let open = |text: &str| text.trim().is_empty().then_some(None);
                let from = open(from).or_else(|| day(from).map(|date| Some(date.first_day())))?;
                let to = open(to).or_else(|| day(to).map(|date| Some(date.last_day())))?;
                (from, to)
            }
            None => (Some(day(value)?.first_day()), Some(day(value)?.last_day())),
        },
        "depuis" | "since" | "after" => (Some(day(value)?.first_day()), None),
        "avant" | "before" => (None, Some(day(value)?.first_day() - 1)),
        "jusque" | "until" => (None, Some(day(value)?.last_day())),
        _ => return None,
    };
    Some(DateRange { from, to, written: format!("{key}:{value}") })
}
