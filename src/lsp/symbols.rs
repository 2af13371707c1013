//! The terms of a document, as its outline.

use gen_lsp_types::{DocumentSymbolParams, DocumentSymbolResponse};

use super::context::Context;

/// The terms of a document, each once.
pub(super) fn symbols(_context: &Context<'_>, _params: DocumentSymbolParams) -> Option<DocumentSymbolResponse> {
    None
}
