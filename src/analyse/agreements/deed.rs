//! What a sentence says is done with an agreement: signed, renewed, ended, announced, or only wished for.

use std::ops::Range;

use super::super::names::Names;
use super::super::tokens::{Token, TokenKind};
use super::Status;
use super::ahead::{is_ahead, is_coming, is_occasion};
use super::event::Standing;
use super::kinds::Kind;
use super::reached::{disposed, reached};
use super::unreal::{is_denied, is_infinitive, is_sought, is_unreal, is_wished};
use crate::lexicon::Tags;

/// What is done with an agreement, and where it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Deed {
    pub at: usize,
    pub status: Status,
    pub standing: Standing,
    /// Whether it is told as news, by a finite verb or a noun, not by a participle beside the noun.
    pub news: bool,
    /// Whether the word is one of signing itself.
    pub signing: bool,
    /// Whether it is an infinitive.
    pub bare: bool,
}

impl Deed {
    /// Whether it is that the agreement comes into force, some time after it was signed.
    pub fn is_force(self, names: &Names) -> bool {
        word(names, self.at) == "vigueur"
    }
}

/// What a sentence makes of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// Something is done with it.
    Done(Deed),
    /// It is named.
    Named,
    /// There is none, or there may be one: `n’a pas signé`, `peuvent conclure`.
    Unreal,
}

const DEEDS: Tags = Tags::SIGNS.and(Tags::RENEWS).and(Tags::ENDS);

/// Words before a deed, at most so many tokens back, that say how it is meant.
pub(super) const BEFORE: usize = 7;

/// Reads what the sentence `range` says of the agreement of the kind `kind`.
pub(super) fn told(names: &Names, range: &Range<usize>, kind: &Kind) -> Told {
    if (is_unreal(names, range, kind.at) || is_sought(names, kind)) && disposed(names, range, kind).is_none()
    {
        return Told::Unreal;
    }
    if let Some(at) = reached(names, range, kind) {
        let deed = Deed {
            at,
            status: Status::Signed,
            standing: Standing::Made,
            news: true,
            signing: false,
            bare: false,
        };
        return if is_denied(names, before(names, range, at)) { Told::Unreal } else { Told::Done(deed) };
    }
    if let Some(deed) = opening(names, range, kind) {
        return Told::Done(deed);
    }
    let Some((at, tags)) = nearest(names, range, kind) else { return Told::Named };
    if is_unreal(names, range, at) || is_wished(names, range, at) {
        return Told::Unreal;
    }
    let ahead = is_ahead(names, range, at) || is_ahead(names, range, kind.at);
    let sure = tags.any(DEEDS);
    let force = word(names, at) == "vigueur";
    let status = match () {
        _ if tags.has(Tags::ENDS) => Status::Ended,
        _ if tags.has(Tags::RENEWS) => Status::Renewed,
        _ if tags.has(Tags::SIGNS) && !ahead => Status::Signed,
        _ => Status::Announced,
    };
    let bare = is_infinitive(names, at);
    let signing = is_signing(names, at);
    let standing = match () {
        _ if sure && (!ahead || force) => Standing::Made,
        _ if signing && (bare && is_occasion(names, at) || !bare && is_coming(names, range, at)) => {
            Standing::Coming
        }
        _ => Standing::Planned,
    };
    let news = !force && is_news(names, range, at);
    Told::Done(Deed {
        at,
        status,
        standing,
        news,
        signing: is_signing(names, at),
        bare: is_infinitive(names, at),
    })
}

/// `Signé le 3 mai, l’accord doit encore être approuvé`: a participle that opens the sentence.
fn opening(names: &Names, range: &Range<usize>, kind: &Kind) -> Option<Deed> {
    let at = range.start;
    let tokens = &names.tokens[at..kind.at];
    let comma = tokens.len().checked_sub(2).is_some_and(|last| tokens[last].kind == TokenKind::Comma);
    let first = tokens.first().is_some_and(|first| first.tags.has(Tags::SIGNS)) && is_signing(names, at);
    let only = !tokens.iter().any(|token| token.tags.has(Tags::AGREEMENT));
    (comma && first && only && kind.definite && !disagrees(names, range, at, kind)).then_some(Deed {
        at,
        status: Status::Signed,
        standing: Standing::Made,
        news: false,
        signing: true,
        bare: false,
    })
}

