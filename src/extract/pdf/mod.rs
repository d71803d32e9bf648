//! PDF: the characters of every page, put back into lines, columns and paragraphs.
//!
//! hayro interprets the pages and tells where each character stands ([`marks`]); what a reader sees in them is ours:
//! rows of words ([`rows`]), heads and feet that run through the pages ([`running`]), columns and tables ([`columns`]),
//! paragraphs ([`paragraphs`]) and words cut at line ends ([`hyphens`]).

pub(super) use scanned::push_all as push_recognised;

mod about;
mod columns;
mod hyphens;
mod marks;
mod paragraphs;
mod rows;
mod running;
mod scanned;

use super::Eyes;
use super::draft::Draft;
use super::limits::Limits;
use super::loss::Loss;
use super::refusal::Refusal;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::Rect;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page};
use marks::{Pen, Turn};
use running::Sheet;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads a PDF; one that is encrypted with the empty password is opened.
///
/// # Errors
/// [`Refusal::Encrypted`] when it needs a password, [`Refusal::Broken`] when it is no PDF,
/// [`Refusal::OnlyPictures`] when no page holds text.
pub(super) fn read(bytes: Vec<u8>, limits: &Limits, eyes: Option<Eyes>) -> Result<Draft, Refusal> {
    let pdf = Pdf::new(bytes).map_err(refused)?;
    let mut draft = Draft::default();
    about::describe(pdf.metadata(), &mut draft);
    let (mut sheets, pages) = interpret(&pdf, limits);
    let heads = running::take(&mut sheets);
    let seen = look(&pdf, &pages, eyes);
    let joined = push_all(sheets, &seen, &mut draft);
    pages.losses(&mut draft.losses, &seen);
    if !heads.is_empty() {
        draft.losses.push(Loss::RunningLines { lines: heads });
    }
    if joined > 0 {
        draft.losses.push(Loss::Joined { words: joined });
    }
    if draft.text.is_empty() { Err(pages.refusal(seen)) } else { Ok(draft) }
}

/// What was recognised on each page that is a picture, by its number; nothing when nobody looked.
type Recognised = BTreeMap<u32, Result<String, String>>;

fn look(pdf: &Pdf, pages: &Pages, eyes: Option<Eyes>) -> Recognised {
    let Some(eyes) = eyes else { return Recognised::new() };
    let pictures = pages.numbers(|seen| seen.is_picture);
    let all = pdf.pages();
    let page = |number: u32| all.get(number as usize - 1).map(|page| (number, eyes(&scanned::picture(page))));
    pictures.into_iter().filter_map(page).collect()
}

/// Adds the blocks of all pages, and gives the number of words that were joined across a line end. Recognised text
/// takes the place of the few letters that its page has.
fn push_all(sheets: Vec<Sheet>, seen: &Recognised, draft: &mut Draft) -> usize {
    let mut joined = 0;
    let mut waiting = Vec::new();
    for (sheet, page) in sheets.into_iter().zip(1..) {
        if let Some(Ok(text)) = seen.get(&page) {
            joined += paragraphs::push_all(&std::mem::take(&mut waiting), draft);
            joined += scanned::push_all(text, Some(page), draft);
        } else {
            waiting.extend(lines(sheet, page));
        }
    }
    joined + paragraphs::push_all(&waiting, draft)
}

fn refused(error: LoadPdfError) -> Refusal {
    match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Refusal::Encrypted,
        LoadPdfError::Decryption(error) => {
            Refusal::Broken { name: "PDF", reason: format!("its encryption cannot be read ({error:?})") }
        }
        LoadPdfError::Invalid => {
            Refusal::Broken { name: "PDF", reason: "it has no pages that can be found".into() }
        }
    }
}

/// What was seen on the pages of a file, and where reading them stopped.
struct Pages {
    seen: Vec<Seen>,
    all: usize,
    /// A limit was met on the last of them.
    stopped: bool,
    limits: Limits,
}

/// What is remembered of a page once its letters are rows.
struct Seen {
    unknown: usize,
    drawings: usize,
    is_picture: bool,
    /// The interpreter stopped on it with an error of its own, or it draws too much.
    broken: bool,
}

/// Interprets the pages one after the other; only the rows of each are kept.
fn interpret(pdf: &Pdf, limits: &Limits) -> (Vec<Sheet>, Pages) {
    let cache = InterpreterCache::new();
    let settings = InterpreterSettings::default();
    let mut left = limits.pdf_drawings;
    let mut sheets = Vec::new();
    let mut pages = Pages { seen: Vec::new(), all: pdf.pages().len(), stopped: false, limits: *limits };
    for page in pdf.pages().iter().take(limits.pages) {
        let allowed = left.min(limits.page_drawings);
        let mut pen = Pen::new(page.render_dimensions(), allowed);
        let mut context = context(page, &cache, pdf, &settings);
        let end = catch_unwind(AssertUnwindSafe(|| interpret_page(page, &mut context, &mut pen)));
        left -= allowed - pen.left;
        pages.stopped = left == 0 && end.is_err();
        pages.seen.push(Seen::new(&pen, !pages.stopped && end.is_err()));
        sheets.push(sheet(&pen, page.render_dimensions()));
        if pages.stopped {
            break;
        }
    }
    (sheets, pages)
}

