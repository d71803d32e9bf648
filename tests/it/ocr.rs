//! Scanned pages: told without Tesseract, read with it where it is installed.

use std::process::Command;

use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, hayro_interpret::InterpreterSettings, render};

use crate::program::Desk;

/// A PDF of one page with these objects from the third on; the page is the third.
fn pdf(objects: &[Vec<u8>]) -> Vec<u8> {
    let head = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"];
    let all = head.iter().map(|object| object.as_bytes().to_vec()).chain(objects.iter().cloned());
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut table = String::new();
    for (number, object) in (1..).zip(all) {
        table.push_str(&format!("{:010} 00000 n \n", file.len()));
        file.extend([format!("{number} 0 obj ").as_bytes(), &object, b" endobj\n"].concat());
    }
    let (start, count) = (file.len(), objects.len() + 3);
    let end = format!(
        "xref\n0 {count}\n0000000000 65535 f \n{table}trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF"
    );
    file.extend(end.bytes());
    file
}

fn stream(head: &str, bytes: &[u8]) -> Vec<u8> {
    [format!("<< {head} /Length {} >> stream\n", bytes.len()).as_bytes(), bytes, b"\nendstream"].concat()
}

/// A page with two lines in Helvetica.
fn printed() -> Vec<u8> {
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 120] /Contents 4 0 R \
                /Resources << /Font << /F 5 0 R >> >> >>";
    let text = "BT /F 20 Tf 20 80 Td (Le conseil municipal) Tj 0 -30 Td (parle de la passerelle.) Tj ET";
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>";
    pdf(&[page.into(), stream("", text.as_bytes()), font.into()])
}

/// Its dots in grey, three for a point: width, height, a byte each.
fn photographed() -> (u16, u16, Vec<u8>) {
    let file = Pdf::new(printed()).expect("a PDF");
    let size = PixmapSettings { x_scale: 3.0, y_scale: 3.0, bg_color: WHITE };
    let (interpreter, renderer) = (InterpreterSettings::default(), RenderSettings::default());
    let dots = render(&file.pages()[0], &RenderCache::new(), &interpreter, &renderer, &size);
    let grey = dots.data_as_u8_slice().chunks_exact(4).map(|dot| dot[1]).collect();
    (dots.width(), dots.height(), grey)
}

/// A PDF whose page is nothing but that picture, as a scanner makes it.
fn scanned() -> Vec<u8> {
    let (width, height, grey) = photographed();
    let page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 120] /Contents 4 0 R \
                /Resources << /XObject << /I 5 0 R >> >> >>";
    let head = format!(
        "/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8"
    );
    pdf(&[page.into(), stream("", b"q 400 0 0 120 0 0 cm /I Do Q"), stream(&head, &grey)])
}

/// That picture as a GIF in 128 greys, its dots not compressed: the table of codes is emptied before it grows.
fn gif() -> Vec<u8> {
    const CLEAR: u8 = 128;
    const END: u8 = 129;
    let (width, height, grey) = photographed();
    let mut file = b"GIF89a".to_vec();
    let sizes = |file: &mut Vec<u8>| file.extend([width.to_le_bytes(), height.to_le_bytes()].concat());
    sizes(&mut file);
    file.extend([0xf6, 0, 0]);
    file.extend((0..128).flat_map(|grey| [grey * 2; 3]));
    file.extend([b',', 0, 0, 0, 0]);
    sizes(&mut file);
    file.extend([0, 7]);
    let mut codes: Vec<u8> = grey
        .chunks(100)
        .flat_map(|dots| std::iter::once(CLEAR).chain(dots.iter().map(|dot| dot >> 1)))
        .collect();
    codes.push(END);
    for block in codes.chunks(255) {
        file.push(block.len() as u8);
        file.extend(block);
    }
    file.extend([0, b';']);
    file
}

fn has_tesseract() -> bool {
    let languages = Command::new("tesseract").arg("--list-langs").output();
    languages.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).contains("fra"))
}

#[test]
fn a_page_without_text_is_told_and_read_when_asked() {
    let desk = Desk::new();
    desk.write("scan.pdf", scanned());
    desk.run(&["index", "."]);
    let note = &desk.json(&["status", "--losses"])["notes"][0];
    assert_eq!((&note["code"], &note["remedy"]), (&"only_pictures".into(), &"--ocr".into()), "{note}");
    if !has_tesseract() {
        return eprintln!("SKIPPED: tesseract with French is not installed; no page was recognised");
    }
    let answer = desk.run(&["index", "--ocr"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert_eq!(desk.found("passerelle conseil"), ["scan.pdf"], "{}", answer.err);
    let note = &desk.json(&["status", "--losses"])["notes"][0];
    assert_eq!((&note["code"], &note["refused"]), (&"recognised".into(), &false.into()), "{note}");
    let hit = &desk.json(&["search", "passerelle"])["hits"][0];
    assert_eq!(hit["passage"]["page"], 1, "{hit}");
    let kept = std::fs::read_dir(desk.path().join(".verbatim/ocr")).expect("a folder").count();
    assert_eq!(kept, 1, "what was recognised is remembered");
    desk.delete("scan.pdf").run(&["index"]);
    let kept = std::fs::read_dir(desk.path().join(".verbatim/ocr")).expect("a folder").count();
    assert_eq!(kept, 0, "and forgotten with the file");
}

#[test]
fn a_gif_is_a_picture_like_others() {
    let desk = Desk::new();
    desk.write("affiche.gif", gif());
    desk.run(&["index", "."]);
    let note = &desk.json(&["status", "--losses"])["notes"][0];
    assert_eq!((&note["code"], &note["remedy"]), (&"picture".into(), &"--ocr".into()), "{note}");
    if !has_tesseract() {
        return eprintln!("SKIPPED: tesseract with French is not installed; no picture was recognised");
    }
    let answer = desk.run(&["index", "--ocr"]);
    assert_eq!(desk.found("passerelle conseil"), ["affiche.gif"], "{}", answer.err);
}

#[test]
fn a_missing_tesseract_is_named_with_what_to_type() {
    let desk = Desk::new();
    desk.write("un.txt", "Le maire parle.");
    let output = desk.command(&["index", ".", "--ocr"]).env("PATH", "/nulle-part").output().expect("it runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("tesseract-ocr-fra"), "{said}");
}
