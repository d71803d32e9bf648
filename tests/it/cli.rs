//! The program as its users meet it: commands, exit codes, languages, formats.

use std::io::Read;
use std::process::Stdio;

use crate::program::{Desk, copy_folder, corpus};

/// A folder with three communiqués and their index.
fn desk() -> Desk {
    let desk = Desk::new();
    desk.write(
        "a/2021-02-09-entente.txt",
        "L’entente de coopération entre Valbrume et Montfauvel vise l’aérospatiale.",
    )
    .write(
        "a/2022-03-14-eau.txt",
        "La nappe d’eau potable baisse à Valbrume, dit l’Institut de recherche (IRE).",
    )
    .write(
        "peche.md",
        "---\ntitle: La pêche à Lormerie\ndate: 2022-06-30\n---\n\nLes pêcheurs protègent l’océan.",
    );
    let answer = desk.run(&["index", "."]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    desk
}

#[test]
fn one_command_shows_it_working() {
    let desk = Desk::new();
    let copy = desk.path().join("corpus");
    copy_folder(&corpus(), &copy);
    let answer = desk.run(&["search", "--corpus", "corpus", "coopération aérospatiale avec Toulouse"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(answer.out.starts_with("1  Montréal et Toulouse unissent leurs forces"), "{}", answer.out);
    assert!(answer.out.contains("articles/2021-02-montreal-toulouse.md"), "{}", answer.out);
    assert!(answer.out.contains("2021-02"), "its date is shown");
}

#[test]
fn exit_codes_are_those_of_grep() {
    let desk = desk();
    assert_eq!(desk.run(&["search", "aérospatiale"]).code, 0);
    assert_eq!(desk.run(&["search", "licorne"]).code, 1);
    assert_eq!(desk.run(&["search", "--index", "nulle-part", "eau"]).code, 2);
    assert_eq!(desk.run(&["show", "nulle-part.txt"]).code, 1);
    assert_eq!(desk.run(&["search"]).code, 2);
}

#[test]
fn a_closed_pipe_is_no_error() {
    let desk = desk();
    let mut child =
        desk.command(&["search", "Valbrume"]).stdout(Stdio::piped()).spawn().expect("the program runs");
    let mut first = [0];
    let mut out = child.stdout.take().expect("its output");
    out.read_exact(&mut first).expect("one byte");
    drop(out);
    assert_eq!(child.wait().expect("an end").code(), Some(0));
}

#[test]
fn without_an_index_it_says_what_to_type() {
    let desk = Desk::new();
    let french = desk.run(&["search", "eau"]);
    assert_eq!(french.code, 2);
    assert!(french.err.contains("verbatim index"), "{}", french.err);
    let english = desk.run(&["--lang", "en", "search", "eau"]);
    assert!(english.err.contains("verbatim index") && english.err != french.err, "{}", english.err);
}

#[test]
fn queries_find_words_however_they_are_written() {
    let desk = desk();
    for query in [
        "l'aérospatiale",
        "AEROSPATIALE",
        "aerospatiales",
        "l’entente coopérations",
        "\"coopération entre Valbrume\"",
    ] {
        assert_eq!(desk.found(query), ["a/2021-02-09-entente.txt"], "{query}");
    }
    assert_eq!(desk.found("=pêche"), ["peche.md"], "the form is in the title");
    assert!(desk.found("=péché").is_empty(), "an exact form has its own accents");
    assert_eq!(desk.found("nappe* -entente"), ["a/2022-03-14-eau.txt"]);
    assert_eq!(desk.found("valbrume avant:2022"), ["a/2021-02-09-entente.txt"]);
    assert_eq!(desk.found("date:2022 titre:peche"), ["peche.md"]);
    assert_eq!(desk.found("Valbrume eau")[0], "a/2022-03-14-eau.txt", "all words before some");
    assert_eq!(desk.found("Valbrume eau").len(), 2, "some words after all");
    assert_eq!(desk.found("Valbrume ET eau"), ["a/2022-03-14-eau.txt"], "ET demands");
    assert_eq!(desk.found("océan OU I.R.E.").len(), 2, "dotted acronyms are words");
}

#[test]
fn json_counts_characters_and_marks_words() {
    let desk = desk();
    let answer = desk.json(&["search", "pecheurs"]);
    let hit = &answer["hits"][0];
    assert_eq!(hit["document"]["date"], "2022-06-30");
    let text = hit["passage"]["text"].as_str().expect("a text");
    let [start, end] =
        [0, 1].map(|side| hit["passage"]["matches"][0][side].as_u64().expect("an offset") as usize);
    assert_eq!(text.chars().skip(start).take(end - start).collect::<String>(), "pêcheurs");
    assert_eq!(answer["query"]["read_as"], "pecheurs");
    assert_eq!(answer["total"]["documents"], 1);
    assert_eq!(answer["groups"]["type"][0]["count"], 1);
}

#[test]
fn nothing_found_says_why() {
    let desk = desk();
    let why = desk.json(&["search", "aérospacial"]);
    assert!(why["why"].to_string().contains("aérospatiale"), "{}", why["why"]);
    let answer = desk.run(&["search", "\"Montfauvel Valbrume\""]);
    assert_eq!(answer.code, 1);
    assert!(answer.err.contains("Montfauvel"), "{}", answer.err);
}

#[test]
fn a_query_may_begin_like_an_option() {
    let desk = desk();
    assert_eq!(desk.run(&["search", "-n1", "-eau"]).code, 0);
    assert_eq!(desk.run(&["search", "--30--"]).code, 1);
    assert!(desk.run(&["search", "--formt", "json", "eau"]).err.contains("--format"));
}

#[test]
fn formats_and_languages_answer_the_same() {
    let desk = desk();
    assert_eq!(
        desk.run(&["chercher", "-l", "océan"]).out.trim(),
        desk.path().canonicalize().expect("a path").join("peche.md").to_string_lossy()
    );
    let lines = desk.run(&["search", "--format", "jsonl", "Valbrume"]).out;
    assert_eq!(lines.lines().count(), 2);
    let table = desk.run(&["search", "--format", "csv", "Valbrume"]).out;
    assert!(table.starts_with("rank,score,id,"), "{table}");
    assert!(desk.run(&["search", "--format", "markdown", "océan"]).out.contains("**océan**"));
    assert!(desk.run(&["--help"]).out.contains("Chercher") || desk.run(&["--help"]).out.contains("chercher"));
    assert!(desk.run(&["--lang", "en", "--help"]).out.contains("Find the passages"));
}

#[test]
fn completions_and_manual_come_from_the_help() {
    let desk = Desk::new();
    assert!(desk.run(&["completions", "bash"]).out.contains("--corpus"));
    assert!(desk.run(&["man"]).out.contains(".TH"));
}

#[test]
fn pasted_text_is_never_an_error() {
    let desk = desk();
    for query in [
        "«",
        "((((",
        "10 % (environ",
        "le maire : oui",
        "secteur:\"intelligence",
        "*",
        "mot~999999",
        "\u{a0}",
        "\"\"",
        "-",
        "🇫🇷",
    ] {
        assert!(desk.run(&["search", query]).code < 2, "{query}");
    }
}
