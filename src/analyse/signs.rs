//! What a document shows of the people it names, by which they can be known again in others.
//!
//! A short name (`Marchesson`) can only be joined with a full one (`Odile Marchesson`) of another document when what both
//! show agrees. A document says nothing about others, so that this stays pure; `search` does the joining.

use std::collections::{BTreeMap, BTreeSet};

use super::Findings;
use super::names::NameKind;
use crate::document::{Document, Span};
use crate::french::{fold, words};
use crate::lexicon::{Tags, tags};

/// What one document shows of one name.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sign {
    /// The name, as the document gives it.
    pub name: String,
    /// The gender that titles, roles and given names show; nothing when they show both.
    pub gender: Option<Gender>,
    /// Whether a form of address stands before it: `Mme`, `Me`, `M.`
    pub is_titled: bool,
    /// What the person is, each noun without accents and ending: `mair` of `mairesse de Valbrume`.
    pub offices: BTreeSet<String>,
}

/// A grammatical gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gender {
    /// `M.`, `il`, `conseiller`
    Masculine,
    /// `Mme`, `elle`, `mairesse`
    Feminine,
}

/// How much of a person's name a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fullness {
    /// Given name and surname.
    Full,
    /// The surname, perhaps with initials.
    Short,
    /// It is not the name of a human being, as far as can be seen.
    None,
}

/// The signs of those who are quoted, each once, in the order of the text.
pub fn speakers(document: &Document, findings: &Findings) -> Vec<Sign> {
    let shown = Shown::of(document, findings);
    shown.signs(findings.quotes.iter().filter_map(|quote| quote.speaker.as_ref()?.name.as_deref()))
}

/// The signs of the people who are named, each once, in the order of their first mentions.
pub fn persons(document: &Document, findings: &Findings) -> Vec<Sign> {
    let shown = Shown::of(document, findings);
    let persons = findings.names.iter().filter(|name| name.kind == NameKind::Person);
    shown.signs(persons.map(|name| name.name.as_str()))
}

/// What is shown of each name.
#[derive(Default)]
struct Shown<'f>(BTreeMap<&'f str, Evidence>);

#[derive(Clone, Default)]
struct Evidence {
    genders: BTreeSet<Gender>,
    offices: BTreeSet<String>,
    /// Whether a form of address stands before the name.
    is_titled: bool,
}

/// Mentions of a name that are looked at.
const MOST_MENTIONS: usize = 20;

impl<'f> Shown<'f> {
    fn of(document: &Document, findings: &'f Findings) -> Self {
        let mut shown = Self::default();
        for speaker in findings.quotes.iter().filter_map(|quote| quote.speaker.as_ref()) {
            let Some(name) = speaker.name.as_deref() else { continue };
            speaker.mention.iter().for_each(|mention| shown.text(name, document.slice(*mention)));
            speaker.role.iter().for_each(|role| shown.text(name, role));
            shown.text(name, name);
        }
        for name in findings.names.iter().filter(|name| name.kind == NameKind::Person) {
            shown.text(&name.name, &name.name);
            for (mention, _) in name.mentions.iter().take(MOST_MENTIONS) {
                around(&document.text, *mention).into_iter().for_each(|text| shown.text(&name.name, text));
            }
        }
        shown
    }

    fn text(&mut self, name: &'f str, text: &str) {
        let evidence = self.0.entry(name).or_default();
        evidence.genders.extend(gender(text, fullness(name)));
        evidence.is_titled |= words(text).take(3).any(|word| tags(&word.form(text)).has(Tags::TITLE));
        // A name that is also a trade (`Boucher`) is no office.
        evidence.offices.extend(Some(text).filter(|text| *text != name).and_then(office));
    }

    fn signs<'n>(&self, names: impl Iterator<Item = &'n str>) -> Vec<Sign> {
        let mut seen = BTreeSet::new();
        let sign = |name: &str| {
            let Evidence { genders, offices, is_titled } = self.0.get(name).cloned().unwrap_or_default();
            let gender = genders.first().copied().filter(|_| genders.len() == 1);
            // Nothing shows that `Christian` is a surname, whatever is shown of him.
            let is_given = tags(&name.to_lowercase()).has(Tags::GIVEN) && !is_titled;
            let known = Sign { name: name.to_owned(), gender, is_titled, offices };
            if is_given { Sign { name: known.name, ..Sign::default() } } else { known }
        };
        names.filter(|name| seen.insert(name.to_owned())).map(sign).collect()
    }
}

