//! `verbatim remove`.

use clap::Args;

use super::desk::Desk;
use super::exit::Outcome;
use crate::index::{Index, Named};
use crate::ingest::{Removed, remove};
use crate::present::{Removal, Trouble};

/// Take documents out of the index; the files stay
#[derive(Args)]
pub(super) struct Arguments {
    /// Ids of documents or files, whole
    #[arg(value_name = "DOC", required = true)]
    documents: Vec<String>,
}

/// Takes documents out; nothing found when one of them is not there.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let index = desk.index()?;
    let Removed { documents, unknown } = remove(&index, &arguments.documents)?;
    let removed = arguments.documents.iter().filter(|id| !unknown.contains(id));
    let removal = Removal {
        documents,
        removed: removed.map(String::as_str).collect(),
        unknown: unknown.iter().map(String::as_str).collect(),
    };
    desk.answer(&removal)?;
    for name in &unknown {
        desk.complain(&Trouble::UnknownDocument { name: name.clone(), nearest: nearest(&index, name)? });
    }
    Ok(Outcome::of(unknown.is_empty()))
}

fn nearest(index: &Index, name: &str) -> Result<Vec<String>, Trouble> {
    Ok(match index.snapshot()?.named(name)? {
        Named::Document(stored) => vec![stored.id],
        Named::Several(ids) | Named::Unknown(ids) => ids,
    })
}
