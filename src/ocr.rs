//! Reads the text of pictures with Tesseract, where it is installed, and remembers what it read.
//!
//! Tesseract runs as a process of its own under a limit of time and, on Unix, of memory. What it read of a picture is
//! kept in a folder under the hash of the file that the picture is from and the hash of the picture.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use thiserror::Error;

/// The language that pictures are read in, by Tesseract's name.
const LANGUAGE: &str = "fra";

/// Why pictures cannot be read.
#[derive(Debug, Error)]
pub enum OcrError {
    /// The program is not there, or does not run.
    #[error("cannot run tesseract: {0}")]
    NoTesseract(#[source] io::Error),
    /// It has not learnt French.
    #[error("tesseract has no French ({LANGUAGE}.traineddata)")]
    NoFrench,
}

/// Tesseract, and what it has read before.
#[derive(Clone, Debug)]
pub struct Tesseract {
    cache: PathBuf,
    time: Duration,
    memory: u64,
}

impl Tesseract {
    /// Tesseract with French, if it is there; it may take so many seconds and bytes of memory for a picture, and keeps
    /// what it reads in the folder `cache`.
    ///
    /// # Errors
    /// When it is not there, or has no French.
    pub fn find(cache: PathBuf, seconds: u64, memory: u64) -> Result<Self, OcrError> {
        let known = Command::new("tesseract").arg("--list-langs").output().map_err(OcrError::NoTesseract)?;
        let languages = [known.stdout, known.stderr].concat();
        let has_french = String::from_utf8_lossy(&languages).lines().any(|line| line.trim() == LANGUAGE);
        let tesseract = Self { cache, time: Duration::from_secs(seconds), memory };
        has_french.then_some(tesseract).ok_or(OcrError::NoFrench)
    }

    /// The text of a picture that is part of the file of a hash; read anew only when it was never read.
    ///
    /// # Errors
    /// What went wrong, in one sentence.
    pub fn read(&self, file: &str, picture: &[u8]) -> Result<String, String> {
        let place = self.cache.join(format!("{file}-{}.txt", blake3::hash(picture).to_hex()));
        if let Ok(text) = fs::read_to_string(&place) {
            return Ok(text);
        }
        let text = self.recognise(picture)?;
        // Without the cache everything works, only slower.
        let _ = fs::create_dir_all(&self.cache).and_then(|()| fs::write(&place, &text));
        Ok(text)
    }

    /// Forgets what was read of files whose hash is not among `known`.
    pub fn forget_all_but(cache: &PathBuf, known: &BTreeSet<&str>) {
        for entry in fs::read_dir(cache).into_iter().flatten().flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if !name.split_once('-').is_some_and(|(file, _)| known.contains(file)) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn recognise(&self, picture: &[u8]) -> Result<String, String> {
        let said = |error: io::Error| format!("tesseract cannot be run: {error}");
        let mut child = self.command().spawn().map_err(said)?;
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
        let text = thread::scope(|scope| {
            // When it ends early, its exit status says more than a broken pipe.
            scope.spawn(|| stdin.map(|mut stdin| stdin.write_all(picture)));
            let text = scope.spawn(|| {
                let mut text = Vec::new();
                stdout.map(|mut stdout| stdout.read_to_end(&mut text));
                text
            });
            let ended = wait(&mut child, self.time);
            ended.map(|()| text.join().unwrap_or_default())
        })?;
        Ok(String::from_utf8_lossy(&text).into_owned())
    }

    /// Tesseract from stdin to stdout on one core, since several pictures are read at a time.
    fn command(&self) -> Command {
        let arguments = ["stdin", "stdout", "-l", LANGUAGE, "--psm", "3"];
        let mut command = limited("tesseract", self.memory);
        command.args(arguments).env("OMP_THREAD_LIMIT", "1");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        command
    }
}

/// A command that may take so many bytes of memory, where the shell can see to that.
#[cfg(unix)]
fn limited(program: &str, memory: u64) -> Command {
    let mut command = Command::new("sh");
    let script = "ulimit -v \"$0\" 2>/dev/null; exec \"$@\"";
    command.args(["-c", script, &(memory / 1024).to_string(), program]);
    command
}

#[cfg(not(unix))]
fn limited(program: &str, _: u64) -> Command {
    Command::new(program)
}

/// Waits for the end of a process, which comes in time or at once.
fn wait(child: &mut Child, time: Duration) -> Result<(), String> {
    /// How often is looked whether it has ended.
    const PAUSE: Duration = Duration::from_millis(5);
    let end = Instant::now() + time;
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(status)) => return Err(format!("tesseract could not read it ({status})")),
            Ok(None) if Instant::now() < end => thread::sleep(PAUSE),
            Ok(None) | Err(_) => break,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    Err(format!("tesseract takes more than {} seconds", time.as_secs()))
}
