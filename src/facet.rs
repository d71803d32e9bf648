//! The one table of what results can be filtered and counted by.

use crate::analyse::Findings;
use crate::analyse::names::{Name, NameKind};
use crate::document::Document;
use crate::lexicon::sector_named;

/// Something that every document has values of: its type, its source, its language.
pub struct Facet {
    /// Its name in queries, on the command line and in JSON.
    pub name: &'static str,
    /// Other names it goes by, English ones first.
    pub aliases: &'static [&'static str],
    /// What a document has, the most important first.
    pub values: fn(&Document, &Findings) -> Vec<String>,
    /// The value that goes by another name, for facets whose values are a list of ours: `IA`.
    pub named: fn(&str) -> Option<&'static str>,
}

/// Every facet, in the order they are shown.
pub const FACETS: &[Facet] = &[
    free("type", &["kind"], |document, _| vec![document.kind.name().to_owned()]),
    free("source", &[], |document, _| document.source.iter().cloned().collect()),
    Facet {
        name: SECTOR,
        aliases: &["sector", "secteurs", "sectors"],
        values: |_, findings| sectors(findings),
        named: sector_named,
    },
    free("partenaire", &["partner"], |_, findings| partners(findings)),
    free("organisation", &["organization", "organisme"], |_, findings| named(findings, is_organisation)),
    free("lieu", &["place"], |_, findings| named(findings, is_place)),
    free("personne", &["person"], |_, findings| named(findings, is_person)),
    free("locuteur", &["speaker"], |_, findings| speakers(findings)),
    free("langue", &["language", "lang"], |document, _| vec![language(document)]),
    free("année", &["year", "annee"], |document, _| year(document).into_iter().collect()),
];

/// The name of the facet of sectors.
pub const SECTOR: &str = "secteur";

/// A facet whose values are whatever the documents give.
const fn free(
    name: &'static str,
    aliases: &'static [&'static str],
    values: fn(&Document, &Findings) -> Vec<String>,
) -> Facet {
    Facet { name, aliases, values, named: |_| None }
}

/// The facet that goes by `name`, in any case, in either language.
pub fn facet(name: &str) -> Option<&'static Facet> {
    let name = name.to_lowercase();
    FACETS.iter().find(|facet| facet.name == name || facet.aliases.contains(&name.as_str()))
}

/// The sectors that the document is about.
fn sectors(findings: &Findings) -> Vec<String> {
    findings.sectors.iter().filter(|sector| sector.is_main()).map(|sector| sector.name.to_string()).collect()
}

/// Those who are quoted, each once.
fn speakers(findings: &Findings) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in findings.quotes.iter().filter_map(|quote| quote.speaker.as_ref()?.name.as_ref()) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

/// Those who act together, parties of agreements first.
fn partners(findings: &Findings) -> Vec<String> {
    findings.partners.iter().map(|partner| partner.name.clone()).collect()
}

/// The names of one sort, in the order of their first mentions.
fn named(findings: &Findings, is_wanted: fn(&Name) -> bool) -> Vec<String> {
    findings.names.iter().filter(|name| is_wanted(name)).map(Name::shown).collect()
}

/// A body that its head word, a list or a definition shows; capitals alone are not enough.
fn is_organisation(name: &Name) -> bool {
    let known = name.kind != NameKind::Unknown || name.short.is_some();
    known && !name.kind.is_place() && name.kind != NameKind::Person
}

fn is_place(name: &Name) -> bool {
    name.kind.is_place()
}

fn is_person(name: &Name) -> bool {
    name.kind == NameKind::Person
}

fn language(document: &Document) -> String {
    document.language.code().unwrap_or("inconnue").to_owned()
}

fn year(document: &Document) -> Option<String> {
    Some(format!("{:04}", document.dated?.date.parts().0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_facets_share_a_name() {
        let mut names: Vec<_> =
            FACETS.iter().flat_map(|facet| facet.aliases.iter().chain([&facet.name])).collect();
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all);
        assert_eq!(facet("Kind").map(|facet| facet.name), Some("type"));
    }
}
