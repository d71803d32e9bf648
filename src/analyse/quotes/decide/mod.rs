//! Says whether what stands between marks is a quotation, and of which kind: no title, name, term or slogan is one.

mod names;

use super::super::tokens::{Token, TokenKind};
use super::QuoteKind;
use super::cues::Place;
use super::govern::governing;
use super::pieces::{Outside, Piece};
use super::sentence::Sentence;
use crate::french::{fold, lower};
use crate::lexicon::Tags;
use hashbrown::HashSet;

/// A piece between marks in its sentence.
pub(super) struct Candidate<'t> {
    text: &'t str,
    outside: &'t Outside,
    sentence: &'t Sentence,
    piece: &'t Piece,
    /// The token that stands for the piece.
    pub at: usize,
    /// The cue that governs it and the rule that says so.
    pub cue: Option<(usize, &'static str)>,
    /// Whether it is its whole sentence, signs and other quotations aside.
    pub alone: bool,
    /// The token before it in its sentence.
    before: Option<&'t Token>,
}

impl<'t> Candidate<'t> {
    pub fn new(
        text: &'t str,
        outside: &'t Outside,
        sentence: &'t Sentence,
        at: usize,
        piece: &'t Piece,
    ) -> Self {
        let tokens = &outside.tokens;
        let cue = governing(tokens, sentence, at);
        let alone = !tokens[sentence.tokens.clone()].iter().any(Token::is_word);
        let before =
            at.checked_sub(1).filter(|&before| before >= sentence.tokens.start).map(|before| &tokens[before]);
        Self { text, outside, sentence, piece, at, cue, alone, before }
    }

    /// Whether it is somebody's words.
    pub fn is_quotation(&self, said: &HashSet<String>) -> bool {
        match self.piece.words {
            0 => false,
            1 => self.is_one_word_said(),
            _ if self.piece.group.is_some() => true,
            _ => {
                let name = self.is_title()
                    || self.is_named()
                    || self.is_term()
                    || self.is_label()
                    || self.is_refrain(said)
                    || self.is_on_banner()
                    || self.is_named_outside();
                !name && self.has_evidence()
            }
        }
    }

