//! How far a name goes behind its head: `Institut de recherche sur l’eau`, `ministère des Finances et du Budget`.

use super::super::quotes::tokens::{Token, TokenKind};
use super::spot::Spotter;
use crate::lexicon::{self, BodyKind, Tags};

/// How many words a name may hold.
const LONGEST: usize = 18;

/// Reads on from a head for as long as its name goes.
pub(super) struct Headed<'s, 't> {
    spotter: &'s Spotter<'t>,
    head: usize,
    at: usize,
    /// Where the name ends as far as it is one.
    good: usize,
    /// Whether a capitalised word was reached.
    named: bool,
    ministry: bool,
    /// Whether an adjective of a nation stands behind the head of an association.
    national: bool,
    /// Whether the head is one of states.
    state: bool,
    /// Whether it is `secrétariat`, whose complement `à` leads to as well.
    secretariat: bool,
}

impl<'s, 't> Headed<'s, 't> {
    pub fn new(spotter: &'s Spotter<'t>, head: usize) -> Self {
        let form = spotter.form(head);
        let ministry = matches!(
            &*form,
            "ministère" | "ministères" | "direction" | "secrétariat" | "office" | "département" | "chambre"
        );
        let state = lexicon::body_kind(&form) == Some(BodyKind::State);
        let secretariat = form == "secrétariat";
        Self {
            spotter,
            head,
            at: head + 1,
            good: head + 1,
            named: false,
            ministry,
            national: false,
            state,
            secretariat,
        }
    }

    pub fn end(mut self) -> usize {
        while self.at < self.head + LONGEST && self.step() {}
        self.good
    }

