//! A reader that fails costs one file: proved with a format that only debug builds have, whose reader fails as told.
#![cfg(debug_assertions)]

use crate::program::Desk;

/// Each fault, and the code under which its file is refused.
const FAULTS: [(&str, &str); 5] = [
    ("panic", "reader_stopped"),
    ("loop", "over_time"),
    ("overflow", "reader_crashed"),
    ("allocate", "over_memory"),
    ("abort", "reader_crashed"),
];

fn codes(desk: &Desk) -> Vec<(String, String)> {
    let losses = desk.json(&["status", "--losses"]);
    let notes = losses["notes"].as_array().expect("notes").iter();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    notes.map(|note| (text(&note["file"]) + "#" + &text(&note["part"]), text(&note["code"]))).collect()
}

#[test]
fn a_reader_that_fails_costs_its_file_only() {
    let desk = Desk::new();
    for (fault, _) in FAULTS {
        desk.write(&format!("{fault}.faulty"), fault);
    }
    for number in 0..6 {
        desk.write(&format!("bon-{number}.faulty"), format!("Le quai {number} est rouvert."));
    }
    desk.write("page.html", "<p>Le quai du port est rouvert depuis lundi.</p>");
    let answer = desk.run(&["index", ".", "--limit", "time=8", "--limit", "memory=200M"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert_eq!(desk.found("quai").len(), 7, "{}", answer.err);
    let mut expected: Vec<_> =
        FAULTS.iter().map(|(fault, code)| (format!("{fault}.faulty#"), (*code).to_owned())).collect();
    expected.sort();
    assert_eq!(codes(&desk), expected);
}

#[test]
fn a_document_that_fails_costs_no_other_of_its_archive() {
    let desk = Desk::new();
    let mail = |body: &str| format!("Content-Type: application/octet-stream; name={body}.faulty\n\n{body}\n");
    let parts = ["overflow", "port", "abort", "quai"].map(mail).join("--x\n");
    let head = "Subject: Essai\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n--x\n";
    desk.write("mail.eml", format!("{head}Content-Type: text/plain\n\nLe corps.\n--x\n{parts}--x--\n"));
    desk.run(&["index", "."]);
    for word in ["corps", "port", "quai"] {
        assert_eq!(desk.found(word).len(), 1, "{word}");
    }
    let expected =
        ["abort", "overflow"].map(|fault| (format!("mail.eml#{fault}.faulty"), "reader_crashed".to_owned()));
    let mut codes = codes(&desk);
    codes.sort();
    assert_eq!(codes, expected);
}
