//! How much each part of the ranking counts: one number a part, 0 to switch it off.

/// The weights of the ranking. The usual ones were chosen on judged queries; `docs/quality.md` says what each brings.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// BM25 of the words by stem in the text.
    pub body: f32,
    /// BM25 of the words' own forms in the text, accents aside.
    pub body_exact: f32,
    /// BM25 of the words' own forms in the text with their accents, when the query has any.
    pub body_accented: f32,
    /// BM25 of the words by stem in the title.
    pub title: f32,
    /// BM25 of the words' own forms in the title, accents aside.
    pub title_exact: f32,
    /// What words written as names gain, as a share of their weight by stem in the text.
    pub names: f32,
    /// That a word is there at all, however often.
    pub presence: f32,
    /// That nothing is missing, in points of score.
    pub complete: f32,
    /// Words near each other (Büttcher, Clarke and Lushman, SIGIR 2006).
    pub proximity: f32,
    /// Words side by side in the text, in the query's order.
    pub side_by_side: f32,
    /// Words side by side in the title, in the query's order.
    pub title_pairs: f32,
    /// BM25 of the beginning of the text.
    pub lead: f32,
    /// BM25 of the beginning of a text without a title, times the share of texts that have one.
    pub lead_as_title: f32,
    /// What stands in for a word where it is missing, as a share of its weight.
    pub variants: f32,
    /// How much documents far down rise by sharing the words of the best, against their scores as shares of the best one.
    pub feedback: f32,
    /// In queries of at most so many words, documents that have all of them come first, whatever their score.
    pub all_first: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            body: 1.0,
            body_exact: 0.5,
            body_accented: 0.1,
            title: 0.6,
            title_exact: 0.2,
            names: 0.1,
            presence: 0.5,
            complete: 2.0,
            proximity: 1.2,
            side_by_side: 0.1,
            title_pairs: 0.3,
            lead: 0.1,
            lead_as_title: 1.2,
            variants: 0.5,
            feedback: 0.8,
            all_first: 2.0,
        }
    }
}

impl Weights {
    /// The names of the parts, in the order of the fields.
    pub const PARTS: [&str; 16] = [
        "body",
        "body_exact",
        "body_accented",
        "title",
        "title_exact",
        "names",
        "presence",
        "complete",
        "proximity",
        "side_by_side",
        "title_pairs",
        "lead",
        "lead_as_title",
        "variants",
        "feedback",
        "all_first",
    ];

    /// The weight of a part by its name.
    pub fn part(&mut self, name: &str) -> Option<&mut f32> {
        let parts = [
            &mut self.body,
            &mut self.body_exact,
            &mut self.body_accented,
            &mut self.title,
            &mut self.title_exact,
            &mut self.names,
            &mut self.presence,
            &mut self.complete,
            &mut self.proximity,
            &mut self.side_by_side,
            &mut self.title_pairs,
            &mut self.lead,
            &mut self.lead_as_title,
            &mut self.variants,
            &mut self.feedback,
            &mut self.all_first,
        ];
        Self::PARTS.iter().zip(parts).find(|(part, _)| **part == name).map(|(_, weight)| weight)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_has_a_weight() {
        let mut weights = Weights::default();
        assert!(Weights::PARTS.iter().all(|part| weights.part(part).is_some()));
        assert_eq!(weights.part("titre"), None);
    }
}
