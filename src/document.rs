//! What an editor holds: a text, its edits, and its annotations kept fresh.

use std::ops::Range;

use crate::glossary::{Annotations, Glossary};
use crate::position::{LineIndex, floor};

/// A text that is being edited, with its annotations.
///
/// ```
/// use padanan::{Document, Glossary};
///
/// let mut document = Document::open(&Glossary::builtin(), "Ketahanan rantai");
/// let end = document.text().len();
/// document.edit(end..end, " pasok");
/// assert_eq!(document.annotations().at(end).unwrap().headword(), "rantai pasok");
/// ```
#[derive(Debug)]
pub struct Document {
    glossary: Glossary,
    text: String,
    lines: LineIndex,
}

impl Document {
    /// A document with a text.
    #[must_use]
    pub fn open(glossary: &Glossary, text: impl Into<String>) -> Self {
        let text = text.into();
        let lines = LineIndex::new(&text);
        Self { glossary: glossary.clone(), text, lines }
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
        self.text.replace_range(start..end, new_text);
        self.lines.edit(&self.text, start..end, new_text.len());
    }

    /// Annotates it with another glossary from now on.
    pub fn set_glossary(&mut self, glossary: &Glossary) {
        self.glossary = glossary.clone();
    }

    /// Its annotations.
    #[must_use]
    pub fn annotations(&self) -> Annotations<'_> {
        self.glossary.annotate(&self.text)
    }
}
