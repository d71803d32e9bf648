//! Which spots mean the same: short forms in brackets, towns with and without `ville de`, surnames.

use hashbrown::HashMap;
use std::ops::Range;

use super::super::tokens::Token;
use super::cantons::Of;
use super::display::{city, clean};
use super::keys::key;
use super::spot::{Spot, SpotKind};
use super::{Mention, Name, NameKind, Names, span_of};
use crate::lexicon::{self, BodyKind, Place, Tags, Vocabulary};

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
    joiner.learn_known(&spots, &keys);
    let mut names = Names { text, tokens, mentions: Vec::with_capacity(spots.len()), names: Vec::new() };
    for (spot, own) in spots.iter().zip(keys) {
        let Some(number) = joiner.number(spot, own, &mut names.names) else { continue };
        names.mentions.push(Mention { tokens: spot.tokens.clone(), name: number });
        names.names[number].mentions.push((span_of(tokens, spot.tokens.clone()), spot.rule));
    }
    names
}

pub(super) struct Joiner<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    /// Keys of full names by the keys of their other forms.
    pub(super) aliases: HashMap<String, String>,
    /// Short forms as written, by the key of the full name.
    pub(super) shorts: HashMap<String, String>,
    /// Numbers of names by their key.
    numbers: HashMap<String, usize>,
    /// The latest name by the form of its head.
    heads: HashMap<String, usize>,
    /// Keys of people by surname.
    pub(super) surnames: HashMap<String, String>,
    /// Keys of towns.
    pub(super) towns: HashMap<String, &'static str>,
    /// Names that the user gave, by their key.
    pub(super) own: HashMap<String, (String, BodyKind)>,
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

    pub(super) fn written(&self, range: Range<usize>) -> &'t str {
        span_of(self.tokens, range).of(self.text)
    }

    /// What tells the name from others, as far as the spot itself shows it.
    pub(super) fn own_key(&self, spot: &Spot) -> String {
        match spot.kind {
            SpotKind::Place(Place::State | Place::Union, name) => key(lexicon::state_called(name)),
            SpotKind::Headed(BodyKind::City) => {
                let town = key(&self.town(spot));
                if town == "quebec" || town == "luxembourg" { format!("ville {town}") } else { town }
            }
            SpotKind::Place(Place::City, _) | SpotKind::Town => key(&self.town(spot)),
            SpotKind::Place(Place::Region, name) => key(lexicon::state_called(name)),
            SpotKind::Region(of) => key(&self.region(spot, of)),
            _ => key(self.written(spot.tokens.clone())),
        }
    }

    /// The name of a town without `ville de`, with its article: `Le Havre` of `au Havre`.
    pub(super) fn town(&self, spot: &Spot) -> String {
        let bare = match spot.kind {
            SpotKind::Place(Place::City, name) => lexicon::state_called(name).replace('_', " "),
            _ => clean(self.written(spot.core..spot.tokens.end)),
        };
        lexicon::article_of_town(&bare).map_or_else(|| bare.clone(), |article| format!("{article} {bare}"))
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
            SpotKind::Place(Place::Union, name) => {
                (lexicon::state_called(name).replace('_', " "), NameKind::Body(BodyKind::Union))
            }
            SpotKind::Region(of) => (self.region(spot, of), NameKind::Body(BodyKind::Region)),
            SpotKind::Place(Place::Region, name) => {
                (clean(&lexicon::state_called(name).replace('_', " ")), NameKind::Body(BodyKind::Region))
            }
            SpotKind::Place(..) | SpotKind::Town | SpotKind::Headed(BodyKind::City) => {
                (self.town(spot), NameKind::Body(BodyKind::City))
            }
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

    /// Whether a mention has all of the name, perhaps with the short form behind it: `Office fédéral de la pêche OFP`.
    fn is_written_in_full(&self, spot: &Spot, key: &str) -> bool {
        let own = self.own_key(spot);
        own == key || self.aliases.get(&own).is_some_and(|full| full == key) && own.starts_with(key)
    }

    /// Takes the fuller form and the surer kind of a later mention.
    fn improve(&self, name: &mut Name, spot: &Spot, key: &str) {
        let told = !matches!(spot.kind, SpotKind::Run | SpotKind::Acronym | SpotKind::HeadAlone);
        // A list of unions knows some by their short form alone.
        let shortened = name.short.as_deref() == Some(name.name.as_str());
        let fuller = shortened && spot.kind == SpotKind::Run;
        if (name.kind == NameKind::Unknown || shortened)
            && (told || fuller)
            && self.is_written_in_full(spot, key)
        {
            let better = self.name(spot, key);
            (name.name, name.kind) = (better.name, better.kind);
        }
    }
}
