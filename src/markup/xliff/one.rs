//! XLIFF 1.2.

use super::{Found, prefix};
use crate::markup::bilingual::{AUTHOR, Element, Entry, Form, Languages, Pairing, Segment, Side, State, Surroundings, Walk};
use crate::span::Span;
use crate::xml::{Piece, Tag, What, local};

/// Reads the pieces of a file.
pub(super) struct Reader<'f> {
    file: &'f str,
    pairing: Pairing<'f>,
    found: Found,
    /// Which side of the `<file>` is Indonesian.
    side: Option<Side>,
    /// What holds in each of the open elements that are not in a `<trans-unit>`.
    around: Vec<Surroundings>,
    unit: Option<Unit>,
}

/// A `<trans-unit>` that is being read.
struct Unit {
    /// How many elements are open around what is in it.
    depth: usize,
    id: String,
    place: usize,
    prefix: String,
    surroundings: Surroundings,
    is_approved: bool,
    source: Vec<Segment>,
    target: Vec<Segment>,
    /// Behind what the notes come, and the white space before that.
    notes: Option<(usize, Span)>,
    /// The part of it that is being read.
    part: Option<Part>,
}

enum Part {
    Text { kind: Text, element: Box<Element>, white: Span },
    OwnNote { white: Span },
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Text {
    Source,
    SegmentedSource,
    Target,
}

impl<'f> Reader<'f> {
    pub(super) fn new(file: &'f str, root: &Tag<'_>) -> Self {
        Self {
            file,
            pairing: Pairing::new(file),
            found: Found::default(),
            side: None,
            around: vec![Surroundings::default().of(root)],
            unit: None,
        }
    }

    pub(super) fn finish(self) -> (Pairing<'f>, Found) {
        (self.pairing, self.found)
    }

    pub(super) fn read(&mut self, piece: &Piece<'_>, walk: &Walk) {
        let Some(unit) = &mut self.unit else { return self.outside(piece, walk) };
        match (&mut unit.part, &piece.what) {
            (Some(Part::Text { element, .. }), _) => {
                if !element.read(self.file, piece) {
                    unit.end_of_text(piece.span.end);
                }
            }
            (Some(Part::OwnNote { white }), What::Close { .. }) if walk.depth == unit.depth + 1 => {
                self.pairing.own_note(Span::new(white.start, piece.span.end));
                unit.part = None;
            }
            (Some(Part::OwnNote { .. }), _) => {}
            (None, What::Open(tag)) if walk.depth == unit.depth => unit.open(tag, piece.span, walk),
            (None, What::Close { .. }) if walk.depth == unit.depth => self.end_of_unit(),
            (None, _) => {}
        }
    }

    fn outside(&mut self, piece: &Piece<'_>, walk: &Walk) {
        match &piece.what {
            What::Open(tag) => {
                let surroundings = self.around.last().copied().unwrap_or_default().of(tag);
                match local(tag.name) {
                    "file" => {
                        let [source, target] = ["source-language", "target-language"].map(|name| tag.attribute(name));
                        let languages = Languages { source, target };
                        self.side = self.found.side(&languages, piece.span.start);
                        self.pairing.language(languages.other());
                    }
                    "trans-unit" => {
                        self.unit = Some(Unit::new(tag, piece.span, walk.depth + 1, surroundings));
                        return;
                    }
                    _ => {}
                }
                self.around.push(surroundings);
            }
            What::Close { .. } => {
                self.around.pop();
            }
            _ => {}
        }
    }

    fn end_of_unit(&mut self) {
        let Some((unit, side)) = self.unit.take().zip(self.side) else { return };
        let form = Form::Note { prefix: unit.prefix, side };
        self.pairing.enter(Entry {
            id: unit.id,
            place: unit.place,
            source: unit.source,
            target: unit.target,
            side,
            is_fixed: unit.surroundings.is_muted,
            notes: unit.notes.map(|(at, indent)| (at, indent, form)),
        });
    }
}

impl Unit {
    fn new(tag: &Tag<'_>, span: Span, depth: usize, surroundings: Surroundings) -> Self {
        Self {
            depth,
            id: tag.attribute("id").unwrap_or_default(),
            place: span.start,
            prefix: prefix(tag.name),
            surroundings,
            is_approved: tag.attribute("approved").as_deref() == Some("yes"),
            source: Vec::new(),
            target: Vec::new(),
            notes: None,
            part: None,
        }
    }

    fn open(&mut self, tag: &Tag<'_>, span: Span, walk: &Walk) {
        let kind = match local(tag.name) {
            "source" => Text::Source,
            "seg-source" => Text::SegmentedSource,
            "target" => Text::Target,
            "note" if tag.attribute("from").as_deref() == Some(AUTHOR) => {
                self.part = Some(Part::OwnNote { white: walk.white_before(span.start) });
                return;
            }
            _ => return,
        };
        let state = if kind == Text::Target { self.state(tag) } else { State::Translated };
        let element = Box::new(Element::new(self.surroundings.of(tag), span.end, None, state));
        self.part = Some(Part::Text { kind, element, white: walk.white_before(span.start) });
    }

    fn state(&self, target: &Tag<'_>) -> State {
        match target.attribute("state").as_deref() {
            _ if self.is_approved => State::Approved,
            Some("signed-off" | "final") => State::Approved,
            Some(state) if state == "new" || state.starts_with("needs-") => State::Draft,
            _ => State::Translated,
        }
    }

    fn end_of_text(&mut self, end: usize) {
        let Some(Part::Text { kind, element, white }) = self.part.take() else { return };
        let segments = element.finish();
        self.notes = Some((end, white));
        match kind {
            Text::Target => self.target = segments,
            // The same text once more.
            Text::SegmentedSource if segments.iter().all(|segment| segment.content.is_blank()) => {}
            Text::Source | Text::SegmentedSource => self.source = segments,
        }
    }
}
