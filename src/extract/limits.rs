//! Limits: how much of a file is taken before it is refused or cut.

use serde::{Deserialize, Serialize};

/// The most that one file may cost; every limit counts what really comes out, not what a header promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Limits {
    /// Seconds that reading one document of a file may take; only a process apart can be held to it. Default: 60.
    pub seconds: u64,
    /// Bytes of memory that reading one file may take; only a process apart can be held to it. Default: 512 MiB.
    pub memory: u64,
    /// Bytes of a file as it lies on the disk. Default: 512 MiB.
    pub file_bytes: u64,
    /// Bytes that unpacking one file may give. Default: 2 GiB.
    pub unpacked_bytes: u64,
    /// Bytes of one line of JSON Lines; a longer line is refused and the others go on. Default: 64 MiB.
    pub line_bytes: usize,
    /// Bytes of one document's text; the rest is cut off and reported. Default: 64 MiB.
    pub text_bytes: usize,
    /// Elements within elements of a web page; a deeper page is read without its structure, because the time to find
    /// the article grows with the square of the depth. Default: 300.
    pub html_depth: usize,
    /// Pages of one PDF; the others are left out and reported. Default: 5,000.
    pub pages: usize,
    /// Letters, lines and pictures that the pages of one PDF may draw; a file of a few lines can ask for billions.
    /// Default: 30 million, some 10,000 pages of text.
    pub pdf_drawings: u64,
    /// The same for one page; a page that draws more, as some maps do, is read in part and reported. Default: 2 million.
    pub page_drawings: u64,
    /// How many times larger than its file what is packed in it may be. Office files of text reach 30, and the packing
    /// (deflate) 1,032. Files under a mebibyte once unpacked are not measured. Default: 200.
    pub ratio: u64,
    /// Bytes of one file within an archive, once unpacked; a larger one is refused. Default: 256 MiB.
    pub entry_bytes: u64,
    /// Files in an archive, messages in a mailbox, attachments in a mail, counted through all that lies within; the
    /// others are left out and reported. Default: 100,000.
    pub entries: usize,
    /// Archives within archives and mails within mails. Default: 8.
    pub depth: usize,
    /// Elements within elements of an office file's XML; a deeper file is refused. Default: 1,000.
    pub xml_depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        const MIB: usize = 1 << 20;
        Self {
            seconds: 60,
            memory: 512 * MIB as u64,
            file_bytes: 512 * MIB as u64,
            unpacked_bytes: 2048 * MIB as u64,
            line_bytes: 64 * MIB,
            text_bytes: 64 * MIB,
            html_depth: 300,
            pages: 5_000,
            pdf_drawings: 30_000_000,
            page_drawings: 2_000_000,
            ratio: 200,
            entry_bytes: 256 * MIB as u64,
            entries: 100_000,
            depth: 8,
            xml_depth: 1_000,
        }
    }
}

/// A limit that can be set by its name.
#[derive(Debug)]
pub struct Setting {
    /// Its name, and the same in French without accents.
    pub names: [&'static str; 2],
    /// What its value counts.
    pub unit: Unit,
    set: fn(&mut Limits, u64),
}

/// What the value of a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Bytes; `K`, `M` and `G` behind a number stand for 1,024 of the one before.
    Bytes,
    /// Seconds.
    Seconds,
    /// Things.
    Number,
}

/// Every limit that can be set.
pub const SETTINGS: [Setting; 14] = [
    Setting::new(["time", "temps"], Unit::Seconds, |limits, value| limits.seconds = value),
    Setting::new(["memory", "memoire"], Unit::Bytes, |limits, value| limits.memory = value),
    Setting::new(["pages", "pages"], Unit::Number, |limits, value| limits.pages = whole(value)),
    Setting::new(["depth", "profondeur"], Unit::Number, |limits, value| limits.depth = whole(value)),
    Setting::new(["unpacked", "deballe"], Unit::Bytes, |limits, value| limits.unpacked_bytes = value),
    Setting::new(["file", "fichier"], Unit::Bytes, |limits, value| limits.file_bytes = value),
    Setting::new(["entry", "piece"], Unit::Bytes, |limits, value| limits.entry_bytes = value),
    Setting::new(["entries", "pieces"], Unit::Number, |limits, value| limits.entries = whole(value)),
    Setting::new(["ratio", "rapport"], Unit::Number, |limits, value| limits.ratio = value),
    Setting::new(["text", "texte"], Unit::Bytes, |limits, value| limits.text_bytes = whole(value)),
    Setting::new(["line", "ligne"], Unit::Bytes, |limits, value| limits.line_bytes = whole(value)),
    Setting::new(["drawings", "dessins"], Unit::Number, |limits, value| limits.pdf_drawings = value),
    Setting::new(["html-depth", "profondeur-html"], Unit::Number, |limits, value| {
        limits.html_depth = whole(value);
    }),
    Setting::new(["xml-depth", "profondeur-xml"], Unit::Number, |limits, value| {
        limits.xml_depth = whole(value);
    }),
];

