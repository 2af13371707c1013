//! Where a reader is in an XML file.

use crate::span::Span;
use crate::xml::{Piece, What};

/// Where the reader is in the file.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::markup) struct Walk {
    /// How many elements are open.
    pub(in crate::markup) depth: usize,
    /// Where the white space begins that was read last, if nothing else has come since.
    white: Option<usize>,
}

impl Walk {
    /// The white space before a byte.
    pub(in crate::markup) fn white_before(&self, at: usize) -> Span {
        Span::new(self.white.unwrap_or(at), at)
    }

    pub(in crate::markup) fn pass(&mut self, file: &str, piece: &Piece<'_>) {
        let is_white = |span: Span| file.get(span.range()).is_some_and(|text| text.trim().is_empty());
        let is_text = matches!(piece.what, What::Text) && is_white(piece.span);
        self.white = is_text.then(|| self.white.unwrap_or(piece.span.start));
        match piece.what {
            What::Open(_) => self.depth += 1,
            What::Close { .. } => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }
}
