//! Why nothing was found, and what to type instead.

use serde::Serialize;

use super::typography::{counted, quoted};
use super::visible::one_line;
use super::{Asked, Lang, Say};
use crate::search::{Correction, WhyNothing};

/// Why a search found nothing, in whole sentences.
#[derive(Clone, Copy)]
pub struct Why<'a> {
    /// The question.
    pub asked: Asked<'a>,
    /// The reasons.
    pub why: &'a WhyNothing,
    /// What would find more.
    pub correction: Option<&'a Correction>,
}

/// The JSON of it.
#[derive(Serialize)]
pub(super) struct WhyShape<'a> {
    unknown: Vec<UnknownShape<'a>>,
    without_filters: Option<usize>,
    without_phrases: Option<usize>,
}

#[derive(Serialize)]
struct UnknownShape<'a> {
    word: &'a str,
    nearest: &'a [String],
}

impl<'a> From<&'a WhyNothing> for WhyShape<'a> {
    fn from(why: &'a WhyNothing) -> Self {
        let unknown = why.unknown.iter().map(|(word, nearest)| UnknownShape { word, nearest });
        Self {
            unknown: unknown.collect(),
            without_filters: why.without_filters,
            without_phrases: why.without_phrases,
        }
    }
}

impl Say for Why<'_> {
    fn french(&self) -> String {
        self.sentences(Lang::Fr)
    }

    fn english(&self) -> String {
        self.sentences(Lang::En)
    }
}

impl Why<'_> {
    fn sentences(&self, lang: Lang) -> String {
        let read_as = one_line(self.asked.read_as);
        let mut reasons = vec![Reason::Nothing { read_as: &read_as }];
        reasons.extend(self.why.unknown.iter().map(|(word, nearest)| Reason::Unknown { word, nearest }));
        reasons.extend(self.correction.map(Reason::DidYouMean));
        reasons.extend(self.why.without_filters.map(Reason::WithoutFilters));
        reasons.extend(self.why.without_phrases.map(Reason::WithoutPhrases));
        if reasons.len() == 1 && !read_as.is_empty() {
            reasons.push(Reason::NotTogether);
        }
        reasons.iter().map(|reason| reason.say(lang)).collect::<Vec<_>>().join("\n  ")
    }
}

enum Reason<'a> {
    Nothing { read_as: &'a str },
    Unknown { word: &'a str, nearest: &'a [String] },
    DidYouMean(&'a Correction),
    WithoutFilters(usize),
    WithoutPhrases(usize),
    NotTogether,
}

impl Say for Reason<'_> {
    fn french(&self) -> String {
        match self {
            Reason::Nothing { read_as: "" } => {
                "Rien à chercher\u{a0}: la question ne contient aucun mot à chercher.".into()
            }
            Reason::Nothing { read_as } => format!("Rien trouvé pour\u{a0}: {read_as}"),
            Reason::Unknown { word, nearest } => {
                let unknown = format!("{} n’est dans aucun document", quoted(&one_line(word), Lang::Fr));
                match nearest {
                    [] => unknown + ".",
                    nearest => format!("{unknown}\u{a0}; au plus près\u{a0}: {}.", nearest.join(", ")),
                }
            }
            Reason::DidYouMean(Correction { query, documents: count }) => {
                format!(
                    "Vouliez-vous dire\u{a0}: {}\u{a0}? ({})",
                    one_line(query),
                    documents(*count, Lang::Fr)
                )
            }
            Reason::WithoutFilters(count) => {
                format!("Sans les filtres\u{a0}: {}.", documents(*count, Lang::Fr))
            }
            Reason::WithoutPhrases(count) => {
                format!("Sans les guillemets\u{a0}: {}.", documents(*count, Lang::Fr))
            }
            Reason::NotTogether => {
                "Aucun document ne répond à toute la question\u{a0}; retirez-en un mot.".into()
            }
        }
    }

    fn english(&self) -> String {
        match self {
            Reason::Nothing { read_as: "" } => "Nothing to search: the query holds no word to search.".into(),
            Reason::Nothing { read_as } => format!("Nothing found for: {read_as}"),
            Reason::Unknown { word, nearest } => {
                let unknown = format!("{} is in no document", quoted(&one_line(word), Lang::En));
                match nearest {
                    [] => unknown + ".",
                    nearest => format!("{unknown}; nearest: {}.", nearest.join(", ")),
                }
            }
            Reason::DidYouMean(Correction { query, documents: count }) => {
                format!("Did you mean: {}? ({})", one_line(query), documents(*count, Lang::En))
            }
            Reason::WithoutFilters(count) => format!("Without the filters: {}.", documents(*count, Lang::En)),
            Reason::WithoutPhrases(count) => {
                format!("Without the quotation marks: {}.", documents(*count, Lang::En))
            }
            Reason::NotTogether => "No document answers the whole query; take a word out.".into(),
        }
    }
}

fn documents(count: usize, lang: Lang) -> String {
    counted(count as u64, "document", "documents", lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_a_sentence() {
        let why = WhyNothing {
            unknown: vec![("aérospacial".into(), vec!["aérospatial".into(), "aérospatiale".into()])],
            without_filters: Some(12),
            without_phrases: Some(0),
        };
        let asked = Asked { text: "", read_as: "\"aérospacial\" type:entente", ignored: &[] };
        let expected = "\
Rien trouvé pour\u{a0}: \"aérospacial\" type:entente
  «\u{a0}aérospacial\u{a0}» n’est dans aucun document\u{a0}; au plus près\u{a0}: aérospatial, aérospatiale.
  Sans les filtres\u{a0}: 12 documents.
  Sans les guillemets\u{a0}: 0 document.";
        assert_eq!(Why { asked, why: &why, correction: None }.french(), expected);
    }

    #[test]
    fn a_query_of_stop_words_says_so() {
        let why = WhyNothing::default();
        let said = Why { asked: Asked::default(), why: &why, correction: None }.english();
        assert_eq!(said, "Nothing to search: the query holds no word to search.");
    }
}
