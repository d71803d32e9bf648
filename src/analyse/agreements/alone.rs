//! Of whom alone it is told that an agreement of many binds it: `la Suisse a ratifié la Convention de Z`, and the state
//! whose law approves one.

use super::super::names::{Mention, NameKind};
use super::super::tokens::TokenKind;
use super::dating::is_law;
use super::deed::Deed;
use super::event::Standing;
use super::kinds::article;
use super::parties::listing;
use super::sides::{Found, Place};
use super::title::TITLE;
use super::{Party, states};
use crate::lexicon::Tags;

/// The rule of one who is told to have signed or joined an agreement.
pub(super) const ALONE: &str = "agreement/alone";

/// The rule of the state whose law approves an agreement.
pub(in crate::analyse) const APPROVED: &str = "agreement/approved";

/// The stems of what one does who joins an agreement of many.
const JOINS: [&str; 4] = ["sign", "ratifi", "adhér", "paraph"];

/// Whether a rule may name one party and no other.
pub(super) fn names_one(rule: &str) -> bool {
    [ALONE, APPROVED, TITLE].contains(&rule)
}

impl Place<'_> {
    /// The only party that the sentence tells of, where it leads to no others.
    pub(super) fn alone(&self) -> Found {
        let deed = self.deed.filter(|_| self.is_of_many())?;
        let others = self.find(self.kind.end, "entre").or_else(|| self.find(self.since, "avec"));
        if others.is_some() {
            return None;
        }
        self.approving().or_else(|| self.joining(deed))
    }

    /// `X a signé la Convention sur Z`: the same where the agreement is called by what it is about, so that no two of
    /// whom the text tells elsewhere made it.
    pub(super) fn alone_in_named(&self) -> Found {
        let named = self.kind.family != "accord" && !self.about().is_empty();
        self.alone().filter(|_| named)
    }

    /// Whether the agreement is one of those that many join: `la Convention`, `le Protocole de Z`.
    fn is_of_many(&self) -> bool {
        matches!(self.kind.family, "convention" | "protocole" | "traité" | "accord" | "déclaration")
            && self.kind.is_of_states()
            && self.kind.definite
            && !self.kind.plural
    }

    /// `Loi portant approbation de la Convention`: the state whose law it is.
    fn approving(&self) -> Found {
        const REACH: usize = 24;
        // `approbation des amendements à la Convention`, `Loi modifiant la loi portant approbation de la Convention`
        const OTHERS: [&str; 8] =
            ["amendement", "amendements", "annexe", "annexes", "article", "articles", "acte", "réserve"];
        let start = self.sentence.start;
        let from = self.kind.at.saturating_sub(REACH).max(start);
        if !is_law(self.title) && !is_law(self.names.text) {
            return None;
        }
        let approval =
            (from..self.kind.at).rev().find(|&at| begins(self.word(at), &["approuv", "approb", "ratif"]))?;
        let other = |at: usize| OTHERS.contains(&self.word(at).to_lowercase().as_str());
        if (approval..self.kind.at).any(other) || (start + 1..approval).any(|at| self.word(at) == "loi") {
            return None;
        }
        Some((vec![states::of_law(self.names)?], APPROVED))
    }

    /// `X a signé la Convention`, `la Convention, ratifiée par X`, `que X a signée`, `En signant la Convention, X`.
    fn joining(&self, deed: Deed) -> Found {
        // `l’accord` is one with somebody whom the sentence leaves out.
        let bare = !self.kind.text.contains(' ') && self.about().is_empty();
        let this = article(self.names.text, self.names.tokens, self.kind.at).starts_with('c');
        let of_two = (bare || this) && matches!(self.kind.family, "accord" | "protocole");
        let joins = deed.standing == Standing::Made && begins(self.word(deed.at), &JOINS);
        if of_two || !joins || self.is_wish(deed) {
            return None;
        }
        let mut found = self.settled(self.joiners(deed));
        let only_states = begins(self.word(deed.at), &["ratifi"]);
        found.retain(|party| {
            matches!(party.kind, NameKind::Body(_)) && (!only_states || states::is_state(party))
        });
        (!found.is_empty()).then_some((found, ALONE))
    }

    /// `il importe que X signe`: a present behind `que`.
    fn is_wish(&self, deed: Deed) -> bool {
        const REACH: usize = 5;
        const PRESENT: [&str; 6] = ["signe", "signent", "ratifie", "ratifient", "adhère", "adhèrent"];
        let before = &self.names.tokens[deed.at.saturating_sub(REACH).max(self.sentence.start)..deed.at];
        PRESENT.contains(&self.word(deed.at)) && before.iter().any(|token| token.tags.has(Tags::QUE))
    }

    /// Those who do the deed.
    fn joiners(&self, deed: Deed) -> Vec<Party> {
        const AMONG: usize = 8;
        let (start, end) = (self.sentence.start, self.sentence.end);
        let verb = deed.at.min(self.kind.at);
        let by = self.led_by();
        let led = by.and_then(|by| self.named_at(by));
        let led = led.or_else(|| self.of_relative(deed)).or_else(|| self.behind_gerund(deed));
        if let Some(mention) = led {
            return self.sides(vec![mention]);
        }
        // `cent pays, dont X, ont signé`, `signée par cent pays, dont X`
        let mut among = by.map_or(start..verb, |by| by..end.min(by + AMONG));
        if let Some(which) = among.find(|&at| self.word(at) == "dont") {
            return self.sides(listing(self.names, which + 1, end));
        }
        // `communiquer la ratification du traité`: of a noun, whoever stands before is not the subject.
        let noun = ["ture", "tion"].iter().any(|ending| self.word(deed.at).ends_with(ending));
        let acts = !noun
            && deed.news
            && (deed.at < self.kind.at || self.takes_up(deed))
            && !self.is_of_members(verb);
        let found = if acts { self.acting() } else { Vec::new() };
        if found.len() == 1 { found } else { Vec::new() }
    }

    /// `X a négocié la Convention et l’a signée`.
    fn takes_up(&self, deed: Deed) -> bool {
        let object = deed.at.checked_sub(2).filter(|&at| at > self.kind.at).map(|at| self.word(at));
        matches!(object, Some("l" | "l’" | "l'"))
    }

    /// `cent États membres de X ont signé`: whether they are some of X.
    fn is_of_members(&self, verb: usize) -> bool {
        let some = |at: usize| matches!(self.word(at), "membres" | "pays" | "États" | "Etats");
        (self.sentence.start..verb).any(|at| some(at) && self.names.tokens[at + 1].tags.has(Tags::DE))
    }

    /// `signée par X`: behind `par`.
    fn led_by(&self) -> Option<usize> {
        const REACH: usize = 45;
        let mut range = self.kind.end..self.sentence.end.min(self.kind.end + REACH);
        let joins = |at: usize| begins(self.word(at), &JOINS);
        let by = range.find(|&at| self.word(at) == "par" && (at.saturating_sub(2)..at).any(joins))?;
        Some(by + 1)
    }

    /// `la Convention, que X a signée`.
    fn of_relative(&self, deed: Deed) -> Option<&Mention> {
        let that = (self.kind.end..deed.at).find(|&at| self.names.tokens[at].tags.has(Tags::QUE))?;
        self.named_at(that + 1)
    }

    /// `En signant la Convention, X`.
    fn behind_gerund(&self, deed: Deed) -> Option<&Mention> {
        let before = deed.at.checked_sub(1).filter(|&before| before == self.sentence.start)?;
        let gerund = self.word(before) == "En" && self.word(deed.at).ends_with("ant");
        let comma = |at: &usize| self.names.tokens[*at].kind == TokenKind::Comma;
        let mut commas = (self.kind.end..self.sentence.end).filter(comma).filter(|_| gerund);
        commas.find_map(|comma| self.named_at(comma + 1))
    }

    /// The name that begins at `at`, or behind its article.
    fn named_at(&self, at: usize) -> Option<&Mention> {
        self.names.within(at..self.sentence.end).first().filter(|mention| mention.tokens.start <= at + 1)
    }

    fn about(&self) -> Vec<String> {
        self.kind.about(self.names.text, self.names.tokens)
    }
}

/// Whether a word has one of the stems, in small letters or not.
fn begins(word: &str, stems: &[&str]) -> bool {
    let word = word.to_lowercase();
    stems.iter().any(|stem| word.starts_with(stem))
}
