//! Running heads and feet, and page numbers: what stands at the same place of several pages is no part of the text.

use super::rows::Row;
use rustc_hash::FxHashMap;

/// The rows of one page and its height.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub rows: Vec<Row>,
    /// The rows of text that runs in other directions.
    pub beside: Vec<Vec<Row>>,
    pub height: f32,
}

/// Heads and feet stand in this part of the page's height, at either end.
const MARGIN: f32 = 0.14;
/// How many rows from either end may be a head or a foot.
const MOST_ROWS: usize = 5;
/// A page of fewer rows has no head: what stands there is its text.
const FEWEST_ROWS: usize = 3;
/// A head or a foot of words stands on at least this many pages.
const FEWEST_PAGES: usize = 3;

/// A place on the page and the words that stand there, numbers aside.
type Key = (i32, String);

/// A page on which a key was seen, and the numbers in its words there.
#[derive(Debug)]
struct Seen {
    page: i64,
    numbers: Vec<i64>,
}

/// Takes running heads, feet and page numbers out of the rows, and gives the words of each once.
pub(super) fn take(sheets: &mut [Sheet]) -> Vec<String> {
    let mut seen: FxHashMap<Key, Vec<Seen>> = FxHashMap::default();
    for (page, sheet) in (0..).zip(sheets.iter()) {
        for at in margins(sheet) {
            let numbers = numbers(&sheet.rows[at].text(" "));
            seen.entry(key(&sheet.rows[at], sheet.height)).or_default().push(Seen { page, numbers });
        }
    }
    seen.retain(|(_, words), seen| runs_on(words, seen, sheets.len()));
    let mut taken = Vec::new();
    for sheet in sheets {
        take_from(sheet, &seen, &mut taken);
    }
    taken
}

/// The rows at both ends of a page that stand in its margins.
fn margins(sheet: &Sheet) -> Vec<usize> {
    let count = sheet.rows.len();
    if count < FEWEST_ROWS {
        return Vec::new();
    }
    let at_end = |at: &usize| *at < MOST_ROWS || *at + MOST_ROWS >= count;
    let in_margin = |at: &usize| {
        let base = sheet.rows[*at].base() / sheet.height.max(1.0);
        !(MARGIN..=1.0 - MARGIN).contains(&base)
    };
    (0..count).filter(at_end).filter(in_margin).collect()
}

/// The same for two rows that say the same at the same height, a hundredth of the page more or less.
fn key(row: &Row, height: f32) -> Key {
    let place = (row.base() / height.max(1.0) * 60.0).round() as i32;
    (place, pattern(&row.text(" ")))
}

/// The words with every number as `#`; a row of nothing but a number, or a number of pages, is `#` too.
fn pattern(text: &str) -> String {
    let mut pattern = String::new();
    for char in text.chars().filter(|char| !char.is_whitespace()) {
        match char {
            '0'..='9' if pattern.ends_with('#') => (),
            '0'..='9' => pattern.push('#'),
            other => pattern.extend(other.to_lowercase()),
        }
    }
    pattern
}

/// `3`, `- 3 -`, `3/12`, `Page 3 sur 12`.
fn is_page_number(words: &str) -> bool {
    let bare = words.trim_matches(['-', '–', '—', '.', '|', '[', ']', '(', ')']);
    matches!(
        bare,
        "#" | "#/#"
            | "#|#"
            | "page#"
            | "page#/#"
            | "page#sur#"
            | "p.#"
            | "p.#/#"
            | "page#de#"
            | "pages#/#"
            | "#sur#"
    )
}

fn runs_on(words: &str, seen: &[Seen], all: usize) -> bool {
    let enough = if is_page_number(words) || has_page_number(seen) { 2 } else { FEWEST_PAGES.max(all / 5) };
    let said = words.contains(|char: char| char.is_alphanumeric() || char == '#');
    seen.len() >= enough && said && counts_pages(seen)
}

