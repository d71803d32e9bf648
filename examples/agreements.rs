//! Prints the agreements and partners of every document under a folder as JSON Lines, and how long finding them took:
//! `cargo run --release --example agreements corpus`.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::json;
use verbatim::analyse::{Findings, analyse};
use verbatim::document::Document;
use verbatim::extract::{Input, Limits, open};
use verbatim::lexicon::Vocabulary;
use verbatim::read::{self, walk};

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).expect("a folder"));
    let (mut bytes, mut taken) = (0, Duration::ZERO);
    for file in walk(&folder, &read::Options::default()).filter_map(Result::ok) {
        let limits = Limits::default();
        let Ok(content) = file.bytes(limits.file_bytes) else { continue };
        let Ok(parts) = open(Input { name: file.id.clone(), bytes: content }, &limits) else { continue };
        for extracted in parts.filter_map(|part| part.ok()?.extract(&limits).ok()) {
            let name = file.id.strip_suffix(".gz").unwrap_or(&file.id);
            let id = extracted.id.map_or_else(|| name.to_owned(), |id| format!("{name}#{id}"));
            let start = Instant::now();
            let findings = analyse(&extracted.document, &Vocabulary::default());
            taken += start.elapsed();
            bytes += extracted.document.text.len();
            println!("{}", shape(&id, &extracted.document, &findings));
        }
    }
    let speed = bytes as f64 / 1e6 / taken.as_secs_f64().max(1e-9);
    eprintln!("{bytes} bytes, {:.2} s, {speed:.1} MB/s for all findings", taken.as_secs_f64());
}

fn shape(id: &str, document: &Document, findings: &Findings) -> serde_json::Value {
    let partners = findings.partners.iter().map(|partner| {
        let evidence = document.slice(partner.evidence);
        json!({"name": partner.name, "kind": partner.kind.name(), "role": partner.role.name(), "rule": partner.rule, "evidence": evidence})
    });
    let agreements = findings.agreements.iter().map(|agreement| {
        let parties: Vec<_> = agreement.parties.iter().map(|party| &party.name).collect();
        json!({"kind": agreement.kind, "family": agreement.family, "parties": parties, "rule": agreement.rule,
            "date": agreement.date.map(|date| date.to_string()), "status": agreement.status.name(),
            "duration": agreement.duration.map(|span| document.slice(span)),
            "amount": agreement.amount.map(|span| document.slice(span)),
            "object": document.slice(agreement.object)})
    });
    let names = findings.names.iter().map(|name| format!("{} [{}]", name.full(), name.kind.name()));
    json!({"doc": id, "agreements": agreements.collect::<Vec<_>>(), "partners": partners.collect::<Vec<_>>(),
        "names": names.collect::<Vec<_>>()})
}
