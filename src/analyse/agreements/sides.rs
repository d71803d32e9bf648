//! Whom an agreement binds, by the first clue of its sentence that names at least two.

use std::ops::Range;

use super::super::names::{Mention, NameKind, Names};
use super::super::tokens::{Token, TokenKind};
use super::Party;
use super::deed::{Deed, disagrees};
use super::event::Event;
use super::kinds::{Kind, article};
use super::parties::listing;
use super::title::TITLE;
use super::{formula, groups, offices, pairs, states};
use crate::lexicon::Tags;

/// Tokens behind an agreement within which the word is sought that leads to its parties.
pub(super) const REACH: usize = 45;

/// What is done with an agreement by those whom it binds; a report on one may be drawn up by others.
const DONE: Tags = Tags::SIGNS.and(Tags::RENEWS).and(Tags::ENDS);

/// Tokens at the beginning of a text that go on with what its title says.
pub(super) const TITLED: usize = 120;

/// An agreement in its sentence.
pub(super) struct Place<'a> {
    pub names: &'a Names<'a>,
    /// The title of the document.
    pub title: &'a str,
    /// Whether the document is news of others, not what one of them makes known.
    pub is_news: bool,
    /// The sentence.
    pub sentence: Range<usize>,
    pub kind: &'a Kind,
    /// Where the words begin that can lead to its parties.
    pub since: usize,
    /// Where the next agreement of the sentence begins, or the sentence ends.
    pub until: usize,
    pub deed: Option<Deed>,
    /// Those whom the agreement before it in the sentence binds, where `et` joins both.
    pub beside: &'a [Party],
    /// What was read before.
    pub before: &'a [Event],
}

