//! Glosses beside the terms of a text.

use gen_lsp_types::{InlayHint, InlayHintParams};

use super::context::Context;

/// The glosses of the terms in a part of the text.
pub(super) fn hints(_context: &Context<'_>, _params: InlayHintParams) -> Option<Vec<InlayHint>> {
    None
}

/// A hint with what is shown when the mouse rests on it.
pub(super) fn resolve(_context: &Context<'_>, hint: InlayHint) -> InlayHint {
    hint
}
