//! What is said when the command line cannot be understood.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, Error, ErrorFormatter, ErrorKind};

use crate::present::Lang;

/// Says what is wrong and what to type instead; help and version, which come the same way, go to stdout.
pub(super) fn tell(mistake: Error, lang: Lang) -> ExitCode {
    let hint = hint(&mistake, lang);
    let code = if mistake.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
    let printed = match lang {
        Lang::Fr => mistake.apply::<French>().print(),
        Lang::En => mistake.print(),
    };
    // There is nowhere left to say that stderr is closed.
    drop(printed);
    if let Some(hint) = hint {
        let _ = writeln!(std::io::stderr(), "\n  {hint}");
    }
    code
}

/// What a word that is no command was perhaps meant to be: a folder to index or a question.
fn hint(mistake: &Error, lang: Lang) -> Option<String> {
    if mistake.kind() != ErrorKind::InvalidSubcommand {
        return None;
    }
    let word = context(mistake, ContextKind::InvalidSubcommand);
    let (indexes, searches) = match lang {
        Lang::Fr => ("pour l’indexer\u{a0}:", "pour le chercher\u{a0}:"),
        Lang::En => ("to index it:", "to search for it:"),
    };
    let is_misspelt = mistake.get(ContextKind::SuggestedSubcommand).is_some() && !word.contains(' ');
    let is_path = word.contains(['/', '\\']) || Path::new(&word).exists();
    if is_misspelt && !is_path {
        return None;
    }
    let (purpose, command) = if is_path { (indexes, "index") } else { (searches, "search") };
    Some(format!("{purpose} verbatim {command} \"{word}\""))
}

/// clap's mistakes in French.
struct French;

impl ErrorFormatter for French {
    fn format_error(error: &Error<Self>) -> StyledStr {
        let mut out = StyledStr::new();
        let said = format!("verbatim\u{a0}: {}\n{}", sentence(error), suggestions(error));
        let usage = error.get(ContextKind::Usage).map(|usage| usage.to_string()).unwrap_or_default();
        let usage = usage.trim_start_matches("Usage:").trim();
        let usage = if usage.is_empty() { String::new() } else { format!("\nUtilisation\u{a0}: {usage}\n") };
        let _ = write!(out, "{said}{usage}\nPour l’aide\u{a0}: --help\n");
        out
    }
}

/// What is wrong, in one sentence.
fn sentence(error: &Error<French>) -> String {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("il manque une valeur à {argument}"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            format!("«\u{a0}{value}\u{a0}» n’est pas une valeur de {argument}")
        }
        ErrorKind::UnknownArgument => format!("l’option {argument} n’existe pas"),
        ErrorKind::InvalidSubcommand => {
            format!(
                "la commande «\u{a0}{}\u{a0}» n’existe pas",
                context(error, ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::NoEquals => format!("il faut un signe égal après {argument}"),
        ErrorKind::TooManyValues => format!("la valeur «\u{a0}{value}\u{a0}» est de trop pour {argument}"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{argument} n’a pas le bon nombre de valeurs")
        }
        ErrorKind::ArgumentConflict => conflict(error, &argument),
        ErrorKind::MissingRequiredArgument => format!("il manque {argument}"),
        ErrorKind::MissingSubcommand => "il manque une commande".into(),
        ErrorKind::InvalidUtf8 => "un des arguments n’est pas en UTF-8".into(),
        _ => "la ligne de commande n’est pas comprise".into(),
    }
}

fn conflict(error: &Error<French>, argument: &str) -> String {
    let other = context(error, ContextKind::PriorArg);
    if other == argument || other.is_empty() {
        format!("{argument} ne se donne qu’une fois")
    } else {
        format!("{argument} ne va pas avec {other}")
    }
}

/// What may have been meant, and what would be accepted.
fn suggestions(error: &Error<French>) -> String {
    let meant = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let meant = meant.map(|kind| context(error, kind));
    let meant =
        meant.iter().filter(|meant| !meant.is_empty()).map(|meant| format!("  peut-être\u{a0}: {meant}\n"));
    let accepted = context(error, ContextKind::ValidValue);
    let accepted = Some(accepted).filter(|accepted| !accepted.is_empty());
    meant.chain(accepted.map(|accepted| format!("  au choix\u{a0}: {accepted}\n"))).collect()
}

fn context<F: ErrorFormatter>(error: &Error<F>, kind: ContextKind) -> String {
    error.get(kind).map(ContextValue::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::help;
    use super::*;

    fn mistake(words: &[&str]) -> Error {
        let words = ["verbatim"].iter().chain(words);
        help::command(Lang::Fr).try_get_matches_from(words).expect_err("a mistake")
    }

    fn said(words: &[&str]) -> String {
        mistake(words).apply::<French>().to_string()
    }

    #[test]
    fn mistakes_are_told_in_french() {
        let cases: [(&[&str], &str); 8] = [
            (
                &["search", "été", "--since", "2021-13"],
                "«\u{a0}2021-13\u{a0}» n’est pas une valeur de --since <DATE>",
            ),
            (&["search"], "il manque <QUESTION>"),
            (
                &["search", "été", "--format", "xml"],
                "«\u{a0}xml\u{a0}» n’est pas une valeur de --format <FORMAT>",
            ),
            (&["search", "été", "-n", "dix"], "«\u{a0}dix\u{a0}» n’est pas une valeur de --limit <N>"),
            (&["status", "--perdus"], "l’option --perdus n’existe pas"),
            (&["search", "-l", "-c", "été"], "--paths ne va pas avec --count"),
            (&["montrer"], "la commande «\u{a0}montrer\u{a0}» n’existe pas"),
            (&["status", "--lang"], "il manque une valeur à --lang <LANGUE>"),
        ];
        for (words, expected) in cases {
            let said = said(words);
            assert!(said.contains(expected), "{said}");
            assert!(!said.contains("error") && !said.contains("Usage"), "{said}");
        }
        assert!(said(&["search", "été", "--format", "xml"]).contains("au choix\u{a0}: text, json"));
    }

    #[test]
    fn a_path_or_a_question_instead_of_a_command_brings_a_hint() {
        let hint = |word| hint(&mistake(&[word]), Lang::Fr);
        assert_eq!(hint("src").as_deref(), Some("pour l’indexer\u{a0}: verbatim index \"src\""));
        let expected = "pour le chercher\u{a0}: verbatim search \"entente avec Toulouse\"";
        assert_eq!(hint("entente avec Toulouse").as_deref(), Some(expected));
        assert_eq!(hint("serch"), None, "clap knows what was meant");
    }
}
