//! The words of a document that speak of a sector, and what each is worth where it stands.

use crate::document::{Block, BlockKind, Document, Span};
use crate::french::{CutText, is_apostrophe};
use crate::lexicon::{Found, Sign, Taxonomy};

/// Words that speak of a sector.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence {
    /// The sector.
    pub sector: u16,
    /// The same for all places of one phrase.
    pub phrase: u32,
    /// Whether they name the sector, or may only belong to it.
    pub names: bool,
    /// What they are worth here; 1 for a name of the sector in running text.
    pub worth: f32,
    /// Whether they stand where texts say what they are about.
    pub prominent: bool,
    /// Where they stand; nothing for those of a title that is not part of the text.
    pub span: Option<Span>,
}

/// What a word that may belong to a sector is worth beside one that names it.
const HINT: f32 = 0.55;
/// What words in the title are worth.
const TITLE: f32 = 2.5;
/// What words in a heading are worth.
const HEADING: f32 = 1.5;
/// What words at the beginning are worth, where texts of this sort say what they are about.
const LEAD: f32 = 1.5;
/// How many bytes are the beginning.
const LEAD_BYTES: usize = 450;
/// What words are worth beside others that say that they are fields of activity.
const FIELD: f32 = 2.3;
/// What words are worth in the name of an office.
const OFFICE: f32 = 0.35;
/// What words are worth in the name of a body: `l’Institut de recherche`.
const BODY: f32 = 0.8;
/// What words that name a sector are worth at least where texts say what they are about.
const PROMINENT: f32 = 1.4;
/// What words are worth in notes and addresses below the text.
const BELOW: f32 = 0.25;

/// Bytes of a sentence in which a word such as `secteurs` speaks for what follows it.
const FIELD_BYTES: usize = 240;
/// Bytes of an item of a list that names a field.
const ITEM_BYTES: usize = 80;
/// Bytes between `ministre` and the name of the office.
const OFFICE_BYTES: usize = 14;
/// Bytes between two parts of the name of an office: `, du `.
const NEXT_PART_BYTES: usize = 9;

/// All that speaks of sectors in the title and the text of a document, in order.
pub(super) fn evidence(document: &Document, cut: &CutText, taxonomy: &Taxonomy) -> Vec<Evidence> {
    let mut all = in_title(document, taxonomy);
    let places = Places::of(document);
    let found = taxonomy.phrases().find(cut);
    all.reserve(found.len());
    let mut beside = Beside { text: &document.text, field_end: None, office_end: None };
    for (number, found_here) in found.iter().enumerate() {
        let factor = beside.factor(found_here, found.get(number + 1)) * places.factor(found_here.start);
        let span = Some(Span::from(found_here.start..found_here.end));
        all.extend(signs(found_here, factor, span));
    }
    all
}

fn in_title(document: &Document, taxonomy: &Taxonomy) -> Vec<Evidence> {
    let title = document.title.as_deref().unwrap_or_default();
    let found = taxonomy.phrases().find(&CutText::of(title));
    found.iter().flat_map(|found| signs(found, TITLE, None)).collect()
}

fn signs<'f>(found: &'f Found<Sign>, factor: f32, span: Option<Span>) -> impl Iterator<Item = Evidence> + 'f {
    found.values.iter().filter_map(move |sign| {
        let (sector, names) = match *sign {
            Sign::Names(sector) => (sector, true),
            Sign::Hints(sector) => (sector, false),
            Sign::Field | Sign::Office | Sign::Nothing => return None,
        };
        let worth = if names { factor } else { factor * HINT };
        let prominent = factor >= if names { PROMINENT } else { FIELD };
        Some(Evidence { sector, phrase: found.phrase, names, worth, prominent, span })
    })
}

/// Where headings and notes stand, and where the text proper ends.
struct Places<'d> {
    document: &'d Document,
    /// Where addresses begin.
    below: usize,
}

