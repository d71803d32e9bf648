//! Which spots mean the same: short forms in brackets, towns with and without `ville de`, surnames.

use hashbrown::HashMap;
use std::ops::Range;

use super::super::quotes::tokens::{Token, TokenKind};
use super::cantons::Of;
use super::display::{city, clean};
use super::keys::{abbreviates, initials, key};
use super::spot::{Spot, SpotKind};
use super::{Mention, Name, NameKind, Names, span_of};
use crate::lexicon::{self, BodyKind, OwnName, Place, Tags, Vocabulary};

/// Joins spots to names.
pub(super) fn join<'t>(
    text: &'t str,
    tokens: &'t [Token],
    spots: Vec<Spot>,
    vocabulary: &Vocabulary,
) -> Names<'t> {
    let mut joiner = Joiner::new(text, tokens);
    joiner.learn_own(vocabulary.organisations(), BodyKind::Body);
    joiner.learn_own(vocabulary.places(), BodyKind::City);
    joiner.learn(&spots);
    joiner.learn_hereafter(&spots);
    let keys: Vec<String> = spots.iter().map(|spot| joiner.own_key(spot)).collect();
    joiner.learn_initials(&spots, &keys);
    let mut names = Names { text, tokens, mentions: Vec::with_capacity(spots.len()), names: Vec::new() };
    for (spot, own) in spots.iter().zip(keys) {
        let Some(number) = joiner.number(spot, own, &mut names.names) else { continue };
        names.mentions.push(Mention { tokens: spot.tokens.clone(), name: number });
        names.names[number].mentions.push((span_of(tokens, spot.tokens.clone()), spot.rule));
    }
    names
}

struct Joiner<'t> {
    text: &'t str,
    tokens: &'t [Token],
    /// Keys of full names by the keys of their other forms.
    aliases: HashMap<String, String>,
    /// Short forms as written, by the key of the full name.
    shorts: HashMap<String, String>,
    /// Numbers of names by their key.
    numbers: HashMap<String, usize>,
    /// The latest name by the form of its head.
    heads: HashMap<String, usize>,
    /// Keys of people by surname.
    surnames: HashMap<String, String>,
    /// Keys of towns.
    towns: HashMap<String, &'static str>,
    /// Names that the user gave, by their key.
    own: HashMap<String, (String, BodyKind)>,
}

impl<'t> Joiner<'t> {
    fn new(text: &'t str, tokens: &'t [Token]) -> Self {
        Self {
            text,
            tokens,
            aliases: HashMap::new(),
            shorts: HashMap::new(),
            numbers: HashMap::new(),
            heads: HashMap::new(),
            surnames: HashMap::new(),
            towns: HashMap::new(),
            own: HashMap::new(),
        }
    }

