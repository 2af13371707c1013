//! What is kept of a passage: all that it says of short forms by itself, at places counted from its start.

use super::Place;
use super::line::Line;
use super::memory::Memory;
use super::mention::{self, Form, Mention};
use super::spelled_out::Searched;
use crate::glossary::{Annotations, Passage};
use crate::position::{Position, PositionCursor};
use crate::span::Span;

/// The short and the long form of a definition.
#[derive(Clone, Copy, Debug)]
pub(super) struct Definition {
    pub(super) short: Place,
    pub(super) long: Place,
}

impl Definition {
    /// One of a part of a text that begins at a place, as one of the text.
    pub(super) const fn from(self, start: Place) -> Self {
        Self { short: self.short.from(start), long: self.long.from(start) }
    }
}

/// What is kept of a passage.
#[derive(Clone, Debug)]
pub(super) struct Kept {
    /// The passage, where it stands now.
    pub(super) passage: Passage,
    pub(super) mentions: Vec<Mention>,
    pub(super) forms: Vec<Form>,
    /// In the order of their short forms.
    pub(super) definitions: Vec<Definition>,
    /// Its lines. The first and the last may be parts of longer ones.
    pub(super) lines: Vec<Line>,
    /// Where its first line ends and its last begins.
    pub(super) first_end: usize,
    pub(super) last_start: usize,
    /// The place behind it.
    pub(super) end: Position,
    pub(super) searched: Searched,
}

impl Kept {
    /// Looks at a passage.
    pub(super) fn of(annotations: &Annotations<'_>, passage: Passage, memory: &mut Memory) -> Self {
        let span = passage.span;
        let text = &annotations.text()[span.range()];
        let all = annotations.definitions();
        let behind = |offset: usize| all.partition_point(|definition| definition.short.start < offset);
        let definitions = &all[behind(span.start)..behind(span.end)];
        let sites: Vec<Span> = definitions.iter().map(|definition| passage.relative(definition.short)).collect();
        let longs: Vec<Span> = definitions.iter().map(|definition| passage.relative(definition.long)).collect();
        let (mut mentions, forms, words) = mention::find(annotations, passage, &sites, memory);
        let places =
            Places::new(text, mentions.iter().map(|mention| mention.place.span.start).chain(longs.iter().map(|long| long.start)));
        for mention in &mut mentions {
            mention.place = places.of(mention.place.span);
        }
        let definition = |(short, long): (&Span, &Span)| Definition { short: places.of(*short), long: places.of(*long) };
        Self {
            passage,
            mentions,
            forms,
            definitions: sites.iter().zip(&longs).map(definition).collect(),
            lines: text.split_inclusive('\n').map(Line::of).collect(),
            first_end: memchr::memchr(b'\n', text.as_bytes()).map_or(text.len(), |at| at + 1),
            last_start: memchr::memrchr(b'\n', text.as_bytes()).map_or(0, |at| at + 1),
            end: places.end,
            searched: Searched::new(words),
        }
    }
}

/// The lines of a text, put together of those of its passages, and for each passage the number of its first line.
pub(super) fn lines(text: &str, passages: &[Kept]) -> (Vec<Line>, Vec<usize>) {
    let (mut lines, mut firsts): (Vec<Line>, Vec<usize>) = (Vec::new(), Vec::with_capacity(passages.len()));
    // Where the last line begins.
    let mut start = 0;
    for kept in passages {
        let first_end = kept.passage.span.start + kept.first_end;
        let is_joined = !text[..kept.passage.span.start].ends_with('\n') && !lines.is_empty();
        let first = lines.len() - usize::from(is_joined);
        firsts.push(first);
        lines.extend(&kept.lines[usize::from(is_joined)..]);
        if is_joined && (text[..first_end].ends_with('\n') || first_end == text.len()) {
            lines[first] = Line::of(&text[start..first_end]);
        }
        if !is_joined || first_end < kept.passage.span.end {
            start = kept.passage.span.start + kept.last_start;
        }
    }
    (lines, firsts)
}

/// The positions of all that is kept of a passage, found in one walk over its text.
struct Places {
    starts: Vec<(usize, Position)>,
    end: Position,
}

impl Places {
    fn new(text: &str, starts: impl Iterator<Item = usize>) -> Self {
        let mut starts: Vec<usize> = starts.collect();
        starts.sort_unstable();
        starts.dedup();
        let mut cursor = PositionCursor::new(text);
        let starts = starts.into_iter().map(|start| (start, cursor.advance_to(start))).collect();
        Self { starts, end: cursor.advance_to(text.len()) }
    }

    fn of(&self, span: Span) -> Place {
        let known = self.starts.binary_search_by_key(&span.start, |(start, _)| *start);
        let position = known.map_or(Position::START, |index| self.starts[index].1);
        Place { span, position }
    }
}
