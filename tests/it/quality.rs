//! The figures of `tests/quality.toml`: measured again, none may fall below its floor.

use std::path::Path;

use crate::program::{Desk, copy_folder, corpus};

/// The floors of one table of `tests/quality.toml`.
pub fn floors(table: &str, part: &str) -> toml::Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/quality.toml");
    let all: toml::Table = std::fs::read_to_string(path).expect("tests/quality.toml").parse().expect("TOML");
    all[table][part].as_table().expect("a table of floors").clone()
}

/// Fails when a measure is below its floor, naming all that are.
fn check(floors: &toml::Table, measured: impl Fn(&str) -> f64) {
    let below = floors.iter().filter(|(name, floor)| measured(name) < floor.as_float().expect("a number"));
    let report: Vec<_> =
        below.map(|(name, floor)| format!("{name}: {:.4}, not {floor}", measured(name))).collect();
    assert!(report.is_empty(), "{report:?}");
}

#[test]
fn the_ranking_of_the_sample_corpus_keeps_its_quality() {
    let desk = Desk::new();
    copy_folder(&corpus(), &desk.path().join("corpus"));
    let gold = |name: &str| corpus().join("gold").join(name).display().to_string();
    let (queries, qrels) = (gold("queries.jsonl"), gold("qrels.tsv"));
    let measured = desk.json(&["eval", "--corpus", "corpus", "--queries", &queries, "--qrels", &qrels]);
    check(&floors("search", "corpus"), |name| measured[name].as_f64().expect("a measure"));
}
