//! The help in French, text by text; a test holds that none is missing and none too many.

use clap::{Arg, Command};

use super::help::{aliases, values_of};
use crate::facet::FACETS;

/// What the program and its commands do.
const COMMANDS: &[(&str, &str)] = &[
    (
        "verbatim",
        "Trouver ce qui s’est dit, par qui, sur quoi, dans n’importe quelle pile de documents en français",
    ),
    ("index", "Mettre l’index à jour d’après des dossiers et des fichiers"),
    ("search", "Trouver les passages qui répondent à une question, les meilleurs d’abord"),
    ("quotes", "Trouver ce qui a été dit, et qui l’a dit"),
    ("check", "Dire si une citation est dans les documents, et ce qui y a été changé"),
    ("agreements", "Trouver qui s’est entendu avec qui, sur quoi, et quand"),
    ("show", "Afficher le texte d’un document"),
    ("similar", "Trouver ce qui ressemble à un document, ou au passage auquel mène un lien"),
    ("suggest", "Nommer les noms et les mots du corpus qui commencent ainsi"),
    ("facets", "Compter les documents par type, source, langue, etc."),
    ("status", "Dire ce qui est indexé, et ce qui a été refusé ou perdu"),
    ("remove", "Retirer des documents de l’index\u{a0}; les fichiers restent"),
    ("eval", "Noter le classement sur des requêtes dont les réponses ont été jugées"),
    ("completions", "Écrire les complétions d’un interpréteur, d’après les définitions de --help"),
    ("man", "Écrire la page de manuel, d’après les définitions de --help"),
    ("help", "Afficher l’aide du programme ou d’une commande"),
];

