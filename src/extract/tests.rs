//! Whole files through every step, real ones and hostile ones.

use super::*;
use crate::document::{DateFound, Kind, Language};
use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use std::io::Write;
use unicode_normalization::UnicodeNormalization;

fn all(name: &str, bytes: &[u8]) -> Vec<Result<Extracted, Refusal>> {
    let limits = Limits::default();
    match open(Input { name: name.into(), bytes: bytes.into() }, &limits) {
        Ok(parts) => parts.map(|part| part.and_then(|part| part.extract(&limits))).collect(),
        Err(refusal) => vec![Err(refusal)],
    }
}

fn one(name: &str, bytes: &[u8]) -> Extracted {
    let mut found = all(name, bytes);
    assert_eq!(found.len(), 1, "{name}");
    found.remove(0).expect(name)
}

fn corpus(name: &str) -> Document {
    let path = format!("{}/corpus/{name}", env!("CARGO_MANIFEST_DIR"));
    one(name, &std::fs::read(path).expect(name)).document
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).expect("memory");
    packer.finish().expect("memory")
}

fn check_blocks(document: &Document) {
    let mut at = 0;
    for block in &document.blocks {
        assert!(document.text[at..block.span.start()].trim().is_empty(), "only white space between blocks");
        assert!(!block.span.is_empty());
        at = block.span.end();
    }
    assert!(document.text[at..].trim().is_empty(), "only white space after the last block");
}

#[test]
fn the_sample_corpus_is_described_rightly() {
    let check = |name: &str, date: &str, kind: Kind, title: &str| {
        let document = corpus(name);
        check_blocks(&document);
        assert_eq!(document.dated.map(|dated| dated.date.to_string()).unwrap_or_default(), date, "{name}");
        assert_eq!(document.kind, kind, "{name}");
        assert!(
            document.title.as_deref().unwrap_or_default().starts_with(title),
            "{name}: {:?}",
            document.title
        );
    };
    check("communiques/2022-08-22-cegep-valbrume-rentree.txt", "2022-08-22", Kind::Communique, "");
    check(
        "communiques/montfauvel-universite-accord-cooperation.txt",
        "2021-10-07",
        Kind::Communique,
        "ACCORD DE COOPERATION",
    );
    check(
        "communiques/2023-11-12-prefecture-crues.txt",
        "2023-11-12",
        Kind::Communique,
        "CRUES DE LA LORANDE",
    );
    check(
        "ententes/2021-02-09-entente-valbrume-montfauvel.txt",
        "2021-02-09",
        Kind::Entente,
        "ENTENTE DE COOP",
    );
    check("articles/2023-03-ia-hopital-clarte.txt", "2023-03", Kind::Article, "À l’hôpital de Valbrume");
    check(
        "proces-verbaux/2022-06-20-conseil-municipal-valbrume.txt",
        "2022-06-20",
        Kind::ProcesVerbal,
        "PROCÈS",
    );
    check(
        "communiques/2021-06-valbrume-logement-abordable.txt",
        "2021-06",
        Kind::Communique,
        "La Ville de Valbrume",
    );
    check("articles/bibliobus-lormerie.html", "2022-05-07", Kind::Article, "À Lormerie, le bibliobus");
}

#[test]
fn windows_1252_and_utf_16_files_keep_their_accents() {
    let document = corpus("communiques/2022-08-22-cegep-valbrume-rentree.txt");
    assert!(document.text.contains('é') && !document.text.contains('\u{fffd}'));
    assert_eq!(document.language, Language::FRENCH);
    let document = corpus("communiques/montfauvel-universite-accord-cooperation.txt");
    assert!(document.text.starts_with("ACCORD DE COOPERATION"), "no mark at the beginning");
}

#[test]
fn a_date_header_stays_in_the_text() {
    let text = " date 2021-02 La Ville de Montréal a annoncé mardi la signature d’une entente.\n\nSuite.";
    let document = one("montreal-toulouse.txt", text.as_bytes()).document;
    assert_eq!(document.text, text);
    let dated = document.dated.expect("a date");
    assert_eq!((dated.date.to_string().as_str(), dated.found), ("2021-02", DateFound::Text));
}

#[test]
fn lines_are_documents_and_bad_ones_cost_only_themselves() {
    let lines = "\u{feff}{\"id\": \"a\", \"text\": \"L’été.\"}\r\n\n{bad\n{\"title\": \"sans\"}\n{\"text\": \"Août.\"}";
    for (name, bytes) in [("x.jsonl", lines.as_bytes().to_vec()), ("x.jsonl.gz", gzip(lines.as_bytes()))] {
        let found = all(name, &bytes);
        let ids: Vec<_> =
            found.iter().flatten().map(|extracted| extracted.id.as_deref().unwrap_or_default()).collect();
        assert_eq!(ids, ["a", "5"], "{name}");
        assert!(matches!(&found[1], Err(Refusal::BadJson { line: 3, .. })), "{:?}", found[1]);
        assert_eq!(found[2], Err(Refusal::MissingText { line: 4 }));
    }
}

