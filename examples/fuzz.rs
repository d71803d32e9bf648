//! Fuzzes every door by which strangers' bytes come in: damaged files of every format, queries, permalinks.
//!
//! `cargo run --release --example fuzz -- [SECONDS] [FOLDER]`: so many seconds a door (default 60), as many doors at a
//! time as there are cores, on the samples below and the files of FOLDER. Files go the way they go when they are
//! indexed: plain text and JSON are read here, the others by the program in a process apart, which has to stand beside
//! this one (`cargo build --release`). The chance is the same in every run.
//!
//! Fails when text or JSON stop their reader, when a document's blocks do not lie in its text, when a query or a
//! permalink panics, or when a file takes this process with it. What ends a process apart is counted: it is what they
//! are for.

use flate2::Compression;
use flate2::write::GzEncoder;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use verbatim::document::Document;
use verbatim::extract::{FORMATS, Input, Limits, is_risky, open};
use verbatim::isolate::Workers;
use verbatim::present::Link;
use verbatim::search::Query;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// Extensions whose files are archives, which are damaged within.
const ARCHIVES: [&str; 6] = ["docx", "odt", "pptx", "xlsx", "epub", "zip"];

/// Pieces that mean something to one reader or another.
const PIECES: [&[u8]; 24] = [
    b"<",
    b">",
    b"</",
    b"]]>",
    b"&#0;",
    b"&",
    b"\"",
    b"{",
    b"}",
    b"[",
    b"\\",
    b"{\\rtf1",
    b"\\u-1?",
    b"\\bin999",
    b" obj ",
    b"stream\n",
    b"endobj",
    b"/Kids[1 0 R]",
    b"\r\n\r\n",
    b"\n--",
    b"\0",
    b"\xff\xfe",
    "é\u{301}".as_bytes(),
    "« ".as_bytes(),
];

/// Numbers at the edges of their types.
const NUMBERS: [&str; 6] =
    ["0", "-1", "2147483648", "4294967295", "18446744073709551616", "9999999999999999999999"];

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let seconds = arguments.next().and_then(|seconds| seconds.parse().ok()).unwrap_or(60);
    let samples = samples(arguments.next().map(PathBuf::from).as_deref());
    let doors: Vec<_> = doors();
    let time = Duration::from_secs(seconds);
    let held = doors.par_iter().map(|door| fuzz(door, &samples, time)).collect::<Vec<_>>();
    if held.into_iter().all(|held| held) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The first extension of every format that is read, and the doors that are no files.
fn doors() -> Vec<String> {
    let formats =
        FORMATS.iter().filter(|format| format.is_read() && !["picture", "faulty"].contains(&format.name));
    let files = formats.map(|format| format.extensions[0].to_owned());
    files.chain(["jsonl.gz", "query", "link"].map(str::to_owned)).collect()
}

/// Files by extension.
type Samples = BTreeMap<String, Vec<Vec<u8>>>;

fn samples(folder: Option<&Path>) -> Samples {
    let mut samples = Samples::new();
    let mut folders: Vec<_> = folder.into_iter().map(Path::to_owned).collect();
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
            match (path.is_dir(), path.extension(), std::fs::read(&path)) {
                (true, ..) => folders.push(path),
                (_, Some(extension), Ok(bytes)) if bytes.len() < 1 << 18 => {
                    samples.entry(extension.to_string_lossy().into_owned()).or_default().push(bytes);
                }
                _ => {}
            }
        }
    }
    for (extension, bytes) in small() {
        samples.entry(extension.to_owned()).or_default().push(bytes);
    }
    samples
}

