//! Dates as French texts write them: `9 février 2021`, `1er août 2000`, `févr. 2021`, `27.06.2007`, `2021-02-09`.

use crate::document::{Date, Span};
use unicode_normalization::char::is_combining_mark;

/// Every date written in `text`, in order, never overlapping; the span leaves `le`, the weekday and the hour out.
///
/// A date has a day or a month, always a year of four digits, and exists in the calendar: neither `31 avril 2021`,
/// `en 2021` nor `12/04/19` is one. Accents may be missing, spaces may be no-break spaces, and a line may end
/// inside the date. Cost: one pass over the text.
///
/// # Example
/// ```
/// let found = verbatim::french::dates("Montréal, le mardi 9 février 2021");
/// assert_eq!(found[0].1.to_string(), "2021-02-09");
/// ```
pub fn dates(text: &str) -> Vec<(Span, Date)> {
    let mut found = Vec::new();
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return found;
    }
    let mut at = 0;
    while let Some(start) = next_start(text, at) {
        let read = if text.as_bytes()[start].is_ascii_digit() {
            begun_by_number(text, start)
        } else {
            month_and_year(text, start)
        };
        if let Some((end, Some(date))) = read {
            found.push((Span::from(start..end), date));
        }
        at = read.map_or_else(|| end_of_run(text, start), |(end, _)| end);
    }
    found
}

/// The ISO date, year-month or year at the very beginning of `text`, and where the rest goes on (`2021-02 La Ville…`).
///
/// White space, or the end, must follow: `2021-02-x` is none.
pub fn leading_iso(text: &str) -> Option<(Date, usize)> {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let word = text.get(..end).filter(|word| word.len() <= "2021-02-09".len())?;
    Date::from_iso(word).map(|date| (date, end))
}

/// The first date that all of `text` is about, as metadata gives it: ISO first, else the first one written in French.
pub fn first_date(text: &str) -> Option<Date> {
    Date::from_iso(text).or_else(|| dates(text).first().map(|(_, date)| *date))
}

/// Where something written as a date ends, and the date if the calendar has it.
type Read = (usize, Option<Date>);

/// Where the next run of letters or digits that could begin a date stands, from the byte `from`.
fn next_start(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    (from..bytes.len()).find(|&at| may_begin(bytes[at]) && begins_run(text, at))
}

/// Digits, and the first letters of the months' names, which are all ASCII.
fn may_begin(byte: u8) -> bool {
    byte.is_ascii_digit() || matches!(byte | 0x20, b'j' | b'f' | b'm' | b'a' | b's' | b'o' | b'n' | b'd')
}

/// Whether no letter, digit or number sign such as the slash of `3/04/12/2019` comes just before.
fn begins_run(text: &str, at: usize) -> bool {
    let letter_before = at > 0 && text.as_bytes()[at - 1].is_ascii_alphanumeric();
    if letter_before || !text.is_char_boundary(at) {
        return false;
    }
    let mut before = text[..at].chars().rev();
    match before.next() {
        Some(sign) if is_separator(sign) => !before.next().is_some_and(|char| char.is_ascii_digit()),
        Some(char) => !char.is_alphanumeric() && !is_combining_mark(char),
        None => true,
    }
}

fn end_of_run(text: &str, start: usize) -> usize {
    let run = text[start..].find(|char: char| !char.is_alphanumeric()).unwrap_or(text.len() - start);
    start + run.max(1)
}

fn begun_by_number(text: &str, start: usize) -> Option<Read> {
    let (end, first) = number(text, start)?;
    match end - start {
        1 | 2 => day_in_words(text, end, first).or_else(|| day_in_figures(text, end, first)),
        4 => year_in_figures(text, end, first),
        _ => None,
    }
}

/// `9 février 2021`, `1er août 2000`, `9 févr. 2021`.
fn day_in_words(text: &str, after_day: usize, day: u16) -> Option<Read> {
    let after = skip_ordinal(text, after_day);
    let name_at = skip_spaces(text, after).filter(|&at| at > after_day)?;
    let (name_end, month, _) = month(text, name_at)?;
    let (end, year) = year(text, skip_spaces(text, name_end)?)?;
    Some((end, Date::day(year, month, u8::try_from(day).ok()?)))
}

