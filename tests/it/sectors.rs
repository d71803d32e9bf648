//! Sectors of documents: cases, quality on the gold sets, and what users do with them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;
use verbatim::analyse::{passages, sectors::sectors};
use verbatim::document::Document;
use verbatim::extract::{Input, Limits, open};
use verbatim::lexicon::{Taxonomy, sector_named};

use crate::program::{Desk, copy_folder, corpus};
use crate::quality::floors;

fn path(within: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(within)
}

/// The sectors that a document is about, the weightiest first.
fn found(document: &Document) -> Vec<String> {
    let found = sectors(document, &passages(document), Taxonomy::ours());
    found.iter().filter(|sector| sector.is_main()).map(|sector| sector.name.to_string()).collect()
}

// ---- Cases ----

#[test]
fn sentences_have_the_sectors_that_the_cases_say() {
    let file = std::fs::read_to_string(path("tests/cases/sectors.md")).expect("the cases");
    let mut wrong = Vec::new();
    for row in file.lines().filter(|line| line.starts_with("| ")).skip(1) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let document = Document { text: cells[0].to_owned(), ..Document::default() };
        let found = found(&document).join(", ");
        if found != cells[1] {
            wrong.push(format!("{}\n  wanted {}\n  found  {found}", cells[0], cells[1]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

// ---- Quality ----

/// A document's sectors as a person sees them.
#[derive(Default)]
struct Judged {
    sectors: Vec<String>,
    /// Those that another reader may well name: neither right nor wrong.
    may: Vec<String>,
    half: String,
}

#[derive(Default, Debug)]
struct Score {
    right: f64,
    wrong: f64,
    lacking: f64,
}

impl Score {
    fn add(&mut self, judged: &Judged, found: &[String]) {
        for name in found {
            self.right += f64::from(judged.sectors.contains(name));
            self.wrong += f64::from(!judged.sectors.contains(name) && !judged.may.contains(name));
        }
        self.lacking += judged.sectors.iter().filter(|name| !found.contains(name)).count() as f64;
    }

    fn precision(&self) -> f64 {
        100.0 * self.right / (self.right + self.wrong).max(1.0)
    }

    fn recall(&self) -> f64 {
        100.0 * self.right / (self.right + self.lacking).max(1.0)
    }

    fn check(&self, set: &str) {
        let floors = floors("sectors", set);
        for (name, measured) in [("precision", self.precision()), ("recall", self.recall())] {
            println!("sectors.{set}: {name} {measured:.1}");
            let floor = floors[name].as_float().expect("a number");
            assert!(measured >= floor, "sectors.{set}: {name} is {measured:.2}, the floor is {floor}");
        }
    }
}

fn names(value: &Value) -> Vec<String> {
    let names = value.as_array().into_iter().flatten().filter_map(Value::as_str);
    names.map(|name| sector_named(name).unwrap_or(name).to_owned()).collect()
}

fn judgements(file: &str, key: impl Fn(&Value) -> String) -> BTreeMap<String, Judged> {
    let file = std::fs::read_to_string(path(file)).expect("judgements");
    let values = file.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line of JSON"));
    let judged = |value: &Value| Judged {
        sectors: names(&value["sectors"]),
        may: names(&value["may"]),
        half: value["half"].as_str().unwrap_or_default().to_owned(),
    };
    values.map(|value| (key(&value), judged(&value))).collect()
}

/// The documents of a file with their ids.
fn documents(file: &Path) -> Vec<(Option<String>, Document)> {
    let limits = Limits::default();
    let bytes = std::fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let parts = open(Input { name: file.display().to_string(), bytes }, &limits).expect("a readable file");
    let extracted = parts.flatten().filter_map(|part| part.extract(&limits).ok());
    extracted.map(|extracted| (extracted.id, extracted.document)).collect()
}

#[test]
fn sectors_of_the_sample_corpus_are_as_good_as_they_were() {
    let gold = judgements("corpus/gold/agreements.jsonl", |value| {
        value["doc"].as_str().unwrap_or_default().to_owned()
    });
    let mut score = Score::default();
    for (id, judged) in &gold {
        let (file, part) = id.split_once('#').unwrap_or((id, ""));
        let documents = documents(&corpus().join(file));
        let document = documents.iter().find(|(id, _)| part.is_empty() || id.as_deref() == Some(part));
        score.add(judged, &found(&document.unwrap_or_else(|| panic!("{id} is not there")).1));
    }
    score.check("corpus");
}

#[test]
fn sectors_of_real_documents_are_as_good_as_they_were() {
    let data = path("../shared/data");
    if !data.exists() {
        println!("skipped: {} is not there", data.display());
        return;
    }
    let gold = judgements("tests/gold/sectors.jsonl", |value| {
        format!("{}#{}", value["file"].as_str().unwrap_or_default(), value["id"].as_str().unwrap_or_default())
    });
    let mut scores: BTreeMap<&str, Score> = BTreeMap::new();
    let files: std::collections::BTreeSet<&str> =
        gold.keys().filter_map(|key| key.split('#').next()).collect();
    for file in files {
        for (id, document) in documents(&data.join(file)) {
            if let Some(judged) = gold.get(&format!("{file}#{}", id.unwrap_or_default())) {
                scores.entry(&judged.half).or_default().add(judged, &found(&document));
            }
        }
    }
    scores["A"].check("read");
    scores["B"].check("unread");
}

// ---- In use ----

#[test]
fn sectors_are_a_facet_a_filter_and_part_of_every_hit() {
    let desk = Desk::new();
    copy_folder(&corpus(), &desk.path().join("corpus"));
    let hit = desk.json(&["search", "--corpus", "corpus", "Montréal Toulouse", "-n", "1"]);
    let sectors: Vec<_> = hit["hits"][0]["sectors"].as_array().expect("sectors").iter().collect();
    assert!(
        sectors.contains(&&"aérospatiale".into()) && sectors.contains(&&"tourisme".into()),
        "{sectors:?}"
    );

    desk.write("corpus/.verbatimignore", "gold/\n");
    let index = ["--index", "corpus/.verbatim"];
    let by = |filter: &str| {
        let found = desk.json(&[&index[..], &["search", "-n", "0", filter]].concat());
        found["total"]["documents"].as_u64().expect("a number")
    };
    assert!(by("secteur:IA") > 3);
    assert_eq!(by("secteur:IA"), by("sector:\"Intelligence ARTIFICIELLE\""));
    assert!(by("secteur:securite") < by("secteur:securite") + by("secteur:\"sécurité civile\""));
    let facets = desk.json(&[&index[..], &["facets", "secteur"]].concat());
    assert!(facets["groups"]["secteur"].as_array().is_some_and(|values| values.len() > 20), "{facets}");

    let option =
        desk.json(&[&index[..], &["search", "Valbrume", "--sector", "logement", "-n", "1"]].concat());
    let passage = option["hits"][0]["passage"]["text"].as_str().expect("a text").to_lowercase();
    assert!(["logement", "habitation", "loyer"].iter().any(|word| passage.contains(word)), "{passage}");
}

#[test]
fn a_document_shows_its_sectors_and_the_words_that_say_so() {
    let desk = Desk::new();
    desk.write("verbatim.toml", "[[sector]]\nname = \"ostréiculture\"\naliases = [\"parc à huîtres\"]\n");
    desk.write("a.txt", "Le parc à huîtres rouvre. Les ostréiculteurs retrouvent leurs parcs à huîtres.")
        .run(&["index", "."]);
    let answer = desk.run(&["show", "a.txt", "--findings"]);
    assert!(answer.out.contains("ostréiculture") && answer.out.contains("parc à huîtres"), "{}", answer.out);
    assert!(answer.out.contains("Citations · –"), "what was not found is said: {}", answer.out);
    let json = desk.json(&["show", "a.txt"]);
    let words = &json["sectors"][0]["evidence"][0];
    assert_eq!(
        (&words["text"], &words["start"], &words["end"]),
        (&"parc à huîtres".into(), &3.into(), &17.into())
    );
    assert_eq!(desk.found("secteur:ostréiculture"), ["a.txt"]);
}
