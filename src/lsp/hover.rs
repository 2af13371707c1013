//! What the words under the cursor mean.

use gen_lsp_types::{Hover, HoverParams};

use super::context::Context;

/// What the words under the cursor mean.
pub(super) fn hover(_context: &Context<'_>, _params: HoverParams) -> Option<Hover> {
    None
}
