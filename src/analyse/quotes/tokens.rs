//! A text as words with what they can be, and the signs between them that matter to a sentence.

use std::collections::HashMap;

use crate::document::{Document, Span};
use crate::french::{Word, WordKind, is_hyphen, sentences, words};
use crate::lexicon::{self, Tags};

/// One word or sign of a text, or a whole quotation seen from outside.
#[derive(Clone, Copy, Debug)]
pub(in crate::analyse) struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// What the word can be; nothing for signs.
    pub tags: Tags,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether a hyphen joins it to the word before.
    pub hyphen: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::analyse) enum TokenKind {
    Word,
    /// `l’`, `d’`, `qu’`.
    Elided,
    /// `-t`, `-elle` behind a verb.
    Clitic,
    Number,
    Comma,
    /// The end of a sentence.
    Stop,
    /// `?`, `!` or `…` within a sentence, or `;`.
    Pause,
    Colon,
    Open,
    Close,
    Dash,
    /// The end of a paragraph.
    Line,
    /// A quotation mark.
    Mark(char),
    /// The quotation of that number, marks and all.
    Quote(usize),
}

impl Token {
    /// Whether it is a word of any kind.
    pub fn is_word(&self) -> bool {
        use TokenKind::{Clitic, Elided, Number, Word};
        matches!(self.kind, Word | Elided | Clitic | Number)
    }

    /// Whether it can be (part of) a name: a capitalised word that is no grammatical word, or joined to one.
    pub fn is_name(&self) -> bool {
        self.kind == TokenKind::Word
            && self.capital
            && (self.hyphen || !self.tags.any(NOT_A_NAME | Tags::OWN_SUBJECT))
    }

    /// Whether it is a word in lower case.
    pub fn is_lower(&self) -> bool {
        self.kind == TokenKind::Word && !self.capital
    }

    /// Whether it is, or looks like, an infinitive and no noun.
    pub fn is_infinitive(&self) -> bool {
        self.is_lower()
            && self.tags.any(Tags::INFINITIVE | Tags::INFINITIVAL)
            && !self.tags.any(Tags::ROLE | Tags::BODY)
    }

    /// The quotation that it stands for.
    pub fn quote(&self) -> Option<usize> {
        match self.kind {
            TokenKind::Quote(number) => Some(number),
            _ => None,
        }
    }
}

const NOT_A_NAME: Tags = Tags::DETERMINER
    .and(Tags::DE)
    .and(Tags::PREPOSITION)
    .and(Tags::COORDINATION)
    .and(Tags::QUI)
    .and(Tags::QUE)
    .and(Tags::SUBORDINATION)
    .and(Tags::SUBJECT)
    .and(Tags::CLITIC)
    .and(Tags::AUXILIARY)
    .and(Tags::ADVERB)
    .and(Tags::TITLE);

/// Cuts the text of a document into tokens.
pub(in crate::analyse) fn tokens(document: &Document) -> Vec<Token> {
    let text = &document.text;
    let mut cutter = Cutter {
        text,
        ends: sentences(text).into_iter().map(Span::end).collect(),
        next_end: 0,
        wrapped: is_wrapped(text),
        tokens: Vec::with_capacity(text.len() / 5),
        form: String::new(),
    };
    let mut at = 0;
    for word in words(text) {
        cutter.signs(at, word.span.start());
        let hyphen = text[at..word.span.start()].chars().all(is_hyphen) && at < word.span.start();
        cutter.word(word, hyphen);
        at = word.span.end();
    }
    cutter.signs(at, text.len());
    let mut tokens = cutter.tokens;
    lower_initials(text, &mut tokens);
    tokens
}

