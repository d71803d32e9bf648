//! Titles and authors as people write them, told from those that programs fill in by themselves.

/// What programs write in place of a title, in small letters.
const NO_TITLES: [&str; 16] = [
    "microsoft word",
    "microsoft powerpoint",
    "microsoft excel",
    "sans titre",
    "untitled",
    "document",
    "présentation powerpoint",
    "powerpoint presentation",
    "powerpoint-präsentation",
    "print",
    "titre",
    "title",
    "sans nom",
    "diapositive",
    "page",
    "(anonymous)",
];

/// Whether a title is several words that a person wrote, rather than the name of a file or of a program.
pub(super) fn is_title(title: &str) -> bool {
    let lower = title.trim().to_lowercase();
    let program = NO_TITLES
        .iter()
        .any(|start| lower.strip_prefix(start).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)));
    let words = lower.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    !program && words >= 2 && !is_file_name(&lower) && !lower.contains('\u{fffd}')
}

fn is_file_name(title: &str) -> bool {
    let extension = title.rsplit_once('.').map_or("", |(_, extension)| extension);
    matches!(
        extension,
        "doc"
            | "docx"
            | "odt"
            | "pdf"
            | "indd"
            | "qxd"
            | "qxp"
            | "ppt"
            | "pptx"
            | "xls"
            | "xlsx"
            | "rtf"
            | "txt"
            | "dvi"
            | "tex"
            | "html"
            | "htm"
            | "pub"
            | "ai"
    ) || title.contains(['/', '\\'])
        || (title.contains('_') && !title.contains(' '))
}

/// Whether an author is a person, who has a name of two words or more; `admin`, `Utilisateur`, `jdupont` have one.
pub(super) fn is_author(author: &str) -> bool {
    let words = author.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
    let lower = author.to_lowercase();
    words >= 2
        && !["utilisateur", "user", "windows", "microsoft", "admin"].iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_what_a_person_wrote() {
        for no in [
            "Microsoft Word - été.doc",
            "Sans titre",
            "cr_2021_05.pdf",
            "Document1",
            "communique",
            "C:\\été à voir",
        ] {
            assert!(!is_title(no), "{no}");
        }
        for yes in ["Communiqué du 3 mai", "Documentation de l’été", "Règlement intérieur"] {
            assert!(is_title(yes), "{yes}");
        }
    }
}
