//! `padanan acronyms`: the short forms of a document, and what is wrong with them.

mod table;

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use padanan::acronyms::{Acronym, Problem, RULES, audit};
use padanan::render::visible;
use serde::Serialize;

use super::input::{TEXT_FILES, Unreadable, decode, read, sources};
use super::output::{self, Color, json_line};
use super::project::{Annotators, Project};
use super::sarif::{self, Finding};
use super::settings::Settings;
use super::{Done, Outcome, complain};
use crate::workspace::settings::Settings as Wanted;

/// What to look at, and how to report.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(super) struct Arguments {
    /// Files or folders; - is standard input, and so is no argument
    #[arg(value_name = "FILE|DIR|-")]
    inputs: Vec<PathBuf>,

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

pub(super) fn run(arguments: &Arguments) -> Done {
    let sources = sources(&arguments.inputs, &TEXT_FILES);
    let projects = arguments.settings.projects_of(Wanted { words: Some(false), ..Wanted::default() }, &sources)?;
    let mut annotators = Annotators::default();
    let to_terminal = output::is_terminal(None);
    let width = terminal_size::terminal_size().filter(|_| to_terminal).map(|(width, _)| usize::from(width.0));
    let layout = table::Layout { color: arguments.color.is_on(to_terminal), width };
    let mut out = BufWriter::new(io::stdout().lock());
    let (mut failed, mut found, mut results) = (false, false, Vec::new());
    let mut buffer = Vec::new();
    if arguments.to == To::Tsv {
        writeln!(out, "short\texpansion\tgloss\tknown\tdefined\tcount\tproblems\tpath")?;
    }
    for (number, (source, project)) in sources.iter().zip(&projects).enumerate() {
        let name = match read(source, &mut buffer) {
            Ok(name) => name,
            Err(Unreadable { name, why }) => {
                complain(&name, why);
                failed = true;
                continue;
            }
        };
        let text = decode(&buffer);
        let annotations = annotators.of(project).annotate(&text);
        let mut acronyms = audit(&annotations);
        for acronym in &mut acronyms {
            acronym.problems.retain(|problem| project.reports(problem.rule, &text[problem.place.span.range()]));
        }
        found |= acronyms.iter().any(|acronym| !acronym.problems.is_empty());
        match arguments.to {
            To::Json => json_line(&mut out, &Record { path: &name, acronyms: &acronyms })?,
            To::Sarif => results.extend(in_order(&acronyms).map(|problem| finding(&name, &text, problem, project).result())),
            To::Text => in_order(&acronyms).try_for_each(|problem| line(&name, problem, &mut out))?,
            To::Tsv => acronyms.iter().try_for_each(|acronym| row(&name, acronym, &mut out))?,
            To::Terminal => {
                if sources.len() > 1 {
                    let blank = if number > 0 { "\n" } else { "" };
                    writeln!(out, "{blank}{}:", one_line(&name))?;
                }
                table::write(&acronyms, layout, &mut out)?;
            }
        }
    }
    if arguments.to == To::Sarif {
        json_line(&mut out, &sarif::log(&RULES, &results))?;
    }
    out.flush()?;
    Ok(match (failed, found && arguments.strict) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Found,
        (false, false) => Outcome::Clean,
    })
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

/// `text` on one line, without anything that does something instead of being seen.
fn one_line(text: &str) -> String {
    visible(text).replace(['\t', '\n', '\r'], " ")
}