/// Takes the capital from words that begin a sentence and have one nowhere else: `Présent au gala, le maire …`.
fn lower_initials(text: &str, tokens: &mut [Token]) {
    let doubtful: Vec<usize> = (0..tokens.len()).filter(|&at| is_doubtful_initial(tokens, at)).collect();
    let words = doubtful.iter().map(|&at| (tokens[at].span.of(text), false));
    let mut seen_within: HashMap<&str, bool> = words.collect();
    if seen_within.is_empty() {
        return;
    }
    for at in (0..tokens.len()).filter(|&at| tokens[at].capital && !is_initial(tokens, at)) {
        if let Some(seen) = seen_within.get_mut(tokens[at].span.of(text)) {
            *seen = true;
        }
    }
    for at in doubtful {
        tokens[at].capital = seen_within.get(tokens[at].span.of(text)).copied().unwrap_or(true);
    }
}

/// Whether the token at `at` begins a sentence, a line or what a sign sets off.
pub(super) fn is_initial(tokens: &[Token], at: usize) -> bool {
    at == 0 || !tokens[at - 1].is_word() && tokens[at - 1].kind != TokenKind::Comma
}

/// Whether a capitalised word may owe its capital to its place: nothing in it or behind it shows a name.
fn is_doubtful_initial(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let known = token.tags.any(KNOWN_NAMES);
    let leads_on = || {
        tokens.get(at + 1).is_some_and(|next| {
            let pronoun = next.tags.has(Tags::CLITIC) && !next.tags.has(Tags::PREPOSITION);
            next.is_name() || next.hyphen || pronoun || next.tags.any(Tags::FINITE | Tags::AUXILIARY)
        })
    };
    token.kind == TokenKind::Word && token.capital && !known && is_initial(tokens, at) && !leads_on()
}

const KNOWN_NAMES: Tags = Tags::GIVEN.and(Tags::ACRONYM).and(Tags::BODY).and(Tags::ROLE).and(NOT_A_NAME);

struct Cutter<'t> {
    text: &'t str,
    /// Where sentences end.
    ends: Vec<usize>,
    next_end: usize,
    /// Whether the lines of the text are broken to a width, so that a line break ends no paragraph.
    wrapped: bool,
    tokens: Vec<Token>,
    form: String,
}

