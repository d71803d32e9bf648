//! The processes apart, as seen by whoever has files to be read.

use std::io::{self, BufReader, Read as _, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Mutex, PoisonError, RwLock};

use super::wire::{Job, Message, ReadShape, Seen, receive, receive_bytes, send};
use super::{COMMAND, fate};
use crate::document::Document;
use crate::extract::{Eyes, Input, Limits, Refusal};

pub use super::wire::Remark;

/// A document that was read in a process apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// Its id within a file of several documents.
    pub id: Option<String>,
    /// The document.
    pub document: Document,
    /// What it went without.
    pub losses: Vec<Remark>,
}

/// A document, or why there is none.
pub type Outcome = Result<Read, Remark>;

/// Processes that read files; they are started when they are needed and end with this.
#[derive(Debug)]
pub struct Workers {
    program: PathBuf,
    limits: Limits,
    /// Bytes of memory for a file while others are read.
    share: u64,
    idle: Mutex<Vec<Process>>,
    /// Held for writing by a file that needs all the memory.
    memory: RwLock<()>,
}

/// The least memory that a file gets while others are read.
const LEAST_SHARE: u64 = 128 << 20;

/// Documents of one file that may end a process, before the rest of the file is given up.
const MOST_ENDS: usize = 8;

impl Workers {
    /// Workers that are run by `program`, at most `threads` at a time. Together they take no more memory than the limits
    /// allow one file: each file gets its share, and one that needs more is read again alone.
    pub fn new(program: PathBuf, threads: usize, limits: &Limits) -> Self {
        let share = (limits.memory / threads.max(1) as u64).max(LEAST_SHARE).min(limits.memory);
        Self { program, limits: *limits, share, idle: Mutex::default(), memory: RwLock::default() }
    }

    /// Reads a file and gives what came of each of its documents to `each`, in order. Pictures are shown to `eyes`. A document that ends the process
    /// is refused, and the file's other documents are still read.
    ///
    /// # Errors
    /// When no process can be started, and what `each` gives.
    pub fn read<E: From<io::Error>>(
        &self,
        input: &Input,
        eyes: Option<Eyes>,
        mut each: impl FnMut(Outcome) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut done = 0;
        let mut ends = 0;
        loop {
            let Some(end) = self.read_with_enough(input, eyes, &mut done, &mut each)? else { return Ok(()) };
            ends += 1;
            done += 1;
            let given_up = end.during.is_none() || ends == MOST_ENDS;
            each(Err(end.remark()))?;
            if given_up {
                return Ok(());
            }
        }
    }

    /// Reads on with the file's share of the memory, and if that does not do, alone with all of it.
    fn read_with_enough<E: From<io::Error>>(
        &self,
        input: &Input,
        eyes: Option<Eyes>,
        done: &mut usize,
        each: &mut impl FnMut(Outcome) -> Result<(), E>,
    ) -> Result<Option<End>, E> {
        let end = {
            let _shared = self.memory.read().unwrap_or_else(PoisonError::into_inner);
            self.read_on(input, eyes, done, self.share, each)?
        };
        let is_short = matches!(&end, Some(End { why: Refusal::OverMemory { .. }, .. }));
        if !is_short || self.share == self.limits.memory {
            return Ok(end);
        }
        let _alone = self.memory.write().unwrap_or_else(PoisonError::into_inner);
        self.read_on(input, eyes, done, self.limits.memory, each)
    }

    /// Reads the documents after the first `done`, which it counts on; gives how the process ended if it did.
    fn read_on<E: From<io::Error>>(
        &self,
        input: &Input,
        eyes: Option<Eyes>,
        done: &mut usize,
        memory: u64,
        each: &mut impl FnMut(Outcome) -> Result<(), E>,
    ) -> Result<Option<End>, E> {
        let (name, length) = (input.name.clone(), input.bytes.len() as u64);
        let job = Job { name, limits: self.limits, memory, skip: *done, eyes: eyes.is_some(), length };
        let mut process = self.take()?;
        let mut during = None;
        // A process that is gone shows when its answer is read.
        let _ = process.send(&job, &input.bytes);
        loop {
            match receive::<Message>(&mut process.answers) {
                Ok(Some(Message::Begins(id))) => during = Some(id),
                Ok(Some(Message::Read(read))) => {
                    *done += 1;
                    during = None;
                    each(Ok((*read).into()))?;
                }
                Ok(Some(Message::Refused(remark))) => {
                    *done += 1;
                    during = None;
                    each(Err(remark))?;
                }
                Ok(Some(Message::Picture(length))) => process.show(length, eyes),
                Ok(Some(Message::Ends)) => {
                    self.give_back(process);
                    return Ok(None);
                }
                Ok(None) | Err(_) => return Ok(Some(End { why: process.why(&job)?, during })),
            }
        }
    }

    fn take(&self) -> io::Result<Process> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        idle.map_or_else(|| Process::start(&self.program), Ok)
    }

    fn give_back(&self, process: Process) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(process);
    }
}

/// A process that ended in the middle of a file.
struct End {
    why: Refusal,
    /// The document it was at, if it was at one.
    during: Option<Option<String>>,
}

impl End {
    fn remark(&self) -> Remark {
        Remark { part: self.during.clone().flatten(), ..Remark::from(&self.why) }
    }
}

/// One process apart.
#[derive(Debug)]
struct Process {
    child: Child,
    jobs: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Process {
    fn start(program: &PathBuf) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.arg(COMMAND).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        let gone = || io::Error::from(io::ErrorKind::BrokenPipe);
        let jobs = child.stdin.take().ok_or_else(gone)?;
        let answers = BufReader::new(child.stdout.take().ok_or_else(gone)?);
        Ok(Self { child, jobs, answers })
    }

    fn send(&mut self, job: &Job, bytes: &[u8]) -> io::Result<()> {
        send(&mut self.jobs, job)?;
        self.jobs.write_all(bytes)?;
        self.jobs.flush()
    }

    /// Answers what the text of a picture is; a process that is gone shows when its next answer is read.
    fn show(&mut self, length: u64, eyes: Option<Eyes>) {
        let Ok(picture) = receive_bytes(&mut self.answers, length) else { return };
        let seen: Seen = eyes.map_or_else(|| Err("nobody looks at pictures".into()), |eyes| eyes(&picture));
        let _ = send(&mut self.jobs, &seen).and_then(|()| self.jobs.flush());
    }

    /// Why it ended, or has to: one whose answers make no sense is of no use either.
    fn why(mut self, job: &Job) -> io::Result<Refusal> {
        /// Bytes of stderr that are looked at.
        const WORDS: u64 = 1 << 14;
        // The exit status of a process that has ended already does not change by this.
        let _ = self.child.kill();
        let status = self.child.wait()?;
        let mut words = Vec::new();
        if let Some(stderr) = self.child.stderr.take() {
            stderr.take(WORDS).read_to_end(&mut words)?;
        }
        Ok(fate::refusal(status, &String::from_utf8_lossy(&words), job))
    }
}

impl Drop for Process {
    /// An idle process ends at once without anything lost, and one that is left in the middle of a file must.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl From<ReadShape> for Read {
    fn from(ReadShape { id, document, losses }: ReadShape) -> Self {
        Self { id, document: document.into(), losses }
    }
}
