//! Fate: how a process ended that should have gone on, and which refusal that is.

use std::process::ExitStatus;

use super::wire::Job;
use crate::extract::Refusal;

/// The exit code of a worker that ends itself because its time is over; as `timeout` has it.
pub(super) const OVER_TIME: i32 = 124;

/// Why a file was refused whose worker ended: by its exit code, else by what Rust's runtime said last on stderr.
pub(super) fn refusal(status: ExitStatus, last_words: &str, job: &Job) -> Refusal {
    if status.code() == Some(OVER_TIME) {
        Refusal::OverTime { seconds: job.limits.seconds }
    } else if last_words.contains("memory allocation of") {
        Refusal::OverMemory { limit: job.memory }
    } else if last_words.contains("overflowed its stack") {
        Refusal::ReaderCrashed { reason: "it ran out of stack".into() }
    } else {
        Refusal::ReaderCrashed { reason: status.to_string() }
    }
}