impl Cutter<'_> {
    fn word(&mut self, word: Word, hyphen: bool) {
        let written = word.span.of(self.text);
        let kind = match word.kind {
            WordKind::Plain => TokenKind::Word,
            WordKind::Elided => TokenKind::Elided,
            WordKind::Clitic => TokenKind::Clitic,
            // `20Minutes` is a name.
            WordKind::Number if written.contains(char::is_uppercase) && written.len() > 4 => TokenKind::Word,
            WordKind::Number => TokenKind::Number,
        };
        let (tags, capital) =
            if kind == TokenKind::Word && written.bytes().all(|byte| byte.is_ascii_lowercase()) {
                (with_ending(lexicon::tags(written), written), false)
            } else {
                self.tags_of(word, kind)
            };
        if let Some(prefix) = self.tokens.last_mut().filter(|last| hyphen && last.tags.has(Tags::PREFIX)) {
            prefix.tags = Tags::NONE;
        }
        self.tokens.push(Token { span: word.span, kind, tags, capital, hyphen });
    }

    /// What a word can be, and whether it begins with a capital of its own.
    fn tags_of(&mut self, word: Word, kind: TokenKind) -> (Tags, bool) {
        self.form.clear();
        word.write_form(self.text, &mut self.form);
        let tags = lexicon::tags(&self.form);
        let written = word.span.of(self.text);
        if !written.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || kind == TokenKind::Number
        {
            let tags = if kind == TokenKind::Word { with_ending(tags, &self.form) } else { tags };
            return (tags, false);
        }
        let behind = &self.text[word.span.end()..];
        if written.len() == 1 && behind.starts_with('.') && !tags.has(Tags::TITLE) {
            // An initial: `A. Untel`.
            return (Tags::NONE, true);
        }
        if written == "N" && behind.trim_start_matches(['.', '°']).starts_with(|c: char| c.is_ascii_digit())
        {
            // `le N.2 du parti` is its `numéro deux`.
            return (Tags::NUMBERED | Tags::ROLE | Tags::MASCULINE, false);
        }
        let acronym = written.len() > 1 && !written.contains(char::is_lowercase);
        let tags = if acronym { tags | Tags::ACRONYM } else { tags };
        let tags = if !acronym && is_demonym(&self.form, tags) { tags | demonym(&self.form) } else { tags };
        (tags, !(self.begins_sentence() && is_common(&self.form, tags)))
    }

    /// Whether the next word begins a sentence, a line or a quotation.
    fn begins_sentence(&self) -> bool {
        use TokenKind::{Colon, Dash, Line, Mark, Open, Pause, Stop};
        self.tokens
            .last()
            .is_none_or(|last| matches!(last.kind, Stop | Line | Mark(_) | Colon | Dash | Open | Pause))
    }

    /// The signs between two words.
    fn signs(&mut self, from: usize, to: usize) {
        if self.text.as_bytes()[from..to] == *b" " {
            return;
        }
        let mut was_line = false;
        for (offset, c) in self.text[from..to].char_indices() {
            let at = from + offset;
            let Some(kind) = self.sign(c, at, to) else { continue };
            if kind == TokenKind::Line && std::mem::replace(&mut was_line, true) {
                continue;
            }
            if kind == TokenKind::Line {
                self.cut_credit();
            }
            let span = Span::from(at..at + c.len_utf8());
            self.tokens.push(Token { span, kind, tags: Tags::NONE, capital: false, hyphen: false });
        }
    }

    /// Cuts the `par` of a credit from the word that it is glued to, at the end of a line: `le préfet réagitpar Télé Lorande`.
    fn cut_credit(&mut self) {
        let end = self.tokens.len();
        let first = end.saturating_sub(LONGEST_CREDIT);
        let glued = |at: &usize| is_glued_credit(self.text, &self.tokens[*at]);
        let Some(at) = (first..end.saturating_sub(1)).rev().find(glued) else { return };
        if !self.tokens[at + 1..].iter().all(Token::is_word) {
            return;
        }
        let span = self.tokens[at].span;
        let cut = span.end() - CREDIT.len();
        let (word, par) = (Span::from(span.start()..cut), Span::from(cut..span.end()));
        let form = word.of(self.text).to_lowercase();
        self.tokens[at].span = word;
        self.tokens[at].tags = with_ending(lexicon::tags(&form), &form);
        let tags = lexicon::tags(CREDIT);
        self.tokens
            .insert(at + 1, Token { span: par, kind: TokenKind::Word, tags, capital: false, hyphen: false });
    }

    fn sign(&mut self, c: char, at: usize, next_word: usize) -> Option<TokenKind> {
        Some(match c {
            ',' => TokenKind::Comma,
            '.' => {
                (self.sentence_ends(at, next_word) || self.is_glued_stop(at)).then_some(TokenKind::Stop)?
            }
            '!' | '?' | '…' if self.sentence_ends(at, next_word) => TokenKind::Stop,
            '…' if self.text[..at].ends_with(['[', '(']) => return None,
            '!' | '?' | '…' | ';' => TokenKind::Pause,
            ':' => TokenKind::Colon,
            '(' | '[' => TokenKind::Open,
            ')' | ']' => TokenKind::Close,
            '–' | '—' | '―' => TokenKind::Dash,
            '-' if self.stands_alone(at) || self.opens_line(at) => TokenKind::Dash,
            '\n' if self.ends_paragraph(at) => TokenKind::Line,
            '«' | '»' | '“' | '”' | '"' | '„' | '‹' | '›' | '‟' | '＂' => TokenKind::Mark(c),
            _ => return None,
        })
    }

    /// Whether a sentence ends behind the mark at `at` and before the next word.
    fn sentence_ends(&mut self, at: usize, next_word: usize) -> bool {
        while self.ends.get(self.next_end).is_some_and(|&end| end <= at) {
            self.next_end += 1;
        }
        let Some(&end) = self.ends.get(self.next_end).filter(|&&end| end <= next_word) else { return false };
        let mut behind = self.text[at..end].chars().skip(1);
        !behind.any(|c| matches!(c, '.' | '!' | '?' | '…'))
    }

    /// Whether a full stop without a space behind it stands between a word and one that begins sentences (`Toulouse.Ce`).
    fn is_glued_stop(&self, at: usize) -> bool {
        let next = &self.text[at + 1..];
        let length = next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len());
        let long_before = self
            .tokens
            .last()
            .is_some_and(|last| last.is_word() && last.span.end() == at && last.span.len() > 2);
        let mark = next.starts_with(['«', '“'])
            || next.strip_prefix('"').is_some_and(|next| next.starts_with(char::is_uppercase));
        long_before
            && (mark || next.starts_with(char::is_uppercase))
            && (mark || lexicon::tags(&next[..length].to_lowercase()).any(NOT_A_NAME))
    }

    fn stands_alone(&self, at: usize) -> bool {
        let before = self.text[..at].chars().next_back().is_none_or(char::is_whitespace);
        before && self.text[at + 1..].chars().next().is_none_or(|c| c.is_whitespace() || c == '-')
            || self.text[..at].ends_with(['.', '»', '"'])
                && self.text[at + 1..].starts_with(char::is_whitespace)
    }

    /// Whether the hyphen at `at` opens a line and a word with a capital follows: `-Anne Untel, maire`.
    fn opens_line(&self, at: usize) -> bool {
        self.text[..at].ends_with('\n') && self.text[at + 1..].starts_with(char::is_uppercase)
    }

    /// Whether the line break at `at` ends a paragraph: always, save within the lines of a text broken to a width.
    fn ends_paragraph(&self, at: usize) -> bool {
        let next = &self.text[at + 1..];
        !self.wrapped
            || next.trim_start_matches(|c: char| c != '\n' && c.is_whitespace()).starts_with('\n')
            || {
                let line = self.text[..at].rsplit('\n').next().unwrap_or_default();
                line.trim().is_empty() || (line.len() < 50 && !next.starts_with(char::is_lowercase))
            }
    }
}

