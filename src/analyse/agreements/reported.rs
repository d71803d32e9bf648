//! Sentences that tell of an agreement: what was agreed, by whom, what is done with it.

use std::ops::Range;

use super::super::names::{Mention, NameKind, Names};
use super::super::quotes::tokens::{Token, TokenKind};
use super::kinds::{Kind, kind_at};
use super::parties::{are_joined, listed, subjects};
use super::when::{When, whens};
use super::{Party, Status};
use crate::document::{Date, Document, Span};
use crate::lexicon::{self, BodyKind, Tags};

/// What one sentence tells of an agreement.
#[derive(Clone, Debug)]
pub(super) struct Event {
    pub kind: Kind,
    pub parties: Vec<Party>,
    pub date: Option<Date>,
    /// Whether the sentence itself gives the date.
    pub dated: bool,
    /// Whether it tells of the signing, not of an approval or an announcement.
    pub signing: bool,
    pub status: Status,
    pub sentence: Span,
    pub rule: &'static str,
}

/// Sentences that tell of agreements, beyond which a document is a list of them.
const MOST_EVENTS: usize = 300;

/// A document whose sentences are read for agreements.
pub(super) struct Reader<'t> {
    pub document: &'t Document,
    pub names: &'t Names<'t>,
}

impl Event {
    /// Whether both tell of one agreement.
    pub fn is_same(&self, other: &Event) -> bool {
        let within =
            |some: &[Party], all: &[Party]| some.iter().all(|one| all.iter().any(|two| two.name == one.name));
        let parties = within(&self.parties, &other.parties) || within(&other.parties, &self.parties);
        // An approval and the signing before it have two dates; two signings are two agreements.
        let steps = self.parties.len() == other.parties.len()
            && self.kind.family == other.kind.family
            && !(self.signing && other.signing);
        parties && (steps || self.agrees(other))
    }

    /// Whether their dates can be one.
    fn agrees(&self, other: &Event) -> bool {
        let (Some(one), Some(two)) = (self.date.filter(|_| self.dated), other.date.filter(|_| other.dated))
        else {
            return true;
        };
        one.first_day() <= two.last_day() && two.first_day() <= one.last_day()
    }
}

/// What is done with an agreement, and where it is said.
struct Cue {
    at: usize,
    status: Status,
    /// Whether a word of signing says so.
    sure: bool,
}

impl<'t> Reader<'t> {
    /// What the sentences of the document tell, in order.
    pub fn events(&self) -> Vec<Event> {
        let tokens = self.names.tokens;
        let mut events: Vec<Event> = Vec::new();
        let mut start = 0;
        while start < tokens.len() {
            let ends = |token: &Token| matches!(token.kind, TokenKind::Stop | TokenKind::Line);
            let end = tokens[start..].iter().position(ends).map_or(tokens.len(), |length| start + length);
            if tokens[start..end].iter().any(|token| token.tags.has(Tags::AGREEMENT)) {
                events.extend(self.sentence(start..end, &events).filter(|_| events.len() < MOST_EVENTS));
            }
            start = end + 1;
        }
        events
    }

    /// The first agreement of the sentence that has its parties.
    fn sentence(&self, range: Range<usize>, before: &[Event]) -> Option<Event> {
        let tokens = self.names.tokens;
        let nouns = range.clone().filter(|&at| tokens[at].tags.has(Tags::AGREEMENT));
        nouns.take(8).find_map(|at| {
            let kind = kind_at(self.names.text, tokens, at)?;
            self.event(range.clone(), at, kind, before)
        })
    }

    fn event(&self, range: Range<usize>, noun: usize, kind: Kind, before: &[Event]) -> Option<Event> {
        if self.is_denied(&range, noun) {
            return None;
        }
        let cue = self.cue(range.clone(), noun);
        let title = self.is_title(&range);
        let (parties, rule) = self.parties(&range, noun, &kind, cue.as_ref(), before)?;
        let named = matches!(rule, "agreement/between" | "agreement/dash" | "agreement/adjective");
        if cue.is_none() && !title && !named {
            return None;
        }
        if self.is_background(&range, noun)
            && cue.as_ref().is_none_or(|cue| !cue.sure || cue.at.abs_diff(noun) > 2)
        {
            return None;
        }
        let sentence = self.names.span(range.clone());
        let signing = cue.as_ref().is_some_and(|cue| self.is_signing(cue.at));
        let cue_at = cue.as_ref().map_or(noun, |cue| cue.at);
        let when = self.when(sentence, cue_at);
        // What is only mentioned was not made on the day of the document.
        let own = self.document.dated.map(|dated| dated.date).filter(|_| cue.is_some() || title);
        let mentioned = if self.is_definite(noun) { Status::Signed } else { Status::Announced };
        let status = cue.map_or(mentioned, |cue| cue.status);
        let status = if kind.amends { Status::Renewed } else { status };
        Some(Event {
            kind,
            parties,
            date: when.map(|when| when.date).or(own),
            dated: when.is_some(),
            signing,
            status,
            sentence,
            rule,
        })
    }

