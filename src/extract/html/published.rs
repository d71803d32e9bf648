//! When a page was published: what it says of itself for programs, else what it shows to readers.

use super::told::{attribute, meta, text_at};
use crate::extract::draft::field;
use crate::french::dates::first_date;
use dom_query::{Document as Dom, NodeRef};
use serde_json::Value;

/// The most explicit date of publication, as it is written; `data` is the page's JSON-LD.
pub(super) fn date(dom: &Dom, data: Option<&Value>) -> Option<String> {
    told(dom, data).or_else(|| marked(dom)).or_else(|| shown(&dom.root()))
}

/// What is there for programs; a lone `<time>` of the article last.
fn told(dom: &Dom, data: Option<&Value>) -> Option<String> {
    const NAMES: [&str; 15] = [
        "article:published_time",
        "og:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.date",
        "dc.date",
        "dc:date",
        "citation_publication_date",
        "citation_date",
        "bepress_citation_date",
        "parsely-pub-date",
        "date",
        "pubdate",
        "publication_date",
    ];
    data.and_then(|data| text_at(data, "datePublished"))
        .or_else(|| meta(dom, &NAMES))
        .or_else(|| attribute(dom, "[itemprop=datePublished][content]", "content"))
        .or_else(|| {
            attribute(dom, "time[itemprop=datePublished][datetime], time[pubdate][datetime]", "datetime")
        })
        .or_else(|| attribute(dom, "article time[datetime], main time[datetime]", "datetime"))
}

/// What is shown in a place for dates, when all such places of the page show the same day.
fn marked(dom: &Dom) -> Option<String> {
    const PLACES: &str =
        ".date, .published, .pubdate, .entry-date, .post-date, .date-publication, .article-date";
    let texts = dom.select(PLACES).iter().filter_map(|place| short(&place.text())).collect::<Vec<_>>();
    let days: Vec<_> = texts.iter().filter_map(|text| first_date(text)).collect();
    let first = days.first()?;
    days.iter().all(|day| day == first).then(|| first.to_string())
}

/// The first text `Publié le 26 avril 2022`, or its beginning and the date in the next element.
fn shown(node: &NodeRef) -> Option<String> {
    let mut is_awaited = false;
    first(node, &mut |text| {
        let text = short(text)?;
        let begins = ["Publi", "publi", "Mis en ligne", "Posté le"].iter().any(|word| text.starts_with(word));
        let date = (begins || is_awaited).then(|| first_date(&text)).flatten();
        is_awaited = begins;
        date.map(|date| date.to_string())
    })
}

/// The first thing that `take` finds in a text of the page. Recursion is no deeper than the page, whose depth was
/// measured before.
fn first(node: &NodeRef, take: &mut impl FnMut(&str) -> Option<String>) -> Option<String> {
    node.children_it(false).find_map(|child| {
        if child.is_text() {
            return take(&child.text());
        }
        let is_hidden =
            child.node_name().is_some_and(|name| matches!(&*name, "script" | "style" | "noscript"));
        if is_hidden { None } else { first(&child, take) }
    })
}

/// A text on one line that is no longer than such a line is.
fn short(text: &str) -> Option<String> {
    const LONGEST: usize = 120;
    let text = text.trim();
    (text.len() <= LONGEST).then(|| field(text)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: Option<&str>) {
        let found = date(&Dom::from(html), None).and_then(|date| first_date(&date));
        assert_eq!(found.map(|date| date.to_string()).as_deref(), expected, "in {html}");
    }

    #[test]
    fn dates_for_programs_come_before_those_for_readers() {
        check("<meta name='DC:date' content='2009-09-15'><p>Publié le 3 mai 2021", Some("2009-09-15"));
        check("<p>Publié le 3 mai 2021</p><p>Publié le 4 mai 2021</p>", Some("2021-05-03"));
        check("<p>Publié le <b>3 mai 2021</b> à midi</p>", Some("2021-05-03"));
        check("<p>Soumis par Léa, le 3 mai 2021</p>", None);
        check("<script>var a = 'Publié le 3 mai 2021'</script>", None);
    }

    #[test]
    fn places_for_dates_count_when_they_agree() {
        let place = |day: &str| format!("<span class='date'>, le {day} mai 2021</span>");
        check(&(place("3") + &place("3")), Some("2021-05-03"));
        check(&(place("3") + &place("4")), None);
    }
}
