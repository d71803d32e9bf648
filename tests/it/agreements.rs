//! Agreements and partners: cases, the command, quality on the gold sets, hostile text.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use serde_json::Value;
use verbatim::analyse::agreements::Agreement;
use verbatim::analyse::names::NameKind;
use verbatim::analyse::{Findings, analyse};
use verbatim::document::{Date, DateFound, Dated, Document, Span};
use verbatim::extract::{Input, Limits, open};
use verbatim::lexicon::Vocabulary;

use crate::linear::takes_linear_time;
use crate::program::{Desk, copy_folder, corpus};

fn findings(text: &str) -> (Document, Findings) {
    let document = Document { text: text.to_owned(), ..Document::default() };
    let findings = analyse(&document, &Vocabulary::default());
    (document, findings)
}

fn path(within: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(within)
}

// ---- The command ----

#[test]
fn the_agreement_between_montreal_and_toulouse_is_one_row() {
    let desk = Desk::new();
    copy_folder(&corpus(), &desk.path().join("corpus"));
    let asked = ["agreements", "--corpus", "corpus", "--partner", "Toulouse", "--partner", "Montréal"];
    let found = desk.json(&asked);
    assert_eq!(found["total"], 1, "{found}");
    let row = &found["agreements"][0];
    let parties: Vec<_> =
        row["parties"].as_array().expect("parties").iter().map(|party| &party["name"]).collect();
    assert_eq!(parties, ["Ville de Montréal", "Ville de Toulouse"]);
    assert_eq!(row["date"], "2021-02");
    assert_eq!(row["document"]["id"], "articles/2021-02-montreal-toulouse.md");
    let text = desk.run(&asked);
    assert!(text.out.starts_with("2021-02"), "{}", text.out);
}

#[test]
fn one_agreement_has_all_documents_that_tell_of_it() {
    let desk = Desk::new();
    copy_folder(&corpus(), &desk.path().join("corpus"));
    let asked =
        ["agreements", "--corpus", "corpus", "--partner", "Valbrume", "--until", "2021-12", "Montfauvel"];
    let found = desk.json(&asked);
    let rows = found["agreements"].as_array().expect("rows");
    let row = rows.iter().find(|row| row["date"] == "2021-02-09").expect("the agreement of February");
    assert_eq!(row["rule"], "agreement/text", "its own text is the best witness");
    assert!(row["sources"].as_array().expect("sources").len() >= 3, "{row}");
    for source in row["sources"].as_array().expect("sources") {
        let id = source["document"]["id"].as_str().expect("an id");
        let shown = desk.json(&["show", "--index", "corpus/.verbatim", id]);
        let text: Vec<char> = shown["text"].as_str().expect("its text").chars().collect();
        for place in source["evidence"].as_array().expect("evidence") {
            let [start, end] = ["start", "end"].map(|key| place[key].as_u64().expect("a place") as usize);
            assert_eq!(text[start..end].iter().collect::<String>(), place["text"].as_str().expect("text"));
        }
    }
}

#[test]
fn a_body_is_one_under_all_its_names() {
    let desk = Desk::new();
    desk.write("a.txt", "L’OMS et la ville de Valbrume ont signé une entente le 3 mai 2022.");
    desk.write(
        "b.txt",
        "Le 3 mai 2022, l’Organisation mondiale de la Santé a signé une entente avec la ville de Valbrume.",
    );
    desk.run(&["index", "."]);
    let counted = desk.json(&["facets", "organisation"]);
    let values = counted["groups"]["organisation"].as_array().expect("values");
    assert_eq!(values[0]["value"], "Organisation mondiale de la santé (OMS)", "{counted}");
    assert_eq!(values[0]["count"], 2, "{counted}");
    for name in ["OMS", "organisation mondiale de la santé"] {
        let found = desk.json(&["agreements", "--partner", name]);
        assert_eq!(found["total"], 1, "{name}: {found}");
        assert_eq!(found["agreements"][0]["sources"].as_array().map(Vec::len), Some(2), "{name}: {found}");
    }
}