pub(super) type Found = Option<(Vec<Party>, &'static str)>;

/// The parties of an agreement, or of each of several, and the clue that named them.
pub(super) type Bound = Option<(Vec<Vec<Party>>, &'static str)>;

impl<'a> Place<'a> {
    /// The parties and the clue that named them.
    pub fn parties(&self) -> Bound {
        let one = |(parties, rule)| (vec![self.of_capitals(parties)], rule);
        if let Some(bound) = self.couples() {
            return Some(bound);
        }
        let listed =
            self.between().or_else(|| self.dashed()).or_else(|| self.binds()).or_else(|| self.tied());
        let listed = listed
            .or_else(|| self.are_parties())
            .or_else(|| self.signed_by())
            .map(one)
            .or_else(|| self.with());
        listed.or_else(|| self.named_elsewhere().map(one))
    }

    /// Those whom no list behind the agreement names.
    fn named_elsewhere(&self) -> Found {
        let beside = || (!self.beside.is_empty()).then(|| (self.beside.to_vec(), "agreement/beside"));
        self.subjects().or_else(beside).or_else(|| self.taken_up()).or_else(|| self.the_two())
    }

    /// `cet accord a été signé`: those of the agreement that was read of last.
    fn taken_up(&self) -> Found {
        let last = self.before.last().filter(|last| last.is_near(self.names.span(self.sentence.clone())))?;
        let article = article(self.names.text, self.names.tokens, self.kind.at);
        let next = self.names.tokens.get(self.kind.end);
        let bare = next.is_none_or(|next| !next.is_word() || !next.tags.any(Tags::DE | Tags::PREPOSITION));
        let same = last.kind.family == self.kind.family
            && (!self.kind.has_complement() || last.kind.text.starts_with(&self.kind.text));
        let general = bare && !self.kind.text.contains(' ');
        // `le protocole relatif à la pêche`: what it is about tells it from the one before.
        let told = next.is_some_and(|next| self.names.text[next.span.range()].starts_with("relati"));
        let first = last.rule == TITLE && self.sentence.start < TITLED;
        let taken = self.deed.is_some()
            && (self.kind.definite || first)
            && !self.kind.plural
            && (!told || first || article.starts_with('c'))
            && (article.starts_with('c') || same || general);
        taken.then(|| (last.parties.clone(), "agreement/taken-up"))
    }

    pub(super) fn word(&self, at: usize) -> &'a str {
        self.names.tokens[at].span.of(self.names.text)
    }

    /// The first token from `from` on that is `word`, nothing of another clause being between.
    pub(super) fn find(&self, from: usize, word: &str) -> Option<usize> {
        let end = self.until.min(from + REACH);
        let at = (from..end).find(|&at| self.word(at) == word)?;
        self.goes_on(from..at).then_some(at)
    }

    /// Whether a stretch holds no verb but that of the deed.
    pub(super) fn goes_on(&self, stretch: Range<usize>) -> bool {
        let tokens = &self.names.tokens[stretch];
        const CLAUSE: Tags = Tags::AUXILIARY.and(Tags::QUE).and(Tags::SUBORDINATION).and(Tags::SUBJECT);
        let deed = tokens.iter().any(|token| token.tags.any(Tags::SIGNS | Tags::RENEWS));
        deed || !tokens.iter().any(|token| token.is_lower() && token.tags.any(CLAUSE))
    }

    /// `une entente entre X et Y`, `l’accord que Z a favorisé entre X et Y`.
    pub(super) fn between(&self) -> Found {
        const MEETINGS: [&str; 7] =
            ["entretien", "entretiens", "rencontre", "rencontres", "discussions", "discussion", "réunion"];
        let at = self.find(self.kind.end, "entre").or_else(|| self.behind_clause())?;
        if MEETINGS.contains(&self.word(at - 1)) || self.is_of_other(at) || self.is_of_earlier(at) {
            return None;
        }
        let formula = distinct(formula::parties(self.names, at + 1, self.sentence.end));
        if formula.len() >= 2 {
            return Some((formula, "agreement/between"));
        }
        // Another agreement begins where `et un mémorandum entre` joins it.
        let end = if at < self.until { self.until } else { self.sentence.end };
        let found = self.sides(listing(self.names, at + 1, end));
        let (groups, _) = groups::enumerated(self.names, at + 1, end);
        let found = if groups.len() > found.len() { self.settled(distinct(groups)) } else { found };
        (found.len() >= 2).then(|| (self.of_federal_council(found), "agreement/between"))
    }

    /// `une convention avec X, analogue à l’accord entre Y et Z`: whether `entre` leads to those of another agreement.
    fn is_of_other(&self, between: usize) -> bool {
        let with = (self.kind.end..between).find(|&at| self.word(at) == "avec");
        let other = |with: usize| {
            self.names.tokens[with..between].iter().any(|token| token.tags.has(Tags::AGREEMENT))
        };
        with.is_some_and(other)
    }

    /// `l’accord tiré de la Convention et conclu entre`: whether a participle shows that `entre` leads to those of an
    /// agreement before this one.
    fn is_of_earlier(&self, between: usize) -> bool {
        let mut behind = self.kind.end..between;
        let apart = |at: usize| disagrees(self.names, &self.sentence, at, self.kind);
        let other = self.names.tokens[behind.clone()].iter().any(|token| token.tags.has(Tags::AGREEMENT));
        !other && behind.any(apart)
    }

    /// `entre` behind a short clause that says what somebody did with the agreement.
    fn behind_clause(&self) -> Option<usize> {
        const CLAUSE: usize = 9;
        let end = self.until.min(self.kind.end + CLAUSE);
        let at = (self.kind.end..end).find(|&at| self.word(at) == "entre")?;
        let mut before = self.names.tokens[self.kind.end..at].iter().take(4);
        before.any(|token| token.tags.has(Tags::QUE)).then_some(at)
    }

    /// `le partenariat qui lie X et Y`.
    fn binds(&self) -> Found {
        const VERBS: [&str; 6] = ["lie", "lient", "liant", "unit", "unissent", "unissant"];
        let end = self.until.min(self.kind.end + 8);
        let at = (self.kind.end..end).find(|&at| VERBS.contains(&self.word(at)))?;
        let found = self.sides(listing(self.names, at + 1, self.sentence.end));
        (found.len() >= 2).then_some((found, "agreement/binds"))
    }

    /// `les parties à la convention sont X et Y`.
    pub(super) fn are_parties(&self) -> Found {
        const BEHIND: usize = 20;
        let before = self.kind.at.saturating_sub(4).max(self.sentence.start)..self.kind.at;
        before.into_iter().find(|&at| matches!(self.word(at), "parties" | "signataires"))?;
        let end = self.until.min(self.kind.end + BEHIND);
        let are = (self.kind.end..end).find(|&at| self.word(at) == "sont")?;
        let found = self.sides(listing(self.names, are + 1, self.sentence.end));
        (found.len() >= 2).then_some((found, "agreement/parties"))
    }

    /// `l’accord X–Y`, `l’accord franco-suisse`.
    fn dashed(&self) -> Found {
        let (names, end) = (self.names, self.kind.end);
        let dashed = self.sides(pairs::dashed(names, end, self.until));
        if dashed.len() >= 2 {
            return Some((dashed, "agreement/dash"));
        }
        if let Some(found) = pairs::hyphened(names, end, self.until) {
            return Some((found, "agreement/dash"));
        }
        let around = self.kind.at.saturating_sub(3).max(self.sentence.start)..self.until.min(end + 3);
        pairs::by_adjective(names, around).map(|found| (found, "agreement/adjective"))
    }

    /// `signée par X et Y`, `conclue par X avec Y`.
    fn signed_by(&self) -> Found {
        let deed = self.deed.filter(|deed| self.names.tokens[deed.at].tags.any(DONE))?;
        let by = (deed.at + 1..self.sentence.end.min(deed.at + 16)).find(|&at| self.word(at) == "par")?;
        if !self.goes_on(deed.at..by)
            || self.names.tokens.get(by + 1).is_some_and(|next| next.tags.has(Tags::TURN))
        {
            return None;
        }
        let mut found = self.sides(listing(self.names, by + 1, self.sentence.end));
        // `approuvé par l’Assemblée fédérale et le Sénat`: parliaments are no parties.
        if found.iter().any(|party| offices::is_parliament(&party.name)) {
            return None;
        }
        if found.len() == 1 {
            let with = (by + 1..self.sentence.end.min(by + 20)).find(|&at| self.word(at) == "avec");
            self.add(
                &mut found,
                with.map(|at| listing(self.names, at + 1, self.sentence.end)).unwrap_or_default(),
            );
        }
        let (groups, end) = groups::enumerated(self.names, by + 1, self.sentence.end);
        // `adopté par le Conseil fédéral, la délégation s’engage`: no list without its `et`.
        let and = self.names.tokens[by + 1..end].iter().any(|token| token.tags.has(Tags::COORDINATION));
        let found =
            if and && groups.len() > found.len().max(1) { self.settled(distinct(groups)) } else { found };
        (found.len() >= 2).then_some((found, "agreement/signed-by"))
    }

    fn add(&self, found: &mut Vec<Party>, more: Vec<&Mention>) {
        let more = self.sides(more);
        found.extend(more);
        *found = distinct(std::mem::take(found));
    }

    /// Mentions as parties: people stand for their states, or for nobody.
    pub(super) fn sides(&self, mentions: Vec<&Mention>) -> Vec<Party> {
        let mut found = Vec::new();
        let mut somebody: Option<&Mention> = None;
        for mention in mentions {
            if self.names.name(mention).kind == NameKind::Person || offices::has_office(self.names, mention) {
                let state = states::represented(self.names, mention);
                somebody = state.is_some().then_some(mention);
                found.extend(state);
            } else if somebody.is_none_or(|person| !self.is_office_of(person, mention)) {
                found.push(party(self.names, mention));
            }
        }
        distinct(found)
    }

    /// `X, cheffe de l’Office Y, a signé`: whether a body only says what somebody is who signs for a state.
    fn is_office_of(&self, person: &Mention, body: &Mention) -> bool {
        let between = person.tokens.end..body.tokens.start;
        let tokens = self.names.tokens.get(between).unwrap_or_default();
        let role = |token: &Token| token.is_word() && token.tags.has(Tags::ROLE);
        matches!(tokens, [comma, rest @ ..] if comma.kind == TokenKind::Comma && rest.first().is_some_and(role))
    }
}

/// A mention as a party.
pub(super) fn party(names: &Names, mention: &Mention) -> Party {
    let name = names.name(mention);
    Party { name: names.called(mention), kind: name.kind, mention: names.span(mention.tokens.clone()) }
}

/// Each party once.
pub(super) fn distinct(parties: Vec<Party>) -> Vec<Party> {
    let mut kept: Vec<Party> = Vec::new();
    for party in parties {
        if kept.iter().all(|other| !states::same_party(&other.name, &party.name)) {
            kept.push(party);
        }
    }
    kept
}
