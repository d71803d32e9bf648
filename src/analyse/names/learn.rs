//! What a document shows of its names before any are joined: short forms, surnames, towns.

use std::ops::Range;

use hashbrown::HashMap;

use super::super::tokens::TokenKind;
use super::display::clean;
use super::join::Joiner;
use super::keys::{abbreviates, initials, is_of_initials, key};
use super::span_of;
use super::spot::{Spot, SpotKind};
use crate::lexicon::{BodyKind, OwnName, Tags, known_as};

impl Joiner<'_> {
    /// Learns the names that the user gave, with their aliases.
    pub(super) fn learn_own(&mut self, names: &[OwnName], kind: BodyKind) {
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
    pub(super) fn learn(&mut self, spots: &[Spot]) {
        for (place, spot) in spots.iter().enumerate() {
            match spot.kind {
                SpotKind::Person => self.learn_person(spot),
                SpotKind::Town => drop(self.towns.insert(self.own_key(spot), "")),
                SpotKind::Headed(BodyKind::City) if spot.core > spot.tokens.start => self.learn_town(spot),
                _ => {}
            }
            if let Some(inner) = self.bracket(spot.tokens.end) {
                self.learn_short(spot, inner, spots.get(place + 1));
            }
        }
    }

    /// `…, ci-après « l’UVal »`: another word for a name that stands not far before.
    pub(super) fn learn_hereafter(&mut self, spots: &[Spot]) {
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

    /// Capitals that no bracket explains: the body whose words begin with them. `keys` are those of the spots.
    pub(super) fn learn_initials(&mut self, spots: &[Spot], keys: &[String]) {
        let keyed = || spots.iter().zip(keys);
        let is_short = |(spot, short): &(&Spot, &String)| {
            spot.kind == SpotKind::Acronym && spot.tokens.len() == 1 && short.len() > 2
        };
        let wanted = keyed().any(|pair| is_short(&pair));
        let mut bodies: HashMap<String, &str> = HashMap::new();
        for (spot, own) in
            keyed().filter(|(spot, _)| matches!(spot.kind, SpotKind::Headed(_) | SpotKind::Run))
        {
            let full = self.learn_last(spot, own);
            if wanted {
                bodies.entry(initials(full)).or_insert(full);
            }
        }
        for (spot, short) in keyed().filter(is_short) {
            if let Some(&full) = bodies.get(short) {
                let written = self.written(spot.tokens.clone()).to_owned();
                self.shorts.entry(full.to_owned()).or_insert(written);
                self.aliases.entry(short.clone()).or_insert_with(|| full.to_owned());
            }
        }
    }

    /// Joins an acronym that the document explains nowhere to the body of that name that is known by it everywhere: `DETEC`.
    pub(super) fn learn_known(&mut self, spots: &[Spot], keys: &[String]) {
        let keyed = || spots.iter().zip(keys);
        let alone = |(spot, own): &(&Spot, &String)| {
            spot.kind == SpotKind::Acronym && spot.tokens.len() == 1 && !self.aliases.contains_key(*own)
        };
        let mut known: HashMap<&str, &Spot> = HashMap::new();
        for (spot, own) in keyed().filter(alone).filter(|(_, own)| own.len() > 2) {
            if let Some(name) = known_as(own) {
                known.entry(name).or_insert(spot);
            }
        }
        if known.is_empty() {
            return;
        }
        for (spot, full) in keyed().filter(|(spot, _)| matches!(spot.kind, SpotKind::Headed(_))) {
            let Some(short) = known_as(self.written(spot.tokens.clone())).and_then(|name| known.remove(name))
            else {
                continue;
            };
            let written = self.written(short.tokens.clone());
            self.shorts.entry(full.clone()).or_insert_with(|| written.to_owned());
            self.aliases.insert(key(written), full.clone());
        }
    }

    /// Learns the short form that a name ends with: `Northmoor Institute of Technology NIT`; the key without it.
    fn learn_last<'k>(&mut self, spot: &Spot, own: &'k str) -> &'k str {
        let last = spot.tokens.end - 1;
        let Some((full, short)) = own.rsplit_once(' ') else { return own };
        if !self.tokens[last].tags.has(Tags::ACRONYM) || !self.is_short_of(short, full) {
            return own;
        }
        let written = self.written(last..last + 1).to_owned();
        self.shorts.entry(full.to_owned()).or_insert(written);
        self.aliases.entry(short.to_owned()).or_insert_with(|| full.to_owned());
        self.aliases.insert(own.to_owned(), full.to_owned());
        full
    }

    /// Whether capitals behind a name are its short form: by their letters, or as the text says elsewhere.
    fn is_short_of(&self, short: &str, full: &str) -> bool {
        // An office may go by its German letters: `Office fédéral du développement territorial ARE`.
        let office = full.starts_with("office federal ");
        office
            || short.len() > 2 && abbreviates(short, full)
            || is_of_initials(short, full)
            || self.aliases.get(short).is_some_and(|alias| alias == full)
    }

    fn learn_person(&mut self, spot: &Spot) {
        let full = key(self.written(spot.tokens.clone()));
        if let Some((_, last)) = full.rsplit_once(' ') {
            self.surnames.entry(last.to_owned()).or_insert(full);
        }
    }

    fn learn_town(&mut self, spot: &Spot) {
        let head = &self.tokens[spot.tokens.start];
        let town = key(&self.town(spot));
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
