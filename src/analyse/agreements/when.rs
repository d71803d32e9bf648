//! When something happened, from a sentence and the date of its document.

use jiff::ToSpan;
use jiff::civil;

use crate::document::{Date, Span};
use crate::french::{dates, month_number};

/// A date that a sentence gives, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct When {
    pub date: Date,
    pub span: Span,
}

const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/// The dates that `sentence` gives, in order: written out, or told from the document's own (`hier`, `mardi`).
/// `anchor` is the day that the text before speaks of: that of `la veille`.
pub(super) fn whens(text: &str, sentence: Span, own: Option<Date>, anchor: Option<Date>) -> Vec<When> {
    let here = sentence.of(text);
    let full = dates(here).into_iter().map(|(span, date)| When { date, span: span.shift(sentence.start()) });
    let full: Vec<When> = full.collect();
    let mut found: Vec<When> = full.iter().copied().filter(|when| !is_other(text, when.span)).collect();
    let Some(own) = own else { return found };
    for (span, word) in lower_words(here) {
        let span = span.shift(sentence.start());
        let taken = full.iter().chain(&found).any(|when| when.span.overlaps(span));
        if taken {
            continue;
        }
        let day = told(text, span, &word, own).or_else(|| beside(text, span, &word, anchor?));
        found.extend(day.filter(|when| !is_other(text, when.span)));
    }
    found.sort_by_key(|when| when.span.start());
    found
}

/// Words of `text` in lower case, with their places.
fn lower_words(text: &str) -> impl Iterator<Item = (Span, String)> {
    let mut at = 0;
    text.split_inclusive(|c: char| !c.is_alphanumeric() && !matches!(c, '’' | '\'' | '-')).map(move |piece| {
        let word = piece.trim_end_matches(|c: char| !c.is_alphanumeric());
        let span = Span::from(at..at + word.len());
        at += piece.len();
        (span, word.to_lowercase())
    })
}

/// Whether the words before say that the date is that of something else: `avant le`, `jusqu’au`, `d’ici le`.
fn is_other(text: &str, span: Span) -> bool {
    const OTHERS: &[&str] = &[
        "avant",
        "jusqu’au",
        "jusqu'au",
        "jusqu’en",
        "jusqu'en",
        "d’ici",
        "d'ici",
        "dès",
        "partir",
        "vigueur",
        "loi",
        "effet",
        "ordonnance",
        "fondation",
        "création",
        "statuts",
        "lois",
        "sanctionnée",
        "adhésion",
        "approuvées",
        "approuvés",
        "séance",
        "règlement",
        "grand-ducal",
        "arrêté",
        "décret",
        "message",
    ];
    let led = text[..span.start()].trim_end().trim_end_matches(" le");
    if led.ends_with("et entré en vigueur") || led.ends_with("et entrée en vigueur") {
        return false;
    }
    if is_of_range(led) || is_of_days(text, span) || led.ends_with("état des prix") {
        return true;
    }
    let before = text[..span.start()].rsplit(char::is_whitespace).filter(|word| !word.is_empty()).take(4);
    before.take_while(|word| !word.ends_with([',', '.', ';', ')'])).map(|word| word.to_lowercase()).any(
        |word| OTHERS.contains(&word.as_str()) || elided(&word).is_some_and(|noun| OTHERS.contains(&noun)),
    )
}

/// `entre le 1er janvier 2004 et le`: whether a date behind these words is the first or the last day of a stretch of time.
fn is_of_range(before: &str) -> bool {
    const REACH: usize = 40;
    let from = before.char_indices().rev().take(REACH).last().map_or(0, |(at, _)| at);
    let near = &before[from..];
    let between = |words: &str| words.ends_with("ntre");
    between(near) || near.strip_suffix(" et").is_some_and(|near| near.rfind("ntre le ").is_some())
}

