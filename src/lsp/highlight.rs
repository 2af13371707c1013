//! The other mentions of the term under the cursor.

use gen_lsp_types::{DocumentHighlight, DocumentHighlightParams};

use super::context::Context;

/// All mentions of the term under the cursor.
pub(super) fn highlights(_context: &Context<'_>, _params: DocumentHighlightParams) -> Option<Vec<DocumentHighlight>> {
    None
}
