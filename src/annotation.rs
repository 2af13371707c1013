//! What comes out: matches as the recognisers find them, and annotations as people and programs read them.

use serde::{Serialize, Serializer};

use crate::dictionary::layers::Key;
use crate::span::Span;

/// What an annotated stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Kind {
    /// A term of a field: *rantai pasok*.
    Term,
    /// The name of an institution, programme or place: *Kementerian Perindustrian*.
    Name,
    /// A short form: *Wamenperin*.
    Acronym,
    /// Everyday vocabulary, annotated only on demand.
    Word,
    /// A number or an amount.
    Number,
    /// A date or time.
    Date,
    /// A law or another document that is cited.
    Citation,
}

impl Kind {
    /// Its name in results, such as `term`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Kind::Term => "term",
            Kind::Name => "name",
            Kind::Acronym => "acronym",
            Kind::Word => "word",
            Kind::Number => "number",
            Kind::Date => "date",
            Kind::Citation => "citation",
        }
    }
}

/// Why an annotation is believed, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Belief {
    /// The dictionary has it as it stands.
    Exact,
    /// The dictionary lists it as another spelling, or a space in it is too many or too few.
    Variant,
    /// It is an inflected form of what the dictionary has.
    Inflected,
    /// The document itself defines it.
    Defined,
    /// It is made of known parts.
    Composed,
    /// It is probably misspelt.
    Fuzzy,
}

impl Belief {
    /// Its name in results, such as `exact`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Belief::Exact => "exact",
            Belief::Variant => "variant",
            Belief::Inflected => "inflected",
            Belief::Defined => "defined",
            Belief::Composed => "composed",
            Belief::Fuzzy => "fuzzy",
        }
    }
}

/// What a match refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Target {
    /// A headword of the dictionary.
    Key(Key),
    /// What a single word is derived from, which gives it its meaning.
    Derived(Key),
    /// What is meant by a word that is not written so: the right spelling is worked out when it is asked for.
    Respelt(Key),
    /// A short form that the document defines.
    Definition,
    /// A short form that is composed of known parts.
    Composed,
    /// What the text composes of several words: the index among all that it makes.
    Made(u32),
}

/// A match, small because a long text has millions: everything else about it is worked out when it is asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Match {
    pub(crate) start: usize,
    pub(crate) length: u32,
    pub(crate) target: Target,
    pub(crate) belief: Belief,
    /// Hundredths.
    pub(crate) confidence: u8,
    /// It is everyday vocabulary.
    pub(crate) is_word: bool,
}

impl Match {
    pub(crate) const fn span(&self) -> Span {
        Span::new(self.start, self.start + self.length as usize)
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct;
        let mut fields = serializer.serialize_struct("Span", 2)?;
        fields.serialize_field("start", &self.start)?;
        fields.serialize_field("end", &self.end)?;
        fields.end()
    }
}