    /// Whether the agreement is one that there is: `l’accord`, `cette entente`.
    fn is_definite(&self, noun: usize) -> bool {
        let before =
            noun.checked_sub(1).map(|at| self.names.tokens[at].span.of(self.names.text).to_lowercase());
        matches!(before.as_deref(), Some("l’" | "l'" | "l" | "le" | "la" | "cette" | "cet" | "ce" | "du"))
    }

    /// Whether there is no such agreement: `aucune convention`.
    fn is_denied(&self, range: &Range<usize>, noun: usize) -> bool {
        let from = noun.saturating_sub(2).max(range.start);
        let before = &self.names.tokens[from..noun];
        before.iter().any(|token| matches!(token.span.of(self.names.text), "aucun" | "aucune"))
    }

    /// The date of the sentence nearest to the words that say what was done.
    fn when(&self, sentence: Span, cue: usize) -> Option<When> {
        let own = self.document.dated.map(|dated| dated.date);
        let at = self.names.tokens[cue].span.start();
        whens(self.names.text, sentence, own).into_iter().min_by_key(|when| when.span.start().abs_diff(at))
    }

    /// Whether the sentence is the title, or one of the first lines.
    fn is_title(&self, range: &Range<usize>) -> bool {
        let end = self.names.tokens[range.end - 1].span.end();
        end < 400 && self.names.text[end..].starts_with(['\n', '\r'])
            || self.document.title.as_deref().is_some_and(|title| {
                self.names.span(range.clone()).of(self.names.text).trim_end_matches('.')
                    == title.trim_end_matches('.')
            })
    }

    /// Whether the agreement is only what something else goes by: `en vertu de l’accord`, `conformément à`.
    fn is_background(&self, range: &Range<usize>, noun: usize) -> bool {
        const WORDS: [&str; 8] =
            ["vertu", "conformément", "selon", "cadre", "termes", "application", "base", "titre"];
        let from = noun.saturating_sub(5).max(range.start);
        let before = &self.names.tokens[from..noun];
        before.iter().any(|token| WORDS.contains(&token.span.of(self.names.text)))
    }

    /// The word of the sentence that says what is done with the agreement at `noun`, the nearest.
    fn cue(&self, range: Range<usize>, noun: usize) -> Option<Cue> {
        const DEEDS: Tags = Tags::SIGNS.and(Tags::RENEWS).and(Tags::ENDS);
        let tokens = self.names.tokens;
        let nearest = |tags: Tags| {
            range
                .clone()
                .filter(|&at| at != noun && tokens[at].is_word() && tokens[at].tags.any(tags))
                .min_by_key(|at| at.abs_diff(noun))
        };
        let sure = nearest(DEEDS);
        let at = sure.or_else(|| nearest(Tags::ANNOUNCES))?;
        let tags = tokens[at].tags;
        let status = match () {
            _ if tags.has(Tags::ENDS) => Status::Ended,
            _ if tags.has(Tags::RENEWS) => Status::Renewed,
            _ if tags.has(Tags::SIGNS) && !self.is_ahead(&range, at) => Status::Signed,
            _ => Status::Announced,
        };
        Some(Cue { at, status, sure: sure.is_some() })
    }

    /// Whether the word at `at` is one of signing itself.
    fn is_signing(&self, at: usize) -> bool {
        let word = self.names.tokens[at].span.of(self.names.text);
        ["sign", "Sign", "conclu", "Conclu", "paraph"].iter().any(|stem| word.starts_with(stem))
    }

    /// Whether what is done is still to come: `sera signé`, `souhaitent conclure`, `en vue de la signature`.
    fn is_ahead(&self, range: &Range<usize>, at: usize) -> bool {
        const AHEAD: [&str; 18] = [
            "sera",
            "seront",
            "serait",
            "vue",
            "projet",
            "souhaite",
            "souhaitent",
            "négociations",
            "négociation",
            "devrait",
            "devraient",
            "prochainement",
            "pourrait",
            "veut",
            "veulent",
            "négocier",
            "va",
            "vont",
        ];
        let word = self.names.tokens[at].span.of(self.names.text);
        let future = ["era", "eront", "erait"].iter().any(|ending| word.ends_with(ending));
        let from = at.saturating_sub(5).max(range.start);
        let before = &self.names.tokens[from..at];
        future || before.iter().any(|token| AHEAD.contains(&token.span.of(self.names.text)))
    }