/// `du 24 au 26 mars`, `du 3 mars au 5 mai`: whether a date is one end of several days.
fn is_of_days(text: &str, span: Span) -> bool {
    let day = |before: &str| {
        let before = before.trim_end().trim_end_matches("1er").trim_end_matches(|c: char| c.is_ascii_digit());
        before.trim_end().to_owned()
    };
    let number = |text: &str| text.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let (before, behind) = (&text[..span.start()], &text[span.end()..]);
    let first = day(before);
    let opens = ["du", "Du"].iter().any(|from| first.ends_with(from));
    let leads_on = opens && behind.strip_prefix(" au ").is_some_and(number);
    let near = |from: &str| from.rsplit(' ').take(4).any(|word| matches!(word, "du" | "Du"));
    let last = first.strip_suffix(" au").is_some_and(near);
    leads_on || last
}

/// The word behind an elided article: `adhésion` of `l’adhésion`.
fn elided(word: &str) -> Option<&str> {
    word.strip_prefix("l’").or_else(|| word.strip_prefix("l'"))
}

fn told(text: &str, span: Span, word: &str, own: Date) -> Option<When> {
    let date = match word {
        "aujourd’hui" | "aujourd'hui" => own,
        "jour" if text[..span.start()].ends_with("ce ") => own,
        "mois-ci" => Date::month(own.parts().0, own.parts().1?)?,
        "hier" => days_before(own, 1)?,
        "demain" => days_before(own, -1)?,
        "avant-hier" => days_before(own, 2)?,
        _ => weekday(text, span, word, own)
            .or_else(|| month(text, span, word, own))
            .or_else(|| year(text, span, word))
            .or_else(|| years_ago(text, span, word, own))
            .or_else(|| last(text, span, word, own))?,
    };
    Some(When { date, span })
}

/// `la veille`, `le lendemain`, `le même jour`: a day told from the one that the text before speaks of.
fn beside(text: &str, span: Span, word: &str, anchor: Date) -> Option<When> {
    let before = text[..span.start()].trim_end();
    let date = match word {
        "veille" | "lendemain" if text[span.end()..].trim_start().starts_with('d') => return None,
        "veille" => days_before(anchor, 1)?,
        "lendemain" => days_before(anchor, -1)?,
        "jour" if before.ends_with("même") => anchor,
        "jour-là" => anchor,
        _ => return None,
    };
    Some(When { date, span })
}

fn civil(date: Date) -> Option<civil::Date> {
    let (year, month, day) = date.parts();
    civil::Date::new(year as i16, month? as i8, day? as i8).ok()
}

fn days_before(own: Date, days: i64) -> Option<Date> {
    let Some(day) = civil(own) else { return Some(own) };
    of(day.checked_sub(days.days()).ok()?)
}

fn of(day: civil::Date) -> Option<Date> {
    Date::day(u16::try_from(day.year()).ok()?, u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?)
}

/// `mardi`: the latest one up to the document's day; `mardi prochain` the next.
fn weekday(text: &str, span: Span, word: &str, own: Date) -> Option<Date> {
    let wanted = DAYS.iter().position(|day| *day == word)? as i64;
    let Some(day) = civil(own) else { return Some(own) };
    // `lundi 26 septembre` has its day written out.
    if text[span.end()..].trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let today = i64::from(day.weekday().to_monday_zero_offset());
    let next = text[span.end()..].trim_start().starts_with("prochain");
    let days = if next { -(wanted - today - 1).rem_euclid(7) - 1 } else { (today - wanted).rem_euclid(7) };
    of(day.checked_sub(days.days()).ok()?)
}

/// `le 9 février`, `en février`, `février dernier`: the latest up to the document's date, unless it is just ahead.
fn month(text: &str, span: Span, word: &str, own: Date) -> Option<Date> {
    let month = month_number(word)?;
    let before = text[..span.start()].trim_end();
    let digits = before.strip_suffix("er").unwrap_or(before);
    let count = digits.bytes().rev().take_while(u8::is_ascii_digit).count();
    let day: Option<u8> = digits[digits.len() - count..].parse().ok();
    let (year, own_month, _) = own.parts();
    let next = text[span.end()..].trim_start().starts_with("prochain");
    let year = if own_month.is_some_and(|own| month > own + 1) && !next { year - 1 } else { year };
    match day {
        Some(day) => Date::day(year, month, day),
        None => Date::month(year, month),
    }
}

