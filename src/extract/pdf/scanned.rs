//! Pages that are pictures: drawn as a reader sees them, and the text that was recognised in them put into blocks.

use super::hyphens::{LineEnd, Words};
use crate::document::BlockKind;
use crate::extract::draft::Draft;
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use hayro_interpret::InterpreterSettings;
use hayro_interpret::hayro_syntax::page::Page;

/// Dots for an inch of paper; Tesseract's documentation asks for 300.
const DOTS: f32 = 300.0;
/// Points for an inch of paper.
const POINTS: f32 = 72.0;
/// Dots on the longer side of a page, at most; larger pages are drawn more coarsely.
const LONGEST: f32 = 5_000.0;

/// A page in shades of grey, as a PGM file.
pub(super) fn picture(page: &Page) -> Vec<u8> {
    let (width, height) = page.render_dimensions();
    let scale = (DOTS / POINTS).min(LONGEST / width.max(height).max(1.0));
    let size = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let (interpreter, renderer) = (InterpreterSettings::default(), RenderSettings::default());
    pgm(&render(page, &RenderCache::new(), &interpreter, &renderer, &size))
}

/// Netpbm's format for grey pictures: a head in letters, then a byte for each dot.
fn pgm(dots: &Pixmap) -> Vec<u8> {
    let mut file = format!("P5\n{} {}\n255\n", dots.width(), dots.height()).into_bytes();
    file.extend(dots.data_as_u8_slice().chunks_exact(4).map(grey));
    file
}

/// How light a dot is (the luma of ITU-R BT.601).
fn grey(dot: &[u8]) -> u8 {
    let [red, green, blue] = [dot[0], dot[1], dot[2]].map(u32::from);
    ((299 * red + 587 * green + 114 * blue) / 1000).min(255) as u8
}

/// Adds what was recognised on a page: paragraphs lie between empty lines. Gives the number of words that were joined
/// across a line end.
pub(in crate::extract) fn push_all(text: &str, page: Option<u32>, draft: &mut Draft) -> usize {
    let mut words = Words::default();
    let mut before = None;
    for line in text.lines() {
        words.add(line, before);
        before = Some(line);
    }
    let lines: Vec<_> = text.lines().map(str::trim).collect();
    let paragraphs = lines.split(|line| line.is_empty()).filter(|lines| !lines.is_empty());
    paragraphs.map(|lines| push(lines, &words, page, draft)).sum()
}

fn push(lines: &[&str], words: &Words, page: Option<u32>, draft: &mut Draft) -> usize {
    let mut text = lines[0].to_owned();
    let mut joined = 0;
    for line in &lines[1..] {
        match words.line_end(&text, line) {
            LineEnd::Space => text.push(' '),
            LineEnd::Kept => (),
            LineEnd::Joined => {
                text.pop();
                joined += 1;
            }
        }
        text.push_str(line);
    }
    match page {
        Some(page) => draft.push_on(page, BlockKind::Paragraph, &text),
        None => draft.push(BlockKind::Paragraph, &text),
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognised_lines_become_paragraphs_and_cut_words_whole() {
        let mut draft = Draft::default();
        let joined = push_all(
            "Le conseil muni-\ncipal s’est réuni.\n\n \nÉtaient présents :\n\u{c}",
            Some(3),
            &mut draft,
        );
        assert_eq!(draft.text, "Le conseil municipal s’est réuni.\n\nÉtaient présents :");
        assert_eq!((joined, draft.blocks.len(), draft.blocks[1].page), (1, 2, Some(3)));
    }
}
