//! What is wrong with a folder's own word list, and how it is written rightly.

use std::path::Path;

use super::Lang;
use super::Say;
use super::typography::quoted;
use super::visible::one_line;
use crate::ingest::{Mistake, SECTIONS, VocabularyError};

impl Say for VocabularyError {
    fn french(&self) -> String {
        match self {
            VocabularyError::Unread(error) => {
                format!("impossible de lire\u{a0}: {}", one_line(&error.to_string()))
            }
            VocabularyError::NotUtf8(path) => format!("{} n’est pas en UTF-8", shown(path)),
            VocabularyError::Bad { path, bad } => {
                format!("{}, ligne {}\u{a0}: {}", shown(path), bad.line, bad.mistake.french())
            }
        }
    }

    fn english(&self) -> String {
        match self {
            VocabularyError::Bad { path, bad } => {
                format!("{}, line {}: {}", shown(path), bad.line, bad.mistake.english())
            }
            other => one_line(&other.to_string()),
        }
    }
}

fn shown(path: &Path) -> String {
    one_line(&path.display().to_string())
}

impl Say for Mistake {
    fn french(&self) -> String {
        let named = |name: &str| quoted(&one_line(name), Lang::Fr);
        match self {
            Mistake::Syntax(said) => format!("ce n’est pas du TOML ({})", one_line(said)),
            Mistake::Section(name) => format!("la section {} n’existe pas", named(name)),
            Mistake::Brackets(name) => format!("la section {} s’écrit entre doubles crochets", named(name)),
            Mistake::Key(name, _) => format!("la clé {} n’existe pas ici", named(name)),
            Mistake::Value(name) => format!("la valeur de {} n’est pas du texte", named(name)),
            Mistake::Name => "il manque un nom".into(),
        }
    }

    fn english(&self) -> String {
        let named = |name: &str| quoted(&one_line(name), Lang::En);
        match self {
            Mistake::Syntax(said) => format!("this is not TOML ({})", one_line(said)),
            Mistake::Section(name) => format!("there is no section {}", named(name)),
            Mistake::Brackets(name) => {
                format!("the section {} is written between double brackets", named(name))
            }
            Mistake::Key(name, _) => format!("there is no key {} here", named(name)),
            Mistake::Value(name) => format!("the value of {} is no text", named(name)),
            Mistake::Name => "a name is missing".into(),
        }
    }
}

/// What to type instead: the sections, the keys, or a line as it should be.
pub(super) fn right_way(error: &VocabularyError) -> Option<String> {
    let VocabularyError::Bad { bad, .. } = error else { return None };
    let brackets = |name: &str| format!("[[{name}]]");
    Some(match &bad.mistake {
        Mistake::Section(_) => SECTIONS.map(brackets).join(", "),
        Mistake::Brackets(name) => brackets(name),
        Mistake::Key(_, known) => known.join(", "),
        Mistake::Value(key) if key == "aliases" => "aliases = [\"…\", \"…\"]".into(),
        Mistake::Value(key) => format!("{key} = \"…\""),
        Mistake::Name | Mistake::Syntax(_) => "name = \"…\"".into(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::Trouble;
    use super::*;
    use crate::ingest::BadVocabulary;

    #[test]
    fn a_mistake_names_file_and_line_and_what_to_type() {
        let bad = BadVocabulary { line: 2, mistake: Mistake::Key("nom".into(), &["name", "aliases"]) };
        let trouble = Trouble::Vocabulary(VocabularyError::Bad { path: "c/verbatim.toml".into(), bad });
        let expected = "c/verbatim.toml, ligne 2\u{a0}: la clé «\u{a0}nom\u{a0}» n’existe pas ici";
        assert_eq!(trouble.french(), expected);
        assert_eq!(trouble.hint(Lang::Fr).as_deref(), Some("écrivez\u{a0}: name, aliases"));
        assert_eq!(trouble.hint(Lang::En).as_deref(), Some("write: name, aliases"));
    }
}
