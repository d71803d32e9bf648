//! What a title that is no part of the text tells of agreements: `Accord historique entre X et Y`.

use super::super::names::{Name, NameKind, Names};
use super::super::tokens::{Token, TokenKind, tokens};
use super::Party;
use super::event::{Event, Standing};
use super::reader::Reader;
use super::states::same_party;
use crate::document::Document;
use crate::french::CutText;
use crate::lexicon::{Tags, Vocabulary};

/// The rule of what a title tells.
pub(super) const TITLE: &str = "agreement/title";

/// What the title tells of parties that the text names too; its place is the first sentence.
pub(super) fn events(reader: &Reader) -> Vec<Event> {
    let document = reader.document;
    let title = document.title.as_deref().unwrap_or_default();
    if reader.topic().is_none() || document.text.starts_with(title) {
        return Vec::new();
    }
    let alone = Document {
        text: title.to_owned(),
        title: Some(title.to_owned()),
        dated: document.dated,
        kind: document.kind,
        ..Document::default()
    };
    let tokens = tokens(&CutText::of(&alone.text));
    if asks(&tokens) {
        return Vec::new();
    }
    let names = Names::of(&alone.text, &tokens, &Vocabulary::default());
    let told = Reader { document: &alone, names: &names }.events(Vec::new());
    told.into_iter()
        .filter(|event| !event.kind.plural && (event.kind.at <= 2 || event.standing > Standing::Named))
        .filter_map(|event| in_text(event, reader.names))
        .collect()
}

/// `Conclure un accord avec X`: whether the title says what is to be done.
fn asks(tokens: &[Token]) -> bool {
    let infinitive = |token: &Token| token.tags.any(Tags::INFINITIVE | Tags::INFINITIVAL);
    matches!(tokens, [first, next, ..] if infinitive(first) && next.tags.has(Tags::DETERMINER))
}

/// The event with its places in the text.
fn in_text(event: Event, names: &Names) -> Option<Event> {
    let line = |kind: TokenKind| matches!(kind, TokenKind::Stop | TokenKind::Line);
    let end = names.tokens.iter().position(|token| line(token.kind)).unwrap_or(names.tokens.len());
    let party = |party: &Party| {
        let is_it = |name: &&Name| {
            let short = name.short.as_deref() == Some(party.name.as_str());
            name.kind != NameKind::Person && (short || same_party(&name.full(), &party.name))
        };
        let name = names.names.iter().find(is_it)?;
        Some(Party { name: name.full(), kind: name.kind, mention: name.mentions.first()?.0 })
    };
    let parties = event.parties.iter().map(party).collect::<Option<Vec<_>>>()?;
    Some(Event { parties, sentence: names.span(0..end), rule: TITLE, ..event })
}
