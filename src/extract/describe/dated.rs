//! The document's own date: in a field, in its text, in its file's name.

use super::{dateline, fold, head};
use crate::document::{Date, DateFound, Dated, Kind};
use crate::extract::draft::Draft;
use crate::extract::loss::Loss;
use crate::french::dates::{dates, first_date};

/// The date of a draft; a date in a field that cannot be read becomes a loss. No date rather than a wrong one.
pub(super) fn of(draft: &mut Draft, kind: Kind, name: &str) -> Option<Dated> {
    let found = |found: DateFound| move |date| Dated { date, found };
    from_field(draft)
        .map(found(draft.date_found))
        .or_else(|| from_text(draft, kind).map(found(DateFound::Text)))
        .or_else(|| from_name(name).or_else(|| from_address(draft)).map(found(DateFound::FileName)))
        .or_else(|| draft.made.as_deref().and_then(Date::from_iso).map(found(DateFound::FileMade)))
}

fn from_field(draft: &mut Draft) -> Option<Date> {
    let value = draft.date.take()?;
    let date = first_date(&value);
    if date.is_none() {
        draft.losses.push(Loss::BadDate { value });
    }
    date
}

/// How far from the top a date may stand, in bytes: some 600 characters.
const TOP: usize = 650;

fn from_text(draft: &Draft, kind: Kind) -> Option<Date> {
    let text = &draft.text;
    if let Some((_, date)) = dateline::header(text) {
        return Some(date);
    }
    let lines = || text.lines().scan(0, |at, line| Some((std::mem::replace(at, *at + line.len() + 1), line)));
    let top = || lines().take_while(|(at, _)| *at < TOP).map(|(_, line)| line);
    let own = || top().find_map(|line| dateline::read(line).map(|dateline| dateline.date));
    let first = top().find(|line| !line.trim().is_empty());
    let titles = || first.into_iter().chain(draft.title.as_deref());
    first
        .and_then(act)
        .or_else(own)
        .or_else(|| running(draft))
        .or_else(|| titles().find_map(paper))
        .or_else(|| top().find_map(|line| session(line, kind)))
        .or_else(|| draft.title.as_deref().and_then(|title| act(title).or_else(|| session(title, kind))))
        .or_else(|| signed(draft, kind))
}

/// `PROCÈS-VERBAL de la séance tenue le lundi 20 juin 2022`: the session that the document is about.
fn session(line: &str, kind: Kind) -> Option<Date> {
    const SESSIONS: [&str; 9] = [
        "journal officiel",
        "seance",
        "reunion d",
        "assemblee generale",
        "conseil des ministres",
        "conseil municipal",
        "proces-verbal",
        "compte rendu",
        "conseil communautaire",
    ];
    let start = head(line, 300);
    let (span, date) = dates(start).into_iter().next()?;
    let before = fold(&line[..span.start()]);
    let named = SESSIONS.iter().any(|word| before.contains(word));
    let fits = kind == Kind::ProcesVerbal || (line.len() < 200 && !line.trim_end().ends_with('.'));
    (named && fits).then_some(date)
}

/// `Paris, le 9 septembre 2019` over every page; a date without any word is that of a printer.
fn running(draft: &Draft) -> Option<Date> {
    let lines = draft.losses.iter().filter_map(|loss| match loss {
        Loss::RunningLines { lines } => Some(lines),
        _ => None,
    });
    let said = lines.flatten().filter(|line| line.starts_with(char::is_alphabetic));
    said.filter_map(|line| dateline::read(line)).find(|dateline| dateline.alone).map(|dateline| dateline.date)
}

/// `Communiqué du Syndicat : lundi 9 février 2009`, `Motion présentée au CNE du 16/02/2009`: a paper called by its own
/// date, not by that of a law or a speech that it is about.
fn paper(line: &str) -> Option<Date> {
    const PAPERS: [&str; 8] = [
        "communique",
        "motion",
        "compte rendu",
        "compte-rendu",
        "releve de conclusions",
        "releve de decisions",
        "point de presse",
        "conference de presse",
    ];
    const OTHERS: [&str; 9] =
        ["loi", "decret", "arrete", "accord", "projet", "discours", "ordonnance", "circulaire", "attentat"];
    let line = Some(line.trim()).filter(|line| line.len() <= 200)?;
    let [(span, date)] = dates(line).try_into().ok()?;
    let before = fold(&line[..span.start()]);
    let is_paper = PAPERS.iter().any(|paper| before.starts_with(paper));
    let is_other = before.split(|char: char| !char.is_alphanumeric()).any(|word| OTHERS.contains(&word));
    let ends = line[span.end()..].trim_matches(['.', ')', ' ', '\u{a0}']).is_empty();
    let before = before.trim_end();
    let is_range = ["-", " au", " et"].iter().any(|word| before.ends_with(word));
    let called = before.ends_with("en date du") || (ends && !is_range);
    (is_paper && !is_other && called).then_some(date)
}