/// The word nearest to the agreement that says what is done with it, no other agreement being between.
fn nearest(names: &Names, range: &Range<usize>, kind: &Kind) -> Option<(usize, Tags)> {
    let tokens = names.tokens;
    let reach = reach(names, range, kind);
    // `un accord révisé`: what sort of agreement it is, not what is done.
    let describes = |at: usize| at == kind.end && tokens[at].tags.has(Tags::RENEWS);
    let find = |tags: Tags| {
        let fits = |&at: &usize| {
            let beside =
                !(kind.at..kind.end).contains(&at) && !describes(at) && !disagrees(names, range, at, kind);
            beside && is_deed(names, at) && tokens[at].tags.any(tags)
        };
        reach.clone().filter(fits).min_by_key(|at| distance(tokens, *at, kind))
    };
    // Of `a signé l’accord conclu entre` the verb tells, not the participle.
    let told = || {
        let fits = |at: &usize| {
            let deed =
                !(kind.at..kind.end).contains(at) && is_deed(names, *at) && tokens[*at].tags.has(Tags::SIGNS);
            deed && is_signing(names, *at) && is_news(names, range, *at)
        };
        reach.clone().filter(fits).min_by_key(|at| distance(tokens, *at, kind))
    };
    let deed = told().or_else(|| find(DEEDS)).or_else(|| passive(names, range, kind));
    deed.or_else(|| find(Tags::ANNOUNCES)).map(|at| (at, tokens[at].tags))
}

/// `un protocole modifiant la convention conclue entre X et Y a été signé`: the verb of the sentence, of which the first
/// agreement in it is the subject.
fn passive(names: &Names, range: &Range<usize>, kind: &Kind) -> Option<usize> {
    let tokens = names.tokens;
    if tokens[range.start..kind.at].iter().any(|token| token.tags.any(Tags::AGREEMENT | Tags::AUXILIARY)) {
        return None;
    }
    let auxiliary = |at: &usize| tokens[*at].is_lower() && tokens[*at].tags.has(Tags::AUXILIARY);
    let relative = |at: &usize| {
        tokens[at.saturating_sub(2)..*at].iter().any(|token| token.tags.any(Tags::QUI | Tags::QUE))
    };
    let verb = (kind.end..range.end).filter(auxiliary).find(|at| !relative(at))?;
    (verb + 1..range.end.min(verb + 4))
        .find(|&at| is_deed(names, at) && tokens[at].tags.any(DEEDS) && !disagrees(names, range, at, kind))
}

fn distance(tokens: &[Token], at: usize, kind: &Kind) -> usize {
    let far = if at < kind.at { kind.at - at } else { at + 1 - kind.end };
    // A bare participle before the noun belongs to something else more often than not.
    far + usize::from(tokens[at].kind == TokenKind::Number)
}

/// The tokens around the agreement up to the next one that stands for itself.
fn reach(names: &Names, range: &Range<usize>, kind: &Kind) -> Range<usize> {
    let tokens = names.tokens;
    // `les droits issus de traités` speak of none.
    let general =
        |at: usize| at > 0 && tokens[at - 1].is_word() && matches!(word(names, at - 1), "de" | "d’" | "d'");
    let other = |at: &usize| {
        tokens[*at].tags.has(Tags::AGREEMENT) && !general(*at) && !is_joined(tokens, *at, kind.at)
    };
    // Behind `l’accord sur l’application de la Convention`, a participle shows by its gender whose it is.
    let behind =
        |at: &usize| other(at) && is_feminine(&word(names, *at).to_lowercase()) == is_feminine(&kind.text);
    let start = (range.start..kind.at).rev().find(other).map_or(range.start, |at| at + 1);
    let end = (kind.end..range.end).find(behind).unwrap_or(range.end);
    start..end
}

fn is_feminine(kind: &str) -> bool {
    const NOUNS: [&str; 8] =
        ["entente", "convention", "lettre", "déclaration", "charte", "alliance", "cdi", "cct"];
    NOUNS.iter().any(|noun| kind.starts_with(noun))
}

/// Whether a participle of signing is of the other gender than the agreement: `la Convention, conclu`.
pub(super) fn disagrees(names: &Names, range: &Range<usize>, at: usize, kind: &Kind) -> bool {
    let written = word(names, at);
    let ends = |endings: [&str; 4]| endings.iter().any(|ending| written.ends_with(ending));
    let feminine = ends(["ée", "ue", "ées", "ues"]);
    let participle = feminine || ends(["é", "u", "és", "us"]);
    let other = is_signing(names, at) && participle && feminine != is_feminine(&kind.text);
    // `La décision sur l’accord a été signée`: a passive agrees with its subject, of which plurals may be of both genders.
    let passive = at > range.start && word(names, at - 1) == "été" && !written.ends_with('s');
    other && (passive || !is_news(names, range, at))
}