    fn capital(&self) -> bool {
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
        let office = (self.ministry || self.state) && behind;
        let person = tags.has(Tags::GIVEN) && (self.named || office) && !self.spotter.tokens[self.at].hyphen;
        // `Secrétariat d’État à l’économie SECO Holzikofenweg`
        let apart = self.named
            && !self.spotter.tokens[self.at].hyphen
            && self.spotter.has(self.at - 1, Tags::ACRONYM)
            && self.spotter.tokens[self.at - 2].is_lower();
        let restarts = self.at > self.head + 1 && tags.has(Tags::HEAD) && tags.has(Tags::CITY_HEAD);
        if person || restarts || apart || self.spotter.is_contact(self.at) {
            return false;
        }
        // `gouvernement de la République populaire de Chine`: a state within the name.
        if let Some(end) = tags.has(Tags::HEAD).then(|| self.state_end()).flatten() {
            (self.at, self.good, self.named) = (end, end, true);
            return false;
        }
        self.at += 1;
        self.named = true;
        self.good = self.at;
        true
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
    fn complement(&mut self, skip: usize) -> bool {
        let mut next = self.at + skip;
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

    /// `, des Finances`, `et des Régions`: one more complement of an office.
    fn listed_complement(&mut self, next: usize, allowed: bool) -> bool {
        let of = self.spotter.has(next, Tags::DE) || self.is_for_more(next);
        if allowed && !of && self.is_bare_pair(next) {
            (self.at, self.good) = (next + 1, next + 1);
            return true;
        }
        if allowed && !of && self.capital() && !self.named && self.second_noun(next) {
            self.at = next + 1;
            return true;
        }
        // `l’Union des villes et de l’Association des communes` are two.
        let other = self.named_head(next);
        if other && self.is_association() {
            return false;
        }
        let comma = self.spotter.tokens[self.at].kind == TokenKind::Comma;
        // `Groupement des Entrepreneurs du Bâtiment et des Travaux Publics`
        let goes_on = self.ministry || self.capital() && !comma && self.is_association();
        if !allowed || !of || self.at == self.head + 1 || self.named && !goes_on {
            return false;
        }
        let before = (self.at, self.good);
        self.at = next;
        if comma && !self.ministry || !self.complement(1) {
            (self.at, self.good) = before;
            return false;
        }
        true
    }

    /// `à la recherche et à l’innovation`: more that a secretariat of state is for; behind a comma, `et à` must follow.
    fn is_for_more(&self, at: usize) -> bool {
        let to = |at: usize| {
            self.spotter.has(at, Tags::PREPOSITION) && matches!(&*self.spotter.form(at), "à" | "au" | "aux")
        };
        let and = |at: usize| self.spotter.has(at, Tags::COORDINATION) && to(at + 1);
        self.secretariat && to(at) && (and(at - 1) || (at..at + 6).any(and))
    }

    /// `Département de justice et police`: an office for two things, both without an article.
    fn is_bare_pair(&self, next: usize) -> bool {
        let and = self.spotter.has(self.at, Tags::COORDINATION);
        let bare = self.at >= 2 && self.spotter.has(self.at - 2, Tags::DE) && self.good == self.at;
        let noun = self.spotter.token(next).is_some_and(|token| token.is_lower() && is_noun(token));
        and && bare && noun && self.ministry && self.capital() && !self.named
    }

    /// Whether a head with a capital stands behind `de` and its article at `at`.
    fn named_head(&self, at: usize) -> bool {
        let next = at + 1 + usize::from(self.spotter.has(at + 1, Tags::DETERMINER));
        self.spotter.has(next, Tags::HEAD) && self.spotter.tokens[next].capital
    }

    fn is_association(&self) -> bool {
        let head = self.spotter.form(self.head);
        head == "communauté" || lexicon::body_kind(&head) == Some(BodyKind::Association)
    }

    /// `Installations Sanitaires et Climatiques`, `République Tchèque et Slovaque`: whether `et` leads to an adjective with
    /// a capital.
    fn second_adjective(&self) -> bool {
        let spotter = self.spotter;
        let adjective = |at: usize| {
            spotter.token(at).is_some_and(|token| token.is_name() && is_adjective(token, &spotter.form(at)))
        };
        self.capital() && self.named && adjective(self.at - 1) && adjective(self.at + 1)
    }

    /// `peintres et vitriers du …`: a second noun that a complement follows.
    fn second_noun(&self, at: usize) -> bool {
        let and = self.spotter.has(self.at, Tags::COORDINATION) && self.at > self.head + 1;
        let noun = self.spotter.token(at).is_some_and(|token| token.is_lower() && is_noun(token));
        and && noun && (self.spotter.has(at + 1, Tags::DE) || self.spotter.has(at + 2, Tags::DE))
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
            "sur" | "pour" | "en" | "contre" => self.capital() && !self.named,
            "à" => {
                let place = self.spotter.has(self.at + 1, Tags::PLACE);
                self.secretariat || place && self.spotter.form(self.head) == "université"
            }
            "aux" | "au" => self.secretariat,
            _ => false,
        };
        takes && self.complement(1)
    }

    fn adjective(&mut self, token: &Token) -> bool {
        let form = self.spotter.form(self.at);
        let adjective = is_adjective(token, &form);
        const VERBS: Tags =
            Tags::FINITE.and(Tags::VERB).and(Tags::VERBAL).and(Tags::PARTICIPLE).and(Tags::SIGNS);
        let fits = token.kind == TokenKind::Word
            && !token.tags.any(NO_ADJECTIVE)
            && (adjective || !token.tags.any(VERBS))
            // `définit`, `bénéficiait`
            && (adjective || !form.ends_with("it"))
            && !matches!(&*form, "relatif" | "relative" | "relatifs" | "relatives");
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

const NO_ADJECTIVE: Tags = Tags::AUXILIARY
    .and(Tags::MODAL)
    .and(Tags::SUBJECT)
    .and(Tags::CLITIC)
    .and(Tags::QUI)
    .and(Tags::QUE)
    .and(Tags::SUBORDINATION)
    .and(Tags::ADVERB)
    .and(Tags::DETERMINER)
    .and(Tags::TIME)
    .and(Tags::INFINITIVE)
    .and(Tags::GERUND);

fn is_noun(token: &Token) -> bool {
    token.kind == TokenKind::Word && !token.tags.any(NO_ADJECTIVE | Tags::PREPOSITION | Tags::COORDINATION)
}

/// Whether a word in lower case can only be an adjective where it stands behind a noun.
pub(super) fn is_description(token: &Token) -> bool {
    const OTHER: Tags = Tags::FINITE.and(Tags::VERB).and(Tags::VERBAL).and(Tags::PARTICIPLE).and(Tags::SIGNS);
    is_noun(token) && !token.tags.any(OTHER)
}

/// Whether a word in lower case looks like an adjective behind a noun.
fn is_adjective(token: &Token, form: &str) -> bool {
    const ENDINGS: [&str; 20] = [
        "ères",
        "iers",
        "pendante",
        "pendantes",
        "elles",
        "els",
        "ives",
        "ifs",
        "aires",
        "ales",
        "iques",
        "ées",
        "és",
        "ée",
        "aux",
        "euses",
        "ible",
        "ibles",
        "civile",
        "civiles",
    ];
    token.tags.has(Tags::ADJECTIVE_LIKE)
        || ENDINGS.iter().any(|ending| form.ends_with(ending))
        || lexicon::state_of_adjective(form).is_some()
}
