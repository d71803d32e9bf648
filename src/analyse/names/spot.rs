//! Where names stand: heads with their complements, runs of capitals, known places.

use std::borrow::Cow;
use std::ops::Range;

use super::super::quotes::tokens::{Token, TokenKind};
use super::cantons::Of;
use super::headed::{Headed, is_description};
use super::keys::{initials, key};
use crate::french::{folded, lower};
use crate::lexicon::{self, BodyKind, Place, Tags};

/// Words at one place that look like a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// All of it.
    pub tokens: Range<usize>,
    pub kind: SpotKind,
    /// Where the words begin that tell it from others of its kind: behind `ville de`.
    pub core: usize,
    pub rule: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SpotKind {
    /// A head word with what belongs to it: `Institut de …`.
    Headed(BodyKind),
    /// A head word with a capital and nothing more: `l’Institut`.
    HeadAlone,
    /// One of several regions behind one head, with its preposition.
    Region(Of),
    /// A place of the lists.
    Place(Place, &'static str),
    /// A town, since the text says so: `maire de X`.
    Town,
    /// A run of capitals.
    Run,
    /// A company by its legal form.
    Company,
    /// A word in capitals alone.
    Acronym,
    /// Somebody, by their title, given name or role.
    Person,
}

/// Finds names in order; they do not overlap.
pub(super) fn spot(text: &str, tokens: &[Token]) -> Vec<Spot> {
    let spotter = Spotter { text, tokens };
    let mut spots: Vec<Spot> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let token = &tokens[at];
        let may_begin =
            token.capital || token.tags.any(Tags::HEAD | Tags::SMALL_NAME) || spotter.is_brand(at);
        if token.tags.has(Tags::HEAD) {
            let mut regions = spotter.cantons(at);
            if regions.len() > 1 {
                at = regions[regions.len() - 1].tokens.end;
                spots.append(&mut regions);
                continue;
            }
        }
        match Some(at).filter(|_| may_begin && token.is_word()).and_then(|at| spotter.at(at)) {
            Some(spot) => {
                at = spot.tokens.end;
                spots.push(spot);
            }
            None => at += 1,
        }
    }
    spots
}

pub(super) struct Spotter<'t> {
    pub text: &'t str,
    pub tokens: &'t [Token],
}

impl<'t> Spotter<'t> {
    fn at(&self, at: usize) -> Option<Spot> {
        let token = self.tokens[at];
        if token.is_lower() && token.tags.has(Tags::SMALL_NAME) {
            return Some(self.small_name(at));
        }
        if self.is_brand(at) {
            return Some(Spot { tokens: at..at + 1, kind: SpotKind::Run, core: at, rule: "name/brand" });
        }
        if token.kind != TokenKind::Word || token.hyphen || self.is_agenda(at) {
            return None;
        }
        if self.is_article_of_name(at) {
            let spot = self.place(at + 1).or_else(|| self.run(at + 1))?;
            return Some(Spot { tokens: at..spot.tokens.end, ..spot });
        }
        let headed = if token.tags.has(Tags::HEAD) { self.headed(at) } else { None };
        // `Association européenne de libre-échange` is a place of the lists before it is an association.
        let place = self.place(at);
        if place.as_ref().zip(headed.as_ref()).is_some_and(|(place, headed)| {
            // `le Royaume-Uni de l’Union européenne` is no name.
            let whole = place.tokens.len() > 1 || self.is_beside(place);
            whole || place.tokens.end >= headed.tokens.end
        }) {
            return place;
        }
        headed.or(place).or_else(|| self.run(at))
    }

    /// `La` of `à La Haye`, `Le` of `dans Le Courrier`: an article with a capital within a sentence.
    fn is_article_of_name(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        matches!(token.span.of(self.text), "Le" | "La" | "Les")
            && at > 0
            && self.tokens[at - 1].is_word()
            && !self.tokens[at - 1].capital
            && self.token(at + 1).is_some_and(|next| next.is_name() && !next.tags.has(Tags::HEAD))
            && self.adjoins(at + 1)
    }

    /// `eBay`, `iRobot`: a capital within a word that has none at its beginning.
    fn is_brand(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        let second = self.text.as_bytes().get(token.span.start() + 1);
        second.is_some_and(u8::is_ascii_uppercase)
            && token.is_lower()
            && !token.hyphen
            && token.span.len() > 2
            && token.span.of(self.text).starts_with(|c: char| c.is_ascii_lowercase())
    }

