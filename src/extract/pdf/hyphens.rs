//! Words cut at the ends of lines: joined, unless the hyphen is the word's own.

use rustc_hash::FxHashSet;

/// The words of a document, to tell a cut word from a compound.
#[derive(Debug, Default)]
pub(super) struct Words(FxHashSet<String>);

/// What to do with the hyphen at the end of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineEnd {
    /// There is none: a space comes between the two lines.
    Space,
    /// The hyphen was put in by the typesetter: the word goes on without it.
    Joined,
    /// The hyphen is the word's own: the word goes on with it.
    Kept,
}

impl Words {
    /// Takes in the words of a line, but not the pieces of words at its two ends.
    pub fn add(&mut self, line: &str, before: Option<&str>) {
        let cut = before.is_some_and(|before| before.ends_with(HYPHENS));
        let words = tokens(line).skip(usize::from(cut));
        self.0.extend(words.filter(|word| !word.ends_with(HYPHENS)).map(str::to_lowercase));
    }

    fn has(&self, word: &str) -> bool {
        self.0.contains(&word.to_lowercase())
    }

    /// How a line goes on in the next one.
    pub fn line_end(&self, line: &str, next: &str) -> LineEnd {
        let Some(first) = tokens(line).last().and_then(|token| token.strip_suffix(HYPHENS)) else {
            return LineEnd::Space;
        };
        let second = tokens(next).next().unwrap_or_default().trim_end_matches(HYPHENS);
        let letters =
            |word: &str, end: Option<char>| !word.is_empty() && end.is_some_and(char::is_alphanumeric);
        if !letters(first, first.chars().last())
            || !letters(second, second.chars().next())
            || !line.ends_with(HYPHENS)
        {
            return LineEnd::Space;
        }
        if line.ends_with('\u{ad}') {
            return LineEnd::Joined;
        }
        self.hyphen(first, second)
    }

    /// The document's own words come first, then what French writes with a hyphen.
    fn hyphen(&self, first: &str, second: &str) -> LineEnd {
        let lower = second.chars().next().is_some_and(char::is_lowercase);
        let plain = first.chars().next_back().is_some_and(char::is_lowercase);
        if self.has(&format!("{first}-{second}")) || is_address(first) {
            return LineEnd::Kept;
        }
        if self.has(&format!("{first}{second}")) {
            return LineEnd::Joined;
        }
        if !lower || !plain {
            return LineEnd::Kept;
        }
        if is_compound(&first.to_lowercase(), &second.to_lowercase()) {
            LineEnd::Kept
        } else {
            LineEnd::Joined
        }
    }
}

/// The hyphens that end a line: the plain one, the soft one, U+2010.
const HYPHENS: [char; 3] = ['-', '\u{ad}', '\u{2010}'];

/// Words without the punctuation around them; an elided article is set apart.
fn tokens(line: &str) -> impl DoubleEndedIterator<Item = &str> {
    let edge = |char: char| !char.is_alphanumeric() && !HYPHENS.contains(&char);
    line.split(|char: char| char.is_whitespace() || matches!(char, '\'' | '’'))
        .map(move |token| token.trim_matches(edge))
        .filter(|token| !token.is_empty())
}

/// The parts of addresses keep their hyphens.
fn is_address(first: &str) -> bool {
    first.contains(['/', '@', '.', '_', ':'])
}

/// Words that keep the hyphen after them, whatever follows (Grevisse, *Le bon usage*, § 109).
const ALWAYS: [&str; 36] = [
    "arrière", "avant", "après", "beau", "belle", "bas", "celle", "celles", "celui", "ceux", "chef",
    "contre", "demi", "deux", "dix", "eux", "ex", "franco", "grand", "haut", "hors", "lui", "maître", "mi",
    "moi", "non", "nord", "nouveau", "quasi", "semi", "soixante", "sous", "sud", "trente", "vice", "vingt",
];

