//! Byte offsets as lines and columns, in the units that people and editors count in.

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

/// Where the lines of a text begin.
///
/// An editor that speaks UTF-16 asks for [`utf16_column`](Self::utf16_column):
///
/// ```
/// use padanan::LineIndex;
/// let text = "Halo 👋\nrantai pasok";
/// let lines = LineIndex::new(text);
/// let start = text.find("pasok").unwrap();
/// let place = lines.position(text, start);
/// assert_eq!((place.line, place.column), (2, 8));
/// assert_eq!(lines.utf16_column(text, text.find('\n').unwrap()), 7);
/// ```
#[derive(Clone, Debug)]
pub struct LineIndex {
    /// Byte offset of the first byte of each line.
    starts: Vec<usize>,
}

impl LineIndex {
    /// Finds the lines of `text`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for end in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            if bytes[end] == b'\n' || bytes.get(end + 1) != Some(&b'\n') {
                starts.push(end + 1);
            }
        }
        Self { starts }
    }

    /// The 0-based number of the line that the byte `offset` is on, and the byte offset of that
    /// line's start.
    #[must_use]
    pub fn line_of(&self, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|&start| start <= offset).saturating_sub(1);
        (line, self.starts[line])
    }

    /// The place of the byte `offset` of the text it was made from, for people.
    #[must_use]
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let (line, start) = self.line_of(offset);
        Position { line: line + 1, column: before(text, start, offset).chars().count() + 1 }
    }

    /// The byte offset of a place given as editors give it: 0-based line, and column in UTF-16 code units. A place behind the end
    /// of its line is the line's end, one in the middle of a character that character's start.
    #[must_use]
    pub fn offset_of_utf16(&self, text: &str, line: usize, column: usize) -> usize {
        let Some(&start) = self.starts.get(line) else { return text.len() };
        let end = self.starts.get(line + 1).copied().unwrap_or(text.len());
        let line = before(text, start, end).trim_end_matches(['\n', '\r']);
        let mut left = column;
        for (at, c) in line.char_indices() {
            match left.checked_sub(c.len_utf16()) {
                Some(rest) if left > 0 => left = rest,
                _ => return start + at,
            }
        }
        start + line.len()
    }

    /// How many UTF-16 code units stand before the byte `offset` on its line.
    #[must_use]
    pub fn utf16_column(&self, text: &str, offset: usize) -> usize {
        let (_, start) = self.line_of(offset);
        before(text, start, offset).encode_utf16().count()
    }
}

fn before(text: &str, start: usize, offset: usize) -> &str {
    text.get(start..offset).unwrap_or_default()
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
        Self { text, offset: 0, position: Position { line: 1, column: 1 } }
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

    #[test]
    fn utf16_columns_lead_back_to_offsets() {
        let text = "Halo 👋 pasok\nbaris\r\nkedua";
        let lines = LineIndex::new(text);
        for (offset, _) in text.char_indices().filter(|(_, c)| !c.is_control()) {
            let (line, _) = lines.line_of(offset);
            assert_eq!(lines.offset_of_utf16(text, line, lines.utf16_column(text, offset)), offset);
        }
        let wave = text.find('👋').expect("it is there");
        assert_eq!(lines.offset_of_utf16(text, 0, 6), wave);
        assert_eq!(lines.offset_of_utf16(text, 0, 99), text.find('\n').expect("it is there"));
        assert_eq!(lines.offset_of_utf16(text, 9, 0), text.len());
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