/// What options and arguments do, by command and id; those of the program are those of every command.
const ARGUMENTS: &[(&str, &str, &str)] = &[
    (
        "verbatim",
        "index",
        "Le dossier de l’index\u{a0}; par défaut, VERBATIM_INDEX, sinon le .verbatim le plus proche, ici ou au-dessus",
    ),
    (
        "verbatim",
        "lang",
        "La langue des messages\u{a0}; par défaut, VERBATIM_LANG, sinon l’anglais si le système le parle, sinon le français",
    ),
    ("verbatim", "format", "Le format de la réponse"),
    ("verbatim", "raw_csv", "Laisser telles quelles les cellules CSV qui commencent comme une formule"),
    ("verbatim", "color", "Quand mettre des couleurs"),
    ("verbatim", "quiet", "Ne rien écrire d’autre que les erreurs"),
    ("verbatim", "help", "Afficher l’aide"),
    ("verbatim", "version", "Afficher la version"),
    ("index", "paths", "Dossiers et fichiers\u{a0}; par défaut, ceux qui sont déjà indexés"),
    ("index", "again", "Relire tous les fichiers, même ceux qui n’ont pas changé ou qui ont été retirés"),
    ("index", "follow_links", "Suivre les liens symboliques, mais jamais hors d’un dossier indexé"),
    ("index", "hidden", "Prendre aussi les fichiers et dossiers dont le nom commence par un point"),
    (
        "index",
        "ocr",
        "Reconnaître le texte des pages numérisées et des images avec Tesseract\u{a0}; l’index le retient",
    ),
    ("index", "limits", "Ne pas laisser un fichier coûter davantage\u{a0}; l’index le retient"),
    ("index", "verbose", "Dire aussi ce qui a été perdu"),
    ("search", "more", "Les mots qui suivent le premier argument"),
    (
        "search",
        "query",
        "Mots, \"expressions\", filtres clé:valeur\u{a0}; plusieurs arguments font une seule question",
    ),
    ("search", "corpus", "Mettre d’abord à jour l’index de ce dossier, puis l’interroger"),
    (
        "search",
        "since",
        "Seulement les documents de cette date ou d’après\u{a0}: 2021, 2021-02 ou 2021-02-09",
    ),
    (
        "search",
        "until",
        "Seulement les documents de cette date ou d’avant\u{a0}: 2021, 2021-02 ou 2021-02-09",
    ),
    ("search", "limit", "Combien de résultats au plus\u{a0}; 0 pour tous"),
    ("search", "offset", "Combien de résultats sauter d’abord"),
    ("search", "sort", "L’ordre\u{a0}: les meilleurs, les plus anciens ou les plus récents d’abord"),
    ("search", "paths", "Seulement les chemins des fichiers"),
    ("search", "count", "Seulement combien il y en a"),
    ("search", "explain", "Dire de quoi chaque score est fait"),
    (
        "quotes",
        "query",
        "Mots de la citation, de son auteur ou de ce qui l’entoure\u{a0}; par défaut, toutes, les plus récentes d’abord",
    ),
    ("quotes", "quote_type", "Seulement les citations de ce type"),
    ("quotes", "role", "Seulement les personnes dont la fonction contient ces mots"),
    ("quotes", "clues", "Montrer l’indice qui a fait trouver chaque personne"),
    ("check", "text", "Ce que quelqu’un aurait dit"),
    ("check", "speaker", "Qui l’aurait dit\u{a0}: un nom ou une fonction"),
    ("check", "limit", "Combien d’autres sources au plus\u{a0}; 0 pour toutes celles qui ont été comparées"),
    (
        "agreements",
        "query",
        "Mots de l’entente ou du document qui en parle\u{a0}; par défaut, toutes, les plus récentes d’abord",
    ),
    ("agreements", "agreement_kind", "Seulement les ententes de ce genre\u{a0}: jumelage, convention…"),
    (
        "agreements",
        "status",
        "Seulement les ententes dans cet état\u{a0}: annoncées, signées, renouvelées ou terminées",
    ),
    ("agreements", "evidence", "Montrer les phrases qui en parlent, document par document"),
    ("show", "document", "L’identifiant du document, la fin de celui-ci, ou un lien verbatim:"),
    (
        "show",
        "findings",
        "Montrer, au lieu du texte, ce qui y a été trouvé\u{a0}: secteurs, citations, partenaires, ententes",
    ),
    ("show", "passages", "Découper le texte en passages numérotés"),
    (
        "suggest",
        "prefix",
        "Le début d’un nom ou d’un mot, deux lettres au moins\u{a0}; les accents et la casse ne comptent pas",
    ),
    ("suggest", "limit", "Combien de noms et combien de mots au plus\u{a0}; 0 pour tous"),
    ("facets", "facet", "Une facette\u{a0}; par défaut, toutes"),
    ("facets", "query", "Ne compter que les documents qui répondent à cette question"),
    ("facets", "limit", "Combien de valeurs d’une facette au plus\u{a0}; 0 pour toutes"),
    ("status", "losses", "Lister ce qui a été refusé, perdu ou deviné, fichier par fichier"),
    ("remove", "documents", "Identifiants entiers de documents ou de fichiers"),
    ("eval", "queries", "Les requêtes\u{a0}: un objet JSON par ligne, avec _id et text"),
    (
        "eval",
        "qrels",
        "Les jugements\u{a0}: requête, document et pertinence par ligne, séparés par des tabulations",
    ),
    ("eval", "depth", "Combien de documents sont classés pour chaque requête"),
    ("eval", "run", "Écrire les classements dans ce fichier, tel que trec_eval les lit"),
    ("eval", "against", "Comparer aux classements de ce fichier"),
    ("eval", "set", "Pondérer autrement une partie du classement\u{a0}; 0 l’éteint"),
    ("completions", "shell", "L’interpréteur de commandes"),
    ("help", "command", "La commande\u{a0}; par défaut, le programme"),
    ("man", "command", "La page d’une commande\u{a0}; par défaut, celle du programme"),
];

/// What stands for a value.
const VALUES: &[(&str, &str)] = &[
    ("COMMAND", "COMMANDE"),
    ("DATE", "DATE"),
    ("DIR", "DOSSIER"),
    ("DOC", "DOC"),
    ("FACET", "FACETTE"),
    ("FILE", "FICHIER"),
    ("FORMAT", "FORMAT"),
    ("KIND", "GENRE"),
    ("LANG", "LANGUE"),
    ("LIMIT=VALUE", "LIMITE=VALEUR"),
    ("N", "N"),
    ("NAME", "NOM"),
    ("ORDER", "ORDRE"),
    ("PART=WEIGHT", "PARTIE=POIDS"),
    ("PATH", "CHEMIN"),
    ("PREFIX", "DÉBUT"),
    ("QUERY", "QUESTION"),
    ("ROLE", "FONCTION"),
    ("SHELL", "INTERPRÉTEUR"),
    ("STATUS", "ÉTAT"),
    ("TEXT", "TEXTE"),
    ("TYPE", "TYPE"),
    ("VALUE", "VALEUR"),
    ("WHEN", "QUAND"),
];

