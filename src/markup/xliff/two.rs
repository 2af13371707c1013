//! XLIFF 2.

use super::{Found, prefix};
use crate::markup::bilingual::{AUTHOR, Element, Entry, Form, Languages, Pairing, Segment, Side, State, Surroundings, Walk};
use crate::span::Span;
use crate::xml::{Piece, Tag, What, local};

/// Reads the pieces of a file.
pub(super) struct Reader<'f> {
    file: &'f str,
    pairing: Pairing<'f>,
    found: Found,
    side: Option<Side>,
    /// What holds in each of the open elements that are not in a `<unit>`.
    around: Vec<Surroundings>,
    unit: Option<Unit>,
}

/// A `<unit>` that is being read.
struct Unit {
    /// How many elements are open around what is in it.
    depth: usize,
    id: String,
    place: usize,
    prefix: String,
    surroundings: Surroundings,
    source: Vec<Segment>,
    target: Vec<Segment>,
    /// Where notes go.
    slot: Option<Place>,
    /// How many segments have begun.
    segments: usize,
    /// The part of it that is being read.
    part: Option<Part>,
}

#[derive(Clone, Copy)]
struct Place {
    at: usize,
    /// The white space before each note.
    indent: Span,
    /// Whether they need a `<notes>` around them.
    is_wrapped: bool,
}

enum Part {
    Notes(Notes),
    Segment { mid: Option<String>, state: Option<State>, text: Option<(Side, Box<Element>)> },
}

/// The `<notes>` of a unit.
struct Notes {
    /// Where they begin, with the white space before.
    start: usize,
    /// The white space before the note that is being read or was read last, and whether it is an own one.
    note: Option<(Span, bool)>,
    /// Where that ends.
    end: usize,
    own: Vec<Span>,
    has_others: bool,
}

impl<'f> Reader<'f> {
    pub(super) fn new(file: &'f str, root: &Tag<'_>, span: Span) -> Self {
        let languages = Languages { source: root.attribute("srcLang"), target: root.attribute("trgLang") };
        let mut found = Found::default();
        let side = found.side(&languages, span.start);
        let mut pairing = Pairing::new(file);
        pairing.language(languages.other());
        Self { file, pairing, found, side, around: vec![Surroundings::default().of(root)], unit: None }
    }

    pub(super) fn finish(self) -> (Pairing<'f>, Found) {
        (self.pairing, self.found)
    }

    pub(super) fn read(&mut self, piece: &Piece<'_>, walk: &Walk) {
        let Some(unit) = &mut self.unit else { return self.outside(piece, walk) };
        match (&mut unit.part, &piece.what) {
            (Some(Part::Segment { text: text @ Some(_), .. }), _) => {
                if text.as_mut().is_some_and(|(_, element)| element.read(self.file, piece)) {
                    return;
                }
                match text.take() {
                    Some((Side::Source, element)) => unit.source.extend(element.finish()),
                    Some((Side::Target, element)) => unit.target.extend(element.finish()),
                    None => {}
                }
            }
            (Some(Part::Segment { mid, state, text }), What::Open(tag)) if walk.depth == unit.depth + 1 => {
                let side = match local(tag.name) {
                    "source" => Side::Source,
                    "target" => Side::Target,
                    _ => return,
                };
                let state = state.unwrap_or(State::Translated);
                let element = Element::new(unit.surroundings.of(tag), piece.span.end, mid.clone(), state);
                *text = Some((side, Box::new(element)));
            }
            (Some(Part::Notes(notes)), What::Open(tag)) if walk.depth == unit.depth + 1 => {
                notes.open(tag, walk.white_before(piece.span.start));
            }
            (Some(Part::Notes(notes)), What::Close { .. }) if walk.depth == unit.depth + 2 => notes.close(piece.span.end),
            (Some(part), What::Close { .. }) if walk.depth == unit.depth + 1 => {
                if let Part::Notes(notes) = part {
                    unit.slot = notes.slot();
                    notes.own_notes(piece.span.end).for_each(|span| self.pairing.own_note(span));
                }
                unit.part = None;
            }
            (Some(_), _) => {}
            (None, What::Open(tag)) if walk.depth == unit.depth => unit.open(tag, piece.span, walk),
            (None, What::Close { .. }) if walk.depth == unit.depth => self.end_of_unit(),
            (None, _) => {}
        }
    }

    fn outside(&mut self, piece: &Piece<'_>, walk: &Walk) {
        match &piece.what {
            What::Open(tag) => {
                let surroundings = self.around.last().copied().unwrap_or_default().of(tag);
                if local(tag.name) == "unit" {
                    self.unit = Some(Unit::new(tag, piece.span, walk.depth + 1, surroundings));
                } else {
                    self.around.push(surroundings);
                }
            }
            What::Close { .. } => {
                self.around.pop();
            }
            _ => {}
        }
    }

    fn end_of_unit(&mut self) {
        let Some((unit, side)) = self.unit.take().zip(self.side) else { return };
        let form = |is_wrapped| Form::CategorizedNote { prefix: unit.prefix, side, is_wrapped };
        self.pairing.enter(Entry {
            id: unit.id,
            place: unit.place,
            source: unit.source,
            target: unit.target,
            side,
            is_fixed: unit.surroundings.is_muted,
            notes: unit.slot.map(|Place { at, indent, is_wrapped }| (at, indent, form(is_wrapped))),
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
            source: Vec::new(),
            target: Vec::new(),
            slot: None,
            segments: 0,
            part: None,
        }
    }

    fn open(&mut self, tag: &Tag<'_>, span: Span, walk: &Walk) {
        let white = walk.white_before(span.start);
        let name = local(tag.name);
        match name {
            "notes" => {
                let start = white.start;
                self.part = Some(Part::Notes(Notes { start, note: None, end: start, own: Vec::new(), has_others: false }));
            }
            // Notes come before all of these.
            "originalData" | "segment" | "ignorable" => {
                self.slot.get_or_insert(Place { at: white.start, indent: white, is_wrapped: true });
            }
            _ => {}
        }
        if matches!(name, "segment" | "ignorable") {
            let mid = (name == "segment").then(|| {
                self.segments += 1;
                tag.attribute("id").unwrap_or_else(|| self.segments.to_string())
            });
            self.part = Some(Part::Segment { mid, state: state(tag), text: None });
        }
    }
}

/// How far a segment is, if it says so.
fn state(segment: &Tag<'_>) -> Option<State> {
    match segment.attribute("state").as_deref()? {
        "initial" => Some(State::Draft),
        "reviewed" | "final" => Some(State::Approved),
        _ => Some(State::Translated),
    }
}

impl Notes {
    fn open(&mut self, tag: &Tag<'_>, white: Span) {
        let is_own = tag.attribute("category").as_deref() == Some(AUTHOR);
        self.note = Some((white, is_own));
        self.has_others |= !is_own;
    }

    fn close(&mut self, end: usize) {
        self.end = end;
        if let Some((white, true)) = self.note {
            self.own.push(Span::new(white.start, end));
        }
    }

    /// Where more notes go, unless none will be left.
    fn slot(&self) -> Option<Place> {
        let (indent, _) = self.note.filter(|_| self.has_others)?;
        Some(Place { at: self.end, indent, is_wrapped: false })
    }

    /// The own ones: if there are no others all of it, up to `end`.
    fn own_notes(&self, end: usize) -> impl Iterator<Item = Span> {
        let is_all = !self.has_others && !self.own.is_empty();
        let all = is_all.then(|| Span::new(self.start, end));
        let each = if is_all { &[][..] } else { &self.own };
        all.into_iter().chain(each.iter().copied())
    }
}