impl<'d> Places<'d> {
    fn of(document: &'d Document) -> Self {
        let text = &document.text;
        let lines = text.rmatch_indices('\n').map(|(at, _)| at).take_while(|at| *at > text.len() / 3);
        let mut headings = vec!["Renseignements", "Contact", "Pour plus d’information", "Adresse pour l"];
        // The last line with each heading; that of them which comes first is met last.
        let mut below = text.len();
        for at in lines {
            if let Some(met) = headings.iter().position(|heading| text[at + 1..].starts_with(heading)) {
                headings.swap_remove(met);
                below = at;
            }
        }
        Self { document, below }
    }

    fn factor(&self, at: usize) -> f32 {
        let blocks = &self.document.blocks;
        let block = blocks[..blocks.partition_point(|block| block.span.start() <= at)].last();
        match block.map(|block| block.kind) {
            _ if at >= self.below => BELOW,
            Some(BlockKind::Note) => BELOW,
            Some(BlockKind::Heading(_)) => HEADING,
            Some(BlockKind::ListItem) if block.is_some_and(|block| is_short_item(block, at)) => FIELD,
            _ if at < LEAD_BYTES => LEAD,
            _ => 1.0,
        }
    }
}

/// Whether a word opens an item of a list of fields: `– la santé ;`.
fn is_short_item(block: &Block, at: usize) -> bool {
    block.span.len() <= ITEM_BYTES && at - block.span.start() <= OFFICE_BYTES
}

/// What stands just before.
struct Beside<'t> {
    text: &'t str,
    /// Where the last word such as `secteurs` ends.
    field_end: Option<usize>,
    /// Where the last `ministre`, or the last part of its office, ends.
    office_end: Option<(usize, usize)>,
}

impl Beside<'_> {
    fn factor(&mut self, found: &Found<Sign>, next: Option<&Found<Sign>>) -> f32 {
        if found.values.contains(&Sign::Office) {
            self.office_end = Some((found.end, OFFICE_BYTES));
        } else if let Some((end, most)) = self.office_end {
            if found.start - end <= most {
                self.office_end = Some((found.end, NEXT_PART_BYTES));
                return OFFICE;
            }
            self.office_end = None;
        }
        let is_field = self.is_beside_field(found, next);
        // `les industries culturelles ainsi que le tourisme`: the word is part of a name and speaks for what follows all the same.
        let is_industries = self.text[found.start..].starts_with("industries ");
        if found.values.contains(&Sign::Field) || is_industries {
            self.field_end = Some(found.end);
        }
        match is_field {
            _ if self.is_named(found) => BODY,
            true => FIELD,
            false => 1.0,
        }
    }

    /// Whether the words have a capital that they do not owe to the beginning of a sentence.
    fn is_named(&self, found: &Found<Sign>) -> bool {
        let mut letters = self.text[found.start..found.end].chars();
        let is_title =
            letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
        let before = self.text[..found.start].trim_end_matches([' ', '\u{a0}', '«', '“', '"', '*', '_']);
        let elided = before.ends_with(is_apostrophe);
        let before =
            before.trim_end_matches(is_apostrophe).trim_end_matches(|c: char| elided && c.is_alphabetic());
        let before = before.trim_end_matches([' ', '\u{a0}', '«', '“', '"']);
        is_title
            && !before.is_empty()
            && !before.ends_with(['\n', '.', '!', '?', '…', ':', '-', '–', '—', '•', '|', '#'])
    }

    /// Whether a word such as `secteurs` stands before in the sentence, or just behind (`le domaine`).
    fn is_beside_field(&self, found: &Found<Sign>, next: Option<&Found<Sign>>) -> bool {
        let before = self.field_end.is_some_and(|end| {
            found.start - end <= FIELD_BYTES && !self.text[end..found.start].contains(['.', '!', '?', '\n'])
        });
        before || next.is_some_and(|next| next.values.contains(&Sign::Field) && next.start - found.end <= 3)
    }
}