    fn written(&self, range: Range<usize>) -> &'t str {
        span_of(self.tokens, range).of(self.text)
    }

    /// Learns the names that the user gave, with their aliases.
    fn learn_own(&mut self, names: &[OwnName], kind: BodyKind) {
        for own in names {
            let full = key(&own.name);
            let kind = own.kind.as_deref().map_or(kind, |said| kind_called(said).unwrap_or(kind));
            for form in own.aliases.iter().map(|alias| key(alias)).filter(|alias| *alias != full) {
                self.aliases.insert(form, full.clone());
            }
            self.own.insert(full, (own.name.clone(), kind));
        }
    }

    /// Learns short forms, surnames and towns before anything is joined.
    fn learn(&mut self, spots: &[Spot]) {
        for (place, spot) in spots.iter().enumerate() {
            match spot.kind {
                SpotKind::Person => self.learn_person(spot),
                SpotKind::Town => drop(self.towns.insert(key(self.written(spot.tokens.clone())), "")),
                SpotKind::Headed(BodyKind::City) if spot.core > spot.tokens.start => self.learn_town(spot),
                _ => {}
            }
            if let Some(inner) = self.bracket(spot.tokens.end) {
                self.learn_short(spot, inner, spots.get(place + 1));
            }
        }
    }

    /// `…, ci-après « l’UVal »`: another word for a name that stands not far before.
    fn learn_hereafter(&mut self, spots: &[Spot]) {
        let tokens = self.tokens;
        let marks =
            (2..tokens.len()).filter(|&at| tokens[at].hyphen && tokens[at].span.of(self.text) == "après");
        let places: Vec<usize> = marks.collect();
        for at in places {
            let near = (at + 1..tokens.len().min(at + 8)).find(|&at| tokens[at].is_name());
            let Some(start) = near.filter(|&start| !tokens[start].tags.any(Tags::CAPITAL_WORD)) else {
                continue;
            };
            let end = (start..tokens.len()).find(|&at| !tokens[at].is_word()).unwrap_or(tokens.len());
            let alias = key(self.written(start..end.min(start + 5)));
            let before = &spots[..spots.partition_point(|spot| spot.tokens.end <= at)];
            let full = before.iter().rev().take(8).find_map(|spot| {
                let full = self.own_key(spot);
                abbreviates(&alias, &full).then_some(full)
            });
            if let Some(full) = full.filter(|full| *full != alias) {
                self.shorts
                    .entry(full.clone())
                    .or_insert_with(|| span_of(tokens, start..start + 1).of(self.text).to_owned());
                self.aliases.insert(alias, full);
            }
        }
    }

    /// Capitals that no bracket explains: the body whose words begin with them.
    fn learn_initials(&mut self, spots: &[Spot], keys: &[String]) {
        let keyed = || spots.iter().zip(keys);
        let mut bodies: HashMap<String, &str> = HashMap::new();
        for (_, full) in keyed().filter(|(spot, _)| matches!(spot.kind, SpotKind::Headed(_) | SpotKind::Run))
        {
            // `Northmoor Institute of Technology NIT`
            let (before, last) = full.rsplit_once(' ').unwrap_or_default();
            let letters = initials(before);
            let letters = if !last.is_empty() && letters == last { letters } else { initials(full) };
            bodies.entry(letters).or_insert(full);
        }
        let acronyms = keyed().filter(|(spot, _)| spot.kind == SpotKind::Acronym && spot.tokens.len() == 1);
        for (spot, short) in acronyms.filter(|(_, short)| short.len() > 2) {
            if let Some(&full) = bodies.get(short) {
                let written = self.written(spot.tokens.clone()).to_owned();
                self.shorts.entry(full.to_owned()).or_insert(written);
                self.aliases.entry(short.clone()).or_insert_with(|| full.to_owned());
            }
        }
    }

    fn learn_person(&mut self, spot: &Spot) {
        let full = key(self.written(spot.tokens.clone()));
        if let Some((_, last)) = full.rsplit_once(' ') {
            self.surnames.entry(last.to_owned()).or_insert(full);
        }
    }

    fn learn_town(&mut self, spot: &Spot) {
        let head = &self.tokens[spot.tokens.start];
        let town = key(self.written(spot.core..spot.tokens.end));
        let head = head.span.of(self.text).to_lowercase();
        let said = match head.as_str() {
            "municipalité" => "Municipalité",
            "commune" => "Commune",
            _ => "",
        };
        self.towns.entry(town).or_insert(said);
    }

    /// The tokens between brackets that open at `at`, few enough for a short form.
    fn bracket(&self, at: usize) -> Option<Range<usize>> {
        let open = self.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Open);
        let behind = self.tokens.get(at + 1..).filter(|_| open)?;
        let length = behind.iter().take(20).position(|token| token.kind == TokenKind::Close)?;
        Some(at + 1..at + 1 + length)
    }

    /// `Institut de valorisation des données (IVADO)`, `IVADO (Institut de valorisation des données)`.
    fn learn_short(&mut self, spot: &Spot, inner: Range<usize>, next: Option<&Spot>) {
        let full = self.own_key(spot);
        let within = next.filter(|next| inner.contains(&next.tokens.start));
        // `SECO (Office de X, OX)`: what stands in brackets has a short form of its own.
        let own =
            |next: &Spot| (next.tokens.end..inner.end).any(|at| self.tokens[at].tags.has(Tags::ACRONYM));
        if let Some(next) = within.filter(|next| {
            matches!(next.kind, SpotKind::Headed(_)) && spot.kind == SpotKind::Acronym && !own(next)
        }) {
            let (short, long) = (full, self.own_key(next));
            self.shorts.insert(long.clone(), self.written(spot.tokens.clone()).to_owned());
            self.aliases.insert(short, long);
            return;
        }
        let Some(short) = self.short_form(inner).filter(|_| spot.kind != SpotKind::Person) else { return };
        let written = self.written(short.clone());
        let alias = key(written);
        let quoted = self.tokens[short.start - 1].kind != TokenKind::Open;
        if alias != full && !alias.is_empty() && (quoted || abbreviates(&alias, &full)) {
            let acronym = self.tokens[short.start].tags.has(Tags::ACRONYM);
            if acronym {
                let first = self.tokens[short.start].span.of(self.text);
                self.aliases.insert(key(first), full.clone());
                self.shorts.insert(full.clone(), clean(written));
            }
            self.aliases.insert(alias, full);
        }
    }

    /// The short form in brackets: capitals, or what stands in marks behind `ci-après`.
    fn short_form(&self, inner: Range<usize>) -> Option<Range<usize>> {
        let start = inner.clone().find(|&at| self.tokens[at].is_name())?;
        let acronym = self.tokens[start].tags.has(Tags::ACRONYM);
        let quoted = start > 0 && matches!(self.tokens[start - 1].kind, TokenKind::Mark(_));
        let end = (start..inner.end).find(|&at| !self.tokens[at].is_word()).unwrap_or(inner.end);
        let fits = (acronym && start == inner.start || quoted) && end - start <= 6;
        let place = self.tokens[start].tags.has(Tags::PLACE) && !quoted && !acronym;
        (fits && !place).then_some(start..end)
    }

    /// What tells the name from others, as far as the spot itself shows it.
    fn own_key(&self, spot: &Spot) -> String {
        match spot.kind {
            SpotKind::Place(Place::State | Place::Union, name) => key(lexicon::state_called(name)),
            SpotKind::Headed(BodyKind::City) => {
                let town = key(self.written(spot.core..spot.tokens.end));
                if town == "quebec" || town == "luxembourg" { format!("ville {town}") } else { town }
            }
            SpotKind::Region(of) => key(&self.region(spot, of)),
            _ => key(self.written(spot.tokens.clone())),
        }
    }

    /// `canton de X`, whose head stands before the first of several.
    fn region(&self, spot: &Spot, of: Of) -> String {
        of.canton(self.written(spot.core..spot.tokens.end))
    }

    /// The number of the name that a spot means; a new one for a new name.
    fn number(&mut self, spot: &Spot, own: String, names: &mut Vec<Name>) -> Option<usize> {
        let head = || self.tokens[spot.tokens.start].span.of(self.text).to_lowercase();
        if spot.kind == SpotKind::HeadAlone && !self.aliases.contains_key(&own) {
            return self.heads.get(&head()).copied();
        }
        // `l’Empa` is no Mr Empa.
        let before = spot.tokens.start.checked_sub(1).map(|at| &self.tokens[at]);
        let article = before.is_some_and(|token| token.is_word() && token.tags.has(Tags::DETERMINER));
        let person = spot.kind == SpotKind::Person || spot.kind == SpotKind::Run && !article;
        let surname = self.surnames.get(&own).filter(|_| person);
        let key = self.aliases.get(&own).or(surname).cloned().unwrap_or(own);
        let number = match self.numbers.get(&key) {
            Some(&number) => number,
            None => {
                names.push(self.name(spot, &key));
                self.numbers.insert(key.clone(), names.len() - 1);
                names.len() - 1
            }
        };
        self.improve(&mut names[number], spot, &key);
        if matches!(spot.kind, SpotKind::Headed(_)) {
            self.heads.insert(head(), number);
        }
        Some(number)
    }

    fn name(&self, spot: &Spot, key: &str) -> Name {
        if let Some((name, kind)) = self.own.get(key) {
            return Name {
                name: name.clone(),
                short: None,
                kind: NameKind::Body(*kind),
                mentions: Vec::new(),
            };
        }
        let written = clean(self.written(spot.tokens.clone()));
        let town = self.towns.get(key);
        let (name, kind) = match spot.kind {
            SpotKind::Place(Place::State, name)
                if town.is_none() || name == "Québec" || name == "Luxembourg" =>
            {
                (lexicon::state_called(name).replace('_', " "), NameKind::Body(BodyKind::State))
            }
            SpotKind::Headed(BodyKind::City) => {
                (clean(self.written(spot.core..spot.tokens.end)), NameKind::Body(BodyKind::City))
            }
            SpotKind::Place(Place::Union, name) => {
                (lexicon::state_called(name).replace('_', " "), NameKind::Body(BodyKind::Union))
            }
            SpotKind::Region(of) => (self.region(spot, of), NameKind::Body(BodyKind::Region)),
            SpotKind::Place(..) | SpotKind::Town => (written, NameKind::Body(BodyKind::City)),
            SpotKind::Headed(kind) => (written, NameKind::Body(kind)),
            SpotKind::Company => (written, NameKind::Body(BodyKind::Company)),
            SpotKind::Person => (written, NameKind::Person),
            _ if town.is_some() => (written, NameKind::Body(BodyKind::City)),
            _ => (written, NameKind::Unknown),
        };
        let name = match (kind, town) {
            (NameKind::Body(BodyKind::City), Some(&"")) | (NameKind::Body(BodyKind::City), None) => {
                city(&name)
            }
            (NameKind::Body(BodyKind::City), Some(head)) => city(&name).replacen("Ville", head, 1),
            _ => name,
        };
        let short = self.shorts.get(key).cloned().or_else(|| lexicon::union_short(&name).map(str::to_owned));
        // `Fondation pour la recherche FR`: the short form is no part of the full name.
        let capitals = short.as_deref().filter(|short| !short.contains(char::is_lowercase));
        let full = capitals.and_then(|short| name.strip_suffix(short)?.strip_suffix(' '));
        let name = full.map_or(name.clone(), str::to_owned);
        Name { name, short, kind, mentions: Vec::new() }
    }

    /// Takes the fuller form and the surer kind of a later mention.
    fn improve(&self, name: &mut Name, spot: &Spot, key: &str) {
        let told = !matches!(spot.kind, SpotKind::Run | SpotKind::Acronym | SpotKind::HeadAlone);
        // A list of unions knows some by their short form alone.
        let shortened = name.short.as_deref() == Some(name.name.as_str());
        let fuller = shortened && spot.kind == SpotKind::Run;
        if (name.kind == NameKind::Unknown || shortened) && (told || fuller) && self.own_key(spot) == *key {
            let better = self.name(spot, key);
            (name.name, name.kind) = (better.name, better.kind);
        }
    }
}

/// The kind that a user's word means.
fn kind_called(said: &str) -> Option<BodyKind> {
    Some(match key(said).as_str() {
        "ville" | "commune" | "municipalite" => BodyKind::City,
        "region" | "canton" | "province" => BodyKind::Region,
        "pays" | "etat" => BodyKind::State,
        "ministere" | "administration" => BodyKind::Ministry,
        "universite" | "ecole" => BodyKind::School,
        "institut" | "laboratoire" => BodyKind::Institute,
        "entreprise" | "societe" => BodyKind::Company,
        "association" | "syndicat" => BodyKind::Association,
        _ => return None,
    })
}
