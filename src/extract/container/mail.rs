//! EML: a mail's headers and body are a document, its attachments are others.

use super::{Entry, Opened};
use crate::document::{BlockKind, DateFound};
use crate::extract::decode::decode;
use crate::extract::draft::Draft;
use crate::extract::formats::Reader;
use crate::extract::limits::Limits;
use crate::extract::refusal::Refusal;
use crate::extract::{html, normal};
use mail_parser::{Address, DateTime, Encoding, Message, MessageParser, MessagePart, MimeHeaders, PartType};

/// Opens a mail.
///
/// # Errors
/// When there is no header in it.
pub(in crate::extract) fn open(bytes: Vec<u8>, _: &Limits) -> Result<Opened, Refusal> {
    let message = parsed(&bytes)?;
    let attachments: Vec<_> =
        (1..).zip(message.attachments()).map(|(number, part)| attachment(number, part)).collect();
    Ok(Opened { entries: Box::new(attachments.into_iter().map(Ok)), own: Some((Reader::Plain(read), bytes)) })
}

fn parsed(bytes: &[u8]) -> Result<Message<'_>, Refusal> {
    let broken = || Refusal::Broken { name: "mail", reason: "it has no header".into() };
    let message = MessageParser::default().parse(bytes).ok_or_else(broken)?;
    if message.headers().is_empty() { Err(broken()) } else { Ok(message) }
}

fn attachment(number: usize, part: &MessagePart) -> Entry {
    let bytes = match &part.body {
        PartType::Message(message) => message.raw_message().to_vec(),
        _ => part.contents().to_vec(),
    };
    Entry::named(attachment_name(number, part), bytes)
}

/// The name that the mail gives, else the number with an extension that tells the format.
fn attachment_name(number: usize, part: &MessagePart) -> String {
    let given = part.attachment_name().map(|name| name.rsplit(['/', '\\']).next().unwrap_or(name));
    let clean: String =
        given.unwrap_or_default().chars().filter(|char| !char.is_control() && *char != '#').collect();
    if !clean.trim().is_empty() {
        return clean;
    }
    let subtype = part.content_type().and_then(|content| content.subtype()).unwrap_or_default();
    let extension = match subtype.to_ascii_lowercase().as_str() {
        _ if part.is_message() => "eml".to_owned(),
        "plain" => "txt".to_owned(),
        short if (1..=5).contains(&short.len()) && short.chars().all(|char| char.is_ascii_alphanumeric()) => {
            short.to_owned()
        }
        _ => "bin".to_owned(),
    };
    format!("{number}.{extension}")
}

/// Reads the headers and the body of a mail.
///
/// # Errors
/// As [`open`]; [`Refusal::Empty`] when it is nothing but its attachments.
pub(super) fn read(bytes: Vec<u8>, limits: &Limits) -> Result<Draft, Refusal> {
    let message = parsed(&bytes)?;
    let mut draft = Draft::default();
    body(&message, limits, &mut draft)?;
    describe(&message, &mut draft);
    if draft.text.is_empty() {
        draft.text = draft.title.clone().unwrap_or_default();
    }
    Ok(draft)
}

fn describe(message: &Message, draft: &mut Draft) {
    draft.set("title", message.subject().map(str::to_owned).into_iter().collect());
    draft.set("date", message.date().map(day).into_iter().collect());
    draft.date_found = DateFound::MailHeader;
    draft.set("authors", message.from().map(people).unwrap_or_default());
    let lines = [("to", message.to()), ("cc", message.cc())];
    for (key, address) in lines {
        draft.set(key, address.map(people).unwrap_or_default());
    }
    draft.set("message-id", message.message_id().map(str::to_owned).into_iter().collect());
}

/// The day as the sender's clock had it.
pub(super) fn day(date: &DateTime) -> String {
    format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
}

/// The names, or the addresses of those without a name.
fn people(address: &Address) -> Vec<String> {
    let shown = address.iter().filter_map(|one| one.name().or_else(|| one.address()));
    shown.map(str::to_owned).collect()
}

/// The plain text of a mail where it has any, else its HTML.
fn body(message: &Message, limits: &Limits, draft: &mut Draft) -> Result<(), Refusal> {
    let texts: Vec<_> = message.text_bodies().collect();
    if texts.iter().all(|part| part.is_text() && !part.is_text_html()) {
        let plain: Vec<_> = texts.iter().map(|part| plain(part, message, draft)).collect();
        draft.text = normal::text(plain.join("\n\n").trim().to_owned());
    }
    if !draft.text.is_empty() {
        return Ok(());
    }
    for part in message.html_bodies() {
        match part.text_contents() {
            Some(page) if part.is_text_html() => {
                html::push_page(page.as_bytes().to_vec(), limits, draft)?;
            }
            Some(text) => {
                text.split("\n\n").for_each(|paragraph| draft.push(BlockKind::Paragraph, paragraph))
            }
            None => (),
        }
    }
    Ok(())
}

/// The text of a plain part; raw bytes without a charset are decoded as those of a file.
fn plain(part: &MessagePart, message: &Message, draft: &mut Draft) -> String {
    let text = part.text_contents().unwrap_or_default();
    let named = part.content_type().is_some_and(|content| content.has_attribute("charset"));
    let raw = message.raw_message().get(part.raw_body_offset() as usize..part.raw_end_offset() as usize);
    let raw = raw.filter(|_| !named && part.encoding == Encoding::None && text.contains('\u{fffd}'));
    match raw.and_then(|raw| decode(raw.to_vec(), None).ok()) {
        Some(decoded) => {
            draft.losses.extend(decoded.loss);
            decoded.text
        }
        None => text.to_owned(),
    }
}
