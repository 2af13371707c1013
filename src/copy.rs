//! Annotated copies of files, each in the format of the file: everything in it stays as it is, and glosses are put in where the
//! format has a place for them.

mod insertions;

pub(crate) use insertions::Insertions;

use crate::glossary::{Annotation, Placed};
use crate::render::{Mentions, gloss_line};
use crate::span::Span;

/// A mention that is to be glossed.
pub(crate) struct Glossed<'a> {
    pub(crate) annotation: Annotation<'a>,
    /// In the file.
    pub(crate) span: Span,
    /// Its gloss, on one line.
    pub(crate) gloss: String,
}

/// The mentions that are to be glossed, in the order of the file.
pub(crate) fn glossed<'a>(placed: Placed<'a>, mentions: Mentions) -> impl Iterator<Item = Glossed<'a>> {
    mentions.of(placed.annotations()).filter(|(_, is_glossed)| *is_glossed).filter_map(move |(annotation, _)| {
        let gloss = gloss_line(&annotation)?;
        Some(Glossed { annotation, span: placed.span(&annotation), gloss })
    })
}
