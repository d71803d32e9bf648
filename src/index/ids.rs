//! Finds a document by its id, or by as much of the end of it as tells it apart.

use super::{IndexError, Snapshot, StoredDocument};

/// What an id, or the end of one, stands for.
#[derive(Debug)]
pub enum Named {
    /// One document.
    Document(Box<StoredDocument>),
    /// Several documents, whose ids all end that way.
    Several(Vec<String>),
    /// None; ids that look like it, the nearest first.
    Unknown(Vec<String>),
}

/// Ids that are offered for one that no document has.
const MOST_NEAREST: usize = 5;

impl Snapshot {
    /// The document whose id is `name`, else the one whose id ends with `name` at a `/` or a `#`, else anywhere.
    ///
    /// Anything but a whole id costs a pass over all ids.
    ///
    /// # Errors
    /// When the files cannot be read.
    pub fn named(&self, name: &str) -> Result<Named, IndexError> {
        if let Some(document) = self.document(name)? {
            return Ok(Named::Document(Box::new(document)));
        }
        let mut ids = self.ids()?;
        ids.sort_unstable();
        let mut ending: Vec<_> = ids.iter().filter(|id| ends_with_part(id, name)).collect();
        if ending.is_empty() {
            ending = ids.iter().filter(|id| !name.is_empty() && id.ends_with(name)).collect();
        }
        match ending.as_slice() {
            [] => Ok(Named::Unknown(nearest(name, &ids))),
            [id] => Ok(self
                .document(id)?
                .map_or(Named::Unknown(Vec::new()), |found| Named::Document(Box::new(found)))),
            _ => Ok(Named::Several(ending.into_iter().cloned().collect())),
        }
    }
}

fn ends_with_part(id: &str, name: &str) -> bool {
    let before = id.strip_suffix(name).filter(|_| !name.is_empty());
    before.is_some_and(|before| before.ends_with(['/', '#']))
}

/// The ids most like `name`: those that hold it first, then by Jaro-Winkler similarity of their last parts.
fn nearest(name: &str, ids: &[String]) -> Vec<String> {
    let name = name.to_lowercase();
    let mut scored: Vec<_> = ids.iter().map(|id| (likeness(&name, &id.to_lowercase()), id)).collect();
    scored.retain(|(likeness, _)| *likeness > 0.75);
    scored.sort_by(|(a, one), (b, other)| b.total_cmp(a).then(one.cmp(other)));
    scored.into_iter().take(MOST_NEAREST).map(|(_, id)| id.clone()).collect()
}

fn likeness(name: &str, id: &str) -> f64 {
    if !name.is_empty() && id.contains(name) {
        return 2.0;
    }
    let last = |id: &str| id.rsplit(['/', '#']).next().unwrap_or_default().to_owned();
    strsim::jaro_winkler(name, id).max(strsim::jaro_winkler(&last(name), &last(id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_end_counts_at_a_part() {
        assert!(ends_with_part("2021/entente.txt", "entente.txt"));
        assert!(ends_with_part("dépêches.jsonl#a1", "a1"));
        assert!(!ends_with_part("2021/mésentente.txt", "entente.txt"));
        assert!(!ends_with_part("2021/", ""));
    }

    #[test]
    fn the_nearest_ids_come_first() {
        let ids = ["2021/entente.txt", "2022/école.md", "2021/mésentente.txt"].map(str::to_owned);
        assert_eq!(nearest("entante.txt", &ids)[0], "2021/entente.txt");
        assert_eq!(nearest("École", &ids), ["2022/école.md"]);
        assert!(nearest("zzz", &ids).is_empty());
    }
}
