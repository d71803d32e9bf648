//! Sectors of activity: what a document can be about, with the words that say so.
//!
//! Names are those that communiqués use; the codes beside them are those of the official classifications: NAF rév. 2 (Insee,
//! 2008) and SCIAN Canada 2022 (Statistique Canada). Forms are written as [`super::Phrases`] reads them, with commas between.

mod industry;
mod knowledge;
mod nature;
mod society;

use std::sync::{Arc, LazyLock};

use super::Phrases;
use crate::french::{fold, words};

/// One sector of our lists.
pub struct Sector {
    /// What it is called in results.
    pub name: &'static str,
    /// Other names it can be asked for by.
    pub aliases: &'static [&'static str],
    /// Its codes in the official classifications.
    pub source: &'static str,
    /// Words that name it.
    words: &'static str,
    /// Words that can belong to it, and say so only beside others.
    hints: &'static str,
}

/// What a phrase says about a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// It names the sector of that number.
    Names(u16),
    /// It may belong to the sector of that number.
    Hints(u16),
    /// It says that what stands beside it is a field of activity: `dans les domaines de …`.
    Field,
    /// It says that what follows is the name of an office: `ministre de …`.
    Office,
    /// The words of a sector, but in another sense.
    Nothing,
}

/// Sectors that documents are compared with: ours, and those that a user adds.
#[derive(Clone, Debug)]
pub struct Taxonomy {
    names: Vec<Arc<str>>,
    phrases: Phrases<Sign>,
}

/// Words that say that fields of activity are named beside them.
const FIELDS: &str = "secteur, domaine, filière, industrie, applications en, application en, échanges concernant, volet, axe, \
    priorité, thématique, thème, pôle, grappe, relance, collaboration en, coopération en, matière de, champ, \
    spécialisé en, partenariat en";

/// Words before the name of an office, which says little of what a document is about.
const OFFICES: &str = "ministre, ministère, secrétaire d’État, office fédéral, département fédéral, conseiller fédéral, \
    commission de, direction générale de, agence fédérale, porte-parole, ministre délégué, cabinet, service d’information, \
    université de, secrétariat d’État, chef du département, cheffe du département, étudiant en, professeur de, \
    renseignements";

/// Every sector of our lists, in no order that matters.
pub fn sectors() -> impl Iterator<Item = &'static Sector> {
    [industry::SECTORS, knowledge::SECTORS, nature::SECTORS, society::SECTORS].into_iter().flatten()
}

/// The name of the sector that goes by `asked`: its name or an alias, accents, case and small signs aside.
///
/// ```
/// use verbatim::lexicon::sector_named;
/// assert_eq!(sector_named("IA"), Some("intelligence artificielle"));
/// assert_eq!(sector_named("AEROSPATIALE"), Some("aérospatiale"));
/// assert_eq!(sector_named("brouette"), None);
/// ```
pub fn sector_named(asked: &str) -> Option<&'static str> {
    let asked = plain(asked);
    let named = |name: &&str| plain(name) == asked;
    let by_name = sectors().find(|sector| named(&sector.name));
    let sector = by_name.or_else(|| sectors().find(|sector| sector.aliases.iter().any(&named)))?;
    Some(sector.name)
}

/// The words of a name without accents and case, a space between them.
fn plain(name: &str) -> String {
    let mut plain = String::new();
    for word in words(name) {
        plain.push(' ');
        fold(&word.form(name), &mut plain);
    }
    plain
}

impl Taxonomy {
    /// Our own lists.
    pub fn ours() -> &'static Arc<Self> {
        static OURS: LazyLock<Arc<Taxonomy>> = LazyLock::new(|| Arc::new(Taxonomy::built()));
        &OURS
    }

    /// Ours and what a user adds: a name and its forms; a name that we have, or an alias of it, gets more forms.
    pub fn with<'f, F: Iterator<Item = &'f str>>(added: impl Iterator<Item = (&'f str, F)>) -> Self {
        let mut taxonomy = Self::ours().as_ref().clone();
        for (name, forms) in added {
            let sector = taxonomy.number(sector_named(name).unwrap_or(name));
            forms.for_each(|form| taxonomy.phrases.add(form, Sign::Names(sector)));
        }
        taxonomy
    }

    /// What the sector of that number is called.
    pub fn name(&self, sector: u16) -> &Arc<str> {
        &self.names[usize::from(sector)]
    }

    /// The phrases that say what a document is about.
    pub fn phrases(&self) -> &Phrases<Sign> {
        &self.phrases
    }

    fn built() -> Self {
        let mut taxonomy = Self { names: Vec::new(), phrases: Phrases::default() };
        for sector in sectors() {
            let number = taxonomy.number(sector.name);
            taxonomy.add(sector.words, Sign::Names(number));
            taxonomy.add(sector.hints, Sign::Hints(number));
        }
        for list in [industry::ELSEWHERE, knowledge::ELSEWHERE, nature::ELSEWHERE, society::ELSEWHERE] {
            taxonomy.add(list, Sign::Nothing);
        }
        taxonomy.add(FIELDS, Sign::Field);
        taxonomy.add(OFFICES, Sign::Office);
        taxonomy
    }

    fn add(&mut self, list: &str, sign: Sign) {
        list.split(',').for_each(|phrase| self.phrases.add(phrase, sign));
    }

    fn number(&mut self, name: &str) -> u16 {
        let known = self.names.iter().position(|known| **known == *name);
        let place = known.unwrap_or_else(|| {
            self.names.push(name.into());
            self.names.len() - 1
        });
        u16::try_from(place).unwrap_or(u16::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::french::CutText;

    #[test]
    fn no_name_or_alias_means_two_sectors() {
        let mut names: Vec<_> = sectors()
            .flat_map(|sector| [&sector.name].into_iter().chain(sector.aliases))
            .map(|name| plain(name))
            .collect();
        let all = names.len();
        names.sort();
        names.dedup();
        assert_eq!(names.len(), all);
        assert!(sectors().count() >= 40 && sectors().all(|sector| !sector.source.is_empty()));
    }

    #[test]
    fn a_user_adds_sectors_and_forms() {
        let own = [("ostréiculture", vec!["huître"]), ("IA", vec!["robotique agricole"])];
        let taxonomy = Taxonomy::with(own.iter().map(|(name, forms)| (*name, forms.iter().copied())));
        let text = "Des huîtres et de la robotique agricole";
        let found: Vec<_> =
            taxonomy.phrases().find(&CutText::of(text)).iter().map(|found| found.values[0]).collect();
        let names: Vec<_> = found
            .iter()
            .map(|sign| match sign {
                Sign::Names(sector) => taxonomy.name(*sector).to_string(),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(names, ["ostréiculture", "intelligence artificielle"]);
    }
}