/// Whether every number in the words is the same on nearly all pages or grows with the pages; `Article 5` and
/// `Article 8` at the top of two pages are headings.
fn counts_pages(seen: &[Seen]) -> bool {
    let most = |values: Vec<i64>| {
        let count = |value: &i64| values.iter().filter(|other| *other == value).count();
        values.iter().map(count).max().unwrap_or(0) * 10 >= values.len() * 7
    };
    (0..seen[0].numbers.len()).all(|place| {
        let number = |seen: &Seen| seen.numbers.get(place).copied().unwrap_or(-1);
        most(seen.iter().map(number).collect())
            || most(seen.iter().map(|seen| number(seen) - seen.page).collect())
    })
}

/// Whether one of the numbers grows with the pages, and is no date that does so by chance.
fn has_page_number(seen: &[Seen]) -> bool {
    let grows = |place: usize| {
        let pairs =
            seen.windows(2).map(|pair| (pair[1].page - pair[0].page, &pair[0].numbers, &pair[1].numbers));
        pairs.into_iter().all(|(pages, one, next)| match (one.get(place), next.get(place)) {
            (Some(one), Some(next)) => next - one == pages,
            _ => false,
        })
    };
    (0..seen[0].numbers.len()).any(grows)
}

fn numbers(text: &str) -> Vec<i64> {
    let digits = text.split(|char: char| !char.is_ascii_digit()).filter(|digits| !digits.is_empty());
    digits.map(|digits| digits.parse().unwrap_or(-1)).collect()
}

fn take_from(sheet: &mut Sheet, running: &FxHashMap<Key, Vec<Seen>>, taken: &mut Vec<String>) {
    let margins = margins(sheet);
    let height = sheet.height;
    let mut at = 0;
    sheet.rows.retain(|row| {
        let is_running = margins.contains(&at) && running.contains_key(&key(row, height));
        at += 1;
        let text = row.text(" ");
        if is_running && !taken.iter().any(|known| pattern(known) == pattern(&text)) {
            taken.push(text);
        }
        !is_running
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::pdf::rows::Segment;

    fn sheet(lines: &[(f32, &str)]) -> Sheet {
        let row = |&(base, text): &(f32, &str)| Row {
            segments: vec![Segment { text: text.to_owned(), left: 10.0, right: 100.0, base, size: 10.0 }],
        };
        Sheet { rows: lines.iter().map(row).collect(), beside: Vec::new(), height: 800.0 }
    }

    fn text(sheet: &Sheet) -> String {
        sheet.rows.iter().map(|row| row.text(" ")).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn heads_and_page_numbers_go_and_the_text_stays() {
        let mut sheets: Vec<_> = (1..=4)
            .map(|page| {
                sheet(&[
                    (30.0, "Ville de Laval"),
                    (200.0, &format!("Été {page}")),
                    (780.0, &format!("Page {page} sur 4")),
                ])
            })
            .collect();
        assert_eq!(take(&mut sheets), ["Ville de Laval", "Page 1 sur 4"]);
        assert_eq!(text(&sheets[2]), "Été 3");
    }

    #[test]
    fn the_only_line_of_a_page_is_its_text() {
        let mut sheets: Vec<_> = (1..=4).map(|page| sheet(&[(30.0, &format!("Vue {page}"))])).collect();
        assert_eq!(take(&mut sheets), [""; 0]);
    }

    #[test]
    fn numbered_headings_at_the_top_of_pages_stay() {
        let article = |number: u32| sheet(&[(30.0, &format!("Article {number}")), (500.0, "x")]);
        let mut sheets: Vec<_> = [2, 5, 6, 9].map(article).into();
        assert_eq!(take(&mut sheets), [""; 0]);
    }

    #[test]
    fn what_stands_on_two_pages_only_or_within_the_text_stays() {
        let mut sheets: Vec<_> = (1..=4).map(|_| sheet(&[(300.0, "Refrain"), (500.0, "x")])).collect();
        sheets[0].rows.insert(0, sheet(&[(30.0, "Titre")]).rows.remove(0));
        sheets[1].rows.insert(0, sheet(&[(30.0, "Titre")]).rows.remove(0));
        assert_eq!(take(&mut sheets), [""; 0]);
        assert_eq!(text(&sheets[0]), "Titre\nRefrain\nx");
    }
}
