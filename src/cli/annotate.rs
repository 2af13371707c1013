//! `padanan annotate`: texts with glosses.

mod jsonl;
mod queue;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use padanan::render::{self, Layout, Mentions};
use padanan::{Annotations, Annotator, Glossary};
use serde::Serialize;

use super::input::{Source, TEXT_FILES, Unreadable, decode, read, sources};
use super::output::{self, Color, Text};
use super::pool::Pace;
use super::progress::Progress;
use super::project::{Annotators, Project};
use super::settings::Settings;
use super::{Done, Error, Outcome};
use crate::workspace::settings::Settings as Wanted;

/// What to annotate, and how to show it.
#[derive(Debug, Args)]
#[command(after_help = "Examples:
  padanan annotate artikel.txt
  padanan annotate --to markdown artikel.txt > artikel.md
  padanan annotate -o artikel.html artikel.txt
  padanan annotate --explain artikel.txt
  padanan annotate --to json folder/ | jq '.annotations[].headword'
  padanan annotate --from jsonl --to jsonl - < korpus.jsonl
  padanan annotate --from jsonl --text-field isi korpus/ -o hasil.jsonl")]
pub(super) struct Arguments {
    /// Files or folders; - is standard input, and so is no argument
    #[arg(value_name = "FILE|DIR|-")]
    inputs: Vec<PathBuf>,

    /// What the input is
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    from: From,

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

    /// Leave out annotations that are less sure than this, from 0 to 1
    #[arg(long, value_name = "C", value_parser = confidence)]
    min_confidence: Option<f32>,

    /// The field of a record that holds its text, with --from jsonl; by default "text"
    #[arg(long, value_name = "NAME")]
    text_field: Option<String>,

    #[command(flatten)]
    pace: Pace,

    /// Write here instead of to standard output; a folder, if there are several inputs and the format is html
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,

    /// Use colours
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: Color,

