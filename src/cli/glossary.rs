//! `padanan glossary`: for those who write glossaries, or the dictionary itself.

mod coverage;
mod files;
mod lint;

use clap::Subcommand;

use super::Done;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Command {
    /// Report what is wrong with glossaries or a dictionary
    Lint(lint::Arguments),
    /// Count what glossaries or a dictionary cover, by domain and by file
    Coverage(coverage::Arguments),
}

pub(super) fn run(command: &Command) -> Done {
    match command {
        Command::Lint(arguments) => lint::run(arguments),
        Command::Coverage(arguments) => coverage::run(arguments),
    }
}
