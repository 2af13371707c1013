//! What is wrong with a file that a user wrote.

use std::path::{Path, PathBuf};

use padanan::{LineIndex, Position};

use super::settings::Complaint;

/// What is wrong with a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub(crate) path: PathBuf,
    /// None if it is about the file as a whole.
    pub(crate) position: Option<Position>,
    /// The line that it is on, without its end: what columns in other units are counted in.
    pub(crate) line: String,
    pub(crate) message: String,
    /// Whether nothing of the file could be used.
    pub(crate) is_fatal: bool,
}

impl Fault {
    /// Something about the file as a whole.
    pub(crate) fn of_file(path: &Path, message: String) -> Self {
        Self { path: path.to_owned(), position: None, line: String::new(), message, is_fatal: true }
    }

    /// Bytes in a file that are no text.
    pub(super) fn of_bytes(path: &Path, bytes: &[u8], why: std::str::Utf8Error, expected: &str) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let lines = LineIndex::new(&text);
        let position = lines.position(&text, why.valid_up_to());
        Self::at(path, &text, &lines, position, format!("found bytes that are not UTF-8, expected {expected} in UTF-8"))
    }

    /// Something at a place in its text.
    pub(super) fn at(path: &Path, text: &str, lines: &LineIndex, position: Position, message: String) -> Self {
        let line = lines.line(text, position.line.saturating_sub(1)).map_or("", |line| &text[line]).to_owned();
        Self { path: path.to_owned(), position: Some(position), line, message, is_fatal: true }
    }

    /// Settings in a file that cannot be understood.
    pub(super) fn of_complaints(path: &Path, text: &str, complaints: &[Complaint]) -> Vec<Self> {
        let lines = LineIndex::new(text);
        let fault = |complaint: &Complaint| {
            let position = lines.position(text, complaint.span.start);
            Self { is_fatal: false, ..Self::at(path, text, &lines, position, complaint.message.clone()) }
        };
        complaints.iter().map(fault).collect()
    }
}

/// `file:line:column: what is wrong`, as compilers say it.
impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:", self.path.display())?;
        if let Some(Position { line, column }) = self.position {
            write!(f, "{line}:{column}:")?;
        }
        write!(f, " {}", self.message)
    }
}
