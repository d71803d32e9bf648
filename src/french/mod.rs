//! French as it is written: text in, spans out.

pub mod dates;

pub use dates::dates;
