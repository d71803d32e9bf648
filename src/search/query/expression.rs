//! What a query asks for: leaves that documents have or lack, joined by and, or, not.

use std::fmt;

use crate::french::{is_question_word, is_stop_word};

/// A query's meaning.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Expression {
    /// One thing asked for.
    Leaf(Leaf),
    /// All parts. Words side by side are wanted: a document that lacks one comes after those that have all; parts
    /// joined by `ET` are demanded.
    All { parts: Vec<Expression>, demanded: bool },
    /// At least one of the parts.
    Any(Vec<Expression>),
    /// Whatever does not have it.
    Not(Box<Expression>),
}

/// One thing that a document has or lacks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Leaf {
    /// A word in any of its inflections.
    Word(Term),
    /// A word in this very form; its accents count when it has any.
    Exact(Term),
    /// Any word that begins so.
    Prefix(Term),
    /// Any word at most so many letters away, 1 or 2.
    Similar(Term, u8),
    /// A word, in any inflection, at least so many times in the text.
    AtLeast(Term, u32),
    /// Words side by side, in their very forms.
    Phrase(Vec<Term>),
    /// Words in any inflection and order, with at most so many others between them in all.
    Near(Vec<Term>, u32),
    /// Words in the title, in any inflection and order.
    Title(Vec<Term>),
    /// A facet, by its place in the table, with a value that holds these words.
    Facet(usize, String),
    /// A date.
    Date(DateRange),
}

/// A word of a query.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Term {
    /// As it was typed.
    pub typed: String,
    /// In lower case, with accents; see [`crate::french::Word::write_form`].
    pub form: String,
}

/// Days since 1970, both ends included; a document is in it when its own days overlap it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct DateRange {
    /// The first day, if there is one.
    pub from: Option<i64>,
    /// The last day, if there is one.
    pub to: Option<i64>,
    /// As it is written in the query language, key included.
    pub written: String,
}

impl Default for Expression {
    /// Asks for nothing: every document answers.
    fn default() -> Self {
        Expression::All { parts: Vec::new(), demanded: false }
    }
}

impl Expression {
    /// Both: what `self` and `other` ask for.
    pub fn and(self, other: Expression) -> Self {
        let mut parts = match self {
            Expression::All { parts, demanded: false } => parts,
            single => vec![single],
        };
        parts.push(other);
        Expression::All { parts, demanded: false }
    }

    /// Whatever does not have it; excluded twice, it is asked for.
    pub fn excluded(self) -> Self {
        match self {
            Expression::Not(part) => *part,
            part => Expression::Not(Box::new(part)),
        }
    }

    /// Every leaf, in order, with whether it is asked for rather than excluded.
    pub fn leaves(&self) -> Vec<(&Leaf, bool)> {
        match self {
            Expression::Leaf(leaf) => vec![(leaf, true)],
            Expression::All { parts, .. } | Expression::Any(parts) => {
                parts.iter().flat_map(Expression::leaves).collect()
            }
            Expression::Not(part) => part.leaves().into_iter().map(|(leaf, asked)| (leaf, !asked)).collect(),
        }
    }

    /// Whether it asks for words: beside others, a document may lack it and come later.
    pub fn is_wanted(&self) -> bool {
        match self {
            Expression::Leaf(leaf) => leaf.is_text(),
            Expression::All { demanded, parts } => !demanded && parts.iter().any(Expression::is_wanted),
            Expression::Any(parts) => parts.iter().any(Expression::is_wanted),
            Expression::Not(_) => false,
        }
    }

    /// Keeps the leaves that `keep` accepts; groups that become empty vanish, groups of one are that one.
    pub fn filter(self, keep: &mut impl FnMut(&Leaf) -> bool) -> Option<Expression> {
        let mut of_parts =
            |parts: Vec<Expression>| parts.into_iter().filter_map(|part| part.filter(keep)).collect();
        match self {
            Expression::Leaf(leaf) => keep(&leaf).then_some(Expression::Leaf(leaf)),
            Expression::All { parts, demanded } => {
                one_or(of_parts(parts), |parts| Expression::All { parts, demanded })
            }
            Expression::Any(parts) => one_or(of_parts(parts), Expression::Any),
            Expression::Not(part) => part.filter(keep).map(Expression::excluded),
        }
    }

    /// Only what is asked for, without what is excluded.
    pub fn without_exclusions(self) -> Expression {
        let of_parts = |parts: Vec<Expression>| {
            let kept = parts.into_iter().filter(|part| !matches!(part, Expression::Not(_)));
            kept.map(Expression::without_exclusions).collect()
        };
        match self {
            Expression::All { parts, demanded } => Expression::All { parts: of_parts(parts), demanded },
            Expression::Any(parts) => Expression::Any(of_parts(parts)),
            Expression::Not(_) => Expression::default(),
            leaf => leaf,
        }
    }

    /// The same expression with something else in the place of each leaf.
    pub fn map_leaves(self, map: &impl Fn(Leaf) -> Expression) -> Expression {
        let of_parts = |parts: Vec<Expression>| parts.into_iter().map(|part| part.map_leaves(map)).collect();
        match self {
            Expression::Leaf(leaf) => map(leaf),
            Expression::All { parts, demanded } => Expression::All { parts: of_parts(parts), demanded },
            Expression::Any(parts) => Expression::Any(of_parts(parts)),
            Expression::Not(part) => Expression::Not(Box::new(part.map_leaves(map))),
        }
    }

