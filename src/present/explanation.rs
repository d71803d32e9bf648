//! What a score is made of, as a tree in words.

use std::io::{self, Write};

use serde::Serialize;

use super::typography::{counted, quoted};
use super::{Lang, Page, Say};
use crate::search::{Explanation, Field, Occurrences, Reason, Tier};

/// The JSON of one part of a score.
#[derive(Serialize)]
pub(super) struct ExplanationShape<'a> {
    reason: &'static str,
    score: f32,
    #[serde(flatten)]
    details: DetailsShape<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<ExplanationShape<'a>>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum DetailsShape<'a> {
    Document { order: &'static str },
    Leaf { query: &'a str },
    StandIn { query: &'a str, stands_in_for: &'a str },
    Term { field: &'static str, term: &'a str, frequency: u32, length: u32 },
    None {},
}

impl<'a> From<&'a Explanation> for ExplanationShape<'a> {
    fn from(explanation: &'a Explanation) -> Self {
        Self {
            reason: name(&explanation.reason),
            score: explanation.score,
            details: (&explanation.reason).into(),
            parts: explanation.parts.iter().map(Self::from).collect(),
        }
    }
}

impl<'a> From<&'a Reason> for DetailsShape<'a> {
    fn from(reason: &'a Reason) -> Self {
        match reason {
            Reason::Document(Tier::All) => Self::Document { order: "by score" },
            Reason::Document(Tier::Some) => Self::Document { order: "some words" },
            Reason::Leaf(query) => Self::Leaf { query },
            Reason::StandIn(query, stands_in_for) => Self::StandIn { query, stands_in_for },
            Reason::Term(Occurrences { field, term, frequency, length }) => {
                let field = match field {
                    Field::Text => "text",
                    Field::TextForm => "text_form",
                    Field::Title => "title",
                    Field::TitleForm => "title_form",
                };
                Self::Term { field, term, frequency: *frequency, length: *length }
            }
            _ => Self::None {},
        }
    }
}

fn name(reason: &Reason) -> &'static str {
    match reason {
        Reason::Document(_) => "document",
        Reason::Leaf(_) | Reason::StandIn(..) => "query",
        Reason::Term(_) => "term",
        Reason::Proximity => "proximity",
        Reason::SideBySide => "side_by_side",
        Reason::Lead => "lead",
        Reason::Feedback => "feedback",
        Reason::Presence => "presence",
        Reason::Complete => "complete",
        Reason::TitlePairs => "title_pairs",
    }
}

/// Writes the tree, each part one step further in than what it is a part of.
pub(super) fn text(
    explanation: &Explanation,
    page: &Page,
    indent: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let score = page.lang.decimal(explanation.score);
    let line = page.faint(&format!("{score} · {}", Words(&explanation.reason).say(page.lang)));
    writeln!(out, "{:indent$}{line}", "")?;
    explanation.parts.iter().try_for_each(|part| text(part, page, indent + 3, out))
}

impl Lang {
    /// A score with two digits behind the comma or point.
    fn decimal(self, score: f32) -> String {
        let written = format!("{score:.2}");
        match self {
            Lang::Fr => written.replace('.', ","),
            Lang::En => written,
        }
    }
}

/// What added to the score.
struct Words<'a>(&'a Reason);

impl Say for Words<'_> {
    fn french(&self) -> String {
        match self.0 {
            Reason::Document(Tier::All) => "en tout".into(),
            Reason::Document(Tier::Some) => "en tout\u{a0}; il manque un mot\u{a0}: après les autres".into(),
            Reason::Leaf(query) => query.clone(),
            Reason::StandIn(query, leaf) => format!("{query}, à défaut de {leaf}"),
            Reason::Term(Occurrences { field, term, frequency, length }) => {
                let place = match field {
                    Field::Text => "radical, dans le texte",
                    Field::TextForm => "forme, dans le texte",
                    Field::Title => "radical, dans le titre",
                    Field::TitleForm => "forme, dans le titre",
                };
                let words = counted(u64::from(*length), "mot", "mots", Lang::Fr);
                format!("{} ({place})\u{a0}: {frequency} fois en {words}", quoted(term, Lang::Fr))
            }
            Reason::Proximity => "mots proches l’un de l’autre".into(),
            Reason::SideBySide => "mots côte à côte, dans l’ordre de la question".into(),
            Reason::Lead => "mots au début du texte".into(),
            Reason::Feedback => "place parmi les suivants, selon les mots des premiers documents".into(),
            Reason::Presence => "le mot s’y trouve".into(),
            Reason::Complete => "il ne manque aucun mot".into(),
            Reason::TitlePairs => "mots côte à côte dans le titre".into(),
        }
    }

    fn english(&self) -> String {
        match self.0 {
            Reason::Document(Tier::All) => "in all".into(),
            Reason::Document(Tier::Some) => "in all; a word is missing: after the others".into(),
            Reason::Leaf(query) => query.clone(),
            Reason::StandIn(query, leaf) => format!("{query}, for lack of {leaf}"),
            Reason::Term(Occurrences { field, term, frequency, length }) => {
                let place = match field {
                    Field::Text => "stem, in the text",
                    Field::TextForm => "form, in the text",
                    Field::Title => "stem, in the title",
                    Field::TitleForm => "form, in the title",
                };
                let times = counted(u64::from(*frequency), "time", "times", Lang::En);
                let words = counted(u64::from(*length), "word", "words", Lang::En);
                format!("{} ({place}): {times} in {words}", quoted(term, Lang::En))
            }
            Reason::Proximity => "words near each other".into(),
            Reason::SideBySide => "words side by side, in the query's order".into(),
            Reason::Lead => "words at the beginning of the text".into(),
            Reason::Feedback => "place among those behind, by the words of the first documents".into(),
            Reason::Presence => "the word is there".into(),
            Reason::Complete => "no word is missing".into(),
            Reason::TitlePairs => "words side by side in the title".into(),
        }
    }
}
