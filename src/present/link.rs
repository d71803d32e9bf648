//! Permanent links: a pointer to a place in a document, written as a URI.

use std::fmt::{self, Write};

use crate::search::{Pointer, TextQuote};

/// A place in a document:
/// `verbatim:2021/entente.pdf?hash=0f3a…&page=2#char=812,1377:~:text=dit-,Nous%20signerons,-demain`.
///
/// `char` is the fragment of RFC 5147: characters from 0, end exclusive. `text` is the text directive of WICG's
/// URL fragment text directives: words before, the words or their first ones, their last ones, words behind. `sum`
/// stands for the words between the first and the last ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link(pub Pointer);

impl Link {
    const SCHEME: &str = "verbatim:";

    /// Reads a link; nothing when the text is none.
    ///
    /// ```
    /// # use verbatim::present::Link;
    /// let Link(pointer) = Link::parse("verbatim:d%C3%A9peches.jsonl%23a1?hash=0f#char=3,9").unwrap();
    /// assert_eq!((pointer.id.as_str(), pointer.place), ("dépeches.jsonl#a1", Some((3, 9))));
    /// assert_eq!(Link::parse("2021/entente.pdf"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(Self::SCHEME)?;
        let (rest, fragment) = rest.split_once('#').unwrap_or((rest, ""));
        let (id, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (place, directive) = fragment.split_once(":~:").unwrap_or((fragment, ""));
        let place = place.strip_prefix("char=").and_then(|place| place.split_once(','));
        let quote = directive.strip_prefix("text=").and_then(quote);
        let sum = value(query, "sum").map(str::to_owned);
        Some(Self(Pointer {
            id: decode(id)?,
            hash: value(query, "hash").map(str::to_owned),
            page: value(query, "page").and_then(|page| page.parse().ok()),
            place: place.and_then(|(start, end)| Some((start.parse().ok()?, end.parse().ok()?))),
            quote: quote.map(|quote| TextQuote { sum, ..quote }),
        }))
    }
}

/// The value of a key in `a=1&b=2`.
fn value<'q>(query: &'q str, key: &str) -> Option<&'q str> {
    query.split('&').find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='))
}

/// Reads a text directive: `prefix-,start,end,-suffix`, all but `start` optional.
fn quote(directive: &str) -> Option<TextQuote> {
    let mut quote = TextQuote::default();
    let mut inner = Vec::new();
    for part in directive.split(',') {
        match (part.strip_suffix('-'), part.strip_prefix('-')) {
            (Some(prefix), _) if inner.is_empty() => quote.prefix = decode(prefix)?,
            (_, Some(suffix)) => quote.suffix = decode(suffix)?,
            _ => inner.push(decode(part)?),
        }
    }
    let mut inner = inner.into_iter();
    (quote.start, quote.end) = (inner.next()?, inner.next());
    Some(quote)
}

impl fmt::Display for Link {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Link(pointer) = self;
        out.write_str(Self::SCHEME)?;
        encode(&pointer.id, b"-._~/:@!$()*+,;=", out)?;
        let sum = pointer.quote.as_ref().and_then(|quote| quote.sum.as_ref());
        let page = pointer.page.map(|page| page.to_string());
        let mut sign = '?';
        for (key, value) in [("hash", pointer.hash.as_ref()), ("page", page.as_ref()), ("sum", sum)] {
            if let Some(value) = value {
                write!(out, "{sign}{key}={value}")?;
                sign = '&';
            }
        }
        let Some((start, end)) = pointer.place else { return Ok(()) };
        write!(out, "#char={start},{end}")?;
        pointer.quote.as_ref().map_or(Ok(()), |quote| directive(quote, out))
    }
}

/// Writes a text directive.
fn directive(quote: &TextQuote, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut write = |before: &str, text: &str, behind: &str| {
        out.write_str(before)?;
        encode(text, b"._~/:@!$()*+;", out)?;
        out.write_str(behind)
    };
    write(":~:text=", "", "")?;
    if !quote.prefix.is_empty() {
        write("", &quote.prefix, "-,")?;
    }
    write("", &quote.start, "")?;
    quote.end.as_ref().map_or(Ok(()), |end| write(",", end, ""))?;
    if quote.suffix.is_empty() { Ok(()) } else { write(",-", &quote.suffix, "") }
}

/// Percent-encodes all but ASCII letters, digits and `plain`.
pub(super) fn encode(text: &str, plain: &[u8], out: &mut impl Write) -> fmt::Result {
    text.bytes().try_for_each(|byte| match byte {
        _ if byte.is_ascii_alphanumeric() || plain.contains(&byte) => out.write_char(byte.into()),
        _ => write!(out, "%{byte:02X}"),
    })
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, code)) = rest.split_once('%') {
        bytes.extend(plain.bytes());
        bytes.push(u8::from_str_radix(code.get(..2)?, 16).ok()?);
        rest = &code[2..];
    }
    bytes.extend(rest.bytes());
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_id_comes_back() {
        for id in ["2021/entente.pdf", "dépêches.jsonl#a1", "100 %?hash=x#char=1,2&page=3", "\u{1b}é\u{202e}"]
        {
            let link = Link(Pointer {
                id: id.into(),
                hash: Some("0f3a".into()),
                place: Some((3, 9)),
                ..Pointer::default()
            });
            let written = link.to_string();
            assert!(written.is_ascii(), "{written}");
            assert_eq!(Link::parse(&written), Some(link));
        }
    }

    #[test]
    fn the_words_come_back() {
        let quotes = [
            ("dit-il,", "Nous, l’été - oui & non", None, "-"),
            ("", "L’été", Some("à 100 %, -"), "« fin »"),
            ("\n\n", "", Some(""), ""),
        ];
        for (prefix, start, end, suffix) in quotes {
            let quote = TextQuote {
                prefix: prefix.into(),
                start: start.into(),
                end: end.map(str::to_owned),
                suffix: suffix.into(),
                sum: end.map(|_| "12ab".into()),
            };
            let page = Some(2);
            let link =
                Link(Pointer { id: "a".into(), hash: None, page, place: Some((3, 9)), quote: Some(quote) });
            assert_eq!(Link::parse(&link.to_string()), Some(link));
        }
    }

    #[test]
    fn a_damaged_code_is_no_link() {
        for text in ["verbatim:a%", "verbatim:a%4", "verbatim:%FF", "verbatim:%é9"] {
            assert_eq!(Link::parse(text), None, "{text}");
        }
        let Link(pointer) = Link::parse("verbatim:a#char=3").expect("the document is named");
        assert_eq!((pointer.place, pointer.quote), (None, None));
    }
}
