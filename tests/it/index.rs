//! The index over time: what is new comes in, what changed is replaced, what is gone goes, and nothing is lost in silence.

use verbatim::analyse::passages;
use verbatim::extract::{Input, Limits, open};

use crate::program::{Desk, corpus};

#[test]
fn an_index_follows_its_folder() {
    let desk = Desk::new();
    desk.write("un.txt", "Le maire parle de logement.").write("deux.txt", "La mairesse parle de tourisme.");
    let report = desk.json(&["index", "."]);
    assert_eq!((&report["added"], &report["documents"]), (&2.into(), &2.into()), "{report}");

    let report = desk.json(&["index"]);
    assert_eq!(
        (&report["added"], &report["unchanged"], &report["bytes"]),
        (&0.into(), &2.into(), &0.into()),
        "{report}"
    );

    desk.write("un.txt", "Le maire parle de mobilité, et longuement.")
        .delete("deux.txt")
        .write("trois.txt", "Du sport.");
    let report = desk.json(&["index"]);
    assert_eq!(
        (&report["added"], &report["changed"], &report["removed"]),
        (&1.into(), &1.into(), &1.into()),
        "{report}"
    );
    assert_eq!(desk.found("mobilité"), ["un.txt"]);
    assert!(desk.found("logement").is_empty() && desk.found("tourisme").is_empty());
    assert_eq!(desk.found("sport"), ["trois.txt"]);
}

#[test]
fn another_vocabulary_means_another_reading() {
    let desk = Desk::new();
    desk.write("un.txt", "Le parc à huîtres rouvre.").run(&["index", "."]);
    desk.write("verbatim.toml", "[[sector]]\nname = \"ostréiculture\"\naliases = [\"parc à huîtres\"]\n");
    let report = desk.json(&["index"]);
    assert_eq!((&report["added"], &report["changed"]), (&0.into(), &1.into()), "{report}");
    assert_eq!(desk.json(&["index"])["unchanged"], 1);

    assert_eq!(desk.found("secteur:\"Parcs a huitres\""), ["un.txt"], "an alias stands for its sector");
    assert_eq!(desk.found("secteur:ostréiculture -secteur:\"parc à huîtres\""), Vec::<String>::new());
    desk.write("verbatim.toml", "[[sector]]\nname = \"parcs\"\naliases = [\"parc à huîtres\"]\n");
    desk.run(&["index"]);
    assert_eq!(desk.found("secteur:\"parc à huîtres\""), ["un.txt"], "an alias means what it means now");

    desk.write("verbatim.toml", "[[sector]]\nnom = \"ostréiculture\"\n");
    let answer = desk.run(&["index"]);
    assert_eq!(answer.code, 2);
    assert!(
        answer.err.contains("verbatim.toml, ligne 2") && answer.err.contains("name, aliases"),
        "{}",
        answer.err
    );
    assert_eq!(desk.found("huîtres"), ["un.txt"], "the index is as it was");

    desk.delete("verbatim.toml");
    assert_eq!(desk.json(&["index"])["changed"], 1);
}

#[test]
fn what_is_taken_out_stays_out() {
    let desk = Desk::new();
    desk.write("un.txt", "Le maire parle.").write("deux.txt", "Le maire se tait.");
    desk.run(&["index", "."]);
    assert_eq!(desk.run(&["remove", "un.txt"]).code, 0);
    assert_eq!(desk.found("maire"), ["deux.txt"]);
    desk.write("un.txt", "Le maire parle encore.");
    desk.run(&["index"]);
    assert_eq!(desk.found("maire"), ["deux.txt"]);
    assert_eq!(desk.run(&["remove", "zéro.txt"]).code, 1);
    desk.run(&["index", "--again"]);
    assert_eq!(desk.found("maire").len(), 2);
}

