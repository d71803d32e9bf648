//! Alleged quotations: the gold of the sample corpus, and changed letters that must never pass for exact.

use std::path::Path;
use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::Value;
use verbatim::index::{Index, Root, Snapshot};
use verbatim::ingest::{Options, Silent, ingest};
use verbatim::search::Part;
use verbatim::search::check::{Checked, Operation, check};

use crate::program::{Desk, copy_folder, corpus};

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
        let part = if claim["in_title"] == true { Part::Title } else { Part::Text };
        let mut of_verdict = answer.sources.iter().filter(|source| source.verdict == answer.verdict());
        let is_there = claim["doc"].is_null()
            || of_verdict.any(|source| claim["doc"] == *source.document.id && source.part == part);
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

/// The texts and titles of all documents.
static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut ids = CORPUS.snapshot.ids().expect("ids");
    ids.sort();
    let documents = ids.iter().filter_map(|id| CORPUS.snapshot.document(id).expect("a document"));
    documents.flat_map(|stored| [Some(stored.document.text), stored.document.title]).flatten().collect()
});

/// Some words of some text or title, as they stand.
fn some_words() -> impl Strategy<Value = String> {
    (0..TEXTS.len(), any::<prop::sample::Index>(), 6usize..40).prop_map(|(text, start, length)| {
        let text = &TEXTS[text];
        let words: Vec<_> = verbatim::french::words(text).collect();
        let first = start.index(words.len().saturating_sub(length).max(1));
        let last = (first + length).min(words.len()) - 1;
        words[first].span.join(words[last].span).of(text).to_owned()
    })
}

/// What each side of the operations says.
fn sides(operations: &[Operation]) -> (String, String) {
    let mut sides = (String::new(), String::new());
    for operation in operations {
        let (source, claim) = match operation {
            Operation::Equal(text) => (text.as_str(), text.as_str()),
            Operation::Typography { source, claim } | Operation::Changed { source, claim } => {
                (source.as_str(), claim.as_str())
            }
            Operation::Cut(source) => (source.as_str(), ""),
        };
        sides.0 += source;
        sides.1 += claim;
    }
    sides
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn words_that_are_there_are_exact(claim in some_words()) {
        prop_assert_eq!(checked(&claim, None).verdict().name(), "exact", "{}", claim);
    }

    #[test]
    fn exact_is_there_letter_for_letter(claim in some_words(), at in any::<prop::sample::Index>(), letter in "[a-zéè’ ,0-9?]") {
        let places: Vec<usize> = claim.char_indices().map(|(at, _)| at).collect();
        let at = places[at.index(places.len())];
        let behind = at + claim[at..].chars().next().map_or(0, char::len_utf8);
        let changed = format!("{}{letter}{}", &claim[..at], &claim[behind..]);
        let answer = checked(&changed, None);
        let is_there = TEXTS.iter().any(|text| text.contains(changed.trim_matches(|c: char| !c.is_alphanumeric())));
        prop_assert!(is_there || answer.verdict().name() != "exact", "{}", changed);
    }

    #[test]
    fn operations_put_together_are_both_texts(claim in some_words(), cut in 1usize..5) {
        let words: Vec<&str> = claim.split(' ').collect();
        let shorter = [&words[..words.len() / 2], &words[(words.len() / 2 + cut).min(words.len())..]].concat().join(" ");
        for source in checked(&shorter, None).sources {
            let (of_source, of_claim) = sides(&source.operations);
            prop_assert_eq!(of_source, source.text.text);
            prop_assert!(shorter.contains(of_claim.trim()), "{} / {}", shorter, of_claim);
        }
    }

    #[test]
    fn any_text_has_an_answer(text in "(\\PC|[a-zé «»“”\"…?!.\\[\\]()0-9%'’-]){0,80}", speaker in "\\PC{0,12}") {
        let answer = check(&CORPUS.snapshot, &text, Some(&speaker));
        for source in answer.map(|answer| answer.sources).unwrap_or_default() {
            prop_assert!((0.0..=1.0).contains(&source.similarity));
            prop_assert!(source.text.start <= source.text.end);
        }
    }
}

const COUNCIL: &str = "« Nous ne fermerons pas la piscine. Elle restera ouverte tout l’été », a promis la mairesse \
    de Valbrume, Odile Marchesson. « Le quai rouvrira en juin », a-t-elle dit, « si le fleuve le veut ».\n\n\
    « Tout sera prêt à temps », assure l’ingénieur Marc Lavertu.";

fn council() -> Desk {
    let desk = Desk::new();
    desk.write("conseil.txt", COUNCIL);
    desk.run(&["index", "."]);
    desk
}