impl Pages {
    fn numbers(&self, is: impl Fn(&Seen) -> bool) -> Vec<u32> {
        (1..).zip(&self.seen).filter(|(_, seen)| is(seen)).map(|(number, _)| number).collect()
    }

    fn losses(&self, losses: &mut Vec<Loss>, recognised: &Recognised) {
        let pages: Vec<_> =
            recognised.iter().filter(|(_, text)| text.is_ok()).map(|(page, _)| *page).collect();
        if !pages.is_empty() {
            losses.push(Loss::Recognised { pages });
        }
        let failed = recognised.iter().filter_map(|(page, text)| Some((*page, text.as_ref().err()?.clone())));
        let (pages, reasons): (Vec<_>, Vec<_>) = failed.unzip();
        if let Some(reason) = reasons.into_iter().next() {
            losses.push(Loss::Unrecognised { pages, reason });
        }
        let pictures = self.numbers(|seen| seen.is_picture);
        let pages: Vec<_> = pictures.into_iter().filter(|page| !recognised.contains_key(page)).collect();
        if !pages.is_empty() {
            losses.push(Loss::PagesWithoutText { pages });
        }
        let broken = self.numbers(|seen| seen.broken);
        if !broken.is_empty() {
            losses.push(Loss::BrokenPages { pages: broken });
        }
        let unknown: usize = self.seen.iter().map(|seen| seen.unknown).sum();
        if unknown > 0 {
            losses.push(Loss::UnknownLetters { letters: unknown });
        }
        if self.seen.len() < self.all || self.stopped {
            let limit = match self.stopped {
                true => ("drawings", self.limits.pdf_drawings),
                false => ("pages", self.limits.pages as u64),
            };
            losses.push(Loss::PagesCut { read: self.seen.len(), all: self.all, limit });
        }
    }

    /// Why there is no text: the pages are pictures, their letters are unknown, or there is nothing at all.
    fn refusal(&self, recognised: Recognised) -> Refusal {
        if let Some(looked) = recognised.into_values().next() {
            return looked.map_or_else(|reason| Refusal::Unrecognised { reason }, |_| Refusal::Empty);
        }
        let unknown = self.seen.iter().any(|seen| seen.unknown > 0);
        match self.seen.iter().any(|seen| seen.drawings > 0) {
            _ if unknown => Refusal::UnknownLetters,
            true => Refusal::OnlyPictures { pages: self.all },
            false => Refusal::Empty,
        }
    }
}

fn context<'p>(
    page: &Page<'p>,
    cache: &InterpreterCache<'p>,
    pdf: &'p Pdf,
    settings: &InterpreterSettings,
) -> Context<'p> {
    let (width, height) = page.render_dimensions();
    let area = Rect::new(0.0, 0.0, width.into(), height.into());
    Context::new(page.initial_transform(true).to_kurbo(), area, cache, pdf.xref(), settings.clone())
}

/// A page with a picture on most of it has at least this many letters, or it is a scan with a stamp.
const FEW_LETTERS: usize = 40;

impl Seen {
    /// A page is a picture when a reader sees something on it, but next to no text.
    fn new(pen: &Pen, broken: bool) -> Self {
        let letters = pen.marks.iter().filter(|mark| mark.char.is_alphanumeric()).count();
        let is_picture = letters == 0 && pen.drawings > 0 || letters < FEW_LETTERS && pen.picture > 0.5;
        Self { unknown: pen.unknown, drawings: pen.drawings, is_picture, broken }
    }
}

/// The rows of a page in the direction of most of its text, then in the others; where that is up or down, the page is as
/// high as it is wide.
fn sheet(pen: &Pen, (width, height): (f32, f32)) -> Sheet {
    let count = |turn: Turn| pen.marks.iter().filter(|mark| mark.turn == turn).count();
    let most = |turn: &Turn| (count(*turn), *turn == Turn::Right);
    let main = Turn::ALL.into_iter().max_by_key(most).unwrap_or(Turn::Right);
    let others = Turn::ALL.into_iter().filter(|turn| *turn != main);
    let beside = others.map(|turn| rows::rows(&pen.marks, turn)).filter(|rows| !rows.is_empty()).collect();
    let height = if matches!(main, Turn::Up | Turn::Down) { width } else { height };
    Sheet { rows: rows::rows(&pen.marks, main), beside, height }
}

/// The lines of the page's main direction, then those of the others.
fn lines(sheet: Sheet, page: u32) -> Vec<columns::Line> {
    let mut lines = columns::lines(sheet.rows, page);
    for rows in sheet.beside {
        let first = lines.last().map_or(0, |line| line.column + 1);
        let beside = columns::lines(rows, page);
        lines.extend(beside.into_iter().map(|line| columns::Line { column: line.column + first, ..line }));
    }
    lines
}

#[cfg(test)]
mod tests;
