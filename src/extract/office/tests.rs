//! Small office files packed in memory, and damaged ones.

use super::*;
use crate::document::BlockKind::{self, Heading, ListItem, Note, Paragraph, TableRow};
use crate::extract::draft::Draft;
use crate::extract::limits::Limits;
use crate::extract::loss::Loss;
use crate::extract::refusal::Refusal;
use proptest::prelude::*;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("memory");
        writer.write_all(text.as_bytes()).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

fn check(draft: &Draft, expected: &[(BlockKind, &str)]) {
    let found: Vec<_> = draft.blocks.iter().map(|block| (block.kind, block.span.of(&draft.text))).collect();
    assert_eq!(found, expected);
}

const DOCX: &str = r#"<w:document xmlns:w="w"><w:body>
    <w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>Un été</w:t></w:r><w:r><w:t xml:space="preserve"> à vélo</w:t></w:r></w:p>
    <w:p><w:r><w:t>«&#160;L’eau&#160;»</w:t><w:footnoteReference w:id="2"/><w:t>.</w:t></w:r><w:del><w:r><w:delText>supprimé</w:delText></w:r></w:del></w:p>
    <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>un</w:t><w:br/><w:t>point</w:t></w:r></w:p>
    <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Liège</w:t></w:r></w:p><w:p><w:r><w:t>ville</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>21</w:t></w:r></w:p></w:tc></w:tr>
    <w:tr><w:tc><w:p><w:r><w:t>Seule</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
    <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>une fois</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>une fois</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
    </w:body></w:document>"#;

fn docx() -> Vec<u8> {
    packed(&[
        ("word/document.xml", DOCX),
        (
            "word/styles.xml",
            r#"<w:styles><w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>"#,
        ),
        (
            "word/footnotes.xml",
            r#"<w:footnotes><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>De l’été.</w:t></w:r></w:p></w:footnote></w:footnotes>"#,
        ),
        ("word/header1.xml", "<w:hdr><w:p><w:r><w:t>Ville de Laval</w:t></w:r></w:p></w:hdr>"),
        (
            "docProps/core.xml",
            "<cp:coreProperties><dc:title>Un été à vélo</dc:title><dc:creator>Léa Roy</dc:creator><dcterms:created>2021-02-09T10:00:00Z</dcterms:created></cp:coreProperties>",
        ),
    ])
}

#[test]
fn word_files_keep_headings_items_rows_and_notes() {
    let draft = docx::read(docx(), &Limits::default()).expect("text");
    let expected = [
        (Heading(1), "Un été à vélo"),
        (Paragraph, "«\u{a0}L’eau\u{a0}» [1]."),
        (Note, "[1] De l’été."),
        (ListItem, "un\npoint"),
        (TableRow, "Liège ville | 21"),
        (Paragraph, "Seule"),
        (Paragraph, "une fois"),
    ];
    check(&draft, &expected);
    assert_eq!(draft.losses, [Loss::RunningLines { lines: vec!["Ville de Laval".into()] }]);
    assert_eq!((draft.title.as_deref(), draft.made.as_deref()), (Some("Un été à vélo"), Some("2021-02-09")));
    assert_eq!(draft.authors, ["Léa Roy"]);
}

#[test]
fn opendocument_files_keep_theirs() {
    let content = r#"<office:text><text:tracked-changes><text:p>non</text:p></text:tracked-changes>
        <text:h text:outline-level="2">Un été</text:h>
        <text:p>L’eau<text:s text:c="2"/>va<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>De l’été.</text:p></text:note-body></text:note>.</text:p>
        <text:list><text:list-item><text:p>un point</text:p></text:list-item></text:list>
        <table:table><table:table-row><table:table-cell><text:p>Liège</text:p></table:table-cell><table:table-cell><text:p>21</text:p></table:table-cell></table:table-row></table:table>
        </office:text>"#;
    let bytes = packed(&[("content.xml", content), ("meta.xml", "<m><dc:title>Sans titre</dc:title></m>")]);
    let draft = odt::read(bytes, &Limits::default()).expect("text");
    let expected = [
        (Heading(2), "Un été"),
        (Paragraph, "L’eau  va [1]."),
        (Note, "[1] De l’été."),
        (ListItem, "un point"),
        (TableRow, "Liège | 21"),
    ];
    check(&draft, &expected);
    assert_eq!(draft.title, None);
}

