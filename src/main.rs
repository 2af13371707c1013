//! The command-line program.

mod cli;
#[cfg(feature = "lsp")]
mod lsp;
#[cfg_attr(not(feature = "lsp"), expect(dead_code, reason = "some of it is for editors only"))]
mod workspace;

fn main() -> std::process::ExitCode {
    cli::run()
}