#[test]
fn lines_of_a_collection_are_documents_and_bad_ones_are_named() {
    let desk = Desk::new();
    let lines = r#"{"id":"a","title":"Un","text":"Le quai est rouvert.","date":"2021-02"}
{"id":"b","text":
{"_id":"c","text":"Le quai est fermé."}"#;
    desk.write("corpus.jsonl", lines).write("image.bin", [0, 1, 2, 0, 255, 0, 9, 0]);
    let answer = desk.run(&["index", "."]);
    assert_eq!(answer.code, 0);
    assert!(answer.err.contains("corpus.jsonl") && answer.err.contains("image.bin"), "{}", answer.err);
    assert_eq!(desk.found("quai").len(), 2);
    assert_eq!(desk.found("rouvert"), ["corpus.jsonl#a"]);
    let losses = desk.run(&["status", "--losses", "--format", "csv"]).out;
    assert!(losses.contains("corpus.jsonl,2,") && losses.contains("image.bin"), "{losses}");
}

#[test]
fn the_report_says_where_dates_are_from_and_what_is_the_same() {
    let desk = Desk::new();
    let mail =
        "From: A <a@exemple.fr>\nSubject: Quai\nDate: Tue, 9 Feb 2021 22:00:00 -0500\n\nLe quai ferme.\n";
    desk.write("a.eml", mail).write("b.jsonl", r#"{"id":"1","text":"Le quai rouvre.","date":"2021-03"}"#);
    desk.write(
        "c.html",
        "<title>Quai</title><meta property='article:published_time' content='2021-04-05'><p>Le quai gèle.",
    );
    desk.write("d/2021-05-06-quai.txt", "Le quai s’ouvre.")
        .write("e.txt", "Lévis, le 7 juin 2021 – Le quai dort.");
    desk.write("f.txt", "Le quai rouvre.").run(&["index", "."]);
    let losses = desk.json(&["status", "--losses"]);
    let dates = losses["dates"].as_array().expect("dates").iter();
    let dates: Vec<_> =
        dates.map(|of| (of["document"].as_str(), of["date"].as_str(), of["found"].as_str())).collect();
    let dated = |document, date, found| (Some(document), Some(date), Some(found));
    let expected = [
        dated("a.eml", "2021-02-09", "mail header"),
        dated("b.jsonl#1", "2021-03", "key"),
        dated("c.html", "2021-04-05", "page metadata"),
        dated("d/2021-05-06-quai.txt", "2021-05-06", "file name"),
        dated("e.txt", "2021-06-07", "text"),
        (Some("f.txt"), None, None),
    ];
    assert_eq!(dates, expected);
    assert_eq!(losses["dates"][3]["guessed"], true);
    assert_eq!(losses["duplicates"][0]["copy_of"], "b.jsonl#1", "{losses}");
    let text = desk.run(&["status", "--losses"]).out;
    let lines: Vec<_> = text.lines().filter(|line| !line.starts_with("perdu")).collect();
    assert_eq!(lines[1], "daté\u{a0}: b.jsonl, 1 — 2021-03, champ du document", "{text}");
    assert_eq!(
        lines[5..],
        ["sans date\u{a0}: f.txt", "double\u{a0}: f.txt — même texte que b.jsonl#1"],
        "{text}"
    );
    let table = desk.run(&["status", "--losses", "--format", "csv"]).out;
    assert!(table.contains("f.txt,,false,duplicate,the same text as b.jsonl#1,"), "{table}");
}

#[test]
fn equal_texts_are_one_hit_and_the_earliest_is_shown() {
    let desk = Desk::new();
    let text = "L’agence relaie : la passerelle rouvre lundi.";
    desk.write("2022-05-02-reprise.txt", text).write("2022-05-01-original.txt", text);
    desk.run(&["index", "."]);
    let answer = desk.json(&["search", "passerelle"]);
    assert_eq!(answer["hits"].as_array().map(Vec::len), Some(1));
    assert_eq!(answer["hits"][0]["document"]["id"], "2022-05-01-original.txt");
    assert_eq!(answer["hits"][0]["copies"], 1);
}

#[test]
fn an_index_of_another_version_is_refused_by_name() {
    let desk = Desk::new();
    desk.write("un.txt", "Le maire parle.");
    desk.run(&["index", "."]);
    desk.write(".verbatim/verbatim.json", r#"{"version":999}"#);
    let answer = desk.run(&["search", "maire"]);
    assert_eq!(answer.code, 2);
    assert!(answer.err.contains("999"), "{}", answer.err);
}

#[test]
fn answers_do_not_depend_on_how_the_index_came_about() {
    let whole = Desk::new();
    let grown = Desk::new();
    for number in 0..40 {
        let text =
            format!("Le conseil numéro {number} parle du port. {}", "Le port attend. ".repeat(number % 4));
        whole.write(&format!("{number}.txt"), &text);
        grown.write(&format!("{number}.txt"), &text);
        if number % 10 == 9 {
            grown.run(&["index", "."]);
        }
    }
    whole.run(&["index", "."]);
    assert_eq!(whole.found("port conseil"), grown.found("port conseil"));
}

/// Passages tile every document of the sample corpus, whatever its format.
#[test]
fn passages_put_together_are_the_text_again() {
    let limits = Limits::default();
    let mut documents = 0;
    for file in verbatim::read::walk(&corpus(), &Default::default()) {
        let file = file.expect("a file of the corpus");
        let input = Input { name: file.id.clone(), bytes: file.bytes(limits.file_bytes).expect("its bytes") };
        for part in open(input, &limits).expect("a format that is read") {
            let document = part.expect("a document").extract(&limits).expect("a text").document;
            let joined: String =
                passages(&document).into_iter().map(|passage| document.slice(passage)).collect();
            assert_eq!(joined, document.text, "{}", file.id);
            documents += 1;
        }
    }
    assert!(documents >= 60, "the sample corpus has only {documents} documents");
}
