//! `verbatim show`.

use clap::Args;

use super::desk::Desk;
use super::exit::Outcome;
use crate::index::{Named, Snapshot, StoredDocument};
use crate::present::{Cut, Link, Shown, Trouble};
use crate::search::{Pointer, Resolved, resolve};

/// Show a document's text
#[derive(Args)]
pub(super) struct Arguments {
    /// The document's id, the end of it, or a verbatim: link
    #[arg(value_name = "DOC")]
    document: String,
    /// Cut the text into its passages and number them
    #[arg(long)]
    passages: bool,
    /// Show what was found in it instead of its text: sectors, quotations, partners, agreements
    #[arg(long, conflicts_with = "passages")]
    findings: bool,
}

/// Where characters are marked, from the first to the one after the last.
pub(super) type Place = Option<(usize, usize)>;

/// Writes the document; where a link leads to a place in it, the place is marked.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let snapshot = desk.index()?.snapshot()?;
    let (stored, place) = opened(&arguments.document, &snapshot, desk)?;
    let cut = match (arguments.passages, arguments.findings) {
        (true, _) => Cut::Passages,
        (_, true) => Cut::Findings,
        _ => Cut::Whole,
    };
    desk.answer(&Shown::new(&stored, cut, place))?;
    Ok(Outcome::Found)
}

/// The document that an id or a link names, and the place that a link leads to.
pub(super) fn opened(
    name: &str,
    snapshot: &Snapshot,
    desk: &Desk,
) -> Result<(Box<StoredDocument>, Place), Trouble> {
    match Link::parse(name) {
        Some(Link(pointer)) => linked(&pointer, snapshot, desk),
        None => Ok((named(name, snapshot)?, None)),
    }
}

/// What a link leads to; says so when that is not what it was.
fn linked(
    pointer: &Pointer,
    snapshot: &Snapshot,
    desk: &Desk,
) -> Result<(Box<StoredDocument>, Place), Trouble> {
    match resolve(snapshot, pointer)? {
        Resolved::Found { document, place, how } => {
            Trouble::of_link(how, &document.id).iter().for_each(|trouble| desk.complain(trouble));
            Ok((document, place))
        }
        Resolved::Gone { is_changed } => Err(Trouble::LinkGone { id: pointer.id.clone(), is_changed }),
    }
}

fn named(name: &str, snapshot: &Snapshot) -> Result<Box<StoredDocument>, Trouble> {
    let name = name.to_owned();
    match snapshot.named(&name)? {
        Named::Document(stored) => Ok(stored),
        Named::Several(ids) => Err(Trouble::AmbiguousDocument { name, ids }),
        Named::Unknown(nearest) => Err(Trouble::UnknownDocument { name, nearest }),
    }
}
