//! EPUB: the chapters in the order of the book's spine, each read as a web page.

use super::core;
use super::xml::{Node, walk};
use crate::document::DateFound;
use crate::extract::archive::Archive;
use crate::extract::draft::Draft;
use crate::extract::html;
use crate::extract::limits::Limits;
use crate::extract::refusal::Refusal;
use rustc_hash::FxHashMap;

/// Reads a book.
///
/// # Errors
/// When it is no archive, is encrypted, or does not say what its chapters are.
pub(in crate::extract) fn read(bytes: Vec<u8>, limits: &Limits) -> Result<Draft, Refusal> {
    let broken = |reason: &str| Refusal::Broken { name: "EPUB", reason: reason.to_owned() };
    let mut archive = Archive::open(bytes, "EPUB", limits)?;
    let path = package_path(archive.named("META-INF/container.xml")?, limits)?;
    let package = archive.named(&path)?.ok_or_else(|| broken("it has no package file"))?;
    let mut draft = Draft::default();
    core::describe(package.clone(), limits, &mut draft);
    (draft.date, draft.date_found) = (published(package.clone(), limits), DateFound::Metadata);
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    for chapter in spine(package, limits)? {
        if let Some(page) = archive.named(&within(folder, &chapter))? {
            html::push_page(page, limits, &mut draft)?;
        }
    }
    Ok(draft)
}

/// The day that the book came out: its `date`, which before EPUB 3 says of what event it is.
fn published(package: Vec<u8>, limits: &Limits) -> Option<String> {
    let (mut field, mut is_meant, mut date) = (String::new(), false, None);
    let walked = walk(package, limits, |node| match node {
        Node::Start(element) => {
            field.clear();
            let event = element.attribute("event");
            is_meant = element.name() == "date" && event.is_none_or(|event| event == "publication");
        }
        Node::Text(text) => field.push_str(text),
        Node::End("date") if is_meant && date.is_none() => date = Some(field.trim().to_owned()),
        Node::End(_) => (),
    });
    drop(walked);
    date.filter(|date| !date.is_empty())
}

fn package_path(container: Option<Vec<u8>>, limits: &Limits) -> Result<String, Refusal> {
    let mut path = None;
    walk(container.unwrap_or_default(), limits, |node| {
        if let Node::Start(element) = node
            && element.name() == "rootfile"
        {
            path = path.take().or_else(|| element.attribute("full-path"));
        }
    })?;
    Ok(path.unwrap_or_else(|| "content.opf".to_owned()))
}

/// The addresses of the chapters in reading order.
fn spine(package: Vec<u8>, limits: &Limits) -> Result<Vec<String>, Refusal> {
    let mut addresses = FxHashMap::default();
    let mut spine = Vec::new();
    walk(package, limits, |node| {
        let Node::Start(element) = node else { return };
        match element.name() {
            "item" => {
                let item = element.attribute("id").zip(element.attribute("href"));
                addresses.extend(item);
            }
            "itemref" => spine.extend(element.attribute("idref")),
            _ => (),
        }
    })?;
    Ok(spine.iter().filter_map(|id| addresses.get(id).cloned()).collect())
}

/// An address of a chapter, which counts from its package's folder, as the name of an entry.
fn within(folder: &str, address: &str) -> String {
    let address = address.split('#').next().unwrap_or_default();
    let mut parts: Vec<_> = folder.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect();
    for part in address.split('/') {
        match part {
            "." | "" => (),
            ".." => drop(parts.pop()),
            part => parts.push(unquoted(part)),
        }
    }
    parts.join("/")
}

/// `%20` and the like as bytes.
fn unquoted(part: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = part.as_bytes();
    while let [first, after @ ..] = rest {
        let code = after.get(..2).and_then(|code| std::str::from_utf8(code).ok()).filter(|_| *first == b'%');
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_count_from_the_folder() {
        assert_eq!(within("OEBPS", "text/l%C3%A9o.xhtml#a"), "OEBPS/text/léo.xhtml");
        assert_eq!(within("OEBPS/x", "../a.xhtml"), "OEBPS/a.xhtml");
        assert_eq!(within("", "../../a%2.xhtml"), "a%2.xhtml");
    }
}
