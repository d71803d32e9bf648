//! Regions and departments of France, and the cantons of Switzerland by all their names.
//!
//! Sources: the official geographical code of INSEE, without the departments whose name is a common word or a river of
//! that name (`Nord`, `Lot`); article 1 of the Swiss constitution and the codes of the cantons.

/// Regions and departments; `_` is a space.
pub(super) const REGIONS: &str = "Île-de-France Auvergne-Rhône-Alpes Bourgogne-Franche-Comté Hauts-de-France \
    Nouvelle-Aquitaine Provence-Alpes-Côte_d'Azur Provence-Alpes-Côte-d'Azur Bretagne Normandie Occitanie Alsace \
    Haute-Corse Corse-du-Sud Haute-Garonne Haute-Loire Haute-Marne Haute-Saône Haute-Savoie Haute-Vienne Hautes-Alpes \
    Hautes-Pyrénées Hauts-de-Seine Seine-Saint-Denis Seine-Maritime Seine-et-Marne Val-de-Marne Val-d'Oise Bas-Rhin \
    Haut-Rhin Bouches-du-Rhône Alpes-Maritimes Alpes-de-Haute-Provence Charente-Maritime Ille-et-Vilaine Indre-et-Loire \
    Loir-et-Cher Loire-Atlantique Lot-et-Garonne Maine-et-Loire Meurthe-et-Moselle Puy-de-Dôme Pyrénées-Atlantiques \
    Pyrénées-Orientales Saône-et-Loire Tarn-et-Garonne Eure-et-Loir Ardèche Aveyron Calvados Corrèze Dordogne Essonne \
    Finistère Gironde Hérault Morbihan Vaucluse Vendée Yvelines Guadeloupe Martinique Mayotte";

/// The full name of each canton, and what else is written for the last part of it.
const CANTONS: [(&str, &str); 26] = [
    ("canton d’Argovie", "AG Aargau"),
    ("canton d’Appenzell Rhodes-Extérieures", "AR"),
    ("canton d’Appenzell Rhodes-Intérieures", "AI"),
    ("canton de Bâle-Campagne", "BL"),
    ("canton de Bâle-Ville", "BS"),
    ("canton de Berne", "BE Bern"),
    ("canton de Fribourg", "FR"),
    ("canton de Genève", "GE"),
    ("canton de Glaris", "GL"),
    ("canton des Grisons", "GR"),
    ("canton du Jura", "JU"),
    ("canton de Lucerne", "LU"),
    ("canton de Neuchâtel", "NE"),
    ("canton de Nidwald", "NW"),
    ("canton d’Obwald", "OW"),
    ("canton de Saint-Gall", "SG St-Gall St.-Gall St."),
    ("canton de Schaffhouse", "SH"),
    ("canton de Schwyz", "SZ Schwytz"),
    ("canton de Soleure", "SO"),
    ("canton de Thurgovie", "TG"),
    ("canton du Tessin", "TI Ticino"),
    ("canton d’Uri", "UR"),
    ("canton de Vaud", "VD"),
    ("canton du Valais", "VS"),
    ("canton de Zoug", "ZG"),
    ("canton de Zurich", "ZH Zürich"),
];

/// The full name of the canton that goes by `name` behind `canton de`: `canton des Grisons` of `Grisons` and of `GR`.
///
/// ```
/// assert_eq!(verbatim::lexicon::canton_called("St-Gall"), Some("canton de Saint-Gall"));
/// assert_eq!(verbatim::lexicon::canton_called("Bâle"), None);
/// ```
pub fn canton_called(name: &str) -> Option<&'static str> {
    let of = |full: &'static str| {
        ["canton de ", "canton d’", "canton du ", "canton des "].map(|of| full.strip_prefix(of))
    };
    let bears = |&&(full, others): &&(&'static str, &str)| {
        of(full).contains(&Some(name)) || others.split(' ').any(|other| other == name)
    };
    CANTONS.iter().find(bears).map(|(full, _)| *full)
}
