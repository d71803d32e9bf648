//! Who speaks in a paper: who wrote it, as the text says beside it or where it was named before.

use super::super::super::tokens::Token;
use super::super::cues::maker_of;
use super::super::phrases::{Phrase, PhraseKind};
use super::super::sentence::Sentence;
use super::super::subjects::author_of;
use super::folding::folded_words;
use super::{Register, Voice};
use crate::lexicon::Tags;

impl<'t> Register<'t> {
    /// Keeps the papers of a sentence of which the text says who made them: `une étude de X`, `un rapport publié par X`,
    /// `X a adopté un rapport`.
    pub(super) fn add_papers(&mut self, sentence: &Sentence) {
        for chunk in sentence.chunks.iter().filter(|chunk| chunk.phrase.kind == PhraseKind::Paper) {
            self.add_paper(&chunk.phrase, sentence);
        }
    }

    fn add_paper(&mut self, phrase: &Phrase, sentence: &Sentence) {
        // A paper makes no paper; so nobody is looked for in a circle.
        let named = |maker: &Phrase| {
            maker.kind != PhraseKind::Paper && self.tokens[maker.tokens.clone()].iter().any(Token::is_name)
        };
        let maker = self.maker_beside(phrase).filter(named).or_else(|| self.issuer(phrase, sentence));
        if let Some(maker) = maker {
            self.papers.push((phrase.clone(), maker));
        }
    }

    /// `Le conseil a adopté aujourd’hui un rapport`: the body that makes a paper public.
    fn issuer(&self, paper: &Phrase, sentence: &Sentence) -> Option<Phrase> {
        let between = sentence.tokens.start..paper.tokens.start;
        let near = between.clone().rev().take(FAR_FROM_VERB);
        let verb = near
            .take_while(|&at| self.tokens[at].is_word())
            .find(|&at| self.tokens[at].is_lower() && self.tokens[at].tags.has(Tags::ISSUES))?;
        let before = sentence.chunks.iter().rev().filter(|chunk| chunk.phrase.tokens.end <= verb);
        let subject = before.clone().find(|chunk| chunk.is_subject())?;
        let body = subject.phrase.kind == PhraseKind::Body && !self.is_press(&subject.phrase);
        body.then(|| subject.phrase.clone())
    }

    /// Who made a paper, by its complement or by a participle behind it; a newspaper only makes public what others wrote.
    fn maker_beside(&self, phrase: &Phrase) -> Option<Phrase> {
        let maker = || maker_of(self.tokens, phrase, self.tokens.len()).filter(|maker| !self.is_press(maker));
        author_of(self.tokens, phrase).or_else(maker)
    }

    /// Whether the text says who made a paper.
    pub fn has_maker(&self, phrase: &Phrase) -> bool {
        self.maker_beside(phrase).is_some()
    }

    fn is_press(&self, phrase: &Phrase) -> bool {
        self.tokens[phrase.tokens.clone()].iter().any(|token| token.tags.has(Tags::MEDIUM))
    }

    /// A paper speaks for who wrote it, where the text says who.
    pub(super) fn paper(&self, phrase: &Phrase, recent: &[Voice]) -> Voice {
        let maker = self.maker_beside(phrase).or_else(|| self.maker_elsewhere(phrase).cloned());
        let revealed = || maker_of(self.tokens, phrase, self.tokens.len());
        if let Some(author) = maker.or_else(revealed).and_then(|maker| self.voice(&maker, recent)) {
            return author;
        }
        let is_release = phrase.head.is_some_and(|head| self.tokens[head].tags.has(Tags::RELEASE));
        // Whoever issues a communiqué is one body: `les villes de X et de Y` do not.
        let issues = |voice: &&Voice| voice.spoke && !voice.person && !voice.agreement.has(Tags::PLURAL);
        let body = recent.iter().rev().find(issues).filter(|_| is_release);
        body.cloned()
            .or_else(|| {
                self.named_bodies
                    .iter()
                    .map(|(_, voice)| voice)
                    .find(|voice| is_release && !voice.press)
                    .cloned()
            })
            .map(|voice| self.in_full(voice))
            .unwrap_or_else(|| self.as_written(phrase))
    }

    /// A body with the name that its short form stands for.
    fn in_full(&self, voice: Voice) -> Voice {
        let short = folded_words(&voice.name).concat();
        Voice { name: self.short.get(&short).cloned().unwrap_or(voice.name), ..voice }
    }

    /// Who made the paper that `l’étude` takes up: the last of that name before, else the last before, else one of that
    /// name behind; `une étude révélée par Le Quotidien` is the one of which the text says more behind.
    fn maker_elsewhere(&self, phrase: &Phrase) -> Option<&Phrase> {
        let head = phrase.head?;
        let written = self.tokens[head].span.of(self.text).trim_end_matches('s');
        let definite = phrase.determined && !self.tokens[phrase.tokens.start].tags.has(Tags::INDEFINITE);
        let taken_up = definite && phrase.tokens.end == head + 1;
        let revealed = || maker_of(self.tokens, phrase, self.tokens.len()).is_some();
        if !taken_up && !revealed() {
            return None;
        }
        let same = |(paper, _): &&(Phrase, Phrase)| {
            paper
                .head
                .is_some_and(|head| self.tokens[head].span.of(self.text).trim_end_matches('s') == written)
        };
        let known = self.papers.partition_point(|(paper, _)| paper.tokens.start < phrase.tokens.start);
        let (before, behind) = self.papers.split_at(known);
        let near =
            |(paper, _): &&(Phrase, Phrase)| phrase.tokens.start.saturating_sub(paper.tokens.end) <= NEAR;
        let last = before
            .iter()
            .rev()
            .take(MOST_PAPERS)
            .find(same)
            .or_else(|| before.last().filter(near).filter(|_| taken_up));
        last.or_else(|| behind.iter().take(MOST_PAPERS).find(same)).map(|(_, maker)| maker)
    }
}

/// A verb stands at most so many tokens before the paper that it makes public.
const FAR_FROM_VERB: usize = 5;

/// How many tokens before a paper another may stand that it takes up by another noun.
const NEAR: usize = 80;

/// Among how many papers before and behind one is looked for.
const MOST_PAPERS: usize = 50;
