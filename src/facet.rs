//! The one table of what results can be filtered and counted by.

use crate::analyse::Findings;
use crate::analyse::names::{Name, NameKind};
use crate::analyse::signs::{self, Sign};
use crate::document::Document;
use crate::lexicon::{known_as, sector_named, state_meant};

/// Something that every document has values of: its type, its source, its language.
pub struct Facet {
    /// Its name in queries, on the command line and in JSON.
    pub name: &'static str,
    /// Other names it goes by, English ones first.
    pub aliases: &'static [&'static str],
    /// What a document has, the most important first; of people, [`Sign::value`].
    pub values: fn(&Document, &Findings) -> Vec<String>,
    /// The value that goes by another name, for facets whose values are a list of ours: `IA`.
    pub named: fn(&str) -> Option<&'static str>,
    /// Whether its values are people, who may go by other names in other documents.
    pub is_people: bool,
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
        is_people: false,
    },
    free("partenaire", &["partner"], |_, findings| partners(findings)),
    free("organisation", &["organization", "organisme"], |_, findings| named(findings, is_organisation)),
    free("lieu", &["place"], |_, findings| places(findings)),
    people("personne", &["person"], |document, findings| shown(signs::persons(document, findings))),
    people(SPEAKER, &["speaker"], |document, findings| shown(signs::speakers(document, findings))),
    free("langue", &["language", "lang"], |document, _| vec![language(document)]),
    free("année", &["year", "annee"], |document, _| year(document).into_iter().collect()),
];

/// The name of the facet of those who are quoted.
pub const SPEAKER: &str = "locuteur";

/// The name of the facet of sectors.
pub const SECTOR: &str = "secteur";

/// A facet whose values are whatever the documents give.
const fn free(
    name: &'static str,
    aliases: &'static [&'static str],
    values: fn(&Document, &Findings) -> Vec<String>,
) -> Facet {
    Facet { name, aliases, values, named: |_| None, is_people: false }
}

/// A facet of people.
const fn people(
    name: &'static str,
    aliases: &'static [&'static str],
    values: fn(&Document, &Findings) -> Vec<String>,
) -> Facet {
    Facet { is_people: true, ..free(name, aliases, values) }
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

/// People as values.
fn shown(signs: Vec<Sign>) -> Vec<String> {
    signs.iter().map(Sign::value).collect()
}

/// Those who act together, parties of agreements first; a government by its state's short name.
fn partners(findings: &Findings) -> Vec<String> {
    joined(
        findings
            .partners
            .iter()
            .map(|partner| state_meant(&partner.name).unwrap_or_else(|| partner.name.clone())),
    )
}

/// The names of one sort, in the order of their first mentions.
fn named(findings: &Findings, is_wanted: fn(&Name) -> bool) -> Vec<String> {
    joined(findings.names.iter().filter(|name| is_wanted(name)).map(Name::shown))
}

/// The places; a state by its short name.
fn places(findings: &Findings) -> Vec<String> {
    let places = findings.names.iter().filter(|name| name.kind.is_place());
    joined(places.map(|place| state_meant(&place.name).unwrap_or_else(|| place.shown())))
}

/// Each body once, by the name under which it is known everywhere, so that documents meet in one value.
fn joined(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for name in names {
        let value = known_as(&name).map_or(name, str::to_owned);
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

/// A body that its head word, a list or a definition shows; capitals alone are not enough.
fn is_organisation(name: &Name) -> bool {
    let known = name.kind != NameKind::Unknown || name.short.is_some();
    known && !name.kind.is_place() && name.kind != NameKind::Person
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
    fn a_body_under_two_names_is_one_value() {
        let names = ["OMS", "Ville de Valbrume", "Organisation mondiale de la Santé"].map(str::to_owned);
        assert_eq!(
            joined(names.into_iter()),
            ["Organisation mondiale de la santé (OMS)", "Ville de Valbrume"]
        );
    }

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
