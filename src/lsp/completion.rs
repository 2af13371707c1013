//! Terms that begin with what is typed.

use gen_lsp_types::{CompletionItem, CompletionParams, CompletionResponse};

use super::context::Context;

/// Terms that begin with the words before the cursor.
pub(super) fn complete(_context: &Context<'_>, _params: CompletionParams) -> Option<CompletionResponse> {
    None
}

/// A term with what is to be known of it.
pub(super) fn resolve(_context: &Context<'_>, item: CompletionItem) -> CompletionItem {
    item
}
