//! Arguments that several commands take: the folder to bring up to date first, the part of the answer, the words typed.

use std::path::PathBuf;

use clap::Args;
use clap::builder::TypedValueParser;

use super::desk::Desk;
use super::upkeep;
use super::values::one_of;
use crate::index::Index;
use crate::present::Trouble;
use crate::search::{Options, Sort};

/// Which folder is asked.
#[derive(Args)]
pub(super) struct Corpus {
    /// Bring the index of this folder up to date first, then ask it
    #[arg(long = "corpus", id = "corpus", value_name = "DIR")]
    folder: Option<PathBuf>,
}

impl Corpus {
    /// The index of the folder, up to date; without a folder, the index that there is.
    pub fn index(&self, desk: &Desk) -> Result<Index, Trouble> {
        upkeep::index(self.folder.as_deref(), desk)
    }
}

/// Which part of the answer is shown, and in what order; `MOST` results where nothing is said.
#[derive(Args)]
pub(super) struct Page<const MOST: usize> {
    /// How many results at most; 0 for all
    #[arg(short = 'n', long, value_name = "N", default_value_t = MOST)]
    limit: usize,
    /// How many results to pass over first
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: usize,
    /// The order: the best, the oldest or the newest first
    #[arg(long, value_name = "ORDER", default_value = "relevance", value_parser = sort())]
    #[arg(allow_hyphen_values = true)]
    sort: Sort,
}

impl<const MOST: usize> Page<MOST> {
    /// The options of a search that gives this part.
    pub fn options(&self) -> Options {
        Options { limit: self.limit, offset: self.offset, sort: self.sort, ..Options::default() }
    }
}

const SORTS: [Sort; 3] = [Sort::Relevance, Sort::Oldest, Sort::Newest];

fn sort() -> impl TypedValueParser<Value = Sort> {
    one_of(&SORTS, |sort| match sort {
        Sort::Relevance => "relevance",
        Sort::Oldest => "date",
        Sort::Newest => "-date",
    })
}

/// What was typed, whether it was quoted or not: the first argument and those after it.
pub(super) fn typed(first: &str, more: &[String]) -> String {
    [first].into_iter().chain(more.iter().map(String::as_str)).collect::<Vec<_>>().join(" ")
}
