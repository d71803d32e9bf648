//! Limits: how much of a file is taken before it is refused or cut.

/// The most that one file may cost; every limit counts what really comes out, not what a header promises.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
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
