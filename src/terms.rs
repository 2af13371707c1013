//! The glossary of a document or of many: what is in them of the dictionary, what they define, and what recurs and is still to be
//! translated.
//!
//! ```
//! use padanan::terms::Terms;
//! use padanan::{Glossary, Kind};
//!
//! let text = "Titik penaatan dipantau setiap hari. Rantai pasoknya dijaga. Mutu air pada titik penaatan dicatat.";
//! let mut terms = Terms::new();
//! terms.add("laporan.txt", &Glossary::builtin().annotate(text));
//! let entries = terms.finish();
//!
//! let chain = entries.iter().find(|entry| entry.headword == "rantai pasok").unwrap();
//! assert_eq!((chain.gloss(), chain.count, chain.kind), (Some("supply chain"), 1, Kind::Term));
//!
//! let candidate = entries.iter().find(|entry| entry.headword == "titik penaatan").unwrap();
//! assert_eq!((candidate.gloss(), candidate.count), (None, 2));
//! assert_eq!(candidate.context, "Titik penaatan dipantau setiap hari.");
//! ```
//!
//! Inflected mentions are counted together under the form of the dictionary. Of the texts nothing is kept but the sentence in which
//! each term stands first, so that a collection may be larger than memory.

mod candidates;
mod entry;
mod glossary;
mod known;
mod phrases;
mod score;
mod sentence;
mod word;

pub use entry::{Entry, Meaning, Order, Origin, Place};
#[cfg(feature = "formats")]
pub use glossary::exchanged;
pub use glossary::{COLUMNS, no_formula, row, tsv};

use std::sync::Arc;

use crate::acronyms::{Renown, audit};
use crate::annotation::Kind;
use crate::glossary::Placed;
use crate::span::Span;
use candidates::{Candidates, Reader};
use known::Known;
use phrases::{Capitals, First};
use sentence::{Sentences, context};

/// Gathers the terms of one document after the other.
#[derive(Debug)]
pub struct Terms {
    documents: u32,
    known: Known,
    candidates: Candidates,
    least: Option<u32>,
}

impl Default for Terms {
    fn default() -> Self {
        Self::new()
    }
}

/// How often a phrase must stand there, if nobody says it.
const LEAST: u32 = 2;

impl Terms {
    /// Of no document yet.
    #[must_use]
    pub fn new() -> Self {
        Self { documents: 0, known: Known::default(), candidates: Candidates::default(), least: None }
    }

    /// Leaves out what stands in all documents together less often. Without it, only phrases and words that nobody explains must
    /// recur.
    #[must_use]
    pub const fn min_count(mut self, least: u32) -> Self {
        self.least = Some(least);
        self
    }

    /// Takes in the terms of a document: the annotations of a text, or those of a file at their places. Its name is for [`Place`].
    pub fn add<'a>(&mut self, name: &str, document: impl Into<Placed<'a>>) {
        let placed: Placed<'a> = document.into();
        let annotations = placed.annotations();
        let text = annotations.text();
        let name: Arc<str> = name.into();
        let document = self.documents;
        let of = (document, &name);
        self.documents += 1;
        let mut all = annotations.iter().peekable();
        let (mut sentences, mut tokens) = (Sentences::of(text), Vec::new());
        let mut spans: Vec<Span> = Vec::new();
        let mut places = placed.places();
        let mut reader = Reader::new(placed, of);
        self.known.begin(document);
        while let Some(sentence) = sentences.next_into(&mut tokens) {
            reader.begin(&tokens, sentence);
            for &token in &tokens {
                while let Some(annotation) = all.next_if(|next| next.span().start < token.span.end) {
                    let span = annotation.span();
                    let place = || Place::new(of, places.position(span.start));
                    let mention = self.known.note(&annotation, place, || context(text, sentence, span));
                    reader.annotate(&annotation, mention);
                }
                reader.read(token, &mut self.candidates);
            }
            reader.end(&mut self.candidates);
            spans.push(sentence);
        }
        self.undefined(placed, of, &spans);
    }

    /// Takes in the short forms that nobody explains.
    fn undefined(&mut self, placed: Placed<'_>, of: (u32, &Arc<str>), sentences: &[Span]) {
        let text = placed.annotations().text();
        let mut places = placed.places();
        for acronym in audit(placed.annotations()).into_iter().filter(|acronym| acronym.known == Renown::Nowhere) {
            for used in acronym.used.iter().filter(|used| !placed.is_muted(used.span)) {
                let span = used.span;
                let first = || {
                    let at = sentences.partition_point(|sentence| sentence.end < span.end);
                    let sentence = sentences.get(at).copied().filter(|sentence| sentence.start <= span.start).unwrap_or(span);
                    First {
                        words: 1,
                        weight: 1.0,
                        is_known: false,
                        gloss: None,
                        is_name: false,
                        place: Place::new(of, places.position(span.start)),
                        written: text[span.range()].into(),
                        sentence: context(text, sentence, span).into(),
                    }
                };
                self.candidates.short_forms.count(acronym.short, of.0, Capitals::Unclear, first);
            }
        }
    }

    /// How many documents have been taken in.
    #[must_use]
    pub const fn documents(&self) -> u32 {
        self.documents
    }

    /// The entries: first what has a gloss, then what is to be filled in, the likeliest terms first.
    #[must_use]
    pub fn finish(self) -> Vec<Entry> {
        let least = self.least;
        let mut entries = self.known.finish();
        entries.extend(self.candidates.finish(least.unwrap_or(LEAST)));
        entries.retain(|entry| entry.count >= least.unwrap_or(1));
        entry::sort(&mut entries, Order::Count);
        entries
    }
}

/// Sorts entries, those that have a gloss before those that are to be filled in.
pub fn sort(entries: &mut [Entry], order: Order) {
    entry::sort(entries, order);
}

/// Whether annotations of a kind are entries of a glossary.
const fn is_wanted(kind: Kind) -> bool {
    matches!(kind, Kind::Term | Kind::Name | Kind::Acronym | Kind::Citation)
}
