//! JSON Lines in and out: each record comes back, in order and with all its fields, with `annotations` added.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};

use serde_json::{Map, Value};

use crate::cli::input::Source;
use crate::cli::output::json_line;
use crate::cli::{Error, Outcome, complain};

/// Annotates the records of an input. One that cannot be read is reported with its line and comes back as
/// an `error` instead, so that the lines of output stay those of the input.
pub(super) fn run(
    source: &Source,
    mut annotate: impl FnMut(&str) -> serde_json::Result<Value>,
    writer: &mut dyn Write,
) -> Result<Outcome, Error> {
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
        if line.trim_ascii().is_empty() {
            continue;
        }
        let (mut record, text) = parse(&line);
        let (key, value) = match text {
            Ok(text) => ("annotations", annotate(&text).map_err(io::Error::from)?),
            Err((column, why)) => {
                complain(&format!("{name}:{number}:{column}"), &why);
                outcome = Outcome::Failed;
                ("error", Value::String(format!("line {number}, column {column}: {why}")))
            }
        };
        record.insert(key.to_owned(), value);
        json_line(writer, &record)?;
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
