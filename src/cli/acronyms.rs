//! `padanan acronyms`: the short forms of a document, and what is wrong with them.

mod table;

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use padanan::Annotator;
use padanan::acronyms::{Acronym, Problem, RULES, audit, place_in};
use padanan::markup::File;
use serde::Serialize;

use super::document::{self, Input};
use super::input::{Source, Unreadable, read, sources};
use super::output::{self, Color, json_line, one_line};
use super::pool::{self, Outlet, Pace};
use super::progress::Progress;
use super::project::{Annotators, Project};
use super::sarif::{self, Finding};
use super::settings::Settings;
use super::{Done, Outcome};
use crate::workspace::settings::Settings as Wanted;

/// What to look at, and how to report.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(super) struct Arguments {
    /// Files or folders; - is standard input, and so is no argument
    #[arg(value_name = "FILE|DIR|-")]
    inputs: Vec<PathBuf>,

    #[command(flatten)]
    input: Input,

    /// How to report what is found
    #[arg(long, value_name = "FORMAT", default_value = "terminal")]
    to: To,

    /// End with exit status 2 when something is wrong
    #[arg(long)]
    strict: bool,

    /// Use colours
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: Color,

    #[command(flatten)]
    pace: Pace,

    #[command(flatten)]
    settings: Settings,
}

const HELP: &str = "What may be wrong:
  undefined        never defined, and not known to every reader
  defined-late     used before it is defined
  redefined        defined in two ways
  unused           defined and never used again
  unofficial       the long form is not quite the official one
  spelt-variously  spelt in several ways
  unknown          explained neither by the document nor by the dictionary

Examples:
  padanan acronyms artikel.txt
  padanan acronyms --to text --strict siaran-pers/
  padanan acronyms --to json - < artikel.txt | jq '.acronyms[] | select(.problems != [])'

A short form that every reader of yours knows is marked common=yes in a glossary of yours (columns short, long, attributes).

Exit status: 0 all is well, 1 error, 2 something is wrong (with --strict).";

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    /// A table of all short forms, what is wrong marked
    Terminal,
    /// file:line:column: message, for what is wrong
    Text,
    /// One JSON object an input
    #[value(alias = "jsonl")]
    Json,
    /// One line a short form, tab-separated
    Tsv,
    /// One SARIF 2.1.0 log
    Sarif,
}

/// The JSON object of an input.
#[derive(Serialize)]
struct Record<'a> {
    path: &'a str,
    acronyms: &'a [Acronym<'a>],
}

/// What comes of an input: its size, what is written of it, and what is wrong in it.
struct Audited {
    bytes: usize,
    written: Vec<u8>,
    problems: usize,
    results: Vec<serde_json::Value>,
}

/// How results are shown.
#[derive(Clone)]
struct Format {
    input: Input,
    to: To,
    layout: table::Layout,
    /// Whether each table says of which input it is.
    has_names: bool,
}

pub(super) fn run(arguments: &Arguments) -> Done {
    let sources = sources(&arguments.inputs, &document::endings());
    let projects = arguments.settings.projects_of(Wanted { words: Some(false), ..Wanted::default() }, &sources)?;
    let to_terminal = output::is_terminal(None);
    let width = terminal_size::terminal_size().filter(|_| to_terminal).map(|(width, _)| usize::from(width.0));
    let layout = table::Layout { color: arguments.color.is_on(to_terminal), width };
    let format = Format { input: arguments.input.clone(), to: arguments.to, layout, has_names: sources.len() > 1 };
    let mut out = BufWriter::new(io::stdout().lock());
    let (mut failed, mut found, mut all) = (false, false, Vec::new());
    if arguments.to == To::Tsv {
        writeln!(out, "short\texpansion\tgloss\tknown\tdefined\tcount\tproblems\tpath")?;
    }
    let mut progress = Progress::of_files(sources.len(), ["problem", "problems"], &arguments.pace, None);
    let jobs = arguments.pace.jobs().min(sources.len());
    let pieces = sources.into_iter().zip(projects).enumerate();
    let mut results = pool::start(jobs, pieces, move || auditor(format.clone()))?;
    while let Some(audited) = results.next(|| out.flush())? {
        match audited {
            Err(Unreadable { name, why }) => {
                progress.fail(&name, why);
                failed = true;
            }
            Ok(Audited { bytes, written, problems, results }) => {
                found |= problems > 0;
                out.write_all(&written)?;
                all.extend(results);
                progress.add(1, bytes, problems);
            }
        }
    }
    if arguments.to == To::Sarif {
        json_line(&mut out, &sarif::log(&RULES, &all))?;
    }
    out.flush()?;
    progress.finish();
    Ok(match (failed, found && arguments.strict) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Found,
        (false, false) => Outcome::Clean,
    })
}

