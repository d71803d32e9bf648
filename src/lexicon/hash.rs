//! Tables of word forms, made for being asked about every word of a text.

use rustc_hash::FxHashMap;

/// What forms of our lists stand for.
///
/// Forms of up to 15 bytes are the table's keys as one number each, so that asking reads one place of memory more than
/// hashing and compares no strings. Only for tables whose keys are ours: with keys from outside, somebody could choose
/// them to collide.
#[derive(Clone, Debug)]
pub(super) struct FormMap<V> {
    short: FxHashMap<u128, V>,
    long: FxHashMap<String, V>,
}

impl<V> Default for FormMap<V> {
    fn default() -> Self {
        Self { short: FxHashMap::default(), long: FxHashMap::default() }
    }
}

impl<V> FormMap<V> {
    /// What `form` stands for.
    pub fn get(&self, form: &str) -> Option<&V> {
        match packed(form) {
            Some(key) => self.short.get(&key),
            None => self.long.get(form),
        }
    }
}

impl<V: Default> FormMap<V> {
    /// What `form` stands for, to be changed; at first the default.
    pub fn entry(&mut self, form: &str) -> &mut V {
        match packed(form) {
            Some(key) => self.short.entry(key).or_default(),
            None => self.long.entry(form.to_owned()).or_default(),
        }
    }
}

/// The bytes of a short form and how many they are, as one number; both ends are read at once, without a loop.
fn packed(form: &str) -> Option<u128> {
    let bytes = form.as_bytes();
    let length = bytes.len();
    let four = |chunk: &[u8; 4]| u64::from(u32::from_le_bytes(*chunk));
    let eight = |chunk: &[u8; 8]| u64::from_le_bytes(*chunk);
    let (first, last) = match length {
        0 => (0, 0),
        1..4 => (u64::from(bytes[0]), u64::from(bytes[length / 2]) << 8 | u64::from(bytes[length - 1])),
        4..8 => (four(bytes.first_chunk()?), four(bytes.last_chunk()?)),
        // What is in the first eight already is shifted out of the last.
        8..16 => {
            (eight(bytes.first_chunk()?), eight(bytes.last_chunk()?).unbounded_shr(8 * (16 - length as u32)))
        }
        _ => return None,
    };
    Some(u128::from(first) | u128::from(last | (length as u64) << 56) << 64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_every_length_are_told_apart() {
        let mut map = FormMap::default();
        let forms: Vec<String> =
            (0..40).map(|length| "é".repeat(length / 2) + &"\0".repeat(length % 2)).collect();
        for (number, form) in forms.iter().enumerate() {
            *map.entry(form) = number;
        }
        assert!(forms.iter().enumerate().all(|(number, form)| map.get(form) == Some(&number)));
        assert_eq!(map.get("e"), None);
    }
}
