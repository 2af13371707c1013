//! The short forms of a document, and what an editor would mend: one that nobody explains, one that is explained after its first
//! use, one that is explained in two ways.
//!
//! ```
//! use padanan::{Glossary, acronyms};
//!
//! let text = "Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. Prokelan dan KPK bekerja sama dengan BBPJN.";
//! let annotations = Glossary::builtin().annotate(text);
//! let audited = acronyms::audit(&annotations);
//! let found: Vec<_> = audited.iter().map(|acronym| (acronym.short, acronym.problems.first().map(|p| p.rule))).collect();
//! assert_eq!(found, [("Prokelan", None), ("KPK", None), ("BBPJN", Some("undefined"))]);
//! assert_eq!(audited[0].expansion, Some("Program Kemitraan Rumput Laut Nusantara"));
//! ```
//!
//! What every reader of a newspaper knows (*KPK*, *Menkes*) needs no definition, nor does what is a word by now (*pemda*), what
//! consists of such parts, or what the document spells out somewhere, with or without brackets. Headings have no room for
//! definitions, so that what stands in them is neither too early nor undefined.

mod auditor;
mod capitals;
mod group;
mod known;
mod line;
mod long_form;
mod memory;
mod mention;
mod passage;
mod rules;
mod spelled_out;

pub use auditor::Auditor;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::glossary::Annotations;
use crate::markup::Reading;
use crate::position::{LineIndex, Position};
use crate::span::Span;

/// Every rule with what it asks for, in a few words.
pub const RULES: [(&str, &str); 7] = [
    ("undefined", "A short form that not every reader knows is defined"),
    ("defined-late", "A short form is defined where it is first used"),
    ("redefined", "A short form means one thing in a document"),
    ("unused", "A short form that is defined is used"),
    ("unofficial", "The long form of a body is its official name"),
    ("spelt-variously", "A short form is spelt in one way"),
    ("unknown", "A short form is known to the dictionary or defined"),
];

/// How well known a short form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Renown {
    /// Every reader knows it: it needs no definition.
    Common,
    /// The dictionary knows it.
    Dictionary,
    /// Only this document explains it.
    Document,
    /// Nobody explains it.
    Nowhere,
}

impl Renown {
    /// Its name in results, such as `common`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Renown::Common => "common",
            Renown::Dictionary => "dictionary",
            Renown::Document => "document",
            Renown::Nowhere => "nowhere",
        }
    }
}

/// A place in the text. Serialises flat: `start`, `end`, `line`, `column`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Byte offsets.
    pub span: Span,
    /// Where it begins, for people.
    pub position: Position,
}

/// Something that is wrong with a short form.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The rule that is broken, one of [`RULES`].
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// The mention that is to be mended.
    pub place: Place,
}

/// A short form of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Acronym<'a> {
    /// As the document defines it, or else writes it most often.
    pub short: &'a str,
    /// What it stands for, in the words of the document if it says so.
    pub expansion: Option<&'a str>,
    /// What it means: English equivalents separated by `; `.
    pub gloss: Option<&'a str>,
    /// How well known it is.
    pub known: Renown,
    /// The long forms that define it.
    pub defined: Vec<Place>,
    /// Where it stands without being defined.
    pub used: Vec<Place>,
    /// What is wrong with it, in the order of the text.
    pub problems: Vec<Problem>,
}

/// The short forms of an annotated text in the order of their first mention, in time linear in its length.
///
/// Besides what the dictionary and the document explain there are words in capitals that look like short forms and that nobody
/// explains. For a document that is being edited there is an [`Auditor`].
#[must_use]
pub fn audit<'a>(annotations: &'a Annotations<'_>) -> Vec<Acronym<'a>> {
    Auditor::default().audit(annotations)
}

/// Says where short forms stand in the file whose prose was annotated; of an archive, places stay those in the prose.
///
/// ```
/// use padanan::markup::{ProseBuilder, Reading};
/// use padanan::{Glossary, Span, acronyms};
///
/// let file = "<p>\n  BBPJN dan rantai pasok\n</p>";
/// let mut prose = ProseBuilder::new(file);
/// prose.copy(Span::new(6, 28));
/// let reading = Reading::new(file, prose.finish());
/// let annotations = Glossary::builtin().annotate(reading.prose.text());
/// let mut audited = acronyms::audit(&annotations);
/// acronyms::place_in(&reading, &mut audited);
/// assert_eq!((audited[0].used[0].span, audited[0].used[0].position.line), (Span::new(6, 11), 2));
/// ```
pub fn place_in(file: &Reading<'_>, acronyms: &mut [Acronym<'_>]) {
    if !file.parts.is_empty() {
        return;
    }
    let lines = LineIndex::new(&file.file);
    for acronym in acronyms {
        let places = acronym.defined.iter_mut().chain(&mut acronym.used);
        for place in places.chain(acronym.problems.iter_mut().map(|problem| &mut problem.place)) {
            place.span = file.prose.source(place.span);
            place.position = lines.position(&file.file, place.span.start);
        }
    }
}

impl Place {
    /// A place in a part of a text that begins at `start`, as a place in the text.
    const fn from(self, start: Self) -> Self {
        Self { span: self.span.moved(start.span.start), position: self.position.from(start.position) }
    }

    fn write<S: SerializeStruct>(&self, fields: &mut S) -> Result<(), S::Error> {
        fields.serialize_field("start", &self.span.start)?;
        fields.serialize_field("end", &self.span.end)?;
        fields.serialize_field("line", &self.position.line)?;
        fields.serialize_field("column", &self.position.column)
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Place", 4)?;
        self.write(&mut fields)?;
        fields.end()
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Problem", 6)?;
        fields.serialize_field("rule", self.rule)?;
        fields.serialize_field("message", &self.message)?;
        self.place.write(&mut fields)?;
        fields.end()
    }
}

/// As in the JSON output: what is not known is left out, and `count` is how often it is used.
impl Serialize for Acronym<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Acronym", 8)?;
        fields.serialize_field("short", self.short)?;
        if let Some(expansion) = self.expansion {
            fields.serialize_field("expansion", expansion)?;
        }
        if let Some(gloss) = self.gloss {
            fields.serialize_field("gloss", gloss)?;
        }
        fields.serialize_field("known", &self.known)?;
        fields.serialize_field("defined", &self.defined)?;
        fields.serialize_field("used", &self.used)?;
        fields.serialize_field("count", &self.used.len())?;
        fields.serialize_field("problems", &self.problems)?;
        fields.end()
    }
}
