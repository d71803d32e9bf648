//! Tags without a tree: how deep a page is nested, and its text when that is too deep for a parser.

/// The deepest nesting of elements in `html`, as far as its tags tell. Cost: one pass, and a stack no deeper than
/// [`STACK`]; elements whose end tag may be left out do not count.
pub(super) fn measure(html: &str) -> usize {
    let mut open: Vec<&str> = Vec::new();
    let mut deepest = 0;
    for tag in tags(html) {
        match tag.name(html) {
            (_, name) if is_light(name) => (),
            (false, name) => open.push(name),
            (true, name) => close(&mut open, name),
        }
        deepest = deepest.max(open.len());
        if open.len() > STACK {
            return deepest;
        }
    }
    deepest
}

/// Deep enough for any limit that makes sense.
const STACK: usize = 4096;

/// The text of `html` with white space as in a browser: blocks end with an empty line, `<br>` is a line end.
pub(in crate::extract) fn without_tags(html: &str) -> String {
    let mut text = String::with_capacity(html.len() / 2);
    let (mut at, mut hidden) = (0, None);
    for tag in tags(html) {
        if hidden.is_none() {
            push_collapsed(&mut text, &unescaped(&html[at..tag.start]));
        }
        let (end, name) = tag.name(html);
        hidden = now_hidden(hidden, end, name);
        text.push_str(gap(name));
        at = tag.end;
    }
    if hidden.is_none() {
        push_collapsed(&mut text, &unescaped(&html[at..]));
    }
    text
}

/// A tag, a comment or a declaration, from `<` to `>`.
struct Tag {
    start: usize,
    end: usize,
}

impl Tag {
    /// Whether it is an end tag, and its name as written.
    fn name<'h>(&self, html: &'h str) -> (bool, &'h str) {
        let inside = &html[self.start + 1..self.end];
        let end = inside.starts_with('/');
        let name = inside.trim_start_matches('/');
        let length = name.find(|char: char| !char.is_ascii_alphanumeric()).unwrap_or(name.len());
        (end, &name[..length])
    }
}

/// The tags of `html`, in order; `<` before anything but a letter, `/`, `!` or `?` is text.
fn tags(html: &str) -> impl Iterator<Item = Tag> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + html[at..].find('<')?;
            at = start + 1;
            if begins_tag(html.as_bytes().get(at)) {
                let end = tag_end(html, start);
                at = end;
                return Some(Tag { start, end });
            }
        }
    })
}

fn begins_tag(byte: Option<&u8>) -> bool {
    byte.is_some_and(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?'))
}

/// The byte after the tag: a comment ends with `-->`; what has no end goes on to the end of the page.
fn tag_end(html: &str, start: usize) -> usize {
    let rest = &html[start..];
    let mark = if rest.starts_with("<!--") { "-->" } else { ">" };
    rest.find(mark).map_or(html.len(), |end| start + end + mark.len())
}

/// Elements that hold nothing, or that the next one of their kind closes.
fn is_light(name: &str) -> bool {
    const LIGHT: [&str; 31] = [
        "", "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "keygen", "li", "link",
        "meta", "option", "p", "param", "path", "rect", "circle", "line", "use", "source", "tbody", "td",
        "th", "thead", "tr", "track", "wbr",
    ];
    LIGHT.iter().any(|light| name.eq_ignore_ascii_case(light))
}

/// Closes the innermost open element of that name and what it holds.
fn close(open: &mut Vec<&str>, name: &str) {
    if let Some(at) = open.iter().rposition(|other| other.eq_ignore_ascii_case(name)) {
        open.truncate(at);
    }
}

/// The element whose content is no text, from its start tag to its end tag.
fn now_hidden(hidden: Option<&'static str>, end: bool, name: &str) -> Option<&'static str> {
    const HIDDEN: [&str; 5] = ["script", "style", "noscript", "template", "svg"];
    let this = HIDDEN.into_iter().find(|hidden| hidden.eq_ignore_ascii_case(name));
    match hidden {
        None if !end => this,
        Some(open) if end && this == Some(open) => None,
        other => other,
    }
}

fn gap(name: &str) -> &'static str {
    const BLOCKS: [&str; 22] = [
        "address",
        "article",
        "aside",
        "blockquote",
        "dd",
        "div",
        "dl",
        "dt",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "li",
        "main",
        "p",
        "section",
        "table",
        "tr",
    ];
    if name.eq_ignore_ascii_case("br") {
        return "\n";
    }
    if BLOCKS.iter().any(|block| name.eq_ignore_ascii_case(block)) { "\n\n" } else { "" }
}

/// Adds text with each run of white space as one space; no-break spaces stay.
pub(super) fn push_collapsed(text: &mut String, piece: &str) {
    for char in piece.chars() {
        match char {
            ' ' | '\t' | '\n' | '\r' | '\x0c' if text.ends_with([' ', '\n']) || text.is_empty() => (),
            ' ' | '\t' | '\n' | '\r' | '\x0c' => text.push(' '),
            other => text.push(other),
        }
    }
}

/// The few entities that matter for reading; the others stay as written.
pub(in crate::extract) fn unescaped(text: &str) -> String {
    const ENTITIES: [(&str, &str); 13] = [
        ("&nbsp;", "\u{a0}"),
        ("&eacute;", "é"),
        ("&egrave;", "è"),
        ("&agrave;", "à"),
        ("&ccedil;", "ç"),
        ("&laquo;", "«"),
        ("&raquo;", "»"),
        ("&rsquo;", "’"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ];
    if !text.contains('&') {
        return text.to_owned();
    }
    ENTITIES.iter().fold(text.to_owned(), |text, (entity, char)| text.replace(entity, char))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn depth_counts_what_is_open() {
        assert_eq!(measure("<div><p>a<p>b<br></div><div></div>"), 1);
        assert_eq!(measure("<div><span><b>é"), 3);
        assert_eq!(measure(&"<div>".repeat(9000)), STACK + 1);
        assert_eq!(measure("1 < 2 é <!-- <div><div> -->"), 0);
    }

    #[test]
    fn text_without_tags_keeps_words_apart() {
        assert_eq!(
            without_tags("<p>L’&eacute;t&eacute;\n  ici</p><script>var x</script>b<br>c").trim(),
            "L’été ici\n\nb\nc"
        );
        assert_eq!(without_tags("3 < 4 <"), "3 < 4 <");
    }
}
