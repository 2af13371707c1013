//! `padanan annotate`: texts with glosses.

mod files;
mod jsonl;
mod part;
mod show;
mod stream;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use padanan::Glossary;
use padanan::copy::{NotePlace, Notes};
use padanan::markup::Format;
use padanan::render::{self, Layout, Mentions};

use super::document::{self, Columns, Input};
use super::input::{Source, Unreadable, sources, sources_outside};
use super::output::{self, Color};
use super::pool::{self, Pace};
use super::progress::Progress;
use super::settings::Settings;
use super::{Done, Error};
use crate::workspace::settings::Settings as Wanted;
use files::Target;
use show::{Show, To};

/// What to annotate, and how to show it.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  padanan annotate artikel.txt
  padanan annotate --to markdown artikel.txt > artikel.md
  padanan annotate -o artikel.html artikel.txt
  padanan annotate laporan.md -o laporan.html
  padanan annotate --to copy video.srt
  padanan annotate laporan.docx -o laporan.glosses.docx
  padanan annotate --explain artikel.txt
  padanan annotate --to json folder/ | jq '.annotations[].headword'
  padanan annotate --from jsonl --to jsonl - < korpus.jsonl
  padanan annotate --from jsonl --text-field isi korpus/ -o hasil.jsonl")]
pub(super) struct Arguments {
    /// Files or folders; - is standard input, and so is no argument
    #[arg(value_name = "FILE|DIR|-")]
    inputs: Vec<PathBuf>,

    /// What the input is; by default what the ending of its name says, or else text
    #[arg(long, value_name = "FORMAT", value_parser = From::parser())]
    from: Option<From>,

    /// What to make of it; by default what the name of the output file says, or else a text for the terminal
    #[arg(long, value_name = "FORMAT")]
    to: Option<To>,

    /// Gloss everyday words too
    #[arg(long)]
    words: bool,

    /// Gloss only the first mention of a term (the default)
    #[arg(long, conflicts_with = "every")]
    first: bool,

    /// Gloss every mention of a term
    #[arg(long)]
    every: bool,

    /// Say of each glossed mention why it is glossed so: in a list below the text in the terminal, as "reasons" in JSON
    #[arg(long)]
    explain: bool,

    /// Where the copy of an office document has its glosses
    #[arg(long, value_name = "WHERE", default_value = "comments")]
    notes: NotesIn,

    /// Leave out annotations that are less sure than this, from 0 to 1
    #[arg(long, value_name = "C", value_parser = confidence)]
    min_confidence: Option<f32>,

    /// The field of a record that holds its text, with --from jsonl; by default "text"
    #[arg(long, value_name = "NAME")]
    text_field: Option<String>,

    #[command(flatten)]
    columns: Columns,

    #[command(flatten)]
    pace: Pace,

    /// Write here instead of to standard output; a folder, if several inputs make several files
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    /// Use colours
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: Color,

    #[command(flatten)]
    settings: Settings,
}

/// What an input is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum From {
    Document(Format),
    /// JSON Lines.
    Records,
}

/// Where the copy of an office document has its glosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum NotesIn {
    /// In comments beside the text
    Comments,
    /// In footnotes
    Footnotes,
}

impl std::convert::From<NotesIn> for NotePlace {
    fn from(place: NotesIn) -> Self {
        match place {
            NotesIn::Comments => NotePlace::Comments,
            NotesIn::Footnotes => NotePlace::Footnotes,
        }
    }
}

impl From {
    fn parser() -> impl TypedValueParser<Value = Self> {
        let records = PossibleValue::new("jsonl").alias("json").help("JSON Lines: records with their text in a field");
        let values: Vec<PossibleValue> = document::values().chain([records]).collect();
        PossibleValuesParser::new(values).map(|name| match name.as_str() {
            "jsonl" | "json" => From::Records,
            name => From::Document(document::named(name)),
        })
    }
}

fn confidence(text: &str) -> Result<f32, String> {
    match text.parse::<f32>() {
        Ok(value) if (0.0..=1.0).contains(&value) => Ok(value),
        _ => Err("expected a number from 0 to 1".to_owned()),
    }
}

/// What is found in a text, for one and for many.
const ANNOTATIONS: [&str; 2] = ["annotation", "annotations"];

pub(super) fn run(arguments: &Arguments) -> Done {
    let words = arguments.words.then_some(true);
    let wanted = Wanted { words, min_confidence: arguments.min_confidence, ..Wanted::default() };
    let format = match arguments.from {
        Some(From::Records) => {
            let project = arguments.settings.project(wanted)?;
            let show = show(arguments, &[])?;
            return records(arguments, &project.glossary, &show.of(&project));
        }
        Some(From::Document(format)) => Some(format),
        None => None,
    };
    let input = Input { format, columns: arguments.columns.clone() };
    if arguments.text_field.is_some() {
        return Err(Error::Request("--text-field goes with --from jsonl".to_owned()));
    }
    let sources = sources_outside(arguments.output.as_deref(), &arguments.inputs, &document::endings());
    let projects = arguments.settings.projects_of(wanted, &sources)?;
    let show = show(arguments, &sources)?;
    let output = arguments.output.as_deref();
    let jobs = arguments.pace.jobs().min(sources.len());
    let mut progress = Progress::of_files(sources.len(), ANNOTATIONS, &arguments.pace, output);
    let done = if let Some(targets) = targets(arguments, &sources, show.to)? {
        let pieces = sources.into_iter().zip(projects).zip(targets).map(|((source, project), target)| (source, project, target));
        let results = pool::start(jobs, pieces, move || files::worker(show.clone(), input.clone()))?;
        part::take(results, &mut progress, &mut output::open(None)?)?
    } else {
        let mut writer = open(output, &sources)?;
        if show.to == To::Tsv {
            writeln!(writer, "{}", render::TSV_HEADER)?;
        }
        let results = pool::start(jobs, sources.into_iter().zip(projects), move || stream::worker(show.clone(), input.clone()))?;
        part::take(results, &mut progress, &mut writer)?
    };
    progress.finish();
    Ok(done)
}

