//! Byte offsets as lines and columns, in the units that people and editors count in. Nobody else does arithmetic with columns.

use std::ops::Range;

use memchr::memchr_iter;
use serde::Serialize;

/// A place as people count: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Position {
    /// Line, from 1. A line ends with `\n`, `\r\n` or a lone `\r`.
    pub line: usize,
    /// Column, from 1, in characters (Unicode scalar values).
    pub column: usize,
}

impl Position {
    /// Where a text begins.
    pub(crate) const START: Self = Self { line: 1, column: 1 };

    /// A place in a part of a text that begins at `start`, as a place in the text.
    pub(crate) const fn from(self, start: Self) -> Self {
        let column = if self.line == 1 { start.column + self.column - 1 } else { self.column };
        Self { line: start.line + self.line - 1, column }
    }
}

/// What an editor counts columns in.
///
/// ```
/// use padanan::{Encoding, LineIndex};
///
/// let text = "👋 pasok";
/// let lines = LineIndex::new(text);
/// let pasok = text.find("pasok").unwrap();
/// let columns = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32].map(|encoding| lines.column(text, pasok, encoding));
/// assert_eq!(columns, [5, 3, 2]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Bytes of UTF-8.
    Utf8,
    /// Code units of UTF-16, as JavaScript and most editors count.
    Utf16,
    /// Characters (Unicode scalar values).
    Utf32,
}

impl Encoding {
    /// How many units `text` has.
    #[must_use]
    pub fn length(self, text: &str) -> usize {
        match self {
            Encoding::Utf8 => text.len(),
            _ if text.is_ascii() => text.len(),
            Encoding::Utf16 => text.chars().map(char::len_utf16).sum(),
            Encoding::Utf32 => text.chars().count(),
        }
    }

    /// The byte offset in `text` of what stands behind so many units: its end if it has fewer, and the start of a character of
    /// which they are only a part.
    #[must_use]
    pub fn offset(self, text: &str, units: usize) -> usize {
        let width = match self {
            Encoding::Utf8 => return floor(text, units),
            // A unit of what is ASCII is a byte.
            _ if text.as_bytes()[..units.min(text.len())].is_ascii() => return units.min(text.len()),
            Encoding::Utf16 => char::len_utf16,
            Encoding::Utf32 => |_| 1,
        };
        let mut left = units;
        for (at, c) in text.char_indices() {
            match left.checked_sub(width(c)) {
                Some(rest) if left > 0 => left = rest,
                _ => return at,
            }
        }
        text.len()
    }
}

/// Where the lines of a text begin.
///
/// An editor that counts in UTF-16 says so:
///
/// ```
/// use padanan::{Encoding, LineIndex};
///
/// let text = "Halo 👋\nrantai pasok";
/// let lines = LineIndex::new(text);
/// let start = text.find("pasok").unwrap();
/// let place = lines.position(text, start);
/// assert_eq!((place.line, place.column), (2, 8));
/// assert_eq!(lines.column(text, text.find('\n').unwrap(), Encoding::Utf16), 7);
/// assert_eq!(lines.offset(text, 1, 7, Encoding::Utf16), start);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineIndex {
    /// Byte offset of the first byte of each line.
    starts: Vec<usize>,
}

impl LineIndex {
    /// Finds the lines of `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(line_starts(text, 0..text.len()));
        Self { starts }
    }

    /// Takes note that the bytes `replaced` of the text it was made from have become `length` others, which makes it `text`.
    pub(crate) fn edit(&mut self, text: &str, replaced: Range<usize>, length: usize) {
        // A line feed may have joined a carriage return before it, or have been parted from one.
        let first = self.starts.partition_point(|&start| start < replaced.start);
        let last = self.starts.partition_point(|&start| start <= replaced.end + 1);
        let moved = |start: usize| start - replaced.end + replaced.start + length;
        let end = text.len().min(replaced.start + length + 1);
        let found: Vec<usize> = line_starts(text, replaced.start.saturating_sub(1)..end).collect();
        for start in &mut self.starts[last..] {
            *start = moved(*start);
        }
        let first = first.max(1);
        self.starts.splice(first..last.max(first), found.into_iter().filter(|&start| start >= replaced.start.max(1)));
    }

    /// How many lines there are, at least one.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.starts.len()
    }

    /// The 0-based number of the line that the byte `offset` is on, and the byte offset of that
    /// line's start.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|&start| start <= offset).saturating_sub(1);
        (line, self.starts[line])
    }

    /// The bytes of a 0-based line without its end, if there is such a line.
    #[must_use]
    pub fn line(&self, text: &str, line: usize) -> Option<Range<usize>> {
        let start = *self.starts.get(line)?;
        let end = self.starts.get(line + 1).copied().unwrap_or(text.len());
        Some(start..start + before(text, start, end).trim_end_matches(['\n', '\r']).len())
    }

    /// Where the line behind a 0-based line begins, or the text ends.
    fn end_of(&self, text: &str, line: usize) -> usize {
        self.starts.get(line + 1).copied().unwrap_or(text.len())
    }

    /// The place of the byte `offset` of the text it was made from, for people.
    #[must_use]
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let (line, start) = self.line_of(offset);
        Position { line: line + 1, column: before(text, start, offset).chars().count() + 1 }
    }

    /// The byte offset of a place as editors give it: 0-based line, and column in units of the encoding. A place behind the end
    /// of its line is the line's end, one in the middle of a character that character's start.
    #[must_use]
    pub fn offset(&self, text: &str, line: usize, column: usize, encoding: Encoding) -> usize {
        let Some(line) = self.line(text, line) else { return text.len() };
        line.start + encoding.offset(&text[line], column)
    }

    /// How many units of the encoding stand before the byte `offset` on its line.
    #[must_use]
    pub fn column(&self, text: &str, offset: usize, encoding: Encoding) -> usize {
        let (_, start) = self.line_of(offset);
        encoding.length(before(text, start, offset))
    }
}

