//! The process apart: reads the files it is sent, and ends itself when one takes too long.

use std::cell::RefCell;
use std::io::{self, BufWriter, Write};
use std::panic;
use std::process::{self, ExitCode};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use super::fate::OVER_TIME;
use super::wire::{Job, Message, ReadShape, Remark, Seen, receive, receive_bytes, send};
use crate::extract::{Extracted, Eyes, Input, Loss, Refusal, open};

/// Stack of the thread that reads; the same wherever the program runs.
const STACK: usize = 8 << 20;

/// Reads files from stdin, as [`super::Workers`] sends them, until there are no more.
///
/// # Errors
/// Exit code 2 when stdin and stdout are not what [`super::Workers`] connects them to.
pub fn serve() -> ExitCode {
    panic::set_hook(Box::new(|_| {}));
    let (clock, hours) = channel();
    let reader = thread::Builder::new().stack_size(STACK).spawn(move || Worker::new(clock).serve());
    let Ok(reader) = reader else { return ExitCode::from(2) };
    watch(&hours);
    match reader.join() {
        Ok(Ok(())) => ExitCode::SUCCESS,
        _ => ExitCode::from(2),
    }
}

/// Ends the process when the time it was last given is over before it is given another; returns when nobody is left
/// who gives time.
fn watch(hours: &Receiver<Option<Duration>>) {
    let mut time = None;
    loop {
        let next = match time {
            Some(time) => hours.recv_timeout(time),
            None => hours.recv().map_err(RecvTimeoutError::from),
        };
        match next {
            Ok(next) => time = next,
            Err(RecvTimeoutError::Timeout) => process::exit(OVER_TIME),
            Err(RecvTimeoutError::Disconnected) => return,
        }
    }
}

struct Worker {
    clock: Sender<Option<Duration>>,
    out: RefCell<BufWriter<io::Stdout>>,
    /// Bytes of addresses in use before the first file.
    mapped: Option<u64>,
}

impl Worker {
    fn new(clock: Sender<Option<Duration>>) -> Self {
        Self { clock, out: RefCell::new(BufWriter::new(io::stdout())), mapped: memory::mapped() }
    }

    fn serve(self) -> io::Result<()> {
        while let Some(job) = receive::<Job>(&mut io::stdin())? {
            if let Some(mapped) = self.mapped {
                memory::limit(mapped.saturating_add(job.memory));
            }
            let bytes = receive_bytes(&mut io::stdin(), job.length)?;
            self.read(job, bytes)?;
            self.tell(&Message::Ends)?;
            self.out.borrow_mut().flush()?;
        }
        Ok(())
    }

    fn read(&self, job: Job, bytes: Vec<u8>) -> io::Result<()> {
        let Job { name, limits, skip, eyes, .. } = job;
        let time = Some(Duration::from_secs(limits.seconds));
        self.set(time);
        let parts = match open(Input { name, bytes }, &limits) {
            Ok(parts) => parts.skip(skip),
            Err(refusal) => return self.refuse(&refusal),
        };
        let look = |picture: &[u8]| self.show(picture, time);
        let eyes = eyes.then_some(&look as Eyes);
        for part in parts {
            match part {
                Ok(part) => {
                    self.tell(&Message::Begins(part.id()))?;
                    self.out.borrow_mut().flush()?;
                    self.set(time);
                    self.answer(part.extract_seeing(&limits, eyes))?;
                }
                Err(refusal) => self.refuse(&refusal)?,
            }
            self.set(time);
        }
        Ok(())
    }

    fn answer(&self, extracted: Result<Extracted, Refusal>) -> io::Result<()> {
        match extracted {
            Ok(Extracted { id, document, losses }) => {
                let losses = losses.iter().map(Remark::from).collect();
                self.tell(&Message::Read(Box::new(ReadShape { id, document: document.into(), losses })))
            }
            Err(refusal) => self.refuse(&refusal),
        }
    }

    fn refuse(&self, refusal: &Refusal) -> io::Result<()> {
        self.tell(&Message::Refused(refusal.into()))
    }

    /// Tells the other end something; it may take its time to listen.
    fn tell(&self, message: &Message) -> io::Result<()> {
        self.set(None);
        send(&mut *self.out.borrow_mut(), message)
    }

    /// Asks the other end for the text of a picture, then goes on with so much time.
    fn show(&self, picture: &[u8], time: Option<Duration>) -> Seen {
        let asked = self.tell(&Message::Picture(picture.len() as u64)).and_then(|()| {
            let mut out = self.out.borrow_mut();
            out.write_all(picture)?;
            out.flush()
        });
        let seen = asked.and_then(|()| receive::<Seen>(&mut io::stdin()));
        self.set(time);
        seen.ok().flatten().unwrap_or_else(|| Err("nobody answers".into()))
    }

    /// Gives the next step so much time. The watch lives as long as the process.
    fn set(&self, time: Option<Duration>) {
        let _ = self.clock.send(time);
    }
}

impl From<&Refusal> for Remark {
    fn from(refusal: &Refusal) -> Self {
        let (part, code, message) = (refusal.part(), refusal.code().to_owned(), refusal.to_string());
        Self { part, code, message, detail: refusal.detail(), remedy: refusal.remedy() }
    }
}

impl From<&Loss> for Remark {
    fn from(loss: &Loss) -> Self {
        let (code, message) = (loss.code().to_owned(), loss.to_string());
        Self { part: None, code, message, detail: loss.detail(), remedy: loss.remedy() }
    }
}

/// Linux holds a process to a size of its addresses; other systems do not, or not in a way that safe Rust reaches.
#[cfg(target_os = "linux")]
mod memory {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    /// Bytes of addresses in use.
    pub fn mapped() -> Option<u64> {
        let status = std::fs::read_to_string("/proc/self/status").ok()?;
        let size = status.lines().find_map(|line| line.strip_prefix("VmSize:"))?;
        Some(size.trim().strip_suffix(" kB")?.trim().parse::<u64>().ok()? * 1024)
    }

    /// Lets allocations fail beyond `bytes` of addresses; a limit that was set from outside is not exceeded.
    pub fn limit(bytes: u64) {
        let Rlimit { maximum, .. } = getrlimit(Resource::As);
        let current = Some(maximum.map_or(bytes, |maximum| bytes.min(maximum)));
        // What cannot be limited can still be read.
        let _ = setrlimit(Resource::As, Rlimit { current, maximum });
    }
}

#[cfg(not(target_os = "linux"))]
mod memory {
    pub fn mapped() -> Option<u64> {
        None
    }

    pub fn limit(_: u64) {}
}
