//! How a table is written: its delimiter, and whether its quotation marks are closed.

use crate::dictionary::source::SourceError;
use crate::exchange::text::place;

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) delimiter: u8,
    /// The byte at which the table begins.
    pub(super) start: usize,
}

/// The delimiters that are looked for, the likeliest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// What the first line shows: `sep=;`, as spreadsheets write, or the delimiter that stands in it most often.
pub(super) fn of(file: &str, text: &str) -> Result<Shape, SourceError> {
    let (first, start) = text.split_once('\n').map_or((text, text.len()), |(first, _)| (first, first.len() + 1));
    if let Some(named) = first.trim_end().strip_prefix("sep=") {
        return match named.as_bytes() {
            [delimiter] if delimiter.is_ascii() => Ok(Shape { delimiter: *delimiter, start }),
            _ => Err(SourceError {
                file: file.to_owned(),
                line: 1,
                column: 5,
                found: format!("the delimiter {named:?}"),
                expected: "one character".to_owned(),
            }),
        };
    }
    let mut is_quoted = false;
    let mut counts = [0_usize; DELIMITERS.len()];
    for byte in first.bytes() {
        if byte == b'"' {
            is_quoted = !is_quoted;
        } else if let Some(known) = DELIMITERS.iter().position(|delimiter| *delimiter == byte).filter(|_| !is_quoted) {
            counts[known] += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let delimiter = counts.iter().position(|count| *count == most).map_or(b',', |place| DELIMITERS[place]);
    Ok(Shape { delimiter, start: 0 })
}

/// Refuses a table in which a quotation mark opens a cell that nothing closes, since all the rest would be in that cell.
pub(super) fn check_quotes(file: &str, text: &str, shape: &Shape) -> Result<(), SourceError> {
    let bytes = text.as_bytes();
    let (mut at, mut is_start) = (shape.start, true);
    while let Some(&byte) = bytes.get(at) {
        if byte == b'"' && is_start {
            let open = at;
            loop {
                match memchr::memchr(b'"', bytes.get(at + 1..).unwrap_or_default()) {
                    None => {
                        let (line, column) = place(text, open);
                        let found = "a quotation mark that is never closed".to_owned();
                        let expected = "another one at the end of the cell".to_owned();
                        return Err(SourceError { file: file.to_owned(), line, column, found, expected });
                    }
                    Some(further) => at += 1 + further,
                }
                // Two of them are one that stands for itself.
                if bytes.get(at + 1) != Some(&b'"') {
                    break;
                }
                at += 1;
            }
        }
        is_start = byte == shape.delimiter || byte == b'\n' || byte == b'\r' || (is_start && byte == b' ');
        at += 1;
    }
    Ok(())
}
