//! What sort of document it is: the format's word for it, the signs of the text, the folders' names.

mod rules;

use rules::{AGREEMENTS, Place, Rule, STRONG, WEAK, WORDS};

use super::{dateline, fold, head, tail};
use crate::document::Kind;
use crate::extract::draft::Draft;

/// The kind of a draft: what its format says, what its text shows, where the file lies; otherwise [`Kind::Autre`].
pub(super) fn of(draft: &Draft, title: &str, name: &str) -> Kind {
    let signs = || Signs::new(&draft.text, title);
    if let Some(word) = &draft.kind {
        return by_field(word, title).unwrap_or_default();
    }
    let signs = signs();
    signs
        .first(STRONG)
        .or_else(|| by_path(name))
        .or_else(|| signs.first(WEAK))
        .or_else(|| has_place(&draft.text).then_some(Kind::Article))
        .or_else(|| draft.kind_hint.as_deref().and_then(by_words))
        .unwrap_or_default()
}

/// A law counts as an agreement only when it is about one.
fn by_field(word: &str, title: &str) -> Option<Kind> {
    let word = fold(word);
    if word.starts_with("loi") || word.contains("projet de loi") {
        let title = fold(title);
        return AGREEMENTS.iter().any(|agreement| title.contains(agreement)).then_some(Kind::Entente);
    }
    by_words(&word)
}

fn by_words(text: &str) -> Option<Kind> {
    let text = fold(text);
    WORDS.iter().find(|(word, _)| text.contains(word)).map(|(_, kind)| *kind)
}

/// The nearest folder whose name is a kind; `PV` in the file's own name.
fn by_path(name: &str) -> Option<Kind> {
    let mut parts = name.rsplit('/');
    let file = parts.next().unwrap_or_default();
    let minutes =
        file.split(|char: char| !char.is_alphanumeric()).any(|word| word.eq_ignore_ascii_case("pv"));
    if minutes { Some(Kind::ProcesVerbal) } else { parts.find_map(by_words) }
}

/// Whether a paragraph near the top opens with a place in capitals and a dash, as dispatches do.
fn has_place(text: &str) -> bool {
    let after_dash = |line: &str| {
        [" –", " -"].iter().find_map(|dash| line.find(&format!("{dash} ")).map(|at| at + dash.len()))
    };
    head(text, TOP)
        .lines()
        .any(|line| after_dash(line).is_some_and(|end| end <= 64 && dateline::is_place(&line[..end])))
}

/// The parts of a text where signs are looked for, folded.
struct Signs {
    title: String,
    page: String,
    end: String,
}

/// The first lines, the first page and the last lines, in bytes.
const TOP: usize = 600;
const PAGE: usize = 4000;
const END: usize = 700;

impl Signs {
    fn new(text: &str, title: &str) -> Self {
        Self { title: fold(title), page: fold(head(text, PAGE)), end: fold(tail(text, END)) }
    }

    fn first(&self, rules: &[Rule]) -> Option<Kind> {
        rules
            .iter()
            .find(|rule| rule.signs.iter().all(|(place, signs)| self.has(place, signs)))
            .map(|rule| rule.kind)
    }

    fn has(&self, place: &Place, signs: &[&str]) -> bool {
        let contains = |text: &str| signs.iter().any(|sign| text.contains(sign));
        match place {
            Place::Top => contains(head(&self.page, TOP)) || contains(&self.title),
            Place::Page => contains(&self.page),
            Place::Title => signs.iter().any(|sign| self.title.starts_with(sign)),
            Place::TopLine => any_line_begins(head(&self.page, TOP), signs),
            Place::Byline => head(&self.page, TOP)
                .lines()
                .filter(|line| is_byline(line))
                .any(|line| any_line_begins(line, signs)),
            Place::EndLine => any_line_begins(&self.end, signs),
        }
    }
}

/// A line of its own, not the beginning of a long sentence.
fn any_line_begins(text: &str, signs: &[&str]) -> bool {
    text.lines().map(str::trim_start).any(|line| {
        signs.iter().any(|sign| line.starts_with(sign.trim_end_matches('\n')) && is_own_line(line))
    })
}

fn is_byline(line: &str) -> bool {
    line.chars().count() <= 70 && !line.trim_end().ends_with(['.', ',', ';', ':'])
}

fn is_own_line(line: &str) -> bool {
    line.chars().count() <= 200
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, title: &str, name: &str, expected: Kind) {
        let draft = Draft { text: text.into(), ..Draft::default() };
        assert_eq!(of(&draft, title, name), expected, "{name}: {title}: {text}");
    }

    #[test]
    fn the_text_says_what_it_is() {
        check("COMMUNIQUÉ\n\nL’été", "", "", Kind::Communique);
        check("L’été à vélo.\n\n– 30 –\n", "", "", Kind::Communique);
        check("ENTRE : la Ville, ci-après « Laval »", "ENTENTE", "", Kind::Entente);
        check("PROCÈS-VERBAL de la séance", "", "", Kind::ProcesVerbal);
        check(
            "MAIRIE DE LAVAL\nCompte rendu de la réunion du Conseil Municipal du 2 mai",
            "",
            "",
            Kind::ProcesVerbal,
        );
        check("AFP, publié le lundi 15 juin 2020 à 16h40\n\nÉté", "", "", Kind::Article);
        check("LÉVIS – Le camion est garé.", "", "", Kind::Article);
        check("Un texte.", "", "", Kind::Autre);
    }

    #[test]
    fn folders_say_it_where_the_text_does_not() {
        check("Un texte.", "", "2021/Communiqués/été.txt", Kind::Communique);
        check("Un texte.", "", "2014-03-15_PV_RCA.md", Kind::ProcesVerbal);
        check("Un texte.", "", "proces-verbaux/a.txt", Kind::ProcesVerbal);
    }

    #[test]
    fn the_format_knows_best() {
        let kind = |word: &str, title: &str| {
            let draft = Draft { kind: Some(word.into()), text: "COMMUNIQUÉ\n".into(), ..Draft::default() };
            of(&draft, title, "articles/a.txt")
        };
        assert_eq!(kind("loi", "Loi portant approbation de l’Accord"), Kind::Entente);
        assert_eq!(kind("loi", "Loi de finances"), Kind::Autre);
        assert_eq!(kind("Mémorandum d’entente", ""), Kind::Entente);
        assert_eq!(kind("Memorandum", ""), Kind::Communique);
        assert_eq!(kind("fiche", ""), Kind::Autre);
        assert_eq!(kind("Brève", ""), Kind::Article);
    }
}
