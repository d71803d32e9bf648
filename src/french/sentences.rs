//! Where French sentences end, past abbreviations, initials, ellipses and closing guillemets.

use super::letters::{is_space, lower};
use crate::document::Span;

/// Cuts `text` into sentences that tile it: each begins where the one before ends, and the white space between two
/// belongs to the first. Empty text has none.
///
/// A blank line ends a sentence whatever stands before it; a single line break does not.
///
/// ```
/// let text = "« Oui, dit M. Roy. Venez ! » Elle rit. Fin";
/// let cut: Vec<_> = verbatim::french::sentences(text).into_iter().map(|s| s.of(text)).collect();
/// assert_eq!(cut, ["« Oui, dit M. Roy. ", "Venez ! » ", "Elle rit. ", "Fin"]);
/// ```
pub fn sentences(text: &str) -> Vec<Span> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(found) = next_mark(text, at) {
        at = found;
        let end =
            if text[at..].starts_with('\n') { blank_line_end(text, at) } else { sentence_end(text, at) };
        match end {
            Some(end) => {
                sentences.push(Span::from(start..end));
                (start, at) = (end, end);
            }
            None => at += text[at..].chars().next().map_or(1, char::len_utf8),
        }
    }
    if start < text.len() {
        sentences.push(Span::from(start..text.len()));
    }
    sentences
}

/// The bytes that can be a mark that ends a sentence, or a line break; 0xE2 is the first of `…`, of dashes and of `’`.
const MAY_END: [bool; 256] = {
    let mut may_end = [false; 256];
    let (mut at, bytes) = (0, b".!?\n\xE2");
    while at < bytes.len() {
        may_end[bytes[at] as usize] = true;
        at += 1;
    }
    may_end
};

/// The first mark that can end a sentence, or line break, from `at` on.
fn next_mark(text: &str, mut at: usize) -> Option<usize> {
    loop {
        let may_end = |byte: &u8| MAY_END[usize::from(*byte)];
        let (parts, _) = text.as_bytes()[at..].as_chunks::<16>();
        // Sixteen bytes at once, without a branch for each.
        let without = |part: &&[u8; 16]| !part.iter().fold(false, |any, byte| any | may_end(byte));
        at += 16 * parts.iter().take_while(without).count();
        at += text.as_bytes()[at..].iter().position(may_end)?;
        if text.as_bytes()[at] != 0xE2 || text[at..].starts_with('…') {
            return Some(at);
        }
        at += '…'.len_utf8();
    }
}

/// Where the text goes on after a blank line that begins with the line break at `at`.
fn blank_line_end(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let white = rest.len() - rest.trim_start().len();
    rest[..white].matches('\n').nth(1)?;
    Some(at + white)
}

/// Where the next sentence begins, if the full stop, mark or ellipsis at `at` ends one.
fn sentence_end(text: &str, at: usize) -> Option<usize> {
    let marks = at + prefix(&text[at..], |c| matches!(c, '.' | '!' | '?' | '…'));
    let closed = closers_end(text, marks);
    let rest = &text[closed..];
    let next = closed + prefix(rest, char::is_whitespace);
    let Some(first) = text[next..].chars().next() else { return Some(next) };
    if next == closed && !is_glued(text, at, first, closed > marks) {
        return None;
    }
    let is_full_stop = &text[at..marks] == ".";
    let ends = can_begin(first) && !(is_full_stop && closed == marks && is_abbreviation(text, at, next));
    ends.then_some(next)
}

/// The end of the guillemets, quotes and brackets that close behind a mark, with the spaces before `»`.
fn closers_end(text: &str, mut at: usize) -> usize {
    loop {
        let spaces = prefix(&text[at..], is_space);
        let behind = &text[at + spaces..];
        at = match behind.chars().next() {
            Some('»') => at + spaces + '»'.len_utf8(),
            Some(c @ ('”' | '"' | ')' | ']' | '’' | '›')) if spaces == 0 => at + c.len_utf8(),
            _ => return at,
        }
    }
}

/// Whether two sentences touch without a space (`légitime ».Selon`, `fin.La`).
fn is_glued(text: &str, stop: usize, first: char, closed: bool) -> bool {
    let before = last_word(&text[..stop]);
    let closed = closed || text[..stop].ends_with(['»', '”', '"', ')']);
    first.is_uppercase() && (closed || before.chars().count() > 2 && before.chars().all(char::is_lowercase))
}

