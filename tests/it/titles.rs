//! Alleged quotations that stand in titles.

use serde_json::Value;

use crate::program::Desk;

/// Dispatches whose titles are not repeated in their texts.
fn dispatches() -> Desk {
    let desk = Desk::new();
    let lines = [
        r#"{"id": "quai", "title": "« Le quai ne fermera pas », promet Odile Marchesson", "date": "2024-05-02", "text": "VALBRUME – La mairesse a reçu jeudi les pêcheurs. Rien n’est encore signé."}"#,
        r#"{"id": "phare", "title": "Le phare\u00a0: cent mille visiteurs en un été", "date": "2024-09-02", "text": "PORT-MIRAND – La saison a été bonne, dit le gardien."}"#,
        r#"{"id": "bac", "title": "« L'hiver sera doux »", "date": "2024-11-02", "text": "« L’hiver sera doux », a assuré le météorologue Marc Lavertu."}"#,
        r#"{"id": "crue", "title": "Crues de la Lorande : « Nous avons tout perdu »", "date": "2024-11-03", "text": "Les sinistrés racontent la nuit."}"#,
        r#"{"id": "pont", "title": "M. Tancrelle : « Le pont tiendra l’hiver »", "date": "2024-11-04", "text": "Le maire, Yvon Tancrelle, en est certain. « Il en a vu d’autres », a-t-il dit."}"#,
        r#"{"id": "port", "title": "La piscine rouvrira en juin", "date": "2023-05-02", "text": "C’est sûr. La piscine rouvrira en juin."}"#,
    ];
    desk.write("depeches.jsonl", lines.join("\n"));
    desk.run(&["index", "."]);
    desk
}

#[test]
fn words_of_a_title_are_found_there() {
    let desk = dispatches();
    let exact = desk.json(&["check", "Le quai ne fermera pas"]);
    let source = &exact["source"];
    assert_eq!((&exact["verdict"], &source["in_title"]), (&"exact".into(), &true.into()), "{exact}");
    assert_eq!((&source["start"], &source["end"], &source["page"]), (&2.into(), &24.into(), &Value::Null));
    assert_eq!((&exact["inside_quotation"], &source["quote"]), (&true.into(), &"direct".into()), "{exact}");
    assert_eq!(source["speaker"]["name"], "Odile Marchesson");
    let link = source["link"].as_str().expect("a link");
    assert!(
        !link.contains("char=") && desk.run(&["show", link]).out.contains("Rien n’est encore signé."),
        "{link}"
    );
    let altered = desk.json(&["check", "Le quai fermera"]);
    let judged = (&altered["verdict"], &altered["negation_changed"], &altered["source"]["in_title"]);
    assert_eq!(judged, (&"altered".into(), &true.into(), &true.into()), "{altered}");
}

#[test]
fn before_the_colon_of_a_title_stands_a_speaker_only_if_the_text_has_them_as_one() {
    let desk = dispatches();
    let speaker = |claim: &str| desk.json(&["check", claim])["source"]["speaker"].clone();
    assert_eq!(speaker("Nous avons tout perdu"), Value::Null);
    assert_eq!(speaker("Le pont tiendra l’hiver")["name"], "Yvon Tancrelle");
}

#[test]
fn a_title_keeps_its_no_break_spaces() {
    let desk = dispatches();
    let verdict = |claim: &str| desk.json(&["check", claim])["verdict"].clone();
    assert_eq!(verdict("Le phare\u{a0}: cent mille visiteurs"), "exact");
    assert_eq!(verdict("Le phare : cent mille visiteurs"), "typography");
}

#[test]
fn the_text_is_cited_before_a_title_that_is_not_truer() {
    let desk = dispatches();
    let both = desk.json(&["check", "La piscine rouvrira en juin"]);
    assert_eq!((&both["verdict"], &both["source"]["in_title"]), (&"exact".into(), &false.into()), "{both}");
    let truer = desk.json(&["check", "L'hiver sera doux", "--speaker", "Marc Lavertu"]);
    assert_eq!((&truer["verdict"], &truer["source"]["in_title"]), (&"exact".into(), &true.into()), "{truer}");
    assert_eq!(
        (&truer["speaker_agrees"], &truer["source"]["speaker"]["mention"]),
        (&true.into(), &Value::Null)
    );
    // A title that was drawn from two lines of the text is no proof that they are one.
    desk.write("entente.txt", "ENTENTE SUR LE PARTAGE DES\n\nEAUX DE VALBRUME\n\nLa Ville a signé.");
    desk.run(&["index"]);
    let drawn = desk.json(&["check", "Entente sur le partage des eaux de Valbrume"]);
    assert_eq!(drawn["source"]["in_title"], false, "{drawn}");
    let drawn = desk.json(&["check", "ENTENTE SUR LE PARTAGE DES EAUX DE VALBRUME"]);
    let judged = (&drawn["verdict"], &drawn["typography"], &drawn["source"]["in_title"]);
    assert_eq!(judged, (&"typography".into(), &serde_json::json!(["spaces"]), &false.into()), "{drawn}");
}

#[test]
fn a_title_is_named_in_words_and_citations() {
    let desk = dispatches();
    let french = desk.run(&["check", "Le quai ne fermera pas"]).out;
    assert!(french.contains("#quai · dans le titre · caractères 2 à 24"), "{french}");
    let english = desk.run(&["check", "Le quai ne fermera pas", "--lang", "en"]).out;
    assert!(english.contains("#quai · in the title · characters 2 to 24"), "{english}");
    let citation = desk.run(&["check", "Le quai ne fermera pas", "--format", "citation"]).out;
    assert!(
        citation.starts_with(
            "«\u{a0}Le quai ne fermera pas\u{a0}» (Odile Marchesson, dans le titre), «\u{a0}“Le quai"
        ),
        "{citation}"
    );
    let table = desk.run(&["check", "Le quai ne fermera pas", "--format", "csv"]).out;
    assert!(table.contains(",source,in_title,page,") && table.contains(",true,,2,24,"), "{table}");
}
