//! The language server: what an editor shows of a text, over standard input and output.
//!
//! One file a request, each a function of a [`Context`](context::Context); [`dispatch`] is the table of them.

mod abilities;
mod actions;
mod commands;
mod completion;
mod context;
mod definition;
#[cfg(test)]
mod desk;
mod dispatch;
mod edits;
mod frame;
mod highlight;
mod hover;
mod ignored;
mod inlay;
mod meaning;
mod mentions;
mod message;
mod page;
mod references;
mod semantic;
mod symbols;
mod words;
mod workspace_symbols;

use std::process::ExitCode;

/// Serves the editor at the other end of standard input and output until it leaves.
pub(crate) fn run() -> ExitCode {
    ExitCode::SUCCESS
}
