//! `padanan lint`: misspellings and non-standard forms.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, ValueEnum};
use padanan::{Belief, Placed};
use serde::Serialize;

use super::document::{self, Input};
use super::input::{Source, Unreadable, read, sources};
use super::output::json_line;
use super::pool::{self, Outlet, Pace};
use super::progress::Progress;
use super::project::{Annotators, Project};
use super::sarif;
use super::settings::Settings;
use super::{Done, Outcome};
use crate::workspace::settings::Settings as Wanted;

#[derive(Debug, Args)]
#[command(after_help = "Exit status: 0 nothing found, 1 error, 2 something found.")]
pub(super) struct Arguments {
    /// Files or folders; - is standard input, and so is no argument
    #[arg(value_name = "FILE|DIR|-")]
    inputs: Vec<PathBuf>,

    #[command(flatten)]
    input: Input,

    /// How to report what is found
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    to: To,

    #[command(flatten)]
    pace: Pace,

    #[command(flatten)]
    settings: Settings,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum To {
    /// file:line:column: message
    Text,
    /// One JSON object a finding
    #[value(alias = "jsonl")]
    Json,
    /// One SARIF 2.1.0 log
    Sarif,
}

/// A form that should be another.
#[derive(Serialize)]
struct Finding {
    path: String,
    line: usize,
    column: usize,
    start: usize,
    end: usize,
    text: String,
    suggestion: String,
    rule: &'static str,
    confidence: f64,
}

impl Finding {
    fn message(&self) -> String {
        match self.rule {
            MISSPELLING => format!("\"{}\": did you mean \"{}\"?", self.text, self.suggestion),
            _ => format!("\"{}\": the standard form is \"{}\"", self.text, self.suggestion),
        }
    }

    fn sarif(&self, project: &Project) -> serde_json::Value {
        let Self { path, line, column, start, text, rule, .. } = self;
        let level = project.level(rule, if *rule == MISSPELLING { "warning" } else { "note" });
        let (line, column, start, message) = (*line, *column, *start, self.message());
        sarif::Finding { rule, level, message, path, line, column, start, text }.result()
    }
}

const MISSPELLING: &str = "misspelling";
const NONSTANDARD: &str = "nonstandard";

/// Every rule with what it finds.
const RULES: [(&str, &str); 2] = [(MISSPELLING, "A word is probably misspelt"), (NONSTANDARD, "A form is not the standard one")];

/// What comes of an input: its size and what is found in it.
type Linted = Result<(usize, Vec<Finding>), Unreadable>;

pub(super) fn run(arguments: &Arguments) -> Done {
    let sources = sources(&arguments.inputs, &document::endings());
    let projects = arguments.settings.projects_of(Wanted { words: Some(false), ..Wanted::default() }, &sources)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let (mut failed, mut found, mut all) = (false, false, Vec::new());
    let mut progress = Progress::of_files(sources.len(), ["finding", "findings"], &arguments.pace, None);
    let jobs = arguments.pace.jobs().min(sources.len());
    let input = arguments.input.clone();
    let pieces = sources.into_iter().zip(projects.clone());
    let mut results = pool::start(jobs, pieces, move || linter(input.clone()))?;
    for project in &projects {
        let Some(linted) = results.next(|| out.flush())? else { break };
        match linted {
            Err(Unreadable { name, why }) => {
                progress.fail(&name, why);
                failed = true;
            }
            Ok((bytes, findings)) => {
                found |= !findings.is_empty();
                match arguments.to {
                    To::Sarif => all.extend(findings.iter().map(|finding| finding.sarif(project))),
                    _ => findings.iter().try_for_each(|finding| report(arguments.to, finding, &mut out))?,
                }
                progress.add(1, bytes, findings.len());
            }
        }
    }
    if arguments.to == To::Sarif {
        json_line(&mut out, &sarif::log(&RULES, &all))?;
    }
    out.flush()?;
    progress.finish();
    Ok(match (failed, found) {
        (true, _) => Outcome::Failed,
        (false, true) => Outcome::Found,
        (false, false) => Outcome::Clean,
    })
}

/// An input, and what holds for it.
type Piece = (Result<Source, Unreadable>, Arc<Project>);

/// What looks at one input after the other.
fn linter(input: Input) -> impl FnMut(Piece, &Outlet<Linted>) {
    let (mut annotators, mut buffer) = (Annotators::default(), Vec::new());
    move |(source, project), outlet| {
        let linted = read(&source, &mut buffer).and_then(|name| {
            let content = input.content(&source, &buffer);
            let file = document::read(&name, &content)?;
            let annotations = document::annotate(annotators.of(&project), &file);
            let mut findings = findings(&name, document::placed(&annotations, &file));
            findings.retain(|finding| project.reports(finding.rule, &finding.text));
            Ok((buffer.len(), findings))
        });
        // If nobody wants results any more, that has been noticed where they are written.
        let _ = outlet.put(linted);
    }
}

fn findings(name: &str, placed: Placed<'_>) -> Vec<Finding> {
    let wrong = placed.positions().filter_map(|(annotation, place)| {
        let rule = match annotation.belief() {
            Belief::Fuzzy => MISSPELLING,
            Belief::Variant => NONSTANDARD,
            _ => return None,
        };
        Some(Finding {
            path: name.to_owned(),
            line: place.line,
            column: place.column,
            start: placed.span(&annotation).start,
            end: placed.span(&annotation).end,
            text: placed.words(&annotation).to_owned(),
            suggestion: annotation.suggestion()?.into_owned(),
            rule,
            confidence: (f64::from(annotation.confidence()) * 100.0).round() / 100.0,
        })
    });
    wrong.collect()
}

fn report(to: To, finding: &Finding, out: &mut impl Write) -> io::Result<()> {
    if to == To::Json {
        return json_line(out, finding);
    }
    let Finding { path, line, column, rule, .. } = finding;
    let message = format!("{path}:{line}:{column}: {} [{rule}]", finding.message());
    writeln!(out, "{}", padanan::render::visible(&message).replace(['\n', '\r'], " "))
}
