//! What stands in which column of a table.

use std::borrow::Cow;

use crate::dictionary::source::ATTRIBUTES;

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Column {
    /// By its place, from 1.
    Number(usize),
    /// By its name in the header.
    Name(String),
}

/// Which column holds what.
///
/// ```
/// use padanan::exchange::{self, Columns, Format, Options};
///
/// let mut options = Options::default();
/// options.columns = Some(Columns::parse("term=2,gloss=Inggris")?);
/// let table = "No,Lema,Inggris\n1,rantai dingin,cold chain\n";
/// let read = exchange::read(Format::Csv, "tabel.csv", table.as_bytes(), &options).unwrap();
/// assert_eq!(read.entries[0].headword, "rantai dingin");
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns(Vec<(String, Column)>);

impl Columns {
    /// Reads `term=1,gloss=3,domain=Bidang`: what an entry has, and the number or the name of the column in which it stands.
    ///
    /// # Errors
    ///
    /// If it is no such list, or does not say where term and gloss stand.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut columns = Vec::new();
        for pair in text.split(',').map(str::trim).filter(|pair| !pair.is_empty()) {
            let (name, column) =
                pair.split_once('=').ok_or_else(|| format!("found {pair:?}, expected term=1 or term=Istilah"))?;
            let key = match name.trim() {
                "term" => "headword",
                key => key,
            };
            if !ORDER.contains(&key) && !ATTRIBUTES.contains(&key) && !matches!(key, "headword" | "gloss") {
                let known: Vec<&str> = ["term", "gloss"].into_iter().chain(ORDER).chain(ATTRIBUTES).collect();
                return Err(format!("found {key:?}, expected one of {}", known.join(", ")));
            }
            let column = match column.trim().parse::<usize>() {
                Ok(0) => return Err("found column 0, expected a number from 1".to_owned()),
                Ok(number) => Column::Number(number),
                Err(_) => Column::Name(column.trim().to_owned()),
            };
            columns.push((key.to_owned(), column));
        }
        for (key, name) in [("headword", "term"), ("gloss", "gloss")] {
            let is_needed = key == "headword" || !columns.iter().any(|(key, _)| key == "long" || key == "standard");
            if is_needed && !columns.iter().any(|(known, _)| known == key) {
                return Err(format!("found no column for {name}, expected something like term=1,gloss=2"));
            }
        }
        Ok(Self(columns))
    }
}

/// The columns behind headword and gloss that are no attributes, in the order in which they are written.
pub(super) const ORDER: [&str; 7] = ["kind", "class", "band", "domain", "long", "standard", "reason"];

/// What others call their columns.
const NAMES: [(&str, &[&str]); 6] = [
    (
        "headword",
        &[
            "headword",
            "term",
            "istilah",
            "source",
            "sumber",
            "source term",
            "indonesian",
            "indonesia",
            "bahasa indonesia",
            "lema",
            "kata",
            "id",
            "id-id",
            "in",
        ],
    ),
    (
        "gloss",
        &[
            "gloss",
            "glosses",
            "target",
            "target term",
            "translation",
            "terjemahan",
            "padanan",
            "english",
            "inggris",
            "bahasa inggris",
            "arti",
            "en",
            "en-us",
            "en-gb",
        ],
    ),
    ("domain", &["domain", "bidang", "subject", "subject field", "field", "ranah"]),
    ("note", &["note", "notes", "comment", "comments", "catatan", "keterangan", "komentar"]),
    ("class", &["class", "part of speech", "pos", "kelas", "kelas kata"]),
    ("source", &["reference", "rujukan", "acuan"]),
];

/// The columns of a table with what stands in them.
#[derive(Debug)]
pub(super) struct Layout {
    pub(super) columns: Vec<(String, usize)>,
    /// Whether the first row names the columns.
    pub(super) is_header: bool,
    /// Names of columns that nothing is known of.
    pub(super) unknown: Vec<String>,
}

impl Layout {
    /// From the first row, and from what the user says.
    pub(super) fn of(cells: &[Cow<'_, str>], wanted: Option<&Columns>) -> Result<Self, (String, String)> {
        let guessed = guess(cells);
        let Some(Columns(wanted)) = wanted else {
            return Ok(guessed.unwrap_or_else(|| Self {
                columns: ["headword", "gloss", "domain"]
                    .into_iter()
                    .zip(0..)
                    .map(|(key, place)| (key.to_owned(), place))
                    .collect(),
                is_header: false,
                unknown: Vec::new(),
            }));
        };
        let mut columns = Vec::new();
        for (key, column) in wanted {
            let place = match column {
                Column::Number(number) => number - 1,
                Column::Name(name) => cells
                    .iter()
                    .position(|cell| cell.to_lowercase() == name.to_lowercase())
                    .ok_or_else(|| (format!("the header {}", cells.join(", ")), format!("a column {name:?}")))?,
            };
            columns.push((key.clone(), place));
        }
        let is_named = wanted.iter().any(|(_, column)| matches!(column, Column::Name(_)));
        Ok(Self { columns, is_header: is_named || guessed.is_some(), unknown: Vec::new() })
    }

    /// Where a key stands.
    pub(super) fn places(&self, key: &str) -> impl Iterator<Item = usize> {
        self.columns.iter().filter(move |(known, _)| known == key).map(|(_, place)| *place)
    }
}

/// The layout that a header names, if the row is one: it must say where the terms are and what they mean.
fn guess(cells: &[Cow<'_, str>]) -> Option<Layout> {
    let names: Vec<String> = cells.iter().map(|cell| cell.trim().to_lowercase().replace('_', " ")).collect();
    let mut columns: Vec<(String, usize)> = Vec::new();
    let mut taken = vec![false; names.len()];
    // Our own names come before what others may mean by the same: `id` is Indonesian only where nothing else is.
    let own = ["headword", "gloss"].into_iter().chain(ORDER).chain(ATTRIBUTES);
    let own: Vec<&str> = own.filter(|key| *key != "source" || names.iter().any(|name| name == "headword")).collect();
    for (place, name) in names.iter().enumerate() {
        let is_id = name == "id" && !names.iter().any(|name| name == "headword");
        if own.contains(&name.as_str()) && !is_id {
            columns.push((name.clone(), place));
            taken[place] = true;
        }
    }
    for (key, known) in NAMES {
        if columns.iter().any(|(there, _)| there == key) {
            continue;
        }
        let found = known.iter().find_map(|known| names.iter().position(|name| name == known).filter(|place| !taken[*place]));
        if let Some(place) = found {
            columns.push((key.to_owned(), place));
            taken[place] = true;
        }
    }
    let has = |key: &str| columns.iter().any(|(known, _)| known == key);
    if !has("headword") || !(has("gloss") || has("long") || has("standard")) {
        return None;
    }
    columns.sort_by_key(|(_, place)| *place);
    let unknown = cells.iter().zip(&taken).filter(|(name, taken)| !**taken && !name.is_empty()).map(|(name, _)| name.to_string());
    Some(Layout { columns, is_header: true, unknown: unknown.collect() })
}
