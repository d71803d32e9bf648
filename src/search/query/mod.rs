//! The query language: what people type or paste becomes an expression, never an error.

mod expression;
mod lexer;
mod parser;
mod saying;

pub(crate) use expression::{DateRange, Expression, Leaf, Term};

use crate::french::{folded, nfc};

/// Characters of a query that are read; what stands behind them is left out, and said so.
pub const MOST_CHARACTERS: usize = 20_000;

/// A query as it was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    text: String,
    pub(crate) expression: Expression,
    ignored: Vec<String>,
    /// The words for whose quotations are asked for, as folded forms; none where the query does not say.
    speaker: Vec<String>,
}

impl Query {
    /// Reads a query; every text is one.
    ///
    /// ```
    /// # use verbatim::search::Query;
    /// assert_eq!(Query::parse("l’eau potable depuis:2021").read_as(), "eau potable depuis:2021");
    /// assert_eq!(Query::parse("le maire : oui").ignored(), ["le"]);
    /// ```
    pub fn parse(text: &str) -> Self {
        let read: String = nfc(text).chars().take(MOST_CHARACTERS).collect();
        let mut ignored = Vec::new();
        let expression = parser::parse(&read, &mut ignored).without_stop_words(&mut ignored);
        Self { text: text.to_owned(), expression, ignored, speaker: Vec::new() }
    }

    /// The query that asks for what an expression does.
    pub(crate) fn of(expression: Expression) -> Self {
        Self { text: expression.to_string(), expression, ..Self::default() }
    }

    /// The query as it was typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The query in the query language, as it was understood.
    pub fn read_as(&self) -> String {
        self.expression.to_string()
    }

    /// Words that say too little to be searched beside others, as typed.
    pub fn ignored(&self) -> &[String] {
        &self.ignored
    }

    /// Whether a leaf is among the words for whose quotations are asked for.
    pub(super) fn asks_whom(&self, leaf: &Leaf) -> bool {
        leaf.terms().iter().any(|term| self.speaker.contains(&folded(&term.form)))
    }

    /// Whether there is nothing to search: every document answers.
    pub fn is_empty(&self) -> bool {
        self.expression == Expression::default()
    }

    /// The query with one more filter, as if `key:"value"` had been typed; a key or a date that is none changes nothing.
    #[must_use]
    pub fn with_filter(mut self, key: &str, value: &str) -> Self {
        if let Some(filter) = parser::filter(key, value) {
            self.expression = self.expression.and(Expression::Leaf(filter));
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_text_is_a_query(text in "(\\PC|[a-zé «»\"()*~>:=ETOU’'-]){0,60}") {
            let query = Query::parse(&text);
            prop_assert_eq!(query.text(), text.as_str());
        }

        #[test]
        fn what_was_read_reads_as_itself(text in "[a-zéL’'«»\"()*~>2:= -]{0,40}") {
            let read = Query::parse(&text).read_as();
            prop_assert_eq!(Query::parse(&read).read_as(), read);
        }
    }

    #[test]
    fn bounds_are_kept_and_what_goes_beyond_is_named() {
        let words: Vec<_> = (0..1_500).map(|number| format!("mot{number}")).collect();
        let query = Query::parse(&words.join(" "));
        assert_eq!(query.expression.leaves().len(), 1_000);
        assert_eq!(query.ignored().len(), 500);
        let deep = format!("{}eau{}", "(".repeat(5_000), ")".repeat(5_000));
        assert_eq!(Query::parse(&deep).read_as(), "eau");
        assert!(Query::parse(&"é".repeat(50_000)).read_as().chars().count() <= MOST_CHARACTERS);
    }
}