impl Setting {
    const fn new(names: [&'static str; 2], unit: Unit, set: fn(&mut Limits, u64)) -> Self {
        Self { names, unit, set }
    }

    /// The setting of a name in either language.
    pub fn named(name: &str) -> Option<&'static Self> {
        SETTINGS.iter().find(|setting| setting.names.contains(&name))
    }

    /// Reads `time=120` or `memory=2G`: a limit and a value above 0.
    ///
    /// ```
    /// # use verbatim::extract::Setting;
    /// let (setting, value) = Setting::parse("memoire=2G").unwrap();
    /// assert_eq!((setting.names[0], value), ("memory", 2 << 30));
    /// assert!(Setting::parse("time=0").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<(&'static Self, u64)> {
        let (name, value) = text.split_once('=')?;
        let setting = Self::named(name)?;
        let factors = [('K', 1 << 10), ('M', 1 << 20), ('G', 1 << 30)];
        let suffix = factors.iter().find_map(|(suffix, factor)| {
            let number = value.strip_suffix(*suffix).or(value.strip_suffix(suffix.to_ascii_lowercase()));
            Some((number?, *factor)).filter(|_| setting.unit == Unit::Bytes)
        });
        let (number, factor) = suffix.unwrap_or((value, 1));
        let value = number.parse::<u64>().ok()?.checked_mul(factor)?;
        (value > 0).then_some((setting, value))
    }

    /// What to type for twice a value: `--limit time=120`, `--limit memory=1G`.
    pub fn doubled(&self, value: u64) -> String {
        let value = value.saturating_mul(2);
        let [name, _] = self.names;
        match self.unit {
            Unit::Bytes if value.is_multiple_of(1 << 30) => format!("--limit {name}={}G", value >> 30),
            Unit::Bytes if value > 1 << 20 => format!("--limit {name}={}M", value.div_ceil(1 << 20)),
            _ => format!("--limit {name}={value}"),
        }
    }
}

impl Limits {
    /// Sets a limit; what is known by no name is passed over.
    pub fn set(&mut self, name: &str, value: u64) {
        if let Some(setting) = Setting::named(name) {
            (setting.set)(self, value);
        }
    }
}

fn whole(value: u64) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_limit_has_names_of_its_own_and_sets_a_field_of_its_own() {
        let names: Vec<_> = SETTINGS.iter().flat_map(|setting| setting.names).collect();
        for setting in &SETTINGS {
            let [name, french] = setting.names;
            assert!(names.iter().filter(|other| **other == name).count() <= 1 + usize::from(name == french));
            let mut limits = Limits::default();
            limits.set(french, 7);
            assert_ne!(limits, Limits::default(), "{name}");
        }
    }

    #[test]
    fn values_are_read_with_their_factors() {
        let value = |text: &str| Setting::parse(text).map(|(_, value)| value);
        assert_eq!(value("mémoire=1"), None, "names are typed without accents");
        assert_eq!(value("memory=3m"), Some(3 << 20));
        assert_eq!(value("pages=3M"), None, "pages are no bytes");
        assert_eq!(value("time=18446744073709551616"), None);
        assert_eq!(value("memory=18446744073709551615G"), None);
        for text in ["", "time", "time=", "time=-1", "time=0", "zut=1", "file=é"] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn the_double_is_said_as_it_is_typed() {
        let doubled = |name: &str, value| Setting::named(name).expect(name).doubled(value);
        assert_eq!(doubled("time", 60), "--limit time=120");
        assert_eq!(doubled("memory", 512 << 20), "--limit memory=1G");
        assert_eq!(doubled("memory", 200 << 20), "--limit memory=400M");
        assert_eq!(doubled("text", 3), "--limit text=6");
    }
}
