//! The words that a user adds to our lists: own sectors, organisations and places, written in TOML.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Taxonomy;

/// Sectors, organisations and places that a user named for one corpus.
///
/// ```
/// use verbatim::lexicon::Vocabulary;
///
/// let own = Vocabulary::parse("[[sector]]\nname = \"ostréiculture\"\naliases = [\"huître\", \"parc à huîtres\"]")?;
/// assert_eq!(own.sectors()[0].forms().collect::<Vec<_>>(), ["ostréiculture", "huître", "parc à huîtres"]);
/// # Ok::<(), verbatim::lexicon::BadVocabulary>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    sectors: Vec<OwnName>,
    organisations: Vec<OwnName>,
    places: Vec<OwnName>,
    /// Our sectors with the user's; nothing where there are none.
    taxonomy: Option<Arc<Taxonomy>>,
}

/// Something that a user named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnName {
    /// What it is called in results.
    pub name: String,
    /// Other words for it, in the order given.
    pub aliases: Vec<String>,
    /// What sort of organisation or place it is, in the user's words.
    pub kind: Option<String>,
}

impl OwnName {
    /// The name, then the aliases.
    pub fn forms(&self) -> impl Iterator<Item = &str> {
        [&self.name].into_iter().chain(&self.aliases).map(String::as_str)
    }
}

/// Why a vocabulary cannot be used, and where.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {mistake}")]
pub struct BadVocabulary {
    /// From 1.
    pub line: usize,
    /// What is wrong there.
    pub mistake: Mistake,
}

/// What is wrong with a vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistake {
    /// It is not TOML; what the reader of TOML says, in English.
    #[error("{0}")]
    Syntax(String),
    /// A section that is none of [`SECTIONS`].
    #[error("there is no section {0}")]
    Section(String),
    /// A section written otherwise than `[[name]]`.
    #[error("{0} must be written [[{0}]]")]
    Brackets(String),
    /// A key that the section does not have, and those that it has.
    #[error("there is no key {0}")]
    Key(String, &'static [&'static str]),
    /// The value of a key is no text, or no list of texts.
    #[error("the value of {0} is no text")]
    Value(String),
    /// An entry without a name, or a name or alias without a letter.
    #[error("a name is missing")]
    Name,
}

/// The sections of a vocabulary.
pub const SECTIONS: [&str; 3] = ["sector", "organisation", "place"];

const SECTOR_KEYS: &[&str] = &["name", "aliases"];
const NAME_KEYS: &[&str] = &["name", "aliases", "kind"];

impl Vocabulary {
    /// Reads a vocabulary.
    ///
    /// # Errors
    /// When the text is not TOML, or holds anything else than the sections and keys there are.
    pub fn parse(text: &str) -> Result<Self, BadVocabulary> {
        let reader = Reader { text };
        let table = DeTable::parse(text).map_err(|error| {
            reader.bad(error.span().unwrap_or_default(), Mistake::Syntax(error.message().to_owned()))
        })?;
        let mut vocabulary = Vocabulary::default();
        for (name, section) in table.get_ref() {
            let entries = match name.get_ref().as_ref() {
                "sector" => &mut vocabulary.sectors,
                "organisation" => &mut vocabulary.organisations,
                "place" => &mut vocabulary.places,
                other => return Err(reader.bad(name.span(), Mistake::Section(other.to_owned()))),
            };
            *entries = reader.entries(name.get_ref(), section)?;
        }
        vocabulary.taxonomy = vocabulary.with_own_sectors();
        Ok(vocabulary)
    }

    /// Sectors, in the order of the file.
    pub fn sectors(&self) -> &[OwnName] {
        &self.sectors
    }

    /// The sectors that documents are compared with: ours and the user's.
    pub fn taxonomy(&self) -> &Taxonomy {
        self.taxonomy.as_ref().unwrap_or_else(|| Taxonomy::ours())
    }

    fn with_own_sectors(&self) -> Option<Arc<Taxonomy>> {
        let own = self.sectors.iter().map(|sector| (sector.name.as_str(), sector.forms()));
        (!self.sectors.is_empty()).then(|| Arc::new(Taxonomy::with(own)))
    }

    /// Organisations, in the order of the file.
    pub fn organisations(&self) -> &[OwnName] {
        &self.organisations
    }

    /// Places, in the order of the file.
    pub fn places(&self) -> &[OwnName] {
        &self.places
    }
}

/// Turns values of TOML into ours, and places into lines.
struct Reader<'t> {
    text: &'t str,
}

type Value<'t> = Spanned<DeValue<'t>>;

