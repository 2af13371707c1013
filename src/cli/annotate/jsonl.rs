//! JSON Lines in and out: each record comes back, in order and with all its fields, with `annotations` added.
//!
//! Records are taken as they come, as many as there are, and answered as soon as they are done: who writes one and waits for its
//! answer gets it. Memory is that of a few pieces of the input, whatever its size.

mod batch;
mod record;

use std::io::{self, Write};

use padanan::{Annotator, Glossary};

use super::Format;
use crate::cli::input::{Source, Unreadable};
use crate::cli::output::json_line;
use crate::cli::pool::{self, Outlet};
use crate::cli::progress::Progress;
use crate::cli::{Error, Outcome};
use batch::{Batch, Batches, Piece};
use record::{Record, Wrong};

/// How the names of files end that hold records, in a folder.
pub(super) const RECORD_FILES: [&str; 2] = ["jsonl", "ndjson"];

/// So much output is handed over at a time, in bytes.
const PART: usize = 1 << 18;

/// What comes of a batch.
enum Part {
    /// Lines of the output, or a part of them.
    Output(Vec<u8>),
    /// What is wrong, and where.
    Complaint(Unreadable),
    /// So many records are done, of so many bytes, with so many annotations.
    Tally { records: usize, bytes: usize, annotations: usize },
}

/// Annotates the records of all inputs. One that cannot be read is reported with its line and comes back as an `error` instead, so
/// that each record has its line; blank lines have none.
pub(super) fn run(
    sources: Vec<Result<Source, Unreadable>>,
    glossary: &Glossary,
    format: &Format,
    field: &str,
    jobs: usize,
    progress: &mut Progress,
    writer: &mut dyn Write,
) -> Result<Outcome, Error> {
    let (glossary, format, field) = (glossary.clone(), format.clone(), field.to_owned());
    let worker = move || {
        let mut annotator = glossary.annotator();
        let (format, field) = (format.clone(), field.clone());
        move |piece: Piece, outlet: &Outlet<Part>| {
            let mut work = Work { annotator: &mut annotator, format: &format, field: &field, outlet, ready: Vec::new() };
            // If nobody wants results any more, that has been noticed where they are written.
            let _ = match piece {
                Piece::Batch(batch) => work.batch(&batch),
                Piece::Unreadable(why) => outlet.put(Part::Complaint(why)),
            };
        }
    };
    let mut results = pool::start(jobs, Batches::new(sources), worker)?;
    let mut outcome = Outcome::Clean;
    while let Some(part) = results.next(|| writer.flush())? {
        match part {
            Part::Output(bytes) => writer.write_all(&bytes)?,
            Part::Complaint(Unreadable { name, why }) => {
                progress.complain(&name, why);
                outcome = Outcome::Failed;
            }
            Part::Tally { records, bytes, annotations } => progress.add(records, bytes, annotations),
        }
    }
    Ok(outcome)
}

/// A worker at a batch.
struct Work<'a> {
    annotator: &'a mut Annotator,
    format: &'a Format,
    /// The field that holds the text.
    field: &'a str,
    outlet: &'a Outlet<Part>,
    /// Output that has not been handed over.
    ready: Vec<u8>,
}

impl Work<'_> {
    fn batch(&mut self, batch: &Batch) -> io::Result<()> {
        let (mut records, mut found) = (0, 0);
        for (number, line) in (batch.line..).zip(batch.bytes.split(|&byte| byte == b'\n')) {
            let line = line.strip_prefix(b"\xef\xbb\xbf".as_slice()).filter(|_| number == 1).unwrap_or(line);
            if line.trim_ascii().is_empty() {
                continue;
            }
            records += 1;
            found += match self.record(line)? {
                Ok(annotations) => annotations,
                Err(Wrong { column, why }) => {
                    let name = format!("{}:{number}:{column}", batch.name);
                    self.error(line, &format!("line {number}, column {column}: {why}"))?;
                    self.outlet.put(Part::Complaint(Unreadable { name, why }))?;
                    0
                }
            };
        }
        self.outlet.put(Part::Output(std::mem::take(&mut self.ready)))?;
        self.outlet.put(Part::Tally { records, bytes: batch.bytes.len(), annotations: found })
    }

    /// Annotates a record, and says how many annotations it has.
    fn record(&mut self, line: &[u8]) -> io::Result<Result<usize, Wrong>> {
        let read = Record::read(line).and_then(|record| Ok((record.text(self.field)?, record)));
        let (text, record) = match read {
            Ok(read) => read,
            Err(wrong) => return Ok(Err(wrong)),
        };
        let annotations = self.format.annotate(self.annotator, &text);
        record.write_with("annotations", &annotations, self)?;
        Ok(Ok(annotations.len()))
    }

    /// A record, as far as it can be read, with what is wrong with it.
    fn error(&mut self, line: &[u8], why: &str) -> io::Result<()> {
        #[derive(serde::Serialize)]
        struct Nothing<'a> {
            error: &'a str,
        }
        match Record::read(line) {
            Ok(record) => record.write_with("error", &why, self),
            Err(_) => json_line(self, &Nothing { error: why }),
        }
    }
}

/// Output is handed over while a record is written: one may be large.
impl Write for Work<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.ready.extend_from_slice(bytes);
        if self.ready.len() >= PART {
            let next = Vec::with_capacity(PART);
            self.outlet.put(Part::Output(std::mem::replace(&mut self.ready, next)))?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
