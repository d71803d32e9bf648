//! The options that all commands take.

use std::path::PathBuf;

use clap::builder::TypedValueParser;
use clap::{ArgAction, Args};

use super::values::one_of;
use crate::present::{Format, Lang};

/// Options of every command.
#[derive(Args, Clone, Debug, Default)]
#[command(next_display_order = 900)]
pub(super) struct Global {
    /// The folder of the index; default: VERBATIM_INDEX, else the nearest .verbatim here or above
    #[arg(long, global = true, value_name = "DIR")]
    pub index: Option<PathBuf>,
    /// The language of messages; default: VERBATIM_LANG, else the locale's if English, else French
    #[arg(long, global = true, value_name = "LANG", value_parser = lang())]
    pub lang: Option<Lang>,
    /// The format of the answer
    #[arg(long, global = true, value_name = "FORMAT", default_value = "text", value_parser = format())]
    pub format: Format,
    /// Leave CSV cells that begin like a formula as they are
    #[arg(long, global = true)]
    pub raw_csv: bool,
    /// When to use colours
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", value_parser = color())]
    pub color: Color,
    /// Write nothing but errors
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// Print help
    #[arg(short, long, global = true, action = ArgAction::Help)]
    help: Option<bool>,
    /// Print the version
    #[arg(short = 'V', long, action = ArgAction::Version)]
    version: Option<bool>,
}

/// When colours are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Color {
    /// On a terminal that has them, unless `NO_COLOR` is set.
    #[default]
    Auto,
    Always,
    Never,
}

impl Color {
    const ALL: [Color; 3] = [Color::Auto, Color::Always, Color::Never];

    fn name(self) -> &'static str {
        match self {
            Color::Auto => "auto",
            Color::Always => "always",
            Color::Never => "never",
        }
    }
}

fn lang() -> impl TypedValueParser<Value = Lang> {
    one_of(&Lang::ALL, Lang::name)
}

fn format() -> impl TypedValueParser<Value = Format> {
    one_of(&Format::ALL, Format::name)
}

fn color() -> impl TypedValueParser<Value = Color> {
    one_of(&Color::ALL, Color::name)
}
