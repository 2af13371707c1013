//! Files that hold a text and its translation side by side.

mod codes;
mod content;
mod element;
mod encoding;
mod language;
mod pairing;
mod walk;

use std::borrow::Cow;

pub(super) use content::Content;
pub(super) use element::{Element, Surroundings};
pub(super) use encoding::is_ascii;
pub(super) use language::{Languages, Side, is_indonesian};
pub(super) use pairing::{Entry, Pairing, Segment};
pub(super) use walk::Walk;

use super::prose::Prose;
use super::reading::Reading;
use crate::position::{Position, PositionCursor};
use crate::span::Span;

/// A file with Indonesian on one side and another language, mostly English, on the other. Which of the two was written first does
/// not matter: `indonesian` is always what there is to annotate, `translation` what stands beside it.
///
/// Each side is one text, its units parted by blank lines, so that what a unit defines holds in all others.
///
/// ```
/// use padanan::markup::xliff;
/// use padanan::Glossary;
///
/// let file = r#"<xliff version="2.0" srcLang="id" trgLang="en"><file><unit id="u">
/// <segment><source>Rantai <pc id="1">pasok</pc></source><target>Supply chain</target></segment></unit></file></xliff>"#;
/// let bilingual = xliff::read(file)?;
/// let pair = bilingual.pairs().next().unwrap();
/// assert_eq!((pair.indonesian, pair.translation, pair.position.line), ("Rantai pasok", "Supply chain", 2));
///
/// let annotations = Glossary::builtin().annotator().annotate_prose(&bilingual.indonesian().prose);
/// assert_eq!(annotations.iter().next().map(|term| term.text()), Some("Rantai pasok"));
/// # Ok::<(), padanan::markup::Malformed>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual<'f> {
    indonesian: Reading<'f>,
    translation: Prose,
    language: Option<String>,
    units: Vec<Unit>,
    /// In the order of the file.
    pub(crate) slots: Vec<Slot>,
    /// The notes that are there from an earlier time, with the white space before them, in the order of the file.
    pub(crate) own_notes: Vec<Span>,
    /// Whether notes have to be ASCII, because of what the file says that it is encoded in.
    pub(crate) is_ascii: bool,
}

/// A segment and its translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// What the file calls it; of a PO entry, its context and the beginning of its `msgid`.
    pub id: String,
    /// Where it is in the Indonesian prose, if it has any text there.
    pub indonesian: Option<Span>,
    /// Where it is in the prose of the other side.
    pub translation: Option<Span>,
    /// The byte of the file at which it begins.
    pub place: usize,
    /// How far the translation is.
    pub state: State,
}

/// How far the translation of a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum State {
    /// There is none.
    Untranslated,
    /// It is to be looked at again: fuzzy in PO, `new` or `needs-…` in XLIFF 1.2, `initial` in XLIFF 2.
    Draft,
    /// It is there.
    Translated,
    /// Somebody has approved of it.
    Approved,
}

impl State {
    /// Its name in results, such as `translated`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            State::Untranslated => "untranslated",
            State::Draft => "draft",
            State::Translated => "translated",
            State::Approved => "approved",
        }
    }
}

/// A unit that has text on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair<'a> {
    /// What it is called, and where its texts are.
    pub unit: &'a Unit,
    /// Its Indonesian text, without codes.
    pub indonesian: &'a str,
    /// Its text in the other language.
    pub translation: &'a str,
    /// Where in the file the unit begins.
    pub position: Position,
}

/// An entry of the file, and where its notes go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Slot {
    /// The stretch of the Indonesian prose that they are about.
    pub(crate) indonesian: Span,
    /// The byte of the file before which they are put in.
    pub(crate) at: usize,
    /// The white space to put before each of them.
    pub(crate) indent: Span,
    pub(crate) form: Form,
}

/// How a note is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `#. padanan: …`, a line.
    PoComment,
    /// `<note from="padanan" annotates="…">`
    Note { prefix: String, side: Side },
    /// `<note category="padanan" appliesTo="…">`, in `<notes>` of their own if there are none.
    CategorizedNote { prefix: String, side: Side, is_wrapped: bool },
    /// `<note>padanan: …</note>`
    PlainNote,
}

/// What all notes are known by.
pub(crate) const AUTHOR: &str = "padanan";

/// Whether a note that cannot say who made it is one of ours: what people write begins so too, but says nothing like
/// `padanan: rantai pasok = supply chain`.
pub(super) fn is_own(note: &str) -> bool {
    let line = note.trim_start().strip_prefix(AUTHOR).and_then(|rest| rest.strip_prefix(": "));
    line.is_some_and(|line| line.contains(" = ") || line.contains(": did you mean "))
}

impl<'f> Bilingual<'f> {
    /// The file and its Indonesian side, which is what there is to annotate.
    #[must_use]
    pub const fn indonesian(&self) -> &Reading<'f> {
        &self.indonesian
    }

    /// The other side.
    #[must_use]
    pub const fn translation(&self) -> &Prose {
        &self.translation
    }

    /// The language of the other side as the file gives it, such as `en-US`, if it does; of several, the first.
    #[must_use]
    pub fn language(&self) -> Option<&str> {
        self.language.as_deref()
    }

    /// The units, in the order of the file.
    #[must_use]
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The units that have text on both sides, with their texts, in the order of the file.
    pub fn pairs(&self) -> impl Iterator<Item = Pair<'_>> {
        let mut cursor = PositionCursor::new(&self.indonesian.file);
        self.units.iter().filter_map(move |unit| {
            let indonesian = self.indonesian.prose.text().get(unit.indonesian?.range())?;
            let translation = self.translation.text().get(unit.translation?.range())?;
            Some(Pair { unit, indonesian, translation, position: cursor.advance_to(unit.place) })
        })
    }

    fn new(file: impl Into<Cow<'f, str>>, indonesian: Prose, translation: Prose) -> Self {
        Self { indonesian: Reading::new(file, indonesian), translation, ..Self::default() }
    }
}
