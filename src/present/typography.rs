//! Numbers, plurals, sizes and dates as each language writes them.

use crate::document::Date;

use super::Lang;

const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `43 000` with a narrow no-break space (U+202F) in French, `43,000` in English.
pub(super) fn number(number: u64, lang: Lang) -> String {
    let separator = match lang {
        Lang::Fr => '\u{202f}',
        Lang::En => ',',
    };
    let digits = number.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// A number and its noun; French says `0 document` and `1 document`, English `0 documents` and `1 document`.
pub(super) fn counted(count: u64, one: &str, many: &str, lang: Lang) -> String {
    let singular = match lang {
        Lang::Fr => count < 2,
        Lang::En => count == 1,
    };
    format!("{} {}", number(count, lang), if singular { one } else { many })
}

/// A size in decimal units, with one decimal from a thousand bytes on: `1,2 Mo`, `1.2 MB`.
pub(super) fn size(bytes: u64, lang: Lang) -> String {
    let (units, comma) = match lang {
        Lang::Fr => (["octets", "ko", "Mo", "Go", "To"], ","),
        Lang::En => (["bytes", "kB", "MB", "GB", "TB"], "."),
    };
    let mut unit = 0;
    let mut amount = bytes as f64;
    while amount >= 999.95 && unit + 1 < units.len() {
        amount /= 1000.0;
        unit += 1;
    }
    let decimals = usize::from(unit > 0);
    format!("{amount:.decimals$}").replace('.', comma) + "\u{a0}" + units[unit]
}

/// `9 février 2021`, `février 2021` or `2021`; the first of a month is `1er` in French.
pub(super) fn date(date: Date, lang: Lang) -> String {
    let (year, month, day) = date.parts();
    let months = match lang {
        Lang::Fr => &MONTHS_FR,
        Lang::En => &MONTHS_EN,
    };
    let day = day.map(|day| match (day, lang) {
        (1, Lang::Fr) => "1er".to_owned(),
        _ => day.to_string(),
    });
    let month = month.map(|month| months[usize::from(month) - 1].to_owned());
    day.into_iter().chain(month).chain([year.to_string()]).collect::<Vec<_>>().join(" ")
}

/// The text between the quotation marks of the language.
pub(super) fn quoted(text: &str, lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("«\u{a0}{text}\u{a0}»"),
        Lang::En => format!("“{text}”"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(number(999, Lang::Fr), "999");
        assert_eq!(number(43_000, Lang::Fr), "43\u{202f}000");
        assert_eq!(number(1_234_567, Lang::En), "1,234,567");
    }

    #[test]
    fn zero_is_singular_in_french_only() {
        assert_eq!(counted(0, "document", "documents", Lang::Fr), "0 document");
        assert_eq!(counted(0, "document", "documents", Lang::En), "0 documents");
        assert_eq!(counted(2, "document", "documents", Lang::Fr), "2 documents");
    }

    #[test]
    fn sizes_change_unit_at_a_thousand() {
        assert_eq!(size(999, Lang::Fr), "999\u{a0}octets");
        assert_eq!(size(1_000, Lang::Fr), "1,0\u{a0}ko");
        assert_eq!(size(999_949, Lang::En), "999.9\u{a0}kB");
        assert_eq!(size(999_950, Lang::En), "1.0\u{a0}MB");
    }

    #[test]
    fn dates_are_as_precise_as_they_are_known() {
        let written = |iso| date(Date::from_iso(iso).expect(iso), Lang::Fr);
        assert_eq!(written("2021-02-09"), "9 février 2021");
        assert_eq!(written("2021-08-01"), "1er août 2021");
        assert_eq!(written("2021-12"), "décembre 2021");
        assert_eq!(written("2021"), "2021");
    }
}
