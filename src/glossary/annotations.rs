//! The annotations of a text.

mod annotation;
#[cfg(feature = "formats")]
mod json;
mod made_words;
mod placed;
mod view;

use std::borrow::Cow;
use std::fmt;
use std::sync::OnceLock;

use serde::Serialize;

pub use annotation::Annotation;
#[cfg(feature = "formats")]
pub use json::JsonWriter;
pub use placed::Placed;
pub(crate) use placed::Places;
pub(super) use view::{BlockWords, Known, View};

use super::Glossary;
use super::findings::{Findings, Source};
use crate::dictionary::layers::Layers;
use crate::position::Position;
use crate::recognise::definition::Definition;
use crate::span::Span;

/// A part of a text that is annotated by itself: a paragraph or several, or some sentences of a long one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Passage {
    /// Its bytes.
    pub span: Span,
    /// The number of the look that found what it has. While a [`Document`](crate::Document) is edited, a passage that keeps its number
    /// keeps its words, its annotations and the short forms in it that the document defines, if at other offsets; of the annotations
    /// only the order of senses, which hangs on the whole document, may change, and where the definition of a short form stands.
    pub revision: u64,
}

impl Passage {
    /// A span in the passage, counted from its start: what can be kept while the passage is moved.
    ///
    /// ```
    /// let text = "Industri kecil tumbuh pesat.\n".repeat(200);
    /// let annotations = padanan::Glossary::builtin().annotate(&text);
    /// let second = annotations.passages().nth(1).unwrap();
    /// let term = annotations.of_passage(second).next().unwrap().span();
    /// assert_eq!(second.relative(term).start, 0);
    /// assert_eq!(second.absolute(second.relative(term)), term);
    /// ```
    #[must_use]
    pub const fn relative(self, span: Span) -> Span {
        Span::new(span.start.saturating_sub(self.span.start), span.end.saturating_sub(self.span.start))
    }

    /// The span in the text of one that is counted from the start of the passage.
    #[must_use]
    pub const fn absolute(self, span: Span) -> Span {
        span.moved(self.span.start)
    }
}

/// All annotations of a text, sorted by place and without overlaps. Serialises as the list of the JSON output.
pub struct Annotations<'t> {
    text: &'t str,
    glossary: Glossary,
    findings: Cow<'t, Findings>,
    /// The short forms that the text defines.
    definitions: OnceLock<Vec<Definition>>,
    /// Whether the JSON output gives reasons.
    with_reasons: bool,
}

impl<'t> Annotations<'t> {
    pub(crate) const fn new(text: &'t str, glossary: Glossary, findings: Cow<'t, Findings>) -> Self {
        Self { text, glossary, findings, definitions: OnceLock::new(), with_reasons: false }
    }

    /// The annotated text.
    #[must_use]
    pub const fn text(&self) -> &'t str {
        self.text
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.findings.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The annotations in the order of the text.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Annotation<'_>> {
        self.view().iter()
    }

    /// The annotations that cover a byte of the stretch from `start` to `end`, or begin at `end`: what an editor asks for the part
    /// of a document that it shows.
    ///
    /// ```
    /// let glossary = padanan::Glossary::builtin();
    /// let annotations = glossary.annotate("Kemenperin menjaga rantai pasok IKM.");
    /// let found: Vec<_> = annotations.within(20, 24).map(|annotation| annotation.text()).collect();
    /// assert_eq!(found, ["rantai pasok"]);
    /// ```
    pub fn within(&self, start: usize, end: usize) -> impl Iterator<Item = Annotation<'_>> {
        self.view().within(start, end)
    }

    /// The annotations of a [passage](Self::passages).
    pub fn of_passage(&self, passage: Passage) -> impl Iterator<Item = Annotation<'_>> {
        let Span { start, end } = passage.span;
        self.within(start, end).take_while(move |annotation| annotation.span().start < end)
    }

    /// The annotation that covers the byte `offset`, if any: what an editor asks with the cursor on a word.
    #[must_use]
    pub fn at(&self, offset: usize) -> Option<Annotation<'_>> {
        self.view().at(offset)
    }

    /// The passages of the text, one behind the other, each annotated by itself: what may be worked out once for each and kept as
    /// long as its revision stays.
    ///
    /// ```
    /// use padanan::{Document, Glossary};
    ///
    /// let mut document = Document::open(&Glossary::builtin(), "Industri kecil tumbuh pesat.\n".repeat(200));
    /// let revisions = |document: &Document| document.annotations().passages().map(|p| p.revision).collect::<Vec<_>>();
    /// let before = revisions(&document);
    /// document.edit(5000..5000, "x");
    /// let kept = revisions(&document).iter().filter(|revision| before.contains(revision)).count();
    /// assert_eq!(kept, before.len() - 1);
    /// ```
    pub fn passages(&self) -> impl ExactSizeIterator<Item = Passage> {
        self.findings.blocks.iter().map(|block| Passage { span: block.span(), revision: block.revision })
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
        self.findings.to_mut().retain(|| verdicts.next().unwrap_or(true));
    }

    /// The annotations with the places where they begin, found in one walk over the text.
    pub fn positions(&self) -> impl Iterator<Item = (Annotation<'_>, Position)> {
        Placed::new(self).positions()
    }

    /// The short forms that the text defines, in the order of the text.
    ///
    /// ```
    /// let text = "Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai.";
    /// let annotations = padanan::Glossary::builtin().annotate(text);
    /// let definition = annotations.definitions()[0];
    /// assert_eq!(&text[definition.short.range()], "Prokelan");
    /// assert_eq!(&text[definition.long.range()], "Program Kemitraan Rumput Laut Nusantara");
    /// ```
    #[must_use]
    pub fn definitions(&self) -> &[Definition] {
        self.definitions.get_or_init(|| {
            let blocks = self.findings.blocks.iter();
            blocks.flat_map(|block| block.definitions.iter().map(|definition| definition.moved(block.start))).collect()
        })
    }

    /// Whether the text may define a short form that begins as `text` does.
    pub(crate) fn may_define(&self, text: &str) -> bool {
        self.findings.defined.may_have(text)
    }

    /// How many words the longest short form has that the text defines.
    pub(crate) fn longest_defined(&self) -> usize {
        self.findings.defined.longest()
    }

    /// Whether the text defines a short form.
    pub(crate) fn defines(&self, short: &str) -> bool {
        self.findings.defined.has(short)
    }

    /// The long form that a short form of the text has at a byte of it.
    pub(crate) fn long_form(&self, short: &str, at: usize) -> Option<Span> {
        let place = self.findings.defined.in_force(short, at)?;
        let block = self.findings.blocks.get(place.block)?;
        block.definitions.get(place.index).map(|definition| definition.long.moved(block.start))
    }

    /// What the revisions of its passages are revisions of.
    pub(crate) fn source(&self) -> &Source {
        self.findings.source()
    }

    /// The dictionary, with the user's glossaries.
    pub(crate) fn layers(&self) -> &Layers {
        &self.glossary.inner.layers
    }

    /// When the text is from, if the user or the text itself says so.
    pub(crate) fn as_of(&self) -> Option<&str> {
        self.view().evidence().as_of(&self.glossary.inner.preferences)
    }

    fn view(&self) -> View<'_> {
        View { text: self.text, glossary: &self.glossary, findings: &self.findings, with_reasons: self.with_reasons }
    }
}

impl fmt::Debug for Annotations<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl Serialize for Annotations<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Placed::new(self).serialize(serializer)
    }
}
