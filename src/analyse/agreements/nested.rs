//! Agreements that another one changes or applies, where the text says between whom and of when they are: `Protocole
//! modifiant l’Accord du 8 octobre 1970 entre X et Y, signé à Z le 28 novembre 1985`.

use std::ops::Range;

use super::super::tokens::{Token, TokenKind};
use super::deed::{disagrees, is_signing};
use super::event::{Event, Standing};
use super::kinds::{Kind, kind_at};
use super::reader::Reader;
use super::sides::Place;
use super::when::{When, whens};
use super::{Party, Status};
use crate::document::{self, Date};
use crate::lexicon::Tags;

/// Places at which a document names agreements that are looked at for their day, at most.
const MOST: usize = 40;

impl Reader<'_> {
    /// The agreements named within `outer`, the first of `kinds`, by which it is told what it is; the date that none of
    /// them takes is that of `outer`.
    pub(super) fn nested(&self, range: &Range<usize>, kinds: &[Kind], outer: &mut [Event]) -> Vec<Event> {
        let Some((first, told)) =
            kinds.split_first().zip(outer.first()).map(|((first, _), told)| (first, told))
        else {
            return Vec::new();
        };
        let ends = kinds.iter().skip(2).map(|next| next.at).chain([range.end]);
        let mut found: Vec<Event> = Vec::new();
        for (kind, end) in kinds[1..].iter().zip(ends).filter(|(kind, _)| kind.definite && !kind.plural) {
            let stretch = kind.end..end;
            let Some(when) = self.own_day(range, first, kind, &stretch) else { continue };
            let parties = self.own_parties(range, kind, end, &told.parties);
            let parties = parties.or_else(|| self.changes(first, kind).then(|| told.parties.clone()));
            let Some(parties) = parties else { continue };
            found.push(Event {
                kind: kind.clone(),
                parties,
                date: Some(when.date),
                dated: true,
                signing: true,
                status: Status::Signed,
                standing: Standing::Made,
                leads: told.leads,
                sentence: self.names.span(range.clone()),
                rule: "agreement/nested",
            });
        }
        let dated = found.is_empty() || self.date_outer(range, kinds, outer);
        // The only date of `l’avenant à la convention signée le 3 mai entre X et Y` tells of both.
        if first.amends && !dated { Vec::new() } else { found }
    }

    /// Gives `outer` the last date of signing, unless one stands before the agreements within it; whether there is one.
    fn date_outer(&self, range: &Range<usize>, kinds: &[Kind], outer: &mut [Event]) -> bool {
        let signed = |stretch: Range<usize>| {
            let mut all = self.days(stretch);
            all.retain(|when| self.is_signed(*when));
            all
        };
        let before = signed(kinds[0].end..kinds[1].at);
        let behind = signed(kinds[1].end..range.end);
        let last =
            before.last().or(behind.last().filter(|_| behind.len() > 1 || self.is_dated_beside(&kinds[1])));
        for event in outer.iter_mut().filter(|_| last.is_some()) {
            (event.date, event.dated, event.signing) = (last.map(|when| when.date), true, true);
        }
        last.is_some()
    }

    /// `l’Accord culturel du 8 octobre 1970`: whether a date stands just behind the agreement.
    fn is_dated_beside(&self, kind: &Kind) -> bool {
        self.day_beside(kind, &(kind.end..self.names.tokens.len().min(kind.end + 6))).is_some()
    }

    /// `la convention du 8 octobre 2007`: the day by which the document names the agreement of a family.
    pub(super) fn named_day(&self, family: &str) -> Option<Date> {
        let tokens = self.names.tokens;
        let nouns = (0..tokens.len()).filter(|&at| tokens[at].tags.has(Tags::AGREEMENT)).take(MOST);
        let kinds = nouns.filter_map(|at| kind_at(self.names.text, tokens, at));
        let of = |kind: &Kind| kind.family == family && kind.definite && !kind.plural;
        let days = kinds.filter(of).filter_map(|kind| {
            let stretch = kind.end..tokens.len().min(kind.end + 6);
            self.day_beside(&kind, &stretch).filter(|when| when.date.parts().2.is_some())
        });
        let mut days = days.map(|when| when.date);
        let first = days.next()?;
        days.all(|day| day == first).then_some(first)
    }

    fn day_beside(&self, kind: &Kind, stretch: &Range<usize>) -> Option<When> {
        const OF: usize = 5;
        let end = self.names.tokens[kind.end - 1].span.end();
        self.days(stretch.clone()).into_iter().next().filter(|when| when.span.start() <= end + OF)
    }

    /// `l’accord sur la pêche du 6 octobre 2011`: the day behind what the agreement is about.
    fn day_of(&self, kind: &Kind, stretch: &Range<usize>) -> Option<When> {
        const LONGEST: usize = 14;
        let tokens = self.names.tokens;
        let when = self.days(stretch.clone()).into_iter().next()?;
        let end = tokens.partition_point(|token| token.span.end() <= when.span.start());
        if !(kind.end..kind.end + LONGEST).contains(&end) {
            return None;
        }
        let of = end.checked_sub(1).is_some_and(|of| self.names.tokens[of].span.of(self.names.text) == "du");
        let about = tokens.get(kind.end).is_some_and(|next| next.tags.has(Tags::PREPOSITION));
        let small = |token: &Token| token.is_lower() || token.kind == TokenKind::Elided;
        let noun = |token: &Token| small(token) && !token.tags.any(Tags::SIGNS | Tags::AUXILIARY);
        (of && about && tokens[kind.end..end].iter().all(noun)).then_some(when)
    }

    /// The day of an agreement within another: that just behind it, or the first of its signing, if it is not the only
    /// one and so that of the agreement around it.
    fn own_day(
        &self,
        range: &Range<usize>,
        outer: &Kind,
        kind: &Kind,
        stretch: &Range<usize>,
    ) -> Option<When> {
        if let Some(beside) = self.day_beside(kind, stretch).or_else(|| self.day_of(kind, stretch)) {
            return Some(beside);
        }
        let verb = stretch.clone().find(|&at| is_signing(self.names, at))?;
        let signed = self.days(verb..stretch.end).into_iter().next()?;
        // `signée entre X et Y a été ratifié le 3 mai`: the day of another deed.
        let next = self.names.tokens.partition_point(|token| token.span.start() < signed.span.start());
        if (verb + 1..next).any(|at| self.names.tokens[at].tags.has(Tags::SIGNS)) {
            return None;
        }
        let before = self.days(outer.end..kind.at).iter().any(|when| self.is_signed(*when));
        let all = self.days(kind.end..range.end);
        let later = all.iter().any(|when| when.span.start() > signed.span.end() && self.is_signed(*when));
        // `signés` may be said of agreements of both genders.
        let several = self.names.tokens[verb].span.of(self.names.text).ends_with('s');
        let other = disagrees(self.names, range, verb, kind) && !several;
        let sure = before || later || disagrees(self.names, range, verb, outer);
        (sure && !other).then_some(signed)
    }

    /// `un protocole complétant l’accord`: whether the outer agreement changes one of the same parties.
    fn changes(&self, outer: &Kind, kind: &Kind) -> bool {
        const WORDS: [&str; 14] = [
            "modifiant",
            "complétant",
            "révisant",
            "remplaçant",
            "modifie",
            "complète",
            "révise",
            "remplace",
            "modifier",
            "compléter",
            "réviser",
            "remplacer",
            "remplacera",
            "complétera",
        ];
        let between = &self.names.tokens[outer.end..kind.at];
        between.len() <= 5 && between.iter().any(|token| WORDS.contains(&token.span.of(self.names.text)))
    }

    fn days(&self, stretch: Range<usize>) -> Vec<When> {
        whens(self.names.text, self.names.span(stretch), self.document.dated.map(|dated| dated.date), None)
    }

    /// Those whom `entre` names behind the agreement; `entre ces deux pays` are those of the agreement around it.
    fn own_parties(
        &self,
        range: &Range<usize>,
        kind: &Kind,
        end: usize,
        outer: &[Party],
    ) -> Option<Vec<Party>> {
        let place = Place {
            names: self.names,
            title: "",
            is_news: self.document.kind == document::Kind::Article,
            sentence: range.start..end,
            kind,
            since: kind.at,
            until: end,
            deed: None,
            beside: &[],
            before: &[],
        };
        if let Some((parties, _)) = place.between() {
            return Some(parties);
        }
        let between = place.find(kind.end, "entre")?;
        let word = |at: usize| self.names.tokens.get(at).map(|token| token.span.of(self.names.text));
        let these = matches!(word(between + 1), Some("ces" | "les" | "lesdits" | "lesdites"))
            && word(between + 2) == Some("deux");
        (these && outer.len() == 2).then(|| outer.to_vec())
    }
}
