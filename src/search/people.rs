//! People joined across documents: `Odile Marchesson`, `ODILE MARCHESSON` and, where that can only mean her, `Mme
//! Marchesson` are one person.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use rustc_hash::FxHashMap;
use tantivy::DocAddress;

use crate::analyse::signs::{Fullness, Gender, Sign, is_initial};
use crate::facet::SPEAKER;
use crate::index::Snapshot;

/// The people of one snapshot, looked up by surname as they are asked for.
pub(super) struct People<'s> {
    snapshot: &'s Snapshot,
    known: RefCell<FxHashMap<String, Rc<Bearers>>>,
}

impl<'s> People<'s> {
    pub fn new(snapshot: &'s Snapshot) -> Self {
        Self { snapshot, known: RefCell::default() }
    }

    /// The name by which the person is known that a facet's value means: the fullest, most often written so.
    pub fn name(&self, value: &str) -> tantivy::Result<String> {
        let surname = surname_in(value);
        let own = Sign::name_in(value);
        if surname.is_empty() {
            return Ok(own.to_owned());
        }
        Ok(self.bearers(surname)?.name(value).unwrap_or(own).to_owned())
    }

    /// The speakers of a document: the name that it gives each, and the name by which the corpus knows them.
    pub fn speakers(&self, address: DocAddress) -> tantivy::Result<Vec<(String, String)>> {
        let segment = &self.snapshot.segments[address.segment_ord as usize];
        let Some(column) = segment.reader.fast_fields().str(SPEAKER)? else { return Ok(Vec::new()) };
        let mut speakers = Vec::new();
        for ordinal in column.term_ords(address.doc_id) {
            let mut value = String::new();
            column.ord_to_str(ordinal, &mut value)?;
            speakers.push((Sign::name_in(&value).to_owned(), self.name(&value)?));
        }
        Ok(speakers)
    }

    /// Looks all people up at once, which is quicker than thousands of surnames one by one.
    pub fn look_up_all(&self) -> tantivy::Result<()> {
        let mut signs: BTreeMap<String, Vec<(Sign, u64)>> = BTreeMap::new();
        for (line, documents) in self.snapshot.bearers("")? {
            let sign = Sign::read(&line).map(|sign| (sign, documents));
            signs.entry(surname_in(&line).to_owned()).or_default().extend(sign);
        }
        let bearers = signs.into_iter().map(|(name, signs)| (name, Rc::new(Bearers::of(signs.into_iter()))));
        self.known.borrow_mut().extend(bearers);
        Ok(())
    }

    /// Those who bear a surname.
    fn bearers(&self, surname: &str) -> tantivy::Result<Rc<Bearers>> {
        if let Some(known) = self.known.borrow().get(surname) {
            return Ok(known.clone());
        }
        let signs = self.snapshot.bearers(&format!("{surname}\t"))?.into_iter();
        let signs = signs.filter_map(|(line, documents)| Some((Sign::read(&line)?, documents)));
        let bearers = Rc::new(Bearers::of(signs));
        self.known.borrow_mut().insert(surname.to_owned(), bearers.clone());
        Ok(bearers)
    }
}

/// The surname that a facet's value begins with; nothing for a name of no human being.
pub(super) fn surname_in(value: &str) -> &str {
    value.split('\t').next().unwrap_or_default()
}

/// All who bear one surname.
#[derive(Debug, Default)]
struct Bearers {
    /// By the words of their names, accents and hyphens aside.
    persons: BTreeMap<String, Person>,
}

/// Somebody with a full name: how it is written, and what all documents show of them.
#[derive(Debug, Default)]
struct Person {
    /// Spellings and how many documents have each.
    spellings: BTreeMap<String, u64>,
    words: Vec<String>,
    genders: BTreeSet<Gender>,
    offices: BTreeSet<String>,
}

impl Bearers {
    /// Joins the spellings of full names.
    fn of(signs: impl Iterator<Item = (Sign, u64)>) -> Self {
        let mut persons: BTreeMap<String, Person> = BTreeMap::new();
        for (sign, documents) in signs.filter(|(sign, _)| sign.fullness() == Fullness::Full) {
            persons.entry(plain(&sign)).or_default().add(sign, documents);
        }
        Self { persons }
    }

    /// The name of the person whom a facet's value means; nothing when that is not certain.
    fn name(&self, value: &str) -> Option<&str> {
        let name = Sign::name_in(value).to_owned();
        let sign = Sign::read(value).unwrap_or(Sign { name, ..Sign::default() });
        let person = match sign.fullness() {
            Fullness::Full => self.persons.get(&plain(&sign)),
            Fullness::Short => self.meant(&sign),
            Fullness::None => None,
        };
        person.map(Person::spelling)
    }

