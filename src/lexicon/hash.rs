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

/// The bytes of a short form and how many they are, as one number.
fn packed(form: &str) -> Option<u128> {
    let (first, rest) = match form.as_bytes().split_first_chunk() {
        Some((first, rest)) => (u64::from_le_bytes(*first), rest),
        None => (0, form.as_bytes()),
    };
    let rest =
        (rest.len() < 8).then(|| rest.iter().fold(0, |number, &byte| number << 8 | u64::from(byte)))?;
    Some(u128::from(first) | u128::from(rest | (form.len() as u64) << 56) << 64)
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
