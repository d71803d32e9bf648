//! Whether the person who is said to have spoken is the one whom the document names.

use super::super::Speaker;
use super::super::filters::plain;

/// How a claimed speaker compares with the one that a document names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// The same name.
    Name,
    /// The same surname, and nothing more is known or claimed.
    Surname,
    /// The claim names a function, which the speaker has.
    Role,
    /// The document does not name who speaks.
    Unknown,
    /// Somebody else.
    Other,
}

impl Agreement {
    /// Whether it is the same speaker; nothing when it cannot be known.
    pub fn agrees(self) -> Option<bool> {
        match self {
            Agreement::Name | Agreement::Surname | Agreement::Role => Some(true),
            Agreement::Unknown => None,
            Agreement::Other => Some(false),
        }
    }

    /// The word shown in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Agreement::Name => "name",
            Agreement::Surname => "surname",
            Agreement::Role => "role",
            Agreement::Unknown => "unknown",
            Agreement::Other => "other",
        }
    }
}

/// Titles and small words that tell nobody apart.
const ASIDE: [&str; 28] = [
    "a",
    "au",
    "aux",
    "d",
    "de",
    "des",
    "dr",
    "du",
    "et",
    "l",
    "la",
    "le",
    "les",
    "m",
    "madame",
    "maitre",
    "me",
    "messieurs",
    "mlle",
    "mm",
    "mme",
    "mmes",
    "monsieur",
    "mr",
    "mrs",
    "pr",
    "selon",
    "un",
];

/// Compares a claimed speaker with the one that a document names; by the name that other documents know, where that is
/// fuller.
pub(super) fn agreement(claimed: &str, named: Option<&Speaker>) -> Agreement {
    let Some(speaker) = named else { return Agreement::Unknown };
    let claimed = telling(claimed);
    let name =
        speaker.person.as_ref().or(speaker.name.as_ref()).map(|name| telling(name)).unwrap_or_default();
    let role = speaker.role.as_deref().map(telling).unwrap_or_default();
    if name.is_empty() && role.is_empty() || claimed.is_empty() {
        return Agreement::Unknown;
    }
    let is_in = |words: &[String], all: &[String]| words.iter().all(|word| all.contains(word));
    let has_first_name = name.len() > 1;
    match () {
        () if !name.is_empty() && has_first_name && is_in(&name, &claimed) => Agreement::Name,
        () if has_first_name && claimed.len() > 1 && is_in(&claimed, &name) => Agreement::Name,
        () if name == claimed => Agreement::Name,
        () if claimed.len() == 1 && name.last() == claimed.last() => Agreement::Surname,
        () if name.len() == 1 && claimed.last() == name.last() => Agreement::Surname,
        () if !role.is_empty() && is_in(&claimed, &role) => Agreement::Role,
        () => Agreement::Other,
    }
}

/// The words that tell somebody apart, without accents.
fn telling(text: &str) -> Vec<String> {
    plain(text).split_whitespace().filter(|word| !ASIDE.contains(word)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_speaker_agrees_by_name_surname_or_function() {
        let plante = Speaker {
            name: Some("Valérie Plante".into()),
            person: None,
            role: Some("mairesse de Montréal".into()),
            mention: None,
        };
        let cases = [
            ("Valérie Plante", Agreement::Name),
            ("la mairesse Valerie Plante", Agreement::Name),
            ("Mme Plante", Agreement::Surname),
            ("PLANTE", Agreement::Surname),
            ("la mairesse de Montréal", Agreement::Role),
            ("la mairesse de Québec", Agreement::Other),
            ("Sylvie Plante", Agreement::Other),
            ("Valérie", Agreement::Other),
            ("Denis Coderre", Agreement::Other),
            ("", Agreement::Unknown),
        ];
        for (claimed, expected) in cases {
            assert_eq!(agreement(claimed, Some(&plante)), expected, "{claimed}");
        }
        assert_eq!(agreement("Valérie Plante", None), Agreement::Unknown);
    }

    #[test]
    fn a_surname_in_the_document_agrees_with_a_full_claim() {
        let speaker = Speaker { name: Some("Mme Plante".into()), person: None, role: None, mention: None };
        assert_eq!(agreement("Valérie Plante", Some(&speaker)), Agreement::Surname);
        assert_eq!(agreement("Ville de Valbrume", Some(&speaker)), Agreement::Other);
        let known = Speaker { person: Some("Valérie Plante".into()), ..speaker };
        assert_eq!(agreement("Valérie Plante", Some(&known)), Agreement::Name);
        assert_eq!(agreement("Sylvie Plante", Some(&known)), Agreement::Other);
    }
}
