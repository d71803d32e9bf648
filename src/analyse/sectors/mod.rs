//! Finds what sectors of activity a document and its passages are about, with the words that say so.
//!
//! One pass over the text finds the phrases of the [`Taxonomy`]; [`evidence`] says what each is worth where it stands, and
//! [`weigh`] sums that up so that a passing mention makes no document about its sector.

mod evidence;
mod weigh;

use std::sync::Arc;

use crate::document::{Document, Span};
use crate::french::CutText;
use crate::lexicon::Taxonomy;
use evidence::Evidence;

/// A sector that a document, or a passage of it, is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectorFound {
    /// The sector's name.
    pub name: Arc<str>,
    /// How much of the document is about it, in percent; see [`SectorFound::ABOUT`].
    pub weight: u8,
    /// The words that say so, in order.
    pub evidence: Vec<Span>,
    /// The passages that are about it, by their number from 0, in order.
    pub passages: Vec<u32>,
}

impl SectorFound {
    /// The weight from which a document is about a sector.
    pub const ABOUT: u8 = 52;

    /// Whether the document is about the sector, not only a passage of it.
    pub fn is_main(&self) -> bool {
        self.weight >= Self::ABOUT
    }
}

/// Finds the sectors of a document cut into `passages`, the weightiest first; then those that only passages are about.
///
/// ```
/// use verbatim::analyse::sectors::sectors;
/// use verbatim::document::Document;
/// use verbatim::lexicon::Taxonomy;
///
/// let text = "L’hôpital engage douze infirmières. Le budget de la santé augmente.".to_owned();
/// let found = sectors(&Document { text, ..Document::default() }, &[], Taxonomy::ours());
/// assert_eq!(&*found[0].name, "santé");
/// ```
pub fn sectors(document: &Document, passages: &[Span], taxonomy: &Taxonomy) -> Vec<SectorFound> {
    sectors_in(document, &CutText::of(&document.text), passages, taxonomy)
}

/// Finds the sectors of a document whose words are known.
pub(super) fn sectors_in(
    document: &Document,
    cut: &CutText,
    passages: &[Span],
    taxonomy: &Taxonomy,
) -> Vec<SectorFound> {
    let evidence = evidence::evidence(document, cut, taxonomy);
    let mut by_sector: Vec<&Evidence> = evidence.iter().collect();
    by_sector.sort_by_key(|evidence| evidence.sector);
    let weighed = weigh::documents(&by_sector, document.text.len());
    let found = weighed.into_iter().filter_map(|(sector, weight)| {
        let first = by_sector.partition_point(|evidence| evidence.sector < sector);
        let behind = by_sector.partition_point(|evidence| evidence.sector <= sector);
        let of_sector = &by_sector[first..behind];
        let passages = weigh::passages(of_sector, passages);
        let evidence = || of_sector.iter().filter_map(|evidence| evidence.span).collect();
        let name = || taxonomy.name(sector).clone();
        let told = weight >= SectorFound::ABOUT || !passages.is_empty();
        told.then(|| SectorFound { name: name(), weight, evidence: evidence(), passages })
    });
    found.collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn names(text: &str) -> Vec<String> {
        let document = Document { text: text.to_owned(), ..Document::default() };
        let found = sectors(&document, &[], Taxonomy::ours());
        found.iter().filter(|found| found.is_main()).map(|found| found.name.to_string()).collect()
    }

    #[test]
    fn words_in_another_sense_name_no_sector() {
        for text in [
            "« À votre santé ! », a lancé le maire à la fin du repas.",
            "Elle a mis toute son énergie dans cette affaire.",
            "Dans cet environnement, les choses ne sont pas simples.",
            "La formation politique a choisi son chef.",
        ] {
            assert_eq!(names(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_list_of_industries_speaks_for_what_follows() {
        let weight = |text: &str| {
            let document = Document { text: text.to_owned(), ..Document::default() };
            let found = sectors(&document, &[], Taxonomy::ours());
            found.iter().find(|found| &*found.name == "tourisme").map(|found| found.weight)
        };
        let listed =
            weight("Des échanges touchant les industries culturelles ainsi que le tourisme suivront.");
        let beside = weight("Des échanges touchant les musées ainsi que le tourisme suivront.");
        assert!(listed > beside && beside.is_some(), "{listed:?} {beside:?}");
    }

    #[test]
    fn the_weightiest_sector_comes_first() {
        let text = "Le tramway et les autobus seront gratuits. Le transport coûtera moins que le logement.";
        assert_eq!(names(text).first().map(String::as_str), Some("mobilité"));
    }

    proptest! {
        #[test]
        fn evidence_lies_on_the_words_of_any_text(text in "(\\PC|santé|l’énergie|secteur |IA |ministre de |[ .,\\n]){0,60}") {
            let document = Document { text, ..Document::default() };
            let whole = [Span::from(0..document.text.len())];
            let found = sectors(&document, &whole, Taxonomy::ours());
            prop_assert!(found.windows(2).all(|pair| pair[0].weight >= pair[1].weight));
            for sector in &found {
                prop_assert!(sector.weight <= 100);
                for span in &sector.evidence {
                    prop_assert!(document.text.get(span.range()).is_some_and(|words| !words.is_empty()));
                }
            }
        }
    }
}
