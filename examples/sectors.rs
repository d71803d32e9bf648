//! Prints the sectors of documents as JSON Lines: `cargo run --example sectors PATH…`.
//!
//! One document a line, each sector with its weight in percent, the words that say so and the passages about it.

use std::io::Write;
use std::path::Path;

use serde_json::json;
use verbatim::analyse::passages;
use verbatim::analyse::sectors::{SectorFound, sectors};
use verbatim::extract::{Extracted, Input, Limits, open};
use verbatim::lexicon::Taxonomy;
use verbatim::read::walk;

fn main() {
    let limits = Limits::default();
    let mut out = std::io::stdout().lock();
    for path in std::env::args().skip(1) {
        for file in walk(Path::new(&path), &Default::default()).flatten() {
            let Ok(bytes) = file.bytes(limits.file_bytes) else { continue };
            let Ok(parts) = open(Input { name: file.id.clone(), bytes }, &limits) else { continue };
            for extracted in parts.flatten().filter_map(|part| part.extract(&limits).ok()) {
                // A closed pipe is the end.
                let Ok(()) = writeln!(out, "{}", line(&file.id, &extracted)) else { return };
            }
        }
    }
}

fn line(file: &str, extracted: &Extracted) -> serde_json::Value {
    let document = &extracted.document;
    let shape = |sector: &SectorFound| {
        let evidence: Vec<_> = sector.evidence.iter().map(|span| document.slice(*span)).collect();
        json!({"name": &*sector.name, "weight": sector.weight, "evidence": evidence, "passages": sector.passages})
    };
    let found = sectors(document, &passages(document), Taxonomy::ours());
    let found: Vec<_> = found.iter().map(shape).collect();
    json!({"file": file, "id": extracted.id, "title": document.title, "bytes": document.text.len(), "sectors": found})
}