    /// Leaves out the words that say nothing when others remain, and adds them to `ignored` as typed.
    pub fn without_stop_words(self, ignored: &mut Vec<String>) -> Self {
        let is_dropped =
            |leaf: &Leaf, dropped: fn(&Term) -> bool| matches!(leaf, Leaf::Word(term) if dropped(term));
        [Term::is_stop_word, Term::only_asks].into_iter().fold(
            self,
            |expression, dropped: fn(&Term) -> bool| {
                let says_more = expression
                    .leaves()
                    .into_iter()
                    .any(|(leaf, _)| leaf.is_text() && !is_dropped(leaf, dropped));
                if !says_more {
                    return expression;
                }
                let mut keep = |leaf: &Leaf| {
                    let dropped = is_dropped(leaf, dropped);
                    if let (true, Leaf::Word(term)) = (dropped, leaf) {
                        ignored.push(term.typed.clone());
                    }
                    !dropped
                };
                expression.filter(&mut keep).unwrap_or_default()
            },
        )
    }
}

/// The only part itself, or all of them joined, each once but for words, which count as often as they are said;
/// nothing when there is none.
pub(super) fn one_or(
    parts: Vec<Expression>,
    join: impl FnOnce(Vec<Expression>) -> Expression,
) -> Option<Expression> {
    let mut kept: Vec<Expression> = Vec::with_capacity(parts.len());
    for part in parts {
        if matches!(part, Expression::Leaf(Leaf::Word(_))) || !kept.contains(&part) {
            kept.push(part);
        }
    }
    match kept.len() {
        0 | 1 => kept.pop(),
        _ => Some(join(kept)),
    }
}

impl Leaf {
    /// Whether it asks for words of the text, which are ranked and marked, rather than filters documents.
    pub fn is_text(&self) -> bool {
        !matches!(self, Leaf::Title(_) | Leaf::Facet(..) | Leaf::Date(_))
    }

    /// The words it asks for.
    pub fn terms(&self) -> &[Term] {
        match self {
            Leaf::Word(term) | Leaf::Exact(term) | Leaf::Prefix(term) => std::slice::from_ref(term),
            Leaf::Similar(term, _) | Leaf::AtLeast(term, _) => std::slice::from_ref(term),
            Leaf::Phrase(terms) | Leaf::Near(terms, _) | Leaf::Title(terms) => terms,
            Leaf::Facet(..) | Leaf::Date(_) => &[],
        }
    }
}

impl Term {
    /// Whether stems leave it out.
    pub fn is_stop_word(&self) -> bool {
        is_stop_word(&self.form)
    }

    fn only_asks(&self) -> bool {
        is_question_word(&self.form)
    }
}

/// The expression in the query language.
impl fmt::Display for Expression {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expression::Leaf(leaf) => leaf.fmt(out),
            Expression::All { parts, demanded } => {
                write_joined(out, parts, if *demanded { " ET " } else { " " })
            }
            Expression::Any(parts) => write_joined(out, parts, " OU "),
            Expression::Not(part) => {
                out.write_str("-")?;
                write_part(out, part)
            }
        }
    }
}

fn write_joined(out: &mut fmt::Formatter<'_>, parts: &[Expression], between: &str) -> fmt::Result {
    for (number, part) in parts.iter().enumerate() {
        if number > 0 {
            out.write_str(between)?;
        }
        write_part(out, part)?;
    }
    Ok(())
}

fn write_part(out: &mut fmt::Formatter<'_>, part: &Expression) -> fmt::Result {
    match part {
        Expression::Leaf(_) | Expression::Not(_) => write!(out, "{part}"),
        _ => write!(out, "({part})"),
    }
}

impl fmt::Display for Leaf {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Leaf::Word(term) => term.fmt(out),
            Leaf::Exact(term) => write!(out, "={term}"),
            Leaf::Prefix(term) => write!(out, "{term}*"),
            Leaf::Similar(term, distance) => write!(out, "{term}~{distance}"),
            Leaf::AtLeast(term, times) => write!(out, "{term}>{times}"),
            Leaf::Phrase(terms) => write!(out, "\"{}\"", Joined(terms)),
            Leaf::Near(terms, others) => write!(out, "\"{}\"~{others}", Joined(terms)),
            Leaf::Title(terms) => write!(out, "titre:\"{}\"", Joined(terms)),
            Leaf::Facet(facet, value) => {
                write!(out, "{}:{}", crate::facet::FACETS[*facet].name, Quoted(value))
            }
            Leaf::Date(range) => out.write_str(&range.written),
        }
    }
}

impl fmt::Display for Term {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.typed)
    }
}

/// Terms with spaces between them.
struct Joined<'a>(&'a [Term]);

impl fmt::Display for Joined<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, term) in self.0.iter().enumerate() {
            write!(out, "{}{term}", if number > 0 { " " } else { "" })?;
        }
        Ok(())
    }
}

/// A value, between quotation marks where it needs them.
struct Quoted<'a>(&'a str);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.chars().all(|c| c.is_alphanumeric() || c == '-') {
            true => out.write_str(self.0),
            false => write!(out, "\"{}\"", self.0),
        }
    }
}
