//! Runs the program as a user does, in a folder of its own.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A temporary folder in which the program is run.
pub struct Desk {
    folder: tempfile::TempDir,
}

/// What a run gave.
pub struct Answer {
    pub out: String,
    pub err: String,
    pub code: i32,
}

impl Desk {
    /// An empty folder.
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file in it, with the folders that lead there.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a file has a folder")).expect("folders");
        std::fs::write(path, content).expect("a written file");
        self
    }

    /// Removes a file.
    pub fn delete(&self, name: &str) -> &Self {
        std::fs::remove_file(self.path().join(name)).expect("a removed file");
        self
    }

    /// Runs `verbatim` with the arguments, in French and without any index or colour from outside.
    pub fn run(&self, arguments: &[&str]) -> Answer {
        let output = self.command(arguments).stdin(Stdio::null()).output().expect("the program runs");
        Answer {
            out: String::from_utf8(output.stdout).expect("stdout is UTF-8"),
            err: String::from_utf8(output.stderr).expect("stderr is UTF-8"),
            code: output.status.code().expect("an exit code"),
        }
    }

    /// The command that [`Desk::run`] runs.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_verbatim"));
        let outside = ["VERBATIM_INDEX", "VERBATIM_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"];
        for name in outside {
            command.env_remove(name);
        }
        command.current_dir(self.path()).args(arguments);
        command
    }

    /// The answer in JSON.
    pub fn json(&self, arguments: &[&str]) -> serde_json::Value {
        let answer = self.run(&[&["--format", "json"], arguments].concat());
        serde_json::from_str(&answer.out)
            .unwrap_or_else(|error| panic!("{error}: {}{}", answer.out, answer.err))
    }

    /// The ids of the documents that answer a query, the best first.
    pub fn found(&self, query: &str) -> Vec<String> {
        let answer = self.json(&["search", "-n", "0", "--", query]);
        let hits = answer["hits"].as_array().expect("hits");
        hits.iter().map(|hit| hit["document"]["id"].as_str().expect("an id").to_owned()).collect()
    }
}

/// The sample corpus.
pub fn corpus() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// Copies a folder with all below it, but no index.
pub fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        match entry.file_type().expect("a type").is_dir() {
            true if entry.file_name() == ".verbatim" => {}
            true => copy_folder(&entry.path(), &target),
            false => drop(std::fs::copy(entry.path(), target).expect("a copy")),
        }
    }
}
