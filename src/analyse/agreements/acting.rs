//! Who signs: the subject of the deed, and for whom somebody signs in the name of another.

use std::ops::Range;

use super::actors::actors;
use super::parties::are_joined;
use super::sides::{Found, Place, distinct, party};
use super::{Party, groups, states};
use crate::lexicon::Tags;

impl Place<'_> {
    /// `X et Y signent une entente`.
    pub(super) fn subjects(&self) -> Found {
        // Who leads negotiations need not be who signs.
        const TALKS: [&str; 4] = ["négociation", "négociations", "mandat", "projet"];
        let deed = self.deed.filter(|deed| deed.news && !TALKS.contains(&self.word(deed.at)))?;
        let verb = deed.at.min(self.kind.at);
        let acting = actors(self.names, self.sentence.start, verb);
        let (groups, end) = groups::enumerated(self.names, self.sentence.start, verb);
        if groups.len() > acting.len().max(1) && verb - end <= 2 {
            return Some((self.settled(distinct(groups)), "agreement/subject"));
        }
        let joined = are_joined(self.names, &acting);
        let mayor = acting.iter().any(|mention| states::is_mayor(self.names, mention));
        let mut found = self.sides(acting);
        if mayor && found.len() == 1 {
            found.splice(0..0, self.principal(&found[0], &found));
        }
        let found = self.settled(found);
        (joined && found.len() >= 2).then_some((found, "agreement/subject"))
    }

    /// Those who can be the subject of the deed.
    pub(super) fn acting(&self) -> Vec<Party> {
        let verb = self.deed.map_or(self.kind.at, |deed| deed.at.min(self.kind.at));
        let start = self.sentence.start;
        // `X s’étend, en signant un accord`: the subject of the whole sentence signs.
        if verb > start && self.word(verb - 1) == "en" && self.word(verb).ends_with("ant") {
            let first =
                self.names.within(start..verb).first().filter(|first| first.tokens.start <= start + 1);
            return self.sides(first.into_iter().collect());
        }
        self.on_behalf(start..verb)
            .map_or_else(|| self.sides(actors(self.names, start, verb)), |party| vec![party])
    }

    /// `X a signé, au nom du Conseil fédéral, un accord`: for whom somebody signs.
    fn on_behalf(&self, range: Range<usize>) -> Option<Party> {
        let nom = range.clone().chain(range.end..self.kind.at).find(|&at| self.word(at) == "nom")?;
        let of = self.names.tokens.get(nom + 1).is_some_and(|next| next.is_word() && next.tags.has(Tags::DE));
        let mention = self.names.within(nom + 2..self.sentence.end).first()?;
        let near = mention.tokens.start <= nom + 3;
        (of && near && nom > 0 && self.word(nom - 1) == "au").then(|| party(self.names, mention))
    }
}
