//! Everything that is tested from outside the crate, in one binary.

mod cases;
mod quotes;
mod layers;
