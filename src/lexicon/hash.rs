//! A fast hash for short words of our own lists, which nobody can choose to collide.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// What words of our lists stand for.
pub(super) type WordMap<V> = HashMap<&'static str, V, BuildHasherDefault<WordHasher>>;

/// Multiplies and rotates eight bytes at a time, as the compiler's own tables do (FxHash).
///
/// Only for tables whose keys are ours: with keys from outside, somebody could choose them to collide.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WordHasher(u64);

/// The odd constant nearest to 2^64 divided by the golden ratio.
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(word)).wrapping_mul(GOLDEN);
        }
    }

    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }
}
