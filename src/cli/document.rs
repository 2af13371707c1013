//! Documents: in which format an input is, and what is read of it.

use std::path::Path;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use padanan::markup::{Content, File, Format, Malformed};
use padanan::{Annotations, Annotator, Placed};

use super::input::{Source, Unreadable};

/// What a format is, for help.
fn about(format: Format) -> &'static str {
    match format {
        Format::Text => "Plain text",
        Format::Markdown => "Markdown",
        Format::Html => "A web page",
        Format::Srt => "Subtitles in SubRip",
        Format::Vtt => "Subtitles in WebVTT",
        Format::Pdftext => "What pdftotext makes of a PDF: lines that break anywhere, divided words, heads of pages",
        Format::Csv => "A table; with --columns only some of it",
        Format::Docx => "A document in the format of Word",
        Format::Odt => "A document in the format of LibreOffice",
        Format::Po => "Messages of a program (gettext)",
        Format::Xliff => "XLIFF 1.2 or 2, with Indonesian on either side",
        Format::Tmx => "A translation memory, with Indonesian on either side",
        _ => "",
    }
}

/// The formats as values of an option.
pub(super) fn values() -> impl Iterator<Item = PossibleValue> {
    Format::all().map(|format| PossibleValue::new(format.name()).help(about(format)))
}

/// In which format the inputs are, and what of them is looked at.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct Input {
    /// What the inputs are; by default what the endings of their names say, or else text
    #[arg(long = "from", value_name = "FORMAT", value_parser = parser())]
    pub(super) format: Option<Format>,

    #[command(flatten)]
    pub(super) columns: Columns,
}

/// What of a table is looked at.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct Columns {
    /// Of a table, look at these columns only: names from its first row, or numbers from 1, separated by commas
    #[arg(long = "columns", value_name = "COLUMNS", value_delimiter = ',')]
    names: Vec<String>,
}

impl Input {
    /// What is in a source, of which `bytes` were read.
    pub(super) fn content<'b>(&'b self, source: &Result<Source, Unreadable>, bytes: &'b [u8]) -> Content<'b> {
        Content::new(format(source.as_ref().ok(), self.format), bytes).columns(&self.columns.names)
    }
}

fn parser() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(values()).map(|name| named(&name))
}

/// The format of a name that is among [`values`].
pub(super) fn named(name: &str) -> Format {
    Format::all().find(|format| format.name() == name).unwrap_or_default()
}

/// How the names of documents end, in a folder. Tables are none unless they are named: most hold figures.
pub(super) fn endings() -> Vec<&'static str> {
    Format::all().filter(|format| *format != Format::Csv).flat_map(Format::endings).copied().collect()
}

/// The format of an input: what the user says, or the ending of its name, or else text.
pub(super) fn format(source: Option<&Source>, from: Option<Format>) -> Format {
    from.or_else(|| of_path(source?.path()?)).unwrap_or_default()
}

/// What the name of a file says.
pub(super) fn of_path(path: &Path) -> Option<Format> {
    Format::of_ending(path.extension()?.to_str()?)
}

/// What keeps an input of this name from being read.
pub(super) fn unreadable(name: &str, why: &Malformed) -> Unreadable {
    let place = why.to_string();
    match place.split_once(": ") {
        Some((place, why)) => Unreadable { name: format!("{name}:{place}"), why: why.to_owned() },
        None => Unreadable { name: name.to_owned(), why: place },
    }
}

/// Reads what is in an input of this name.
pub(super) fn read<'c>(name: &str, content: &'c Content<'_>) -> Result<File<'c>, Unreadable> {
    content.read().map_err(|why| unreadable(name, &why))
}

/// Annotates what is in a document.
pub(super) fn annotate<'f>(annotator: &mut Annotator, file: &'f File<'_>) -> Annotations<'f> {
    match file.reading() {
        Some(reading) => annotator.annotate_prose(&reading.prose),
        None => annotator.annotate(file.text()),
    }
}

/// The annotations at their places in the file.
pub(super) fn placed<'a>(annotations: &'a Annotations<'a>, file: &'a File<'a>) -> Placed<'a> {
    file.reading().map_or(Placed::new(annotations), |reading| Placed::in_file(annotations, reading))
}
