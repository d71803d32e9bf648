//! Whether a sentence says that somebody reached an agreement or has one: `sont parvenus à un accord`, `dispose d’accords`.

use std::ops::Range;

use super::super::names::Names;
use super::deed::word;
use super::kinds::Kind;

/// `parviennent à un accord`, `ont trouvé un accord`: words of reaching one, just before it.
pub(super) fn reached(names: &Names, range: &Range<usize>, kind: &Kind) -> Option<usize> {
    const WORDS: [&str; 10] = [
        "parviennent",
        "parvient",
        "parvenus",
        "parvenu",
        "parvenues",
        "arrivés",
        "arrivées",
        "trouvé",
        "trouvent",
        "parvenue",
    ];
    let from = kind.at.saturating_sub(5).max(range.start);
    (from..kind.at)
        .rev()
        .find(|&at| WORDS.contains(&word(names, at)))
        .or_else(|| disposed(names, range, kind))
}

/// `dispose d’un accord`, `dispose de tels accords`, `a un accord avec`: a verb of having one.
pub(super) fn disposed(names: &Names, range: &Range<usize>, kind: &Kind) -> Option<usize> {
    const WITH: usize = 6;
    let from = kind.at.saturating_sub(3).max(range.start);
    let disposes = (from..kind.at).find(|&at| matches!(word(names, at), "dispose" | "disposent"));
    let has = |&at: &usize| {
        let one = matches!(word(names, at + 1), "un" | "une");
        one && matches!(word(names, at), "a" | "ont" | "existe" | "existent")
    };
    let with = || (kind.end..range.end.min(kind.end + WITH)).any(|at| word(names, at) == "avec");
    disposes.or_else(|| kind.at.checked_sub(2).filter(|at| *at >= range.start).filter(has).filter(|_| with()))
}