    /// `la présidente de la Confédération X Y`: whether another name follows a place directly.
    fn is_beside(&self, place: &Spot) -> bool {
        let next = place.tokens.end;
        let presided = self.is_presided(place.tokens.start);
        let name =
            |token: &Token| token.is_name() && !token.hyphen && (presided || token.tags.has(Tags::GIVEN));
        self.token(next).is_some_and(name)
    }

    /// `président de la`: whether somebody at the head of it stands before, whose name comes behind.
    fn is_presided(&self, at: usize) -> bool {
        let head = |at: usize| matches!(&*self.form(at), "président" | "présidente");
        at >= 3 && self.has(at - 1, Tags::DETERMINER) && self.has(at - 2, Tags::DE) && head(at - 3)
    }

    pub fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub fn has(&self, at: usize, tags: Tags) -> bool {
        self.token(at).is_some_and(|token| token.is_word() && token.tags.any(tags))
    }

    pub fn form(&self, at: usize) -> Cow<'t, str> {
        lower(self.tokens[at].span.of(self.text))
    }

    /// `santésuisse`, `tarifsuisse SA`: a name in small letters with its legal form.
    fn small_name(&self, at: usize) -> Spot {
        let end = at + 1 + usize::from(self.has(at + 1, Tags::LEGAL_FORM));
        let kind = SpotKind::Headed(BodyKind::Body);
        Spot { tokens: at..end, kind, core: at, rule: "name/small-letters" }
    }

    /// Whether `ordre` at `at` is that `du jour`.
    fn is_agenda(&self, at: usize) -> bool {
        let is = |at: usize, word: &str| {
            self.token(at).is_some_and(|token| token.span.of(self.text).eq_ignore_ascii_case(word))
        };
        is(at, "ordre") && is(at + 2, "jour")
    }

    /// A name that begins with its head at `at`.
    fn headed(&self, at: usize) -> Option<Spot> {
        let head = self.tokens[at];
        if !head.capital && head.tags.has(Tags::CAPITAL_HEAD) {
            return None;
        }
        let end = Headed::new(self, at).end();
        let end = if end > at + 1 { self.explained(at, end) } else { end };
        if end == at + 1 {
            let alone = head.capital && self.is_determined(at) && !self.run_goes_on(at);
            return alone.then_some(Spot {
                tokens: at..end,
                kind: SpotKind::HeadAlone,
                core: at,
                rule: "name/head-alone",
            });
        }
        let kind = lexicon::body_kind(&self.form(at))?;
        let core = self.core(at, end);
        // `Parti de rien, il …`
        if core == at && !self.is_determined(at) && self.form(at) == "parti" {
            return None;
        }
        let joined = |at: usize| self.tokens[at].tags.any(Tags::DE | Tags::PREPOSITION | Tags::COORDINATION);
        let generic = head.tags.has(Tags::GENERIC_HEAD)
            && !head.capital
            && self.tokens[core].capital
            && !(at + 1..core).any(joined);
        let start = if generic { core } else { at };
        if kind == BodyKind::State && head.capital {
            // `la République du Sénégal` is the state of that name.
            if let Some(spot) = self.state(core) {
                return Some(Spot { tokens: at..spot.tokens.end, rule: "name/state", ..spot });
            }
        }
        let is_none = match kind {
            BodyKind::State => !head.capital || !self.is_state(at, core, end),
            // `une lettre commune de la CNA`
            BodyKind::City => {
                let short = !head.capital && self.tokens[core].tags.has(Tags::ACRONYM);
                core > at && (short || self.is_elsewhere(core))
            }
            _ => false,
        };
        if is_none {
            return None;
        }
        let kind = match kind {
            BodyKind::Region if self.is_department(at, end) => BodyKind::Ministry,
            kind => kind,
        };
        Some(Spot { tokens: start..end, kind: SpotKind::Headed(kind), core, rule: "name/head" })
    }

    /// The end of a name whose first letters the brackets behind it give: `Banque pour la relance et l’emploi (BRE)`.
    fn explained(&self, at: usize, end: usize) -> usize {
        const REACH: usize = 8;
        let open = (end..self.tokens.len().min(end + REACH)).find(|&at| !self.tokens[at].is_word());
        let open = open.filter(|&open| open > end && self.tokens[open].kind == TokenKind::Open);
        let Some((open, short)) = open.zip(open.and_then(|open| self.token(open + 1))) else { return end };
        let closed = self.token(open + 2).is_some_and(|close| close.kind == TokenKind::Close);
        let written = self.text[self.tokens[at].span.start()..self.tokens[open].span.start()].trim_end();
        let fits = closed && short.tags.has(Tags::ACRONYM) && initials(&key(written)) == self.form(open + 1);
        if fits { open } else { end }
    }

    /// Whether the words from a head of states on name one: `secrétaire d’État X Y` is none, nor `l’État pour X`.
    fn is_state(&self, at: usize, core: usize, end: usize) -> bool {
        let office = at >= 2 && self.has(at - 1, Tags::DE) && self.has(at - 2, Tags::ROLE);
        let apart = (at + 1..core).any(|at| self.has(at, Tags::PREPOSITION) && !self.has(at, Tags::DE));
        let named =
            core > at && !apart && !self.tokens[core].tags.any(Tags::CAPITAL_WORD | Tags::HEAD | Tags::GIVEN);
        !office && (named || self.is_republic(at, end))
    }

    /// `villes d’Europe`: whether what follows a head of towns is a state or a continent; some towns are called as theirs.
    fn is_elsewhere(&self, core: usize) -> bool {
        const TOWNS: [&str; 7] =
            ["Québec", "Luxembourg", "Monaco", "Singapour", "Djibouti", "Panama", "Koweït"];
        let state = self.state(core).is_some_and(|spot| match spot.kind {
            SpotKind::Place(_, name) => !TOWNS.contains(&name),
            _ => false,
        });
        state || self.tokens[core].tags.has(Tags::CAPITAL_WORD)
    }

    /// `Département fédéral des finances`, not that of a river: what it is for stands in small letters.
    fn is_department(&self, at: usize, end: usize) -> bool {
        let small = |token: &Token| token.is_lower() && !token.tags.any(Tags::DE | Tags::DETERMINER);
        self.form(at) == "département" && self.tokens[at + 1..end].iter().any(small)
    }

    /// A state of the lists, or a union of states.
    fn state(&self, at: usize) -> Option<Spot> {
        self.place(at).filter(|spot| matches!(spot.kind, SpotKind::Place(Place::State | Place::Union, _)))
    }

    /// Whether an adjective makes a head the name of a state: `République italienne`, no `États membres`.
    fn is_republic(&self, at: usize, end: usize) -> bool {
        (at + 1..end).any(|at| lexicon::state_of_adjective(&self.form(at)).is_some())
    }

    /// Whether the word before is an article, so that a capital behind it is meant.
    fn is_determined(&self, at: usize) -> bool {
        at > 0 && self.has(at - 1, Tags::DETERMINER) && !self.tokens[at - 1].capital
    }

    fn run_goes_on(&self, at: usize) -> bool {
        self.token(at + 1).is_some_and(Token::is_name)
    }

    /// The first capitalised word behind the head, else the head.
    fn core(&self, at: usize, end: usize) -> usize {
        (at + 1..end).find(|&at| self.tokens[at].is_name()).unwrap_or(at)
    }

    /// A state or city of the lists.
    pub fn place(&self, at: usize) -> Option<Spot> {
        let token = self.tokens[at];
        if !token.capital || !token.tags.has(Tags::PLACE) {
            return None;
        }
        let first = folded(&self.form(at));
        let rest = &self.text[token.span.start()..];
        let (name, place) = lexicon::places_from(&first).iter().find(|(name, _)| begins_with(rest, name))?;
        let written = written_length(rest, name);
        let stop = token.span.start() + written;
        let end = (at..self.tokens.len())
            .find(|&at| self.tokens[at].span.start() >= stop)
            .unwrap_or(self.tokens.len());
        // `Paris Saint-Germain`, `Vienne-Nord`: part of a longer name.
        if self.token(end).is_some_and(|next| {
            let longer = next.is_name() && !next.tags.any(Tags::GIVEN | Tags::HEAD) && self.adjoins(end);
            longer && !self.is_presided(at)
        }) {
            return None;
        }
        Some(Spot { tokens: at..end, kind: SpotKind::Place(*place, name), core: at, rule: "name/place-list" })
    }

    /// Whether nothing but a space or a hyphen stands before the token at `at`, or the point of an initial.
    fn adjoins(&self, at: usize) -> bool {
        let before = self.tokens[at - 1].span;
        let between = &self.text[before.end()..self.tokens[at].span.start()];
        let initial = self.tokens[at - 1].capital && before.len() == 1;
        matches!(between, " " | "\u{a0}" | "-" | "‑" | "") || initial && matches!(between, ". " | ".\u{a0}")
    }

    /// A run of capitalised words.
    fn run(&self, at: usize) -> Option<Spot> {
        if self.begins_no_run(at) {
            return None;
        }
        let end = self.run_end(at);
        let described = self.described(at, end);
        if described > end {
            return Some(Spot {
                tokens: at..described,
                kind: SpotKind::Run,
                core: at,
                rule: "name/described",
            });
        }
        let token = &self.tokens[at];
        // `Porte-parole` is one word.
        let is_one_word = self.tokens[at + 1..end].iter().all(|next| next.hyphen && !next.capital);
        let common =
            token.tags.any(COMMON | Tags::DETERMINER) && !token.tags.any(Tags::GIVEN | Tags::ACRONYM);
        // `les annexes II et III`
        let roman = |c: char| matches!(c, 'I' | 'V' | 'X');
        let numeral = end == at + 1 && token.span.of(self.text).chars().all(roman);
        if numeral || is_one_word && common {
            return None;
        }
        // `Président X`: a role in capitals before the name; `Ministre des Finances` is an office.
        let role = token.tags.has(Tags::ROLE) && !token.tags.any(Tags::GIVEN | Tags::HEAD);
        if end > at + 1 && role && !self.tokens[at + 1].hyphen {
            return self.tokens[at + 1].is_name().then(|| Spot {
                tokens: at + 1..end,
                kind: SpotKind::Person,
                core: at + 1,
                rule: "name/person",
            });
        }
        let (kind, rule) = self.kind_of_run(at, end);
        Some(Spot { tokens: at..end, kind, core: at, rule })
    }

    /// Whether the capitalised word at `at` begins no name of capitals.
    fn begins_no_run(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        // `secrétaire d’État X Y`: the office is no part of the name.
        let office = matches!(&*self.form(at), "état" | "etat") && at > 1 && self.has(at - 2, Tags::ROLE);
        // `l’Accord Canada – Israël`: an agreement between places.
        let agreement = token.tags.has(Tags::AGREEMENT) && self.has(at + 1, Tags::PLACE);
        let nameless = token.tags.any(Tags::TIME | Tags::CAPITAL_WORD) && !token.tags.has(Tags::GIVEN);
        let word = !token.is_name() || self.is_contact(at) || nameless && !self.is_continent(at);
        office || agreement || word
    }

    /// What a run of capitals names, and the rule that says so.
    fn kind_of_run(&self, at: usize, end: usize) -> (SpotKind, &'static str) {
        if self.is_person(at, end) {
            (SpotKind::Person, "name/person")
        } else if self.has(end - 1, Tags::LEGAL_FORM) && end > at + 1 {
            (SpotKind::Company, "name/legal-form")
        } else if self.is_town(at) {
            (SpotKind::Town, "name/town-of")
        } else if end == at + 1 && self.tokens[at].tags.has(Tags::ACRONYM) {
            (SpotKind::Acronym, "name/acronym")
        } else {
            (SpotKind::Run, "name/capitals")
        }
    }

    /// `les Forces aériennes`, `les Ports rhénans suisses`: the end of a plural noun with a capital and of its adjectives.
    fn described(&self, at: usize, end: usize) -> usize {
        let token = &self.tokens[at];
        const OTHER: Tags = Tags::ACRONYM.and(Tags::GIVEN).and(Tags::PLACE).and(Tags::ROLE);
        let form = self.form(at);
        let people = lexicon::state_of_adjective(&form).is_some();
        let noun = end == at + 1 && form.ends_with('s') && !token.tags.any(OTHER) && !people;
        if !noun || at == 0 || !self.has(at - 1, Tags::DETERMINER) {
            return end;
        }
        let adjective = |at: &usize| {
            let plural = |token: &Token| token.is_lower() && token.span.of(self.text).ends_with('s');
            self.token(*at).is_some_and(|token| plural(token) && is_description(token)) && self.adjoins(*at)
        };
        (end..end + 2).take_while(adjective).last().map_or(end, |last| last + 1)
    }

    /// Whether a continent begins a longer name: `Europe Écologie`.
    fn is_continent(&self, at: usize) -> bool {
        let longer = self.token(at + 1).is_some_and(|next| next.is_name() && self.adjoins(at + 1));
        longer && matches!(&*self.form(at), "europe" | "afrique" | "asie" | "amérique")
    }

    /// The end of capitalised words with particles between them: `Aix-en-Provence`, `Charles de Gaulle`.
    fn run_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        while let Some(token) = self.token(end).filter(|_| end < at + 8) {
            let joined = token.hyphen && token.is_word() && token.kind != TokenKind::Clitic;
            if joined || token.is_name() && self.adjoins(end) && !self.ends_name(at, end) {
                end += 1;
            } else if let Some(next) = self.behind_capital_article(at, end) {
                end = next;
            } else if let Some(next) = self.behind_particles(end) {
                end = next;
            } else {
                break;
            }
        }
        end
    }

    /// Whether a capital at `at` is no part of the name that began at `start`: the head of another, what somebody is
    /// (`Anne Ferrier Porte-parole`), how they are reached.
    fn ends_name(&self, start: usize, at: usize) -> bool {
        let tags = self.tokens[at].tags;
        let other = tags.has(Tags::HEAD) && !tags.has(Tags::GIVEN) && self.has(at + 1, Tags::DE);
        let role = tags.has(Tags::ROLE) && self.tokens[start].tags.has(Tags::GIVEN) && at >= start + 2;
        other || role || self.is_contact(at)
    }

    /// `Tél.`, `Courriel`: a word before a number or an address.
    pub fn is_contact(&self, at: usize) -> bool {
        const WORDS: [&str; 7] = ["tél", "téléphone", "fax", "courriel", "mobile", "email", "www"];
        let written = self.tokens[at].span.of(self.text);
        WORDS.iter().any(|word| word.eq_ignore_ascii_case(written))
    }

    /// `de`, `du`, `l’` between capitals of one name.
    fn behind_particles(&self, at: usize) -> Option<usize> {
        // `Committee of Manitoba`, `Society for the Study of X`
        let word = |at: usize| self.token(at).map(|token| token.span.of(self.text));
        let english = matches!(word(at), Some("of" | "for"));
        if english && word(at + 1) == Some("the") && self.adjoins(at) && self.adjoins(at + 2) {
            return self.token(at + 2).is_some_and(Token::is_name).then_some(at + 3);
        }
        let particle = |at: usize| (english || self.has(at, Tags::DE | Tags::PARTICLE)) && self.adjoins(at);
        let article = |at: usize| self.has(at, Tags::DETERMINER) && !self.tokens[at].capital;
        let next = if particle(at) && article(at + 1) {
            at + 2
        } else if particle(at) {
            at + 1
        } else {
            return None;
        };
        self.token(next)
            .is_some_and(|token| token.is_name() && (english || !token.tags.any(Tags::PLACE)))
            .then_some(next + 1)
    }

    /// `Le` of `Marine Le Pen`: an article with a capital behind a given name.
    fn behind_capital_article(&self, start: usize, at: usize) -> Option<usize> {
        let article =
            self.token(at)?.capital && self.has(at, Tags::DETERMINER | Tags::DE) && self.adjoins(at);
        let named = self.tokens[start].tags.has(Tags::GIVEN) && self.token(at + 1)?.is_name();
        (article && named && self.adjoins(at + 1)).then_some(at + 2)
    }
}