#[test]
fn kinds_and_statuses_filter_agreements() {
    let desk = Desk::new();
    copy_folder(&corpus(), &desk.path().join("corpus"));
    let kinds = desk.json(&["agreements", "--corpus", "corpus", "--kind", "jumelage"]);
    let kinds = kinds["agreements"].as_array().expect("rows");
    assert!(!kinds.is_empty() && kinds.iter().all(|row| row["family"] == "jumelage"));
    let renewed = desk.json(&["ententes", "--corpus", "corpus", "--status", "renewed"]);
    let renewed = renewed["agreements"].as_array().expect("rows");
    assert!(!renewed.is_empty() && renewed.iter().all(|row| row["status"] == "renewed"));
    assert_eq!(desk.run(&["agreements", "--corpus", "corpus", "--partner", "Atlantide"]).code, 1);
}

#[test]
fn who_joins_another_or_is_a_twin_is_a_partner() {
    let text = "Le maire de Castelroc sourit. Sainte-Ode et Castelroc sont officiellement jumelées. La société Voltalande s’associe à la Ville de Montréal.";
    let (_, findings) = findings(text);
    let partners: Vec<_> = findings.partners.iter().map(|partner| partner.name.as_str()).collect();
    assert_eq!(partners, ["Sainte-Ode", "Ville de Castelroc", "Voltalande", "Ville de Montréal"]);
}

#[test]
fn partners_and_names_are_facets() {
    let desk = Desk::new();
    copy_folder(&corpus(), &desk.path().join("corpus"));
    let found =
        desk.json(&["search", "--corpus", "corpus", "partenaire:CRIAQ lieu:Toulouse personne:Plante"]);
    let without = desk.json(&["search", "--corpus", "corpus", "partner:CRIAQ place:Toulouse"]);
    assert_eq!(found["total"]["documents"], 0);
    assert_eq!(without["total"]["documents"], 1, "{without}");
}

/// The rows of a table of cases, without its head.
fn cases(file: &str) -> Vec<(String, String)> {
    let cases = std::fs::read_to_string(path("tests/cases").join(file)).expect("the cases");
    let row = |line: &str| {
        let (text, expected) = line.strip_prefix("| ")?.strip_suffix('|')?.split_once(" | ")?;
        Some((text.to_owned(), expected.trim().to_owned()))
    };
    cases.lines().filter_map(row).skip(1).collect()
}

#[test]
fn names_end_where_the_cases_say() {
    for (sentence, names) in cases("names.md") {
        let (_, findings) = findings(&sentence);
        let found: Vec<_> = findings.names.iter().map(|name| name.shown()).collect();
        assert_eq!(found.join(" · "), names, "{sentence}");
    }
}

