//! When what a sentence tells of an agreement happened.

use std::ops::Range;

use super::super::tokens::TokenKind;
use super::Status;
use super::deed::Deed;
use super::event::{Event, Standing};
use super::kinds::Kind;
use super::offices::is_parliament;
use super::reader::Reader;
use super::when::{When, whens};
use crate::document::Date;
use crate::lexicon::Tags;

/// Tokens before a sentence in which the day is sought that it goes on from.
const BEFORE: usize = 120;

impl Reader<'_> {
    /// The date that the sentence gives, else the day on which the sentences before it in the paragraph are.
    pub(super) fn when(
        &self,
        range: &Range<usize>,
        deed: Option<Deed>,
        kind: &Kind,
        until: usize,
    ) -> Option<When> {
        let cue = deed.map_or(kind.at, |deed| deed.at);
        let at = self.names.tokens[cue].span.start();
        let own = self.own();
        let sentence = self.names.span(range.clone());
        let beside = ["veille", "lendemain", "même jour", "jour-là"];
        let told_from = beside.iter().any(|word| sentence.of(self.names.text).contains(word));
        let before = || self.days_before(range.start).pop();
        let anchor = told_from.then(before).flatten().map(|when| when.date);
        let mut all = whens(self.names.text, sentence, own, anchor);
        // `au 1er janvier débute une phase de l’accord`: where nothing is done with it, what stands before is another thing.
        let named = |when: When| deed.is_none() && when.span.start() < at && !self.is_signed(when);
        let signed_by_now = deed.is_some_and(|deed| deed.signing && deed.standing == Standing::Made);
        all.retain(|when| {
            let ahead = own.is_some_and(|own| when.date.first_day() > own.last_day());
            let since = deed.is_some() && self.names.text[..when.span.start()].ends_with("depuis ");
            let other =
                named(*when) || since || signed_by_now && ahead || self.is_of_other(cue, range.end, *when);
            !other
        });
        let stretch = self.names.span(kind.at..until.max(kind.end));
        let told_now = deed.is_some_and(|deed| deed.signing && deed.news);
        let signed = |when: &&When| !told_now && stretch.contains(when.span) && self.is_signed(**when);
        let nearest = || all.iter().min_by_key(|when| when.span.start().abs_diff(at));
        let force = deed.is_some_and(|deed| deed.is_force(self.names));
        // `Le 19 novembre, en vue des élections de 2012, …`
        let opens = |when: &&When| {
            let behind = self.names.text[sentence.start()..when.span.start()].trim();
            deed.is_none_or(|deed| deed.news) && matches!(behind, "Le" | "Ce")
        };
        let later = force || self.is_approved(range, deed);
        let told = all
            .iter()
            .find(signed)
            .or_else(|| all.iter().find(opens).filter(|_| !later))
            .or_else(|| nearest().filter(|when| !later || self.is_signed(**when)))
            .copied();
        if told.is_some() || deed.is_none_or(|deed| !deed.signing) {
            return told;
        }
        before().filter(|when| self.goes_on(deed, *when))
    }

    /// `la Convention, faite à Z le 3 mai 1963`, behind one of 1956: whether the text gives two days of signing, and not
    /// `les deux conventions entre X et Y, à savoir : 1. la convention signée le 3 mai`.
    pub(super) fn is_of_another_day(&self, when: Option<When>, before: &[Event]) -> bool {
        if before.iter().any(|event| event.kind.plural) {
            return false;
        }
        let signed = when.filter(|when| self.is_signed(*when)).map(|when| when.date);
        let last = before.last().filter(|last| last.dated && last.signing).and_then(|last| last.date);
        let apart =
            |(one, two): (Date, Date)| one.first_day() > two.last_day() || two.first_day() > one.last_day();
        signed.zip(last).is_some_and(apart)
    }

    /// Whether a deed can be of the day that the sentences before it tell of.
    fn goes_on(&self, deed: Option<Deed>, when: When) -> bool {
        let ahead = self.own().is_some_and(|own| when.date.first_day() > own.last_day());
        let planned = |deed: Deed| deed.standing < Standing::Made && ahead;
        deed.is_some_and(|deed| {
            deed.signing && (deed.news && deed.standing == Standing::Made || planned(deed))
        })
    }

    /// Whether another verb stands between the word at `cue` and a date behind it: `… signé, sera publié le 3 mai`.
    fn is_of_other(&self, cue: usize, end: usize, when: When) -> bool {
        let tokens = &self.names.tokens[cue + 1..end.max(cue + 1)];
        let between = tokens.iter().take_while(|token| token.span.start() < when.span.start());
        // `la signature aura lieu demain`
        let place = |at: usize| {
            tokens.iter().skip(at + 1).take(2).any(|next| next.span.of(self.names.text) == "lieu")
        };
        between
            .enumerate()
            .any(|(at, token)| token.is_lower() && token.tags.has(Tags::AUXILIARY) && !place(at))
    }

    /// `Le 3 mai, le Parlement a approuvé l’accord`: whether the day in a sentence is that of a parliament.
    fn is_approved(&self, range: &Range<usize>, deed: Option<Deed>) -> bool {
        let approves = deed.is_some_and(|deed| {
            let word = self.names.tokens[deed.at].span.of(self.names.text);
            ["approuv", "approb", "adopt", "entérin"].iter().any(|stem| word.starts_with(stem))
        });
        let mut bodies = self.names.within(range.clone()).iter();
        approves && bodies.any(|mention| is_parliament(&self.names.name(mention).name))
    }

    fn own(&self) -> Option<Date> {
        self.document.dated.map(|dated| dated.date)
    }

    /// The days that the sentences before the token `start` give in its paragraph.
    fn days_before(&self, start: usize) -> Vec<When> {
        let tokens = self.names.tokens;
        let back = (start.saturating_sub(BEFORE)..start).rev();
        let mut stops = 0;
        let from = back.take_while(|&at| {
            stops += usize::from(tokens[at].kind == TokenKind::Stop);
            stops <= 4 && tokens[at].kind != TokenKind::Line
        });
        let from = from.last().unwrap_or(start);
        let mut found = whens(self.names.text, self.names.span(from..start), self.own(), None);
        found.retain(|when| when.date.parts().2.is_some() && self.is_recent(when.date));
        found
    }

    /// Whether a day is near that of the document.
    fn is_recent(&self, date: Date) -> bool {
        const DAYS: i64 = 40;
        self.own().is_some_and(|own| (own.first_day() - date.first_day()).abs() <= DAYS)
    }

    /// The document's own date, for what it tells as news; a law tells when it was made itself.
    pub(super) fn own_date(&self, kind: &Kind, deed: Option<Deed>, leads: bool) -> Option<Date> {
        // The day on which an agreement stops is not that of its signing.
        let deed = deed.filter(|deed| deed.status != Status::Ended)?;
        // `les accords conclus avec X`, `le message concernant l’accord` tell of what there was before.
        let several = kind.plural && !deed.news;
        let fresh = leads && !kind.definite && !several && !deed.is_force(self.names);
        let only_named = kind.definite && deed.standing == Standing::Planned && !deed.signing;
        (deed.news && !only_named || fresh).then_some(())?;
        let law = || is_law(self.document.title.as_deref().unwrap_or_default());
        self.own().filter(|_| !law() && !self.asks_government())
    }

    /// Whether the document is what a member of parliament asks the government: it tells of agreements of other days.
    fn asks_government(&self) -> bool {
        self.names.text.starts_with("Texte déposé")
    }

    /// `la convention de 1997`, `l’accord du 3 mai 1963`: whether the agreement is called by that day.
    pub(super) fn is_beside(&self, kind: &Kind, when: When) -> bool {
        let end = self.names.tokens[kind.end - 1].span.end();
        let between = self.names.text.get(end..when.span.start()).map(str::trim);
        kind.definite && matches!(between, Some("de" | "du"))
    }

    /// `l’accord du 3 mai`, `la convention de 1949`, `signé le 3 mai`: whether a date is that of an agreement with which
    /// nothing is done.
    pub(super) fn is_of_signing(&self, when: When) -> bool {
        let before = &self.names.text[..when.span.start()];
        ["du ", "de ", "datant de ", "depuis "].iter().any(|of| before.ends_with(of)) || self.is_signed(when)
    }

    /// Whether a date says when something was signed: `signé à Luxembourg, le 13 septembre 2011`.
    pub(super) fn is_signed(&self, when: When) -> bool {
        let before =
            self.names.text[..when.span.start()].rsplit(char::is_whitespace).filter(|word| !word.is_empty());
        before.take(7).any(|word| ["signé", "conclu", "fait"].iter().any(|stem| word.starts_with(stem)))
    }
}

/// Whether a document of that title is a law or a decree.
pub(super) fn is_law(title: &str) -> bool {
    const LAWS: [&str; 5] = ["Loi", "Règlement", "Arrêté", "Décret", "Ordonnance"];
    LAWS.iter().any(|law| title.starts_with(law))
}
