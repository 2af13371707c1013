//! What can be done about the words under the cursor.

use gen_lsp_types::{CodeActionParams, CodeActionResponse};

use super::context::Context;

/// What can be done about the words in a part of the text, and about what is wrong there.
pub(super) fn actions(_context: &Context<'_>, _params: CodeActionParams) -> Option<Vec<CodeActionResponse>> {
    None
}
