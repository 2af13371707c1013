//! The command-line program.

mod cli;
#[cfg(feature = "lsp")]
mod lsp;
#[cfg(feature = "lsp")]
mod workspace;

fn main() -> std::process::ExitCode {
    cli::run()
}