/// `en 2018`, `de 2018`.
fn year(text: &str, span: Span, word: &str) -> Option<Date> {
    let year: u16 = word.parse().ok().filter(|year| (1800..2100).contains(year) && word.len() == 4)?;
    let before = text[..span.start()].trim_end();
    const LED: [&str; 8] = ["en", "En", "de", "depuis", "fin", "Fin", "début", "Début"];
    let led = LED.iter().any(|led| before.ends_with(led));
    Date::year(year).filter(|_| led)
}

/// `il y a cinq ans`.
fn years_ago(text: &str, span: Span, word: &str, own: Date) -> Option<Date> {
    const NUMBERS: [&str; 11] =
        ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"];
    if !matches!(word, "an" | "ans") {
        return None;
    }
    let mut before = text[..span.start()].split_whitespace().rev();
    let said = before.next()?;
    let count = NUMBERS.iter().position(|number| *number == said).or_else(|| said.parse().ok())?;
    // `il y a tout juste dix ans`
    const NEARLY: [&str; 8] = ["tout", "juste", "déjà", "environ", "exactement", "près", "de", "plus"];
    let mut before = before.skip_while(|word| NEARLY.contains(word));
    let ago = before.next()? == "a" && before.next()? == "y";
    Date::year(own.parts().0.checked_sub(u16::try_from(count).ok()?)?).filter(|_| ago)
}

/// `le mois dernier`, `l’an dernier`, `la semaine dernière`.
fn last(text: &str, span: Span, word: &str, own: Date) -> Option<Date> {
    let behind = text[span.end()..].trim_start();
    if !behind.starts_with("dernier") && !behind.starts_with("dernière") && !behind.starts_with("passé") {
        return None;
    }
    let (year, month, _) = own.parts();
    match word {
        "mois" => match month? {
            1 => Date::month(year - 1, 12),
            month => Date::month(year, month - 1),
        },
        "l’an" | "l'an" | "l’année" | "l'année" | "année" => Date::year(year - 1),
        "semaine" => Date::month(year, month?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str, own: &str) -> String {
        let found = whens(text, Span::from(0..text.len()), Date::from_iso(own), None);
        found.first().map_or_else(|| "–".to_owned(), |when| when.date.to_string())
    }

    #[test]
    fn relative_dates_are_told_from_the_document() {
        assert_eq!(first("signé mardi à Lyon", "2021-02-10"), "2021-02-09");
        assert_eq!(first("signé mardi à Lyon", "2021-02"), "2021-02");
        assert_eq!(first("signé hier", "2021-03-01"), "2021-02-28");
        assert_eq!(first("Conclu aujourd’hui", "2021-03-01"), "2021-03-01");
        assert_eq!(first("le mois dernier", "2021-01-04"), "2020-12");
        assert_eq!(first("signé le 8 décembre", "2021-01-04"), "2020-12-08");
        assert_eq!(first("conclu en 2004", "2021-01-04"), "2004");
        assert_eq!(first("signé le 1er avril 1998", "2021-01-04"), "1998-04-01");
        assert_eq!(first("sera signé jeudi prochain", "2021-02-10"), "2021-02-11");
        assert_eq!(first("sera signé lundi 15 février", "2021-02-10"), "2021-02-15");
        assert_eq!(first("à Lyon du 24 au 26 mars, où il signera", "2021-02-10"), "–");
        assert_eq!(first("en séance du 3 mai 2021", "2021-05-04"), "–");
        assert_eq!(first("au plus tard avant le 30 septembre 2022", "2022-01-01"), "–");
    }
}
