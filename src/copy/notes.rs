//! How glosses are put into office documents.

use crate::markup::AUTHOR;
use crate::render::{Emphasis, note};

use super::Glossed;

/// Where the copy of an office document has its glosses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotePlace {
    /// In comments beside the text, on the words that they explain: the document itself stays as it is, and all of them can be
    /// deleted at once.
    #[default]
    Comments,
    /// In footnotes, to be printed. Footnotes that the document has are numbered anew.
    Footnotes,
}

/// The notes that the copy of an office document gets.
///
/// ```
/// use padanan::copy::{NotePlace, Notes};
///
/// let notes = Notes::new(NotePlace::Comments).dated("2026-03-01T09:30:00Z");
/// assert_eq!(notes, Notes::new(NotePlace::Comments).dated("2026-03-01T09:30:00Z"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    pub(super) place: NotePlace,
    date: Option<String>,
}

impl Notes {
    /// Notes without a date.
    #[must_use]
    pub const fn new(place: NotePlace) -> Self {
        Self { place, date: None }
    }

    /// Notes from a point of time, written as `2026-03-01T09:30:00Z`. Anything else is no date.
    #[must_use]
    pub fn dated(mut self, date: &str) -> Self {
        let shape = "0000-00-00T00:00:00";
        let fits = |(c, shape): (char, char)| if shape == '0' { c.is_ascii_digit() } else { c == shape };
        let has_shape = matches!(date.get(shape.len()..), Some("" | "Z")) && date.chars().zip(shape.chars()).all(fits);
        self.date = has_shape.then(|| date.to_owned());
        self
    }

    /// When they are from, if that is known.
    pub(super) fn date(&self) -> Option<&str> {
        self.date.as_deref()
    }
}

/// Who is said to have written a comment.
pub(super) const NAME: &str = AUTHOR;

/// What a note says of a mention, on one line.
pub(super) fn text(mention: &Glossed<'_>) -> String {
    note(&mention.annotation, Emphasis::NONE)
}
