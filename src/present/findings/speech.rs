//! The quotations of a document with their speakers.

use serde::Serialize;

use super::super::quotes::{credit, said};
use super::{Item, Lang, WordsAt, WordsShape};
use crate::index::{StoredDocument, StoredQuote, StoredSpeaker};

/// The JSON of a quotation.
#[derive(Serialize)]
pub(super) struct QuoteShape<'s> {
    #[serde(flatten)]
    words: WordsShape<'s>,
    r#type: &'s str,
    cue: Option<&'s str>,
    rule: &'s str,
    speaker: Option<SpeakerShape<'s>>,
    group: Option<u32>,
}

/// The JSON of a speaker as the document names them.
#[derive(Serialize)]
struct SpeakerShape<'s> {
    name: Option<&'s str>,
    role: Option<&'s str>,
    mention: Option<WordsShape<'s>>,
}

impl<'s> QuoteShape<'s> {
    pub fn of(quote: &'s StoredQuote, words: &mut WordsAt<'s>) -> Self {
        let speaker = quote.speaker.as_ref();
        Self {
            words: words.at(quote.span),
            r#type: &quote.kind,
            cue: quote.cue.map(|cue| cue.of(words.text)),
            rule: &quote.rule,
            speaker: speaker.map(|speaker| SpeakerShape::of(speaker, words)),
            group: quote.group,
        }
    }
}

impl<'s> SpeakerShape<'s> {
    fn of(speaker: &'s StoredSpeaker, words: &mut WordsAt<'s>) -> Self {
        Self {
            name: speaker.name.as_deref(),
            role: speaker.role.as_deref(),
            mention: speaker.mention.map(|mention| words.at(mention)),
        }
    }
}

/// Each quotation, and who said it.
pub(super) fn items(stored: &StoredDocument, lang: Lang) -> Vec<Item> {
    let item = |quote: &StoredQuote| {
        let speaker = quote.speaker.as_ref();
        let (name, role) =
            (speaker.and_then(|by| by.name.as_deref()), speaker.and_then(|by| by.role.as_deref()));
        let credit = credit(name, role, quote.is_marked(), lang);
        Item {
            head: said(quote.span.of(&stored.document.text), quote.is_marked()),
            evidence: format!("— {credit}"),
        }
    };
    stored.quotes.iter().map(item).collect()
}
