//! Of whom alone it is told that an agreement of many binds it: `la Suisse a ratifié la Convention de Z`, and the state
//! whose law approves one.

use super::super::names::{Mention, NameKind};
use super::super::tokens::TokenKind;
use super::dating::is_law;
use super::deed::Deed;
use super::event::Standing;
use super::sides::{Found, Place};
use super::title::TITLE;
use super::{Party, states};
use crate::lexicon::Tags;

/// The rule of one who is told to have signed or joined an agreement.
pub(super) const ALONE: &str = "agreement/alone";

/// The rule of the state whose law approves an agreement.
pub(in crate::analyse) const APPROVED: &str = "agreement/approved";

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
        self.approving(deed).or_else(|| self.joining(deed))
    }

    /// Whether the agreement is one of those that many join: `la Convention`, `le Protocole de Z`.
    fn is_of_many(&self) -> bool {
        matches!(self.kind.family, "convention" | "protocole" | "traité" | "accord" | "déclaration")
            && self.kind.is_of_states()
            && self.kind.definite
            && !self.kind.plural
    }

    /// `Loi portant approbation de la Convention`: the state whose law it is.
    fn approving(&self, deed: Deed) -> Found {
        let start = self.sentence.start;
        // `Loi modifiant la loi portant approbation de la Convention`
        let of_other = |at: usize| self.word(at) == "loi";
        if !is_law(self.title)
            || !self.begins(deed, &["approuv", "approb", "ratif"])
            || (start + 1..deed.at).any(of_other)
        {
            return None;
        }
        Some((vec![states::of_law(self.names)?], APPROVED))
    }

    /// `X a signé la Convention`, `la Convention, ratifiée par X`, `que X a signée`, `En signant la Convention, X`.
    fn joining(&self, deed: Deed) -> Found {
        // `l’accord` is one with somebody whom the sentence leaves out.
        let bare = !self.kind.text.contains(' ') && self.about().is_empty();
        let of_two = bare && matches!(self.kind.family, "accord" | "protocole");
        let joins =
            deed.standing == Standing::Made && self.begins(deed, &["sign", "ratifi", "adhér", "paraph"]);
        if of_two || !joins {
            return None;
        }
        let mut found = self.settled(self.joiner(deed));
        let only_states = self.begins(deed, &["ratifi"]);
        found.retain(|party| {
            matches!(party.kind, NameKind::Body(_)) && (!only_states || states::is_state(party))
        });
        (found.len() == 1).then_some((found, ALONE))
    }

    /// Who does the deed.
    fn joiner(&self, deed: Deed) -> Vec<Party> {
        let led = self.led_by(deed).or_else(|| self.of_relative(deed)).or_else(|| self.behind_gerund(deed));
        match led {
            Some(mention) => self.sides(vec![mention]),
            None if deed.news && deed.at < self.kind.at => self.acting(),
            None => Vec::new(),
        }
    }

    /// `signée par X`.
    fn led_by(&self, deed: Deed) -> Option<&Mention> {
        let by = (deed.at + 1..self.sentence.end.min(deed.at + 3)).find(|&at| self.word(at) == "par")?;
        self.named_at(by + 1)
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

    fn begins(&self, deed: Deed, stems: &[&str]) -> bool {
        let word = self.word(deed.at).to_lowercase();
        stems.iter().any(|stem| word.starts_with(stem))
    }

    fn about(&self) -> Vec<String> {
        self.kind.about(self.names.text, self.names.tokens)
    }
}
