//! Quotations and their speakers: cases, quality on the two gold sets, hostile text.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde_json::Value;
use verbatim::analyse::quotes::{Quote, QuoteKind, quotes};
use verbatim::document::{CharOffsets, Document};

use crate::linear::takes_linear_time;

fn document(text: &str) -> Document {
    Document { text: text.to_owned(), ..Document::default() }
}

fn path(within: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(within)
}

// ---- Cases ----

/// One text of a case file, what should be found in it and, where that is not so yet, what is found.
#[derive(Default)]
struct Case {
    text: String,
    expected: Vec<String>,
    known_wrong: Vec<String>,
}

fn cases(name: &str) -> Vec<Case> {
    let path = path("tests/cases").join(name);
    let file = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut cases: Vec<Case> = Vec::new();
    let mut in_text = false;
    for line in file.replace('⍽', "\u{A0}").lines() {
        if let Some(text) = line.strip_prefix("> ") {
            if !in_text {
                cases.push(Case::default());
            }
            let case = cases.last_mut().expect("a case was just begun");
            case.text += if in_text { "\n" } else { "" };
            case.text += text;
        } else if let Some(case) = cases.last_mut() {
            case.expected.extend(line.strip_prefix("- ").map(str::to_owned));
            case.known_wrong.extend(line.strip_prefix("× ").map(str::to_owned));
        }
        in_text = line.starts_with("> ");
    }
    cases
}

/// What was found, as the case files write it.
fn written(document: &Document) -> Vec<String> {
    let found = quotes(document);
    let line = |(number, quote): (usize, &Quote)| {
        let speaker = quote.speaker.clone().unwrap_or_default();
        let mut line = format!("« {} » →", document.slice(quote.span));
        speaker.name.iter().for_each(|name| line += &format!(" {name}"));
        speaker.role.iter().for_each(|role| line += &format!(" ({role})"));
        line += &format!(" [{}]", quote.kind.name());
        let goes_on = number > 0 && quote.group.is_some() && quote.group == found[number - 1].group;
        line + if goes_on { " +" } else { "" }
    };
    found.iter().enumerate().map(line).collect()
}

fn check(name: &str) {
    let mut report = String::new();
    for case in cases(name) {
        let mut actual = written(&document(&case.text));
        if actual.is_empty() && !case.known_wrong.is_empty() {
            actual.push("(rien)".to_owned());
        }
        let asserted = if case.known_wrong.is_empty() { &case.expected } else { &case.known_wrong };
        if actual != *asserted {
            let (wanted, got) = (asserted.join("\n  "), actual.join("\n  "));
            let _ = write!(report, "\n\n{}\nwanted:\n  {wanted}\ngot:\n  {got}", case.text);
        }
        if !case.known_wrong.is_empty() && actual == case.expected {
            let _ = write!(report, "\n\n{}\nis right now: take its × lines out", case.text);
        }
    }
    assert!(report.is_empty(), "{name}:{report}");
}

#[test]
fn quotations_are_found_as_the_cases_say() {
    check("quotes.md");
}

#[test]
fn speakers_are_found_as_the_cases_say() {
    check("speakers.md");
}

// ---- Quality ----

/// A quotation of a gold set or of ours, in code points.
struct Judged {
    start: usize,
    end: usize,
    kind: String,
    name: String,
}

/// One document of a gold set, with its quotations.
struct Gold {
    text: String,
    /// Characters at the beginning in which nobody annotated anything: a title.
    aside: usize,
    quotes: Vec<Judged>,
}

fn judged(value: &Value) -> Judged {
    let number = |key: &str| value[key].as_u64().expect("offsets are numbers") as usize;
    let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
    Judged { start: number("start"), end: number("end"), kind: text("type"), name: text("name") }
}