impl Reader<'_> {
    fn bad(&self, place: Range<usize>, mistake: Mistake) -> BadVocabulary {
        let before = &self.text.as_bytes()[..place.start.min(self.text.len())];
        BadVocabulary { line: 1 + before.iter().filter(|&&byte| byte == b'\n').count(), mistake }
    }

    fn entries(&self, section: &str, value: &Value) -> Result<Vec<OwnName>, BadVocabulary> {
        let keys = if section == "sector" { SECTOR_KEYS } else { NAME_KEYS };
        let brackets = || self.bad(value.span(), Mistake::Brackets(section.to_owned()));
        let entries = value.get_ref().as_array().ok_or_else(brackets)?;
        let entry = |entry: &Value| {
            let table = entry.get_ref().as_table().ok_or_else(brackets)?;
            self.entry(entry.span(), table, keys)
        };
        entries.iter().map(entry).collect()
    }

    fn entry(
        &self,
        place: Range<usize>,
        table: &DeTable,
        keys: &'static [&'static str],
    ) -> Result<OwnName, BadVocabulary> {
        let mut own = OwnName::default();
        for (key, value) in table {
            match key.get_ref().as_ref() {
                "name" => own.name = self.words("name", value)?,
                "aliases" => own.aliases = self.list("aliases", value)?,
                "kind" if keys.contains(&"kind") => own.kind = Some(self.words("kind", value)?),
                other => return Err(self.bad(key.span(), Mistake::Key(other.to_owned(), keys))),
            }
        }
        if own.name.is_empty() { Err(self.bad(place, Mistake::Name)) } else { Ok(own) }
    }

    fn list(&self, key: &str, value: &Value) -> Result<Vec<String>, BadVocabulary> {
        let list = value.get_ref().as_array();
        let list = list.ok_or_else(|| self.bad(value.span(), Mistake::Value(key.to_owned())))?;
        list.iter().map(|value| self.words(key, value)).collect()
    }

    fn words(&self, key: &str, value: &Value) -> Result<String, BadVocabulary> {
        let text = value.get_ref().as_str();
        let text = text.ok_or_else(|| self.bad(value.span(), Mistake::Value(key.to_owned())))?.trim();
        let has_letter = text.contains(char::is_alphanumeric);
        has_letter.then(|| text.to_owned()).ok_or_else(|| self.bad(value.span(), Mistake::Name))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn mistake(text: &str) -> (usize, Mistake) {
        let bad = Vocabulary::parse(text).expect_err("a mistake");
        (bad.line, bad.mistake)
    }

    #[test]
    fn every_section_is_read() {
        let text = "[[organisation]]\nname = \"Régie de l’eau\"\naliases = [\"REV\"]\nkind = \"régie\"\n\
                    [[place]]\nname = \"Îlot Saint-Ode\"\n";
        let own = Vocabulary::parse(text).expect("a vocabulary");
        let regie = OwnName {
            name: "Régie de l’eau".into(),
            aliases: vec!["REV".into()],
            kind: Some("régie".into()),
        };
        assert_eq!(own.organisations(), [regie]);
        assert_eq!(own.places()[0].name, "Îlot Saint-Ode");
        assert!(Vocabulary::parse("# rien\n").is_ok_and(|own| own.sectors().is_empty()));
    }

    #[test]
    fn mistakes_are_named_with_their_line() {
        let key = Mistake::Key("nom".into(), SECTOR_KEYS);
        assert_eq!(mistake("[[sector]]\n\nnom = \"été\""), (3, key));
        let kind = Mistake::Key("kind".into(), SECTOR_KEYS);
        assert_eq!(mistake("[[sector]]\nname = \"été\"\nkind = \"saison\""), (3, kind));
        assert_eq!(mistake("# é\n[[secteur]]\nname = \"été\""), (2, Mistake::Section("secteur".into())));
        assert_eq!(mistake("[place]\nname = \"été\""), (1, Mistake::Brackets("place".into())));
        assert_eq!(mistake("[[place]]\naliases = [\"été\"]"), (1, Mistake::Name));
        assert_eq!(mistake("[[place]]\nname = \" – \""), (2, Mistake::Name));
        assert_eq!(
            mistake("[[place]]\nname = \"é\"\naliases = \"è\""),
            (3, Mistake::Value("aliases".into()))
        );
        assert_eq!(mistake("[[place]]\nname = 3"), (2, Mistake::Value("name".into())));
        assert!(matches!(mistake("[[place]]\nname = été"), (2, Mistake::Syntax(_))));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "(\\PC|[\\[\\]=\"\\n]|sector|name|aliases){0,40}") {
            let lines = text.lines().count().max(1);
            if let Err(bad) = Vocabulary::parse(&text) {
                prop_assert!((1..=lines + 1).contains(&bad.line));
            }
        }
    }
}
