//! Names that a head word begins, and what of them is one: `Institut de …`, `Ville de …`, no `villes d’Europe`.

use super::super::quotes::tokens::{Token, TokenKind};
use super::headed::Headed;
use super::keys::{initials, key};
use super::spot::{Spot, SpotKind, Spotter};
use crate::lexicon::{self, BodyKind, Tags};

impl Spotter<'_> {
    /// A name that begins with its head at `at`.
    pub(super) fn headed(&self, at: usize) -> Option<Spot> {
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
}
