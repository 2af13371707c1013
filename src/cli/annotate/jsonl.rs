//! JSON Lines in and out: each record comes back, in order and with all its fields, with `annotations` added.
//!
//! Records are taken as they come, as many as there are, and answered as soon as they are done: who writes one and waits for its
//! answer gets it. Memory is that of a few pieces of the input, whatever its size.

mod batch;
mod record;

use std::io::{self, Write};

use padanan::{Annotator, Glossary, JsonWriter};

use super::part::{self, Part, Parts};
use super::show::Show;
use crate::cli::input::{Source, Unreadable};
use crate::cli::output::json_line;
use crate::cli::pool::{self, Outlet};
use crate::cli::progress::Progress;
use crate::cli::{Error, Outcome};
use batch::{Batch, Batches, Piece};
use record::{Record, Wrong};

/// How the names of files end that hold records, in a folder.
pub(super) const RECORD_FILES: [&str; 2] = ["jsonl", "ndjson"];

/// Annotates the records of all inputs. One that cannot be read is reported with its line and comes back as an `error` instead, so
/// that each record has its line; blank lines have none.
pub(super) fn run(
    sources: Vec<Result<Source, Unreadable>>,
    glossary: &Glossary,
    show: &Show,
    field: &str,
    jobs: usize,
    progress: &mut Progress,
    writer: &mut dyn Write,
) -> Result<Outcome, Error> {
    let (glossary, show, field) = (glossary.clone(), show.clone(), field.to_owned());
    let worker = move || {
        let (mut annotator, mut json) = (glossary.annotator(), JsonWriter::default());
        let (show, field) = (show.clone(), field.clone());
        move |piece: Piece, outlet: &Outlet<Part>| {
            let parts = Parts::new(outlet);
            let work = Work { annotator: &mut annotator, show: &show, field: &field, json: &mut json, parts };
            // If nobody wants results any more, that has been noticed where they are written.
            let _ = match piece {
                Piece::Batch(batch) => work.batch(&batch),
                Piece::Unreadable(why) => work.parts.complain(why),
            };
        }
    };
    part::take(pool::start(jobs, Batches::new(sources), worker)?, progress, writer)
}

/// A worker at a batch.
struct Work<'a> {
    annotator: &'a mut Annotator,
    show: &'a Show,
    /// The field that holds the text.
    field: &'a str,
    json: &'a mut JsonWriter,
    parts: Parts<'a>,
}

impl Work<'_> {
    fn batch(mut self, batch: &Batch) -> io::Result<()> {
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
                    self.parts.complain(Unreadable { name, why })?;
                    0
                }
            };
        }
        self.parts.finish(records, batch.bytes.len(), found)
    }

    /// Annotates a record, and says how many annotations it has.
    fn record(&mut self, line: &[u8]) -> io::Result<Result<usize, Wrong>> {
        let read = Record::read(line).and_then(|record| Ok((record.text(self.field)?, record)));
        let (text, record) = match read {
            Ok(read) => read,
            Err(wrong) => return Ok(Err(wrong)),
        };
        let annotations = self.show.annotate(self.annotator, &text);
        let json = &mut *self.json;
        record.write_with(
            "annotations",
            |writer| writer.write_formatted(|out| json.write(&annotations, out)),
            &mut self.parts,
        )?;
        Ok(Ok(annotations.len()))
    }

    /// A record, as far as it can be read, with what is wrong with it.
    fn error(&mut self, line: &[u8], why: &str) -> io::Result<()> {
        #[derive(serde::Serialize)]
        struct Nothing<'a> {
            error: &'a str,
        }
        match Record::read(line) {
            Ok(record) => record.write_with("error", |writer| Ok(serde_json::to_writer(writer, why)?), &mut self.parts),
            Err(_) => json_line(&mut self.parts, &Nothing { error: why }),
        }
    }
}
