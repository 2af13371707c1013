//! Where pairs come from: two texts, or a file with both sides.

use std::path::Path;

use clap::ValueEnum;
use padanan::LineIndex;
use padanan::check::{Pair, align};
use padanan::markup::{Bilingual, Malformed, decode, po, tmx, xliff};
use serde_json::Value;

use crate::cli::Error;
use crate::cli::input::{Source, Unreadable, read as read_all};
use crate::cli::output::one_line;

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
    if let Some(folder) = source.as_ref().ok().and_then(Source::path).filter(|path| path.is_dir()) {
        let name = folder.display();
        return Err(Error::Request(one_line(&format!("{name}: found a folder, expected a file; check its files one at a time"))));
    }
    let mut bytes = Vec::new();
    let name = read_all(source, &mut bytes).map_err(|why| Error::Request(one_line(&format!("{}: {}", why.name, why.why))))?;
    let text = decode(&bytes);
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Ok((name, text.to_owned()))
}

fn bilingual(name: &str, file: Result<Bilingual<'_>, Malformed>) -> Result<Vec<Pair>, Error> {
    let file = file.map_err(|why| Error::Request(one_line(&format!("{name}:{why}"))))?;
    let (whole, lines) = (&file.indonesian().file, LineIndex::new(&file.indonesian().file));
    // A unit without a translation is one that a reader of the report must know of.
    let pairs = file.units().iter().filter_map(|unit| {
        let source = file.indonesian().prose.text().get(unit.indonesian?.range())?;
        let target = unit.translation.and_then(|span| file.translation().text().get(span.range())).unwrap_or_default();
        let line = lines.position(whole, unit.place).line;
        let pair = Pair::new(unit.id.as_str(), source, target);
        Some(Pair { source_line: line, source_column: 0, target_line: line, target_column: 0, ..pair })
    });
    Ok(pairs.collect())
}

/// Which column of a table holds what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Layout {
    id: Option<usize>,
    source: usize,
    target: usize,
}

impl Layout {
    /// What a first row says, if it names its columns, in any order.
    fn of_heading(names: &[&str]) -> Option<Self> {
        const SOURCE: [&str; 4] = ["source", "indonesian", "indonesia", "sumber"];
        const TARGET: [&str; 5] = ["target", "en", "english", "translation", "terjemahan"];
        let find = |known: &[&str]| names.iter().position(|name| known.contains(&name.trim().to_lowercase().as_str()));
        // `id` is Indonesian where nothing else is.
        let (source, id) = match (find(&SOURCE), find(&["id"])) {
            (Some(source), id) => (source, id),
            (None, id) => (id?, None),
        };
        Some(Self { id, source, target: find(&TARGET)? })
    }

    /// Source and target, or a name before them if some row has more than two fields that are not empty.
    fn of_rows(rows: &[(usize, Vec<&str>)]) -> Self {
        let is_named = rows.iter().any(|(_, fields)| fields.get(2).is_some_and(|field| !field.trim().is_empty()));
        let before = usize::from(is_named);
        Self { id: is_named.then_some(0), source: before, target: before + 1 }
    }
}

/// Rows with the lines on which they begin. `column` says at which column of its line a field begins, 0 if that is not known.
fn table(
    name: &str,
    mut rows: Vec<(usize, Vec<&str>)>,
    column: impl Fn(&[&str], usize) -> usize,
    separator: &str,
) -> Result<Vec<Pair>, Error> {
    let heading = rows.first().and_then(|(_, names)| Layout::of_heading(names));
    if heading.is_some() {
        rows.remove(0);
    }
    let layout = heading.unwrap_or_else(|| Layout::of_rows(&rows));
    let pairs = rows.iter().map(|(line, fields)| {
        // A row may be without the name that others have.
        let Layout { id, source, target } = match (heading, fields.len()) {
            (None, 2) => Layout { id: None, source: 0, target: 1 },
            _ => layout,
        };
        let (Some(original), Some(translation)) = (fields.get(source), fields.get(target)) else {
            let found = if fields.len() == 1 { "one field".to_owned() } else { format!("{} fields", fields.len()) };
            let message = format!("{name}:{line}:1: found {found}, expected source and target with {separator} between");
            return Err(Error::Request(one_line(&message)));
        };
        let id = id.and_then(|id| fields.get(id)).map_or_else(|| line.to_string(), |id| (*id).to_owned());
        Ok(Pair {
            source_line: *line,
            source_column: column(fields, source),
            target_line: *line,
            target_column: column(fields, target),
            ..Pair::new(id, *original, *translation)
        })
    });
    pairs.collect()
}

