//! Alleged quotations: the gold of the sample corpus, and changed letters that must never pass for exact.

use std::path::Path;
use std::sync::LazyLock;

use serde_json::Value;
use verbatim::index::{Index, Root, Snapshot};
use verbatim::ingest::{Options, Silent, ingest};
use verbatim::search::check::{Checked, check};

use crate::program::{copy_folder, corpus};

/// The sample corpus, indexed once.
struct Indexed {
    _folder: tempfile::TempDir,
    snapshot: Snapshot,
}

static CORPUS: LazyLock<Indexed> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let copy = folder.path().join("corpus");
    copy_folder(&corpus(), &copy);
    let copy = copy.canonicalize().expect("a path");
    let index = Index::open_or_create(&folder.path().join("index")).expect("an index");
    let root = Root::new(&copy, &copy, &[]);
    ingest(&index, &[root], &Options::default(), &Silent).expect("an indexed corpus");
    Indexed { snapshot: index.snapshot().expect("a snapshot"), _folder: folder }
});

fn checked(text: &str, speaker: Option<&str>) -> Checked {
    check(&CORPUS.snapshot, text, speaker).expect("an answer")
}

#[test]
fn the_alleged_quotations_of_the_gold_are_judged_as_they_should() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus/gold/checks.jsonl");
    let gold = std::fs::read_to_string(path).expect("the gold");
    let mut errors = Vec::new();
    let mut false_exact = Vec::new();
    for line in gold.lines() {
        let claim: Value = serde_json::from_str(line).expect("a line of JSON");
        let text = |key: &str| claim[key].as_str().unwrap_or_default().to_owned();
        let answer = checked(&text("text"), claim["speaker"].as_str());
        let best = answer.sources.first();
        let ours = (answer.verdict().name(), best.is_some_and(|source| source.negation_changed));
        let wanted = text("verdict");
        let wanted = (wanted.as_str(), claim["negation_changed"] == true);
        let of_verdict = answer.sources.iter().filter(|source| source.verdict == answer.verdict());
        let is_there =
            claim["doc"].is_null() || of_verdict.into_iter().any(|s| claim["doc"] == *s.document.id);
        if ours != wanted || !is_there {
            let difference = best.map(|source| &source.operations);
            errors.push(format!(
                "{}: {ours:?}, not {wanted:?}: {}\n  {difference:?}",
                text("id"),
                text("text")
            ));
        }
        if ours.0 == "exact" && wanted.0 != "exact" {
            false_exact.push(text("id"));
        }
    }
    assert!(false_exact.is_empty(), "{false_exact:?}");
    assert!(errors.len() <= 1, "{} errors:\n{}", errors.len(), errors.join("\n"));
}
