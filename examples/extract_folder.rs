//! Reads every file of folders and says, one line a file, what came out: how long it took, how much memory was at most
//! in use, documents, letters, refusals and losses.
//!
//! `cargo run --release --example extract_folder FOLDER…`

use std::path::{Path, PathBuf};
use std::time::Instant;
use verbatim::document::Document;
use verbatim::extract::{Input, Limits, open};

fn main() {
    let mut files: Vec<_> = std::env::args().skip(1).flat_map(|folder| files(Path::new(&folder))).collect();
    files.sort();
    let mut read = 0;
    for file in &files {
        read += usize::from(show(file));
    }
    println!("{read} of {} files gave text; peak memory {} MiB", files.len(), peak());
}

fn files(path: &Path) -> Vec<PathBuf> {
    if path.is_file() {
        return vec![path.to_path_buf()];
    }
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    entries.flat_map(|entry| files(&entry.path())).collect()
}

/// Reads one file, and tells whether any text came out.
fn show(file: &Path) -> bool {
    let bytes = std::fs::read(file).unwrap_or_default();
    let start = Instant::now();
    let (documents, letters, said) = extracted(file, bytes);
    println!(
        "{:7.1} ms {documents:4} {letters:8} {} {}",
        start.elapsed().as_secs_f64() * 1e3,
        file.display(),
        said.join("; ")
    );
    letters > 0
}

fn extracted(file: &Path, bytes: Vec<u8>) -> (usize, usize, Vec<String>) {
    let limits = Limits::default();
    let parts = match open(Input { name: file.to_string_lossy().into_owned(), bytes }, &limits) {
        Ok(parts) => parts,
        Err(refusal) => return (0, 0, vec![format!("[{}] {refusal}", refusal.code())]),
    };
    let (mut documents, mut letters, mut said) = (0, 0, Vec::new());
    for part in parts {
        match part.and_then(|part| part.extract(&limits)) {
            Ok(extracted) => {
                documents += 1;
                said.extend(untiled(&extracted.document));
                letters += extracted.document.text.chars().count();
                said.extend(extracted.losses.iter().map(|loss| loss.code().to_owned()));
            }
            Err(refusal) => said.push(format!("[{}] {refusal}", refusal.code())),
        }
    }
    (documents, letters, said)
}

/// Says so when something other than white space lies between two blocks, or a span does not lie on characters.
fn untiled(document: &Document) -> Option<String> {
    let mut at = 0;
    for block in &document.blocks {
        let between = document.text.get(at..block.span.start());
        if block.span.is_empty() || between.is_none_or(|between| !between.trim().is_empty()) {
            return Some(format!("BLOCKS DO NOT TILE at byte {at}"));
        }
        at = block.span.end();
    }
    let rest = document.text.get(at..).is_none_or(|rest| !rest.trim().is_empty());
    rest.then(|| "BLOCKS DO NOT TILE at the end".to_owned())
}

/// The most memory this process has had, as Linux tells it.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().split(' ').next()?.parse().ok()).unwrap_or(0) / 1024
}
