//! The annotations of a text, and the view of one of them.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use serde::ser::SerializeSeq;

use super::made::{Made, Wording};
use super::reference::{self, Reference};
use super::{Glossary, Inner};
use crate::annotation::{Belief, Kind, Match, Target};
use crate::dictionary::class::Class;
use crate::dictionary::compile::key as key_of;
use crate::dictionary::entry::Sense;
use crate::dictionary::layers::{Key, Layers};
use crate::dictionary::part::{self, Role};
use crate::fold::fold;
use crate::morphology::{self, Analysis, Lexicon};
use crate::position::{Position, PositionCursor};
use crate::recognise::composition::TermWords;
use crate::recognise::definition::Definition;
use crate::recognise::derived::{self, Derived};
use crate::recognise::{misspelling, spacing};
use crate::sense::{self, Evidence, Neighbours, Weighed};
use crate::span::Span;

/// All annotations of a text, sorted by place and without overlaps. Serialises as the list of the JSON output.
pub struct Annotations<'t> {
    text: &'t str,
    inner: Arc<Inner>,
    matches: Vec<Match>,
    made: Vec<Made>,
    definitions: Vec<Definition>,
    evidence: OnceLock<Evidence>,
    /// What is made of single words, the glosses of derived ones and what short forms are composed of, by how the word is written.
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

/// One annotation: a stretch of the text and what it means.
#[derive(Clone, Copy)]
pub struct Annotation<'a> {
    all: &'a Annotations<'a>,
    matched: &'a Match,
}

