//! Where in a document a claim stands: in its text, or in its title where that is truer to it.

use super::agreement::{Agreement, agreement};
use super::compare::{Comparer, Finding};
use super::said::Said;
use super::typography::Sign;
use super::{DocumentInfo, Part, Place, Pointer, Source, Speaker, Verdict};
use crate::index::{StoredDocument, StoredQuote};

/// The best place of a claim in a document.
pub(super) struct Found<'d> {
    stored: &'d StoredDocument,
    part: Part,
    said: Said<'d>,
    finding: Finding,
    speaker: Option<Speaker>,
}

impl<'d> Found<'d> {
    /// The place in the text, or the one in the title where that is truer; nothing when neither has anything like it.
    pub fn in_document(stored: &'d StoredDocument, comparer: &mut Comparer) -> Option<Self> {
        let mut found = |part, said: Said<'d>| {
            let finding = comparer.compare(&said)?;
            let speaker = said.quote(&finding.found).and_then(|quote| Speaker::of(said.text, quote));
            Some(Self { stored, part, said, finding, speaker })
        };
        let text = found(Part::Text, Said::in_text(stored));
        let title = Said::in_title(stored).and_then(|said| found(Part::Title, said));
        match (text, title) {
            (Some(text), Some(title)) if title.is_truer_than(&text) => Some(title.said_by(text)),
            (text, title) => text.or(title),
        }
    }

    /// Whether the title is truer to the claim than the text. White space does not make it so, since a title is kept
    /// on one line: of a title that was drawn from the text, the text is the source.
    fn is_truer_than(&self, text: &Self) -> bool {
        let (title, text) = (&self.finding, &text.finding);
        let by_likeness = text.similarity.total_cmp(&title.similarity);
        title.verdict.cmp(&text.verdict).then(by_likeness).is_lt() && text.typography != [Sign::Spaces]
    }

    /// The title with the speaker that the text gives to the same words, where the title names none.
    fn said_by(self, text: Self) -> Self {
        let is_same = text.finding.verdict < Verdict::Altered;
        let speaker = text.speaker.filter(|_| is_same).map(|speaker| Speaker { mention: None, ..speaker });
        Self { speaker: self.speaker.or(speaker), ..self }
    }

    /// The source that it is, in a corpus that knows the speakers of the document by the names of `known`.
    pub fn source(self, known: Vec<(String, String)>, claimed: Option<&str>) -> Source {
        let Self { stored, part, said, finding, speaker } = self;
        let quote = said.quote(&finding.found);
        let speaker = match part {
            Part::Text => speaker,
            Part::Title => speaker.and_then(|speaker| named_in_title(speaker, quote, &known)),
        };
        let speaker = speaker.map(|speaker| speaker.known_by(known));
        let (page, pointer) = match part {
            Part::Text => (stored.page_at(finding.span.start()), Pointer::to(stored, finding.span)),
            Part::Title => (None, Pointer::to_document(stored)),
        };
        Source {
            verdict: finding.verdict,
            similarity: finding.similarity,
            document: DocumentInfo::from(stored),
            part,
            page,
            text: Place::of(said.text, finding.span),
            operations: finding.operations,
            typography: finding.typography,
            negation_changed: finding.negation_changed,
            number_changed: finding.number_changed,
            speakers_mixed: finding.speakers_mixed,
            inside_quotation: said.is_quoted(&finding.found),
            quote: quote.map(|quote| quote.kind.clone()),
            agreement: claimed.map(|claimed| agreement(claimed, speaker.as_ref())),
            speaker,
            pointer,
        }
    }
}

/// The clue that whoever stands before a colon speaks.
const COLON: &str = "quote/colon";

/// The speaker whom a title names, by the name that the text gives the one speaker it can be. Before the colon of a
/// title often stands what it is about, which is a speaker only if the text has it as one.
fn named_in_title(
    speaker: Speaker,
    quote: Option<&StoredQuote>,
    of_text: &[(String, String)],
) -> Option<Speaker> {
    let is_same = |name: &str| {
        let other = Speaker { name: Some(name.to_owned()), person: None, role: None, mention: None };
        let agreement = speaker.name.as_deref().map(|name| agreement(name, Some(&other)));
        matches!(agreement, Some(Agreement::Name | Agreement::Surname))
    };
    let same: Vec<&String> = of_text.iter().map(|(name, _)| name).filter(|name| is_same(name)).collect();
    match same.as_slice() {
        [name] => Some(Speaker { name: Some((*name).clone()), ..speaker }),
        [] if quote.is_some_and(|quote| quote.rule == COLON) => None,
        _ => Some(speaker),
    }
}