/// Where the files of the inputs go, if each has one of its own: none of them in the place of an input, of another one neither.
fn targets(arguments: &Arguments, sources: &[Result<Source, Unreadable>], to: To) -> Result<Option<Vec<Target>>, Error> {
    let has_folder = arguments.inputs.iter().any(|input| input.is_dir());
    let is_one = sources.len() == 1 && !has_folder;
    let targets = match (to, arguments.output.as_deref()) {
        (To::Copy, Some(path)) if is_one && !path.is_dir() => vec![Target::File(path.to_owned())],
        (To::Copy, None) if !has_folder => sources.iter().map(files::beside).collect(),
        (To::Html | To::Markdown, _) if is_one => return Ok(None),
        (To::Html | To::Markdown | To::Copy, Some(folder)) => {
            std::fs::create_dir_all(folder).map_err(|why| output::cannot_write(folder, &why))?;
            files::in_folder(folder, &arguments.inputs, sources, to)
        }
        (To::Html | To::Markdown | To::Copy, None) => {
            return Err(Error::Request("several inputs make several files: name a folder for them with -o".to_owned()));
        }
        _ => return Ok(None),
    };
    match files::first_that_is_input(&targets, sources) {
        Some(path) => Err(output::cannot_write(path, &io::Error::other("it is an input too"))),
        None => Ok(Some(targets)),
    }
}

fn show(arguments: &Arguments, sources: &[Result<Source, Unreadable>]) -> Result<Show, Error> {
    let output = arguments.output.as_deref();
    let to_terminal = output::is_terminal(output);
    let to = match (arguments.to, output) {
        (Some(to), _) => to,
        (None, None) => To::Terminal,
        (None, Some(path)) => by_name(path, arguments, sources)?,
    };
    if arguments.explain && !matches!(to, To::Terminal | To::Json) {
        return Err(Error::Request("--explain goes with --to terminal or --to json".to_owned()));
    }
    let width = terminal_size::terminal_size().filter(|_| to_terminal).map(|(width, _)| usize::from(width.0));
    Ok(Show {
        to,
        notes: Notes::new(arguments.notes.into()),
        mentions: if arguments.every { Mentions::Every } else { Mentions::First },
        layout: Layout { color: arguments.color.is_on(to_terminal), width },
        least: 0.0,
        explain: arguments.explain,
        sanitize: to_terminal && to != To::Terminal,
    })
}

/// What the name of the output says: a document of the format of the input is a copy of it.
fn by_name(path: &Path, arguments: &Arguments, sources: &[Result<Source, Unreadable>]) -> Result<To, Error> {
    let [Ok(source)] = sources else { return Ok(To::of_path(path).unwrap_or(To::Terminal)) };
    let from = match arguments.from {
        Some(From::Document(format)) => Some(format),
        _ => None,
    };
    let input = document::format(Some(source), from);
    match (document::of_path(path), To::of_path(path)) {
        (Some(format), _) if format == input && format != Format::Text => Ok(To::Copy),
        (_, Some(to)) => Ok(to),
        (Some(format), None) => {
            let (wanted, is) = (format.name(), input.name());
            let message = format!("{}: {wanted} is only made of {wanted}, and the input is {is}", path.display());
            Err(Error::Request(padanan::render::visible(&message).into_owned()))
        }
        (None, None) => Ok(To::Terminal),
    }
}

/// Opens the output, unless it is one of the inputs: opening would empty it before it is read.
fn open(path: Option<&Path>, sources: &[Result<Source, Unreadable>]) -> Result<Box<dyn Write + Send>, Error> {
    output::refuse_input(path, sources)?;
    output::open(path).map_err(|why| output::cannot_write(path.unwrap_or(Path::new("standard output")), &why))
}

/// Records of JSON Lines.
fn records(arguments: &Arguments, glossary: &Glossary, show: &Show) -> Done {
    let is_json = show.to == To::Json || (arguments.to.is_none() && arguments.output.is_none());
    if !is_json {
        return Err(Error::Request("--from jsonl gives --to jsonl only".to_owned()));
    }
    let field = arguments.text_field.as_deref().unwrap_or("text");
    let sources = sources(&arguments.inputs, &jsonl::RECORD_FILES);
    let output = arguments.output.as_deref();
    let mut writer = open(output, &sources)?;
    let mut progress = Progress::of_records(sources.len(), ANNOTATIONS, &arguments.pace, output);
    let outcome = jsonl::run(sources, glossary, show, field, arguments.pace.jobs(), &mut progress, &mut *writer)?;
    progress.finish();
    Ok(outcome)
}
