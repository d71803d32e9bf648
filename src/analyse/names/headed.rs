//! How far a name goes behind its head: `Institut de recherche sur l’eau`, `ministère des Finances et du Budget`.

use super::super::tokens::{Token, TokenKind};
use super::spot::Spotter;
use super::words::{NO_ADJECTIVE, is_adjective, is_noun};
use crate::lexicon::{self, BodyKind, Tags};

/// How many words a name may hold.
const LONGEST: usize = 18;

/// Reads on from a head for as long as its name goes.
pub(super) struct Headed<'s, 't> {
    pub(super) spotter: &'s Spotter<'t>,
    pub(super) head: usize,
    pub(super) at: usize,
    /// Where the name ends as far as it is one.
    pub(super) good: usize,
    /// Whether a capitalised word was reached.
    pub(super) named: bool,
    pub(super) ministry: bool,
    /// Whether an adjective of a nation stands behind the head of an association.
    national: bool,
    /// Whether it is `secrétariat`, whose complement `à` leads to as well.
    pub(super) secretariat: bool,
}

impl<'s, 't> Headed<'s, 't> {
    pub fn new(spotter: &'s Spotter<'t>, head: usize) -> Self {
        let form = spotter.form(head);
        let ministry = matches!(
            &*form,
            "ministère"
                | "ministères"
                | "direction"
                | "secrétariat"
                | "office"
                | "département"
                | "chambre"
                | "commission"
        );
        let secretariat = form == "secrétariat";
        Self {
            spotter,
            head,
            at: head + 1,
            good: head + 1,
            named: false,
            ministry,
            national: false,
            secretariat,
        }
    }

    pub fn end(mut self) -> usize {
        while self.at < self.head + LONGEST && self.step() {}
        self.good
    }

    pub(super) fn capital(&self) -> bool {
        self.spotter.tokens[self.head].capital
    }

    fn step(&mut self) -> bool {
        let Some(token) = self.spotter.token(self.at).copied() else { return false };
        if !token.is_word() {
            return self.listed_complement(self.at + 1, token.kind == TokenKind::Comma);
        }
        if token.is_name() || token.hyphen && token.kind == TokenKind::Word {
            return self.name();
        }
        if token.tags.has(Tags::DE) {
            return self.complement(1);
        }
        if token.tags.has(Tags::COORDINATION) && token.span.len() == 2 {
            if self.second_adjective() {
                self.at += 2;
                self.good = self.at;
                return true;
            }
            return self.listed_complement(self.at + 1, true);
        }
        if token.tags.has(Tags::PREPOSITION) {
            return self.preposition();
        }
        self.adjective(&token)
    }

    fn name(&mut self) -> bool {
        let tags = self.spotter.tokens[self.at].tags;
        // `Département fédéral des finances Anne Ferrier`
        let behind = self.spotter.tokens[self.at - 1].is_lower()
            && !self.spotter.has(self.at - 1, Tags::DE | Tags::DETERMINER);
        let person = tags.has(Tags::GIVEN)
            && (self.named || !tags.has(Tags::PLACE))
            && (self.named || self.is_led_by_whom_follows(behind))
            && !self.spotter.tokens[self.at].hyphen;
        // `Secrétariat d’État à l’économie SECO Holzikofenweg`
        let apart = self.named
            && !self.spotter.tokens[self.at].hyphen
            && self.spotter.has(self.at - 1, Tags::ACRONYM)
            && self.spotter.tokens[self.at - 2].is_lower();
        // `Office fédéral des lacs Service de presse`
        let restarts =
            self.at > self.head + 1 && tags.has(Tags::HEAD) && (tags.has(Tags::CITY_HEAD) || behind);
        let of = self.spotter.has(self.at - 1, Tags::DE | Tags::DETERMINER);
        if person || restarts || apart || self.spotter.is_contact(self.at) && !of {
            return false;
        }
        // `gouvernement de la République populaire de Chine`: a state within the name.
        if let Some(end) = tags.has(Tags::HEAD).then(|| self.state_end()).flatten() {
            (self.at, self.good, self.named) = (end, end, true);
            return false;
        }
        // `Conseil de sécurité des Nations unies`
        let place = self.spotter.place(self.at).filter(|place| place.tokens.len() > 1);
        self.at = place.map_or(self.at + 1, |place| place.tokens.end);
        // `Commission de gestion du Conseil national`
        while of && tags.has(Tags::HEAD) && self.is_adjective_alone() {
            self.at += 1;
        }
        self.named = true;
        self.good = self.at;
        true
    }

