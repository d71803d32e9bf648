//! An index and a query in, results out: the same in the same order every time.

mod results;

pub use crate::glue::search::{Options, Query, Sort, search};
pub use results::{DocumentInfo, Group, Hit, Passage, Results, Total, WhyNothing};
