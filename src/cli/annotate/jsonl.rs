//! JSON Lines in and out: each record comes back, in order and with all its fields, with `annotations` added.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Write};

use serde_json::{Map, Value};

use crate::cli::input::Source;
use crate::cli::{Error, Outcome, complain};

/// Annotates the records of an input. One that cannot be read is reported with its line and comes back as
/// `{"error": …}`, so that the lines of output stay those of the input.
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
        let record = match parse(&line) {
            Ok((mut record, text)) => {
                record.insert("annotations".to_owned(), annotate(&text).map_err(io::Error::from)?);
                record
            }
            Err((column, why)) => {
                complain(&format!("{name}:{number}:{column}"), &why);
                outcome = Outcome::Failed;
                Map::from_iter([("error".to_owned(), Value::String(format!("line {number}, column {column}: {why}")))])
            }
        };
        serde_json::to_writer(&mut *writer, &record).map_err(io::Error::from)?;
        writer.write_all(b"\n")?;
    }
    Ok(outcome)
}

/// The fields of a record and its text, or the column and what is wrong there.
fn parse(line: &[u8]) -> Result<(Map<String, Value>, String), (usize, String)> {
    let value: Value = serde_json::from_slice(line).map_err(|why| {
        let message = why.to_string();
        let message = message.split(" at line ").next().unwrap_or_default().to_owned();
        (why.column().max(1), format!("{message}; expected a JSON object"))
    })?;
    let Value::Object(record) = value else {
        return Err((1, "found no object, expected {\"text\": …}".to_owned()));
    };
    match record.get("text") {
        Some(Value::String(text)) => {
            let text = text.clone();
            Ok((record, text))
        }
        Some(_) => Err((1, "field \"text\" is no string".to_owned())),
        None => Err((1, "found no field \"text\"".to_owned())),
    }
}