#[test]
fn verdicts_come_in_words_and_with_the_exit_codes_of_grep() {
    let desk = council();
    let exact = desk.run(&["check", "« Nous ne fermerons pas la piscine. »"]);
    assert!(exact.code == 0 && exact.out.starts_with("EXACTE — "), "{}{}", exact.out, exact.err);
    let altered = desk.run(&["verifier", "Nous fermerons la piscine", "--speaker", "Odile Marchesson"]);
    assert_eq!(altered.code, 0, "{}", altered.err);
    for words in
        ["MODIFIÉE", "une négation", "Nous [-ne-] fermerons [-pas-] la piscine", "La source nomme bien"]
    {
        assert!(altered.out.contains(words), "{words}: {}", altered.out);
    }
    assert_eq!(desk.run(&["check", "La patinoire coûtera trois millions de dollars"]).code, 1);
    assert_eq!(desk.run(&["check", "The town hall will remain open all summer long"]).code, 1);
    let none = desk.run(&["check", "« … »"]);
    assert!(none.code == 1 && none.err.contains("aucun mot"), "{}", none.err);
    let huge = desk.run(&["check", &"le quai rouvrira ".repeat(6_000)]);
    assert!(huge.code == 2 && huge.err.contains("2\u{202f}000 mots"), "{}", huge.err);
}

#[test]
fn a_quotation_joined_over_an_incise_is_shortened_and_one_of_two_people_altered() {
    let desk = council();
    let joined = desk.json(&["check", "Le quai rouvrira en juin si le fleuve le veut"]);
    assert_eq!(
        (&joined["verdict"], &joined["inside_quotation"]),
        (&"shortened".into(), &true.into()),
        "{joined}"
    );
    let mixed = desk.json(&["check", "Le quai rouvrira en juin […] Tout sera prêt à temps"]);
    assert_eq!((&mixed["verdict"], &mixed["speakers_mixed"]), (&"altered".into(), &true.into()), "{mixed}");
    let other = desk.json(&["check", "Tout sera prêt à temps", "--speaker", "la mairesse"]);
    assert_eq!((&other["verdict"], &other["speaker_agrees"]), (&"exact".into(), &false.into()), "{other}");
    assert_eq!(other["source"]["speaker"]["name"], "Marc Lavertu");
}

#[test]
fn a_cut_that_hides_a_negation_is_called_out() {
    let desk = council();
    let hidden = desk.json(&["check", "Nous […] fermerons […] la piscine. Elle restera ouverte"]);
    assert_eq!(
        (&hidden["verdict"], &hidden["negation_changed"]),
        (&"shortened".into(), &true.into()),
        "{hidden}"
    );
    let question = desk.json(&["check", "Tout sera prêt à temps ?"]);
    assert_eq!(question["verdict"], "altered", "{question}");
}

#[test]
fn a_link_follows_its_words_and_never_slides() {
    let desk = council();
    let link = desk.json(&["check", "Elle restera ouverte tout l’été"])["source"]["link"]
        .as_str()
        .expect("a link")
        .to_owned();
    let shown = |desk: &Desk| desk.run(&["show", &link, "--color", "always", "--format", "markdown"]);
    assert!(shown(&desk).out.contains("**Elle restera ouverte tout l’été**"), "{}", shown(&desk).out);
    std::fs::remove_dir_all(desk.path().join(".verbatim")).expect("the index goes");
    desk.delete("conseil.txt").write("archives/2024.txt", COUNCIL).run(&["index", "."]);
    let moved = shown(&desk);
    assert!(moved.out.contains("**Elle restera ouverte tout l’été**"), "{}", moved.err);
    assert!(moved.err.contains("archives/2024.txt"), "{}", moved.err);

    let desk = council();
    desk.write("conseil.txt", format!("Version corrigée.\n\n{COUNCIL}")).run(&["index"]);
    let changed = shown(&desk);
    assert!(
        changed.out.contains("**Elle restera ouverte tout l’été**") && changed.code == 0,
        "{}",
        changed.err
    );
    assert!(changed.err.contains("a changé"), "{}", changed.err);
    desk.write("conseil.txt", COUNCIL.replace("tout l’été", "tout l’automne")).run(&["index"]);
    let gone = shown(&desk);
    assert!(
        gone.code == 1 && gone.out.is_empty() && gone.err.contains("ne mène plus nulle part"),
        "{}",
        gone.err
    );
}

#[test]
fn citations_are_written_in_four_ways_and_only_where_there_is_something_to_cite() {
    let desk = council();
    let citation = desk.run(&["quotes", "piscine", "-n", "1", "--format", "citation"]).out;
    assert!(citation.starts_with("«\u{a0}Nous ne fermerons pas la piscine."), "{citation}");
    assert!(citation.contains("(Odile Marchesson, mairesse de Valbrume)"), "{citation}");
    assert!(desk.run(&["search", "piscine", "--format", "bibtex"]).out.starts_with("@misc{"));
    assert!(
        desk.run(&["check", "Le quai rouvrira en juin", "--format", "ris"]).out.ends_with("ER  - \r\n\r\n")
    );
    let items: Value =
        serde_json::from_str(&desk.run(&["show", "conseil.txt", "--format", "csl"]).out).expect("JSON");
    assert_eq!(items.as_array().map(Vec::len), Some(1));
    for arguments in [&["index", "."][..], &["facets"], &["search", "piscine", "-c"], &["status"]] {
        let refused = desk.run(&[arguments, &["--format", "ris"]].concat());
        assert!(
            refused.code == 2 && refused.out.is_empty() && refused.err.contains("ris"),
            "{}",
            refused.err
        );
    }
}