#[test]
fn names_are_of_the_kind_that_the_cases_say() {
    let found = |text: &str| {
        let (_, findings) = findings(&text.replace("\\n", "\n"));
        let known = findings.names.iter().filter(|name| name.kind != NameKind::Unknown);
        known.map(|name| format!("{} {}", name.kind.name(), name.shown())).collect::<Vec<_>>().join(" · ")
    };
    let rows = cases("kinds.md").into_iter().map(|(text, expected)| (found(&text), expected, text));
    let wrong: Vec<_> = rows.filter(|(found, expected, _)| found != expected).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn agreements_are_what_the_cases_say() {
    let date = Date::day(2021, 2, 10).expect("a day");
    let dated = Some(Dated { date, found: DateFound::Key });
    for (text, expected) in cases("agreements.md") {
        let document = Document { text: text.clone(), dated, ..Document::default() };
        let found = analyse(&document, &Vocabulary::default()).agreements;
        let told = found.iter().map(|agreement| {
            let parties: Vec<_> = agreement.parties.iter().map(|party| party.name.as_str()).collect();
            let date = agreement.date.map(|date| date.to_string()).unwrap_or_default();
            format!("{} : {}, {date}", agreement.kind, parties.join(" + "))
        });
        assert_eq!(told.collect::<Vec<_>>().join(" · ").trim_end(), expected, "{text}");
    }
}

#[test]
fn partners_are_who_the_cases_say() {
    for (text, expected) in cases("partners.md") {
        let (_, findings) = findings(&text);
        let found: Vec<_> = findings.partners.iter().map(|partner| partner.name.as_str()).collect();
        assert_eq!(found.join(" · "), expected, "{text}");
    }
}

// ---- Quality ----

/// One document of a gold set.
#[derive(Clone)]
struct Gold {
    id: String,
    /// The round in which it was drawn, where the set has rounds.
    round: String,
    partners: Vec<String>,
    agreements: Vec<Value>,
    /// What another careful reader may well count: found, it is neither right nor wrong.
    may_partners: Vec<String>,
    may_agreements: Vec<Value>,
}

fn gold(path: &Path) -> Vec<Gold> {
    let file = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let read = |line: &str| {
        let value: Value = serde_json::from_str(line).expect("a line of JSON");
        let texts = |key: &str| {
            value[key].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned)
        };
        Gold {
            id: value["doc"].as_str().expect("an id").to_owned(),
            round: value["round"].as_str().unwrap_or_default().to_owned(),
            partners: texts("partners").collect(),
            agreements: value["agreements"].as_array().cloned().unwrap_or_default(),
            may_partners: texts("may_partners").collect(),
            may_agreements: value["may_agreements"].as_array().cloned().unwrap_or_default(),
        }
    };
    file.lines().map(read).collect()
}

/// The findings of the documents asked for, in the files under `folder`, by `FILE#ID` or `FILE`.
fn found_in(folder: &Path, gold: &[Gold]) -> HashMap<String, Findings> {
    let files: HashSet<&str> =
        gold.iter().map(|gold| gold.id.split('#').next().unwrap_or_default()).collect();
    let wanted: HashSet<&str> = gold.iter().map(|gold| gold.id.as_str()).collect();
    let mut found = HashMap::new();
    for file in files {
        let zipped = folder.join(format!("{file}.gz"));
        let (name, place) = if zipped.exists() {
            (format!("{file}.gz"), zipped)
        } else {
            (file.to_owned(), folder.join(file))
        };
        let bytes = std::fs::read(&place).unwrap_or_else(|error| panic!("{}: {error}", place.display()));
        let bytes = if name.ends_with(".gz") { lines_of(&bytes, file, &wanted) } else { bytes };
        let name = name.trim_end_matches(".gz").to_owned();
        let limits = Limits::default();
        for part in open(Input { name, bytes }, &limits).expect("a readable file") {
            let Some(extracted) = part.ok().and_then(|part| part.extract(&limits).ok()) else { continue };
            let id = extracted.id.map_or_else(|| file.to_owned(), |id| format!("{file}#{id}"));
            let key = if wanted.contains(id.as_str()) { id } else { file.to_owned() };
            if wanted.contains(key.as_str()) {
                found.insert(key, analyse(&extracted.document, &Vocabulary::default()));
            }
        }
    }
    found
}

/// The lines of a zipped collection that hold one of the documents wanted: the whole would take a minute to read.
fn lines_of(zipped: &[u8], file: &str, wanted: &HashSet<&str>) -> Vec<u8> {
    let ids = wanted.iter().filter_map(|id| id.strip_prefix(file)?.strip_prefix('#'));
    let keys: Vec<String> = ids.map(|id| format!("\"id\": {}", Value::from(id))).collect();
    let lines = BufReader::new(flate2::read::MultiGzDecoder::new(zipped)).lines().map_while(Result::ok);
    let held = lines.filter(|line| keys.iter().any(|key| line.contains(key.as_str())));
    held.fold(Vec::new(), |mut all, line| {
        all.extend_from_slice(line.as_bytes());
        all.push(b'\n');
        all
    })
}

