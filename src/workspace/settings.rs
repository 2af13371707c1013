//! What a user may set, in `padanan.toml` or in the settings of an editor.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// What is set. What is not set is as lower settings, or the defaults, have it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Settings {
    pub(crate) inlay_hints: Option<InlayHints>,
    /// By rule.
    pub(crate) severities: BTreeMap<String, Severity>,
    /// Whether everyday vocabulary is annotated.
    pub(crate) words: Option<bool>,
    /// The domains whose senses come first.
    pub(crate) domains: Option<Vec<String>>,
    /// When texts are from.
    pub(crate) as_of: Option<String>,
    /// Hundredths; what is less sure is left out.
    pub(crate) min_confidence: Option<u8>,
    /// Glossaries of one's own, the one that counts most first.
    pub(crate) glossaries: Vec<PathBuf>,
    /// Words with which nothing is ever wrong.
    pub(crate) ignore: Vec<String>,
}

/// After which mentions of a term its gloss is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum InlayHints {
    Off,
    #[default]
    First,
    All,
}

/// How bad it is to break a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Severity {
    Off,
    Hint,
    Information,
    Warning,
    Error,
}

impl Settings {
    /// After which mentions of a term its gloss is shown.
    pub(crate) fn inlay_hints(&self) -> InlayHints {
        self.inlay_hints.unwrap_or_default()
    }

    /// How sure an annotation has to be.
    pub(crate) fn min_confidence(&self) -> f32 {
        f32::from(self.min_confidence.unwrap_or(0)) / 100.0
    }
}
