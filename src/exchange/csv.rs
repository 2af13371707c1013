//! Tables: CSV with any columns and any of the usual delimiters.
//!
//! A cell that a spreadsheet would take for a formula is written with an apostrophe before it, as spreadsheets do themselves, and so
//! is one that begins like such a cell; reading takes the apostrophe away again.

mod columns;
mod shape;

use std::borrow::Cow;

pub use columns::{Column, Columns};

use super::Options;
use super::entry::{Entry, EntryKind};
use super::import::{Collector, Import};
use super::text::Places;
use crate::cell::{guarded, unguarded};
use crate::dictionary::source::SourceError;

/// Reads a table, whose first row is a header if it names columns.
pub(super) fn read(file: &str, text: &str, options: &Options) -> Result<Import, SourceError> {
    let mut shape = shape::of(file, text)?;
    if let Some(delimiter) = options.delimiter {
        shape.delimiter = delimiter;
    }
    shape::check_quotes(file, text, &shape)?;
    let body = text.get(shape.start..).unwrap_or_default();
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(shape.delimiter)
        .has_headers(false)
        .flexible(true)
        .trim(::csv::Trim::All)
        .from_reader(body.as_bytes());
    let mut collector = Collector::new(file);
    let mut layout: Option<columns::Layout> = None;
    let mut places = Places::new(text);
    for record in reader.records() {
        let Ok(record) = record else {
            continue;
        };
        let offset = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
        let blank = body.get(offset..).map_or(0, |rest| rest.len() - rest.trim_start_matches(['\r', '\n']).len());
        let place = places.at(shape.start.saturating_add(offset).saturating_add(blank));
        let cells: Vec<Cow<'_, str>> = record.iter().map(unguarded).collect();
        if cells.iter().all(|cell| cell.is_empty()) {
            continue;
        }
        let layout =
            match &layout {
                Some(layout) => layout,
                None => {
                    let found = columns::Layout::of(&cells, options.columns.as_ref()).map_err(|(found, expected)| {
                        SourceError { file: file.to_owned(), line: place.0, column: 1, found, expected }
                    })?;
                    for name in &found.unknown {
                        collector.change(place, format!("no entry has what the column {name:?} says; it is left out"));
                    }
                    let is_header = found.is_header;
                    let layout = layout.insert(found);
                    if is_header {
                        continue;
                    }
                    layout
                }
            };
        collector.push(entry(layout, &cells), place);
    }
    Ok(collector.finish())
}

