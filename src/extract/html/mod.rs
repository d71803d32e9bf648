//! HTML: the article of a page without its menus and banners, and what the page says about it.

mod blocks;
mod depth;
mod page;
mod published;
mod told;

pub(super) use depth::{unescaped, without_tags};

use super::decode::decode;
use super::draft::Draft;
use super::limits::Limits;
use super::loss::Loss;
use super::refusal::Refusal;
use crate::document::BlockKind;
use dom_query::Document as Dom;
use dom_smoothie::{Config, Readability};
use encoding_rs::{Encoding, UTF_8};

/// An article shorter than this, in characters, that leaves out nine tenths of the page was probably not the article.
const SHORT_ARTICLE: usize = 300;

/// Reads a web page.
pub(super) fn read(bytes: Vec<u8>, limits: &Limits) -> Result<Draft, Refusal> {
    let declared = declared_encoding(&bytes);
    let decoded = decode(bytes, declared)?;
    let mut draft = if depth::measure(&decoded.text) > limits.html_depth {
        flattened(&decoded.text, limits)
    } else {
        article(&decoded.text)
    };
    draft.losses.extend(decoded.loss);
    Ok(draft)
}

/// Adds all the text of a page that is part of something larger: a chapter, the body of a mail.
///
/// # Errors
/// [`Refusal::NotText`].
pub(super) fn push_page(bytes: Vec<u8>, limits: &Limits, draft: &mut Draft) -> Result<(), Refusal> {
    let declared = declared_encoding(&bytes);
    let decoded = decode(bytes, declared)?;
    draft.losses.extend(decoded.loss);
    if depth::measure(&decoded.text) <= limits.html_depth {
        blocks::push_all(&Dom::from(decoded.text.as_str()), draft);
        return Ok(());
    }
    for paragraph in without_tags(&decoded.text).split("\n\n") {
        draft.push(BlockKind::Paragraph, paragraph);
    }
    draft.losses.push(Loss::Flattened { limit: limits.html_depth });
    Ok(())
}

/// The encoding of `<meta charset=…>` in the first bytes, where the HTML standard wants it (1,024; pages take more).
fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let label = start.split("charset=").nth(1)?.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(['"', '\'', ' ', ';', '>', '/'])?;
    Encoding::for_label(&label.as_bytes()[..end])
        .map(|encoding| if encoding.is_ascii_compatible() { encoding } else { UTF_8 })
}

/// The text of a page too deep to be taken apart.
fn flattened(html: &str, limits: &Limits) -> Draft {
    let mut draft = Draft::default();
    for paragraph in without_tags(html).split("\n\n") {
        draft.push(BlockKind::Paragraph, paragraph);
    }
    draft.losses.push(Loss::Flattened { limit: limits.html_depth });
    draft
}

fn article(html: &str) -> Draft {
    let dom = Dom::from(html);
    let mut draft = Draft::default();
    page::describe(&dom, &mut draft);
    let headline = page::headline(&dom, draft.title.as_deref());
    match found(html) {
        Some(content) => blocks::push_all(&Dom::fragment(content.as_str()), &mut draft),
        None => blocks::push_all(&dom, &mut draft),
    }
    if article_is_short(&dom, &draft) {
        (draft.text, draft.blocks) = Default::default();
        blocks::push_all(&dom, &mut draft);
        draft.losses.push(Loss::WholePage);
    }
    with_headline(draft, headline)
}

/// What readability's rules take for the article, as HTML.
fn found(html: &str) -> Option<String> {
    let mut readability = Readability::new(html, None, Some(Config::default())).ok()?;
    readability.parse().ok().map(|article| article.content.to_string())
}

fn article_is_short(dom: &Dom, draft: &Draft) -> bool {
    let article = draft.text.chars().count();
    article < SHORT_ARTICLE && blocks::whole_length(dom) > article * 10
}

/// Puts the page's main heading back before an article that lost it.
fn with_headline(draft: Draft, headline: Option<String>) -> Draft {
    let Some(headline) = headline.filter(|headline| !has_heading(&draft, headline)) else { return draft };
    let (text, blocks) = (draft.text, draft.blocks);
    let mut whole = Draft { text: String::new(), blocks: Vec::new(), ..draft };
    whole.push(BlockKind::Heading(1), &headline);
    let start = whole.text.len() + 2;
    whole.text.push_str("\n\n");
    whole.text.push_str(&text);
    whole.blocks.extend(blocks.into_iter().map(|mut block| {
        block.span = block.span.shift(start);
        block
    }));
    whole
}

fn has_heading(draft: &Draft, headline: &str) -> bool {
    draft.blocks.iter().any(|block| block.span.of(&draft.text) == headline)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!DOCTYPE html><html lang=\"fr-CA\"><head><meta charset=\"utf-8\"><title>L’été à Liège | Le \
        Journal</title><meta property=\"og:site_name\" content=\"Le Journal\"></head><body><nav><ul><li><a href=\"/\">\
        Accueil</a></li></ul></nav><main><article><h1>L’été à Liège</h1><p><time datetime=\"2021-06-21\">21 juin</time>\
        </p><p>PARAGRAPHE</p><ul><li>Premier point</li><li>Second point</li></ul><table><tr><th>Ville</th><th>Jour</th>\
        </tr><tr><td>Liège</td><td>21</td></tr></table><p>PARAGRAPHE</p></article></main><footer>© Le Journal</footer>\
        </body></html>";

    fn page() -> String {
        PAGE.replace(
            "PARAGRAPHE",
            &"Le conseil a voté, « à l’unanimité », le budget de l’été prochain. ".repeat(8),
        )
    }

    fn drafted(html: &str) -> Draft {
        read(html.into(), &Limits::default()).expect("text")
    }

    #[test]
    fn the_article_comes_without_menu_and_footer() {
        let draft = drafted(&page());
        assert!(draft.text.starts_with("L’été à Liège"), "{}", draft.text);
        assert!(!draft.text.contains("Accueil") && !draft.text.contains('©'));
        assert!(draft.text.contains("Ville | Jour\nLiège | 21"), "{}", draft.text);
        assert_eq!(draft.losses, []);
    }

    #[test]
    fn the_page_says_what_it_is() {
        let draft = drafted(&page());
        assert_eq!(draft.title.as_deref(), Some("L’été à Liège"));
        assert_eq!(draft.source.as_deref(), Some("Le Journal"));
        assert_eq!(draft.date.as_deref(), Some("2021-06-21"));
        assert_eq!(draft.language.as_deref(), Some("fr-CA"));
    }

    #[test]
    fn a_declared_encoding_is_used() {
        let html = page().replace("utf-8", "iso-8859-1").replace('’', "'");
        let bytes: Vec<u8> = html.chars().map(|char| u8::try_from(char).expect("Latin 1")).collect();
        let draft = read(bytes, &Limits::default()).expect("text");
        assert!(draft.text.contains("« à l'unanimité »"));
        assert_eq!(draft.losses, []);
    }

    #[test]
    fn a_page_too_deep_is_read_without_structure() {
        let html = |depth| format!("{}été{}", "<div>".repeat(depth), "</div>".repeat(depth));
        assert_eq!(drafted(&html(5000)).losses, [Loss::Flattened { limit: 300 }]);
        assert_eq!(drafted(&html(5000)).text, "été");
        assert_eq!(drafted(&html(250)).losses, []);
        assert_eq!(drafted(&html(250)).text, "été");
    }
}
