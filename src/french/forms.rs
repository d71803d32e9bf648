//! Forms: how words are written when they are looked up, and a text cut into words with their forms.

use super::letters::{fold, is_apostrophe, nfc, push_lower};
use super::words::{Word, WordKind, words};
use crate::document::Span;

/// A text cut into words once, with their forms, for all who read it.
///
/// ```
/// let cut = verbatim::french::CutText::of("L’Été à Nice");
/// let forms: Vec<_> = cut.words().map(|word| (word.form, word.folded)).collect();
/// assert_eq!(forms, [("l", "l"), ("été", "ete"), ("à", "a"), ("nice", "nice")]);
/// ```
#[derive(Clone, Debug)]
pub struct CutText<'t> {
    text: &'t str,
    words: Vec<Cut>,
    /// Forms that do not stand in the text as they are, one behind the other.
    forms: String,
    /// Forms without accents, of words that have some.
    folded: String,
}

/// A word, and where its forms stand when they were written anew.
#[derive(Clone, Copy, Debug)]
struct Cut {
    word: Word,
    form: Option<Span>,
    folded: Option<Span>,
}

/// A word of a text with its forms.
#[derive(Clone, Copy, Debug)]
pub struct CutWord<'c> {
    /// Where it stands and what it is.
    pub word: Word,
    /// In lower case with accents; see [`Word::write_form`].
    pub form: &'c str,
    /// The form without accents.
    pub folded: &'c str,
}

impl<'t> CutText<'t> {
    /// Cuts a text.
    pub fn of(text: &'t str) -> Self {
        let (forms, folded) = (String::new(), String::new());
        let mut cut = CutText { text, words: Vec::with_capacity(text.len() / 5), forms, folded };
        words(text).for_each(|word| cut.add(word));
        cut
    }

    fn add(&mut self, word: Word) {
        let write = |out: &mut String| word.write_form(self.text, out);
        let form = (!word.is_form(self.text)).then(|| written(&mut self.forms, write));
        let letters = form.map_or_else(|| word.core.of(self.text), |span| span.of(&self.forms));
        let folded = (!letters.is_ascii()).then(|| written(&mut self.folded, |out| fold(letters, out)));
        self.words.push(Cut { word, form, folded });
    }

    /// The text that was cut.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Its words, in order.
    pub fn words(&self) -> impl ExactSizeIterator<Item = CutWord<'_>> {
        self.words.iter().map(|cut| self.with_forms(cut))
    }

    /// Its word of that number, from 0.
    pub fn word(&self, number: usize) -> Option<CutWord<'_>> {
        self.words.get(number).map(|cut| self.with_forms(cut))
    }

    fn with_forms(&self, &Cut { word, form, folded }: &Cut) -> CutWord<'_> {
        let form = form.map_or_else(|| word.core.of(self.text), |span| span.of(&self.forms));
        let folded = folded.map_or(form, |span| span.of(&self.folded));
        CutWord { word, form, folded }
    }
}

/// What `write` adds to `out`.
fn written(out: &mut String, write: impl FnOnce(&mut String)) -> Span {
    let start = out.len();
    write(out);
    Span::from(start..out.len())
}

impl Word {
    /// Adds its form to `out`: lower case with accents, ligatures opened, `O.N.U.` as `onu`, `43 000` as `43000`.
    ///
    /// `text` is the text that it was cut from.
    pub fn write_form(&self, text: &str, out: &mut String) {
        let core = self.core.of(text);
        match self.kind {
            _ if self.is_form(text) => out.push_str(core),
            WordKind::Number => write_number(core, out),
            _ => {
                nfc(core).chars().filter(|&c| c != '.' && !is_apostrophe(c)).for_each(|c| push_lower(c, out))
            }
        }
    }

    /// Its form as a new string; see [`Word::write_form`].
    pub fn form(&self, text: &str) -> String {
        let mut form = String::new();
        self.write_form(text, &mut form);
        form
    }

    /// Whether it is written like its form, as most words are.
    fn is_form(&self, text: &str) -> bool {
        let core = &text.as_bytes()[self.core.range()];
        match self.kind {
            WordKind::Number => core.iter().all(u8::is_ascii_digit),
            _ => core.iter().all(|&byte| IN_FORMS[usize::from(byte)]),
        }
    }
}

/// The bytes of `a` to `z`, of digits and of `ß` to `ÿ`, save `æ`: those of words that are written like their forms.
const IN_FORMS: [bool; 256] = {
    let mut in_forms = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        // 0xC3 leads `ß` to `ÿ`, whose second bytes are 0x9F to 0xBF; that of `æ` is 0xA6.
        in_forms[byte] = matches!(byte as u8, b'a'..=b'z' | b'0'..=b'9' | 0xC3 | 0x9F..=0xA5 | 0xA7..=0xBF);
        byte += 1;
    }
    in_forms
};

/// What ordinals end in, feminine and abbreviated in every way.
const ORDINALS: [&str; 10] = ["er", "ère", "re", "e", "è", "ème", "eme", "ième", "nd", "nde"];

/// Digits without group signs, a comma before decimals, `e` for every ordinal: `1er`, `1ère`, `10ème`.
fn write_number(core: &str, out: &mut String) {
    let number_end = core.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
    let ending = core[number_end..].to_lowercase();
    let ordinal = ORDINALS.contains(&ending.as_str());
    for (at, c) in core.char_indices() {
        match c {
            ',' => out.push(','),
            '.' if core[at + 1..].bytes().take_while(u8::is_ascii_digit).count() != 3 => out.push(','),
            _ if ordinal && at >= number_end => return out.push('e'),
            _ if c.is_alphanumeric() => push_lower(c, out),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::letters::folded;
    use super::*;

    proptest! {
        #[test]
        fn a_cut_text_has_the_words_and_forms_of_the_text(text in "(\\PC|[A-Za-zà-ÿŒ0-9'’.· -]){0,60}") {
            let cut = CutText::of(&text);
            let cut: Vec<_> = cut.words().map(|cut| (cut.word, cut.form, cut.folded)).collect();
            let forms: Vec<_> = words(&text).map(|word| (word, word.form(&text))).collect();
            prop_assert_eq!(cut.len(), forms.len());
            for ((word, form, unaccented), (other, written)) in cut.into_iter().zip(&forms) {
                prop_assert_eq!((word, form), (*other, written.as_str()));
                prop_assert_eq!(unaccented, folded(form));
            }
        }

        #[test]
        fn small_letters_stay_in_forms_save_the_ligature(word in "[a-zß-öø-ÿ]{1,9}") {
            let forms: Vec<_> = words(&word).map(|cut| cut.form(&word)).collect();
            prop_assert_eq!(forms, [word.replace('æ', "ae")]);
        }
    }
}