    /// Whether an adjective in lower case that is no verb stands next.
    fn is_adjective_alone(&self) -> bool {
        const VERBS: Tags = Tags::FINITE.and(Tags::VERB).and(Tags::PARTICIPLE).and(Tags::PARTICIPIAL);
        let form = self.spotter.form(self.at);
        self.spotter.token(self.at).is_some_and(|next| {
            next.is_lower() && is_noun(next) && !next.tags.any(VERBS) && is_adjective(next, &form)
        })
    }

    /// `porte-parole du gouvernement Anne Ferrier`, `président du Parti lacustre Jean Dorval`: whether somebody named right
    /// behind the head, or `behind` its adjective, leads it; schools and streets are called as people.
    fn is_led_by_whom_follows(&self, behind: bool) -> bool {
        let alone = self.at == self.head + 1;
        let led = behind && !alone && self.spotter.role_before(self.head).is_some();
        self.is_office() && (alone || behind) || led
    }

    /// Whether the head is that of a body that rules or serves a state.
    fn is_office(&self) -> bool {
        use BodyKind::{City, Ministry, Region, State};
        let kind = lexicon::body_kind(&self.spotter.form(self.head));
        self.ministry || matches!(kind, Some(City | Ministry | Region | State))
    }

    /// The end of `République populaire de Chine`, `République française` at this place.
    fn state_end(&self) -> Option<usize> {
        lexicon::body_kind(&self.spotter.form(self.at)).filter(|kind| *kind == BodyKind::State)?;
        // `Royaume-Uni de Grande-Bretagne et d’Irlande du Nord`
        if let Some(whole) = self.spotter.place(self.at) {
            return Some(whole.tokens.end);
        }
        let end = (self.at + 6).min(self.spotter.tokens.len());
        (self.at + 1..end).find_map(|at| {
            let place = || self.spotter.place(at).filter(|_| self.spotter.has(at, Tags::PLACE));
            let adjective = lexicon::state_of_adjective(&self.spotter.form(at)).map(|_| at + 1);
            adjective.or_else(|| Some(place()?.tokens.end))
        })
    }

    /// `de` and what it leads to, `de` being `skip` tokens long.
    pub(super) fn complement(&mut self, skip: usize) -> bool {
        let mut next = self.at + skip;
        let bare = !self.spotter.has(next - 1, Tags::DETERMINER) && !self.spotter.has(next, Tags::DETERMINER);
        // `d’une part` and `d’un commun accord` go on with the sentence, not with the name.
        if self.spotter.has(next, Tags::INDEFINITE) {
            return false;
        }
        while self.spotter.has(next, Tags::DETERMINER) {
            // `le Parlement de cette région`: what points to the sentence is no part of a name.
            if matches!(&*self.spotter.form(next), "ce" | "cet" | "cette" | "ces" | "leur" | "leurs") {
                return false;
            }
            next += 1;
        }
        let Some(noun) = self.spotter.token(next).copied() else { return false };
        if matches!(&*self.spotter.form(next), "autre" | "part") {
            return false;
        }
        // `Le Conseil fédéral d’examiner`, `le gouvernement d’Anne Ferrier`
        let led = || self.is_office() && noun.tags.has(Tags::GIVEN) && self.spotter.is_name(next + 1);
        if bare && (noun.is_infinitive() || led()) {
            return false;
        }
        if noun.is_name() {
            if self.named
                && noun.tags.has(Tags::GIVEN)
                && !noun.tags.has(Tags::PLACE)
                && self.at > self.head + 1
            {
                return false;
            }
            self.at = next;
            return self.name();
        }
        // `a demandé à la Ville de cesser`: a town has a name and no other complement.
        let town = self.spotter.has(self.head, Tags::CITY_HEAD);
        if town || !is_noun(&noun) || self.named && !self.capital() {
            return false;
        }
        self.at = next + 1;
        // `Secrétariat d’État à l’économie`
        if (self.capital() || self.national) && (!self.named || self.secretariat) {
            self.good = self.at;
        }
        true
    }

