//! XML as office files use it: elements by their local names, text with its entities read, nothing from outside.

use crate::extract::decode::decode;
use crate::extract::limits::Limits;
use crate::extract::loss::Loss;
use crate::extract::refusal::{Nested, Refusal};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// What a walk through a file meets.
pub(super) enum Node<'n> {
    Start(Element<'n>),
    /// The local name of the element that ends.
    End(&'n str),
    Text(&'n str),
}

/// The start of an element.
pub(super) struct Element<'n>(&'n BytesStart<'n>);

impl<'n> Element<'n> {
    /// Its name without the prefix.
    pub fn name(&self) -> &'n str {
        local(self.0.name().into_inner())
    }

    /// The value of the first attribute of a local name.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let mut named = attributes
            .with_checks(false)
            .flatten()
            .filter(|attribute| local(attribute.key.into_inner()) == name);
        named.next().map(|attribute| unescaped(&attribute.value))
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// Walks through a file and gives every node to `take`; a loss when it breaks off before its end.
///
/// # Errors
/// [`Refusal::TooDeep`]; [`Refusal::NotText`] for bytes that are no text.
pub(super) fn walk(
    bytes: Vec<u8>,
    limits: &Limits,
    mut take: impl FnMut(Node),
) -> Result<Option<Loss>, Refusal> {
    let decoded = decode(bytes, None)?;
    let mut reader = Reader::from_str(&decoded.text);
    reader.config_mut().expand_empty_elements = true;
    let mut depth = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                depth += 1;
                if depth > limits.xml_depth {
                    return Err(Refusal::TooDeep { what: Nested::Elements, limit: limits.xml_depth });
                }
                take(Node::Start(Element(&start)));
            }
            Ok(Event::End(end)) => {
                depth = depth.saturating_sub(1);
                take(Node::End(local(end.name().into_inner())));
            }
            Ok(Event::Text(text)) => take(Node::Text(&text)),
            Ok(Event::CData(text)) => take(Node::Text(&text)),
            Ok(Event::GeneralRef(reference)) => take(Node::Text(&character(&reference))),
            Ok(Event::Eof) if depth == 0 => return Ok(decoded.loss),
            Ok(Event::Eof) => return Ok(Some(Loss::BrokenXml { reason: "it ends too early".into() })),
            Ok(_) => (),
            Err(error) => return Ok(Some(Loss::BrokenXml { reason: error.to_string() })),
        }
    }
}

/// The character of a reference; nothing for the entities that a file defines itself.
fn character(reference: &BytesRef) -> String {
    if let Ok(Some(char)) = reference.resolve_char_ref() {
        return char.to_string();
    }
    predefined(reference).unwrap_or_default().to_owned()
}

fn predefined(name: &str) -> Option<&'static str> {
    Some(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u{a0}",
        _ => return None,
    })
}

fn unescaped(value: &str) -> String {
    quick_xml::escape::unescape_with(value, predefined)
        .map_or_else(|_| value.to_owned(), |text| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(xml: &str) -> (String, Option<Loss>) {
        let mut text = String::new();
        let loss = walk(xml.as_bytes().to_vec(), &Limits::default(), |node| {
            if let Node::Text(piece) = node {
                text.push_str(piece);
            }
        });
        (text, loss.expect("not deep"))
    }

    #[test]
    fn references_are_read_and_own_entities_are_not_expanded() {
        assert_eq!(text("<a>l&#8217;&#xe9;t&#xE9; &amp; &lt;</a>").0, "l’été & <");
        let bomb =
            "<!DOCTYPE a [<!ENTITY x \"été\"><!ENTITY y SYSTEM \"file:///etc/passwd\">]><a>&x;&y;b</a>";
        assert_eq!(text(bomb).0, "b");
    }

    #[test]
    fn what_comes_before_a_break_is_kept() {
        let (text, loss) = text("<a><b>été");
        assert_eq!(text, "été");
        assert!(matches!(loss, Some(Loss::BrokenXml { .. })));
    }

    #[test]
    fn depth_has_a_limit() {
        let xml = |depth| "<a>".repeat(depth).into_bytes();
        let limits = Limits { xml_depth: 9, ..Limits::default() };
        assert!(walk(xml(9), &limits, |_| ()).is_ok());
        assert!(matches!(walk(xml(10), &limits, |_| ()), Err(Refusal::TooDeep { limit: 9, .. })));
    }
}
