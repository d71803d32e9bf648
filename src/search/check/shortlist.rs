//! The documents in whose text or title a claim may stand, the likeliest first, from the postings alone.

use std::io;

use rustc_hash::FxHashSet;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocId, DocSet, TERMINATED, Term as IndexTerm};

use crate::french::{Word, folded, words};
use crate::index::{SegmentView, Snapshot, TextField};

/// Where a claim may stand in a document.
const FIELDS: [TextField; 2] = [TextField::BodyExact, TextField::TitleExact];

/// Words of the claim that are looked up at most, the rarest.
const MOST_WORDS: usize = 48;
/// Of those, whose places are looked at.
const MOST_PLACED: usize = 16;
/// Documents of each field whose places are looked at: the best, and all those that hold every word of a common saying.
const MOST_PLACES: usize = 120;
const MOST_EQUALS: usize = 2_000;

/// A word of the claim, as the index has it.
struct Sought {
    text: String,
    /// The rarer, the more it says.
    worth: f32,
}

/// At most `most` documents, the likeliest first.
pub(super) fn shortlist(snapshot: &Snapshot, claim: &str, most: usize) -> tantivy::Result<Vec<DocAddress>> {
    let (sought, length) = sought(snapshot, claim)?;
    let mut close = Vec::new();
    for field in FIELDS {
        let holding = Holding { snapshot, field, sought: &sought };
        close.extend(holding.closest(length)?);
    }
    sort(&mut close);
    let mut seen = FxHashSet::default();
    close.retain(|(_, address)| seen.insert(*address));
    Ok(close.into_iter().take(most).map(|(_, address)| address).collect())
}

/// The likeliest first.
fn sort(scored: &mut [(f32, DocAddress)]) {
    scored.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
}

/// The words of the claim that are in the index, the rarest first, and how many words it has.
fn sought(snapshot: &Snapshot, claim: &str) -> tantivy::Result<(Vec<Sought>, u32)> {
    let forms: Vec<String> =
        words(claim).filter(Word::is_searched).map(|word| folded(&word.form(claim))).collect();
    let mut distinct = forms.clone();
    distinct.sort_unstable();
    distinct.dedup();
    let documents = snapshot.texts_in(TextField::BodyExact).max(1) as f32;
    let mut sought = Vec::new();
    for text in distinct {
        let [in_text, in_title] = FIELDS.map(|field| documents_with(snapshot, field, &text));
        let holding = in_text?.max(in_title?);
        if holding > 0 {
            sought.push(Sought { text, worth: (1.0 + documents / holding as f32).ln() });
        }
    }
    sought.sort_by(|one, other| other.worth.total_cmp(&one.worth).then(one.text.cmp(&other.text)));
    sought.truncate(MOST_WORDS);
    Ok((sought, forms.len() as u32))
}

/// How many documents have a word in a field.
fn documents_with(snapshot: &Snapshot, field: TextField, text: &str) -> io::Result<u32> {
    let term = IndexTerm::from_field_text(snapshot.fields.text(field), text);
    snapshot.segments.iter().map(|segment| segment.text(field).words.doc_freq(&term)).sum()
}

/// The documents that hold words of a claim in one field.
struct Holding<'s> {
    snapshot: &'s Snapshot,
    field: TextField,
    sought: &'s [Sought],
}

impl Holding<'_> {
    /// The best documents, scored by what stands closest together in them: within as many words as the claim has, and
    /// within twice as many.
    fn closest(&self, length: u32) -> tantivy::Result<Vec<(f32, DocAddress)>> {
        let placed = &self.sought[..self.sought.len().min(MOST_PLACED)];
        let mut close = Vec::new();
        for of_segment in self.best()?.chunk_by(|one, other| one.1.segment_ord == other.1.segment_ord) {
            let view = &self.snapshot.segments[of_segment[0].1.segment_ord as usize];
            let postings =
                placed.iter().map(|word| self.postings(view, word, IndexRecordOption::WithFreqsAndPositions));
            let mut postings = postings.collect::<tantivy::Result<Vec<_>>>()?;
            for &(held, address) in of_segment {
                let places = places(&mut postings, address.doc_id);
                let [near, far] = [length, 2 * length + 20].map(|within| densest(&places, placed, within));
                close.push((near + far + 0.1 * held, address));
            }
        }
        Ok(close)
    }

    /// The documents whose places are looked at, in the order of the index.
    fn best(&self) -> tantivy::Result<Vec<(f32, DocAddress)>> {
        let mut scored = Vec::new();
        for segment in 0..self.snapshot.segments.len() {
            scored.extend(self.of_segment(segment as u32)?);
        }
        sort(&mut scored);
        let all: f32 = self.sought.iter().map(|word| word.worth).sum();
        let is_kept = |(place, (score, _)): &(usize, (f32, DocAddress))| {
            *place < MOST_PLACES || *place < MOST_EQUALS && *score >= 0.999 * all
        };
        let mut best: Vec<_> =
            scored.into_iter().enumerate().filter(is_kept).map(|(_, scored)| scored).collect();
        best.sort_by_key(|(_, address)| *address);
        Ok(best)
    }

    /// What the words that each document of a part of the index holds are worth together.
    fn of_segment(&self, segment: u32) -> tantivy::Result<Vec<(f32, DocAddress)>> {
        let view = &self.snapshot.segments[segment as usize];
        let mut scores = vec![0.0_f32; view.reader.max_doc() as usize];
        for word in self.sought {
            let Some(mut postings) = self.postings(view, word, IndexRecordOption::Basic)? else { continue };
            while postings.doc() != TERMINATED {
                scores[postings.doc() as usize] += word.worth;
                postings.advance();
            }
        }
        let is_alive = |doc: DocId| !view.reader.is_deleted(doc);
        let scored = (0..).zip(scores).filter(|&(doc, score)| score > 0.0 && is_alive(doc));
        Ok(scored.map(|(doc, score)| (score, DocAddress::new(segment, doc))).collect())
    }

    fn postings(
        &self,
        view: &SegmentView,
        word: &Sought,
        read: IndexRecordOption,
    ) -> tantivy::Result<Option<SegmentPostings>> {
        let term = IndexTerm::from_field_text(self.snapshot.fields.text(self.field), &word.text);
        Ok(view.text(self.field).words.read_postings(&term, read)?)
    }
}

/// Where the words stand in a document, and which; documents must be asked for in rising order.
fn places(postings: &mut [Option<impl Postings>], doc: DocId) -> Vec<(u32, usize)> {
    let mut places = Vec::new();
    let mut found = Vec::new();
    for (word, postings) in postings.iter_mut().enumerate() {
        let Some(postings) = postings else { continue };
        if postings.doc() < doc {
            postings.seek(doc);
        }
        if postings.doc() == doc {
            postings.positions(&mut found);
            places.extend(found.iter().map(|&position| (position, word)));
        }
    }
    places.sort_unstable();
    places
}

/// The most that different words are worth which stand within so many words.
fn densest(places: &[(u32, usize)], sought: &[Sought], within: u32) -> f32 {
    let mut counts = vec![0_u32; sought.len()];
    let (mut first, mut sum, mut best) = (0, 0.0_f32, 0.0_f32);
    for &(position, word) in places {
        counts[word] += 1;
        sum += if counts[word] == 1 { sought[word].worth } else { 0.0 };
        while position - places[first].0 >= within {
            let gone = places[first].1;
            counts[gone] -= 1;
            sum -= if counts[gone] == 0 { sought[gone].worth } else { 0.0 };
            first += 1;
        }
        best = best.max(sum);
    }
    best
}
