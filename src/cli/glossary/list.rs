//! `padanan glossary list`: what is in glossaries of one's own.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use padanan::editing::{self, Listed};
use serde_json::{Map, Value, json};
use unicode_width::UnicodeWidthStr;

use crate::cli::input::utf8;
use crate::cli::output::{json_line, one_line};
use crate::cli::project::{from_here, own_glossaries};
use crate::cli::{Done, Outcome, complain};

#[derive(Debug, Args)]
#[command(after_help = "Examples:
  padanan glossary list
  padanan glossary list rantai
  padanan glossary list --to json | jq 'select(.attributes.status == \"forbidden\")'")]
pub(in crate::cli) struct Arguments {
    /// List only rows in whose term, gloss or domain this occurs; capitals do not matter
    #[arg(value_name = "FILTER", default_value = "", hide_default_value = true)]
    filter: String,

    /// How to show them
    #[arg(long, value_name = "FORMAT", default_value = "table")]
    to: To,

    /// The glossary; by default all of padanan.toml; may be given several times
    #[arg(long, value_name = "FILE")]
    glossary: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    /// For people
    Table,
    /// One line a row, tab-separated
    Tsv,
    /// One JSON object a row
    #[value(alias = "jsonl")]
    Json,
}

pub(super) fn run(arguments: &Arguments) -> Done {
    let paths = match arguments.glossary.as_slice() {
        [] => own_glossaries()?.into_iter().map(|file| file.path).collect(),
        paths => paths.to_vec(),
    };
    let mut outcome = Outcome::Clean;
    let mut rows: Vec<(String, Listed)> = Vec::new();
    for path in &paths {
        let name = from_here(path).display().to_string();
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(why) => {
                complain(&name, why);
                outcome = Outcome::Failed;
                continue;
            }
        };
        let read = match utf8(&name, &bytes) {
            Ok(text) => editing::list(&name, text).map_err(|why| {
                (format!("{name}:{}:{}", why.line, why.column), format!("found {}, expected {}", why.found, why.expected))
            }),
            Err(unreadable) => Err((unreadable.name, unreadable.why)),
        };
        match read {
            Ok(listed) => rows.extend(listed.into_iter().map(|row| (name.clone(), row))),
            Err((place, why)) => {
                complain(&place, why);
                outcome = Outcome::Failed;
            }
        }
    }
    let wanted = arguments.filter.to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&wanted);
    rows.retain(|(_, row)| has(&row.headword) || has(&row.gloss) || has(&row.domain));
    let mut out = BufWriter::new(io::stdout().lock());
    match arguments.to {
        To::Json => rows.iter().try_for_each(|(path, row)| json_line(&mut out, &object(path, row)))?,
        To::Tsv => {
            writeln!(out, "headword\tclass\tgloss\tdomain\tattributes\tpath\tline")?;
            for (path, row) in &rows {
                let line = row.line.to_string();
                let fields = [&row.headword, row.class, &row.gloss, &row.domain, &attributes(row), path, &line];
                writeln!(out, "{}", fields.map(one_line).join("\t"))?;
            }
        }
        To::Table => table(&rows, &mut out)?,
    }
    out.flush()?;
    Ok(outcome)
}

fn object(path: &str, row: &Listed) -> Value {
    let mut object = json!({ "path": path, "line": row.line, "kind": row.kind, "headword": row.headword, "gloss": row.gloss });
    for (key, value) in [("class", row.class), ("domain", &row.domain)] {
        if !value.is_empty() {
            object[key] = json!(value);
        }
    }
    if !row.attributes.is_empty() {
        let attributes = row.attributes.iter().map(|(key, value)| (key.clone(), json!(value)));
        object["attributes"] = Value::Object(attributes.collect::<Map<_, _>>());
    }
    object
}

fn attributes(row: &Listed) -> String {
    let pairs: Vec<String> = row.attributes.iter().map(|(key, value)| format!("{key}={value}")).collect();
    pairs.join("; ")
}

/// Term, gloss, what is said besides, and the place, under each other as far as they are not too long.
fn table(rows: &[(String, Listed)], out: &mut impl Write) -> io::Result<()> {
    const WIDEST: [usize; 3] = [32, 44, 40];
    let cells = |(path, row): &(String, Listed)| {
        let about = [row.class, &row.domain, &attributes(row)].map(one_line);
        let about: Vec<&str> = about.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        ([one_line(&row.headword), one_line(&row.gloss), about.join(", ")], one_line(&format!("{path}:{}", row.line)))
    };
    let rows: Vec<_> = rows.iter().map(cells).collect();
    let width =
        |column: usize| rows.iter().map(|(cells, _)| cells[column].width()).filter(|width| *width <= WIDEST[column]).max();
    let widths = [0, 1, 2].map(|column| width(column).unwrap_or_default());
    for (cells, place) in &rows {
        for (cell, width) in cells.iter().zip(widths).filter(|(_, width)| *width > 0) {
            write!(out, "{cell}{:gap$}  ", "", gap = width.saturating_sub(cell.width()))?;
        }
        writeln!(out, "{place}")?;
    }
    Ok(())
}
