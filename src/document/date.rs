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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFound {
    /// In a field of the format: front matter, JSON key, OpenGraph, mail header.
    Metadata,
    /// In the text: a header, a dateline, the first lines.
    Text,
    /// In the file's name.
    FileName,
    /// The day that the file was made, as the program that wrote it noted.
    FileMade,
}

impl DateFound {
    /// Every place, the most trustworthy first.
    pub const ALL: [DateFound; 4] =
        [DateFound::Metadata, DateFound::Text, DateFound::FileName, DateFound::FileMade];

    /// The word stored and shown in JSON.
    pub fn name(self) -> &'static str {
        match self {
            DateFound::Metadata => "metadata",
            DateFound::Text => "text",
            DateFound::FileName => "file name",
            DateFound::FileMade => "file made",
        }
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
