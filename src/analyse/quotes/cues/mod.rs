//! Words that say that somebody speaks: verbs before and after, `selon`, participles, the infinitive of narration.

mod according;
mod incise;
mod participles;
mod unknown;

use super::super::tokens::Token;
use super::phrases::Phrase;
use super::subjects::Chunk;
use super::verbs::{CUE, verb_group};
use crate::lexicon::Tags;
use according::{according_cue, relative_cue};
use incise::{conclusion_cue, read_in_cue, verb_cue};
use participles::{gerund_cue, infinitive_cue, joined_cue, narration_cue, passive_cue};
use std::ops::Range;
use unknown::{is_right_behind_quote, unknown_cue};

pub(super) use according::maker_of;

/// A cue and its speaker as the syntax shows it.
#[derive(Clone, Debug)]
pub(super) struct Cue {
    /// The words of the cue.
    pub tokens: Range<usize>,
    /// What the cue verb can do.
    pub tags: Tags,
    /// Where the speech stands.
    pub place: Place,
    /// The noun phrase that speaks.
    pub speaker: Option<Phrase>,
    /// The first token behind the cue and, where it stands behind, its speaker.
    pub end: usize,
}

impl Cue {
    /// A cue that ends, where the speech stands before it, with its speaker.
    fn new(tokens: Range<usize>, tags: Tags, place: Place, speaker: Option<Phrase>) -> Self {
        let behind = speaker
            .as_ref()
            .filter(|_| matches!(place, Place::Incise | Place::According))
            .map_or(tokens.end, |speaker| speaker.tokens.end);
        Self { end: behind.max(tokens.end), tokens, tags, place, speaker }
    }
}

/// Where the speech stands, seen from its cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The cue is an incise or follows: `« … », a dit X`.
    Incise,
    /// The cue goes before: `X a dit que …`.
    Before,
    /// `selon X`, on either side.
    According,
    /// `estimant que …`: the speaker is the subject of the sentence.
    Gerund,
    /// `et X d’ajouter : …`.
    Narration,
}

/// The cues between the tokens `range` of a stream, in order; `chunks` are the noun phrases of that stretch.
pub(super) fn cues(tokens: &[Token], range: Range<usize>, chunks: &[Chunk]) -> Vec<Cue> {
    let mut cues: Vec<Cue> = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let begins = may_begin_cue(tokens, &range, at);
        let found = begins.then(|| cue_at(tokens, &range, at, chunks, &cues)).flatten();
        at = found.as_ref().map_or(at + 1, |cue| cue.tokens.end.max(at + 1));
        cues.extend(found);
    }
    cues
}

/// Whether a cue can begin at `at`, which a glance at the word tells: most begin none.
fn may_begin_cue(tokens: &[Token], range: &Range<usize>, at: usize) -> bool {
    let token = &tokens[at];
    token.is_word() && (token.tags.any(BEGINS_CUE) || is_right_behind_quote(tokens, range, at))
}

fn cue_at(
    tokens: &[Token],
    range: &Range<usize>,
    at: usize,
    chunks: &[Chunk],
    earlier: &[Cue],
) -> Option<Cue> {
    if let Some(group) = verb_group(tokens, at).filter(|group| group.tokens.end <= range.end) {
        return Some(verb_cue(tokens, range, group, chunks, earlier));
    }
    None.or_else(|| passive_cue(tokens, at, range))
        .or_else(|| relative_cue(tokens, at, chunks))
        .or_else(|| according_cue(tokens, range, at))
        .or_else(|| narration_cue(tokens, range, at, chunks))
        .or_else(|| infinitive_cue(tokens, at, range, chunks, earlier))
        .or_else(|| gerund_cue(tokens, at, range, chunks, earlier))
        .or_else(|| joined_cue(tokens, at, range, chunks, earlier))
        .or_else(|| conclusion_cue(tokens, at, range, chunks, earlier))
        .or_else(|| read_in_cue(tokens, at))
        .or_else(|| unknown_cue(tokens, range, at))
}

/// What the first word of a cue can be, save right behind a quotation.
const BEGINS_CUE: Tags = CUE
    .and(Tags::AUXILIARY)
    .and(Tags::BEING)
    .and(Tags::CLITIC)
    .and(Tags::MODAL)
    .and(Tags::MAKES)
    .and(Tags::PUTS)
    .and(Tags::PREPOSITION)
    .and(Tags::ACCORDING)
    .and(Tags::DE)
    .and(Tags::FOR)
    .and(Tags::READS)
    .and(Tags::CONCLUDES)
    .and(Tags::LIKE);
