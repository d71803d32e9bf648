//! What was agreed, as the text calls it: `entente de coopération`, and the family that it belongs to.

use super::super::tokens::{Token, TokenKind};
use crate::lexicon::{Tags, agreement_family};

/// A kind of agreement at one place of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Kind {
    /// The token of its noun.
    pub at: usize,
    /// In full, in lower case.
    pub text: String,
    pub family: &'static str,
    /// The token behind it.
    pub end: usize,
    /// Whether it changes or prolongs another agreement.
    pub amends: bool,
    /// Whether the noun is plural.
    pub plural: bool,
    /// Whether it is one that there is: `l’accord`, `cette entente`.
    pub definite: bool,
}

impl Kind {
    /// Whether two names can be those of one agreement: `la convention de sécurité sociale` is `l’accord`, a protocol
    /// to it is another one.
    pub fn may_be(&self, other: &Kind) -> bool {
        let plain = |kind: &Kind| {
            !kind.text.contains(' ') && matches!(kind.family, "accord" | "convention" | "traité" | "entente")
        };
        let changes = |kind: &Kind| matches!(kind.family, "protocole" | "avenant");
        let words = |kind: &Kind| {
            let said = kind.text.split([' ', '’', '\'']).skip(1).filter(|word| word.len() > 3);
            said.map(str::to_owned).collect::<Vec<_>>()
        };
        let alike = || words(self).iter().any(|word| words(other).contains(word));
        let taken_up = (plain(self) || plain(other)) && !changes(self) && !changes(other);
        self.family == other.family || taken_up || alike()
    }

    /// Whether the name says more than a noun and adjectives: `accord de réadmission`.
    pub fn has_complement(&self) -> bool {
        [" de ", " d’", " d'"].iter().any(|of| self.text.contains(of))
    }

    /// Whether states make agreements of its family.
    pub fn is_of_states(&self) -> bool {
        !matches!(self.family, "contrat" | "jumelage" | "avenant") && !self.text.contains("collective")
    }
}

/// The kind that the noun at `at` begins; nothing when the noun means something else there.
pub(super) fn kind_at(text: &str, tokens: &[Token], at: usize) -> Option<Kind> {
    let noun = tokens[at].span.of(text).to_lowercase();
    let own = agreement_family(&noun)?;
    let end = kind_end(text, tokens, at);
    let written = &text[tokens[at].span.start()..tokens[end - 1].span.end()];
    let said = written.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let amends = own == "avenant";
    let family = if amends { amended(text, tokens, end)? } else { own };
    let means = match own {
        "lettre d’intention" => said.contains("intention"),
        "feuille de route" => said.contains("route"),
        "déclaration" => {
            ["intention", "conjointe", "commune", "jumelage", "partenariat"]
                .iter()
                .any(|word| said.contains(word))
                || tokens.get(end).is_some_and(|next| next.tags.has(Tags::SIGNS))
                || is_signed(text, tokens, at)
        }
        "accord" => !is_turn(text, tokens, at),
        // `en entente avec`, `d’entente avec`
        "entente" => !matches!(article(text, tokens, at).as_str(), "en" | "d" | "d’" | "d'"),
        // `droits issus de traités`
        "traité" => !is_purpose(text, tokens, at),
        "partenariat" | "jumelage" => !is_turn(text, tokens, at) && !is_purpose(text, tokens, at),
        _ => true,
    };
    let family = if said.contains("jumelage") { "jumelage" } else { family };
    let several = matches!(article(text, tokens, at).as_str(), "les" | "des" | "ces");
    let plural = several || noun.ends_with('s') && !noun.ends_with("cds");
    let definite = is_definite(text, tokens, at);
    means.then_some(Kind { at, text: said, family, end, amends, plural, definite })
}

fn is_definite(text: &str, tokens: &[Token], noun: usize) -> bool {
    // `du Sixième Protocole`
    const ORDINALS: [&str; 4] = ["premier", "première", "second", "seconde"];
    let before = article(text, tokens, noun);
    if noun > 0 && (before.ends_with("ième") || ORDINALS.contains(&before.as_str())) {
        return is_definite(text, tokens, noun - 1);
    }
    matches!(
        article(text, tokens, noun).as_str(),
        "l’" | "l'" | "l" | "le" | "la" | "cette" | "cet" | "ce" | "du" | "au"
    )
}