    /// Those whom the agreement binds, by the first clue that gives at least two.
    fn parties(
        &self,
        range: &Range<usize>,
        noun: usize,
        kind: &Kind,
        cue: Option<&Cue>,
        before: &[Event],
    ) -> Option<(Vec<Party>, &'static str)> {
        let names = self.names;
        let two = |found: &Vec<Party>| found.len() >= 2;
        let listed_behind = |at: usize| self.all(listed(names, at + 1, range.end));
        if let Some(found) = self.find(noun..range.end, "entre").map(listed_behind).filter(two) {
            return Some((found, "agreement/between"));
        }
        if let Some(found) = Some(self.all(self.dashed(kind.end, range.end))).filter(two) {
            return Some((found, "agreement/dash"));
        }
        if let Some(found) = self.hyphened(kind.end, range.end) {
            return Some((found, "agreement/dash"));
        }
        if let Some(found) = self.by_adjective(kind.end, range.end) {
            return Some((found, "agreement/adjective"));
        }
        let cue = cue?;
        if let Some(found) = self.find(cue.at..range.end, "par").map(listed_behind).filter(two) {
            return Some((found, "agreement/signed-by"));
        }
        let acting = subjects(names, range.start, cue.at.min(noun));
        let joined = are_joined(names, &acting);
        let mut found = self.all(acting);
        let alone = found.is_empty();
        let with = self.find(cue.at.min(noun)..range.end, "avec").map(listed_behind).unwrap_or_default();
        let has_with = !with.is_empty();
        let more: Vec<Party> =
            with.into_iter().filter(|party| found.iter().all(|other| other.name != party.name)).collect();
        found.extend(more);
        if has_with && (alone || found.len() == 1) {
            found.splice(0..0, self.principal(&found[0], before));
        }
        let rule = if has_with { "agreement/with" } else { "agreement/subject" };
        if found.len() < 2 && !has_with {
            let pair = self
                .pair(range)
                .or_else(|| self.in_title().filter(|_| cue.sure && kind.family != "contrat"))?;
            return Some((pair, "agreement/the-two"));
        }
        (two(&found) && (has_with || joined)).then(|| (self.states(found), rule))
    }

    /// The first token of a range that is `word`.
    fn find(&self, range: Range<usize>, word: &str) -> Option<usize> {
        range.into_iter().take(40).find(|&at| self.names.tokens[at].span.of(self.names.text) == word)
    }

    fn all(&self, mentions: Vec<&Mention>) -> Vec<Party> {
        mentions.into_iter().map(|mention| self.party(mention)).collect()
    }

    /// A mention as a party.
    pub fn party(&self, mention: &Mention) -> Party {
        let name = self.names.name(mention);
        Party { name: name.full(), kind: name.kind, mention: self.names.span(mention.tokens.clone()) }
    }

