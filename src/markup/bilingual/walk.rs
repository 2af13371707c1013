//! Where a reader is in an XML file.

use super::encoding::{declared, is_ascii};
use crate::markup::malformed::Malformed;
use crate::span::Span;
use crate::xml::{Piece, What};

/// Where the reader is in the file.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::markup) struct Walk {
    /// How many elements are open.
    pub(in crate::markup) depth: usize,
    /// The white space that was read last, if nothing else has come since.
    white: Option<Span>,
}

impl Walk {
    /// The white space right before a byte.
    pub(in crate::markup) fn white_before(&self, at: usize) -> Span {
        // A CDATA section ends behind what is in it.
        self.white.filter(|white| white.end == at).unwrap_or(Span::new(at, at))
    }

    /// Whether notes have to be ASCII, as far as a piece before the first element says.
    pub(in crate::markup) fn has_to_be_ascii(&self, file: &str, piece: &Piece<'_>) -> Result<bool, Malformed> {
        let encoding = file.get(piece.span.range()).and_then(declared);
        encoding.map_or(Ok(false), |encoding| is_ascii(file, piece.span.start, encoding))
    }

    pub(in crate::markup) fn pass(&mut self, file: &str, piece: &Piece<'_>) {
        let is_white = |span: Span| file.get(span.range()).is_some_and(|text| text.trim().is_empty());
        let is_text = matches!(piece.what, What::Text) && is_white(piece.span);
        self.white = is_text.then_some(piece.span);
        match piece.what {
            What::Open(_) => self.depth += 1,
            What::Close { .. } => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }
}