fn csv(name: &str, text: &str) -> Result<Vec<Pair>, Error> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let records: Result<Vec<_>, _> = reader.records().collect();
    let records = records.map_err(|why| Error::Request(one_line(&format!("{name}: {why}"))))?;
    let line = |record: &csv::StringRecord| record.position().map_or(1, |at| usize::try_from(at.line()).unwrap_or(1));
    let rows = records.iter().map(|record| (line(record), record.iter().collect::<Vec<_>>()));
    table(name, rows.filter(|(_, fields)| fields.iter().any(|field| !field.trim().is_empty())).collect(), |_, _| 0, "a comma")
}

fn tsv(name: &str, text: &str) -> Result<Vec<Pair>, Error> {
    let lines = text.lines().zip(1..).filter(|(line, _)| !line.trim().is_empty());
    let rows = lines.map(|(line, number)| (number, line.trim_end_matches('\r').split('\t').collect()));
    let column = |fields: &[&str], at: usize| fields[..at].iter().map(|field| field.chars().count() + 1).sum::<usize>() + 1;
    table(name, rows.collect(), column, "a tab")
}

fn jsonl(name: &str, text: &str) -> Result<Vec<Pair>, Error> {
    let mut all = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let line_number = number + 1;
        let fail = |column: usize, found: &str| {
            let expected = "expected an object with the strings \"source\" and \"target\"";
            Error::Request(one_line(&format!("{name}:{line_number}:{column}: {found}, {expected}")))
        };
        let value: Value = serde_json::from_str(line).map_err(|why| {
            let what = why.to_string();
            let what = what.split(" at line ").next().unwrap_or_default();
            let column = line.get(..why.column().saturating_sub(1)).map_or(1, |before| before.chars().count() + 1);
            fail(column, &format!("found broken JSON ({what})"))
        })?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_say_which_column_is_which() {
        for text in [
            "a\tb\n",
            "a\tb\t\r\n",
            "1\ta\tb\n",
            "source\ttarget\na\tb\n",
            "target\tsource\nb\ta\n",
            "Source\tTarget\tNote\na\tb\tc\n",
            "id\ten\na\tb\n",
            "note\tid\tSumber\tTerjemahan\n\t7\ta\tb\n",
        ] {
            for (text, read) in [(text.to_owned(), tsv as fn(&str, &str) -> _), (text.replace('\t', ","), csv)] {
                let pairs = read("x", &text).unwrap_or_else(|why| panic!("{text:?}: {why}"));
                let sides: Vec<(&str, &str)> = pairs.iter().map(|pair| (&*pair.source, &*pair.target)).collect();
                assert_eq!(sides, [("a", "b")], "{text:?}");
            }
        }
    }

    #[test]
    fn rows_have_their_places() {
        let pairs = tsv("x", "1\té\tb\n\na\tb\n").expect("pairs");
        let places: Vec<_> =
            pairs.iter().map(|pair| (&*pair.id, pair.target_line, pair.source_column, pair.target_column)).collect();
        assert_eq!(places, [("1", 1, 3, 5), ("3", 3, 1, 3)]);
        let why = tsv("x", "a\tb\nc\n").expect_err("one field").to_string();
        assert_eq!(why, "x:2:1: found one field, expected source and target with a tab between");
    }
}
