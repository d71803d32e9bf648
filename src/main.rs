//! The program: one call to the command line.

fn main() -> std::process::ExitCode {
    verbatim::cli::main()
}