/// Whether `et` or a comma with an article joins the agreement nouns at `one` and `other`.
fn is_joined(tokens: &[Token], one: usize, other: usize) -> bool {
    let (first, last) = (one.min(other), one.max(other));
    let between = &tokens[first + 1..last];
    let and = between.iter().any(|token| token.is_word() && token.tags.has(Tags::COORDINATION));
    and && between.len() <= 12
}

/// Whether the word is meant as a deed: no noun such as `(partie) contractante`.
fn is_deed(names: &Names, at: usize) -> bool {
    let token = &names.tokens[at];
    let before = at.checked_sub(1).map(|at| names.tokens[at].tags);
    // `le signe d’un retour`
    let sign = word(names, at) == "signe" && before.is_some_and(|tags| tags.has(Tags::DETERMINER));
    token.is_word()
        && !token.hyphen
        && !sign
        && !is_sort(names, at)
        && !is_of_talks(names, at)
        && token.span.of(names.text) != "projets"
}

/// `le Protocole de signature`: whether a noun says what sort of agreement the one before it is.
fn is_sort(names: &Names, at: usize) -> bool {
    let before = at.checked_sub(2).map(|at| &names.tokens[at..at + 2]);
    let sort = |pair: &[Token]| pair[0].tags.has(Tags::AGREEMENT) && word(names, at - 1) == "de";
    word(names, at) == "signature" && before.is_some_and(sort)
}

/// `a conclu qu’un accord serait utile`, `a conclu ses négociations`, `sont convenus d’ouvrir`: whether no agreement is
/// the object of the verb.
fn is_of_talks(names: &Names, at: usize) -> bool {
    const TALKS: [&str; 3] = ["négociations", "pourparlers", "discussions"];
    let next = names.tokens.get(at + 1);
    let that = next.is_some_and(|next| next.is_word() && next.tags.has(Tags::QUE));
    let of = next.is_some_and(|next| next.is_word() && next.tags.has(Tags::DE));
    let agreed = word(names, at).starts_with("conven");
    let to_do = agreed && of && at + 2 < names.tokens.len() && is_infinitive(names, at + 2);
    let near = at + 1..names.tokens.len().min(at + 5);
    let verb = word(names, at) != "conclusion";
    let talks = verb
        && word(names, at).starts_with("conclu")
        && near.into_iter().any(|at| TALKS.contains(&word(names, at)));
    (is_signing(names, at) || agreed) && (that || to_do || talks)
}

pub(super) fn word<'t>(names: &Names<'t>, at: usize) -> &'t str {
    names.tokens[at].span.of(names.text)
}

/// The tokens before `at` within its clause.
pub(super) fn before(names: &Names, range: &Range<usize>, at: usize) -> Range<usize> {
    let from = at.saturating_sub(BEFORE).max(range.start);
    let opens = |token: &Token| matches!(token.kind, TokenKind::Pause | TokenKind::Colon | TokenKind::Comma);
    let start = (from..at).rev().find(|&at| opens(&names.tokens[at])).map_or(from, |at| at + 1);
    start..at
}

/// Whether the deed is news: a finite verb, a participle behind its auxiliary, or a noun.
fn is_news(names: &Names, range: &Range<usize>, at: usize) -> bool {
    let written = word(names, at);
    let participle =
        ["é", "ée", "és", "ées", "u", "ue", "us", "ues"].iter().any(|end| written.ends_with(end));
    let near = before(names, range, at);
    let past = near.clone().any(|at| matches!(word(names, at), "avait" | "avaient" | "été" | "ayant"))
        && near.clone().any(|at| matches!(word(names, at), "avait" | "avaient" | "ayant"));
    let before_now = near.clone().any(|at| word(names, at) == "déjà");
    let auxiliary = near.clone().rev().take(4).any(|at| names.tokens[at].tags.has(Tags::AUXILIARY));
    !past && !before_now && (!participle || auxiliary)
}

/// Whether the word at `at` is one of signing itself.
pub(super) fn is_signing(names: &Names, at: usize) -> bool {
    let written = word(names, at);
    ["sign", "Sign", "conclu", "Conclu"].iter().any(|stem| written.starts_with(stem))
}
