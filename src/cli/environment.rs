//! What the process was started in: variables, current folder, terminal.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

use super::global::Color;
use crate::present::{Lang, Marks};

/// The environment of this process, read once.
#[derive(Clone, Debug, Default)]
pub(super) struct Environment {
    /// `VERBATIM_INDEX`.
    pub index: Option<PathBuf>,
    /// The current folder.
    pub folder: PathBuf,
    /// The file that this program was started from, where the system tells.
    pub program: Option<PathBuf>,
    /// Columns of the terminal that stdout is, if it is one.
    pub width: Option<usize>,
    lang: Option<String>,
    locale: String,
    has_no_colors: bool,
    stdout_is_terminal: bool,
}

impl Environment {
    /// As it is now.
    pub fn current() -> Self {
        let stdout_is_terminal = io::stdout().is_terminal();
        Self {
            index: env::var_os("VERBATIM_INDEX").filter(|path| !path.is_empty()).map(PathBuf::from),
            folder: env::current_dir().unwrap_or_default(),
            program: env::current_exe().ok(),
            width: stdout_is_terminal.then(columns),
            lang: variable("VERBATIM_LANG"),
            locale: ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable).unwrap_or_default(),
            has_no_colors: variable("NO_COLOR").is_some()
                || variable("TERM").is_some_and(|term| term == "dumb"),
            stdout_is_terminal,
        }
    }

    /// The language of messages, known before the arguments are parsed so that mistakes in them are told in it.
    pub fn lang(&self, arguments: &[OsString]) -> Lang {
        let typed = typed_lang(arguments).or_else(|| self.lang.as_deref().and_then(Lang::from_name));
        typed.unwrap_or_else(|| Lang::of_locale(&self.locale))
    }

    /// How words of a query are marked on stdout.
    pub fn marks(&self, color: Color) -> Marks {
        match color {
            Color::Always => Marks::Colour,
            Color::Auto if self.stdout_is_terminal && !self.has_no_colors => Marks::Colour,
            _ if self.stdout_is_terminal => Marks::Stars,
            _ => Marks::None,
        }
    }
}

/// Lines longer than this are tiring to read.
const WIDEST: usize = 100;

fn columns() -> usize {
    terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0)).min(WIDEST)
}

/// A variable that is set and not empty.
fn variable(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}

/// What follows `--lang`, if it is a language.
fn typed_lang(arguments: &[OsString]) -> Option<Lang> {
    let words: Vec<_> =
        arguments.iter().map(|word| word.to_string_lossy()).take_while(|word| word != "--").collect();
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let apart = words.iter().skip_while(|word| *word != "--lang").nth(1);
    Lang::from_name(joined.or(apart.map(AsRef::as_ref))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(environment: &Environment, arguments: &[&str]) -> Lang {
        environment.lang(&arguments.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn the_option_goes_before_the_variable_and_the_variable_before_the_locale() {
        let environment =
            Environment { lang: Some("fr".into()), locale: "en_CA.UTF-8".into(), ..Environment::default() };
        assert_eq!(lang(&environment, &["verbatim", "--lang", "en"]), Lang::En);
        assert_eq!(lang(&environment, &["verbatim", "search", "--lang=en", "été"]), Lang::En);
        assert_eq!(lang(&environment, &["verbatim", "--", "--lang=en"]), Lang::Fr);
        assert_eq!(lang(&Environment { lang: None, ..environment.clone() }, &[]), Lang::En);
        assert_eq!(lang(&Environment { lang: Some("de".into()), ..environment }, &[]), Lang::En);
        assert_eq!(lang(&Environment::default(), &[]), Lang::Fr);
    }

    #[test]
    fn without_colours_words_are_starred_on_a_terminal_only() {
        let terminal = Environment { stdout_is_terminal: true, ..Environment::default() };
        assert_eq!(terminal.marks(Color::Auto), Marks::Colour);
        assert_eq!(terminal.marks(Color::Never), Marks::Stars);
        assert_eq!(Environment { has_no_colors: true, ..terminal }.marks(Color::Auto), Marks::Stars);
        assert_eq!(Environment::default().marks(Color::Auto), Marks::None);
        assert_eq!(Environment::default().marks(Color::Always), Marks::Colour);
    }
}
