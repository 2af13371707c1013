//! What is wrong with a file.

use std::fmt;

use crate::position::{Position, PositionCursor};

/// Why a file cannot be read, and where in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// The file in an archive, if it is in one.
    pub part: Option<String>,
    /// Line, from 1; of an archive as a whole, 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
    /// What stands there.
    pub found: String,
    /// What should.
    pub expected: String,
}

impl Malformed {
    /// At a byte of a file.
    #[must_use]
    pub fn at(file: &str, offset: usize, found: impl Into<String>, expected: impl Into<String>) -> Self {
        let Position { line, column } = PositionCursor::new(file).advance_to(offset);
        Self { part: None, line, column, found: found.into(), expected: expected.into() }
    }

    /// Of what XML is to be read as.
    #[cfg(feature = "formats")]
    pub(crate) fn xml(file: &str, error: crate::xml::XmlError) -> Self {
        Self::at(file, error.offset, error.found, error.expected)
    }

    /// Of a file as a whole.
    #[must_use]
    pub fn whole(found: impl Into<String>, expected: impl Into<String>) -> Self {
        Self { part: None, line: 1, column: 1, found: found.into(), expected: expected.into() }
    }

    /// In a file of an archive.
    #[must_use]
    pub fn in_part(self, name: &str) -> Self {
        Self { part: Some(name.to_owned()), ..self }
    }
}

/// `3:14: found …, expected …`, to stand behind the name of a file and a colon.
impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { part, line, column, found, expected } = self;
        if let Some(part) = part {
            write!(f, "{part}:")?;
        }
        write!(f, "{line}:{column}: found {found}, expected {expected}")
    }
}

impl std::error::Error for Malformed {}
