//! The rows of a table and their cells, each with its place.

use csv_core::{ReadFieldResult, Reader, ReaderBuilder};

use crate::markup::Malformed;
use crate::markup::flow::Flow;
use crate::span::Span;

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) cells: Vec<Cell>,
}

impl Record {
    /// Where it ends in the file, before the line end.
    pub(crate) fn end(&self) -> usize {
        self.cells.last().map_or(0, |cell| cell.span.end)
    }
}

/// A cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// With its quotation marks.
    pub(crate) span: Span,
}

impl Cell {
    /// What it says.
    pub(crate) fn text(self, file: &str) -> String {
        let mut flow = Flow::new(file);
        self.put(file, &mut flow);
        flow.finish().text().to_owned()
    }

    /// Puts in what it says.
    pub(crate) fn put(self, file: &str, flow: &mut Flow<'_>) {
        let start = self.span.start;
        let raw = file.get(self.span.range()).unwrap_or_default();
        let Some(quoted) = raw.strip_prefix('"') else { return flow.copy(self.span) };
        let mut at = start + 1;
        let mut rest = quoted;
        while let Some(mark) = rest.find('"') {
            flow.copy(Span::new(at, at + mark));
            at += mark;
            rest = &rest[mark + 1..];
            let Some(behind) = rest.strip_prefix('"') else {
                // What stands behind the end.
                return flow.copy(Span::new(at + 1, self.span.end));
            };
            flow.stand_in("\"", Span::new(at, at + 2));
            at += 2;
            rest = behind;
        }
        flow.copy(Span::new(at, self.span.end));
    }

    fn is_unclosed(self, file: &str) -> bool {
        let raw = file.get(self.span.range()).unwrap_or_default();
        let Some(mut rest) = raw.strip_prefix('"') else { return false };
        while let Some(mark) = rest.find('"') {
            match rest[mark + 1..].strip_prefix('"') {
                Some(behind) => rest = behind,
                None => return false,
            }
        }
        true
    }
}

/// Reads the rows of a table, one after the other. Blank lines are none.
pub(crate) struct Records<'f> {
    file: &'f str,
    reader: Reader,
    at: usize,
    is_over: bool,
}

impl<'f> Records<'f> {
    pub(crate) fn of(file: &'f str, delimiter: u8) -> Self {
        let start = if file.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        Self { file, reader: ReaderBuilder::new().delimiter(delimiter).build(), at: start, is_over: false }
    }

    /// The stretch up to the end of the next cell, with what ends it, and whether the row ends there.
    fn stretch(&mut self) -> Option<(Span, bool)> {
        let start = self.at;
        let mut content = [0; 4096];
        loop {
            let input = self.file.as_bytes().get(self.at..).unwrap_or_default();
            let (result, read, _) = self.reader.read_field(input, &mut content);
            self.at += read;
            match result {
                ReadFieldResult::Field { record_end } => return Some((Span::new(start, self.at), record_end)),
                ReadFieldResult::End => return None,
                ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            }
        }
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Record, Malformed>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut record = Record::default();
        while let Some((mut span, is_last)) = self.stretch().filter(|_| !self.is_over) {
            let raw = self.file.get(span.range()).unwrap_or_default();
            if record.cells.is_empty() {
                // The rest of the line end before, and blank lines.
                span.start += raw.len() - raw.trim_start_matches(['\r', '\n']).len();
            }
            let is_at_end = is_last && !raw.ends_with(['\r', '\n']);
            if !is_at_end {
                span.end -= 1;
            }
            let cell = Cell { span: Span::new(span.start.min(span.end), span.end) };
            if cell.is_unclosed(self.file) {
                self.is_over = true;
                let found = "a quoted cell without an end";
                return Some(Err(Malformed::at(self.file, cell.span.start, found, "a quotation mark behind it")));
            }
            record.cells.push(cell);
            if is_last {
                return Some(Ok(record));
            }
        }
        None
    }
}
