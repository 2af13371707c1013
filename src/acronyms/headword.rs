//! The headwords of annotated short forms.

use std::collections::HashMap;

use crate::annotation::{Belief, Kind, Target};
use crate::glossary::Annotation;

/// How an annotated short form is written without a clitic: one that is inflected as the part of it that is as long as the
/// headword, *SDM* of *SDM-nya*.
pub(super) fn spelling<'a>(annotation: &Annotation<'a>, headword: &'a str) -> &'a str {
    let written = annotation.text();
    if annotation.matched().belief != Belief::Inflected {
        return written;
    }
    written.get(..headword.len()).filter(|start| start.eq_ignore_ascii_case(headword)).unwrap_or(headword)
}

/// What has been asked of annotations: the same few stand in a text again and again, and to look one up takes long.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    by_text: HashMap<Box<str>, Verdict>,
}

/// What was found of words that were annotated so.
#[derive(Clone, Debug)]
struct Verdict {
    target: Target,
    belief: Belief,
    is_word: bool,
    headword: Option<Box<str>>,
}

impl Memory {
    /// More than one document needs.
    const MOST: usize = 1 << 16;

    /// The headword of an annotation, if it is a short form that the dictionary has and the document does not define.
    pub(super) fn headword(&mut self, annotation: &Annotation<'_>) -> Option<&str> {
        let matched = *annotation.matched();
        let may_be =
            matched.belief != Belief::Fuzzy && matches!(matched.target, Target::Key(_) | Target::Respelt(_) | Target::Composed);
        if !may_be {
            return None;
        }
        let written = annotation.text();
        let is_same = |verdict: &Verdict| {
            verdict.target == matched.target && verdict.belief == matched.belief && verdict.is_word == matched.is_word
        };
        if !self.by_text.get(written).is_some_and(is_same) {
            if self.by_text.len() >= Self::MOST {
                self.by_text.clear();
            }
            let headword = (annotation.kind() == Kind::Acronym).then(|| annotation.headword().into());
            let verdict = Verdict { target: matched.target, belief: matched.belief, is_word: matched.is_word, headword };
            self.by_text.insert(written.into(), verdict);
        }
        self.by_text.get(written)?.headword.as_deref()
    }
}
