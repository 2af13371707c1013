//! What a check compares, and what it finds.

use serde::Serialize;

use crate::span::Span;

/// A segment of a text and its translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// What it is called in its file: a number, a key.
    pub id: String,
    /// The Indonesian original.
    pub source: String,
    /// The English translation.
    pub target: String,
    /// The line of its file in which the original begins, from 1.
    pub source_line: usize,
    /// The character of that line at which it begins, from 1; 0 where its file has it in another form.
    pub source_column: usize,
    /// The line of its file in which the translation begins, from 1.
    pub target_line: usize,
    /// The character of that line at which it begins, from 1; 0 where its file has it in another form.
    pub target_column: usize,
}

impl Pair {
    /// A pair that is on no particular line.
    #[must_use]
    pub fn new(id: impl Into<String>, source: impl Into<String>, target: impl Into<String>) -> Self {
        let (id, source, target) = (id.into(), source.into(), target.into());
        Self { id, source, target, source_line: 1, source_column: 1, target_line: 1, target_column: 1 }
    }
}

/// Where something has been found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Place {
    /// The number of the pair, from 0.
    pub pair: usize,
    /// The bytes of its original.
    pub source: Option<Span>,
    /// The bytes of its translation.
    pub target: Option<Span>,
}

/// How bad it is if a finding is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Severity {
    /// Something to know.
    Note,
    /// Something to look at.
    Warning,
    /// A reader of the translation is told something else than a reader of the original.
    Error,
}

impl Severity {
    /// Its name in results, such as `warning`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A thing that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Rule {
    /// Its name, such as `number-differs`.
    pub name: &'static str,
    /// How bad it is to break it.
    pub severity: Severity,
    /// What it finds, in a sentence.
    pub description: &'static str,
}

const fn rule(name: &'static str, severity: Severity, description: &'static str) -> Rule {
    Rule { name, severity, description }
}

/// Every rule.
pub const RULES: [Rule; 14] = [
    rule("number-differs", Severity::Error, "A number of the original is another one in the translation"),
    rule("number-unit", Severity::Error, "A number is the same, but not what it measures: its currency, or percent or not"),
    rule("number-missing", Severity::Warning, "A number of the original is not found in the translation"),
    rule("number-extra", Severity::Warning, "A number of the translation is not found in the original"),
    rule("number-rounded", Severity::Note, "A number is rounded in the translation"),
    rule("term-differs", Severity::Error, "Where a term should be stands what another term is called"),
    rule("term-forbidden", Severity::Error, "A term is translated as a glossary forbids"),
    rule("term-untranslated", Severity::Warning, "A word is still Indonesian"),
    rule("term-missing", Severity::Warning, "A term is not found in the translation"),
    rule("term-deprecated", Severity::Warning, "A term is translated as a glossary advises against"),
    rule("term-not-preferred", Severity::Note, "A term is translated as a glossary admits, but not as it prefers"),
    rule("term-inconsistent", Severity::Note, "A term is translated in several ways"),
    rule("short-form-inconsistent", Severity::Note, "A short form is kept in some segments and translated in others"),
    rule("segment-untranslated", Severity::Warning, "A segment has no translation, or is its own"),
];

/// Something that may be wrong with a translation.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Finding {
    /// The name of one of [`RULES`].
    pub rule: &'static str,
    /// How sure it is that a reader would agree, from 0 to 1.
    pub confidence: f32,
    /// What there is to say, in a sentence.
    pub message: String,
    /// The term of the original.
    pub term: Option<String>,
    /// What was expected in the translation, the best first.
    pub expected: Vec<String>,
    /// Where, at least once.
    pub places: Vec<Place>,
}

impl Finding {
    /// How bad it is if it is right.
    #[must_use]
    pub fn severity(&self) -> Severity {
        RULES.iter().find(|rule| rule.name == self.rule).map_or(Severity::Warning, |rule| rule.severity)
    }
}

/// What a check has found.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Report {
    /// In the order of the first places.
    pub findings: Vec<Finding>,
    /// How many terms were looked for, each mention counted.
    pub terms: usize,
    /// How many numbers, dates and times were looked for.
    pub numbers: usize,
}
