//! MSG: Outlook's own mails, OLE files of properties (MS-OXMSG).

use super::{Entry, Opened, mail};
use crate::document::{BlockKind, DateFound};
use crate::extract::decode::decode;
use crate::extract::draft::Draft;
use crate::extract::formats::Reader;
use crate::extract::limits::Limits;
use crate::extract::refusal::Refusal;
use crate::extract::{html, normal};
use cfb::CompoundFile;
use mail_parser::{Message, MessageParser};
use std::io::{Cursor, Read};

type Ole = CompoundFile<Cursor<Vec<u8>>>;

/// Properties by their number (MS-OXPROPS).
const SUBJECT: &str = "0037";
const BODY: &str = "1000";
const HTML: &str = "1013";
const SENDER: &str = "0C1A";
const SENDER_ADDRESS: &str = "0C1F";
const TO: &str = "0E04";
const LONG_NAME: &str = "3707";
const SHORT_NAME: &str = "3704";
const DATA: &str = "3701";
const HEADERS: &str = "007D";

/// Opens a mail of Outlook.
///
/// # Errors
/// When it is no OLE file, or holds no mail.
pub(in crate::extract) fn open(bytes: Vec<u8>, limits: &Limits) -> Result<Opened, Refusal> {
    let mut ole = ole(bytes.clone())?;
    let attachments = attachments(&mut ole, limits);
    Ok(Opened { entries: Box::new(attachments.into_iter()), own: Some((Reader::Plain(read), bytes)) })
}

fn ole(bytes: Vec<u8>) -> Result<Ole, Refusal> {
    let broken = |reason: String| Refusal::Broken { name: "Outlook", reason };
    let ole = CompoundFile::open(Cursor::new(bytes)).map_err(|error| broken(error.to_string()))?;
    if ole.exists("__properties_version1.0") { Ok(ole) } else { Err(broken("it holds no mail".into())) }
}

fn attachments(ole: &mut Ole, limits: &Limits) -> Vec<Result<Entry, (String, Refusal)>> {
    let storages: Vec<_> = ole
        .read_root_storage()
        .filter(|entry| entry.is_storage() && entry.name().starts_with("__attach_version1.0_"))
        .map(|entry| format!("/{}/", entry.name()))
        .collect();
    let files = (1..).zip(storages).take(limits.entries);
    files.map(|(number, storage)| attachment(ole, number, &storage, limits)).collect()
}

fn attachment(
    ole: &mut Ole,
    number: usize,
    storage: &str,
    limits: &Limits,
) -> Result<Entry, (String, Refusal)> {
    let name = text(ole, storage, LONG_NAME).or_else(|| text(ole, storage, SHORT_NAME));
    let name = name.map(|name| name.replace('#', "")).filter(|name| !name.trim().is_empty());
    let name = name.unwrap_or_else(|| format!("{number}.bin"));
    match stream(ole, &format!("{storage}__substg1.0_{DATA}0102"), limits.unpacked_bytes) {
        Some(bytes) => Ok(Entry::named(name, bytes)),
        None => Err((name, Refusal::NotYet { name: "mails within Outlook" })),
    }
}

/// Reads the properties and the body of a mail.
///
/// # Errors
/// As [`open`].
fn read(bytes: Vec<u8>, limits: &Limits) -> Result<Draft, Refusal> {
    let mut ole = ole(bytes)?;
    let mut draft = Draft::default();
    body(&mut ole, limits, &mut draft)?;
    draft.set("title", text(&mut ole, "/", SUBJECT).into_iter().collect());
    let sender = text(&mut ole, "/", SENDER).or_else(|| text(&mut ole, "/", SENDER_ADDRESS));
    draft.set("author", sender.into_iter().collect());
    draft.set("to", text(&mut ole, "/", TO).into_iter().collect());
    draft.set("date", date(&mut ole).into_iter().collect());
    draft.date_found = DateFound::MailHeader;
    if draft.text.is_empty() {
        draft.text = draft.title.clone().unwrap_or_default();
    }
    Ok(draft)
}

fn body(ole: &mut Ole, limits: &Limits, draft: &mut Draft) -> Result<(), Refusal> {
    if let Some(text) = text(ole, "/", BODY).filter(|text| !text.trim().is_empty()) {
        draft.text = normal::text(text.trim().to_owned());
        return Ok(());
    }
    let page = stream(ole, &format!("/__substg1.0_{HTML}0102"), limits.text_bytes as u64);
    match page {
        Some(page) => html::push_page(page, limits, draft),
        None => {
            draft.push(BlockKind::Paragraph, &text(ole, "/", HTML).unwrap_or_default());
            Ok(())
        }
    }
}

/// A property of text: in UTF-16 (type 001F), or in a code page that is not told (001E).
fn text(ole: &mut Ole, storage: &str, property: &str) -> Option<String> {
    const MOST: u64 = 64 << 20;
    let path = format!("{storage}__substg1.0_{property}");
    let wide = stream(ole, &format!("{path}001F"), MOST);
    if let Some(bytes) = wide {
        return Some(encoding_rs::UTF_16LE.decode(&bytes).0.trim_end_matches('\0').to_owned());
    }
    let bytes = stream(ole, &format!("{path}001E"), MOST)?;
    decode(bytes, None).ok().map(|decoded| decoded.text.trim_end_matches('\0').to_owned())
}

fn stream(ole: &mut Ole, path: &str, most: u64) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let stream = ole.is_stream(path).then(|| ole.open_stream(path)).and_then(Result::ok)?;
    stream.take(most).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}

/// The day that the mail was sent: where its sender was, when the headers that it came with are kept, else in UTC.
fn date(ole: &mut Ole) -> Option<String> {
    let headers = text(ole, "/", HEADERS).unwrap_or_default();
    let message = MessageParser::default().parse(headers.as_bytes());
    let sent = message.as_ref().and_then(Message::date).map(mail::day);
    sent.or_else(|| stamped(ole))
}

/// The day that the mail was sent, else delivered: a fixed property, 16 bytes after a header of 32, its value a count of
/// 100 nanoseconds since 1601.
fn stamped(ole: &mut Ole) -> Option<String> {
    const SENT: u16 = 0x0039;
    const DELIVERED: u16 = 0x0e06;
    let properties = stream(ole, "/__properties_version1.0", 1 << 20)?;
    let value = |number: u16| {
        let entries = properties.get(32..)?.chunks_exact(16);
        let mut found =
            entries.filter(|entry| entry[..4] == [0x40, 0, number.to_le_bytes()[0], number.to_le_bytes()[1]]);
        found.next().and_then(|entry| entry[8..16].try_into().ok()).map(u64::from_le_bytes)
    };
    let since_1601 = value(SENT).or_else(|| value(DELIVERED))?;
    let seconds = i64::try_from(since_1601 / 10_000_000).ok()? - 11_644_473_600;
    let moment = jiff::Timestamp::from_second(seconds).ok()?;
    moment.to_string().get(..10).map(str::to_owned)
}