/// Whether `text` begins with the words of `name`, in which `_` is a space, and ends there.
fn begins_with(text: &str, name: &str) -> bool {
    let length = written_length(text, name);
    let ends = text[length..].chars().next().is_none_or(|c| !c.is_alphanumeric());
    length > 0 && ends
}

/// A capital with its accent or without.
fn is_initial(c: char, wanted: char) -> bool {
    c == wanted || matches!((c, wanted), ('E', 'É' | 'È') | ('I', 'Î'))
}

/// The bytes of `text` that are `name`, capitals and kinds of apostrophe aside; 0 for none.
fn written_length(text: &str, name: &str) -> usize {
    let mut rest = text.chars();
    for wanted in name.chars() {
        let Some(c) = rest.next() else { return 0 };
        let same = match wanted {
            '_' => c.is_whitespace(),
            '\'' => matches!(c, '\'' | '’'),
            '-' => matches!(c, '-' | '‑' | ' '),
            'É' | 'Î' | 'È' => is_initial(c, wanted),
            _ => c == wanted || c.is_uppercase() && c.to_lowercase().eq(wanted.to_lowercase()),
        };
        if !same {
            return 0;
        }
    }
    text.len() - rest.as_str().len()
}

/// Words whose capital alone names nobody.
const COMMON: Tags = Tags::AGREEMENT
    .and(Tags::PAPER)
    .and(Tags::ROLE)
    .and(Tags::HEAD)
    .and(Tags::FINITE)
    .and(Tags::INFINITIVE)
    .and(Tags::INFINITIVAL)
    .and(Tags::PARTICIPLE)
    .and(Tags::VERB)
    .and(Tags::NAMED);
