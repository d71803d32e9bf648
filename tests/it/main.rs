//! Everything that is tested from outside the crate, in one binary.

mod cases;
<<<<<<< HEAD
mod quotes;
=======
mod layers;
>>>>>>> main
