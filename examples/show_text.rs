//! Prints the blocks of a file: kind, page, text.
//!
//! `cargo run --release --example show_text FILE`

use verbatim::extract::{Input, Limits, open};

fn main() {
    let Some(name) = std::env::args().nth(1) else { return eprintln!("usage: show_text FILE") };
    let limits = Limits::default();
    let bytes = std::fs::read(&name).unwrap_or_default();
    let parts = match open(Input { name, bytes }, &limits) {
        Ok(parts) => parts,
        Err(refusal) => return eprintln!("{refusal}"),
    };
    for extracted in parts.map(|part| part.and_then(|part| part.extract(&limits))) {
        match extracted {
            Ok(extracted) => show(&extracted),
            Err(refusal) => println!("refused: {refusal}"),
        }
    }
}

fn show(extracted: &verbatim::extract::Extracted) {
    let document = &extracted.document;
    println!(
        "id {:?}, title {:?}, date {:?}, kind {}, authors {:?}",
        extracted.id,
        document.title,
        document.dated.map(|dated| (dated.date.to_string(), dated.found.name())),
        document.kind.name(),
        document.authors
    );
    println!(
        "source {:?}, language {:?}, metadata {:?}",
        document.source,
        document.language.code(),
        document.metadata
    );
    extracted.losses.iter().for_each(|loss| println!("loss: {loss}"));
    for block in &document.blocks {
        println!("[{:?} {}] {}", block.kind, block.page.unwrap_or(0), document.slice(block.span));
    }
}
