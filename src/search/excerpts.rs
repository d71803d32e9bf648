//! The passage of a document that answers best, and where the query's words stand in it.

use rustc_hash::FxHashMap;

use super::plan::{Plan, PlannedLeaf, View};
use super::positions::{in_order, within};
use super::query::Leaf;
use super::results::Passage;
use crate::document::{CharOffsets, Span};
use crate::french::{Word, folded, stemmed, words};
use crate::index::StoredDocument;

/// Finds the words of a query in texts; keeps what it learned about each form from one text to the next.
pub(super) struct Excerpts<'p, 'q> {
    leaves: Vec<&'p PlannedLeaf<'q>>,
    /// By form: which words of which leaves it is.
    known: FxHashMap<String, Vec<Role>>,
}

/// A word of a leaf, both by number.
#[derive(Clone, Copy)]
struct Role {
    leaf: usize,
    word: usize,
}

/// Where one leaf stands once.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    /// In the text.
    pub span: Span,
    /// Its number among the leaves that are looked for.
    pub leaf: usize,
}

/// What was found in a document.
pub(super) struct Excerpt {
    /// The best passage.
    pub passage: Passage,
    /// How many other passages hold a word of the query.
    pub others: usize,
}

impl<'p, 'q> Excerpts<'p, 'q> {
    /// Prepares for the words that `plan` asks for.
    pub fn new(plan: &'p Plan<'q>) -> Self {
        let leaves = Self::leaves_of(plan).map(|(_, sought)| sought).collect();
        Self { leaves, known: FxHashMap::default() }
    }

    /// What is looked for, in the order of the marks' numbers: each leaf that is asked for with itself, then with what
    /// stands in for it.
    pub fn leaves_of(plan: &'p Plan<'q>) -> impl Iterator<Item = (&'p PlannedLeaf<'q>, &'p PlannedLeaf<'q>)> {
        let asked = plan.leaves.iter().filter(|leaf| leaf.asked && leaf.leaf.is_text());
        asked.flat_map(|leaf| std::iter::once(leaf).chain(&leaf.variants).map(move |sought| (leaf, sought)))
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.leaves.is_empty()
    }

    /// How many leaves are looked for.
    pub fn leaves(&self) -> usize {
        self.leaves.len()
    }

    /// How much a leaf says.
    pub fn worth(&self, leaf: usize) -> f32 {
        self.leaves[leaf].words.iter().map(|word| word.idf.max(0.1)).sum()
    }

    /// The passage of `document` that holds most of what is asked for, rather one of those `preferred`; the first one when
    /// none holds anything.
    pub fn best(&mut self, document: &StoredDocument, preferred: &[u32]) -> Excerpt {
        let text = &document.document.text;
        let marks = self.marks(text);
        let spans = document.passage_spans();
        let mut best = (0, 0.0);
        let mut marked = 0;
        let mut of_passages = split(&marks, &spans);
        for (ordinal, marks) in of_passages.iter().enumerate() {
            let score = self.score(marks);
            marked += usize::from(score > 0.0);
            let liked = preferred.contains(&(ordinal as u32));
            let score = if liked { score * PREFERRED + f32::MIN_POSITIVE } else { score };
            if score > best.1 {
                best = (ordinal, score);
            }
        }
        let (ordinal, _) = best;
        let marks = if of_passages.is_empty() { &[][..] } else { of_passages.swap_remove(ordinal) };
        Excerpt { passage: excerpt_at(document, ordinal, &spans, marks), others: marked.saturating_sub(1) }
    }

    /// Where the words of the query stand in a text of its own, such as a title; in order, none overlapping another.
    pub fn spans(&mut self, text: &str) -> Vec<Span> {
        without_overlaps(&self.marks(text))
    }

    /// What a passage is worth: each leaf once, a little more when it comes again or next to another.
    fn score(&self, marks: &[Mark]) -> f32 {
        let mut counts = vec![0.0_f32; self.leaves.len()];
        marks.iter().for_each(|mark| counts[mark.leaf] += 1.0);
        let worth = |leaf: usize| self.worth(leaf);
        let once: f32 = (0..counts.len()).map(|leaf| worth(leaf) * counts[leaf] / (counts[leaf] + 0.3)).sum();
        let neighbours = marks.windows(2).filter(|pair| pair[0].leaf != pair[1].leaf);
        let near = neighbours.filter(|pair| pair[1].span.start() <= pair[0].span.end() + NEAR_BYTES);
        once + 0.3 * near.map(|pair| worth(pair[0].leaf).min(worth(pair[1].leaf))).fold(0.0, f32::max)
    }

