//! Where pairs come from: two texts, or a file with both sides.

use std::path::Path;

use clap::ValueEnum;
use padanan::check::{Pair, align};
use padanan::markup::{Bilingual, xliff};
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
    /// XLIFF 1.2 or 2
    #[value(alias = "xlf")]
    Xliff,
}

impl From {
    fn of(path: Option<&Path>) -> Option<Self> {
        Some(match path?.extension()?.to_str()?.to_lowercase().as_str() {
            "tsv" | "tab" => From::Tsv,
            "jsonl" | "ndjson" | "json" => From::Jsonl,
            "xlf" | "xliff" => From::Xliff,
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
        Some(From::Xliff) => {
            let file = xliff::read(&text).map_err(|why| Error::Request(one_line(&format!("{name}:{why}"))))?;
            Ok(bilingual(&file))
        }
        None => Err(Error::Request(one_line(&format!(
            "{name}: found one file that is not known to have both sides; expected its translation behind it, or --from tsv, jsonl or xliff"
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

fn bilingual(file: &Bilingual<'_>) -> Vec<Pair> {
    let pairs = file.pairs().map(|pair| {
        let (line, column) = (pair.position.line, 0);
        Pair {
            source_line: line,
            source_column: column,
            target_line: line,
            target_column: column,
            ..Pair::new(pair.unit.id.as_str(), pair.indonesian, pair.translation)
        }
    });
    pairs.collect()
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
        let is_heading = number == 0 && matches!((source, target), ("source" | "id" | "indonesian", "target" | "en" | "english"));
        if is_heading {
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