    /// `l’accord Suisse–UE`: names with only a dash between them.
    fn dashed(&self, at: usize, end: usize) -> Vec<&'t Mention> {
        let found = self.names.within(at..end.min(at + 12));
        let joined = found.windows(2).take_while(|pair| {
            let between = &self.names.text[self.names.span(pair[0].tokens.clone()).end()
                ..self.names.span(pair[1].tokens.clone()).start()];
            !between.is_empty()
                && between.trim().chars().all(|c| matches!(c, '-' | '–' | '—' | '/'))
                && !between.trim().is_empty()
        });
        let count = joined.count();
        if count > 0 && found[0].tokens.start <= at + 1 {
            found[..=count].iter().collect()
        } else {
            Vec::new()
        }
    }

    /// `l’entente Valbrume-Montfauvel`: one run of capitals in which a known name stands beside another.
    fn hyphened(&self, at: usize, end: usize) -> Option<Vec<Party>> {
        let mention =
            self.names.within(at..end.min(at + 6)).first().filter(|mention| mention.tokens.start == at)?;
        let span = self.names.span(mention.tokens.clone());
        let (one, other) = span.of(self.names.text).split_once('-')?;
        let named = |word: &str| {
            let is_it =
                |name: &&super::super::names::Name| name.shown() == word && name.kind != NameKind::Person;
            self.names.names.iter().find(is_it)
        };
        if named(one).is_none() && named(other).is_none() {
            return None;
        }
        let party = |word: &str, mention: Span| {
            let known = named(word).map(|name| (name.full(), name.kind));
            let (name, kind) =
                known.unwrap_or_else(|| (format!("Ville de {word}"), NameKind::Body(BodyKind::City)));
            Party { name, kind, mention }
        };
        let cut = span.start() + one.len();
        Some(vec![party(one, Span::from(span.start()..cut)), party(other, Span::from(cut + 1..span.end()))])
    }

    /// The two bodies that the title names, where it names two.
    fn in_title(&self) -> Option<Vec<Party>> {
        let tokens = self.names.tokens;
        let line = |token: &Token| token.kind == TokenKind::Line;
        let end = tokens.iter().take(40).position(line).filter(|&end| end > 0)?;
        let found = subjects(self.names, 0, end);
        let alike = found.iter().all(|mention| self.names.name(mention).kind != NameKind::Unknown);
        (found.len() == 2 && alike).then(|| self.all(found))
    }

    /// `l’accord franco-suisse`.
    fn by_adjective(&self, at: usize, end: usize) -> Option<Vec<Party>> {
        const PREFIXES: [(&str, &str); 16] = [
            ("franco", "France"),
            ("germano", "Allemagne"),
            ("italo", "Italie"),
            ("austro", "Autriche"),
            ("belgo", "Belgique"),
            ("sino", "Chine"),
            ("russo", "Russie"),
            ("nippo", "Japon"),
            ("américano", "États-Unis"),
            ("anglo", "Royaume-Uni"),
            ("hispano", "Espagne"),
            ("helvético", "Suisse"),
            ("canado", "Canada"),
            ("euro", "Union européenne"),
            ("israélo", "Israël"),
            ("suisso", "Suisse"),
        ];
        let tokens = self.names.tokens;
        let from = at.saturating_sub(3);
        (from..end.min(at + 3)).find_map(|at| {
            let word = tokens[at].span.of(self.names.text);
            let (_, first) = PREFIXES.iter().find(|(prefix, _)| *prefix == word)?;
            let next = tokens.get(at + 1).filter(|next| next.hyphen)?;
            let second = lexicon::state_of_adjective(next.span.of(self.names.text))?;
            let state = |name: &str, span| Party {
                name: name.replace('_', " "),
                kind: NameKind::Body(BodyKind::State),
                mention: span,
            };
            Some(vec![state(first, tokens[at].span), state(second, next.span)])
        })
    }

    /// Who signs with `other` where the sentence names nobody else: the state that the document is mostly about.
    fn principal(&self, other: &Party, before: &[Event]) -> Option<Party> {
        let known = before.last().filter(|event| event.parties.iter().any(|party| party.name == other.name));
        if let Some(event) = known {
            return event.parties.iter().find(|party| party.name != other.name).cloned();
        }
        let alike = self
            .names
            .names
            .iter()
            .filter(|name| name.kind == other.kind && name.full() != other.name && name.kind.is_place());
        let most = alike.max_by_key(|name| name.mentions.len())?;
        let (mention, _) = *most.mentions.first()?;
        Some(Party { name: most.full(), kind: most.kind, mention })
    }

    /// `les deux villes`: the two that are named most.
    fn pair(&self, range: &Range<usize>) -> Option<Vec<Party>> {
        let tokens = self.names.tokens;
        let two = range.clone().find(|&at| tokens[at].span.of(self.names.text) == "deux")?;
        let kind = match tokens.get(two + 1)?.span.of(self.names.text) {
            "villes" | "municipalités" | "métropoles" => BodyKind::City,
            "pays" | "états" | "États" | "gouvernements" => BodyKind::State,
            "universités" => BodyKind::School,
            _ => return None,
        };
        let mut alike: Vec<_> =
            self.names.names.iter().filter(|name| name.kind == NameKind::Body(kind)).collect();
        alike.sort_by_key(|name| std::cmp::Reverse(name.mentions.len()));
        let party = |name: &&super::super::names::Name| {
            Some(Party { name: name.full(), kind: name.kind, mention: name.mentions.first()?.0 })
        };
        let found: Vec<Party> = alike.iter().take(2).filter_map(party).collect();
        (found.len() == 2).then_some(found)
    }

    /// A government stands for its state where the other side is a state.
    fn states(&self, parties: Vec<Party>) -> Vec<Party> {
        let is_state = |party: &Party| party.kind == NameKind::Body(BodyKind::State);
        if !parties.iter().any(is_state) {
            return parties;
        }
        let suisse = |party: Party| match party.name.as_str() {
            "Conseil fédéral" | "Conseil fédéral suisse" => {
                Party { name: "Suisse".to_owned(), kind: NameKind::Body(BodyKind::State), ..party }
            }
            _ => party,
        };
        let mut kept: Vec<Party> = Vec::new();
        for party in parties.into_iter().map(suisse) {
            if kept.iter().all(|other| other.name != party.name) {
                kept.push(party);
            }
        }
        kept
    }
}
