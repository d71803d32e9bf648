//! Answers in, words and JSON out, to any `Write`: every word shown in French and English, every shape of JSON.

mod agreements;
mod answer;
mod bibtex;
mod check;
mod citation;
mod completions;
mod csl;
mod csv;
mod evaluation;
mod explanation;
mod facets;
mod findings;
mod json;
mod jsonl;
mod lang;
mod link;
mod losses;
mod markdown;
mod open;
mod origins;
mod page;
mod quotes;
mod removal;
mod ris;
mod search;
mod shapes;
mod show;
mod status;
mod trouble;
mod typography;
mod update;
mod visible;
mod vocabulary;
mod why;
mod wrap;

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod samples;

pub use agreements::Agreements;
pub use answer::{Answer, Format, Table, write};
pub use check::Check;
pub use citation::{Citation, Cited};
pub use completions::Completions;
pub use evaluation::{Comparison, Evaluation};
pub use facets::Facets;
pub use lang::{Lang, Say};
pub use link::Link;
pub use losses::{Losses, Refusals};
pub use page::{Formulas, Marks, Page};
pub use quotes::Quotes;
pub use removal::Removal;
pub use search::{Asked, Counts, Found, Paths};
pub use shapes::VERSION;
pub use show::{Cut, Shown};
pub use status::Status;
pub use trouble::Trouble;
pub use update::{Doing, Update};
pub use why::Why;

/// A size with its unit, for the progress bar: `1,2 Mo`.
pub fn size(bytes: u64, lang: Lang) -> String {
    typography::size(bytes, lang)
}
