//! Two by two: `les conventions entre le Canada et l’Espagne, le Canada et l’Autriche`.

use super::super::names::{Mention, Names};
use super::sides::{Bound, Place};

/// The rule of those listed two by two.
pub(super) const COUPLES: &str = "agreement/couples";

/// Names behind `entre` that are looked at, at most.
const MOST: usize = 40;

impl Place<'_> {
    /// `les conventions entre X et Y, X et Z`: the two of each.
    pub(super) fn couples(&self) -> Bound {
        let at = self.find(self.kind.end, "entre").filter(|_| self.kind.plural)?;
        let couples = two_by_two(self.names, at + 1, self.sentence.end);
        let bound = couples.into_iter().map(|pair| self.settled(self.sides(pair.to_vec())));
        let bound: Vec<_> = bound.filter(|parties| parties.len() == 2).collect();
        (bound.len() > 1).then_some((bound, COUPLES))
    }
}

/// The pairs listed from `start` on, where the first name comes again in each; none where that is no such list.
fn two_by_two<'n>(names: &'n Names, start: usize, end: usize) -> Vec<[&'n Mention; 2]> {
    let found = names.within(start..end);
    let pairs = found.chunks_exact(2).take(MOST);
    let first = found.first().map(|first| first.name);
    let pairs: Vec<[&Mention; 2]> =
        pairs.map(|pair| [&pair[0], &pair[1]]).take_while(|[one, _]| Some(one.name) == first).collect();
    if pairs.len() > 1 { pairs } else { Vec::new() }
}