/// Words that keep it before certain others only.
const BEFORE: [(&str, &[&str]); 9] = [
    ("porte", &["parole", "paroles", "monnaie", "clés", "avions", "avion", "bagages", "drapeau"]),
    ("peut", &["être"]),
    ("procès", &["verbal", "verbaux"]),
    ("vis", &["à"]),
    ("à", &["dire", "vis"]),
    ("est", &["à", "ce"]),
    ("par", &["dessus", "dessous", "delà", "devant", "ci", "là"]),
    ("au", &["dessus", "dessous", "delà", "devant", "dedans", "dehors"]),
    ("ci", &["dessus", "dessous", "après", "contre", "joint", "jointe", "joints", "jointes"]),
];

/// Small words within a compound: `rez-de-chaussée`, `chef-d'œuvre`, `arc-en-ciel`, `Châlons-sur-Marne`.
const LINKS: [&str; 12] = ["de", "du", "des", "d", "à", "au", "en", "le", "la", "les", "sur", "et"];

/// Whether the hyphen belongs to the word, by usage.
fn is_compound(first: &str, second: &str) -> bool {
    let last = first.rsplit(HYPHENS).next().unwrap_or(first);
    let before = BEFORE.iter().find(|(word, _)| *word == last);
    let second = second.split(HYPHENS).next().unwrap_or(second);
    let linked = last != first && LINKS.contains(&last);
    linked
        || is_plural(first, second)
        || ALWAYS.contains(&last)
        || before.is_some_and(|(_, after)| after.contains(&second))
        || second == "t"
        || is_pronoun_after_verb(first, second)
}

/// `enseignants-chercheurs`: no French word goes on with a consonant behind the ending of a plural.
fn is_plural(first: &str, second: &str) -> bool {
    let plural = ["ants", "ents", "eurs", "iers"].iter().any(|ending| first.ends_with(ending));
    plural && !second.starts_with(['a', 'e', 'i', 'o', 'u', 'y', 'é', 'è', 'ê', 'â', 'î', 'ô', 'h'])
}

/// `a-t-il`, `est-ce`, `dit-elle`, `sont-ils`: the pronoun is a whole word, and the verb ends as verbs do.
fn is_pronoun_after_verb(first: &str, second: &str) -> bool {
    let pronoun = matches!(
        second,
        "il" | "elle"
            | "ils"
            | "elles"
            | "on"
            | "nous"
            | "vous"
            | "ce"
            | "je"
            | "même"
            | "mêmes"
            | "ci"
            | "là"
    );
    let verb = first.ends_with(['t', 'd', 's', 'z', 'e', 'i']) && first.chars().count() >= 2;
    pronoun && verb
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of a case put together; `known` is elsewhere in the document.
    fn joined(known: &str, lines: &str) -> String {
        let mut words = Words::default();
        words.add(known, None);
        let mut lines = lines.split(" ⏎ ");
        let first = lines.next().unwrap_or_default().to_owned();
        lines.fold(first, |text, next| match words.line_end(&text, next) {
            LineEnd::Space => format!("{text} {next}"),
            LineEnd::Kept => text + next,
            LineEnd::Joined => text.trim_end_matches(HYPHENS).to_owned() + next,
        })
    }

    #[test]
    fn words_cut_at_line_ends_become_what_the_cases_say() {
        let cases = include_str!("../../../tests/cases/hyphens.md");
        let rows =
            cases.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | "));
        for (lines, expected) in rows.skip(1) {
            let (known, lines) = lines.split_once(" : ").unwrap_or(("", lines));
            assert_eq!(joined(known, lines), expected, "{lines}");
        }
    }

    #[test]
    fn a_soft_hyphen_is_never_the_word_s_own() {
        assert_eq!(joined("", "le sous\u{ad} ⏎ titre"), "le soustitre");
        assert_eq!(joined("", "l’été- ⏎ "), "l’été- ");
    }
}
