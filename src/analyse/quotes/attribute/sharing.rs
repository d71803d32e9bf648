//! Quotations that share a speaker: pieces of one, echoes of another, words that are relayed.

use super::super::decide::{MOST_COMPARED, folded};
use super::super::sentence::Sentence;
use super::super::subjects::{Chunk, author_of};
use super::super::{Quote, QuoteKind};
use super::Attribution;
use crate::document::Span;
use crate::lexicon::Tags;
use hashbrown::HashMap;

/// Of how many quotations behind a heading one may say whose it is.
const NEXT_SPEAKERS: usize = 3;

/// The same for one that shares a word with it.
const SECTION: usize = 8;

/// What a long word shares with others of its family: `précipit` of `précipitation`.
fn stem(word: &str) -> Option<&str> {
    word.char_indices().nth(SHORTEST_STEM).map(|(end, _)| &word[..end])
}

/// How many letters the stem of a word has.
const SHORTEST_STEM: usize = 6;

impl<'t> Attribution<'t> {
    /// `« … “A” … », dit X, citant Y`: A is Y's.
    pub(super) fn relayed(&mut self, sentence: &Sentence, at: usize, nested: &[Span]) {
        let tokens = self.tokens();
        let cites = |place: &usize| tokens[*place].tags.has(Tags::CITES) && tokens[*place].is_lower();
        let Some(cite) = (at..sentence.tokens.end).find(cites).filter(|_| !nested.is_empty()) else { return };
        let is_cited = |chunk: &&Chunk| chunk.phrase.tokens.start > cite && chunk.phrase.speaks();
        let Some(chunk) = sentence.chunks.iter().find(is_cited) else { return };
        let author = author_of(tokens, &chunk.phrase).unwrap_or_else(|| chunk.phrase.clone());
        let speaking = self.by_phrase(&author, "quote/relayed");
        let cue = Some(tokens[cite].span);
        let quote = |&span: &Span| Quote {
            span,
            kind: QuoteKind::Mixed,
            cue,
            rule: speaking.rule,
            speaker: speaking.speaker(),
            group: None,
        };
        self.quotes.extend(nested.iter().map(quote));
    }

    /// `« A », dit X, « b »` is one quotation: the group of the last piece, when the same cue stands behind it.
    pub(super) fn group_of_last(&mut self, cue: Option<Span>) -> Option<u32> {
        let last =
            self.quotes.last_mut().filter(|last| last.cue == cue && last.rule == "quote/verb-after")?;
        self.groups += u32::from(last.group.is_none());
        Some(*last.group.get_or_insert(self.groups))
    }

    /// A headline or an intertitle that repeats words of a quotation is of the same speaker.
    pub(super) fn share_echoes(&mut self) {
        let without_cue: Vec<usize> = (0..self.quotes.len())
            .filter(|&number| {
                self.quotes[number].cue.is_none() && self.quotes[number].kind != QuoteKind::Indirect
            })
            .take(MOST_COMPARED)
            .collect();
        let sources: Vec<(usize, String)> = (0..self.quotes.len())
            .filter(|&number| {
                self.quotes[number].kind == QuoteKind::Direct && self.quotes[number].speaker.is_some()
            })
            .take(MOST_COMPARED)
            .map(|number| (number, folded(self.quotes[number].span.of(self.text))))
            .collect();
        for number in without_cue {
            let words = folded(self.quotes[number].span.of(self.text));
            let longer = |text: &str, source: usize| {
                text.contains(words.as_str())
                    && (text.len() > words.len() || self.quotes[source].cue.is_some())
            };
            let source = sources
                .iter()
                .filter(|(source, text)| *source != number && longer(text, *source))
                .min_by_key(|(source, _)| self.quotes[*source].cue.is_none());
            if let Some((source, _)) = source {
                self.quotes[number].speaker = self.quotes[*source].speaker.clone();
                self.quotes[number].rule = "quote/echo";
            }
        }
    }

    /// A heading that repeats nothing is of who speaks next, whose words it announces.
    pub(super) fn share_headings(&mut self) {
        let headings = std::mem::take(&mut self.headings);
        for number in 0..self.quotes.len() {
            let heading = &self.quotes[number];
            if heading.rule == "quote/echo" || !headings.contains(&heading.span.start()) {
                continue;
            }
            let words = folded(heading.span.of(self.text));
            let stems: Vec<&str> = words.split(|c: char| !c.is_alphanumeric()).filter_map(stem).collect();
            let announced = |quote: &&Quote| {
                let said = folded(quote.span.of(self.text));
                quote.speaker.is_some() && stems.iter().any(|stem| said.contains(stem))
            };
            let behind = || self.quotes[number + 1..].iter();
            let next = || behind().take(NEXT_SPEAKERS).find(|quote| quote.speaker.is_some());
            let announced = behind().take(SECTION).find(announced).or_else(next);
            let next = announced.and_then(|quote| quote.speaker.clone());
            if next.is_some() {
                self.quotes[number].speaker = next;
                self.quotes[number].rule = "quote/heading";
            }
        }
    }

    /// The pieces of one quotation share the speaker of the piece that has a cue.
    pub(super) fn share_groups(&mut self) {
        let mut of_group: HashMap<u32, usize> = HashMap::new();
        for (number, quote) in self.quotes.iter().enumerate() {
            let Some(group) = quote.group else { continue };
            let better = |other: &usize| quote.cue.is_some() && self.quotes[*other].cue.is_none();
            if of_group.get(&group).is_none_or(better) {
                of_group.insert(group, number);
            }
        }
        for number in 0..self.quotes.len() {
            let Some(&from) = self.quotes[number].group.and_then(|group| of_group.get(&group)) else {
                continue;
            };
            let (cue, rule, speaker) =
                (self.quotes[from].cue, self.quotes[from].rule, self.quotes[from].speaker.clone());
            let quote = &mut self.quotes[number];
            (quote.cue, quote.rule, quote.speaker) = (cue, rule, speaker);
        }
    }
}