    pub(super) fn is_association(&self) -> bool {
        let head = self.spotter.form(self.head);
        head == "communauté" || lexicon::body_kind(&head) == Some(BodyKind::Association)
    }

    /// `sur l’eau`, `en aéronautique`, `pour l’innovation`: before any name only; `à Montréal` of a university.
    fn preposition(&mut self) -> bool {
        let form = self.spotter.form(self.at);
        let takes = match &*form {
            "en" if self.is_association() && self.named => {
                let next = self.spotter.token(self.at + 1);
                self.capital() && next.is_some_and(|next| next.is_name() && !next.tags.has(Tags::PLACE))
            }
            // `l’Office en partenariat avec`, `la Commission européenne sur les conditions`
            "en" if self.spotter.has(self.at + 1, Tags::AGREEMENT | Tags::TOGETHER) => false,
            "sur" if self.spotter.form(self.at - 1) == "européenne" => false,
            "pour" if !self.spotter.has(self.at + 1, Tags::DETERMINER) => false,
            "en" if lexicon::is_turn(&self.spotter.form(self.at + 1)) => false,
            "sur" | "pour" | "en" | "contre" => self.capital() && !self.named && !self.is_sovereign(),
            "à" => {
                let place = self.spotter.has(self.at + 1, Tags::PLACE);
                self.secretariat || place && self.spotter.form(self.head) == "université"
            }
            "aux" | "au" => self.secretariat,
            _ => false,
        };
        takes && self.complement(1)
    }

    /// Whether the head is that of a body that is for everything: `le Conseil fédéral sur ce point`.
    fn is_sovereign(&self) -> bool {
        match &*self.spotter.form(self.head) {
            "assemblée" | "confédération" | "gouvernement" | "parlement" | "sénat" | "état" | "etat" => {
                true
            }
            "conseil" => matches!(&*self.spotter.form(self.head + 1), "fédéral" | "national"),
            _ => false,
        }
    }

    fn adjective(&mut self, token: &Token) -> bool {
        let form = self.spotter.form(self.at);
        // `le Conseil fédéral indique`
        let adjective = is_adjective(token, &form) && !token.tags.any(Tags::FINITE);
        const VERBS: Tags =
            Tags::FINITE.and(Tags::VERB).and(Tags::VERBAL).and(Tags::PARTICIPLE).and(Tags::SIGNS);
        let fits = token.kind == TokenKind::Word
            && !token.tags.any(NO_ADJECTIVE)
            && (adjective || !token.tags.any(VERBS))
            // `définit`, `bénéficiait`
            && (adjective || !form.ends_with("it"))
            && !matches!(&*form, "ayant" | "étant")
            // `Office fédéral des lacs OFL medien`
            && !self.spotter.has(self.at - 1, Tags::ACRONYM)
            && !form.starts_with("relati")
            && !form.starts_with("respecti");
        // `Union économique belgo-luxembourgeoise`
        let nations = self.spotter.token(self.at + 1).is_some_and(|next| next.hyphen)
            && lexicon::state_of_adjective(&self.spotter.form(self.at + 1)).is_some();
        if !fits || self.named && !nations && !(self.ministry && adjective) {
            return false;
        }
        self.at += 1;
        // `association suisse des archéologues`: the nation and a complement make a name of small letters too.
        let nation = self.at == self.head + 2 && lexicon::state_of_adjective(&form).is_some();
        self.national |= nation && self.is_association() && self.spotter.has(self.at, Tags::DE);
        let town = self.spotter.has(self.head, Tags::CITY_HEAD);
        if self.capital() && adjective && !town || self.named {
            self.good = self.at;
        }
        // In lower case, a name has to come soon.
        self.capital() || self.at <= self.head + 4
    }
}
