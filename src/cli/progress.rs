//! The progress bar.

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressState, ProgressStyle};

use crate::ingest::Progress;
use crate::present::{Doing, Lang, Say, size};

/// A bar on stderr: files and bytes done, rate, time left. It goes away when it is dropped.
pub(super) struct Bar {
    bar: ProgressBar,
    lang: Lang,
    files: AtomicU64,
    done: AtomicU64,
}

impl Bar {
    /// A bar that shows itself when there is something to read.
    pub fn new(lang: Lang) -> Self {
        let bar = ProgressBar::no_length().with_style(style(lang));
        Self { bar, lang, files: AtomicU64::new(0), done: AtomicU64::new(0) }
    }
}

impl Progress for Bar {
    fn begins(&self, files: u64, bytes: u64) {
        self.files.store(files, Ordering::Relaxed);
        self.bar.set_length(bytes);
        self.bar.enable_steady_tick(Duration::from_millis(200));
        self.advances(0, 0);
    }

    fn advances(&self, files: u64, bytes: u64) {
        let done = self.done.fetch_add(files, Ordering::Relaxed) + files;
        let files = self.files.load(Ordering::Relaxed);
        self.bar.set_message(Doing::Reading { done, files }.say(self.lang));
        self.bar.inc(bytes);
    }

    fn commits(&self) {
        self.bar.set_message(Doing::Committing.say(self.lang));
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

const TEMPLATE: &str = "{bar:24} {msg} · {done} / {all} · {rate}/s · {eta}";

fn style(lang: Lang) -> ProgressStyle {
    let write = move |bytes: u64, out: &mut dyn Write| {
        let _ = out.write_str(&size(bytes, lang));
    };
    let style = ProgressStyle::with_template(TEMPLATE).unwrap_or_else(|_| ProgressStyle::default_bar());
    style
        .with_key("done", move |state: &ProgressState, out: &mut dyn Write| write(state.pos(), out))
        .with_key("all", move |state: &ProgressState, out: &mut dyn Write| {
            write(state.len().unwrap_or(0), out)
        })
        .with_key("rate", move |state: &ProgressState, out: &mut dyn Write| {
            write(state.per_sec() as u64, out)
        })
}
