//! What an entry says: a meaning with its English equivalents, borrowed from the dictionary.

use serde::Serialize;

use super::class::Class;
use super::record::Attributes;

/// One meaning of a term: its English equivalents and what is known of them.
///
/// Serialises as in the JSON output; what is not known is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Sense<'a> {
    /// English equivalents separated by `; `, the one to use first: `supply chain`.
    pub gloss: &'a str,
    /// Whether the gloss is made from the meaning of the word's stem and affixes: *pengimpor*, `importer`.
    #[serde(skip_serializing_if = "is_false")]
    pub composed: bool,
    /// The field it belongs to, such as `trade`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<&'a str>,
    /// What kind of word it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of_speech: Option<&'static str>,
    /// `official`, `preferred`, `admitted`, `deprecated` or `forbidden`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<&'a str>,
    /// When the name came into force: year, year and month, or a full date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<&'a str>,
    /// When it ceased to be in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<&'a str>,
    /// The headword that took its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub successor: Option<&'a str>,
    /// What a reader must know besides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
    /// Where an official name is from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'a str>,
    /// What a short form stands for in this sense.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expansion: Option<&'a str>,
    /// Whether it is to be put into English; `false` where a glossary says that the term stays as it is. The gloss then is the term.
    #[serde(skip_serializing_if = "is_true")]
    pub translate: bool,
    /// Whether translations are to be checked for it; `false` where a glossary says that they are not.
    #[serde(skip)]
    pub check: bool,
    /// It is of a lower glossary, and offered because what the upper one says is not to be used.
    #[serde(skip)]
    pub(crate) is_instead: bool,
    /// Words that, standing near, speak for this sense, separated by commas.
    #[serde(skip)]
    pub(crate) near: Option<&'a str>,
    /// All that its row says.
    #[serde(skip)]
    pub(crate) row: Attributes<'a>,
}

impl<'a> Sense<'a> {
    /// The equivalent to use: the first of [`gloss`](Self::gloss).
    #[must_use]
    pub fn first_equivalent(&self) -> &'a str {
        self.gloss.split("; ").next().unwrap_or(self.gloss)
    }

    /// Whether it is not to be used: its [`status`](Self::status) is `deprecated` or `forbidden`.
    #[must_use]
    pub fn is_advised_against(&self) -> bool {
        matches!(self.status, Some("deprecated" | "forbidden"))
    }

    /// Whether it is not to be used, or what it names is no more.
    ///
    /// ```
    /// let glossary = padanan::Glossary::builtin();
    /// let found = glossary.lookup("Kemendikbudristek");
    /// assert!(found[0].senses[0].is_out_of_use());
    /// ```
    #[must_use]
    pub fn is_out_of_use(&self) -> bool {
        self.until.is_some() || self.is_advised_against()
    }

    pub(crate) fn new(gloss: &'a str, class: Option<Class>, domain: &'a str, attributes: Attributes<'a>) -> Self {
        Self {
            gloss,
            composed: false,
            domain: Some(domain).filter(|domain| !domain.is_empty()),
            part_of_speech: class.map(Class::name),
            status: attributes.get("status"),
            since: attributes.get("since"),
            until: attributes.get("until"),
            successor: attributes.get("successor"),
            note: attributes.get("note"),
            source: attributes.get("source"),
            expansion: None,
            translate: attributes.get("translate").is_none(),
            check: attributes.get("check").is_none(),
            is_instead: false,
            near: attributes.get("near"),
            row: attributes,
        }
    }
}

/// A mark that is not true is left out of the output.
#[allow(clippy::trivially_copy_pass_by_ref)] // serde passes references
const fn is_false(mark: &bool) -> bool {
    !*mark
}

/// The usual is left out.
#[allow(clippy::trivially_copy_pass_by_ref)] // serde passes references
const fn is_true(mark: &bool) -> bool {
    *mark
}
