//! What between marks is a name: titles, terms, slogans, charges.

use super::super::super::tokens::{Token, TokenKind};
use super::super::cues::Place;
use super::super::phrases::{Phrase, PhraseKind, phrase_at};
use super::{Candidate, folded};
use crate::lexicon::Tags;

impl<'t> Candidate<'t> {
    /// Whether it looks like a name or a title: few words with a capital and no verb, or not in French.
    pub(super) fn is_title(&self) -> bool {
        let piece = self.piece;
        if !piece.capital || self.is_followed_by_cue() || self.is_intertitle() || self.is_cried() {
            return false;
        }
        let foreign = !piece.french && piece.words <= LONGEST_TITLE;
        let longest = if self.alone { 5 } else { LONGEST_TITLE };
        let verbless = !piece.has_verb && !piece.ends_sentence && piece.words <= longest;
        let letter = piece.span.of(self.text).chars().find(|c| c.is_alphanumeric());
        let number = letter.is_some_and(char::is_numeric);
        let numbered = number && self.cue.is_some();
        let announced = self.is_behind(TokenKind::Colon) && !self.opens_list_of_names();
        let verbless = verbless && !numbered && !self.opens_sentence() && !announced;
        (foreign || verbless || self.is_grafted() && !(number && piece.has_verb) || self.is_work())
            && !self.is_echo()
    }

    /// `il a crié « Viva la libertà »`: whatever the language, right behind a verb for what is done with the voice.
    fn is_cried(&self) -> bool {
        self.cue.map(|(number, _)| &self.sentence.cues[number]).is_some_and(|cue| {
            let voice = cue.tags.has(Tags::BREATH) && !cue.tags.any(Tags::SAY | Tags::ACT);
            voice && cue.place == Place::Before && cue.speaker.is_some() && cue.end == self.at
        })
    }

    /// `l’autrice de « Vivre ici »`: what somebody makes or shows.
    fn is_work(&self) -> bool {
        let tokens = &self.outside.tokens[self.sentence.tokens.start..self.at];
        let [.., maker, of] = tokens else { return false };
        let makes = maker.is_lower() && maker.tags.has(Tags::ROLE) && of.is_word() && of.tags.has(Tags::DE);
        makes && of.span.len() <= 2 && self.piece.words <= LONGEST_TITLE
    }

    /// `l’étude «⍽Bien vivre en ville⍽» paraît`: whole words with a capital inside the author’s sentence, announced by no verb
    /// right before them, are the title of something.
    fn is_grafted(&self) -> bool {
        let grafts = Tags::DETERMINER | Tags::DE | Tags::PREPOSITION | Tags::NAMED | Tags::BODY | Tags::PAPER;
        let inside = self.before.is_some_and(|before| {
            before.kind == TokenKind::Number
                || before.is_word() && before.tags.any(grafts) && !before.tags.has(Tags::QUE)
        });
        let short = self.piece.words <= LONGEST_GRAFT && !self.piece.ends_sentence;
        let numbered = self.before.is_some_and(|before| before.kind == TokenKind::Number);
        let told = |(number, _): (usize, &str)| {
            let cue = &self.sentence.cues[number];
            cue.place == Place::Before || cue.end == self.at
        };
        let untold = !self.cue.is_some_and(told) && self.is_behind_noun();
        let untold = untold || self.cue.is_none();
        (inside || self.is_behind_noun()) && short && (untold || numbered)
    }

    /// `les repas Comme à Nay`: whether the same words stand without marks behind a word, with their capital: a name.
    pub(super) fn is_named_outside(&self) -> bool {
        let words = self.piece.span.of(self.text);
        let name = self.piece.capital && self.piece.words <= LONGEST_TITLE && self.looks_back();
        let behind_word = |at: usize| {
            let mut before = self.text[..at].chars().rev();
            before.next() == Some(' ') && before.next().is_some_and(char::is_alphanumeric)
        };
        name && !self.is_followed_by_cue() && self.text.match_indices(words).any(|(at, _)| behind_word(at))
    }

    /// Whether a noun or a name stands right before it, with no sign between.
    fn is_behind_noun(&self) -> bool {
        self.before.is_some_and(|before| {
            let noun = before.tags.any(Tags::NAMED | Tags::PAPER | Tags::BODY | Tags::ROLE);
            let plain = before.tags.without(NOUN_LIKE) == Tags::NONE || before.is_name();
            before.kind == TokenKind::Word && (noun || plain) && !before.tags.any(Tags::QUE | Tags::QUI)
        })
    }

    /// `la fabrique (« l’usine bleue »)`, `« sécurité » (présidence X)`: words that no cue governs and that brackets follow
    /// or hold are a name with its explanation.
    pub(super) fn is_label(&self) -> bool {
        let tokens = &self.outside.tokens;
        let next = tokens.get(self.at + 1);
        let explained = next.is_some_and(|next| matches!(next.kind, TokenKind::Open | TokenKind::Close));
        let gloss = self.is_behind(TokenKind::Open)
            && next.is_some_and(|next| next.kind == TokenKind::Close)
            && !self.piece.has_verb
            && self.piece.words <= LONGEST_GLOSS;
        gloss || explained && self.cue.is_none() && !self.is_part_of_more() && !self.is_signed()
    }