/// The word before a credit and the name in it take at most so many tokens.
const LONGEST_CREDIT: usize = 6;
const CREDIT: &str = "par";

fn is_glued_credit(text: &str, token: &Token) -> bool {
    let word = token.span.of(text);
    token.kind == TokenKind::Word && word.len() > 4 && word.ends_with(CREDIT) && !token.tags.any(NOT_A_NAME)
}

/// The longest line, in bytes, of a text whose lines may be broken to a width.
const WIDEST: usize = 130;

/// Whether the lines of the text are broken to a width: none is long, and many go on in lower case.
fn is_wrapped(text: &str) -> bool {
    let (mut lines, mut going_on) = (0, 0);
    for line in text.lines().filter(|line| !line.is_empty()) {
        if line.len() > WIDEST {
            return false;
        }
        lines += 1;
        going_on += usize::from(line.starts_with(char::is_lowercase));
    }
    lines >= 4 && going_on * 4 >= lines
}

/// Whether a word that begins a sentence owes its capital to that, as far as its form tells.
fn is_common(form: &str, tags: Tags) -> bool {
    let verb = Tags::PARTICIPLE
        | Tags::GERUND
        | Tags::VERB
        | Tags::FINITE
        | Tags::INFINITIVE
        | Tags::PARTICIPIAL
        | Tags::TIME;
    let looks = form.len() > 4 && ["ée", "és", "ées", "ant", "é"].iter().any(|ending| form.ends_with(ending));
    !tags.any(Tags::GIVEN | Tags::BODY) && (tags.any(verb) || looks || by_ending(form).has(Tags::ADVERB))
}

