//! Puts the two sides of a file together.

use std::collections::HashMap;

use super::content::Content;
use super::language::Side;
use super::{Bilingual, Form, Slot, State, Unit};
use crate::markup::prose::ProseBuilder;
use crate::span::Span;

/// A stretch of one side of an entry.
#[derive(Clone, Debug)]
pub(in crate::markup) struct Segment {
    /// What it and its translation are called; what stands between segments has no name.
    pub(in crate::markup) mid: Option<String>,
    /// The byte of the file at which it begins.
    pub(in crate::markup) place: usize,
    pub(in crate::markup) content: Content,
    /// Of a translation.
    pub(in crate::markup) state: State,
}

/// An entry of a file: a text that may be in several segments, and its translation.
#[derive(Debug)]
pub(in crate::markup) struct Entry {
    pub(in crate::markup) id: String,
    /// The byte of the file at which it begins.
    pub(in crate::markup) place: usize,
    pub(in crate::markup) source: Vec<Segment>,
    pub(in crate::markup) target: Vec<Segment>,
    /// Which of the two is Indonesian.
    pub(in crate::markup) side: Side,
    /// It is not to be translated.
    pub(in crate::markup) is_fixed: bool,
    /// Where notes on it go.
    pub(in crate::markup) notes: Option<(usize, Span, Form)>,
}

/// Takes the entries of a file, in its order.
#[derive(Debug)]
pub(in crate::markup) struct Pairing<'f> {
    file: &'f str,
    indonesian: ProseBuilder<'f>,
    translation: ProseBuilder<'f>,
    language: Option<String>,
    units: Vec<Unit>,
    slots: Vec<Slot>,
    own_notes: Vec<Span>,
    is_ascii: bool,
}

/// A segment in its prose.
#[derive(Clone, Copy, Debug)]
struct Put {
    span: Span,
    place: usize,
    state: State,
}

impl<'f> Pairing<'f> {
    pub(in crate::markup) fn new(file: &'f str) -> Self {
        Self {
            file,
            indonesian: ProseBuilder::new(file),
            translation: ProseBuilder::new(file),
            language: None,
            units: Vec::new(),
            slots: Vec::new(),
            own_notes: Vec::new(),
            is_ascii: false,
        }
    }

    /// Takes note of the language of the other side.
    pub(in crate::markup) fn language(&mut self, tag: Option<&str>) {
        if self.language.is_none() {
            self.language = tag.map(str::to_owned);
        }
    }

    /// Takes note that notes have to be ASCII.
    pub(in crate::markup) const fn set_ascii(&mut self, is_ascii: bool) {
        self.is_ascii = is_ascii;
    }

    /// Takes a note that is there from an earlier time.
    pub(in crate::markup) fn own_note(&mut self, span: Span) {
        // Bytes that are no text are never taken away.
        if self.file.get(span.range()).is_some_and(|note| !note.contains('\u{1a}')) {
            self.own_notes.push(span);
        }
    }

    pub(in crate::markup) fn enter(&mut self, entry: Entry) {
        let Entry { id, place, source, target, side, is_fixed, notes } = entry;
        let (source_prose, target_prose) = match side {
            Side::Source => (&mut self.indonesian, &mut self.translation),
            Side::Target => (&mut self.translation, &mut self.indonesian),
        };
        let (source_all, sources) = put(source, source_prose);
        let (target_all, targets) = put(target, target_prose);
        if is_fixed {
            return;
        }
        let indonesian_all = if side == Side::Source { source_all } else { target_all };
        if let Some(((at, indent, form), indonesian)) = notes.zip(indonesian_all) {
            self.slots.push(Slot { indonesian, at, indent, form });
        }
        let mut unit = |id: String, place: usize, source: Option<Span>, target: Option<Put>| {
            let target_span = target.map(|target| target.span);
            let (indonesian, translation) = if side == Side::Source { (source, target_span) } else { (target_span, source) };
            let state = target.map_or(State::Untranslated, |target| target.state);
            if indonesian.is_some() || translation.is_some() {
                self.units.push(Unit { id, indonesian, translation, place, state });
            }
        };
        let of_target: HashMap<&str, Put> = targets.iter().filter_map(|(mid, put)| Some((mid.as_deref()?, *put))).collect();
        let named = sources.iter().filter_map(|(mid, put)| Some((mid.as_deref()?, put))).collect::<Vec<_>>();
        if !named.is_empty() && (targets.is_empty() || named.iter().any(|(mid, _)| of_target.contains_key(mid))) {
            let is_alone = named.len() == 1;
            for (mid, put) in named {
                let id = if is_alone { id.clone() } else { format!("{id}/{mid}") };
                unit(id, put.place, Some(put.span), of_target.get(mid).copied());
            }
        } else {
            let state = targets.iter().map(|(_, put)| put.state).min().unwrap_or(State::Untranslated);
            unit(id, place, source_all, target_all.map(|span| Put { span, place, state }));
        }
    }

    pub(in crate::markup) fn finish(self) -> Bilingual<'f> {
        let mut bilingual = Bilingual::new(self.file, self.indonesian.finish(), self.translation.finish());
        bilingual.language = self.language;
        bilingual.units = self.units;
        bilingual.slots = self.slots;
        bilingual.own_notes = self.own_notes;
        bilingual.is_ascii = self.is_ascii;
        bilingual
    }
}

/// Puts the segments of an entry at the end of a prose, each as a paragraph, since it is translated by itself: where they are from
/// first to last, and each by its name. What is blank is nowhere.
fn put(segments: Vec<Segment>, prose: &mut ProseBuilder<'_>) -> (Option<Span>, Vec<(Option<String>, Put)>) {
    let mut found: Vec<(Option<String>, Put)> = Vec::new();
    for Segment { mid, place, content, state } in segments {
        if content.is_blank() {
            continue;
        }
        if !prose.is_empty() {
            prose.gap("\n\n");
        }
        let span = content.put(prose);
        if !span.is_empty() {
            found.push((mid, Put { span, place, state }));
        }
    }
    let ends = found.first().zip(found.last());
    (ends.map(|((_, first), (_, last))| Span::new(first.span.start, last.span.end)), found)
}
