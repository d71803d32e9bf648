//! Whether the time that some work takes grows no faster than its text.

use cpu_time::ThreadTime;

/// How much longer the second text is.
const LONGER: usize = 4;
/// How much longer it may take: between what is linear (4) and what is quadratic (16).
const AT_MOST: f64 = 8.0;
/// Seconds under which a clock tells nothing.
const UNSEEN: f64 = 0.05;

/// Does the work on a text of `bytes` bytes made of `unit`, then on one four times as long, and compares the processor time
/// of this thread, so that it does not matter what else the machine does.
pub fn takes_linear_time(unit: &str, bytes: usize, work: impl Fn(&str)) {
    let seconds = |bytes: usize| {
        let text = unit.repeat(bytes / unit.len());
        let start = ThreadTime::now();
        work(&text);
        start.elapsed().as_secs_f64()
    };
    let (short, long) = (seconds(bytes), seconds(bytes * LONGER));
    assert!(
        long <= AT_MOST * short.max(UNSEEN),
        "{unit:?}: {short:.3} s for {bytes} bytes, {long:.3} s for {LONGER} times as many"
    );
}
