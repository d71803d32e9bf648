//! Unpacking gzip, counting the bytes that really come out.

use super::limits::Limits;
use super::loss::Loss;
use super::refusal::{Large, Refusal};
use flate2::bufread::MultiGzDecoder;
use std::io::{Cursor, Read};

/// Packed data, unpacked as it is read.
pub(super) type Unpacker = MultiGzDecoder<Cursor<Vec<u8>>>;

/// Whether the bytes begin as gzip does (RFC 1952).
pub(super) fn is_gzip(bytes: &[u8]) -> bool {
    bytes.starts_with(&[0x1f, 0x8b])
}

/// A reader of the unpacked bytes that holds little in memory.
pub(super) fn unpacker(bytes: Vec<u8>) -> Unpacker {
    MultiGzDecoder::new(Cursor::new(bytes))
}

/// All the unpacked bytes, and a loss when the data went bad after some of them.
///
/// # Errors
/// When nothing comes out because the data is broken, or more than `limits` allow.
pub(super) fn unpack(bytes: Vec<u8>, limits: &Limits) -> Result<(Vec<u8>, Option<Loss>), Refusal> {
    let limit = limits.unpacked_bytes;
    let mut unpacked = Vec::new();
    let end = unpacker(bytes).take(limit.saturating_add(1)).read_to_end(&mut unpacked);
    if unpacked.len() as u64 > limit {
        return Err(Refusal::OverLimit { what: Large::Unpacked, limit, line: None });
    }
    match end {
        Ok(_) => Ok((unpacked, None)),
        Err(error) if unpacked.is_empty() => Err(Refusal::BrokenGzip { reason: error.to_string() }),
        Err(error) => Ok((unpacked, Some(Loss::BrokenGzip { reason: error.to_string() }))),
    }
}
