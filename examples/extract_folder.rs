//! Reads every file of folders and says, one line a file, what came out: how long it took, how much memory was at most
//! in use, documents, letters, refusals and losses.
//!
//! `cargo run --release --example extract_folder FOLDER…`

use std::path::{Path, PathBuf};
use std::time::Instant;
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
                letters += extracted.document.text.chars().count();
                said.extend(extracted.losses.iter().map(|loss| loss.code().to_owned()));
            }
            Err(refusal) => said.push(format!("[{}] {refusal}", refusal.code())),
        }
    }
    (documents, letters, said)
}

/// The most memory this process has had, as Linux tells it.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().split(' ').next()?.parse().ok()).unwrap_or(0) / 1024
}
