//! The annotations of a text.

mod annotation;
mod made_words;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use serde::ser::SerializeSeq;

pub use annotation::Annotation;
use annotation::Record;
use made_words::{glosses_of_derived, respelling};

use super::made::{Made, Wording};
use super::reference;
use super::{Glossary, Inner};
use crate::annotation::{Belief, Match, Target};
use crate::dictionary::entry::Sense;
use crate::dictionary::layers::Layers;
use crate::position::{Position, PositionCursor};
use crate::recognise::definition::Definition;
use crate::sense::Evidence;

/// All annotations of a text, sorted by place and without overlaps. Serialises as the list of the JSON output.
pub struct Annotations<'t> {
    text: &'t str,
    inner: Arc<Inner>,
    matches: Vec<Match>,
    made: Vec<Made>,
    definitions: Vec<Definition>,
    evidence: OnceLock<Evidence>,
    /// What is made of single words, the glosses of derived ones and what short forms are composed of, by how the word is
    /// written.
    composed: OnceLock<HashMap<Box<str>, Vec<Wording>>>,
    /// How the long forms read by which the text defines short forms, as far as they are composed of known parts.
    long_forms: OnceLock<Vec<Option<Wording>>>,
    /// Whether the JSON output gives reasons.
    with_reasons: bool,
}

/// So many annotations of a text are evidence enough of what it is about.
const ENOUGH_EVIDENCE: usize = 1000;

impl<'t> Annotations<'t> {
    pub(super) fn new(
        text: &'t str,
        inner: Arc<Inner>,
        matches: Vec<Match>,
        made: Vec<Made>,
        definitions: Vec<Definition>,
    ) -> Self {
        Self {
            text,
            inner,
            matches,
            made,
            definitions,
            evidence: OnceLock::new(),
            composed: OnceLock::new(),
            long_forms: OnceLock::new(),
            with_reasons: false,
        }
    }

