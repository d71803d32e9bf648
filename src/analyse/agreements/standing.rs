//! How firmly a sentence tells of an agreement, and what became of it.

use std::ops::Range;

use super::super::names::NameKind;
use super::ahead::is_ahead;
use super::deed::Deed;
use super::event::Standing;
use super::kinds::{Kind, article};
use super::reader::Reader;
use super::{Party, Status};
use crate::document;
use crate::lexicon::Tags;

impl Reader<'_> {
    /// Whether the agreement is what something else goes by, and nothing new is told of it.
    pub(super) fn is_set_aside(
        &self,
        range: &Range<usize>,
        kind: &Kind,
        deed: Option<Deed>,
        leads: bool,
    ) -> bool {
        let far = |deed: Deed| {
            // `aux termes d’un accord signé le 29 février` brings up an agreement.
            let new = leads || !kind.definite && deed.signing;
            deed.at.abs_diff(kind.at) > 3 || !new
        };
        self.is_background(range, kind) && deed.is_none_or(far)
    }

    /// Whether a sentence in which nothing is done with an agreement shows that there is one between these parties.
    pub(super) fn is_firm(&self, range: &Range<usize>, kind: &Kind, rule: &str) -> bool {
        let named = matches!(
            rule,
            "agreement/between"
                | "agreement/dash"
                | "agreement/adjective"
                | "agreement/binds"
                | "agreement/parties"
        );
        let binds = rule == "agreement/binds";
        // `Convention fiscale Valbrun – Montfauvel`: a heading.
        let heads = rule == "agreement/dash" && kind.at == range.start;
        named && !kind.plural && (kind.definite || binds || heads || self.does(range, kind))
    }

    /// `un accord entre X et Y prévoit`: whether a new agreement has effects, so that it was made.
    pub(super) fn does(&self, range: &Range<usize>, kind: &Kind) -> bool {
        const DOES: [&str; 14] = [
            "prévoit",
            "prévoyait",
            "permet",
            "permettait",
            "fixe",
            "règle",
            "vise",
            "oblige",
            "garantit",
            "constitue",
            "régit",
            "définit",
            "encadre",
            "assure",
        ];
        let behind = &self.names.tokens[kind.end..range.end];
        !kind.definite && behind.iter().any(|token| DOES.contains(&token.span.of(self.names.text)))
    }

    pub(super) fn status(&self, kind: &Kind, deed: Option<Deed>) -> Status {
        let named = if kind.definite { Status::Signed } else { Status::Announced };
        let status = deed.map_or(named, |deed| deed.status);
        if kind.amends && status != Status::Ended { Status::Renewed } else { status }
    }

    /// `l’accord conclu entre X et Y`: whether the words beside the agreement say that it was signed, and between whom.
    pub(super) fn is_told_of(&self, kind: &Kind, deed: Option<Deed>, rule: &str, parties: &[Party]) -> bool {
        const NEAR: usize = 8;
        let tokens = self.names.tokens;
        let leads = |at: usize| matches!(tokens[at].span.of(self.names.text), "entre" | "avec");
        let near = |at: usize| (at + 1..tokens.len().min(at + NEAR)).any(leads);
        let beside = |deed: Deed| {
            let directly = deed.at <= kind.end + 2;
            deed.signing && deed.at >= kind.end && (directly || !deed.news && near(deed.at))
        };
        let news = self.document.kind == document::Kind::Article;
        let named = rule == "agreement/between" || rule == "agreement/with" && !news;
        // Capitals alone may be people: `l’accord signé entre X et Y`.
        let known = |party: &Party| matches!(party.kind, NameKind::Body(_));
        let bodies = parties.iter().all(|party| party.kind != NameKind::Person);
        named && bodies && parties.iter().any(known) && deed.is_some_and(beside)
    }

    /// `aux termes de la convention franco-suisse`, `l’accord de pêche entre X et Y règle`: whether a sentence that does
    /// nothing with an agreement takes it for granted that there is one between these parties.
    pub(super) fn is_in_force(
        &self,
        range: &Range<usize>,
        kind: &Kind,
        deed: Option<Deed>,
        rule: &str,
    ) -> bool {
        let named = matches!(rule, "agreement/between" | "agreement/dash" | "agreement/adjective");
        let made = deed.is_none_or(|deed| deed.standing == Standing::Made);
        let talks = || self.names.tokens[range.clone()].iter().any(|token| token.tags.has(Tags::TALKS));
        let firm = !matches!(kind.family, "partenariat" | "déclaration" | "jumelage");
        named
            && made
            && firm
            && kind.definite
            && !kind.plural
            && !is_ahead(self.names, range, kind.at)
            && !self.is_referred_to(range, kind)
            && !talks()
    }

    /// `deux accords`: whether a small number stands before the agreements.
    pub(super) fn is_counted(&self, kind: &Kind) -> bool {
        const NUMBERS: [&str; 4] = ["deux", "trois", "quatre", "cinq"];
        NUMBERS.contains(&article(self.names.text, self.names.tokens, kind.at).as_str())
    }

    /// `X dispose d’accords avec Y`: whether the deed is to have some.
    pub(super) fn has(&self, deed: Deed) -> bool {
        const HAVING: [&str; 6] = ["dispose", "disposent", "a", "ont", "existe", "existent"];
        HAVING.contains(&self.names.tokens[deed.at].span.of(self.names.text))
    }

    /// How firm the sentence is; several agreements at once without a date are a remark in passing.
    pub(super) fn standing(&self, kind: &Kind, deed: Option<Deed>, leads: bool, dated: bool) -> Standing {
        let standing = deed.map_or(Standing::Named, |deed| deed.standing);
        let history = deed.is_some_and(|deed| !deed.news && !deed.signing) && !dated && !leads;
        let counted = deed.is_some_and(|deed| deed.signing && deed.news) && self.is_counted(kind);
        if (kind.plural && !counted || history) && !leads && !dated {
            standing.min(Standing::Planned)
        } else {
            standing
        }
    }
}