impl<'a> Annotation<'a> {
    /// Its place: byte offsets into the text.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.matched.span()
    }

    /// The annotated words as they stand in the text.
    #[must_use]
    pub fn text(&self) -> &'a str {
        &self.all.text[self.matched.span().range()]
    }

    /// The text before it.
    pub(crate) fn before(&self) -> &'a str {
        &self.all.text[..self.matched.start]
    }

    /// What it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind_of(&self.reference())
    }

    /// Why it is believed.
    #[must_use]
    pub fn belief(&self) -> Belief {
        // Most need no look at the dictionary to tell.
        if self.definition().is_some() { self.belief_of(&self.reference()) } else { self.matched.belief }
    }

    /// How sure it is, from 0 to 1.
    #[must_use]
    pub fn confidence(&self) -> f32 {
        f32::from(self.hundredths(self.belief())) / 100.0
    }

    /// The dictionary's headword; of a short form that only this document defines, itself.
    #[must_use]
    pub fn headword(&self) -> &'a str {
        self.reference().headword
    }

    /// What a short form stands for.
    #[must_use]
    pub fn expansion(&self) -> Option<&'a str> {
        self.defined_long_form().or_else(|| first_expansion(&self.senses()))
    }

    /// The place of the long form by which the document defines this short form.
    #[must_use]
    pub fn definition_span(&self) -> Option<Span> {
        self.definition().map(|definition| definition.long)
    }

    /// The right spelling of what is misspelt, or the standard form of a variant, with the clitic of the text: *kerja samanya* for
    /// *kerjasamanya*.
    #[must_use]
    pub fn suggestion(&self) -> Option<Cow<'a, str>> {
        self.suggestion_of(self.headword())
    }

    fn suggestion_of(&self, standard: &'a str) -> Option<Cow<'a, str>> {
        let key = match self.matched.target {
            Target::Key(key) => key,
            Target::Respelt(_) => {
                let meant = respelling(&self.all.inner.layers, self.text());
                return Some(meant.map_or(Cow::Borrowed(standard), |(meant, _)| Cow::Owned(meant)));
            }
            _ => return None,
        };
        match self.matched.belief {
            Belief::Fuzzy => Some(Cow::Borrowed(standard)),
            Belief::Variant => {
                let written = key_of(self.text());
                let variant = self.all.inner.layers.headwords(key).next().map(|headword| key_of(headword.written));
                let clitic = written.strip_prefix(&variant.unwrap_or_default()).filter(|rest| !rest.contains(['-', ' ']));
                Some(match clitic {
                    None | Some("") => Cow::Borrowed(standard),
                    Some(clitic) => Cow::Owned(format!("{standard}{clitic}")),
                })
            }
            _ => None,
        }
    }

    /// Its meanings, likeliest first. Empty if a document defines a short form by words whose equivalent is not known.
    #[must_use]
    pub fn senses(&self) -> Vec<Sense<'a>> {
        self.ordered(self.reference().senses)
    }

    /// How an inflected single word is formed.
    #[must_use]
    pub fn analysis(&self) -> Option<Analysis> {
        let text = self.text();
        match self.matched.target {
            Target::Derived(key) => derivation(&self.all.inner.layers, text, key).map(|(analysis, _)| analysis),
            Target::Key(_) if self.matched.belief == Belief::Inflected && !text.contains(char::is_whitespace) => {
                morphology::best(&self.all.inner.layers, &fold(text))
            }
            _ => None,
        }
    }

    /// The terms in a composed name, title or citation, one by one.
    #[must_use]
    pub fn parts(&self) -> impl ExactSizeIterator<Item = Annotation<'a>> {
        let all = self.all;
        let parts = self.made().map_or(&[][..], |made| &*made.parts);
        parts.iter().map(move |matched| Annotation { all, matched })
    }

    pub(super) const fn matched(&self) -> &'a Match {
        self.matched
    }

    /// Another match of the same text.
    pub(super) const fn within(&self, matched: &'a Match) -> Self {
        Annotation { all: self.all, matched }
    }

    pub(super) fn made(&self) -> Option<&'a Made> {
        match self.matched.target {
            Target::Made(index) => self.all.made.get(index as usize),
            _ => None,
        }
    }

    /// As it reads inside a composed name, in the sense of a role if one is asked for.
    fn words(&self, role: Option<Role>) -> TermWords {
        let senses = self.senses();
        let indonesian = self.expansion().unwrap_or_else(|| self.text()).to_owned();
        let is_place = |sense: &&Sense<'_>| sense.part_of_speech == Some(Class::Place.name());
        let is_wanted = |sense: &&Sense<'_>| {
            is_place(sense) || (role.is_some() && part::role_of(sense.expansion.unwrap_or(self.text())) == role)
        };
        // A name without a gloss is the same in English.
        let english =
            senses.iter().find(is_wanted).or(senses.first()).map_or_else(|| self.text(), Sense::first_equivalent).to_owned();
        TermWords { indonesian, english }
    }

    /// The reference of something made of several words.
    fn of_made(&self, made: &'a Made) -> Reference<'a> {
        let wording = self.all.wording(made);
        Reference { headword: self.text(), kind: made.kind(), senses: vec![wording.sense()] }
    }

    /// The reference of a composed short form.
    fn of_composed(&self) -> Reference<'a> {
        let senses = self.all.composed(self.text()).iter().map(Wording::sense).collect();
        Reference { headword: self.text(), kind: Kind::Acronym, senses }
    }

    /// The reference of a derived word.
    fn of_derived(&self, word: &str, key: Key) -> Option<Reference<'a>> {
        let (_, derived) = derivation(&self.all.inner.layers, word, key)?;
        let Derived { headword, senses, .. } = derived;
        let senses = senses.into_iter().enumerate().map(|(place, made)| match made.gloss {
            Some(_) => {
                Sense { gloss: self.all.composed(self.text()).get(place).map_or("", |wording| &wording.gloss), ..made.sense }
            }
            None => made.sense,
        });
        Some(Reference { headword, kind: Kind::Term, senses: senses.collect() })
    }

    /// The reference of words that are not written as they should be.
    fn of_respelt(&self, key: Key) -> Reference<'a> {
        let layers = &self.all.inner.layers;
        let meant = respelling(layers, self.text());
        let word = meant.as_ref().map_or(self.text(), |(meant, _)| meant);
        let has_prefix = meant.as_ref().is_some_and(|(_, prefix)| prefix.is_some());
        if let Some(derived) = self.of_derived(word, key).filter(|_| !has_prefix) {
            return derived;
        }
        let mut reference = reference::of_key(layers, key, word, false);
        if has_prefix {
            for (sense, wording) in reference.senses.iter_mut().zip(self.all.composed(self.text())) {
                *sense = Sense { gloss: &wording.gloss, composed: true, ..*sense };
            }
        }
        reference
    }

    fn definition(&self) -> Option<&'a Definition> {
        match self.matched.target {
            Target::Definition(index) => self.all.definitions.get(index as usize),
            _ => None,
        }
    }

    fn defined_long_form(&self) -> Option<&'a str> {
        self.definition().map(|definition| &self.all.text[definition.long.range()])
    }

    fn belief_of(&self, reference: &Reference<'_>) -> Belief {
        // The dictionary has the short form with the long form that the document gives.
        let agrees = self.definition().is_some() && first_expansion(&reference.senses).is_some();
        if agrees { Belief::Exact } else { self.matched.belief }
    }

    /// Everyday words are such only on demand: a misspelt or non-standard one is shown without, and then is a term.
    fn kind_of(&self, reference: &Reference<'_>) -> Kind {
        match reference.kind {
            _ if self.matched.is_word => Kind::Word,
            Kind::Word => Kind::Term,
            kind => kind,
        }
    }

    fn hundredths(&self, belief: Belief) -> u8 {
        if belief == Belief::Exact { 100 } else { self.matched.confidence }
    }

    fn ordered(&self, senses: Vec<Sense<'a>>) -> Vec<Sense<'a>> {
        if senses.len() < 2 {
            return senses;
        }
        self.weighed(senses).into_iter().map(|weighed| weighed.sense).collect()
    }

    /// Its meanings with what speaks for them.
    pub(super) fn weighed_senses(&self) -> Vec<Weighed<'a>> {
        self.weighed(self.reference().senses)
    }

    fn neighbours(&self) -> Neighbours {
        let span = self.span();
        Neighbours::of(self.all.text, span.start, span.end)
    }

    fn weighed(&self, senses: Vec<Sense<'a>>) -> Vec<Weighed<'a>> {
        sense::order(self.text(), senses, &self.neighbours(), self.all.evidence(), &self.all.inner.preferences)
    }

    fn reference(&self) -> Reference<'a> {
        let layers = &self.all.inner.layers;
        match self.matched.target {
            Target::Definition(index) => {
                let Some(long) = self.defined_long_form() else { return Reference::nothing(self.text()) };
                let mut defined = reference::of_definition(layers, self.text(), long);
                if defined.senses.is_empty() {
                    defined.senses.extend(self.all.long_form(index).map(Wording::sense));
                }
                defined
            }
            Target::Key(key) => reference::of_key(layers, key, self.text(), self.matched.is_word),
            Target::Derived(key) => self.of_derived(self.text(), key).unwrap_or_else(|| Reference::nothing(self.text())),
            Target::Respelt(key) => self.of_respelt(key),
            Target::Composed => self.of_composed(),
            Target::Made(_) => self.made().map_or_else(|| Reference::nothing(self.text()), |made| self.of_made(made)),
        }
    }

    /// What the JSON output says of it, with the places that `cursor`, which has not passed it yet, finds on its way.
    fn record(&self, cursor: &mut PositionCursor<'_>) -> Record<'a> {
        let position = cursor.advance_to(self.matched.start);
        let parts = self.parts().map(|part| part.record(cursor)).collect();
        let (lemma, root, affixes) = match self.analysis() {
            Some(analysis) => (Some(analysis.lemma), Some(analysis.root), Some(analysis.affixes)),
            None => (None, None, None),
        };
        let reference = self.reference();
        let belief = self.belief_of(&reference);
        let kind = self.kind_of(&reference);
        let senses = self.ordered(reference.senses);
        Record {
            start: self.span().start,
            end: self.span().end,
            line: position.line,
            column: position.column,
            text: self.text(),
            kind,
            belief,
            confidence: f64::from(self.hundredths(belief)) / 100.0,
            headword: reference.headword,
            suggestion: self.suggestion_of(reference.headword),
            expansion: self.defined_long_form().or_else(|| first_expansion(&senses)),
            definition: self.definition_span(),
            lemma,
            root,
            affixes,
            senses,
            reasons: if self.all.with_reasons { self.reasons() } else { Vec::new() },
            parts,
        }
    }
}

