//! `verbatim help`, and the command line in one language: its help, its headings, its examples.

use clap::{Arg, Args, Command, CommandFactory};

use super::command_line::{CommandLine, NAMES};
use super::desk::Desk;
use super::exit::Outcome;
use super::french;
use crate::present::{Lang, Trouble};

/// The definitions from which arguments are parsed and help, completions and manual are made.
pub(super) fn command(lang: Lang) -> Command {
    let program = examples(CommandLine::command(), lang).mut_subcommands(|command| examples(command, lang));
    match lang {
        Lang::En => program.mut_subcommands(with_aliases),
        Lang::Fr => french::translated(program),
    }
}

/// Print the help of the program or of a command
#[derive(Args, Default)]
pub(super) struct Arguments {
    /// The command; default: the program
    #[arg(value_name = "COMMAND", value_parser = NAMES)]
    command: Option<String>,
}

/// Writes the help to stdout.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let mut program = command(desk.lang);
    program.build();
    let asked = arguments.command.as_deref().and_then(|name| program.find_subcommand(name));
    let help = asked.unwrap_or(&program).clone().render_help();
    desk.write(help.to_string().as_bytes())?;
    Ok(Outcome::Found)
}

/// The command whose other names stand behind what it does.
fn with_aliases(command: Command) -> Command {
    let about = command.get_about().map(ToString::to_string).unwrap_or_default();
    let about = format!("{about}{}", aliases(&command, "also", ": "));
    command.about(about)
}

/// ` [also: indexer]`, or nothing for a command without other names.
pub(super) fn aliases(command: &Command, also: &str, colon: &str) -> String {
    let names: Vec<_> = command.get_all_aliases().collect();
    if names.is_empty() { String::new() } else { format!(" [{also}{colon}{}]", names.join(", ")) }
}

/// What an option accepts and what it is without it.
pub(super) fn values_of(arg: &Arg) -> (Vec<String>, Vec<String>) {
    if !arg.get_action().takes_values() {
        return Default::default();
    }
    let accepted = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let defaults = arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned());
    let defaults = if arg.is_hide_default_value_set() { Vec::new() } else { defaults.collect() };
    (accepted, defaults)
}

/// Commands to try, by the command whose help shows them; they read the same in both languages.
const EXAMPLES: [(&str, &str); 5] = [
    (
        "verbatim",
        "  verbatim search --corpus corpus \"coopération aérospatiale avec Toulouse\"\n  \
           verbatim index corpus\n  \
           verbatim show 2021/entente.txt",
    ),
    ("index", "  verbatim index communiques ententes.jsonl.gz\n  verbatim index"),
    (
        "search",
        "  verbatim search entente Toulouse --kind entente --since 2021\n  \
           verbatim search '\"intelligence artificielle\" OU IA -santé'\n  \
           verbatim search --format csv -n 0 aérospatiale > aerospatiale.csv",
    ),
    (
        "show",
        "  verbatim show entente.txt --passages\n  verbatim show 'verbatim:2021/entente.txt#char=812,1377'",
    ),
    ("facets", "  verbatim facets type\n  verbatim facets source --query aérospatiale --since 2021"),
];

fn examples(command: Command, lang: Lang) -> Command {
    let examples = EXAMPLES.iter().find(|(name, _)| *name == command.get_name());
    let head = match lang {
        Lang::Fr => "Exemples\u{a0}:",
        Lang::En => "Examples:",
    };
    match examples {
        Some((_, examples)) => command.after_help(format!("{head}\n{examples}")),
        None => command,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn helps(lang: Lang) -> Vec<(String, String)> {
        let mut program = command(lang);
        program.build();
        let names: Vec<_> = program.get_subcommands().map(|command| command.get_name().to_owned()).collect();
        let of = |name: String| {
            let mut command = program.find_subcommand(&name).cloned().expect("its name was just read");
            let help = command.render_long_help().to_string();
            (name, help)
        };
        let mut helps: Vec<_> = names.into_iter().map(of).collect();
        helps.push((String::new(), program.clone().render_long_help().to_string()));
        helps
    }

    #[test]
    fn french_help_holds_no_word_of_clap() {
        for (name, help) in helps(Lang::Fr) {
            for word in [
                "Usage:",
                "Options:",
                "Arguments:",
                "Commands:",
                "[default",
                "[possible",
                "[also",
                "Print",
                "Only",
            ] {
                assert!(!help.contains(word), "{name}: {word}\n{help}");
            }
            assert!(help.contains("Utilisation\u{a0}: verbatim"), "{help}");
        }
    }

    #[test]
    fn both_languages_show_the_same_options() {
        let options = |help: &str| -> Vec<String> {
            let words = help.split([' ', ',', '\n']);
            words
                .filter(|word| word.starts_with("--"))
                .map(|word| {
                    word.trim_end_matches('.').split(['[', '=']).next().unwrap_or_default().to_owned()
                })
                .collect()
        };
        for ((name, french), (_, english)) in helps(Lang::Fr).into_iter().zip(helps(Lang::En)) {
            assert_eq!(options(&french), options(&english), "{name}");
        }
    }

    /// The words of a line up to `>`, where quotes hold spaces together.
    fn shell_words(line: &str) -> Vec<String> {
        let mut words = vec![String::new()];
        let mut quote = None;
        for c in line.trim().chars().take_while(|c| *c != '>') {
            match (quote, c) {
                (None, '\'' | '"') => quote = Some(c),
                (Some(open), _) if c == open => quote = None,
                (None, ' ') => words.push(String::new()),
                _ => words.iter_mut().last().into_iter().for_each(|word| word.push(c)),
            }
        }
        words.retain(|word| !word.is_empty());
        words
    }

    #[test]
    fn every_example_is_understood() {
        for (_, examples) in EXAMPLES {
            for line in examples.lines() {
                let parsed = command(Lang::En).try_get_matches_from(shell_words(line));
                assert!(parsed.is_ok(), "{line}: {:?}", parsed.err().map(|error| error.to_string()));
            }
        }
    }
}