/// Lines and columns as editors count them, for many offsets of a text: if they only grow, as those of annotations do, in time
/// linear in the text, however long its lines are.
///
/// ```
/// use padanan::{ColumnCursor, Encoding, LineIndex};
///
/// let text = "👋 rantai pasok\nindustri";
/// let lines = LineIndex::new(text);
/// let mut cursor = ColumnCursor::new(text, &lines, Encoding::Utf16);
/// assert_eq!([5, 12, 18].map(|offset| cursor.place(offset)), [(0, 3), (0, 10), (1, 0)]);
/// ```
#[derive(Clone, Debug)]
pub struct ColumnCursor<'t> {
    text: &'t str,
    lines: &'t LineIndex,
    encoding: Encoding,
    /// The offset that was asked for last, with its line, the end of that line, and its column.
    offset: usize,
    line: usize,
    end: usize,
    column: usize,
}

impl<'t> ColumnCursor<'t> {
    /// A cursor at the start of `text`, whose lines are `lines`.
    #[must_use]
    pub fn new(text: &'t str, lines: &'t LineIndex, encoding: Encoding) -> Self {
        Self { text, lines, encoding, offset: 0, line: 0, end: lines.end_of(text, 0), column: 0 }
    }

    /// The 0-based line of the byte `offset`, and its column in units of the encoding.
    pub fn place(&mut self, offset: usize) -> (usize, usize) {
        let offset = floor(self.text, offset);
        if offset < self.offset || (offset >= self.end && self.line + 1 < self.lines.lines()) {
            (self.line, self.offset) = self.lines.line_of(offset);
            self.end = self.lines.end_of(self.text, self.line);
            self.column = 0;
        }
        self.column += self.encoding.length(before(self.text, self.offset, offset));
        self.offset = offset;
        (self.line, self.column)
    }
}

/// Where lines begin whose ends lie in a part of `text`.
fn line_starts(text: &str, part: Range<usize>) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    let ends = memchr::memchr2_iter(b'\n', b'\r', &bytes[part.clone()]).map(move |at| part.start + at);
    ends.filter(move |&end| bytes[end] == b'\n' || bytes.get(end + 1) != Some(&b'\n')).map(|end| end + 1)
}

/// The last place where a character begins, or the text ends, that does not lie behind `offset`.
pub(crate) fn floor(text: &str, offset: usize) -> usize {
    let mut at = offset.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// What stands between two offsets, or before the character that the second is in the middle of.
fn before(text: &str, start: usize, offset: usize) -> &str {
    text.get(start..floor(text, offset)).unwrap_or_default()
}

/// Gives positions for offsets that only grow, in time linear in the text: what printing the
/// annotations of a line of a million characters needs.
#[derive(Clone, Debug)]
pub(crate) struct PositionCursor<'t> {
    text: &'t str,
    offset: usize,
    position: Position,
}

impl<'t> PositionCursor<'t> {
    pub(crate) const fn new(text: &'t str) -> Self {
        Self { text, offset: 0, position: Position::START }
    }

