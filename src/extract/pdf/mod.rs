//! PDF: the characters of every page, put back into lines, columns and paragraphs.
//!
//! hayro interprets the pages and tells where each character stands ([`marks`]); what a reader sees in them is ours:
//! rows of words ([`rows`]), heads and feet that run through the pages ([`running`]), columns and tables ([`columns`]),
//! paragraphs ([`paragraphs`]) and words cut at line ends ([`hyphens`]).

mod about;
mod columns;
mod hyphens;
mod marks;
mod paragraphs;
mod rows;
mod running;

use super::draft::Draft;
use super::limits::Limits;
use super::loss::Loss;
use super::refusal::Refusal;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::Rect;
use hayro_interpret::{Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page};
use marks::{Pen, TooMuch, Turn};
use running::Sheet;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads a PDF; one that is encrypted with the empty password is opened.
///
/// # Errors
/// [`Refusal::Encrypted`] when it needs a password, [`Refusal::Broken`] when it is no PDF,
/// [`Refusal::OnlyPictures`] when no page holds text.
pub(super) fn read(bytes: Vec<u8>, limits: &Limits) -> Result<Draft, Refusal> {
    let pdf = Pdf::new(bytes).map_err(refused)?;
    let mut draft = Draft::default();
    about::describe(pdf.metadata(), &mut draft);
    let pages = Pages::interpret(&pdf, limits);
    let mut sheets: Vec<_> = pages.drawn.iter().map(sheet).collect();
    let heads = running::take(&mut sheets);
    let lines: Vec<_> = sheets
        .into_iter()
        .zip(&pages.drawn)
        .zip(1..)
        .flat_map(|((sheet, drawn), page)| page_lines(sheet, drawn, page))
        .collect();
    let joined = paragraphs::push_all(&lines, &mut draft);
    pages.losses(&mut draft.losses);
    if !heads.is_empty() {
        draft.losses.push(Loss::RunningLines { lines: heads });
    }
    if joined > 0 {
        draft.losses.push(Loss::Joined { words: joined });
    }
    if draft.text.is_empty() { Err(pages.refusal()) } else { Ok(draft) }
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

/// What the pages of a file draw, and where reading them stopped.
struct Pages {
    drawn: Vec<Drawn>,
    all: usize,
    /// The page on which a limit was met, from 1.
    stopped: Option<u32>,
}

struct Drawn {
    pen: Pen,
    height: f32,
    width: f32,
    /// The interpreter stopped on it with an error of its own.
    broken: bool,
}

impl Pages {
    fn interpret(pdf: &Pdf, limits: &Limits) -> Self {
        let cache = InterpreterCache::new();
        let settings = InterpreterSettings::default();
        let mut left = limits.pdf_drawings;
        let mut pages = Self { drawn: Vec::new(), all: pdf.pages().len(), stopped: None };
        for (page, number) in pdf.pages().iter().take(limits.pages).zip(1..) {
            let (width, height) = page.render_dimensions();
            let mut pen = Pen::new((width, height), left);
            let mut context = context(page, &cache, pdf, &settings);
            let end = catch_unwind(AssertUnwindSafe(|| interpret_page(page, &mut context, &mut pen)));
            left = pen.left;
            let too_much = end.as_ref().is_err_and(|stop| stop.is::<TooMuch>());
            pages.drawn.push(Drawn { pen, height, width, broken: end.is_err() && !too_much });
            if too_much {
                pages.stopped = Some(number);
                break;
            }
        }
        pages
    }

    fn numbers(&self, is: impl Fn(&Drawn) -> bool) -> Vec<u32> {
        (1..).zip(&self.drawn).filter(|(_, drawn)| is(drawn)).map(|(number, _)| number).collect()
    }

    fn losses(&self, losses: &mut Vec<Loss>) {
        let without_text = self.numbers(Drawn::is_picture);
        if !without_text.is_empty() {
            losses.push(Loss::PagesWithoutText { pages: without_text });
        }
        let broken = self.numbers(|drawn| drawn.broken);
        if !broken.is_empty() {
            losses.push(Loss::BrokenPages { pages: broken });
        }
        let unknown: usize = self.drawn.iter().map(|drawn| drawn.pen.unknown).sum();
        if unknown > 0 {
            losses.push(Loss::UnknownLetters { letters: unknown });
        }
        if self.drawn.len() < self.all || self.stopped.is_some() {
            losses.push(Loss::PagesCut { read: self.drawn.len(), all: self.all });
        }
    }

    /// Why there is no text: the pages are pictures, their letters are unknown, or there is nothing at all.
    fn refusal(&self) -> Refusal {
        let unknown = self.drawn.iter().any(|drawn| drawn.pen.unknown > 0);
        match self.drawn.iter().any(|drawn| drawn.pen.drawings > 0) {
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

impl Drawn {
    /// Whether a reader sees something on it, but next to no text.
    fn is_picture(&self) -> bool {
        let letters = self.pen.marks.iter().filter(|mark| mark.char.is_alphanumeric()).count();
        letters == 0 && self.pen.drawings > 0 || letters < FEW_LETTERS && self.pen.picture > 0.5
    }

    /// The direction of most of its text.
    fn turn(&self) -> Turn {
        let count = |turn: Turn| self.pen.marks.iter().filter(|mark| mark.turn == turn).count();
        Turn::ALL.into_iter().max_by_key(|turn| (count(*turn), *turn == Turn::Right)).unwrap_or(Turn::Right)
    }
}

/// The rows of the page's main direction; a page whose text runs up or down is as high as it is wide.
fn sheet(drawn: &Drawn) -> Sheet {
    let turn = drawn.turn();
    let height = if matches!(turn, Turn::Up | Turn::Down) { drawn.width } else { drawn.height };
    Sheet { rows: rows::rows(&drawn.pen.marks, turn), height }
}

/// The lines of the page's main direction, then those of the others.
fn page_lines(sheet: Sheet, drawn: &Drawn, page: u32) -> Vec<columns::Line> {
    let mut lines = columns::lines(sheet.rows, page);
    let main = drawn.turn();
    for turn in Turn::ALL.into_iter().filter(|turn| *turn != main) {
        let beside = columns::lines(rows::rows(&drawn.pen.marks, turn), page);
        let first = lines.last().map_or(0, |line| line.column + 1);
        lines.extend(beside.into_iter().map(|line| columns::Line { column: line.column + first, ..line }));
    }
    lines
}

#[cfg(test)]
mod tests;