/// `{all-args}` ends each heading with a colon, hence the no-break space at the end of ours.
const TEMPLATE: &str = "{about-with-newline}\nUtilisation\u{a0}: {usage}\n\n{all-args}{after-help}";

/// The program with all its help in French.
pub(super) fn translated(program: Command) -> Command {
    let program = program.subcommand_help_heading("Commandes\u{a0}").subcommand_value_name("COMMANDE");
    one(program).mut_subcommands(one)
}

fn one(command: Command) -> Command {
    let name = command.get_name().to_owned();
    let about = about(&name).map(|about| format!("{about}{}", aliases(&command, "aussi", "\u{a0}: ")));
    let command = match about {
        Some(about) => command.about(about),
        None => command,
    };
    command.help_template(TEMPLATE).mut_args(|arg| argument(&name, arg))
}

fn argument(command: &str, arg: Arg) -> Arg {
    let heading = if arg.is_positional() { "Arguments\u{a0}" } else { "Options\u{a0}" };
    let help = text(command, arg.get_id().as_str()).map(|text| text + &values_said(&arg));
    let value = arg.get_value_names().and_then(|names| value(names.first()?));
    let takes_values = arg.get_action().takes_values();
    let arg = arg.help_heading(heading).hide_default_value(takes_values).hide_possible_values(takes_values);
    let arg = match value {
        Some(value) => arg.value_name(value),
        None => arg,
    };
    match help {
        Some(help) => arg.help(help),
        None => arg,
    }
}

fn values_said(arg: &Arg) -> String {
    let (accepted, defaults) = values_of(arg);
    let said = |what: &str, values: Vec<String>| match values.as_slice() {
        [] => String::new(),
        values => format!(" [{what}\u{a0}: {}]", values.join(", ")),
    };
    said("par défaut", defaults) + &said("au choix", accepted)
}

fn about(command: &str) -> Option<&'static str> {
    COMMANDS.iter().find(|(name, _)| *name == command).map(|(_, about)| *about)
}

/// What an argument does; a facet's option says it for every facet, and options with one name say one thing.
fn text(command: &str, id: &str) -> Option<String> {
    let exact = ARGUMENTS.iter().find(|(of, argument, _)| *of == command && *argument == id);
    let known = exact.or_else(|| ARGUMENTS.iter().find(|(_, argument, _)| *argument == id));
    let facet = FACETS.iter().find(|facet| facet.name == id);
    let facet = facet.map(|facet| format!("Filtrer par {}", facet.name));
    facet.or_else(|| known.map(|(_, _, text)| (*text).to_owned()))
}

fn value(name: &str) -> Option<&'static str> {
    VALUES.iter().find(|(english, _)| *english == name).map(|(_, french)| *french)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::super::command_line::CommandLine;
    use super::*;

    fn commands() -> Vec<Command> {
        let program = CommandLine::command();
        program.get_subcommands().cloned().chain([program.clone()]).collect()
    }

    #[test]
    fn every_command_option_and_value_speaks_french() {
        for command in commands() {
            let name = command.get_name();
            assert!(about(name).is_some(), "{name}");
            for arg in command.get_arguments() {
                assert!(text(name, arg.get_id().as_str()).is_some(), "{name} {}", arg.get_id());
                let names = arg.get_value_names().unwrap_or_default();
                let names = names.iter().filter(|_| arg.get_action().takes_values());
                names.for_each(|name| assert!(value(name).is_some(), "{name}"));
            }
        }
    }

    #[test]
    fn no_text_is_left_of_an_option_that_is_gone() {
        let commands = commands();
        for &(name, id, _) in ARGUMENTS {
            let command = commands.iter().find(|command| command.get_name() == name);
            let is_there =
                command.is_some_and(|command| command.get_arguments().any(|arg| arg.get_id() == id));
            assert!(is_there, "{name} {id}");
        }
    }

    #[test]
    fn french_signs_have_their_no_break_space() {
        let texts = ARGUMENTS.iter().map(|(_, _, text)| text).chain(COMMANDS.iter().map(|(_, text)| text));
        for text in texts {
            for sign in [" :", " ;", " !", " ?", " »", " %", "« ", "'"] {
                assert!(!text.contains(sign), "{text}");
            }
        }
    }
}
