//! Finds the bodies, people and places that a document names, and joins the variants of a name under the fullest.
//!
//! [`spot`] finds where names stand: behind head words ([`heads`]; [`headed`] and [`listed`] say how far one goes), as
//! [`places`] of the lists, as [`runs`] of capitals, somebody among them by the words around ([`person`]). [`learn`] reads
//! what the document shows of them, and [`join`] says which of them mean the same, by their [`keys`].

mod cantons;
mod display;
mod headed;
mod heads;
mod join;
mod keys;
mod learn;
mod listed;
mod person;
mod places;
mod runs;
mod spot;
mod words;

use std::ops::Range;

use super::tokens::Token;
use crate::document::Span;
use crate::lexicon::{BodyKind, Vocabulary};

/// Something with a name, as one document names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The fullest name: `Ville de Montréal`, `Institut de valorisation des données`.
    pub name: String,
    /// The short form that the document defines: `IVADO`.
    pub short: Option<String>,
    /// What it is.
    pub kind: NameKind,
    /// Where it stands and the rule that found it there, in order.
    pub mentions: Vec<(Span, &'static str)>,
}

impl Name {
    /// The name as facets show it: a town without `Ville de`, a body with its short form.
    pub fn shown(&self) -> String {
        const TOWNS: [(&str, &str); 8] = [
            ("Ville de ", ""),
            ("Ville d’", ""),
            ("Ville du ", "Le "),
            ("Ville des ", "Les "),
            ("Municipalité de ", ""),
            ("Municipalité d’", ""),
            ("Commune de ", ""),
            ("Commune d’", ""),
        ];
        if self.kind != NameKind::Body(BodyKind::City) {
            return self.full();
        }
        let bare = |(of, the): &(&str, &str)| Some(format!("{the}{}", self.name.strip_prefix(of)?));
        TOWNS.iter().find_map(bare).unwrap_or_else(|| self.full())
    }

    /// The name with its short form in brackets.
    pub fn full(&self) -> String {
        match &self.short {
            // `gouvernement du Valbrun (Valbrun)` says nothing more.
            Some(short) if !self.name.ends_with(short.as_str()) => format!("{} ({short})", self.name),
            _ => self.name.clone(),
        }
    }
}

/// What bears a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// A body of that kind.
    Body(BodyKind),
    /// A body by its capitals alone: no head word, no list shows what it is.
    Unknown,
    /// A human being.
    Person,
}

impl NameKind {
    /// The French word stored and shown.
    pub fn name(self) -> &'static str {
        match self {
            NameKind::Body(BodyKind::City) => "ville",
            NameKind::Body(BodyKind::Region) => "région",
            NameKind::Body(BodyKind::State) => "pays",
            NameKind::Body(BodyKind::Ministry) => "administration",
            NameKind::Body(BodyKind::School) => "université",
            NameKind::Body(BodyKind::Institute) => "institut",
            NameKind::Body(BodyKind::Company) => "entreprise",
            NameKind::Body(BodyKind::Association) => "association",
            NameKind::Body(BodyKind::Body | BodyKind::Union) | NameKind::Unknown => "organisme",
            NameKind::Person => "personne",
        }
    }

    /// Whether it signs treaties: a state or a union of states.
    pub fn is_state(self) -> bool {
        matches!(self, NameKind::Body(BodyKind::State | BodyKind::Union))
    }

    /// Whether it is a place: a town, a region or a state.
    pub fn is_place(self) -> bool {
        matches!(self, NameKind::Body(BodyKind::City | BodyKind::Region | BodyKind::State))
    }
}

/// A name at one place of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// The tokens that it covers.
    pub tokens: Range<usize>,
    /// The number of what it names.
    pub name: usize,
}

/// A document as names see it.
pub(super) struct Names<'t> {
    /// The text.
    pub text: &'t str,
    /// Its words and signs.
    pub tokens: &'t [Token],
    /// Where names stand, in order, not overlapping.
    pub mentions: Vec<Mention>,
    /// What they name, in the order of the first mentions.
    pub names: Vec<Name>,
}

impl<'t> Names<'t> {
    /// Reads the names of a document.
    pub fn of(text: &'t str, tokens: &'t [Token], vocabulary: &Vocabulary) -> Self {
        join::join(text, tokens, spot::spot(text, tokens), vocabulary)
    }

    /// The mentions that lie within a range of tokens.
    pub fn within(&self, range: Range<usize>) -> &[Mention] {
        let start = self.mentions.partition_point(|mention| mention.tokens.start < range.start);
        let length = self.mentions[start..].partition_point(|mention| mention.tokens.end <= range.end);
        &self.mentions[start..start + length]
    }

    /// The text from the first to the last token of a range.
    pub fn span(&self, range: Range<usize>) -> Span {
        span_of(self.tokens, range)
    }

    /// The name by which what a mention names acts: the Confederation is Switzerland beside its cantons.
    pub fn called(&self, mention: &Mention) -> String {
        let written = self.span(mention.tokens.clone()).of(self.text);
        if written == "Confédération" {
            "Confédération suisse".to_owned()
        } else {
            self.name(mention).full()
        }
    }

    /// What a mention names.
    pub fn name(&self, mention: &Mention) -> &Name {
        &self.names[mention.name]
    }
}

/// The span from the first to the last token of a range.
fn span_of(tokens: &[Token], range: Range<usize>) -> Span {
    match tokens.get(range).unwrap_or_default() {
        [] => Span::default(),
        [first, .., last] => first.span.join(last.span),
        [only] => only.span,
    }
}
