//! What a page draws: its characters, where each stands, and whether there is anything else to see.

use hayro_interpret::font::{Glyph, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{Affine, BezPath, Vec2};
use hayro_interpret::{BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask};
use std::panic::resume_unwind;

/// One character on a page, in points; `y` grows downwards and text runs to the right, however the page is turned.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Mark {
    pub char: char,
    pub left: f32,
    pub right: f32,
    /// The height of the line that the letters stand on.
    pub base: f32,
    /// The size of its font.
    pub size: f32,
    pub turn: Turn,
}

/// Which way a text runs on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// To the right, as usual.
    Right,
    Down,
    Left,
    Up,
    /// Aslant, as a watermark does.
    Aslant,
}

impl Turn {
    pub const ALL: [Turn; 5] = [Turn::Right, Turn::Down, Turn::Left, Turn::Up, Turn::Aslant];

    /// The direction of the unit vector of a text; `y` grows downwards.
    fn of(along: Vec2) -> Self {
        /// The cosine of 12 degrees.
        const STRAIGHT: f64 = 0.978;
        match along {
            Vec2 { x, .. } if x >= STRAIGHT => Turn::Right,
            Vec2 { x, .. } if x <= -STRAIGHT => Turn::Left,
            Vec2 { y, .. } if y >= STRAIGHT => Turn::Down,
            Vec2 { y, .. } if y <= -STRAIGHT => Turn::Up,
            _ => Turn::Aslant,
        }
    }
}

/// Stops the interpreter from within: the page draws more than is allowed.
struct TooMuch;

/// A device that takes the characters down and counts the rest.
#[derive(Debug, Default)]
pub(super) struct Pen {
    pub marks: Vec<Mark>,
    /// Characters whose letter the file does not tell.
    pub unknown: usize,
    /// Pictures and shapes on the page.
    pub drawings: usize,
    /// How much of the page its largest picture covers, at most 1.
    pub picture: f64,
    /// Width and height of the page, in points.
    size: (f64, f64),
    /// How many more things may be drawn.
    pub left: u64,
}

impl Pen {
    /// A pen for a page of a width and height in points that may draw `left` things.
    pub fn new(size: (f32, f32), left: u64) -> Self {
        Self { size: (size.0.into(), size.1.into()), left, ..Self::default() }
    }

    fn count(&mut self, things: usize) {
        self.left = self.left.saturating_sub(things as u64);
        if self.left == 0 {
            resume_unwind(Box::new(TooMuch));
        }
    }

    fn draw(&mut self) {
        self.count(1);
        self.drawings += 1;
    }

    fn glyph(&mut self, glyph: &Glyph, place: Affine, stretch: f64) {
        let Some(text) = unicode(glyph) else {
            self.unknown += 1;
            return;
        };
        let along = Vec2::new(place.as_coeffs()[0], place.as_coeffs()[1]);
        let origin = place.translation();
        let inside = |at: f64, end: f64| (-1.0..=end + 1.0).contains(&at);
        if !inside(origin.x, self.size.0) || !inside(origin.y, self.size.1) || along.hypot() == 0.0 {
            return;
        }
        let along = along / along.hypot();
        let width = advance(glyph) * stretch;
        let size = (place.as_coeffs()[2].hypot(place.as_coeffs()[3]) * EM) as f32;
        let (left, base, turn) = self.upright(origin, along);
        self.push(&text, Mark { char: ' ', left, right: left + width as f32, base, size, turn });
    }

    /// The place seen upright, so that its text runs to the right.
    fn upright(&self, at: Vec2, along: Vec2) -> (f32, f32, Turn) {
        let (width, height) = self.size;
        let turn = Turn::of(along);
        let (x, y) = match turn {
            Turn::Right => (at.x, at.y),
            Turn::Down => (at.y, width - at.x),
            Turn::Left => (width - at.x, height - at.y),
            Turn::Up => (height - at.y, at.x),
            Turn::Aslant => (at.dot(along), at.dot(Vec2::new(-along.y, along.x))),
        };
        (x as f32, y as f32, turn)
    }

    /// A glyph of several letters gives each an equal part of its width.
    fn push(&mut self, text: &str, whole: Mark) {
        let letters = text.chars().count().max(1) as f32;
        let width = (whole.right - whole.left) / letters;
        for (place, char) in text.chars().enumerate() {
            let left = whole.left + width * place as f32;
            self.marks.push(Mark { char, left, right: left + width, ..whole });
        }
    }
}

/// Units of a glyph's own space to one font size.
const EM: f64 = 1000.0;

fn advance(glyph: &Glyph) -> f64 {
    let width = match glyph {
        Glyph::Outline(glyph) => glyph.advance_width(),
        Glyph::Type3(glyph) => glyph.advance_width(),
    };
    f64::from(width.unwrap_or(500.0))
}

/// The letters of a glyph, ligatures opened, control characters left out.
fn unicode(glyph: &Glyph) -> Option<String> {
    let text = match glyph.as_unicode()? {
        BfString::Char(char) => char.to_string(),
        BfString::String(text) => text,
    };
    let kept = |char: &char| !char.is_control() || *char == '\t';
    Some(text.chars().filter(kept).fold(String::new(), |letters, char| letters + &opened(char)))
}

/// The letters of a ligature; bullets of the symbol fonts, which lie in the private use area, become bullets.
fn opened(char: char) -> String {
    const LETTERS: [&str; 7] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    match char {
        '\u{fb00}'..='\u{fb06}' => LETTERS[char as usize - 0xfb00].to_owned(),
        '\u{f0a7}' | '\u{f0b7}' | '\u{f0d8}' | '\u{f0fc}' | '\u{f076}' | '\u{f0a8}' => "•".to_owned(),
        other => other.to_string(),
    }
}

impl<'a> Device<'a> for Pen {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        self.count(run.glyphs().len());
        let across = |place: Affine| place.as_coeffs()[0].hypot(place.as_coeffs()[1]);
        let down = |place: Affine| place.as_coeffs()[2].hypot(place.as_coeffs()[3]);
        let places: Vec<_> = run.glyphs().iter().map(|glyph| props.transform * glyph.transform()).collect();
        let even = places.iter().all(|place| (across(*place) - across(places[0])).abs() < 1e-6);
        for (glyph, place) in run.glyphs().iter().zip(&places) {
            let stretch = if even { across(*place) } else { down(*place) };
            self.glyph(glyph, *place, stretch);
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {
        self.draw();
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.draw();
        let page = (self.size.0 * self.size.1).max(1.0);
        let pixels = f64::from(image.width()) * f64::from(image.height());
        let covered = props.transform.determinant().abs() * pixels / page;
        self.picture = self.picture.max(covered.min(1.0));
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.count(1);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.count(1);
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