/// How the titles of acts of public law begin, folded.
const ACTS: [&str; 9] = [
    "loi",
    "arrete",
    "reglement",
    "decret",
    "ordonnance",
    "decision",
    "deliberation",
    "circulaire",
    "proclamation",
];

/// `Loi du 7 janvier 1924 concernant …`: an act is called by its own date.
fn act(line: &str) -> Option<Date> {
    const ABOUT: [&str; 12] = [
        "portant",
        "relati",
        "concernant",
        "sur ",
        "fixant",
        "modifiant",
        "approuvant",
        "ayant",
        "instituant",
        "autorisant",
        "reglant",
        "declarant",
    ];
    let start = head(line, 200);
    let (span, date) = dates(start).into_iter().next()?;
    let (before, after) = (fold(&line[..span.start()]), fold(head(&line[span.end()..], 40)));
    let named = ACTS.iter().any(|act| before.starts_with(act))
        && before.len() < 60
        && before.trim_end().ends_with("du");
    let about = ABOUT.iter().any(|word| after.trim_start_matches([',', ' ']).starts_with(word));
    (named && about).then_some(date)
}

/// `Fait à Lévis, le 1er juillet 2022`: the last formula of signature, its first date; near the end, or anywhere in an
/// agreement, whose annexes may be long. In a law such a formula belongs to the treaty that it approves.
fn signed(draft: &Draft, kind: Kind) -> Option<Date> {
    let title = draft.title.as_deref().unwrap_or(&draft.text).trim_start();
    if ACTS.iter().any(|act| fold(head(title, 20)).starts_with(act)) {
        return None;
    }
    const FORMULAS: [&str; 10] = [
        "fait a ",
        "fait en ",
        "fait au ",
        "fait le ",
        "signe a ",
        "signe le ",
        "signee a ",
        "signee le ",
        "donne a ",
        "en foi de quoi",
    ];
    let blocks = draft.blocks.iter().rev().map(|block| block.span.of(&draft.text));
    let formula = |text: &&str| FORMULAS.iter().any(|formula| fold(head(text, 30)).starts_with(formula));
    let reach = if kind == Kind::Entente { usize::MAX } else { 15 };
    blocks.take(reach).filter(formula).find_map(|text| dates(head(text, 1000)).first().map(|(_, date)| *date))
}

/// The date in a page's address: `/article/2019/05/07/titre.html`; a year alone may be anything there.
fn from_address(draft: &Draft) -> Option<Date> {
    let parts: Vec<_> = draft.url.as_deref()?.split(['/', '?']).collect();
    let whole = parts.windows(3).find_map(|window| day(window[0], window[1], window[2]));
    whole.or_else(|| parts.windows(2).find_map(|window| month(window[0], window[1])))
}

/// The date in a file's name, else in its folders' names: `2021-02-09-titre.txt`, `20210209.txt`, `2021/02/titre.txt`.
fn from_name(name: &str) -> Option<Date> {
    let (folders, file) = name.rsplit_once('/').unwrap_or(("", name));
    in_file(file).or_else(|| in_folders(folders))
}

fn in_file(file: &str) -> Option<Date> {
    let numbers: Vec<_> = file.split(|char: char| !char.is_ascii_digit()).collect();
    let starts = file.starts_with(|char: char| char.is_ascii_digit());
    numbers
        .windows(3)
        .find_map(|window| day(window[0], window[1], window[2]))
        .or_else(|| numbers.iter().find_map(|number| compact(number)))
        .or_else(|| starts.then(|| month(numbers.first()?, numbers.get(1)?)).flatten())
}

/// `2021/02/09`, `2021/02`, `2021`: the deepest that makes a date.
fn in_folders(folders: &str) -> Option<Date> {
    let parts: Vec<_> = folders.split('/').collect();
    let whole = parts.windows(3).find_map(|window| day(window[0], window[1], window[2]));
    whole
        .or_else(|| parts.windows(2).find_map(|window| month(window[0], window[1])))
        .or_else(|| parts.iter().rev().find_map(|part| in_file(part)))
        .or_else(|| parts.iter().rev().find_map(|part| year(part).and_then(Date::year)))
}

fn day(year_digits: &str, month: &str, day: &str) -> Option<Date> {
    let two = month.len() == 2 && day.len() == 2;
    let date = || Date::day(year(year_digits)?, month.parse().ok()?, day.parse().ok()?);
    two.then(date).flatten()
}

fn month(year_digits: &str, month: &str) -> Option<Date> {
    (month.len() == 2).then(|| Date::month(year(year_digits)?, month.parse().ok()?)).flatten()
}

/// `20210209`.
fn compact(number: &str) -> Option<Date> {
    if number.len() != 8 {
        return None;
    }
    day(&number[..4], &number[4..6], &number[6..])
}

/// A year in which the kind of thing this program reads was written.
fn year(digits: &str) -> Option<u16> {
    let year = (digits.len() == 4).then(|| digits.parse().ok()).flatten()?;
    (1800..=2100).contains(&year).then_some(year)
}

