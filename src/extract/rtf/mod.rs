//! RTF: the text of the body, its accents by code page or Unicode, rows of tables, and what the file says of itself.

mod tokens;
mod words;

use encoding_rs::{Encoding, WINDOWS_1252};

use tokens::{Token, Tokens};
use words::{HIDDEN, code_page, named};

use super::authored::{is_author, is_title};
use super::draft::Draft;
use super::limits::Limits;
use super::refusal::{Nested, Refusal};
use crate::document::BlockKind;

/// Reads an RTF file.
///
/// # Errors
/// [`Refusal::Broken`] when it does not begin as RTF does; [`Refusal::TooDeep`].
pub(super) fn read(bytes: Vec<u8>, limits: &Limits) -> Result<Draft, Refusal> {
    let start = bytes.iter().position(|byte| !byte.is_ascii_whitespace()).unwrap_or(0);
    if !bytes[start..].starts_with(b"{\\rtf") {
        return Err(Refusal::Broken { name: "RTF", reason: "it does not begin with {\\rtf".into() });
    }
    let mut reader = Reader::new();
    for token in Tokens::of(&bytes[start..]) {
        reader.take(token);
        if reader.groups.len() > limits.xml_depth {
            return Err(Refusal::TooDeep { what: Nested::Groups, limit: limits.xml_depth });
        }
    }
    reader.end_paragraph();
    Ok(reader.draft)
}

/// What a group says about the text within.
#[derive(Clone, Copy)]
struct Group {
    to: Target,
    /// How many bytes stand after a `\u` for readers without Unicode.
    skip: usize,
    encoding: &'static Encoding,
}

/// Where text goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Target {
    Body,
    Nowhere,
    Title,
    Author,
    Note,
}

/// Takes the tokens one by one and puts together the text that they give.
struct Reader {
    groups: Vec<Group>,
    group: Group,
    draft: Draft,
    /// Bytes not decoded yet.
    bytes: Vec<u8>,
    text: String,
    field: String,
    note: String,
    cells: Vec<String>,
    is_item: bool,
    /// A group has just been opened: a `\\*` here says that what follows is no text.
    fresh: bool,
    /// Bytes still to be passed over after a `\u`.
    pass: usize,
    /// The first half of a character beyond U+FFFF.
    half: Option<u16>,
}

impl Reader {
    fn new() -> Self {
        Self {
            groups: Vec::new(),
            group: Group { to: Target::Body, skip: 1, encoding: WINDOWS_1252 },
            draft: Draft::default(),
            bytes: Vec::new(),
            text: String::new(),
            field: String::new(),
            note: String::new(),
            cells: Vec::new(),
            is_item: false,
            fresh: false,
            pass: 0,
            half: None,
        }
    }

    fn take(&mut self, token: Token) {
        let fresh = std::mem::replace(&mut self.fresh, matches!(token, Token::Open));
        match token {
            Token::Open => self.open(),
            Token::Close => self.close(),
            Token::Byte(_) if self.pass > 0 => self.pass -= 1,
            Token::Byte(byte) => self.bytes.push(byte),
            Token::Symbol(b'*') if fresh => self.group.to = Target::Nowhere,
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Word(word, number) => self.word(word, number),
            Token::Binary => (),
        }
    }

    fn open(&mut self) {
        self.flush();
        self.groups.push(self.group);
    }

    fn close(&mut self) {
        self.flush();
        let before = self.groups.pop().unwrap_or(self.group);
        match self.group.to {
            ended if ended == before.to => (),
            Target::Title => {
                self.draft.title = Some(std::mem::take(&mut self.field)).filter(|title| is_title(title))
            }
            Target::Author => self
                .draft
                .authors
                .extend(Some(std::mem::take(&mut self.field)).filter(|author| is_author(author))),
            Target::Note => self.note.push('\n'),
            Target::Body | Target::Nowhere => (),
        }
        self.group = before;
        self.pass = 0;
    }

    fn symbol(&mut self, symbol: u8) {
        match symbol {
            b'~' => self.char('\u{a0}'),
            b'_' => self.char('\u{2011}'),
            b'\\' | b'{' | b'}' => self.char(char::from(symbol)),
            b'\n' | b'\r' => self.end_paragraph(),
            _ => (),
        }
    }

    fn word(&mut self, word: &str, number: Option<i32>) {
        match word {
            "par" | "sect" | "page" => self.end_paragraph(),
            "line" => self.char('\n'),
            "tab" => self.char(' '),
            "cell" | "nestcell" => self.end_cell(),
            "row" | "nestrow" => self.end_row(),
            "u" => self.unicode(number.unwrap_or(0)),
            "uc" => self.group.skip = usize::try_from(number.unwrap_or(1)).unwrap_or(1).min(9),
            "ansicpg" => self.group.encoding = code_page(number.unwrap_or(1252)),
            "mac" => self.group.encoding = encoding_rs::MACINTOSH,
            "pard" => self.is_item = false,
            "ls" | "pntext" | "listtext" => self.item(word),
            "deleted" if number != Some(0) => self.group.to = Target::Nowhere,
            "footnote" if self.group.to == Target::Body => self.footnote(),
            "title" if self.in_info() => self.group.to = Target::Title,
            "author" if self.in_info() => self.group.to = Target::Author,
            word if HIDDEN.contains(&word) => self.group.to = Target::Nowhere,
            word => named(word).map_or((), |char| self.char(char)),
        }
    }

