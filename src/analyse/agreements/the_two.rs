//! The two whom a sentence means without naming them: `les deux villes`, those of the title, those who meet.

use super::dating::is_law;
use super::deed::Deed;
use super::sides::{Found, Place, TITLED};
use super::{pairs, states};

impl Place<'_> {
    /// `les deux villes signent`, or the two of the title.
    pub(super) fn the_two(&self) -> Found {
        let deed = self.deed.filter(|_| !self.is_called_by_place())?;
        // `conclu entre les parties` says nothing of whom the document names.
        let between = self.find(self.kind.end, "entre");
        if between.is_some_and(|at| self.names_parties(at + 1) || self.names_others(at + 1)) {
            return None;
        }
        let first_line =
            || pairs::in_title(self.names).filter(|_| deed.news && self.kind.family != "contrat");
        let title = || pairs::of_title(self.names, self.title).filter(|_| self.sentence.start < TITLED);
        // Who helps to make peace is no party of it.
        let peace = self.kind.text.contains("paix");
        let lead = || (!peace && self.is_signed_here(deed)).then(|| pairs::in_lead(self.names)).flatten();
        let found = pairs::the_two(self.names, &self.sentence, self.title)
            .or_else(|| self.own_and_other())
            .or_else(first_line)
            .or_else(title)
            .or_else(lead)?;
        Some((self.settled(found), "agreement/the-two"))
    }

    /// Whether no more than `les parties`, `les intéressés` stands at `at`.
    fn names_parties(&self, at: usize) -> bool {
        const NOBODY: [&str; 4] = ["parties", "intéressés", "acteurs", "partenaires"];
        let mut words = (at..self.sentence.end).take(2).map(|at| self.word(at));
        let first = words.next().unwrap_or_default();
        let noun = if matches!(first, "les" | "des") { words.next().unwrap_or_default() } else { first };
        NOBODY.contains(&noun)
    }

    /// `entre le Fonds alpin et la Fondation lacustre`, `entre les agences X et Y`: whether capitals soon name somebody
    /// other than `les deux pays` at `at`.
    fn names_others(&self, at: usize) -> bool {
        const REACH: usize = 6;
        let mut words =
            (at..self.sentence.end.min(at + REACH)).take_while(|&at| self.names.tokens[at].is_word());
        let two = at + 1 < self.sentence.end && self.word(at + 1) == "deux";
        // Ministers sign for the states of which the document tells.
        let first = words.find(|&at| self.names.tokens[at].is_name());
        !two && first.is_some_and(|at| !states::is_office(self.names, at))
    }

    /// Whether the deed is that states sign, or are to sign, one agreement.
    fn is_signed_here(&self, deed: Deed) -> bool {
        !self.is_news
            && !is_law(self.title)
            && deed.signing
            && !deed.bare
            && !self.kind.plural
            && self.kind.is_of_states()
    }
}
