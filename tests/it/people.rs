//! People who are one person across documents, and those who are not.

use crate::program::Desk;

/// Names of speakers with the names by which the corpus knows them.
fn speakers(desk: &Desk, asked: &str) -> Vec<(String, String)> {
    let answer = desk.json(&["quotes", "--speaker", asked, "-n", "0"]);
    let quotes = answer["quotes"].as_array().cloned().unwrap_or_default();
    let word = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let mut found: Vec<_> = quotes
        .iter()
        .map(|quote| (word(&quote["speaker"]["name"]), word(&quote["speaker"]["person"])))
        .collect();
    found.sort();
    found
}

#[test]
fn a_person_is_one_across_documents_where_more_than_the_surname_agrees() {
    let desk = Desk::new();
    desk.write("a.txt", "« Le quai rouvre lundi », a dit la mairesse de Valbrume, Odile Marchesson.");
    desk.write("b.txt", "« Le quai ferme mardi », a dit Mme Marchesson.");
    desk.write("c.txt", "« Le quai dort mercredi », a déclaré la mairesse Marchesson.");
    desk.write("d.txt", "« Le quai brûle jeudi », a dit M. Marchesson.").run(&["index", "."]);
    let own = |name: &str, person: &str| (name.to_owned(), person.to_owned());
    let hers = [
        own("Marchesson", "Odile Marchesson"),
        own("Marchesson", "Odile Marchesson"),
        own("Odile Marchesson", ""),
    ];
    assert_eq!(speakers(&desk, "Odile Marchesson"), hers);
    let facet = desk.json(&["facets", "locuteur"]);
    let counts = [("Odile Marchesson", 3), ("Marchesson", 1)]
        .map(|(value, count)| serde_json::json!({"value": value, "count": count}));
    assert_eq!(facet["groups"]["locuteur"], serde_json::json!(counts), "{facet}");

    desk.write("e.txt", "« Le quai chante vendredi », a dit Anne Marchesson, la préfète.").run(&["index"]);
    let with_office = [own("Marchesson", "Odile Marchesson"), own("Odile Marchesson", "")];
    assert_eq!(speakers(&desk, "Odile Marchesson"), with_office, "a title alone means one of two");
    assert_eq!(speakers(&desk, "Anne Marchesson"), [own("Anne Marchesson", "")], "two people are never one");
    desk.delete("e.txt").run(&["index"]);
    assert_eq!(speakers(&desk, "Odile Marchesson"), hers, "who is taken out is nobody");
}

#[test]
fn a_claimed_speaker_is_compared_with_the_person_whom_other_documents_name() {
    let desk = Desk::new();
    desk.write("a.txt", "« Le quai rouvre lundi », a dit la mairesse de Valbrume, Odile Marchesson.");
    desk.write("b.txt", "« Le quai ferme mardi », a dit Mme Marchesson.").run(&["index", "."]);
    for (claimed, agrees, by) in [("Odile Marchesson", true, "name"), ("Anne Marchesson", false, "other")] {
        let answer = desk.json(&["check", "Le quai ferme mardi", "--speaker", claimed]);
        assert_eq!(answer["source"]["speaker"]["person"], "Odile Marchesson", "{answer}");
        assert_eq!((&answer["speaker_agrees"], &answer["speaker_match"]), (&agrees.into(), &by.into()));
    }
}
