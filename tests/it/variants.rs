//! What stands in for a word: titles, places and their people, acronyms that the corpus explains.

use crate::program::Desk;

/// The ids of what a query finds whole, and how it was read.
fn found(desk: &Desk, query: &str) -> (Vec<String>, String) {
    let answer = desk.json(&["search", "--corpus", ".", "-n", "0", query]);
    let hits = answer["hits"].as_array().expect("hits").iter();
    let whole = hits.filter(|hit| hit["missing"].as_array().is_some_and(Vec::is_empty));
    let ids = whole.map(|hit| hit["document"]["id"].as_str().expect("an id").to_owned()).collect();
    (ids, answer["query"]["read_as"].as_str().expect("text").to_owned())
}

#[test]
fn the_word_itself_comes_before_what_stands_in_for_it() {
    let desk = Desk::new();
    desk.write("mairesse.txt", "La mairesse a parlé du budget. Le reste a suivi.");
    desk.write("maire.txt", "Le maire a parlé du budget. Le reste a suivi.");
    desk.write("autre.txt", "La préfète a parlé du budget. Le reste a suivi.");
    let (ids, read_as) = found(&desk, "mairesse budget");
    assert_eq!(ids, ["mairesse.txt", "maire.txt"]);
    assert_eq!(read_as, "(mairesse OU maire) budget");
    let (ids, _) = found(&desk, "\"mairesse\" budget");
    assert_eq!(ids, ["mairesse.txt"], "an exact form is that form");
    let (ids, _) = found(&desk, "budget -mairesse");
    assert_eq!(ids.len(), 2, "what is excluded is the word alone");
}

#[test]
fn an_acronym_that_one_document_explains_is_known_in_all() {
    let desk = Desk::new();
    desk.write("sigle.txt", "L’Office des berges de Valbrume (OBV) a ouvert un quai.");
    desk.write("long.txt", "Un ponton sera bâti par l’Office des berges de Valbrume.");
    desk.write("court.txt", "Un bac sera lancé par l’OBV.");
    desk.write("loin.txt", "L’office ouvre ; les berges de Valbrume sont propres.");
    let (ids, read_as) = found(&desk, "OBV");
    assert_eq!(ids.len(), 3);
    assert!(!ids.contains(&"loin.txt".to_owned()) && ids[2] == "long.txt", "{ids:?}");
    assert_eq!(read_as, "OBV OU \"Office des berges de Valbrume\"");
    let (ids, read_as) = found(&desk, "quai office des berges de Valbrume");
    assert_eq!(ids, ["sigle.txt"]);
    assert_eq!(read_as, "quai ((office berges Valbrume) OU OBV)");
    let (ids, _) = found(&desk, "office berges Valbrume bac");
    assert_eq!(ids, ["court.txt"]);
}

#[test]
fn what_is_written_with_a_hyphen_or_without_is_one() {
    let desk = Desk::new();
    desk.write("joint.txt", "Le cofinancement du stade est voté.");
    desk.write("trait.txt", "Le co-financement du stade est voté.");
    for query in ["cofinancement", "co-financement"] {
        assert_eq!(found(&desk, query).0.len(), 2, "{query}");
    }
}
