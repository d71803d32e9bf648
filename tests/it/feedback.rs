//! Far down in the list, documents that share the words of the best come before those that only name what is asked.

use serde_json::{Value, json};

use crate::program::Desk;

/// Sixty documents about a tramway, one about rails that names it once, and a shorter recipe that names it too.
fn desk() -> Desk {
    let desk = Desk::new();
    let about = (1..=60).map(|number| {
        let text = format!("Tramway {number} : le tramway aura rails, caténaires, aiguillages et rames.");
        json!({"id": format!("tramway-{number}"), "text": text})
    });
    let rest =
        "Le chantier avance, les équipes se relaient et la livraison est prévue au printemps prochain, "
            .repeat(3);
    let rails = format!(
        "{rest} avec rails, caténaires, aiguillages, rames. Un tramway roulera ici un jour ou l’autre."
    );
    let recipe = "Battez quatre œufs, ajoutez farine et sucre, puis enfournez. Servez dans le tramway.";
    let few = [json!({"id": "rails", "text": rails}), json!({"id": "recette", "text": recipe})];
    let lines: Vec<String> = about.chain(few).map(|line| line.to_string()).collect();
    desk.write("tout.jsonl", lines.join("\n")).run(&["index", "."]);
    desk
}

fn ids(answer: &Value) -> Vec<String> {
    let hits = answer["hits"].as_array().expect("hits");
    hits.iter().map(|hit| hit["document"]["id"].as_str().expect("an id").to_owned()).collect()
}

#[test]
fn words_of_the_best_documents_lift_others_like_them() {
    let desk = desk();
    let all = ids(&desk.json(&["search", "tramway", "-n", "0", "--explain"]));
    let last = |ids: &[String]| ids[ids.len() - 2..].to_vec();
    assert_eq!(last(&all), ["tout.jsonl#rails", "tout.jsonl#recette"]);
}

#[test]
fn pages_put_together_are_the_list() {
    let desk = desk();
    let all = ids(&desk.json(&["search", "tramway", "-n", "0"]));
    let page =
        |offset: usize| ids(&desk.json(&["search", "tramway", "-n", "7", "--offset", &offset.to_string()]));
    let pages: Vec<String> = (0..all.len()).step_by(7).flat_map(page).collect();
    assert_eq!(pages, all);
}

#[test]
fn scores_fall_and_are_explained_to_the_end() {
    let desk = Desk::new();
    let text =
        |number: usize| format!("Le tramway {number} passe{}.", " près de la gare".repeat(number % 40));
    let lines: Vec<String> =
        (1..=600).map(|number| json!({"id": number.to_string(), "text": text(number)}).to_string()).collect();
    desk.write("tout.jsonl", lines.join("\n")).run(&["index", "."]);
    let answer = desk.json(&["search", "tramway", "-n", "0", "--explain"]);
    let hits = answer["hits"].as_array().expect("hits");
    let score = |value: &Value| value["score"].as_f64().expect("a score");
    assert!(hits.is_sorted_by(|one, other| score(one) >= score(other)));
    let explanation = &hits[60]["explanation"];
    let parts = explanation["parts"].as_array().expect("parts");
    assert!(parts.iter().any(|part| part["reason"] == "feedback"), "{explanation}");
    assert!((parts.iter().map(score).sum::<f64>() - score(&hits[60])).abs() < 1e-3, "{explanation}");
}
