//! Prints the quotations of JSON Lines documents as JSON Lines: `cargo run --example quotes FILE.jsonl`.
//!
//! One quotation a line, offsets in code points, as `score.py` and `corpus/gold/quotes.jsonl` have them.

use std::error::Error;
use std::io::Write;

use serde_json::{Value, json};
use verbatim::analyse::quotes::quotes;
use verbatim::document::{CharOffsets, Document};

fn main() -> Result<(), Box<dyn Error>> {
    let path = std::env::args().nth(1).ok_or("usage: quotes FILE.jsonl")?;
    let mut out = std::io::stdout().lock();
    for line in std::fs::read_to_string(path)?.lines() {
        let value: Value = serde_json::from_str(line)?;
        let text = value["text"].as_str().unwrap_or_default().to_owned();
        let document = Document { text, ..Document::default() };
        let mut offsets = CharOffsets::new(&document.text);
        for quote in quotes(&document) {
            let (start, end) = offsets.range(quote.span);
            let speaker = quote.speaker.unwrap_or_default();
            let found = json!({
                "doc": value["id"], "start": start, "end": end, "type": quote.kind.name(),
                "name": speaker.name, "role": speaker.role, "rule": quote.rule, "group": quote.group,
                "cue": quote.cue.map(|cue| document.slice(cue)),
                "mention": speaker.mention.map(|mention| document.slice(mention)),
                "text": document.slice(quote.span),
            });
            writeln!(out, "{found}")?;
        }
    }
    Ok(())
}
