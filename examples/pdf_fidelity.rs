//! Measures the text of the PDFs of a folder against `pdftotext` (poppler-utils): word F1 of each, mean, and times.
//!
//! `cargo run --release --example pdf_fidelity FOLDER`
//!
//! Words are runs of letters and digits in small letters, counted as often as they occur. Two differences are wanted
//! and taken out of the comparison: words cut at line ends, which we join, and running heads, which we leave out and
//! report.

use rayon::prelude::*;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;
use verbatim::extract::{Extracted, Input, Limits, Loss, Refusal, open};

/// A file below this must have reported a loss.
const LOW: f64 = 0.9;

struct Score {
    name: String,
    f1: Option<f64>,
    precision: f64,
    recall: f64,
    said: Vec<String>,
}

fn main() {
    let Some(folder) = std::env::args().nth(1) else {
        return eprintln!("usage: pdf_fidelity FOLDER");
    };
    let files = pdfs(Path::new(&folder));
    let start = Instant::now();
    let ours: Vec<_> = files.par_iter().map(|file| extracted(file)).collect();
    let our_time = start.elapsed();
    let start = Instant::now();
    let theirs: Vec<_> = files.par_iter().map(|file| reference(file)).collect();
    let their_time = start.elapsed();
    let mut scores: Vec<_> =
        files.iter().zip(ours).zip(theirs).map(|((file, ours), theirs)| score(file, ours, &theirs)).collect();
    scores.sort_by(|one, other| one.f1.unwrap_or(2.0).total_cmp(&other.f1.unwrap_or(2.0)));
    scores.iter().for_each(show);
    summary(&scores);
    println!("verbatim {our_time:.2?}, pdftotext {their_time:.2?}, {} threads", rayon::current_num_threads());
}

fn pdfs(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<_> =
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "pdf")).collect();
    files.sort();
    files
}

fn extracted(file: &Path) -> Result<Extracted, Refusal> {
    let limits = Limits::default();
    let bytes = std::fs::read(file).unwrap_or_default();
    let mut parts = open(Input { name: file.to_string_lossy().into_owned(), bytes }, &limits)?;
    parts.next().ok_or(Refusal::Empty)??.extract(&limits)
}

fn reference(file: &Path) -> String {
    let output = Command::new("pdftotext").arg(file).arg("-").output();
    output.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default()
}

fn score(file: &Path, ours: Result<Extracted, Refusal>, theirs: &str) -> Score {
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (text, losses) = match ours {
        Ok(extracted) => (extracted.document.text, extracted.losses),
        Err(refusal) => return compared(name, "", theirs, vec![refusal.to_string()]),
    };
    let said = losses.iter().map(|loss| loss.to_string().chars().take(110).collect()).collect();
    compared(name, &text, &without_heads(theirs, &losses), said)
}

fn compared(name: String, ours: &str, theirs: &str, said: Vec<String>) -> Score {
    let ours = words(ours, None);
    let theirs = words(theirs, Some(&ours));
    let (all_ours, all_theirs) = (ours.values().sum::<usize>() as f64, theirs.values().sum::<usize>() as f64);
    let both =
        ours.iter().map(|(word, count)| (*count).min(theirs.get(word).copied().unwrap_or(0))).sum::<usize>()
            as f64;
    let (precision, recall) = (both / all_ours.max(1.0), both / all_theirs.max(1.0));
    if std::env::var_os("DIFF").is_some_and(|wanted| name.contains(&*wanted.to_string_lossy())) {
        difference(&ours, &theirs);
    }
    let f1 = (all_theirs > 0.0).then(|| 2.0 * both / (all_ours + all_theirs));
    Score { name, f1, precision, recall, said }
}

fn difference(ours: &HashMap<String, usize>, theirs: &HashMap<String, usize>) {
    let more = |one: &HashMap<String, usize>, other: &HashMap<String, usize>| {
        let mut words: Vec<_> = one
            .iter()
            .filter(|(word, count)| *count > other.get(*word).unwrap_or(&0))
            .map(|(word, _)| word.clone())
            .collect();
        words.sort();
        words.truncate(150);
        words.join(" ")
    };
    println!("ours more: {}\ntheirs more: {}", more(ours, theirs), more(theirs, ours));
}

/// The words of a text; those cut at a line end as the other side has them.
fn words(text: &str, other: Option<&HashMap<String, usize>>) -> HashMap<String, usize> {
    let mut words = HashMap::new();
    let text = text.replace('\u{ad}', "-").to_lowercase();
    let tokens = text
        .split(|char: char| !char.is_alphanumeric() && char != '-' && char != '\n')
        .filter(|token| !token.is_empty());
    for token in tokens {
        let joined = token.replace("-\n", "");
        let token = if other.is_some_and(|other| other.contains_key(joined.as_str())) {
            joined
        } else {
            token.to_owned()
        };
        for word in token.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()) {
            *words.entry(word.to_owned()).or_default() += 1;
        }
    }
    words
}

fn without_heads(text: &str, losses: &[Loss]) -> String {
    let pattern = |line: &str| {
        line.chars().filter(|char| !char.is_whitespace() && !char.is_ascii_digit()).collect::<String>()
    };
    let heads: Vec<_> = losses
        .iter()
        .flat_map(|loss| if let Loss::RunningLines { lines } = loss { lines.clone() } else { Vec::new() })
        .map(|line| pattern(&line))
        .collect();
    let stays = |line: &&str| {
        let line_pattern = pattern(line);
        let whole = heads.contains(&line_pattern);
        let part = line_pattern.chars().count() > 6 && heads.iter().any(|head| head.contains(&line_pattern));
        !(line.trim() != "" && (whole || part))
    };
    text.split(['\n', '\u{c}']).filter(stays).collect::<Vec<_>>().join("\n")
}

fn show(score: &Score) {
    let f1 = score.f1.map_or("  –  ".into(), |f1| format!("{f1:.3}"));
    println!("{f1} p {:.3} r {:.3} {} {}", score.precision, score.recall, score.name, score.said.join("; "));
}

fn summary(scores: &[Score]) {
    let values: Vec<_> = scores.iter().filter_map(|score| score.f1).collect();
    let silent = scores.iter().filter(|score| score.f1.is_some_and(|f1| f1 < LOW) && score.said.is_empty());
    let mean = values.iter().sum::<f64>() / values.len().max(1) as f64;
    println!(
        "{} files, {} with text; mean {mean:.4}, least {:.3}, {} under {LOW}, of these {} without a reported loss",
        scores.len(),
        values.len(),
        values.first().copied().unwrap_or_default(),
        values.iter().filter(|value| **value < LOW).count(),
        silent.count()
    );
}
