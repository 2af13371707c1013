//! Where a short form is defined.

use gen_lsp_types::{DefinitionParams, DefinitionResponse};

use super::context::Context;

/// Where the document defines the short form under the cursor.
pub(super) fn definition(_context: &Context<'_>, _params: DefinitionParams) -> Option<DefinitionResponse> {
    None
}