/// A small file of every format that can be written by hand.
fn small() -> Vec<(&'static str, Vec<u8>)> {
    let text = "Montréal, le 9 février 2021 – « L’été, dit-elle, sera beau. »\n\n1. Un\n2. Deux | trois\n";
    let word = "<w:document xmlns:w='w'><w:body><w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Été</w:t></w:r></w:p>\
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>un</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
    let writer = "<office:document-content><office:body><office:text><text:h text:outline-level='1'>Été</text:h>\
                  <text:p>Le quai<text:note><text:note-body><text:p>bas</text:p></text:note-body></text:note></text:p>\
                  </office:text></office:body></office:document-content>";
    let slide = "<p:sld xmlns:p='p' xmlns:a='a'><p:sp><p:txBody><a:p><a:r><a:t>Été</a:t></a:r></a:p></p:txBody></p:sp></p:sld>";
    let sheet = "<worksheet><sheetData><row><c t='inlineStr'><is><t>été</t></is></c><c><v>44236</v></c></row></sheetData></worksheet>";
    let book = "<package><metadata><title>Été</title></metadata><manifest><item id='a' href='a.html'/></manifest><spine><itemref idref='a'/></spine></package>";
    let mail = "Subject: =?utf-8?q?=C3=89t=C3=A9?=\nDate: Tue, 9 Feb 2021 10:00:00 +0100\nMIME-Version: 1.0\n\
                Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain\n\nBonjour\n--x\n\
                Content-Type: text/html; name=a.html\n\n<p>Été\n--x--\n";
    let json =
        "{\"id\":\"a\",\"title\":\"Été\",\"text\":\"Le quai.\",\"date\":\"2021-02\",\"authors\":[\"A B\"]}\n";
    let pdf = "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n\
               3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj\n\
               4 0 obj <</Length 52>> stream\nBT /F 20 Tf 20 700 Td (Le conseil municipal) Tj ET  \nendstream endobj\n\
               5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\ntrailer <</Root 1 0 R>>";
    let rtf =
        r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard Le \b quai\b0 \'e9t\u233?\par{\*\x y}\trowd un\cell\row}";
    let html = "<!DOCTYPE html><html lang=fr><title>Été</title><article><h1>Été</h1><p>Le quai <b>est</b> rouvert.<ul><li>un</ul></article>";
    let plain = [
        ("txt", text),
        ("md", "---\ntitre: Été\n---\n# Été\n\n- un\n- deux\n\n| a | b |\n|--|--|\n| 1 | 2 |\n"),
        ("html", html),
        ("json", json),
        ("jsonl", json),
        ("pdf", pdf),
        ("rtf", rtf),
        ("csv", "a;b\n\"été\";\"x\ny\"\n"),
        ("eml", mail),
        ("query", "l’entente \"avec Toulouse\"~3 type:entente -santé (aéro* OU mot~1) depuis:2021"),
        ("link", "verbatim:2021/entente.pdf?hash=0f3a#char=812,1377"),
    ];
    let packed = [
        ("docx", packed(&[("word/document.xml", word)])),
        ("odt", packed(&[("content.xml", writer)])),
        ("pptx", packed(&[("ppt/slides/slide1.xml", slide)])),
        ("xlsx", packed(&[("xl/worksheets/sheet1.xml", sheet)])),
        (
            "epub",
            packed(&[
                ("META-INF/container.xml", "<rootfile full-path='b.opf'/>"),
                ("b.opf", book),
                ("a.html", html),
            ]),
        ),
        ("zip", packed(&[("a/été.txt", text), ("b.eml", mail)])),
        ("mbox", format!("From a@b Tue Feb  9 10:00:00 2021\n{mail}\nFrom a@b\n{mail}").into_bytes()),
    ];
    plain.into_iter().map(|(extension, text)| (extension, text.as_bytes().to_vec())).chain(packed).collect()
}

fn packed(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).expect("memory takes everything");
        zip.write_all(text.as_bytes()).expect("memory takes everything");
    }
    zip.finish().expect("memory takes everything").into_inner()
}

