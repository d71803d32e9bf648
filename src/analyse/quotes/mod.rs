//! Finds what is quoted in a document and who said it.
//!
//! The way of a text through this module: [`super::tokens`] cuts it into words and signs, [`marks`] pairs the quotation marks,
//! [`pieces`] cuts quotations at their incises and gives the text seen from outside, [`cues`] finds the words that say
//! that somebody speaks, by their [`verbs`] and the noun [`phrases`] that are their [`subjects`], [`register`] joins
//! noun phrases that mean the same person or body, [`govern`] finds the cue that a quotation belongs to, [`decide`] says
//! whether the marks hold a quotation, [`attribute`] whose it is, [`indirect`] finds reported speech without marks.

mod attribute;
mod bylines;
mod cues;
mod decide;
mod govern;
mod indirect;
mod marks;
mod phrases;
mod pieces;
mod register;
mod sentence;
mod subjects;
mod verbs;

use super::tokens::{Token, tokens};
use crate::document::{Document, Span};
use crate::french::CutText;
use attribute::{Attribution, may_quote};
use sentence::Sentence;

/// What somebody said, as a document gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words, without the marks and the spaces just inside them.
    pub span: Span,
    /// How it is quoted.
    pub kind: QuoteKind,
    /// The words that say that somebody speaks (`a-t-elle ajouté`, `selon`); nothing for a quotation that goes on.
    pub cue: Option<Span>,
    /// The name of the clue that found the speaker, for judging it: `quote/verb-after`.
    pub rule: &'static str,
    /// Who said it; nothing when the document does not tell.
    pub speaker: Option<Speaker>,
    /// The number of the quotation of which this is one piece among several.
    pub group: Option<u32>,
}

/// How something is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuoteKind {
    /// A clause or more between quotation marks.
    Direct,
    /// A quoted fragment inside the author's sentence.
    Mixed,
    /// Reported without marks.
    Indirect,
}

impl QuoteKind {
    /// Every kind, in the order they are shown.
    pub const ALL: [QuoteKind; 3] = [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect];

    /// The word stored and shown in JSON.
    pub fn name(self) -> &'static str {
        match self {
            QuoteKind::Direct => "direct",
            QuoteKind::Mixed => "mixed",
            QuoteKind::Indirect => "indirect",
        }
    }
}

/// Who said something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speaker {
    /// The fullest name that the document gives; the role where it names nobody.
    pub name: Option<String>,
    /// What the speaker is, without an article: `mairesse de Valbrume`.
    pub role: Option<String>,
    /// The words that name the speaker at the cue, a pronoun perhaps.
    pub mention: Option<Span>,
}

/// Finds the quotations of a document, in the order of its text.
///
/// ```
/// use verbatim::analyse::quotes::quotes;
/// use verbatim::document::Document;
///
/// let text = "« Le pont rouvrira lundi », a annoncé la mairesse de Valbrume, Odile Marchesson.".to_owned();
/// let document = Document { text, ..Document::default() };
/// let found = quotes(&document);
/// assert_eq!(document.slice(found[0].span), "Le pont rouvrira lundi");
/// let speaker = found[0].speaker.as_ref().unwrap();
/// assert_eq!(speaker.name.as_deref(), Some("Odile Marchesson"));
/// assert_eq!(speaker.role.as_deref(), Some("mairesse de Valbrume"));
/// ```
pub fn quotes(document: &Document) -> Vec<Quote> {
    quotes_in(document, &tokens(&CutText::of(&document.text)))
}

/// Finds the quotations of a document whose tokens are known.
pub(super) fn quotes_in(document: &Document, tokens: &[Token]) -> Vec<Quote> {
    let text = &document.text;
    let pairs = marks::pairs(text, tokens);
    let outside = pieces::outside(text, tokens, &pairs);
    let ranges = pieces::sentences_outside(&outside);
    let sentences: Vec<_> = ranges.into_iter().map(|range| Sentence::read(&outside.tokens, range)).collect();
    // Who is named is read and remembered for quotations only: in a text without any for none, and behind the last no more.
    let may_quote = |sentence: &Sentence| may_quote(&outside.tokens, sentence);
    let Some(last) = sentences.iter().rposition(may_quote) else { return Vec::new() };
    let register = register::Register::of(text, &outside.tokens, &sentences);
    Attribution::new(text, &outside, &register).quotes(&sentences[..=last])
}
