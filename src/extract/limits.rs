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
        }
    }
}
