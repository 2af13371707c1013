//! JSON Lines in and out: each record comes back, in order and with all its fields, with `annotations` added.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};

use padanan::{Annotations, Annotator};
use serde::Serialize;
use serde_json::{Map, Value};

use super::Format;
use crate::cli::input::Source;
use crate::cli::output::json_line;
use crate::cli::{Error, Outcome, complain};

/// A record with its annotations.
#[derive(Serialize)]
struct Record<'a> {
    #[serde(flatten)]
    fields: Map<String, Value>,
    annotations: Annotations<'a>,
}

/// Annotates the records of an input. One that cannot be read is reported with its line and comes back as
/// an `error` instead, so that each record has its line; blank lines have none.
pub(super) fn run(source: &Source, format: &Format, annotator: &mut Annotator, writer: &mut dyn Write) -> Result<Outcome, Error> {
    let name = source.name();
    let mut reader: Box<dyn BufRead> = match source {
        Source::Stdin => Box::new(io::stdin().lock()),
        Source::File(path) => match File::open(path) {
            Ok(file) => Box::new(BufReader::new(file)),
            Err(why) => {
                complain(&name, why);
                return Ok(Outcome::Failed);
            }
        },
    };
    let mut outcome = Outcome::Clean;
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        match reader.read_until(b'\n', &mut line) {
            Ok(0) => break,
            Ok(_) => {}
            Err(why) => {
                complain(&name, why);
                return Ok(Outcome::Failed);
            }
        }
        let content = line.strip_prefix(b"\xef\xbb\xbf".as_slice()).filter(|_| number == 1).unwrap_or(&line);
        if content.trim_ascii().is_empty() {
            continue;
        }
        let (mut fields, text) = parse(content);
        match text {
            Ok(text) => {
                // Annotations that came in make room for ours.
                fields.shift_remove("annotations");
                json_line(writer, &Record { fields, annotations: format.annotate(annotator, &text) })?;
            }
            Err((column, why)) => {
                complain(&format!("{name}:{number}:{column}"), &why);
                outcome = Outcome::Failed;
                fields.insert("error".to_owned(), Value::String(format!("line {number}, column {column}: {why}")));
                json_line(writer, &fields)?;
            }
        }
    }
    Ok(outcome)
}

/// The fields of a record, and its text, or the column and what is wrong there.
fn parse(line: &[u8]) -> (Map<String, Value>, Result<String, (usize, String)>) {
    let wrong = |column: usize, why: &str| Err((column, why.to_owned()));
    let record = match serde_json::from_slice(line) {
        Ok(Value::Object(record)) => record,
        Ok(_) => return (Map::new(), wrong(1, "found no object, expected {\"text\": …}")),
        Err(why) => {
            let message = why.to_string();
            let message = message.split(" at line ").next().unwrap_or_default();
            return (Map::new(), wrong(why.column().max(1), &format!("{message}; expected a JSON object")));
        }
    };
    let text = match record.get("text") {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(_) => wrong(1, "field \"text\" is no string"),
        None => wrong(1, "found no field \"text\""),
    };
    (record, text)
}
