//! `padanan glossary`: for those who write glossaries, or the dictionary itself.

mod add;
mod coverage;
mod export;
mod files;
mod import;
mod lint;
mod list;
mod remove;
mod target;
mod transfer;

use clap::Subcommand;

use super::Done;

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Command {
    /// Add a term to a glossary of your own
    Add(Box<add::Arguments>),
    /// Remove a term from a glossary of your own
    Remove(remove::Arguments),
    /// List the terms of your own glossaries
    List(list::Arguments),
    /// Report what is wrong with glossaries or a dictionary
    Lint(lint::Arguments),
    /// Count what glossaries or a dictionary cover, by domain and by file
    Coverage(coverage::Arguments),
    /// Read a glossary of another program, and write it as one of ours
    Import(import::Arguments),
    /// Write glossaries or the dictionary for another program
    Export(export::Arguments),
}

pub(super) fn run(command: &Command) -> Done {
    match command {
        Command::Add(arguments) => add::run(arguments),
        Command::Remove(arguments) => remove::run(arguments),
        Command::List(arguments) => list::run(arguments),
        Command::Lint(arguments) => lint::run(arguments),
        Command::Coverage(arguments) => coverage::run(arguments),
        Command::Import(arguments) => import::run(arguments),
        Command::Export(arguments) => export::run(arguments),
    }
}
