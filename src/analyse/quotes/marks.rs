//! Pairs the quotation marks of a text: « », “ ”, " and ‹ ›, nested, re-opened, glued, unbalanced.

use super::super::tokens::{Token, TokenKind};
use super::pieces::glued_incise;

/// A stretch of tokens between two marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The token of the opening mark.
    pub open: usize,
    /// The token of the closing mark; where the quotation breaks off without one, the token before which it ends.
    pub close: usize,
    /// Whether the closing mark is there.
    pub closed: bool,
    /// Whether it goes on with the quotation before, which was broken off by a new mark.
    pub goes_on: bool,
    /// Whether it stands in another pair.
    pub nested: bool,
}

/// The family of a mark: only marks of one family close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Family {
    Guillemets,
    Curly,
    Straight,
    Angle,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Opens,
    Closes,
    /// The spaces round it do not tell.
    Either,
}

struct Mark {
    token: usize,
    family: Family,
    direction: Direction,
}

/// Finds the pairs of marks in `tokens`, in the order in which they open.
pub(super) fn pairs(text: &str, tokens: &[Token]) -> Vec<Pair> {
    let mut pairing = Pairing { tokens, open: Vec::new(), pairs: Vec::new(), broken_off: None };
    let mut start = 0;
    while start < tokens.len() {
        let line = |token: &Token| token.kind == TokenKind::Line;
        let end = tokens[start..].iter().position(line).map_or(tokens.len(), |length| start + length);
        pairing.paragraph(text, start, end);
        start = end + 1;
    }
    pairing.give_up_open(tokens.len());
    pairing.pairs.sort_by_key(|pair| pair.open);
    pairing.pairs
}

/// An opening mark that waits for its partner.
struct Waiting {
    token: usize,
    family: Family,
    /// Whether only its place in the order made it an opening mark.
    doubtful: bool,
    goes_on: bool,
}

struct Pairing<'t> {
    tokens: &'t [Token],
    open: Vec<Waiting>,
    pairs: Vec<Pair>,
    /// The family of a quotation that the end of the last paragraph broke off.
    broken_off: Option<Family>,
}

/// How many nested marks are followed; deeper ones are taken for strays.
const DEEPEST: usize = 4;
/// How many tokens a quotation without a closing mark may hold, to be taken for one all the same.
const LONGEST_UNCLOSED: usize = 250;

impl Pairing<'_> {
    fn paragraph(&mut self, text: &str, start: usize, end: usize) {
        let marks = marks(text, self.tokens, start, end);
        self.at_paragraph_start(&marks, start);
        let mut left = Balance::of(&marks);
        for (number, mark) in marks.iter().enumerate() {
            left.pass(mark);
            match self.direction(mark) {
                Direction::Closes => self.closing(mark),
                _ => self.opening(mark, &left, closes_twice(mark, &marks[number + 1..])),
            }
        }
        self.at_paragraph_end(end);
    }

    /// A quotation that the paragraph before left open goes on, begins again, or is given up.
    fn at_paragraph_start(&mut self, marks: &[Mark], start: usize) {
        let Some(waiting) = self.open.first() else { return };
        let family = waiting.family;
        let mut same = marks.iter().filter(|mark| mark.family == family);
        let Some(first) = same.next() else { return self.give_up_open(start.saturating_sub(1)) };
        let begins_again = first.token == start;
        if begins_again && first.direction != Direction::Closes {
            self.break_off(start.saturating_sub(1));
        } else if first.direction == Direction::Opens {
            self.give_up_open(start.saturating_sub(1));
        }
    }

    fn at_paragraph_end(&mut self, end: usize) {
        self.open.truncate(1);
        if self.open.first().is_some_and(|waiting| waiting.doubtful || end - waiting.token > LONGEST_UNCLOSED)
        {
            self.open.clear();
        }
    }

    fn direction(&self, mark: &Mark) -> Direction {
        match mark.direction {
            Direction::Either if self.is_open(mark.family) => Direction::Closes,
            Direction::Either => Direction::Opens,
            told => told,
        }
    }

    fn is_open(&self, family: Family) -> bool {
        self.open.iter().any(|waiting| waiting.family == family)
    }

    fn opening(&mut self, mark: &Mark, left: &Balance, closed_twice: bool) {
        let depth = self.open.iter().filter(|waiting| waiting.family == mark.family).count();
        let nested = left.closes_all(mark.family, depth + 1) || depth == 1 && closed_twice;
        if depth > 0 && !nested {
            self.open.truncate(self.place(mark.family) + 1);
            return self.reopen(mark);
        }
        if self.open.len() < DEEPEST {
            let goes_on = self.open.is_empty() && self.broken_off.take() == Some(mark.family);
            self.wait(mark, goes_on);
        }
    }

    fn wait(&mut self, mark: &Mark, goes_on: bool) {
        let doubtful = mark.direction == Direction::Either;
        self.open.push(Waiting { token: mark.token, family: mark.family, doubtful, goes_on });
    }

    /// A mark opens where one of its family is open and only one can close: the first breaks off here.
    fn reopen(&mut self, mark: &Mark) {
        let Some(waiting) = self.open.pop() else { return };
        let follows_sentence = self.tokens[..mark.token].last().is_some_and(|t| t.kind == TokenKind::Stop);
        let goes_on = !waiting.doubtful && follows_sentence;
        if !waiting.doubtful {
            self.pair(waiting, mark.token, false);
        }
        self.wait(mark, goes_on);
    }

    fn closing(&mut self, mark: &Mark) {
        let family = if self.is_open(mark.family) { mark.family } else { self.family_closed_by(mark) };
        if !self.is_open(family) {
            return;
        }
        self.open.truncate(self.place(family) + 1);
        if let Some(waiting) = self.open.pop() {
            self.pair(waiting, mark.token, true);
        }
    }

    /// A guillemet that closes what straight marks opened, by mistake: the family of the open mark.
    fn family_closed_by(&self, mark: &Mark) -> Family {
        match (mark.family, self.open.as_slice()) {
            (Family::Guillemets | Family::Curly, [only]) => only.family,
            (Family::Straight, [only]) if only.family == Family::Curly => only.family,
            _ => mark.family,
        }
    }

    /// The place of the innermost open mark of a family.
    fn place(&self, family: Family) -> usize {
        self.open.iter().rposition(|waiting| waiting.family == family).unwrap_or(0)
    }

    fn pair(&mut self, waiting: Waiting, close: usize, closed: bool) {
        let glued = || glued_incise(self.tokens, waiting.token + 2..close);
        let close = if closed { close } else { glued().unwrap_or(close) };
        if close > waiting.token + 1 {
            let nested = !self.open.is_empty();
            self.pairs.push(Pair { open: waiting.token, close, closed, goes_on: waiting.goes_on, nested });
        }
    }

    /// Ends the open quotation at the end of its paragraph; the next one goes on with it.
    fn break_off(&mut self, end: usize) {
        if self.open.is_empty() {
            return;
        }
        let waiting = self.open.swap_remove(0);
        self.open.clear();
        self.broken_off = Some(waiting.family);
        self.pair(waiting, end, false);
    }

    /// Ends the open quotation where its first paragraph ends.
    fn give_up_open(&mut self, end: usize) {
        self.break_off(end);
        self.broken_off = None;
    }
}

