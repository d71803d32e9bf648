//! `la ville de X, liée à Y par une entente`: those whom an agreement ties together.

use super::super::names::Mention;
use super::parties::listing;
use super::sides::{Found, Place, distinct};

/// Tokens between the participle and the agreement, at most.
const REACH: usize = 16;

impl Place<'_> {
    /// Who stands before `lié à`, and those to whom it leads, where `par` leads on to the agreement.
    pub(super) fn tied(&self) -> Found {
        const TIED: [&str; 8] = ["lié", "liée", "liés", "liées", "uni", "unie", "unis", "unies"];
        let by = self.kind.at.checked_sub(2).filter(|&by| self.word(by) == "par")?;
        let from = by.saturating_sub(REACH).max(self.sentence.start);
        let tied = (from..by).find(|&at| TIED.contains(&self.word(at)))?;
        let near = |mention: &&Mention| mention.tokens.end + 3 >= tied;
        let one = self.names.within(self.sentence.start..tied).last().filter(near)?;
        let others = listing(self.names, tied + 2, by);
        let found = distinct(self.sides([vec![one], others].concat()));
        (found.len() >= 2).then_some((found, "agreement/binds"))
    }
}
