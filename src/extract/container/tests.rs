//! Small archives and mails made here, within each other, and bytes at random.

use crate::extract::{Extracted, Input, Limits, Refusal, open};
use ::zip::ZipWriter;
use ::zip::write::SimpleFileOptions;
use proptest::prelude::*;
use std::io::{Cursor, Write};

fn packed(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        writer.start_file(*name, SimpleFileOptions::default()).expect("memory");
        writer.write_all(bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

const MAIL: &str = "From: =?utf-8?Q?L=C3=A9a_Roy?= <lea@ville.example>\r\nTo: presse@ville.example\r\n\
    Date: Tue, 09 Feb 2021 10:00:00 +0100\r\nSubject: =?utf-8?Q?L=E2=80=99=C3=A9t=C3=A9?= =?utf-8?Q?_=C3=A0_v=C3=A9lo?=\r\n\
    MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\n\
    Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
    Bonjour, l=E9t=E9 arrive.\r\n--b\r\nContent-Type: text/plain; charset=utf-8; name=\"note.txt\"\r\n\
    Content-Disposition: attachment; filename=\"note.txt\"\r\nContent-Transfer-Encoding: base64\r\n\r\n\
    TOKAmcOpdMOpIMOgIExpw6hnZS4=\r\n--b--\r\n";

fn all(name: &str, bytes: Vec<u8>, limits: &Limits) -> Vec<Result<Extracted, Refusal>> {
    match open(Input { name: name.into(), bytes }, limits) {
        Ok(parts) => parts.map(|part| part.and_then(|part| part.extract(limits))).collect(),
        Err(refusal) => vec![Err(refusal)],
    }
}

/// The id and the text of each document, or the code of each refusal.
fn found(name: &str, bytes: Vec<u8>, limits: &Limits) -> Vec<(String, String)> {
    let shown = |found: Result<Extracted, Refusal>| match found {
        Ok(extracted) => (extracted.id.unwrap_or_default(), extracted.document.text),
        Err(refusal) => (refusal.part().unwrap_or_default(), refusal.code().to_owned()),
    };
    all(name, bytes, limits).into_iter().map(shown).collect()
}

fn check(name: &str, bytes: Vec<u8>, limits: &Limits, expected: &[(&str, &str)]) {
    let found = found(name, bytes, limits);
    let found: Vec<_> = found.iter().map(|(id, text)| (id.as_str(), text.as_str())).collect();
    assert_eq!(found, expected, "in {name}");
}

#[test]
fn a_mail_is_a_document_and_so_is_its_attachment() {
    let found = all("a.eml", MAIL.into(), &Limits::default());
    let [Ok(mail), Ok(note)] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((mail.id.as_deref(), mail.document.text.as_str()), (None, "Bonjour, lété arrive."));
    assert_eq!(mail.document.title.as_deref(), Some("L’été à vélo"));
    assert_eq!(mail.document.authors, ["Léa Roy"]);
    assert_eq!(mail.document.dated.map(|dated| dated.date.to_string()).as_deref(), Some("2021-02-09"));
    assert_eq!((note.id.as_deref(), note.document.text.as_str()), (Some("note.txt"), "L’été à Liège."));
    assert_eq!(note.document.metadata["parent"], "a.eml");
}

#[test]
fn archives_are_opened_within_each_other() {
    let inner = packed(&[("b.txt", "Août".as_bytes()), ("a.eml", MAIL.as_bytes())]);
    let lines = b"{\"id\": \"x\", \"text\": \"un\"}\n{\"text\": \"deux\"}\n{\n";
    let outer = packed(&[
        ("dossier/été.txt", "Été".as_bytes()),
        ("z.zip", &inner),
        ("l.jsonl", lines),
        (".git/x.txt", b"non"),
        ("../logo.png", &[0, 1, 2, 3, 0, 0]),
    ]);
    let expected = [
        ("dossier/été.txt", "Été"),
        ("z.zip#b.txt", "Août"),
        ("z.zip#a.eml", "Bonjour, lété arrive."),
        ("z.zip#a.eml#note.txt", "L’été à Liège."),
        ("l.jsonl#x", "un"),
        ("l.jsonl#2", "deux"),
        ("l.jsonl#3", "bad_json"),
        ("logo.png", "picture"),
    ];
    check("a.zip", outer.clone(), &Limits::default(), &expected);
    let parents: Vec<_> = all("a.zip", outer, &Limits::default())
        .into_iter()
        .flatten()
        .filter_map(|extracted| extracted.document.metadata.get("parent").cloned())
        .collect();
    assert_eq!(parents[..4], ["a.zip", "a.zip#z.zip", "a.zip#z.zip", "a.zip#z.zip#a.eml"]);
}

#[test]
fn depth_entries_and_bytes_have_limits() {
    let two = packed(&[("a.txt", b"a"), ("b.txt", b"b")]);
    let deep = packed(&[("x.zip", &packed(&[("y.zip", &two)]))]);
    let limits = Limits { depth: 2, ..Limits::default() };
    check("a.zip", deep, &limits, &[("x.zip#y.zip", "too_deep")]);
    let limits = Limits { entries: 1, ..Limits::default() };
    check("a.zip", two.clone(), &limits, &[("a.txt", "a"), ("", "too_many")]);
    let limits = Limits { unpacked_bytes: 1, ..Limits::default() };
    check("a.zip", two, &limits, &[("a.txt", "a"), ("b.txt", "over_limit")]);
    let large = vec![b' '; 3 << 20];
    check(
        "a.zip",
        packed(&[("a.txt", &large), ("b.txt", b"b")]),
        &Limits::default(),
        &[("a.txt", "over_ratio"), ("b.txt", "b")],
    );
}

#[test]
fn a_mailbox_is_its_mails() {
    let mailbox = format!(
        "From a@b Tue Feb  9 10:00:00 2021\n{MAIL}\nFrom a@b Tue Feb  9 11:00:00 2021\nSubject: Deux\n\nL’été.\n>From ici.\n"
    );
    let expected =
        [("1", "Bonjour, lété arrive."), ("1#note.txt", "L’été à Liège."), ("2", "L’été.\nFrom ici.")];
    check("a.mbox", mailbox.clone().into(), &Limits::default(), &expected);
    assert_eq!(found("Inbox", mailbox.into(), &Limits::default()).len(), 3);
    check("a.mbox", b"rien".to_vec(), &Limits::default(), &[("", "broken")]);
}

#[test]
fn a_mail_in_html_keeps_its_blocks() {
    let mail = "Subject: x\nContent-Type: text/html; charset=utf-8\n\n<h1>Été</h1><p>À Liège.</p>";
    check("a.eml", mail.into(), &Limits::default(), &[("", "Été\n\nÀ Liège.")]);
}

#[test]
fn raw_letters_without_a_charset_are_decoded_as_those_of_a_file() {
    let mail = b"Subject: x\n\nL'\xe9t\xe9 \xe0 Li\xe8ge, c'est bient\xf4t.\n";
    check("a.eml", mail.to_vec(), &Limits::default(), &[("", "L'été à Liège, c'est bientôt.")]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damaged_containers_are_read_or_refused(at in 0.0..1.0f64, damage in proptest::collection::vec(any::<u8>(), 0..9), cut in any::<bool>()) {
        let archive = packed(&[("a.eml", MAIL.as_bytes()), ("b.zip", &packed(&[("été.txt", b"a")]))]);
        for (name, mut bytes) in [("a.zip", archive), ("a.eml", MAIL.into()), ("a.mbox", format!("From a 1:0\n{MAIL}").into())] {
            let at = (bytes.len() as f64 * at) as usize;
            if cut {
                bytes.truncate(at);
            }
            let end = (at + damage.len()).min(bytes.len());
            bytes.splice(at..end, damage.clone());
            let _ = all(name, bytes, &Limits::default());
        }
    }

    #[test]
    fn any_bytes_under_any_name_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        for name in ["a.zip", "a.eml", "a.mbox", "a.msg", "a.doc", "a.pdf", "a.docx", "a.rtf", "a.csv"] {
            let _ = all(name, bytes.clone(), &Limits::default());
        }
    }
}
