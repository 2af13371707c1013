//! The language server: what an editor shows of a text, over standard input and output.
//!
//! One file a request, each a function of a [`Context`](context::Context); [`dispatch`] is the table of them.

mod abilities;
mod actions;
mod capabilities;
mod client;
mod commands;
mod completion;
mod context;
mod definition;
#[cfg(test)]
mod desk;
mod diagnostics;
mod dispatch;
mod documents;
mod edits;
mod frame;
mod highlight;
mod hover;
mod ignored;
mod inlay;
mod meaning;
mod memory;
mod mentions;
mod message;
mod notes;
mod page;
mod parent;
mod passages;
mod queue;
mod references;
mod respelling;
mod semantic;
mod server;
mod session;
mod settings;
mod symbols;
mod uri;
mod words;
mod workspace_symbols;

use std::io::{self, BufWriter};
use std::process::ExitCode;

use crate::workspace::{Workspace, configuration, rules_page};

/// Serves the editor at the other end of standard input and output until it leaves.
pub(crate) fn run() -> ExitCode {
    let workspace = Workspace::new(configuration::of_user()).with_cache(rules_page::folder_of_user());
    let is_clean = session::serve(io::stdin(), BufWriter::new(io::stdout()), workspace);
    if is_clean { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

#[cfg(test)]
mod tests;
