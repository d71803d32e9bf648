//! Reads the sentences of a document for what they tell of agreements.

use std::ops::Range;

use super::super::names::Names;
use super::super::tokens::{Token, TokenKind};
use super::couples::COUPLES;
use super::deed::{Deed, Told, told};
use super::event::{Event, Standing};
use super::kinds::{Kind, kind_at};
use super::sides::Place;
use super::{Party, Status};
use crate::document::{self, Document};
use crate::lexicon::Tags;

/// Sentences that tell of agreements, beyond which a document is a list of them.
const MOST_EVENTS: usize = 300;

/// Agreements that one sentence may name.
const MOST_KINDS: usize = 8;

/// A document whose sentences are read for agreements.
pub(super) struct Reader<'t> {
    pub document: &'t Document,
    pub names: &'t Names<'t>,
}

impl Reader<'_> {
    /// What the title tells and the sentences of the document, in order.
    pub fn events(&self, titled: Vec<Event>) -> Vec<Event> {
        let tokens = self.names.tokens;
        let mut events = titled;
        let mut start = 0;
        while start < tokens.len() && events.len() < MOST_EVENTS {
            let ends = |token: &Token| matches!(token.kind, TokenKind::Stop | TokenKind::Line);
            let end = tokens[start..].iter().position(ends).map_or(tokens.len(), |length| start + length);
            if tokens[start..end].iter().any(|token| token.tags.any(Tags::AGREEMENT | Tags::SIGNS)) {
                let mut told = self.sentence(start..end, &events);
                let asks = self.asks(end);
                // A title may ask what became of an agreement that there is.
                told.retain(|event| {
                    !asks
                        || (event.leads || self.is_presupposed(event))
                            && matches!(event.rule, "agreement/between" | "agreement/with")
                            && event.status != Status::Announced
                });
                events.append(&mut told);
            }
            start = end + 1;
        }
        events
    }

    /// `l’accord signé en 2005 avec X`: whether even a question takes it for granted that there is the agreement.
    fn is_presupposed(&self, event: &Event) -> bool {
        let end = event.kind.end;
        let behind = &self.names.tokens[end..self.names.tokens.len().min(end + 2)];
        event.kind.definite && behind.iter().any(|token| token.tags.has(Tags::SIGNS))
    }

    /// Whether the sentence that ends at `end` is a question.
    fn asks(&self, end: usize) -> bool {
        self.names.tokens.get(end).is_some_and(|stop| stop.span.of(self.names.text) == "?")
    }

    /// The agreements of a sentence that have their parties.
    fn sentence(&self, range: Range<usize>, before: &[Event]) -> Vec<Event> {
        let tokens = self.names.tokens;
        let nouns = range.clone().filter(|&at| tokens[at].tags.has(Tags::AGREEMENT)).take(MOST_KINDS);
        let kinds: Vec<Kind> = nouns.filter_map(|at| kind_at(self.names.text, tokens, at)).collect();
        if kinds.is_empty() {
            return self.taken_up(range, before).into_iter().collect();
        }
        let mut events: Vec<Event> = Vec::new();
        for (place, kind) in kinds.iter().enumerate() {
            let beside = place == 0 || events.is_empty() || self.stands_for_itself(&kinds[place - 1], kind);
            let until = kinds[place + 1..]
                .iter()
                .find(|next| self.is_coordinated(next))
                .map_or(range.end, |next| next.at);
            let until = until.max(kind.end);
            if beside {
                let joined = place > 0 && self.is_coordinated(kind);
                let parties =
                    events.last().filter(|_| joined).map(|event| event.parties.clone()).unwrap_or_default();
                let mut told = self.event(&range, kind, until, &parties, before);
                // Up to the next that stands for itself come those that this one changes.
                let within = kinds[place + 1..].iter().take_while(|next| next.at < until).count();
                let nested = self.nested(&range, &kinds[place..=place + within], &mut told);
                events.append(&mut told);
                events.extend(nested);
            }
        }
        singular(events)
    }

    /// `Il a été signé le 3 mai`, `Signé le 3 mai, ce texte …`: when the agreement was signed of which was just read.
    fn taken_up(&self, range: Range<usize>, before: &[Event]) -> Option<Event> {
        const WORDS: [&str; 8] =
            ["il", "elle", "celui", "celle", "texte", "document", "instrument", "dernier"];
        let last = before.last().filter(|last| last.is_near(self.names.span(range.clone())))?;
        let word = |at: usize| self.names.tokens[at].span.of(self.names.text).to_lowercase();
        let participle = self.names.tokens[range.start].tags.has(Tags::SIGNS);
        let end = range.end.min(range.start + if participle { 14 } else { 3 });
        // `La signature a eu lieu le 3 mai`: its article stands for the agreement.
        let signing = range.len() > 1 && word(range.start) == "la" && word(range.start + 1) == "signature";
        let named = || (range.start..end).find(|&at| WORDS.contains(&word(at).as_str()));
        let at = if signing { range.start } else { named()? };
        let kind = Kind { at, end: at + 1, plural: false, definite: true, ..last.kind.clone() };
        let events = self.event(&range, &kind, range.end, &[], before);
        events.into_iter().next().filter(|event| event.dated && event.signing)
    }

    /// Whether `et une`, `, un` stands before the agreement: one more, no complement of the one before.
    fn stands_for_itself(&self, previous: &Kind, kind: &Kind) -> bool {
        previous.end < kind.at && self.is_coordinated(kind)
    }

    fn is_coordinated(&self, kind: &Kind) -> bool {
        let tokens = self.names.tokens;
        let Some(article) = kind.at.checked_sub(1).filter(|&at| tokens[at].tags.has(Tags::DETERMINER)) else {
            return false;
        };
        let Some(before) = article.checked_sub(1).map(|at| &tokens[at]) else { return false };
        // `modifié par le protocole`, `à savoir un protocole`
        if before.is_word() && (before.tags.has(Tags::BY) || before.span.of(self.names.text) == "savoir") {
            return true;
        }
        // `ainsi qu’à l’accord`
        if before.is_word()
            && before.tags.has(Tags::PREPOSITION)
            && article > 1
            && tokens[article - 2].tags.has(Tags::QUE)
        {
            return true;
        }

        before.kind == TokenKind::Comma
            || matches!(before.kind, TokenKind::Colon | TokenKind::Pause)
                && tokens[article].tags.has(Tags::INDEFINITE)
            || before.is_word()
                && before.tags.any(Tags::COORDINATION | Tags::QUE)
                && tokens[article].tags.has(Tags::INDEFINITE)
            || before.is_word() && before.tags.has(Tags::COORDINATION)
    }

    /// What the sentence tells of one agreement; of several where each of those behind `avec` has its own.
    fn event(
        &self,
        range: &Range<usize>,
        kind: &Kind,
        until: usize,
        beside: &[Party],
        before: &[Event],
    ) -> Vec<Event> {
        let deed = match told(self.names, range, kind) {
            Told::Unreal => return Vec::new(),
            Told::Named => self.of_all(range, kind),
            Told::Done(deed) => Some(deed),
        };
        let leads = self.leads(range) || self.is_topic(kind);
        let since = self.since(range, kind, deed);
        let place = Place {
            names: self.names,
            title: self.document.title.as_deref().unwrap_or_default(),
            is_news: self.document.kind == document::Kind::Article,
            sentence: range.clone(),
            kind,
            since,
            until,
            deed,
            beside,
            before,
        };
        let Some((bound, rule)) = place.parties() else { return Vec::new() };
        let told = bound.first().is_some_and(|parties| self.is_told_of(kind, deed, rule, parties))
            || self.is_in_force(range, kind, deed, rule);
        let aside = !told && rule != "agreement/parties" && self.is_set_aside(range, kind, deed, leads);
        let when = self.when(range, deed, kind, until).filter(|when| {
            deed.is_some() && rule != COUPLES || self.is_title(range) || self.is_of_signing(*when)
        });
        let undated = deed.is_some_and(|deed| self.has(deed));
        let named_by_day = when.is_some_and(|when| self.is_beside(kind, when));
        let other = rule == "agreement/taken-up" && !named_by_day && self.is_of_another_day(when, before);
        let firm = deed.is_some() || self.is_title(range) || self.is_firm(range, kind, rule);
        if aside || other || !firm || self.recalls_others(range, kind) {
            return Vec::new();
        }
        let sentence = self.names.span(range.clone());
        let binds = deed.is_none() && (told || rule == "agreement/binds" || self.does(range, kind));
        let sure = leads || told || deed.is_some_and(|deed| self.has(deed));
        let standing = self.standing(kind, deed, sure, when.is_some());
        let event = |parties: Vec<Party>| Event {
            date: when
                .map(|when| when.date)
                .or_else(|| self.own_date(kind, deed, self.leads(range)).filter(|_| !undated)),
            dated: when.is_some(),
            signing: named_by_day || deed.is_some_and(|deed| deed.signing),
            status: self.status(kind, deed),
            standing: if binds { Standing::Made } else { standing },
            leads,
            sentence,
            rule,
            kind: kind.clone(),
            parties,
        };
        bound.into_iter().map(event).collect()
    }

    /// What is done with all the agreements of which this is one: `deux accords ont été signés, à savoir …`, `signés : …`.
    fn of_all(&self, range: &Range<usize>, kind: &Kind) -> Option<Deed> {
        let tokens = self.names.tokens;
        const LIST: usize = 90;
        let namely = (range.start..kind.at).rev().take(LIST).find(|&at| {
            tokens[at].kind == TokenKind::Colon || tokens[at].span.of(self.names.text) == "savoir"
        })?;
        let all = (range.start..namely).rev().find(|&at| tokens[at].tags.has(Tags::AGREEMENT))?;
        let all = kind_at(self.names.text, tokens, all).filter(|all| all.plural)?;
        match told(self.names, range, &all) {
            Told::Done(deed) => Some(deed),
            _ => None,
        }
    }

    /// Where the words begin that can lead to the parties: behind the deed, or the agreement before this one.
    fn since(&self, range: &Range<usize>, kind: &Kind, deed: Option<Deed>) -> usize {
        let other = (range.start..kind.at).rev().find(|&at| self.names.tokens[at].tags.has(Tags::AGREEMENT));
        let start = deed.map_or(kind.at, |deed| deed.at.min(kind.at));
        // What stands before `ainsi qu’un accord` belongs to another agreement, participles too.
        let apart = other.is_some_and(|other| other > start) || deed.is_some_and(|deed| !deed.news);
        if other.is_some() && apart && self.is_coordinated(kind) {
            return kind.at;
        }
        other.filter(|&other| other > start).map_or(start, |other| other + 1)
    }
}

/// Where one agreement by one stands beside `des accords`, the plural only sums them up.
fn singular(mut events: Vec<Event>) -> Vec<Event> {
    if events.iter().any(|event| !event.kind.plural) {
        events.retain(|event| !event.kind.plural);
    }
    events
}
