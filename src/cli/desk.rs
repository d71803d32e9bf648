//! What every command works at: where its answer goes, in which format and language, and where its index is.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use super::environment::Environment;
use super::global::Global;
use crate::index::Index;
use crate::present::{self, Answer, Formulas, Lang, Page, Say, Trouble};

/// The folder of an index, when no other is named.
const INDEX_FOLDER: &str = ".verbatim";

/// Options, environment and output of one run.
pub(super) struct Desk {
    /// The language of messages.
    pub lang: Lang,
    /// Options of every command.
    pub global: Global,
    environment: Environment,
    out: BufWriter<io::Stdout>,
}

impl Desk {
    /// A desk without options yet.
    pub fn new(lang: Lang, environment: Environment) -> Self {
        Self { lang, global: Global::default(), environment, out: BufWriter::new(io::stdout()) }
    }

    /// Sets the options.
    pub fn set(&mut self, global: Global) {
        self.global = global;
    }

    /// Writes an answer to stdout in the format asked for.
    pub fn answer<A: Answer>(&mut self, answer: &A) -> Result<(), Trouble> {
        if self.global.quiet {
            return Ok(());
        }
        let page = self.page();
        present::write(answer, self.global.format, &page, &mut self.out)?;
        Ok(self.out.flush()?)
    }

    /// Writes what was made elsewhere to stdout.
    pub fn write(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        self.out.write_all(bytes)?;
        Ok(self.out.flush()?)
    }

    /// Says something on stderr, unless it should be quiet.
    pub fn say(&self, words: &impl Say) {
        if !self.global.quiet {
            self.print(&words.say(self.lang));
        }
    }

    /// Says on stderr what could not be done, and what to type instead.
    pub fn complain(&self, trouble: &Trouble) {
        let colon = match self.lang {
            Lang::Fr => "\u{a0}:",
            Lang::En => ":",
        };
        self.print(&format!("verbatim{colon} {}", trouble.say(self.lang)));
        if let Some(hint) = trouble.hint(self.lang) {
            self.print(&format!("  {hint}"));
        }
    }

    /// A closed stderr is no reason to stop.
    fn print(&self, text: &str) {
        let _ = writeln!(io::stderr(), "{text}");
    }

    /// Whether a progress bar would be seen.
    pub fn shows_progress(&self) -> bool {
        !self.global.quiet && io::stderr().is_terminal()
    }

    /// The index that is named, or the nearest one.
    pub fn index(&self) -> Result<Index, Trouble> {
        let place = self.named().or_else(|| nearest(&self.environment.folder)).ok_or(Trouble::NoIndex)?;
        Ok(Index::open(&place)?)
    }

    /// Where the index is, or a new one goes: the one named, the nearest one, else one in this folder.
    pub fn index_place(&self) -> PathBuf {
        let folder = &self.environment.folder;
        self.named().or_else(|| nearest(folder)).unwrap_or_else(|| folder.join(INDEX_FOLDER))
    }

    /// Where the index of a corpus is: in it, unless `--index` names another place.
    pub fn corpus_index_place(&self, corpus: &Path) -> PathBuf {
        self.global.index.clone().unwrap_or_else(|| corpus.join(INDEX_FOLDER))
    }

    /// The file that this program was started from.
    pub fn program(&self) -> Option<PathBuf> {
        self.environment.program.clone()
    }

    fn named(&self) -> Option<PathBuf> {
        self.global.index.clone().or_else(|| self.environment.index.clone())
    }

    fn page(&self) -> Page {
        Page {
            lang: self.lang,
            marks: self.environment.marks(self.global.color),
            width: self.environment.width,
            formulas: if self.global.raw_csv { Formulas::Raw } else { Formulas::Disarmed },
        }
    }
}

/// The nearest index in `folder` or above.
fn nearest(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().map(|above| above.join(INDEX_FOLDER)).find(|place| place.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_index_wins() {
        let top = tempfile::tempdir().expect("a folder");
        let below = top.path().join("communiqués/2021");
        std::fs::create_dir_all(&below).expect("folders");
        std::fs::create_dir(top.path().join(INDEX_FOLDER)).expect("a folder");
        assert_eq!(nearest(&below), Some(top.path().join(INDEX_FOLDER)));
        std::fs::create_dir(below.join(INDEX_FOLDER)).expect("a folder");
        assert_eq!(nearest(&below), Some(below.join(INDEX_FOLDER)));
    }
}