/// `27.06.2007`, `04/12/2019`, `09-02-2021`: the same sign twice.
fn day_in_figures(text: &str, after_day: usize, day: u16) -> Option<Read> {
    let sign = text[after_day..].chars().next().filter(|&sign| is_separator(sign))?;
    let month_at = after_day + 1;
    let (month_end, month) = number(text, month_at).filter(|(end, _)| end - month_at <= 2)?;
    let year_at = text[month_end..].starts_with(sign).then_some(month_end + 1)?;
    let (end, year) = year(text, year_at)?;
    let date = Date::day(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    ends_number(text, end).then_some((end, date))
}

/// `2021-02-09`; a time may follow the letter T.
fn year_in_figures(text: &str, after_year: usize, year: u16) -> Option<Read> {
    let month_at = text[after_year..].starts_with('-').then_some(after_year + 1)?;
    let (month_end, month) = number(text, month_at).filter(|(end, _)| end - month_at == 2)?;
    let day_at = text[month_end..].starts_with('-').then_some(month_end + 1)?;
    let (end, day) = number(text, day_at).filter(|(end, _)| end - day_at == 2)?;
    let date = Date::day(likely(year)?, u8::try_from(month).ok()?, u8::try_from(day).ok()?);
    ends_number(text, end).then_some((end, date))
}

/// `février 2021`, `déc. 2021`; an abbreviation needs its full stop, because `sept 2021` may be seven of something.
fn month_and_year(text: &str, start: usize) -> Option<Read> {
    let (name_end, month, sure) = month(text, start)?;
    let (end, year) = year(text, skip_spaces(text, name_end)?)?;
    sure.then_some((end, Date::month(year, month)))
}

/// A year of four digits between 1000 and 2999 that is no part of a longer number.
fn year(text: &str, start: usize) -> Option<(usize, u16)> {
    let (end, year) = number(text, start).filter(|(end, _)| end - start == 4)?;
    let alone = !text[end..].chars().next().is_some_and(char::is_alphanumeric);
    Some((end, likely(year)?)).filter(|_| alone)
}

fn likely(year: u16) -> Option<u16> {
    (1000..3000).contains(&year).then_some(year)
}

/// The digits at `start`, at most four, and where they end.
fn number(text: &str, start: usize) -> Option<(usize, u16)> {
    let digits = text.as_bytes()[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let end = start + digits;
    (digits <= 4).then(|| text[start..end].parse().ok()).flatten().map(|number| (end, number))
}

fn ends_number(text: &str, end: usize) -> bool {
    let mut after = text[end..].chars();
    match after.next() {
        Some(sign) if is_separator(sign) => !after.next().is_some_and(|char| char.is_ascii_digit()),
        Some('T') => true,
        Some(char) => !char.is_alphanumeric(),
        None => true,
    }
}

fn is_separator(char: char) -> bool {
    matches!(char, '.' | '/' | '-')
}

/// Passes the `er` of `1er`, set close or after a space.
fn skip_ordinal(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let close = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let ordinal = ["er", "ER", "Er", "ᵉʳ"].into_iter().find(|ending| close.starts_with(ending));
    ordinal.map_or(at, |ending| text.len() - close.len() + ending.len())
}

/// Passes up to three white spaces with at most one line end among them.
fn skip_spaces(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let after = rest.trim_start();
    let gap = &rest[..rest.len() - after.len()];
    let narrow = gap.chars().take(4).count() <= 3 && gap.bytes().filter(|&byte| byte == b'\n').count() <= 1;
    narrow.then_some(at + gap.len())
}

/// The month's name at `start`: where it ends, its number, and whether it is more than an abbreviation without stop.
fn month(text: &str, start: usize) -> Option<(usize, u8, bool)> {
    let (length, name) = folded_word(&text[start..]);
    let (_, number) = MONTHS.iter().find(|(month, _)| *month == name)?;
    let end = start + length;
    let stopped = text[end..].starts_with('.');
    let whole = name.len() > 4 || WHOLE.contains(&name.as_str());
    Some((end + usize::from(stopped), *number, whole || stopped))
}

/// The number of a month whose whole name `word` is, in any case, with or without accents.
///
/// ```
/// # use verbatim::french::month_number;
/// assert_eq!((month_number("Août"), month_number("févr."), month_number("ville")), (Some(8), None, None));
/// ```
pub fn month_number(word: &str) -> Option<u8> {
    let (length, name) = folded_word(word);
    let (_, number) = MONTHS.iter().find(|(month, _)| *month == name)?;
    let is_whole = length == word.len() && (name.len() > 4 || WHOLE.contains(&name.as_str()));
    is_whole.then_some(*number)
}

/// The letters at the beginning of `text`, small and without accents, and their length in bytes.
fn folded_word(text: &str) -> (usize, String) {
    let mut length = 0;
    let mut word = String::new();
    for char in text.chars().take_while(|char| char.is_alphabetic() || is_combining_mark(*char)).take(14) {
        length += char.len_utf8();
        match char {
            'é' | 'É' => word.push('e'),
            'û' | 'Û' => word.push('u'),
            mark if is_combining_mark(mark) => (),
            other => word.extend(other.to_lowercase()),
        }
    }
    (length, word)
}

/// The names without accents and the abbreviations in use, after the « Lexique des règles typographiques en usage à
/// l’Imprimerie nationale » and the Office québécois de la langue française, with the shorter ones seen in files.
const MONTHS: [(&str, u8); 24] = [
    ("janvier", 1),
    ("janv", 1),
    ("jan", 1),
    ("fevrier", 2),
    ("fevr", 2),
    ("fev", 2),
    ("mars", 3),
    ("avril", 4),
    ("avr", 4),
    ("mai", 5),
    ("juin", 6),
    ("juillet", 7),
    ("juill", 7),
    ("juil", 7),
    ("aout", 8),
    ("septembre", 9),
    ("sept", 9),
    ("sep", 9),
    ("octobre", 10),
    ("oct", 10),
    ("novembre", 11),
    ("nov", 11),
    ("decembre", 12),
    ("dec", 12),
];

/// Short names that are no abbreviations.
const WHOLE: [&str; 4] = ["mars", "mai", "juin", "aout"];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: &str) {
        let found: Vec<_> = dates(text).iter().map(|(_, date)| date.to_string()).collect();
        assert_eq!(found.join(", "), expected, "in « {text} »");
    }

    #[test]
    fn the_cases_in_the_table_are_read() {
        let table = include_str!("../../tests/cases/dates.md");
        let rows: Vec<_> = table.lines().filter(|line| line.starts_with("| ")).skip(1).collect();
        assert!(rows.len() > 40, "the table is read");
        for row in rows {
            let mut cells = row.trim_matches('|').split('|').map(str::trim);
            let (text, expected) = (cells.next().unwrap_or_default(), cells.next().unwrap_or_default());
            check(text, expected.trim_matches('–').trim());
        }
    }

    #[test]
    fn spans_hold_the_date_alone() {
        let text = "Fait à Liège, le mardi 1er août 2000, en deux exemplaires.";
        assert_eq!(dates(text)[0].0.of(text), "1er août 2000");
    }

    #[test]
    fn a_line_may_end_and_accents_may_be_apart_inside_a_date() {
        check("le 9\nfe\u{301}vrier\u{a0}2021", "2021-02-09");
        check("le 9\n\nfévrier 2021", "2021-02");
    }

    #[test]
    fn a_header_is_read_as_far_as_its_white_space() {
        assert_eq!(leading_iso("2021-02 La Ville"), Date::month(2021, 2).map(|date| (date, 7)));
        assert_eq!(leading_iso("2021-02-x"), None);
        assert_eq!(leading_iso("été"), None);
    }

    proptest! {
        #[test]
        fn any_text_gives_spans_in_order_on_characters(text in "(\\PC|[0-9 ]|1er|f[ée]v|rier|mars|20|[./-]){0,40}") {
            let mut last = 0;
            for (span, _) in dates(&text) {
                prop_assert!(span.start() >= last && !span.of(&text).is_empty());
                last = span.end();
            }
        }
    }
}