/// Fuzzes one door for so long, says what came of it, and whether it held.
fn fuzz(door: &str, samples: &Samples, time: Duration) -> bool {
    let none = Vec::new();
    let extension = door.split('.').next().unwrap_or(door);
    let seeds = samples.get(extension).unwrap_or(&none);
    let mut damage = Damage { chance: 0x9e37_79b9_7f4a_7c15 ^ door.len() as u64, extension };
    let mut tally: BTreeMap<String, u64> = BTreeMap::new();
    let mut faults = Vec::new();
    let (start, mut runs) = (Instant::now(), 0_u64);
    let entrance = Entrance::new(door);
    while start.elapsed() < time {
        let bytes = damage.file(seeds);
        runs += 1;
        match entrance.enter(bytes.clone()) {
            Ok(came) => came.into_iter().for_each(|came| *tally.entry(came).or_default() += 1),
            Err(fault) => faults.push((fault, bytes)),
        }
    }
    let came: Vec<_> = tally.iter().map(|(came, count)| format!("{came} {count}")).collect();
    println!("{door:<9} {runs} files: {}", came.join(", "));
    for (fault, bytes) in faults.iter().take(3) {
        let place = std::env::temp_dir().join(format!("fault-{runs}-{}.{door}", bytes.len()));
        let kept = std::fs::write(&place, bytes).map_or("nowhere".into(), |()| place.display().to_string());
        println!("FAULT at {door}: {fault}; the file is {kept}");
    }
    faults.is_empty()
}

/// Where damaged bytes go in.
struct Entrance<'d> {
    door: &'d str,
    limits: Limits,
    workers: Workers,
}

impl<'d> Entrance<'d> {
    fn new(door: &'d str) -> Self {
        let limits = Limits { seconds: 10, memory: 256 << 20, ..Limits::default() };
        let here = std::env::current_exe().expect("a program knows where it is");
        let program = here.parent().and_then(Path::parent).expect("examples stand below").join("verbatim");
        Self { door, limits, workers: Workers::new(program, 1, &limits) }
    }

    /// What came of it, or what should never come.
    fn enter(&self, bytes: Vec<u8>) -> Result<Vec<String>, String> {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        match self.door {
            "query" => caught(|| drop(Query::parse(&text))),
            "link" => caught(|| drop(Link::parse(&text))),
            "jsonl.gz" => self.read(Input { name: "fuzz.jsonl.gz".into(), bytes: gzip(&bytes) }),
            _ => self.read(Input { name: format!("fuzz.{}", self.door), bytes }),
        }
    }

    fn read(&self, input: Input) -> Result<Vec<String>, String> {
        let mut came = Vec::new();
        if is_risky(&input.name, &input.bytes) {
            let read = self.workers.read(&input, None, |outcome| {
                came.push(match outcome {
                    Ok(read) => whole(&read.document).map_err(std::io::Error::other)?,
                    Err(remark) => remark.code,
                });
                Ok::<(), std::io::Error>(())
            });
            return read.map(|()| came).map_err(|error| error.to_string());
        }
        let parts = match open(input, &self.limits) {
            Ok(parts) => parts,
            Err(refusal) => return Ok(vec![refusal.code().to_owned()]),
        };
        for part in parts {
            match part.and_then(|part| part.extract(&self.limits)) {
                Ok(extracted) => came.push(whole(&extracted.document)?),
                Err(refusal) if refusal.code() == "reader_stopped" => return Err(refusal.to_string()),
                Err(refusal) => came.push(refusal.code().to_owned()),
            }
        }
        Ok(came)
    }
}

/// The bytes packed, and cut off where they say so by their length.
fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(bytes).expect("memory takes everything");
    let mut packed = packer.finish().expect("memory takes everything");
    if bytes.len().is_multiple_of(7) {
        packed.truncate(packed.len() / 2);
    }
    packed
}

fn caught(deed: impl FnOnce() + std::panic::UnwindSafe) -> Result<Vec<String>, String> {
    catch_unwind(deed).map(|()| vec!["read".to_owned()]).map_err(|_| "a panic".to_owned())
}

