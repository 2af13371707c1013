//! The mentions of one term in a document, and where the document says what it is.

use padanan::Span;

use super::context::Context;
use super::words::touched;

/// The term under the cursor with all its mentions.
pub(super) struct Term {
    /// All mentions, in the order of the text.
    pub(super) mentions: Vec<Mention>,
    /// The long forms by which the document defines it.
    pub(super) long_forms: Vec<Span>,
}

/// A mention of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    pub(super) span: Span,
    /// It is where the document defines the term.
    pub(super) is_definition: bool,
}

impl Term {
    /// The term that an offset lies in or right behind. Mentions are of one term if they have one headword, however they are
    /// inflected or spelt.
    pub(super) fn at(context: &Context<'_>, offset: usize) -> Option<Self> {
        let annotations = context.annotations();
        let headword = touched(&annotations, offset)?.headword();
        let notes = context.all_notes();
        let same = notes.iter().filter(|noted| noted.headword() == headword);
        let mentions: Vec<Mention> =
            same.map(|noted| Mention { span: noted.span(), is_definition: noted.note.is_defining }).collect();
        let annotated = mentions.iter().filter_map(|mention| annotations.at(mention.span.start));
        let mut long_forms: Vec<Span> = annotated.filter_map(|annotation| annotation.definition_span()).collect();
        long_forms.sort_unstable();
        long_forms.dedup();
        Some(Self { mentions, long_forms })
    }
}