    /// The position of the byte `offset`, which must not lie before the last one asked for.
    pub(crate) fn advance_to(&mut self, offset: usize) -> Position {
        let passed = before(self.text, self.offset, offset);
        let bytes = passed.as_bytes();
        let newlines = memchr_iter(b'\n', bytes).count();
        let lone_returns =
            memchr_iter(b'\r', bytes).filter(|&at| self.text.as_bytes().get(self.offset + at + 1) != Some(&b'\n')).count();
        if newlines + lone_returns > 0 {
            self.position.line += newlines + lone_returns;
            let last = passed.rfind(['\n', '\r']).map_or(0, |at| at + 1);
            self.position.column = passed[last..].chars().count() + 1;
        } else {
            self.position.column += passed.chars().count();
        }
        self.offset = self.offset.max(offset);
        self.position
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENCODINGS: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

    #[test]
    fn columns_lead_back_to_offsets() {
        let text = "Halo 👋 pasok\nbaris\r\nkedua é";
        let lines = LineIndex::new(text);
        for (offset, _) in text.char_indices().filter(|(_, c)| !c.is_control()) {
            let (line, _) = lines.line_of(offset);
            for encoding in ENCODINGS {
                assert_eq!(lines.offset(text, line, lines.column(text, offset, encoding), encoding), offset);
            }
        }
        let wave = text.find('👋').expect("it is there");
        assert_eq!(lines.offset(text, 0, 6, Encoding::Utf16), wave);
        assert_eq!(lines.offset(text, 0, 7, Encoding::Utf8), wave);
        assert_eq!(lines.offset(text, 0, 99, Encoding::Utf16), text.find('\n').expect("it is there"));
        assert_eq!(lines.offset(text, 9, 0, Encoding::Utf16), text.len());
        assert_eq!(lines.offset(text, 1, usize::MAX, Encoding::Utf32), text.find('\r').expect("it is there"));
    }

    #[test]
    fn offsets_that_are_none_are_those_before_them() {
        let text = "é\nab👋";
        let lines = LineIndex::new(text);
        for (offset, before) in [(1, 0), (6, 5), (8, 5), (10, 9), (usize::MAX, 9)] {
            assert_eq!(lines.position(text, offset), lines.position(text, before), "{offset}");
            for encoding in ENCODINGS {
                assert_eq!(lines.column(text, offset, encoding), lines.column(text, before, encoding), "{offset}");
                let place = ColumnCursor::new(text, &lines, encoding).place(offset);
                assert_eq!(place.1, lines.column(text, before, encoding), "{offset}");
            }
        }
        assert_eq!(lines.column(text, usize::MAX, Encoding::Utf16), 4);
    }

    #[test]
    fn a_cursor_finds_the_same_columns() {
        let text = "Halo 👋 pasok\nbaris\r\n\nkedua é";
        let lines = LineIndex::new(text);
        for encoding in ENCODINGS {
            let mut cursor = ColumnCursor::new(text, &lines, encoding);
            let back_and_forth = (0..=text.len() + 3).flat_map(|offset| [offset, offset.saturating_sub(4), offset]);
            for offset in back_and_forth.map(|offset| floor(text, offset)) {
                let expected = (lines.line_of(offset).0, lines.column(text, offset, encoding));
                assert_eq!(cursor.place(offset), expected, "{offset}");
            }
        }
    }

    #[test]
    fn edits_keep_the_lines() {
        let pieces = ["", "a", "\n", "\r", "\r\n", "b\nc", "é\r", "\n\n"];
        for text in ["", "a\nb", "\r\n\r\n", "a\r\nb\rc\n", "\n\r\n\ré\n"] {
            let boundaries: Vec<usize> = (0..=text.len()).filter(|&at| text.is_char_boundary(at)).collect();
            for (&start, piece) in boundaries.iter().flat_map(|start| pieces.iter().map(move |piece| (start, piece))) {
                for &end in boundaries.iter().filter(|&&end| end >= start) {
                    let mut lines = LineIndex::new(text);
                    let mut edited = text.to_owned();
                    edited.replace_range(start..end, piece);
                    lines.edit(&edited, start..end, piece.len());
                    assert_eq!(lines, LineIndex::new(&edited), "{text:?} {start}..{end} {piece:?}");
                }
            }
        }
    }

    #[test]
    fn places_in_a_part_are_places_in_the_text() {
        let text = "a\nbé\r\n\r漢字 👋 x\rz";
        let lines = LineIndex::new(text);
        for start in [0, 2, 7, 8, 15] {
            let part = LineIndex::new(&text[start..]);
            for (offset, _) in text[start..].char_indices() {
                let place = part.position(&text[start..], offset).from(lines.position(text, start));
                assert_eq!(place, lines.position(text, start + offset), "{start} + {offset}");
            }
        }
    }

    #[test]
    fn the_cursor_and_the_index_agree() {
        let text = "a\nbé\r\n\r漢字 👋 x\rz";
        let lines = LineIndex::new(text);
        let mut cursor = PositionCursor::new(text);
        for (offset, _) in text.char_indices() {
            assert_eq!(cursor.advance_to(offset), lines.position(text, offset), "{offset}");
        }
    }
}