/// How many tokens words in marks within a quotation may take where only the next two marks show that they are nested.
const LONGEST_NESTED: usize = 12;

/// Whether the next two marks of its family close, the first of them soon: `"A "b" c"`.
fn closes_twice(mark: &Mark, behind: &[Mark]) -> bool {
    let mut same = behind.iter().take(8).filter(|other| other.family == mark.family);
    let closes = |other: &Mark| other.direction == Direction::Closes;
    let soon = |other: &&Mark| closes(other) && other.token - mark.token <= LONGEST_NESTED;
    same.next().filter(soon).is_some() && same.next().is_some_and(closes)
}

/// How many marks of each family open and close in the rest of a paragraph.
struct Balance {
    counts: [[usize; 3]; 4],
}

impl Balance {
    fn of(marks: &[Mark]) -> Self {
        let mut counts = [[0; 3]; 4];
        marks.iter().for_each(|mark| counts[mark.family as usize][mark.direction as usize] += 1);
        Self { counts }
    }

    fn pass(&mut self, mark: &Mark) {
        self.counts[mark.family as usize][mark.direction as usize] -= 1;
    }

    /// Whether enough closing marks are left for `depth` open ones and those that still open.
    fn closes_all(&self, family: Family, depth: usize) -> bool {
        let [opens, closes, _] = self.counts[family as usize];
        closes >= opens + depth
    }
}

/// The marks among the tokens from `start` to `end`.
fn marks(text: &str, tokens: &[Token], start: usize, end: usize) -> Vec<Mark> {
    let is_mark = |at: &usize| matches!(tokens[*at].kind, TokenKind::Mark(_));
    (start..end).filter(is_mark).map(|at| mark(text, tokens, at)).collect()
}

fn mark(text: &str, tokens: &[Token], token: usize) -> Mark {
    let TokenKind::Mark(sign) = tokens[token].kind else { unreachable!("only marks are asked for") };
    let around = direction(text, tokens[token].span.start(), sign);
    let (family, direction) = match sign {
        '«' => (Family::Guillemets, Direction::Opens),
        '»' => (Family::Guillemets, Direction::Closes),
        '‹' => (Family::Angle, Direction::Opens),
        '›' => (Family::Angle, Direction::Closes),
        '“' | '„' | '‟' if around != Direction::Closes => (Family::Curly, Direction::Opens),
        '”' if around != Direction::Opens => (Family::Curly, Direction::Closes),
        '“' | '”' | '„' | '‟' => (Family::Curly, around),
        _ => (Family::Straight, around),
    };
    Mark { token, family, direction }
}

/// What the characters beside the mark at `at` say: an opening mark touches what follows, a closing one what precedes.
fn direction(text: &str, at: usize, sign: char) -> Direction {
    let before = text[..at].chars().next_back().unwrap_or(' ');
    let after = text[at + sign.len_utf8()..].chars().next().unwrap_or(' ');
    let free_before =
        before.is_whitespace() || matches!(before, '(' | '[' | '\'' | '’' | '«' | '“' | '–' | '—' | '/');
    let free_after = after.is_whitespace()
        || matches!(
            after,
            ',' | '.' | ';' | ':' | '!' | '?' | '…' | ')' | ']' | '»' | '”' | '–' | '—' | '/' | '-'
        );
    // Glued `""`: the first closes, the second opens.
    let (free_before, free_after) = (free_before || before == sign, free_after || after == sign);
    match (free_before, free_after) {
        (true, false) => Direction::Opens,
        (false, true) => Direction::Closes,
        _ => Direction::Either,
    }
}