    #[command(flatten)]
    settings: Settings,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum From {
    /// Plain text
    Text,
    /// JSON Lines: records with their text in a field
    #[value(alias = "json")]
    Jsonl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    /// Colours, glosses in brackets behind the terms, wrapped to the width
    Terminal,
    /// The text with glosses in ⟦brackets⟧
    Text,
    /// The text with footnotes
    Markdown,
    /// A self-contained page with glosses on hover and a glossary
    Html,
    /// One JSON object an input
    #[value(alias = "jsonl")]
    Json,
    /// One line an annotation, tab-separated
    Tsv,
}

impl To {
    /// What the name of an output file says.
    fn of_path(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()? {
            "txt" => Some(To::Text),
            "md" | "markdown" => Some(To::Markdown),
            "html" | "htm" => Some(To::Html),
            "json" | "jsonl" => Some(To::Json),
            "tsv" => Some(To::Tsv),
            _ => None,
        }
    }
}

fn confidence(text: &str) -> Result<f32, String> {
    match text.parse::<f32>() {
        Ok(value) if (0.0..=1.0).contains(&value) => Ok(value),
        _ => Err("expected a number from 0 to 1".to_owned()),
    }
}

/// How results are shown.
#[derive(Clone, Debug)]
struct Format {
    to: To,
    mentions: Mentions,
    layout: Layout,
    least: f32,
    /// Whether the reasons are given too.
    explain: bool,
    /// Whether what is written must be made safe for a terminal.
    sanitize: bool,
}

/// What is found in a text, for one and for many.
const ANNOTATIONS: [&str; 2] = ["annotation", "annotations"];

pub(super) fn run(arguments: &Arguments) -> Done {
    let format = format(arguments);
    if format.explain && !matches!(format.to, To::Terminal | To::Json) {
        return Err(Error::Request("--explain goes with --to terminal or --to json".to_owned()));
    }
    let words = arguments.words.then_some(true);
    let wanted = Wanted { words, min_confidence: arguments.min_confidence, ..Wanted::default() };
    if arguments.from != From::Jsonl && arguments.text_field.is_some() {
        return Err(Error::Request("--text-field goes with --from jsonl".to_owned()));
    }
    if arguments.from == From::Jsonl {
        let project = arguments.settings.project(wanted)?;
        return records(arguments, &project.glossary, &format.of(&project));
    }
    let sources = sources(&arguments.inputs, &TEXT_FILES);
    let projects = arguments.settings.projects_of(wanted, &sources)?;
    let one_file_each = matches!(format.to, To::Html | To::Markdown);
    if one_file_each && (sources.len() > 1 || arguments.inputs.iter().any(|input| input.is_dir())) {
        return pages(arguments, sources, &projects, &format);
    }
    let mut writer = open(arguments.output.as_deref(), sources.iter().flatten())?;
    if format.to == To::Tsv {
        writeln!(writer, "{}", render::TSV_HEADER)?;
    }
    let mut progress = Progress::of_files(sources.len(), ANNOTATIONS, &arguments.pace, arguments.output.as_deref());
    let outcome = queue::run(&sources, &projects, &format, arguments.pace.jobs(), &mut progress, &mut *writer)?;
    writer.flush()?;
    progress.finish();
    Ok(outcome)
}

fn format(arguments: &Arguments) -> Format {
    let output = arguments.output.as_deref();
    let to_terminal = output::is_terminal(output);
    let to = arguments.to.or_else(|| output.and_then(To::of_path)).unwrap_or(To::Terminal);
    let width = terminal_size::terminal_size().filter(|_| to_terminal).map(|(width, _)| usize::from(width.0));
    Format {
        to,
        mentions: if arguments.every { Mentions::Every } else { Mentions::First },
        layout: Layout { color: arguments.color.is_on(to_terminal), width },
        least: 0.0,
        explain: arguments.explain,
        sanitize: to_terminal && to != To::Terminal,
    }
}

/// Opens the output, unless it is one of the inputs: opening would empty it before it is read.
fn open<'a>(path: Option<&Path>, inputs: impl IntoIterator<Item = &'a Source>) -> Result<Box<dyn Write + Send>, Error> {
    let output = path.filter(|path| path.is_file()).and_then(|path| path.canonicalize().ok());
    let is_output = |source: &Source| match source {
        Source::File(input) => input.canonicalize().ok() == output,
        Source::Stdin => false,
    };
    if output.is_some() && inputs.into_iter().any(is_output) {
        return Err(cannot_write(path, &io::Error::other("it is an input too")));
    }
    output::open(path).map_err(|why| cannot_write(path, &why))
}

fn cannot_write(path: Option<&Path>, why: &io::Error) -> Error {
    let name = path.map_or_else(|| "standard output".to_owned(), |path| path.display().to_string());
    Error::Request(padanan::render::visible(&format!("{name}: {why}")).into_owned())
}

/// The JSON object of an input.
#[derive(Serialize)]
struct Record<'a> {
    path: &'a str,
    annotations: &'a Annotations<'a>,
}

impl Format {
    /// The same, as the user wants it for the texts of a project.
    fn of(&self, project: &Project) -> Self {
        Self { least: project.min_confidence(), ..self.clone() }
    }

