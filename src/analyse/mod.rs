//! A document in, findings out: pure and total.
//!
//! Every finding is a span of the document's text; nothing here fails, does I/O or depends on another document.

mod acronyms;
pub mod agreements;
mod frequent;
pub mod names;
pub mod partners;
mod passages;
pub mod quotes;
pub mod sectors;
pub mod signs;
mod tokens;

pub use acronyms::{Acronym, acronyms};
pub use frequent::MOST as MOST_FREQUENT;
pub use passages::passages;

use crate::document::{Document, Span};
use crate::french::CutText;
use crate::lexicon::Vocabulary;
use agreements::Agreement;
use names::{Name, Names};
use partners::Partner;
use quotes::Quote;
use sectors::SectorFound;

/// All that was found in one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// The passages, in order; they tile the text.
    pub passages: Vec<Span>,
    /// The quotations, in order.
    pub quotes: Vec<Quote>,
    /// The sectors that it or a passage is about, the weightiest first.
    pub sectors: Vec<SectorFound>,
    /// Who and what is named, in the order of first mentions.
    pub names: Vec<Name>,
    /// Those who act together, parties of agreements first.
    pub partners: Vec<Partner>,
    /// The agreements, in order.
    pub agreements: Vec<Agreement>,
    /// The acronyms that the text explains, in order.
    pub acronyms: Vec<Acronym>,
    /// The words that come most often, stop words aside, each where it stands first.
    pub frequent: Vec<Span>,
}

/// Finds all there is to find in a document; `vocabulary` is what the user adds to our word lists.
pub fn analyse(document: &Document, vocabulary: &Vocabulary) -> Findings {
    let cut = CutText::of(&document.text);
    let tokens = tokens::tokens(&cut);
    let passages = passages(document);
    let sectors = sectors::sectors_in(document, &cut, &passages, vocabulary.taxonomy());
    let mut acting = acting_in(document, &tokens, vocabulary);
    agreements::add_sectors(&mut acting.agreements, &sectors);
    Findings {
        quotes: quotes::quotes_in(document, &tokens),
        sectors,
        names: acting.names,
        partners: acting.partners,
        agreements: acting.agreements,
        acronyms: acronyms(&document.text),
        frequent: frequent::frequent(&cut),
        passages,
    }
}

/// Who is named in a document, who acts together, and what they agreed on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Acting {
    /// As in [`Findings`].
    pub names: Vec<Name>,
    /// As in [`Findings`].
    pub partners: Vec<Partner>,
    /// As in [`Findings`], without their sectors.
    pub agreements: Vec<Agreement>,
}

/// Finds names, partners and agreements alone, for measuring what they cost.
pub fn acting(document: &Document, vocabulary: &Vocabulary) -> Acting {
    acting_in(document, &tokens::tokens(&CutText::of(&document.text)), vocabulary)
}

fn acting_in(document: &Document, tokens: &[tokens::Token], vocabulary: &Vocabulary) -> Acting {
    let names = Names::of(&document.text, tokens, vocabulary);
    let agreements = agreements::agreements(document, &names);
    Acting { partners: partners::partners(document, &names, &agreements), names: names.names, agreements }
}
