//! The terms of the dictionary and of the open documents, by name.

use gen_lsp_types::{WorkspaceSymbolParams, WorkspaceSymbolResponse};

use super::context::Context;

/// The terms that match what was asked for, in the open documents.
pub(super) fn symbols(_documents: &[Context<'_>], _params: WorkspaceSymbolParams) -> Option<WorkspaceSymbolResponse> {
    None
}
