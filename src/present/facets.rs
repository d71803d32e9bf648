//! Values and counts by facet.

use std::io::{self, Write};

use serde::Serialize;

use super::shapes::{GroupsShape, VERSION};
use super::typography::number;
use super::visible::one_line;
use super::{Answer, Lang, Page, Table};
use crate::facet::facet;
use crate::search::Group;

/// The values that documents have, and how many have each.
pub struct Facets<'a> {
    /// The facets, in the order they are shown.
    pub groups: &'a [Group],
    /// Documents counted.
    pub documents: usize,
}

/// The JSON of it.
#[derive(Serialize)]
struct FacetsShape<'a> {
    version: u32,
    documents: usize,
    groups: GroupsShape<'a>,
}

/// One value of one facet.
#[derive(Serialize)]
struct FacetValueShape<'a> {
    facet: &'a str,
    value: &'a str,
    count: u64,
}

impl<'a> Facets<'a> {
    fn values(&self) -> impl Iterator<Item = (&'static str, &'a String, u64)> + use<'a> {
        self.groups
            .iter()
            .flat_map(|group| group.values.iter().map(move |(value, count)| (group.facet, value, *count)))
    }
}

impl Answer for Facets<'_> {
    fn object(&self) -> impl Serialize {
        FacetsShape { version: VERSION, documents: self.documents, groups: GroupsShape(self.groups) }
    }

    fn entries(&self) -> Vec<impl Serialize> {
        self.values().map(|(facet, value, count)| FacetValueShape { facet, value, count }).collect()
    }

    fn table(&self) -> Table {
        let row = |(facet, value, count): (&str, &String, u64)| {
            vec![facet.into(), value.clone(), count.to_string()]
        };
        Table { header: &["facet", "value", "count"], rows: self.values().map(row).collect() }
    }

    fn text(&self, page: &Page, out: &mut dyn Write) -> io::Result<()> {
        for group in self.groups {
            writeln!(out, "{}", page.title(label(group.facet, page.lang)))?;
            for (value, count) in &group.values {
                writeln!(out, "{:>9}  {}", number(*count, page.lang), one_line(value))?;
            }
        }
        Ok(())
    }
}

/// Values that a search shows of each facet.
const BRIEF: usize = 5;

/// One line: the facet and its most frequent values.
pub(super) fn brief(group: &Group, lang: Lang) -> String {
    let colon = match lang {
        Lang::Fr => "\u{a0}:",
        Lang::En => ":",
    };
    let values = group.values.iter().take(BRIEF);
    let values: Vec<_> = values.map(|(value, count)| format!("{value} {}", number(*count, lang))).collect();
    let more = if group.values.len() > BRIEF { ", …" } else { "" };
    format!("{}{colon} {}{more}", label(group.facet, lang), values.join(", "))
}

/// The facet's name; in English its first alias, where it has one.
fn label(name: &'static str, lang: Lang) -> &'static str {
    match (lang, facet(name)) {
        (Lang::En, Some(facet)) => facet.aliases.first().unwrap_or(&facet.name),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Format;
    use super::super::samples::{page, written};
    use super::*;

    fn groups() -> Vec<Group> {
        let values = vec![("communiqué".into(), 1_200), ("article".into(), 3)];
        vec![Group { facet: "type", values }]
    }

    #[test]
    fn counts_stand_before_their_values() {
        let groups = groups();
        let facets = Facets { groups: &groups, documents: 1_203 };
        assert_eq!(
            written(&facets, Format::Text, &page()),
            "type\n    1\u{202f}200  communiqué\n        3  article\n"
        );
        assert_eq!(
            written(&facets, Format::Csv, &page()),
            "facet,value,count\ntype,communiqué,1200\ntype,article,3\n"
        );
        let markdown = written(&facets, Format::Markdown, &page());
        assert_eq!(markdown.lines().nth(2), Some("| type | communiqué | 1200 |"));
    }

    #[test]
    fn english_readers_see_english_facets() {
        assert_eq!(brief(&groups()[0], Lang::En), "kind: communiqué 1,200, article 3");
    }
}