/// The title or role just before a name, and the role behind it and a comma: `Mme Marchesson, ministre de …`.
fn around(text: &str, mention: Span) -> [&str; 2] {
    const NEAR: usize = 40;
    let before = &text[text.ceil_char_boundary(mention.start().saturating_sub(NEAR))..mention.start()];
    let last = words(before).last().map_or("", |word| word.span.of(before));
    let after = &text[mention.end()..text.floor_char_boundary((mention.end() + NEAR).min(text.len()))];
    let apposition = after.strip_prefix(", ").unwrap_or_default();
    let first = words(apposition).take(2).last().map_or(0, |word| word.span.end());
    [last, &apposition[..first]]
}

/// The gender that one of the first words shows: a title, a role or its article; of those with a full name a pronoun or
/// the given name too, which for a surname alone would be somebody called by his given name.
fn gender(text: &str, fullness: Fullness) -> Option<Gender> {
    let shows = match fullness {
        Fullness::Full => Tags::TITLE | Tags::ROLE | Tags::SUBJECT | Tags::GIVEN,
        _ => Tags::TITLE | Tags::ROLE,
    };
    let first: Vec<Tags> = words(text).take(5).map(|word| tags(&word.form(text))).collect();
    let next_is_role = |at: usize| first.get(at + 1).is_some_and(|next| next.has(Tags::ROLE));
    first.iter().enumerate().take(4).find_map(|(at, tags)| {
        let (masculine, feminine) = (tags.has(Tags::MASCULINE), tags.has(Tags::FEMININE));
        let is_article = tags.has(Tags::DETERMINER) && next_is_role(at);
        let is_shown = (tags.any(shows) || is_article) && masculine != feminine;
        is_shown.then_some(if masculine { Gender::Masculine } else { Gender::Feminine })
    })
}

/// The first noun of a role, without what tells its gender.
fn office(role: &str) -> Option<String> {
    let noun = words(role).map(|word| word.form(role)).find(|form| is_office(form))?;
    let plain = folded(&noun);
    let endings = ["trice", "teur", "euse", "eure", "eur", "esse", "iere", "ier", "ere", "er", "e"];
    let stem = endings.iter().find_map(|ending| plain.strip_suffix(ending)).unwrap_or(&plain);
    Some(stem.to_owned())
}

/// Whether a word says what somebody is; `élue` and `responsable` say it of anybody.
fn is_office(form: &str) -> bool {
    let tags = tags(form);
    tags.has(Tags::ROLE) && !tags.has(Tags::ANYONE)
}

/// Without accents, in small letters.
fn folded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    fold(&text.to_lowercase(), &mut plain);
    plain
}

impl Sign {
    /// How much of a person's name it has.
    pub fn fullness(&self) -> Fullness {
        fullness(&self.name)
    }

    /// The last word of the name, without accents and in small letters: what all who bear it are found by.
    pub fn surname(&self) -> String {
        folded(self.name.split_whitespace().next_back().unwrap_or_default())
    }

    /// The words of the name without accents, in small letters.
    pub fn words(&self) -> Vec<String> {
        self.name.split_whitespace().map(folded).collect()
    }

    /// A facet's value: surname and name, and for a short name what is shown of it, since it means not everybody who
    /// bears it. A name of no human being has no surname.
    pub fn value(&self) -> String {
        match self.fullness() {
            Fullness::Full => format!("{}\t{}", self.surname(), self.name),
            Fullness::Short => self.to_string(),
            Fullness::None => format!("\t{}", self.name),
        }
    }

    /// The name within a facet's value, or within a sign that was written.
    pub fn name_in(value: &str) -> &str {
        value.split('\t').nth(1).unwrap_or(value)
    }

    /// Reads a sign that was written; nothing for any other text.
    pub fn read(line: &str) -> Option<Self> {
        let parts: Vec<_> = line.split('\t').collect();
        let &[_, name, gender, offices] = parts.as_slice() else { return None };
        let (gender, is_titled) = (gender.trim_end_matches('t'), gender.ends_with('t'));
        let gender = match gender {
            "m" => Some(Gender::Masculine),
            "f" => Some(Gender::Feminine),
            _ => None,
        };
        let offices = offices.split(' ').filter(|office| !office.is_empty()).map(str::to_owned).collect();
        Some(Self { name: name.to_owned(), gender, is_titled, offices })
    }
}

fn fullness(name: &str) -> Fullness {
    let words: Vec<_> = name.split_whitespace().collect();
    let Some((last, before)) = words.split_last() else { return Fullness::None };
    let own: Vec<_> = before.iter().filter(|word| !is_initial(word) && !is_particle(word)).collect();
    let of_a_body = is_acronym(last) && before.last().is_some_and(|word| is_particle(word));
    match own.as_slice() {
        _ if of_a_body || !is_name(last) || !own.iter().all(|word| is_name(word)) => Fullness::None,
        [] if is_acronym(last) => Fullness::None,
        [] => Fullness::Short,
        [first, ..] if is_acronym(first) && !is_acronym(last) => Fullness::None,
        _ => Fullness::Full,
    }
}