#[cfg(test)]
mod tests {
    use super::super::lines::blocks;
    use super::*;

    fn check(text: &str, kind: Kind, expected: Option<&str>) {
        let mut draft = Draft { text: text.into(), blocks: blocks(text), ..Draft::default() };
        let found = of(&mut draft, kind, "").map(|dated| dated.date.to_string());
        assert_eq!(found.as_deref(), expected, "in « {text} »");
    }

    #[test]
    fn the_text_gives_its_own_date() {
        check(" date 2021-02 La Ville", Kind::Autre, Some("2021-02"));
        check(
            "VILLE\n\nPROCÈS-VERBAL de la séance tenue le lundi 20 juin 2022, à 19 h",
            Kind::ProcesVerbal,
            Some("2022-06-20"),
        );
        check("Conseil des ministres du 14 Août 2024\nLe Chef", Kind::Autre, Some("2024-08-14"));
        check("Loi du 7 janvier 1924 concernant l’adhésion", Kind::Autre, Some("1924-01-07"));
        check(
            "ENTENTE\n\nTexte.\n\nFait à Lévis, le 1er juillet 2022, en deux exemplaires.\n\nX",
            Kind::Entente,
            Some("2022-07-01"),
        );
        check(
            "ENTENTE\n\nEN FOI DE QUOI, les Parties ont signé à Lévis, le 9 février 2021.",
            Kind::Entente,
            Some("2021-02-09"),
        );
    }

    #[test]
    fn a_paper_is_called_by_its_own_date() {
        for line in [
            "Communiqué du Syndicat des eaux : lundi 9 février 2009.",
            "Communiqué du Syndicat, en date du 9 février 2009, concernant l’été",
            "Motion présentée au CNE du 09/02/2009",
            "Compte rendu de la réunion à Liège\n\ndu 9 février 2009",
        ] {
            check(&format!("{line}\n\nL’eau."), Kind::Autre, Some("2009-02-09"));
        }
        for line in [
            "Motion contre la loi Marchesson du 9 février 2009",
            "Communiqué : le 9 février 2009, tous à Liège !",
            "Communiqué : du 9 au 12 février 2009",
        ] {
            check(&format!("{line}\n\nL’eau."), Kind::Autre, None);
        }
    }

    #[test]
    fn a_running_head_and_an_address_have_dates() {
        let text = "L’été à Liège.";
        let heads = |line: &str| vec![Loss::RunningLines { lines: vec![line.into()] }];
        let mut draft =
            Draft { text: text.into(), losses: heads("Liège, le 9 février 2009"), ..Draft::default() };
        assert_eq!(of(&mut draft, Kind::Autre, "").map(|dated| dated.found), Some(DateFound::Text));
        draft.losses = heads("09/02/2009");
        assert_eq!(of(&mut draft, Kind::Autre, ""), None);
        draft.url = Some("https://exemple.fr/article/2019/05/07/ete.html".into());
        let dated = of(&mut draft, Kind::Autre, "ete.html").expect("a date");
        assert_eq!((dated.date.to_string().as_str(), dated.found), ("2019-05-07", DateFound::FileName));
    }

    #[test]
    fn a_cited_date_is_not_the_documents() {
        check("La loi du 9 décembre 1905 a été citée hier.", Kind::Article, None);
        check("L’entente signée le 9 février 2021 prend fin.", Kind::Article, None);
        check("AVENANT À L’ENTENTE DU 9 FÉVRIER 2021\n\nENTRE : é", Kind::Entente, None);
    }

    #[test]
    fn metadata_that_is_no_date_is_a_loss_and_the_text_is_asked() {
        let text = "Lévis, le 3 mai 2021\n\nÉté.";
        let mut draft = Draft { date: Some("hier".into()), text: text.into(), ..Draft::default() };
        let dated = of(&mut draft, Kind::Autre, "2020-01-01.txt").expect("a date");
        assert_eq!((dated.date.to_string().as_str(), dated.found), ("2021-05-03", DateFound::Text));
        assert_eq!(draft.losses, [Loss::BadDate { value: "hier".into() }]);
    }

    #[test]
    fn file_names_and_folders_have_dates() {
        let check = |name: &str, expected: Option<&str>| {
            assert_eq!(from_name(name).map(|date| date.to_string()).as_deref(), expected, "{name}");
        };
        check("a/2021-02-09-été.txt", Some("2021-02-09"));
        check("notes_2024_04_30.html", Some("2024-04-30"));
        check("cr20210209.pdf", Some("2021-02-09"));
        check("2021-02-été.txt", Some("2021-02"));
        check("2021/02/été.txt", Some("2021-02"));
        check("2021/été.txt", Some("2021"));
        check("voeux-2024.md", None);
        check("resolution-2021-45.txt", None);
        check("2023-24.txt", None);
    }
}
