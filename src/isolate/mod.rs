//! Reads files in processes apart, so that a reader that crashes, hangs or eats the memory costs one file only.
//!
//! [`Workers`] starts the program again, as often as there are threads, with [`COMMAND`] as its only argument; such a
//! process ([`serve`]) is sent one file after the other on stdin and writes what it reads to stdout. When it ends before
//! its time, the document it was at is refused ([`fate`]) and another process takes its place.

mod fate;
mod pool;
mod wire;
mod worker;

pub use pool::{Outcome, Read, Remark, Workers};
pub use worker::serve;

/// The argument with which the program is a worker.
pub const COMMAND: &str = "read-apart";