    /// Annotates a text as far as the user wants it.
    fn annotate<'t>(&self, annotator: &mut Annotator, text: &'t str) -> Annotations<'t> {
        let mut annotations = annotator.annotate(text);
        if self.least > 0.0 {
            annotations.retain(|annotation| annotation.confidence() >= self.least);
        }
        if self.explain { annotations.with_reasons() } else { annotations }
    }

    /// Writes the annotated text of an input.
    fn write(&self, name: &str, annotations: &Annotations<'_>, writer: &mut dyn Write) -> io::Result<()> {
        if self.to == To::Json {
            return output::json_line(writer, &Record { path: name, annotations });
        }
        let mut out = Text::new(writer, self.sanitize);
        let result = match self.to {
            To::Terminal => render::terminal(annotations, self.mentions, self.layout, &mut out),
            To::Text => render::text(annotations, self.mentions, &mut out),
            To::Markdown => render::markdown(annotations, self.mentions, &mut out),
            To::Html => render::html(annotations, title(name), &mut out),
            To::Tsv | To::Json => render::tsv(annotations, name, &mut out),
        };
        out.done(result)?;
        if self.to == To::Terminal && !annotations.text().ends_with('\n') && !annotations.text().is_empty() {
            writer.write_all(b"\n")?;
        }
        if self.explain && self.to == To::Terminal {
            writer.write_all(b"\n")?;
            let mut out = Text::new(writer, self.sanitize);
            let result = render::explanation(annotations, self.mentions, &mut out);
            out.done(result)?;
        }
        Ok(())
    }
}

fn title(name: &str) -> &str {
    match name {
        "-" => "Annotated text",
        _ => Path::new(name).file_name().and_then(|file| file.to_str()).unwrap_or(name),
    }
}

/// One file an input, in a folder.
fn pages(arguments: &Arguments, sources: Vec<Result<Source, Unreadable>>, projects: &[Arc<Project>], format: &Format) -> Done {
    let Some(folder) = arguments.output.as_deref() else {
        return Err(Error::Request("several inputs make several files: name a folder for them with -o".to_owned()));
    };
    std::fs::create_dir_all(folder).map_err(|why| cannot_write(Some(folder), &why))?;
    let mut annotators = Annotators::default();
    let mut outcome = Outcome::Clean;
    let mut progress = Progress::of_files(sources.len(), ANNOTATIONS, &arguments.pace, Some(folder));
    let mut buffer = Vec::new();
    let mut taken = std::collections::HashSet::new();
    let ending = if format.to == To::Html { "html" } else { "md" };
    for (source, project) in sources.iter().zip(projects) {
        let name = match read(source, &mut buffer) {
            Ok(name) => name,
            Err(Unreadable { name, why }) => {
                progress.fail(&name, why);
                outcome = Outcome::Failed;
                continue;
            }
        };
        let stem = Path::new(&name).file_stem().map_or_else(|| "teks".to_owned(), |stem| stem.to_string_lossy().into_owned());
        let stem = if stem == "-" { "teks".to_owned() } else { stem };
        // Files of one name from several folders get numbers.
        let file = (1..).map(|n| if n == 1 { format!("{stem}.{ending}") } else { format!("{stem}-{n}.{ending}") });
        let Some(file) = file.into_iter().find(|file| taken.insert(file.clone())) else { continue };
        let path = folder.join(file);
        let text = decode(&buffer);
        let mut writer = open(Some(&path), sources.iter().flatten())?;
        let annotations = format.of(project).annotate(annotators.of(project), &text);
        format.write(&name, &annotations, &mut *writer)?;
        writer.flush()?;
        progress.add(1, text.len(), annotations.len());
    }
    progress.finish();
    Ok(outcome)
}

/// Records of JSON Lines.
fn records(arguments: &Arguments, glossary: &Glossary, format: &Format) -> Done {
    let is_json = format.to == To::Json || (arguments.to.is_none() && arguments.output.is_none());
    if !is_json {
        return Err(Error::Request("--from jsonl gives --to jsonl only".to_owned()));
    }
    let field = arguments.text_field.as_deref().unwrap_or("text");
    let sources = sources(&arguments.inputs, &jsonl::RECORD_FILES);
    let output = arguments.output.as_deref();
    let mut writer = open(output, sources.iter().flatten())?;
    let mut progress = Progress::of_records(sources.len(), ANNOTATIONS, &arguments.pace, output);
    let outcome = jsonl::run(sources, glossary, format, field, arguments.pace.jobs(), &mut progress, &mut *writer)?;
    writer.flush()?;
    progress.finish();
    Ok(outcome)
}
