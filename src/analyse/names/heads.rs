//! Names that a head word begins, and what of them is one: `Institut de …`, `Ville de …`, no `villes d’Europe`.

use super::super::tokens::{Token, TokenKind};
use super::cantons::Of;
use super::headed::Headed;
use super::keys::{initials, key};
use super::spot::{Spot, SpotKind, Spotter};
use crate::lexicon::{self, BodyKind, Tags};

impl Spotter<'_> {
    /// A name that begins with its head at `at`.
    pub(super) fn headed(&self, at: usize) -> Option<Spot> {
        let head = self.tokens[at];
        if !head.capital && head.tags.has(Tags::CAPITAL_HEAD) || self.is_joined(at) || self.is_no_body(at) {
            return None;
        }
        let end = Headed::new(self, at).end();
        if end == at + 1 { self.head_alone(at) } else { self.named_by_head(at, self.explained(at, end)) }
    }

    /// `l’Institut`: a head with a capital and nothing more.
    fn head_alone(&self, at: usize) -> Option<Spot> {
        let alone = self.tokens[at].capital && self.is_determined(at) && !self.run_goes_on(at);
        alone.then_some(Spot {
            tokens: at..at + 1,
            kind: SpotKind::HeadAlone,
            core: at,
            rule: "name/head-alone",
        })
    }

    /// What the words from a head at `at` to `end` name.
    fn named_by_head(&self, at: usize, end: usize) -> Option<Spot> {
        let kind = lexicon::body_kind(&self.form(at))?;
        let core = self.core(at, end);
        // `Parti de rien, il …`
        if core == at && !self.is_determined(at) && self.form(at) == "parti" {
            return None;
        }
        let listed = match kind {
            BodyKind::State => self.state_behind(at, core, end),
            BodyKind::Region => self.region_behind(at, core, end),
            _ => None,
        };
        if listed.is_some() {
            return listed;
        }
        let is_none = match kind {
            BodyKind::State => !self.is_state(at, core, end),
            BodyKind::Region => core > at && self.is_country(core),
            BodyKind::City => self.is_no_town(at, core),
            BodyKind::Ministry => false,
            _ => self.is_described(at, core),
        };
        if is_none || self.is_kind_of(at, core) {
            return None;
        }
        let kind = match kind {
            BodyKind::Region if self.is_department(at, end) => BodyKind::Ministry,
            kind => kind,
        };
        let start = if self.is_generic(at, core) { core } else { at };
        Some(Spot { tokens: start..end, kind: SpotKind::Headed(kind), core, rule: "name/head" })
    }

    /// `la société Voltalande`: whether a head only says what bears the name at `core`.
    fn is_generic(&self, at: usize, core: usize) -> bool {
        let joined = |at: usize| self.tokens[at].tags.any(Tags::DE | Tags::PREPOSITION | Tags::COORDINATION);
        self.has(at, Tags::GENERIC_HEAD)
            && !self.tokens[at].capital
            && self.tokens[core].capital
            && !(at + 1..core).any(joined)
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

    /// `Haute-Ansaie`: whether a hyphen makes a head the first part of another word; `Maison-Bleue` is still a house.
    fn is_joined(&self, at: usize) -> bool {
        let joined = self.token(at + 1).is_some_and(|next| next.hyphen && next.capital);
        joined && self.form(at) != "maison"
    }

    /// `Service de presse`, `Ligue des champions`: whether a head and the noun behind it name no body.
    fn is_no_body(&self, at: usize) -> bool {
        let of = self.has(at + 1, Tags::DE);
        let next = at + 1 + usize::from(of) + usize::from(of && self.has(at + 2, Tags::DETERMINER));
        self.token(next).is_some_and(Token::is_word) && lexicon::is_no_body(&self.form(at), &self.form(next))
    }

    /// The state that a head and what follows name: `République du Sénégal`, `Royaume suédois`.
    fn state_behind(&self, at: usize, core: usize, end: usize) -> Option<Spot> {
        let own = self.is_own_state(at);
        if !self.tokens[at].capital {
            return None;
        }
        // `République fédérale d’Allemagne`
        let behind = |at: usize| self.state(at).filter(|_| own || at == core);
        if let Some(spot) = (core.max(at + 1)..end).find_map(behind) {
            return Some(Spot { tokens: at..spot.tokens.end, rule: "name/state", ..spot });
        }
        // `République italienne`: the document's own name stands; facets and filters know that it is Italy.
        let is_adjective = |at: usize| lexicon::state_of_adjective(&self.form(at)).is_some();
        let first = (at + 1..end).find(|&at| is_adjective(at));
        let mut last = first.filter(|_| own && self.is_adjectival(at + 1..end))?;
        if self.has(last + 1, Tags::COORDINATION) && self.is_name(last + 2) && is_adjective(last + 2) {
            last += 2;
        }
        let kind = SpotKind::Headed(BodyKind::State);
        Some(Spot { tokens: at..last + 1, kind, core: at, rule: "name/state" })
    }

    /// The region of the lists that a head and what follows name: `région Bretagne`, `canton de St-Gall`.
    fn region_behind(&self, at: usize, core: usize, end: usize) -> Option<Spot> {
        if let Some(spot) = self.region_of_list(core) {
            return Some(Spot { tokens: at..spot.tokens.end, ..spot });
        }
        let canton = self.form(at) == "canton" && lexicon::canton_called(self.text_of(core..end)).is_some();
        canton.then_some(Spot { tokens: at..end, kind: SpotKind::Region(Of::De), core, rule: "name/canton" })
    }

    /// Whether a head means the whole state, as `République` does: `l’État américain` may be one of several.
    fn is_own_state(&self, at: usize) -> bool {
        !matches!(&*self.form(at), "état" | "etat" | "états" | "etats")
    }

    /// Whether all words are joined to their noun by nothing: `arabe syrienne`.
    fn is_adjectival(&self, mut range: std::ops::Range<usize>) -> bool {
        range.all(|at| !self.has(at, Tags::DE | Tags::PREPOSITION))
    }

    /// `le constructeur de Valbrume`, `le plus grand institut de recherche de Suisse`, `l’association de la Suisse à …`:
    /// whether what stands behind a small head says only whose it is.
    fn is_described(&self, at: usize, core: usize) -> bool {
        let of = core > at + 1 && self.has(core - 1, Tags::DE | Tags::DETERMINER);
        if self.tokens[at].capital || !of {
            return false;
        }
        let direct = (at + 1..core).all(|at| self.has(at, Tags::DE | Tags::DETERMINER));
        let kind = lexicon::body_kind(&self.form(at));
        let generic = kind == Some(BodyKind::Company) && self.has(at, Tags::GENERIC_HEAD);
        let state = || self.state(core).is_some();
        direct && (generic || state()) || kind != Some(BodyKind::Association) && state()
    }

    /// `les offices AI`, `un groupe d’États`: whether capitals behind a small head say what kind it is of.
    fn is_kind_of(&self, at: usize, core: usize) -> bool {
        let plural = |form: &str| form.ends_with('s') && form != "fonds";
        let states = matches!(&*self.form(core), "état" | "etat" | "états" | "etats");
        let kind = core == at + 1
            && self.has(core, Tags::ACRONYM)
            && !self.has(at, Tags::GENERIC_HEAD)
            && plural(&self.form(at));
        !self.tokens[at].capital && core > at && (states || kind)
    }

    /// Whether the words from a head of states on name one: `secrétaire d’État X Y` is none, nor `procureur de la
    /// République de X`, nor `l’État pour X`, `les États du Golfe` or `l’État participant de X`.
    fn is_state(&self, at: usize, core: usize, end: usize) -> bool {
        if !self.tokens[at].capital || self.role_before(at).is_some() {
            return false;
        }
        let strange = self.tokens[core].tags.any(Tags::CAPITAL_WORD | Tags::HEAD | Tags::GIVEN);
        let direct = (at + 1..core).all(|at| self.has(at, Tags::DE | Tags::DETERMINER));
        let apart = (at + 1..core).any(|at| self.has(at, Tags::PREPOSITION) && !self.has(at, Tags::DE));
        if self.is_own_state(at) {
            return core > at && !apart && !strange || self.is_republic(at, end);
        }
        let one = matches!(&*self.form(at), "état" | "etat");
        one && core > at + 1 && direct && !strange
    }

    /// Whether the words from a head of towns on name none: `une lettre commune de la CNA`, `villes d’Europe`.
    fn is_no_town(&self, at: usize, core: usize) -> bool {
        let short = !self.tokens[at].capital && self.tokens[core].tags.has(Tags::ACRONYM);
        core > at && (short || self.is_elsewhere(core))
    }

    /// `villes d’Europe`: whether what follows a head of towns is a state or a continent; some towns are called as theirs.
    fn is_elsewhere(&self, core: usize) -> bool {
        const TOWNS: [&str; 7] =
            ["Québec", "Luxembourg", "Monaco", "Singapour", "Djibouti", "Panama", "Koweït"];
        self.is_state_but(core, &TOWNS) || self.tokens[core].tags.has(Tags::CAPITAL_WORD)
    }

    /// `régions de Suisse`, `province du Canada`: whether what follows a head of regions is what they are parts of.
    fn is_country(&self, core: usize) -> bool {
        const REGIONS: [&str; 2] = ["Québec", "Luxembourg"];
        let continent = matches!(&*self.form(core), "europe" | "afrique" | "asie" | "amérique");
        continent && !self.run_goes_on(core) || self.is_state_but(core, &REGIONS)
    }

    /// Whether a state other than some stands at `at`.
    fn is_state_but(&self, at: usize, others: &[&str]) -> bool {
        self.state(at).is_some_and(|spot| match spot.kind {
            SpotKind::Place(_, name) => !others.contains(&name),
            _ => false,
        })
    }

    /// `Département fédéral des finances`, not that of a river: what it is for stands in small letters.
    fn is_department(&self, at: usize, end: usize) -> bool {
        let small = |token: &Token| token.is_lower() && !token.tags.any(Tags::DE | Tags::DETERMINER);
        let federal = || self.form(at + 1) == "fédéral";
        self.form(at) == "département" && (federal() || self.tokens[at + 1..end].iter().any(small))
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
        self.is_name(at + 1)
    }

    /// The first capitalised word behind the head, else the head.
    fn core(&self, at: usize, end: usize) -> usize {
        (at + 1..end).find(|&at| self.tokens[at].is_name()).unwrap_or(at)
    }
}
