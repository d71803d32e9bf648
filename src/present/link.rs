//! Permanent links: a place in a document, and the hash of the text it was seen in.

use std::fmt::{self, Write};

/// A place in a document: `verbatim:2021/entente.pdf?hash=0f3a…#char=812,1377`.
///
/// The fragment is the one of RFC 5147: characters from 0, end exclusive. The hash tells whether the document still
/// has the text that the link was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The document's id.
    pub id: String,
    /// The hash of its text, where the link has one.
    pub hash: Option<String>,
    /// First character and the one after the last, where the link has them.
    pub place: Option<(usize, usize)>,
}

impl Link {
    const SCHEME: &str = "verbatim:";

    /// Reads a link; nothing when the text is none.
    ///
    /// ```
    /// # use verbatim::present::Link;
    /// let link = Link::parse("verbatim:d%C3%A9peches.jsonl%23a1?hash=0f#char=3,9").unwrap();
    /// assert_eq!((link.id.as_str(), link.place), ("dépeches.jsonl#a1", Some((3, 9))));
    /// assert_eq!(Link::parse("2021/entente.pdf"), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let rest = text.strip_prefix(Self::SCHEME)?;
        let (rest, place) = split(rest, "#char=");
        let (id, hash) = split(rest, "?hash=");
        let place = place.and_then(|place| place.split_once(','));
        Some(Self {
            id: decode(id)?,
            hash: hash.map(str::to_owned),
            place: place.and_then(|(start, end)| Some((start.parse().ok()?, end.parse().ok()?))),
        })
    }
}

impl fmt::Display for Link {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(Self::SCHEME)?;
        self.id.bytes().try_for_each(|byte| encode(byte, out))?;
        if let Some(hash) = &self.hash {
            write!(out, "?hash={hash}")?;
        }
        if let Some((start, end)) = self.place {
            write!(out, "#char={start},{end}")?;
        }
        Ok(())
    }
}

fn split<'t>(text: &'t str, at: &str) -> (&'t str, Option<&'t str>) {
    text.split_once(at).map_or((text, None), |(before, after)| (before, Some(after)))
}

/// Percent-encodes what RFC 3986 does not allow in a path.
fn encode(byte: u8, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    if byte.is_ascii_alphanumeric() || b"-._~/:@!$()*+,;=".contains(&byte) {
        out.write_char(byte.into())
    } else {
        write!(out, "%{byte:02X}")
    }
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
        for id in ["2021/entente.pdf", "dépêches.jsonl#a1", "100 %?hash=x#char=1,2", "\u{1b}é\u{202e}"] {
            let link = Link { id: id.into(), hash: Some("0f3a".into()), place: Some((3, 9)) };
            let written = link.to_string();
            assert!(written.is_ascii(), "{written}");
            assert_eq!(Link::parse(&written), Some(link));
        }
    }

    #[test]
    fn a_damaged_code_is_no_link() {
        for text in ["verbatim:a%", "verbatim:a%4", "verbatim:%FF", "verbatim:%é9"] {
            assert_eq!(Link::parse(text), None, "{text}");
        }
    }
}
