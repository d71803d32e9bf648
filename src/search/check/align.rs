//! Lays the words of a claim along the words of a document, so that as many as possible meet their like in order.
//!
//! All of the claim is laid, beginning and end in the document are free (a fitting alignment). Leaving words of the
//! document out costs more to begin than to go on with (affine gaps, Gotoh 1982), and next to nothing where the claim
//! says that words were left out.

/// How alike a word of the claim and a word of the document are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// The same word.
    Same,
    /// Another form of it.
    Form,
    /// Another word.
    Other,
}

/// One step along both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A word of the claim stands for a word of the document, both by number.
    Pair(usize, usize),
    /// A word of the claim has no word in the document.
    Added(usize),
    /// A word of the document is not in the claim.
    LeftOut(usize),
}

/// What the words of the claim are worth and where it may leave words out.
pub(super) struct Sides<'a> {
    /// What each word of the claim is worth.
    pub weights: &'a [f32],
    /// Words of the document.
    pub document: usize,
    /// Whether words are marked as left out before each word of the claim.
    pub cut_before: &'a [bool],
}

/// A meeting of like words counts twice its worth, of forms of one word once.
const SAME: f32 = 2.0;
const FORM: f32 = 1.0;
/// A word that stands for another, or for none, costs this part of its worth.
const OTHER: f32 = 0.8;
/// What leaving out words of the document costs: to begin, for each word, for each word where a cut is marked.
const BEGIN: f32 = 0.6;
const EACH: f32 = 0.1;
const EACH_CUT: f32 = 0.001;

/// How a cell was reached, two bits for the claim's word and one for the gap.
const PAIR: u8 = 0;
const ADDED: u8 = 1;
const GAP: u8 = 2;
const GAP_GOES_ON: u8 = 4;

/// The best steps from the first word of the claim to its last; `like` compares by number in claim and document.
///
/// Costs the product of both lengths, in time and in bytes.
pub(super) fn align(sides: &Sides, like: impl Fn(usize, usize) -> Likeness) -> Vec<Step> {
    let width = sides.document + 1;
    let rows = sides.weights.len();
    let mut ways = vec![PAIR; (rows + 1) * width];
    // Best score with all words up to here laid, and the same ending in words left out.
    let mut above = vec![0.0_f32; width];
    let mut gap = vec![f32::MIN; width];
    for row in 0..rows {
        let weight = sides.weights[row];
        let mut here = vec![0.0_f32; width];
        let mut here_gap = vec![f32::MIN; width];
        let (begin, each) = gap_cost(sides, row + 1);
        for column in 0..width {
            let added = above[column].max(gap[column]) - OTHER * weight;
            let (mut best, mut way) = (added, ADDED | if gap[column] > above[column] { GAP } else { 0 });
            if column > 0 {
                let paired = above[column - 1].max(gap[column - 1]) + worth(like(row, column - 1)) * weight;
                if paired >= best {
                    best = paired;
                    way = if gap[column - 1] > above[column - 1] { GAP } else { PAIR };
                }
                let (begun, gone_on) = (here[column - 1] - begin - each, here_gap[column - 1] - each);
                here_gap[column] = begun.max(gone_on);
                way |= if gone_on > begun { GAP_GOES_ON } else { 0 };
            }
            here[column] = best;
            ways[(row + 1) * width + column] = way;
        }
        (above, gap) = (here, here_gap);
    }
    let last = (0..width).rev().max_by(|&one, &other| above[one].total_cmp(&above[other])).unwrap_or(0);
    steps(&ways, width, rows, last)
}

/// What it costs to leave out words of the document before the word `row` of the claim.
fn gap_cost(sides: &Sides, row: usize) -> (f32, f32) {
    match sides.cut_before.get(row) {
        Some(true) => (0.0, EACH_CUT),
        _ => (BEGIN, EACH),
    }
}

fn worth(likeness: Likeness) -> f32 {
    match likeness {
        Likeness::Same => SAME,
        Likeness::Form => FORM,
        Likeness::Other => -OTHER,
    }
}

/// Goes the best way back from the last word.
fn steps(ways: &[u8], width: usize, rows: usize, last: usize) -> Vec<Step> {
    let (mut row, mut column, mut in_gap) = (rows, last, false);
    let mut steps = Vec::new();
    while row > 0 {
        let way = ways[row * width + column];
        if in_gap {
            in_gap = way & GAP_GOES_ON != 0;
            column -= 1;
            steps.push(Step::LeftOut(column));
            continue;
        }
        in_gap = way & GAP != 0;
        row -= 1;
        if way & ADDED != 0 {
            steps.push(Step::Added(row));
        } else {
            column -= 1;
            steps.push(Step::Pair(row, column));
        }
    }
    steps.reverse();
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The steps as one letter each: `=` the same, `/` another, `+` added, `-` left out.
    fn laid(claim: &str, document: &str) -> String {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let (mut claim, document) = (words(claim), words(document));
        let mut cut_before = vec![false; claim.len() + 1];
        while let Some(at) = claim.iter().position(|word| word == "…") {
            claim.remove(at);
            cut_before[at] = true;
        }
        let weights = vec![1.0; claim.len()];
        let sides = Sides { weights: &weights, document: document.len(), cut_before: &cut_before };
        let like =
            |a: usize, b: usize| if claim[a] == document[b] { Likeness::Same } else { Likeness::Other };
        let sign = |step| match step {
            Step::Pair(a, b) if claim[a] == document[b] => '=',
            Step::Pair(..) => '/',
            Step::Added(_) => '+',
            Step::LeftOut(_) => '-',
        };
        align(&sides, like).into_iter().map(sign).collect()
    }

    #[test]
    fn words_meet_their_like() {
        assert_eq!(laid("a b c", "x a b c y"), "===");
        assert_eq!(laid("a z c", "x a b c y"), "=/=");
        assert_eq!(laid("a c", "x a b c y"), "=-=");
        assert_eq!(laid("a b z c", "x a b c y"), "==+=");
        assert_eq!(laid("z b c d", "a b c d"), "/===");
    }

    #[test]
    fn a_marked_cut_may_be_long() {
        assert_eq!(laid("a b … c d", "a b x x x x x x x x x c d"), "==---------==");
    }

    #[test]
    fn nothing_lies_along_nothing() {
        assert_eq!(laid("a", "b"), "+");
        assert!(
            align(&Sides { weights: &[], document: 0, cut_before: &[] }, |_, _| Likeness::Same).is_empty()
        );
    }
}