    /// `« … » (Anne Untel)`: the brackets hold who said it.
    fn is_signed(&self) -> bool {
        let tokens = &self.outside.tokens;
        let signed = phrase_at(tokens, self.at + 2).filter(|phrase| phrase.kind == PhraseKind::Person);
        signed.is_some_and(|phrase| {
            tokens.get(phrase.tokens.end).is_some_and(|token| token.kind == TokenKind::Close)
        }) && self.piece.has_verb
    }

    /// `« Femme depuis cinq ans », elle …`: a verbless clause before a comma.
    fn opens_sentence(&self) -> bool {
        let next = self.outside.tokens.get(self.at + 1);
        let comma = next.is_some_and(|next| next.kind == TokenKind::Comma);
        self.at == self.sentence.tokens.start && comma && self.piece.words >= 4
    }

    /// Whether the words before say that the marks hold a name: `le film « … »`, `baptisé « … »`, `le slogan : « … »`.
    pub(super) fn is_named(&self) -> bool {
        let tokens = &self.outside.tokens[self.sentence.tokens.start..self.at];
        let says = |token: &&Token| token.is_word() && !token.tags.has(Tags::ADVERB);
        let mut words = tokens.iter().rev().filter(says);
        let Some(last) = words.next() else { return false };
        let named = |token: &&Token| token.tags.has(Tags::NAMED) && token.is_lower();
        let adjective =
            last.is_lower() && last.tags.without(Tags::ADJECTIVE_LIKE | Tags::MANNER) == Tags::NONE;
        let before = words.next().filter(|noun| adjective && named(noun)).unwrap_or(last);
        let slogan = self.is_behind(TokenKind::Colon)
            && tokens.iter().rev().take(40).any(|token| token.tags.has(Tags::SLOGAN));
        let theme = self.is_behind(TokenKind::Colon)
            && !self.piece.capital
            && !self.piece.has_verb
            && tokens
                .iter()
                .rev()
                .take(3)
                .any(|token| token.tags.has(Tags::NAMED) && token.tags.has(Tags::THEME));
        slogan || theme || self.is_coined() || before.tags.has(Tags::NAMED) && self.is_name_behind(before)
    }

    /// `la notion de « … »`, `le terme ancien de « … »`: how something is called, unless a verb close by says who calls it so.
    fn is_coined(&self) -> bool {
        let tokens = &self.outside.tokens[self.sentence.tokens.start..self.at];
        let [.., article, noun, of] = tokens else { return false };
        let looks = Tags::ADJECTIVE_LIKE | Tags::MANNER | Tags::PARTICIPIAL | Tags::FEMININE;
        let adjective = noun.is_lower() && noun.tags.without(looks) == Tags::NONE;
        let noun = if adjective { article } else { noun };
        let in_the_name = !adjective && article.tags.has(Tags::PREPOSITION);
        let of = of.is_word() && of.tags.has(Tags::DE) && of.span.len() <= 3;
        let coined = noun.kind == TokenKind::Word && noun.tags.has(Tags::COINED) && of && !in_the_name;
        coined && !self.piece.has_verb && self.piece.words <= 10 && !self.is_introduced()
    }

    /// `trois prix : « A », « B » et « C »`: the first of several names that a colon announces and nobody says.
    fn opens_list_of_names(&self) -> bool {
        let Some([sign, next]) = self.outside.tokens.get(self.at + 1..self.at + 3) else { return false };
        let name = next.quote().map(|number| &self.outside.pieces[number]);
        let name = name.is_some_and(|name| name.capital && !name.has_verb && name.words <= LONGEST_TITLE);
        self.cue.is_none() && is_list_sign(sign) && name
    }

    /// `- « Pas une priorité » -`: an intertitle of an agency, which is always what somebody says.
    fn is_intertitle(&self) -> bool {
        let next = self.outside.tokens.get(self.at + 1);
        self.alone && self.is_behind(TokenKind::Dash) && next.is_some_and(|next| next.kind == TokenKind::Dash)
    }

    /// Whether the participle before it says how something is called, `appelée « … »`, and not `ce qu’elle a appelé « … »`.
    fn is_called(&self) -> bool {
        let tokens = &self.outside.tokens[self.sentence.tokens.start..self.at];
        !self.piece.has_verb
            && !tokens
                .iter()
                .rev()
                .skip(1)
                .take(3)
                .any(|token| token.tags.has(Tags::AUXILIARY) && token.is_word())
    }