/// An input with its place among all, and what holds for it.
type Piece = (usize, (Result<Source, Unreadable>, Arc<Project>));

/// What looks at one input after the other.
fn auditor(format: Format) -> impl FnMut(Piece, &Outlet<Result<Audited, Unreadable>>) {
    let (mut annotators, mut buffer) = (Annotators::default(), Vec::new());
    move |(number, (source, project)), outlet| {
        let audited = read(&source, &mut buffer).and_then(|name| {
            let content = format.input.content(&source, &buffer);
            let file = document::read(&name, &content)?;
            let audited = audited(number, &name, &file, annotators.of(&project), &project, &format);
            audited.map_err(|why| Unreadable { name, why: why.to_string() })
        });
        // If nobody wants results any more, that has been noticed where they are written.
        let _ = outlet.put(audited);
    }
}

fn audited(
    number: usize,
    name: &str,
    file: &File<'_>,
    annotator: &mut Annotator,
    project: &Project,
    format: &Format,
) -> io::Result<Audited> {
    let annotations = document::annotate(annotator, file);
    let mut text = annotations.text();
    let mut acronyms = audit(&annotations);
    for acronym in &mut acronyms {
        acronym.problems.retain(|problem| project.reports(problem.rule, &text[problem.place.span.range()]));
    }
    if let Some(reading) = file.reading().filter(|reading| reading.parts.is_empty()) {
        place_in(reading, &mut acronyms);
        text = &reading.file;
    }
    let problems = acronyms.iter().map(|acronym| acronym.problems.len()).sum();
    let (mut out, mut results) = (Vec::new(), Vec::new());
    match format.to {
        To::Json => json_line(&mut out, &Record { path: name, acronyms: &acronyms })?,
        To::Sarif => results.extend(in_order(&acronyms).map(|problem| finding(name, text, problem, project).result())),
        To::Text => in_order(&acronyms).try_for_each(|problem| line(name, problem, &mut out))?,
        To::Tsv => acronyms.iter().try_for_each(|acronym| row(name, acronym, &mut out))?,
        To::Terminal => {
            if format.has_names {
                let blank = if number > 0 { "\n" } else { "" };
                writeln!(out, "{blank}{}:", one_line(name))?;
            }
            table::write(&acronyms, format.layout, &mut out)?;
        }
    }
    Ok(Audited { bytes: text.len(), written: out, problems, results })
}

/// All that is wrong in a document, in the order of its text.
fn in_order<'a>(acronyms: &'a [Acronym<'_>]) -> impl Iterator<Item = &'a Problem> {
    let mut all: Vec<&Problem> = acronyms.iter().flat_map(|acronym| &acronym.problems).collect();
    all.sort_by_key(|problem| problem.place.span);
    all.into_iter()
}

fn finding<'a>(path: &'a str, text: &'a str, problem: &'a Problem, project: &Project) -> Finding<'a> {
    let Problem { rule, message, place, .. } = problem;
    let (start, text) = (place.span.start, &text[place.span.range()]);
    let level = project.level(rule, if *rule == "unused" { "note" } else { "warning" });
    Finding { rule, level, message: message.clone(), path, line: place.position.line, column: place.position.column, start, text }
}

fn line(path: &str, problem: &Problem, out: &mut impl Write) -> io::Result<()> {
    let position = problem.place.position;
    let message = format!("{path}:{}:{}: {} [{}]", position.line, position.column, problem.message, problem.rule);
    writeln!(out, "{}", one_line(&message))
}

fn row(path: &str, acronym: &Acronym<'_>, out: &mut impl Write) -> io::Result<()> {
    let defined = acronym.defined.first().map(|place| format!("{}:{}", place.position.line, place.position.column));
    let problems: Vec<&str> = acronym.problems.iter().map(|problem| problem.rule).collect();
    let fields: [&str; 8] = [
        acronym.short,
        acronym.expansion.unwrap_or_default(),
        acronym.gloss.unwrap_or_default(),
        acronym.known.name(),
        &defined.unwrap_or_default(),
        &acronym.used.len().to_string(),
        &problems.join(" "),
        path,
    ];
    writeln!(out, "{}", fields.map(one_line).join("\t"))
}
