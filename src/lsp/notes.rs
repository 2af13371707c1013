//! What the annotations of a document are, without the order of their senses, which hangs on the whole document: enough to find
//! those that an answer tells of. Only they are looked at again.

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use padanan::{Annotation, Annotations, Belief, Kind, Passage, Sense, Span};

use super::context::Context;
use super::meaning;

/// What there is to note of an annotation.
#[derive(Clone, Debug)]
pub(super) struct Note {
    /// Its place, from the start of its passage.
    span: Span,
    pub(super) belief: Belief,
    confidence: f32,
    /// It is where the document defines a short form.
    pub(super) is_defining: bool,
    meaning: Rc<Meaning>,
}

/// What words mean, wherever they stand.
#[derive(Debug)]
struct Meaning {
    headword: Box<str>,
    kind: Kind,
    standing: Standing,
    /// A glossary may advise against it.
    is_suspect: bool,
    /// Its gloss, if it hangs on nothing else.
    gloss: Option<Box<str>>,
}

/// Whether words are out of use, or what they name is no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    InUse,
    OutOfUse,
    /// In one sense, and not in another.
    Either,
}

impl Meaning {
    fn of(annotation: &Annotation<'_>) -> Self {
        let senses = annotation.senses();
        let out_of_use = senses.iter().filter(|sense| sense.is_out_of_use()).count();
        let standing = match senses.len() - out_of_use {
            _ if out_of_use == 0 => Standing::InUse,
            0 => Standing::OutOfUse,
            _ => Standing::Either,
        };
        // What is composed reads as its parts do.
        let is_plain = senses.len() < 2 && annotation.parts().all(|part| part.senses().len() < 2);
        Self {
            headword: annotation.headword().into(),
            kind: annotation.kind(),
            standing,
            is_suspect: annotation.parts().len() == 0 && senses.iter().any(Sense::is_advised_against),
            gloss: is_plain.then(|| senses.first().map(meaning::short).unwrap_or_default().into()),
        }
    }
}

/// Takes notes of passages, remembering the words it has met.
struct Taker<'a> {
    annotations: &'a Annotations<'a>,
    known: HashMap<(&'a str, Belief, u32), Rc<Meaning>>,
}

impl Taker<'_> {
    fn take(&mut self, passage: Passage) -> Vec<Note> {
        let (span, definitions) = (passage.span, self.annotations.definitions());
        let first = definitions.partition_point(|definition| definition.short.end <= span.start);
        let mut definitions = definitions[first..].iter().map(|definition| definition.short).peekable();
        let mut notes = Vec::new();
        for annotation in self.annotations.of_passage(passage) {
            let Span { start, end } = annotation.span();
            while definitions.next_if(|short| short.end <= start).is_some() {}
            let is_defined = annotation.definition_span().is_some();
            notes.push(Note {
                span: passage.relative(annotation.span()),
                belief: annotation.belief(),
                confidence: annotation.confidence(),
                is_defining: is_defined && definitions.peek().is_some_and(|short| short.start < end),
                meaning: self.meaning(&annotation, is_defined),
            });
        }
        notes
    }

    fn meaning(&mut self, annotation: &Annotation<'_>, is_defined: bool) -> Rc<Meaning> {
        // What is composed is seldom met twice, and a definition may come to mean something else further on.
        if is_defined || annotation.belief() == Belief::Composed {
            return Rc::new(Meaning::of(annotation));
        }
        let span = annotation.span();
        let written = &self.annotations.text()[span.range()];
        let key = (written, annotation.belief(), annotation.confidence().to_bits());
        Rc::clone(self.known.entry(key).or_insert_with(|| Rc::new(Meaning::of(annotation))))
    }
}

/// The notes of a part of a document that are sure enough for the user.
pub(super) struct Notes {
    passages: Vec<(Passage, Rc<Vec<Note>>)>,
    enough: f32,
}

impl Notes {
    /// In the order of the text.
    pub(super) fn iter(&self) -> impl Iterator<Item = Noted<'_>> {
        self.passages.iter().flat_map(|(passage, notes)| {
            let sure = notes.iter().filter(|note| note.confidence >= self.enough);
            sure.map(|note| Noted { passage: *passage, note })
        })
    }
}

/// A note with its passage.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noted<'n> {
    passage: Passage,
    pub(super) note: &'n Note,
}

impl<'n> Noted<'n> {
    /// Its place in the text.
    pub(super) const fn span(&self) -> Span {
        self.passage.absolute(self.note.span)
    }

    pub(super) fn headword(&self) -> &'n str {
        &self.note.meaning.headword
    }

    pub(super) fn kind(&self) -> Kind {
        self.note.meaning.kind
    }

    /// Whether a glossary may advise against it, in one sense or another.
    pub(super) fn is_suspect(&self) -> bool {
        self.note.meaning.is_suspect
    }

    /// What it means here, in short; empty if that is not known.
    pub(super) fn gloss(&self, annotations: &Annotations<'_>) -> Cow<'n, str> {
        if let Some(gloss) = &self.note.meaning.gloss {
            return Cow::Borrowed(gloss);
        }
        let annotation = annotations.at(self.span().start);
        Cow::Owned(annotation.and_then(|annotation| annotation.senses().first().map(meaning::short)).unwrap_or_default())
    }

    /// Whether the term is no longer to be used, or what it names is no more.
    pub(super) fn is_out_of_use(&self, annotations: &Annotations<'_>) -> bool {
        match self.note.meaning.standing {
            Standing::InUse => false,
            Standing::OutOfUse => true,
            Standing::Either => {
                let annotation = annotations.at(self.span().start);
                annotation.is_some_and(|annotation| annotation.senses().first().is_some_and(Sense::is_out_of_use))
            }
        }
    }
}

impl Context<'_> {
    /// The notes of the passages that touch a part of the text.
    pub(super) fn notes(&self, part: Span) -> Notes {
        let annotations = self.document.annotations();
        let mut taker = Taker { annotations: &annotations, known: HashMap::new() };
        let passages = self.memory.notes.of(&annotations, part, |passage| taker.take(passage));
        Notes { passages, enough: self.settings.min_confidence() }
    }

    /// The notes of the whole text.
    pub(super) fn all_notes(&self) -> Notes {
        self.notes(Span::new(0, self.document.text().len()))
    }
}
