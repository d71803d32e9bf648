//! An index and a query in, results out: the same in the same order every time.

mod query;
mod results;

pub use query::Query;
pub use results::{DocumentInfo, Group, Hit, Passage, Results, Total, WhyNothing};