    /// `info` is hidden as a whole; two of its groups are read.
    fn in_info(&self) -> bool {
        self.group.to == Target::Nowhere
    }

    fn item(&mut self, word: &str) {
        self.is_item = true;
        if word != "ls" {
            self.group.to = Target::Nowhere;
        }
    }

    fn footnote(&mut self) {
        self.flush();
        self.text.push_str(" [*]");
        self.group.to = Target::Note;
        self.note.push_str("[*] ");
    }

    /// A UTF-16 unit, negative above 32,767; beyond U+FFFF it takes two.
    fn unicode(&mut self, number: i32) {
        self.pass = self.group.skip;
        let unit = number.rem_euclid(1 << 16) as u16;
        let units = [self.half.take().unwrap_or(unit), unit];
        let decoded = char::decode_utf16(units).next().and_then(Result::ok);
        match decoded {
            Some(char) => self.char(char),
            None => self.half = Some(unit),
        }
    }

    fn char(&mut self, char: char) {
        self.flush();
        let mut buffer = [0; 4];
        self.write(char.encode_utf8(&mut buffer));
    }

    /// Decodes the bytes that came in; characters of several bytes stay together.
    fn flush(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.bytes);
        let text = self.group.encoding.decode_without_bom_handling(&bytes).0;
        self.write(&text);
    }

    fn write(&mut self, text: &str) {
        match self.group.to {
            Target::Body => self.text.push_str(text),
            Target::Note => self.note.push_str(text),
            Target::Title | Target::Author => self.field.push_str(text),
            Target::Nowhere => (),
        }
    }

    fn end_paragraph(&mut self) {
        self.flush();
        match self.group.to {
            Target::Body if self.cells.is_empty() => self.push_paragraph(),
            Target::Body => self.text.push(' '),
            Target::Note => self.note.push(' '),
            _ => (),
        }
    }

    fn push_paragraph(&mut self) {
        let kind = if self.is_item { BlockKind::ListItem } else { BlockKind::Paragraph };
        self.draft.push(kind, &std::mem::take(&mut self.text));
        for note in std::mem::take(&mut self.note).lines() {
            self.draft.push(BlockKind::Note, note);
        }
    }

    fn end_cell(&mut self) {
        self.flush();
        if self.group.to == Target::Body {
            let cell = std::mem::take(&mut self.text);
            self.cells.push(cell.trim().to_owned());
        }
    }

    fn end_row(&mut self) {
        self.flush();
        let cells = std::mem::take(&mut self.cells);
        let kind = if cells.len() == 1 { BlockKind::Paragraph } else { BlockKind::TableRow };
        self.draft.push(kind, cells.join(" | ").trim_end_matches([' ', '|']));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(rtf: &str, expected: &str) {
        let draft = read(rtf.into(), &Limits::default()).expect("text");
        assert_eq!(draft.text, expected, "{rtf}");
    }

    #[test]
    fn accents_come_by_code_page_and_by_unicode() {
        check(
            r"{\rtf1\ansi\ansicpg1252 L\rquote\'e9t\'e9\~: 3 \'80\par Li\u232?ge\par}",
            "L’été\u{a0}: 3 €\n\nLiège",
        );
        check(r"{\rtf1\uc1 {\uc2\u233ab}t\u233\'e9}", "été");
        check(r"{\rtf1 a\u-10179?\u-8704?b}", "a😀b");
    }

    #[test]
    fn fonts_pictures_and_heads_are_no_text() {
        check(r"{\rtf1{\fonttbl{\f0 Arial;}}{\*\generator X;}{\header Ville}{\pict 0102}Texte\par}", "Texte");
        check(r"{\rtf1{\loch\*\cs7 L\'e9o}}", "Léo");
        check(r"{\rtf1{\field{\*\fldinst HYPERLINK x}{\fldrslt lien}} suite}", "lien suite");
    }

    #[test]
    fn rows_items_and_notes_are_blocks() {
        check(r"{\rtf1\trowd Li\'e8ge\cell 21\cell\row\pard fin\par}", "Liège | 21\n\nfin");
        check(r"{\rtf1 Mot{\footnote De l\rquote\'e9t\'e9.}.\par}", "Mot [*].\n\n[*] De l’été.");
    }

    #[test]
    fn the_file_says_its_title() {
        let rtf = r"{\rtf1{\info{\title Un \'e9t\'e9}{\author L\'e9a Roy}}Texte}";
        let draft = read(rtf.into(), &Limits::default()).expect("text");
        assert_eq!((draft.title.as_deref(), draft.text.as_str()), (Some("Un été"), "Texte"));
        assert_eq!(draft.authors, ["Léa Roy"]);
    }

    proptest! {
        #[test]
        fn any_control_words_are_read(rtf in "(\\\\par |\\\\u233|\\\\uc0 |\\\\'e9|\\\\'|\\{|\\}|\\\\bin9 |\\\\cell |\\\\row |\\\\footnote |\\\\\\*|\\\\info |\\\\title |é|\\PC){0,60}") {
            let _ = read(format!("{{\\rtf1 {rtf}").into_bytes(), &Limits::default());
        }
    }
}
