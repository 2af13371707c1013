//! What is kept of an open document from one request to the next, so that after an edit only what it touched is worked out again.

use std::cell::RefCell;

use padanan::acronyms::Auditor;

use super::notes::Note;
use super::passages::Kept;
use super::respelling::Respelling;
use super::semantic::Sent;

/// What is kept of a document.
#[derive(Debug, Default)]
pub(super) struct Memory {
    pub(super) notes: Kept<Vec<Note>>,
    pub(super) respellings: Kept<Vec<Respelling>>,
    pub(super) auditor: RefCell<Auditor>,
    pub(super) tokens: RefCell<Sent>,
}

impl Memory {
    /// Of the `number`th document to be opened.
    pub(super) fn of(number: u64) -> Self {
        Self { tokens: RefCell::new(Sent::of(number)), ..Self::default() }
    }

    /// Forgets what was worked out. What was sent stays: the client may name it.
    pub(super) fn forget(&mut self) {
        let tokens = self.tokens.take();
        *self = Self { tokens: RefCell::new(tokens), ..Self::default() };
    }
}
