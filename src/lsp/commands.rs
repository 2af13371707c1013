//! The commands that code actions offer.

use gen_lsp_types::{ExecuteCommandParams, WorkspaceEdit};

use super::context::Context;

/// The names of all commands. Their first argument is an object whose `uri` is the document they are offered in.
pub(super) const NAMES: [&str; 0] = [];

/// What a command changes; none if it is unknown or has nothing to do.
pub(super) fn execute(_context: &Context<'_>, _params: ExecuteCommandParams) -> Option<WorkspaceEdit> {
    None
}