/// How a word is derived from what it gets its meaning from, and the meaning.
fn derivation<'a>(layers: &'a Layers, word: &str, key: Key) -> Option<(Analysis, Derived<'a>)> {
    let word = fold(word);
    morphology::best_known(layers, &word, layers.listed(&word)).into_iter().find_map(|reading| {
        let derived = derived::derive(layers, &reading).filter(|derived| derived.key == key)?;
        Some((reading, derived))
    })
}

/// The glosses made for a derived word.
fn glosses_of_derived(layers: &Layers, word: &str, key: Key) -> Vec<Wording> {
    let derived = derivation(layers, word, key).map(|(_, derived)| derived);
    let senses = derived.into_iter().flat_map(|derived| derived.senses);
    senses.filter_map(|made| made.gloss).map(Wording::of_gloss).collect()
}

/// How words that are not written as they should be are, and what a combining form adds to their meaning; nothing where the headword says it.
fn respelling(layers: &Layers, text: &str) -> Option<(String, Option<&'static str>)> {
    let mut words = text.split_whitespace();
    if let (Some(first), Some(second)) = (words.next(), words.next()) {
        return spacing::join(layers, first, second).map(|respaced| (respaced.text, respaced.prefix));
    }
    let word = fold(text);
    let readings = morphology::best_known(layers, &word, layers.listed(&word));
    let respaced = spacing::part(layers, &word, &readings).map(|respaced| respaced.text);
    let is_lower = text.starts_with(char::is_lowercase);
    let meant = respaced.or_else(|| misspelling::suggest(layers, &word).filter(|_| is_lower).map(|meant| meant.word));
    meant.map(|meant| (meant, None))
}

fn first_expansion<'a>(senses: &[Sense<'a>]) -> Option<&'a str> {
    senses.iter().find_map(|sense| sense.expansion)
}

impl fmt::Debug for Annotation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let glosses: Vec<_> = self.senses().iter().map(|sense| sense.gloss).collect();
        write!(f, "{:?} {} {}: {}", self.text(), self.kind().name(), self.belief().name(), glosses.join(" | "))
    }
}

/// An annotation as the JSON output has it.
#[derive(Debug, Serialize)]
pub(crate) struct Record<'a> {
    start: usize,
    end: usize,
    line: usize,
    column: usize,
    text: &'a str,
    kind: Kind,
    #[serde(rename = "match")]
    belief: Belief,
    confidence: f64,
    headword: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    suggestion: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expansion: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    definition: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lemma: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    root: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    affixes: Option<Vec<&'static str>>,
    senses: Vec<Sense<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reasons: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Record<'a>>,
}
