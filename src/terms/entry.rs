//! An entry of the glossary of a document.

use std::sync::Arc;

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::annotation::Kind;
use crate::dictionary::class::Class;
use crate::dictionary::entry::Sense;
use crate::fold::fold;
use crate::position::Position;

/// Where an entry is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Origin {
    /// The dictionary, or a glossary of the user's.
    Dictionary,
    /// The document defines it.
    Document,
    /// It is made of parts that the dictionary has.
    Composed,
    /// It recurs, and nobody explains it.
    Candidate,
}

impl Origin {
    /// Its name in results, such as `candidate`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Origin::Dictionary => "dictionary",
            Origin::Document => "document",
            Origin::Composed => "composed",
            Origin::Candidate => "candidate",
        }
    }
}

/// In which order entries stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Order {
    /// What is met most often first; of candidates, the likeliest.
    #[default]
    Count,
    /// By headword.
    Alphabet,
    /// As they are first met.
    First,
}

/// The name of standard input.
const STDIN: &str = "-";

/// A place in one of the documents.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The number of the document.
    pub(super) number: u32,
    /// The name of the document.
    pub document: Arc<str>,
    /// Counts from 1.
    pub line: usize,
    /// Counts from 1, in characters.
    pub column: usize,
}

impl Place {
    pub(super) fn new((number, document): (u32, &Arc<str>), position: Position) -> Self {
        Self { number, document: Arc::clone(document), line: position.line, column: position.column }
    }

    /// What places are sorted by.
    pub(super) const fn order(&self) -> (u32, usize, usize) {
        (self.number, self.line, self.column)
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Place", 3)?;
        fields.serialize_field("path", &*self.document)?;
        fields.serialize_field("line", &self.line)?;
        fields.serialize_field("column", &self.column)?;
        fields.end()
    }
}

impl std::fmt::Display for Place {
    /// `file:line:column`; of standard input only line and column.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if &*self.document != STDIN {
            write!(f, "{}:", self.document)?;
        }
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// A meaning of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Meaning {
    /// English equivalents separated by `; `, the one to use first.
    pub gloss: String,
    /// The field it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// The code of its class in glossaries, such as `n`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<&'static str>,
    /// `official`, `preferred`, `admitted`, `deprecated` or `forbidden`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Whether it has an equivalent; otherwise it stays as it is, and is its own gloss.
    #[serde(skip_serializing_if = "is_true")]
    pub translate: bool,
    /// What a reader must know besides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where an official name is from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// When the name came into force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<String>,
    /// When it ceased to be in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<String>,
    /// What else a glossary of one's own says, by key: `case`, `owner`, `id`.
    #[serde(skip)]
    pub attributes: Vec<(&'static str, String)>,
}

/// What only glossaries of one's own say of a row.
const OWN: [&str; 7] = ["case", "match", "check", "owner", "created", "modified", "id"];

/// The usual is left out.
#[allow(clippy::trivially_copy_pass_by_ref)] // serde passes references
const fn is_true(mark: &bool) -> bool {
    *mark
}

impl Meaning {
    pub(super) fn of(sense: &Sense<'_>) -> Self {
        let own = |field: Option<&str>| field.map(str::to_owned);
        // What is composed has no row.
        let row = |key| sense.row.get(key).filter(|_| !sense.composed);
        Self {
            gloss: super::sentence::one_line(sense.gloss),
            domain: own(sense.domain),
            class: sense.part_of_speech.and_then(Class::from_name).map(Class::code),
            status: own(sense.status),
            translate: sense.translate,
            note: own(sense.note),
            source: own(sense.source),
            since: own(sense.since),
            until: own(sense.until),
            attributes: OWN.into_iter().filter_map(|key| Some((key, row(key)?.to_owned()))).collect(),
        }
    }
}

/// An entry of the glossary of a document.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Entry {
    /// In the form in which a dictionary has it.
    pub headword: String,
    /// A term, a name, a short form or a citation.
    pub kind: Kind,
    /// Where it is from.
    pub origin: Origin,
    /// Its meanings, that of most mentions first; none if it is to be filled in.
    pub meanings: Vec<Meaning>,
    /// The code of its class in glossaries, such as `n`.
    pub class: Option<&'static str>,
    /// What a short form stands for.
    pub expansion: Option<String>,
    /// How often it stands in the documents.
    pub count: u32,
    /// In how many of them.
    pub documents: u32,
    /// Where it stands first.
    pub first: Place,
    /// The sentence in which it stands first.
    pub context: String,
    /// How likely a candidate is to be a term: to be compared with others.
    pub score: Option<f32>,
}

impl Entry {
    /// The gloss of the meaning that most mentions have.
    #[must_use]
    pub fn gloss(&self) -> Option<&str> {
        self.meanings.first().map(|meaning| meaning.gloss.as_str())
    }

    /// Whether the gloss is to be filled in.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        self.meanings.is_empty()
    }

    /// The field that its first meaning belongs to.
    #[must_use]
    pub fn domain(&self) -> Option<&str> {
        self.meanings.first()?.domain.as_deref()
    }
}

pub(super) fn sort(entries: &mut [Entry], order: Order) {
    let alphabet = |entry: &Entry| (fold(&entry.headword).into_owned(), entry.headword.clone());
    match order {
        Order::Alphabet => entries.sort_by_cached_key(|entry| (entry.is_open(), alphabet(entry))),
        Order::Count => {
            entries.sort_by_cached_key(alphabet);
            entries.sort_by(|one, other| {
                let by_score = other.score.unwrap_or(f32::MAX).total_cmp(&one.score.unwrap_or(f32::MAX));
                (one.is_open().cmp(&other.is_open())).then(by_score).then(other.count.cmp(&one.count))
            });
        }
        Order::First => entries.sort_by_cached_key(|entry| (entry.is_open(), entry.first.order(), alphabet(entry))),
    }
}

/// As in the JSON output: what is not known is left out.
impl Serialize for Entry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Entry", 12)?;
        fields.serialize_field("headword", &self.headword)?;
        fields.serialize_field("kind", &self.kind)?;
        fields.serialize_field("origin", &self.origin)?;
        if let Some(gloss) = self.gloss() {
            fields.serialize_field("gloss", gloss)?;
        }
        if let Some(class) = self.class {
            fields.serialize_field("class", class)?;
        }
        if let Some(domain) = self.domain() {
            fields.serialize_field("domain", domain)?;
        }
        if let Some(expansion) = &self.expansion {
            fields.serialize_field("expansion", expansion)?;
        }
        fields.serialize_field("count", &self.count)?;
        fields.serialize_field("documents", &self.documents)?;
        if let Some(score) = self.score {
            fields.serialize_field("score", &((f64::from(score) * 100.0).round() / 100.0))?;
        }
        fields.serialize_field("first", &self.first)?;
        fields.serialize_field("context", &self.context)?;
        if !self.meanings.is_empty() {
            fields.serialize_field("senses", &self.meanings)?;
        }
        fields.end()
    }
}