    /// The annotated text.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.matches.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.matches.is_empty()
    }

    /// The annotations in the order of the text.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Annotation<'_>> {
        self.matches.iter().map(|matched| Annotation { all: self, matched })
    }

    /// The annotation that covers the byte `offset`, if any: what an editor asks with the cursor on a word.
    #[must_use]
    pub fn at(&self, offset: usize) -> Option<Annotation<'_>> {
        let next = self.matches.partition_point(|matched| matched.start <= offset);
        let matched = self.matches[..next].last().filter(|matched| offset < matched.span().end)?;
        Some(Annotation { all: self, matched })
    }

    /// With the [reasons](Annotation::reasons) of each annotation in the JSON output, as `reasons`.
    #[must_use]
    pub const fn with_reasons(mut self) -> Self {
        self.with_reasons = true;
        self
    }

    /// Keeps only the annotations for which `keep` says so.
    pub fn retain(&mut self, mut keep: impl FnMut(&Annotation<'_>) -> bool) {
        let verdicts: Vec<bool> = self.iter().map(|annotation| keep(&annotation)).collect();
        let mut verdicts = verdicts.into_iter();
        self.matches.retain(|_| verdicts.next().unwrap_or(true));
    }

    /// The annotations with the places where they begin, found in one walk over the text.
    pub fn positions(&self) -> impl Iterator<Item = (Annotation<'_>, Position)> {
        let mut cursor = PositionCursor::new(self.text);
        self.iter().map(move |annotation| (annotation, cursor.advance_to(annotation.matched.start)))
    }

    /// The short forms that the text defines.
    pub(crate) fn definitions(&self) -> &[Definition] {
        &self.definitions
    }

    /// The dictionary, with the user's glossaries.
    pub(crate) fn layers(&self) -> &Layers {
        &self.inner.layers
    }

    /// When the text is from, if the user or the text itself says so.
    pub(crate) fn as_of(&self) -> Option<&str> {
        self.evidence().as_of(&self.inner.preferences)
    }

    /// What the JSON output says of the annotations.
    pub(crate) fn records(&self) -> impl Iterator<Item = Record<'_>> {
        let mut cursor = PositionCursor::new(self.text);
        self.iter().map(move |annotation| annotation.record(&mut cursor))
    }

    /// What is made of a single word. All are made when the first is asked for, so that they can be lent.
    fn composed(&self, word: &str) -> &[Wording] {
        let composed = self.composed.get_or_init(|| {
            let mut composed: HashMap<Box<str>, Vec<Wording>> = HashMap::new();
            let layers = &self.inner.layers;
            let parts = self.made.iter().flat_map(|made| &made.parts);
            for matched in self.matches.iter().chain(parts) {
                let word = &self.text[matched.span().range()];
                let is_made = matched.belief == Belief::Composed || matches!(matched.target, Target::Respelt(_));
                if !is_made || composed.contains_key(word) {
                    continue;
                }
                let made = match matched.target {
                    Target::Derived(key) => glosses_of_derived(layers, word, key),
                    Target::Composed => Wording::of_short_form(word).into_iter().collect(),
                    Target::Respelt(key) => match respelling(layers, word) {
                        Some((meant, Some(prefix))) => {
                            let senses = reference::of_key(layers, key, &meant, false).senses;
                            let glosses = senses.iter().map(|sense| format!("{prefix}{}", sense.first_equivalent()));
                            glosses.map(Wording::of_gloss).collect()
                        }
                        meant => glosses_of_derived(layers, meant.as_ref().map_or(word, |(meant, _)| meant), key),
                    },
                    Target::Key(_) | Target::Definition(_) | Target::Made(_) => continue,
                };
                composed.insert(word.into(), made);
            }
            composed
        });
        composed.get(word).map_or(&[], Vec::as_slice)
    }

    /// How the long form of a definition reads, if it is composed of known parts. All are read when the first is asked for.
    fn long_form(&self, index: u32) -> Option<&Wording> {
        let long_forms = self.long_forms.get_or_init(|| {
            let mut annotator = Glossary { inner: Arc::clone(&self.inner) }.annotator();
            let mut read = |definition: &Definition| {
                let long = &self.text[definition.long.range()];
                let annotations = annotator.annotate(long);
                let whole = annotations.iter().next().filter(|first| first.text() == long && first.made().is_some())?;
                Some(Wording::of_gloss(whole.senses().first()?.gloss.to_owned()))
            };
            self.definitions.iter().map(&mut read).collect()
        });
        long_forms.get(index as usize)?.as_ref()
    }

    /// How something made of several words reads.
    fn wording<'a>(&'a self, made: &'a Made) -> &'a Wording {
        made.wording.get_or_init(|| Box::new(made.read(self.text, |matched, role| Annotation { all: self, matched }.words(role))))
    }

    fn evidence(&self) -> &Evidence {
        self.evidence.get_or_init(|| {
            let mut evidence = Evidence::of_text(self.text);
            evidence.date(self.made.iter().find_map(|made| made.dateline(self.text)));
            // What is composed of several words reads as its parts do, which may have to be chosen among themselves.
            let is_sure = |matched: &&Match| matched.belief != Belief::Fuzzy && !matches!(matched.target, Target::Made(_));
            let sure = self.matches.iter().filter(is_sure);
            for matched in sure.take(ENOUGH_EVIDENCE) {
                let annotation = Annotation { all: self, matched };
                match annotation.reference().senses.as_slice() {
                    [Sense { domain: Some(domain), .. }] => evidence.add(domain),
                    senses if senses.len() > 1 => evidence.vote(annotation.text(), senses, &annotation.neighbours()),
                    _ => {}
                }
            }
            evidence
        })
    }
}

impl fmt::Debug for Annotations<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl Serialize for Annotations<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.len()))?;
        for record in self.records() {
            list.serialize_element(&record)?;
        }
        list.end()
    }
}
