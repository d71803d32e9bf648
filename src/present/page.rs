//! What text is written on: language, width, and how the words of a query are marked.

use anstyle::{AnsiColor, Style};

use super::{Lang, visible, wrap};
use crate::document::Span;

/// Where and how an answer will be read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Page {
    /// The language of the program's own words.
    pub lang: Lang,
    /// How words of the query stand out.
    pub marks: Marks,
    /// Columns of the terminal; without it, a paragraph is one line.
    pub width: Option<usize>,
    /// What is done with CSV cells that a spreadsheet would take for a formula.
    pub formulas: Formulas,
}

/// How words of the query stand out in a passage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Marks {
    /// Not at all, so that another program finds the text as it is.
    #[default]
    None,
    /// `*mot*`, for a terminal without colours.
    Stars,
    /// In bold and colour, for a terminal with them.
    Colour,
}

/// What is done with CSV cells that begin like a formula.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Formulas {
    /// They get a `'` in front, after <https://owasp.org/www-community/attacks/CSV_Injection>.
    #[default]
    Disarmed,
    /// They are left as they are, for programs that read CSV.
    Raw,
}

const TITLE: Style = Style::new().bold();
const MARK: Style = AnsiColor::Yellow.on_default().bold();
const FAINT: Style = Style::new().dimmed();
const WARNING: Style = AnsiColor::Red.on_default().bold();

/// Words that a text has lost.
pub(super) const REMOVED: Style = AnsiColor::Red.on_default();
/// Words that a text has won.
pub(super) const ADDED: Style = AnsiColor::Green.on_default();

impl Page {
    /// A title, with what a terminal would obey made visible.
    pub(super) fn title(&self, text: &str) -> String {
        self.paint(TITLE, &visible::one_line(text))
    }

    /// A title whose `matches` are marked, with what a terminal would obey made visible.
    pub(super) fn marked_title(&self, text: &str, matches: &[Span]) -> String {
        let Marked { text, marks } = Marked::new(text, matches);
        let text = text.replace(['\n', '\t'], " ");
        let pieces = pieces(&text, Span::from(0..text.len()), &marks).into_iter();
        pieces
            .map(|(piece, is_marked)| if is_marked { self.mark(piece) } else { self.paint(TITLE, piece) })
            .collect()
    }

    /// What is less important than the rest, with what a terminal would obey made visible.
    pub(super) fn faint(&self, text: &str) -> String {
        self.paint(FAINT, &visible::one_line(text))
    }

    /// The same, which terminals that know OSC 8 open at an address; others pass over it.
    pub(super) fn faint_link(&self, text: &str, address: &str) -> String {
        match self.marks {
            Marks::Colour => format!("\u{1b}]8;;{address}\u{1b}\\{}\u{1b}]8;;\u{1b}\\", self.faint(text)),
            _ => self.faint(text),
        }
    }

    /// The lines of a passage for a page of this width, each after `indent`, with `matches` marked.
    pub(super) fn passage(&self, text: &str, matches: &[Span], indent: &str) -> String {
        let Marked { text, marks } = Marked::new(text, matches);
        let width = self.width.map(|width| width.saturating_sub(indent.len()).max(20));
        let mut out = String::new();
        for line in wrap::lines(&text, width) {
            out.push_str(indent);
            for (piece, is_marked) in pieces(&text, line, &marks) {
                out.push_str(&if is_marked { self.mark(piece) } else { piece.to_owned() });
            }
            out.push('\n');
        }
        out
    }

    /// The lines of a text for a page of this width, each after `indent`, stretches of it in a style of their own;
    /// they lie in order and do not overlap. The text must be visible already.
    pub(super) fn styled(&self, text: &str, stretches: &[(Span, Style)], indent: &str) -> String {
        let width = self.width.map(|width| width.saturating_sub(indent.len()).max(20));
        let mut out = String::new();
        for line in wrap::lines(text, width) {
            out.push_str(indent);
            let mut done = line.start();
            for (span, style) in stretches.iter().filter(|(span, _)| span.overlaps(line)) {
                let (start, end) = (span.start().max(line.start()), span.end().min(line.end()));
                out.push_str(&text[done..start]);
                out.push_str(&self.paint(*style, &text[start..end]));
                done = end;
            }
            out.push_str(&text[done..line.end()]);
            out.push('\n');
        }
        out
    }

    /// What must not be overlooked, with what a terminal would obey made visible.
    pub(super) fn warning(&self, text: &str) -> String {
        self.paint(WARNING, &visible::one_line(text))
    }

    fn mark(&self, text: &str) -> String {
        match self.marks {
            Marks::None => text.to_owned(),
            Marks::Stars => format!("*{text}*"),
            Marks::Colour => self.paint(MARK, text),
        }
    }

    fn paint(&self, style: Style, text: &str) -> String {
        match self.marks {
            Marks::Colour if !text.is_empty() => format!("{style}{text}{style:#}"),
            _ => text.to_owned(),
        }
    }
}

/// A text made visible, and the same places marked in it.
struct Marked {
    text: String,
    marks: Vec<Span>,
}

impl Marked {
    fn new(text: &str, matches: &[Span]) -> Self {
        let mut marked = Self { text: String::with_capacity(text.len()), marks: Vec::new() };
        for (piece, is_marked) in pieces(text, Span::from(0..text.len()), matches) {
            let start = marked.text.len();
            marked.text.push_str(&visible::visible(piece));
            if is_marked {
                marked.marks.push(Span::from(start..marked.text.len()));
            }
        }
        marked
    }
}

/// The stretches of `within`, marked and not, in order; marks that do not lie on characters of `text` are left out.
pub(super) fn pieces<'t>(text: &'t str, within: Span, marks: &[Span]) -> Vec<(&'t str, bool)> {
    let mut out = Vec::new();
    let mut done = within.start();
    for mark in marks {
        let (start, end) = (mark.start().max(done), mark.end().min(within.end()));
        let Some(marked) = text.get(start..end).filter(|marked| !marked.is_empty()) else { continue };
        out.push((&text[done..start], false));
        out.push((marked, true));
        done = end;
    }
    out.push((&text[done..within.end()], false));
    out.retain(|(piece, _)| !piece.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_follow_the_text_when_it_is_made_visible() {
        let page = Page { marks: Marks::Stars, ..Page::default() };
        let text = "l’été \u{9b}à Liège";
        let matches = [Span::from(4..9), Span::from(15..21)];
        assert_eq!(page.passage(text, &matches, ""), "l’*été* <U+009B>à *Liège*\n");
    }

    #[test]
    fn a_mark_goes_on_over_a_line_end() {
        let page = Page { marks: Marks::Stars, width: Some(22), ..Page::default() };
        let text = "une coopération aérospatiale";
        assert_eq!(
            page.passage(text, &[Span::from(4..text.len())], "  "),
            "  une *coopération*\n  *aérospatiale*\n"
        );
    }

    #[test]
    fn marks_that_lie_on_no_character_are_left_out() {
        assert_eq!(
            pieces("été", Span::from(0..5), &[Span::from(1..2), Span::from(3..99)]),
            [("ét", false), ("é", true)]
        );
    }
}