    fn rule(&self) -> &'static str {
        self.cue.map_or("", |(_, rule)| rule)
    }

    fn is_behind(&self, kind: TokenKind) -> bool {
        self.before.is_some_and(|before| before.kind == kind)
    }

    /// `« Oui », dit-il` and `Il a dit : « Non ! »`.
    fn is_one_word_said(&self) -> bool {
        let own_sentence = self.before.is_none_or(|before| !before.is_word());
        let said = self.rule() == "quote/verb-after" && own_sentence;
        self.piece.capital && (said || self.is_behind(TokenKind::Colon) && self.cue.is_some())
    }

    /// Whether the cue stands behind, as it does behind whole utterances.
    fn is_followed_by_cue(&self) -> bool {
        let behind = self.cue.is_some_and(|(number, _)| self.sentence.cues[number].tokens.start > self.at);
        behind && matches!(self.rule(), "quote/verb-after" | "quote/verb-after-clause" | "quote/according")
    }

    /// Whether a longer quotation of the document holds the same words.
    fn is_echo(&self) -> bool {
        !self.before.is_some_and(Token::is_word) && self.is_part_of_more()
    }

    fn is_part_of_more(&self) -> bool {
        let piece = self.piece;
        self.is_part_of(|other| other.words > piece.words || other.words == piece.words && other.has_verb)
    }

    /// Whether another quotation for which `is_fuller` holds has the same words, and not between marks of their own.
    fn is_part_of(&self, is_fuller: impl Fn(&Piece) -> bool) -> bool {
        let words = folded(self.piece.span.of(self.text));
        let holds = |other: &&Piece| {
            let named = || other.nested.iter().any(|nested| folded(nested.of(self.text)) == words);
            other.span != self.piece.span && is_fuller(other) && !named()
        };
        let others = self.outside.pieces.iter().take(2 * MOST_COMPARED).filter(holds);
        others.map(|other| folded(other.span.of(self.text))).any(|other| other.contains(&words))
    }

    fn is_behind_article(&self) -> bool {
        let article = Tags::DETERMINER | Tags::DE | Tags::PLURAL;
        self.before.is_some_and(|before| before.is_word() && before.tags.any(article))
    }

    /// Whether a cue stands close before it.
    fn is_introduced(&self) -> bool {
        self.cue.map(|(number, _)| &self.sentence.cues[number]).is_some_and(|cue| {
            cue.tokens.end <= self.at && self.at - cue.tokens.end <= 4 && cue.place != Place::Incise
        })
    }

    /// Whether the same words stand elsewhere in the text as a term (`les « gilets jaunes »`), thrice in all where a cue stands
    /// close; what somebody says at more length is none. In a text with very many quotations nobody looks.
    fn is_repeated(&self) -> bool {
        let words = self.piece.span.of(self.text);
        let others = if self.is_introduced() { 2 } else { 1 };
        let repeated = self.looks_back() && self.text.matches(words).nth(others).is_some();
        repeated && (words.ends_with('s') || !self.is_part_of_more())
    }

    /// Whether a few words come back again and again, in any case and with any article, and nobody is said to say them: the
    /// name that the text gives to something (`la « fête à Untel »`).
    fn is_refrain(&self, said: &HashSet<String>) -> bool {
        let piece = self.piece;
        let name = !piece.has_verb && !piece.opens_verb && !piece.opens_circumstance;
        if !name || piece.words > LONGEST_REFRAIN || !self.looks_back() {
            return false;
        }
        let core = self.core();
        let told = |other: &Piece| other.has_verb && other.words >= 2 * self.piece.words;
        !said.contains(&core)
            && self.outside.folded(self.text).matches(core.as_str()).nth(2).is_some()
            && !self.is_part_of(told)
    }

    /// What it says, folded and without its article, when a cue close by says that somebody says it.
    pub fn said(&self) -> Option<String> {
        let beside = self.is_followed_by_cue() && self.rule() != "quote/verb-after-clause";
        let said = beside || self.is_introduced() && self.cue_tags().has(Tags::SAY);
        said.then(|| self.core())
    }

    /// Its words in lower case without accents and without an article.
    fn core(&self) -> String {
        let words = folded(self.piece.span.of(self.text));
        let core = ARTICLES.iter().find_map(|article| words.strip_prefix(article)).unwrap_or(&words);
        core.to_owned()
    }

    /// Whether the text has few enough quotations to look through it for each.
    pub(super) fn looks_back(&self) -> bool {
        self.outside.pieces.len() <= 4 * MOST_COMPARED
    }

    /// What the verb of the cue can do.
    fn cue_tags(&self) -> Tags {
        self.cue.map_or(Tags::NONE, |(number, _)| self.sentence.cues[number].tags)
    }

    /// Whether something speaks for a quotation: a cue, a colon, its own sentence, a verb, or words enough.
    fn has_evidence(&self) -> bool {
        let enough = if self.is_behind_article() { 4 } else { 3 };
        // `n’a « aucun problème »`: what a verb of the author's leads to is no name.
        let predicate =
            || self.before.is_some_and(|before| before.is_word() && before.tags.has(Tags::AUXILIARY));
        self.cue.is_some()
            || self.alone
            || self.is_behind(TokenKind::Colon)
            || self.piece.has_verb
            || self.piece.words >= enough
            || predicate()
            || self.is_echo()
    }

    /// Whether its first words are a verb, whose subject then stands outside.
    pub fn opens_with_verb(&self) -> bool {
        self.piece.opens_finite
    }

    /// Whether it is a clause of its own or a fragment in the author's sentence.
    pub fn kind(&self) -> QuoteKind {
        if self.is_direct() { QuoteKind::Direct } else { QuoteKind::Mixed }
    }

    fn is_direct(&self) -> bool {
        let piece = self.piece;
        if piece.group.is_some() || self.is_behind(TokenKind::Colon) {
            return true;
        }
        match self.before.filter(|before| before.is_word()) {
            Some(before) if before.tags.has(Tags::QUE) => piece.has_verb || piece.capital && piece.words > 5,
            Some(_) => piece.capital && piece.has_verb && piece.words > 5,
            None => piece.capital || piece.has_verb && !self.is_apposed(),
        }
    }

    /// Whether a piece behind a comma goes on with the author's sentence: it does not begin as a clause.
    fn is_apposed(&self) -> bool {
        self.is_behind(TokenKind::Comma) && !self.piece.opens_clause
    }
}

/// How many quotations of a document are compared to find those that repeat each other.
pub(super) const MOST_COMPARED: usize = 100;

/// A name that comes back has at most so many words.
pub(super) const LONGEST_REFRAIN: usize = 5;

/// Articles with the space behind them.
const ARTICLES: [&str; 7] = ["le ", "la ", "les ", "l'", "l’", "un ", "une "];

/// Words in lower case without accents, to be compared.
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold(&lower(text), &mut out);
    out
}
