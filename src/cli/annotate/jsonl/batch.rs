//! The lines of inputs, as many at a time as are there.

use std::fs::File;
use std::io::{self, Read};
use std::sync::Arc;

use memchr::{memchr_iter, memrchr};

use crate::cli::input::{Source, Unreadable};

/// How much is read at a time, in bytes: what a pipe holds.
const PIECE: usize = 1 << 16;

/// Whole lines of an input.
pub(super) struct Batch {
    /// The input's name.
    pub(super) name: Arc<str>,
    /// The number of the first line, from 1.
    pub(super) line: usize,
    /// The lines with their ends; the last one of an input may have none.
    pub(super) bytes: Vec<u8>,
}

/// A step through the inputs.
pub(super) enum Piece {
    Batch(Batch),
    Unreadable(Unreadable),
}

/// Walks through inputs, batch by batch. A batch is what was there when it was asked for: it never waits to be full, only for
/// the end of a line.
pub(super) struct Batches {
    sources: std::vec::IntoIter<Result<Source, Unreadable>>,
    open: Option<Open>,
}

struct Open {
    name: Arc<str>,
    reader: Box<dyn Read + Send>,
    /// The number of the next line.
    line: usize,
    /// The beginning of a line whose end has not been read.
    rest: Vec<u8>,
}

impl Batches {
    pub(super) fn new(sources: Vec<Result<Source, Unreadable>>) -> Self {
        Self { sources: sources.into_iter(), open: None }
    }
}

impl Iterator for Batches {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        loop {
            let Some(open) = &mut self.open else {
                match Open::new(self.sources.next()?) {
                    Ok(open) => self.open = Some(open),
                    Err(why) => return Some(Piece::Unreadable(why)),
                }
                continue;
            };
            match open.batch() {
                Ok(Some(batch)) => return Some(Piece::Batch(batch)),
                Ok(None) => self.open = None,
                Err(why) => {
                    let name = open.name.to_string();
                    self.open = None;
                    return Some(Piece::Unreadable(Unreadable { name, why: why.to_string() }));
                }
            }
        }
    }
}

impl Open {
    fn new(source: Result<Source, Unreadable>) -> Result<Self, Unreadable> {
        let source = source?;
        let name = source.name();
        let reader: Box<dyn Read + Send> = match source {
            Source::Stdin => Box::new(io::stdin()),
            Source::File(path) => {
                Box::new(File::open(path).map_err(|why| Unreadable { name: name.clone(), why: why.to_string() })?)
            }
        };
        Ok(Self { name: name.into(), reader, line: 1, rest: Vec::new() })
    }

    /// The next lines, or nothing at the end of the input.
    fn batch(&mut self) -> io::Result<Option<Batch>> {
        loop {
            let before = self.rest.len();
            self.rest.resize(before + PIECE, 0);
            let read = self.read(before);
            self.rest.truncate(before + read.as_ref().copied().unwrap_or(0));
            if read? == 0 {
                let bytes = std::mem::take(&mut self.rest);
                return Ok((!bytes.is_empty()).then(|| self.lines(bytes)));
            }
            if let Some(end) = memrchr(b'\n', &self.rest[before..]) {
                let rest = self.rest.split_off(before + end + 1);
                let bytes = std::mem::replace(&mut self.rest, rest);
                return Ok(Some(self.lines(bytes)));
            }
        }
    }

    fn read(&mut self, before: usize) -> io::Result<usize> {
        loop {
            match self.reader.read(&mut self.rest[before..]) {
                Err(why) if why.kind() == io::ErrorKind::Interrupted => {}
                read => return read,
            }
        }
    }

    fn lines(&mut self, bytes: Vec<u8>) -> Batch {
        let line = self.line;
        self.line += memchr_iter(b'\n', &bytes).count();
        Batch { name: Arc::clone(&self.name), line, bytes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives what it has in pieces, an error among them.
    struct Pieces(Vec<io::Result<&'static [u8]>>);

    impl Read for Pieces {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if self.0.is_empty() {
                return Ok(0);
            }
            let piece = self.0.remove(0)?;
            buffer[..piece.len()].copy_from_slice(piece);
            Ok(piece.len())
        }
    }

    fn batches(pieces: Vec<io::Result<&'static [u8]>>) -> Vec<Result<(usize, Vec<u8>), String>> {
        let open = Open { name: "-".into(), reader: Box::new(Pieces(pieces)), line: 1, rest: Vec::new() };
        let all = Batches { sources: Vec::new().into_iter(), open: Some(open) };
        let shown = |piece| match piece {
            Piece::Batch(Batch { line, bytes, .. }) => Ok((line, bytes)),
            Piece::Unreadable(Unreadable { why, .. }) => Err(why),
        };
        all.map(shown).collect()
    }

    #[test]
    fn lines_are_given_as_soon_as_they_are_there() {
        let found = batches(vec![Ok(b"a\nb\nc"), Ok(b"d"), Ok(b"e\n"), Ok(b"f\n"), Ok(b"\n\ng")]);
        let expected = [(1, "a\nb\n"), (3, "cde\n"), (4, "f\n"), (5, "\n\n"), (7, "g")];
        assert_eq!(found, expected.map(|(line, bytes)| Ok((line, bytes.as_bytes().to_vec()))));
        assert_eq!(batches(vec![]), []);
    }

    #[test]
    fn an_interruption_is_none_and_another_error_ends_the_input() {
        let found = batches(vec![
            Ok(b"a\nb"),
            Err(io::ErrorKind::Interrupted.into()),
            Ok(b"\n"),
            Err(io::Error::other("gone")),
            Ok(b"c\n"),
        ]);
        assert_eq!(found, [Ok((1, b"a\n".to_vec())), Ok((2, b"b\n".to_vec())), Err("gone".to_owned())]);
    }
}