fn json_lines(path: &Path) -> Vec<Value> {
    let file = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    file.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

/// The open gold set that does not belong to the project, where it lies beside it.
fn open_gold() -> Option<Vec<Gold>> {
    let path = path("../shared/data/quotes/gold.jsonl");
    path.exists().then(|| {
        let documents = json_lines(&path);
        let gold = |value: &Value| Gold {
            text: value["text"].as_str().unwrap_or_default().to_owned(),
            aside: 0,
            quotes: value["quotes"].as_array().into_iter().flatten().map(judged).collect(),
        };
        documents.iter().map(gold).collect()
    })
}

/// The real documents of some rounds of `tests/gold/quotes.jsonl`, annotated by hand: their title, a line end and their text; nothing
/// where the collections do not lie beside the project. The later rounds have no annotations in the title (`"title": false`).
fn read_gold(rounds: RangeInclusive<u64>) -> Option<Vec<Gold>> {
    let data = path("../shared/data");
    data.join("press").exists().then(|| {
        let mut by_file: HashMap<String, HashMap<String, Value>> = HashMap::new();
        let of_rounds = |value: &Value| value["round"].as_u64().is_some_and(|round| rounds.contains(&round));
        for value in json_lines(&path("tests/gold/quotes.jsonl")).into_iter().filter(of_rounds) {
            let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
            by_file.entry(text("file")).or_default().insert(text("id"), value);
        }
        by_file.into_iter().flat_map(|(file, wanted)| collected(&data.join(file), wanted)).collect()
    })
}

/// The wanted documents of one collection, a gzipped file of JSON Lines that begin with the id.
fn collected(file: &Path, mut wanted: HashMap<String, Value>) -> Vec<Gold> {
    let zipped = std::fs::File::open(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let lines = BufReader::new(flate2::read::MultiGzDecoder::new(zipped)).lines().map_while(Result::ok);
    let gold = |line: String| {
        let id = line.strip_prefix("{\"id\": \"")?.split('"').next()?;
        let gold = wanted.remove(id)?;
        let value: Value = serde_json::from_str(&line).expect("a line of JSON");
        let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        let aside = if gold["title"] == false { text("title").chars().count() } else { 0 };
        let quotes = gold["quotes"].as_array().into_iter().flatten().map(judged).collect();
        Some(Gold { text: format!("{}\n{}", text("title"), text("text")), aside, quotes })
    };
    let found = lines.filter_map(gold).collect();
    assert!(wanted.is_empty(), "{}: not there: {:?}", file.display(), wanted.keys());
    found
}

/// The gold of the sample corpus whose documents can be read without an extractor.
fn corpus_gold() -> Vec<Gold> {
    let mut by_document: HashMap<String, Gold> = HashMap::new();
    for value in json_lines(&path("corpus/gold/quotes.jsonl")) {
        let id = value["doc"].as_str().unwrap_or_default().to_owned();
        let gold = by_document.entry(id.clone()).or_insert_with(|| Gold {
            text: corpus_text(&id),
            aside: 0,
            quotes: Vec::new(),
        });
        gold.quotes.push(judged(&value));
    }
    let mut documents: Vec<_> = by_document.into_iter().collect();
    documents.sort_by(|one, other| one.0.cmp(&other.0));
    documents.into_iter().map(|(_, gold)| gold).collect()
}

/// The text of `FILE` or `FILE#ID`.
fn corpus_text(id: &str) -> String {
    let (file, id) = id.split_once('#').unwrap_or((id, ""));
    let path = path("corpus").join(file);
    let written =
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    if file.ends_with(".txt") {
        return verbatim::french::nfc(&written.replace("\r\n", "\n")).into_owned();
    }
    let values: Vec<Value> = match file.ends_with(".jsonl") {
        true => json_lines(&path),
        false => match serde_json::from_str(&written).expect("a JSON file") {
            Value::Array(values) => values,
            value => vec![value],
        },
    };
    let is_asked = |value: &&Value| id.is_empty() || value["id"] == id || value["_id"] == id;
    values.iter().find(is_asked).and_then(|value| value["text"].as_str()).unwrap_or_default().to_owned()
}

fn ours(text: &str) -> Vec<Judged> {
    let document = document(text);
    let mut offsets = CharOffsets::new(&document.text);
    let judge = |quote: Quote| {
        let (start, end) = offsets.range(quote.span);
        let name = quote.speaker.and_then(|speaker| speaker.name).unwrap_or_default();
        Judged { start, end, kind: quote.kind.name().to_owned(), name }
    };
    quotes(&document).into_iter().map(judge).collect()
}

/// The share of the union that both cover.
fn overlap(one: &Judged, other: &Judged) -> f64 {
    let common = one.end.min(other.end).saturating_sub(one.start.max(other.start));
    let union = one.end.max(other.end) - one.start.min(other.start);
    common as f64 / union.max(1) as f64
}

/// Pairs of gold and found quotations that overlap by at least 0.8, each in one pair, the best first.
fn matches(gold: &[Judged], found: &[Judged]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (a, wanted) in gold.iter().enumerate() {
        let near = found.iter().enumerate().map(|(b, got)| (overlap(wanted, got), a, b));
        pairs.extend(near.filter(|(share, ..)| *share >= 0.8));
    }
    pairs.sort_by(|one, other| other.partial_cmp(one).expect("shares are numbers"));
    let (mut golds, mut founds, mut kept) = (vec![false; gold.len()], vec![false; found.len()], Vec::new());
    for (_, a, b) in pairs {
        if !golds[a] && !founds[b] {
            (golds[a], founds[b]) = (true, true);
            kept.push((a, b));
        }
    }
    kept
}

fn name_words(name: &str) -> Vec<String> {
    let mut folded = String::new();
    verbatim::french::fold(&name.to_lowercase(), &mut folded);
    folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether a name is the gold one: the same words, all of them among ours, or at least two of ours all among them.
fn is_name(gold: &str, name: &str) -> bool {
    let (gold, name) = (name_words(gold), name_words(name));
    if gold.is_empty() || name.is_empty() {
        return gold.is_empty() && name.is_empty();
    }
    let within = |some: &[String], all: &[String]| some.iter().all(|word| all.contains(word));
    within(&gold, &name) || name.len() >= 2 && within(&name, &gold)
}

#[derive(Default)]
struct Counts {
    gold: usize,
    found: usize,
    right: usize,
    named: usize,
}

impl Counts {
    fn f1(&self) -> f64 {
        200.0 * self.right as f64 / (self.gold + self.found).max(1) as f64
    }

    fn speaker(&self) -> f64 {
        100.0 * self.named as f64 / self.right.max(1) as f64
    }
}

/// Counts the quotations of the given kinds as `score.py` does: one found for a gold quotation of another kind is
/// neither right nor wrong.
fn counts(documents: &[Gold], kinds: &[&str]) -> Counts {
    let mut counts = Counts::default();
    for gold in documents {
        let found: Vec<_> = ours(&gold.text).into_iter().filter(|quote| quote.start >= gold.aside).collect();
        let pairs = matches(&gold.quotes, &found);
        let is_kept = |quote: &Judged| kinds.contains(&quote.kind.as_str());
        let partner = |b: usize| pairs.iter().find(|pair| pair.1 == b).map(|pair| &gold.quotes[pair.0]);
        counts.gold += gold.quotes.iter().filter(|quote| is_kept(quote)).count();
        let counted = |(b, quote): &(usize, &Judged)| match partner(*b) {
            Some(gold) => is_kept(gold),
            None => is_kept(quote),
        };
        counts.found += found.iter().enumerate().filter(counted).count();
        for &(a, b) in pairs.iter().filter(|pair| is_kept(&gold.quotes[pair.0])) {
            counts.right += 1;
            counts.named += usize::from(is_name(&gold.quotes[a].name, &found[b].name));
        }
    }
    counts
}

/// Compares the figures with the floors of `tests/quality.toml`, section `[quotes.SECTION]`.
fn check_quality(section: &str, documents: &[Gold]) {
    let file = std::fs::read_to_string(path("tests/quality.toml")).expect("tests/quality.toml");
    let floors: toml::Table = file.parse().expect("TOML");
    let floor =
        |figure: &str| floors["quotes"][section][figure].as_float().expect("a floor is a number with a dot");
    let marked = counts(documents, &["direct", "mixed"]);
    let indirect = counts(documents, &["indirect"]);
    let all = counts(documents, &["direct", "mixed", "indirect"]);
    let figures = [
        ("marked_f1", marked.f1()),
        ("marked_speaker", marked.speaker()),
        ("indirect_f1", indirect.f1()),
        ("all_f1", all.f1()),
        ("all_speaker", all.speaker()),
    ];
    for (name, figure) in figures {
        println!("{section} {name} {figure:.1}");
        assert!(figure + 0.05 >= floor(name), "{section}: {name} fell to {figure:.1}, below {}", floor(name));
    }
}

#[test]
fn quality_on_the_sample_corpus_does_not_fall() {
    check_quality("corpus", &corpus_gold());
}

#[test]
fn quality_on_the_open_gold_set_does_not_fall() {
    match open_gold() {
        Some(documents) => check_quality("open", &documents),
        None => println!("skipped: ../shared/data/quotes is not here"),
    }
}

#[test]
fn quality_on_real_documents_read_blind_does_not_fall() {
    let sections =
        [("small", 1..=12), ("large", 13..=15), ("later", 16..=17), ("last", 18..=20), ("unread", 21..=21)];
    for (section, rounds) in sections {
        match read_gold(rounds) {
            Some(documents) => check_quality(section, &documents),
            None => println!("SKIPPED: ../shared/data/press is not here"),
        }
    }
}

// ---- Hostile text ----

fn check_spans(text: &str) {
    let document = document(text);
    let mut last = 0;
    for quote in quotes(&document) {
        assert!(quote.span.start() >= last, "quotations are in order");
        last = quote.span.start();
        assert!(!document.slice(quote.span).is_empty());
        let mention = quote.speaker.and_then(|speaker| speaker.mention);
        [quote.cue, mention].into_iter().flatten().for_each(|span| assert!(!document.slice(span).is_empty()));
    }
}

/// `METEO` and `Météo-Lorande` are one body, though neither is as long in bytes as the other begins.
#[test]
fn a_short_name_without_accents_has_a_fuller_one_with_them() {
    check_spans("METEO - La pluie tombe. Météo-Lorande a placé trois communes en vigilance.");
}

proptest! {
    #[test]
    fn random_text_gives_spans_on_characters_in_order(text in "(\\PC|[«»“”\"'’ .,:;!?\\n-]|a dit|que|selon|Mme|Éric|il){0,120}") {
        check_spans(&text);
    }

    #[test]
    fn random_words_give_spans_on_characters_in_order(words in prop::collection::vec(word(), 0..80)) {
        check_spans(&words.join(" "));
    }
}

fn word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "«",
        "»",
        "\"",
        "“",
        "”",
        ",",
        ".",
        ":",
        "?",
        "\n",
        "–",
        "(",
        ")",
        "le",
        "la",
        "l’",
        "de",
        "du",
        "d’ajouter",
        "et",
        "qui",
        "que",
        "selon",
        "pour",
        "M.",
        "Mme",
        "Anne",
        "Ferrier",
        "maire",
        "ministre",
        "Ville",
        "UPB",
        "a",
        "a-t-elle",
        "déclaré",
        "dit",
        "dit-il",
        "s’est",
        "réjoui",
        "estimant",
        "communiqué",
        "elle",
        "celui-ci",
        "ce",
        "dernier",
        "à",
        "lundi",
        "avoir",
        "porté",
        "plainte",
        "peut-on",
        "lire",
        "dans",
        "tout",
        "en",
        "fait",
        "valoir",
        "12",
        "très",
    ])
}

#[test]
fn marks_without_end_take_linear_time() {
    let hostile = [
        "«",
        "»",
        "\"",
        "« \"",
        "“",
        "« a ",
        "\"a\" ",
        "«a",
        "a dit, ",
        "M. Roy, ",
        "selon ",
        "de la ",
        "« Oui », dit X. ",
    ];
    for unit in hostile {
        takes_linear_time(unit, 250_000, check_spans);
    }
}

#[test]
fn nothing_gives_nothing() {
    assert!(quotes(&document("")).is_empty());
    assert!(quotes(&document("Le pont est ouvert.")).iter().all(|quote| quote.kind == QuoteKind::Indirect));
}