/// Whether a capitalised word looks like a noun for who lives somewhere, and is no name that we know.
fn is_demonym(form: &str, tags: Tags) -> bool {
    form.len() > 5
        && !tags.any(Tags::GIVEN | Tags::PLACE | Tags::MEDIUM | Tags::BODY)
        && DEMONYM_ENDINGS.iter().any(|ending| form.ends_with(ending))
}

/// `Allemand` is a man, `Allemande` a woman.
fn demonym(form: &str) -> Tags {
    Tags::DEMONYM | if form.ends_with('e') { Tags::FEMININE } else { Tags::MASCULINE }
}

const DEMONYM_ENDINGS: [&str; 14] = [
    "ais", "aise", "ois", "oise", "ien", "ienne", "éen", "éenne", "ain", "aine", "mand", "mande", "gnol",
    "gnole",
];

/// What a word can be by our lists and its ending; words of time (`janvier`, `soir`) are nothing else.
fn with_ending(tags: Tags, form: &str) -> Tags {
    if tags.has(Tags::TIME) { tags } else { tags | by_ending(form) }
}

/// What the ending of a word in lower case says where no list has it.
fn by_ending(form: &str) -> Tags {
    let ends = |endings: &[&str]| endings.iter().any(|ending| form.ends_with(ending));
    let mut tags = Tags::NONE;
    if form.len() < 5 {
        return tags;
    }
    if ends(&FINITE_ENDINGS) && !NOUNS_IN_AIT.contains(&form) {
        tags |= Tags::VERBAL;
    }
    if ends(&ADVERB_ENDINGS) && !NOUNS_IN_MENT.contains(&form) {
        tags |= Tags::ADVERB;
    }
    if ends(&["ment"]) {
        tags |= Tags::MANNER;
    } else if ends(&["ent"]) {
        tags |= Tags::PLURAL_VERB;
    }
    if ends(&["er", "ir", "oir", "dre", "tre", "ire"]) {
        tags |= Tags::INFINITIVAL;
    }
    if ends(&["é", "ée", "és", "ées"]) {
        tags |= Tags::PARTICIPIAL;
    }
    if ends(&["ant"]) {
        tags |= Tags::GERUND_LIKE;
    }
    if ends(&ADJECTIVE_ENDINGS) {
        tags |= Tags::ADJECTIVE_LIKE;
    }
    if ends(&ROLE_ENDINGS) {
        tags |= Tags::ROLE_LIKE;
    }
    tags
}

/// Endings that hardly any word but a finite verb has.
const FINITE_ENDINGS: [&str; 15] = [
    "aient", "èrent", "eront", "iront", "dront", "vront", "rront", "issent", "ait", "era", "ira", "dra",
    "vra", "rra", "isait",
];
const NOUNS_IN_AIT: [&str; 12] = [
    "souhait",
    "parfait",
    "portrait",
    "attrait",
    "retrait",
    "extrait",
    "bienfait",
    "forfait",
    "imparfait",
    "abstrait",
    "distrait",
    "méfait",
];
/// Endings of adverbs in `-ment`; nouns in `-ment` mostly have others.
const ADVERB_ENDINGS: [&str; 14] = [
    "amment", "emment", "iquement", "ellement", "alement", "ivement", "eusement", "ablement", "iblement",
    "airement", "èrement", "ément", "inement", "itement",
];
const NOUNS_IN_MENT: [&str; 6] =
    ["élément", "clément", "traitement", "complément", "supplément", "enlèvement"];
/// Endings of adjectives that stand behind a name: `européenne`, `fédéral`.
const ADJECTIVE_ENDINGS: [&str; 24] = [
    "al", "ale", "aux", "ales", "ique", "iques", "ien", "ienne", "iens", "ais", "aise", "ois", "oise", "éen",
    "éenne", "aire", "aires", "if", "el", "elle", "ain", "aine", "iste", "ite",
];
/// Endings of nouns for what people do.
const ROLE_ENDINGS: [&str; 9] = ["eur", "euse", "trice", "iste", "ien", "ienne", "logue", "ière", "ier"];
