//! The mentions of one term in a document, and where the document says what it is.

use std::collections::HashMap;

use padanan::{Annotation, Annotations, Span};

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
    pub(super) fn at(annotations: &Annotations<'_>, offset: usize) -> Option<Self> {
        let headword = touched(annotations, offset)?.headword();
        let same: Vec<Annotation<'_>> = annotations.iter().filter(|annotation| annotation.headword() == headword).collect();
        let defining = Defining::of(same.iter().copied());
        let mention = |annotation: &Annotation<'_>| Mention { span: annotation.span(), is_definition: defining.has(annotation) };
        let mentions = same.iter().map(mention).collect();
        let mut long_forms: Vec<Span> = same.iter().filter_map(Annotation::definition_span).collect();
        long_forms.sort_unstable();
        long_forms.dedup();
        Some(Self { mentions, long_forms })
    }
}

/// Which mentions of short forms stand where they are defined: of those that a definition explains, the nearest.
#[derive(Debug, Default)]
pub(super) struct Defining(HashMap<Span, (usize, Span)>);

impl Defining {
    pub(super) fn of<'a>(annotations: impl Iterator<Item = Annotation<'a>>) -> Self {
        let mut nearest: HashMap<Span, (usize, Span)> = HashMap::new();
        for annotation in annotations {
            let Some(long) = annotation.definition_span() else { continue };
            let span = annotation.span();
            let distance = span.start.saturating_sub(long.end).max(long.start.saturating_sub(span.end));
            let known = nearest.entry(long).or_insert((distance, span));
            *known = (*known).min((distance, span));
        }
        Self(nearest)
    }

    pub(super) fn has(&self, annotation: &Annotation<'_>) -> bool {
        let nearest = annotation.definition_span().and_then(|long| self.0.get(&long));
        nearest.is_some_and(|(_, span)| *span == annotation.span())
    }
}