#[test]
fn gzip_is_a_wrapper_round_every_format() {
    assert_eq!(one("été.txt.gz", &gzip("L’été.".as_bytes())).document.text, "L’été.");
    assert_eq!(one("été.md.gz", &gzip("# Été\n".as_bytes())).document.text, "Été");
    assert_eq!(one("a.json.gz", &gzip(br#"{"text": "a b"}"#)).document.text, "a b");
    assert_eq!(
        all("a.json", br#"[{"text": "a"}, {"text": "b"}, 3]"#).iter().filter(|item| item.is_ok()).count(),
        2
    );
    assert!(matches!(&all("a.txt.gz", b"rien")[..], [Err(Refusal::BrokenGzip { .. })]));
}

#[test]
fn cut_gzip_gives_what_came_before() {
    let text: String = (0..9000).map(|number| format!("Ligne {number}, l’été.\n")).collect();
    let packed = gzip(text.as_bytes());
    let extracted = one("a.txt.gz", &packed[..packed.len() / 2]);
    assert!(text.starts_with(extracted.document.text.trim_end_matches('\u{fffd}')));
    assert!(extracted.losses.iter().any(|loss| loss.code() == "broken_gzip"));
}

#[test]
fn limits_hold_on_both_sides() {
    let limits =
        Limits { file_bytes: 4, unpacked_bytes: 9, line_bytes: 14, text_bytes: 3, ..Limits::default() };
    let open = |name: &str, bytes: &[u8]| open(Input { name: name.into(), bytes: bytes.into() }, &limits);
    assert!(open("a.txt", b"abcd").is_ok());
    assert!(matches!(open("a.txt", b"abcde"), Err(Refusal::OverLimit { limit: 4, .. })));
    let part =
        open("a.txt", "aéé".as_bytes().get(..4).unwrap_or_default()).expect("small").next().expect("one");
    assert_eq!(
        part.expect("a part").extract(&limits).expect("text").losses.last(),
        Some(&Loss::Truncated { kept: 3 })
    );
    let limits = Limits { unpacked_bytes: 9, ..Limits::default() };
    let packed = |text: &[u8]| super::open(Input { name: "a.txt.gz".into(), bytes: gzip(text) }, &limits);
    assert!(packed(b"123456789").is_ok());
    assert!(matches!(packed(b"1234567890"), Err(Refusal::OverLimit { limit: 9, .. })));
}

#[test]
fn a_line_too_long_is_refused_and_the_others_go_on() {
    let limits = Limits { line_bytes: 14, ..Limits::default() };
    let lines = "{\"text\": \"aaaaaaaaaaaa\"}\n{\"text\": \"a\"}\n";
    let parts = open(Input { name: "a.jsonl".into(), bytes: lines.into() }, &limits).expect("lines");
    let found: Vec<_> = parts.collect();
    assert!(matches!(&found[..], [Err(Refusal::OverLimit { line: Some(1), .. }), Ok(_)]), "{found:?}");
}

#[test]
fn what_is_not_read_is_refused_by_name() {
    let refused = |name: &str, bytes: &[u8]| all(name, bytes).remove(0).expect_err(name).to_string();
    assert_eq!(refused("a", b"<?xml?>"), "XML files are not read yet");
    assert_eq!(refused("a.ppt.gz", &gzip(b"\xd0")), "Office 97 files are not read yet");
    assert_eq!(refused("a.txt", b""), "there is no text in it");
    assert_eq!(refused("a.txt", " \n\u{a0}".as_bytes()), "there is no text in it");
    assert_eq!(refused("image", &[0, 1, 2, 3, 0xff, 0, 0, 9]), "this is not text");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn plain_text_stays_code_point_for_code_point(text in "(\\PC|\n|\r\n|e\u{301}|é|date 2021-02 ){1,60}") {
        let expected: String = text.replace("\r\n", "\n").replace('\r', "\n").nfc().collect();
        prop_assume!(!text.starts_with('\u{feff}') && !expected.trim().is_empty());
        let json = serde_json::json!({"text": text}).to_string();
        for (name, bytes) in [("a.txt", text.as_bytes()), ("a.jsonl", json.as_bytes())] {
            let document = one(name, bytes).document;
            prop_assert_eq!(&document.text, &expected);
            check_blocks(&document);
        }
    }

    #[test]
    fn any_bytes_under_any_name_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for name in ["a.txt", "a.md", "a.html", "a.json", "a.jsonl", "a", "a.txt.gz", "a.jsonl.gz"] {
            for extracted in all(name, &bytes).into_iter().flatten() {
                check_blocks(&extracted.document);
            }
        }
    }

    #[test]
    fn any_markup_is_read(text in "(<div>|</div>|<p>|<br>|<li>|<table><tr><td>|</tr>|# |- |\\| |---\n|&eacute;|\\*|é|\n|\\PC){0,60}") {
        for name in ["a.html", "a.md"] {
            for extracted in all(name, text.as_bytes()).into_iter().flatten() {
                check_blocks(&extracted.document);
            }
        }
    }
}