/// The words that tell a name from others: no articles, no `Ville de`.
fn words(name: &str) -> HashSet<String> {
    const EMPTY: [&str; 16] = [
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l",
        "d",
        "et",
        "en",
        "a",
        "au",
        "aux",
        "ville",
        "municipalite",
        "commune",
    ];
    let mut folded = String::new();
    verbatim::french::fold(&name.to_lowercase(), &mut folded);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.filter(|word| !EMPTY.contains(word)).map(str::to_owned).collect()
}

fn is_name(gold: &str, found: &str) -> bool {
    let (gold, found) = (words(gold), words(found));
    !gold.is_empty() && !found.is_empty() && (gold.is_subset(&found) || found.is_subset(&gold))
}

/// Whether kind, parties and date are right.
fn is_agreement(wanted: &Value, found: &Agreement) -> bool {
    let text = |key: &str| wanted[key].as_str().unwrap_or_default().replace('\'', "’");
    let parties: Vec<&str> =
        wanted["parties"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let kind = found.family == text("kind") || found.kind.contains(&text("kind"));
    let date = found.date.map(|date| date.to_string()).unwrap_or_default();
    let bound = |party: &&str| found.parties.iter().any(|found| is_name(party, &found.name));
    kind && found.parties.len() == parties.len()
        && parties.iter().all(bound)
        && date.starts_with(&text("date"))
}

#[derive(Default, Debug)]
struct Counts {
    gold_partners: usize,
    found_partners: usize,
    right_partners: usize,
    gold_agreements: usize,
    found_agreements: usize,
    right_agreements: usize,
}

impl Counts {
    fn of(gold: &[Gold], found: &HashMap<String, Findings>) -> Self {
        let mut counts = Counts::default();
        for gold in gold {
            let findings = found.get(&gold.id).unwrap_or_else(|| panic!("{} is not there", gold.id));
            counts.partners(gold, findings);
            counts.agreements(gold, findings);
        }
        counts
    }

    fn partners(&mut self, gold: &Gold, findings: &Findings) {
        let mut left: Vec<&str> = findings.partners.iter().map(|partner| partner.name.as_str()).collect();
        self.gold_partners += gold.partners.len();
        self.found_partners += left.len();
        for wanted in &gold.partners {
            if let Some(place) = left.iter().position(|name| is_name(wanted, name)) {
                left.swap_remove(place);
                self.right_partners += 1;
            }
        }
        let arguable = |name: &&&str| gold.may_partners.iter().any(|may| is_name(may, name));
        self.found_partners -= left.iter().filter(arguable).count();
    }

    /// An agreement is right when its kind, its parties and its date are.
    fn agreements(&mut self, gold: &Gold, findings: &Findings) {
        self.gold_agreements += gold.agreements.len();
        self.found_agreements += findings.agreements.len();
        let mut left: Vec<_> = findings.agreements.iter().collect();
        for wanted in &gold.agreements {
            if let Some(place) = left.iter().position(|found| is_agreement(wanted, found)) {
                left.swap_remove(place);
                self.right_agreements += 1;
            }
        }
        let arguable = |found: &&&Agreement| gold.may_agreements.iter().any(|may| is_agreement(may, found));
        self.found_agreements -= left.iter().filter(arguable).count();
    }

    fn figures(&self) -> [(&'static str, f64); 4] {
        let share = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        [
            ("partners_precision", share(self.right_partners, self.found_partners)),
            ("partners_recall", share(self.right_partners, self.gold_partners)),
            ("agreements_right", share(self.right_agreements, self.gold_agreements)),
            ("agreements_precision", share(self.right_agreements, self.found_agreements)),
        ]
    }
}

/// Compares the figures with the floors of `tests/quality.toml`, section `[agreements.SECTION]`.
fn check_quality(section: &str, counts: &Counts) {
    let file = std::fs::read_to_string(path("tests/quality.toml")).expect("tests/quality.toml");
    let floors: toml::Table = file.parse().expect("TOML");
    println!("{section} {counts:?}");
    for (name, figure) in counts.figures() {
        println!("{section} {name} {figure:.1}");
        let floor = floors["agreements"][section][name].as_float().expect("a floor is a number with a dot");
        assert!(figure + 0.05 >= floor, "{section}: {name} fell to {figure:.1}, below {floor}");
    }
}

#[test]
fn quality_on_the_sample_corpus_does_not_fall() {
    let gold = gold(&path("corpus/gold/agreements.jsonl"));
    check_quality("corpus", &Counts::of(&gold, &found_in(&corpus(), &gold)));
}

/// Every round of real documents was scored once before anything was mended for it.
#[test]
fn quality_on_real_documents_does_not_fall_in_any_round() {
    let data = path("../shared/data");
    if !data.exists() {
        println!("SKIPPED: ../shared/data is not here");
        return;
    }
    let mut rounds: BTreeMap<String, Vec<Gold>> = BTreeMap::new();
    for gold in gold(&path("tests/gold/agreements.jsonl")) {
        rounds.entry(gold.round.to_lowercase()).or_default().push(gold);
    }
    let all: Vec<Gold> = rounds.values().flatten().cloned().collect();
    let found = found_in(&data, &all);
    rounds
        .iter()
        .for_each(|(round, gold)| check_quality(&format!("real_{round}"), &Counts::of(gold, &found)));
}

// ---- Hostile text ----

fn check_spans(text: &str) {
    let (document, findings) = findings(text);
    let shown = |span: Span| assert!(!document.slice(span).is_empty(), "{text:?}");
    findings.names.iter().flat_map(|name| &name.mentions).for_each(|(span, _)| shown(*span));
    for partner in &findings.partners {
        [partner.evidence, partner.mention].into_iter().for_each(shown);
    }
    for agreement in &findings.agreements {
        assert!(agreement.parties.len() >= 2);
        agreement.evidence.iter().copied().chain([agreement.object]).for_each(shown);
        agreement.parties.iter().for_each(|party| shown(party.mention));
        [agreement.duration, agreement.amount].into_iter().flatten().for_each(shown);
    }
}

proptest! {
    #[test]
    fn random_text_gives_spans_on_characters(text in "(\\PC|[«»“”\"'’ .,:;()\\n-]|Ville de|entre|et|accord|signé|avec|Lyon|É){0,100}") {
        check_spans(&text);
    }

    #[test]
    fn random_words_give_spans_on_characters(words in prop::collection::vec(word(), 0..80)) {
        check_spans(&words.join(" "));
    }
}

fn word() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "ENTRE",
        "ET",
        ":",
        "la",
        "Ville",
        "de",
        "Montréal",
        "Toulouse",
        "Suisse",
        "l’Institut",
        "d’hydrologie",
        "(IH)",
        "(",
        ")",
        ",",
        ".",
        "\n",
        "et",
        "entre",
        "avec",
        "par",
        "une",
        "entente",
        "accord",
        "franco-suisse",
        "convention",
        "de",
        "recherche",
        "avenant",
        "à",
        "l’",
        "jumelage",
        "ont",
        "signé",
        "conclue",
        "renouvelé",
        "sera",
        "signée",
        "mardi",
        "hier",
        "le",
        "9",
        "février",
        "2021",
        "maire",
        "Mme",
        "Anne",
        "Ferrier",
        "ministère",
        "Université",
        "société",
        "Voltalande",
        "SA",
        "ci-après",
        "«",
        "»",
        "Parties",
        "en",
        "partenariat",
        "soutien",
        "du",
        "financé",
        "unissent",
        "leurs",
        "forces",
        "deux",
        "villes",
        "lettre",
        "d’intention",
        "De",
    ])
}

#[test]
fn lists_without_end_take_linear_time() {
    let hostile = [
        "la Ville de Lyon et ",
        "accord entre ",
        "Institut de ",
        "A, B et ",
        "ENTRE : ",
        "(",
        "Ville ",
        "entente signée avec Lyon, ",
        "ci-après « X » ",
        "IRE (Institut de recherche) ",
        "Suisse-",
        "maire de ",
    ];
    for unit in hostile {
        takes_linear_time(unit, 100_000, check_spans);
    }
}
