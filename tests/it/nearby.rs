//! Help with words: did you mean, what begins so, what is like this.

use serde_json::Value;

use crate::program::{Desk, copy_folder, corpus};

fn sample() -> Desk {
    let desk = Desk::new();
    copy_folder(&corpus(), &desk.path().join("corpus"));
    desk.run(&["index", "corpus", "-q"]);
    desk
}

#[test]
fn a_misspelt_word_is_corrected_when_that_finds_more() {
    let desk = sample();
    let answer = desk.json(&["search", "coopération aerospacial"]);
    assert_eq!(answer["did_you_mean"]["query"], "coopération aérospatiale", "{answer}");
    let documents = desk.json(&["search", "coopération aérospatiale"])["total"]["documents"].clone();
    assert_eq!(answer["did_you_mean"]["documents"], documents);

    for query in ["coopération aérospatiale", "zorglubique", "coopération -aerospacial", "aéro*"] {
        assert!(desk.json(&["search", query]).get("did_you_mean").is_none(), "{query}");
    }
    let answer = desk.run(&["search", "nape phréatiqe"]);
    assert!(answer.err.contains("Vouliez-vous dire\u{a0}: nappe phréatique\u{a0}?"), "{}", answer.err);
}

#[test]
fn names_come_before_words_and_accents_do_not_matter() {
    let desk = sample();
    let answer = desk.json(&["suggest", "marche"]);
    let texts = texts(&answer["completions"], "text");
    assert_eq!(texts[0], "Odile Marchesson", "{answer}");
    assert!(texts.contains(&"marché") && texts.contains(&"marche"), "{answer}");
    let answer = desk.json(&["suggest", "odile mar"]);
    let found = answer["completions"].as_array().expect("completions").iter();
    let names: Vec<_> = found.filter(|found| !found["facet"].is_null()).map(|found| &found["text"]).collect();
    assert_eq!(names, ["Odile Marchesson"], "once, under one facet");
    let economy = desk.json(&["suggest", "econom"]);
    assert!(economy["completions"].as_array().is_some_and(|found| !found.is_empty()), "{economy}");
    for nothing in ["", "a", "«", "zzzz"] {
        assert_eq!(desk.run(&["suggest", nothing]).code, 1, "{nothing}");
    }
}

#[test]
fn what_is_like_a_document_is_another_about_the_same() {
    let desk = sample();
    let document = "communiques/2021-02-09-valbrume-montfauvel-entente-de-cooperation.txt";
    let answer = desk.json(&["similar", document]);
    let found = answer["hits"].as_array().expect("hits");
    assert!(found.len() == 10 && found.iter().all(|hit| hit["document"]["id"] != document), "{answer}");
    let best = texts(&answer["hits"], "link");
    assert!(best[..3].iter().all(|link| link.contains("valbrume-montfauvel")), "{best:?}");

    let link = desk.json(&["search", "nappe phréatique"])["hits"][0]["link"].clone();
    let answer = desk.json(&["similar", link.as_str().expect("a link")]);
    assert!(answer["query"]["read_as"].as_str().is_some_and(|words| words.contains("nappe")), "{answer}");
}

fn texts<'a>(of: &'a Value, key: &str) -> Vec<&'a str> {
    let all = of.as_array().expect("an array").iter();
    all.map(|one| one[key].as_str().expect("a string")).collect()
}
