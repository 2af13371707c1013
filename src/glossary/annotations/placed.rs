//! The annotations of a file's prose, at their places in the file.

use serde::Serialize;
use serde::ser::SerializeSeq;

use super::Annotations;
use super::annotation::{Annotation, Record};
use crate::markup::Reading;
use crate::position::{Position, PositionCursor};
use crate::span::Span;

/// Annotations with the places that they have in the file whose prose they annotate; of a text that is all there is, where they are
/// anyway. Serialises as the list of the JSON output, and what shows an annotated text takes it.
///
/// ```
/// use padanan::markup::{ProseBuilder, Reading};
/// use padanan::{Glossary, Placed, Span};
///
/// let file = "<b>Rantai</b> pasok";
/// let mut prose = ProseBuilder::new(file);
/// prose.copy(Span::new(3, 9));
/// prose.copy(Span::new(13, 19));
/// let reading = Reading::new(file, prose.finish());
///
/// let annotations = Glossary::builtin().annotator().annotate_prose(&reading.prose);
/// let placed = Placed::in_file(&annotations, &reading);
/// let term = annotations.iter().next().unwrap();
/// assert_eq!((term.text(), placed.words(&term)), ("Rantai pasok", "Rantai</b> pasok"));
/// assert_eq!(placed.span(&term), Span::new(3, 19));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Placed<'a> {
    annotations: &'a Annotations<'a>,
    file: Option<&'a Reading<'a>>,
}

impl<'a> Placed<'a> {
    /// Annotations of a text.
    #[must_use]
    pub const fn new(annotations: &'a Annotations<'a>) -> Self {
        Self { annotations, file: None }
    }

    /// Annotations of the prose of a file.
    #[must_use]
    pub const fn in_file(annotations: &'a Annotations<'a>, file: &'a Reading<'a>) -> Self {
        Self { annotations, file: Some(file) }
    }

    /// The file, or of an archive the files in it that were read.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.file.map_or(self.annotations.text(), |reading| &reading.file)
    }

    /// The annotations, in the order of the file.
    #[must_use]
    pub const fn annotations(&self) -> &'a Annotations<'a> {
        self.annotations
    }

    /// Where an annotation is in the file: from its first word to its last, with any markup between.
    #[must_use]
    pub fn span(&self, annotation: &Annotation<'_>) -> Span {
        self.source(annotation.span())
    }

    /// What stands in the file where an annotation is.
    #[must_use]
    pub fn words(&self, annotation: &Annotation<'_>) -> &'a str {
        self.text().get(self.span(annotation).range()).unwrap_or_default()
    }

    /// The annotations with the places where they begin: of an archive, in its prose.
    pub fn positions(&self) -> impl Iterator<Item = (Annotation<'a>, Position)> + use<'a> {
        let mut places = Places::new(*self);
        self.annotations.iter().map(move |annotation| (annotation, places.position(annotation.span().start)))
    }

    /// Where in the file a stretch of the prose is.
    pub(crate) fn source(&self, span: Span) -> Span {
        self.file.map_or(span, |reading| reading.prose.source(span))
    }

    /// Something that finds where in the file places of the prose are, one behind the other.
    pub(crate) fn places(&self) -> Places<'a> {
        Places::new(*self)
    }

    /// Whether a stretch of the prose is shown and not to be looked at.
    pub(crate) fn is_muted(&self, span: Span) -> bool {
        self.file.is_some_and(|reading| reading.prose.has_muted() && reading.prose.is_muted(span))
    }

    /// What the JSON output says of the annotations.
    pub(crate) fn records(&self) -> impl Iterator<Item = Record<'a>> + use<'a> {
        let mut places = Places::new(*self);
        self.annotations.iter().map(move |annotation| annotation.record(&mut places))
    }
}

impl<'a> From<&'a Annotations<'_>> for Placed<'a> {
    fn from(annotations: &'a Annotations<'_>) -> Self {
        Self::new(annotations)
    }
}

impl Serialize for Placed<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.annotations.len()))?;
        for record in self.records() {
            list.serialize_element(&record)?;
        }
        list.end()
    }
}

/// Finds the places of annotations, one behind the other.
pub(crate) struct Places<'a> {
    placed: Placed<'a>,
    cursor: PositionCursor<'a>,
    /// Whether lines are counted in the prose: those of the files in an archive are nothing that a reader ever sees.
    is_of_prose: bool,
}

/// A stretch of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    /// In the part, if it is in one.
    pub(super) span: Span,
    pub(super) part: Option<&'a str>,
    pub(super) position: Position,
}

impl<'a> Places<'a> {
    pub(super) fn new(placed: Placed<'a>) -> Self {
        let is_of_prose = placed.file.is_none_or(|reading| !reading.parts.is_empty());
        let text = if is_of_prose { placed.annotations.text() } else { placed.text() };
        Self { placed, cursor: PositionCursor::new(text), is_of_prose }
    }

    /// The line and column of a byte of the prose, which must not lie before the last one asked for.
    pub(crate) fn position(&mut self, offset: usize) -> Position {
        let offset = if self.is_of_prose { offset } else { self.placed.source(Span::new(offset, offset + 1)).start };
        self.cursor.advance_to(offset)
    }

    /// Of a stretch of the prose, which must not begin before the last one asked for.
    pub(super) fn place(&mut self, span: Span) -> Place<'a> {
        let (part, in_part) = self.span_in_part(span);
        Place { span: in_part, part, position: self.position(span.start) }
    }

    /// Where a stretch of the prose is, and in which part.
    fn span_in_part(&self, span: Span) -> (Option<&'a str>, Span) {
        let source = self.placed.source(span);
        match self.placed.file.and_then(|reading| reading.part(source.start)) {
            Some((part, start)) => (Some(part), Span::new(start, start + source.len())),
            None => (None, source),
        }
    }

    /// Any stretch of the prose.
    pub(super) fn span(&self, span: Span) -> Span {
        self.span_in_part(span).1
    }

    /// What stands in the file where an annotation is.
    pub(super) fn words(&self, annotation: &Annotation<'a>) -> &'a str {
        if self.placed.file.is_none() { annotation.text() } else { self.placed.words(annotation) }
    }
}