    /// The one person whom a surname can mean. Alone among those who bear it, they must share an office, or the gender
    /// of a title; beside others, an office, and what is shown must contradict all the others.
    fn meant(&self, short: &Sign) -> Option<&Person> {
        let words = short.words();
        let surname: Vec<_> = words.iter().filter(|word| !is_initial(word)).cloned().collect();
        let bearers: Vec<_> =
            self.persons.values().filter(|person| person.words.ends_with(&surname)).collect();
        let mut possible = bearers.iter().filter(|person| person.can_be(short));
        let (person, others) = (possible.next()?, possible.next());
        let office = !short.offices.is_disjoint(&person.offices);
        let gender = short.is_titled && short.gender.is_some_and(|gender| person.genders.contains(&gender));
        let is_certain = office || (gender && bearers.len() == 1);
        (others.is_none() && is_certain).then_some(*person)
    }
}

impl Person {
    fn add(&mut self, sign: Sign, documents: u64) {
        self.words = sign.words();
        *self.spellings.entry(sign.name).or_default() += documents;
        self.genders.extend(sign.gender);
        self.offices.extend(sign.offices);
    }

    /// The most frequent spelling; of equals the last in alphabetical order, which has its accents and small letters.
    fn spelling(&self) -> &str {
        self.spellings.iter().max_by_key(|(_, documents)| **documents).map_or("", |(name, _)| name)
    }

    /// Whether nothing that is shown of a short name contradicts the person: gender, offices, initials.
    fn can_be(&self, short: &Sign) -> bool {
        let gender =
            short.gender.is_none_or(|gender| self.genders.is_empty() || self.genders.contains(&gender));
        let unknown = short.offices.is_empty() || self.offices.is_empty();
        let offices = unknown || !short.offices.is_disjoint(&self.offices);
        let initials = short.words().into_iter().filter(|word| is_initial(word));
        let begins = |(initial, word): (String, &String)| initial.chars().next() == word.chars().next();
        gender && offices && initials.zip(&self.words).all(begins)
    }
}

/// The words of a name between spaces, accents and hyphens aside.
fn plain(sign: &Sign) -> String {
    sign.words().join(" ").replace(['-', '‑'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(signs: &[&str], value: &str) -> String {
        let signs = signs.iter().map(|line| (Sign::read(line).expect("a sign"), 1));
        Bearers::of(signs).name(value).unwrap_or(Sign::name_in(value)).to_owned()
    }

    #[test]
    fn spellings_of_one_name_are_one_name() {
        let signs = [
            "marchesson\tOdile Marchesson\tf\tmair",
            "marchesson\tODILE MARCHESSON\tf\t",
            "marchesson\tOdilé Marchesson\t\t",
        ];
        let signs = [&signs[..], &signs[..1]].concat();
        for spelling in ["ODILE MARCHESSON", "Odilé Marchesson", "Odile Marchesson"] {
            assert_eq!(name(&signs, &format!("marchesson\t{spelling}")), "Odile Marchesson");
        }
    }

    #[test]
    fn a_surname_means_the_one_who_bears_it_when_something_more_agrees() {
        let full = "marchesson\tOdile Marchesson\tf\tmair";
        for (short, is_joined) in [
            ("Marchesson\tft\t", true),
            ("Marchesson\tf\t", false),
            ("Marchesson\tf\tmair", true),
            ("Marchesson\t\tmair", true),
            ("O. Marchesson\tft\t", true),
            ("A. Marchesson\tft\t", false),
            ("Marchesson\tmt\t", false),
            ("Marchesson\tm\tmair", false),
            ("Marchesson\t\t", false),
            ("Marchesson\tft\tprefet", false),
        ] {
            let expected =
                if is_joined { "Odile Marchesson" } else { short.split('\t').next().unwrap_or("") };
            assert_eq!(name(&[full], &format!("marchesson\t{short}")), expected, "{short}");
        }
    }

    #[test]
    fn two_who_bear_a_surname_are_told_apart_by_their_office_or_not_at_all() {
        let odile = "marchesson\tOdile Marchesson\tf\tmair";
        for (other, short, expected) in [
            ("marchesson\tAnne Marchesson\tf\t", "Marchesson\tft\t", "Marchesson"),
            ("marchesson\tJean Marchesson\tm\t", "Marchesson\tft\t", "Marchesson"),
            ("marchesson\tJean Marchesson\tm\t", "Marchesson\tf\tmair", "Odile Marchesson"),
            ("marchesson\tAnne Marchesson\tf\tministr", "Marchesson\tf\tmair", "Odile Marchesson"),
            ("marchesson\tAnne Marchesson\tf\t", "Marchesson\tf\tmair", "Marchesson"),
            ("marchesson\tAnne Marchesson\tf\tmair", "Marchesson\tf\tmair", "Marchesson"),
        ] {
            for signs in [[odile, other], [other, odile]] {
                assert_eq!(name(&signs, &format!("marchesson\t{short}")), expected, "{signs:?} {short}");
            }
            assert_eq!(name(&[odile, other], "marchesson\tOdile Marchesson"), "Odile Marchesson");
        }
    }

    #[test]
    fn a_double_name_is_not_its_second_half() {
        let signs = ["roy-tremblay\tAnne Roy-Tremblay\tf\t"];
        assert_eq!(name(&signs, "tremblay\tTremblay\tft\t"), "Tremblay");
        let signs = ["guen\tYsolde Le Guen\tf\t"];
        assert_eq!(name(&signs, "guen\tLe Guen\tft\t"), "Ysolde Le Guen");
    }
}