    fn is_name_behind(&self, before: &Token) -> bool {
        let piece = self.piece;
        if before.tags.any(Tags::FINITE | Tags::PARTICIPLE) {
            // `le règlement dit « EU 261 »`, but not `le maire dit « non merci »`.
            let touches = self.before.is_some_and(Token::is_word);
            let limit = if before.tags.has(Tags::FINITE) { 3 } else { LONGEST_TITLE };
            let called = !before.tags.has(Tags::FINITE) && self.is_called();
            return touches && (piece.capital && !piece.has_verb || called) && piece.words <= limit;
        }
        let coined = !piece.has_verb && (before.tags.has(Tags::COINED) || self.cue.is_none());
        let longest = if piece.capital && !piece.has_verb { LONGEST_GRAFT } else { 10 };
        piece.words <= longest && (before.tags.has(Tags::SLOGAN) || piece.capital || coined)
    }

    /// Whether a few words behind an article are a term of the author's: `des « gilets jaunes »`.
    pub(super) fn is_term(&self) -> bool {
        let piece = self.piece;
        if self.is_usual_term() || self.is_charge() {
            return true;
        }
        if !self.is_behind_article() || piece.has_verb {
            return false;
        }
        if self.rule() == "quote/verb-between" && piece.words <= 6 {
            return true;
        }
        piece.words <= 3
            && !piece.opens_verb
            && (self.is_of_nobody() || self.is_repeated() || !self.is_introduced() && self.cue.is_none())
    }

    /// Whether the words are a name that the press sets between marks whoever speaks.
    fn is_usual_term(&self) -> bool {
        let words = || folded(self.piece.span.of(self.text));
        self.piece.words <= 3 && USUAL_TERMS.contains(&words().trim_end_matches(['.', ',']))
    }

    /// Whether no verb before it takes it for its own.
    fn is_taken(&self) -> bool {
        self.cue.is_some_and(|(number, _)| {
            !matches!(self.sentence.cues[number].place, Place::According | Place::Incise)
        })
    }

    /// `« … », pouvait-on lire sur les banderoles`: words painted or printed, which nobody in particular says.
    pub(super) fn is_on_banner(&self) -> bool {
        let tokens = &self.outside.tokens;
        let source = self.cue.and_then(|(number, _)| self.sentence.cues[number].speaker.as_ref());
        source.is_some_and(|phrase| {
            tokens[phrase.tokens.clone()].iter().take(3).any(|token| token.tags.has(Tags::SLOGAN))
        })
    }

    /// `condamné pour « vol avec arme » et « recel »`: the name of an offence, behind `pour` and what is done to whom it is
    /// laid to.
    fn is_charge(&self) -> bool {
        let (start, tokens) = (self.sentence.tokens.start, &self.outside.tokens);
        let listed = self.before.is_some_and(|before| before.tags.has(Tags::FOR) || is_list_sign(before));
        let quotes =
            (start..self.at + 1).rev().take(MOST_TOKENS_BACK).filter(|&at| tokens[at].quote().is_some());
        let charged = quotes.take(8).any(|at| is_charged(&tokens[start..at]));
        let piece = self.piece;
        listed
            && !self.is_taken()
            && !piece.capital
            && !piece.has_verb
            && piece.words <= LONGEST_GRAFT
            && charged
    }

    /// Whether the verb before it has no subject that could be somebody: `on parle de « … »`.
    fn is_of_nobody(&self) -> bool {
        self.cue.map(|(number, _)| &self.sentence.cues[number]).is_some_and(|cue| {
            let nobody = |phrase: &Phrase| {
                phrase.kind == PhraseKind::Pronoun && !phrase.agreement.any(Tags::MASCULINE | Tags::FEMININE)
            };
            cue.place == Place::Before && cue.speaker.as_ref().is_none_or(nobody)
        })
    }
}

/// What a noun can be that no list has.
const NOUN_LIKE: Tags = Tags::ADJECTIVE_LIKE
    .and(Tags::ROLE_LIKE)
    .and(Tags::MANNER)
    .and(Tags::PLURAL_VERB)
    .and(Tags::ACRONYM)
    .and(Tags::FEMININE)
    .and(Tags::MASCULINE)
    .and(Tags::PLURAL);

/// A name or a title has at most so many words.
const LONGEST_TITLE: usize = 8;

/// Words in brackets that only give another name, a translation say, are at most so many.
const LONGEST_GLOSS: usize = 5;

/// A title inside a sentence has at most so many words.
const LONGEST_GRAFT: usize = 25;

/// Whether the words before a quotation end with `pour` and say that somebody is charged.
fn is_charged(before: &[Token]) -> bool {
    let mut words = before.iter().rev();
    let behind_for = words.next().is_some_and(|token| token.is_word() && token.tags.has(Tags::FOR));
    behind_for && words.take(25).any(|token| token.is_lower() && token.tags.has(Tags::CHARGED))
}

/// How far back in its sentence a list of offences may begin.
const MOST_TOKENS_BACK: usize = 60;

/// `« A », « B » et « C »`: what stands between.
fn is_list_sign(token: &Token) -> bool {
    token.kind == TokenKind::Comma || token.is_word() && token.tags.has(Tags::COORDINATION)
}

/// Names that the press sets between marks whoever speaks.
const USUAL_TERMS: [&str; 6] =
    ["gilets jaunes", "gilet jaune", "black blocs", "black bloc", "fake news", "bonnets rouges"];