    /// Where the leaves stand in a text, in order.
    pub fn marks(&mut self, text: &str) -> Vec<Mark> {
        let mut spans = Vec::new();
        // By leaf and word: the numbers of the words of the text that are it.
        let mut found: Vec<Vec<Vec<u32>>> =
            self.leaves.iter().map(|leaf| vec![Vec::new(); leaf.words.len()]).collect();
        let mut form = String::new();
        for (number, word) in (0..).zip(words(text).filter(Word::is_searched)) {
            form.clear();
            word.write_form(text, &mut form);
            for role in self.roles(&form) {
                found[role.leaf][role.word].push(number);
            }
            spans.push(word.span);
        }
        let mut marks: Vec<Mark> = Vec::new();
        for (leaf, positions) in found.iter().enumerate() {
            let stretches = stretches(&self.leaves[leaf].leaf, positions);
            let span = |(first, last): (u32, u32)| spans[first as usize].join(spans[last as usize]);
            marks.extend(stretches.into_iter().map(|stretch| Mark { span: span(stretch), leaf }));
        }
        marks.sort_unstable_by_key(|mark| mark.span);
        marks
    }

    fn roles(&mut self, form: &str) -> &[Role] {
        if !self.known.contains_key(form) {
            let roles = self.find_roles(form);
            self.known.insert(form.to_owned(), roles);
        }
        &self.known[form]
    }

    fn find_roles(&self, form: &str) -> Vec<Role> {
        let (stem, folded) = (stemmed(form), folded(form));
        let mut roles = Vec::new();
        for (leaf, planned) in self.leaves.iter().enumerate() {
            for (word, sought) in planned.words.iter().enumerate() {
                let is_it = |term: &String| match sought.view {
                    View::Stem => *term == stem,
                    View::Exact => term == form || *term == folded,
                };
                if sought.terms.iter().any(is_it) {
                    roles.push(Role { leaf, word });
                }
            }
        }
        roles
    }
}

/// How much more a passage is worth that is about a sector asked for.
const PREFERRED: f32 = 1.5;

/// Bytes between two words that still count as near: about five words.
const NEAR_BYTES: usize = 40;

/// The first and last words of each place where a leaf stands.
fn stretches(leaf: &Leaf, positions: &[Vec<u32>]) -> Vec<(u32, u32)> {
    let slices: Vec<&[u32]> = positions.iter().map(Vec::as_slice).collect();
    let alone = |words: Vec<u32>| words.into_iter().map(|word| (word, word)).collect();
    match leaf {
        Leaf::Phrase(terms) => {
            in_order(&slices).into_iter().map(|start| (start, start + terms.len() as u32 - 1)).collect()
        }
        Leaf::Near(terms, others) => {
            let span = others.saturating_add(terms.len() as u32);
            let starts = within(&slices, span);
            let in_stretch =
                |word: &u32| starts.iter().any(|&start| (start..start.saturating_add(span)).contains(word));
            alone(slices.concat().into_iter().filter(in_stretch).collect())
        }
        _ => alone(slices.concat()),
    }
}

/// The marks of each passage.
fn split<'m>(mut marks: &'m [Mark], passages: &[Span]) -> Vec<&'m [Mark]> {
    let of_passage = |passage: &Span| {
        let (inside, after) = marks.split_at(marks.partition_point(|mark| mark.span.start() < passage.end()));
        marks = after;
        inside
    };
    passages.iter().map(of_passage).collect()
}

/// The passage of that number, with the marks that lie in it.
pub(super) fn excerpt_at(
    document: &StoredDocument,
    ordinal: usize,
    spans: &[Span],
    marks: &[Mark],
) -> Passage {
    let text = &document.document.text;
    let span = spans.get(ordinal).copied().unwrap_or_default().trim(text);
    let inside = without_overlaps(marks).into_iter().filter(|mark| span.contains(*mark));
    let (start, end) = CharOffsets::new(text).range(span);
    Passage {
        ordinal,
        page: document.passages.get(ordinal).and_then(|passage| passage.page),
        start,
        end,
        text: span.of(text).to_owned(),
        matches: inside
            .map(|mark| Span::from(mark.start() - span.start()..mark.end() - span.start()))
            .collect(),
    }
}

/// The spans of marks, those that overlap joined.
fn without_overlaps(marks: &[Mark]) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::with_capacity(marks.len());
    for mark in marks {
        match spans.last_mut() {
            Some(last) if last.overlaps(mark.span) => *last = last.join(mark.span),
            _ => spans.push(mark.span),
        }
    }
    spans
}