#[test]
fn slides_are_pages_in_the_order_of_their_numbers() {
    let slide = |title: &str| {
        format!(
            "<p:sld><p:sp><p:ph type=\"title\"/><a:p><a:r><a:t>{title}</a:t></a:r></a:p></p:sp><p:sp><a:p><a:r><a:t>L’eau</a:t></a:r></a:p></p:sp><p:sp><p:ph type=\"sldNum\"/><a:p><a:fld><a:t>3</a:t></a:fld></a:p></p:sp></p:sld>"
        )
    };
    let (ten, two) = (slide("Dix"), slide("Deux"));
    let bytes = packed(&[("ppt/slides/slide10.xml", &ten), ("ppt/slides/slide2.xml", &two)]);
    let draft = pptx::read(bytes, &Limits::default()).expect("text");
    check(&draft, &[(Heading(2), "Deux"), (Paragraph, "L’eau"), (Heading(2), "Dix"), (Paragraph, "L’eau")]);
    assert_eq!(draft.blocks[2].page, Some(2));
}

#[test]
fn sheets_are_rows() {
    let sheet = r#"<worksheet><row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>été</t></is></c></row><row><c s="1"><v>44236</v></c><c><v>12.5</v></c></row></worksheet>"#;
    let bytes = packed(&[
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", "<sst><si><r><t>Li</t></r><r><t>ège</t></r></si></sst>"),
        ("xl/styles.xml", "<s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></s>"),
    ]);
    let draft = xlsx::read(bytes, &Limits::default()).expect("text");
    check(&draft, &[(TableRow, "Liège | été"), (TableRow, "2021-02-09 | 12.5")]);
}

#[test]
fn a_text_that_is_asked_for_again_and_again_is_cut() {
    let sheet = format!("<worksheet>{}</worksheet>", "<row><c t=\"s\"><v>0</v></c></row>".repeat(100));
    let bytes = packed(&[
        ("xl/worksheets/sheet1.xml", &sheet),
        ("xl/sharedStrings.xml", "<sst><si><t>été</t></si></sst>"),
    ]);
    let draft = xlsx::read(bytes, &Limits { text_bytes: 20, ..Limits::default() }).expect("text");
    assert_eq!(draft.text, "été\nété\nété\nété");
}

#[test]
fn chapters_follow_the_spine() {
    let package = r#"<package><metadata><dc:title>Un été à vélo</dc:title><dc:language>fr</dc:language><dc:date opf:event="creation">2020-01-01</dc:date><dc:date>2021-02</dc:date></metadata><manifest><item id="a" href="a.xhtml"/><item id="b" href="t/b.xhtml"/></manifest><spine><itemref idref="b"/><itemref idref="a"/></spine></package>"#;
    let bytes = packed(&[
        ("META-INF/container.xml", "<c><rootfile full-path=\"O/x.opf\"/></c>"),
        ("O/x.opf", package),
        ("O/a.xhtml", "<html><body><h1>Fin</h1></body></html>"),
        ("O/t/b.xhtml", "<html><body><h1>Début</h1><p>L’été.</p></body></html>"),
    ]);
    let draft = epub::read(bytes, &Limits::default()).expect("text");
    check(&draft, &[(Heading(1), "Début"), (Paragraph, "L’été."), (Heading(1), "Fin")]);
    assert_eq!((draft.title.as_deref(), draft.language.as_deref()), (Some("Un été à vélo"), Some("fr")));
    assert_eq!(draft.date.as_deref(), Some("2021-02"));
}

#[test]
fn bombs_are_refused_by_what_comes_out() {
    let large = format!("<w:document>{}</w:document>", " ".repeat(3 << 20));
    let bytes = packed(&[("word/document.xml", &large)]);
    let read = |limits: &Limits| docx::read(bytes.clone(), limits).err();
    assert_eq!(read(&Limits::default()), Some(Refusal::OverRatio { limit: 200 }));
    assert_eq!(read(&Limits { ratio: 2000, ..Limits::default() }), None);
    let limits = Limits { ratio: 2000, unpacked_bytes: 1 << 20, ..Limits::default() };
    assert!(matches!(read(&limits), Some(Refusal::OverLimit { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damaged_archives_are_read_or_refused(at in 0.0..1.0f64, damage in proptest::collection::vec(any::<u8>(), 0..9), cut in any::<bool>()) {
        let mut bytes = docx();
        let at = (bytes.len() as f64 * at) as usize;
        if cut {
            bytes.truncate(at);
        }
        let end = (at + damage.len()).min(bytes.len());
        bytes.splice(at..end, damage);
        for read in [docx::read, odt::read, pptx::read, xlsx::read, epub::read] {
            let _ = read(bytes.clone(), &Limits::default());
        }
    }

    #[test]
    fn any_elements_are_walked_through(xml in "(<w:p>|</w:p>|<w:r>|</w:r>|<w:t>|</w:t>|<w:tbl>|</w:tbl>|<w:tr>|</w:tr>|<w:tc>|</w:tc>|<text:note-body>|</text:note-body>|<text:p>|</text:p>|&eacute;|&amp;|été|<|>|\\PC){0,60}") {
        for (part, read) in [("word/document.xml", docx::read as fn(Vec<u8>, &Limits) -> _), ("content.xml", odt::read)] {
            let _ = read(packed(&[(part, &xml)]), &Limits::default());
        }
    }
}
