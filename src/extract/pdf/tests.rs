//! Small PDFs written by hand, and bytes at random.

use super::*;
use crate::document::BlockKind;
use proptest::prelude::*;

/// A PDF whose pages show lines of Helvetica, each `(x, y, size, text)`; `y` grows upwards from 0 to 800.
fn pdf(pages: &[&[(u32, u32, u32, &str)]]) -> Vec<u8> {
    let kids: Vec<_> = (0..pages.len()).map(|page| format!("{} 0 R", 4 + 2 * page)).collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".into(),
        format!("<< /Type /Pages /Kids [{}] /Count {} >>", kids.join(" "), pages.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".into(),
    ];
    for (page, lines) in pages.iter().enumerate() {
        let content = 5 + 2 * page;
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents {content} 0 R \
             /Resources << /Font << /F 3 0 R >> >> >>"
        ));
        let shown = lines.iter().map(|(x, y, size, text)| {
            format!("BT /F {size} Tf {x} {y} Td ({}) Tj ET\n", text.replace('(', "\\("))
        });
        let stream: String = shown.collect();
        objects.push(format!("<< /Length {} >> stream\n{stream}endstream", stream.chars().count()));
    }
    assembled(&objects)
}

/// The objects, numbered from 1, in Windows-1252, as a file.
fn assembled(objects: &[String]) -> Vec<u8> {
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in (1..).zip(objects) {
        places.push(bytes.len());
        let object = format!("{number} 0 obj {object} endobj\n");
        bytes.extend(encoding_rs::WINDOWS_1252.encode(&object).0.iter());
    }
    let start = bytes.len();
    let mut end = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    places.iter().for_each(|place| end.push_str(&format!("{place:010} 00000 n \n")));
    end.push_str(&format!(
        "trailer << /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF",
        objects.len() + 1
    ));
    bytes.extend(end.bytes());
    bytes
}

fn drafted(pages: &[&[(u32, u32, u32, &str)]]) -> Draft {
    read(pdf(pages), &Limits::default(), None).expect("text")
}

#[test]
fn letters_keep_their_accents_and_paragraphs_their_page() {
    let draft = drafted(&[
        &[(50, 750, 18, "Un été à vélo"), (50, 700, 10, "« L’eau », a dit le maire.")],
        &[(50, 700, 10, "La suite est à Liège.")],
    ]);
    let blocks: Vec<_> =
        draft.blocks.iter().map(|block| (block.kind, block.page, block.span.of(&draft.text))).collect();
    let expected = [
        (BlockKind::Heading(1), Some(1), "Un été à vélo"),
        (BlockKind::Paragraph, Some(1), "« L’eau », a dit le maire."),
        (BlockKind::Paragraph, Some(2), "La suite est à Liège."),
    ];
    assert_eq!(blocks, expected);
    assert_eq!(draft.losses, []);
}

#[test]
fn words_cut_at_line_ends_are_joined_and_counted() {
    let draft = drafted(&[&[
        (50, 700, 10, "Le gouverne-"),
        (50, 688, 10, "ment et sa porte-"),
        (50, 676, 10, "parole."),
    ]]);
    assert_eq!(draft.text, "Le gouvernement et sa porte-parole.");
    assert_eq!(draft.losses, [Loss::Joined { words: 1 }]);
}

#[test]
fn a_file_without_text_says_why() {
    assert_eq!(
        read(b"%PDF-1.4 rien".to_vec(), &Limits::default(), None).expect_err("no pages").code(),
        "broken"
    );
    assert_eq!(read(pdf(&[&[]]), &Limits::default(), None).expect_err("an empty page"), Refusal::Empty);
}

#[test]
fn limits_on_pages_and_drawings_are_reported() {
    let line: &[(u32, u32, u32, &str)] = &[(50, 700, 10, "Liège en été")];
    let limits = Limits { pages: 2, ..Limits::default() };
    let draft = read(pdf(&[line, line, line]), &limits, None).expect("two pages");
    assert!(draft.losses.contains(&Loss::PagesCut { read: 2, all: 3, limit: ("pages", 2) }));
    let limits = Limits { pdf_drawings: 14, ..Limits::default() };
    let draft = read(pdf(&[line, line]), &limits, None).expect("one page");
    assert!(draft.losses.contains(&Loss::PagesCut { read: 2, all: 2, limit: ("drawings", 14) }));
    let limits = Limits { page_drawings: 5, ..Limits::default() };
    let long: &[(u32, u32, u32, &str)] = &[(50, 700, 10, "été"), (50, 600, 10, "à Liège")];
    let draft = read(pdf(&[long, long]), &limits, None).expect("a part of each page");
    assert_eq!(
        (draft.text.as_str(), &draft.losses[..]),
        ("été\n\nété", &[Loss::BrokenPages { pages: vec![1, 2] }][..])
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damaged_files_are_read_or_refused(at in 0.0..1.0f64, damage in proptest::collection::vec(any::<u8>(), 0..20), cut in any::<bool>()) {
        let mut bytes = pdf(&[&[(50, 700, 10, "L’été à Liège")], &[(50, 700, 10, "suite")]]);
        let at = (bytes.len() as f64 * at) as usize;
        if cut {
            bytes.truncate(at);
        }
        let end = (at + damage.len()).min(bytes.len());
        bytes.splice(at..end, damage);
        let _ = read(bytes, &Limits::default(), None);
    }
}