/// Blocks lie on characters of the text, in order.
fn whole(document: &Document) -> Result<String, String> {
    let mut end = 0;
    for block in &document.blocks {
        let is_there = document.text.get(block.span.range()).is_some();
        if !is_there || block.span.start() < end {
            return Err(format!("a block lies at {:?} of {} bytes", block.span, document.text.len()));
        }
        end = block.span.end();
    }
    Ok("read".to_owned())
}

/// Damages files.
struct Damage<'e> {
    /// Xorshift (Marsaglia 2003); never 0.
    chance: u64,
    extension: &'e str,
}

impl Damage<'_> {
    fn below(&mut self, end: usize) -> usize {
        self.chance ^= self.chance << 13;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        (self.chance % end.max(1) as u64) as usize
    }

    /// One of the seeds, damaged; an archive mostly in one of its entries.
    fn file(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let seed = seeds.get(self.below(seeds.len())).cloned().unwrap_or_default();
        let within = ARCHIVES.contains(&self.extension) && self.below(4) > 0;
        let entries = if within { entries(&seed) } else { None };
        match entries {
            Some(mut entries) if !entries.is_empty() => {
                let chosen = self.below(entries.len());
                let entry = std::mem::take(&mut entries[chosen].1);
                entries[chosen].1 = self.damaged(entry, seeds);
                repacked(&entries)
            }
            _ => self.damaged(seed, seeds),
        }
    }

    fn damaged(&mut self, mut bytes: Vec<u8>, seeds: &[Vec<u8>]) -> Vec<u8> {
        for _ in 0..=self.below(6) {
            let at = self.below(bytes.len() + 1).min(bytes.len());
            let end = (at + 1 + self.below(64)).min(bytes.len());
            match self.below(8) {
                0 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
                1 if at < bytes.len() => bytes[at] = [0, 0x7f, 0x80, 0xff][self.below(4)],
                2 => drop(bytes.drain(at.min(end)..end)),
                3 => drop(bytes.splice(at..at, PIECES[self.below(PIECES.len())].iter().copied())),
                4 => {
                    let piece: Vec<_> = bytes[at.min(end)..end].repeat(1 + self.below(40));
                    bytes.splice(at..at, piece);
                }
                5 => self.number(&mut bytes, at),
                6 => {
                    let other = &seeds[self.below(seeds.len().max(1)).min(seeds.len().saturating_sub(1))..];
                    let other = other.first().map_or(&[][..], Vec::as_slice);
                    let from = self.below(other.len() + 1).min(other.len());
                    let piece = other[from..(from + 200).min(other.len())].to_vec();
                    bytes.splice(at..end.max(at), piece);
                }
                _ if self.below(8) == 0 => bytes.truncate(at),
                _ => {}
            }
        }
        bytes
    }

    /// Puts another number in the place of the next one.
    fn number(&mut self, bytes: &mut Vec<u8>, from: usize) {
        let Some(start) = bytes[from..].iter().position(u8::is_ascii_digit).map(|at| from + at) else {
            return;
        };
        let length = bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        bytes.splice(start..start + length, NUMBERS[self.below(NUMBERS.len())].bytes());
    }
}

/// The first mebibyte of each entry, or nothing when this is no archive.
fn entries(zip: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut zip = ZipArchive::new(Cursor::new(zip)).ok()?;
    let all = 0..zip.len();
    let entry = |index: usize| {
        let mut entry = zip.by_index(index).ok()?;
        let mut bytes = Vec::new();
        (&mut entry).take(1 << 20).read_to_end(&mut bytes).ok()?;
        Some((entry.name().ok()?.into_owned(), bytes))
    };
    Some(all.filter_map(entry).collect())
}

fn repacked(entries: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        if zip.start_file(name.as_str(), SimpleFileOptions::default()).is_ok() {
            zip.write_all(bytes).expect("memory takes everything");
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}
