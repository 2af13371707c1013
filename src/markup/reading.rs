//! A file that has been read.

use std::borrow::Cow;

use super::prose::Prose;
use crate::span::Span;

/// A file and its prose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading<'f> {
    /// What the places of the prose are counted in: the file itself, or of an archive the files in it that were read, one behind
    /// the other.
    pub file: Cow<'f, str>,
    /// What there is to annotate.
    pub prose: Prose,
    /// The files of an archive; none if the file is none.
    pub parts: Vec<Part>,
}

/// A file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is called there, such as `word/document.xml`.
    pub name: String,
    /// The byte of [`Reading::file`] that it begins at.
    pub start: usize,
}

impl<'f> Reading<'f> {
    /// Of a file that is no archive.
    #[must_use]
    pub fn new(file: impl Into<Cow<'f, str>>, prose: Prose) -> Self {
        Self { file: file.into(), prose, parts: Vec::new() }
    }

    /// Of a file that is nothing but text.
    #[must_use]
    pub fn plain(file: impl Into<Cow<'f, str>>) -> Self {
        let file = file.into();
        let prose = Prose::plain(&file);
        Self::new(file, prose)
    }

    /// The part of an archive that a byte of [`file`](Self::file) is in, and the byte of that part.
    #[must_use]
    pub fn part(&self, offset: usize) -> Option<(&str, usize)> {
        let next = self.parts.partition_point(|part| part.start <= offset);
        let part = self.parts.get(next.checked_sub(1)?)?;
        Some((&part.name, offset - part.start))
    }

    /// A stretch of the file, as it stands there.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        self.file.get(span.range()).unwrap_or_default()
    }
}
