//! Which mentions of a term are glossed.

use std::collections::HashSet;

use crate::annotation::Belief;
use crate::glossary::{Annotation, Annotations};

/// Which mentions of a term a format explains: a gloss behind every one makes a text unreadable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mentions {
    /// Only the first in the text; of misspellings, all.
    #[default]
    First,
    /// All of them.
    Every,
}

impl Mentions {
    /// The annotations, each with whether it is to be glossed.
    pub(super) fn of<'a>(self, annotations: &'a Annotations<'_>) -> impl Iterator<Item = (Annotation<'a>, bool)> {
        let mut seen = HashSet::new();
        annotations.iter().map(move |annotation| {
            let is_first = annotation.belief() == Belief::Fuzzy || seen.insert(annotation.headword());
            (annotation, is_first || self == Mentions::Every)
        })
    }
}