/// The word before a noun, quotation marks aside: its article.
pub(super) fn article(text: &str, tokens: &[Token], noun: usize) -> String {
    let before = tokens[noun.saturating_sub(2)..noun]
        .iter()
        .rev()
        .find(|token| !matches!(token.kind, TokenKind::Mark(_)));
    before.map(|token| token.span.of(text).to_lowercase()).unwrap_or_default()
}

/// `a signé hier à Z la Déclaration`: whether a verb of signing stands not far before.
fn is_signed(text: &str, tokens: &[Token], at: usize) -> bool {
    const REACH: usize = 6;
    let before = tokens[at.saturating_sub(REACH)..at].iter().rev();
    let mut words = before.take_while(|token| token.is_word() || matches!(token.kind, TokenKind::Mark(_)));
    words.any(|token| {
        let word = token.span.of(text);
        token.tags.has(Tags::SIGNS) && ["sign", "adopt"].iter().any(|stem| word.starts_with(stem))
    })
}

/// `d’accord`, `en accord avec`, `d’un commun accord`: no agreement.
fn is_turn(text: &str, tokens: &[Token], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|at| tokens[at].span.of(text).to_lowercase());
    matches!(before(1).as_deref(), Some("d" | "d’" | "d'" | "en" | "commun" | "plein"))
        || matches!(before(1).as_deref(), Some("son" | "leur"))
}

/// `un service de jumelage`, `des projets de partenariat`: what something is for.
fn is_purpose(text: &str, tokens: &[Token], at: usize) -> bool {
    at > 0 && is_bare_of(text, &tokens[at - 1])
}

/// The family of the agreement that an `avenant` is to, named soon behind it.
fn amended(text: &str, tokens: &[Token], end: usize) -> Option<&'static str> {
    let next = (end..tokens.len().min(end + 14)).find(|&at| tokens[at].tags.has(Tags::AGREEMENT))?;
    agreement_family(&tokens[next].span.of(text).to_lowercase())
}

/// Where the kind ends: `accord-cadre`, `accord bilatéral de libre-échange`, `convention collective de travail`.
fn kind_end(text: &str, tokens: &[Token], at: usize) -> usize {
    let mut end = hyphens(tokens, at + 1);
    for _ in 0..2 {
        end = adjectives(text, tokens, end);
        let of = tokens.get(end).is_some_and(|token| is_bare_of(text, token));
        let noun = tokens.get(end + 1).filter(|_| of).is_some_and(is_noun);
        if !noun {
            break;
        }
        // `convention de double imposition`
        let double = matches!(tokens[end + 1].span.of(text), "double" | "doubles" | "libre");
        let named = double && tokens.get(end + 2).is_some_and(is_noun);
        end = hyphens(tokens, end + 2 + usize::from(named));
    }
    adjectives(text, tokens, end)
}

/// `de` or `d’` without an article.
fn is_bare_of(text: &str, token: &Token) -> bool {
    token.is_word() && matches!(token.span.of(text), "de" | "d’" | "d'" | "d" | "DE" | "D’" | "D'" | "D")
}

fn is_noun(token: &Token) -> bool {
    token.kind == TokenKind::Word
        && (!token.capital || token.tags.has(Tags::ACRONYM))
        && !token.tags.any(Tags::DETERMINER | Tags::PREPOSITION | Tags::TIME | Tags::TITLE)
}

fn hyphens(tokens: &[Token], mut at: usize) -> usize {
    while tokens.get(at).is_some_and(|token| token.hyphen && token.kind == TokenKind::Word) {
        at += 1;
    }
    at
}

fn adjectives(text: &str, tokens: &[Token], mut at: usize) -> usize {
    const OTHERS: [&str; 10] = [
        "collective",
        "intergouvernementale",
        "conjointe",
        "commune",
        "tripartite",
        "mutuelle",
        "locale",
        "pluriannuelle",
        "additionnel",
        "révisée",
    ];
    /// Adjectives that need what follows: `relatif à`.
    const BARE: [&str; 5] = ["relatif", "relative", "relatifs", "similaires", "similaire"];
    const TAGS: Tags =
        Tags::AUXILIARY.and(Tags::SIGNS).and(Tags::ANNOUNCES).and(Tags::VERB).and(Tags::RENEWS);
    for _ in 0..2 {
        let fits = |token: &Token| {
            token.is_lower()
                && !BARE.contains(&token.span.of(text))
                && !token.tags.any(TAGS)
                && (token.tags.has(Tags::ADJECTIVE_LIKE) || OTHERS.contains(&token.span.of(text)))
        };
        if tokens.get(at).is_none_or(|token| !fits(token)) {
            break;
        }
        at = hyphens(tokens, at + 1);
    }
    at
}
