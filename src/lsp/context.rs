//! What a request is answered from: a document, and how its client counts and what it wants.

use std::collections::HashSet;
use std::path::Path;

use gen_lsp_types::{Position, Range, Uri};
use padanan::{Annotation, Annotations, ColumnCursor, Definition, Document, Encoding, Span};

use super::abilities::Abilities;
use super::memory::Memory;
use crate::workspace::Configuration;
use crate::workspace::settings::Settings;

/// A document as a request sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Context<'a> {
    pub(super) document: &'a Document,
    pub(super) memory: &'a Memory,
    pub(super) uri: &'a Uri,
    /// As the client counts the versions of the document.
    pub(super) version: i32,
    /// What the client counts columns in.
    pub(super) encoding: Encoding,
    pub(super) settings: &'a Settings,
    pub(super) client: &'a Abilities,
    /// The 0-based line on which somebody is typing.
    pub(super) typing_line: Option<usize>,
    /// The `padanan.toml` that holds for the document.
    pub(super) configuration: Option<&'a Configuration>,
    /// Words that nothing is wrong with in this document, in small letters.
    pub(super) ignored: &'a HashSet<String>,
    /// The folder of the workspace that the document is in, or its own: where a `padanan.toml` would be created.
    pub(super) folder: Option<&'a Path>,
    /// The page that says what the rules are, if the client can lead there.
    pub(super) rules_page: Option<&'a Uri>,
}

impl<'a> Context<'a> {
    /// The annotations of the document that are sure enough for the user.
    pub(super) fn annotations(&self) -> Sure<'a> {
        Sure { all: self.document.annotations(), enough: self.settings.min_confidence() }
    }

    /// The byte offset of a place. One behind the end of its line is the line's end; one behind all lines, the end of the text.
    pub(super) fn offset(&self, position: Position) -> usize {
        let (line, column) = (position.line as usize, position.character as usize);
        self.document.lines().offset(self.document.text(), line, column, self.encoding)
    }

    /// The bytes of a range, which may have been dragged backwards.
    pub(super) fn span(&self, range: Range) -> Span {
        let (one, other) = (self.offset(range.start), self.offset(range.end));
        Span::new(one.min(other), one.max(other))
    }

    /// The range of a span. For many in a row there is [`ranges`](Self::ranges).
    pub(super) fn range(&self, span: Span) -> Range {
        self.ranges().of(span)
    }

    /// The ranges of many spans in the order of the text, in time linear in the text.
    pub(super) fn ranges(&self) -> Ranges<'a> {
        Ranges(ColumnCursor::new(self.document.text(), self.document.lines(), self.encoding))
    }
}

/// Annotations that are sure enough for the user.
#[derive(Debug)]
pub(super) struct Sure<'a> {
    all: Annotations<'a>,
    enough: f32,
}

impl Sure<'_> {
    /// The one that covers a byte.
    pub(super) fn at(&self, offset: usize) -> Option<Annotation<'_>> {
        self.all.at(offset).filter(|annotation| annotation.confidence() >= self.enough)
    }

    /// Those that a part of the text touches.
    pub(super) fn touching(&self, part: Span) -> impl Iterator<Item = Annotation<'_>> {
        let touching = self.all.within(part.start.saturating_sub(1), part.end);
        touching.filter(|annotation| annotation.confidence() >= self.enough)
    }

    /// The short forms that the document defines.
    pub(super) fn definitions(&self) -> &[Definition] {
        self.all.definitions()
    }
}

/// Turns spans into ranges, best from the first to the last.
#[derive(Clone, Debug)]
pub(super) struct Ranges<'a>(ColumnCursor<'a>);

impl Ranges<'_> {
    /// The range of a span.
    pub(super) fn of(&mut self, span: Span) -> Range {
        Range { start: self.position(span.start), end: self.position(span.end) }
    }

    /// The place of a byte offset.
    pub(super) fn position(&mut self, offset: usize) -> Position {
        let (line, column) = self.0.place(offset);
        Position { line: number(line), character: number(column) }
    }
}

/// A number as the protocol has it.
pub(super) fn number(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
