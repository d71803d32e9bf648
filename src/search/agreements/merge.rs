//! Makes one row of all that documents tell of one agreement.

use rustc_hash::FxHashMap;

use super::super::bodies::key;
use super::AgreementRow;
use crate::document::Date;

/// Days between an agreement and a document that reports it without giving a date.
const REPORTED_WITHIN: i64 = 45;

/// Rows that tell of different agreements, in the order in which the first of each came.
#[derive(Default)]
pub(super) struct Merged {
    agreements: Vec<Agreement>,
    /// The places of those that a party has a part in, so that only these are compared.
    of_party: FxHashMap<String, Vec<usize>>,
}

struct Agreement {
    row: AgreementRow,
    /// What tells each party from others.
    parties: Vec<String>,
}

impl Merged {
    /// Adds what one document tells.
    pub fn add(&mut self, row: AgreementRow) {
        let added = Agreement { parties: row.parties.iter().map(|party| key(&party.name)).collect(), row };
        let known = added.parties.iter().filter_map(|party| self.of_party.get(party)).flatten();
        let same = known.copied().filter(|&place| is_same(&self.agreements[place], &added)).min();
        let place = same.unwrap_or(self.agreements.len());
        for party in &added.parties {
            let places = self.of_party.entry(party.clone()).or_default();
            if !places.contains(&place) {
                places.push(place);
            }
        }
        match same {
            Some(place) => self.agreements[place].join(added),
            None => self.agreements.push(added),
        }
    }

    /// One row for each agreement.
    pub fn rows(self) -> Vec<AgreementRow> {
        self.agreements.into_iter().map(|agreement| agreement.row).collect()
    }
}

impl Agreement {
    /// Adds what another document tells; the agreement's own text, then the earlier document, is the better witness.
    fn join(&mut self, mut other: Agreement) {
        let own_text = |row: &AgreementRow| row.rule != "agreement/text";
        let witness = |row: &AgreementRow| (own_text(row), row.date.map(Date::first_day), row.parties.len());
        if witness(&other.row) < witness(&self.row) {
            std::mem::swap(self, &mut other);
        }
        let (row, other) = (&mut self.row, other.row);
        row.score = row.score.max(other.score);
        row.duration = row.duration.take().or(other.duration);
        let more: Vec<String> =
            other.sectors.into_iter().filter(|sector| !row.sectors.contains(sector)).collect();
        row.sectors.extend(more);
        row.sources.extend(other.sources);
    }
}

/// Whether two rows tell of one agreement: the same parties, kinds and dates that can be one.
fn is_same(one: &Agreement, other: &Agreement) -> bool {
    let within = |some: &[String], all: &[String]| some.iter().all(|name| all.contains(name));
    let parties = within(&one.parties, &other.parties) || within(&other.parties, &one.parties);
    let (one, other) = (&one.row, &other.row);
    let one_day = one.date.is_some() && one.date == other.date;
    let kinds = one.family == other.family
        || one_day
        || one.sources[0].document.hash == other.sources[0].document.hash;
    parties && kinds && can_be_one(one.date, other.date)
}

/// Whether dates overlap, or one is that of a report soon after.
fn can_be_one(one: Option<Date>, other: Option<Date>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return true };
    let apart = (one.first_day() - other.last_day()).max(other.first_day() - one.last_day());
    apart <= REPORTED_WITHIN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_soon_after_tells_of_the_same_agreement() {
        let day = Date::from_iso;
        assert!(can_be_one(day("2021-02-09"), day("2021-02")));
        assert!(can_be_one(day("2021-02-09"), day("2021-03-01")));
        assert!(!can_be_one(day("2021-02-09"), day("2024-02-09")));
        assert!(can_be_one(None, day("2024")));
    }
}
