//! Where pairs come from: two texts, or a file with both sides.

use std::path::Path;

use clap::ValueEnum;
use padanan::check::{Pair, align};
use padanan::markup::{Bilingual, Malformed, po, tmx, xliff};
use serde_json::Value;

use crate::cli::Error;
use crate::cli::input::{Source, Unreadable, read as read_all};
use padanan::markup::decode;

/// What a file with both sides is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum From {
    /// A pair a line: source and target, or id, source and target, with tabs between
    Tsv,
    /// A JSON object a line, with "source", "target" and perhaps "id"
    #[value(alias = "json")]
    Jsonl,
    /// Comma-separated, otherwise as tsv
    Csv,
    /// XLIFF 1.2 or 2
    #[value(alias = "xlf")]
    Xliff,
    /// Gettext PO
    Po,
    /// TMX
    Tmx,
}

impl From {
    fn of(path: Option<&Path>) -> Option<Self> {
        Some(match path?.extension()?.to_str()?.to_lowercase().as_str() {
            "tsv" | "tab" => From::Tsv,
            "jsonl" | "ndjson" | "json" => From::Jsonl,
            "csv" => From::Csv,
            "xlf" | "xliff" => From::Xliff,
            "po" | "pot" => From::Po,
            "tmx" => From::Tmx,
            _ => return None,
        })
    }
}

type Given = Result<Source, Unreadable>;

/// The pairs of two files, or of one that has both sides.
pub(super) fn read(source: &Given, target: Option<&Given>, from: Option<From>) -> Result<Vec<Pair>, Error> {
    let (name, text) = text_of(source)?;
    if let Some(target) = target {
        let (_, other) = text_of(target)?;
        return Ok(align(&text, &other));
    }
    let path = source.as_ref().ok().and_then(Source::path);
    match from.or_else(|| From::of(path)) {
        Some(From::Tsv) => tsv(&name, &text),
        Some(From::Jsonl) => jsonl(&name, &text),
        Some(From::Csv) => csv(&name, &text),
        Some(From::Xliff) => bilingual(&name, xliff::read(&text)),
        Some(From::Po) => bilingual(&name, po::read(&text)),
        Some(From::Tmx) => bilingual(&name, tmx::read(&text)),
        None => Err(Error::Request(one_line(&format!(
            "{name}: found one file that is not known to have both sides; expected its translation behind it, or --from with tsv, csv, jsonl, xliff, po or tmx"
        )))),
    }
}

fn text_of(source: &Given) -> Result<(String, String), Error> {
    let mut bytes = Vec::new();
    let name = read_all(source, &mut bytes).map_err(|why| Error::Request(one_line(&format!("{}: {}", why.name, why.why))))?;
    let text = decode(&bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok((name, text.to_owned()))
}

fn one_line(text: &str) -> String {
    padanan::render::visible(text).replace(['\n', '\r'], " ")
}

fn bilingual(name: &str, file: Result<Bilingual<'_>, Malformed>) -> Result<Vec<Pair>, Error> {
    let file = file.map_err(|why| Error::Request(one_line(&format!("{name}:{why}"))))?;
    let pairs = file.pairs().map(|pair| {
        let (source_line, target_line) = (pair.position.line, pair.position.line);
        let whole = Pair::new(pair.unit.id.as_str(), pair.indonesian, pair.translation);
        Pair { source_line, source_column: 0, target_line, target_column: 0, ..whole }
    });
    Ok(pairs.collect())
}

/// Whether a first row names its columns.
fn is_heading(source: &str, target: &str) -> bool {
    let is = |name: &str, names: &[&str]| names.contains(&name.trim().to_lowercase().as_str());
    is(source, &["source", "id", "indonesian", "sumber"]) && is(target, &["target", "en", "english", "translation"])
}

/// Rows of two fields, or of three of which the first is a name.
fn csv(name: &str, text: &str) -> Result<Vec<Pair>, Error> {
    let mut all = Vec::new();
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    for (number, row) in reader.records().enumerate() {
        let row = row.map_err(|why| Error::Request(one_line(&format!("{name}: {why}"))))?;
        let line = row.position().map_or(1, |position| usize::try_from(position.line()).unwrap_or(1));
        let (id, source, target) = match (row.get(0), row.get(1), row.get(2)) {
            (Some(id), Some(source), Some(target)) => (id.to_owned(), source, target),
            (Some(source), Some(target), None) => ((number + 1).to_string(), source, target),
            _ => return Err(Error::Request(one_line(&format!("{name}:{line}:1: found one field, expected source and target")))),
        };
        if number > 0 || !is_heading(source, target) {
            let pair = Pair::new(id, source, target);
            all.push(Pair { source_line: line, source_column: 0, target_line: line, target_column: 0, ..pair });
        }
    }
    Ok(all)
}

/// A line of two fields, or of three of which the first is a name; a heading that says so is left out.
fn tsv(name: &str, text: &str) -> Result<Vec<Pair>, Error> {
    let mut all = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let fields: Vec<&str> = line.trim_end_matches('\r').split('\t').collect();
        let (id, source, target) = match fields[..] {
            [source, target] => (None, source, target),
            [id, source, target, ..] => (Some(id), source, target),
            _ => {
                let place = format!("{name}:{}:1", number + 1);
                return Err(Error::Request(one_line(&format!(
                    "{place}: found no tab, expected source and target with a tab between"
                ))));
            }
        };
        if number == 0 && is_heading(source, target) {
            continue;
        }
        let id = id.map_or_else(|| (number + 1).to_string(), str::to_owned);
        let column = |before: usize| line[..before].chars().count() + 1;
        let source_at = line.len().min(source.as_ptr().addr() - line.as_ptr().addr());
        let target_at = line.len().min(target.as_ptr().addr() - line.as_ptr().addr());
        all.push(Pair {
            source_line: number + 1,
            source_column: column(source_at),
            target_line: number + 1,
            target_column: column(target_at),
            ..Pair::new(id, source, target)
        });
    }
    Ok(all)
}

fn jsonl(name: &str, text: &str) -> Result<Vec<Pair>, Error> {
    let mut all = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let line_number = number + 1;
        let fail = |column: usize, found: &str| {
            let expected = "expected an object with the strings \"source\" and \"target\"";
            Error::Request(one_line(&format!("{name}:{line_number}:{column}: {found}, {expected}")))
        };
        let value: Value = serde_json::from_str(line).map_err(|why| fail(why.column(), &format!("found {why}")))?;
        let field = |key: &str| value.get(key).and_then(Value::as_str).ok_or_else(|| fail(1, &format!("found no {key:?}")));
        let id = match value.get("id") {
            Some(Value::String(id)) => id.clone(),
            Some(id) if !id.is_null() => id.to_string(),
            _ => line_number.to_string(),
        };
        let pair = Pair::new(id, field("source")?, field("target")?);
        all.push(Pair { source_line: line_number, source_column: 0, target_line: line_number, target_column: 0, ..pair });
    }
    Ok(all)
}
