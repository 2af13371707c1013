//! What an editor holds: a text, its edits, and its annotations kept fresh.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use crate::glossary::{Annotation, Annotations, Annotator, Findings, Glossary};
use crate::position::{LineIndex, floor};
use crate::span::Span;

/// A text that is being edited, with its annotations, which are always those that [`Glossary::annotate`] would find in it.
///
/// After an edit only the paragraphs that it touches are looked at again, and others if they have a short form that the document
/// defines no longer, or otherwise. So a keystroke in a long document costs no more than one in a short one, but for what is moved
/// in memory.
///
/// ```
/// use padanan::{Document, Glossary};
///
/// let mut document = Document::open(&Glossary::builtin(), "Ketahanan rantai");
/// let end = document.text().len();
/// document.edit(end..end, " pasok");
/// assert_eq!(document.at(end).unwrap().headword(), "rantai pasok");
/// assert_eq!(document.annotations().iter().last().unwrap().text(), "rantai pasok");
/// ```
pub struct Document {
    glossary: Glossary,
    annotator: Annotator,
    text: String,
    lines: LineIndex,
    findings: Findings,
}

impl fmt::Debug for Document {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Document").field("text", &self.text).finish_non_exhaustive()
    }
}

impl Document {
    /// A document with a text.
    #[must_use]
    pub fn open(glossary: &Glossary, text: impl Into<String>) -> Self {
        let (text, mut annotator) = (text.into(), glossary.annotator());
        let (lines, findings) = (LineIndex::new(&text), Findings::new(&mut annotator, &text, 0));
        Self { glossary: glossary.clone(), annotator, text, lines, findings }
    }

    /// Its text as it is now.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The lines of its text.
    #[must_use]
    pub const fn lines(&self) -> &LineIndex {
        &self.lines
    }

    /// The glossary it is annotated with.
    #[must_use]
    pub const fn glossary(&self) -> &Glossary {
        &self.glossary
    }

    /// Replaces the bytes `range` of the text. An offset behind the end of the text is its end, one in the middle of a character
    /// that character's start, and a range that ends before it starts is empty.
    pub fn edit(&mut self, range: Range<usize>, new_text: &str) {
        let start = floor(&self.text, range.start);
        let end = floor(&self.text, range.end).max(start);
        if self.text[start..end] == *new_text {
            return;
        }
        self.text.replace_range(start..end, new_text);
        self.lines.edit(&self.text, start..end, new_text.len());
        self.findings.edit(&mut self.annotator, &self.text, Span::new(start, end), new_text.len());
    }

    /// Annotates it with another glossary from now on.
    pub fn set_glossary(&mut self, glossary: &Glossary) {
        self.glossary = glossary.clone();
        self.annotator = glossary.annotator();
        self.findings = Findings::new(&mut self.annotator, &self.text, self.findings.revision());
    }

    /// Its annotations. To ask for them costs nothing.
    #[must_use]
    pub fn annotations(&self) -> Annotations<'_> {
        Annotations::new(&self.text, self.glossary.clone(), Cow::Borrowed(&self.findings))
    }

    /// The annotation that covers the byte `offset`, if any.
    #[must_use]
    pub fn at(&self, offset: usize) -> Option<Annotation<'_>> {
        self.findings.annotation_at(&self.text, &self.glossary, offset)
    }
}
