//! A date as precise as the text gives it: a day, a month or a year.

use std::fmt;

/// A year, a month of a year or a day of a month, in the Gregorian calendar; year 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// A whole year.
    pub fn year(year: u16) -> Option<Self> {
        (1..=9999).contains(&year).then_some(Self { year, month: None, day: None })
    }

    /// A month, 1 to 12, of a year.
    pub fn month(year: u16, month: u8) -> Option<Self> {
        let year = Self::year(year)?;
        (1..=12).contains(&month).then_some(Self { month: Some(month), ..year })
    }

    /// A day that the calendar has.
    pub fn day(year: u16, month: u8, day: u8) -> Option<Self> {
        let within = Self::month(year, month)?;
        civil(year, month, day).map(|_| Self { day: Some(day), ..within })
    }

    /// Reads `2021`, `2021-02` or `2021-02-09`; a time after the day (`2021-02-09T10:00`) is left out.
    ///
    /// ```
    /// # use verbatim::document::Date;
    /// assert_eq!(Date::from_iso("2021-02").unwrap().to_string(), "2021-02");
    /// assert_eq!(Date::from_iso("2021-02-30"), None);
    /// ```
    pub fn from_iso(text: &str) -> Option<Self> {
        let day = text.trim().split(['T', ' ']).next()?;
        let mut parts = day.split('-');
        let year = number::<u16>(parts.next()?, 4)?;
        let date = match (parts.next(), parts.next()) {
            (None, _) => Self::year(year),
            (Some(month), None) => Self::month(year, number(month, 2)?),
            (Some(month), Some(day)) => Self::day(year, number(month, 2)?, number(day, 2)?),
        };
        parts.next().is_none().then_some(date).flatten()
    }

    /// The day, month or year that covers the days from the first to the last, both in days since 1970-01-01; nothing
    /// when they bound none.
    pub fn covering(first: i64, last: i64) -> Option<Self> {
        let epoch = jiff::civil::Date::constant(1970, 1, 1);
        let day = epoch.checked_add(jiff::Span::new().try_days(first).ok()?).ok()?;
        let (year, month, day) = (u16::try_from(day.year()).ok()?, day.month() as u8, day.day() as u8);
        let dates = [Self::day(year, month, day), Self::month(year, month), Self::year(year)];
        let covers = |date: &Date| (date.first_day(), date.last_day()) == (first, last);
        dates.into_iter().flatten().find(covers)
    }

    /// The first day it covers, in days since 1970-01-01.
    pub fn first_day(self) -> i64 {
        days(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day it covers, in days since 1970-01-01.
    pub fn last_day(self) -> i64 {
        match (self.month, self.day) {
            (Some(month), Some(day)) => days(self.year, month, day),
            (Some(12), None) | (None, _) => days(self.year, 12, 31),
            (Some(month), None) => days(self.year, month + 1, 1) - 1,
        }
    }

    /// The year, the month and the day, as far as they are known.
    pub fn parts(self) -> (u16, Option<u8>, Option<u8>) {
        (self.year, self.month, self.day)
    }
}

/// ISO 8601: `2021`, `2021-02` or `2021-02-09`.
impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(out, "-{part:02}")?;
        }
        Ok(())
    }
}

/// A date and where it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The date itself.
    pub date: Date,
    /// Where it was found.
    pub found: DateFound,
}

/// Where a document's date was found, the most trustworthy first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum DateFound {
    /// Under a key of a record: JSON, front matter.
    #[default]
    Key,
    /// In the header of a mail: the day it was sent.
    MailHeader,
    /// In what a web page says about itself: JSON-LD, OpenGraph, `<time>`.
    PageMetadata,
    /// In a field of the file that tells when it was published.
    Metadata,
    /// In the text: a header, a dateline, the first lines.
    Text,
    /// In the file's name, its folders' or a page's address.
    FileName,
    /// The day that the file was made, as the program that wrote it noted.
    FileMade,
}

impl DateFound {
    /// Every place, the most trustworthy first.
    pub const ALL: [DateFound; 7] = [
        DateFound::Key,
        DateFound::MailHeader,
        DateFound::PageMetadata,
        DateFound::Metadata,
        DateFound::Text,
        DateFound::FileName,
        DateFound::FileMade,
    ];

    /// The word stored and shown in JSON.
    pub fn name(self) -> &'static str {
        match self {
            DateFound::Key => "key",
            DateFound::MailHeader => "mail header",
            DateFound::PageMetadata => "page metadata",
            DateFound::Metadata => "metadata",
            DateFound::Text => "text",
            DateFound::FileName => "file name",
            DateFound::FileMade => "file made",
        }
    }

    /// The place of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.name() == name)
    }

    /// Whether neither the document nor a field about it says so: the file was only called so, or made then.
    pub fn is_guess(self) -> bool {
        matches!(self, DateFound::FileName | DateFound::FileMade)
    }
}

fn number<N: std::str::FromStr>(digits: &str, length: usize) -> Option<N> {
    let plain = digits.len() == length && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

fn civil(year: u16, month: u8, day: u8) -> Option<jiff::civil::Date> {
    jiff::civil::Date::new(year as i16, month as i8, day as i8).ok()
}

fn days(year: u16, month: u8, day: u8) -> i64 {
    let epoch = jiff::civil::Date::constant(1970, 1, 1);
    let date = civil(year, month, day).expect("a Date is only made of days that the calendar has");
    date.duration_since(epoch).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_covers_its_days() {
        let february = Date::month(2024, 2).expect("a month");
        assert_eq!(february.last_day() - february.first_day(), 28, "a leap year");
        assert_eq!(Date::year(1970).expect("a year").first_day(), 0);
        assert_eq!(Date::day(1969, 12, 31).expect("a day").last_day(), -1);
    }

    #[test]
    fn a_date_is_known_again_by_its_days() {
        for text in ["0001", "1970", "1969-12", "2024-02", "2024-02-29", "9999-12-31", "9999"] {
            let date = Date::from_iso(text).expect(text);
            assert_eq!(Date::covering(date.first_day(), date.last_day()), Some(date), "{text}");
        }
        for (first, last) in [(0, 1), (1, 0), (5, 36), (i64::MIN, i64::MAX)] {
            assert_eq!(Date::covering(first, last), None);
        }
    }

    #[test]
    fn iso_dates_are_read_as_far_as_they_go() {
        for text in ["2021", "2021-02", "2021-02-09"] {
            assert_eq!(Date::from_iso(text).expect(text).to_string(), text);
        }
        assert_eq!(Date::from_iso("2021-02-09T10:15:00Z"), Date::day(2021, 2, 9));
        for text in ["", "21", "2021-13", "2021-02-30", "2021-2-9", "0000", "2021-02-09-1", "été"] {
            assert_eq!(Date::from_iso(text), None, "{text}");
        }
    }
}