/// Whether a sentence can begin with `c`.
fn can_begin(c: char) -> bool {
    c.is_uppercase() || c.is_numeric() || !(c.is_lowercase() || matches!(c, ',' | ';' | ':' | ')' | '»'))
}

/// Abbreviations that something always follows; a full stop behind them ends no sentence.
/// Source: Lexique des règles typographiques en usage à l'Imprimerie nationale; Office québécois de la langue française.
const NEVER_LAST: [&str; 63] = [
    "adr", "al", "app", "arr", "art", "av", "bd", "boul", "bull", "ch", "chap", "chem", "cap", "cf", "cmdt",
    "col", "dir", "dr", "dre", "env", "ex", "fig", "fr", "gén", "gov", "hon", "jr", "lt", "max", "me", "mes",
    "mgr", "min", "mlle", "mlles", "mm", "mme", "mmes", "mr", "mrs", "ms", "mt", "no", "nos", "nº", "par",
    "pp", "pr", "pre", "prof", "réf", "sén", "sgt", "st", "ste", "sts", "stes", "suiv", "tél", "tel", "vol",
    "vs", "éd",
];

/// Abbreviations of months, days and numbers, which only figures follow (`sept. 2021`, `no. 5`).
const BEFORE_FIGURES: [&str; 14] =
    ["avr", "déc", "févr", "janv", "juil", "nov", "oct", "sept", "fév", "jan", "p", "n", "num", "alin"];

/// Words that often begin a sentence: after `O.N.U.` or `etc.`, they show that one has ended.
const BEGINNERS: [&str; 40] = [
    "Au", "Aux", "Avec", "Ce", "Cela", "Ces", "Cet", "Cette", "Dans", "De", "Depuis", "Des", "Deux", "Du",
    "Elle", "Elles", "En", "Et", "Il", "Ils", "Je", "La", "Le", "Les", "Leur", "Mais", "Nos", "Notre",
    "Nous", "On", "Par", "Pour", "Quand", "Sa", "Selon", "Ses", "Si", "Son", "Un", "Une",
];

/// Whether the full stop at `stop` belongs to an abbreviation, an initial or a list number, and `next` goes on.
fn is_abbreviation(text: &str, stop: usize, next: usize) -> bool {
    let word = last_word(&text[..stop]);
    let before = &text[..stop - word.len()];
    if word.is_empty() {
        return false;
    }
    if word.bytes().all(|byte| byte.is_ascii_digit()) {
        return word.len() <= 2
            && before.trim_end_matches(is_space).chars().next_back().is_none_or(|c| c == '\n');
    }
    let mut letters = word.chars();
    let is_single = letters.next().is_some() && letters.next().is_none();
    if before.ends_with('.') && is_single {
        return !begins_sentence(&text[next..]);
    }
    let lower = lower(word);
    let figures_follow = text[next..].starts_with(|c: char| c.is_ascii_digit());
    (is_single && word.chars().all(char::is_uppercase))
        || NEVER_LAST.contains(&&*lower)
        || (figures_follow && BEFORE_FIGURES.contains(&&*lower))
}

fn begins_sentence(rest: &str) -> bool {
    let first = &rest[..prefix(rest, char::is_alphabetic)];
    BEGINNERS.contains(&first) || rest[first.len()..].starts_with(super::is_apostrophe) && first.len() <= 2
}

/// The letters and digits that end `text`.
fn last_word(text: &str) -> &str {
    let start = text.char_indices().rev().take_while(|(_, c)| c.is_alphanumeric() || *c == 'º').last();
    start.map_or("", |(at, _)| &text[at..])
}

/// How many bytes at the beginning of `text` are characters that `accepted` takes.
fn prefix(text: &str, accepted: impl Fn(char) -> bool) -> usize {
    text.len() - text.trim_start_matches(accepted).len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sentences_of_random_text_tile_it(text in "(\\PC|[a-zA-Z .!?…»\\n]){0,80}") {
            let joined: String = sentences(&text).into_iter().map(|sentence| sentence.of(&text)).collect();
            prop_assert_eq!(joined, text);
        }

        #[test]
        fn marks_are_found_among_all_signs(text in "(\\PC|[a-z’—….!?\n]){0,60}") {
            prop_assert_eq!(next_mark(&text, 0), text.find(['.', '!', '?', '…', '\n']));
        }
    }
}
