//! The words round the hits of a search.

use super::super::typography::counted;
use super::super::{Lang, Say};
use super::Asked;
use crate::search::{Correction, Total};

/// The words round a hit.
pub(super) enum Words<'a> {
    Totals(Total),
    ReadAs(Asked<'a>),
    DidYouMean(&'a Correction),
    Page(u32),
    Passage(usize),
    More(usize),
    Copies(usize),
    Missing(&'a [String]),
}

impl Say for Words<'_> {
    fn french(&self) -> String {
        match self {
            Words::Totals(total) => totals_french(*total),
            Words::ReadAs(asked) if asked.ignored.is_empty() => format!("Lu comme\u{a0}: {}", asked.read_as),
            Words::ReadAs(asked) => {
                format!(
                    "Lu comme\u{a0}: {} (mots de côté\u{a0}: {})",
                    asked.read_as,
                    asked.ignored.join(", ")
                )
            }
            Words::DidYouMean(Correction { query, documents }) => {
                let found = count(*documents, "document", "documents", Lang::Fr);
                format!("Vouliez-vous dire\u{a0}: {query}\u{a0}? ({found})")
            }
            Words::Page(page) => format!("p.\u{a0}{page}"),
            Words::Passage(number) => format!("passage {number}"),
            Words::More(more) => format!("+{}", count(*more, "passage", "passages", Lang::Fr)),
            Words::Copies(copies) => count(*copies, "copie", "copies", Lang::Fr),
            Words::Missing(words) => format!("sans\u{a0}: {}", words.join(", ")),
        }
    }

    fn english(&self) -> String {
        match self {
            Words::Totals(total) => totals_english(*total),
            Words::ReadAs(asked) if asked.ignored.is_empty() => format!("Read as: {}", asked.read_as),
            Words::ReadAs(asked) => {
                format!("Read as: {} (words left out: {})", asked.read_as, asked.ignored.join(", "))
            }
            Words::DidYouMean(Correction { query, documents }) => {
                let found = count(*documents, "document", "documents", Lang::En);
                format!("Did you mean: {query}? ({found})")
            }
            Words::Page(page) => format!("p.\u{a0}{page}"),
            Words::Passage(number) => format!("passage {number}"),
            Words::More(more) => format!("+{}", count(*more, "passage", "passages", Lang::En)),
            Words::Copies(copies) => count(*copies, "copy", "copies", Lang::En),
            Words::Missing(words) => format!("without: {}", words.join(", ")),
        }
    }
}

fn totals_french(total: Total) -> String {
    let passages = count(total.passages, "passage", "passages", Lang::Fr);
    let documents = count(total.documents, "document", "documents", Lang::Fr);
    let partial = count(total.partial, "document n’en a", "documents n’en ont", Lang::Fr);
    match (total.documents, total.partial) {
        (_, 0) => format!("{passages} dans {documents}"),
        (0, _) => format!("Aucun document n’a tous les mots\u{a0}; {partial} qu’une partie"),
        _ => format!("{passages} dans {documents}\u{a0}; {partial} qu’une partie"),
    }
}

fn totals_english(total: Total) -> String {
    let passages = count(total.passages, "passage", "passages", Lang::En);
    let documents = count(total.documents, "document", "documents", Lang::En);
    let partial = count(total.partial, "document has", "documents have", Lang::En);
    match (total.documents, total.partial) {
        (_, 0) => format!("{passages} in {documents}"),
        (0, _) => format!("No document has all the words; {partial} some of them"),
        _ => format!("{passages} in {documents}; {partial} only some of the words"),
    }
}

fn count(number: usize, one: &str, many: &str, lang: Lang) -> String {
    counted(number as u64, one, many, lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_no_document_has_all_words_it_says_so() {
        let total = Total { passages: 0, documents: 0, partial: 1 };
        assert_eq!(
            Words::Totals(total).french(),
            "Aucun document n’a tous les mots\u{a0}; 1 document n’en a qu’une partie"
        );
        assert_eq!(
            Words::Totals(total).english(),
            "No document has all the words; 1 document has some of them"
        );
    }
}
