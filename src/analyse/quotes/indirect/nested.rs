//! Reports within reports: `Le Quotidien rapporte que le maire estime que P`.

use super::super::cues::{Cue, Place};
use super::super::phrases::PhraseKind;
use super::super::sentence::Sentence;
use crate::lexicon::Tags;
use std::ops::Range;

/// What the cues of a sentence report, each by its number, without reports of which another speaks in the same words: of a
/// clause that only says what somebody says, the words are theirs; of any other, they are of who stands outside.
pub(in crate::analyse::quotes) fn without_nested(
    sentence: &Sentence,
    reports: Vec<(usize, Vec<Range<usize>>)>,
) -> Vec<(usize, Vec<Range<usize>>)> {
    let is_hidden = |(number, parts): &(usize, Vec<Range<usize>>)| {
        reports.iter().any(|(other, around)| {
            let relays =
                |outer: usize| matches!(sentence.cues[outer].place, Place::Incise | Place::According);
            let main = |outer, inner, around, parts| relays(outer) && is_main(sentence, inner, around, parts);
            other != number
                && (is_within(sentence, *number, around, parts) && !main(*other, *number, around, parts)
                    || is_within(sentence, *other, parts, around) && main(*number, *other, parts, around))
        })
    };
    let hidden: Vec<bool> = reports.iter().map(is_hidden).collect();
    reports.into_iter().zip(hidden).filter(|(_, hidden)| !hidden).map(|(report, _)| report).collect()
}

/// Whether a cue stands in what another reports, and reports of it.
fn is_within(sentence: &Sentence, number: usize, around: &[Range<usize>], parts: &[Range<usize>]) -> bool {
    let cue = &sentence.cues[number];
    let [around, part] = [around, parts].map(|parts| parts.first());
    around.zip(part).is_some_and(|(around, part)| {
        around.contains(&cue.tokens.start) && around.contains(&part.start) && part.start > cue.tokens.start
    })
}

/// Whether the cue is the verb of the clause around it: somebody speaks at its beginning and what they say goes on to its end.
fn is_main(sentence: &Sentence, number: usize, around: &[Range<usize>], parts: &[Range<usize>]) -> bool {
    let cue: &Cue = &sentence.cues[number];
    let (Some(around), Some(part)) = (around.first(), parts.first()) else { return false };
    let begins = cue.speaker.as_ref().is_some_and(|speaker| {
        speaker.kind != PhraseKind::Paper && speaker.tokens.start.abs_diff(around.start) <= 2
    });
    let opens = cue.place == Place::According && cue.tokens.start == around.start;
    (opens || begins && cue.place == Place::Before && cue.tags.has(Tags::SAY)) && part.end + 1 >= around.end
}
