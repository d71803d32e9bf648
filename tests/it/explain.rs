//! A score can be taken apart: its parts add up to it, for every kind of query.

use serde_json::Value;

use crate::program::{Desk, copy_folder, corpus};

#[test]
fn the_parts_of_a_score_add_up_to_it() {
    let desk = Desk::new();
    copy_folder(&corpus(), &desk.path().join("corpus"));
    for query in [
        "aérospatiale",
        "coopération aérospatiale avec Toulouse",
        "\"entente de coopération\" logement",
        "élus OU mairesses",
        "aéro* mairese~1",
        "\"ville logement\"~8 -Toulouse",
        "mairesse>2",
        "maire française directrice",
        "Institut de valorisation des données IA",
        "comment la ville soutient-elle les entreprises et les chercheurs en intelligence artificielle",
    ] {
        let answer = desk.json(&["search", "--corpus", "corpus", "--explain", "-n", "0", query]);
        let hits = answer["hits"].as_array().expect("hits");
        assert!(!hits.is_empty(), "{query}");
        for hit in hits {
            let explanation = &hit["explanation"];
            let difference = number(&hit["score"]) - number(&explanation["score"]);
            assert!(difference.abs() < 1e-3, "{query}: {hit}");
            check_sums(explanation);
        }
    }
}

/// Every part with parts of its own is their sum.
fn check_sums(explanation: &Value) {
    let Some(parts) = explanation["parts"].as_array() else { return };
    let sum: f64 = parts.iter().map(|part| number(&part["score"])).sum();
    assert!((number(&explanation["score"]) - sum).abs() < 1e-3, "{explanation}");
    parts.iter().for_each(check_sums);
}

fn number(value: &Value) -> f64 {
    value.as_f64().expect("a number")
}

#[test]
fn the_tree_is_read_from_the_score_to_the_terms() {
    let desk = Desk::new();
    desk.write("un.txt", "Le conseil municipal a parlé du logement. Rien d’autre.");
    let answer = desk.run(&["search", "--corpus", ".", "--explain", "logements"]);
    let expected = "\
 · en tout
      0,43 · logements
         0,29 · «\u{a0}log\u{a0}» (radical, dans le texte)\u{a0}: 1 fois en";
    assert!(answer.out.contains(expected), "{}", answer.out);
}
