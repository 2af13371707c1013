//! Which mentions of a term are glossed.

use std::collections::HashSet;

use crate::annotation::{Belief, Kind};
use crate::glossary::{Annotation, Annotations};

/// Which mentions of a term a format explains: a gloss behind every one makes a text unreadable.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mentions {
    /// Only the first in the text; of misspellings, all. A short form in brackets behind its long form is glossed the next time,
    /// since the gloss of the long form already stands before it.
    #[default]
    First,
    /// All of them.
    Every,
}

impl Mentions {
    /// The annotations, each with whether it is to be glossed.
    pub(crate) fn of<'a>(self, annotations: &'a Annotations<'_>) -> impl Iterator<Item = (Annotation<'a>, bool)> {
        self.of_those(annotations, |_| true)
    }

    /// The same where not every mention can take a gloss: the first that can gets it.
    pub(crate) fn of_those<'a>(
        self,
        annotations: &'a Annotations<'_>,
        mut can: impl FnMut(&Annotation<'a>) -> bool,
    ) -> impl Iterator<Item = (Annotation<'a>, bool)> {
        let mut seen = HashSet::new();
        // The one before, if it can take a gloss.
        let mut previous: Option<Annotation<'a>> = None;
        annotations.iter().map(move |annotation| {
            let can = can(&annotation);
            let before = std::mem::replace(&mut previous, Some(annotation).filter(|_| can));
            let is_explained = before.is_some_and(|long| explains(&long, &annotation));
            let is_first = can && (annotation.belief() == Belief::Fuzzy || (!is_explained && seen.insert(annotation.headword())));
            (annotation, can && (is_first || self == Mentions::Every))
        })
    }
}

/// Whether `long` stands right before the short form in brackets and means the same.
fn explains(long: &Annotation<'_>, short: &Annotation<'_>) -> bool {
    short.kind() == Kind::Acronym
        && short.span().start.saturating_sub(long.span().end) <= " (“".len()
        && is_bracket(short)
        && first_gloss(long) == first_gloss(short)
}

fn is_bracket(annotation: &Annotation<'_>) -> bool {
    annotation.before().trim_end_matches(['"', '“', '\'']).ends_with('(')
}

fn first_gloss<'a>(annotation: &Annotation<'a>) -> Option<&'a str> {
    annotation.senses().first().map(|sense| sense.first_equivalent())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Glossary;

    fn glossed(text: &str) -> Vec<String> {
        let glossary = Glossary::builtin();
        let annotations = glossary.annotate(text);
        let glossed = Mentions::First.of(&annotations).filter(|(_, is_glossed)| *is_glossed);
        glossed.map(|(annotation, _)| annotation.text().to_owned()).collect()
    }

    #[test]
    fn a_short_form_is_glossed_where_it_stands_alone() {
        let text = "Kementerian Perindustrian (Kemenperin) dan rantai pasok. Kemenperin lagi, rantai pasok lagi.";
        assert_eq!(glossed(text), ["Kementerian Perindustrian", "rantai pasok", "Kemenperin"]);
    }
}