/// Whether a word can be part of somebody's name.
fn is_name(word: &str) -> bool {
    let other = Tags::BODY | Tags::ROLE | Tags::TITLE | Tags::DETERMINER | Tags::PREPOSITION | Tags::PLACE;
    let tags = tags(&word.to_lowercase());
    let letters = word.chars().all(|char| char.is_alphabetic() || matches!(char, '-' | '’' | '\'' | '‑'));
    letters && word.starts_with(char::is_uppercase) && (tags.has(Tags::GIVEN) || !tags.any(other))
}

fn is_acronym(word: &str) -> bool {
    word.chars().all(char::is_uppercase)
}

/// `V.` of `V. Plante`.
pub fn is_initial(word: &str) -> bool {
    word.ends_with('.') && word.chars().filter(|char| char.is_alphabetic()).count() <= 2
}

/// `de`, `Le`, `van`: what a surname of several words begins with.
fn is_particle(word: &str) -> bool {
    tags(&word.to_lowercase()).any(Tags::PARTICLE | Tags::DE | Tags::DETERMINER)
}

/// A sign on one line, as the index keeps it, that begins with the surname; `t` is for a title: `plante⇥Plante⇥ft⇥mair`.
impl std::fmt::Display for Sign {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let gender = match self.gender {
            Some(Gender::Masculine) => "m",
            Some(Gender::Feminine) => "f",
            None => "",
        };
        let title = if self.is_titled { "t" } else { "" };
        let offices = self.offices.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
        write!(out, "{}\t{}\t{gender}{title}\t{offices}", self.surname(), self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyse::analyse;
    use crate::lexicon::Vocabulary;

    fn check(text: &str, of: fn(&Document, &Findings) -> Vec<Sign>, expected: &[&str]) {
        let document = Document { text: text.to_owned(), ..Document::default() };
        let signs = of(&document, &analyse(&document, &Vocabulary::default()));
        assert_eq!(signs.iter().map(ToString::to_string).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn a_sign_tells_name_gender_and_office() {
        for (text, expected) in [
            (
                "« Nous rouvrirons lundi », a dit la mairesse de Valbrume, Odile Marchesson.",
                "marchesson\tOdile Marchesson\tf\tmair",
            ),
            ("« Nous rouvrirons lundi », a dit Mme Marchesson.", "marchesson\tMarchesson\tft\t"),
            ("« Nous rouvrirons lundi », a dit le maire Marchesson.", "marchesson\tMarchesson\tm\tmair"),
        ] {
            check(text, speakers, &[expected]);
        }
    }

    #[test]
    fn who_is_called_by_a_given_name_shows_no_surname() {
        check(
            "« Le quai rouvre », a dit Christian, habitant de Valbrume.",
            speakers,
            &["christian\tChristian\t\t"],
        );
        check("« Le quai rouvre », a dit M. Christian.", speakers, &["christian\tChristian\tmt\t"]);
    }

    #[test]
    fn a_person_need_not_speak() {
        check(
            "La fête a plu à Mme Ferrière, ministre de l’Été.",
            persons,
            &["ferriere\tFerrière\tft\tministr"],
        );
    }

    #[test]
    fn names_are_full_or_short_or_none_of_a_human_being() {
        let check = |name: &str, expected: Fullness| {
            let sign = Sign { name: name.into(), ..Sign::default() };
            assert_eq!(sign.fullness(), expected, "{name}");
        };
        check("Odile Marchesson", Fullness::Full);
        check("Ysolde de La Tour", Fullness::Full);
        check("Marchesson", Fullness::Short);
        check("O. Marchesson", Fullness::Short);
        check("Le Guen", Fullness::Short);
        check("ODILE MARCHESSON", Fullness::Full);
        check("SNC Marchesson", Fullness::None);
        check("CGT", Fullness::None);
        check("Odile Marchesson de la CGT", Fullness::None);
        check("Odile Marchesson, experte de l’Été", Fullness::None);
        check("Ville de Valbrume", Fullness::None);
        check("mairesse de Valbrume", Fullness::None);
        check("", Fullness::None);
    }

    #[test]
    fn a_sign_is_read_as_it_was_written() {
        let offices = ["mair".to_owned(), "ministr".to_owned()].into();
        let sign =
            Sign { name: "Élise Roy".into(), gender: Some(Gender::Feminine), is_titled: true, offices };
        assert_eq!(Sign::read(&sign.to_string()), Some(sign.clone()));
        assert_eq!(sign.value(), "roy\tÉlise Roy");
        assert_eq!(Sign::name_in(&sign.value()), "Élise Roy");
        assert_eq!(Sign::read("nothing of the kind"), None);
    }
}
