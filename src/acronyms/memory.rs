//! What has been worked out of words alone, for a time: the same few stand in a document again and again.

use std::collections::HashMap;

use super::long_form::{self, Relation};
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

/// What has been worked out.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory {
    by_text: HashMap<Box<str>, Verdict>,
    /// The letters of a spelling with a headword or none.
    pub(super) letters: Pairs<String>,
    /// Whether the dictionary has a short form with a long form, and whether that is common.
    pub(super) renown: Pairs<(bool, bool)>,
    /// What is not official in a short form with a long form.
    pub(super) unofficial: Pairs<Option<Unofficial>>,
    /// How two long forms are related.
    pub(super) relations: Pairs<Relation>,
    pub(super) long_forms: Numbers,
}

/// More than one document needs.
const MOST: usize = 1 << 16;

/// What has been worked out of two texts.
#[derive(Clone, Debug)]
pub(super) struct Pairs<V> {
    by_texts: HashMap<Box<str>, HashMap<Box<str>, V>>,
    count: usize,
}

impl<V> Default for Pairs<V> {
    fn default() -> Self {
        Self { by_texts: HashMap::new(), count: 0 }
    }
}

impl<V: Clone> Pairs<V> {
    pub(super) fn get(&mut self, one: &str, other: &str, work_out: impl FnOnce() -> V) -> V {
        if let Some(known) = self.by_texts.get(one).and_then(|others| others.get(other)) {
            return known.clone();
        }
        if self.count >= MOST {
            *self = Self::default();
        }
        let value = work_out();
        self.by_texts.entry(one.into()).or_default().insert(other.into(), value.clone());
        self.count += 1;
        value
    }
}

/// The numbers of long forms: the same for those of the same words.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    by_text: HashMap<Box<str>, usize>,
    by_words: HashMap<Vec<String>, usize>,
}

impl Numbers {
    /// The number of a long form. It holds until the next audit.
    pub(super) fn of(&mut self, long: &str) -> usize {
        if let Some(number) = self.by_text.get(long) {
            return *number;
        }
        let next = self.by_words.len();
        let number = *self.by_words.entry(long_form::words(long)).or_insert(next);
        self.by_text.insert(long.into(), number);
        number
    }

    /// Forgets long forms that are too many.
    fn tidy(&mut self) {
        if self.by_text.len() >= MOST {
            *self = Self::default();
        }
    }
}

/// What is not official in a definition.
#[derive(Clone, Debug)]
pub(super) struct Unofficial {
    pub(super) message: String,
    /// Until when it was.
    pub(super) until: Option<String>,
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
    /// Forgets what is too much, before an audit.
    pub(super) fn tidy(&mut self) {
        self.long_forms.tidy();
        if self.by_text.len() >= MOST {
            self.by_text.clear();
        }
    }

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
            let headword = (annotation.kind() == Kind::Acronym).then(|| annotation.headword().into());
            let verdict = Verdict { target: matched.target, belief: matched.belief, is_word: matched.is_word, headword };
            self.by_text.insert(written.into(), verdict);
        }
        self.by_text.get(written)?.headword.as_deref()
    }
}
