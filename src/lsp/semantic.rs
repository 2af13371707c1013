//! Colours for the terms of a text.

use gen_lsp_types::{SemanticTokens, SemanticTokensParams, SemanticTokensRangeParams};

use super::context::Context;

/// The names of the kinds of token, as they are numbered.
pub(super) const TYPES: [&str; 0] = [];

/// The names of what may be said of a token besides, as their bits are numbered.
pub(super) const MODIFIERS: [&str; 0] = [];

/// The tokens of the whole text.
pub(super) fn full(_context: &Context<'_>, _params: SemanticTokensParams) -> Option<SemanticTokens> {
    None
}

/// The tokens of a part of the text.
pub(super) fn range(_context: &Context<'_>, _params: SemanticTokensRangeParams) -> Option<SemanticTokens> {
    None
}
