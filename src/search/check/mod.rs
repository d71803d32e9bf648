//! Is this quotation in the documents? The index names the likeliest ones, a comparison word by word decides.

mod agreement;
mod align;
mod changes;
mod claim;
mod compare;
mod found;
mod negation;
mod operations;
mod reading;
mod said;
mod shortlist;
mod typography;

use super::people::People;
use super::results::DocumentInfo;
use super::{Part, Place, Pointer, Speaker};
use crate::index::{IndexError, Snapshot};

pub use agreement::Agreement;
pub use typography::Sign;

use claim::Claim;
use compare::Comparer;
use found::Found;

/// How far a claim is true to what was found, the truest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It is there letter for letter.
    Exact,
    /// Only apostrophes, marks, spaces, punctuation, case or accents differ.
    Typography,
    /// Its pieces are there in order; what is left out is marked as left out, or is the author's incise.
    Shortened,
    /// Words differ.
    Altered,
    /// Nothing like it is there.
    NotFound,
}

impl Verdict {
    /// The word shown in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Exact => "exact",
            Verdict::Typography => "typography",
            Verdict::Shortened => "shortened",
            Verdict::Altered => "altered",
            Verdict::NotFound => "not_found",
        }
    }
}

/// A stretch of the source and of the claim. Put together in order, the texts of each side are that side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// The same in both.
    Equal(String),
    /// The same words, written otherwise.
    Typography {
        /// As the document has it.
        source: String,
        /// As the claim has it.
        claim: String,
    },
    /// Other words; one side may be empty.
    Changed {
        /// As the document has it.
        source: String,
        /// As the claim has it.
        claim: String,
    },
    /// Left out by the claim, which says so, or which joins two pieces of one quotation.
    Cut(String),
}

/// Where the words of a claim, or words like them, stand.
#[derive(Clone, Debug)]
pub struct Source {
    /// How true the claim is to this source.
    pub verdict: Verdict,
    /// From 0 to 1: the worth of the words that are the same, by the worth of all words of both.
    pub similarity: f32,
    /// The document.
    pub document: DocumentInfo,
    /// Whether they stand in its text or in its title.
    pub part: Part,
    /// The page of the text that they begin on, where the format has pages.
    pub page: Option<u32>,
    /// The words of the text or title.
    pub text: Place,
    /// What differs.
    pub operations: Vec<Operation>,
    /// In what the writing of the same words differs.
    pub typography: Vec<Sign>,
    /// A word that denies is lost, added or moved.
    pub negation_changed: bool,
    /// A number is lost, added or another.
    pub number_changed: bool,
    /// Pieces of different speakers are given as one quotation.
    pub speakers_mixed: bool,
    /// All words stand between quotation marks.
    pub inside_quotation: bool,
    /// `direct`, `mixed` or `indirect`, when they stand in a quotation that was found.
    pub quote: Option<String>,
    /// Who is named as having said them.
    pub speaker: Option<Speaker>,
    /// How the claimed speaker compares; nothing when none was claimed.
    pub agreement: Option<Agreement>,
    /// Where to find them again; for words of the title, the document.
    pub pointer: Pointer,
}

/// The answer: where a claim comes from.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The truest first, those whose speaker agrees before others; one a document.
    pub sources: Vec<Source>,
}

impl Checked {
    /// How true the claim is to its best source.
    pub fn verdict(&self) -> Verdict {
        self.sources.first().map_or(Verdict::NotFound, |source| source.verdict)
    }
}

/// Why a claim cannot be checked.
#[derive(Debug, thiserror::Error)]
pub enum CheckError {
    /// There is no word in it.
    #[error("there is no word to check")]
    NoWord,
    /// It is too long to be compared word by word.
    #[error("the text has {0} words, more than {MOST_WORDS}")]
    TooLong(usize),
    /// The index cannot be read.
    #[error(transparent)]
    Index(#[from] IndexError),
}

/// Words of a claim at most.
pub const MOST_WORDS: usize = 2_000;

/// Documents that are compared word by word; fewer for a long claim.
const MOST_COMPARED: usize = 24;
/// From this many words on, a claim is long.
const LONG: usize = 150;

/// Finds where `text` comes from, and compares `speaker` with whoever is named there.
///
/// # Errors
/// When there is no word in the text or far too many, and when the index cannot be read.
pub fn check(snapshot: &Snapshot, text: &str, speaker: Option<&str>) -> Result<Checked, CheckError> {
    let claim = Claim::new(text);
    match claim.tokens.len() {
        0 => return Err(CheckError::NoWord),
        words if words > MOST_WORDS => return Err(CheckError::TooLong(words)),
        _ => {}
    }
    let most = MOST_COMPARED / (1 + claim.tokens.len() / LONG);
    let addresses = shortlist::shortlist(snapshot, &claim.text, most.max(3));
    let mut comparer = Comparer::new(&claim);
    let people = People::new(snapshot);
    let mut sources = Vec::new();
    for address in addresses.map_err(|error| snapshot.error(error))? {
        let stored = snapshot.stored(address)?;
        if let Some(found) = Found::in_document(&stored, &mut comparer) {
            let known = people.speakers(address).map_err(|error| snapshot.error(error))?;
            sources.push(found.source(known, speaker));
        }
    }
    sources.sort_by(|one, other| {
        let key = |source: &Source| (source.agreement, !source.inside_quotation, source.part);
        let day = |source: &Source| source.document.dated.map_or(i64::MAX, |dated| dated.date.first_day());
        let alike = other.similarity.total_cmp(&one.similarity);
        let (verdicts, rest) = (one.verdict.cmp(&other.verdict), key(one).cmp(&key(other)));
        // A communiqué comes before those who relay it on the same day.
        let kind = one.document.kind.cmp(&other.document.kind);
        let age = day(one).cmp(&day(other)).then(kind).then_with(|| one.document.id.cmp(&other.document.id));
        verdicts.then(alike).then(rest).then(age)
    });
    Ok(Checked { sources })
}
