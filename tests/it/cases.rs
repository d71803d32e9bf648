//! The cases of `tests/cases/*.md`: French text and what it should become, side by side.

use std::collections::BTreeSet;
use std::path::Path;

use verbatim::french::{Word, sentences, stem, words};
use verbatim::search::Query;

/// The text of a case file; `⍽` stands for a no-break space.
fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(name);
    std::fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        .replace('⍽', "\u{A0}")
}

/// Checks every row `| input | expected |` of a case file and reports all that differ.
fn check(name: &str, actual: impl Fn(&str) -> String) {
    let cases = read(name);
    let rows =
        cases.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |")?.rsplit_once(" | "));
    let rows: Vec<_> = rows.skip(1).collect();
    assert!(!rows.is_empty(), "{name} holds no case");
    let wrong: Vec<_> = rows.iter().filter(|(input, expected)| actual(input) != *expected).collect();
    let report =
        wrong.iter().map(|(input, expected)| format!("\n{input}\n  {expected}\n  {} (got)", actual(input)));
    assert!(wrong.is_empty(), "{name}:{}", report.collect::<String>());
}

#[test]
fn words_are_cut_as_the_cases_say() {
    check("words.md", |text| {
        words(text).filter(Word::is_searched).map(|word| word.form(text)).collect::<Vec<_>>().join(" ")
    });
}

#[test]
fn stems_join_the_forms_of_a_word() {
    check("stems.md", |row| {
        let (forms, _) = row.split_once(" |").expect("a column of remarks");
        let stems: BTreeSet<_> = forms.split(' ').map(stemmed).collect();
        if stems.len() == 1 { "oui".into() } else { "non".into() }
    });
}

fn stemmed(form: &str) -> String {
    let mut out = String::new();
    stem(form, &mut out);
    out
}

#[test]
fn sentences_end_where_the_cases_say() {
    let cases = read("sentences.md");
    for expected in cases.lines().filter_map(|line| line.strip_prefix("- ")) {
        let text = expected.replace('|', "");
        let cut: Vec<_> =
            sentences(&text).into_iter().map(|sentence| sentence.of(&text).trim_end()).collect();
        let marked: Vec<_> = expected.split('|').map(str::trim_end).map(str::trim_start).collect();
        let cut: Vec<_> = cut.into_iter().map(str::trim_start).collect();
        assert_eq!(cut, marked);
    }
}

#[test]
fn queries_are_read_as_the_cases_say() {
    check("queries.md", |text| Query::parse(text).read_as());
}