fn entry(layout: &columns::Layout, cells: &[Cow<'_, str>]) -> Entry {
    let cell = |key: &str| layout.places(key).find_map(|place| cells.get(place).filter(|cell| !cell.is_empty()));
    let kind = match cell("kind").and_then(|name| EntryKind::from_name(name)) {
        Some(kind) => kind,
        None if cell("long").is_some() => EntryKind::ShortForm,
        None if cell("standard").is_some() => EntryKind::Variant,
        None if cell("band").is_some() => EntryKind::Word,
        None => EntryKind::Term,
    };
    let mut entry = Entry { kind, ..Entry::default() };
    for (key, place) in layout.columns.iter().filter(|(key, _)| key != "kind") {
        if let Some(cell) = cells.get(*place).filter(|cell| !cell.is_empty()) {
            entry.set(key, cell);
        }
    }
    entry
}

/// Writes a table with a header, with those columns that some entry fills.
pub(super) fn write(entries: &[Entry], options: &Options) -> Vec<u8> {
    let mut keys = vec!["headword", "gloss"];
    let rows: Vec<Vec<(&str, String)>> = entries.iter().map(Entry::details).collect();
    for (key, _) in rows.iter().flatten() {
        if !keys.contains(key) {
            keys.push(key);
        }
    }
    keys[2..].sort_by_key(|key| columns::ORDER.iter().position(|known| known == key).unwrap_or(columns::ORDER.len()));
    let mut writer = ::csv::WriterBuilder::new().delimiter(options.delimiter.unwrap_or(b',')).from_writer(Vec::new());
    let mut write = |cells: Vec<Cow<'_, str>>| writer.write_record(cells.iter().map(|cell| cell.as_bytes())).is_ok();
    write(keys.iter().map(|key| Cow::Borrowed(*key)).collect());
    for (entry, details) in entries.iter().zip(&rows) {
        let gloss = entry.gloss();
        let cell = |key: &&str| match *key {
            "headword" => guarded(&entry.headword).into_owned(),
            "gloss" => guarded(&gloss).into_owned(),
            key => {
                let values: Vec<&str> =
                    details.iter().filter(|(known, _)| *known == key).map(|(_, value)| value.as_str()).collect();
                guarded(&values.join(SEVERAL)).into_owned()
            }
        };
        write(keys.iter().map(|key| Cow::Owned(cell(key))).collect());
    }
    writer.into_inner().unwrap_or_default()
}

/// What separates several values of one key.
const SEVERAL: &str = " | ";

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Import {
        read("a.csv", text, &Options::default()).expect("a table")
    }

    #[test]
    fn formulas_are_guarded_and_come_back() {
        let entry = Entry::term("=HYPERLINK(\"http://x\")", ["+1", "x, y"]);
        let text = String::from_utf8(write(std::slice::from_ref(&entry), &Options::default())).expect("UTF-8");
        assert_eq!(text, "headword,gloss\n\"'=HYPERLINK(\"\"http://x\"\")\",\"'+1; x, y\"\n");
        assert_eq!(table(&text).entries, [entry]);
    }

    #[test]
    fn tables_of_others_are_read() {
        for text in [
            "Istilah;Bahasa Inggris;Bidang\nimpor;import;trade\n",
            "No,Istilah,Padanan,Bidang\n1,impor,import,trade\n",
            "id\ten\tdomain\nimpor\timport\ttrade",
            "sep=|\nterm|translation|domain\nimpor|import|trade\n",
            "\"impor\",\"import\",\"trade\"\r\n",
        ] {
            let read = table(text);
            assert_eq!(read.entries.len(), 1, "{text}");
            let entry = &read.entries[0];
            assert_eq!((entry.headword.as_str(), entry.gloss().as_str(), entry.domain.as_str()), ("impor", "import", "trade"));
        }
    }

    #[test]
    fn columns_are_named_or_numbered() {
        let text = "A,B,Bidang\nimpor,x,trade\n\"ekspor\nimpor\",y,\n";
        let columns = Columns::parse("term=1,gloss=B,domain=Bidang").expect("columns");
        let options = Options { columns: Some(columns), ..Options::default() };
        let read = read("a.csv", text, &options).expect("a table");
        assert_eq!((read.entries[0].gloss().as_str(), read.entries[0].domain.as_str()), ("x", "trade"));
        assert_eq!(read.entries[1].headword, "ekspor impor");
        assert_eq!(
            read.problems[0].to_string(),
            "a.csv:3:1: \"ekspor impor\": line breaks or tabs in the headword became spaces"
        );
    }

    #[test]
    fn what_is_wrong_is_said() {
        let options = |columns: &str| Options { columns: Columns::parse(columns).ok(), ..Options::default() };
        for (text, columns, message) in [
            ("a,b\n\"c,d\n", "term=1,gloss=2", "a.csv:2:1: found a quotation mark that is never closed, expected"),
            ("a,b\n", "term=1,gloss=Inggris", "a.csv:1:1: found the header a, b, expected a column \"Inggris\""),
        ] {
            let error = read("a.csv", text, &options(columns)).expect_err(text).to_string();
            assert!(error.starts_with(message), "{error}");
        }
        let read = table("term,gloss\nimpor,\n");
        assert!(read.problems[0].to_string().starts_with("a.csv:2:1: \"impor\": found no English equivalent, expected one"));
    }
}
