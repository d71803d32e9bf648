//! `verbatim show`.

use clap::Args;

use super::desk::Desk;
use super::exit::Outcome;
use crate::index::{Named, StoredDocument};
use crate::present::{Cut, Link, Shown, Trouble};

/// Show a document's text
#[derive(Args)]
pub(super) struct Arguments {
    /// The document's id, the end of it, or a verbatim: link
    #[arg(value_name = "DOC")]
    document: String,
    /// Cut the text into its passages and number them
    #[arg(long)]
    passages: bool,
}

/// Writes the document; where a link leads to a place in it, the place is marked.
pub(super) fn run(arguments: &Arguments, desk: &mut Desk) -> Result<Outcome, Trouble> {
    let link = Link::parse(&arguments.document);
    let name = link.as_ref().map_or(arguments.document.as_str(), |link| &link.id);
    let stored = named(name, desk)?;
    let outdated = link.as_ref().and_then(|link| link.hash.as_ref()).is_some_and(|hash| *hash != stored.hash);
    if outdated {
        desk.complain(&Trouble::LinkOutdated);
    }
    let place = link.and_then(|link| link.place).filter(|_| !outdated);
    let cut = if arguments.passages { Cut::Passages } else { Cut::Whole };
    let shown = Shown::new(&stored, cut, place);
    desk.answer(&shown)?;
    Ok(Outcome::Found)
}

fn named(name: &str, desk: &Desk) -> Result<Box<StoredDocument>, Trouble> {
    let name = name.to_owned();
    match desk.index()?.snapshot()?.named(&name)? {
        Named::Document(stored) => Ok(stored),
        Named::Several(ids) => Err(Trouble::AmbiguousDocument { name, ids }),
        Named::Unknown(nearest) => Err(Trouble::UnknownDocument { name, nearest }),
    }
}
