//! Everything that is tested from outside the crate, in one binary.

mod agreements;
mod cases;
mod check;
mod cli;
mod explain;
mod feedback;
mod index;
mod isolation;
mod layers;
mod linear;
mod nearby;
mod ocr;
mod people;
mod program;
mod quality;
mod quotes;
mod sectors;
mod titles;
mod variants;
